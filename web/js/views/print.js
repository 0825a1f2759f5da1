// @ts-check
// The page that two people sign: the same on the screen and on paper. It draws one signed or signable document and nothing else, so
// nothing private can stand on it.
import { html, nothing } from 'lit-html';
import { list, t } from '../i18n.js';
import { seal } from '../ui/charts.js';
import { dayAndTime, dayPlain } from '../ui/format.js';
import { mark } from '../ui/icons.js';
import { placeOf } from '../ui/news.js';
import { nameOf, otherRole, side, who } from '../ui/people.js';
import { own, rich, say } from '../ui/text.js';

/** @typedef {import('../ui/people.js').Role} Role */
/** @typedef {import('../ui/people.js').Person} Person */

/** @type {Role[]} */
export const ROLES = ['employee', 'manager'];

/**
 * What the screen adds to the page: buttons and forms, never on paper.
 * @typedef {object} Tools
 * @property {(plan: any) => unknown} plan after a plan
 * @property {(role: Role) => unknown} plans after the plans of a person
 * @property {() => unknown} planForm under the plans of both, where there is room to write
 * @property {(goal: any) => unknown} goal
 * @property {(goal: any) => boolean} goalReplaced
 * @property {() => unknown} goals
 * @property {(item: any) => unknown} expectation
 * @property {(offer: any) => unknown} offer
 * @property {() => unknown} dates
 */

/**
 * @typedef {object} Sheet
 * @property {any} document
 * @property {Record<Role, Person>} people how the two are called now, for what the document leaves open
 * @property {any[]} signatures of exactly this document
 * @property {number} [version]
 * @property {string} [at] when the version was agreed
 * @property {Tools} [tools]
 */

/**
 * Names and jobs as they stand in the document; a person it does not name yet is called as now.
 * @param {any} document @param {Record<Role, Person>} people @returns {Record<Role, Person>}
 */
export function partiesOf(document, people) {
  /** @param {Role} role */
  const party = (role) => document.parties?.find((/** @type {any} */ one) => one.role === role && one.name) ?? people[role];
  return { employee: party('employee'), manager: party('manager') };
}

/** @param {Sheet} sheet */
export function agreementSheet(sheet) {
  const { document, signatures, version, at, tools } = sheet;
  const people = partiesOf(document, sheet.people);
  const signed = {
    employee: signatures.some((one) => one.role === 'employee'),
    manager: signatures.some((one) => one.role === 'manager'),
  };
  const both = signed.employee && signed.manager;
  return html`<article class="sheet" aria-labelledby="sheet-title">
    <header class="shead">
      <div>
        <h1 id="sheet-title" tabindex="-1">${t('agree-heading', { a: nameOf(people.employee), b: nameOf(people.manager) })}</h1>
        <p class="facts">
          ${ROLES.map((role) => html`<span>${who(people[role])}${people[role].jobTitle ? html`, ${own(people[role].jobTitle)}` : nothing}</span>`)}
          ${period(document.frame)}
          <span>${version === undefined ? t('agree-not-agreed') : t('agree-named-by-date', { version, date: dayPlain(at) })}</span>
        </p>
        ${document.frame?.focus ? html`<p class="facts"><span>${t('agree-focus')}: ${own(document.frame.focus)}</span></p>` : nothing}
      </div>
      ${seal({ ...signed, label: sealWords(signed, people) })}
    </header>
    ${both ? nothing : html`<p class="printonly draftmark">${t('agree-print-changed')}</p>`}
    ${needs(document, people, tools)} ${plans(document, people, tools)} ${offers(document, people, tools)}
    <div class="facts2">${goals(document, people, tools)} ${lookBack(document, tools)}</div>
    ${signatureBlock(signatures, people, both)}
    <div class="fine keep">
      <p>${t('agree-fine')}</p>
      <p>${signatures.length ? t(both ? 'agree-devices' : 'agree-devices-one') : nothing} ${t('agree-proof')}</p>
    </div>
  </article>`;
}

