// Markdown to plain data, at build time, so that the app shows it without ever parsing HTML.
//
// A page becomes `{blocks: [...]}`. A block has a `kind`: `h1` to `h4`, `p`, `quote` and `pre` have `runs`; a heading that ends in
// `{#name}` has that as its `id`;
// `ul` and `ol` have `items`, each a list of runs; a `table` has a `head` of cells and `rows` of cells, each cell a list of runs;
// `line` (a rule in Markdown) is an empty line to write on. A run is `{text, strong?, em?, code?, href?}`.
// HTML and pictures are refused: the pages do not need them.

import { marked } from 'marked';

/**
 * @param {string} source
 * @param {string} name for messages
 */
export function toBlocks(source, name) {
  const fail = (/** @type {string} */ what) => {
    throw new Error(`${name}: ${what}`);
  };
  /** @type {any[]} */
  const blocks = [];
  const cell = (/** @type {any} */ { tokens }) => runsOf(tokens, {}, fail);
  for (const token of marked.lexer(source)) {
    switch (token.type) {
      case 'space':
        break;
      case 'heading':
        if (token.depth > 4) fail('a heading below the fourth level');
        blocks.push(heading(token, fail));
        break;
      case 'paragraph':
        blocks.push({ kind: 'p', runs: runsOf(token.tokens, {}, fail) });
        break;
      case 'code':
        blocks.push({ kind: 'pre', runs: [{ text: token.text }] });
        break;
      case 'blockquote':
        for (const inner of token.tokens) {
          if (inner.type === 'space') continue;
          if (inner.type !== 'paragraph') fail(`${inner.type} inside a quotation`);
          blocks.push({ kind: 'quote', runs: runsOf(inner.tokens, {}, fail) });
        }
        break;
      case 'list':
        blocks.push({
          kind: token.ordered ? 'ol' : 'ul',
          items: token.items.map((/** @type {any} */ item) =>
            item.tokens.flatMap((/** @type {any} */ inner) =>
              ['text', 'paragraph'].includes(inner.type) ? runsOf(inner.tokens, {}, fail) : fail(`${inner.type} inside a list`),
            ),
          ),
        });
        break;
      case 'table':
        blocks.push({ kind: 'table', head: token.header.map(cell), rows: token.rows.map((/** @type {any[]} */ row) => row.map(cell)) });
        break;
      case 'hr':
        blocks.push({ kind: 'line' });
        break;
      default:
        fail(`${token.type} is not supported`);
    }
  }
  return { blocks };
}

/** @param {any} token @param {(what: string) => never} fail */
function heading({ depth, tokens }, fail) {
  const runs = /** @type {any[]} */ (runsOf(tokens, {}, fail));
  const last = runs.at(-1);
  const [mark, id] = / \{#([a-z][a-z0-9-]*)\}$/.exec(last?.text ?? '') ?? [];
  if (mark) last.text = last.text.slice(0, -mark.length);
  return { kind: `h${depth}`, ...(id ? { id } : {}), runs };
}

/**
 * @param {any[]} tokens
 * @param {object} marks
 * @param {(what: string) => never} fail
 * @returns {object[]}
 */
function runsOf(tokens, marks, fail) {
  return tokens.flatMap((token) => {
    switch (token.type) {
      case 'text':
      case 'escape':
        return token.tokens ? runsOf(token.tokens, marks, fail) : [{ text: unescaped(token.text), ...marks }];
      case 'strong':
      case 'em':
        return runsOf(token.tokens, { ...marks, [token.type]: true }, fail);
      case 'codespan':
        return [{ text: unescaped(token.text), ...marks, code: true }];
      case 'br':
        return [{ text: '\n', ...marks }];
      case 'link':
        if (!/^(https:|mailto:|tel:|#)/.test(token.href)) fail(`a link to ${token.href}`);
        return runsOf(token.tokens, { ...marks, href: token.href }, fail);
      default:
        return fail(`${token.type} is not supported`);
    }
  });
}

/** The lexer escapes for HTML, which this is not. @param {string} text */
function unescaped(text) {
  const names = /** @type {Record<string, string>} */ ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" });
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => names[name]);
}
