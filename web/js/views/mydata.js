// @ts-check
// What is stored on this device, whether the browser keeps it, and erasing one agreement.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { ondevice } from '../ui/ondevice.js';
import { askErase, eraseAgreement } from '../ui/erase.js';
import { choice } from '../ui/fields.js';
import { dayShort } from '../ui/format.js';
import { icon } from '../ui/icons.js';
import { address } from '../ui/next.js';
import { showKeys } from '../ui/keys.js';
import { who } from '../ui/people.js';

/** @typedef {import('../ui/app.js').Screen} Screen */

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'mydata-page',
  async load(app) {
    const [{ rows }, persisted] = await Promise.all([app.call('agreements.list'), app.services.persisted()]);
    return { rows, persisted };
  },
  render(screen) {
    const { model } = screen;
    return html`
      <div class="dhead">
        <h1 tabindex="-1">${t('mydata-title')}</h1>
        <p class="lead">${t('mydata-lead', { count: model.rows.length })}</p>
      </div>
      <div class="pairbox keepsafe">
        <div class="pair">
          ${browser(screen)}
          <section class="half" aria-labelledby="look">
            <h2 id="look" class="cardtitle">${t('mydata-look')}</h2>
            ${look(screen)}
            <p class="small">${t('mydata-keys')}</p>
            <div>
              <button class="btn btn--text btn--small" type="button" @click=${() => showKeys(screen.app)}>${t('mydata-keys-show')}</button>
            </div>
          </section>
        </div>
      </div>
      ${ondevice(screen.app)}
      <section class="section" aria-labelledby="stored">
        <h2 id="stored">${t('mydata-stored')}</h2>
        ${model.rows.length ? table(screen) : html`<p class="soft">${t('mydata-nothing')}</p>`}
        <p class="soft small wrap--text mydata__note">${t('mydata-leave')}</p>
        <p><a class="alone" href="#/privacy">${t('foot-privacy')}</a></p>
      </section>
    `;
  },
};

/** @param {Screen} screen */
function browser({ app, model }) {
  const known = model.persisted === undefined ? 'unknown' : model.persisted ? 'yes' : 'no';
  return html`<section class="half" aria-labelledby="promise">
    <h2 id="promise" class="soft small">${t('mydata-promise')}</h2>
    <p class="bigfact">${t(`mydata-promise-${known}`)}</p>
    <p class="soft">${t(`mydata-promise-${known}-text`)}</p>
    ${known === 'no'
      ? html`<button
          class="btn btn--small"
          type="button"
          @click=${() =>
            app.act(async () => {
              const promised = await app.services.persist();
              await app.reload();
              app.toast(t(promised ? 'mydata-asked-yes' : 'mydata-asked-no'));
            }, 'persist')}
        >
          ${t('mydata-ask')}
        </button>`
      : nothing}
  </section>`;
}

/** @param {Screen} screen */
function look({ app }) {
  return choice({
    name: 'theme',
    legend: t('mydata-theme'),
    look: 'row',
    value: app.settings.theme,
    options: ['system', 'light', 'dark'].map((id) => ({ id, label: t(`theme-${id}`) })),
    onPick: (theme) => app.act(() => app.change({ theme })),
  });
}

/** @param {Screen} screen */
function table(screen) {
  const { app, model } = screen;
  return html`<table class="table store">
    <thead>
      <tr>
        <th scope="col">${t('mydata-what')}</th>
        <th scope="col">${t('mydata-state')}</th>
        <th scope="col" class="upd">${t('mydata-since')}</th>
        <th scope="col" class="del"><span class="vh">${t('erase-do')}</span></th>
      </tr>
    </thead>
    <tbody>
      ${model.rows.map(
        (/** @type {any} */ row) => html`<tr>
          <th scope="row"><a href=${address(row.agreement)}>${who(row.other)}</a></th>
          <td>${t(`stage-${row.stage}`)}</td>
          <td class="upd">${row.since ? dayShort(row.since) : nothing}</td>
          <td class="del">
            <button
              class="iconbtn"
              type="button"
              aria-label=${t('mydata-erase', { other: row.other.name ?? t(`role-the-${row.other.role}`) })}
              @click=${async () => {
                if (!(await askErase(app, row.other))) return;
                await app.act(async () => {
                  await eraseAgreement(app, row.agreement);
                  await app.reload();
                  app.toast(t('erase-done'));
                }, 'erase');
              }}
            >
              ${icon('trash', '')}
            </button>
          </td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