/** @param {{employee: boolean, manager: boolean}} signed @param {Record<Role, Person>} people */
function sealWords(signed, people) {
  if (signed.employee && signed.manager) return t('agree-seal-both');
  if (!signed.employee && !signed.manager) return t('agree-seal-none');
  return t('agree-seal-one', { name: nameOf(people[signed.employee ? 'employee' : 'manager']) });
}

/** @param {any} frame */
function period(frame) {
  if (frame?.from && frame.until) return html`<span>${t('agree-period', { from: dayPlain(frame.from), until: dayPlain(frame.until) })}</span>`;
  if (frame?.from) return html`<span>${t('agree-period-from', { from: dayPlain(frame.from) })}</span>`;
  if (frame?.until) return html`<span>${t('agree-period-until', { until: dayPlain(frame.until) })}</span>`;
  return nothing;
}

// ------------------------------------------------------------------ what we need

/** @param {any} document @param {Record<Role, Person>} people @param {Tools} [tools] */
function needs(document, people, tools) {
  return html`<section class="pairbox" aria-labelledby="s-needs">
    <h2 id="s-needs">${t('agree-needs-heading')}</h2>
    <div class="pair">
      ${ROLES.map((role) => {
        const items = document.expectations.filter((/** @type {any} */ item) => item.role === role);
        return html`<div class="half half--${side(role)} half--disc">
          <div class="half__head"><h3>${who(people[role])} ${t('agree-needs', { name: nameOf(people[otherRole(role)]) })}</h3></div>
          ${items.length
            ? html`<ol class="needs-list">
                ${items.map(
                  (/** @type {any} */ item, /** @type {number} */ index) =>
                    html`<li>
                      <span class="needs-list__n">${item.number ?? index + 1}</span>
                      <div>
                        <span class="own" dir="auto">${item.text}</span>
                        ${item.sign ? html`<span class="needs-list__sign">${t('agree-sign')} ${own(item.sign)}</span>` : nothing}
                        ${answer(item.answer, people[otherRole(role)], people)}
                        ${serving(item, document).map(({ words, told }) => html`<span class="needs-list__sign ${told ? 'noprint' : ''}">${words}</span>`)} ${tools?.expectation(item) ?? nothing}
                      </div>
                    </li>`,
                )}
              </ol>`
            : html`<p class="soft small">${t('agree-needs-none')}</p>`}
        </div>`;
      })}
    </div>
  </section>`;
}

/**
 * What was agreed for an expectation, or that nothing was; why not stands in the answer. What is `told` stands with the plan or the goal too,
 * so paper says it once.
 * @param {any} item @param {any} document @returns {{words: string, told: boolean}[]}
 */
function serving(item, document) {
  /** @param {any[]} all @param {string[]|undefined} ids @param {string} member */
  const words = (all, ids, member) => list((ids ?? []).map((id) => inside(all.find((one) => one.id === id)?.[member]) ?? '').filter(Boolean));
  const plans = words(document.commitments, item.commitments, 'action');
  const goals = words(document.goals, item.goals, 'text');
  return [
    { words: plans ? t('agree-served-plans', { plans }) : '', told: true },
    { words: goals ? t('agree-served-goals', { goals }) : '', told: true },
    { words: item.nothingAgreed === 'no-plan' ? t('agree-served-none') : '', told: false },
  ].filter(({ words }) => words);
}

