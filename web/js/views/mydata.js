// @ts-check
// What is stored on this device and how much, how safe it is, the backup, and how to move or erase it.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { ondevice } from '../ui/ondevice.js';
import { askErase, backupLine, eraseAgreement } from '../ui/erase.js';
import { choice } from '../ui/fields.js';
import { amount, day, dayAndTime, dayShort } from '../ui/format.js';
import { icon } from '../ui/icons.js';
import { address } from '../ui/next.js';
import { showKeys } from '../ui/keys.js';
import { who } from '../ui/people.js';
import { lockNow, lockOf } from '../ui/locking.js';
import { reminder } from '../ui/reminder.js';
import { undoRestore } from './restore.js';

/** @typedef {import('../ui/app.js').App} App */
/** @typedef {import('../ui/app.js').Screen} Screen */

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'mydata-page',
  async load(app) {
    const [{ rows }, persisted, backup, profile, scan] = await Promise.all([
      app.call('agreements.list'),
      app.services.persisted(),
      app.call('backup.view'),
      app.call('profile.view').catch(() => undefined),
      app.call('questionnaire.view', { id: 'quickscan' }).catch(() => undefined),
    ]);
    return { rows, persisted, backup, profile: profile?.begun ? profile : undefined, scans: scan?.times ?? [] };
  },
  start(screen) {
    setTimeout(() => void measure(screen), 0);
    return { sizes: undefined };
  },
  render(screen) {
    const { app, model } = screen;
    const things = model.rows.length + (model.profile ? 1 : 0) + (model.scans.length ? 1 : 0);
    return html`
      <div class="dhead">
        <h1 tabindex="-1">${t('mydata-title')}</h1>
        <p class="lead">${t('mydata-lead', { count: things })} ${total(screen)}</p>
      </div>
      ${reminder(app, model.backup)}
      <div class="pairbox keepsafe">
        <div class="pair">${backup(screen)} ${browser(screen)}</div>
      </div>
      ${locked(screen)}
      <section class="section" aria-labelledby="stored">
        <h2 id="stored">${t('mydata-stored')}</h2>
        ${things ? table(screen) : html`<p class="soft">${t('mydata-nothing')}</p>`}
      </section>
      <section class="section" aria-label=${t('mydata-move-or-erase')}>
        <div class="move">${move()} ${leave()} ${erase(screen)}</div>
      </section>
      ${ondevice(app)}
      <section class="section" aria-labelledby="look">
        <h2 id="look">${t('mydata-look')}</h2>
        ${look(screen)}
        <p class="small mydata__note">${t('mydata-keys')}</p>
        <div>
          <button class="btn btn--text btn--small" type="button" @click=${() => showKeys(app)}>${t('mydata-keys-show')}</button>
        </div>
        <p class="mydata__note"><a class="alone" href="#/privacy">${t('mydata-check')}</a></p>
      </section>
    `;
  },
};

/** How much there is, once it is known; the screen does not wait for it. @param {Screen} screen */
async function measure(screen) {
  const { app, model } = screen;
  try {
    screen.state.sizes = await app.services.core.sizes(model.rows.map((/** @type {any} */ row) => row.agreement));
    app.update();
  } catch {
    // Another tab erased something meanwhile; without the amount the page says all the rest.
  }
}

/** @param {Screen} screen */
function total({ state }) {
  const bytes = state.sizes ? [...state.sizes.agreements.values()].reduce((sum, one) => sum + one, state.sizes.main) : 0;
  return bytes ? t('mydata-total', { size: amount(bytes) }) : nothing;
}

