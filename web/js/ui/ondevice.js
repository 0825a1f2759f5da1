// @ts-check
// How the app lives on this device, for My data: without a connection, and installed where the browser offers it.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';

/** @param {import('./app.js').App} app */
export function ondevice(app) {
  const { installation } = app.services;
  const { offline, canInstall } = installation.state;
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
