// What a person does is told to nobody: the requests of two different visits are the same, in each engine; the policy of the page stops
// what somebody might have got into it; and strings that break programs, typed and read in a real page, run nothing and show as they are,
// while no private word gets into an address, a title or the console.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { NAUGHTY } from '../node/support/naughty.mjs';
import { typed } from '../../web/js/characters.js';
import { ENGINES, open } from './engines.mjs';
import { people } from './people.mjs';
import { serve } from './site.mjs';
import { Person } from './steps.mjs';

/** What would run or leave if the page let it. Each answers \`stopped\` or what happened. */
const BITES = `const tried = {};
  const stopped = async (name, job) => { try { await new Promise((resolve) => setTimeout(resolve)); tried[name] = (await job()) ?? 'went through'; } catch (error) { tried[name] = 'stopped'; } };
  const element = (name, members, parent = document.body) => { const one = Object.assign(document.createElement(name), members); parent.append(one); return one; };
  const gives = (one, ms = 400) => new Promise((resolve) => { one.onload = () => resolve('went through'); one.onerror = () => resolve('stopped'); setTimeout(() => resolve('stopped'), ms); });
  return (async () => {
    window.__ran = 0;
    await stopped('an inline script', async () => { const one = document.createElement('script'); one.append('window.__ran++'); document.body.append(one); return window.__ran ? 'went through' : 'stopped'; });
    await stopped('a handler in markup', async () => { const one = document.createElement('div'); one.setAttribute('onclick', 'window.__ran++'); document.body.append(one); one.click(); return window.__ran ? 'went through' : 'stopped'; });
    await stopped('eval', async () => { (0, eval)('window.__ran++'); return window.__ran ? 'went through' : 'stopped'; });
    await stopped('a function of text', async () => { new Function('window.__ran++')(); return window.__ran ? 'went through' : 'stopped'; });
    await stopped('a timer of text', async () => { setTimeout('window.__ran++', 0); await new Promise((resolve) => setTimeout(resolve, 50)); return window.__ran ? 'went through' : 'stopped'; });
    await stopped('a request elsewhere', async () => { await fetch(arguments0 + 'stolen', { mode: 'no-cors' }); return 'went through'; });
    await stopped('a beacon elsewhere', async () => { navigator.sendBeacon?.(arguments0 + 'beacon', 'x'); await new Promise((resolve) => setTimeout(resolve, 100)); return 'asked'; });
    await stopped('a socket elsewhere', async () => { const socket = new WebSocket(arguments0.replace('http', 'ws')); return gives({ set onload(f) { socket.onopen = f; }, set onerror(f) { socket.onerror = f; } }); });
    await stopped('a picture elsewhere', async () => gives(element('img', { src: arguments0 + 'picture' })));
    await stopped('a script elsewhere', async () => { const one = document.createElement('script'); one.src = arguments0 + 'script.js'; document.body.append(one); return gives(one); });
    await stopped('a style elsewhere', async () => gives(element('link', { rel: 'stylesheet', href: arguments0 + 'style.css' }, document.head)));
    await stopped('an inline style', async () => { const one = element('div', {}); one.setAttribute('style', 'position: fixed; top: 7px'); return getComputedStyle(one).top === '7px' ? 'went through' : 'stopped'; });
    await stopped('a frame elsewhere', async () => { element('iframe', { src: arguments0 + 'frame' }); await new Promise((resolve) => setTimeout(resolve, 200)); return 'asked'; });
    await stopped('a form sent elsewhere', async () => { const one = element('form', { action: arguments0 + 'form', method: 'post', target: '_blank' }); one.submit(); await new Promise((resolve) => setTimeout(resolve, 200)); return 'asked'; });
    await stopped('another base address', async () => { element('base', { href: arguments0 }, document.head); return document.baseURI.startsWith(arguments0) ? 'went through' : 'stopped'; });
    await stopped('a worker of text', async () => gives(Object.assign(new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' })))), 300));
    if (window.trustedTypes) {
      await stopped('markup as text', async () => { document.createElement('div').innerHTML = '<img src=x>'; return 'went through'; });
      await stopped('a policy of its own', async () => { trustedTypes.createPolicy('mine', { createHTML: (x) => x }); return 'went through'; });
    }
    return { tried, types: Boolean(window.trustedTypes) };
  })();`;

