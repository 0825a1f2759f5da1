// @ts-check
// What the page shows while everything is locked: a field for the passphrase, and the one way out for who lost it. Nothing is loaded.
import { html, nothing, render } from 'lit-html';
import { language, setLanguage, t } from '../i18n.js';
import { dialog } from './dialog.js';
import { check, textField } from './fields.js';
import { sentenceOf } from './frame.js';
import { logo } from './icons.js';
import { lockOf } from './locking.js';

/**
 * Asks for the passphrase until it is right. Resolves when everything can be loaded.
 * @param {import('./app.js').App} app
 * @param {HTMLElement} root where the app will be
 * @returns {Promise<void>}
 */
export function lockScreen(app, root) {
  const { services } = app;
  const lock = lockOf(services);
  const place = document.createElement('div');
  root.hidden = true;
  root.after(place);
  document.title = t('app-name');
  document.documentElement.lang = language();
  /** @type {{passphrase: string, seen: boolean, part: number | undefined, error: any, asking: boolean}} */
  const state = { passphrase: '', seen: false, part: undefined, error: undefined, asking: false };

  return new Promise((resolve) => {
    const draw = () => render(screen(), place);
    const field = () => /** @type {HTMLInputElement | null} */ (place.querySelector('#unlock'));

    const other = async () => {
      await setLanguage(language() === 'nl' ? 'en' : 'nl');
      document.documentElement.lang = language();
      document.title = t('app-name');
      draw();
    };

    const open = async () => {
      if (!state.passphrase || state.part !== undefined) return;
      Object.assign(state, { part: 0, error: undefined });
      draw();
      try {
        await lock.unlock(state.passphrase, (part) => {
          state.part = part;
          draw();
        });
        place.remove();
        root.hidden = false;
        resolve();
      } catch (error) {
        Object.assign(state, { part: undefined, error });
        draw();
        field()?.select();
        field()?.focus();
      }
    };

    const erase = async () => {
      state.asking = false;
      draw();
      try {
        // Another tab may be the one that writes.
        if (services.core.readOnly) await services.core.useHere();
        await services.eraseEverything();
        place.remove();
        root.hidden = false;
        app.gone();
      } catch (error) {
        state.error = error;
        draw();
      }
    };

    const keep = () => {
      state.asking = false;
      draw();
    };

    const screen = () => {
      const busy = state.part !== undefined;
      const to = language() === 'nl' ? 'en' : 'nl';
      return html`<main class="wrap wrap--text quietpage stack stack--6" id="main">
          <p class="brand">${logo()}${t('app-name')}</p>
          <form
            class="stack stack--5"
            @submit=${(/** @type {Event} */ event) => {
              event.preventDefault();
              void open();
            }}
          >
            <h1 tabindex="-1">${t('applock-screen')}</h1>
            ${state.error ? html`<div class="problem" role="alert"><p>${state.error.code === 'wrong-passphrase' ? t('applock-wrong') : sentenceOf(state.error)}</p></div>` : nothing}
            ${textField({
              id: 'unlock',
              type: state.seen ? 'text' : 'password',
              label: t('lock-passphrase'),
              exact: true,
              value: state.passphrase,
              disabled: busy,
              onInput: (passphrase) => (state.passphrase = passphrase),
            })}
            ${check({
              checked: state.seen,
              label: t('applock-see'),
              onChange: (seen) => {
                state.seen = seen;
                draw();
              },
            })}
            ${busy
              ? html`<div class="field" role="status">
                  <span class="legend">${t('unlock-busy')}</span><progress class="progress" max="1" .value=${state.part}></progress>
                </div>`
              : nothing}
            <div class="actions"><button class="btn btn--primary" ?disabled=${busy}>${t('applock-open')}</button></div>
          </form>
          <details>
            <summary>${t('applock-lost')}</summary>
            <div class="stack">
              <p>${t('applock-lost-text')}</p>
              <div>
                <button
                  class="btn btn--small btn--danger"
                  type="button"
                  ?disabled=${busy}
                  @click=${() => {
                    state.asking = true;
                    draw();
                  }}
                >
                  ${t('applock-lost-do')}
                </button>
              </div>
            </div>
          </details>
          <p><button class="btn btn--text btn--small" type="button" lang=${to} @click=${other}>${t(`language-${to}`)}</button></p>
        </main>
        ${state.asking
          ? dialog({
              id: 'lost',
              title: t('mydata-erase-all-title'),
              onClose: keep,
              body: html`<p>${t('applock-lost-what')}</p>
                <p>${t('mydata-erase-all-others')} ${t('applock-lost-backup')}</p>
                <div class="actions">
                  <button class="btn btn--danger" type="button" @click=${erase}>${t('mydata-erase-all-yes')}</button>
                  <button class="btn" type="button" autofocus @click=${keep}>${t('erase-no')}</button>
                </div>`,
            })
          : nothing}`;
    };

    draw();
    field()?.focus();
  });
}
