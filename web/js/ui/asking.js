// @ts-check
// Asking one thing at a time: the bar of a quiet screen, how far it is, and answers that move on by themselves.
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { t } from '../i18n.js';
import { time } from './format.js';
import { icon, logo } from './icons.js';

/** @typedef {import('./app.js').Screen} Screen */

/** How long an answer shows before the next question comes. */
const PAUSE = 220;

/**
 * The bar of a quiet screen: home, that it is kept and for whom, and the way out.
 * @param {import('./app.js').App} app
 * @param {{stop: string}} options `stop`: where stopping leads
 */
export function quietBar(app, { stop }) {
  const { state, at } = app.services.core.saveState;
  return html`<div class="focusbar noprint">
    <a class="brand" href="#/" aria-label=${t('app-name')}>${logo()}</a>
    <p class="private focusbar__saved" role="status" data-save=${state}>
      ${icon('eyeoff', '')}<span>${state === 'failed' ? t('save-failed-short') : at ? t('saved-at', { time: time(at) }) : t('quiet-private')}</span>
    </p>
    <a class="btn btn--small" href=${stop}>${t('quiet-stop')}</a>
  </div>`;
}

/**
 * What this is, which one of how many, and a tick for each, so that the end is in sight.
 * @param {{title: unknown, done: boolean[], now: number}} options `now` counts from 0
 */
export function where({ title, done, now }) {
  return html`<div class="where">
    <p><span>${title}</span><span class="num">${t('quiet-of', { n: now + 1, of: done.length })}</span></p>
    <div
      class="ticks"
      role="progressbar"
      aria-label=${t('quiet-progress')}
      aria-valuemin="1"
      aria-valuemax=${done.length}
      aria-valuenow=${now + 1}
      aria-valuetext=${t('quiet-of', { n: now + 1, of: done.length })}
    >
      ${done.map((one, index) => html`<i class="${one ? 'done' : ''} ${index === now ? 'now' : ''}"></i>`)}
    </div>
  </div>`;
}

/**
 * Back and on. What is not answered is passed over with the same button.
 * @param {{back?: () => void, on: () => void, answered: boolean, last?: string}} options `last`: what the button says at the end
 */
export function steps({ back, on, answered, last }) {
  return html`<div class="navrow">
    ${back
      ? html`<button class="btn" type="button" @click=${back}>${icon('prev')}${t('quiet-back')}</button>`
      : html`<span></span>`}
    <button class="btn ${answered ? 'btn--primary' : ''}" type="button" @click=${on}>${last ?? t('quiet-next')}${icon('next')}</button>
  </div>`;
}

// The arrow keys walk through radios and choose each on the way; that is no reason to move on.
let byArrow = false;

/** For `@keydown` and `@pointerdown` around radios that move on. @param {Event} event */
export const noteHow = (event) => {
  byArrow = event instanceof KeyboardEvent && event.key.startsWith('Arrow');
};

/**
 * Stores an answer and, unless it was chosen in passing, moves on once the person has seen it chosen.
 * @param {Screen} screen
 * @param {() => Promise<unknown>} store
 * @param {(() => void)|undefined} next
 */
export function moveOn({ app, state }, store, next) {
  const mine = (state.turn = (state.turn ?? 0) + 1);
  const stays = byArrow;
  const seen = new Promise((resolve) => setTimeout(resolve, PAUSE));
  app.update();
  void app.act(async () => {
    await store();
    if (!next || stays) return;
    await seen;
    // Another answer was given meanwhile, or the person has gone.
    if (mine === state.turn) next();
  });
}

/** For `leave`: nothing moves on any more. @param {Screen} screen */
export function stay({ state }) {
  if (state) state.turn = -1;
}

/** The next question is read from its top. */
export function toTop() {
  requestAnimationFrame(() => {
    scrollTo(0, 0);
    document.querySelector('h1')?.focus({ preventScroll: true });
  });
}

/**
 * Five answers on a line, as large as a thumb; a press moves on.
 * @param {object} options
 * @param {string} options.name unique on the page
 * @param {unknown} options.legend
 * @param {boolean} [options.legendHidden]
 * @param {number|undefined} options.value
 * @param {{left: string, right: string, labels: string[]}} options.words
 * @param {(value: number) => void} options.onPick
 */
export function five({ name, legend, legendHidden, value, words, onPick }) {
  return html`<fieldset class="scale scale--big" @keydown=${noteHow} @pointerdown=${noteHow}>
    <legend class=${legendHidden ? 'vh' : 'scale__legend'}>${legend}</legend>
    <div class="scale__row">
      ${[1, 2, 3, 4, 5].map(
        (n) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              value=${n}
              .checked=${live(value === n)}
              aria-label=${t('quiet-answer', { n, label: words.labels[n - 1] ?? '' })}
              @change=${() => onPick(n)} /><span aria-hidden="true">${n}</span></label
          >`,
      )}
    </div>
    <div class="scale__ends" aria-hidden="true"><span>${words.left}</span><span>${words.right}</span></div>
  </fieldset>`;
}

/** Takes an answer away again. @param {boolean} answered @param {() => void} clear */
export const takeAway = (answered, clear) =>
  answered ? html`<button class="btn btn--text btn--small" type="button" @click=${clear}>${t('quiet-clear')}</button>` : nothing;
