// @ts-check
// Two people, one device. A screen in between hides one side from the other; nothing of either side is on this page.
import { html, nothing } from 'lit-html';
import { signPending, takeAlong } from '../exchange.js';
import { t } from '../i18n.js';
import { note, textField } from '../ui/fields.js';
import { icon, logo } from '../ui/icons.js';
import { nameOf, side, who } from '../ui/people.js';

/** @typedef {import('../ui/app.js').Screen} Screen */
/** @typedef {import('../ui/app.js').Header} Header */

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'together-page',
  frame: 'quiet',
  load: (app) => app.call('agreement.view'),
  start: ({ app, route }) => ({
    name: app.header?.other.name ?? '',
    jobTitle: '',
    // `#/a/…/together/pass` comes from "pass it on": the screen in between is shown at once.
    step: route[3] ?? 'begin',
    passphrase: '',
    progress: undefined,
  }),
  render(screen) {
    const header = /** @type {Header} */ (screen.app.header);
    const guest = header.here.find((one) => one.guest);
    if (!guest) return begin(screen);
    if (screen.state.step === 'leave') return guestLeaves(screen, guest);
    return handOver(screen);
  },
};

/** @param {Screen} screen */
function begin(screen) {
  const { app, state } = screen;
  const { me, other } = /** @type {Header} */ (app.header);
  return html`<form
    class="stack stack--6 wrap--text quietpage"
    @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      const name = state.name.trim();
      if (!name) {
        document.getElementById('guest-name')?.focus();
        return;
      }
      void app.act(async () => {
        const { replica, key } = await app.services.keys.create();
        await app.call('together.begin', { name, jobTitle: state.jobTitle.trim() || undefined, key, replica });
        state.step = 'pass';
      }, 'begin-together').then(() => document.querySelector('h1')?.focus());
    }}
  >
    <div class="stack">
      <p class="brand" aria-hidden="true">${logo()}</p>
      <h1 tabindex="-1">${t('together-title')}</h1>
      <p class="lead">${t('together-lead')}</p>
    </div>
    ${note(t('together-explain'))}
    <div class="twofields">
      ${textField({
        id: 'guest-name',
        label: t(`together-name-${other.role}`),
        value: state.name,
        required: true,
        onInput: (name) => (state.name = name),
      })}
      ${textField({ id: 'guest-job', label: t('together-job'), value: state.jobTitle, onInput: (job) => (state.jobTitle = job) })}
    </div>
    <div class="actions">
      <button class="btn btn--primary">${t('together-begin', { me: nameOf(me) })}</button>
      <a class="btn btn--text" href=${app.link()}>${t('cancel')}</a>
    </div>
  </form>`;
}

/** The screen in between: whose turn it was, who takes the device, and who is ready. @param {Screen} screen */
function handOver(screen) {
  const { app } = screen;
  const header = /** @type {Header} */ (app.header);
  const people = [...header.here].sort((one) => (one.role === 'employee' ? -1 : 1));
  return html`<div class="quietpage stack stack--6">
    <div class="stack handover">
      <h1 tabindex="-1">${t('handover-title')}</h1>
      <p class="lead">${t('handover-lead')}</p>
    </div>
    <div class="pairbox">
      <div class="pair">
        ${people.map(
          (person) => html`<section class="half half--${side(person.role)} half--disc handover__half" aria-label=${person.name}>
            <div class="half__head"><h2>${who(person)}</h2></div>
            <p class="soft">
              ${icon(person.ready ? 'check' : 'ring', 'icon icon--inline')}
              ${t(person.ready ? 'handover-ready' : 'handover-not-ready')}
            </p>
            <div class="actions">
              <button
                class="btn ${person.replica === header.me.replica ? '' : 'btn--primary'}"
                type="button"
                @click=${() => take(screen, person)}
              >
                ${t('handover-take', { name: person.name })}
              </button>
            </div>
          </section>`,
        )}
      </div>
    </div>
    <div class="row">
      <button
        class="btn btn--text"
        type="button"
        @click=${() => {
          screen.state.step = 'leave';
          app.update();
          document.querySelector('h1')?.focus();
        }}
      >
        ${t('guest-leave', { name: people.find((one) => one.guest)?.name ?? '' })}
      </button>
    </div>
  </div>`;
}

