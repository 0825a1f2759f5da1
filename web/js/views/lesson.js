// @ts-check
// One lesson to read, or one page to print: guide, workshop, hand-out, drawing.
import { html, nothing } from 'lit-html';
import { language, t } from '../i18n.js';
import { icon, mark } from '../ui/icons.js';
import { onOnePage, pictureWords } from '../ui/onepage.js';
import { prose } from '../ui/prose.js';

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'learn-page',
  content: 'none',
  load: (app) => app.services.page('lessons', language()),
  render: ({ model, route }) => {
    const id = route[1];
    const at = model.lessons.findIndex((/** @type {any} */ one) => one.id === id);
    if (at >= 0) return lesson(model.lessons[at], model.lessons[at + 1]);
    const paper = model.papers.find((/** @type {any} */ one) => one.id === id);
    // An address of another pack, or one that somebody typed.
    return paper ? printed(paper) : html`<h1 tabindex="-1">${t('learn-not-there')}</h1><div class="actions">${toAll()}</div>`;
  },
};

/** @param {any} one @param {any} next */
function lesson({ title, about, stage, minutes, parts }, next) {
  return html`<article class="prose lesson wrap--text">
      <header class="stack">
        <p class="lesson__at">${mark(stage)}<span>${t('learn-fits', { stage: t(`stage-${stage}`), minutes })}</span></p>
        <h1 tabindex="-1">${title}</h1>
        <p class="lead">${about}</p>
      </header>
      ${parts.map(part)}
    </article>
    <nav class="lesson__next wrap--text noprint" aria-label=${t('learn-further')}>
      ${next
        ? html`<a class="way" href="#/learn/${next.id}">
            <h2><span class="soft small">${t('learn-next')}</span> ${next.title}</h2>
            <p>${next.about}</p>
            <span class="go" aria-hidden="true">${icon('next')}</span>
          </a>`
        : nothing}
      <div class="actions">${printButton()} ${toAll()}</div>
    </nav>`;
}

/** @param {{kind: 'text'|'practice'|'takeAlong'|'sources', blocks: import('../ui/prose.js').Block[]}} part */
function part({ kind, blocks }) {
  if (kind === 'text') return prose(blocks);
  return html`<section class="lesson__${kind.toLowerCase()}">${prose(blocks)}</section>`;
}

/** @param {any} paper */
function printed({ title, about, blocks, picture }) {
  return html`<article class="prose paper ${picture ? 'paper--drawn' : ''} wrap--text">
    <header class="stack">
      <h1 tabindex="-1">${title}</h1>
      <p class="lead noprint">${about}</p>
      <div class="actions">${printButton()} ${toAll()}</div>
    </header>
    ${picture ? html`${onOnePage(title, picture)} ${pictureWords(picture)}` : prose(blocks)}
  </article>`;
}

const printButton = () => html`<button class="btn" type="button" @click=${() => print()}>${icon('print')}${t('learn-print')}</button>`;
const toAll = () => html`<a class="btn btn--text" href="#/learn">${t('learn-all')}</a>`;
