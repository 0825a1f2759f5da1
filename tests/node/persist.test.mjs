import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { instance } from './support/core.mjs';
import { KINDS } from './support/faulty-idb.mjs';
import { Browser, files, write } from './support/tabs.mjs';

const A = '/a/agreement-1';
const B = '/a/agreement-2';

/** @param {Browser} browser */
async function startedTab(browser) {
  const tab = browser.tab(await instance());
  await tab.persist.start();
  await tab.persist.load('/main');
  return tab;
}

/** What a new start finds. @param {any} factory @param {string[]} points */
async function found(factory, points) {
  const tab = await startedTab(new Browser(factory));
  for (const point of points) if (point !== '/main') await tab.persist.load(point);
  const all = files(tab.fs, points);
  tab.vanish();
  return all;
}

/** The records of a database as they are. @param {any} factory @param {string} name @returns {Promise<Map<string, any>>} */
function records(factory, name) {
  return new Promise((resolve, reject) => {
    const open = factory.open(name);
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const transaction = open.result.transaction(['FILE_DATA']);
      const store = transaction.objectStore('FILE_DATA');
      const keys = store.getAllKeys();
      const values = store.getAll();
      transaction.oncomplete = () => {
        open.result.close();
        resolve(new Map(keys.result.map((/** @type {string} */ key, /** @type {number} */ i) => [key, values.result[i]])));
      };
    };
  });
}

test('syncfs is never called to save', () => {
  const folder = new URL('../../web/js/', import.meta.url);
  const calls = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/syncfs\s*\(([^;]*)/g)].map((m) => [name, m[1]]));
  assert.equal(calls.length, 1, 'one place loads');
  assert.equal(calls[0][0], 'persist.js');
  assert.match(calls[0][1], /^mount\.root\.mount, true,/);
});

test('what was saved is there after a new start, and nothing else was written', async () => {
  const factory = new IDBFactory();
  const tab = await startedTab(new Browser(factory));
  await tab.persist.load(A);
  write(tab.fs, '/main/settings.json', '{"theme":"dark"}');
  write(tab.fs, `${A}/logs/r1/1`, 'één\n');
  write(tab.fs, `${A}/notes.json`, 'not named');
  await tab.persist.save(['/main/settings.json']);
  await tab.persist.save([`${A}/logs/r1/1`]);
  assert.equal(tab.persist.saveState.state, 'saved');
  tab.vanish();
  assert.deepEqual(await found(factory, ['/main', A]), {
    '/main/settings.json': '{"theme":"dark"}',
    [`${A}/logs/r1/1`]: 'één\n',
  });
});

test('records have the format of IDBFS: timestamp, mode, contents, and folders without contents', async () => {
  const factory = new IDBFactory();
  const tab = await startedTab(new Browser(factory));
  await tab.persist.load(A);
  write(tab.fs, `${A}/logs/1`, 'x');
  await tab.persist.save([`${A}/logs/1`]);
  const stored = await records(factory, `w${A}`);
  assert.deepEqual([...stored.keys()], [`${A}/logs`, `${A}/logs/1`]);
  const file = stored.get(`${A}/logs/1`);
  assert.deepEqual(Object.keys(file).sort(), ['contents', 'mode', 'timestamp']);
  assert.ok(file.timestamp instanceof Date && file.contents instanceof Uint8Array);
  assert.equal(tab.fs.isFile(file.mode), true);
  const folder = stored.get(`${A}/logs`);
  assert.equal(tab.fs.isDir(folder.mode), true);
  assert.equal('contents' in folder, false);
});

test('only what is named is deleted', async () => {
  const factory = new IDBFactory();
  const tab = await startedTab(new Browser(factory));
  await tab.persist.load(A);
  for (const name of ['1', '2']) write(tab.fs, `${A}/${name}`, name);
  await tab.persist.save([`${A}/1`, `${A}/2`]);
  tab.fs.unlink(`${A}/1`);
  tab.fs.unlink(`${A}/2`);
  await tab.persist.save([`${A}/1`]);
  assert.deepEqual(await found(factory, [A]), { [`${A}/2`]: '2' });
});

