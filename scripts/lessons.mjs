// The lessons and printed pages of a content pack, as content/FORMAT.md describes them: read for the build, and checked. All of a
// language becomes one file, so that everybody fetches the same whatever they read.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toBlocks } from './markdown.mjs';

/** @typedef {{file: string, at: string, code: string, detail: string}} Problem */
/** The parts of a lesson that begin with a heading of their own; everything before is text. */
const PARTS = /** @type {const} */ (['practice', 'takeAlong', 'sources']);

const plain = (/** @type {any[]} */ runs) => runs.map((run) => run.text).join('');

/**
 * What the app shows of a language: titles, and every text as blocks.
 * @param {string} folder the folder of the pack
 * @param {string} language
 */
export function readLessons(folder, language) {
  const json = (/** @type {string} */ name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const blocks = (/** @type {string} */ id) => {
    const name = `lessons/${id}.${language}.md`;
    return toBlocks(readFileSync(join(folder, name), 'utf8'), name).blocks;
  };
  const structure = json('lessons.json');
  const words = json(`lessons/${language}.json`);
  return {
    lessons: structure.lessons.map((/** @type {any} */ { id, minutes, stage }) => {
      const { title, about, people } = words.lessons[id];
      return { id, minutes, stage, title, about, parts: partsOf(blocks(id), words.headings, people) };
    }),
    papers: structure.papers.map((/** @type {any} */ { id, drawn, ...rest }) => ({
      id,
      for: rest.for,
      ...words.papers[id],
      ...(drawn ? { picture: words.picture } : { blocks: withoutTitle(blocks(id)) }),
    })),
  };
}

/** The title stands in the words of the pack, too, where lists take it from. @param {any[]} blocks */
const withoutTitle = (blocks) => blocks.filter(({ kind }) => kind !== 'h1');

/**
 * @param {any[]} blocks
 * @param {Record<string, string>} headings
 * @param {Record<string, string>} [people]
 */
function partsOf(blocks, headings, people = {}) {
  const parts = [{ kind: 'text', blocks: /** @type {any[]} */ ([]) }];
  for (const block of withoutTitle(blocks)) {
    const kind = block.kind === 'h2' ? PARTS.find((part) => headings[part] === plain(block.runs)) : undefined;
    if (kind) parts.push({ kind, blocks: [] });
    parts[parts.length - 1].blocks.push(turnOf(block, people));
  }
  return parts;
}

/** A quotation that begins with `**Name:**` is what that person says. @param {any} block @param {Record<string, string>} people */
function turnOf(block, people) {
  if (block.kind !== 'quote' || !block.runs[0]?.strong) return block;
  const role = Object.keys(people).find((one) => block.runs[0].text === `${people[one]}:`);
  if (!role) return block;
  const [, second, ...rest] = block.runs;
  return { kind: 'turn', role, name: people[role], runs: [{ ...second, text: second.text.trimStart() }, ...rest] };
}

/**
 * What is wrong with the lessons of a pack; of a pack without any, nothing.
 * @param {string} folder
 * @returns {Problem[]}
 */
export function lessonProblems(folder) {
  if (!existsSync(join(folder, 'lessons.json'))) return [];
  /** @type {Problem[]} */
  const problems = [];
  const report = (/** @type {string} */ file, /** @type {string} */ at, /** @type {string} */ code, /** @type {string} */ detail) =>
    void problems.push({ file, at, code, detail });
  const json = (/** @type {string} */ name) => {
    try {
      return JSON.parse(readFileSync(join(folder, name), 'utf8'));
    } catch (error) {
      report(name, '', existsSync(join(folder, name)) ? 'not-json' : 'missing', String(/** @type {any} */ (error).message));
      return undefined;
    }
  };
  const structure = json('lessons.json');
  const { languages } = json('pack.json') ?? { languages: [] };
  if (!Array.isArray(structure?.lessons) || !Array.isArray(structure?.papers)) {
    report('lessons.json', '', 'missing', 'lessons and papers');
    return problems;
  }
  const ids = [...structure.lessons, ...structure.papers].map((one) => one.id);
  for (const id of ids.filter((one, index) => ids.indexOf(one) !== index)) report('lessons.json', '', 'duplicate', id);
  const known = new Set(languages.map((/** @type {string} */ language) => `${language}.json`));
  for (const language of languages) {
    const name = `lessons/${language}.json`;
    const words = json(name);
    if (!words) continue;
    if (words.language !== language) report(name, '/language', 'out-of-range', `must be ${language}, as the file is named`);
    for (const kind of /** @type {const} */ (['lessons', 'papers'])) {
      for (const { id, drawn } of structure[kind]) {
        const told = words[kind]?.[id];
        if (!told) report(name, `/${kind}/${id}`, 'missing', 'has no words here');
        if (drawn) {
          if (!words.picture) report(name, '/picture', 'missing', `drawn as ${id}`);
          continue;
        }
        known.add(`${id}.${language}.md`);
        if (told) checkText(folder, id, language, kind === 'lessons' ? words.headings : undefined, told.title, report);
      }
      for (const id of Object.keys(words[kind] ?? {})) {
        if (!structure[kind].some((/** @type {any} */ one) => one.id === id)) report(name, `/${kind}/${id}`, 'unused-text', 'not in lessons.json');
      }
    }
  }
  for (const file of existsSync(join(folder, 'lessons')) ? readdirSync(join(folder, 'lessons')) : []) {
    if (!known.has(file)) report(`lessons/${file}`, '', 'unused-text', 'not in lessons.json, or in no language of the pack');
  }
  return problems;
}

/**
 * @param {string} folder @param {string} id @param {string} language
 * @param {Record<string, string>|undefined} headings of a lesson
 * @param {string} title
 * @param {(file: string, at: string, code: string, detail: string) => void} report
 */
function checkText(folder, id, language, headings, title, report) {
  const name = `lessons/${id}.${language}.md`;
  if (!existsSync(join(folder, name))) return report(name, '', 'missing', 'the pack has no such file');
  let blocks;
  try {
    blocks = toBlocks(readFileSync(join(folder, name), 'utf8'), name).blocks;
  } catch (error) {
    return report(name, '', 'malformed', String(/** @type {any} */ (error).message));
  }
  const first = blocks[0];
  if (first?.kind !== 'h1' || plain(first.runs ?? []) !== title) report(name, '', 'out-of-range', `must begin with the title "${title}"`);
  if (blocks.filter(({ kind }) => kind === 'h1').length > 1) report(name, '', 'duplicate', 'more than one title');
  if (!headings) return;
  const found = blocks.filter(({ kind }) => kind === 'h2').map(({ runs = [] }) => plain(runs));
  for (const part of /** @type {const} */ (['practice', 'takeAlong'])) {
    if (found.filter((one) => one === headings[part]).length !== 1) report(name, '', 'missing', `one heading "${headings[part]}"`);
  }
}
