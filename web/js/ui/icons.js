// @ts-check
// Every drawing of the interface: line icons, the six stage marks, how two views relate, the logo and the half discs.
// Paths carry classes, never style attributes, because the content security policy forbids those.
import { html, svg, nothing } from 'lit-html';

/** Line icons on a 24 by 24 grid. @type {Record<string, string>} */
const LINES = {
  cal: 'M4 6h16v14H4z M4 10.5h16 M8 3.5V8 M16 3.5V8',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z M12 7.5V12l3 2.5',
  close: 'M6 6l12 12 M18 6 6 18',
  copy: 'M8.5 8.5h11v11h-11z M15.5 8.5v-4h-11v11h4',
  data: 'M4 8.5h16v11H4z M6.5 8.5V4.5h11v4 M9.5 13h5',
  device: 'M4.5 5h15v10.5h-15z M2.5 19h19 M10 15.5V19 M14 15.5V19',
  down: 'M6 9.5l6 6 6-6',
  eyeoff:
    'M3 9.5c2.4 3.6 5.4 5.4 9 5.4s6.6-1.8 9-5.4 M6.2 12.8l-2 2.6 M10 14.7l-.6 3.1 M14 14.7l.6 3.1 M17.8 12.8l2 2.6',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z M12 11v5.5 M12 7.6v.1',
  lamp: 'M9 17.5h6 M10 20.5h4 M8.5 14.8a6 6 0 1 1 7 0c-.5.5-.8 1.2-.9 1.9H9.4c-.1-.7-.4-1.4-.9-1.9z',
  lock: 'M5.5 10.5h13v9.5h-13z M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5',
  next: 'M5 12h14 M13 6l6 6-6 6',
  no: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z M8 12h8',
  open: 'M12 15V4 M7.5 8.3 12 3.8l4.5 4.5 M4.5 16v4h15v-4',
  pairs: 'M11 3.5a8.5 8.5 0 0 0 0 17z M13 3.5a8.5 8.5 0 0 1 0 17z',
  part: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  pen: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z M13.5 7l3.5 3.5',
  plus: 'M12 5v14 M5 12h14',
  prev: 'M19 12H5 M11 6l-6 6 6 6',
  print: 'M7 9V4h10v5 M7 17H4V9h16v8h-3 M7 14h10v6H7z',
  profile: 'M11 3.5a8.5 8.5 0 0 0 0 17z M14.5 6.5h6 M14.5 12h6 M14.5 17.5h4',
  ring: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  save: 'M12 3.5v11 M7.5 10.5 12 15l4.5-4.5 M4.5 16v4h15v-4',
  share: 'M4.5 12h14 M13 6.5l5.7 5.5L13 17.5',
  shield: 'M12 3.5l7 2.5v5.5c0 4.3-2.8 7.3-7 9-4.2-1.7-7-4.7-7-9V6z',
  sun: 'M12 3.5a8.5 8.5 0 0 0 0 17 M12 3.5a8.5 8.5 0 0 1 0 17',
  swap: 'M4 8.5h15 M15.5 5l3.5 3.5-3.5 3.5 M20 15.5H5 M8.5 12 5 15.5 8.5 19',
  talk: 'M4 5h16v11.5h-8L7.5 20v-3.5H4z',
  trash: 'M5 7h14 M9.5 7V4.5h5V7 M7 7l.8 13h8.4L17 7 M10.5 11v5.5 M13.5 11v5.5',
  up: 'M6 14.5 12 8.5l6 6',
};

/** Filled parts that some line icons have besides. @type {Record<string, string>} */
const FILLS = { part: 'M12 3.5a8.5 8.5 0 0 0 0 17z', sun: 'M12 3.500a8.5 8.5 0 0 1 0 17z' };

/**
 * A line icon. Always beside words, or on a button with an `aria-label`.
 * @param {string} name one of LINES
 * @param {string} [className]
 */
export function icon(name, className = 'icon') {
  const fill = FILLS[name];
  return html`<svg class=${className} viewBox="0 0 24 24" aria-hidden="true"><path class="ln" d=${LINES[name]}></path>${
    fill ? svg`<path d=${fill}></path>` : nothing
  }</svg>`;
}

/**
 * Marks are lists of [class, path, stroke width]: `ma` and `mb` are the filled halves of employee and manager, `la` and `lb` the
 * same as lines, `lc` a line in the text colour, `le` and `ls` dashed lines in the edge and surface colour.
 * @type {Record<string, [string, string, (number|undefined)?][]>}
 */
const MARKS = {
  prepare: [
    ['la', 'M12 3.4a8.6 8.6 0 0 0 0 17.2z', 2],
    ['lb', 'M32 3.4a8.6 8.6 0 0 1 0 17.2z', 2],
  ],
  exchange: [
    ['ma', 'M14 2.5a9.5 9.5 0 0 0 0 19z'],
    ['mb', 'M30 2.5a9.5 9.5 0 0 1 0 19z'],
    ['la', 'M17.5 9h8m-2.6-2.8L25.8 9l-2.9 2.8', 1.8],
    ['lb', 'M26.5 15.5h-8m2.6-2.8-2.9 2.8 2.9 2.8', 1.8],
  ],
  compare: [
    ['ma', 'M21 1a9 9 0 0 0 0 18z'],
    ['mb', 'M23 5a9 9 0 0 1 0 18z'],
  ],
  talk: [
    ['ma', 'M11 2.5a9.5 9.5 0 0 1 0 19z'],
    ['mb', 'M33 2.5a9.5 9.5 0 0 0 0 19z'],
  ],
  agree: [
    ['ma', 'M21.4 2.5a9.5 9.5 0 0 0 0 19z'],
    ['mb', 'M22.6 2.5a9.5 9.5 0 0 1 0 19z'],
  ],
  followup: [
    ['ma', 'M21.5 6a6 6 0 0 0 0 12z'],
    ['mb', 'M22.5 6a6 6 0 0 1 0 12z'],
    ['lc', 'M26.5 2.4A10.6 10.6 0 1 1 17.5 2.4', 1.6],
    ['lc', 'M14.6 1.6l3.2.7-.9 3.2', 1.6],
  ],
};

