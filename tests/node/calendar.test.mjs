// The calendar file, read by another program: ical.js.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { calendar, folded } from '../../web/js/calendar.js';

const entry = (date, more = {}) => ({ uid: `uid-${date}`, date, kind: 'check-in', sequence: 1, cancelled: false, ...more });
const texts = { name: 'Wederzijds', title: () => 'Samen terugkijken' };
const now = new Date('2026-11-27T06:00:00Z');
const read = (bytes) => new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes))).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

test('another program reads the days, the alarm, and what is cancelled', () => {
  const events = read(calendar([entry('2026-03-26'), entry('2027-03-08', { kind: 'renewal', sequence: 4, cancelled: true })], texts, now));
  assert.deepEqual(events.map((event) => [event.uid, event.startDate.toString(), event.endDate.toString(), event.sequence, event.component.getFirstPropertyValue('status')]), [
    ['uid-2026-03-26@wederzijds', '2026-03-26', '2026-03-27', 1, 'CONFIRMED'],
    ['uid-2027-03-08@wederzijds', '2027-03-08', '2027-03-09', 4, 'CANCELLED'],
  ]);
  const alarm = events[0].component.getFirstSubcomponent('valarm');
  assert.equal(alarm.getFirstPropertyValue('trigger').toString(), 'PT9H');
  assert.equal(events[1].component.getFirstSubcomponent('valarm'), null);
});

test('the days are right in Amsterdam over both clock changes, and in every other zone', () => {
  // 29 March and 25 October 2026 have 23 and 25 hours there.
  const script = `
    import ICAL from 'ical.js';
    import { calendar } from './web/js/calendar.js';
    const days = ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26', '2024-02-29', '2026-12-31'];
    const bytes = calendar(days.map((date) => ({ uid: date, date, kind: 'check-in', sequence: 1, cancelled: false })), { name: 'x', title: () => 'y' });
    const root = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)));
    console.log(JSON.stringify(root.getAllSubcomponents('vevent').map((one) => { const { startDate, endDate } = new ICAL.Event(one);
      const local = startDate.toJSDate(); const end = endDate.toJSDate();
      return [startDate.toString(), [local.getFullYear(), local.getMonth() + 1, local.getDate()].join('-'), [end.getFullYear(), end.getMonth() + 1, end.getDate()].join('-')]; })));`;
  for (const zone of ['Europe/Amsterdam', 'UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
    const said = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' }));
    assert.deepEqual(said, [
      ['2026-03-28', '2026-3-28', '2026-3-29'], ['2026-03-29', '2026-3-29', '2026-3-30'], ['2026-03-30', '2026-3-30', '2026-3-31'],
      ['2026-10-24', '2026-10-24', '2026-10-25'], ['2026-10-25', '2026-10-25', '2026-10-26'], ['2026-10-26', '2026-10-26', '2026-10-27'],
      ['2024-02-29', '2024-2-29', '2024-3-1'], ['2026-12-31', '2026-12-31', '2027-1-1'],
    ], zone);
  }
});

test('any text comes back as it was, without what may not stand in a file', () => {
  const odd = ['a, b; c\\d', 'twee\nregels\r\nen drie', 'é'.repeat(200), '😀'.repeat(60), 'BEGIN:VEVENT', 'x\u0000y\u0007z', '"aanhaling": a=b', '\u202eomgekeerd'];
  for (const text of odd) {
    const bytes = calendar([entry('2026-03-26')], { ...texts, title: () => text, description: () => text }, now);
    const [event, more] = read(bytes);
    const expected = text.replace(/\r\n/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f]/g, '');
    assert.equal(event.summary, expected);
    assert.equal(event.description, expected);
    assert.equal(more, undefined);
    for (const line of new TextDecoder().decode(bytes).split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
  }
});

test('no line is longer than 75 octets, and folding loses nothing', () => {
  for (let length = 60; length < 300; ++length) {
    const line = 'SUMMARY:' + 'aé€😀'.repeat(length).slice(0, length).toWellFormed?.();
    const out = folded(line);
    assert.equal(out.replaceAll('\r\n ', ''), line);
    for (const part of out.split('\r\n')) assert.ok(Buffer.byteLength(part) <= 75);
  }
});

test('a later file of a new round or after an end replaces the earlier one, entry by entry', () => {
  const kinds = { 'check-in': 'Samen terugkijken', renewal: 'Afspraak vernieuwen', 'look-back': 'Terugkijken op wat jullie afspraken' };
  const titled = { ...texts, title: ({ kind }) => kinds[kind] };
  /** A calendar as programs keep it: by UID, the highest SEQUENCE stands, what is cancelled goes. */
  const kept = (...files) => {
    const all = new Map();
    for (const event of files.flatMap((entries) => read(calendar(entries, titled, now)))) {
      const former = all.get(event.uid);
      if (!former || former.sequence <= event.sequence) all.set(event.uid, event);
    }
    return [...all.values()].filter((event) => event.component.getFirstPropertyValue('status') === 'CONFIRMED').map((event) => `${event.startDate} ${event.summary}`).sort();
  };
  // 29 March 2026 and 25 October 2026 are the days on which the clock changes.
  const first = [entry('2026-03-29'), entry('2026-10-25', { kind: 'look-back', uid: 'plan' }), entry('2027-03-08', { kind: 'renewal' })];
  const second = [entry('2026-03-29', { sequence: 2, cancelled: true }), entry('2027-03-08', { kind: 'renewal', sequence: 2, cancelled: true }), entry('2027-03-28', { uid: 'second' }), entry('2026-10-25', { kind: 'look-back', uid: 'plan', sequence: 5 })];
  const ended = [entry('2027-03-28', { uid: 'second', sequence: 2, cancelled: true }), entry('2026-10-25', { kind: 'look-back', uid: 'plan', sequence: 6, cancelled: true })];
  assert.deepEqual(kept(first), ['2026-03-29 Samen terugkijken', '2026-10-25 Terugkijken op wat jullie afspraken', '2027-03-08 Afspraak vernieuwen']);
  assert.deepEqual(kept(first, second), ['2026-10-25 Terugkijken op wat jullie afspraken', '2027-03-28 Samen terugkijken']);
  assert.deepEqual(kept(first, second, ended), []);
  // And in the other order nothing old comes back.
  assert.deepEqual(kept(ended, second, first), []);
});
