// What a host may change: read strictly, and never so that a mistake keeps a person from the app.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contrast, over, overlaid, readBrand, styles, wordsIn } from '../../web/js/brand.js';

const brand = (/** @type {object} */ more) => readBrand(JSON.stringify({ format: 'wederzijds/brand', formatVersion: 1, ...more }));
const codes = (/** @type {object} */ more) => brand(more).problems.map(({ at, code }) => `${at} ${code}`);

test('contrast is that of WCAG', () => {
  assert.equal(contrast('#000000', '#ffffff').toFixed(2), '21.00');
  // Known from the tools that people check with.
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
  assert.equal(contrast('#ffffff', '#ff0000').toFixed(2), '4.00');
});

test('the grounds that a colour is held against are those of the styles', () => {
  const tokens = readFileSync(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8');
  for (const [theme, ground] of [['light', '#eeece8'], ['dark', '#2c2434']]) {
    for (const name of ['paper', 'surface', 'sunken']) assert.match(tokens, new RegExp(`--${name}: `), `${theme} ${ground}`);
    assert.ok(tokens.includes(`--sunken: ${ground}`));
  }
});

test('a colour that cannot be read is refused and left out; the other theme keeps its own', () => {
  const { brand: read, problems } = brand({ colours: { light: '#7cc4a8', dark: '#8fd8c0' } });
  assert.deepEqual(problems.map(({ code }) => code), ['low-contrast']);
  assert.equal(read.colours.light, undefined);
  assert.ok(!styles(read).includes('prefers-color-scheme:light') && styles(read).includes('#8fd8c0'));
});

test('whatever colour gets through can be read on every ground', () => {
  for (let n = 0; n < 4000; ++n) {
    const colour = `#${((n * 4099 + 17) % 0xffffff).toString(16).padStart(6, '0')}`;
    for (const [theme, grounds] of /** @type {const} */ ([['light', ['#f7f6f3', '#ffffff', '#eeece8']], ['dark', ['#17121c', '#221b29', '#2c2434']]])) {
      const made = brand({ colours: { [theme]: colour } }).brand.colours[theme];
      if (!made) continue;
      for (const ground of [...grounds, made.tint]) assert.ok(contrast(made.both, ground) >= 4.5, `${colour} on ${ground}`);
      for (const ground of [made.both, made.strong]) assert.ok(contrast(made.on, ground) >= 4.5, `${made.on} on ${ground}`);
    }
  }
});

test('each mistake is named with its place', () => {
  assert.deepEqual(codes({ name: '' }), ['/name not-words']);
  assert.deepEqual(codes({ name: 'A\u202Eb' }), ['/name not-words']);
  assert.deepEqual(codes({ logo: '../logo.svg' }), ['/logo not-a-file']);
  assert.deepEqual(codes({ logo: 'https://elsewhere.example/logo.svg' }), ['/logo not-a-file']);
  assert.deepEqual(codes({ links: [{ label: 'x', url: 'javascript:alert(1)' }, { label: 'y' }] }), ['/links/0 not-a-link', '/links/1 not-a-link']);
  assert.deepEqual(codes({ off: ['agreements'] }), ['/off/0 unknown-part']);
  assert.deepEqual(codes({ content: ['own/../../x.json', '/etc/x.json', 'lang.json', 'own/lang/nl.json'] }), ['/content/0 not-a-file', '/content/1 not-a-file', '/content/2 not-a-file']);
  assert.deepEqual(codes({ language: 'fr', colour: 'red', colours: 'red' }), ['/language unknown-language', '/colour unknown-member', '/colours not-colours']);
});

test('whatever stands in the file, something usable comes out', () => {
  for (const text of ['', 'null', '[]', '7', '{}', '{"format":"wederzijds/brand","formatVersion":2}', '{"format":"wederzijds/brand","formatVersion":1,"links":{},"off":null,"content":"x","colours":null,"contact":[],"name":7}']) {
    const { brand: read, problems } = readBrand(text);
    assert.ok(problems.length > 0, text);
    assert.deepEqual(read, { colours: {}, links: [], off: [], content: [] }, text);
  }
  assert.deepEqual(readBrand(readFileSync(new URL('../../web/brand.json', import.meta.url), 'utf8')).problems, []);
});

test('own content lies over the standard: members by name, things by id, other lists whole', () => {
  const standard = { a: { x: 1, y: 2 }, list: [{ id: 'one', n: 1, m: 1 }, { id: 'two', n: 2 }], plain: [1, 2] };
  assert.deepEqual(over(standard, { a: { y: 3 }, list: [{ id: 'new', n: 9 }, { id: 'one', n: 5 }], plain: [7] }), {
    a: { x: 1, y: 3 }, list: [{ id: 'one', n: 5, m: 1 }, { id: 'two', n: 2 }, { id: 'new', n: 9 }], plain: [7],
  });
  assert.deepEqual(over(standard, {}), standard);
  const bundle = { pack: {}, lang: { topics: { A: { label: 'old' } } } };
  assert.deepEqual(overlaid(bundle, new Map([['lang/nl.json', { topics: { A: { label: 'new' } } }], ['lang/en.json', { topics: { A: { label: 'other' } } }]]), 'nl').lang, { topics: { A: { label: 'new' } } });
});

test('a name is for each language, or for all', () => {
  assert.equal(wordsIn('De Brug', 'en'), 'De Brug');
  assert.equal(wordsIn({ nl: 'De Brug', en: 'The Bridge' }, 'en'), 'The Bridge');
  assert.equal(wordsIn({ nl: 'De Brug' }, 'en'), 'De Brug');
  assert.equal(wordsIn(undefined, 'en'), undefined);
});
