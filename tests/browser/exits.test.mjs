// What others may see of a page without opening it: its title (in the list of windows), its address (in the history), what it says on
// the console. Nothing that a person writes stands in any of them. First it is shown that a word in each is found.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './engines.mjs';
import { people } from './people.mjs';
import { serve } from './site.mjs';
import { Person } from './steps.mjs';

const BIRD = 'Kanarie';

/** The same people, with the word in everything they write. @param {any} value @returns {any} */
const singing = (value, name = '') => {
  if (Array.isArray(value)) return value.map((one) => singing(one));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, singing(one, key)]));
  return typeof value === 'string' && value && !['topic', 'nature'].includes(name) ? `${BIRD} ${value}` : value;
};

for (const engine of /** @type {const} */ (['chromium', 'firefox'])) {
  test(`nothing that is written stands in a title, an address or on the console (${engine}, nl)`, { timeout: 240_000 }, async () => {
    const site = await serve();
    const page = await open(engine, { language: 'nl' });
    const titles = /** @type {Set<string>} */ (new Set());
    const outside = async () => {
      titles.add(await page.run('return document.title'));
      page.addresses.push(await page.run('return location.href'));
      return { titles: [...titles].join('\n'), addresses: page.addresses.map(decodeURIComponent).join('\n'), console: page.said.join('\n') };
    };
    const { employee: self } = people.nl;
    const person = new Person(page, 'nl', 'employee', { ...singing(self), guesses: self.guesses }, `${BIRD} Joost`);
    try {
      await person.arrive(site);
      // Each is looked into.
      const before = await page.run('return document.title');
      await page.run(`document.title = '${BIRD}'; console.info('${BIRD}'); history.replaceState(null, '', '#/${BIRD}'); return true`);
      for (const [way, text] of Object.entries(await outside())) assert.ok(text.includes(BIRD), `a word is found in: ${way}`);
      await page.run('document.title = arguments[0]; history.replaceState(null, "", "#/"); return true', before);
      titles.clear();
      page.said.length = page.addresses.length = 0;

      await person.begin();
      await outside();
      for (const item of person.self.expectations.slice(0, 2)) await person.writeExpectation(item);
      await outside();
      await person.writeExpectation(person.self.privateExpectation, { shared: false });
      for (const item of person.self.offers) await person.writeOffer(item);
      await page.fill({ css: '#notes' }, person.self.notes);
      await outside();
      await person.handOut('side');
      await outside();
      for (const stage of ['compare', 'talk', 'agree', 'followup', '']) {
        await person.visit(stage);
        await outside();
      }
      for (const hash of ['#/agreements', '#/my-data', '#/profile', '#/quickscan', '#/receive', '#/']) {
        await page.run('location.hash = arguments[0]; return true', hash);
        await page.until('return document.querySelector("main h1")');
        await page.quiet();
        await outside();
      }
      for (const [way, text] of Object.entries(await outside())) assert.ok(!text.includes(BIRD), `${way}: ${text}`);
      assert.ok(titles.size > 5, 'several titles were seen');
      assert.ok(page.addresses.length > 10, 'and addresses');
    } finally {
      await page.close();
      await site.close?.();
    }
  });
}
