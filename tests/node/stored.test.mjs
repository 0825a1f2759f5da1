// What the app does with a storage that is not as it left it: records that are cut off, changed, of something else or of a newer
// version; and that what a person took away is in no record any more.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { Device, everything } from './support/device.mjs';
import { copyOf, snapshot } from './support/repeatable.mjs';

/** @type {import('./support/repeatable.mjs').Snapshot} */
let full;
let agreement = '';
const WORDS = ['Alleen voor mij', 'Eén ding tegelijk', 'half een zin', 'Ik zeg het op tijd', 'In de storm'];

before(async () => {
  const sam = new Device(new IDBFactory());
  const robin = new Device(new IDBFactory(), { name: 'Robin', role: 'manager', content: false });
  await sam.visit();
  await sam.call('settings.change', { name: 'Sam', jobTitle: 'timmerman' });
  await sam.call('profile.begin', { role: 'employee' });
  await sam.call('profile.choose-strengths', { cards: ['calm'] });
  await sam.call('profile.put-strength', { card: 'calm', example: WORDS[4] });
  agreement = await sam.begin('Robin');
  await sam.call('side.put-expectation', { item: { topic: 'other', topicLabel: 'Rust', text: WORDS[1], importance: 5, needed: 4, received: 2, shared: true } });
  await sam.call('side.put-offer', { item: { nature: 'offer', text: WORDS[3], shared: true } });
  await sam.call('notes.put', { text: WORDS[0] });
  const side = await sam.handOut('side');
  await robin.visit();
  await robin.takeIn(side);
  await robin.call('side.put-expectation', { item: { topic: 'M_SIGNAL', text: 'Ik hoor het dezelfde dag', importance: 5, needed: 4, received: 3, shared: true } });
  await sam.takeIn(await robin.handOut('side'));
  await sam.call('desk.put', { key: 'commitment/new', value: { moment: WORDS[2] } });
  await sam.core.flush();
  full = await snapshot(sam.factory);
  sam.vanish();
  robin.vanish();
});

const text = (/** @type {any} */ bytes) => new TextDecoder().decode(bytes);
const bytes = (/** @type {string} */ given) => new TextEncoder().encode(given);

