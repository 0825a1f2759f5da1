// Real tabs of one browser that write, take over, are loaded anew and closed in seeded orders: at most one writes, and nothing that a
// page showed as stored is lost. How many orders: WEDERZIJDS_BROWSER_INTERLEAVINGS (10), half in each engine. Then an older and a newer
// version of the app side by side.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { random } from '../node/support/tabs.mjs';
import { anotherTab, open } from './engines.mjs';
import { people } from './people.mjs';
import { newer, serve } from './site.mjs';
import { Person } from './steps.mjs';
import { words } from './words.mjs';

const ORDERS = Number(process.env.WEDERZIJDS_BROWSER_INTERLEAVINGS ?? 10);
const SEED = Number(process.env.WEDERZIJDS_SEED ?? 1);
const w = words('nl');

/** Writes an offer, as a person does; says whether the page showed it as stored. */
const EDIT = `const { mark, offer, done } = arguments[0];
  const button = (text) => [...document.querySelectorAll('main button')].find((one) => one.innerText.replace(/\\s+/g, ' ').trim().includes(text));
  const until = (wanted, ms) => new Promise((resolve) => { const end = Date.now() + ms; (function look() { const yes = wanted(); if (yes || Date.now() > end) resolve(Boolean(yes)); else setTimeout(look, 5); })(); });
  const reads = () => document.body.classList.contains('is-readonly');
  return (async () => {
    if (reads() || !button(offer)) return 'reads';
    button(offer).click();
    if (!(await until(() => document.querySelector('#edit-text') && !document.querySelector('#edit-text').value, 2000))) return 'no field';
    const field = document.querySelector('#edit-text');
    field.focus();
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, mark);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    button(done)?.click();
    // The editor closes at once; the row stands there when the offer is stored.
    const there = () => [...document.querySelectorAll('main button[id^=row-]')].some((one) => one.innerText.includes(mark)) && !document.querySelector('#edit-text');
    await until(() => (there() && document.querySelector('[data-save]').dataset.save === 'saved') || reads(), 15_000);
    if (reads()) return 'taken over';
    return there() ? 'stored' : 'unsure';
  })();`;

/** One order of things. @param {any} first the browser @param {any} site @param {number} seed @param {Record<string, number>} count */
async function order(first, site, seed, count) {
  const next = random(seed);
  const pick = (/** @type {number} */ n) => Math.floor(next() * n);
  const context = await first.browser.createBrowserContext();
  /** @type {any[]} */
  let tabs = [];
  const told = [`order ${seed}`];
  try {
    const begin = await anotherTab(first, context);
    tabs.push(begin);
    const person = new Person(begin, 'nl', 'employee', people.nl.employee, 'Robin');
    await person.arrive(site);
    const agreement = await begin.run(`return (async () => {
      location.hash = '#/begin';
      return true; })()`).then(async () => {
      await begin.see(w('begin-title'));
      await begin.click({ css: 'input[name=role][value=employee]' });
      await begin.fill({ css: '#my-name' }, 'Fatima');
      await begin.fill({ css: '#other-name' }, 'Robin');
      await begin.click({ css: 'input[name=reason][value=yearly]' });
      await begin.click({ button: w('begin-do') });
      await begin.see(w('prepare-title'));
      return person.agreement();
    });
    const address = `${site.url}#/a/${agreement}/prepare`;
    const arrive = async () => {
      const tab = await anotherTab(first, context);
      await tab.goto(address);
      await tab.until('return document.querySelector("#notes")', undefined, 'the page in another tab');
      tabs.push(tab);
    };
    /** @type {Set<string>} */
    const kept = new Set();
    /** @type {Set<string>} */
    const tried = new Set();
    const edit = async (/** @type {any} */ tab, /** @type {string} */ mark) => {
      tried.add(mark);
      const said = await tab.run(EDIT, { mark, offer: w('prepare-offer'), done: w('prepare-done') });
      told.push(`${mark}: ${said}`);
      if (said === 'stored') kept.add(mark);
      count[said] = (count[said] ?? 0) + 1;
    };
    const useHere = (/** @type {any} */ tab) =>
      tab.run(`const one = [...document.querySelectorAll('button')].find((b) => b.innerText.includes(arguments[0])); one?.click(); return Boolean(one)`, w('use-here'));
    const writers = async () => {
      const reads = await Promise.all(tabs.map((tab) => tab.run('return document.body.classList.contains("is-readonly")')));
      return reads.filter((one) => !one).length;
    };
    await arrive();
    let marks = 0;
    for (let step = 0; step < 6; ++step) {
      const one = tabs[pick(tabs.length)];
      const other = tabs[pick(tabs.length)];
      const what = next();
      if (what < 0.55 || one === other) {
        // Writing in one tab while another asks to write.
        await Promise.all([edit(one, `merk ${seed}.${++marks}`), other === one ? undefined : useHere(other)]);
      } else if (what < 0.7 && tabs.length < 3) {
        told.push('another tab');
        await Promise.all([arrive(), edit(one, `merk ${seed}.${++marks}`)]);
      } else if (what < 0.85) {
        told.push('loaded anew');
        await Promise.all([one.reload(), useHere(other)]);
        await one.until('return document.querySelector("#notes")', undefined, 'the page after a reload');
      } else if (tabs.length > 1) {
        told.push('closed');
        await one.close();
        tabs = tabs.filter((tab) => tab !== one);
      }
      const n = await writers();
      assert.ok(n <= 1, `${n} tabs write`);
    }
    // Somebody can always go on, without closing anything.
    const last = tabs[0];
    await last.until(`if (!document.body.classList.contains('is-readonly')) return true;
      [...document.querySelectorAll('button')].find((b) => b.innerText.includes(arguments[0]))?.click(); return false`, w('use-here'), 'this tab to write');
    await edit(last, `merk ${seed}.last`);
    assert.ok(kept.has(`merk ${seed}.last`), 'the last is stored');
    for (const tab of tabs) await tab.close();
    tabs = [];
    await arrive();
    await tabs[0].quiet();
    const shown = await tabs[0].run('return [...document.querySelectorAll("main button[id^=row-]")].map((one) => one.innerText.trim())');
    for (const mark of kept) assert.equal(shown.filter((/** @type {string} */ one) => one === mark).length, 1, `${mark} was stored and there is ${shown.join(', ')}`);
    for (const one of shown) assert.ok(tried.has(one) || !one.startsWith('merk'), `${one} came from nowhere`);
  } catch (error) {
    throw new Error(`${first.engine}, ${told.join('; ')}\n${/** @type {any} */ (error).message}`, { cause: error });
  } finally {
    for (const tab of tabs) await tab.close().catch(() => {});
    await context.close();
  }
}

