// @ts-check
// Words: sentences of the catalogue, drawn pieces inside them, and what people wrote themselves.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';

export { t };

/**
 * A catalogue sentence in which some placeables are drawn things and not text. Each is passed to Fluent as a token of one
 * private-use character and its number, and put back in its place, so the translator decides the order.
 * @param {string} key
 * @param {Record<string, unknown>} args strings and numbers go to Fluent as they are, everything else is drawn
 */
export function rich(key, args) {
  /** @type {unknown[]} */
  const drawn = [];
  /** @type {Record<string, string|number>} */
  const plain = {};
  for (const [name, value] of Object.entries(args)) {
    if (typeof value === 'string' || typeof value === 'number') {
      plain[name] = value;
    } else {
      plain[name] = `\uE000${drawn.length}\uE001`;
      drawn.push(value);
    }
  }
  return t(key, plain)
    .split(/\u2068?\uE000(\d+)\uE001\u2069?/)
    .map((piece, index) => (index % 2 === 1 ? drawn[Number(piece)] : piece));
}

/**
 * Somebody's own words: in the serif, isolated from the direction of the text around it, line breaks kept.
 * @param {string|undefined} text
 * @param {string} [className]
 */
export function say(text, className = 'say') {
  return text ? html`<p class="${className} own" dir="auto">${text}</p>` : nothing;
}

/** Own words inside a sentence. @param {string|undefined} text */
export const own = (text) => (text ? html`<bdi class="own">${text}</bdi>` : nothing);
