// @ts-check
// An address can name a thing on its screen: `#/a/…/compare/at/…` (see news.js).

/** The place that an address names. @param {string[]} route */
export const placeIn = (route) => (route[3] === 'at' ? route[4] : undefined);

/** Brings the thing that an address names into sight and reads on from it; false when it is not on the page. @param {string[]} route */
export function goToPlace(route) {
  const place = placeIn(route);
  const found = [...document.querySelectorAll('[data-place]')].find((one) => /** @type {HTMLElement} */ (one).dataset.place === place);
  if (!found) return false;
  found.scrollIntoView({ block: 'center' });
  /** @type {HTMLElement} */ (found).focus({ preventScroll: true });
  return true;
}
