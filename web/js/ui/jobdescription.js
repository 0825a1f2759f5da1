// @ts-check
// From a pasted job description to drafts: what is pasted stays in this dialog and is forgotten with it; only what is ticked is taken.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { dialog } from './dialog.js';
import { check, textArea } from './fields.js';

/** @typedef {{topic: string, topicLabel: string, text: string, line: string}} Proposal */
/** @typedef {{text: string, goals: string, found?: {proposals: Proposal[], skipped: number}, picked: Set<Proposal>}} Job */

/** @returns {Job} */
export const emptyJob = () => ({ text: '', goals: '', picked: new Set() });

/**
 * @param {import('./app.js').App} app
 * @param {Job} job
 * @param {() => void} shut
 * @param {(chosen: Proposal[]) => void} take
 */
export function jobDialog(app, job, shut, take) {
  return dialog({
    id: 'job',
    wide: true,
    title: t(job.found ? 'job-found-title' : 'job-title'),
    onClose: shut,
    body: job.found ? proposals(app, job, shut, take) : paste(app, job, shut),
  });
}

/** @param {import('./app.js').App} app @param {Job} job @param {() => void} shut */
function paste(app, job, shut) {
  return html`<form
    class="stack stack--4"
    @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      void app.act(async () => {
        job.found = await app.call('side.propose', { text: job.text, goals: job.goals });
        job.picked = new Set();
        app.update();
        document.getElementById('job-found')?.focus();
      }, 'job');
    }}
  >
    <p class="soft">${t('job-lead')}</p>
    ${textArea({ id: 'job-text', label: t('job-text'), rows: 8, value: job.text, onInput: (text) => void (job.text = text) })}
    ${textArea({ id: 'job-goals', label: t('job-goals'), help: t('job-goals-help'), value: job.goals, onInput: (goals) => void (job.goals = goals) })}
    <div class="actions">
      <button class="btn btn--primary">${t('job-look')}</button>
      <button class="btn" type="button" @click=${shut}>${t('close')}</button>
    </div>
  </form>`;
}

/** @param {import('./app.js').App} app @param {Job} job @param {() => void} shut @param {(chosen: Proposal[]) => void} take */
function proposals(app, job, shut, take) {
  const { proposals: list, skipped } = /** @type {{proposals: Proposal[], skipped: number}} */ (job.found);
  const back = () => {
    job.found = undefined;
    app.update();
    document.getElementById('job-text')?.focus();
  };
  return html`<div class="stack stack--4">
    <p class="soft" id="job-found" tabindex="-1">${t(list.length ? 'job-found' : 'job-found-none', { n: list.length })}</p>
    ${list.length
      ? html`<ul class="proposals">
          ${list.map(
            (one) => html`<li>
              ${check({
                checked: job.picked.has(one),
                label: html`<span class="say" dir="auto">${one.text}</span><span class="soft small">${one.topicLabel}</span>${source(one)}`,
                onChange: (on) => {
                  if (on) job.picked.add(one);
                  else job.picked.delete(one);
                  app.update();
                },
              })}
            </li>`,
          )}
        </ul>`
      : nothing}
    ${skipped ? html`<p class="soft small">${t('job-skipped', { n: skipped })}</p>` : nothing}
    <div class="actions">
      ${list.length
        ? html`<button
            class="btn btn--primary"
            type="button"
            ?disabled=${!job.picked.size}
            @click=${() => take(list.filter((one) => job.picked.has(one)))}
          >
            ${t('job-take', { n: job.picked.size })}
          </button>`
        : nothing}
      <button class="btn" type="button" @click=${back}>${t('job-back')}</button>
      <button class="btn btn--text" type="button" @click=${shut}>${t('close')}</button>
    </div>
  </div>`;
}

/** The line it stands on, where that says more. @param {Proposal} proposal */
function source({ text, line }) {
  const bare = (/** @type {string} */ words) => words.replace(/[^\p{L}\p{N}]/gu, '');
  return bare(line) === bare(text) ? nothing : html`<span class="soft small" dir="auto">${t('job-line', { line })}</span>`;
}
