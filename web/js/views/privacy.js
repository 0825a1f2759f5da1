// @ts-check
// How privacy works, in ten lines that anybody can check.
import { html } from 'lit-html';
import { t } from '../i18n.js';

const LINES = ['here', 'server', 'rule', 'file', 'private', 'read', 'lock', 'both', 'keys', 'gone'];

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'privacy-page',
  render: () => html`
    <div class="dhead">
      <h1 tabindex="-1">${t('privacy-title')}</h1>
      <p class="lead">${t('privacy-lead')}</p>
    </div>
    <ol class="checks wrap--text">
      ${LINES.map(
        (line) => html`<li>
          <div>
            <h2>${t(`privacy-${line}`)}</h2>
            <p>${t(`privacy-${line}-check`)}</p>
          </div>
        </li>`,
      )}
    </ol>
    <div class="actions wrap--text"><a class="btn" href="#/my-data">${t('privacy-to-data')}</a></div>
  `,
};
