// Strings that break programs go through every field that a person fills in, into a file, to the other person, onto paper, into the
// calendar; and texts that are no good JSON go to the door. Nothing may break, change on the way, or look like something else.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { readShown, shown, typed } from '../../web/js/characters.js';
import { receive, writeFile } from '../../web/js/exchange.js';
import { exits } from './support/exits.mjs';
import { MemoryDevice } from './support/memory.mjs';
import { ALL, NAUGHTY } from './support/naughty.mjs';

/** What may never reach a screen as it is. */
const NEVER = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;

async function pair() {
  const sam = new MemoryDevice('Sam', 'employee');
  const robin = new MemoryDevice('Robin', 'manager');
  await sam.start();
  await robin.start();
  return /** @type {const} */ ([sam, robin]);
}

/** @param {MemoryDevice} from @param {MemoryDevice} to @param {string} [what] @param {string} [name] */
async function give(from, to, what, name = to.name) {
  if (what) await from.call('exchange.hand-out', { what });
  const { bytes, handOut } = await writeFile(from.core, from.keys);
  await from.call('file.handed-out', { handOut, how: 'save' });
  await receive(to.core, bytes);
  const preview = await to.call('import.preview');
  /** @type {any} */
  const args = {};
  if (preview.whoAreYou) Object.assign(args, await to.keys.create(), { as: 'other', name });
  else args.confirm = true;
  await to.call('import.accept', args);
  return bytes;
}

/** Every text that a view gives, with the place it stands in. @param {any} value @param {(text: string) => void} each */
function texts(value, each) {
  if (typeof value === 'string') each(value);
  else if (value && typeof value === 'object') for (const one of Object.values(value)) texts(one, each);
}

