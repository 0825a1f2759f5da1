// After the signatures, in a real browser: the days in a calendar that another program reads, a look-back that stays private, a new
// round with everything kept, and an end.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { open } from './engines.mjs';
import { leavesNoTrace } from './journey.mjs';
import { people } from './people.mjs';
import { serve } from './site.mjs';
import { Person } from './steps.mjs';

/** The entries of the calendar file that the page saves. @param {Person} person */
async function calendarOf({ page, w }) {
  const before = await page.downloaded();
  await page.click({ button: w('followup-calendar-save') });
  const text = await readFile(await page.download(before, /\.ics$/), 'utf8');
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return {
    text,
    entries: events.map((one) => {
      const event = new ICAL.Event(one);
      assert.ok(event.startDate.isDate, 'a whole day');
      return { uid: event.uid, day: event.startDate.toString(), title: event.summary, sequence: event.sequence, cancelled: one.getFirstPropertyValue('status') === 'CANCELLED' };
    }),
  };
}

test('after the signatures: calendar, a private look-back, a new round, an end', { timeout: 240_000 }, async () => {
  const site = await serve();
  const page = await open('chromium', { language: 'nl' });
  const sam = new Person(page, 'nl', 'employee', people.nl.employee, people.nl.manager.name);
  const { w } = sam;
  try {
    await sam.arrive(site);
    await page.run("location.hash = '#/example'; return true");
    await page.see(w('example-lead'));
    sam.id = await page.run(`return document.querySelector('main a[href*="/followup"]').hash.split('/')[2]`);
    await sam.visit('followup');
    await page.see(w('followup-trend'));

    // The days, read by another program.
    const first = await calendarOf(sam);
    const planned = first.entries.filter((one) => !one.cancelled);
    assert.equal(new Set(first.entries.map((one) => one.uid)).size, first.entries.length);
    assert.ok(planned.some((one) => one.title === w('followup-calendar-check-in')));
    assert.ok(planned.some((one) => one.title === w('followup-calendar-renewal')));
    assert.equal(new Set(planned.map((one) => one.day)).size, planned.length, 'no two on one day');
    assert.doesNotMatch(first.text, /\b(Sam|Robin)\b/, 'no name unless it was asked for');

    // A look-back in between, for me alone; it is still there after a reload.
    await page.click({ button: w('followup-extra') });
    await page.click({ css: 'input[name^="received-"][value="1"]' });
    await sam.pick('great-work', 2);
    assert.deepEqual(await page.run('return [...document.querySelectorAll("main input[role=switch]")].map((one) => one.checked)'), [false, false], 'private unless it is shared');
    await page.fill({ css: '#checkin-note' }, 'Deze zin mag Robin lezen');
    await page.click({ button: w('followup-done') });
    await page.see(w('followup-kept'));
    await sam.reload();
    await page.click({ css: '.tl li button', nth: await page.run(`return [...document.querySelectorAll('.tl li')].filter((one) => one.querySelector('button')).findLastIndex((one) => one.innerText.includes(arguments[0]))`, w('followup-see')) });
    await page.see('Deze zin mag Robin lezen');
    await page.see(w('followup-kept'));

    // A new round, with everything kept.
    await page.click({ css: 'details.renewal summary' });
    await page.click({ button: w('renew-open') });
    await page.see(w('renew-title'));
    await page.click({ css: 'dialog input[name=reason][value=renewal]' });
    await page.click({ button: w('renew-do') });
    await page.see(w('prepare-title'));
    const rows = await page.run('return document.querySelectorAll("[id^=row-e], [id^=row-]").length');
    assert.ok(rows >= 7, `everything stands in the new round: ${rows}`);
    await sam.visit('');
    await page.see(w('agreement-round', { round: 2 }));
    await sam.visit('followup');
    const second = await calendarOf(sam);
    const today = new Date().toISOString().slice(0, 10);
    for (const one of first.entries.filter(({ day, title }) => day > today && title !== w('followup-calendar-look-back'))) {
      const now = second.entries.find(({ uid }) => uid === one.uid);
      assert.ok(now?.cancelled && now.sequence > one.sequence, `${one.day} of the former round is taken away`);
    }
    assert.ok(second.entries.some((one) => !one.cancelled && !first.entries.some(({ uid }) => uid === one.uid)), 'the new round has days of its own');

    // An end: what stays, what is not asked any more, and the ways on.
    await sam.visit('');
    await page.click({ button: w('end-do') });
    await page.see(w('end-stays-again'));
    await page.click({ button: w('edit-end-do') });
    await page.see(w('ended-new-do'));
    assert.ok(await page.has({ css: `a[href="#/begin/from/${sam.id}"]` }));
    await sam.visit('followup');
    await page.see(w('followup-heading-ended'));
    const last = await calendarOf(sam);
    assert.deepEqual(last.entries.filter((one) => !one.cancelled && one.day > today), []);
    await leavesNoTrace(sam);
  } catch (error) {
    await page.screenshot('/tmp/wederzijds-failed-followup.png').catch(() => {});
    throw error;
  } finally {
    await page.close();
    site.close();
  }
});