/** One of the two goes on, as themselves. @param {Screen} screen @param {Header['here'][number]} person */
function take({ app }, person) {
  return app.act(async () => {
    await app.call('together.act', { replica: person.replica });
    const header = /** @type {Header} */ (app.header);
    await app.go(app.link(person.ready ? header.stage : 'prepare'));
  }, 'act');
}

/** The guest takes their part along, or erases it; afterwards nothing of theirs can be written here. @param {Screen} screen @param {any} guest */
function guestLeaves(screen, guest) {
  const { app, state } = screen;
  const busy = state.progress !== undefined;
  return html`<div class="quietpage stack stack--6 wrap--text">
    <div class="stack">
      <h1 tabindex="-1">${t('guest-leave-title', { name: guest.name })}</h1>
      <p class="lead">${t('guest-leave-lead')}</p>
    </div>
    <form
      class="card stack"
      @submit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        void carryAlong(screen);
      }}
    >
      <h2 class="cardtitle">${t('guest-take-title')}</h2>
      <p>${t('guest-take-text')}</p>
      ${textField({
        id: 'guest-passphrase',
        label: t('lock-passphrase'),
        exact: true,
        help: t('guest-take-help'),
        value: state.passphrase,
        disabled: busy,
        onInput: (passphrase) => {
          state.passphrase = passphrase;
          app.update();
        },
      })}
      ${busy
        ? html`<div class="field" role="status">
            <span class="legend">${t('lock-busy')}</span><progress class="progress" max="1" .value=${state.progress}></progress>
          </div>`
        : nothing}
      <div><button class="btn btn--primary" ?disabled=${busy || !state.passphrase}>${icon('save')}${t('guest-take')}</button></div>
    </form>
    <section class="card stack">
      <h2 class="cardtitle">${t('guest-erase-title')}</h2>
      <p>${t('guest-erase-text', { name: guest.name })}</p>
      <div>
        <button class="btn btn--danger" type="button" ?disabled=${busy} @click=${() => erase(screen, guest)}>${icon('trash')}${t('guest-erase')}</button>
      </div>
    </section>
    <div>
      <button
        class="btn btn--text"
        type="button"
        @click=${() => {
          state.step = 'pass';
          app.update();
          document.querySelector('h1')?.focus();
        }}
      >
        ${t('back')}
      </button>
    </div>
  </div>`;
}

/** @param {Screen} screen */
function carryAlong({ app, state }) {
  return app.act(async () => {
    const { core, files, keys, lock } = app.services;
    const { name, bytes } = await takeAlong(core, keys);
    state.progress = 0;
    app.update();
    try {
      const locked = await lock.lock(bytes, state.passphrase, (share) => {
        state.progress = share;
        app.update();
      });
      if ((await files.save(`${name}.age`, locked)) !== 'cancelled') app.toast(t('guest-taken'));
    } finally {
      state.progress = undefined;
    }
  }, 'take-along');
}

/** @param {Screen} screen @param {any} guest */
async function erase({ app, state }, guest) {
  const sure = await app.confirm({
    title: t('guest-erase-ask', { name: guest.name }),
    text: t('guest-erase-ask-text', { name: guest.name }),
    yes: t('guest-erase'),
    no: t('erase-no'),
    danger: true,
  });
  if (!sure) return;
  await app.act(async () => {
    // Its last lines stay in the agreement, so they are signed while the key is still here.
    await signPending(app.services.core, app.services.keys);
    await app.call('guest.erase', { replica: guest.replica });
    await app.call('agreement.view');
    state.step = 'begin';
    await app.go(app.link());
    app.toast(t('guest-erased', { name: guest.name }));
  }, 'guest-erase');
}