test('bytes are stored as they were when they were named', async () => {
  const factory = new IDBFactory();
  const tab = await startedTab(new Browser(factory));
  await tab.persist.load(A);
  write(tab.fs, `${A}/1`, 'as named');
  const saved = tab.persist.save([`${A}/1`]);
  write(tab.fs, `${A}/1`, 'later, not named');
  await saved;
  assert.deepEqual(await found(factory, [A]), { [`${A}/1`]: 'as named' });
});

test('one transaction is in flight, and what comes meanwhile is joined into the next', async () => {
  const factory = new IDBFactory();
  const tab = await startedTab(new Browser(factory));
  await tab.persist.load(A);
  write(tab.fs, `${A}/1`, 'begin');
  await tab.persist.save([`${A}/1`]);
  let atOnce = 0;
  let most = 0;
  let transactions = 0;
  for (const database of tab.storage.connections) {
    const make = database.transaction;
    database.transaction = (/** @type {any[]} */ ...args) => {
      const transaction = make(...args);
      ++transactions;
      most = Math.max(most, ++atOnce);
      transaction.addEventListener('complete', () => --atOnce);
      return transaction;
    };
  }
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => {
      write(tab.fs, `${A}/1`, `edit ${i}`);
      return tab.persist.save([`${A}/1`]);
    }),
  );
  assert.equal(most, 1);
  assert.equal(transactions, 2, 'the first, and one for the nineteen others');
  assert.deepEqual(await found(factory, [A]), { [`${A}/1`]: 'edit 19' });
});

test('saves follow a save that failed, and then everything is stored', async () => {
  const factory = new IDBFactory();
  const tab = await startedTab(new Browser(factory, { watchdog: 30 }));
  await tab.persist.load(A);
  /** @type {string[]} */
  const states = [];
  tab.persist.on((event) => event.type === 'state' && states.push(tab.persist.saveState.state));
  tab.storage.fail('abort', 1, true);
  write(tab.fs, `${A}/1`, 'one');
  await assert.rejects(tab.persist.save([`${A}/1`]), { name: 'StoreError' });
  assert.equal(tab.persist.saveState.state, 'failed');
  assert.deepEqual(tab.persist.copy().map(({ path }) => path), [`${A}/1`], 'a copy can be taken away');
  tab.storage.heal();
  write(tab.fs, `${A}/2`, 'two');
  await tab.persist.save([`${A}/2`]);
  assert.deepEqual(states, ['saving', 'failed', 'saving', 'saved']);
  assert.deepEqual(await found(factory, [A]), { [`${A}/1`]: 'one', [`${A}/2`]: 'two' });
});

test('a full disk is told as such', async () => {
  const tab = await startedTab(new Browser(new IDBFactory()));
  await tab.persist.load(A);
  write(tab.fs, `${A}/1`, 'one');
  await tab.persist.save([`${A}/1`]);
  tab.storage.fail('quota', 1, true);
  await assert.rejects(tab.persist.save([`${A}/1`]), { code: 'storage-full' });
});

test('hiding the page writes what could not be written before', async () => {
  const factory = new IDBFactory();
  const tab = await startedTab(new Browser(factory));
  await tab.persist.load(A);
  tab.storage.fail('error', 1, true);
  write(tab.fs, `${A}/1`, 'one');
  await assert.rejects(tab.persist.save([`${A}/1`]));
  tab.storage.heal();
  tab.hide();
  await tab.persist.running;
  assert.deepEqual(await found(factory, [A]), { [`${A}/1`]: 'one' });
});

test('a database that was thrown away under us is written whole again', async () => {
  const factory = new IDBFactory();
  const tab = await startedTab(new Browser(factory));
  await tab.persist.load(A);
  write(tab.fs, `${A}/logs/1`, 'one');
  write(tab.fs, `${A}/logs/2`, 'two');
  await tab.persist.save([`${A}/logs/1`, `${A}/logs/2`]);
  // Another page of the origin deletes the database: the connection is asked to close and does.
  await new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(`w${A}`);
    request.onsuccess = () => resolve(undefined);
    request.onblocked = () => reject(new Error('blocked'));
  });
  write(tab.fs, `${A}/logs/2`, 'two more');
  await tab.persist.save([`${A}/logs/2`]);
  assert.deepEqual(await found(factory, [A]), { [`${A}/logs/1`]: 'one', [`${A}/logs/2`]: 'two more' });
});