for (const [half, engine] of /** @type {const} */ ([[0, 'chromium'], [1, 'firefox']])) {
  const mine = Math.ceil((ORDERS - half) / 2);
  test(`${engine}: ${mine} orders of two and three tabs`, { timeout: 120_000 + mine * 60_000 }, async (context) => {
    const site = await serve();
    const page = await open(engine, { language: 'nl' });
    /** @type {Record<string, number>} */
    const count = {};
    try {
      for (let n = 0; n < mine; ++n) await order(page, site, SEED * 1000 + n * 2 + half, count);
      assert.ok(count.stored >= mine, 'most of what was written was stored');
      context.diagnostic(`${engine}: ${mine} orders; edits ${JSON.stringify(count)}`);
    } finally {
      await page.close();
      site.close();
    }
  });
}

test('an older and a newer version side by side: one writes, both show the same, nothing is lost', { timeout: 240_000 }, async () => {
  const site = await serve();
  const page = await open('chromium', { language: 'nl' });
  const folder = newer();
  /** @type {any} */
  let other;
  try {
    const person = new Person(page, 'nl', 'employee', people.nl.employee, people.nl.manager.name);
    await person.arrive(site);
    await person.begin();
    const agreement = await person.agreement();
    await person.kept();
    await page.reload();
    await page.until('return navigator.serviceWorker.controller && document.querySelector("#notes")', undefined, 'a page of the worker');
    site.show(folder);
    other = await anotherTab(page);
    await other.goto(`${site.url}#/a/${agreement}/prepare`);
    await other.until('return document.querySelector("#notes")');
    await other.run('return navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => true)');
    await other.see(w('app-newer'));
    // While somebody types in the older one, the newer one comes into place in the other tab.
    await page.run(`const field = document.querySelector('#notes'); field.focus();
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, 'In de oude getypt');
      field.dispatchEvent(new Event('input', { bubbles: true })); return true`);
    await other.click({ button: w('app-newer-use') });
    await other.until('return document.querySelector(`meta[name=version]`)?.content === "feedfeedfeedfeed" && document.querySelector("#notes")', undefined, 'the newer version');
    assert.equal(await page.run('return document.querySelector("meta[name=version]").content !== "feedfeedfeedfeed"'), true, 'the older one goes on as it is');
    await other.until('return document.querySelector("#notes").value === "In de oude getypt"', undefined, 'what the older one typed in the newer one');
    await other.see(w('reader-other-tab-title'));
    // Both ways: the newer takes over and writes, the older reads it and takes over again.
    await other.click({ button: w('use-here') });
    await other.until('return !document.body.classList.contains("is-readonly")');
    await other.fill({ css: '#notes' }, 'In de nieuwe getypt');
    await other.quiet();
    await page.until('return document.body.classList.contains("is-readonly") && document.querySelector("#notes").value === "In de nieuwe getypt"', undefined, 'what the newer one typed in the older one');
    await page.click({ button: w('use-here') });
    await page.until('return !document.body.classList.contains("is-readonly")');
    await page.fill({ css: '#notes' }, 'En weer in de oude');
    await page.quiet();
    await page.reload();
    await page.until('return document.querySelector("#notes")?.value === "En weer in de oude"', undefined, 'all of it after a reload');
    assert.deepEqual(page.complaints, []);
    assert.deepEqual(other.complaints, []);
  } finally {
    await other?.close();
    await page.close();
    site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
