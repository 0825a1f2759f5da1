// Several tabs of one browser, in many orders: no edit that a person was told to be stored is ever lost, and
// at most one tab writes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { Core } from '../../web/js/core.js';
import { instance } from './support/core.mjs';
import { standIn } from './support/stand-in.mjs';
import { Browser, random } from './support/tabs.mjs';

const A = 'agreement-1';
const ROUNDS = Number(process.env.WEDERZIJDS_INTERLEAVINGS ?? 1000);
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** @param {Browser} browser */
function newTab(browser) {
  const tab = browser.tab({ FS: null });
  const core = new Core({
    instance: async () => standIn(await instance()),
    persist: tab.persist,
    keys: { remove: async () => {} },
    language: () => 'nl',
  });
  const started = core.start().then(() => core.call('agreement.open', { agreement: A }));
  // One whose tab is closed meanwhile fails later, when nobody asks any more.
  started.catch(() => {});
  return { ...tab, core, started };
}

/** What a new visit finds. @param {any} factory @returns {Promise<string[]>} */
async function stored(factory) {
  const tab = newTab(new Browser(factory));
  const { marks } = await tab.started;
  tab.vanish();
  return marks;
}

/** One life of a browser. @param {number} seed @param {{locks?: boolean}} [kind] */
async function life(seed, kind = {}) {
  const next = random(seed);
  const pick = (/** @type {number} */ n) => Math.floor(next() * n);
  const factory = new IDBFactory();
  const browser = new Browser(factory, { ...kind, watchdog: 2000, patience: kind.locks === false ? 60 : 30 });
  browser.delay = () => pick(6);

  const first = newTab(browser);
  await first.started.catch(() => {});
  await first.core.call('agreement.begin', { replica: A });
  await first.core.call('agreement.open', { agreement: A });
  first.vanish();

  /** @type {ReturnType<typeof newTab>[]} */
  const tabs = [newTab(browser)];
  /** Tabs that are closed; what their code still says counts for nothing. */
  const gone = new Set();
  const kept = new Set();
  const tried = new Set();
  /** @type {Promise<void>[]} */
  const doing = [];
  const check = () => {
    const writers = tabs.filter(({ persist }) => persist.role === 'writer');
    assert.ok(writers.length <= 1, `${writers.length} tabs write`);
  };
  let edits = 0;
  for (let step = 0; step < 14; ++step) {
    const tab = tabs[pick(tabs.length)];
    const what = next();
    if (what < 0.5) {
      const mark = `${seed}.${++edits}`;
      tried.add(mark);
      doing.push(
        tab.core.call('marks.add', { mark }).then(
          () => void kept.add(mark),
          (error) => assert.ok(gone.has(tab) || ['read-only', 'not-open', 'core-stopped'].includes(error.code), String(error.stack)),
        ),
      );
    } else if (what < 0.75) {
      doing.push(tab.core.useHere().catch((error) => assert.ok(gone.has(tab) || error.code.startsWith('other-tab-'), String(error.stack))));
    } else if (what < 0.9 && tabs.length < 3) {
      const made = newTab(browser);
      tabs.push(made);
    } else if (tabs.length > 1) {
      gone.add(tab);
      tab.vanish();
      tabs.splice(tabs.indexOf(tab), 1);
    } else {
      tab.hide();
    }
    for (let turns = pick(25); turns > 0; --turns) {
      await turn();
      check();
    }
  }
  // A tab that is gone may never answer, so what it was asked is not waited for.
  await Promise.race([Promise.all(doing), new Promise((resolve) => setTimeout(resolve, 120))]);
  check();
  // In the end somebody can write, without closing anything.
  const last = tabs[0];
  await last.started.catch(() => {});
  for (let attempt = 1; ; ++attempt) {
    const mark = `${seed}.last${attempt}`;
    tried.add(mark);
    try {
      // A question of another tab may still be on its way, and take the lock again.
      if (last.core.readOnly) await last.core.useHere();
      await last.core.call('marks.add', { mark });
      kept.add(mark);
      break;
    } catch (error) {
      if (attempt === 4) throw error;
    }
  }
  await last.core.flush();
  const marks = await stored(factory);
  for (const one of kept) assert.ok(marks.includes(one), `${one} was stored and is lost; there are ${marks.join(' ')}`);
  for (const one of marks) assert.ok(tried.has(one), `${one} came from nowhere`);
  assert.equal(new Set(marks).size, marks.length, 'nothing is there twice');
  // Those that only read have followed.
  for (let turns = 0; turns < 400 && tabs.some(({ core }) => core.restarting || [...core.persist.mounts.values()].some(({ loading }) => loading)); ++turns) await turn();
  for (let turns = 0; turns < 60; ++turns) await turn();
  for (const tab of tabs) {
    await tab.started;
    assert.deepEqual((await tab.core.call('marks.view')).marks, marks, `${tab.persist.role} sees what is stored`);
  }
  for (const tab of tabs) {
    gone.add(tab);
    tab.vanish();
  }
}

test(`${ROUNDS} orders of two and three tabs with Web Locks`, async () => {
  for (let seed = 1; seed <= ROUNDS; ++seed) {
    try {
      await life(seed);
    } catch (error) {
      throw new Error(`seed ${seed}: ${/** @type {any} */ (error).message}`, { cause: error });
    }
  }
});
