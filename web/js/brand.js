// @ts-check
// What a host may change without building: `brand.json` beside the pages, and files of a content pack that it names. Read by the page, and
// by `scripts/wederzijds check-content` before. What does not fit is a problem there, and left out here: a mistake of the host never keeps a
// person from their data. docs/hosting.md and docs/own-content.md say how it is used.

/** What can be switched off: the address of the screens. */
export const PARTS = ['quickscan', 'profile', 'learn', 'example'];

/** Which colours a person sees behind the host's colour, per theme (styles/tokens.css). */
const GROUNDS = { light: ['#f7f6f3', '#ffffff', '#eeece8'], dark: ['#17121c', '#221b29', '#2c2434'] };
/** Text on the host's colour: the first of the two that can be read. */
const INKS = ['#ffffff', '#241a2b'];
const LEAST = 4.5;

/** A file beside the pages: no other place, no way up. */
const PATH = /^(?!.*\.\.)[A-Za-z0-9_-][A-Za-z0-9._/-]*$/;
const MOST_FILES = 40;

/**
 * @typedef {string | Record<string, string>} Words in one language for all, or by language
 * @typedef {{both: string, strong: string, tint: string, on: string}} Colours
 * @typedef {object} Brand
 * @property {Words} [name]
 * @property {string} [logo]
 * @property {{light?: Colours, dark?: Colours}} colours
 * @property {{label: Words, url: string}[]} links
 * @property {{label: Words, url?: string}} [contact]
 * @property {{label: Words, url?: string}} [imprint]
 * @property {string} [language]
 * @property {string[]} off
 * @property {string[]} content files of the own pack
 * @typedef {{at: string, code: string, detail?: string}} Problem
 */

/**
 * Reads a brand. Everything that is no good is named and left out.
 * @param {string} text
 * @returns {{brand: Brand, problems: Problem[]}}
 */
export function readBrand(text) {
  /** @type {Problem[]} */
  const problems = [];
  const bad = (/** @type {string} */ at, /** @type {string} */ code, /** @type {string} */ detail = '') => void problems.push({ at, code, detail });
  /** @type {Brand} */
  const brand = { colours: {}, links: [], off: [], content: [] };
  let given;
  try {
    given = JSON.parse(text);
  } catch {
    bad('', 'malformed');
    return { brand, problems };
  }
  if (given?.format !== 'wederzijds/brand' || given.formatVersion !== 1) {
    bad('/format', 'not-a-brand');
    return { brand, problems };
  }
  /** @type {Record<string, (value: any, at: string) => void>} */
  const readers = {
    format: () => {},
    formatVersion: () => {},
    name: (value, at) => (isWords(value, 40) ? (brand.name = value) : bad(at, 'not-words')),
    logo: (value, at) => (isPath(value) && /\.(svg|png|webp)$/.test(value) ? (brand.logo = value) : bad(at, 'not-a-file')),
    colours: (value, at) => colours(value, at, brand, bad),
    links: (value, at) => {
      for (const [n, one] of list(value, at, bad).entries()) {
        if (isLink(one) && one.url) brand.links.push(one);
        else bad(`${at}/${n}`, 'not-a-link');
      }
    },
    contact: (value, at) => (isLink(value) ? (brand.contact = value) : bad(at, 'not-a-link')),
    imprint: (value, at) => (isLink(value) ? (brand.imprint = value) : bad(at, 'not-a-link')),
    language: (value, at) => (['nl', 'en'].includes(value) ? (brand.language = value) : bad(at, 'unknown-language')),
    off: (value, at) => {
      for (const [n, part] of list(value, at, bad).entries()) {
        if (PARTS.includes(part)) brand.off.push(part);
        else bad(`${at}/${n}`, 'unknown-part', PARTS.join(' '));
      }
    },
    content: (value, at) => {
      for (const [n, path] of list(value, at, bad).entries()) {
        if (isPath(path) && packPath(path) && n < MOST_FILES) brand.content.push(path);
        else bad(`${at}/${n}`, 'not-a-file');
      }
    },
  };
  for (const [member, value] of Object.entries(given)) {
    if (Object.hasOwn(readers, member)) readers[member](value, `/${member}`);
    else bad(`/${member}`, 'unknown-member');
  }
  return { brand, problems };
}

/** @param {any} value @param {string} at @param {(at: string, code: string) => void} bad @returns {any[]} */
function list(value, at, bad) {
  if (Array.isArray(value)) return value;
  bad(at, 'not-a-list');
  return [];
}

/** @param {any} value @param {number} most */
function isWords(value, most) {
  const fits = (/** @type {unknown} */ text) => typeof text === 'string' && text.trim() !== '' && text.length <= most && !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(text);
  if (typeof value === 'string') return fits(value);
  return isObject(value) && Object.keys(value).length > 0 && Object.values(value).every(fits);
}

/** @param {any} value */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** @param {any} value */
const isPath = (value) => typeof value === 'string' && value.length <= 120 && PATH.test(value);
/** @param {any} value */
const isLink = (value) => isObject(value) && isWords(value.label, 120) && (value.url === undefined || /^(https:\/\/|mailto:|tel:)[^\s]+$/.test(String(value.url)));

