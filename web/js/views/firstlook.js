// @ts-check
// The first look: what the other needs, one expectation at a time and words only. Its figures open once my own view is given.
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { t } from '../i18n.js';
import { viewLine } from '../ui/charts.js';
import { choice, note, privateNote, scale, textArea } from '../ui/fields.js';
import { icon } from '../ui/icons.js';
import { newsMark } from '../ui/news.js';
import { nameOf, side, who } from '../ui/people.js';
import { own, say } from '../ui/text.js';

/** @typedef {import('../ui/app.js').Screen} Screen */

/** What I have filled in about one expectation, given or not. @typedef {{isNew?: boolean, acknowledged?: number, delivered?: number, tooEarly?: boolean, because?: string}} Draft */

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'firstlook-page',
  stage: 'compare',
  load: (app) => app.call('firstlook.view', {}),
  start: ({ model }) => ({ at: firstOpen(model), drafts: {}, asked: '' }),
  render: (screen) => {
    const { flags } = screen.model.header;
    if (!flags.iOpened) return closed(screen);
    const { at } = screen.state;
    const item = screen.model.items.find((/** @type {any} */ one) => one.id === at);
    return html`<div class="look">
      ${top(screen, item)} ${item ? one(screen, item) : end(screen)}
    </div>`;
  },
};

/** Where to begin: the first expectation without my view, or the end. @param {any} model */
const firstOpen = (model) => model.items?.find((/** @type {any} */ item) => waits(item))?.id ?? 'end';

/** An expectation waits for my view when there is none, or only one about earlier words. @param {any} item */
const waits = (item) => !item.view || item.earlierText;

// ------------------------------------------------------------------ closed

/** @param {Screen} screen */
function closed({ app, model }) {
  const { header } = model;
  const name = nameOf(header.other);
  const { iFinished, otherFinished } = header.flags;
  const both = iFinished && otherFinished;
  return html`<div class="look look--shut">
    <div class="pagehead">
      <p class="soft small">${t('firstlook-page')}</p>
      <h1 tabindex="-1">${both ? t('firstlook-open-heading', { name }) : t('firstlook-shut-heading', { name })}</h1>
    </div>
    <div class="pairbox">
      <div class="pair look__pair">
        <div class="half half--${side(header.other.role)} half--shut half--disc">
          <div class="half__head"><h2 class="saysub">${who(header.other)}</h2></div>
          <p>${both ? t('firstlook-open-text') : iFinished ? t('firstlook-shut-theirs', { name }) : t('firstlook-shut-mine', { name })}</p>
          ${both ? nothing : html`<p class="small">${t('firstlook-shut-file')}</p>`}
        </div>
        <div class="half half--${side(header.me.role)} half--disc">
          <div class="half__head"><h2 class="saysub">${who(header.me)}</h2></div>
          <p>${t('firstlook-lead', { name })}</p>
          <p class="small">${t('firstlook-why-order')}</p>
        </div>
      </div>
    </div>
    <div class="actions">
      ${both
        ? html`<button class="btn btn--primary" type="button" ?disabled=${app.readOnly} @click=${() => app.act(() => open(app), 'open')}>
              ${t('firstlook-open', { name })}
            </button>
            <a class="btn btn--text" href=${app.link('prepare')}>${t('firstlook-open-first')}</a>`
        : iFinished
          ? html`<a class="btn btn--primary" href=${app.link('exchange')}>${t('firstlook-shut-theirs-action')}</a>`
          : html`<a class="btn btn--primary" href=${app.link('prepare')}>${t('firstlook-shut-mine-action')}</a>`}
    </div>
  </div>`;
}

/** @param {import('../ui/app.js').App} app */
async function open(app) {
  await app.call('side.open', {});
  // The screen begins again, at the first expectation.
  app.go(app.link('first-look'));
}

// ------------------------------------------------------------------ the way along

