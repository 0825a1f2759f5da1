// @ts-check
// How the app lives on this device, for My data: without a connection, and installed where the browser offers it.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { icon } from './icons.js';

/** @param {import('./app.js').App} app */
export function ondevice(app) {
  const { installation } = app.services;
  const { offline, canInstall, oneFile } = installation.state;
  if (oneFile) {
    return html`<section class="section" aria-labelledby="offline">
      <h2 id="offline">${t('app-file')}</h2>
      <ul class="stack stack--2 soft">
        ${['here', 'place', 'others', 'newer'].map((line) => html`<li><p>${t(`app-file-${line}`)}</p></li>`)}
      </ul>
    </section>`;
  }
  return html`<section class="section" aria-labelledby="offline">
    <h2 id="offline">${t('app-offline')}</h2>
    <p class="soft">${t(offline ? 'app-offline-ready' : 'app-offline-not-yet')}</p>
    ${canInstall
      ? html`<p class="soft mydata__note">${t('app-install-text')}</p>
          <div class="actions">
            <button class="btn btn--small" type="button" @click=${() => app.act(() => installation.install(), 'install')}>${t('app-install')}</button>
          </div>`
      : nothing}
  </section>`;
}

/**
 * On the start page of the one file: where the data is, and what to do when it is not here.
 * @param {import('./app.js').App} app
 * @param {boolean} empty nothing is stored yet
 */
export function fromDisk(app, empty) {
  if (!app.services.installation.state.oneFile) return nothing;
  return html`<div class="note">
    ${icon('info', '')}
    <p>${t('app-file-start')} ${empty ? html`${t('app-file-empty')} <a href="#/receive">${t('app-file-open')}</a>.` : nothing} <a href="#/my-data">${t('app-file-more')}</a></p>
  </div>`;
}