test(`${ALL.length} strings through every field, a file, the other person, paper and calendar`, async (context) => {
  let fields = 0;
  let [sam, robin] = await pair();
  for (const [n, { kind, text }] of ALL.entries()) {
    if (n % 15 === 14) [sam, robin] = await pair();
    const what = `${kind}: ${JSON.stringify(text.slice(0, 40))}`;
    try {
      // Where only nothing is left, there was nothing to see; such a field is empty.
      const clean = typed(text);
      const word = clean.trim() === '' ? 'x' : clean;
      const name = word.replace(/\s+/g, ' ').slice(0, 60).trim() || 'x';
      const whole = /[\ud800-\udfff]$/.test(name) ? 'x' : name;
      await sam.call('settings.change', { beginning: { otherName: text, focus: text } });
      await sam.call('notes.view').catch(() => {});
      sam.name = whole;
      await sam.begin(whole);
      await sam.call('agreement.describe-me', { name: whole, jobTitle: whole });
      await sam.call('agreement.set-frame', { reason: 'yearly', from: '2026-03-09', until: '2027-03-08', focus: word });
      await sam.call('notes.put', { text });
      assert.equal((await sam.call('notes.view')).text ?? '', clean.trim() === '' ? ((await sam.call('notes.view')).text ?? '') : clean, 'notes');
      const { item } = await sam.call('side.put-expectation', { item: { topic: 'other', topicLabel: whole, text: word, why: word, sign: word, importance: 5, needed: 4, received: 2, shared: true } });
      for (const member of ['text', 'why', 'sign']) assert.equal(item[member], word, member);
      await sam.call('side.put-offer', { item: { nature: 'limit', text: word, because: word, shared: true } });
      await sam.call('side.set-guesses', { guesses: [{ topic: 'M_SIGNAL', text: word }], shared: true });
      for (const key of ['commitment/new', 'talk', 'end']) await sam.call('desk.put', { key, value: { moment: text, remark: text, because: text } });
      const bytes = await give(sam, robin, 'side');
      assert.ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
      await robin.call('side.put-expectation', { item: { topic: 'other', topicLabel: whole, text: word, importance: 5, needed: 4, received: 2, shared: true } });
      await give(robin, sam, 'side');
      for (const who of [sam, robin]) {
        await who.call('side.open');
        const { items, guesses } = await who.call('firstlook.view');
        assert.equal(items[0].text, word);
        assert.equal(items[0].topicLabel, whole);
        if (who === robin) assert.equal(guesses[0].text, word);
        await who.call('view.give', { expectation: items[0].id, revision: items[0].revision, isNew: false, acknowledged: 3, delivered: 3, because: word });
      }
      await give(sam, robin, 'update');
      await give(robin, sam, 'update');
      const [first] = (await robin.call('talk.view')).items;
      await robin.call('answer.give', { role: first.role, expectation: first.id, revision: first.revision, answer: 'adjust', text: word, understood: word, because: word });
      await robin.call('talk.hold', { date: '2026-03-12', minutes: 30, remark: word });
      await robin.call('commitment.make', { owner: 'manager', moment: word, action: word, effect: word, sign: word, fallback: word, lookBack: '2026-03-26' });
      await robin.call('goal.set', { text: word });
      await robin.call('document.sign', { digest: (await robin.call('agree.view')).toSign.digest });
      await give(robin, sam);
      await sam.call('document.sign', { digest: (await sam.call('agree.view')).toSign.digest });
      await sam.call('checkin.record', { moment: 'extra', date: '2026-03-20', note: word });
      await give(sam, robin);
      await robin.call('checkin.record', { moment: 'extra', date: '2026-03-20', note: word });
      const { agreed } = await robin.call('agree.view');
      const plan = agreed.document.commitments[0];
      for (const member of ['moment', 'action', 'effect', 'sign', 'fallback']) assert.equal(plan[member], word, member);
      assert.equal(agreed.document.goals[0].text, word);
      assert.equal(agreed.document.frame.focus, word);
      assert.equal(agreed.signatures.find((/** @type {any} */ one) => one.role === 'employee').name, whole);
      const followup = await robin.call('followup.view');
      assert.equal(followup.moments.find((/** @type {any} */ one) => one.id === 'extra').theirs.note, word);
      for (const op of ['agreement.view', 'prepare.view', 'compare.view', 'talk.view', 'agree.view', 'exchange.view', 'followup.view', 'agreements.list', 'team.view']) {
        const args = op === 'team.view' ? { as: 'manager' } : {};
        texts(await robin.call(op, args), (shownText) => assert.ok(!NEVER.test(shownText), `${op} shows ${JSON.stringify(shownText.slice(0, 80))}`));
        ++fields;
      }
      assert.ok((await robin.call('agreements.list', { search: word.slice(0, 30) })).rows.length >= 0);
      const out = await exits(robin);
      assert.ok(out.print.includes(word), 'on paper');
      assert.ok(!NEVER.test(out['plain text'].replace(/[\u2066-\u2069]/g, '')), 'plain text');
      assert.match(out['file name'], /^[a-z]+-\d{4}-\d\d-\d\d\.wederzijds\.json$/);
      for (const one of out.calendar.split('END:VCALENDAR\r\n').filter((part) => part.trim())) {
        const events = new ICAL.Component(ICAL.parse(`${one}END:VCALENDAR\r\n`)).getAllSubcomponents('vevent');
        assert.equal(events.length, followup.calendar.length, 'no entry more');
        for (const event of events) assert.deepEqual(event.getAllProperties().map((/** @type {any} */ property) => property.name).filter((/** @type {string} */ property) => ['attach', 'attendee', 'url'].includes(property)), []);
      }
    } catch (error) {
      throw new Error(`${what}\n${/** @type {any} */ (error).stack}`, { cause: error });
    }
  }
  context.diagnostic(`${ALL.length} strings of ${Object.keys(NAUGHTY).length} kinds, ${fields} screens`);
});

