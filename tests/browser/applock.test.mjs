// The app lock in real browsers: what is stored can be read before it and not with it; a reload asks for the passphrase; the wrong one opens
// nothing, the right one everything; it locks by itself; another tab follows; it comes off again.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { ENGINES, anotherTab, open } from './engines.mjs';
import { random } from '../node/support/tabs.mjs';
import { people } from './people.mjs';
import { serve } from './site.mjs';
import { Person } from './steps.mjs';

/** Everything that this browser keeps of the page, each byte as a letter: records, key names, storages, caches, the title. */
const KEPT = `return (async () => {
  const said = (value) => {
    if (value instanceof Uint8Array) { let text = ''; for (const byte of value) text += String.fromCharCode(byte); return text; }
    if (value instanceof Date || value instanceof CryptoKey) return '';
    return value && typeof value === 'object' ? Object.entries(value).map(([name, one]) => name + '=' + said(one)).join(' ') : String(value);
  };
  const asked = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
  let text = document.title + '\\n' + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + document.cookie + name;
  let records = 0;
  for (const one of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(one.name));
    text += '\\n' + one.name;
    for (const store of database.objectStoreNames) {
      const from = database.transaction([store]).objectStore(store);
      const [keys, values] = await Promise.all([asked(from.getAllKeys()), asked(from.getAll())]);
      records += keys.length;
      text += keys.map((key, at) => '\\n' + key + ' ' + said(values[at])).join('');
    }
    database.close();
  }
  for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) text += '\\n' + request.url;
  const found = arguments[0].filter((word) => text.includes(word) || text.includes(unescape(encodeURIComponent(word))));
  return { found, records };
})()`;

/** How often the browser is killed while the lock goes on or off: WEDERZIJDS_KILLS (3). */
const KILLS = Number(process.env.WEDERZIJDS_KILLS ?? 3);
const SEED = Number(process.env.WEDERZIJDS_SEED ?? 1);

/** Waits some more where the machine has to compute. @param {() => Promise<any>} wait */
async function patiently(wait) {
  for (let tries = 0; tries < 3; ++tries) {
    const seen = await wait().then(() => true, () => false);
    if (seen) return;
  }
  await wait();
}

