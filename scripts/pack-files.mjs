// The files of a content pack in one language, by the names that content.load takes. What the shell is given,
// what the build puts into one file and what the tests load is the same.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a pack may have for the profile, besides its questionnaires. */
const INSTRUMENTS = ['strengths', 'preferences', 'challenges', 'values', 'balance'];

/** Word lists, in every language: what somebody writes or pastes need not be in the language of the screen. */
const WORD_LISTS = ['hints', 'job'];

/**
 * @param {string} folder the folder of the pack
 * @param {string} language one of its languages
 * @returns {{pack: any, [name: string]: object}}
 */
export function packFiles(folder, language) {
  const path = (/** @type {string} */ name) => join(folder, name);
  const json = (/** @type {string} */ name) => JSON.parse(readFileSync(path(name), 'utf8'));
  const questionnaires = existsSync(path('questionnaires')) ? readdirSync(path('questionnaires')).sort() : [];
  const { languages } = json('pack.json');
  const optional = [
    ...WORD_LISTS.flatMap((kind) => [`${kind}.json`, ...languages.map((/** @type {string} */ tag) => `lang/${kind}.${tag}.json`)]),
    ...INSTRUMENTS.map((name) => `${name}.json`),
    `lang/profile.${language}.json`,
    ...questionnaires.flatMap((file) => [`questionnaires/${file}`, `lang/${file.replace(/\.json$/, '')}.${language}.json`]),
  ].filter((name) => existsSync(path(name)));
  return {
    pack: json('pack.json'),
    topics: json('topics.json'),
    agenda: json('agenda.json'),
    lang: json(`lang/${language}.json`),
    ...Object.fromEntries(optional.map((name) => [name, json(name)])),
  };
}

/**
 * Those of the files that the quickscan needs, so that nobody waits for the rest before it.
 * @param {string} folder the folder of the pack
 * @param {string} language one of its languages
 * @returns {{pack: any, [name: string]: object}}
 */
export function firstFiles(folder, language) {
  const { pack, ...files } = packFiles(folder, language);
  const first = ['questionnaires/quickscan.json', `lang/quickscan.${language}.json`];
  return { pack, ...Object.fromEntries(Object.entries(files).filter(([name]) => first.includes(name))) };
}
