// scripts/wederzijds as a person calls it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Person } from './support/people.mjs';

const program = new URL('../../scripts/wederzijds', import.meta.url).pathname;
const root = new URL('../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'wz-'));
after(() => rmSync(folder, { recursive: true }));

/** @param {string[]} args @param {string} [input] */
function run(args, input = '') {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, input, encoding: 'utf8' });
  return { status, stdout, stderr };
}
const put = (/** @type {string} */ name, /** @type {Uint8Array | string} */ content) => writeFileSync(join(folder, name), content);

before(async () => {
  // The app takes such a character out of what is typed; another program may have written it.
  const sam = new Person('Sam @niboR', 'employee', 'nl');
  await sam.visit();
  const { module } = sam.core;
  const call = module.call;
  module.call = (/** @type {string} */ op, /** @type {Uint8Array} */ args) => call(op, new TextEncoder().encode(new TextDecoder().decode(args).replaceAll('Sam @', 'Sam \u202e')));
  await sam.begin('Robin');
  const invitation = await sam.handOut('invitation');
  const robin = new Person('Robin', 'manager', 'en');
  await robin.visit();
  await robin.takeIn(invitation);
  put('first.json', invitation);
  put('second.json', await robin.handOut('invitation'));
  put('bad.json', new TextDecoder().decode(invitation).replace('\\"round\\":1', '\\"round\\":2'));
});

test('verify prints what is in a file, and names that cannot disguise themselves', () => {
  const { status, stdout } = run(['verify', 'second.json']);
  assert.equal(status, 0);
  const lines = stdout.split('\n');
  assert.match(lines[0], /^second\.json: ok, 2 logs, \d+ lines$/);
  const code = String.raw`(?:\d{4} ){4}\d{4}`;
  assert.ok(lines.some((line) => new RegExp(String.raw`^  employee  ${code}  \d+ lines  says it is: Sam \\u\{202e\}niboR$`).test(line)), stdout);
  assert.ok(lines.some((line) => new RegExp(String.raw`^  manager   ${code}  \d+ lines  says it is: Robin$`).test(line)), stdout);
});

test('verify of several files answers each and fails when one is bad', () => {
  const { status, stdout } = run(['verify', 'first.json', 'bad.json']);
  assert.equal(status, 1);
  assert.match(stdout, /^first\.json: ok, 1 log, \d+ lines$/m);
  assert.match(stdout, /^bad\.json: bad-signature \/logs\/0\/signature$/m);
});

test('show prints the state as one line', () => {
  const { status, stdout, stderr } = run(['show', 'second.json']);
  assert.deepEqual([status, stderr], [0, '']);
  assert.equal(stdout.split('\n').length, 2);
  const state = JSON.parse(stdout);
  assert.equal(state.replicas.length, 2);
  const refused = run(['show', 'bad.json']);
  assert.deepEqual([refused.status, refused.stdout], [1, '']);
  assert.match(refused.stderr, /bad-signature/);
});

test('merge gives the same bytes in any order, and nothing when a file is bad', () => {
  assert.equal(run(['merge', 'first.json', 'second.json', '-o', 'a.json']).status, 0);
  assert.equal(run(['merge', '-o', 'b.json', 'second.json', 'first.json', 'second.json']).status, 0);
  assert.deepEqual(readFileSync(join(folder, 'a.json')), readFileSync(join(folder, 'b.json')));
  assert.deepEqual(readFileSync(join(folder, 'a.json')), readFileSync(join(folder, 'second.json')));
  assert.equal(run(['merge', 'first.json', 'bad.json', '-o', 'c.json']).status, 1);
  assert.equal(existsSync(join(folder, 'c.json')), false);
});

test('check-content passes the standard pack and names what is wrong in another', () => {
  const good = run(['check-content', join(root, 'content/packs/standard')]);
  assert.equal(good.status, 0, good.stdout);
  assert.match(good.stdout, /: ok, \d+ files$/m);
  const bad = run(['check-content', join(root, 'content/schema')]);
  assert.equal(bad.status, 1);
  assert.match(bad.stdout, /\d+ problems?$/m);
});

test('call passes JSON to the door and prints the envelope', () => {
  const good = run(['call', 'agreements.list'], '{}');
  const answer = JSON.parse(good.stdout);
  assert.deepEqual([good.status, answer.ok, answer.value.rows], [0, true, []]);
  const bad = run(['call', 'no.such-operation'], '{}');
  assert.equal(bad.status, 1);
  assert.equal(JSON.parse(bad.stdout).error.code, 'unknown-operation');
  const file = run(['call', 'import.read', 'first.json'], '{"path":"/in/1"}');
  assert.equal(JSON.parse(file.stdout).value.logs.length, 1);
});

test('a command given wrongly is said on standard error', () => {
  for (const args of [[], ['fly'], ['verify'], ['merge', 'a.json'], ['show'], ['verify', 'absent.json']]) {
    const { status, stdout, stderr } = run(args);
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    assert.notEqual(stderr, '');
  }
});
