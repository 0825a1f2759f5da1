// @ts-check
// The words of the interface, by Fluent, in one language at a time. Each language is one catalogue that the
// build makes of web/locales/<language>/*.ftl. Values put into a sentence are isolated, so that a name
// written from right to left cannot turn the sentence around it.

import { FluentBundle, FluentResource } from '@fluent/bundle';
import { wordsIn } from './brand.js';

/** The languages there are, in the order in which they are offered. The first is used when none fits. */
export const LANGUAGES = /** @type {const} */ (['nl', 'en']);

/** @typedef {typeof LANGUAGES[number]} Language */

/** @type {Language} */
let current = LANGUAGES[0];
/** @type {FluentBundle | undefined} */
let bundle;
/** @type {Map<string, Promise<FluentBundle>>} */
const bundles = new Map();
/** @type {Catalogues} */
let catalogues = {
  first: async () => undefined,
  async whole(language) {
    throw new Error(`no catalogue of ${language}`);
  },
};
/** Whether more than the first screens is wanted. */
let wantsWhole = false;

/**
 * Where catalogues come from, as Fluent text.
 * @typedef {object} Catalogues
 * @property {(language: string) => Promise<string | undefined>} first the sentences of the first screens, where they come apart
 * @property {(language: string) => Promise<string>} whole all sentences
 */

/**
 * Which language to use: the one that was chosen, else the first that the browser prefers and we have.
 * English for everyone whose browser names none of ours, for more people read it than Dutch.
 * @param {string | undefined} chosen of the settings
 * @param {readonly string[]} preferred `navigator.languages`
 * @returns {Language}
 */
export function chooseLanguage(chosen, preferred) {
  for (const tag of [chosen, ...preferred]) {
    const base = tag?.toLowerCase().split('-')[0];
    const found = LANGUAGES.find((language) => language === base);
    if (found) return found;
  }
  return 'en';
}

/** The language of the interface now. @returns {Language} */
export const language = () => current;

/** @param {Catalogues | ((language: string) => Promise<string>)} source */
export function setCatalogueSource(source) {
  catalogues = typeof source === 'function' ? { first: async () => undefined, whole: source } : source;
  wantsWhole = false;
  bundles.clear();
  firsts.clear();
}

/**
 * Changes the language. When its catalogue cannot be had, the present one stays and this rejects.
 * @param {string} wanted one of LANGUAGES
 */
export async function setLanguage(wanted) {
  const found = LANGUAGES.find((one) => one === wanted);
  if (!found) throw new Error(`no such language: ${wanted}`);
  const first = wantsWhole ? undefined : await firstBundle(found);
  // Meanwhile more may be wanted.
  bundle = first && !wantsWhole ? first : await wholeBundle(found);
  current = found;
  const name = wordsIn(appName, current);
  if (name) bundle.addResource(new FluentResource(`app-name = { ${JSON.stringify(name)} }\n`), { allowOverrides: true });
}

/** From here on all sentences are wanted, in the present language and in whichever comes. Rejects when they cannot be had. */
export async function wholeCatalogue() {
  await wholeBundle(current);
  if (wantsWhole) return;
  wantsWhole = true;
  await setLanguage(current);
}

/** @param {Language} wanted @returns {Promise<FluentBundle>} */
function wholeBundle(wanted) {
  let loading = bundles.get(wanted);
  if (!loading) {
    loading = catalogues.whole(wanted).then((text) => makeBundle(wanted, text));
    bundles.set(wanted, loading);
    loading.catch(() => bundles.delete(wanted));
  }
  return loading;
}
/** @param {Language} wanted @returns {Promise<FluentBundle | undefined>} nothing where they do not come apart, or did not arrive */
async function firstBundle(wanted) {
  const known = firsts.get(wanted);
  if (known) return known;
  const text = await catalogues.first(wanted).catch(() => undefined);
  if (text === undefined) return undefined;
  const made = makeBundle(wanted, text);
  firsts.set(wanted, made);
  return made;
}
/** @type {Map<string, FluentBundle>} */
const firsts = new Map();

/** The name that the host gave the app, in place of ours. @param {import('./brand.js').Words | undefined} name */
export function setAppName(name) {
  appName = name;
}
/** @type {import('./brand.js').Words | undefined} */
let appName;

/**
 * A catalogue as Fluent reads it. A message that is written wrongly or twice is an error here, not a hole later.
 * @param {string} tag
 * @param {string} text
 * @returns {FluentBundle}
 */
export function makeBundle(tag, text) {
  const made = new FluentBundle(locale(tag));
  const errors = made.addResource(new FluentResource(text));
  if (errors.length > 0) throw errors[0];
  return made;
}

/**
 * The sentence of a key. A key that is not there shows as itself, which is ugly but never empty; a test
 * shows that none is missing.
 * @param {string} key `key` or `key.attribute`
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function t(key, values) {
  const [id, attribute] = key.split('.');
  const message = bundle?.getMessage(id);
  const pattern = attribute ? message?.attributes[attribute] : message?.value;
  if (!bundle || !pattern) return key;
  return bundle.formatPattern(pattern, values, []);
}

/** Whether the catalogue has a key. @param {string} key */
export function has(key) {
  const [id, attribute] = key.split('.');
  const message = bundle?.getMessage(id);
  return Boolean(attribute ? message?.attributes[attribute] : message?.value);
}

/** British habits in English: the day before the month, 24 hours. @param {string} tag */
const locale = (tag) => (tag === 'en' ? 'en-GB' : tag);

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {Intl.DateTimeFormatOptions} options */
function dates(options) {
  const key = current + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale(current), options);
  formats.set(key, made);
  return made;
}

/**
 * A calendar date in words: `do 12 maart 2026`, `12 March 2026`. It has no time zone, so none is applied.
 * @param {string} date YYYY-MM-DD
 */
export function longDate(date) {
  const weekday = current === 'nl' ? /** @type {const} */ ({ weekday: 'short' }) : {};
  return dates({ ...weekday, day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** The time of day here: `14.02` in Dutch, `14:02` in English. @param {Date} moment */
export function timeOfDay(moment) {
  const text = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment);
  return current === 'nl' ? text.replace(':', '.') : text;
}

/** A number as it is written in this language. @param {number} value */
export const number = (value) => new Intl.NumberFormat(locale(current)).format(value);

/** `a, b and c`. @param {string[]} parts */
export const list = (parts) => new Intl.ListFormat(locale(current)).format(parts);

/** Keeps the direction of a text to itself, for places that are not sentences of the catalogue. @param {string} text */
export const isolate = (text) => `\u2068${text}\u2069`;
