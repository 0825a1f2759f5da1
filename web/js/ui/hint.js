// @ts-check
// Hints on wording: a question in plum with a lamp, and always a way to leave it. Never red, and nothing waits for it.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { icon } from './icons.js';

/** @typedef {{code: string, word?: string, member?: string, text: string}} Hint */

/**
 * The hints on one thing, nothing when there are none.
 * @param {import('./app.js').App} app
 * @param {Hint[]} hints
 * @param {string} of the id of the item, `new` or `side`
 * @param {(hint: Hint) => void} left what to do on screen once the core keeps that it was left
 */
export function hintList(app, hints, of, left) {
  if (!hints.length) return undefined;
  return hints.map(
    (hint) => html`<div class="hint">
      ${icon('lamp', '')}
      <p dir="auto">${hint.text}</p>
      <div class="row">
        <button class="btn btn--text btn--small" type="button" @click=${() => leave(app, hint, of, left)}>${t('hint-leave')}</button>
      </div>
    </div>`,
  );
}

/** @param {import('./app.js').App} app @param {Hint} hint @param {string} of @param {(hint: Hint) => void} left */
function leave(app, hint, of, left) {
  void app.act(async () => {
    await app.call('hints.leave', { of, code: hint.code, ...(hint.word ? { word: hint.word } : {}) });
    left(hint);
  });
}

let pressed = false;
for (const [event, is] of /** @type {const} */ ([['pointerdown', true], ['pointerup', false], ['pointercancel', false]])) {
  addEventListener(event, () => void (pressed = is), { capture: true });
}

/** Once nothing is pressed: a hint that appears under the pointer would move the button that is being pressed away from it. */
export async function released() {
  while (pressed) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** How many hints an item has, for its row. @param {Hint[]|undefined} hints */
export const hintCount = (hints) => (hints?.length ? html`<span>${icon('lamp', '')}${t('hint-count', { n: hints.length })}</span>` : nothing);