/** What was answered to an expectation, in the words that are signed. @param {any} answer @param {Person} giver @param {Record<Role, Person>} people */
function answer(answer, giver, people) {
  if (!answer) return nothing;
  const noted = answer.notedBy
    ? html`<span class="notedmark">${t('agree-noted', { name: nameOf(people[/** @type {Role} */ (answer.notedBy)]) })}</span>`
    : nothing;
  const name = nameOf(giver);
  const cannot = answer.answer === 'cannot';
  const label = { agree: 'agree-answer-agree', adjust: 'agree-answer-adjust', cannot: 'agree-answer-cannot-plain', later: 'agree-answer-later' }[
    /** @type {'agree'|'adjust'|'cannot'|'later'} */ (answer.answer)
  ];
  if (!label) return nothing;
  // Every word of the answer is signed, so every word of it stands here.
  const because = !answer.because
    ? nothing
    : cannot
      ? html`${t('agree-answer-cannot', { name })} ${own(inside(answer.because))}`
      : html`${t('agree-because')} ${own(inside(answer.because))}`;
  const text = answer.text ? own(answer.text) : nothing;
  const said = cannot
    ? html`${answer.because ? because : t(label, { name })}${answer.text ? html`. ${text}` : nothing}`
    : html`${t(label)}${answer.text ? html`: ${text}` : nothing}${answer.because ? html`${answer.text ? ' ' : ', '}${because}` : nothing}`;
  return html`<span class="answer">${said} ${noted}</span>`;
}

// ------------------------------------------------------------------ plans

/** @param {any} document @param {Record<Role, Person>} people @param {Tools} [tools] */
function plans(document, people, tools) {
  return html`<section class="pairbox" aria-labelledby="s-plans">
    <h2 id="s-plans">${t('agree-plans-heading')}</h2>
    <div class="pair">
      ${ROLES.map((role) => {
        const mine = document.commitments.filter((/** @type {any} */ item) => item.owner === role);
        return html`<div class="half half--${side(role)} half--disc">
          <div class="half__head"><h3>${who(people[role])} ${t('agree-will')}</h3></div>
          ${mine.length
            ? html`<ul class="plan">
                ${mine.map(
                  (/** @type {any} */ item) =>
                    html`<li tabindex="-1" data-place=${placeOf({ ...item, kind: 'commitment' })}>${plan(item, document, people)} ${tools?.plan(item) ?? nothing}</li>`,
                )}
              </ul>`
            : html`<p class="soft small">${t('agree-plans-none')}</p>`}
          ${tools?.plans(role) ?? nothing}
        </div>`;
      })}
    </div>
    ${tools?.planForm() ?? nothing}
  </section>`;
}

/** A text that goes on inside a sentence does not bring its own full stop. @param {string|undefined} text */
export const inside = (text) => text?.trim().replace(/[.;,]$/, '');

/** A plan as one sentence. @param {any} item */
export function planSentence(item) {
  return html`<p class="say">
    <b>${t('agree-plan-when')}</b> ${own(inside(item.moment))}, ${own(inside(item.action))}${item.effect
      ? html`, <b>${t('agree-plan-so-that')}</b> ${own(inside(item.effect))}`
      : nothing}.
  </p>`;
}

/** @param {any} item @param {any} document @param {Record<Role, Person>} people */
export function plan(item, document, people) {
  const serves = because(item.expectations, document, people);
  return html`${planSentence(item)}
    <dl>
      ${item.sign ? html`<div><dt>${t('agree-plan-notice')}</dt><dd>${own(item.sign)}</dd></div>` : nothing}
      ${item.fallback ? html`<div><dt>${t('agree-plan-fallback')}</dt><dd>${own(item.fallback)}</dd></div>` : nothing}
      ${item.lookBack ? html`<div><dt>${t('agree-plan-look-back')}</dt><dd>${dayPlain(item.lookBack)}</dd></div>` : nothing}
      ${serves.length ? html`<div><dt>${t('agree-plan-because')}</dt><dd>${list(serves)}</dd></div>` : nothing}
    </dl>`;
}

/**
 * "Sam needs 1 and 3", for each of the two that is named.
 * @param {any[]|undefined} references @param {any} document @param {Record<Role, Person>} people @returns {string[]}
 */
