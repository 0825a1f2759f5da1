import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBlocks } from '../../scripts/markdown.mjs';

test('a page becomes blocks of runs', () => {
  const page = toBlocks('# Kop & co\n\nEen **vet *en schuin*** stuk, `a < b`.\n\n- een\n- [twee](https://example.org/)\n\n1. x\n\n> gezegd\n', 'p.md');
  assert.deepEqual(page.blocks, [
    { kind: 'h1', runs: [{ text: 'Kop & co' }] },
    {
      kind: 'p',
      runs: [
        { text: 'Een ' },
        { text: 'vet ', strong: true },
        { text: 'en schuin', strong: true, em: true },
        { text: ' stuk, ' },
        { text: 'a < b', code: true },
        { text: '.' },
      ],
    },
    { kind: 'ul', items: [[{ text: 'een' }], [{ text: 'twee', href: 'https://example.org/' }]] },
    { kind: 'ol', items: [[{ text: 'x' }]] },
    { kind: 'quote', runs: [{ text: 'gezegd' }] },
  ]);
});

test('what the app could not show safely fails the build, with the name of the page', () => {
  for (const bad of ['<b>x</b>', 'a <img src=x> b', '![p](https://example.org/p.png)', '[x](javascript:alert(1))', '| a |\n|---|\n| <i>b</i> |', '##### te diep']) {
    assert.throws(() => toBlocks(bad, 'p.md'), /^Error: p\.md: /, bad);
  }
});

test('a table has cells of runs, and a rule is a line to write on', () => {
  const page = toBlocks('| Tijd | Wat |\n|---|---|\n| 9.00 | **Begin** & koffie |\n\n---\n', 'p.md');
  assert.deepEqual(page.blocks, [
    { kind: 'table', head: [[{ text: 'Tijd' }], [{ text: 'Wat' }]], rows: [[[{ text: '9.00' }], [{ text: 'Begin', strong: true }, { text: ' & koffie' }]]] },
    { kind: 'line' },
  ]);
});