test('a database of a newer version is not opened, and nothing is shown as empty', async () => {
  const factory = new IDBFactory();
  await new Promise((resolve) => {
    // One more than that of a locked database.
    const request = factory.open('w/main', 23);
    request.onsuccess = () => {
      request.result.close();
      resolve(undefined);
    };
  });
  const tab = new Browser(factory).tab(await instance());
  await assert.rejects(tab.persist.start(), { code: 'newer-data' });
  assert.equal(tab.persist.role, 'reader');
  await assert.rejects(tab.persist.load('/main'), { code: 'newer-data' });
  await assert.rejects(tab.persist.save(['/main/settings.json']), { code: 'read-only' });
});

test('a record that IDBFS does not see makes loading fail instead of starting without it', async () => {
  const factory = new IDBFactory();
  const tab = await startedTab(new Browser(factory));
  await tab.persist.load(A);
  write(tab.fs, `${A}/1`, 'one');
  await tab.persist.save([`${A}/1`]);
  tab.vanish();
  await new Promise((resolve) => {
    const request = factory.open(`w${A}`);
    request.onsuccess = () => {
      const transaction = request.result.transaction(['FILE_DATA'], 'readwrite');
      transaction.objectStore('FILE_DATA').put({ mode: 0o100666, contents: new Uint8Array(1) }, `${A}/2`);
      transaction.oncomplete = () => {
        request.result.close();
        resolve(undefined);
      };
    };
  });
  const again = await startedTab(new Browser(factory));
  await assert.rejects(again.persist.load(A), { code: 'storage-failed' });
  assert.deepEqual(files(again.fs, [A]), {});
  await again.persist.load(B);
});

test('opening an agreement that is not stored makes no database before the first save', async () => {
  const factory = new IDBFactory();
  const tab = await startedTab(new Browser(factory));
  await tab.persist.load(A);
  assert.equal(tab.persist.isEmpty(A), true);
  assert.deepEqual(await tab.persist.agreements(), []);
  write(tab.fs, `${A}/1`, 'one');
  await tab.persist.save([`${A}/1`]);
  assert.deepEqual(await tab.persist.agreements(), ['agreement-1']);
});

test('erasing deletes the database', async () => {
  const factory = new IDBFactory();
  const tab = await startedTab(new Browser(factory));
  await tab.persist.load(A);
  write(tab.fs, `${A}/1`, 'one');
  await tab.persist.save([`${A}/1`]);
  await tab.persist.drop(A);
  assert.deepEqual((await factory.databases()).map(({ name }) => name).filter((name) => name !== 'w/main'), []);
});

// ---------------------------------------------------------------- failures at every call

/**
 * A small life of the app. Each step saves and notes what it promised: `kept` is what the person was told to
 * be stored, `tried` all that was ever handed over.
 * @param {any} tab
 * @param {any} note
 */
async function life(tab, note) {
  const step = async (/** @type {Record<string, string | null>} */ changes) => {
    for (const [path, text] of Object.entries(changes)) {
      if (text === null) tab.fs.unlink(path);
      else write(tab.fs, path, text);
      (note.tried[path] ??= [null]).push(text);
    }
    try {
      await tab.persist.save(Object.keys(changes));
      for (const [path] of Object.entries(changes)) note.kept[path] = note.tried[path].length - 1;
    } catch (error) {
      assert.equal(/** @type {any} */ (error).name, 'StoreError', String(/** @type {any} */ (error).stack));
      note.told.push(/** @type {any} */ (error).code);
    }
  };
  await tab.persist.start();
  await tab.persist.load('/main');
  await step({ '/main/settings.json': '{}' });
  await tab.persist.load(A);
  await step({ [`${A}/logs/r/1`]: 'line 1', [`${A}/side-r.json`]: 'side 1' });
  await step({ [`${A}/logs/r/1`]: 'line 1 line 2', '/main/index.json': 'index' });
  await tab.persist.load(B);
  // Touches three mounts: all or nothing.
  await step({ [`${A}/side-r.json`]: 'moved', [`${B}/side-r.json`]: 'here', '/main/settings.json': '{"n":1}' });
  await step({ [`${A}/side-r.json`]: null });
  await step({ [`${A}/logs/r/2`]: 'line 3' });
}