/** @param {Screen} screen */
function backup({ app, model }) {
  const { last, changes, undo } = model.backup;
  return html`<section class="half" aria-labelledby="last">
    <h2 id="last" class="soft small">${t('mydata-backup')}</h2>
    <p class="bigfact">${last ? t('mydata-backup-last', { days: last.days ?? 0, date: day(last.at) }) : t('mydata-backup-never')}</p>
    <p class="soft">${last ? t('mydata-backup-since', { count: changes }) : nothing} ${t('mydata-backup-text')}</p>
    <div class="row">
      <a class="btn btn--primary" href="#/my-data/backup">${icon('save')}${t('mydata-backup-do')}</a>
      <a class="btn" href="#/receive">${icon('open')}${t('mydata-restore-do')}</a>
    </div>
    ${undo
      ? html`<div class="undo">
          <p class="soft">${t('mydata-restored', { at: dayAndTime(undo.at) })}</p>
          <button class="btn btn--small" type="button" @click=${() => app.act(() => undoRestore(app), 'undo-restore')}>${t('mydata-restored-undo')}</button>
        </div>`
      : nothing}
  </section>`;
}

/** @param {Screen} screen */
function browser({ app, model }) {
  const known = model.persisted === undefined ? 'unknown' : model.persisted ? 'yes' : 'no';
  return html`<section class="half" aria-labelledby="promise">
    <h2 id="promise" class="soft small">${t('mydata-promise')}</h2>
    <p class="bigfact">${t(`mydata-promise-${known}`)}</p>
    <p class="soft">${t(`mydata-promise-${known}-text`)}</p>
    ${known === 'no'
      ? html`<button
          class="btn btn--small"
          type="button"
          @click=${() =>
            app.act(async () => {
              const promised = await app.services.persist();
              await app.reload();
              app.toast(t(promised ? 'mydata-asked-yes' : 'mydata-asked-no'));
            }, 'persist')}
        >
          ${t('mydata-ask')}
        </button>`
      : nothing}
  </section>`;
}

/** The app lock. @param {Screen} screen */
function locked({ app }) {
  const { state, minutes } = lockOf(app.services);
  return html`<section class="section stack" aria-labelledby="applock">
    <h2 id="applock">${t('applock-page')}</h2>
    <p class="mydata__note">${t(`mydata-lock-${state}`, { minutes })}</p>
    <div class="row">
      ${state === 'on'
        ? html`<button class="btn" type="button" @click=${() => app.act(() => lockNow(app), 'applock')}>${icon('lock')}${t('applock-now')}</button>`
        : nothing}
      <a class="btn ${state === 'on' ? 'btn--text' : ''}" href="#/my-data/lock">${t(`mydata-lock-${state}-do`)}</a>
    </div>
  </section>`;
}

/** @param {Screen} screen */
function look({ app }) {
  return choice({
    name: 'theme',
    legend: t('mydata-theme'),
    look: 'row',
    value: app.settings.theme,
    options: ['system', 'light', 'dark'].map((id) => ({ id, label: t(`theme-${id}`) })),
    onPick: (theme) => app.act(() => app.change({ theme })),
  });
}

