// @ts-check
// Which view answers which address. The start page and the quickscan come with the app; all others come together, with their sentences
// and styles, which everybody fetches once the page is usable, so that no request tells what a person does (quality.md 2).
import { restOfStyle } from '../assets.js';
import { wholeCatalogue } from '../i18n.js';
import { view as quickscan } from './quickscan.js';
import { view as start } from './start.js';

/** @typedef {import('../ui/app.js').View} View */

/** @type {Promise<typeof import('./rest.js')>|undefined} */
let rest;

/** All other screens. One that failed to arrive is asked for again. */
export function others() {
  rest ??= Promise.all([import('./rest.js'), wholeCatalogue(), restOfStyle()]).then(
    ([views]) => views,
    (error) => {
      rest = undefined;
      throw error;
    },
  );
  return rest;
}

/**
 * The view of an address, `['a', '<id>', 'talk']`; undefined when there is none.
 * @param {string[]} path
 * @returns {Promise<View|undefined>}
 */
export async function viewOf(path) {
  if (path.length === 1 && path[0] === '') return start;
  if (path.length === 1 && path[0] === 'quickscan') return quickscan;
  const { pages, parts, stages } = await others();
  if (path[0] === 'a' && path[1]) return stages[path[2] ?? ''];
  // Beginning again with somebody else, with one's own words from an agreement: `#/begin/from/<agreement>`.
  if (path[0] === 'begin' && path[1] === 'from' && path.length === 3) return pages.begin;
  return path.length === 1 ? pages[path[0]] : parts(path);
}
