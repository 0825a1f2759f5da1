// Real storages that fail: in each engine the calls of IndexedDB are made to fail in turn while somebody types. Either it is stored, or
// the page says so and offers a copy; and when the storage is well again everything is stored. Then the
// data of the site is thrown away under the running page.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { ENGINES, open } from './engines.mjs';
import { people } from './people.mjs';
import { serve } from './site.mjs';
import { Person } from './steps.mjs';

/** Types a note and leaves the field; answers `stored` or `told`, whatever the page says in the end. */
const TYPE = `const text = arguments[0];
  const field = document.querySelector('#notes');
  const state = () => document.querySelector('[data-save]').dataset.save;
  let saving = false;
  // Any change counts: by the time it is told, a quick storage has saved already.
  const seen = new MutationObserver(() => { saving = true; });
  seen.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-save'] });
  field.focus();
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  return new Promise((resolve) => (function look() {
    if (saving && state() === 'saved') { seen.disconnect(); resolve('stored'); }
    else if (state() === 'failed' && document.querySelector('.banner--loud')) { seen.disconnect(); resolve('told'); }
    else setTimeout(look, 5);
  })());`;

/** Makes something fail from now on; \`__heal()\` takes it back, \`__happened\` counts. */
const SPOIL = `const how = arguments[0];
  const kept = { transaction: IDBDatabase.prototype.transaction, put: IDBObjectStore.prototype.put, commit: IDBTransaction.prototype.commit, open: IDBFactory.prototype.open };
  window.__happened = 0;
  window.__heal = () => { IDBDatabase.prototype.transaction = kept.transaction; IDBObjectStore.prototype.put = kept.put; IDBTransaction.prototype.commit = kept.commit; IDBFactory.prototype.open = kept.open; };
  const fault = (name) => new DOMException('on purpose', name);
  const once = (then) => { if (how.once) window.__heal(); return then; };
  const writes = (args) => args[1] === 'readwrite';
  if (how.what === 'transaction throws') IDBDatabase.prototype.transaction = function (...args) { if (!writes(args)) return kept.transaction.apply(this, args); ++window.__happened; once(); throw fault('InvalidStateError'); };
  if (how.what === 'put throws') IDBObjectStore.prototype.put = function () { ++window.__happened; once(); throw fault('DataError'); };
  if (how.what === 'the disk is full') IDBTransaction.prototype.commit = function () { ++window.__happened; once(); this.abort(); };
  if (how.what === 'commit throws') IDBTransaction.prototype.commit = function () { ++window.__happened; once(); throw fault('InvalidStateError'); };
  if (how.what === 'the connection is closed') IDBDatabase.prototype.transaction = function (...args) { if (!writes(args)) return kept.transaction.apply(this, args); ++window.__happened; this.close(); once(); return kept.transaction.apply(this, args); };
  if (how.what === 'it cannot be opened') { IDBDatabase.prototype.transaction = function (...args) { if (!writes(args)) return kept.transaction.apply(this, args); this.close(); return kept.transaction.apply(this, args); };
    IDBFactory.prototype.open = function () { ++window.__happened; throw fault('UnknownError'); }; }
  if (how.what === 'opening is blocked') { IDBDatabase.prototype.transaction = function (...args) { if (!writes(args)) return kept.transaction.apply(this, args); this.close(); return kept.transaction.apply(this, args); };
    IDBFactory.prototype.open = function () { ++window.__happened; const request = { onblocked: null }; setTimeout(() => request.onblocked?.({ target: request })); return request; }; }
  return true;`;

/** @type {{what: string, once: boolean, told: boolean}[]} told: the page cannot have stored it */
const CASES = [
  { what: 'transaction throws', once: true, told: false },
  { what: 'transaction throws', once: false, told: true },
  { what: 'put throws', once: true, told: false },
  { what: 'put throws', once: false, told: true },
  { what: 'the disk is full', once: true, told: false },
  { what: 'the disk is full', once: false, told: true },
  { what: 'commit throws', once: false, told: true },
  { what: 'the connection is closed', once: true, told: false },
  { what: 'it cannot be opened', once: false, told: true },
  { what: 'opening is blocked', once: false, told: true },
];

for (const engine of ENGINES) {
  test(`${engine}: ${CASES.length} ways in which a storage fails while somebody types, and its data thrown away`, { timeout: 300_000 }, async () => {
    const site = await serve();
    const page = await open(engine, { language: 'nl' });
    const person = new Person(page, 'nl', 'employee', people.nl.employee, people.nl.manager.name);
    const { w } = person;
    const notes = () => page.run('return document.querySelector("#notes")?.value');
    try {
      await person.arrive(site);
      await person.begin();
      await person.writeExpectation(people.nl.employee.expectations[0]);
      await person.kept();
      for (const [n, { what, once, told }] of CASES.entries()) {
        const text = `${engine} ${n} ${what}${once ? ' once' : ''}`;
        await page.run(SPOIL, { what, once });
        assert.equal(await page.run(TYPE, text), told ? 'told' : 'stored', text);
        assert.ok((await page.run('return window.__happened')) > 0, `${text}: it did fail`);
        if (told) {
          await page.see(w('save-failed-title'));
          if (n === 1) {
            // The copy has every word, also the one that could not be stored.
            const before = await page.downloaded();
            await page.click({ button: w('save-failed-copy') });
            const copy = await readFile(await page.download(before), 'utf8');
            assert.ok(copy.includes(text) && copy.includes(JSON.stringify(people.nl.employee.expectations[0].text).slice(1, -1)), 'the copy has all of it');
          }
          await page.run('window.__heal(); return true');
          await page.click({ button: w('save-failed-again') });
          await page.until('return document.querySelector("[data-save]").dataset.save === "saved" && !document.querySelector(".banner--loud")', undefined, `${text}: stored after all`);
        } else {
          assert.ok(!(await page.has({ css: '.banner--loud' })), text);
        }
        if (n % 3 === 0 || n === CASES.length - 1) {
          await page.reload();
          await page.until('return document.querySelector("#notes")', undefined, 'the page after a reload');
          assert.equal(await notes(), text);
          await person.holds(people.nl.employee.expectations[0].text);
        }
      }

      // All data of the site is thrown away under the page; it has everything in memory, and writes it whole again.
      if (engine === 'chromium') {
        const client = await page.page.createCDPSession();
        await client.send('Storage.clearDataForOrigin', { origin: site.url.slice(0, -1), storageTypes: 'indexeddb' });
      } else {
        await page.run(`return indexedDB.databases().then((all) => Promise.all(all.map(({ name }) => new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name); request.onsuccess = () => resolve(true); request.onerror = () => reject(request.error); request.onblocked = () => reject(new Error('blocked ' + name)); })))).then(() => true)`);
      }
      assert.equal(await page.run(TYPE, 'na het wissen'), 'stored');
      await person.quiet();
      await page.reload();
      await page.until('return document.querySelector("#notes")', undefined, 'the page after its data was thrown away');
      assert.equal(await notes(), 'na het wissen');
      await person.holds(people.nl.employee.expectations[0].text);
      assert.ok((await readFile(await person.handOut('invitation'), 'utf8')).includes('"signature"'), 'and its key still signs');
      assert.deepEqual(site.reports, [], 'no violation of the policy');
    } catch (error) {
      await page.screenshot(`/tmp/wederzijds-failed-storage-${engine}.png`).catch(() => {});
      throw error;
    } finally {
      await page.close();
      site.close();
    }
  });
}
