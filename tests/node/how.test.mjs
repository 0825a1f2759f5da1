// Every rule that docs/scores.md names has its paragraph in the app, in both languages, with an example, and every link of a screen
// leads to one that is there.
// @ts-check
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toBlocks } from '../../scripts/markdown.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
const named = [...read('docs/scores.md').matchAll(/^### .* \(`([a-z-]+)`\)$/gm)].map(([, id]) => id);

/** The rules of a page with their blocks. @param {string} language */
function rulesOf(language) {
  /** @type {Map<string, any[]>} */
  const rules = new Map();
  let last;
  for (const block of /** @type {any[]} */ (toBlocks(read(`content/how.${language}.md`), language).blocks)) {
    if (block.kind === 'h1' || block.kind === 'h2') last = undefined;
    else if (block.kind === 'h3') rules.set(block.id, (last = []));
    else last?.push(block);
  }
  return rules;
}

test('docs/scores.md names the rules, each once', () => {
  assert.ok(named.length >= 21, `${named.length} rules`);
  assert.equal(new Set(named).size, named.length);
});

for (const language of ['nl', 'en']) {
  test(`${language}: every rule of docs/scores.md has its paragraph, an example and where it comes from`, () => {
    const rules = rulesOf(language);
    assert.deepEqual([...rules.keys()].sort(), [...named].sort());
    for (const [id, blocks] of rules) {
      const kinds = blocks.map((block) => block.kind);
      assert.equal(kinds[0], 'p', `${id}: begins with words`);
      assert.equal(kinds.filter((kind) => kind === 'quote').length, 1, `${id}: one example`);
      const source = blocks.at(-1);
      assert.ok(source.kind === 'p' && source.runs.every((/** @type {any} */ run) => run.em), `${id}: ends with whose rule it is`);
    }
  });

  test(`${language}: plain and calm words, typographic apostrophes and quotes`, () => {
    const text = read(`content/how.${language}.md`).replace(/ \{#[a-z-]+\}$/gm, '').replace(/^> /gm, '');
    assert.doesNotMatch(text, /[!'"<>{}\u2013\u2014\u00a0%]| {2}/);
    assert.doesNotMatch(text, language === 'nl' ? /\bu\b|\buw\b/i : /\bplease\b|\boops\b/i);
  });
}

test('both languages have the same rules in the same order, with the same parts', () => {
  const [nl, en] = ['nl', 'en'].map((language) => [...rulesOf(language)].map(([id, blocks]) => [id, ...blocks.map((block) => block.kind)]));
  assert.deepEqual(nl, en);
});

test('every link of a screen leads to a rule that is there', () => {
  const rules = rulesOf('en');
  let links = 0;
  for (const folder of ['web/js/views', 'web/js/ui']) {
    for (const file of readdirSync(join(root, folder)).filter((name) => name.endsWith('.js'))) {
      for (const [, one, another] of read(`${folder}/${file}`).matchAll(/\bhow\('([a-z-]+)'|^ +\['([a-z-]+)', t\(/gm)) {
        links++;
        assert.ok(rules.has(one ?? another), `${file}: ${one ?? another}`);
      }
    }
  }
  assert.ok(links >= 5, `${links} links`);
});
