// Everything in one file, by the six words that the browser picked, onto another device; undone there; erased here.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { ENGINES, open } from './engines.mjs';
import { people } from './people.mjs';
import { serve } from './site.mjs';
import { Person } from './steps.mjs';
import { words as wordsOf } from './words.mjs';

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
  test(`${engine} (${language}): a backup goes to another device, is undone there, and here everything is erased`, { timeout: 480_000 }, async () => {
    const site = await serve();
    const page = await open(engine, { language });
    const other = await open(engine, { language, width: 390, height: 844 });
    const { employee, manager } = people[language];
    const w = /** @type {any} */ (new Person(page, language, 'employee', employee, manager.name)).w;
    const visit = async (/** @type {any} */ where, /** @type {string} */ hash) => {
      await where.run('location.hash = arguments[0]; return true', hash);
      await where.until('return location.hash === arguments[0] && document.querySelector("main h1")', hash);
      await where.quiet();
    };
    try {
      const first = new Person(page, language, 'employee', employee, manager.name);
      await first.arrive(site);
      await first.begin();
      await first.writeExpectation(employee.expectations[0]);
      await page.fill({ css: '#notes' }, employee.notes);
      await first.quiet();

      // Six words, written down; the file is locked with them.
      await visit(page, '#/my-data');
      await page.see(w('mydata-backup-never'));
      await page.click({ button: w('mydata-backup-do') });
      await page.see(w('backup-words'));
      const words = await page.run('return document.querySelector(".sixwords").innerText.trim()');
      assert.equal(words.split(/\s+/).length, 6);
      assert.equal(await page.run('return [...document.querySelectorAll("main form button")].at(-1).disabled'), true, 'not before they are written down');
      await page.click({ css: 'main form .check input' });
      const before = await page.downloaded();
      await page.click({ button: w('backup-save') });
      // A lock takes a second of one core; a busy machine has less than one.
      await patiently(() => page.see(w('backup-done')));
      const path = await page.download(before, /\.wederzijds-backup\.json\.age$/);
      const file = await readFile(path, 'latin1');
      assert.ok(file.startsWith('-----BEGIN AGE ENCRYPTED FILE-----'));
      await visit(page, '#/my-data');
      await page.see(w('mydata-backup-last', { days: 0, date: '' }));

      // Another device, which has nothing: the wrong words open nothing, the right ones show what is in it.
      const second = new Person(other, language, 'employee', employee, manager.name);
      await second.arrive(site);
      await visit(other, '#/receive');
      await other.run(`const click = HTMLInputElement.prototype.click; HTMLInputElement.prototype.click = function () { if (this.type !== 'file') click.call(this); }; return true;`);
      await other.click({ button: w('receive-pick') });
      await other.file({ css: 'input[type=file]' }, path);
      await other.see(w('receive-locked'));
      await other.fill({ css: '#passphrase' }, words.split(/\s+/).reverse().join(' '));
      await other.click({ button: w('receive-unlock'), exact: true });
      await patiently(() => other.see(w('error-wrong-passphrase')));
      await other.fill({ css: '#passphrase' }, words);
      await other.click({ button: w('receive-unlock'), exact: true });
      await patiently(() => other.see(w('restore-holds')));
      await other.see(manager.name);
      await other.see(w('restore-state-new'));
      await other.click({ button: w('restore-do'), exact: true });
      await other.until('return location.hash === "#/my-data" && document.querySelector("main h1")', undefined, 'my data after restoring');
      await other.see(manager.name);
      second.id = await page.run('return document.querySelector(".store a[href^=\'#/a/\']").hash.split("/")[2]');
      await second.visit('prepare');
      await second.holds(employee.expectations[0].text);
      await second.holds(employee.notes);

      // Taken back, after a reload too: nothing was changed meanwhile.
      await visit(other, '#/my-data');
      await second.reload(manager.name);
      await other.click({ button: w('mydata-restored-undo') });
      await other.see(w('mydata-nothing'));

      // Erased, with the keys: no database is left, and nothing comes back.
      await page.run('localStorage.setItem("wederzijds-keys-off", "1"); return true');
      await page.click({ button: w('mydata-erase-all-do') });
      await page.see(w('mydata-erase-all-others'));
      await page.click({ button: w('mydata-erase-all-yes'), within: 'dialog[open]' });
      await page.see(w('gone-title'));
      assert.deepEqual(await page.run('return indexedDB.databases().then((all) => all.map((one) => one.name))'), []);
      assert.deepEqual(await page.run('return caches.keys()'), []);
      assert.equal(await page.run('return localStorage.length'), 0);
      await page.click({ button: w('gone-begin') });
      // The language is forgotten too: from here it is that of the browser, which WebKit has in English.
      await page.until('return document.querySelector(".hero")', undefined, 'the start page');
      await visit(page, '#/my-data');
      await page.see(wordsOf(engine === 'webkit' ? 'en' : language)('mydata-nothing'));
    } finally {
      await page.close();
      await other.close();
      site.close();
    }
  });
}
