// @ts-check
// The app lock: switching it on (what it does, what it cannot do, a backup first), what it is like while it is on, another passphrase, off.
import { html, nothing } from 'lit-html';
import { language, t } from '../i18n.js';
import { MINUTES } from '../applock.js';
import { WORDS, pickWords } from '../passphrase.js';
import { backupLine } from '../ui/erase.js';
import { choice, note, select, textField } from '../ui/fields.js';
import { sentenceOf } from '../ui/frame.js';
import { icon } from '../ui/icons.js';
import { keepLocked, lockNow, lockOf } from '../ui/locking.js';
import { offered, typed } from './backup.js';

/** @typedef {import('../ui/app.js').App} App */
/** @typedef {import('../ui/app.js').Screen} Screen */

const ORDINARY = 15;

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'applock-page',
  async load(app) {
    const [words, backup, { rows }] = await Promise.all([app.services.page('words', language()), app.call('backup.view'), app.call('agreements.list')]);
    return { words, backup, agreements: rows.map((/** @type {any} */ row) => row.agreement) };
  },
  start: ({ model }) => ({ lock: 'words', words: pickWords(model.words), own: '', written: false, again: '', now: '', minutes: ORDINARY, busy: undefined, error: undefined }),
  render(screen) {
    const { state, turning } = where(screen);
    return html`
      <div class="pagehead wrap--text">
        <h1 tabindex="-1">${t(`applock-title-${turning}`)}</h1>
        <p class="lead">${t(`applock-lead-${turning}`)}</p>
      </div>
      <div class="wrap--text">${state.error ? problem(state.error) : nothing}</div>
      <div class="wrap--text stack stack--6">
        ${{ on, change, off, manage, unfinished }[turning](screen)}
      </div>
    `;
  },
};

/** What this screen is about now. @param {Screen} screen */
function where({ app, route, state }) {
  const lock = lockOf(app.services);
  const part = /** @type {'change'|'off'|undefined} */ (['change', 'off'].find((one) => one === route[2]));
  /** @type {'on'|'change'|'off'|'manage'|'unfinished'} */
  const turning = state.busy?.turning ?? (lock.state === 'off' ? 'on' : lock.state !== 'on' ? 'unfinished' : (part ?? 'manage'));
  return { state, lock, turning };
}

/** @param {any} error */
function problem(error) {
  const text = error.code === 'wrong-passphrase' ? t('applock-wrong') : error.unsure ? t('applock-unsure') : `${sentenceOf(error)} ${t('applock-failed')}`;
  return html`<div class="problem" role="alert" id="problem" tabindex="-1"><p>${text}</p></div>`;
}

/**
 * A form that turns the lock; while it works nothing can be pressed.
 * @param {Screen} screen
 * @param {{ready: boolean, label: unknown, danger?: boolean, fields: unknown, turn: (passphrase: string, progress: (part: number) => void) => Promise<void>, done: string, then?: string, back?: string}} options
 */
function turnForm(screen, { ready, label, fields, turn, done, then = '#/my-data/lock', back = '#/my-data/lock' }) {
  const { app, state } = screen;
  const { turning } = where(screen);
  const submit = () =>
    app.act(async () => {
      const passphrase = state.lock === 'words' ? state.words : state.own;
      const progress = (/** @type {number} */ part) => {
        // All of the work of the passphrase is done: what is left is going through everything that is stored.
        state.busy = { turning, part: part < 1 ? part : undefined };
        app.update();
      };
      state.error = undefined;
      progress(0);
      try {
        await turn(passphrase, progress);
      } catch (error) {
        if (/** @type {any} */ (error)?.code === undefined) throw error;
        state.error = error;
      } finally {
        state.busy = undefined;
      }
      if (state.error) {
        app.update();
        document.getElementById('problem')?.focus();
        return;
      }
      keepLocked(app);
      // The words are nowhere but with the person.
      Object.assign(state, { words: '', own: '', again: '', now: '' });
      if (location.hash === then) await app.reload();
      else await app.go(then);
      app.toast(t(done));
      document.querySelector('h1')?.focus({ preventScroll: true });
    }, 'applock');
  return html`<form
    class="stack stack--6"
    @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      if (ready && !state.busy) void submit();
    }}
  >
    ${fields}
    ${state.busy
      ? html`<div class="field" role="status">
          <span class="legend">${t(state.busy.part === undefined ? 'applock-busy-all' : 'applock-busy-key')}</span
          ><progress class="progress" max="1" value=${state.busy.part ?? nothing}></progress>
        </div>`
      : nothing}
    <div class="actions">
      <button class="btn btn--primary" ?disabled=${!ready || Boolean(state.busy)}>${icon('lock')}${label}</button>
      <a class="btn btn--text" href=${back}>${t('backup-not')}</a>
    </div>
  </form>`;
}

