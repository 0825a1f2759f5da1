// Whether the texts of the interface are whole: the same keys with the same values in every language, none
// missing that the code asks for, none that nobody asks for, a sentence for every error code, and no text
// in the code. Exits 1 with a list of what is wrong.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FluentResource } from '@fluent/bundle';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** @type {string[]} */
const problems = [];

// ---------------------------------------------------------------- catalogues

/** @type {Map<string, Map<string, {values: Set<string>, text: string}>>} language to key to what it holds */
const catalogues = new Map();
for (const language of readdirSync(join(root, 'web/locales')).sort()) {
  /** @type {Map<string, {values: Set<string>, text: string}>} */
  const keys = new Map();
  for (const file of readdirSync(join(root, 'web/locales', language)).sort()) {
    const source = readFileSync(join(root, 'web/locales', language, file), 'utf8');
    // Fluent skips what it cannot read; here that is a mistake. Each entry begins at the start of a line.
    const begun = [...source.matchAll(/^-?([A-Za-z][\w-]*)\s*=/gm)].length;
    const read = new FluentResource(source).body;
    if (begun !== read.length) problems.push(`${language}/${file}: ${begun} messages begin, ${read.length} can be read`);
    for (const message of read) {
      const parts = /** @type {[string, any][]} */ ([['', message.value], ...Object.entries(message.attributes).map(([name, value]) => [`.${name}`, value])]);
      for (const [suffix, pattern] of parts) {
        if (pattern === null || pattern === undefined) continue;
        const key = message.id + suffix;
        if (keys.has(key)) problems.push(`${language}/${file}: ${key} stands twice`);
        keys.set(key, { values: valuesOf(pattern), text: textOf(pattern) });
      }
    }
  }
  catalogues.set(language, keys);
}

/** The names of the values that a pattern puts in. @param {any} node @param {Set<string>} [found] */
function valuesOf(node, found = new Set()) {
  if (node && typeof node === 'object') {
    if (node.type === 'var') found.add(node.name);
    for (const inner of Object.values(node)) valuesOf(inner, found);
  }
  return found;
}

/** All words of a pattern. @param {any} node @returns {string} */
function textOf(node) {
  if (typeof node === 'string') return node;
  if (!node || typeof node !== 'object') return '';
  return Object.entries(node).filter(([name]) => name !== 'type' && name !== 'name').map(([, inner]) => textOf(inner)).join(' ');
}

const [[first, reference], ...others] = [...catalogues];
for (const [language, keys] of others) {
  for (const [key, { values }] of reference) {
    const other = keys.get(key);
    if (!other) problems.push(`${language}: ${key} is missing`);
    else if ([...values].sort().join() !== [...other.values].sort().join()) {
      problems.push(`${key}: ${first} puts in ${[...values].join(', ') || 'nothing'}, ${language} ${[...other.values].join(', ') || 'nothing'}`);
    }
  }
  for (const key of keys.keys()) if (!reference.has(key)) problems.push(`${first}: ${key} is missing`);
}
for (const [language, keys] of catalogues) {
  for (const [key, { values, text }] of keys) {
    if (text.trim() === '' && values.size === 0) problems.push(`${language}: ${key} is empty`);
    if (/\uFFFD|TODO|XXX|lorem/i.test(text)) problems.push(`${language}: ${key} holds ${text.trim()}`);
  }
}

// ---------------------------------------------------------------- what the code asks for

/** @param {string} folder @returns {string[]} */
function scripts(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return scripts(path);
    return entry.name.endsWith('.js') ? [path] : [];
  });
}

