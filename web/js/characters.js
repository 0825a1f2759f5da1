// @ts-check
// Characters that nobody sees, and that can make a text look like another one: controls, those that turn the direction of what stands
// around them, spaces without a width, and marks piled up until they cover other words. What is typed or pasted here goes to the core
// without them; what comes from a file of somebody else stays in its signed line as it is, and shows with a mark (U+FFFD) in each place.
//
// Marks that a script needs stay: joiners, the left-to-right and right-to-left marks, the parts of an emoji.

/** C0 and C1 without tab and line feed; overrides, embeddings and isolates; spaces without width; fillers; tags outside a flag. */
const UNSEEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180E\u200B\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0000}-\u{E007F}]/gu;

/** A joiner between letters that do not join. */
const JOINER = /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}])[\u200C\u200D](?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}])/gu;

/** More marks on one letter than any language writes. */
const PILE = /(\p{M}{6})\p{M}+/gu;

/** Whether there may be any of these in a text of JSON, in which controls are escaped. One look, for nearly always there is none. */
const SOME =
  /\\u00[01][0-9a-f]|[\u007F-\u009F\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200D\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]|\p{M}{7}/u;

/**
 * A text as it goes to the core: well-formed, and without what nobody sees.
 * @param {string} text
 */
export function typed(text) {
  const good =
    /** @type {any} */ (text).toWellFormed?.() ??
    text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
  return good.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(UNSEEN, '').replace(JOINER, '').replace(PILE, '$1');
}

/** A text as it is shown: a mark wherever something would not be seen. @param {string} text */
export const shown = (text) => text.replace(UNSEEN, '\uFFFD').replace(JOINER, '\uFFFD').replace(PILE, '$1\uFFFD');

/**
 * Reads what the core answered, every text in it as it is shown.
 * @param {string} json
 * @returns {any}
 */
export const readShown = (json) => (SOME.test(json) ? JSON.parse(json, (_, value) => (typeof value === 'string' ? shown(value) : value)) : JSON.parse(json));
