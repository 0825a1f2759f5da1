// @ts-check
// What one of the two noted for the other, beside the words that the other wrote: both stay readable, the own words count.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { icon } from './icons.js';
import { nameOf } from './people.js';
import { own } from './text.js';

/** @typedef {import('./people.js').Role} Role */

/** @param {import('./app.js').App} app @param {any} answer @param {import('./people.js').Person} giver who answers @param {Record<Role, import('./people.js').Person>} people */
export function notedBeside(app, answer, giver, people) {
  const note = answer?.noted;
  if (!note) return nothing;
  const label = app.texts.answers.find((one) => one.id === note.answer)?.label ?? note.answer;
  const cause = app.texts.causes.find((one) => one.id === note.cause)?.label;
  return html`<div class="noted noprint">
    ${icon('pen', '')}
    <div class="stack stack--2">
      <p>${t('talk-noted-beside', { name: nameOf(people[/** @type {Role} */ (note.by)]), giver: nameOf(giver) })}</p>
      <p><b>${label}</b>${[note.text, note.because].filter(Boolean).map((words) => html` ${own(words)}`)}</p>
      ${note.understood ? html`<p>${t('talk-understood-short')} ${own(note.understood)}</p>` : nothing} ${cause ? html`<p>${cause}</p>` : nothing}
    </div>
  </div>`;
}
