// The one file, opened from disk: a quickscan, the beginning of an agreement, and after a reload all is still there.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { ENGINES, open } from './engines.mjs';
import { apart } from './journey.mjs';
import { people } from './people.mjs';
import { Person } from './steps.mjs';

const dist = new URL('../../dist/wederzijds.html', import.meta.url).pathname;

for (const [index, engine] of ENGINES.entries()) {
  const language = index === 1 ? 'en' : 'nl';
  test(`${engine} (${language}): the one file works from disk, alone in its folder`, { timeout: 240_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wederzijds one file '));
    const path = join(folder, 'wederzijds.html');
    copyFileSync(dist, path);
    const page = await open(engine, { language });
    const { employee, manager } = people[language];
    const person = new Person(page, language, 'employee', employee, manager.name);
    try {
      await person.arrive({ url: String(pathToFileURL(path)), fromDisk: true, whole: async () => {} });
      const refused = await page.run(`window.__refused = []; document.addEventListener('securitypolicyviolation', (event) => window.__refused.push(event.violatedDirective)); return window.__refused`);
      assert.deepEqual(refused, []);
      await page.see(person.w('app-file-start'));
      await page.see(person.w('app-file-empty'));
      assert.ok(await page.run('return document.fonts.check("20px \\"Hedvig Letters Serif\\"") && getComputedStyle(document.querySelector("h1")).fontFamily.includes("Hedvig")'), 'the typeface is there');
      await page.click({ css: 'a.btn[href="#/quickscan"]' });
      await page.until('return location.hash.startsWith("#/quickscan") && document.querySelector("main h1")');
      await page.run('location.hash = "#/"; return true');
      await page.see(person.w('start-title'));
      await person.begin();
      await person.writeExpectation(employee.expectations[0]);
      await person.reload(employee.expectations[0].text);
      // Locking needs the worker, which the page carries too.
      await page.run('location.hash = "#/my-data"; return true');
      await page.see(person.w('app-file-others'));
      await page.see(manager.name);
      assert.deepEqual(await page.run('return window.__refused ?? []'), [], 'the policy refused nothing');
      const names = await page.run('return indexedDB.databases().then((all) => all.map((one) => one.name))');
      assert.ok(names.length > 1 && names.every((/** @type {string} */ name) => name.startsWith('wederzijds-x7q4m2kf9d')), names.join());
      if (page.asked) {
        assert.deepEqual([...new Set(page.asked.map((/** @type {string} */ url) => url.split('#')[0]).filter((/** @type {string} */ url) => !/^(data|blob):/.test(url) && url !== String(pathToFileURL(path))))], [], 'nothing else is asked for');
        assert.deepEqual(page.complaints, [], 'the console is empty');
      }
    } finally {
      await page.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

test('chromium (nl): the whole journey of two people, each with the one file on their own disk', { timeout: 480_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wederzijds-two-files-'));
  let count = 0;
  const host = async () => {
    const path = join(folder, `${++count}.html`);
    copyFileSync(dist, path);
    return { url: String(pathToFileURL(path)), address: 'Wederzijds', fromDisk: true, reports: [], whole: async () => {}, checkRequests() {}, close() {} };
  };
  try {
    await apart('chromium', 'nl', host);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