for (const engine of ENGINES) {
  test(`${engine}: two different visits ask for the same, and the policy stops what it should`, { timeout: 240_000 }, async (context) => {
    const sites = [await serve(), await serve()];
    const elsewhere = await serve();
    const pages = [await open(engine, { language: 'nl' }), await open(engine, { language: 'nl' })];
    try {
      const [quiet, busy] = pages.map((page) => new Person(page, 'nl', 'employee', people.nl.employee, people.nl.manager.name));
      await Promise.all([quiet.arrive(sites[0]), busy.arrive(sites[1])]);
      await Promise.all([quiet.kept(), busy.kept()]);
      const begun = sites.map((site) => site.requests.length);
      assert.deepEqual([...sites[1].requests].sort(), [...sites[0].requests].sort(), 'the first visits are the same');
      // One does nothing; the other begins, writes, shares, reads lessons, answers about themselves, and changes the language.
      await busy.begin();
      await busy.writeExpectation(people.nl.employee.expectations[0]);
      await busy.handOut('invitation');
      for (const hash of ['#/learn', '#/quickscan', '#/profile', '#/my-data', '#/privacy', '#/safety', '#/team', '#/agreements', '#/example', '#/how', '#/']) {
        await pages[1].run('location.hash = arguments[0]; return true', hash);
        await pages[1].until('return document.querySelector("main h1")', undefined, hash);
        await pages[1].quiet();
      }
      await pages[1].run('document.querySelector(`header [lang=en]`).click(); return true');
      await pages[1].until('return document.documentElement.lang === "en"');
      await pages[1].quiet();
      await sleep(500);
      const each = ['GET /sw.js', 'GET /brand.json'];
      const later = sites.map((site, i) => [...new Set(site.requests.slice(begun[i]))].filter((one) => !each.includes(one)));
      assert.deepEqual(later, [[], []], 'after that nothing is asked for, whatever somebody does');
      for (const site of sites) assert.deepEqual(site.reports, [], 'no violation of the policy');

      const { tried, types } = await pages[0].run(BITES.replaceAll('arguments0', JSON.stringify(elsewhere.url)));
      context.diagnostic(`${engine}: ${Object.keys(tried).length} attempts, trusted types ${types ? 'known' : 'not known to this engine'}`);
      for (const [what, happened] of Object.entries(tried)) assert.ok(['stopped', 'asked'].includes(String(happened)), `${what}: ${happened}`);
      await sleep(300);
      assert.deepEqual(elsewhere.requests, [], 'nothing arrived elsewhere');
      assert.equal(await pages[0].run('return window.__ran'), 0, 'nothing ran');
      assert.ok(sites[0].reports.length > 0, 'and the look at violations finds them');
    } catch (error) {
      for (const [index, page] of pages.entries()) await page.screenshot(`/tmp/wederzijds-failed-requests-${engine}-${index}.png`).catch(() => {});
      throw error;
    } finally {
      for (const page of pages) await page.close();
      for (const site of [...sites, elsewhere]) site.close();
    }
  });
}

test('strings that break programs run nothing in a real page, and private words stay out of address, title and console', { timeout: 240_000 }, async () => {
  const site = await serve();
  const page = await open('chromium', { language: 'nl' });
  const person = new Person(page, 'nl', 'employee', people.nl.employee, 'Robin');
  const bird = 'Kanarie-7';
  /** @type {string[]} */
  const said = [];
  page.page.on('console', (/** @type {any} */ message) => said.push(message.text()));
  page.page.on('dialog', (/** @type {any} */ dialog) => {
    said.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  /** @type {string[]} */
  const addresses = [];
  page.page.on('framenavigated', (/** @type {any} */ frame) => addresses.push(frame.url()));
  // Of each kind some; tests/node/hostile.test.mjs has all of them.
  const strings = [...NAUGHTY.markup, ...['bidi', 'unseen', 'controls', 'json', 'addresses', 'marks'].flatMap((kind) => NAUGHTY[kind].slice(0, 4))];
  try {
    await person.arrive(site);
    await page.click({ css: 'a[href="#/begin"]' });
    await page.see(person.w('begin-title'));
    await page.click({ css: 'input[name=role][value=employee]' });
    await page.fill({ css: '#my-name' }, '<img src=x onerror=alert(1)> Sam');
    await page.fill({ css: '#my-job' }, '"><script>alert(1)</script>');
    await page.fill({ css: '#other-name' }, '{{7*7}} ${7*7} Ro\u202ebin');
    await page.click({ css: 'input[name=reason][value=yearly]' });
    await page.click({ button: person.w('begin-do') });
    await page.see(person.w('prepare-title'));
    await person.agreement();
    await page.see('{{7*7}} ${7*7} Robin');
    await page.fill({ css: '#notes' }, `${bird} aantekening`);
    for (const text of strings) {
      const clean = typed(text);
      if (clean.trim() === '') continue;
      await page.click({ button: person.w('prepare-offer') });
      await page.fill({ css: '#edit-text' }, text);
      await page.click({ button: person.w('prepare-done') });
    }
    await person.quiet();
    await page.reload();
    await page.until('return document.querySelector("#notes")');
    await person.quiet();
    const rows = await page.run('return [...document.querySelectorAll("main button[id^=row-]")].map((one) => one.textContent.trim())');
    for (const text of strings) {
      const clean = typed(text).trim();
      if (clean) assert.ok(rows.some((/** @type {string} */ row) => row.replace(/\s+/g, ' ') === clean.replace(/\s+/g, ' ')), `shown as it is: ${JSON.stringify(text)}`);
    }
    for (const where of ['', 'exchange', 'compare', 'talk', 'agree', 'followup', 'together']) await person.visit(where);
    const shown = await page.run('return { title: document.title, html: document.querySelectorAll("main script, main iframe, main img, main [onerror], main [onload], main svg[onload]").length, ran: window.__ran ?? 0 }');
    assert.equal(shown.html, 0, 'no element came of a text');
    const file = await person.handOut('side');
    assert.ok(!(await readFile(file, 'utf8')).includes(bird));
    await page.run('location.hash = "#/my-data"; return true');
    await person.quiet();
    const titles = [shown.title, await page.run('return document.title')];
    assert.deepEqual(said.filter((one) => /alert|dialog|error/i.test(one)), [], 'nothing ran, nothing complained');
    for (const text of [...said, ...titles, ...addresses, ...site.requests, ...page.asked]) assert.ok(!text.includes(bird), `a private word in ${text}`);
    assert.deepEqual(site.reports, [], 'no violation of the policy');
    // The look finds one on purpose.
    await page.run(`console.info(arguments[0]); document.title = arguments[0]; return true`, bird);
    await sleep(100);
    assert.ok(said.some((one) => one.includes(bird)) && (await page.run('return document.title')).includes(bird));
  } finally {
    await page.close();
    site.close();
  }
});
