// @ts-check
// While two people share this device: who is acting, pass it on, and ready or not.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { icon } from './icons.js';
import { sentence } from './people.js';

/** @typedef {import('./app.js').Header} Header */

/**
 * Shown above every screen of the agreement.
 * @param {import('../ui/app.js').App} app
 */
export function togetherBar(app) {
  const header = /** @type {Header} */ (app.header);
  if (header.here.length < 2 || header.example) return nothing;
  const acting = header.here.find((one) => one.replica === header.me.replica);
  const other = header.here.find((one) => one.replica !== header.me.replica);
  if (!acting || !other) return nothing;
  return html`<aside class="togetherbar noprint" aria-label=${t('together-title')}>
    <span>${sentence('together-acting', { person: acting })}</span>
    ${header.flags.iFinished
      ? nothing
      : html`<button
          class="btn btn--small"
          type="button"
          aria-pressed=${acting.ready ? 'true' : 'false'}
          @click=${() => app.act(() => app.call('together.ready', { ready: !acting.ready }).then(() => app.reload()), 'ready')}
        >
          ${icon(acting.ready ? 'check' : 'ring')}${t(acting.ready ? 'together-ready' : 'together-make-ready')}
        </button>`}
    <a class="btn btn--small" href="${app.link('together')}/pass">${t('together-pass', { name: other.name })}</a>
  </aside>`;
}
