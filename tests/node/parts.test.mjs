// The module in two parts, as hosted pages load it: the start page and the quickscan need the first part only; whatever lacks
// something of the rest goes on with the whole, and nothing that was stored is lost by that.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import './support/webcrypto.mjs';
import { firstFiles, packFiles } from '../../scripts/pack-files.mjs';
import { Core, FIRST, instanceMaker } from '../../web/js/core.js';
import { Browser } from './support/tabs.mjs';

const folder = process.env.WEDERZIJDS_CORE ?? fileURLToPath(new URL('../../build/core', import.meta.url));
const make = (await import(pathToFileURL(`${folder}/wederzijds-core.mjs`).href)).default;
const compiled = (/** @type {string} */ name) => WebAssembly.compile(readFileSync(`${folder}/${name}.wasm`));
const first = compiled('first');
const rest = compiled('rest');
const pack = fileURLToPath(new URL('../../content/packs/standard', import.meta.url));

/** A visit to a browser. @param {Browser} browser @param {() => Promise<WebAssembly.Module>} [fetchRest] */
function visit(browser, fetchRest = () => rest) {
  let fetched = 0;
  const instance = instanceMaker(make, first, () => {
    fetched += 1;
    return fetchRest();
  });
  const { persist, vanish } = browser.tab({ FS: null });
  const core = new Core({ instance, persist, keys: { remove: async () => {} }, language: () => 'nl' });
  /** @type {string[]} */
  const restarts = [];
  core.on((event) => event.type === 'restarted' && restarts.push(event.why));
  return { core, vanish, restarts, fetched: () => fetched };
}

const quickscan = { id: 'quickscan' };

/** @param {Core} core */
async function scan(core) {
  await core.loadQuestionnaires(firstFiles(pack, 'nl'), 'nl');
  await core.call('agreements.list');
  await core.call('settings.change', { theme: 'dark' });
  let view = await core.call('questionnaire.begin', { ...quickscan, role: 'employee' });
  while (view.next) view = await core.call('questionnaire.answer', { ...quickscan, statement: view.next, answer: 2 });
  return view;
}

test('the start page and the whole quickscan run on the first part alone', async () => {
  const browser = new Browser(new IDBFactory());
  const sam = visit(browser, async () => assert.fail('the rest was asked for'));
  await sam.core.start();
  const view = await scan(sam.core);
  assert.equal(view.result.factors.length, 4);
  assert.equal(sam.fetched(), 0);
  assert.deepEqual(sam.restarts, []);
  sam.vanish();

  // The next visit finds it, with the first part again.
  const again = visit(browser, async () => assert.fail('the rest was asked for'));
  await again.core.start();
  await again.core.loadQuestionnaires(firstFiles(pack, 'nl'), 'nl');
  assert.deepEqual(await again.core.call('questionnaire.view', quickscan), view);
});

test('the rest joins an instance that is in use, and what was done with the first part stays', async () => {
  const sam = visit(new Browser(new IDBFactory()));
  await sam.core.start();
  const view = await scan(sam.core);
  await sam.core.loadContent(packFiles(pack, 'nl'), 'nl');
  assert.equal(sam.fetched(), 1);
  assert.deepEqual(sam.restarts, []);
  assert.deepEqual(await sam.core.call('questionnaire.view', quickscan), view);
  const profile = await sam.core.call('profile.begin', { role: 'employee' });
  assert.equal(profile.values.screens.length, 13);
});

test('a function that the first part lacks brings the whole, and the call is done once', async () => {
  const sam = visit(new Browser(new IDBFactory()));
  await sam.core.start();
  const view = await scan(sam.core);
  FIRST.add('profile.begin');
  try {
    // Said to be in the first part and is not.
    await sam.core.call('profile.begin', { role: 'employee' }).catch((error) => assert.equal(error.code, 'not-found'));
  } finally {
    FIRST.delete('profile.begin');
  }
  assert.deepEqual(sam.restarts, ['in-part']);
  assert.equal(sam.fetched(), 1);
  assert.deepEqual(await sam.core.call('questionnaire.view', quickscan), view);
  assert.equal((await sam.core.call('agreements.list')).rows.length, 0);
});

test('a rest that does not arrive is said, asked for again, and stands in the way of nothing', async () => {
  let online = false;
  const sam = visit(new Browser(new IDBFactory()), async () => {
    if (!online) throw new TypeError('no connection');
    return rest;
  });
  await sam.core.start();
  const view = await scan(sam.core);
  await assert.rejects(sam.core.loadContent(packFiles(pack, 'nl'), 'nl'), { code: 'not-arrived' });
  assert.deepEqual(await sam.core.call('questionnaire.view', quickscan), view);
  online = true;
  await sam.core.loadContent(packFiles(pack, 'nl'), 'nl');
  assert.deepEqual(await sam.core.call('questionnaire.view', quickscan), view);
});