function because(references, document, people) {
  return ROLES.map((role) => {
    const numbers = (references ?? [])
      .filter((one) => one.role === role)
      .map((one) => one.number ?? document.expectations.find((/** @type {any} */ item) => item.role === role && item.id === one.id)?.number)
      .filter((number) => number !== undefined)
      .sort((one, two) => one - two)
      .map(String);
    return numbers.length ? t('agree-serves', { name: nameOf(people[role]), numbers: list(numbers) }) : '';
  }).filter(Boolean);
}

// ------------------------------------------------------------------ offers and limits

/** @param {any} document @param {Record<Role, Person>} people @param {Tools} [tools] */
function offers(document, people, tools) {
  /** @param {string} nature @param {string} heading @param {string} id */
  const part = (nature, heading, id) => {
    const all = (document.offers ?? []).filter((/** @type {any} */ one) => one.nature === nature);
    if (!all.length) return nothing;
    return html`<section class="pairbox cannot" aria-labelledby=${id}>
      <h2 id=${id}>${t(heading)}</h2>
      <div class="pair">
        ${ROLES.map(
          (role) =>
            html`<div class="half half--${side(role)}">
              <h3>${who(people[role])}</h3>
              ${all
                .filter((/** @type {any} */ one) => one.role === role)
                .map(
                  (/** @type {any} */ one) =>
                    html`<p tabindex="-1" data-place=${placeOf({ ...one, kind: 'offer' })}>
                        <span class="own" dir="auto">${inside(one.text)}</span>${one.because
                          ? html`, <strong>${t('agree-because')}</strong> ${own(inside(one.because))}`
                          : nothing}.
                      </p>
                      ${tools?.offer(one) ?? nothing}`,
                )}
            </div>`,
        )}
      </div>
    </section>`;
  };
  return html`${part('limit', 'agree-cannot-heading', 's-limits')} ${part('offer', 'agree-offers-heading', 's-offers')}`;
}

// ------------------------------------------------------------------ goals and dates

/** @param {any} document @param {Record<Role, Person>} people @param {Tools} [tools] */
function goals(document, people, tools) {
  if (!document.goals.length && !tools) return nothing;
  return html`<section aria-labelledby="s-goals">
    <h2 id="s-goals">${t('agree-goals-heading')}</h2>
    ${document.goals.length
      ? html`<ul class="goals">
          ${document.goals.map(
            (/** @type {any} */ goal) =>
              html`<li tabindex="-1" data-place=${placeOf({ ...goal, kind: 'goal' })}>${tools?.goalReplaced(goal) ? nothing : goalWords(goal, document, people)} ${tools?.goal(goal) ?? nothing}</li>`,
          )}
        </ul>`
      : html`<p class="soft noprint">${t('agree-goal-none')}</p>`}
    ${tools?.goals() ?? nothing}
  </section>`;
}

/** @param {any} goal @param {any} document @param {Record<Role, Person>} people */
function goalWords(goal, document, people) {
  const serves = because(goal.expectations, document, people);
  return html`${say(goal.text)}
    <p class="small">
      ${goal.by ? html`<span>${t('agree-goal-by', { date: dayPlain(goal.by) })}.</span>` : nothing}
      ${serves.length ? html`<span>${t('agree-goal-because', { list: list(serves) })}</span>` : nothing}
      ${goal.commitments?.length ? html`<span>${t('agree-goal-plans', { count: goal.commitments.length })}</span>` : nothing}
    </p>`;
}

/** The days on which the two look back: those of the frame and of the plans. @param {any} document @returns {string[]} */
const lookBackDays = ({ frame, commitments }) =>
  [...new Set([...(frame?.checkIns ?? []), ...commitments.map((/** @type {any} */ item) => item.lookBack).filter(Boolean)])].sort();

