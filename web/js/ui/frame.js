// @ts-check
// Everything around a screen: header, menu, save state, banners, stage path, footer, messages.
import { html, nothing } from 'lit-html';
import { wordsIn } from '../brand.js';
import { language, t } from '../i18n.js';
import { time } from './format.js';
import { icon, logo, mark } from './icons.js';
import { dialog } from './dialog.js';
import { fiveMinutes } from './fiveminutes.js';
import { nameOf, sentence } from './people.js';
import { togetherBar } from './togetherbar.js';

/** The menu: only what is built. */
const MENU = [
  { id: 'profile', icon: 'profile' },
  { id: 'agreements', icon: 'pairs' },
  { id: 'my-data', icon: 'data' },
  { id: 'safety', icon: 'shield' },
];

/**
 * @typedef {object} FrameState
 * @property {import('./app.js').App} app
 * @property {import('./app.js').View} view
 * @property {boolean} quiet without menu, stage path and footer
 * @property {string[]} route
 * @property {unknown} content what the screen drew
 * @property {{state: 'saved'|'saving'|'failed', at?: Date}} save
 * @property {'other-tab'|'no-locks'|'load-failed'|'newer-data'|undefined} reader why nothing can be changed here
 * @property {boolean} crashed
 * @property {boolean} newer a newer version waits
 * @property {{text: string, undo?: () => any, here?: boolean}|undefined} toast
 * @property {{code: string, at?: string, detail?: string}|undefined} failure
 * @property {{title: unknown, text: unknown, yes: string, no: string, danger?: boolean, answer: (yes: boolean) => void}|undefined} question
 * @property {boolean} waiting the next screen is being read, and that takes a while
 * @property {boolean} dropping a file is being dragged over the page
 * @property {Record<string, (event: Event) => void>} on what the frame's own buttons do
 */

/** @param {FrameState} state */
export function frame(state) {
  const { app, quiet } = state;
  const inside = state.route[0] === 'a';
  return html`
    <a class="skip" href="#main" @click=${state.on.skip}>${t('skip-to-content')}</a>
    ${banners(state)} ${quiet ? nothing : top(state)}
    ${inside && app.header?.example ? exampleBanner(state) : nothing}
    <div class=${state.waiting ? 'waiting' : 'vh'} role="status">${state.waiting ? html`<span class="vh">${t('one-moment')}</span>` : nothing}</div>
    <main id="main" class="wrap" tabindex="-1" aria-busy=${state.waiting ? 'true' : nothing}>
      ${inside && !quiet && state.view.stage !== undefined && app.header ? above(app, state.view.stage) : nothing}
      ${state.content} ${inside && !quiet && state.view.stage && !app.guestIn ? fiveMinutes(app, state.view.stage) : nothing}
    </main>
    ${quiet ? nothing : foot(app)}
    <div class="toasts" role="status">${state.toast ? toast(state) : nothing}</div>
    ${state.failure ? failure(state) : nothing} ${state.question ? question(state.question) : nothing}
    ${state.dropping ? html`<div class="dropping" aria-hidden="true"><p class="say">${t('drop-here')}</p></div>` : nothing}
  `;
}

/** @param {FrameState} state */
function top(state) {
  const { route, app } = state;
  const current = ['a', 'begin', 'receive', 'team'].includes(route[0]) ? 'agreements' : route[0] === 'quickscan' ? 'profile' : route[0];
  const other = language() === 'nl' ? 'en' : 'nl';
  return html`<header class="wrap top">
    <a class="brand" href="#/">${app.services.brand.logo ? html`<img src=${app.services.brand.logo} alt="" />` : logo()}${t('app-name')}</a>
    <nav class="nav" aria-label=${t('menu')}>
      <ul>
        ${MENU.filter((entry) => (!app.guestIn || entry.id === 'safety') && !app.services.brand.off.includes(entry.id)).map(
          (entry) => html`<li>
            <a href="#/${entry.id}" aria-current=${current === entry.id ? 'page' : nothing}
              >${icon(entry.icon, '')}<span>${t(`menu-${entry.id}`)}</span></a
            >
          </li>`,
        )}
      </ul>
    </nav>
    <div class="tools">
      <div class="here">
        <a class="here__link" href="#/privacy">${icon('device', '')}${t('stays-here')}</a>
        <span class="here__save" role="status" data-save=${state.save.state}>${saveState(state)}</span>
      </div>
      ${app.services.core.persist.lock
        ? html`<button class="iconbtn" type="button" aria-label=${t('applock-now')} @click=${state.on.lock}>${icon('lock', '')}</button>`
        : nothing}
      <button class="iconbtn" type="button" lang=${other} @click=${state.on.language}>
        <span aria-hidden="true">${other.toUpperCase()}</span><span class="vh">${t(`language-${other}`)}</span>
      </button>
      <button class="iconbtn" type="button" aria-label=${t('theme-toggle')} @click=${state.on.theme}>${icon('sun', '')}</button>
    </div>
  </header>`;
}

