// @ts-check
// Receiving a file: by button, drop or paste. It says first who it is from and what is new; nothing changes before the person says so,
// and nothing changes at all when anything is wrong with it.
import { html, nothing } from 'lit-html';
import { has, t } from '../i18n.js';
import { receive } from '../exchange.js';
import { choice, note, textArea, textField } from '../ui/fields.js';
import { sentenceOf } from '../ui/frame.js';
import { period } from '../ui/format.js';
import { icon } from '../ui/icons.js';
import { restore, takeReceived } from '../ui/incoming.js';
import { address, screenOf } from '../ui/next.js';
import { nameOf, sentence, side, who } from '../ui/people.js';
import { own, say } from '../ui/text.js';

/** @typedef {import('../ui/app.js').Screen} Screen */

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'receive-page',
  start(screen) {
    const file = takeReceived();
    // The screen is drawn first, so that a slow file is not a blank page.
    if (file) setTimeout(() => open(screen, file.bytes), 0);
    return { step: 'ask', pasted: '', passphrase: '', error: undefined, progress: undefined, preview: undefined };
  },
  leave({ app, state }) {
    // Only what is being looked at is given up; an import that was accepted is done.
    if (state.step === 'preview') return app.call('import.cancel').then(() => {});
  },
  render(screen) {
    const { state } = screen;
    return html`
      <div class="pagehead wrap--text">
        <h1 tabindex="-1">${state.step === 'preview' ? t('receive-preview-title') : t('receive-title')}</h1>
        ${state.step === 'ask' ? html`<p class="lead">${t('receive-lead')}</p>` : nothing}
      </div>
      <div class="wrap--text" aria-live="polite">${state.error ? problem(screen) : nothing}</div>
      ${{ ask, busy, passphrase, preview, done: busy }[/** @type {'ask'} */ (state.step)](screen)}
    `;
  },
};

/** @param {Screen} screen */
function ask(screen) {
  const { app, state } = screen;
  return html`<div class="stack stack--6 wrap--text">
    <div class="dropzone">
      ${icon('open', 'icon dropzone__icon')}
      <p class="say">${t('receive-drop')}</p>
      <button
        class="btn btn--primary"
        type="button"
        @click=${() => /** @type {HTMLElement} */ (document.getElementById('receive-file')).click()}
      >
        ${t('receive-pick')}
      </button>
      <input
        id="receive-file"
        type="file"
        hidden
        aria-label=${t('receive-pick')}
        @change=${async (/** @type {Event} */ event) => {
          const input = /** @type {HTMLInputElement} */ (event.target);
          const [file] = input.files ?? [];
          if (!file) return;
          try {
            const { bytes } = await app.services.files.read(file);
            // The same file may be chosen once more.
            input.value = '';
            await open(screen, bytes);
          } catch {
            // Moved or erased since it was chosen, or on a device that is gone.
            again(screen, { code: 'file-unreadable' });
          }
        }}
      />
    </div>
    <form
      class="stack"
      @submit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        if (state.pasted.trim()) void open(screen, app.services.files.fromText(state.pasted));
      }}
    >
      ${textArea({
        id: 'pasted',
        label: t('receive-paste'),
        help: t('receive-paste-help'),
        value: state.pasted,
        rows: 3,
        onInput: (pasted) => {
          const before = Boolean(state.pasted.trim());
          state.pasted = pasted;
          if (before !== Boolean(pasted.trim())) app.update();
        },
      })}
      <div><button class="btn btn--small" ?disabled=${!state.pasted.trim()}>${t('receive-paste-open')}</button></div>
    </form>
    ${note(t('receive-safe'))}
  </div>`;
}

function busy() {
  return html`<p class="soft" role="status">${t('receive-busy')}</p>`;
}

/** What was wrong, in a plain sentence with what can be done. @param {Screen} screen */
function problem({ state }) {
  return html`<div class="problem" role="alert" id="problem" tabindex="-1">
    <p><b>${t('receive-problem')}</b> ${sentenceOf(state.error)}</p>
    ${state.error.at ? html`<p class="cap"><code>${state.error.code} ${state.error.at}</code></p>` : nothing}
  </div>`;
}

/** @param {Screen} screen */
function passphrase(screen) {
  const { state } = screen;
  const working = state.progress !== undefined;
  return html`<form
    class="stack stack--5 wrap--text"
    @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      void unlock(screen);
    }}
  >
    ${note(t('receive-locked'), 'lock')}
    ${textField({
      id: 'passphrase',
      label: t('receive-passphrase'),
      exact: true,
      value: state.passphrase,
      disabled: working,
      help: t('receive-passphrase-help'),
      onInput: (words) => (state.passphrase = words),
    })}
    ${working
      ? html`<div class="field" role="status">
          <span class="legend">${t('unlock-busy')}</span><progress class="progress" max="1" .value=${state.progress}></progress>
        </div>`
      : nothing}
    <div class="actions">
      <button class="btn btn--primary" ?disabled=${working}>${t('receive-unlock')}</button>
      <button class="btn btn--text" type="button" @click=${() => again(screen)}>${t('receive-other-file')}</button>
    </div>
  </form>`;
}