/** Ways in which a record may be broken. @type {Record<string, (record: any) => any>} */
const DAMAGE = {
  empty: (record) => ({ ...record, contents: new Uint8Array() }),
  'cut in half': (record) => ({ ...record, contents: record.contents.slice(0, record.contents.length >> 1) }),
  'without its last byte': (record) => ({ ...record, contents: record.contents.slice(0, -1) }),
  zeros: (record) => ({ ...record, contents: new Uint8Array(record.contents.length) }),
  'not text': (record) => ({ ...record, contents: Uint8Array.from(record.contents, (/** @type {number} */ byte, /** @type {number} */ i) => (i % 7 === 3 ? 0xff : byte)) }),
  'one byte changed': (record) => {
    const contents = record.contents.slice();
    contents[contents.length >> 1] ^= 1;
    return { ...record, contents };
  },
  'something else': (record) => ({ ...record, contents: bytes('{"format":"something","version":1}') }),
  'a list': (record) => ({ ...record, contents: bytes('[]') }),
  nonsense: (record) => ({ ...record, contents: bytes('\u0000\u0001<script>'.repeat(9)) }),
  // Such a one would have its own seal.
  'of a newer version': (record) => ({ ...record, contents: bytes(text(record.contents).replace(/^\{"~sum":"[^"]*",/, '{').replace(/"version":1/, '"version":99')) }),
  deep: (record) => ({ ...record, contents: bytes('['.repeat(5000)) }),
  'as text': (record) => ({ ...record, contents: text(record.contents) }),
  'without contents': ({ timestamp, mode }) => ({ timestamp, mode }),
  'without a time': ({ mode, contents }) => ({ mode, contents }),
};

/** A cache, made anew from other files, may be lost. @param {string} path */
const isCache = (path) => /\/(index|summary)\.json$/.test(path);

test('whatever record is damaged, nothing else is lost, the damaged bytes stay, and the person is told', async (context) => {
  let cases = 0;
  const healthy = await visited(await copyOf(full));
  assert.deepEqual(healthy.told, []);
  for (const database of full) {
    if (database.name === 'w-keys') continue;
    for (const [path, record] of database.stores[0].records) {
      if (!record.contents) continue;
      for (const [how, damage] of Object.entries(DAMAGE)) {
        const broken = damage(record);
        if (broken.contents && typeof broken.contents !== 'string' && text(broken.contents) === text(record.contents)) continue;
        ++cases;
        const what = `${path} ${how}`;
        const factory = await copyOf(full.map((one) => (one !== database ? one : { ...one, stores: [{ ...one.stores[0], records: one.stores[0].records.map(([key, value]) => /** @type {[any, any]} */ ([key, key === path ? broken : value])) }] })));
        let seen;
        try {
          seen = await visited(factory);
        } catch (error) {
          throw new Error(`${what}: ${/** @type {any} */ (error).stack}`, { cause: error });
        }
        const after = (await snapshot(factory)).flatMap((one) => one.stores[0].records.map(([key, value]) => ({ key, value })));
        // The person is told, or nothing they wrote looks different.
        // (One letter for another in a document that nobody signs cannot be seen; browsers check their own pages on disk.)
        if (seen.told.length === 0 && how !== 'one byte changed') assert.equal(seen.words, healthy.words, `${what}: nobody said anything`);
        if (!isCache(path)) {
          const wanted = broken.contents === undefined ? undefined : typeof broken.contents === 'string' ? broken.contents : text(broken.contents);
          const kept = after.some(({ key, value }) => (wanted === undefined ? key === path : (typeof value.contents === 'string' ? value.contents : value.contents && text(value.contents)) === wanted));
          assert.ok(kept || seen.told.length === 0, `${what}: the bytes are gone; told: ${seen.told}`);
        }
        // No other words are lost.
        const own = text(record.contents);
        const all = after.map(({ value }) => (typeof value.contents === 'string' ? value.contents : value.contents ? text(value.contents) : '')).join('\n');
        for (const word of WORDS) if (!own.includes(word)) assert.ok(all.includes(word), `${what}: lost "${word}"`);
      }
    }
  }
  context.diagnostic(`${cases} damaged records`);
  assert.ok(cases > 100);
});

/** A visit in which somebody also writes something. @param {any} factory */
async function visited(factory) {
  const device = new Device(factory, { watchdog: 5000 });
  /** @type {string[]} */
  const told = [];
  let words = '';
  const hear = async (/** @type {() => Promise<any>} */ job) => {
    try {
      return await job();
    } catch (error) {
      const { name, code, stack } = /** @type {any} */ (error);
      assert.match(name, /^(CoreError|StoreError)$/, stack);
      assert.ok(!['internal', 'core-stopped'].includes(code), stack);
      told.push(code);
      return undefined;
    }
  };
  const started = await hear(() => device.visit());
  if (started) {
    for (const { file } of started.damaged) told.push(`set aside ${file}`);
    if (started.readOnly) told.push(started.readOnly);
    await hear(() => device.call('settings.change', { theme: 'dark' }));
    await hear(() => device.call('profile.put-strength', { card: 'calm', example: WORDS[4], use: 'more' }));
    const { rows } = await device.call('agreements.list');
    if (!rows.some((/** @type {any} */ row) => row.agreement === agreement)) told.push('not in the list');
    const header = await hear(() => device.call('agreement.open', { agreement }));
    if (header) {
      for (const { file } of header.damaged) told.push(`set aside ${file}`);
      if (header.readOnly) told.push(header.readOnly);
      const side = (await device.call('prepare.view')).side;
      const shown = [side.expectations.map((/** @type {any} */ item) => item.text), side.offers.map((/** @type {any} */ item) => item.text), (await device.call('notes.view')).text, (await device.call('agree.view')).drafts, header.me, header.other, (await device.call('agreement.view')).devices.map((/** @type {any} */ one) => one.lines)];
      words = JSON.stringify(shown);
      await hear(() => device.call('side.put-offer', { item: { nature: 'limit', text: 'Niet op vrijdag', shared: false } }));
      await hear(() => device.call('desk.put', { key: 'goal/new', value: { text: 'nog iets' } }));
      await hear(() => device.call('agreement.describe-me', { name: 'Sam', jobTitle: 'meubelmaker' }));
    }
    await hear(() => device.core.flush());
  }
  device.vanish();
  return { told, words };
}

test('a file that nobody knows was written by a newer version: it stays, and nothing is changed', async () => {
  const factory = await copyOf(
    full.map((one) =>
      one.name === 'w-keys' ? one : { ...one, stores: [{ ...one.stores[0], records: [...one.stores[0].records, [`${one.name.slice(1)}/from-later.json`, { timestamp: new Date(), mode: 0o100666, contents: bytes('{"version":7}') }]] }] },
    ),
  );
  const { told } = await visited(factory);
  assert.deepEqual([...new Set(told)], ['newer-data']);
  const after = (await snapshot(factory)).flatMap((one) => one.stores[0].records.map(([key, value]) => `${key} ${value?.contents ? text(value.contents) : ''}`));
  assert.equal(after.filter((one) => one.includes('from-later.json {"version":7}')).length, 2);
  for (const [key, value] of full.flatMap((one) => (one.name === 'w-keys' ? [] : one.stores[0].records))) {
    if (value.contents && key.startsWith('/a/') && !isCache(key)) assert.ok(after.includes(`${key} ${text(value.contents)}`), `${key} is as it was`);
  }
});

/** All that is in a storage, as text. @param {any} factory */
const allText = async (factory) =>
  (await snapshot(factory)).flatMap((one) => one.stores[0].records.map(([key, value]) => `${key} ${value?.contents ? text(value.contents) : JSON.stringify(value)}`)).join('\n');

test('what was taken away is in no record any more: notes, drafts, unfinished work, a guest, an agreement', async () => {
  const factory = new IDBFactory();
  const sam = new Device(factory, { watchdog: 5000, content: false });
  await sam.visit();
  const id = await sam.begin('Robin');
  for (const version of ['een', 'twee', 'drie']) {
    await sam.call('notes.put', { text: `geheim-notitie ${version}` });
    await sam.call('desk.put', { key: 'goal/new', value: { text: `geheim-doel ${version}` } });
  }
  const { item } = await sam.call('side.put-expectation', { item: { topic: 'other', text: 'geheim-wens een', importance: 4, needed: 4, received: 2, shared: true } });
  await sam.call('side.put-expectation', { item: { id: item.id, topic: 'other', text: 'geheim-wens twee', importance: 4, needed: 4, received: 2, shared: true } });
  await sam.core.flush();
  assert.match(await allText(factory), /geheim-notitie drie/);
  assert.doesNotMatch(await allText(factory), /geheim-notitie een|geheim-doel twee|geheim-wens een/, 'only the last words are kept');
  const guest = await sam.keys.create();
  await sam.call('together.begin', { name: 'Robin', ...guest });
  await sam.call('together.act', { replica: guest.replica });
  for (const version of ['een', 'twee', 'drie']) {
    await sam.call('side.put-offer', { item: { nature: 'offer', text: `gast-aanbod ${version}` } });
    await sam.call('notes.put', { text: `gast-notitie ${version}` });
    await sam.call('desk.put', { key: 'goal/new', value: { text: `gast-doel ${version}` } });
  }
  await sam.call('together.act', { replica: (await sam.call('agreement.view')).here.find((/** @type {any} */ one) => !one.guest).replica });
  const { logs } = await sam.call('file.pending');
  const signatures = [];
  for (const { replica, length, payload } of logs) signatures.push({ replica, length, signature: await sam.keys.sign(replica, sam.core.take(payload)) });
  if (signatures.length > 0) await sam.call('file.signed', { signatures });
  await sam.core.flush();
  assert.match(await allText(factory), /gast-notitie drie/);
  await sam.call('guest.erase', { replica: guest.replica });
  await sam.core.flush();
  assert.doesNotMatch(await allText(factory), /gast-(aanbod|notitie|doel)/, 'nothing of the guest is left');
  assert.ok(!(await sam.keys.has(guest.replica)), 'nor the key');
  await sam.call('notes.put', { text: '' });
  await sam.call('desk.clear', { key: 'goal/new' });
  await sam.call('side.remove-expectation', { id: item.id });
  await sam.core.flush();
  assert.doesNotMatch(await allText(factory), /geheim-(doel|wens|notitie)/);
  await sam.call('notes.put', { text: 'geheim-notitie vier' });
  await sam.call('agreement.erase', { agreement: id });
  await sam.core.flush();
  assert.doesNotMatch(await allText(factory), /geheim|gast|Robin/);
  assert.ok(!(await factory.databases()).some(({ name }) => name === `w/a/${id}`));
  sam.vanish();
  const again = new Device(factory, { content: false });
  await again.visit();
  assert.deepEqual((await everything(again)).agreements, {});
  again.vanish();
});

test('all data of the site thrown away under a running page: everything is written again from memory, and the key still signs', async () => {
  const factory = new IDBFactory();
  const sam = new Device(factory, { watchdog: 5000, content: false });
  await sam.visit();
  const id = await sam.begin('Robin');
  await sam.call('side.put-offer', { item: { nature: 'offer', text: 'Ik ben er', shared: true } });
  await sam.call('settings.change', { name: 'Sam', theme: 'dark', language: 'nl' });
  await sam.core.flush();
  // Loaded anew, so that nothing is known but what was read.
  await sam.visit(id);
  await sam.keys.hold((await sam.call('agreement.view')).here.map((/** @type {any} */ one) => one.replica));
  for (const { name } of await factory.databases()) {
    await new Promise((resolve, reject) => {
      const request = factory.deleteDatabase(/** @type {string} */ (name));
      request.onsuccess = () => resolve(undefined);
      request.onblocked = () => reject(new Error(`blocked: ${name}`));
    });
  }
  assert.deepEqual(await factory.databases(), []);
  await sam.call('notes.put', { text: 'na het wissen' });
  await sam.core.flush();
  for (let turns = 0; turns < 50; ++turns) await new Promise((resolve) => setImmediate(resolve));
  const { settings } = await sam.visit(id);
  assert.deepEqual(settings, { language: 'nl', theme: 'dark', name: 'Sam' }, 'what is in another database too');
  assert.equal((await sam.call('notes.view')).text, 'na het wissen');
  assert.equal((await sam.call('prepare.view')).side.offers[0].text, 'Ik ben er');
  assert.ok((await sam.handOut('invitation')).length > 100, 'signed');
  sam.vanish();
});