/** @param {FrameState} state */
function saveState({ save }) {
  if (save.state === 'failed') return t('save-failed-short');
  return save.at ? t('saved-at', { time: time(save.at) }) : nothing;
}

/** @param {FrameState} state */
function banners(state) {
  return html`${state.save.state === 'failed'
    ? html`<div class="banner banner--loud" role="alert">
        <div class="wrap">
          <p><b>${t('save-failed-title')}</b> ${t('save-failed-text')}</p>
          <div class="row">
            <button class="btn btn--small" type="button" @click=${state.on.copyNow}>${icon('save')}${t('save-failed-copy')}</button>
            <button class="btn btn--small" type="button" @click=${state.on.saveAgain}>${t('save-failed-again')}</button>
          </div>
        </div>
      </div>`
    : nothing}
  ${state.reader
    ? html`<aside class="banner" aria-label=${t(`reader-${state.reader}-title`)}>
        <div class="wrap">
          <p><b>${t(`reader-${state.reader}-title`)}</b> ${t(`reader-${state.reader}-text`)}</p>
          ${state.reader === 'other-tab'
            ? html`<button class="btn btn--small" type="button" @click=${state.on.takeOver}>${t('use-here')}</button>`
            : nothing}
        </div>
      </aside>`
    : nothing}
  ${state.crashed
    ? html`<div class="banner" role="status">
        <div class="wrap">
          <p><b>${t('crash-title')}</b> ${t('crash-text')}</p>
          <button class="btn btn--text btn--small" type="button" @click=${state.on.crashSeen}>${t('close')}</button>
        </div>
      </div>`
    : nothing}
  ${state.newer && !state.quiet
    ? html`<aside class="banner noprint" aria-label=${t('app-newer')}>
        <div class="wrap">
          <p><b>${t('app-newer')}</b> ${t('app-newer-text')}</p>
          <div class="row">
            <button class="btn btn--small" type="button" @click=${state.on.renew}>${t('app-newer-use')}</button>
            <button class="btn btn--text btn--small" type="button" @click=${state.on.renewLater}>${t('app-newer-later')}</button>
          </div>
        </div>
      </aside>`
    : nothing}`;
}

/** @param {FrameState} state */
function exampleBanner(state) {
  const header = /** @type {import('./app.js').Header} */ (state.app.header);
  const other = header.here.find((one) => one.replica !== header.me.replica);
  return html`<aside class="example noprint" aria-label=${t('example')}>
    <div class="wrap">
      <span><b>${t('example')}.</b> ${sentence('example-seen', { person: header.me })}</span>
      ${other
        ? html`<button class="btn btn--small" type="button" @click=${state.on.lookAsOther}>${t('example-as', { name: other.name })}</button>`
        : nothing}
      <button class="btn btn--text btn--small" type="button" @click=${state.on.removeExample}>${t('example-remove')}</button>
    </div>
  </aside>`;
}

/**
 * What stands above every screen of an agreement: who acts, the stages, a device that waits for an answer, what has not left yet.
 * @param {import('./app.js').App} app
 * @param {string} shown
 */
function above(app, shown) {
  const header = /** @type {import('./app.js').Header} */ (app.header);
  const other = nameOf(header.other);
  const waits = header.unsent.count > 0 && header.flags.handedOut && shown !== 'exchange' && shown !== '';
  return html`${togetherBar(app)} ${path(app, shown)}
  ${header.readOnly ? html`<p class="slim noprint">${icon('lock', '')}<span>${t(`locked-${header.readOnly}`)}</span></p>` : nothing}
  ${header.questions.length && shown !== ''
    ? html`<p class="slim noprint"><a href=${app.link()}>${t(header.questions[0].kind === 'first-reply' ? 'reply-waits' : 'device-waits', { name: header.questions[0].name })}</a></p>`
    : nothing}
  ${waits
    ? html`<p class="slim noprint">
        ${icon('share', '')}<span>${t('unsent', { count: header.unsent.count, other })} <a href=${app.link('exchange')}>${t('unsent-do')}</a></span>
      </p>`
    : nothing}`;
}

