// @ts-check
// A passphrase of words that the browser picks. Each word of the list is as likely as any other.

/** How many words: of 2048 each, 66 bits. With the work that age asks per guess that is out of reach. */
export const WORDS = 6;

/**
 * @param {string[]} list different words
 * @param {number} [count]
 * @param {(numbers: Uint32Array<ArrayBuffer>) => Uint32Array} [random]
 * @returns {string} with a space between each
 */
export function pickWords(list, count = WORDS, random = (numbers) => crypto.getRandomValues(numbers)) {
  // Above the largest whole number of lists in 2^32 the first words would be a little more likely.
  const limit = Math.floor(2 ** 32 / list.length) * list.length;
  /** @type {string[]} */
  const words = [];
  while (words.length < count) {
    const [number] = random(new Uint32Array(1));
    if (number < limit) words.push(list[number % list.length]);
  }
  return words.join(' ');
}
