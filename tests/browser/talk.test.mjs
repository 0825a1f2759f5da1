// The quiet mode of a talk, in a real browser: every step that it promises, and nothing is lost by a reload in the middle of a word.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './engines.mjs';
import { leavesNoTrace } from './journey.mjs';
import { people } from './people.mjs';
import { serve } from './site.mjs';
import { Person } from './steps.mjs';

/** @param {any} page @param {string} css */
const words = (page, css) => page.run(`return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText.replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim())`, css);
/** @param {any} page @param {string} css */
const value = (page, css) => page.run('return document.querySelector(arguments[0])?.value', css);

test('the talk: one thing at a time, and a reload in the middle of a word loses nothing', { timeout: 240_000 }, async () => {
  const site = await serve();
  const page = await open('chromium', { language: 'nl' });
  const sam = new Person(page, 'nl', 'employee', people.nl.employee, people.nl.manager.name);
  const { w } = sam;
  // A page that is left while something is not stored asks first; somebody who presses “leave” has read the question.
  let asked = 0;
  page.page.on('dialog', async (/** @type {any} */ dialog) => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 300));
    await dialog.accept();
  });
  /** Types like a person and loads the page anew before the last letter had time to be stored. @param {string} css @param {string} text */
  const typedAndReloaded = async (css, text) => {
    await page.page.focus(css);
    await page.page.keyboard.type(text);
    await page.reload();
    await page.until('return document.querySelector(arguments[0])', css, `${css} after the reload`);
    assert.equal(await value(page, css), text, `${css} after the reload`);
  };
  const step = async () => (await words(page, '.talkbar .mid'))[0];
  try {
    await sam.arrive(site);
    await page.run("location.hash = '#/example'; return true");
    await page.see(w('example-lead'));
    sam.id = await page.run(`return document.querySelector('main a[href*="/compare"]').hash.split('/')[2]`);
    await sam.kept();
    await sam.visit('talk-now');

    // It opens with what comes before; the parts say who begins.
    await page.see(w('talk-begins', { name: 'Robin' }));
    assert.match((await words(page, '.clock'))[0], /^0 van 60 minuten/, 'minutes, no seconds that run');
    for (;;) {
      const on = await words(page, 'main .fin .btn--primary');
      await page.click({ css: 'main .fin .btn--primary' });
      await sam.quiet();
      if (on[0] === w('talk-begin-items')) break;
    }

    // The manager goes first: the words of who needs it, and the other begins, in own words.
    const first = await step();
    assert.match(first, /^Onderwerp 1 van /);
    assert.deepEqual((await words(page, '.talkturn')).map((/** @type {string} */ text) => text.replace(/^(Sam|Robin) /, '')), [w('talk-adds'), w('talk-goes-first')]);
    assert.equal(await page.run('return document.querySelectorAll("main input[name^=answer-]").length'), 4, 'four answers');
    assert.equal(await page.run('return document.querySelectorAll("main input[name^=cause-]").length'), 5, 'five causes');
    const question = (await words(page, '.ask__q'))[0];
    await page.click({ button: w('talk-question-another') });
    assert.notEqual((await words(page, '.ask__q'))[0], question, 'another question');

    // What was understood, in the middle of a word.
    const understood = 'main textarea[id^=understood-]';
    await page.run(`const el = document.querySelector(arguments[0]); if (el.value) { Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(el, ''); el.dispatchEvent(new Event('input', { bubbles: true })); } return true`, understood);
    await sam.quiet();
    await typedAndReloaded(understood, 'Je wilt op maandag weten wat voorg');
    assert.equal(await step(), first, 'the same topic');
    // A cause and an answer are kept at once; then the words that belong to it.
    await page.click({ css: 'main input[name^=cause-][value=could-not]' });
    await page.click({ css: 'main input[name^=answer-][value=cannot]' });
    await page.until('return document.querySelector("main [id^=field-]")', undefined, 'room for why not');
    await page.run(`const el = document.querySelector('main [id^=field-]'); Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(el, ''); el.dispatchEvent(new Event('input', { bubbles: true })); return true`);
    await sam.quiet();
    await typedAndReloaded('main [id^=field-]', 'er tot de zomer twee mensen weg zij');
    assert.equal(await page.run('return document.querySelector("main input[name^=cause-]:checked")?.value'), 'could-not');
    assert.equal(await page.run('return document.querySelector("main input[name^=answer-]:checked")?.value'), 'cannot');
    assert.equal(await value(page, understood), 'Je wilt op maandag weten wat voorg');

    // A pause stops the clock, and stays a pause.
    await page.click({ button: w('talk-pause') });
    await page.see(w('talk-paused-heading'));
    await sam.reload(w('talk-paused-heading'));
    await page.click({ button: w('talk-resume') });
    assert.equal(await value(page, understood), 'Je wilt op maandag weten wat voorg');

    // Sam notes for Robin, and it says so.
    await page.see(w('talk-noting', { name: 'Robin' }));
    await page.click({ button: w('talk-write') });
    await page.until('return !document.querySelector(".talkbar .mid").innerText.includes(arguments[0])', first, 'the next topic');
    // What is parked stays on the list, also after a reload, and comes back.
    await sam.visit('talk');
    const all = (await words(page, '.agendarow__ways')).length;
    await page.click({ css: '.agendarow__ways .btn--text' });
    await page.see(w('talk-parked-toast'));
    await sam.reload();
    assert.equal((await words(page, '.agendarow__ways')).length, all - 1, 'one less on the agenda');
    await page.click({ css: '.parked li button' });
    await page.see(w('talk-put-back-toast'));
    await sam.quiet();
    assert.equal((await words(page, '.agendarow__ways')).length, all);

    // The other of the two sees one agenda and what was noted, marked so until it is confirmed.
    await page.click({ button: w('example-as', { name: 'Robin' }) });
    await page.until('return document.querySelector(".example .who--b")', undefined, 'what the manager sees');
    await sam.visit('talk-now');
    for (let back = 0; back < 12 && (await step()) !== first; ++back) {
      const forward = /^Onderwerp/.test(await step()) || (await page.has({ css: 'main #talk-remark' }));
      await page.click({ css: forward ? 'main .fin > .btn--text' : 'main .fin .btn--primary' });
      await sam.quiet();
    }
    // Robin had answered in own words before: both texts are there, and the own ones are in use.
    await page.see(w('talk-noted-beside', { name: 'Sam', giver: 'Robin' }));
    const beside = (await words(page, '.lis .noted.noprint'))[0];
    assert.ok(beside.includes('er tot de zomer twee mensen weg zij'), beside);
    assert.ok(beside.includes('Je wilt op maandag weten wat voorg'), beside);
    assert.notEqual(await value(page, 'main [id^=field-]'), 'er tot de zomer twee mensen weg zij');

    // The end: what was said of the whole, in the middle of a word too.
    for (let on = 0; on < 20 && !(await page.has({ css: '#talk-remark' })); ++on) {
      const left = await page.has({ css: 'main .fin__on .btn--text' });
      await page.click({ css: left ? 'main .fin__on .btn--text' : 'main .fin .btn--primary' });
      await sam.quiet();
    }
    await typedAndReloaded('#talk-remark', 'Volgende keer nemen we meer tij');
    await page.click({ button: w('talk-end-hold') });
    await page.until('return location.hash.endsWith("/agree")', undefined, 'the agreement after the talk');
    await sam.visit('talk');
    await page.see(w('talk-to-agree'));
    await sam.reload(w('talk-to-agree'));
    assert.ok(asked > 0, 'leaving in the middle of a word asks first');
    await leavesNoTrace(sam);
  } finally {
    await page.close();
    site.close();
  }
});
