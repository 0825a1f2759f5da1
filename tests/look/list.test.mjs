// The list of screens and states is whole: no screen of the app without a scene, no scene beside the list, no state that others of its kind have missing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { screens } from './list.mjs';
import { scenes } from './scenes.mjs';

const views = new URL('../../web/js/views/', import.meta.url).pathname;
const entries = Object.entries(screens);

test('every view of the two tables of screens is in the list', () => {
  const named = new Set();
  for (const table of ['index.js', 'rest.js']) {
    for (const [, file] of readFileSync(join(views, table), 'utf8').matchAll(/^import \{ view .*from '\.\/(\w+)\.js';$/gm)) named.add(file);
  }
  assert.ok(named.size > 20, `the tables are read: ${named.size}`);
  assert.deepEqual([...named].filter((file) => !entries.some(([, screen]) => screen.view === file)), []);
});

test('every address of an agreement is in the list', () => {
  const [, table] = /export const stages = \{([^}]*)\}/.exec(readFileSync(join(views, 'rest.js'), 'utf8')) ?? [];
  const stages = [...String(table).matchAll(/^ {2}(?:'([^']*)'|(\w+))/gm)].map(([, quoted, plain]) => quoted ?? plain);
  assert.ok(stages.length > 8, `the table is read: ${stages}`);
  for (const stage of stages) {
    const hash = `#/a/x${stage && `/${stage}`}`;
    assert.ok(entries.some(([, screen]) => screen.address.test(hash)), `a screen for ${hash}`);
  }
});

test('every state has a scene, at an address of its screen', () => {
  for (const [name, { states, address }] of entries) {
    for (const [state, scene] of Object.entries(states)) {
      assert.ok(scenes[scene], `${name}, ${state}: a scene ${scene}`);
      assert.match(scenes[scene].hash, address, `${name}, ${state}`);
    }
  }
});

test('every screen has the states that one of its kind has', () => {
  for (const [name, { states, needs = [] }] of entries) {
    for (const state of ['ordinary', ...needs]) assert.ok(states[state], `${name} has no picture of ${state}`);
  }
});

test('every scene is in the list, once', () => {
  const listed = entries.flatMap(([, { states }]) => Object.values(states));
  assert.deepEqual(listed.filter((scene, at) => listed.indexOf(scene) !== at), []);
  assert.deepEqual(Object.keys(scenes).filter((scene) => !listed.includes(scene)), []);
});