test('a text that nobody sees whole, in a file that somebody else made, shows with a mark in each place', async () => {
  const [sam, robin] = await pair();
  await sam.begin('Robin');
  await sam.call('side.put-expectation', { item: { topic: 'other', topicLabel: 'Rust', text: 'VERVANG-MIJ', importance: 5, needed: 4, received: 2, shared: true } });
  await sam.call('exchange.hand-out', { what: 'side' });
  const { bytes } = await writeFile(sam.core, sam.keys);
  const file = JSON.parse(new TextDecoder().decode(bytes));
  // Somebody with a program of their own signs whatever they like.
  const [log] = file.logs;
  log.payload = log.payload.replace('VERVANG-MIJ', 'betaal \u202e001\u202c euro').replaceAll('"name":"Sam"', '"name":"Ro\u200bbin\u2067"');
  log.signature = await sam.keys.sign((await sam.call('agreement.view')).me.replica, new TextEncoder().encode(log.payload));
  await receive(robin.core, new TextEncoder().encode(JSON.stringify(file)));
  const preview = await robin.call('import.preview');
  assert.equal(preview.from.name, 'Ro\ufffdbin\ufffd', 'not the same as a name without it');
  await robin.call('import.accept', { ...(await robin.keys.create()), as: 'other', name: 'Robin' });
  await robin.call('side.put-expectation', { item: { topic: 'other', topicLabel: 'Rust', text: 'Mijn kant', importance: 5, needed: 4, received: 2, shared: true } });
  await robin.call('exchange.hand-out', { what: 'side' });
  await robin.call('side.open');
  const { items } = await robin.call('firstlook.view');
  assert.equal(items[0].text, 'betaal \ufffd001\ufffd euro');
  // What was signed is passed on as it was signed.
  const out = await exits(robin);
  assert.ok(out['agreement file'].includes('betaal \u202e001\u202c euro'));
  for (const way of ['print', 'plain text', 'message', 'calendar']) assert.ok(!/[\u202a-\u202e\u200b]/.test(out[way]), way);
});

test('what is typed keeps every letter, joiner and emoji that is seen', () => {
  for (const text of [...NAUGHTY.joined, ...NAUGHTY.reserved, ...NAUGHTY.markup, ...NAUGHTY.addresses, 'שלום', 'abc\u200fdef', 'e\u0301', 'می‌خواهم', 'twee\nregels\tmet tab']) {
    assert.equal(typed(text), text);
    assert.equal(shown(text), text);
  }
  assert.equal(typed('Ro\u200bb\u200din\u202e'), 'Robin');
  assert.equal(typed('a\r\nb\rc\u2028d'), 'a\nb\nc\nd');
  assert.equal(typed('x\ud800'), 'x\ufffd');
  assert.equal(shown('Ro\u200bb\u200din\u202e'), 'Ro\ufffdb\ufffdin\ufffd');
  assert.ok(shown('a' + '\u0300'.repeat(500)).length < 12);
  assert.deepEqual(readShown('{"a":"x\\u0007y","b":["\u202e"],"c":1,"d":"goed"}'), { a: 'x\ufffdy', b: ['\ufffd'], c: 1, d: 'goed' });
});

// ---------------------------------------------------------------- texts that are no good JSON

