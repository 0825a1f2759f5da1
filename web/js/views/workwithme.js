// @ts-check
// How to work with me: one page in my own words, with sentences of my profile to begin from. Per part: for me, or to share.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { choice, privateNote, shareSwitch, textArea } from '../ui/fields.js';
import { icon } from '../ui/icons.js';
import { say } from '../ui/text.js';
import { putIn } from './profileasking.js';

/** @typedef {import('../ui/app.js').Screen} Screen */

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'profile-page',
  load: (app) => app.call('profile.view'),
  start: () => ({ paper: 'all' }),
  render: (screen) => {
    const { app, model, state } = screen;
    const { page } = model;
    if (!page) {
      return html`<div class="pagehead wrap--text">
        <h1 tabindex="-1">${t('profile-part-page')}</h1>
        <p>${t('profile-missing')}</p>
        <p><a class="btn btn--primary" href="#/profile">${t('profile-missing-do')}</a></p>
      </div>`;
    }
    const filled = page.parts.filter((/** @type {any} */ part) => part.text);
    return html`<div class="pagehead wrap--text noprint">
        <p class="soft small"><a class="alone" href="#/profile">${t('profile-title')}</a></p>
        <h1 tabindex="-1">${page.title}</h1>
        <p class="lead">${page.about}</p>
        ${privateNote(t('profile-page-private'))}
      </div>
      <div class="wrap--text wwm noprint">
        <ol class="wwm__parts">
          ${page.parts.map((/** @type {any} */ part) => partOf(screen, part))}
        </ol>
        <section class="section" aria-labelledby="paper">
          <h2 id="paper" class="cardtitle">${t('profile-paper')}</h2>
          ${filled.length
            ? html`${choice({
                  name: 'paper',
                  legend: t('profile-paper-what'),
                  legendHidden: true,
                  look: 'row',
                  value: state.paper,
                  options: [
                    { id: 'all', label: t('profile-paper-all') },
                    { id: 'shared', label: t('profile-paper-shared') },
                  ],
                  onPick: (paper) => {
                    state.paper = paper;
                    app.update();
                  },
                })}
                <div class="actions">
                  <button class="btn" type="button" @click=${() => print()}>${icon('print')}${t('profile-paper-do')}</button>
                  <a class="btn btn--primary" href="#/profile/report">${t('profile-to-report')}</a>
                </div>`
            : html`<p class="soft">${t('profile-paper-none')}</p>
                <div class="actions"><a class="btn btn--primary" href="#/profile/report">${t('profile-to-report')}</a></div>`}
        </section>
      </div>
      ${paper(screen, filled)}`;
  },
};

/** @param {Screen} screen @param {any} part */
function partOf({ app }, part) {
  const field = `part-${part.id}`;
  const put = (/** @type {string} */ text) => {
    part.text = text;
    store();
  };
  const store = () =>
    app.saver.put(field, { part: part.id, ...(part.text?.trim() ? { text: part.text } : {}), shared: part.shared }, (value) =>
      app.call('profile.put-part', value),
    );
  // What stands in the text already is no suggestion any more.
  const open = part.suggestions.filter((/** @type {string} */ one) => !part.text?.includes(one));
  return html`<li class="wwm__part">
    <div class="wwm__head">
      <h2 id="${field}-h">${part.label}</h2>
      ${shareSwitch({
        checked: part.shared,
        label: t('profile-page-share', { label: part.label }),
        onChange: (shared) => {
          part.shared = shared;
          store();
          app.update();
        },
      })}
    </div>
    ${textArea({ id: field, label: part.question, rows: 2, value: part.text, onInput: put })}
    ${open.length
      ? html`<details>
          <summary>${t('profile-suggestions', { count: open.length })}</summary>
          <ul class="examples">
            ${open.map(
              (/** @type {string} */ one) => html`<li>
                <button class="example-pick" type="button" @click=${() => putIn(/** @type {any} */ ({ app }), field, part.text, one, put)}>
                  <span class="say">${one}</span>
                </button>
              </li>`,
            )}
          </ul>
        </details>`
      : nothing}
  </li>`;
}

/** The page as it comes out of the printer. @param {Screen} screen @param {any[]} filled */
function paper({ app, model, state }, filled) {
  const shown = filled.filter((part) => state.paper === 'all' || part.shared);
  const { name, jobTitle } = app.settings;
  return html`<article class="printonly onepage">
    <p class="onepage__title">${model.page.title}</p>
    ${name ? html`<p class="onepage__who"><bdi>${[name, jobTitle].filter(Boolean).join(', ')}</bdi></p>` : nothing}
    <div class="onepage__parts">
      ${shown.map((part) => html`<section><h2>${part.label}</h2>${say(part.text)}</section>`)}
    </div>
    <p class="cap">${t('profile-paper-foot')}</p>
  </article>`;
}