/**
 * The mark of a stage.
 * @param {string} stage prepare, exchange, compare, talk, agree or followup
 * @param {boolean} [off] muted, for a stage that is still to come
 */
export function mark(stage, off = false) {
  return html`<svg class=${off ? 'mark mark--off' : 'mark'} viewBox="0 0 44 24" aria-hidden="true">${parts(MARKS[stage])}</svg>`;
}

/** The same inside another drawing. @param {string} stage */
export const shapes = (stage) => parts(MARKS[stage]);

/** How two views relate; the names end in the person it is about where that matters. */
/** @type {Record<string, [string, string, (number|undefined)?][]>} */
const RELATIONS = {
  agreed: [
    ['ma', 'M11.5 2.5a9.5 9.5 0 0 0 0 19z'],
    ['mb', 'M12.5 2.5a9.5 9.5 0 0 1 0 19z'],
  ],
  'blind-a': [
    ['ma', 'M11.5 2a10 10 0 0 0 0 20z'],
    ['mb', 'M12.5 7.4a4.6 4.6 0 0 1 0 9.2z'],
  ],
  'blind-b': [
    ['ma', 'M11.5 7.4a4.6 4.6 0 0 0 0 9.2z'],
    ['mb', 'M12.5 2a10 10 0 0 1 0 20z'],
  ],
  differ: [
    ['ma', 'M11.5 0a8 8 0 0 0 0 16z'],
    ['mb', 'M12.5 8a8 8 0 0 1 0 16z'],
  ],
  'more-a': [
    ['ma', 'M11.5 1.5a10.5 10.5 0 0 0 0 21z'],
    ['lb', 'M12.5 5.6a6.4 6.4 0 0 1 0 12.8z', 1.6],
    ['ls', 'M11.5 5.6a6.4 6.4 0 0 0 0 12.8', 1.4],
  ],
  'more-b': [
    ['mb', 'M12.5 1.5a10.5 10.5 0 0 1 0 21z'],
    ['la', 'M11.5 5.6a6.4 6.4 0 0 0 0 12.8z', 1.6],
    ['ls', 'M12.5 5.6a6.4 6.4 0 0 1 0 12.8', 1.4],
  ],
  // Both halves small inside an open circle: less than needed, and both know.
  short: [
    ['le', 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z', 1.4],
    ['ma', 'M11.5 7a5 5 0 0 0 0 10z'],
    ['mb', 'M12.5 7a5 5 0 0 1 0 10z'],
  ],
  waiting: [
    ['le', 'M10.8 3.4a8.6 8.6 0 0 0 0 17.2z', 1.6],
    ['le', 'M13.2 3.4a8.6 8.6 0 0 1 0 17.2z', 1.6],
  ],
  'unspoken-a': [
    ['ma', 'M11.3 2.5a9.5 9.5 0 0 0 0 19z'],
    ['le', 'M13.2 3.4a8.6 8.6 0 0 1 0 17.2z', 1.6],
  ],
  'unspoken-b': [
    ['le', 'M10.8 3.4a8.6 8.6 0 0 0 0 17.2z', 1.6],
    ['mb', 'M12.7 2.5a9.5 9.5 0 0 1 0 19z'],
  ],
};

/**
 * The mark of how two views relate.
 * @param {string} relation one of RELATIONS
 * @param {string} [className]
 */
export function relation(relation, className = 'state-icon') {
  return html`<svg class=${className} viewBox="0 0 24 24" aria-hidden="true">${parts(RELATIONS[relation])}</svg>`;
}

/** @param {[string, string, (number|undefined)?][]} list */
function parts(list) {
  return list.map(
    ([className, d, width]) => svg`<path class=${className} d=${d} stroke-width=${width ?? nothing}></path>`,
  );
}

export function logo() {
  return html`<svg viewBox="0 0 32 32" aria-hidden="true"><path class="ma" d="M15.2 2.2a11 11 0 0 0 0 22z"></path><path class="mb" d="M16.8 7.8a11 11 0 0 1 0 22z"></path></svg>`;
}

/** The half disc before a name. @param {"a"|"b"} side */
export function halfDisc(side) {
  return side === 'a'
    ? html`<svg viewBox="1.5 0 7 16" aria-hidden="true"><path d="M8.5 1a7 7 0 0 0 0 14z"></path></svg>`
    : html`<svg viewBox=".5 0 7 16" aria-hidden="true"><path d="M.5 1a7 7 0 0 1 0 14z"></path></svg>`;
}

/** Two dashed halves: the picture of "nothing here yet". */
export function emptyHalves() {
  return html`<svg viewBox="0 0 120 84" aria-hidden="true"><path class="le" stroke-width="2" d="M52 6a36 36 0 0 0 0 72z"></path><path class="le" stroke-width="2" d="M68 6a36 36 0 0 1 0 72z"></path></svg>`;
}