/** Back to the beginning, with what was said about the last file still standing. @param {Screen} screen @param {unknown} [error] */
function again(screen, error) {
  const { app, state } = screen;
  Object.assign(state, { step: 'ask', passphrase: '', progress: undefined, preview: undefined, locked: undefined });
  state.error = error ? asError(error) : undefined;
  app.update();
  document.getElementById(error ? 'problem' : 'pasted')?.focus({ preventScroll: !error });
}

/** @param {unknown} error @returns {{code: string, at?: string}} */
function asError(error) {
  const known = /** @type {any} */ (error);
  if (typeof known?.code === 'string') return known;
  console.error(known);
  return { code: 'internal' };
}

/**
 * Looks into a file: locked or not, signatures, whose it is and what is new. Changes nothing.
 * @param {Screen} screen
 * @param {Uint8Array} bytes
 */
function open(screen, bytes) {
  const { app, state } = screen;
  const { core, lock } = app.services;
  return app.act(async () => {
    Object.assign(state, { step: 'busy', error: undefined });
    app.update();
    try {
      if (app.readOnly) throw { code: 'read-only' };
      if (lock.isLocked(bytes)) {
        Object.assign(state, { step: 'passphrase', locked: bytes });
        app.update();
        document.getElementById('passphrase')?.focus();
        return;
      }
      const { keys, everything } = await receive(core, bytes, { backup: true });
      if (everything) {
        state.step = 'done';
        await restore(app, keys);
        return;
      }
      const preview = await app.call('import.preview');
      Object.assign(state, {
        step: 'preview',
        preview,
        as: preview.whoAreYou?.[0]?.as,
        name: preview.whoAreYou?.[0]?.name ?? app.settings.name ?? '',
        jobTitle: app.settings.jobTitle ?? '',
        draftsFrom: '',
        keys,
      });
      app.update();
      document.querySelector('h1')?.focus();
    } catch (error) {
      await app.call('import.cancel').catch(() => {});
      again(screen, error);
    }
  });
}

/** @param {Screen} screen */
async function unlock(screen) {
  const { app, state } = screen;
  if (!state.passphrase || state.progress !== undefined) return;
  state.progress = 0;
  state.error = undefined;
  app.update();
  try {
    const bytes = await app.services.lock.unlock(state.locked, state.passphrase, (share) => {
      state.progress = share;
      app.update();
    });
    Object.assign(state, { progress: undefined, passphrase: '' });
    await open(screen, bytes);
  } catch (error) {
    state.progress = undefined;
    state.error = asError(error);
    app.update();
    document.getElementById('passphrase')?.focus();
  }
}

// ------------------------------------------------------------------ preview

/** @param {Screen} screen */
function preview(screen) {
  const { app, state } = screen;
  const found = state.preview;
  const reason = app.texts.reasons.find((one) => one.id === found.frame?.reason)?.label;
  return html`<div class="stack stack--6 wrap--text">
    <section class="card card--${side(found.from.role)} fromcard">
      <p class="soft small">${t('receive-from')}</p>
      <p class="fromname">${who(found.from)}${found.from.jobTitle ? html`<span class="soft">, ${own(found.from.jobTitle)}</span>` : nothing}</p>
      <p>${[reason, period(found.frame)].filter(Boolean).join(', ')}</p>
      ${found.frame?.focus ? say(found.frame.focus) : nothing}
      ${found.nothingNew ? nothing : news(found)}
      ${found.minutes && !found.known ? html`<p class="soft">${t('receive-minutes', { minutes: found.minutes })}</p>` : nothing}
    </section>
    ${found.nothingNew ? nothingNew(screen) : questions(screen)}
  </div>`;
}

/** @param {any} found */
function news(found) {
  return html`<div>
    <h2 class="cardtitle">${t(found.known ? 'receive-new' : 'receive-holds')}</h2>
    <ul class="newslist">
      ${(found.news ?? []).map(
        (/** @type {any} */ item) =>
          html`<li>${icon('plus')}${t(`news-${has(`news-${item.kind}`) ? item.kind : 'other'}`, { count: item.count })}</li>`,
      )}
    </ul>
  </div>`;
}

/** @param {Screen} screen */
function nothingNew(screen) {
  const { state } = screen;
  return html`${note(t('receive-nothing-new'))}
    <div class="actions">
      <a class="btn btn--primary" href=${address(state.preview.agreement)}>${t('receive-to-agreement')}</a>
      <button class="btn btn--text" type="button" @click=${() => giveUp(screen)}>${t('receive-other-file')}</button>
    </div>`;
}