/**
 * The six stages, all of them links.
 * @param {import('./app.js').App} app
 * @param {string} shown the stage whose screen is open
 */
export function path(app, shown) {
  const stages = /** @type {import('./app.js').Header} */ (app.header).stages;
  const at = stages.findIndex((stage) => stage.id === shown);
  return html`<nav class="pathbox noprint" aria-label=${t('stages')}>
    <ol class="path">
      ${stages.map((stage) => {
        const state = stage.state === 'open' ? '' : t(`stage-state-${stage.state}`);
        return html`<li class="is-${stage.state}">
          <a href=${app.link(stage.id)} aria-current=${stage.id === shown ? 'step' : nothing}>
            ${mark(stage.id, stage.state === 'open' && stage.id !== shown)}
            <span class="vh">${[t(`stage-${stage.id}`), state].filter(Boolean).join(', ')}</span>
            <span class="path__n" aria-hidden="true">${t(`stage-${stage.id}`)}</span>
            <span class="path__s" aria-hidden="true">${state}</span>
          </a>
        </li>`;
      })}
    </ol>
    ${at >= 0
      ? html`<span class="path__now" aria-hidden="true"
          >${t('stage-of', { number: at + 1, total: stages.length, stage: t(`stage-${shown}`) })}</span
        >`
      : nothing}
  </nav>`;
}

/** Ours and the host's. @param {import('./app.js').App} app */
function foot(app) {
  const { links, contact, imprint } = app.services.brand;
  const theirs = [...links, contact, imprint].flatMap((one) => one ?? []);
  return html`<footer class="foot">
    <div class="wrap">
      <span class="row">${t('foot-about')}</span>
      <a href="#/learn">${t('foot-learn')}</a>
      <a href="#/privacy">${t('foot-privacy')}</a>
      <a href="#/safety">${t('foot-safety')}</a>
      ${theirs.map(({ label, url }) => {
        const words = wordsIn(label, language());
        return url ? html`<a href=${url} rel="noreferrer noopener">${words}</a>` : html`<span class="row">${words}</span>`;
      })}
    </div>
  </footer>`;
}

/** @param {FrameState} state */
function toast(state) {
  const message = /** @type {{text: string, undo?: () => any}} */ (state.toast);
  return html`<div class="toast toast--fixed">
    <span>${message.text}</span>
    <span class="toast__ways">
      ${message.undo ? html`<button class="btn btn--small" type="button" @click=${state.on.undo}>${t('undo')}</button>` : nothing}
      <button class="iconbtn toast__close" type="button" aria-label=${t('close')} @click=${state.on.toastSeen}>${icon('close', '')}</button>
    </span>
  </div>`;
}

/** @param {FrameState} state */
function failure(state) {
  const error = /** @type {{code: string, at?: string, detail?: string}} */ (state.failure);
  const place = [error.code, error.at, error.detail].filter(Boolean).join(' ');
  return dialog({
    id: 'failure',
    title: t('failure-title'),
    onClose: () => state.on.failureSeen(new Event('close')),
    body: html`<p>${sentenceOf(error)}</p>
      <details><summary>${t('failure-details')}</summary><p class="cap"><code>${place}</code></p></details>
      <form method="dialog" class="actions"><button class="btn" autofocus>${t('close')}</button></form>`,
  });
}

/** The plain sentence of an error code. @param {{code?: string}} error */
export function sentenceOf(error) {
  const key = `error-${error.code ?? 'internal'}`;
  const text = t(key);
  return text === key ? t('error-internal') : text;
}

/** @param {NonNullable<FrameState['question']>} ask */
function question(ask) {
  return dialog({
    id: 'question',
    title: ask.title,
    onClose: () => ask.answer(false),
    body: html`<div class="stack stack--2">${typeof ask.text === 'string' ? html`<p>${ask.text}</p>` : ask.text}</div>
      <div class="actions">
        <button class=${ask.danger ? 'btn btn--danger' : 'btn btn--primary'} type="button" @click=${() => ask.answer(true)}>${ask.yes}</button>
        <button class="btn" type="button" autofocus @click=${() => ask.answer(false)}>${ask.no}</button>
      </div>`,
  });
}
