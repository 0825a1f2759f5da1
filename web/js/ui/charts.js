// @ts-check
// The drawings with figures in them. Each comes with its words: either the row beside it says it all and the drawing is hidden from
// screen readers, or it has `role="img"` with a whole sentence. Places are in percent, so nothing shrinks on a phone.
import { html, nothing, svg } from 'lit-html';
import { t } from '../i18n.js';
import { otherRole, side } from './people.js';

/** @typedef {import('./people.js').Role} Role */

/** @param {number} share 0 to 1 */
export const percent = (share) => `${(share * 100).toFixed(2)}%`;

/**
 * A thing at a place given in percent, drawn in pixels around that place.
 * @param {number} x 0 to 1
 * @param {number} y 0 to 1
 * @param {unknown} drawn
 */
export const at = (x, y, drawn) =>
  svg`<svg x=${percent(x)} y=${percent(y)} width="1" height="1" overflow="visible">${drawn}</svg>`;

/** The half disc of a person with its straight edge on x = 0. @param {'a'|'b'} who @param {number} r @param {number} [shift] */
const halfPath = (who, r, shift = 0.7) =>
  who === 'a' ? `M${-shift} ${-r}a${r} ${r} 0 0 0 0 ${2 * r}z` : `M${shift} ${-r}a${r} ${r} 0 0 1 0 ${2 * r}z`;

// ------------------------------------------------------------------ importance against what arrives

/** Where an importance stands in the picture, from the top. @type {Record<number, number>} */
const ROWS = { 5: 0.16, 4: 0.34, 3: 0.61, 2: 0.76, 1: 0.9 };
/** The line between important (4 and 5) and the rest. */
const ROW_LINE = 0.46;
/** How far from the middle something stands: by how much is missing (1 to 4), as needed, or how much is over. */
const MISSING = [0, 0.42, 0.6, 0.77, 0.92];
const AS_NEEDED = 0.19;
const OVER = [0, 0.11, 0.07, 0.07, 0.07];
const COLUMN_LINE = 0.29;
/** Rough width of a character of a label, as a share of the panel where labels show. */
const LETTER = 0.0135;

/**
 * @typedef {object} Placed
 * @property {number} number
 * @property {string} label
 * @property {number} x from the left, 0 to 1
 * @property {number} y
 * @property {number} dx shift in pixels, for those that share a place
 * @property {number|undefined} labelX where the label is centred; absent when there is no room
 * @property {boolean} over
 */

/**
 * Puts the items of a side in the picture. Those that share a place stand beside each other; a label that would run into another is
 * left out, for the number leads to the words in the list below.
 * @param {{number: number, topicLabel?: string, importance?: number, received?: number, under?: number, over?: number}[]} items
 * @param {Role} role
 * @returns {Placed[]}
 */
function place(items, role) {
  /** @type {Map<string, Placed[]>} */
  const cells = new Map();
  /** @type {Placed[]} */
  const placed = [];
  for (const item of items) {
    if (item.importance === undefined || item.received === undefined) continue;
    const under = item.under ?? 0;
    const over = item.over ?? 0;
    const far = under > 0 ? MISSING[under] : over > 0 ? OVER[over] : AS_NEEDED;
    const one = {
      number: item.number,
      label: (item.topicLabel ?? '') + (over > 0 ? ' +' : ''),
      x: role === 'employee' ? 1 - far : far,
      y: ROWS[item.importance],
      dx: 0,
      labelX: /** @type {number|undefined} */ (undefined),
      over: over > 0,
    };
    placed.push(one);
    const cell = `${one.x} ${one.y}`;
    cells.set(cell, [...(cells.get(cell) ?? []), one]);
  }
  for (const cell of cells.values()) {
    cell.forEach((one, index) => (one.dx = (index - (cell.length - 1) / 2) * 28));
  }
  /** @type {Map<number, [number, number][]>} */
  const taken = new Map();
  for (const one of placed) {
    if (cells.get(`${one.x} ${one.y}`)?.length !== 1) continue;
    const half = (one.label.length * LETTER) / 2;
    const centre = Math.min(0.985 - half, Math.max(0.015 + half, one.x));
    const row = taken.get(one.y) ?? [];
    if (row.some(([from, until]) => centre - half < until + 0.01 && centre + half > from - 0.01)) continue;
    row.push([centre - half, centre + half]);
    taken.set(one.y, row);
    one.labelX = centre;
  }
  return placed;
}