/** Heading, and one tick for each expectation, so that the end is in sight. @param {Screen} screen @param {any} item */
function top(screen, item) {
  const { model } = screen;
  const { other } = model.header;
  const name = nameOf(other);
  const total = model.items.length;
  const index = model.items.indexOf(item);
  return html`<div class="look__head">
    <p class="soft small">
      ${t('firstlook-page')}${total ? html`<span class="look__count">${t('firstlook-progress', { done: model.done, total })}</span>` : nothing}
    </p>
    <h1 tabindex="-1">${item || !total ? t('firstlook-heading', { name }) : t('firstlook-end-heading', { name })}</h1>
    ${item && index === 0 && !item.view ? html`<p class="lead">${t('firstlook-lead', { name })}</p>` : nothing}
    ${total
      ? html`<ol class="ticks look__ticks">
          ${model.items.map(
            (/** @type {any} */ one, /** @type {number} */ n) =>
              html`<li>
                <button
                  type="button"
                  class="${waits(one) ? '' : 'done'} ${one === item ? 'now' : ''}"
                  aria-current=${one === item ? 'step' : nothing}
                  aria-label=${t(waits(one) ? 'firstlook-jump' : 'firstlook-jump-done', { n: n + 1 })}
                  @click=${() => goTo(screen, one.id)}
                ></button>
              </li>`,
          )}
        </ol>`
      : nothing}
  </div>`;
}

/** @param {Screen} screen @param {string} id */
function goTo({ app, state }, id) {
  app.act(() => {
    state.at = id;
    state.asked = '';
    state.moved = true;
    requestAnimationFrame(() => {
      const heading = /** @type {HTMLElement|null} */ (document.querySelector('.look__words') ?? document.querySelector('.look h1'));
      heading?.focus({ preventScroll: true });
      document.querySelector('.look__head')?.scrollIntoView({ block: 'start' });
    });
  });
}

// ------------------------------------------------------------------ one expectation

/** @param {Screen} screen @param {any} item */
function one(screen, item) {
  const { model } = screen;
  const { me, other } = model.header;
  return html`<div class="pairbox">
      <div class="pair look__pair">
        ${keyed(`words-${item.id}`, words(item, other, draftOf(screen, item)))}
        ${keyed(
          `mine-${item.id}`,
          html`<div class="half half--${side(me.role)} half--disc">
            <div class="half__head"><h3 class="saysub">${who(me)}, ${t('firstlook-you')}</h3></div>
            ${questions(screen, item)}
          </div>`,
        )}
      </div>
    </div>
    ${steps(screen, item)}`;
}

/** The other's half: the words, and the figures once they are open. @param {any} item @param {any} other @param {Draft} draft */
function words(item, other, draft) {
  const name = nameOf(other);
  const letter = side(other.role);
  const { figures } = item;
  return html`<div class="half half--${letter} half--disc">
    <div class="half__head"><h2 class="saysub look__words" tabindex="-1">${who(other)} <b class="needs needs--${letter}">${t('firstlook-needs')}</b></h2></div>
    <p class="look__text own ${item.text.length > 110 ? 'long' : ''}" dir="auto">${item.text}</p>
    ${newsMark(item.news)}
    ${item.sign || item.why
      ? html`<dl class="pairs">
          ${item.sign ? html`<dt>${t('firstlook-sign', { name })}</dt><dd>${own(item.sign)}</dd>` : nothing}
          ${item.why ? html`<dt>${t('firstlook-why')}</dt><dd>${own(item.why)}</dd>` : nothing}
        </dl>`
      : nothing}
    <ul class="chips">
      <li class="chip chip--onhalf">${item.topic === 'other' ? item.topicLabel || t('firstlook-own-words') : item.topicLabel}</li>
    </ul>
    ${item.earlierText ? note(t('firstlook-earlier-text', { name })) : nothing}
    ${item.twoTexts ? note(t('firstlook-two-texts', { name })) : nothing}
    ${item.revisedAfterOpening ? note(t('firstlook-revised', { name })) : nothing}
    <div class="look__figures" aria-live="polite">
      ${figures
        ? html`<h3 class="saysub">${t('firstlook-figures', { name })}</h3>
            <dl class="facts3">
              <div><dt>${t('firstlook-importance')}</dt><dd class="num">${figures.importance}</dd></div>
              <div><dt>${t('firstlook-needed')}</dt><dd class="num">${figures.needed}</dd></div>
              <div>
                <dt>${t('firstlook-received')}</dt>
                <dd class=${figures.received === undefined ? 'small' : 'num'}>${figures.received ?? t('firstlook-received-none')}</dd>
              </div>
            </dl>
            ${sideBySide(item, other, draft)}`
        : html`<p class="private">${icon('lock', '')}<span>${t('firstlook-figures-shut', { name })}</span></p>`}
    </div>
  </div>`;
}

