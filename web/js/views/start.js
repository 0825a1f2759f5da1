// @ts-check
// The first page: what it is in one sentence and one picture, the ways in that work, and three promises that can be checked.
import { html, nothing, svg } from 'lit-html';
import { t } from '../i18n.js';
import { icon, mark } from '../ui/icons.js';
import { fromDisk } from '../ui/ondevice.js';

const STAGES = ['prepare', 'exchange', 'compare', 'talk', 'agree', 'followup'];

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'start-page',
  content: 'none',
  load: (app) => app.call('agreements.list', { most: 0 }),
  render: ({ app, model }) => {
    const has = (/** @type {string} */ part) => !app.services.brand.off.includes(part);
    return html`
    ${fromDisk(app, !model.total)}
    <div class="hero">
      <div>
        <h1 tabindex="-1">${t('start-title')}</h1>
        <p class="lead">${t('start-lead')}</p>
        <div class="actions">
          ${model.own
            ? html`<a class="btn btn--primary" href="#/agreements">${t('start-to-agreements')}</a>`
            : has('quickscan')
              ? html`<a class="btn btn--primary" href="#/quickscan">${t('start-quickscan-do')}</a>
                  <span class="soft small">${t('start-quickscan-time')}</span>`
              : html`<a class="btn btn--primary" href="#/begin">${t('start-begin')}</a>`}
        </div>
      </div>
      ${picture()}
    </div>
    <div class="pairbox waysin">
      <div class="pair">
        ${has('quickscan') || has('profile')
          ? html`<section class="half" aria-labelledby="way-self">
          <h2 id="way-self">${t('start-ways-self')}</h2>
          ${!has('quickscan') ? nothing : way('#/quickscan', t('start-quickscan'), t('start-quickscan-text'), t('start-quickscan-minutes'))}
          ${!has('profile') ? nothing : way('#/profile', t('start-profile'), t('start-profile-text'), t('start-profile-minutes'))}
        </section>`
          : nothing}
        <section class="half" aria-labelledby="way-other">
          <h2 id="way-other">${t('start-ways-other')}</h2>
          ${way('#/begin', t('start-begin'), t('start-begin-text'), t('start-begin-minutes'))}
          ${way('#/receive', t('start-open'), t('start-open-text'))}
          ${!has('example') ? nothing : way('#/example', t('start-example'), t('start-example-text'))}
        </section>
      </div>
    </div>
    <section class="section" aria-labelledby="how">
      <h2 id="how">${t('start-how')}</h2>
      <ol class="six">
        ${STAGES.map(
          (stage) => html`<li>${mark(stage)}
            <h3>${t(`stage-${stage}`)}</h3>
            <p>${t(`start-stage-${stage}`)}</p></li>`,
        )}
      </ol>
      <p class="tolearn"><a href="#/learn">${t('start-learn')}</a></p>
    </section>
    <section class="section priv" aria-labelledby="promises">
      <div class="stack">
        <h2 id="promises">${t('start-privacy')}</h2>
        <p class="soft">${t('start-privacy-text')}</p>
      </div>
      <ol>
        ${['browser', 'nothing', 'file'].map(
          (promise) => html`<li>
            <div>
              <p>${t(`start-promise-${promise}`)}</p>
              <details>
                <summary>${t('start-promise-check')}</summary>
                <p>${t(`start-promise-${promise}-check`)}</p>
              </details>
            </div>
          </li>`,
        )}
      </ol>
    </section>
    <section class="section" aria-label=${t('start-limits')}>
      <div class="note">${icon('info', '')}<p>${t('start-limits-text')} <a href="#/safety">${t('foot-safety')}</a></p></div>
    </section>
  `;
  },
};

/** @param {string} href @param {string} title @param {string} text @param {string} [time] */
function way(href, title, text, time) {
  return html`<a class="way" href=${href}>
    <h3>${title} ${time ? html`<span class="time">${time}</span>` : ''}</h3>
    <p>${text}</p>
    <span class="go" aria-hidden="true">${icon('next')}</span>
  </a>`;
}

/** Two half discs that do not stand level, with what each asks and gives. */
function picture() {
  return html`<svg class="hero__pic" viewBox="0 0 600 528" role="img" aria-labelledby="pic-title pic-text">
    <title id="pic-title">${t('start-picture-title')}</title>
    <desc id="pic-text">${t('start-picture-text')}</desc>
    <g class="l">
      <path class="disc-a" d="M297 22a224 224 0 0 0 0 448z"></path>
      ${lines('in-a', 262, 'end', 146, t('start-asks'), t('start-employee-asks'))}
      ${lines('in-a', 262, 'end', 302, t('start-gives'), t('start-employee-gives'))}
      <text class="lab out-a" x="6" y="44">${t('role-employee')}</text>
    </g>
    <g class="r">
      <path class="disc-b" d="M303 58a224 224 0 0 1 0 448z"></path>
      ${lines('in-b', 338, 'start', 146, t('start-gives'), t('start-manager-gives'))}
      ${lines('in-b', 338, 'start', 302, t('start-asks'), t('start-manager-asks'))}
      <text class="lab out-b" x="594" y="500" text-anchor="end">${t('role-manager')}</text>
    </g>
    <g class="disc-g">
      <circle class="disc" cx="300" cy="179" r="21"></circle>
      <path class="arr" d="M309 179h-18m7-7.5-7.5 7.5 7.5 7.5"></path>
      <circle class="disc" cx="300" cy="335" r="21"></circle>
      <path class="arr" d="M291 335h18m-7-7.5 7.5 7.5-7.5 7.5"></path>
    </g>
  </svg>`;
}

/**
 * A word above two lines of somebody's own words. The catalogue marks the line break with `/`.
 * @param {string} className @param {number} x @param {'start'|'end'} anchor @param {number} y @param {string} label @param {string} words
 */
function lines(className, x, anchor, y, label, words) {
  const all = words.split('/').map((line) => line.trim());
  // A half disc has room for a dozen letters; another language may need more.
  const size = all.some((line) => line.length > 12) ? 'say--long' : '';
  return svg`<text class="lab ${className}" x=${x} y=${y} text-anchor=${anchor}>${label}</text>${all.map(
    (line, index) => svg`<text class="say ${size} ${className}" x=${x} y=${y + 34 + 32 * index} text-anchor=${anchor}>${line}</text>`,
  )}`;
}