/**
 * One half of the mirrored picture: the more important the higher, the more arrives the closer to the middle.
 * @param {{items: any[], role: Role, label: string}} options `label`: a sentence that says what is drawn and where the figures stand
 */
export function importancePicture({ items, role, label }) {
  const who = side(role);
  const left = who === 'a';
  /** Mirrors a place for the left half. @param {number} far */
  const x = (far) => (left ? 1 - far : far);
  const outer = left ? 'start' : 'end';
  const inner = left ? 'end' : 'start';
  /** @param {number} far @param {number} y @param {string} key @param {string} anchor */
  const zone = (far, y, key, anchor) =>
    at(x(far), y, svg`<text class="zone" x=${anchor === 'start' ? 14 : -14} y="26" text-anchor=${anchor}>${t(key)}</text>`);
  return html`<svg class="quadrants" role="img" aria-label=${label}>
    <rect class="t${who}" width="100%" height="100%"></rect>
    <rect class="n${who}" x=${percent(left ? 0 : COLUMN_LINE)} y="0" width=${percent(1 - COLUMN_LINE)} height=${percent(ROW_LINE)}></rect>
    <line class="seamline" x1=${percent(x(COLUMN_LINE))} x2=${percent(x(COLUMN_LINE))} y1="0" y2="100%"></line>
    <line class="seamline" x1="0" x2="100%" y1=${percent(ROW_LINE)} y2=${percent(ROW_LINE)}></line>
    ${zone(1, 0, 'compare-zone-talk', outer)} ${zone(1, ROW_LINE, 'compare-zone-park', outer)}
    ${zone(0, 0, 'compare-zone-keep', inner)} ${zone(0, ROW_LINE, 'compare-zone-enough', inner)}
    ${[5, 4, 3, 2, 1].map((n) =>
      at(x(1), ROWS[n], svg`<text class="yt" x=${left ? 8 : -8} y="4" text-anchor=${outer}>${n}</text>`),
    )}
    ${place(items, role).map(
      (one) => svg`${at(
        one.x,
        one.y,
        svg`<g transform="translate(${one.dx} 0)"><path class="f${who} disc" d=${
          left ? 'M8.5 -17a17 17 0 0 0 0 34z' : 'M-8.5 -17a17 17 0 0 1 0 34z'
        }></path><text class="on${who} discn" x=${left ? 1 : -1} y="5" text-anchor="middle">${one.number}</text>${
          one.over ? svg`<text class="plus" x=${left ? -13 : 13} y="-8" text-anchor="middle">+</text>` : nothing
        }</g>`,
      )}${
        one.labelX === undefined
          ? nothing
          : at(one.labelX, one.y, svg`<text class="qlab" y="34" text-anchor="middle">${one.label}</text>`)
      }`,
    )}
  </svg>`;
}

/** The axis between the two halves. */
export const importanceAxis = () =>
  html`<div class="axis" aria-hidden="true">
    <span>${t('compare-axis-importance')}</span>
    <svg>${[5, 4, 3, 2, 1].map((n) => at(0.5, ROWS[n], svg`<text class="axisn" y="5" text-anchor="middle">${n}</text>`))}</svg>
  </div>`;

// ------------------------------------------------------------------ views on a scale

/** Where 1 to 5 stand on the line. @param {number} n */
const onLine = (n) => 0.08 + (n - 1) * 0.21;

/**
 * Two views on one line from 1 to 5; equal views close into a circle.
 * @param {object} options
 * @param {number} [options.a] how the employee sees it
 * @param {number} [options.b] how the manager sees it
 * @param {'a'|'b'} [options.missing] whose half is dashed, because that person did not know
 * @param {number} [options.needed] a small upright line where the need is
 * @param {string} options.label a whole sentence
 */
export function viewLine({ a, b, missing, needed, label }) {
  const known = a ?? b;
  return html`<svg class="vline" role="img" aria-label=${label}>
    <line class="axis-line" x1="8%" x2="92%" y1="50%" y2="50%"></line>
    ${[1, 2, 3, 4, 5].map((n) =>
      at(onLine(n), 0.5, svg`<circle class="edgefill" r="3"></circle><text class="tick" y="24" text-anchor="middle">${n}</text>`),
    )}
    ${a !== undefined && b !== undefined && a !== b
      ? svg`<line class="between" x1=${percent(onLine(a))} x2=${percent(onLine(b))} y1="50%" y2="50%"></line>`
      : nothing}
    ${needed !== undefined ? at(onLine(needed), 0.5, svg`<line class="need" y1="-14" y2="14"></line>`) : nothing}
    ${a !== undefined ? at(onLine(a), 0.5, svg`<path class="fa ringed" d=${halfPath('a', 11)}></path>`) : nothing}
    ${b !== undefined ? at(onLine(b), 0.5, svg`<path class="fb ringed" d=${halfPath('b', 11)}></path>`) : nothing}
    ${missing && known !== undefined
      ? at(onLine(known), 0.5, svg`<path class="unknown" d=${halfPath(missing, 10, 2)}></path>`)
      : nothing}
  </svg>`;
}

