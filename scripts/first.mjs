// What the first screens need of the sentences and of the style sheet, found by what their scripts name. More than needed does no harm;
// what is missing comes a moment later, for the rest brings all of both (web/js/views/index.js).

import { parse } from 'acorn';

/** Every word of a script that could be a class or a key: those of its texts and templates, not of its own names. @param {string} source */
export function wordsOf(source) {
  /** @type {Set<string>} */
  const words = new Set();
  const walk = (/** @type {any} */ node) => {
    if (!node || typeof node !== 'object') return;
    const text = node.type === 'TemplateElement' ? node.value.raw : node.type === 'Literal' ? node.value : undefined;
    if (typeof text === 'string') for (const word of text.match(/[A-Za-z][\w-]*/g) ?? []) words.add(word);
    for (const inner of Object.values(node)) walk(inner);
  };
  walk(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }));
  return words;
}

/**
 * The messages of a Fluent text that scripts name, whole or by a template such as `theme-${id}`, with those that they refer to.
 * @param {string} catalogue
 * @param {string[]} sources
 * @returns {string}
 */
export function firstMessages(catalogue, sources) {
  const entries = new Map(catalogue.split(/\n(?=-?[A-Za-z])/).map((entry) => [/** @type {string} */ (/^-?[\w-]+/.exec(entry)?.[0]), entry.trimEnd()]));
  const named = new Set();
  /** @type {RegExp[]} */
  const patterns = [];
  for (const source of sources) {
    // Of the errors those that these scripts know themselves; the core's own come with the rest.
    for (const word of wordsOf(source)) named.add(word).add(`error-${word}`);
    for (const [, template] of source.matchAll(/`([a-z][a-z0-9]*-[a-z0-9-]*(?:\$\{[^`{}]*\}[a-z0-9.-]*)+)`/g)) {
      if (template.startsWith('error-')) continue;
      patterns.push(new RegExp(`^${template.replace(/\$\{[^}]*\}/g, '\0').replace(/\./g, '\\.').replaceAll('\0', '[A-Za-z0-9_-]+')}$`));
    }
  }
  const kept = new Set();
  const keep = (/** @type {string} */ key) => {
    const entry = entries.get(key);
    if (entry === undefined || kept.has(key)) return;
    kept.add(key);
    for (const [, other] of entry.matchAll(/\{\s*(-?[a-z][\w-]*)/g)) keep(other);
  };
  for (const key of entries.keys()) if (named.has(key) || patterns.some((pattern) => pattern.test(key))) keep(key);
  return [...entries].filter(([key]) => kept.has(key)).map(([, entry]) => `${entry}\n`).join('');
}

/**
 * The rules of a style sheet whose selectors name only classes among these words; rules of elements always. Order and layers stay.
 * @param {string} css minified: no comments
 * @param {Set<string>} words
 * @returns {string}
 */
export function firstRules(css, words) {
  let out = '';
  for (const { head, body } of blocksOf(css)) {
    if (body === undefined) out += `${head};`;
    else if (/^@(?:layer|media|supports|container)\b/.test(head)) {
      const inner = firstRules(body, words);
      if (inner) out += `${head}{${inner}}`;
    } else if (head.startsWith('@')) out += `${head}{${body}}`;
    else {
      const selectors = selectorsOf(head).filter((one) => [...one.matchAll(/\.((?:[\w-]|\\.)+)/g)].every(([, name]) => words.has(name)));
      if (selectors.length > 0) out += `${selectors.join(',')}{${body}}`;
    }
  }
  return out;
}

/** The statements of one level. @param {string} css @returns {{head: string, body?: string}[]} */
function blocksOf(css) {
  const blocks = [];
  let start = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '"' || css[at] === "'") at = closing(css, at);
    else if (css[at] === ';') {
      blocks.push({ head: css.slice(start, at).trim() });
      start = at + 1;
    } else if (css[at] === '{') {
      const end = blockEnd(css, at);
      blocks.push({ head: css.slice(start, at).trim(), body: css.slice(at + 1, end) });
      at = end;
      start = end + 1;
    }
  }
  return blocks;
}

/** The place of the quote that closes this one. @param {string} css @param {number} at */
function closing(css, at) {
  let end = at + 1;
  while (css[end] !== css[at]) end += css[end] === '\\' ? 2 : 1;
  return end;
}

/** The place of the brace that closes this one. @param {string} css @param {number} at */
function blockEnd(css, at) {
  let depth = 0;
  for (let end = at; end < css.length; end++) {
    if (css[end] === '"' || css[end] === "'") end = closing(css, end);
    else if (css[end] === '{') depth += 1;
    else if (css[end] === '}' && --depth === 0) return end;
  }
  throw new Error('a block without an end');
}

/** Selectors of a list, by the commas outside brackets. @param {string} list */
function selectorsOf(list) {
  const found = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= list.length; at++) {
    if (at === list.length || (list[at] === ',' && depth === 0)) {
      found.push(list.slice(start, at));
      start = at + 1;
    } else if ('(['.includes(list[at])) depth += 1;
    else if (')]'.includes(list[at])) depth -= 1;
  }
  return found;
}