/** The kinds that a parser may get wrong: what must be read, and what must be refused. */
const READS = ['{}', '[]', ' {} ', '{"a":1}', '{"a":-1}', '{"a":9007199254740991}', '{"":0}', '{"a":"\\u0041\\n\\/\\"\\\\\\b\\f\\r\\t"}', '{"a":"\\ud83d\\ude00"}', '{"a":"\u007f"}', '{"a":"€𝄞"}', '{"a":null,"b":true,"c":false}', '{"a":[[[[[[[[[[]]]]]]]]]]}', '\t\r\n {"a" : [ 1 , 2 ] }\n', `{"a":"${'x'.repeat(10000)}"}`, '{"a":{"b":{}}}', '[1,2,3]', '0', '"a"', 'null', 'true'];
const REFUSED = [
  '', ' ', '{', '}', '[', ']', '{]', '[}', '[1', '[1,', '[1,]', '[,1]', '[,]', '[1,,2]', '[1 2]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{,}', '{"a" 1}', '{a:1}', "{'a':1}", '{1:1}', '{"a":1}}', '{"a":1}{', '{"a":1} x', '[] []', '{"a":1}//', '{"a":1}/**/', '{"a":1 #x\n}',
  '[+1]', '[-]', '[--1]', '[01]', '[-01]', '[00]', '[1.]', '[.1]', '[1e]', '[1e+]', '[1.0]', '[1e2]', '[1E400]', '[-0]', '[0x1]', '[1_000]', '[NaN]', '[Infinity]', '[-Infinity]', '[9007199254740992]', '[123456789012345678901234567890]', '[１]', '[nul]', '[nulll]', '[True]', '[TRUE]', '[tru', '[undefined]',
  '["a]', '"', '["\\"]', '["\\x41"]', '["\\u12"]', '["\\u12G4"]', '["\\ud800"]', '["\\udc00"]', '["\\ud800\\u0041"]', '["\\ud800\\ud800"]', '["\\a"]', '["\\\u0000"]', '["a\nb"]', '["a\tb"]', '["a\u0000b"]', '["a\u001fb"]', "['a']", '[`a`]', '{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '{"a":{"b":1,"b":1}}',
  '\ufeff{}', '{}\u0000', '\u0000', '{"a":1}\u0000{"b":2}', `${'['.repeat(33)}${']'.repeat(33)}`, '['.repeat(100_000), '{"a":'.repeat(50_000), `${'{"a":['.repeat(40)}`, '<html></html>', 'BEGIN:VCALENDAR', '{"a":1\u00a0}', '{"a":\u20281}', '{\u200b}', '\f{}', '\v[]', '[1;2]', '{"a"=1}', '{"a":1;"b":2}', '*', '[\u2060]',
];
const BYTES = /** @type {[string, number[]][]} */ ([
  ['a lone continuation', [0x5b, 0x22, 0x80, 0x22, 0x5d]], ['a cut sequence', [0x5b, 0x22, 0xe2, 0x82, 0x22, 0x5d]], ['an overlong slash', [0x5b, 0x22, 0xc0, 0xaf, 0x22, 0x5d]], ['an overlong null', [0x5b, 0x22, 0xc0, 0x80, 0x22, 0x5d]],
  ['a surrogate', [0x5b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x5d]], ['above the last', [0x5b, 0x22, 0xf4, 0x90, 0x80, 0x80, 0x22, 0x5d]], ['five bytes', [0x5b, 0x22, 0xf8, 0x88, 0x80, 0x80, 0x80, 0x22, 0x5d]], ['fe', [0xfe, 0xff]], ['UTF-16', [0xff, 0xfe, 0x5b, 0x00, 0x5d, 0x00]], ['latin-1', [0x5b, 0x22, 0xe9, 0x22, 0x5d]], ['UTF-16 without a mark', [0x00, 0x5b, 0x00, 0x5d]],
]);

test(`${READS.length + REFUSED.length + BYTES.length} texts at the door: good JSON is read, and nothing else`, async () => {
  const robin = new MemoryDevice('Robin', 'manager');
  await robin.start();
  const code = async (/** @type {Uint8Array} */ bytes) => receive(robin.core, bytes).then(() => 'read', (error) => error.code);
  for (const text of READS) assert.equal(await code(new TextEncoder().encode(text)), 'not-an-agreement', JSON.stringify(text.slice(0, 60)));
  for (const text of REFUSED) assert.match(await code(new TextEncoder().encode(text)), /^(not-json|malformed)$/, JSON.stringify(text.slice(0, 60)));
  for (const [what, bytes] of BYTES) assert.match(await code(Uint8Array.from(bytes)), /^(not-utf8|not-json)$/, what);
  assert.deepEqual((await robin.call('agreements.list')).rows, []);
});

