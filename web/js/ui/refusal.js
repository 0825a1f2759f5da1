// @ts-check
// When the app cannot start: why, in plain words, and what to do.
import { html, nothing, render } from 'lit-html';
import { has, t } from '../i18n.js';
import { logo } from './icons.js';

/**
 * @param {HTMLElement} root
 * @param {'framed'|'insecure'|'broken'|'storage'} why
 * @param {any} [error]
 * @param {() => void} [again] what to try
 */
export function refusal(root, why, error, again = () => location.reload()) {
  // Without a catalogue there are no words; the name and the code are all there is.
  const words = has(`refusal-${why}`);
  const known = error?.code && has(`error-${error.code}`) ? t(`error-${error.code}`) : undefined;
  root.replaceChildren();
  render(
    html`<main class="wrap wrap--text quietpage">
      <div class="stack" role="alert">
        <p class="brand">${logo()}${document.title}</p>
        <h1>${words ? t(`refusal-${why}`) : document.title}</h1>
        ${words ? html`<p class="lead">${known ?? t(`refusal-${why}-text`)}</p>` : nothing}
        ${error ? html`<p class="cap"><code>${[error.code, error.message].filter(Boolean).join(' ')}</code></p>` : nothing}
        ${words && (why === 'broken' || why === 'storage')
          ? html`<div class="actions"><button class="btn btn--primary" type="button" @click=${again}>${t('refusal-again')}</button></div>`
          : nothing}
      </div>
    </main>`,
    root,
  );
}
