// @ts-check
// What the profile says: the summary first, then each part, always in words and figures, with a drawing beside them. On paper too.
import { html, nothing } from 'lit-html';
import { list, t } from '../i18n.js';
import { privateNote } from '../ui/fields.js';
import { dayOf, decimal } from '../ui/format.js';
import { how } from '../ui/how.js';
import { icon } from '../ui/icons.js';
import { fieldPicture, leanLine, levelBar, shareBand, useLine } from '../ui/profilecharts.js';
import { side, who } from '../ui/people.js';
import { own, say } from '../ui/text.js';
import { positionIn } from './profileasking.js';

/** @typedef {import('../ui/app.js').Screen} Screen */

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'profile-report-page',
  async load(app, route) {
    const round = route[2] === undefined ? {} : { round: Number(route[2]) };
    const [report, profile] = await Promise.all([app.call('profile.report', round), app.call('profile.view')]);
    return { ...report, words: profile };
  },
  render: (screen) => (screen.model.empty ? empty(screen) : whole(screen)),
};

/** @param {Screen} screen */
function empty({ model }) {
  return html`<div class="pagehead wrap--text">
    <h1 tabindex="-1">${t('profile-report-empty')}</h1>
    <p class="lead">${t('profile-report-empty-text')}</p>
    ${privateNote(t('profile-private'))}
    <div class="actions">
      <a class="btn btn--primary" href="#/profile">${t('profile-begin')}</a>
      <a class="btn btn--text" href="#/profile">${t('profile-title')}</a>
    </div>
  </div>`;
}