/** @param {any} all @param {any} note @param {string} what */
function assertKept(all, note, what) {
  for (const [path, versions] of Object.entries(note.tried)) {
    if (path === '/main/index.json') continue;
    const promised = note.kept[path] ?? 0;
    const at = versions.lastIndexOf(all[path] ?? null);
    assert.ok(at >= promised, `${what}: ${path} is ${JSON.stringify(all[path])}, promised was ${JSON.stringify(versions[promised])}`);
  }
  for (const path of Object.keys(all)) assert.ok(note.tried[path], `${what}: ${path} came from nowhere`);
  // The command that touched three mounts happened everywhere or nowhere.
  const moved = [all[`${B}/side-r.json`] === 'here', all['/main/settings.json'] === '{"n":1}'];
  assert.equal(moved[0], moved[1], `${what}: half of a command`);
}

/** A browser that has been used before. */
async function used() {
  const factory = new IDBFactory();
  const tab = await startedTab(new Browser(factory));
  await tab.persist.load(A);
  write(tab.fs, '/main/profile.json', 'before');
  write(tab.fs, `${A}/logs/r/0`, 'before');
  await tab.persist.save(['/main/profile.json']);
  await tab.persist.save([`${A}/logs/r/0`]);
  tab.vanish();
  return factory;
}
const BEFORE = { '/main/profile.json': ['before'], [`${A}/logs/r/0`]: ['before'] };
const newNote = () => ({ tried: structuredClone(BEFORE), kept: {}, told: /** @type {string[]} */ ([]) });

async function countCalls() {
  const tab = new Browser(await used()).tab(await instance());
  tab.storage.fail('error', Infinity);
  await life(tab, newNote());
  await tab.persist.flush();
  return tab.storage.calls;
}

for (const kind of KINDS) {
  for (const forEver of [false, true]) {
    test(`nothing is lost silently when call k ${forEver ? 'and all after it fail' : 'fails'}, for every k: ${kind}`, async () => {
      const calls = await countCalls();
      assert.ok(calls > 40);
      for (let k = 1; k <= calls; ++k) {
        const factory = await used();
        const tab = new Browser(factory, { watchdog: 12 }).tab(await instance());
        const note = newNote();
        tab.storage.fail(kind, k, forEver);
        let stopped = false;
        try {
          await life(tab, note);
          await tab.persist.flush().catch((error) => note.told.push(error.code));
        } catch (error) {
          // A failed load ends the life; it was told and nothing was mounted in its place.
          assert.equal(/** @type {any} */ (error).name, 'StoreError', String(/** @type {any} */ (error).stack));
          note.told.push(/** @type {any} */ (error).code);
          stopped = true;
        }
        const what = `${kind} at ${k}${forEver ? ' and after' : ''}`;
        assert.ok(tab.storage.happened > 0 || k > tab.storage.calls, `${what}: did not happen`);
        // Nothing may be behind without the state saying so.
        const state = tab.persist.saveState.state;
        if (note.told.length === 0) assert.equal(state, 'saved', what);
        else if (!stopped && forEver) assert.equal(state, 'failed', what);
        const inMemory = stopped ? undefined : Object.fromEntries(tab.persist.copy().map(({ path, contents }) => [path, new TextDecoder().decode(contents)]));
        tab.vanish();
        const all = await found(factory, ['/main', A, B]);
        assertKept(all, note, what);
        if (inMemory && state === 'saved') assert.deepEqual(all, inMemory, what);
      }
    });
  }
}

test('a tab that dies between any two storage calls leaves every command whole', async () => {
  const calls = await countCalls();
  for (let k = 1; k <= calls; ++k) {
    const factory = await used();
    const tab = new Browser(factory).tab(await instance());
    const note = newNote();
    // From call k on nothing is ever heard again, as when the process is killed there.
    tab.storage.fail('hang', k, true);
    void life(tab, note).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 15));
    tab.vanish();
    assertKept(await found(factory, ['/main', A, B]), note, `killed at ${k}`);
  }
});