test('a good file with one thing changed in it is refused whole, and nothing changes', async () => {
  const [sam, robin] = await pair();
  await sam.begin('Robin');
  await sam.call('side.put-offer', { item: { nature: 'offer', text: 'Ik ben er', shared: true } });
  await sam.call('side.put-expectation', { item: { topic: 'other', topicLabel: 'Rust', text: 'Stilte', importance: 5, needed: 4, received: 2, shared: true } });
  await sam.call('exchange.hand-out', { what: 'side' });
  const { bytes } = await writeFile(sam.core, sam.keys);
  const text = new TextDecoder().decode(bytes);
  const file = JSON.parse(text);
  const replica = (await sam.call('agreement.view')).me.replica;
  const resigned = async (/** @type {(payload: string) => string} */ change) => {
    const payload = change(file.logs[0].payload);
    assert.notEqual(payload, file.logs[0].payload);
    return JSON.stringify({ ...file, logs: [{ ...file.logs[0], payload, signature: await sam.keys.sign(replica, new TextEncoder().encode(payload)) }] });
  };
  const nested = `${'['.repeat(40)}${']'.repeat(40)}`;
  const bad = [
    ...[...Array(60).keys()].map((i) => text.slice(0, Math.floor((text.length * (i + 1)) / 62))),
    ...[...Array(60).keys()].map((i) => {
      const at = Math.floor((text.length * (i + 0.5)) / 60);
      return `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
    }),
    text + text, text.replace('{', '{"extra":1,'), text.replace('"version":1', '"version":2'), text.replace('"version":1', '"version":"1"'), text.replace(/"logs":\[.*\]/s, '"logs":[]'), text.replace(/"logs":\[/, '"logs":[null,'), JSON.stringify({ ...file, agreement: 'x' }), JSON.stringify({ ...file, logs: [{ ...file.logs[0], protected: `${file.logs[0].protected}=` }] }), JSON.stringify({ ...file, logs: [{ ...file.logs[0], signature: 'A'.repeat(86) }] }), JSON.stringify({ ...file, logs: {} }),
    // Signed anew, so that only what is behind the signature is wrong.
    await resigned((p) => p.replace('"seq":2', '"seq":3')), await resigned((p) => p.replace('"clock":2', '"clock":1')), await resigned((p) => p.replace('"clock":2', '"clock":200003')), await resigned((p) => p.replace('"clock":2', '"clock":9007199254740991')), await resigned((p) => p.replace('"round":1', '"round":0')), await resigned((p) => p.replace(/"at":"[^"]+"/, '"at":"2026-02-30T00:00:00Z"')), await resigned((p) => p.replace('"kind"', '"Kind"')), await resigned((p) => p.replace('{"seq":2', '{ "seq":2')), await resigned((p) => p.replace('\n{"seq":2', '\n\n{"seq":2')), await resigned((p) => p.replace('\n{"seq":2', '\r\n{"seq":2')), await resigned((p) => p.trimEnd()), await resigned((p) => `${p}x\n`), await resigned((p) => p.replace('"text":"Stilte"', '"text":"Stilte","text":"Lawaai"')), await resigned((p) => p.replace('"text":"Stilte"', `"text":"Stilte","deep":${nested}`)), await resigned((p) => p.replace('"text":"Stilte"', `"text":"${'x'.repeat(20_001)}"`)), await resigned((p) => p.replace('"importance":5', '"importance":5.0')), await resigned((p) => p.replace('log.opened', 'log.begun')), await resigned((p) => p.replace(/"x":"[^"]+"/, '"x":"AAAA"')), await resigned((p) => p.replace('"text":"Stilte"', '"text":"\\ud800"')),
  ];
  for (const one of bad) {
    const said = await receive(robin.core, new TextEncoder().encode(one)).then(() => 'read', (error) => error.code);
    assert.ok(['not-json', 'malformed', 'not-an-agreement', 'newer-version', 'bad-signature', 'key-changed'].includes(said), `${said}: …${one.slice(-300)}`);
  }
  assert.deepEqual((await robin.call('agreements.list')).rows, []);
  await receive(robin.core, bytes);
});