for (const [index, engine] of ENGINES.entries()) {
  const language = index === 1 ? 'en' : 'nl';
  test(`${engine} (${language}): on, nothing can be read; the passphrase opens it; it locks by itself; off again`, { timeout: 480_000 }, async () => {
    const site = await serve();
    const page = await open(engine, { language });
    const { employee, manager } = people[language];
    const person = new Person(page, language, 'employee', employee, manager.name);
    const { w } = person;
    const birds = [employee.notes, employee.expectations[0].text, employee.name, manager.name, '"format"', '"version"'].map((word) => word.slice(0, 24));
    const kept = () => page.run(KEPT, birds);
    const visit = async (/** @type {string} */ hash) => {
      await page.run('location.hash = arguments[0]; return true', hash);
      await page.until('return location.hash === arguments[0] && document.querySelector("main h1")', hash);
      await page.quiet();
    };
    const screen = async (/** @type {any} */ where = page) => {
      await where.until('return document.querySelector("#unlock")', undefined, 'the lock screen');
      // It asks in the language of the browser, for what was chosen is locked too.
      if ((await where.run('return document.documentElement.lang')) !== language) await where.run('document.querySelector(`main button[lang="${arguments[0]}"]`).click(); return true', language);
      await where.see(w('applock-screen'));
    };
    const unlock = async (/** @type {string} */ words, /** @type {any} */ where = page) => {
      await where.fill({ css: '#unlock' }, words);
      await where.click({ css: 'main form .btn--primary' });
    };
    try {
      await person.arrive(site);
      await person.begin();
      await person.writeExpectation(employee.expectations[0]);
      await page.fill({ css: '#notes' }, employee.notes);
      await person.quiet();
      const before = await kept();
      assert.ok(before.found.length >= 5, `without a lock it is found: ${before.found}`);

      // On, with the six words, typed over once; a backup is offered first.
      await visit('#/my-data');
      await page.see(w('mydata-lock-off'));
      await page.click({ link: w('mydata-lock-off-do') });
      await page.see(w('applock-first'));
      await page.see(w('mydata-backup-do'));
      const words = await page.run('return document.querySelector(".sixwords").innerText.trim()');
      const disabled = () => page.run('return document.querySelector("main form .btn--primary").disabled');
      await page.fill({ css: '#applock-again' }, words.split(' ').reverse().join(' '));
      assert.equal(await disabled(), true, 'not before it is typed as it stands');
      await page.fill({ css: '#applock-again' }, words);
      assert.equal(await disabled(), false);
      await page.click({ css: 'main form .btn--primary' });
      await patiently(() => page.see(w('applock-on-done')));
      const locked = await kept();
      assert.deepEqual(locked.found, [], 'nothing can be read');
      assert.ok(locked.records >= before.records, 'and it is all there');

      // What is written while it is on cannot be read either.
      await person.visit('prepare');
      await page.fill({ css: '#notes' }, `${employee.notes} Meer.`);
      await person.quiet();
      assert.deepEqual((await kept()).found, []);

      // A reload asks for it; behind the question there is nothing.
      await page.reload();
      await screen();
      assert.doesNotMatch(await page.run('return document.documentElement.innerText + document.title'), new RegExp(manager.name));
      await unlock('heel iets anders');
      await patiently(() => page.see(w('applock-wrong')));
      await unlock(words);
      await patiently(() => page.until('return !document.querySelector("#unlock") && document.querySelector("#notes")', undefined, 'the screen that was open'));
      await person.holds(`${employee.notes} Meer.`);
      await person.holds(employee.expectations[0].text);

      // Left alone for longer than chosen, it locks by itself; what was typed is stored first.
      await page.fill({ css: '#notes' }, `${employee.notes} Op het laatst.`);
      await page.run('const real = Date.now; Date.now = () => real() + 16 * 60_000; return true');
      await screen();
      assert.deepEqual((await kept()).found, []);
      await unlock(words);
      await patiently(() => page.until('return document.querySelector("#notes")', undefined, 'the screen that was open'));
      await person.holds(`${employee.notes} Op het laatst.`);

      // By the button, and in another tab too.
      if (engine !== 'webkit') {
        const tab = await anotherTab(page);
        await tab.goto(site.url);
        await screen(tab);
        await unlock(words, tab);
        await patiently(() => tab.until('return !document.querySelector("#unlock") && document.querySelector("main h1")', undefined, 'the start page'));
        await page.click({ css: `header button[aria-label="${w('applock-now')}"]` });
        await screen(tab);
        await tab.page.close();
      } else {
        await page.click({ css: `header button[aria-label="${w('applock-now')}"]` });
      }
      await screen();
      await unlock(words);
      await patiently(() => page.until('return document.querySelector("#notes")', undefined, 'the screen that was open'));

      // Off, for who knows it; then everything is as it was.
      await visit('#/my-data/lock/off');
      await page.fill({ css: '#applock-now' }, 'niet deze');
      await page.click({ css: 'main form .btn--primary' });
      await patiently(() => page.see(w('applock-wrong')));
      await page.fill({ css: '#applock-now' }, words);
      await page.click({ css: 'main form .btn--primary' });
      await patiently(() => page.see(w('applock-off-done')));
      assert.ok((await kept()).found.length >= 5);
      await page.reload();
      await page.see(w('mydata-lock-off'));
      await person.visit('prepare');
      await person.holds(employee.expectations[0].text);
      await person.holds(`${employee.notes} Op het laatst.`);
      await site.whole?.();
    } finally {
      await page.close();
      site.close();
    }
  });
}