/** The days on which the two look back, and the one on which they renew. @param {any} document @param {Tools} [tools] */
function lookBack(document, tools) {
  const { frame } = document;
  const days = lookBackDays(document);
  return html`<section aria-labelledby="s-dates">
    <h2 id="s-dates">${t('agree-look-back-heading')}</h2>
    <ul class="dates">
      ${days.length
        ? html`<li>${mark('followup')}<span>${list(days.map(dayPlain))}</span></li>`
        : html`<li class="soft"><span></span><span>${t('agree-look-back-none')}</span></li>`}
      ${frame?.until ? html`<li>${mark('agree')}<span>${t('agree-look-back-renew', { date: dayPlain(frame.until) })}</span></li>` : nothing}
    </ul>
    ${tools?.dates() ?? nothing}
  </section>`;
}

// ------------------------------------------------------------------ signatures

/** @param {any[]} signatures @param {Record<Role, Person>} people @param {boolean} both */
function signatureBlock(signatures, people, both) {
  /** @param {Role} role */
  const block = (role) => {
    const signature = signatures.find((one) => one.role === role);
    return html`<div class="sg half--${side(role)}">
      <span class="nm ${signature ? '' : 'nm--open'}"><bdi>${signature?.name ?? nameOf(people[role])}</bdi></span>
      ${signature
        ? html`<small>${dayAndTime(signature.at)}</small>
            <small>${rich('agree-code', { code: html`<span class="num">${signature.safetyCode}</span>` })}</small>
            ${signature.acceptedOnlyByOther ? html`<small>${t('agree-only-other', { name: nameOf(people[otherRole(role)]) })}</small>` : nothing}`
        : html`<small>${t('agree-unsigned')}</small>`}
    </div>`;
  };
  return html`<section class="keep" aria-labelledby="s-sign">
    <h2 id="s-sign" class="vh">${t('agree-signatures')}</h2>
    <div class="signs ${both ? 'signs--both' : ''}">
      ${block('employee')}
      ${seal({ employee: signatures.some((one) => one.role === 'employee'), manager: signatures.some((one) => one.role === 'manager') })}
      ${block('manager')}
    </div>
  </section>`;
}

// ------------------------------------------------------------------ as plain text

/** An answer in plain words, with who noted it. @param {any} answer @param {string} name of who answers @param {import('../ui/app.js').Texts} texts @param {Record<Role, Person>} people */
function answered(answer, name, texts, people) {
  const { text, because } = answer;
  const noted = answer.notedBy ? ` (${t('agree-noted', { name: nameOf(people[/** @type {Role} */ (answer.notedBy)]) })})` : '';
  if (answer.answer === 'cannot') {
    const said = because ? `${t('agree-answer-cannot', { name })} ${inside(because)}` : t('agree-answer-cannot-plain', { name });
    return `${said}${text ? `. ${text}` : ''}${noted}`;
  }
  const label = texts.answers.find((one) => one.id === answer.answer)?.label ?? answer.answer;
  const why = because ? `${text ? ' ' : ', '}${t('agree-because')} ${inside(because)}` : '';
  return `${name}: ${label}${text ? `: ${text}` : ''}${why}${noted}`;
}

/**
 * The same page as plain text, for the clipboard: what stands on the sheet and nothing else.
 * @param {{document: any, people: Record<Role, Person>, signatures: any[], version?: number, at?: string, texts: import('../ui/app.js').Texts}} sheet
 * @returns {string}
 */