/** A new passphrase: six words or one's own, typed once more. @param {Screen} screen */
function newPassphrase(screen) {
  const { app, state } = screen;
  return html`${choice({
      name: 'applock-kind',
      legend: t('applock-which'),
      value: state.lock,
      options: [
        { id: 'words', label: t('backup-lock-words', { count: WORDS }) },
        { id: 'own', label: t('backup-lock-own') },
      ],
      onPick: (lock) => {
        Object.assign(state, { lock, again: '' });
        app.update();
      },
    })}
    ${state.lock === 'words' ? offered(screen, t('applock-keep')) : typed(screen)}
    ${textField({
      id: 'applock-again',
      label: t('applock-again'),
      exact: true,
      value: state.again,
      help: t('applock-again-help'),
      onInput: (again) => {
        state.again = again;
        app.update();
      },
    })}`;
}

/** Whether it was typed over as it stands. @param {any} state */
function agreed(state) {
  const passphrase = state.lock === 'words' ? state.words : state.own;
  return Boolean(passphrase.trim()) && state.again.normalize('NFC') === passphrase.normalize('NFC');
}

/** @param {Screen} screen */
function known({ app, state }) {
  return textField({
    id: 'applock-now',
    label: t('applock-known'),
    exact: true,
    type: 'password',
    value: state.now,
    onInput: (now) => {
      state.now = now;
      app.update();
    },
  });
}

/** @param {App} app @param {number} value @param {(minutes: number) => void} onPick */
function minutesField(app, value, onPick) {
  const options = MINUTES.map((minutes) => ({ id: String(minutes), label: minutes ? t('applock-minutes', { minutes }) : t('applock-minutes-none') }));
  return select({ id: 'applock-minutes', label: t('applock-after'), value: String(value), options, onPick: (id) => onPick(Number(id)) });
}

/** Switching on. @param {Screen} screen */
function on(screen) {
  const { app, model, state } = screen;
  const { lock } = where(screen);
  const fields = html`<section class="card stack" aria-labelledby="first">
      <h2 id="first" class="cardtitle">${t('applock-first')}</h2>
      <p>${t('applock-first-text')}</p>
      <p class="soft">${model.backup.last ? backupLine(model.backup) : t('applock-no-backup')}</p>
      <div><a class="btn btn--small" href="#/my-data/backup">${icon('save')}${t('mydata-backup-do')}</a></div>
    </section>
    ${newPassphrase(screen)}
    ${minutesField(app, state.minutes, (minutes) => {
      state.minutes = minutes;
      app.update();
    })}
    ${note(t('applock-limits'))}`;
  return turnForm(screen, {
    ready: agreed(state),
    label: t('applock-on-do'),
    fields,
    turn: (passphrase, progress) => lock.switchOn(passphrase, state.minutes, model.agreements, progress),
    done: 'applock-on-done',
    back: '#/my-data',
  });
}

/** @param {Screen} screen */
function change(screen) {
  const { state } = screen;
  const { lock } = where(screen);
  return turnForm(screen, {
    ready: Boolean(state.now) && agreed(state),
    label: t('applock-change-do'),
    fields: html`${known(screen)} ${newPassphrase(screen)} ${note(t('applock-change-note'))}`,
    turn: (passphrase, progress) => lock.change(state.now, passphrase, progress),
    done: 'applock-change-done',
  });
}

/** @param {Screen} screen */
function off(screen) {
  const { model, state } = screen;
  const { lock } = where(screen);
  return turnForm(screen, {
    ready: Boolean(state.now),
    label: t('applock-off-do'),
    fields: known(screen),
    turn: (_, progress) => lock.switchOff(state.now, model.agreements, progress),
    done: 'applock-off-done',
    then: '#/my-data',
  });
}

/** While it is on. @param {Screen} screen */
function manage(screen) {
  const { app } = screen;
  const { lock } = where(screen);
  return html`<div class="actions">
      <button class="btn btn--primary" type="button" @click=${() => app.act(() => lockNow(app), 'applock')}>${icon('lock')}${t('applock-now')}</button>
    </div>
    ${minutesField(app, lock.minutes, (minutes) =>
      app.act(async () => {
        await lock.setMinutes(minutes);
        app.toast(t('applock-minutes-done'));
      }, 'applock'),
    )}
    <div class="row">
      <a class="btn btn--small" href="#/my-data/lock/change">${t('applock-change')}</a>
      <a class="btn btn--small" href="#/my-data/lock/off">${t('applock-off')}</a>
    </div>
    ${note(t('applock-limits'))}`;
}

/** Cut off in the middle. @param {Screen} screen */
function unfinished(screen) {
  const { lock } = where(screen);
  return turnForm(screen, {
    ready: true,
    label: t('applock-goon'),
    fields: nothing,
    turn: async (_, progress) => {
      progress(1);
      await lock.finish();
    },
    done: lock.state === 'switching-on' ? 'applock-on-done' : 'applock-off-done',
    then: '#/my-data',
    back: '#/my-data',
  });
}
