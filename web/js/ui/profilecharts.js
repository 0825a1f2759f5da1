// @ts-check
// The drawings of the quickscan and the profile. As in charts.js each stands beside its figures in words, and places are in percent.
import { html, nothing, svg } from 'lit-html';
import { at, percent } from './charts.js';

/** Where 1 to 5 stand on a line, 0 to 1. @param {number} n */
const onLine = (n) => 0.06 + (n - 1) * 0.22;

/**
 * Answers as open circles over a line from 1 to 5, those that are equal on top of each other; a triangle under it is their mean.
 * @param {{answers: number[], mean?: number, label: string}} options `mean` in thousandths
 */
export function answerLine({ answers, mean, label }) {
  return html`<svg class="answerline" role="img" aria-label=${label}>
    ${[1, 2, 3, 4, 5].map((n) => svg`<line class="grid-line" x1=${percent(onLine(n))} x2=${percent(onLine(n))} y1="16%" y2="84%"></line>`)}
    <line class="axis-line" x1="6%" x2="94%" y1="50%" y2="50%"></line>
    ${answers.map((answer, index) => {
      const below = answers.slice(0, index).filter((one) => one === answer).length;
      return at(onLine(answer), 0.5, svg`<circle class="openring" cy=${-15 * below} r="6"></circle>`);
    })}
    ${mean === undefined ? nothing : at(onLine(mean / 1000), 0.5, svg`<path class="both" d="M0 12l7 11h-14z"></path>`)}
  </svg>`;
}

/**
 * One value of thirteen: how much it counts, and how sure that is.
 * @param {{share: number, error: number, most: number}} options per mille; `most` is the end of the line
 */
export function shareBand({ share, error, most }) {
  const place = (/** @type {number} */ value) => 0.02 + 0.96 * Math.min(1, Math.max(0, value / most));
  return html`<svg class="shareband" aria-hidden="true">
    ${[0, 0.5, 1].map((x) => svg`<line class="grid-line" x1=${percent(0.02 + 0.96 * x)} x2=${percent(0.02 + 0.96 * x)} y1="0" y2="100%"></line>`)}
    <line class="band" x1=${percent(place(share - error))} x2=${percent(place(share + error))} y1="50%" y2="50%"></line>
    ${at(place(share), 0.5, svg`<circle class="both" r="5.5"></circle>`)}
  </svg>`;
}

/** How much, 1 to 5, as a bar. @param {number} level @param {boolean} [soft] @param {boolean} [flip] it grows to the left */
export function levelBar(level, soft = false, flip = false) {
  const width = level / 5;
  return html`<svg class="levelbar" aria-hidden="true">
    ${[0.2, 0.4, 0.6, 0.8, 1].map((x) => svg`<line class="grid-line" x1=${percent(flip ? 1 - x : x)} x2=${percent(flip ? 1 - x : x)} y1="0" y2="100%"></line>`)}
    <rect class=${soft ? 'softbar' : 'both'} x=${percent(flip ? 1 - width : 0)} y="28%" width=${percent(width)} height="44%"></rect>
  </svg>`;
}

/**
 * A finished two-sided answer, of one person or of two on one line. Without a position it is dashed: no preference.
 * @param {{mine?: number, a?: number, b?: number, label: string}} options
 */
export function leanLine({ mine, a, b, label }) {
  const none = mine === undefined && a === undefined && b === undefined;
  const half = (/** @type {number|undefined} */ n, /** @type {'a'|'b'} */ who) =>
    n === undefined
      ? nothing
      : at(onLine(n), 0.5, svg`<path class="f${who}" d=${who === 'a' ? 'M-.7 -9a9 9 0 0 0 0 18z' : 'M.7 -9a9 9 0 0 1 0 18z'}></path>`);
  return html`<svg class="leanline ${none ? 'leanline--none' : ''}" role="img" aria-label=${label}>
    <line class="axis-line" x1="6%" x2="94%" y1="50%" y2="50%"></line>
    ${[1, 2, 4, 5].map((n) => at(onLine(n), 0.5, svg`<circle class="edgefill" r="3"></circle>`))}
    ${at(onLine(3), 0.5, svg`<line class="midmark" y1="-8" y2="8"></line>`)}
    ${mine === undefined ? nothing : at(onLine(mine), 0.5, svg`<circle class="both" r="9"></circle>${mine === 3 ? svg`<line class="midmark--on" y1="-5" y2="5"></line>` : nothing}`)}
    ${half(a, 'a')} ${half(b, 'b')}
  </svg>`;
}

/** How much a strength is used: three places on a line. @param {string} use `less`, `right` or `more` */
export function useLine(use) {
  const x = { less: 8, right: 36, more: 64 }[use] ?? 36;
  return html`<svg class="useline" viewBox="0 0 72 16" aria-hidden="true">
    <line class="axis-line" x1="8" x2="64" y1="8" y2="8"></line>
    ${[8, 36, 64].map((n) => svg`<circle class="edgefill" cx=${n} cy="8" r="2.5"></circle>`)}
    <circle class="both" cx=${x} cy="8" r="6.5"></circle>
  </svg>`;
}

/**
 * Great work to the right, feeling great upwards, each 1 to 5.
 * @param {{work: number, feeling: number, label: string, across: string, up: string, words: Record<'both'|'work'|'feeling'|'neither', string>}} options
 */
export function fieldPicture({ work, feeling, label, across, up, words }) {
  const x = (/** @type {number} */ n) => 46 + (n - 1) * 54;
  const y = (/** @type {number} */ n) => 246 - (n - 1) * 54;
  // Between two rows of the grid, where the dot never is.
  const zone = (/** @type {string} */ text, /** @type {number} */ left, /** @type {number} */ top, /** @type {string} */ anchor) =>
    text.split('/').map((line, index) => svg`<text class="fieldword" x=${left} y=${top + 16 * index} text-anchor=${anchor}>${line.trim()}</text>`);
  return html`<svg class="fieldpic" viewBox="0 0 300 300" role="img" aria-label=${label}>
    <rect class="fieldback" x="19" y="3" width="270" height="270" rx="14"></rect>
    <rect class="fieldgood" x="181" y="3" width="108" height="108" rx="14"></rect>
    ${[1, 2, 3, 4, 5].map((n) => svg`<line class="grid-line" x1=${x(n)} x2=${x(n)} y1="3" y2="273"></line><line class="grid-line" x1="19" x2="289" y1=${y(n)} y2=${y(n)}></line>`)}
    <line class="mid-line" x1="181" x2="181" y1="3" y2="273"></line><line class="mid-line" x1="19" x2="289" y1="111" y2="111"></line>
    ${zone(words.feeling, 28, 54, 'start')} ${zone(words.both, 281, 54, 'end')} ${zone(words.neither, 28, 217, 'start')} ${zone(words.work, 281, 217, 'end')}
    <circle class="both" cx=${x(work)} cy=${y(feeling)} r="10"></circle>
    <text class="fieldaxis" x="154" y="293" text-anchor="middle">${across}</text>
    <text class="fieldaxis" transform="translate(11 138) rotate(-90)" text-anchor="middle">${up}</text>
  </svg>`;
}

/** A half disc and the place of the other half, dashed: alone, and with somebody in mind. @param {'a'|'b'} who */
export const oneHalf = (who) =>
  html`<svg viewBox="0 0 240 200" aria-hidden="true">
    <path class=${who === 'a' ? 'ba' : 'le'} d="M117 10a90 90 0 0 0 0 180z"></path>
    <path class=${who === 'a' ? 'le' : 'bb'} d="M124 10a90 90 0 0 1 0 180z"></path>
  </svg>`;
