// After the first visit no connection is needed, and a newer version waits for the person and loses nothing.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { ENGINES, open } from './engines.mjs';
import { newer, serve } from './site.mjs';
import { words } from './words.mjs';

const w = words('nl');

/** Waits until the worker has everything and answers for the page. @param {any} page */
const kept = (page) => page.until('return navigator.serviceWorker.getRegistration().then((one) => window.__kept = Boolean(one?.active)), window.__kept', undefined, 'everything kept');

/** The first visit, in Dutch whatever the browser speaks. @param {any} page @param {any} site */
async function arrive(page, site) {
  await page.goto(site.url);
  await page.until('return document.querySelector("main h1")', undefined, 'the start page');
  if ((await page.run('return document.documentElement.lang')) !== 'nl') await page.click({ css: 'header [lang=nl]' });
  await page.see(w('start-title'));
  await page.quiet();
}

for (const engine of ENGINES) {
  test(`${engine}: the second visit works with the server gone, on every screen`, { timeout: 240_000 }, async () => {
    const site = await serve();
    const page = await open(engine, { language: 'nl' });
    try {
      await arrive(page, site);
      await site.whole();
      await kept(page);
      site.stop();
      await page.goto(`${site.url}?from=mail#/`);
      await page.see(w('start-title'));
      await page.click({ css: 'a[href="#/begin"]' });
      await page.see(w('begin-title'));
      await page.fill({ css: '#my-name' }, 'Noor');
      await page.quiet();
      await page.reload();
      await page.until('return document.querySelector("#my-name")?.value === "Noor"', undefined, 'what was typed without a connection');
      await page.run('location.hash = "#/safety"; return true');
      await page.until('return document.querySelector("main h1") && location.hash === "#/safety"');
      await page.run('location.hash = "#/my-data"; return true');
      await page.see(w('app-offline-ready'));
      site.checkRequests(engine);
    } finally {
      await page.close();
      site.close();
    }
  });

  test(`${engine}: a newer version waits; using it keeps what was typed, and nothing of two versions is mixed`, { timeout: 240_000 }, async () => {
    const site = await serve();
    const page = await open(engine, { language: 'nl' });
    const folder = newer();
    try {
      await arrive(page, site);
      await site.whole();
      await kept(page);
      await page.reload();
      await page.until('return navigator.serviceWorker.controller && document.querySelector("main h1")', undefined, 'a page of the worker');
      site.show(folder);
      // WebKit and Firefox look for a newer worker a while after the load; here at once.
      await page.run('return navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => true)');
      await page.see(w('app-newer'));
      await page.see(w('start-title'));
      // It waits, however often the page is loaded.
      await page.reload();
      await page.see(w('start-title'));
      await page.see(w('app-newer'));
      await page.click({ css: 'a[href="#/begin"]' });
      await page.see(w('begin-title'));
      await page.run(`const field = document.querySelector('#other-name'); field.focus();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, 'Halverwege een w');
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const use = [...document.querySelectorAll('button')].find((one) => one.textContent.includes(arguments[0]));
        setTimeout(() => use.click()); return true;`, w('app-newer-use'));
      await page.until('return document.querySelector(`meta[name=version]`)?.content === "feedfeedfeedfeed" && document.querySelector("#other-name")?.value === "Halverwege een w"', undefined, 'the newer version with what was typed');
      await page.run('location.hash = "#/"; return true');
      await page.see('Van de nieuwe versie');
      assert.ok(!(await page.text()).includes(w('app-newer')), 'the notice is gone');
      // The old one is forgotten, the new one is whole.
      site.stop();
      await page.reload();
      await page.see('Van de nieuwe versie');
      assert.deepEqual((await page.run('return caches.keys()')).map((/** @type {string} */ name) => name.split(' ').at(-1)).sort(), ['feedfeedfeedfeed', 'host'], 'one version is kept');
    } finally {
      await page.close();
      site.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
