// @ts-check
// Restoring a backup: what is in it, from when, and what it would change here; then everything or nothing, with a way back.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { acceptBackup } from '../backup.js';
import { choice, note } from '../ui/fields.js';
import { sentenceOf } from '../ui/frame.js';
import { dayAndTime } from '../ui/format.js';
import { icon } from '../ui/icons.js';
import { takeSecrets } from '../ui/incoming.js';
import { nameOf, who } from '../ui/people.js';
import { doorOf, leftOutList } from './backup.js';

/** @typedef {import('../ui/app.js').Screen} Screen */

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'restore-page',
  async load(app) {
    const secrets = takeSecrets();
    if (!secrets) return {};
    return { secrets, found: await app.call('restore.preview') };
  },
  start: () => ({ how: 'merge', done: false }),
  leave({ app, model, state }) {
    if (model.found && !state.done) return app.call('restore.cancel').then(() => {});
  },
  render(screen) {
    const { model } = screen;
    return html`
      <div class="pagehead wrap--text">
        <h1 tabindex="-1">${t('restore-title')}</h1>
        ${model.found ? html`<p class="lead">${t('restore-from', { at: dayAndTime(model.found.at) })}</p>` : nothing}
      </div>
      <div class="wrap--text stack stack--6">${model.found ? preview(screen) : none()}</div>
    `;
  },
};

/** A reload forgets the file: nothing was changed. */
function none() {
  return html`<p>${t('restore-none')}</p>
    <div class="actions"><a class="btn btn--primary" href="#/receive">${icon('open')}${t('restore-open')}</a></div>`;
}

/** @param {Screen} screen */
function preview(screen) {
  const { app, model, state } = screen;
  const { found } = model;
  return html`<form
    class="stack stack--6"
    @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      void accept(screen);
    }}
  >
    <section class="card" aria-labelledby="holds">
      <h2 id="holds" class="cardtitle">${t('restore-holds')}</h2>
      <ul class="restorelist">
        ${own(found.profile, 'rounds', 'restore-profile')} ${own(found.profile, 'scans', 'restore-scans')}
        ${found.agreements.map(
          (/** @type {any} */ one) => html`<li>
            <span>${who(one.other)}</span>
            <span class="soft">${one.state === 'cannot' && state.how === 'merge' ? sentenceOf({ code: one.reason }) : stateOf(one, state.how)}</span>
          </li>`,
        )}
      </ul>
      ${found.agreements.length || found.profile ? nothing : html`<p class="soft">${t('restore-empty')}</p>`}
    </section>
    ${leftOutList(found.leftOut)}
    ${found.emptyHere
      ? nothing
      : choice({
          name: 'how',
          legend: t('restore-how'),
          value: state.how,
          options: [
            { id: 'merge', label: t('restore-merge'), help: t('restore-merge-help') },
            { id: 'replace', label: t('restore-replace'), help: t('restore-replace-help') },
          ],
          onPick: (how) => {
            state.how = how;
            app.update();
          },
        })}
    ${state.how === 'replace' && !found.emptyHere ? note(lost(found), 'trash') : nothing}
    <p class="soft">${t('restore-device')}</p>
    <div class="actions">
      <button class="btn ${state.how === 'replace' ? 'btn--danger' : 'btn--primary'}">${t(state.how === 'replace' ? 'restore-do-replace' : 'restore-do')}</button>
      <a class="btn btn--text" href="#/my-data">${t('restore-not')}</a>
    </div>
  </form>`;
}

/** A line for what is only of oneself. @param {any} profile @param {'rounds'|'scans'} what @param {string} key */
function own(profile, what, key) {
  if (!profile?.[what]) return nothing;
  return html`<li><span>${t(key, { [what]: profile[what] })}</span><span class="soft">${t(`restore-state-${profile.state}`)}</span></li>`;
}

/** @param {any} one @param {'merge'|'replace'} how */
function stateOf(one, how) {
  if (how === 'replace' && one.state !== 'new') return t('restore-state-as-then');
  return t(`restore-state-${one.state}`);
}

/** What goes with replacing, in numbers. @param {any} found */
function lost(found) {
  const newer = found.agreements.filter((/** @type {any} */ one) => one.onlyHere > 0).map((/** @type {any} */ one) => nameOf(one.other));
  return html`${t('restore-lost', { count: found.onlyHere })} ${newer.length ? t('restore-lost-newer', { names: newer.join(', ') }) : nothing} ${t('restore-lost-undo')}`;
}

/** @param {Screen} screen */
function accept(screen) {
  const { app, model, state } = screen;
  return app.act(async () => {
    const door = doorOf(app);
    const done = await acceptBackup(door, app.services.keys, model.found, model.secrets, state.how);
    state.done = true;
    // What was open is not any more.
    app.header = undefined;
    await app.settle();
    void app.services.persist().catch(() => {});
    await app.go('#/my-data');
    app.toast(t('restore-done', { count: done.agreements }), done.undo ? () => undoRestore(app) : undefined, { here: true });
    if (done.leftOut.length) app.fail({ code: done.leftOut[0].reason });
  }, 'restore');
}

/** @param {import('../ui/app.js').App} app */
export async function undoRestore(app) {
  await app.call('restore.undo');
  app.header = undefined;
  await app.settle();
  await app.reload();
  app.toast(t('restore-undone'));
}