/** What arrives and what I think I give, on one line. @param {any} item @param {any} other @param {Draft} draft */
function sideBySide(item, other, draft) {
  const received = item.figures?.received;
  const delivered = item.view?.delivered;
  if (received === undefined || delivered === undefined) return nothing;
  const text = t('firstlook-side-by-side', { name: nameOf(other), received, delivered });
  const halves = other.role === 'employee' ? { a: received, b: delivered } : { a: delivered, b: received };
  return html`<div class="chart">${viewLine({ ...halves, label: text })}<p class="w">${text}</p></div>`;
}

/** What stands in the fields: what is being typed, else what was kept, else what was given. @param {Screen} screen @param {any} item @returns {Draft} */
function draftOf({ state }, item) {
  const known = item.draft ?? (item.view && !item.earlierText ? given(item.view) : {});
  return state.drafts[item.id] ?? known;
}

/** A given view as it stands in the fields: what was not said about the amount was too early to say. @param {any} view @returns {Draft} */
const given = (view) => ({ ...view, ...(view.delivered === undefined ? { tooEarly: true } : {}) });

/** @param {Screen} screen @param {any} item */
function questions(screen, item) {
  const { app, model, state } = screen;
  const name = nameOf(model.header.other);
  const draft = draftOf(screen, item);
  const mine = side(model.header.me.role);
  /** @param {Draft} change */
  const set = (change) => {
    /** @type {Draft} */
    const next = { ...draftOf(screen, item), ...change };
    for (const key of /** @type {(keyof Draft)[]} */ (Object.keys(next))) {
      if (next[key] === undefined || next[key] === '') delete next[key];
    }
    state.drafts[item.id] = next;
    state.asked = '';
    app.desk(`view/${item.id}`, next);
  };
  return html`${choice({
      name: `new-${item.id}`,
      legend: t('firstlook-new-question'),
      options: [
        { id: 'yes', label: t('firstlook-new-yes') },
        { id: 'no', label: t('firstlook-new-no') },
      ],
      look: 'row',
      value: draft.isNew === undefined ? undefined : draft.isNew ? 'yes' : 'no',
      onPick: (id) => {
        set({ isNew: id === 'yes' });
        app.update();
      },
    })}
    ${state.asked === item.id ? html`<p class="ask-first" role="alert">${t('firstlook-choose-new')}</p>` : nothing}
    ${scale({
      name: `part-${item.id}`,
      legend: t('firstlook-part-question'),
      help: t('firstlook-part-help'),
      words: app.texts.scales.acknowledged,
      side: mine,
      value: draft.acknowledged,
      onPick: (acknowledged) => {
        set({ acknowledged });
        app.update();
      },
    })}
    ${scale({
      name: `gives-${item.id}`,
      legend: t('firstlook-gives-question'),
      words: app.texts.scales.delivered,
      side: mine,
      value: draft.delivered,
      onPick: (delivered) => {
        set({ delivered, tooEarly: undefined });
        app.update();
      },
      skip: {
        label: t('firstlook-too-early'),
        checked: Boolean(draft.tooEarly),
        onPick: () => {
          set({ delivered: undefined, tooEarly: true });
          app.update();
        },
      },
    })}
    ${textArea({
      id: `because-${item.id}`,
      label: t('firstlook-because-label'),
      help: t('firstlook-because-help', { name }),
      value: draft.because ?? '',
      onInput: (because) => {
        const before = changed(screen, item);
        set({ because });
        if (changed(screen, item) !== before) app.update();
      },
    })}
    ${item.view && !changed(screen, item)
      ? html`<p class="small soft">${t('firstlook-saved-view')}</p>`
      : privateNote(t('firstlook-private-until', { name }))}`;
}

/** Whether the fields say something else than the view that was given. @param {Screen} screen @param {any} item */
function changed(screen, item) {
  if (waits(item)) return true;
  const draft = draftOf(screen, item);
  const view = given(item.view);
  return /** @type {(keyof Draft)[]} */ (['isNew', 'acknowledged', 'delivered', 'tooEarly', 'because']).some(
    (key) => (draft[key] || undefined) !== (view[key] || undefined),
  );
}

