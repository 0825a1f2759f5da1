// The browser is killed, as by a crash or a flat battery, while somebody types and the page stores: what the page said was stored is
// there at the next start, and nothing is half. How often: WEDERZIJDS_KILLS (5) times in each of the two engines whose processes can
// be found and killed.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { random } from '../node/support/tabs.mjs';
import { open } from './engines.mjs';
import { people } from './people.mjs';
import { serve } from './site.mjs';
import { Person } from './steps.mjs';

const KILLS = Number(process.env.WEDERZIJDS_KILLS ?? 5);
const SEED = Number(process.env.WEDERZIJDS_SEED ?? 1);

/**
 * Types and never ends: a note and the words of an expectation in turn, each a number and a long rest. Says what it will type, and what
 * the page showed to be stored.
 */
const TYPE = `const [from, rest] = arguments[0];
  const area = (el, value) => { el.focus(); Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(el, value);
    el.dispatchEvent(new Event('input', { bubbles: true })); el.dispatchEvent(new FocusEvent('focusout', { bubbles: true })); };
  const state = () => document.querySelector('[data-save]').dataset.save;
  const until = (wanted) => new Promise((resolve) => { (function look() { if (wanted()) resolve(true); else setTimeout(look, 0); })(); });
  (async () => {
    for (let n = from; ; ++n) {
      const of = n % 2 ? '#notes' : '#edit-text';
      console.log('typed ' + of + ' ' + n);
      let saving = false;
      const seen = new MutationObserver(() => { saving ||= state() === 'saving'; });
      seen.observe(document.querySelector('[data-save]'), { attributes: true });
      area(document.querySelector(of), n + ' ' + rest);
      await until(() => saving);
      await until(() => state() !== 'saving');
      seen.disconnect();
      if (state() !== 'saved') { console.log('failed'); return; }
      console.log('stored ' + of + ' ' + n);
    }
  })();
  return true;`;

for (const engine of /** @type {const} */ (['chromium', 'firefox'])) {
  test(`${engine}: killed ${KILLS} times while it stores, and what was said to be stored is there`, { timeout: 120_000 + KILLS * 60_000 }, async (context) => {
    const next = random(SEED);
    const site = await serve();
    const profile = await mkdtemp(join(tmpdir(), `wederzijds-killed-${engine}-`));
    /** @type {any} */
    let page;
    let all = 0;
    const start = async () => {
      page = await open(engine, { profile, language: 'nl' });
      return new Person(page, 'nl', 'employee', people.nl.employee, people.nl.manager.name);
    };
    try {
      const first = await start();
      await first.arrive(site);
      await first.begin();
      const agreement = await first.agreement();
      await first.visit('prepare');
      await page.fill({ css: '#notes' }, '0 begin');
      await page.click({ button: first.w('prepare-own-words') });
      await page.fill({ css: '#edit-text' }, '0 begin');
      await first.quiet();
      /** @type {Record<string, {typed: number, stored: number}>} */
      const told = { '#notes': { typed: 0, stored: 0 }, '#edit-text': { typed: 0, stored: 0 } };
      for (let kill = 1; kill <= KILLS; ++kill) {
        page.page.on('console', (/** @type {any} */ message) => {
          const [what, of, n] = message.text().split(' ');
          if (told[of] && (what === 'typed' || what === 'stored')) told[of][/** @type {'typed'|'stored'} */ (what)] = Number(n);
          if (message.text() === 'failed') told.failed = { typed: 1, stored: 1 };
        });
        const begun = Math.max(told['#notes'].typed, told['#edit-text'].typed) + 1;
        await page.run(TYPE, [begun, 'woorden '.repeat(1 + Math.floor(next() * 300))]);
        await sleep(300 + Math.floor(next() * 900));
        const died = new Promise((resolve) => page.browser.process().once('exit', resolve));
        process.kill(-page.browser.process().pid, 'SIGKILL');
        await died;
        assert.ok(!told.failed, 'the storage did not fail');
        const after = structuredClone(told);
        all += Math.max(after['#notes'].stored, after['#edit-text'].stored) - begun;

        const again = await start();
        again.site = site;
        again.id = agreement;
        await page.goto(`${site.url}#/a/${agreement}/prepare`);
        await page.until('return document.querySelector("#notes")', undefined, 'the page after the crash');
        await again.quiet();
        const notes = await page.run('return document.querySelector("#notes").value');
        if (!(await page.has({ css: '#edit-text' }))) await page.click({ css: 'main button[id^=row-]' });
        await page.until('return document.querySelector("#edit-text")', undefined, 'the expectation opened again');
        const text = await page.run('return document.querySelector("#edit-text").value');
        for (const [of, value] of /** @type {[string, string][]} */ ([['#notes', notes], ['#edit-text', text]])) {
          const n = Number.parseInt(value, 10);
          // It may be newer than what we heard of: what the page said last can be lost on its way to us.
          assert.ok(n >= after[of].stored, `kill ${kill}: ${of} is ${n}, stored was ${after[of].stored}`);
          assert.match(value, /^\d+ (begin|(woorden )*(woorden)? ?)$/, `kill ${kill}: ${of} is whole`);
          told[of] = { typed: Math.max(n, after[of].typed), stored: n };
        }
        assert.equal(await page.run('return document.querySelectorAll("[role=alert]").length'), 0, 'no complaint');
      }
      context.diagnostic(`${engine}: ${KILLS} kills, ${all} stored edits between them`);
    } catch (error) {
      await page?.screenshot(`/tmp/wederzijds-failed-kills-${engine}.png`).catch(() => {});
      throw error;
    } finally {
      await page?.close();
      site.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}