/** @param {Screen} screen */
function questions(screen) {
  const { app, state } = screen;
  const found = state.preview;
  const from = nameOf(found.from);
  return html`<form
    class="stack stack--6"
    @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      void accept(screen, {});
    }}
  >
    ${found.goOnAs ? note(sentence('receive-go-on', { person: found.goOnAs })) : nothing}
    ${found.endedBecauseOlder ? note(t('receive-older', { other: from })) : nothing}
    ${found.needsNewReplica ? note(t('receive-new-replica')) : nothing}
    ${found.whoAreYou
      ? html`<div class="stack">
          ${choice({
            name: 'as',
            legend: t('receive-who'),
            value: state.as,
            options: found.whoAreYou.map((/** @type {any} */ one) => ({
              id: one.as,
              label: one.name ? sentence(`receive-who-${one.as}`, { person: one }) : t(`begin-role-${one.role}`),
              help: one.as === 'same' ? t('receive-who-same-help') : undefined,
            })),
            onPick: (as) => {
              state.as = as;
              state.name = found.whoAreYou.find((/** @type {any} */ one) => one.as === as)?.name ?? app.settings.name ?? '';
              app.update();
            },
          })}
          <div class="twofields">
            ${textField({
              id: 'receive-name',
              label: t('begin-name'),
              value: state.name,
              required: true,
              onInput: (name) => {
                state.name = name;
              },
            })}
            ${state.as === 'other'
              ? textField({ id: 'receive-job', label: t('begin-job'), value: state.jobTitle, onInput: (job) => (state.jobTitle = job) })
              : nothing}
          </div>
          ${found.drafts?.length && state.as === 'other' ? drafts(screen) : nothing}
        </div>`
      : nothing}
    ${found.confirmName ? html`<p>${t('receive-confirm', { name: found.confirmName })}</p>` : nothing}
    ${found.newDevice ? newDevice(found.newDevice) : nothing}
    <div class="actions">
      ${found.newDevice || found.confirmName
        ? html`<button class="btn btn--primary" type="button" @click=${() => accept(screen, { confirm: true })}>
              ${t(found.newDevice ? 'device-yes' : 'receive-confirm-yes', { name: found.newDevice?.name ?? found.confirmName ?? '' })}
            </button>
            <button class="btn" type="button" @click=${() => accept(screen, { confirm: false })}>
              ${t(found.newDevice ? 'device-later' : 'receive-confirm-no')}
            </button>`
        : html`<button class="btn btn--primary" ?disabled=${Boolean(found.whoAreYou && !state.as)}>${t(found.known ? 'receive-take' : 'receive-join')}</button>`}
      <button class="btn btn--text" type="button" @click=${() => giveUp(screen)}>${t('receive-not')}</button>
    </div>
  </form>`;
}

/** @param {any} device */
function newDevice(device) {
  return html`<div class="card stack">
    <h2 class="cardtitle">${t('device-question', { name: device.name })}</h2>
    <p>${t('device-explain', { name: device.name })}</p>
    <p class="safetycode num">${device.safetyCode}</p>
    <p class="soft small">${t('device-compare', { name: device.name })}</p>
  </div>`;
}

/** @param {Screen} screen */
function drafts({ app, state }) {
  return choice({
    name: 'drafts',
    legend: t('receive-drafts'),
    help: t('receive-drafts-help'),
    value: state.draftsFrom,
    options: [
      ...state.preview.drafts.map((/** @type {any} */ one) => ({
        id: one.agreement,
        label: t('receive-drafts-from', { other: one.otherName ?? t('role-the-manager'), count: one.items }),
      })),
      { id: '', label: t('receive-drafts-none') },
    ],
    onPick: (draftsFrom) => {
      state.draftsFrom = draftsFrom;
      app.update();
    },
  });
}

/** @param {Screen} screen */
function giveUp(screen) {
  const { app } = screen;
  return app.act(async () => {
    await app.call('import.cancel');
    again(screen);
  });
}

/** @param {Screen} screen @param {{confirm?: boolean}} answer */
function accept(screen, answer) {
  const { app, state } = screen;
  const found = state.preview;
  return app.act(async () => {
    const name = state.name?.trim();
    if (found.whoAreYou && !name) {
      document.getElementById('receive-name')?.focus();
      return;
    }
    const fresh = found.whoAreYou || found.needsNewReplica ? await app.services.keys.create() : {};
    const who = found.whoAreYou
      ? { as: state.as, name, jobTitle: state.as === 'other' ? state.jobTitle.trim() || undefined : undefined, draftsFrom: state.draftsFrom || undefined }
      : {};
    // What was taken along can be signed for here as soon as it is here.
    for (const { replica, key } of state.keys) await app.services.keys.keep(replica, key);
    const done = await app.call('import.accept', { ...who, ...answer, ...fresh });
    state.step = 'done';
    // Asked after something was done here, and never waited for (quality.md 1).
    void app.services.persist().catch(() => {});
    if (found.whoAreYou && name) await app.call('settings.change', { name });
    const code = done.header.next.code;
    await app.go(address(done.agreement, found.known ? screenOf(code) : ''));
    if (done.header.flags.canUndoImport) {
      const undo = async () => {
        const undone = await app.call('import.undo');
        // An agreement that came with the file goes with it.
        if (undone.agreement && undone.stages) await app.reload();
        else await app.go('#/agreements');
        app.toast(t('receive-undone'));
      };
      // After a line of one's own it cannot be undone any more; until then the page of the agreement offers it too.
      app.toast(t('receive-done', { count: done.lines }), undo, { here: true });
    } else {
      app.toast(t('receive-done', { count: done.lines }));
    }
  }, 'accept');
}