// ------------------------------------------------------------------ give and take

/**
 * What arrives of what is needed, block by block: wider is more important, fuller is more. The fullest stand at the middle.
 * @param {any[]} items
 * @param {Role} role
 */
export function giveBlocks(items, role) {
  const who = side(role);
  const known = items
    .filter((item) => item.received !== undefined && item.importance !== undefined && item.needed !== undefined)
    .sort((one, two) => (one.under ?? 0) / one.needed - (two.under ?? 0) / two.needed || one.number - two.number);
  const all = known.reduce((sum, item) => sum + item.importance, 0) || 1;
  let used = 0;
  const blocks = known.map((item) => {
    const width = item.importance / all;
    const x = who === 'a' ? 1 - used - width : used;
    used += width;
    return { number: item.number, width, x, full: Math.min(item.received, item.needed) / item.needed };
  });
  return html`<svg class="blocks blocks--${who}" aria-hidden="true">
    ${blocks.map(
      (block) => svg`<rect class="t${who}" x=${percent(block.x)} y="0" width=${percent(block.width)} height="100%"></rect>
      <rect class="f${who}" x=${percent(block.x)} y=${percent(1 - block.full)} width=${percent(block.width)} height=${percent(block.full)}></rect>
      ${at(block.x + block.width / 2, 1, svg`<text class="discn ${block.full < 0.3 ? '' : `on${who}`}" y="-9" text-anchor="middle">${block.number}</text>`)}`,
    )}
    ${blocks
      .slice(1)
      .map((block) => who === 'a' ? block.x + block.width : block.x)
      .map((x) => svg`<line class="gap" x1=${percent(x)} x2=${percent(x)} y1="0" y2="100%"></line>`)}
  </svg>`;
}

/**
 * How much arrives for each, on one line from nothing to all, with the lines of our conventions: half and seven tenths. When the two
 * are equal they close into a circle.
 * @param {{a: number, b: number, level: number, label: string}} options per mille
 */
export function levelLine({ a, b, level, label }) {
  const x = (/** @type {number} */ perMille) => 0.04 + 0.92 * (perMille / 1000);
  return html`<svg class="levelline" role="img" aria-label=${label}>
    <line class="axis-line" x1=${percent(x(0))} x2=${percent(x(1000))} y1="50%" y2="50%"></line>
    ${[500, 700].map((n) => at(x(n), 0.5, svg`<line class="convention" y1="-16" y2="16"></line>`))}
    <line class="between" x1=${percent(x(a))} x2=${percent(x(b))} y1="50%" y2="50%"></line>
    ${at(x(level), 0.5, svg`<line class="need" y1="-8" y2="8"></line>`)}
    ${at(x(a), 0.5, svg`<path class="fa ringed" d=${halfPath('a', 13)}></path>`)} ${at(x(b), 0.5, svg`<path class="fb ringed" d=${halfPath('b', 13)}></path>`)}
  </svg>`;
}

// ------------------------------------------------------------------ great work and feeling great

/**
 * Great work to the right, feeling great upwards, each 1 to 5, with the halves of both people. What I keep to myself is dashed, and
 * does not come on paper.
 * @param {{marks: {role: Role, greatWork: number, feelingGreat: number, private?: boolean}[], label: string}} options
 */