for (const engine of ENGINES) {
  test(`${engine}: the one file from disk locks too, and whoever lost the passphrase can only erase`, { timeout: 240_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wederzijds app lock '));
    const path = join(folder, 'wederzijds.html');
    copyFileSync(new URL('../../dist/wederzijds.html', import.meta.url).pathname, path);
    const page = await open(engine, { language: 'nl' });
    const { employee, manager } = people.nl;
    const person = new Person(page, 'nl', 'employee', employee, manager.name);
    const { w } = person;
    const kept = () => page.run(KEPT, [employee.notes, employee.name, manager.name].map((word) => word.slice(0, 24)));
    try {
      await person.arrive(/** @type {any} */ ({ url: String(pathToFileURL(path)), fromDisk: true, whole: async () => {} }));
      await person.begin();
      await person.visit('prepare');
      await page.fill({ css: '#notes' }, employee.notes);
      await person.quiet();
      assert.equal((await kept()).found.length, 3);
      await page.run('location.hash = "#/my-data/lock"; return true');
      await page.see(w('applock-first'));
      await page.click({ css: 'input[name=applock-kind][value=own]' });
      await page.fill({ css: '#backup-own' }, 'twaalf losse woorden');
      await page.fill({ css: '#applock-again' }, 'twaalf losse woorden');
      await page.click({ css: 'main form .btn--primary' });
      await patiently(() => page.see(w('applock-on-done')));
      assert.deepEqual((await kept()).found, []);
      await page.reload();
      await page.until('return document.querySelector("#unlock")', undefined, 'the lock screen');
      await page.fill({ css: '#unlock' }, 'twaalf losse woorden');
      await page.click({ css: 'main form .btn--primary' });
      await patiently(() => page.see(w('applock-title-manage')));
      await person.visit('prepare');
      await person.holds(employee.notes);
      await page.reload();
      await page.until('return document.querySelector("#unlock")', undefined, 'the lock screen');
      if ((await page.run('return document.documentElement.lang')) !== 'nl') await page.run('document.querySelector(`main button[lang="nl"]`).click(); return true');
      await page.see(w('applock-screen'));
      await page.click({ button: w('applock-lost') });
      await page.click({ button: w('applock-lost-do') });
      await page.see(w('applock-lost-what'));
      await page.click({ button: w('mydata-erase-all-yes'), within: 'dialog[open]' });
      await page.see(w('gone-title'));
      assert.deepEqual(await page.run('return indexedDB.databases().then((all) => all.map((one) => one.name))'), []);
    } finally {
      await page.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

test(`chromium: killed ${KILLS} times while the lock goes on or off, and everything opens, locked or not`, { timeout: 120_000 + KILLS * 120_000 }, async (context) => {
  const next = random(SEED);
  const site = await serve();
  const profile = mkdtempSync(join(tmpdir(), 'wederzijds-killed-lock-'));
  const { employee, manager } = people.nl;
  const birds = [employee.notes, employee.expectations[0].text, employee.name, manager.name].map((word) => word.slice(0, 24));
  const words = 'twaalf losse woorden';
  /** @type {any} */
  let page;
  /** @type {string[]} */
  const ends = [];
  try {
    page = await open('chromium', { profile, language: 'nl' });
    const person = new Person(page, 'nl', 'employee', employee, manager.name);
    const { w } = person;
    await person.arrive(site);
    await person.begin();
    await person.writeExpectation(employee.expectations[0]);
    await page.fill({ css: '#notes' }, employee.notes);
    await person.quiet();
    const agreement = await person.agreement();
    for (let kill = 1, on = false; kill <= KILLS; ++kill) {
      await page.run('location.hash = arguments[0]; return true', on ? '#/my-data/lock/off' : '#/my-data/lock');
      await page.see(w(on ? 'applock-title-off' : 'applock-title-on'));
      if (on) {
        await page.fill({ css: '#applock-now' }, words);
      } else {
        await page.click({ css: 'input[name=applock-kind][value=own]' });
        await page.fill({ css: '#backup-own' }, words);
        await page.fill({ css: '#applock-again' }, words);
      }
      // The key takes the longest; what is worth killing comes after it.
      const at = 1 + Math.floor(next() * 24);
      const reached = new Promise((resolve) => page.page.on('console', (/** @type {any} */ message) => message.text() === `put ${at}` && resolve(undefined)));
      await page.run(`let n = 0; const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...all) { console.log('put ' + ++n); return put.apply(this, all); }; return true`);
      await page.click({ css: 'main form .btn--primary' });
      // Fewer records than that: then it is over.
      await Promise.race([reached, patiently(() => page.see(w(on ? 'applock-off-done' : 'applock-on-done')))]);
      const died = new Promise((resolve) => page.browser.process().once('exit', resolve));
      process.kill(-page.browser.process().pid, 'SIGKILL');
      await died;

      page = await open('chromium', { profile, language: 'nl' });
      const again = new Person(page, 'nl', 'employee', employee, manager.name);
      again.site = site;
      again.id = agreement;
      await page.goto(`${site.url}#/a/${agreement}/prepare`);
      await page.until('return document.querySelector("#unlock, #notes")', undefined, 'the page after the crash');
      const asked = await page.has({ css: '#unlock' });
      if (asked) {
        await page.fill({ css: '#unlock' }, words);
        await page.click({ css: 'main form .btn--primary' });
        await patiently(() => page.until('return document.querySelector("#notes")', undefined, 'the screen that was open'));
      }
      await again.quiet();
      await again.holds(employee.notes);
      await again.holds(employee.expectations[0].text);
      await page.run('location.hash = "#/my-data"; return true');
      await page.see(w('applock-page'));
      const { found } = await page.run(KEPT, birds);
      const isOn = await page.has({ css: `header button[aria-label="${w('applock-now')}"]` });
      if (isOn) assert.deepEqual(found, [], `kill ${kill} at ${at}: on, and it can be read`);
      else assert.equal(found.length, birds.length, `kill ${kill} at ${at}: off, and all is as it was`);
      ends.push(`${on ? 'off' : 'on'} at ${at}: ${asked ? 'asked' : 'open'}, ${isOn ? 'on' : 'off'}`);
      on = isOn;
    }
    context.diagnostic(ends.join('; '));
  } finally {
    await page?.close();
    site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
