// @ts-check
// Says that it is time for a backup: quietly, and not again for a while once the person said *later*.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { icon } from './icons.js';

/** @param {import('./app.js').App} app @param {{remind: boolean, changes: number, last?: object}|undefined} backup of `backup.view` */
export function reminder(app, backup) {
  if (!backup?.remind || app.readOnly) return nothing;
  return html`<aside class="note reminder noprint" aria-label=${t('remind-title')}>
    ${icon('save', '')}
    <div>
      <p>${t(backup.last ? 'remind-since' : 'remind-never', { count: backup.changes })}</p>
      <div class="row">
        <a class="btn btn--small" href="#/my-data/backup">${t('remind-do')}</a>
        <button
          class="btn btn--text btn--small"
          type="button"
          @click=${() =>
            app.act(async () => {
              await app.call('backup.later');
              await app.reload();
            }, 'later')}
        >
          ${t('remind-later')}
        </button>
      </div>
    </div>
  </aside>`;
}
