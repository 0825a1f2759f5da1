// @ts-check
// Backing up everything to one file. Six words that the browser picks lock it, unless the person wants otherwise.
import { html, nothing } from 'lit-html';
import { language, t } from '../i18n.js';
import { makeBackup } from '../backup.js';
import { WORDS, pickWords } from '../passphrase.js';
import { check, choice, note, textField } from '../ui/fields.js';
import { sentenceOf } from '../ui/frame.js';
import { icon } from '../ui/icons.js';
import { nameOf } from '../ui/people.js';

/** @typedef {import('../ui/app.js').App} App */
/** @typedef {import('../ui/app.js').Screen} Screen */

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'backup-page',
  load: async (app) => ({ words: await app.services.page('words', language()) }),
  start: ({ model }) => ({ lock: 'words', words: pickWords(model.words), own: '', written: false, making: undefined, done: undefined }),
  render(screen) {
    const { state } = screen;
    return html`
      <div class="pagehead wrap--text">
        <h1 tabindex="-1">${t('backup-title')}</h1>
        <p class="lead">${t('backup-lead')}</p>
      </div>
      <div class="wrap--text stack stack--6">${state.done ? done(screen) : form(screen)}</div>
    `;
  },
};

/** @param {Screen} screen */
function form(screen) {
  const { app, state } = screen;
  const busy = state.making !== undefined;
  const ready = state.lock === 'none' || (state.written && (state.lock === 'words' || state.own.trim()));
  return html`<form
    class="stack stack--6"
    @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      if (ready && !busy) void save(screen);
    }}
  >
    ${choice({
      name: 'lock',
      legend: t('backup-lock'),
      value: state.lock,
      options: [
        { id: 'words', label: t('backup-lock-words', { count: WORDS }) },
        { id: 'own', label: t('backup-lock-own') },
        { id: 'none', label: t('backup-lock-none') },
      ],
      onPick: (lock) => {
        Object.assign(state, { lock, written: false });
        app.update();
      },
    })}
    ${{ words: offered, own: typed, none: unlocked }[/** @type {'words'} */ (state.lock)](screen)}
    ${state.lock === 'none'
      ? nothing
      : check({
          checked: state.written,
          label: t('backup-written'),
          disabled: busy,
          onChange: (written) => {
            state.written = written;
            app.update();
          },
        })}
    ${busy
      ? html`<div class="field" role="status">
          <span class="legend">${t(`backup-busy-${state.making.step}`)}</span><progress class="progress" max="1" .value=${state.making.part}></progress>
        </div>`
      : nothing}
    <div class="actions">
      <button class="btn btn--primary" ?disabled=${!ready || busy}>${icon('save')}${t('backup-save')}</button>
      <a class="btn btn--text" href="#/my-data">${t('backup-not')}</a>
    </div>
  </form>`;
}

/** Six words, with others at hand. @param {Screen} screen @param {string} [keep] how to keep them */
export function offered({ app, model, state }, keep = t('backup-words-keep')) {
  return html`<div class="card stack">
    <h2 class="cardtitle" id="words">${t('backup-words')}</h2>
    <p class="sixwords" translate="no" aria-labelledby="words">${state.words}</p>
    <p class="soft">${t('backup-words-text', { words: model.words.length })}</p>
    <div class="row">
      <button
        class="btn btn--small"
        type="button"
        @click=${() => {
          Object.assign(state, { words: pickWords(model.words), written: false, again: '' });
          app.update();
        }}
      >
        ${t('backup-words-other')}
      </button>
      <button
        class="btn btn--small"
        type="button"
        @click=${() =>
          app.act(async () => {
            if ((await app.services.files.copyText(state.words)) !== 'copied') throw { code: 'cannot-copy' };
            app.toast(t('backup-words-copied'));
          })}
      >
        ${icon('copy')}${t('backup-words-copy')}
      </button>
    </div>
    <p class="soft small">${keep}</p>
  </div>`;
}

/** @param {Screen} screen */
export function typed({ app, state }) {
  return html`${textField({
    id: 'backup-own',
    label: t('lock-passphrase'),
    exact: true,
    value: state.own,
    help: t('backup-own-help'),
    onInput: (own) => {
      state.own = own;
      app.update();
    },
  })}`;
}

function unlocked() {
  return note(t('backup-none-text'));
}

/** @param {Screen} screen */
function done({ state }) {
  const { name, locked, agreements, leftOut } = state.done;
  return html`<section class="stack" aria-labelledby="backup-done">
    <h2 id="backup-done" tabindex="-1">${t('backup-done')}</h2>
    <p>${t('backup-done-text', { count: agreements })}</p>
    <p><b><bdi>${name}</bdi></b></p>
    <p>${t(locked ? 'backup-done-locked' : 'backup-done-open')}</p>
    ${leftOutList(leftOut)}
    <div class="actions"><a class="btn btn--primary" href="#/my-data">${t('backup-to-data')}</a></div>
  </section>`;
}

/** What a backup does not hold, and why. @param {any[]} leftOut */
export function leftOutList(leftOut) {
  if (!leftOut?.length) return nothing;
  return html`<div class="problem" role="alert">
    <p><b>${t('backup-left-out')}</b></p>
    <ul class="bullets">
      ${leftOut.map((one) => html`<li>${one.other ? t('backup-left-out-with', { other: nameOf(one.other) }) : t('backup-left-out-one')} ${sentenceOf({ code: one.reason })}</li>`)}
    </ul>
  </div>`;
}

/** What the steps of backup.js need of the app; the header follows what they open. @param {App} app */
export const doorOf = (app) => ({
  async call(/** @type {string} */ op, /** @type {object} */ args) {
    const value = await app.call(op, args);
    // A line that is in a file has to be stored here too, or this device would write another in its place.
    const { saveState } = app.services.core;
    if (saveState.state === 'failed') throw { code: /** @type {any} */ (saveState).error?.code ?? 'storage-failed' };
    return value;
  },
  take: (/** @type {string} */ path) => app.services.core.take(path),
  get readOnly() {
    return app.services.core.readOnly;
  },
});

/** @param {Screen} screen */
function save(screen) {
  const { app, state } = screen;
  const { services } = app;
  const passphrase = state.lock === 'words' ? state.words : state.lock === 'own' ? state.own : undefined;
  const progress = (/** @type {'make'|'lock'} */ step) => (/** @type {number} */ part) => {
    state.making = { step, part };
    app.update();
  };
  return app.act(async () => {
    try {
      progress('make')(0);
      const made = await makeBackup(doorOf(app), services.keys, progress('make'));
      let { name, bytes } = made;
      if (passphrase !== undefined) {
        progress('lock')(0);
        bytes = await services.lock.lock(bytes, passphrase, progress('lock'));
        name += '.age';
      }
      if ((await services.files.save(name, bytes)) === 'cancelled') return;
      await app.call('backup.done');
      void services.persist().catch(() => {});
      state.done = { name, locked: passphrase !== undefined, agreements: made.agreements, leftOut: made.leftOut };
      // The words are nowhere but with the person and, as long as this screen stands, in its memory.
      Object.assign(state, { words: '', own: '' });
    } finally {
      state.making = undefined;
    }
    app.update();
    document.getElementById('backup-done')?.focus();
  }, 'backup');
}
