// @ts-check
// Compare: both sides next to each other, as pictures with their figures readable as text, for the two of them and nobody else.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { facing, fieldsOfTwo, giveBlocks, importanceAxis, importancePicture, levelLine, markOf, viewLine } from '../ui/charts.js';
import { choice } from '../ui/fields.js';
import { day } from '../ui/format.js';
import { how, howEach } from '../ui/how.js';
import { icon, relation } from '../ui/icons.js';
import { newsMark, placeOf } from '../ui/news.js';
import { nameOf, otherRole, pairOf, sentence, side, who } from '../ui/people.js';
import { own, rich, say } from '../ui/text.js';

/** @typedef {import('../ui/people.js').Role} Role */
/** @typedef {import('../ui/people.js').Person} Person */
/** @typedef {import('../ui/app.js').Screen} Screen */

/** @type {Role[]} */
const ROLES = ['employee', 'manager'];

/** The words of each list of the core. @type {Record<string, {title: string, about: string, tally: string}>} */
const LISTS = {
  waiting: { title: 'compare-list-waiting', about: 'compare-about-waiting', tally: 'compare-tally-waiting' },
  unspoken: { title: 'compare-list-unspoken', about: 'compare-about-unspoken', tally: 'compare-tally-unspoken' },
  'seen-differently': {
    title: 'compare-list-seen-differently',
    about: 'compare-about-seen-differently',
    tally: 'compare-tally-seen-differently',
  },
  'blind-spot': { title: 'compare-list-blind-spot', about: 'compare-about-blind-spot', tally: 'compare-tally-blind-spot' },
  undersold: { title: 'compare-list-undersold', about: 'compare-about-undersold', tally: 'compare-tally-undersold' },
  'falls-short': { title: 'compare-list-falls-short', about: 'compare-about-falls-short', tally: 'compare-tally-falls-short' },
  'more-than-needed': {
    title: 'compare-list-more-than-needed',
    about: 'compare-about-more-than-needed',
    tally: 'compare-tally-more-than-needed',
  },
  agreed: { title: 'compare-list-agreed', about: 'compare-about-agreed', tally: 'compare-tally-agreed' },
};

/** @type {Record<string, string>} */
const ANSWERS = {
  agree: 'compare-answer-agree',
  adjust: 'compare-answer-adjust',
  cannot: 'compare-answer-cannot',
  later: 'compare-answer-later',
};

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'compare-page',
  stage: 'compare',
  load: (app) => app.call('compare.view', {}),
  start: () => ({ minutes: '60' }),
  render: (screen) => {
    const { model } = screen;
    const people = pairOf(screen.model.header);
    const sides = ROLES.map((role) => sideOf(model, role));
    const any = sides.some((one) => one.items.length > 0);
    return html`<div class="compare">
      ${head(screen, people, sides)}
      ${model.state === 'closed' || !any
        ? nothing
        : html`${picture(people, sides)} ${views(model, people, sides)} ${giveAndTake(model, people, sides)}
          ${great(model, people)} ${guesses(model, people)} ${offers(model, people)} ${profiles(screen)} ${agenda(screen, people)}`}
    </div>`;
  },
};

/** @param {any} model @param {Role} role */
const sideOf = (model, role) => model.sides?.find((/** @type {any} */ one) => one.role === role) ?? { role, items: [] };

/** @param {any} model @param {string} id @returns {any[]} */
const listOf = (model, id) => model.lists?.find((/** @type {any} */ one) => one.id === id)?.items ?? [];

// ------------------------------------------------------------------ head

