// From a received file to the first look by the short route: what a person has to press, choose and type, counted.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './engines.mjs';
import { people } from './people.mjs';
import { serve } from './site.mjs';
import { Person } from './steps.mjs';

const MOST = 60;

test('from a received file to the first look at most 60 interactions on the short route, in Chromium (nl)', { timeout: 240_000 }, async () => {
  const sites = [await serve(), await serve()];
  const pair = people.nl;
  const pages = [await open('chromium', { language: 'nl' }), await open('chromium', { language: 'nl', width: 390, height: 844 })];
  const employee = new Person(pages[0], 'nl', 'employee', pair.employee, pair.manager.name);
  const manager = new Person(pages[1], 'nl', 'manager', pair.manager, pair.employee.name);
  try {
    await employee.arrive(sites[0]);
    await employee.begin();
    await employee.writeExpectation(pair.employee.expectations[0]);
    const file = await employee.handOut('side');

    await manager.arrive(sites[1]);
    const { page, w } = manager;
    /** @type {string[]} */
    const done = [];
    const press = async (/** @type {any} */ spec, /** @type {string} */ what = JSON.stringify(spec)) => {
      done.push(what);
      await page.click(spec);
      await page.quiet();
    };
    const type = async (/** @type {string} */ css, /** @type {string} */ text) => {
      done.push(css);
      await page.fill({ css }, text);
    };

    // The file comes in, and I say who I am.
    await page.run(`const click = HTMLInputElement.prototype.click; HTMLInputElement.prototype.click = function () { if (this.type !== 'file') click.call(this); }; return true;`);
    await press({ css: 'main a[href="#/receive"]' });
    await press({ button: w('receive-pick') });
    done.push('the file in the dialog of the system');
    await page.file({ css: 'input[type=file]' }, file);
    await page.see(w('receive-preview-title'));
    await press({ css: 'input[name=as][value=other]' });
    await type('#receive-name', pair.manager.name);
    await press({ button: w('receive-join') });
    await page.until('return location.hash.startsWith("#/a/") && document.querySelector("main h1")', undefined, 'the agreement');
    await page.quiet();

    // What came in can be undone here; the message does not follow to where there is something to do.
    assert.ok(await page.has({ css: '.toast .btn' }), 'taking in can be undone');
    // Three of each by examples, one guess.
    await press({ css: '.path a[href$="/prepare"]' });
    assert.ok(!(await page.has({ css: '.toast' })), 'the message of before stays behind');
    for (let n = 0; n < 3; ++n) {
      await press({ button: w('prepare-from-library') });
      await press({ css: `dialog .topic:nth-child(${n + 1}) summary` });
      await press({ css: `dialog .topic:nth-child(${n + 1}) .example-pick` });
      for (const [question, answer] of [['importance', 5], ['needed', 4], ['received', 2]]) await press({ css: `input[name=${question}][value="${answer}"]` });
      await press({ button: w('prepare-done') });
    }
    for (let n = 0; n < 3; ++n) {
      await press({ button: w('prepare-offer') });
      await press({ css: '.starters .example-pick', nth: n });
      await press({ button: w('prepare-done') });
    }
    await press({ button: w('guess-first') });
    done.push('a topic of the list');
    await page.fill({ css: '#guess-0' }, pair.manager.guesses[0]);
    await page.quiet();
    for (const kind of ['expectations', 'offers']) await page.see(w(`prepare-short-${kind}`, { have: 3, of: 3, other: pair.employee.name }));

    // My side goes, and the other's opens.
    await press({ css: 'main a.btn--primary[href$="/exchange"], .path a[href$="/exchange"]' });
    const before = await page.downloaded();
    await press({ button: w('file-save') });
    await page.download(before, /\.wederzijds\.json$/);
    await page.quiet();
    await press({ css: '.path a[href$="/compare"]' });
    if (!(await page.has({ button: w('firstlook-open', { name: pair.employee.name }) }))) await press({ css: 'main a[href$="/first-look"]' });
    await press({ button: w('firstlook-open', { name: pair.employee.name }) });
    await manager.holds(pair.employee.expectations[0].text);

    console.log(`from a received file to the first look: ${done.length} interactions`);
    assert.ok(done.length <= MOST, `${done.length} interactions, ${MOST} at most:\n${done.join('\n')}`);
  } catch (error) {
    for (const [index, page] of pages.entries()) await page.screenshot(`/tmp/wederzijds-failed-short-${index}.png`).catch(() => {});
    throw error;
  } finally {
    for (const page of pages) await page.close();
    for (const site of sites) site.close();
  }
});