const literals = new Set();
/** @type {{pattern: RegExp, place: string, text: string}[]} */
const patterns = [];
for (const path of scripts(join(root, 'web/js'))) {
  const place = relative(root, path);
  const source = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(,])\/\/.*$/gm, ' ');
  for (const [, , literal] of source.matchAll(/(['"])((?:(?!\1)[^\\\n])*)\1/g)) literals.add(literal);
  for (const [, literal] of source.matchAll(/`([a-z][a-z0-9-]*)`/g)) literals.add(literal);
  for (const [, template] of source.matchAll(/`([a-z][a-z0-9-]*-?(?:\$\{[^`{}]*\}[a-z0-9.-]*)+)`/g)) {
    const text = template.replace(/\$\{[^}]*\}/g, '\0');
    patterns.push({ pattern: new RegExp(`^${text.replace(/[.]/g, '\\.').replaceAll('\0', '[A-Za-z0-9_-]+')}$`), place, text: template });
  }
  for (const [, , key] of source.matchAll(/\b(t|rich)\(\s*'([^']+)'/g)) {
    for (const [language, keys] of catalogues) if (!keys.has(key)) problems.push(`${place}: ${key} is missing in ${language}`);
  }
  for (const [, call] of source.matchAll(/\b(?:t|rich)\(\s*`([a-z][a-z0-9-]*-\$\{[^`]*)`/g)) {
    const prefix = call.slice(0, call.indexOf('${'));
    if (![...reference.keys()].some((key) => key.startsWith(prefix))) problems.push(`${place}: no key begins with ${prefix}`);
  }
  textInCode(place, source);
}
for (const key of reference.keys()) {
  const [id] = key.split('.');
  if (!literals.has(key) && !literals.has(id) && !patterns.some(({ pattern }) => pattern.test(key) || pattern.test(id))) {
    problems.push(`${key} is used nowhere`);
  }
}

// ---------------------------------------------------------------- error codes

const header = readFileSync(join(root, 'src/base/result.hpp'), 'utf8');
const codes = new Set([...header.matchAll(/^\s*X\(\w+, "([a-z-]+)"/gm)].map(([, code]) => code));
for (const name of ['persist.js', 'core.js', 'lock.js']) {
  const source = readFileSync(join(root, 'web/js', name), 'utf8');
  for (const [block] of source.matchAll(/(?:code: ?'[a-z-]+'|@param \{'[a-z' |*\n-]+\} code)/g)) {
    for (const [, code] of block.matchAll(/'([a-z-]+)'/g)) codes.add(code);
  }
}
if (codes.size < 30) problems.push(`only ${codes.size} error codes found`);
for (const code of codes) {
  for (const [language, keys] of catalogues) {
    if (!keys.has(`error-${code}`)) problems.push(`${language}: no sentence for the error ${code}`);
  }
}

// ---------------------------------------------------------------- text in code

/** Words between tags, or in an attribute that is read aloud. @param {string} place @param {string} source */
function textInCode(place, source) {
  for (const template of htmlTemplates(source)) {
    const plain = template.replaceAll('\0', ' ');
    for (const [, , value] of plain.matchAll(/\s(aria-label|title|alt|placeholder)="([^"]*)"/g)) {
      if (/[A-Za-z]{2}/.test(value)) problems.push(`${place}: "${value}" is text in the code`);
    }
    const text = plain.replace(/<!--[\s\S]*?-->|<\/?[a-z][^>]*>|&[a-z]+;/gi, ' ').trim();
    if (/[A-Za-z]{2}/.test(text)) problems.push(`${place}: "${text.slice(0, 60).replace(/\s+/g, ' ')}" is text in the code`);
  }
}

/** The html`...` templates of a script, what is put in replaced by a NUL. @param {string} source */
function htmlTemplates(source) {
  const found = [];
  for (const { index } of source.matchAll(/\bhtml`/g)) {
    let at = index + 5;
    let text = '';
    while (at < source.length && source[at] !== '`') {
      if (source.startsWith('${', at)) {
        at = skipExpression(source, at + 2);
        text += '\0';
      } else {
        text += source[at++];
      }
    }
    found.push(text);
  }
  return found;
}

/** The place after the `}` that ends an expression; strings and templates inside are passed over. @param {string} source @param {number} at @returns {number} */
function skipExpression(source, at) {
  for (let depth = 1; at < source.length; ++at) {
    const c = source[at];
    if (c === '{') ++depth;
    if (c === '}' && --depth === 0) return at + 1;
    if (c === "'" || c === '"') while (source[++at] !== c && at < source.length) if (source[at] === '\\') ++at;
    if (c === '`') {
      for (++at; at < source.length && source[at] !== '`'; ++at) {
        if (source.startsWith('${', at)) at = skipExpression(source, at + 2) - 1;
      }
    }
  }
  return at;
}

if (reference.size === 0) problems.push('no texts found');
for (const problem of problems) console.log(problem);
console.log(`${reference.size} keys in ${catalogues.size} languages, ${codes.size} error codes, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