export function plainText({ document, people: now, signatures, version, at, texts }) {
  const people = partiesOf(document, now);
  /** @param {Role} role */
  const name = (role) => nameOf(people[role]);
  /** @type {string[]} */
  const lines = [t('agree-heading', { a: name('employee'), b: name('manager') })];
  /** @param {unknown} text */
  const add = (text) => lines.push(String(text));
  /** @param {string} key @param {string|undefined} text */
  const labelled = (key, text) => text && add(`  ${t(key)}: ${text}`);
  /** @param {string} title */
  const heading = (title) => add(`\n${title}`);
  add(version === undefined ? t('agree-not-agreed') : t('agree-named-by-date', { version, date: dayPlain(at) }));
  const { frame } = document;
  const reason = texts.reasons.find((one) => one.id === frame?.reason)?.label;
  if (reason) add(reason);
  if (frame?.from && frame.until) add(t('agree-period', { from: dayPlain(frame.from), until: dayPlain(frame.until) }));
  else if (frame?.from) add(t('agree-period-from', { from: dayPlain(frame.from) }));
  else if (frame?.until) add(t('agree-period-until', { until: dayPlain(frame.until) }));
  if (frame?.focus) add(`${t('agree-focus')}: ${frame.focus}`);
  for (const role of ROLES) if (people[role].jobTitle) add(`${name(role)}, ${people[role].jobTitle}`);
  for (const role of ROLES) {
    heading(`${name(role)} ${t('agree-needs', { name: name(otherRole(role)) })}`);
    for (const item of document.expectations) {
      if (item.role !== role) continue;
      add(`${item.number}. ${item.text}`);
      labelled('agree-sign', item.sign);
      if (item.answer) add(`  ${answered(item.answer, name(otherRole(role)), texts, people)}`);
      for (const { words, told } of serving(item, document)) if (!told) add(`  ${words}`);
    }
  }
  for (const role of ROLES) {
    heading(`${name(role)} ${t('agree-will')}`);
    for (const item of document.commitments) {
      if (item.owner !== role) continue;
      const effect = item.effect ? `, ${t('agree-plan-so-that')} ${inside(item.effect)}` : '';
      add(`- ${t('agree-plan-when')} ${inside(item.moment)}, ${inside(item.action)}${effect}.`);
      labelled('agree-plan-notice', item.sign);
      labelled('agree-plan-fallback', item.fallback);
      labelled('agree-plan-look-back', dayPlain(item.lookBack));
      labelled('agree-plan-because', list(because(item.expectations, document, people)));
    }
  }
  for (const [nature, key] of [['limit', 'agree-cannot-heading'], ['offer', 'agree-offers-heading']]) {
    const list = (document.offers ?? []).filter((/** @type {any} */ one) => one.nature === nature);
    if (list.length) heading(t(key));
    for (const one of list) add(`- ${name(one.role)}: ${inside(one.text)}${one.because ? `, ${t('agree-because')} ${inside(one.because)}` : ''}.`);
  }
  if (document.goals.length) heading(t('agree-goals-heading'));
  for (const goal of document.goals) {
    add(`- ${goal.text}${goal.by ? ` (${t('agree-goal-by', { date: dayPlain(goal.by) })})` : ''}`);
    const serves = because(goal.expectations, document, people);
    if (serves.length) add(`  ${t('agree-goal-because', { list: list(serves) })}`);
    if (goal.commitments?.length) add(`  ${t('agree-goal-plans', { count: goal.commitments.length })}`);
  }
  heading(t('agree-look-back-heading'));
  const days = lookBackDays(document);
  add(days.length ? list(days.map(dayPlain)) : t('agree-look-back-none'));
  if (frame?.until) add(t('agree-look-back-renew', { date: dayPlain(frame.until) }));
  if (signatures.length) heading(t('agree-signatures'));
  for (const one of signatures) {
    add(`${name(one.role)}: ${dayAndTime(one.at)}, ${t('agree-code', { code: one.safetyCode })}`);
    if (one.acceptedOnlyByOther) add(`  ${t('agree-only-other', { name: name(otherRole(one.role)) })}`);
  }
  add(`\n${t('agree-fine')}`);
  if (signatures.length) add(t(signatures.length > 1 ? 'agree-devices' : 'agree-devices-one'));
  add(t('agree-proof'));
  // The marks that keep a name's direction to itself mean nothing outside the page.
  return lines.join('\n').replace(/[\u2066-\u2069]/g, '');
}
