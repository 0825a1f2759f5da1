// @ts-check
// The method on one page: two halves that ask and give, six steps, two rules. The words are those of the content pack; all are in
// one drawing that fills a sheet of paper and can still be read on a phone.
import { html, svg } from 'lit-html';
import { t } from '../i18n.js';
import { shapes } from './icons.js';

const STEPS = ['prepare', 'exchange', 'compare', 'talk', 'agree', 'followup'];

/**
 * @typedef {object} Words
 * @property {string} description
 * @property {string} employee
 * @property {string} manager
 * @property {string} asks
 * @property {string} gives
 * @property {string[]} employeeAsks
 * @property {string[]} employeeGives
 * @property {string[]} managerAsks
 * @property {string[]} managerGives
 * @property {Record<string, {title: string, line: string}>} steps
 * @property {string[]} rules
 */

/** @param {string} title @param {Words} words */
export function onOnePage(title, words) {
  return html`<svg class="onepage" viewBox="0 0 600 900" role="img" aria-labelledby="onepage-title onepage-text">
    <title id="onepage-title">${title}</title>
    <desc id="onepage-text">${words.description}</desc>
    <path class="disc-a" d="M296 8a180 180 0 0 0 0 360z"></path>
    <path class="disc-b" d="M304 38a180 180 0 0 1 0 360z"></path>
    <text class="out-a" x="2" y="24">${words.employee}</text>
    <text class="out-b" x="598" y="400" text-anchor="end">${words.manager}</text>
    ${asked('in-a', 268, 'end', 98, words.asks, words.employeeAsks)} ${asked('in-a', 268, 'end', 216, words.gives, words.employeeGives)}
    ${asked('in-b', 332, 'start', 98, words.gives, words.managerGives)} ${asked('in-b', 332, 'start', 216, words.asks, words.managerAsks)}
    <circle class="disc" cx="300" cy="120" r="18"></circle>
    <path class="arr" d="M308 120h-16m6-6.5-6.5 6.5 6.5 6.5"></path>
    <circle class="disc" cx="300" cy="238" r="18"></circle>
    <path class="arr" d="M292 238h16m-6-6.5 6.5 6.5-6.5 6.5"></path>
    ${STEPS.map((step, index) => stepOf(step, 446 + 67 * index, words.steps[step]))}
    <path class="rule" d="M0 830h600"></path>
    ${words.rules.map((rule, index) => svg`<text class="small" x="0" y=${860 + 30 * index}>${rule}</text>`)}
  </svg>`;
}

/**
 * @param {string} className @param {number} x @param {'start'|'end'} anchor @param {number} y @param {string} label @param {string[]} lines
 */
function asked(className, x, anchor, y, label, lines) {
  return svg`<text class=${className} x=${x} y=${y} text-anchor=${anchor}>${label}</text>${lines.map(
    (line, index) => svg`<text class="say ${className}" x=${x} y=${y + 28 + 26 * index} text-anchor=${anchor}>${line}</text>`,
  )}`;
}

/** @param {string} step @param {number} y @param {{title: string, line: string}} words */
function stepOf(step, y, { title, line }) {
  return svg`<g class="mark" transform="translate(0 ${y - 19}) scale(1.5)">${shapes(step)}</g>
    <text class="step" x="92" y=${y}>${title}</text>
    <text class="small" x="92" y=${y + 29}>${line}</text>`;
}

/** The same in words, for whoever does not see the drawing. @param {Words} words */
export function pictureWords(words) {
  const line = (/** @type {string} */ who, /** @type {string} */ what, /** @type {string[]} */ lines) => html`<li>${who} ${what}: ${lines.join(' ')}.</li>`;
  return html`<details class="noprint">
    <summary>${t('learn-in-words')}</summary>
    <ul class="bullets">
      ${line(words.employee, words.asks, words.employeeAsks)} ${line(words.manager, words.gives, words.managerGives)}
      ${line(words.manager, words.asks, words.managerAsks)} ${line(words.employee, words.gives, words.employeeGives)}
    </ul>
    <ol class="numbers">
      ${STEPS.map((step) => html`<li><b>${words.steps[step].title}</b> ${words.steps[step].line}</li>`)}
    </ol>
    ${words.rules.map((rule) => html`<p>${rule}</p>`)}
  </details>`;
}