/** @param {Screen} screen */
function whole(screen) {
  const { model } = screen;
  const parts = [
    { id: 'counts', title: t('profile-report-counts'), body: counts(model) },
    { id: 'weigh', title: t('profile-report-weigh'), body: weigh(model) },
    { id: 'demands', title: t('profile-report-demands'), body: demands(model) },
    { id: 'field', title: t('profile-report-field'), body: field(model) },
    { id: 'strengths', title: t('profile-report-strengths'), body: strengths(model) },
    { id: 'preferences', title: t('profile-report-preferences'), body: preferences(model) },
    { id: 'challenges', title: t('profile-report-challenges'), body: challenges(model) },
    { id: 'changed', title: t('profile-report-changed', { day: dayOf(model.since) }), body: changed(model) },
    { id: 'onepage', title: model.page?.title ?? '', body: onePage(model) },
  ].filter((part) => part.body);
  const goTo = (/** @type {string} */ id) => {
    const heading = document.getElementById(id);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return html`<div class="report report--${side(model.round.role)}">
    ${head(screen)}
    <div class="rep">
      <nav class="toc noprint" aria-label=${t('profile-report-toc')}>
        <ul>
          ${parts.map(({ id, title }) => html`<li><button type="button" @click=${() => goTo(id)}>${title}</button></li>`)}
        </ul>
      </nav>
      <div>
        ${summary(model)}
        ${parts.map(({ id, title, body }) => html`<section class="rep__part rep__part--${id}" aria-labelledby=${id}><h2 id=${id} tabindex="-1">${title}</h2>${body}</section>`)}
      </div>
    </div>
  </div>`;
}

/** @param {Screen} screen */
function head(screen) {
  const { app, model } = screen;
  const { round, rounds, values } = model;
  const { name, jobTitle } = app.settings;
  const best = values?.enough ? values.items.filter((/** @type {any} */ one) => one.band === 0).slice(0, 2) : [];
  const earlier = round.index < rounds.length - 1;
  const open = !earlier && model.words.steps?.some((/** @type {any} */ step) => !step.answered && !step.optional);
  return html`<div class="pagehead">
    <div class="row row--split">
      <p class="soft small">
        ${name ? html`${who({ role: round.role, name })}${jobTitle ? html`, <bdi>${jobTitle}</bdi>` : nothing}. ` : nothing}${t(earlier ? 'profile-report-of-earlier' : 'profile-report-of', { day: dayOf(round.changed ?? round.begun) })}
      </p>
      ${privateNote(t('profile-report-private'))}
    </div>
    <h1 class="report__h" tabindex="-1">
      ${best.length === 2 ? t('profile-report-heading', { first: best[0].best, second: best[1].best }) : t('profile-report-heading-half')}
    </h1>
    ${open ? html`<p class="small noprint">${t('profile-report-open')} <a href="#/profile">${t('profile-resume')}</a></p>` : nothing}
    <div class="row noprint">
      <a class="btn btn--primary" href="#/agreements">${t('profile-report-use')}</a>
      <a class="btn" href="#/profile/page">${t('profile-to-page')}</a>
      <button class="btn btn--text" type="button" @click=${printReport}>${icon('print')}${t('profile-report-print')}</button>
    </div>
  </div>`;
}

/** Paper has no folded parts. */
function printReport() {
  for (const one of document.querySelectorAll('.report details')) /** @type {HTMLDetailsElement} */ (one).open = true;
  print();
}

/** Labels as one list; inside a line they do not begin with a capital. @param {any[]} items */
const names = (items) =>
  list(items.map(({ label }, index) => (index && /^.\p{Ll}/u.test(label) ? label[0].toLowerCase() + label.slice(1) : label)));

// ------------------------------------------------------------------ in short

/** @param {any} model */
function summary(model) {
  const { strengths, values, protect, talkAbout } = model;
  const little = strengths.filter((/** @type {any} */ one) => one.use?.id === 'less');
  const much = strengths.filter((/** @type {any} */ one) => one.use?.id === 'more');
  const top = values?.items?.filter((/** @type {any} */ one) => one.band === 0) ?? [];
  /** @param {string} key @param {unknown} what @param {unknown} [more] */
  const block = (key, what, more) => html`<div>
    <h3>${t(key)}</h3>
    <p>${what}</p>
    ${more ? html`<p>${more}</p>` : nothing}
  </div>`;
  return html`<section class="rep__part" aria-labelledby="short">
    <h2 id="short" class="vh">${t('profile-report-short')}</h2>
    <div class="short4">
      ${strengths.length
        ? block(
            'profile-short-strong',
            names(strengths.slice(0, 3)),
            [
              little.length ? t('profile-short-little', { what: names(little) }) : '',
              much.length ? t('profile-short-much', { what: names(much) }) : '',
            ]
              .filter(Boolean)
              .join(' '),
          )
        : nothing}
      ${values?.enough ? block('profile-short-counts', names(top), t('profile-short-counts-more')) : nothing}
      ${protect?.length ? block('profile-short-protect', names(protect), t('profile-short-protect-more', { count: protect.length })) : nothing}
      ${talkAbout?.length ? block('profile-short-talk', names(talkAbout), t('profile-short-talk-more', { count: talkAbout.length })) : nothing}
    </div>
  </section>`;
}

// ------------------------------------------------------------------ what counts

/** @param {any} model */
function counts({ values }) {
  if (!values?.answered) return undefined;
  if (!values.enough) {
    return html`<p class="soft">${t('profile-counts-few', { answered: values.answered, of: values.of })}</p>
      <p class="noprint"><a class="btn" href="#/profile/values">${t('profile-counts-few-do')}</a></p>`;
  }
  return html`<p class="soft">${t('profile-counts-lead')}</p>
    <div class="bands">
      ${[0, 1, 2].map(
        (band) => html`<section>
          <h3>${t(`profile-band-${band}`)}</h3>
          <ul>
            ${values.items
              .filter((/** @type {any} */ one) => one.band === band)
              .map((/** @type {any} */ one) => html`<li><b>${one.label}</b><span>${one.line}</span></li>`)}
          </ul>
        </section>`,
      )}
    </div>
    <p class="cap">${t('profile-counts-convention')} ${how('what-matters', t('profile-counts-order'))}</p>
    <details class="order13">
      <summary>${t('profile-counts-order')}</summary>
      ${order(values)}
    </details>`;
}

/** All thirteen, with how sure each share is. @param {any} values */
function order({ items, fit }) {
  const most = Math.max(...items.map((/** @type {any} */ one) => one.share + one.error), 1);
  return html`<p class="soft small">${t('profile-order-lead')}</p>
    <table class="vt">
      <thead>
        <tr>
          <th scope="col" class="n"><span class="vh">${t('profile-order-rank')}</span></th>
          <th scope="col"><span class="vh">${t('profile-order-value')}</span></th>
          <th scope="col"><span class="ends"><span>${t('profile-order-less')}</span><span>${t('profile-order-more')}</span></span></th>
          <th scope="col" class="sc">${t('profile-order-share')}</th>
        </tr>
      </thead>
      <tbody>
        ${items.map(
          (/** @type {any} */ one, /** @type {number} */ index) => html`<tr class=${index && items[index - 1].group !== one.group ? 'newgroup' : ''}>
            <td class="n">${index + 1}</td>
            <th scope="row">${one.label}</th>
            <td>${shareBand({ share: one.share, error: one.error, most })}</td>
            <td class="sc"><b>${one.share}</b> <span>${t('profile-order-error', { error: one.error })}</span></td>
          </tr>`,
        )}
      </tbody>
    </table>
    <p class="cap">${t('profile-order-convention')} ${fit === undefined ? nothing : t('profile-order-fit', { fit: decimal(fit) })}</p>`;
}

// ------------------------------------------------------------------ balance

/** What counts against what arrives: a table of three bands by five amounts, or a plain list without an order. @param {any} model */
function weigh({ values, received, protect, talkAbout, scales }) {
  if (!received?.length) return undefined;
  if (!values?.enough) {
    return html`<p class="soft">${t('profile-weigh-plain')}</p>
      ${levels(received, scales.received)}`;
  }
  const known = values.items.filter((/** @type {any} */ one) => one.received !== undefined);
  const number = (/** @type {any} */ one) => values.items.indexOf(one) + 1;
  const has = (/** @type {any[]|undefined} */ some, /** @type {any} */ one) => some?.some(({ id }) => id === one.id);
  return html`<p class="soft">${t('profile-weigh-lead')}</p>
    <div class="weighbox">
      <table class="weigh">
        <caption class="vh">${t('profile-weigh-caption')}</caption>
        <thead>
          <tr>
            <td></td>
            ${[1, 2, 3, 4, 5].map((n) => html`<th scope="col"><b>${n}</b><span>${n === 1 || n === 5 ? scales.received[n === 1 ? 'left' : 'right'] : nothing}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${[0, 1, 2].map(
            (band) => html`<tr>
              <th scope="row">${t(`profile-band-${band}`)}</th>
              ${[1, 2, 3, 4, 5].map(
                (n) => html`<td>
                  ${known
                    .filter((/** @type {any} */ one) => one.band === band && one.received === n)
                    .map(
                      (/** @type {any} */ one) =>
                        html`<span class="dotted ${has(protect, one) ? 'dotted--protect' : has(talkAbout, one) ? 'dotted--talk' : ''}"><b>${number(one)}</b><span>${one.label}</span></span>`,
                    )}
                </td>`,
              )}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <ol class="weighlist">
      ${values.items.map(
        (/** @type {any} */ one, /** @type {number} */ index) => html`<li>
          <b class="num">${index + 1}</b>
          <span>${one.label}</span>
          <span class="soft">${one.received === undefined ? t('profile-weigh-none') : t('profile-weigh-gets', { n: one.received, label: scales.received.labels[one.received - 1] })}</span>
          ${has(protect, one) ? html`<span class="tag">${icon('shield', '')}${t('profile-tag-protect')}</span>` : nothing}
          ${has(talkAbout, one) ? html`<span class="tag">${icon('talk', '')}${t('profile-tag-talk')}</span>` : nothing}
        </li>`,
      )}
    </ol>
    <p class="cap">${t('profile-weigh-convention')} ${how('balance')}</p>`;
}

/** Amounts as bars. @param {any[]} items @param {any} scale @param {boolean} [soft] */
function levels(items, scale, soft = false) {
  return html`<table class="levels">
    <caption class="vh">${scale.question}</caption>
    <tbody>
      ${items.map(
        (one) => html`<tr>
          <th scope="row">${one.label}</th>
          <td class="num">${one.level}</td>
          <td>${levelBar(one.level, soft)}</td>
          <td class="levels__w soft small">${scale.labels[one.level - 1]}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** @param {any} model */
function demands({ demands, scales }) {
  if (!demands?.length) return undefined;
  const sorted = [...demands].sort((one, two) => two.level - one.level);
  return html`<p class="soft">${t('profile-demands-lead')}</p>
    ${levels(sorted, scales.demand, true)}`;
}

/** Doing great work against feeling great about it. @param {any} model */
function field({ greatWork, feelingGreat, field, fields, scales }) {
  if (greatWork === undefined && feelingGreat === undefined) return undefined;
  const said = html`<ul class="dots">
    ${greatWork === undefined ? nothing : html`<li>${t('profile-field-work', { n: greatWork, label: scales.greatWork.labels[greatWork - 1] })}</li>`}
    ${feelingGreat === undefined ? nothing : html`<li>${t('profile-field-feeling', { n: feelingGreat, label: scales.feelingGreat.labels[feelingGreat - 1] })}</li>`}
  </ul>`;
  if (!field) return html`${said}<p class="soft">${t('profile-field-one')}</p>`;
  const words = /** @type {any} */ ({ both: t('profile-field-both'), work: t('profile-field-only-work'), feeling: t('profile-field-only-feeling'), neither: t('profile-field-neither') });
  return html`<div class="field2">
    ${fieldPicture({
      work: greatWork,
      feeling: feelingGreat,
      label: t('profile-field-label', { work: greatWork, feeling: feelingGreat, field: field.label }),
      across: t('profile-field-across'),
      up: t('profile-field-up'),
      words,
    })}
    <div class="stack">
      <h3>${field.label}</h3>
      <p>${field.line}</p>
      ${said}
      <details class="noprint">
        <summary>${t('profile-field-all')}</summary>
        <dl class="pairs">
          ${fields.map((/** @type {any} */ one) => html`<dt>${one.label}</dt><dd class="small">${one.line}</dd>`)}
        </dl>
      </details>
      <p class="cap">${t('profile-field-convention')} ${how('great')}</p>
    </div>
  </div>`;
}

// ------------------------------------------------------------------ strengths, preferences, challenges

/** @param {any} model */
function strengths({ strengths }) {
  if (!strengths?.length) return undefined;
  return html`<ol class="str">
    ${strengths.map(
      (/** @type {any} */ one, /** @type {number} */ index) => html`<li>
        <b>${index + 1}</b>
        <div>
          <h3>${one.label}</h3>
          ${one.example ? say(one.example, 'say str__say') : html`<p class="soft">${one.line}</p>`}
        </div>
        ${one.use ? html`<p class="use">${useLine(one.use.id)}<span>${t('profile-used', { use: one.use.label })}</span></p>` : nothing}
      </li>`,
    )}
  </ol>`;
}

/** @param {any} model */
function preferences({ preferences, words }) {
  if (!preferences?.length) return undefined;
  return html`<p class="soft">${t('profile-preferences-lead')}</p>
    <ul class="leanbox">
      ${preferences.map((/** @type {any} */ one) => {
        const text = one.position === undefined ? t('profile-none') : positionIn({ neutral: neutral(words) }, one, one.position);
        return html`<li class="lean">
          <span>${one.left}</span><span>${one.right}</span>
          ${leanLine({ mine: one.position, label: t('profile-lean', { left: one.left, right: one.right, text }) })}
        </li>`;
      })}
    </ul>
    ${preferences.some((/** @type {any} */ one) => one.position === undefined) ? html`<p class="cap">${t('profile-preferences-dashed')}</p>` : nothing}`;
}

/** @param {any} model */
function challenges({ challenges }) {
  if (!challenges?.length) return undefined;
  return html`<dl class="chal">
    ${challenges.map((/** @type {any} */ one) => html`<div><dt>${one.label}</dt><dd>${say(one.text)}</dd></div>`)}
  </dl>`;
}

/** @param {any} model */
function onePage({ page }) {
  const filled = page?.parts?.filter((/** @type {any} */ part) => part.text) ?? [];
  if (!filled.length) return undefined;
  return html`<dl class="chal">
      ${filled.map(
        (/** @type {any} */ one) =>
          html`<div><dt>${one.label} <span class="tag">${t(one.shared ? 'profile-page-shared' : 'profile-page-mine')}</span></dt><dd>${say(one.text)}</dd></div>`,
      )}
    </dl>
    <p class="noprint chal__more"><a class="btn btn--small" href="#/profile/page">${t('profile-page-change')}</a></p>`;
}

// ------------------------------------------------------------------ what changed

/** @param {any} model */
function changed(model) {
  const { changes, since } = model;
  if (!since) return undefined;
  if (!changes.length) return html`<p class="soft">${t('profile-changed-none')}</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('profile-changed-table')}>
    <table class="table">
      <thead>
        <tr>
          <th scope="col">${t('profile-changed-what')}</th>
          <th scope="col">${t('profile-changed-before')}</th>
          <th scope="col">${t('profile-changed-now')}</th>
        </tr>
      </thead>
      <tbody>
        ${changes.map(
          (/** @type {any} */ one) => html`<tr>
            <th scope="row">${t(`profile-change-${one.kind}`, { label: one.label ?? '', other: one.otherLabel ?? '' })}</th>
            <td>${told(model, one, one.before)}</td>
            <td>${told(model, one, one.after)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A side of a change in words. @param {any} model @param {any} change @param {any} value */
function told({ scales, words }, change, value) {
  switch (change.kind) {
    case 'strength-use':
      return value === undefined ? t('profile-none-said') : (words.strengths?.uses?.[value]?.label ?? value);
    case 'preference':
      return value === undefined
        ? t('profile-none')
        : positionIn({ neutral: neutral(words) }, { left: change.label, right: change.otherLabel }, value);
    case 'challenge':
      return typeof value === 'string' ? own(value) : nothing;
    case 'value-band':
      return value === undefined ? t('profile-none-said') : t(`profile-band-${value}`);
    case 'received':
      return amount(scales.received, value);
    case 'demand':
      return amount(scales.demand, value);
    case 'great-work':
      return amount(scales.greatWork, value);
    case 'feeling-great':
      return amount(scales.feelingGreat, value);
    default:
      return nothing;
  }
}

/** The word of the pack for the middle. @param {any} words */
const neutral = (words) => words.preferences?.neutral ?? t('profile-neutral');

/** @param {any} scale @param {number|undefined} value */
const amount = (scale, value) => (value === undefined ? t('profile-none-said') : t('profile-amount', { n: value, label: scale.labels[value - 1] }));
