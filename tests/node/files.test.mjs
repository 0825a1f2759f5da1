import assert from 'node:assert/strict';
import { File as NodeFile } from 'node:buffer';
import { test } from 'node:test';
import * as files from '../../web/js/files.js';

// A global in browsers; Node 18 has it in a module only.
globalThis.File ??= /** @type {any} */ (NodeFile);
const bytes = new Uint8Array([123, 125, 10]);

test('where the share sheet refuses .json the same bytes go as .json.txt', async () => {
  const android = { canShare: ({ files: [file] }) => file.name.endsWith('.txt') };
  const file = files.shareable('a.wederzijds.json', bytes, /** @type {any} */ (android));
  assert.equal(file?.name, 'a.wederzijds.json.txt');
  assert.equal(file?.type, 'text/plain');
  assert.deepEqual(new Uint8Array(await file.arrayBuffer()), bytes);
});

test('where it takes .json the name stays, and where it takes no files nothing is offered', () => {
  const name = 'a.wederzijds.json';
  assert.equal(files.shareable(name, bytes, /** @type {any} */ ({ canShare: () => true }))?.name, name);
  assert.equal(files.shareable(name, bytes, /** @type {any} */ ({ canShare: () => false })), undefined);
  assert.equal(files.shareable(name, bytes, /** @type {any} */ ({})), undefined);
});

test('only a text under 20 000 characters may be copied', () => {
  assert.equal(files.canCopy('x'.repeat(19_999)), true);
  assert.equal(files.canCopy('x'.repeat(20_000)), false);
});

test('a pasted text loses the white space and the byte order mark that programs put around it', () => {
  assert.equal(new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.fromText('\uFEFF\r\n {"a":1} \n\n')), '{"a":1}\n');
});

test('a file over the limit is cut just above it, so that the core can say so', async () => {
  const large = new Blob([new Uint8Array(files.SIZE_LIMIT + 1000)]);
  assert.equal((await files.read(large)).bytes.length, files.SIZE_LIMIT + 1);
  const small = await files.read(new File([bytes], 'naam.json'));
  assert.deepEqual([small.name, small.bytes], ['naam.json', bytes]);
});