/** @param {Screen} screen @param {any} item */
function steps(screen, item) {
  const { app, model } = screen;
  const name = nameOf(model.header.other);
  const index = model.items.indexOf(item);
  const previous = model.items[index - 1];
  const next = model.items[index + 1];
  const open = changed(screen, item);
  const toNext = html`<button class="btn ${open ? '' : 'btn--primary'}" type="button" @click=${() => goTo(screen, next?.id ?? 'end')}>
    ${next ? t('firstlook-next') : t('firstlook-to-end', { name })}${icon('next')}
  </button>`;
  return html`<div class="actions look__steps">
    ${open
      ? html`<button class="btn btn--primary" type="button" ?disabled=${app.readOnly} @click=${() => app.act(() => give(screen, item), 'give')}>
          ${item.view && !item.earlierText ? t('firstlook-give-again') : t('firstlook-give', { name })}
        </button>`
      : toNext}
    ${previous
      ? html`<button class="btn btn--text" type="button" @click=${() => goTo(screen, previous.id)}>${icon('prev')}${t('firstlook-previous')}</button>`
      : nothing}
    ${open && item.view && !item.earlierText ? toNext : nothing}
  </div>`;
}

/** @param {Screen} screen @param {any} item */
async function give(screen, item) {
  const { app, state } = screen;
  const { isNew, acknowledged, delivered, because } = draftOf(screen, item);
  if (isNew === undefined) {
    state.asked = item.id;
    requestAnimationFrame(() => /** @type {HTMLElement|null} */ (document.querySelector(`[name="new-${CSS.escape(item.id)}"]`))?.focus());
    return;
  }
  await app.call('view.give', {
    expectation: item.id,
    revision: item.revision,
    isNew,
    ...(acknowledged === undefined ? {} : { acknowledged }),
    ...(delivered === undefined ? {} : { delivered }),
    ...(because ? { because } : {}),
  });
  delete state.drafts[item.id];
  await app.reload();
}

// ------------------------------------------------------------------ the end

/** The rest of the other's side, and where the views go now. @param {Screen} screen */
function end(screen) {
  const { app, model } = screen;
  const { other } = model.header;
  const name = nameOf(other);
  const total = model.items.length;
  const left = model.items.filter(waits).length;
  const letter = side(other.role);
  /** @param {string} nature */
  const of = (nature) => (model.offers ?? []).filter((/** @type {any} */ one) => one.nature === nature);
  const unsent = model.header.unsent?.count ?? 0;
  return html`${total ? (left ? nothing : html`<p class="lead">${t('firstlook-end-lead', { total, name })}</p>`) : html`<p class="lead">${t('firstlook-none', { name })}</p>`}
    <div class="pairbox look__end">
      <div class="card card--${letter} look__offers">
        ${part(t('firstlook-offers', { name }), of('offer'), t('firstlook-offers-none', { name }))}
        ${part(t('firstlook-limits', { name }), of('limit'), t('firstlook-limits-none', { name }))}
        ${model.guesses?.length
          ? html`<h2 class="saysub">${t('firstlook-guesses', { name })}</h2>
              <ul class="chips">${model.guesses.map((/** @type {any} */ guess) => html`<li class="chip chip--onhalf">${guess.topicLabel ?? guess.topic}${guess.text ? html`<span>${own(guess.text)}</span>` : nothing}</li>`)}</ul>
              <p class="small soft">${t('firstlook-guesses-hint')}</p>`
          : nothing}
      </div>
    </div>
    ${left
      ? html`<section class="look__after">
          <h2>${t('firstlook-some-left', { left })}</h2>
          <div class="actions"><button class="btn btn--primary" type="button" @click=${() => goTo(screen, firstOpen(model))}>${t('firstlook-to-open')}</button></div>
        </section>`
      : html`<section class="look__after">
          <h2>${t('firstlook-all-seen')}</h2>
          <p>${unsent ? t('firstlook-send-heading', { name }) : nothing} ${t('firstlook-send-text')}</p>
          <div class="actions">
            ${unsent
              ? html`<a class="btn btn--primary" href=${app.link('exchange')}>${t('firstlook-send')}</a>
                  <a class="btn" href=${app.link('compare')}>${t('firstlook-compare')}</a>`
              : html`<a class="btn btn--primary" href=${app.link('compare')}>${t('firstlook-compare')}</a>`}
            ${total ? html`<button class="btn btn--text" type="button" @click=${() => goTo(screen, model.items[0].id)}>${t('firstlook-review')}</button>` : nothing}
          </div>
        </section>`}`;
}

/** @param {string} title @param {any[]} list @param {string} none */
function part(title, list, none) {
  return html`<h2 class="saysub">${title}</h2>
    ${list.length
      ? html`<ul class="saylist">
          ${list.map((one) => html`<li>${say(one.text)}${one.because ? html`<p class="w">${t('firstlook-because')} ${own(one.because)}</p>` : nothing}</li>`)}
        </ul>`
      : html`<p class="soft">${none}</p>`}`;
}
