// @ts-check
// A few keys for who uses a keyboard: `?` shows them. Off while somebody types, in a dialog, where one thing is asked at a time, and for
// whoever switches them off: a voice that is written down could press them too (WCAG 2.1.4).
import { html, nothing, render } from 'lit-html';
import { t } from '../i18n.js';
import { dialog } from './dialog.js';
import { toggle } from './fields.js';

const STAGES = 6;
/** Says nothing of a person, and has to be known before any storage of ours is read. */
const OFF = 'wederzijds-keys-off';

/** A browser may refuse even this; then keys are on. */
function areOff() {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}

/** @param {boolean} on */
function switchKeys(on) {
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, '1');
  } catch {
    // Not kept, then.
  }
}

/** Forgets whether keys are off, when everything here is erased. */
export const forgetSwitch = () => switchKeys(true);

/** @type {HTMLElement|undefined} */
let place;

/** The list of keys, in a dialog. @param {import('./app.js').App} app */
export function showKeys(app) {
  place ??= document.body.appendChild(document.createElement('div'));
  const into = place;
  const rows = [['?', t('keys-list')], ['/', t('keys-search')], ['h', t('keys-start')], ...(app.header ? [[`1–${STAGES}`, t('keys-stage')]] : [])];
  const shut = () => void render(nothing, into);
  const draw = () =>
    void render(
      dialog({
        id: 'keys',
        title: t('keys-title'),
        onClose: shut,
        body: html`<p>${t('keys-lead')}</p>
          <dl class="keys">${rows.map(([key, words]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${words}</dd></div>`)}</dl>
          ${toggle({
            checked: !areOff(),
            label: t('keys-switch'),
            on: t('keys-on'),
            off: t('keys-off'),
            onChange: (on) => {
              switchKeys(on);
              draw();
            },
          })}
          <form method="dialog" class="actions"><button class="btn" autofocus>${t('close')}</button></form>`,
      }),
      into,
    );
  draw();
}

/** @param {import('./app.js').App} app */
export function listenToKeys(app) {
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, altKey, metaKey, target, defaultPrevented, isComposing } = event;
    if (defaultPrevented || isComposing || ctrlKey || altKey || metaKey || areOff()) return;
    if (/** @type {Element} */ (target).closest?.('input, textarea, select, [contenteditable], dialog')) return;
    // A quiet screen asks one thing at a time; there is no menu, so there is nowhere to go by key either.
    if (document.querySelector('dialog[open]') || !document.querySelector('header.top')) return;
    const stage = app.header && location.hash.startsWith('#/a/') ? app.header.stages[Number(key) - 1] : undefined;
    if (key === '?') showKeys(app);
    else if (key === '/' && !app.guestIn) void app.go('#/agreements').then(() => document.getElementById('search')?.focus());
    else if (key === 'h' && !app.guestIn) void app.go('#/');
    else if (/^[1-6]$/.test(key) && stage) void app.go(app.link(stage.id));
    else return;
    event.preventDefault();
  });
}