/** @param {any} value @param {string} at @param {Brand} brand @param {(at: string, code: string, detail?: string) => void} bad */
function colours(value, at, brand, bad) {
  if (!isObject(value)) return bad(at, 'not-colours');
  for (const [theme, colour] of Object.entries(value)) {
    if (theme !== 'light' && theme !== 'dark') bad(`${at}/${theme}`, 'unknown-member');
    else if (typeof colour !== 'string' || !/^#[0-9a-f]{6}$/i.test(colour)) bad(`${at}/${theme}`, 'not-a-colour');
    else {
      const made = shades(colour, theme);
      const [worst, ratio] = hardest(made, theme);
      if (ratio >= LEAST) brand.colours[theme] = made;
      else bad(`${at}/${theme}`, 'low-contrast', `${colour} ${worst} ${ratio.toFixed(2)}:1, ${LEAST}:1`);
    }
  }
}

/** The shades that follow from one colour. @param {string} both @param {'light'|'dark'} theme @returns {Colours} */
function shades(both, theme) {
  const strong = mix(both, theme === 'light' ? '#000000' : '#ffffff', 0.2);
  const on = INKS.find((ink) => contrast(ink, both) >= LEAST && contrast(ink, strong) >= LEAST) ?? INKS[0];
  return { both, strong, tint: mix(GROUNDS[theme][1], both, 0.1), on };
}

/** The pair of colours that is the hardest to read, and its contrast. @param {Colours} made @param {'light'|'dark'} theme @returns {[string, number]} */
function hardest(made, theme) {
  /** @type {[string, string][]} */
  const pairs = [...GROUNDS[theme], made.tint].map((ground) => [made.both, ground]);
  pairs.push([made.on, made.both], [made.on, made.strong]);
  const rated = pairs.map(([text, ground]) => /** @type {[string, number]} */ ([`${text} / ${ground}`, contrast(text, ground)]));
  return rated.reduce((worst, one) => (one[1] < worst[1] ? one : worst));
}

/** @param {string} colour */
const parts = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** @param {string} from @param {string} to @param {number} share */
function mix(from, to, share) {
  const [a, b] = [parts(from), parts(to)];
  return `#${a.map((value, n) => Math.round(value + (b[n] - value) * share).toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast as in WCAG 2.2, from 1 to 21. @param {string} one @param {string} other */
export function contrast(one, other) {
  const light = (/** @type {string} */ colour) => {
    const [r, g, b] = parts(colour).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** The host's colours as styles, on paper those of the light theme; and nothing leads to what was switched off. @param {Brand} brand */
export function styles({ colours: { light, dark }, off }) {
  const set = (/** @type {Colours} */ { both, strong, tint, on }) => `--both:${both};--both-strong:${strong};--both-tint:${tint};--on-both:${on};--focus:${strong}`;
  return [
    light && `@media screen and (prefers-color-scheme:light){:root:not([data-theme=dark]){${set(light)}}}@media screen{:root[data-theme=light]{${set(light)}}}@media print{:root{${set(light)}}}`,
    dark && `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${set(dark)}}}@media screen{:root[data-theme=dark]{${set(dark)}}}`,
    ...off.map((part) => `a[href='#/${part}'],a[href^='#/${part}/']{display:none !important}`),
  ].filter(Boolean).join('');
}

/** The host's words in a language, or in the one they have. @param {Words | undefined} words @param {string} language */
export const wordsIn = (words, language) => (typeof words === 'string' ? words : words?.[language] ?? Object.values(words ?? {})[0]);

// ---------------------------------------------------------------- own content

/** Which file of a pack an own file stands over: its path without the folder it is in. @param {string} path */
export const packPath = (path) => /^[^/]+\/(.+\.json)$/.exec(path)?.[1];

/**
 * An own file over the standard one. Members go over members; of a list of things with an `id` each goes over the one with its id, or is added
 * at the end; any other value takes the place of the one that was there.
 * @param {any} standard @param {any} own @returns {any}
 */
export function over(standard, own) {
  if (isObject(standard) && isObject(own)) {
    return Object.fromEntries([...new Set([...Object.keys(standard), ...Object.keys(own)])].map((key) => [key, key in own ? (key in standard ? over(standard[key], own[key]) : own[key]) : standard[key]]));
  }
  const named = (/** @type {any} */ value) => Array.isArray(value) && value.length > 0 && value.every((one) => isObject(one) && 'id' in one);
  if (named(standard) && named(own)) {
    const added = own.filter((/** @type {any} */ one) => !standard.some((/** @type {any} */ known) => known.id === one.id));
    return [...standard.map((/** @type {any} */ one) => over(one, own.find((/** @type {any} */ mine) => mine.id === one.id) ?? {})), ...added];
  }
  return own;
}

/**
 * The files of a pack in one language (scripts/pack-files.mjs) with the host's own over them.
 * @param {{pack: object, [file: string]: object}} bundle @param {Map<string, any>} own by their path in a pack @param {string} language
 * @returns {{pack: object, [file: string]: object}}
 */
export function overlaid(bundle, own, language) {
  const short = /** @type {Record<string, string>} */ ({ 'pack.json': 'pack', 'topics.json': 'topics', 'agenda.json': 'agenda', [`lang/${language}.json`]: 'lang' });
  const whole = { ...bundle };
  for (const [path, value] of own) {
    const key = short[path] ?? path;
    if (key in whole) whole[key] = over(whole[key], value);
  }
  return whole;
}
