// @ts-check
// After everything was erased: the last page. Nothing is loaded anew by itself, so that nothing is kept again.
import { html, render } from 'lit-html';
import { t } from '../i18n.js';
import { logo } from './icons.js';

/** From the start page on, as on a first visit. */
function begin() {
  history.replaceState(null, '', '#/');
  location.reload();
}

/** @param {HTMLElement} root */
export function gone(root) {
  // A place of its own: what drew the screens goes on knowing the old one.
  const place = document.createElement('div');
  place.id = root.id;
  root.replaceWith(place);
  document.body.classList.remove('has-nav');
  render(
    html`<main class="wrap wrap--text quietpage stack" id="main">
      <p class="brand">${logo()}${t('app-name')}</p>
      <h1 tabindex="-1">${t('gone-title')}</h1>
      <p class="lead">${t('gone-text')}</p>
      <p class="soft">${t('gone-elsewhere')}</p>
      <div class="actions"><button class="btn" type="button" @click=${begin}>${t('gone-begin')}</button></div>
    </main>`,
    place,
  );
  document.querySelector('h1')?.focus();
}
