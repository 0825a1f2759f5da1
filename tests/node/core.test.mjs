// core.js against a small core of its own, on the file system and IDBFS of the shipped module: what is tested
// here is the shell's side of the door.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { Core, CoreError, localDate } from '../../web/js/core.js';
import { instance } from './support/core.mjs';
import { standIn } from './support/stand-in.mjs';
import { Browser, files } from './support/tabs.mjs';

const A = 'agreement-1';

/** @param {Browser} browser @param {object} [options] */
async function app(browser, options = {}) {
  const tab = browser.tab(await instance());
  /** @type {any[]} */
  const calls = [];
  /** @type {string[]} */
  const forgotten = [];
  /** @type {any[]} */
  const events = [];
  let instances = 0;
  const core = new Core({
    instance: async () => {
      ++instances;
      return standIn(await instance(), calls);
    },
    persist: tab.persist,
    keys: { remove: async (/** @type {string} */ replica) => void forgotten.push(replica) },
    language: () => 'nl',
    ...options,
  });
  core.on((event) => events.push(event));
  return { tab, core, calls, forgotten, events, instances: () => instances };
}

/** An app with an agreement that was begun and is open. @param {Browser} browser @param {object} [options] */
async function begun(browser, options) {
  const made = await app(browser, options);
  await made.core.start();
  await made.core.call('agreement.begin', { replica: A });
  await made.core.call('agreement.open', { agreement: A });
  return made;
}

test('every call brings time, date, language and eight fresh ids', async () => {
  const { core, calls } = await app(new Browser(new IDBFactory()), { now: () => new Date('2026-11-21T20:45:00.123Z') });
  await core.start();
  const { context } = calls[0].args;
  assert.equal(context.now, '2026-11-21T20:45:00Z');
  assert.equal(context.today, localDate(new Date('2026-11-21T20:45:00Z')));
  assert.equal(context.language, 'nl');
  assert.equal(context.ids.length, 8);
  for (const id of context.ids) assert.match(id, /^[A-Za-z0-9_-]{16}$/);
  await core.call('agreement.close', { agreement: 'x' });
  const ids = calls.flatMap(({ args }) => args.context.ids);
  assert.equal(new Set(ids).size, ids.length);
});

