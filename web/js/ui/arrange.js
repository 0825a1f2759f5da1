// @ts-check
// How the two arranged an agenda by hand: what they parked, what they put on it, and in which order. What the agenda holds is said by
// the core; a key that it no longer has is passed over, and what came in anew stands where the core put it.

/** @typedef {{parked?: string[], added?: string[], order?: string[]}} Arranged */

/** @param {{role: string, id: string}} item */
export const keyOf = (item) => `${item.role}/${item.id}`;

/** @param {any} model @param {Arranged} kept @returns {any[]} the topics of this talk, in their order */
export function topicsOf(model, kept) {
  const on = [
    ...(model.items ?? []).filter((/** @type {any} */ item) => !(kept.parked ?? []).includes(keyOf(item))),
    ...(model.parked ?? []).filter((/** @type {any} */ item) => (kept.added ?? []).includes(keyOf(item))),
  ];
  const order = kept.order ?? [];
  const ranked = on.filter((item) => order.includes(keyOf(item))).sort((a, b) => order.indexOf(keyOf(a)) - order.indexOf(keyOf(b)));
  return on.map((item) => (order.includes(keyOf(item)) ? ranked.shift() : item));
}

/** @param {any} model @param {Arranged} kept @returns {any[]} by hand, and what does not fit in the time */
export const asideOf = (model, kept) => [
  ...(model.items ?? []).filter((/** @type {any} */ item) => (kept.parked ?? []).includes(keyOf(item))),
  ...(model.parked ?? []).filter((/** @type {any} */ item) => !(kept.added ?? []).includes(keyOf(item))),
];

/** The order after one topic moved by so many places. @param {any[]} topics @param {string} key @param {number} by @returns {string[]} */
export function moved(topics, key, by) {
  const order = topics.map(keyOf);
  const from = order.indexOf(key);
  const to = Math.min(order.length - 1, Math.max(0, from + by));
  if (from >= 0) order.splice(to, 0, ...order.splice(from, 1));
  return order;
}
