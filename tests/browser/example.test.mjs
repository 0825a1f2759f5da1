// The made-up pair, as somebody meets it on the first visit: one press from the start page, both of them to look through, gone in one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './engines.mjs';
import { leavesNoTrace } from './journey.mjs';
import { serve } from './site.mjs';
import { Person } from './steps.mjs';

for (const [engine, language] of /** @type {const} */ ([['chromium', 'nl'], ['firefox', 'en'], ['webkit', 'en']])) {
  test(`an example to look through, in ${engine} (${language})`, { timeout: 240_000 }, async () => {
    const site = await serve();
    const page = await open(engine, { language });
    const visitor = new Person(page, language, 'employee', {}, '');
    const { w } = visitor;
    try {
      await visitor.arrive(site);
      await page.click({ css: 'a[href="#/example"]' });
      await page.see(w('example-title'));
      await page.click({ css: '.looks a[href$="/compare"]' });
      await page.until('return document.querySelector(".compare .quadbox")', undefined, 'both sides in one picture');
      assert.ok((await page.text()).includes(w('example')), 'it says that it is an example');
      await page.click({ button: w('example-as', { name: 'Robin' }) });
      await page.until('return document.querySelector(".example .who--b")', undefined, 'what the manager sees');
      if (engine === 'chromium') {
        // A whole agreement on paper: two pages at most, on either paper.
        await visitor.visit('agree');
        const { a4, letter, text } = await page.paper();
        assert.ok(a4 <= 2 && letter <= 2, `${a4} pages A4, ${letter} pages Letter`);
        assert.ok(!text.includes(w('example-remove')), 'nothing of the app beside it');
      }
      // The other of the two is no guest who is kept from the rest of the app.
      await visitor.visit('followup');
      await visitor.reload(w('example'));
      await page.run("location.hash = '#/'; return true");
      await page.see(w('start-title'));
      await page.run('history.back(); return true');
      await page.until('return location.hash.endsWith("/followup")', undefined, 'back in the example');
      await page.click({ button: w('example-remove') });
      await page.until('return location.hash === "#/agreements"', undefined, 'the list after it was removed');
      await page.see(w('agreements-empty'));
      await visitor.reload(w('agreements-empty'));
      await leavesNoTrace(visitor);
    } finally {
      await page.close();
      site.close();
    }
  });
}