test('the local date is that of the clock on the wall', () => {
  assert.equal(localDate(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
});

test('a lone surrogate is replaced before the core sees it, a pair stays', async () => {
  const { core, calls } = await begun(new Browser(new IDBFactory()));
  await core.call('marks.view', { text: 'a\ud800b\udc00c\u{1F600}', list: ['\udfff'] });
  const { args } = calls.at(-1);
  assert.equal(args.text, 'a\uFFFDb\uFFFDc\u{1F600}');
  assert.deepEqual(args.list, ['\uFFFD']);
});

test('bytes go in as a file that is removed again, and come out as one', async () => {
  const { core } = await app(new Browser(new IDBFactory()));
  await core.start();
  const bytes = new Uint8Array([0, 255, 13]);
  const { path } = await core.call('import.read', { path: bytes });
  assert.deepEqual(core.take(path), bytes);
  await core.loadContent({ pack: { id: 'p' }, topics: {} }, 'nl');
  const left = (/** @type {string} */ folder) => core.module.FS.readdir(folder).filter((/** @type {string} */ name) => !name.startsWith('.'));
  assert.deepEqual([left('/in'), left('/out')], [[], []]);
});

test('an error of the core is thrown with its code, place and detail', async () => {
  const { core } = await begun(new Browser(new IDBFactory()));
  await assert.rejects(core.call('text.bad'), (error) => {
    assert.ok(error instanceof CoreError);
    assert.deepEqual([error.code, error.at, error.detail], ['bad-arguments', '/text', 'why']);
    return true;
  });
});

test('a command resolves when it is stored', async () => {
  const factory = new IDBFactory();
  const first = await begun(new Browser(factory));
  assert.deepEqual(await first.core.call('marks.add', { mark: 'x' }), { marks: ['x'] });
  first.tab.vanish();
  const second = await app(new Browser(factory));
  await second.core.start();
  assert.deepEqual(await second.core.call('agreement.open', { agreement: A }), { marks: ['x'] });
});

test('a command that could not be stored says so, and brings what it answered', async () => {
  const { core, tab } = await begun(new Browser(new IDBFactory()));
  tab.storage.fail('quota', 1, true);
  await assert.rejects(core.call('marks.add', { mark: 'x' }), (/** @type {any} */ error) => {
    assert.equal(error.code, 'storage-full');
    assert.deepEqual(error.value, { marks: ['x'] });
    return true;
  });
  assert.equal(core.saveState.state, 'failed');
  const copy = JSON.parse(new TextDecoder().decode(core.copy().bytes));
  assert.deepEqual(copy.files.find((/** @type {any} */ file) => file.path === `/a/${A}/marks`).text, 'x');
  tab.storage.heal();
  await core.flush();
  assert.equal(core.saveState.state, 'saved');
});

test('an instance that died is never used again: a fresh one goes on from what was stored', async () => {
  const { core, calls, events, instances } = await begun(new Browser(new IDBFactory()));
  await core.loadContent({ pack: { id: 'p' }, topics: {} }, 'nl');
  await core.call('marks.add', { mark: 'x' });
  const before = core.module;
  await assert.rejects(core.call('marks.die'), { code: 'core-stopped' });
  assert.deepEqual(await core.call('marks.view'), { marks: ['x'] }, 'half of the command is gone');
  assert.notEqual(core.module, before);
  assert.equal(instances(), 2);
  assert.deepEqual(events.filter(({ type }) => type === 'restarted'), [{ type: 'restarted', why: 'died', reopened: true }]);
  assert.deepEqual(calls.slice(-4).map(({ op }) => op), ['session.start', 'content.load', 'agreement.open', 'marks.view']);
  await core.call('marks.add', { mark: 'x' });
  assert.deepEqual(await core.call('marks.view'), { marks: ['x', 'x'] });
});

test('an instance that cannot be made again leaves the app stopped with its error, and may be tried again', async () => {
  let broken = false;
  /** @type {any[]} */
  const calls = [];
  const { core } = await begun(new Browser(new IDBFactory()), {
    instance: async () => {
      if (broken) throw new Error('out of memory');
      return standIn(await instance(), calls);
    },
  });
  broken = true;
  await assert.rejects(core.call('marks.die'), { code: 'core-stopped' });
  await assert.rejects(core.call('marks.view'), { code: 'core-stopped' });
  broken = false;
  await core.restart();
  assert.deepEqual(await core.call('agreement.open', { agreement: A }), { marks: [] });
});

test('an agreement that is stored but not in the list is read into it; an empty one is cleared away', async () => {
  const factory = new IDBFactory();
  const first = await begun(new Browser(factory));
  first.core.module.FS.unlink(`/main/knows-${A}`);
  await first.tab.persist.save([`/main/knows-${A}`]);
  first.tab.vanish();
  await new Promise((resolve) => {
    const request = factory.open('w/a/empty', 21);
    request.onupgradeneeded = () => request.result.createObjectStore('FILE_DATA').createIndex('timestamp', 'timestamp');
    request.onsuccess = () => {
      request.result.close();
      resolve(undefined);
    };
  });
  const second = await app(new Browser(factory));
  await second.core.start();
  assert.ok(files(second.core.module.FS, ['/main'])[`/main/knows-${A}`]);
  assert.deepEqual(await second.tab.persist.agreements(), [A]);
});

test('erasing an agreement forgets its keys and deletes its database', async () => {
  const factory = new IDBFactory();
  const { core, forgotten } = await begun(new Browser(factory));
  await core.call('agreement.erase', { agreement: A });
  assert.deepEqual(forgotten, ['key-1']);
  assert.equal((await factory.databases()).some(({ name }) => name === `w/a/${A}`), false);
});

test('tidying up that ends an instance is not tried with the next one, and the erasing is done', async () => {
  const factory = new IDBFactory();
  const { core, forgotten } = await begun(new Browser(factory));
  const dying = (/** @type {any} */ module) => ({
    ...module,
    call(/** @type {string} */ op, /** @type {Uint8Array} */ args) {
      if (op === 'restore.settle' || op === 'agreement.view') throw new WebAssembly.RuntimeError('unreachable');
      return module.call(op, args);
    },
  });
  const make = core.instance;
  core.instance = async () => dying(await make());
  core.module = dying(core.module);
  await core.call('agreement.erase', { agreement: A });
  assert.deepEqual(forgotten, ['key-1']);
  assert.equal((await factory.databases()).some(({ name }) => name === `w/a/${A}`), false);
});

test('looking at a file and leaving it unloads what was loaded for it', async () => {
  const { core, tab } = await begun(new Browser(new IDBFactory()));
  await core.call('agreement.close', { agreement: A });
  assert.equal(tab.persist.mounts.has(`/a/${A}`), false);
  await core.call('import.verified', { agreement: A, results: [] });
  assert.equal(tab.persist.mounts.has(`/a/${A}`), true);
  await core.call('import.cancel');
  assert.equal(tab.persist.mounts.has(`/a/${A}`), false);
});

test('a second tab reads, refuses commands, follows, and takes over', async () => {
  const browser = new Browser(new IDBFactory());
  const first = await begun(browser);
  await first.core.call('marks.add', { mark: 'x' });
  const second = await app(browser);
  await second.core.start();
  assert.equal(second.core.readOnly, true);
  assert.equal(second.tab.persist.reason, 'other-tab');
  assert.deepEqual(await second.core.call('agreement.open', { agreement: A }), { marks: ['x'] });
  await assert.rejects(second.core.call('marks.add', { mark: 'x' }), { code: 'read-only' });

  const followed = new Promise((resolve) => second.core.on((event) => event.type === 'changed' && resolve(undefined)));
  await first.core.call('marks.add', { mark: 'x' });
  await followed;
  assert.deepEqual(await second.core.call('marks.view'), { marks: ['x', 'x'] });

  await second.core.useHere();
  assert.equal(second.core.readOnly, false);
  assert.equal(first.core.readOnly, true);
  assert.deepEqual(await second.core.call('marks.add', { mark: 'x' }), { marks: ['x', 'x', 'x'] });
  await assert.rejects(first.core.call('marks.add', { mark: 'x' }), { code: 'read-only' });
});
