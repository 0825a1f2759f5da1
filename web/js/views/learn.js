// @ts-check
// Lessons of five minutes, and what can be printed. Titles and texts are those of the content pack; nothing here knows one.
import { html } from 'lit-html';
import { language, t } from '../i18n.js';
import { icon, mark } from '../ui/icons.js';

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'learn-page',
  content: 'none',
  load: (app) => app.services.page('lessons', language()),
  render: ({ model }) => html`
    <div class="dhead">
      <h1 tabindex="-1">${t('learn-title')}</h1>
      <p class="lead">${t('learn-lead')}</p>
    </div>
    <section aria-labelledby="lessons">
      <h2 id="lessons" class="vh">${t('learn-lessons')}</h2>
      <ol class="lessons">
        ${model.lessons.map(
          (/** @type {any} */ { id, title, about, minutes, stage }) =>
            html`<li>
              ${mark(stage)}
              <div>
                <h3><a href="#/learn/${id}">${title}</a></h3>
                <p class="soft">${about}</p>
                <p class="cap">${t('learn-fits', { stage: t(`stage-${stage}`), minutes })}</p>
              </div>
            </li>`,
        )}
      </ol>
    </section>
    <section class="section pairbox waysin" aria-labelledby="papers">
      <h2 id="papers" class="vh">${t('learn-papers')}</h2>
      <div class="pair">
        ${['everyone', 'trainer'].map(
          (reader) =>
            html`<div class="half">
              <h3 class="papersfor">${t(`learn-for-${reader}`)}</h3>
              ${model.papers.filter((/** @type {any} */ one) => one.for === reader).map(paper)}
            </div>`,
        )}
      </div>
    </section>
  `,
};

/** @param {{id: string, title: string, about: string}} one */
const paper = ({ id, title, about }) =>
  html`<a class="way" href="#/learn/${id}">
    <h4>${title}</h4>
    <p>${about}</p>
    <span class="go" aria-hidden="true">${icon('next')}</span>
  </a>`;