/** @param {Screen} screen */
function table(screen) {
  const { app, model, state } = screen;
  return html`<table class="table store">
    <thead>
      <tr>
        <th scope="col">${t('mydata-what')}</th>
        <th scope="col">${t('mydata-state')}</th>
        <th scope="col" class="upd">${t('mydata-since')}</th>
        <th scope="col" class="num">${t('mydata-size')}</th>
        <th scope="col" class="del"><span class="vh">${t('erase-do')}</span></th>
      </tr>
    </thead>
    <tbody>
      ${model.profile
        ? html`<tr>
            <th scope="row"><a href="#/profile">${t('mydata-profile')}</a></th>
            <td>${t('mydata-profile-times', { count: model.profile.rounds.length })}</td>
            <td class="upd">${dayShort(model.profile.changed)}</td>
            <td class="num"></td>
            ${eraseCell(t('mydata-erase-profile'), () => eraseOne(screen, 'profile', 'profile.erase', {}))}
          </tr>`
        : nothing}
      ${model.scans.length
        ? html`<tr>
            <th scope="row"><a href="#/quickscan">${t('mydata-scan')}</a></th>
            <td>${t('mydata-scan-times', { count: model.scans.length })}</td>
            <td class="upd">${dayShort(model.scans.at(-1).changed)}</td>
            <td class="num"></td>
            ${eraseCell(t('mydata-erase-scan'), () => eraseOne(screen, 'scan', 'questionnaire.erase', { id: 'quickscan' }))}
          </tr>`
        : nothing}
      ${model.rows.map(
        (/** @type {any} */ row) => html`<tr>
          <th scope="row"><a href=${address(row.agreement)}>${who(row.other)}</a></th>
          <td>${t(`stage-${row.stage}`)}</td>
          <td class="upd">${row.since ? dayShort(row.since) : nothing}</td>
          <td class="num">${state.sizes ? amount(state.sizes.agreements.get(row.agreement) ?? 0) : nothing}</td>
          ${eraseCell(t('mydata-erase', { other: row.other.name ?? t(`role-the-${row.other.role}`) }), async () => {
            if (!(await askErase(app, row.other))) return;
            await app.act(async () => {
              await eraseAgreement(app, row.agreement);
              await again(screen);
              app.toast(t('erase-done'));
            }, 'erase');
          })}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** @param {string} label @param {() => unknown} onErase */
const eraseCell = (label, onErase) => html`<td class="del">
  <button class="iconbtn" type="button" aria-label=${label} @click=${onErase}>${icon('trash', '')}</button>
</td>`;

/** @param {Screen} screen */
async function again(screen) {
  await screen.app.reload();
  await measure(screen);
}

/** @param {Screen} screen @param {'profile'|'scan'} what @param {string} op @param {object} args */
async function eraseOne(screen, what, op, args) {
  const { app, model } = screen;
  const yes = await app.confirm({
    title: t(`mydata-erase-${what}-title`),
    text: html`<p>${t(`mydata-erase-${what}-text`)}</p>
      <p>${backupLine(model.backup)}</p>`,
    yes: t('erase-yes'),
    no: t('erase-no'),
    danger: true,
  });
  if (!yes) return;
  await app.act(async () => {
    await app.call(op, args);
    await again(screen);
    app.toast(t(`mydata-erase-${what}-done`));
  }, 'erase');
}

function move() {
  return html`<div>
    <h3>${t('mydata-move')}</h3>
    <p>${t('mydata-move-text')}</p>
    <details>
      <summary>${t('mydata-move-how')}</summary>
      <ol class="numbers">
        <li>${t('mydata-move-1')} <a href="#/my-data/backup">${t('mydata-backup-do')}</a></li>
        ${['2', '3', '4'].map((step) => html`<li>${t(`mydata-move-${step}`)}</li>`)}
      </ol>
    </details>
  </div>`;
}

function leave() {
  return html`<div>
    <h3>${t('mydata-leaving')}</h3>
    <p>${t('mydata-leave')}</p>
  </div>`;
}

/** @param {Screen} screen */
function erase(screen) {
  const { app } = screen;
  return html`<div>
    <h3>${t('mydata-erase-all')}</h3>
    <p>${t('mydata-erase-all-text')}</p>
    <button class="btn btn--small btn--danger" type="button" ?disabled=${app.readOnly} @click=${() => eraseAll(screen)}>${t('mydata-erase-all-do')}</button>
  </div>`;
}

/** @param {Screen} screen */
async function eraseAll({ app, model }) {
  const yes = await app.confirm({
    title: t('mydata-erase-all-title'),
    text: html`<p>${t('mydata-erase-all-what', { count: model.rows.length })}</p>
      <p>${t('mydata-erase-all-others')}</p>
      <p>${backupLine(model.backup)} ${t('mydata-erase-all-backup')}</p>`,
    yes: t('mydata-erase-all-yes'),
    no: t('erase-no'),
    danger: true,
  });
  if (!yes) return;
  await app.act(async () => {
    await app.services.eraseEverything();
    app.gone();
  }, 'erase');
}