/** @param {Screen} screen @param {Record<Role, Person>} people @param {any[]} sides */
function head({ app, model }, people, sides) {
  const { header, state } = model;
  const name = nameOf(header.other);
  const [a, b] = sides.map((one) => one.items.length);
  const talk = sides.flatMap((one) => one.items).filter((item) => item.talkFirst).length;
  return html`<div class="chead">
    <div class="printonly printhead"><p><b>${t('compare-print-head')}</b> ${t('compare-print-note')}</p></div>
    <p class="soft small">${sentence('compare-between', { a: people.employee, b: people.manager })}</p>
    <h1 tabindex="-1">
      ${state === 'crossed'
        ? t('compare-heading', { alike: listOf(model, 'agreed').length, talk })
        : state === 'waiting'
          ? t('compare-heading-waiting', { name })
          : state === 'looking'
            ? t('compare-heading-looking')
            : t('compare-heading-closed')}
    </h1>
    ${state === 'closed'
      ? html`<p class="lead">${t('compare-closed-text')}</p>
          <div class="actions">
            <a class="btn btn--primary" href=${app.link('first-look')}>${t('compare-looking-start')}</a>
            <a class="btn btn--text" href=${app.link('prepare')}>${t('compare-closed-prepare')}</a>
            <a class="btn btn--text" href=${app.link('exchange')}>${t('compare-closed-exchange')}</a>
          </div>`
      : html`<p class="lead">
            ${t('compare-lead', { total: a + b, a, b, nameA: nameOf(people.employee), nameB: nameOf(people.manager) })}
          </p>
          ${state === 'looking' ? looking(app, model, name) : state === 'waiting' ? waiting(app, model, name) : nothing}
          ${tally(model, sides)}
          ${state === 'crossed'
            ? html`<p class="noprint"><a class="btn btn--text btn--small" href=${app.link('first-look')}>${t('compare-to-firstlook')}</a></p>`
            : nothing}`}
  </div>`;
}

/** @param {any} app @param {any} model @param {string} name */
function looking(app, model, name) {
  const theirs = sideOf(model, model.header.other.role).items;
  const done = theirs.filter((/** @type {any} */ item) => item.view && !item.earlierText).length;
  return html`<div class="nudge noprint">
    <p>${done ? t('compare-looking-text', { done, total: theirs.length, name }) : t('compare-looking-start-text', { name })}</p>
    <a class="btn btn--primary" href=${app.link('first-look')}>${t(done ? 'compare-looking-action' : 'compare-looking-start')}</a>
  </div>`;
}

/** @param {any} app @param {any} model @param {string} name */
function waiting(app, model, name) {
  const left = model.header.unsent?.count ?? 0;
  return html`<div class="nudge noprint">
    <p>${t(left ? 'compare-waiting-text' : 'compare-waiting-sent', { name })}</p>
    ${left ? html`<a class="btn btn--primary" href=${app.link('exchange')}>${t('compare-waiting-action')}</a>` : nothing}
    <a class="btn btn--text" href=${app.link('first-look')}>${t('compare-to-firstlook')}</a>
  </div>`;
}

/** How many stand in each list; a press goes there. @param {any} model @param {any[]} sides */
function tally(model, sides) {
  const filled = (model.lists ?? []).filter((/** @type {any} */ list) => list.items.length > 0 && LISTS[list.id]);
  if (!filled.length || !sides.length) return nothing;
  return html`<ul class="tally">
    ${filled.map(
      (/** @type {any} */ list) =>
        html`<li>
          <button class="tally__go" type="button" @click=${() => goTo(`list-${list.id}`)}>
            ${relation(markOf(list.id, list.items[0].role))}${t(LISTS[list.id].tally, { count: list.items.length })}
          </button>
        </li>`,
    )}
  </ul>`;
}

/** Moves to a part of this page without changing the address, which belongs to the screens. @param {string} id */
function goTo(id) {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}

// ------------------------------------------------------------------ importance against what arrives

/** @param {Record<Role, Person>} people @param {any[]} sides */
function picture(people, sides) {
  const panels = sides.map((one) => panel(people, one));
  return html`<section class="compare__part" aria-labelledby="q">
    <h2 id="q">${t('compare-picture-heading')}</h2>
    <p class="soft">${t('compare-picture-lead')}</p>
    <figure class="quadbox chart">
      <div class="quad">${panels[0]} ${importanceAxis()} ${panels[1]}</div>
      <figcaption class="cap">
        ${t('compare-convention')}
        ${howEach([
          ['fields', t('compare-rule-fields')],
          ['priority', t('compare-talk-first')],
        ])}
      </figcaption>
    </figure>
    ${table(people, sides)}
  </section>`;
}