export function fieldsOfTwo({ marks, label }) {
  const x = (/** @type {number} */ n) => 46 + (n - 1) * 54;
  const y = (/** @type {number} */ n) => 246 - (n - 1) * 54;
  const zone = (/** @type {string} */ key, /** @type {number} */ left, /** @type {number} */ top, /** @type {string} */ anchor) =>
    t(key).split('/').map((line, index) => svg`<text class="fieldword" x=${left} y=${top + 16 * index} text-anchor=${anchor}>${line.trim()}</text>`);
  return html`<svg class="fieldpic" viewBox="0 0 300 300" role="img" aria-label=${label}>
    <rect class="fieldback" x="19" y="3" width="270" height="270" rx="14"></rect>
    <rect class="fieldgood" x="181" y="3" width="108" height="108" rx="14"></rect>
    ${[1, 2, 3, 4, 5].map((n) => svg`<line class="grid-line" x1=${x(n)} x2=${x(n)} y1="3" y2="273"></line><line class="grid-line" x1="19" x2="289" y1=${y(n)} y2=${y(n)}></line>`)}
    <line class="mid-line" x1="181" x2="181" y1="3" y2="273"></line><line class="mid-line" x1="19" x2="289" y1="111" y2="111"></line>
    ${zone('profile-field-only-feeling', 28, 54, 'start')} ${zone('profile-field-both', 281, 54, 'end')}
    ${zone('profile-field-neither', 28, 217, 'start')} ${zone('profile-field-only-work', 281, 217, 'end')}
    ${marks.map(
      (one) =>
        svg`<path class=${one.private ? `l${side(one.role)} kept noprint` : `f${side(one.role)} ringed`} transform="translate(${x(one.greatWork)} ${y(one.feelingGreat)})" d=${halfPath(side(one.role), 13)}></path>`,
    )}
    <text class="fieldaxis" x="154" y="293" text-anchor="middle">${t('profile-field-across')}</text>
    <text class="fieldaxis" transform="translate(11 138) rotate(-90)" text-anchor="middle">${t('profile-field-up')}</text>
  </svg>`;
}

// ------------------------------------------------------------------ the seal and the clock

/**
 * Two halves of a seal: a half is filled when that person signed, and both together get the ring.
 * @param {{employee: boolean, manager: boolean, label?: string}} signed without `label` it is decoration
 */
export function seal({ employee, manager, label }) {
  return html`<svg class="seal" viewBox="0 0 96 96" role=${label ? 'img' : nothing} aria-label=${label ?? nothing} aria-hidden=${label ? nothing : 'true'}>
    <path class=${employee ? 'fa' : 'le'} d="M47 12a36 36 0 0 0 0 72z"></path>
    <path class=${manager ? 'fb' : 'le'} d="M49 12a36 36 0 0 1 0 72z"></path>
    ${employee && manager ? svg`<circle class="ring" cx="48" cy="48" r="44.5"></circle>` : nothing}
  </svg>`;
}

/** A clock that fills up and never runs out: the words beside it say the time. @param {number} share of the planned time, 0 and up */
export function clockFace(share) {
  const full = Math.min(1, Math.max(0, share));
  const angle = full * 2 * Math.PI;
  const x = (14 + 11 * Math.sin(angle)).toFixed(2);
  const y = (14 - 11 * Math.cos(angle)).toFixed(2);
  return html`<svg class="clockface" viewBox="0 0 28 28" aria-hidden="true">
    <circle class="clockring" cx="14" cy="14" r="11"></circle>
    ${full >= 1
      ? svg`<circle class="clockfill" cx="14" cy="14" r="11"></circle>`
      : full > 0
        ? svg`<path class="clockfill" d="M14 14V3A11 11 0 ${full > 0.5 ? 1 : 0} 1 ${x} ${y}z"></path>`
        : nothing}
  </svg>`;
}

/** The two halves turned to each other, large: the picture that invites to the talk. */
export const facing = () =>
  html`<svg viewBox="0 0 240 200" aria-hidden="true"><path class="ba" d="M24 16a84 84 0 0 1 0 168z"></path><path class="bb" d="M216 16a84 84 0 0 0 0 168z"></path></svg>`;

/** Which relation mark belongs to a list, for an item of a role: the drawing says who thinks more. @type {Record<string, (role: Role) => string>} */
const MARK_OF = {
  waiting: () => 'waiting',
  unspoken: (role) => `unspoken-${side(role)}`,
  'seen-differently': () => 'differ',
  // The giver's half is the large one: the giver thinks more arrives.
  'blind-spot': (role) => `blind-${side(otherRole(role))}`,
  // And here the receiver's: more arrives than the giver thinks.
  undersold: (role) => `blind-${side(role)}`,
  'falls-short': () => 'short',
  'more-than-needed': (role) => `more-${side(role)}`,
  agreed: () => 'agreed',
};

/** @param {string} list @param {Role} role */
export const markOf = (list, role) => (MARK_OF[list] ?? MARK_OF.agreed)(role);