/** @param {Record<Role, Person>} people @param {any} one */
function panel(people, one) {
  /** @type {Role} */
  const role = one.role;
  const letter = side(role);
  const name = nameOf(people[role]);
  const drawn = one.items.filter((/** @type {any} */ item) => item.received !== undefined && item.importance !== undefined);
  const left = one.items.length - drawn.length;
  return html`<div class="panel p${letter}">
    <h3>${who(people[role])} ${t('compare-needs-from', { name: nameOf(people[otherRole(role)]) })}</h3>
    ${importancePicture({ items: one.items, role, label: t('compare-picture-label', { name, count: drawn.length }) })}
    <p class="x" aria-hidden="true">
      <span>${t(letter === 'a' ? 'compare-axis-missing' : 'compare-axis-enough')}</span>
      <span>${t(letter === 'a' ? 'compare-axis-enough' : 'compare-axis-missing')}</span>
    </p>
    ${one.items.length
      ? html`<ol class="key6 k${letter.toUpperCase()}">
          ${one.items.map(
            (/** @type {any} */ item) =>
              html`<li>
                <b>${item.number}</b>
                <span>${own(item.text)}${item.talkFirst ? html`<span class="tag">${icon('talk', '')}${t('compare-talk-first')}</span>` : nothing}</span>
                <span class="num">${figures(item)}</span>
              </li>`,
          )}
        </ol>`
      : html`<p class="soft">${t('compare-empty-side', { name })}</p>`}
    ${left && drawn.length ? html`<p class="cap">${t('compare-not-in-picture', { count: left })}</p>` : nothing}
  </div>`;
}

/** "needs 4, gets 2". @param {any} item */
function figures(item) {
  if (item.needed === undefined) return t('compare-figures-shut');
  if (item.received === undefined) return t('compare-figures-no-received', { needed: item.needed });
  return t('compare-figures', { needed: item.needed, received: item.received });
}

/** @param {Record<Role, Person>} people @param {any[]} sides */
function table(people, sides) {
  const rows = sides.flatMap((one) => one.items.map((/** @type {any} */ item) => ({ role: /** @type {Role} */ (one.role), item })));
  /** @param {number|undefined} value */
  const cell = (value) => html`<td class="num">${value ?? nothing}</td>`;
  return html`<details class="figures">
    <summary>${t('compare-table-open')}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${t('compare-table-open')}>
      <table class="table">
        <caption>${t('compare-table-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">${t('compare-table-who')}</th>
            <th scope="col">${t('compare-table-expectation')}</th>
            <th scope="col" class="num">${t('compare-table-importance')}</th>
            <th scope="col" class="num">${t('compare-table-needs')}</th>
            <th scope="col" class="num">${t('compare-table-gets')}</th>
            <th scope="col" class="num">${t('compare-table-part')}</th>
            <th scope="col" class="num">${t('compare-table-gives')}</th>
            <th scope="col">${t('compare-table-list')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (/** @type {{role: Role, item: any}} */ { role, item }) =>
              html`<tr>
                <td>${who(people[role])}</td>
                <th scope="row">${item.number}. ${own(item.text)}</th>
                ${cell(item.importance)}${cell(item.needed)}${cell(item.received)}${cell(item.view?.acknowledged)}${cell(item.view?.delivered)}
                <td>${LISTS[item.list] ? t(LISTS[item.list].title) : nothing}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

// ------------------------------------------------------------------ the lists

/** @param {any} model @param {Record<Role, Person>} people @param {any[]} sides */
function views(model, people, sides) {
  const filled = (model.lists ?? []).filter((/** @type {any} */ list) => list.items.length > 0 && LISTS[list.id]);
  if (!filled.length) return nothing;
  /** @param {any} entry */
  const itemOf = (entry) => sides.find((one) => one.role === entry.role)?.items.find((/** @type {any} */ item) => item.id === entry.id);
  return html`<section class="section" aria-labelledby="vw">
    <h2 id="vw">${t('compare-views-heading')}</h2>
    <p class="soft">${t('compare-views-lead', { a: nameOf(people.employee), b: nameOf(people.manager) })}</p>
    <p class="cap">${t('compare-views-convention')} ${how('lists', t('compare-views-heading'))}</p>
    <div class="views">
      ${filled.map(
        (/** @type {any} */ list) =>
          html`<section class="vg" id="list-${list.id}" tabindex="-1" aria-labelledby="list-${list.id}-h">
            <header>
              ${relation(markOf(list.id, list.items[0].role), '')}
              <h3 id="list-${list.id}-h">${t(LISTS[list.id].title)}</h3>
              <p>${t(LISTS[list.id].about)}</p>
            </header>
            ${ROLES.map(
              (role) =>
                html`<div class="vcol vcol--${side(role)}">
                  ${list.items
                    .filter((/** @type {any} */ entry) => entry.role === role)
                    .map(itemOf)
                    .filter(Boolean)
                    .map((/** @type {any} */ item) => oneView(list.id, item, role, people))}
                </div>`,
            )}
          </section>`,
      )}
    </div>
  </section>`;
}

/** One expectation in its list: the words, both views on a line, and the same in a sentence. @param {string} list @param {any} item @param {Role} role @param {Record<Role, Person>} people */
function oneView(list, item, role, people) {
  const { text, line } = inWords(list, item, role, people);
  const marks = [
    item.revisedAfterOpening && t('compare-mark-revised'),
    item.earlierText && t('compare-mark-earlier'),
    item.twoTexts && t('compare-mark-two-texts'),
    item.answer && ANSWERS[item.answer.answer] && t(ANSWERS[item.answer.answer]),
  ].filter(Boolean);
  const giver = people[otherRole(role)];
  return html`<div class="v" tabindex="-1" data-place=${placeOf({ kind: 'expectation', role, id: item.id })}>
    <p class="from">${who(people[role])} <b class="needs needs--${side(role)}">${t('compare-views-needs')}</b></p>
    ${say(item.text)}
    ${line ? viewLine({ ...line, label: t('compare-scale-label', { text }) }) : nothing}
    <p class="w">${text}</p>
    ${item.view?.because ? html`<p class="w quote">${rich('compare-because', { name: who(giver) })} ${own(item.view.because)}</p>` : nothing}
    ${item.news || marks.length ? html`<p class="marks">${newsMark(item.news)}${marks.map((text) => html`<span class="tag">${text}</span>`)}</p>` : nothing}
  </div>`;
}

/**
 * Says what the two of them said, and what to draw for it.
 * @param {string} list @param {any} item @param {Role} role @param {Record<Role, Person>} people
 * @returns {{text: string, line?: {a?: number, b?: number, missing?: 'a'|'b', needed?: number}}}
 */
function inWords(list, item, role, people) {
  const name = nameOf(people[role]);
  const other = nameOf(people[otherRole(role)]);
  const { needed, received } = item;
  const acknowledged = item.view?.acknowledged;
  const delivered = item.view?.delivered;
  /** Both views on their own halves. @param {number|undefined} mine @param {number|undefined} theirs */
  const halves = (mine, theirs) => (role === 'employee' ? { a: mine, b: theirs } : { a: theirs, b: mine });
  if (needed === undefined) return { text: t('compare-say-shut') };
  if (list === 'waiting') {
    return { text: `${needsGets(item, name)} ${t('compare-say-waiting', { other })}`, line: halves(received ?? needed, undefined) };
  }
  if (list === 'unspoken') {
    const line = { ...halves(received ?? needed, undefined), missing: side(otherRole(role)) };
    return received === undefined
      ? { text: t('compare-say-new-needs', { name, other, needed }), line }
      : { text: t('compare-say-new', { name, other, received }), line };
  }
  if (list === 'seen-differently' || (received === undefined && acknowledged !== undefined)) {
    return {
      text: t('compare-say-part', { name, other, needed, acknowledged: acknowledged ?? '' }),
      line: halves(needed, acknowledged),
    };
  }
  if (received === undefined) return { text: t('compare-say-needs', { name, needed }), line: halves(needed, undefined) };
  if (delivered === undefined) {
    return { text: t('compare-say-gets-early', { name, other, needed, received }), line: { ...halves(received, undefined), needed } };
  }
  const line = { ...halves(received, delivered), ...(received !== needed ? { needed } : {}) };
  if (received === delivered) {
    const key = list === 'agreed' && received === needed ? 'compare-say-both-enough' : 'compare-say-both-needed';
    return { text: t(key, { value: received, name, needed }), line };
  }
  const key = list === 'falls-short' || list === 'more-than-needed' ? 'compare-say-gets-thinks-needed' : 'compare-say-gets-thinks';
  return { text: t(key, { name, other, needed, received, delivered }), line };
}

/** @param {any} item @param {string} name */
const needsGets = (item, name) =>
  item.received === undefined
    ? t('compare-say-needs', { name, needed: item.needed })
    : t('compare-say-needs-gets', { name, needed: item.needed, received: item.received });

// ------------------------------------------------------------------ give and take

/** A share in words. These words are coarse on purpose: the figures behind them are a handful of ones to fives. @param {number} perMille */
function fraction(perMille) {
  /** @type {[number, string][]} */
  const words = [
    [0, 'compare-fraction-none'],
    [250, 'compare-fraction-quarter'],
    [333, 'compare-fraction-third'],
    [500, 'compare-fraction-half'],
    [667, 'compare-fraction-two-thirds'],
    [750, 'compare-fraction-three-quarters'],
    [950, 'compare-fraction-most'],
    [1000, 'compare-fraction-all'],
  ];
  if (perMille < 1000 && perMille > 975) return t('compare-fraction-most');
  return t(words.reduce((best, one) => (Math.abs(one[0] - perMille) < Math.abs(best[0] - perMille) ? one : best))[1]);
}

/** @type {Record<string, string>} */
const GIVE_HEADINGS = {
  high: 'compare-give-heading-high',
  middle: 'compare-give-heading-middle',
  low: 'compare-give-heading-low',
  tilted: 'compare-give-heading-tilted',
};

/** @param {any} model @param {Record<Role, Person>} people @param {any[]} sides */
function giveAndTake(model, people, sides) {
  const both = model.giveAndTake;
  const open = model.state !== 'crossed';
  const drawn = sides.some((one) => one.withReceived > 0);
  const heading = both
    ? t(GIVE_HEADINGS[both.word], { name: nameOf(people[/** @type {Role} */ (both.more)]) })
    : t(open ? 'compare-give-heading-open' : 'compare-give-heading-few');
  return html`<section class="section" aria-labelledby="gt">
    <h2 id="gt">${heading}</h2>
    <p class="soft">${both ? t('compare-give-lead') : t(open ? 'compare-give-open' : 'compare-give-few')}</p>
    ${drawn
      ? html`<figure class="gt chart">
          <div class="lab">
            ${sides.map((one) =>
              one.withReceived > 0
                ? html`<span>${who(people[/** @type {Role} */ (one.role)])} ${t('compare-gets-all', { full: one.enough, total: one.withReceived })}</span>`
                : nothing,
            )}
          </div>
          <div class="bars" role="img" aria-label=${sides.map((one) => blocksInWords(one, people)).join(' ')}>
            ${sides.map((one) => giveBlocks(one.items, one.role))}
          </div>
        </figure>`
      : nothing}
    ${both ? level(both, people, sides) : nothing}
    <div class="givewords">
      ${sides.map((one) => html`<ul class="plainlist">${figuresInWords(one, people)}</ul>`)}
    </div>
    ${drawn ? sidesTable(people, sides) : nothing}
    <p class="cap">
      ${t('compare-give-convention')}
      ${howEach([
        ['give-and-take', t('compare-give-name')],
        ['fulfilment', t('compare-rule-arrives')],
        ['mutuality', t('compare-rule-part')],
        ['delivery', t('compare-rule-seen')],
      ])}
    </p>
  </section>`;
}

/** How high the two lie and how far apart, on one line. @param {any} both @param {Record<Role, Person>} people @param {any[]} sides */
function level(both, people, sides) {
  const [a, b] = sides.map((one) => one.fulfilment);
  const label = t('compare-level-label', { nameA: nameOf(people.employee), a, nameB: nameOf(people.manager), b });
  return html`<figure class="chart levelfig">
    ${levelLine({ a, b, level: both.level, label })}
    <p class="x" aria-hidden="true"><span>${t('compare-level-none')}</span><span>${t('compare-level-all')}</span></p>
    <figcaption class="cap">
      ${t(both.more ? 'compare-level-tilted' : 'compare-level-even', { apart: 1000 - both.perMille, level: both.level })}
    </figcaption>
  </figure>`;
}

/** What the indexes of a side say, or that they are too few to say anything. @param {any} one @param {Record<Role, Person>} people */
function figuresInWords(one, people) {
  const name = nameOf(people[/** @type {Role} */ (one.role)]);
  const other = nameOf(people[otherRole(/** @type {Role} */ (one.role))]);
  const { fulfilment, over, mutuality = {}, deliverySeen = {} } = one;
  return html`<li>
      ${fulfilment === undefined ? t('compare-arrives-few', { name }) : t('compare-arrives', { name, fraction: fraction(fulfilment) })}
      ${over ? t('compare-arrives-over') : nothing}
    </li>
    <li>
      ${mutuality.perMille === undefined
        ? t('compare-mutuality-few', { name, other })
        : t('compare-mutuality', { name, other, steps: steps(mutuality.perMille), counted: mutuality.counted })}
      ${mutuality.of ? t('compare-coverage', { with: mutuality.with, of: mutuality.of }) : nothing}
    </li>
    <li>
      ${deliverySeen.perMille === undefined
        ? t('compare-delivery-few', { name, other })
        : t('compare-delivery', { name, other, steps: steps(deliverySeen.perMille), with: deliverySeen.with, of: deliverySeen.of })}
    </li>`;
}

/** The same as a table: what is not there is an empty place. @param {Record<Role, Person>} people @param {any[]} sides */
function sidesTable(people, sides) {
  /** @param {string} key @param {(one: any) => unknown} cell */
  const row = (key, cell) => html`<tr><th scope="row">${t(key)}</th>${sides.map((one) => html`<td class="num">${cell(one) ?? nothing}</td>`)}</tr>`;
  /** @param {number|undefined} perMille */
  const ofThousand = (perMille) => (perMille === undefined ? t('compare-cell-few') : t('compare-cell-thousand', { perMille }));
  /** @param {number|undefined} perMille @param {number|undefined} counted @param {number|undefined} of */
  const apart = (perMille, counted, of) =>
    perMille === undefined ? t('compare-cell-few') : t('compare-cell-steps', { steps: steps(perMille), counted: counted ?? 0, of: of ?? 0 });
  return html`<details class="figures figures--small">
    <summary>${t('compare-sides-open')}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${t('compare-sides-open')}>
      <table class="table">
        <caption>${t('compare-sides-caption')}</caption>
        <thead><tr><td></td>${sides.map((one) => html`<th scope="col" class="num">${who(people[/** @type {Role} */ (one.role)])}</th>`)}</tr></thead>
        <tbody>
          ${row('compare-row-known', (one) => t('compare-cell-of', { count: one.withReceived ?? 0, of: one.items.length }))}
          ${row('compare-row-enough', (one) => one.enough ?? 0)}
          ${row('compare-row-arrives', (one) => ofThousand(one.fulfilment))}
          ${row('compare-row-over', (one) => ofThousand(one.over))}
          ${row('compare-row-part', (one) => apart(one.mutuality?.perMille, one.mutuality?.counted, one.mutuality?.of))}
          ${row('compare-row-seen', (one) => apart(one.deliverySeen?.perMille, one.deliverySeen?.with, one.deliverySeen?.of))}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** The mean distance on the scale that a closeness per mille stands for, to one decimal: 1000 is no step, 0 is four. @param {number} perMille */
const steps = (perMille) => Math.round(((1000 - perMille) * 4) / 100) / 10;

/** @param {any} one @param {Record<Role, Person>} people */
function blocksInWords(one, people) {
  const blocks = one.items
    .filter((/** @type {any} */ item) => item.received !== undefined)
    .map((/** @type {any} */ item) =>
      item.under
        ? t('compare-block-part', { number: item.number, received: item.received, needed: item.needed })
        : t('compare-block-full', { number: item.number }),
    );
  return blocks.length ? t('compare-give-label', { name: nameOf(people[/** @type {Role} */ (one.role)]), blocks: blocks.join(', ') }) : '';
}

// ------------------------------------------------------------------ great work and feeling great

/** @type {Record<string, string>} */
const FIELDS = {
  both: 'compare-field-both',
  work: 'compare-field-work',
  feeling: 'compare-field-feeling',
  neither: 'compare-field-neither',
};

/** Great work against feeling great, of both: what is shared, and for me alone what I keep to myself. @param {any} model @param {Record<Role, Person>} people */
function great(model, people) {
  /** @type {any[]} */
  const all = model.great ?? [];
  const other = model.header.other.role;
  const shared = all.filter((one) => !one.private);
  /** @param {any} one */
  const inWords = (one) =>
    html`<li class=${one.private ? 'noprint' : nothing}>
      ${who(people[/** @type {Role} */ (one.role)])}
      ${one.field
        ? t('compare-great-both', { work: one.greatWork, feeling: one.feelingGreat, field: t(FIELDS[one.field]) })
        : one.greatWork !== undefined
          ? t('compare-great-work', { work: one.greatWork })
          : t('compare-great-feeling', { feeling: one.feelingGreat })}
      <span class="soft small">${t(one.source === 'check-in' ? 'compare-great-checkin' : 'compare-great-profile', { date: day(one.date) })}</span>
      ${one.private ? html`<span class="tag">${icon('eyeoff', '')}${t('compare-great-private')}</span>` : nothing}
    </li>`;
  return html`<section class=${`section${shared.length ? '' : ' noprint'}`} aria-labelledby="gr">
    <h2 id="gr">${t('compare-great-heading')}</h2>
    <p class="soft">${t('compare-great-lead')}</p>
    ${all.length
      ? html`<div class="field2">
          ${all.some((one) => one.field)
            ? fieldsOfTwo({
                marks: all.filter((one) => one.field),
                label: shared
                  .filter((one) => one.field)
                  .map((one) => t('compare-great-label', { name: nameOf(people[/** @type {Role} */ (one.role)]), work: one.greatWork, feeling: one.feelingGreat }))
                  .join(' ') || t('compare-great-label-private'),
              })
            : nothing}
          <div class="stack">
            <ul class="greatlist">${all.map(inWords)}</ul>
            ${all.some((one) => one.role === other) ? nothing : html`<p class="soft">${t('compare-great-missing', { name: nameOf(people[/** @type {Role} */ (other)]) })}</p>`}
            ${greatTable(all, people)}
          </div>
        </div>`
      : html`<p>${t('compare-great-none')}</p>`}
    <p class="cap">${t('compare-great-convention')} ${how('great', t('compare-great-heading'))}</p>
  </section>`;
}

/** @param {any[]} all @param {Record<Role, Person>} people */
const greatTable = (all, people) =>
  html`<details class="figures figures--small">
    <summary>${t('compare-great-table')}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${t('compare-great-table')}>
      <table class="table">
        <caption>${t('compare-great-caption')}</caption>
        <thead>
          <tr><th scope="col">${t('compare-table-who')}</th><th scope="col" class="num">${t('compare-great-col-work')}</th><th scope="col" class="num">${t('compare-great-col-feeling')}</th><th scope="col">${t('compare-great-col-field')}</th></tr>
        </thead>
        <tbody>
          ${all.map(
            (one) =>
              html`<tr class=${one.private ? 'noprint' : nothing}>
                <th scope="row">${who(people[/** @type {Role} */ (one.role)])} ${one.private ? html`<span class="small">${t('compare-great-private')}</span>` : nothing}</th>
                <td class="num">${one.greatWork ?? nothing}</td>
                <td class="num">${one.feelingGreat ?? nothing}</td>
                <td>${one.field ? t(FIELDS[one.field]) : nothing}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;

// ------------------------------------------------------------------ guesses, offers and limits

/** @param {any} model @param {Record<Role, Person>} people */
function guesses(model, people) {
  if (!model.guesses?.length) return nothing;
  return html`<section class="section pairbox" aria-labelledby="gu">
    <h2 id="gu">${t('compare-guesses-heading')}</h2>
    <p class="soft">${t('compare-guesses-lead')}</p>
    <div class="pair">
      ${ROLES.map((role) => {
        const guess = model.guesses.find((/** @type {any} */ one) => one.role === role);
        /** @param {any[]|undefined} topics @param {string} key */
        const row = (topics, key) =>
          topics?.length
            ? html`<dt>${t(key)}</dt><dd><ul class="chips">${topics.map((one) => html`<li class="chip">${one.topicLabel}${one.text ? html`: ${own(one.text)}` : nothing}</li>`)}</ul></dd>`
            : nothing;
        const total = (guess?.guessed?.length ?? 0) + (guess?.missed?.length ?? 0);
        return html`<div class="half half--${side(role)}" tabindex="-1" data-place=${placeOf({ kind: 'guess', role })}>
          <h3 class="saysub">
            ${who(people[role])}
            ${guess
              ? t('compare-guessed-of', { hit: guess.guessed?.length ?? 0, total, name: nameOf(people[otherRole(role)]) })
              : t('compare-guessed-none')}
          </h3>
          ${guess
            ? html`<dl class="pairs">
                ${row(guess.guessed, 'compare-guessed-right')} ${row(guess.missed, 'compare-guessed-missed')} ${row(guess.beside, 'compare-guessed-beside')}
              </dl>`
            : nothing}
        </div>`;
      })}
    </div>
    <p class="cap">${t('compare-guesses-convention')} ${how('guesses', t('compare-guesses-heading'))}</p>
  </section>`;
}

/** @param {any} model @param {Record<Role, Person>} people */
function offers(model, people) {
  if (!model.offers?.length) return nothing;
  return html`<section class="section pairbox" aria-labelledby="of">
    <h2 id="of">${t('compare-offers-heading')}</h2>
    <p class="soft">${t('compare-offers-lead')}</p>
    <div class="pair">
      ${ROLES.map((role) => {
        const mine = model.offers.filter((/** @type {any} */ one) => one.role === role);
        return html`<div class="half half--${side(role)}">
          ${[
            ['offer', 'compare-offers-offer'],
            ['limit', 'compare-offers-limit'],
          ].map(([nature, key]) => {
            const list = mine.filter((/** @type {any} */ one) => one.nature === nature);
            return list.length
              ? html`<h3 class="saysub">${who(people[role])} ${t(key)}</h3>
                  <ul class="saylist">
                    ${list.map((/** @type {any} */ one) => html`<li tabindex="-1" data-place=${placeOf({ ...one, kind: 'offer' })}>${say(one.text)}${one.because ? html`<p class="w">${t('compare-offers-because')} ${own(one.because)}</p>` : nothing}${one.news ? html`<p class="marks">${newsMark(one.news)}</p>` : nothing}</li>`)}
                  </ul>`
              : nothing;
          })}
          ${mine.length ? nothing : html`<h3 class="saysub">${who(people[role])}</h3><p class="soft">${t('compare-offers-none')}</p>`}
        </div>`;
      })}
    </div>
  </section>`;
}

/** The way to both profiles. @param {Screen} screen */
const profiles = ({ app }) =>
  html`<section class="section noprint" aria-label=${t('profiles-to')}>
    <a class="way" href=${app.link('profile')}>
      <h2>${t('profiles-to')}</h2>
      <p>${t('profiles-to-text')}</p>
      <span class="go" aria-hidden="true">${icon('next')}</span>
    </a>
  </section>`;

// ------------------------------------------------------------------ on to the talk

/** @param {Screen} screen @param {Record<Role, Person>} people */
function agenda({ app, state }, people) {
  return html`<section class="section agenda invite noprint" aria-labelledby="ag">
    <div class="stack stack--2">
      <h2 id="ag">${t('compare-agenda-heading')}</h2>
      <p>${rich('compare-agenda-text', { name: who(people.manager) })}</p>
      <p>${how('agenda', t('compare-agenda-heading'))}</p>
    </div>
    ${choice({
      name: 'minutes',
      legend: t('talk-how-long'),
      legendHidden: true,
      look: 'row',
      options: ['30', '60', '90'].map((minutes) => ({ id: minutes, label: t('talk-minutes', { minutes: Number(minutes) }) })),
      value: state.minutes,
      onPick: (minutes) => {
        state.minutes = minutes;
        app.update();
      },
    })}
    ${facing()}
    <div class="row">
      <button class="btn btn--primary" type="button" @click=${() => app.act(() => setUp(app, Number(state.minutes)), 'set-up')}>
        ${t('compare-agenda-action')}
      </button>
      <button class="btn btn--text" type="button" @click=${printComparison}>${icon('print')}${t('compare-print')}</button>
    </div>
  </section>`;
}

/** Keeps the chosen length beside what is kept of a talk under way. @param {import('../ui/app.js').App} app @param {number} minutes */
async function setUp(app, minutes) {
  const { desk } = await app.call('talk.view', {});
  await app.call('desk.put', { key: 'talk', value: { ...desk, minutes } });
  app.go(app.link('talk'));
}

/** Paper has no folded parts, so the tables are opened before printing. */
function printComparison() {
  for (const table of document.querySelectorAll('details.figures')) /** @type {HTMLDetailsElement} */ (table).open = true;
  window.print();
}
