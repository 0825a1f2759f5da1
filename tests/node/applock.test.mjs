// The app lock: with it on nothing that is stored can be read, and whichever call to the storage fails while it is switched on, off or
// changed, everything opens afterwards, with the state before or after. What somebody did to the records is refused, not dropped.
//
// The ordinary run lets each call fail in half of the ways, once or from then on in turn. WEDERZIJDS_FAULTS=all: in all of them, both.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { Vault } from '../../web/js/applock.js';
import { acceptBackup, makeBackup } from '../../web/js/backup.js';
import { receive } from '../../web/js/exchange.js';
import { isSealed } from '../../web/js/persist.js';
import { Device, everything } from './support/device.mjs';
import { KINDS } from './support/faulty-idb.mjs';
import { LockedDevice, locker } from './support/locked.mjs';
import { copyOf, snapshot } from './support/repeatable.mjs';
import { Browser } from './support/tabs.mjs';

const ALL = process.env.WEDERZIJDS_FAULTS === 'all';
const PATIENT = 5000;
const IMPATIENT = 25;
const [FIRST, SECOND, WRONG] = ['vork maan tuin zes rood lijn', 'een tweede zin van losse woorden', 'niet de goede'];
/** Words in every kind of place. */
const BIRD = 'Kanarie';

/** @typedef {import('./support/repeatable.mjs').Snapshot} Snapshot */
/** @type {Snapshot} */
let open;
/** @type {Snapshot} */
let locked;
let agreement = '';
let shown = '';

before(async () => {
  const sam = new LockedDevice(new IDBFactory(), { name: `${BIRD}sam`, watchdog: PATIENT });
  const robin = new Device(new IDBFactory(), { name: `${BIRD}robin`, role: 'manager', content: false });
  await sam.visit();
  await sam.call('settings.change', { name: sam.name, jobTitle: `${BIRD} timmerman`, beginning: { otherName: `${BIRD} ander`, focus: `${BIRD} half` } });
  await sam.call('profile.begin', { role: 'employee' });
  await sam.call('profile.choose-strengths', { cards: ['calm'] });
  await sam.call('profile.put-strength', { card: 'calm', example: `${BIRD} in de storm` });
  agreement = await sam.begin(`${BIRD} Robin`);
  await sam.call('side.put-expectation', { item: { topic: 'other', topicLabel: `${BIRD} rust`, text: `${BIRD} Eén ding tegelijk`, why: `${BIRD} waarom`, sign: `${BIRD} merk ik aan`, importance: 5, needed: 4, received: 2, shared: true } });
  await sam.call('side.put-offer', { item: { nature: 'offer', text: `${BIRD} aanbod`, shared: true } });
  await sam.call('notes.put', { text: `${BIRD} alleen voor mij` });
  const side = await sam.handOut('side');
  await robin.visit();
  await robin.takeIn(side);
  await robin.call('side.put-expectation', { item: { topic: 'M_SIGNAL', text: `${BIRD} van Robin`, importance: 5, needed: 4, received: 3, shared: true } });
  await sam.takeIn(await robin.handOut('side'));
  await sam.call('desk.put', { key: 'commitment/new', value: { moment: `${BIRD} half een zin` } });
  const second = await sam.begin(`${BIRD} een ander`);
  await sam.call('notes.put', { text: `${BIRD} tweede` });
  assert.ok(second !== agreement);
  await sam.core.flush();
  open = await snapshot(sam.factory);
  await sam.lock.switchOn(FIRST, 15, []);
  locked = await snapshot(sam.factory);
  sam.vanish();
  robin.vanish();
  shown = await seen(await copyOf(open), []);
});

/** Everything that a new start shows. @param {any} factory @param {string[]} words typed on the lock screen */
async function seen(factory, words) {
  const device = new LockedDevice(factory, { watchdog: PATIENT, content: false });
  device.words = words;
  device.clock += 86_400_000;
  const started = await device.visit();
  const all = await everything(device);
  assert.deepEqual(started.damaged, []);
  assert.deepEqual(all.damaged, []);
  assert.deepEqual(all.missingKeys, []);
  // The keys sign still.
  for (const one of Object.values(all.agreements)) for (const { replica } of /** @type {any} */ (one).header.here) assert.match(await device.keys.sign(replica, new Uint8Array(3)), /^[\w-]{86}$/);
  device.vanish();
  return JSON.stringify({ settings: started.settings, ...all });
}

/** The records of files that are not sealed. @param {Snapshot} taken */
const plain = (taken) =>
  taken.flatMap(({ name, stores }) => (name.endsWith('-keys') ? [] : stores[0].records.filter(([path, value]) => !path.endsWith('/.lock') && (value.contents !== undefined ? !isSealed(value.contents) : value.mode === undefined)).map(([path]) => path)));
/** @param {Snapshot} taken @returns {any} */
const lockOf = (taken) => taken.find(({ name }) => name === 'w/main')?.stores[0].records.find(([path]) => path === '/main/.lock')?.[1];

test('with the lock on no word, name or title can be read in any record; without it they are found', () => {
  const before = LockedDevice.text(open);
  for (const word of [BIRD, '{"', '":', 'employee', 'timmerman', 'Robin', 'alleen voor mij']) assert.ok(before.includes(word), `${word} is found while the lock is off`);
  assert.ok(plain(open).length > 10);
  assert.deepEqual(plain(locked), []);
  const text = LockedDevice.text(locked);
  for (const word of [BIRD, ...[0, 1, 2].map((at) => Buffer.from('x'.repeat(at) + BIRD).toString('base64').slice(at === 0 ? 0 : 3, at === 0 ? 8 : 10)), '"format', '"version', 'employee', 'timmerman', 'Robin', FIRST, ...FIRST.split(' ').filter((word) => word.length > 4)]) assert.ok(!text.includes(word), `${word} can be read`);
  // Beyond the words that are looked for: nothing that looks like a sentence.
  for (const { name, stores } of locked) {
    for (const [path, value] of stores[0].records) {
      if (name.endsWith('-keys')) {
        assert.match(path, /^[\w-]{43}$/);
        assert.deepEqual(Object.keys(value), ['key', 'privateKey']);
        assert.deepEqual(Object.keys(value.key), ['crv', 'kty', 'x', 'y']);
        assert.equal(value.privateKey.extractable, false);
        continue;
      }
      assert.match(path, /^(\/main|\/a\/[\w-]{43})\/[\w./-]+$/);
      if (path.endsWith('/.lock')) assert.match(Buffer.from(value.wrapped).toString(), /^-----BEGIN AGE ENCRYPTED FILE-----/);
      else if (value.contents) assert.doesNotMatch(Buffer.from(value.contents.slice(8)).toString('latin1'), /[ -~]{24}/, path);
    }
  }
});

test('the wrong passphrase opens nothing, the right one everything; it goes on being locked while it is used', async () => {
  const factory = await copyOf(locked);
  const device = new LockedDevice(factory, { content: false });
  device.words = [WRONG, `${FIRST} `, FIRST];
  await device.visit(agreement);
  assert.deepEqual(device.told, ['wrong-passphrase', 'wrong-passphrase']);
  assert.equal(device.lock.state, 'on');
  await device.call('notes.put', { text: `${BIRD} nieuw` });
  const made = await device.begin(`${BIRD} derde`);
  await device.call('settings.change', { name: `${BIRD} anders` });
  const file = await device.handOut('invitation');
  assert.ok(file.length > 100, 'a key that was made while it is on signs');
  await device.core.flush();
  const now = await snapshot(factory);
  assert.deepEqual(plain(now), []);
  assert.ok(!LockedDevice.text(now).includes(BIRD));
  const keys = now.find(({ name }) => name === 'w-keys')?.stores[0].records ?? [];
  assert.deepEqual(keys.map(([, value]) => Object.keys(value).join()).sort(), ['key,privateKey', 'key,privateKey', 'sealed']);
  device.vanish();

  const none = new LockedDevice(factory, { content: false });
  none.words = [WRONG];
  await assert.rejects(none.visit(), { code: 'no-words' });
  await assert.rejects(none.tab.persist.load('/main'), { code: 'storage-failed' });
  assert.deepEqual(none.tab.persist.copy(), []);
  none.vanish();

  const after = JSON.parse(await seen(factory, [FIRST]));
  assert.equal(after.settings.name, `${BIRD} anders`);
  assert.equal(after.agreements[agreement]['notes.view'].text, `${BIRD} nieuw`);
  assert.ok(after.agreements[made]);

  // Off: as it was, and the key that was made meanwhile signs.
  const last = new LockedDevice(factory, { content: false });
  last.words = [FIRST];
  await last.visit();
  await assert.rejects(last.lock.switchOff(WRONG, []), { code: 'wrong-passphrase' });
  await last.lock.switchOff(FIRST, []);
  await last.call('settings.change', { theme: 'dark' });
  await last.core.flush();
  last.vanish();
  const end = await snapshot(factory);
  assert.equal(lockOf(end), undefined);
  assert.ok(plain(end).length > 10 && !end.some(({ stores }) => stores[0].records.some(([, value]) => isSealed(value.contents) || value.sealed)));
  assert.deepEqual(JSON.parse(await seen(factory, [])).agreements, after.agreements);
});

test('an app that knows no lock leaves a locked storage alone', async () => {
  const factory = await copyOf(locked);
  for (const { name } of locked) {
    if (name.endsWith('-keys')) continue;
    const request = factory.open(name, 21);
    await new Promise((resolve) => (request.onerror = resolve));
    assert.equal(request.error?.name, 'VersionError', name);
  }
});

/** @typedef {{name: string, from: () => Snapshot, words: string[], passes: string[][], ends: string, run: (device: LockedDevice) => Promise<void>}} Change */
/** @type {Change[]} */
const CHANGES = [
  { name: 'switching on', from: () => open, words: [], passes: [[], [FIRST]], ends: 'on', run: (device) => device.lock.switchOn(FIRST, 15, []) },
  { name: 'switching on with nothing yet', from: () => [], words: [], passes: [[], [FIRST]], ends: 'on', run: (device) => device.lock.switchOn(FIRST, 15, []) },
  { name: 'switching off', from: () => locked, words: [FIRST], passes: [[FIRST], []], ends: 'off', run: (device) => device.lock.switchOff(FIRST, []) },
  { name: 'another passphrase', from: () => locked, words: [FIRST], passes: [[FIRST], [SECOND]], ends: 'on', run: (device) => device.lock.change(FIRST, SECOND) },
  { name: 'another time', from: () => locked, words: [FIRST], passes: [[FIRST]], ends: 'on', run: (device) => device.lock.setMinutes(60) },
];

for (const [index, change] of CHANGES.entries()) {
  test(`${change.name}: the state before or after, whichever call fails`, async (context) => {
    const expected = change.from().length ? shown : await seen(new IDBFactory(), []);
    const counted = await began(change, await copyOf(change.from()));
    counted.tab.storage.fail('error', Infinity);
    await change.run(counted);
    const { calls } = counted.tab.storage;
    counted.vanish();
    let lives = 0;
    for (let k = 1; k <= calls; ++k) {
      for (const [i, kind] of KINDS.entries()) {
        if (!ALL && (k + i) % 2) continue;
        for (const forEver of ALL ? [true, false] : [(k + i + (k >> 1) + index) % 4 < 2]) {
          ++lives;
          const what = `${change.name}: ${kind} at call ${k} of ${calls}${forEver ? ' and after' : ''}`;
          const factory = await copyOf(change.from());
          const device = await began(change, factory);
          try {
            device.tab.storage.fail(kind, k, forEver);
            device.tab.persist.watchdog = device.keys.timeout = ['hang', 'lost', 'blocked'].includes(kind) ? IMPATIENT : PATIENT;
            /** @type {any} */
            let told;
            await change.run(device).catch((error) => (told = error));
            if (told) assert.match(told.name, /^(StoreError|CoreError)$/, told.stack);
            // Who goes on typing loses nothing of it either.
            if (!forEver) {
              device.tab.storage.heal();
              device.tab.persist.watchdog = device.keys.timeout = PATIENT;
              await device.call('settings.change', { theme: 'dark' });
              await device.core.flush();
              if (device.lock.state.startsWith('switching') && k % 2) await device.lock.finish();
            }
            const { state } = device.lock;
            device.vanish();
            const left = await snapshot(factory);
            const stored = lockOf(left)?.state ?? 'off';
            if (told === undefined) assert.equal(stored, change.ends, 'it said that it was done');
            if (!forEver && !told?.unsure) assert.equal(stored, state, 'it knows how it ended');
            if (stored === 'on') assert.deepEqual(plain(left), [], 'on, and something can be read');
            if (stored === 'off') assert.ok(!left.some(({ stores }) => stores[0].records.some(([, value]) => isSealed(value.contents))), 'off, and something is locked');
            // One of the passphrases opens it, and all of it is there.
            const passes = change.passes.filter(([pass]) => (stored === 'off') === (pass === undefined)).flat();
            const now = await seen(factory, passes);
            assert.equal(now.replace('"theme":"dark"', '"theme":"system"'), expected.replace('"theme":"dark"', '"theme":"system"'));
            if (!forEver) assert.match(now, /"theme":"dark"/);
            const end = await snapshot(factory);
            const last = lockOf(end)?.state ?? 'off';
            assert.ok(['on', 'off'].includes(last), `unlocking finished it: ${last}`);
            if (last === 'on') assert.deepEqual(plain(end), []);
            // And once more, by whoever comes back tomorrow.
            if (k % 7 === 0) assert.equal(await seen(factory, passes), now);
          } catch (error) {
            device.vanish();
            throw new Error(`${what}\n${/** @type {any} */ (error).stack}`, { cause: error });
          }
        }
      }
    }
    context.diagnostic(`${lives} times one of ${calls} calls failed`);
  });
}

/** @param {Change} change @param {any} factory */
async function began(change, factory) {
  const device = new LockedDevice(factory, { watchdog: PATIENT, content: false });
  device.words = change.words;
  device.clock += 86_400_000;
  await device.visit();
  await device.core.flush();
  return device;
}

/** The same storage with another record in one place. @param {Snapshot} taken @param {string} path @param {(record: any) => any} change */
const withRecord = (taken, path, change) => taken.map((one) => ({ ...one, stores: one.stores.map((store) => ({ ...store, records: store.records.map(([key, value]) => /** @type {[any, any]} */ ([key, key === path ? change(value) : value])) })) }));
/** @param {Snapshot} taken @returns {[string, any][]} */
const filesOf = (taken) => taken.filter(({ name }) => !name.endsWith('-keys')).flatMap(({ stores }) => stores[0].records.filter(([path, value]) => value.contents && !path.endsWith('/.lock')));
const vaultOf = async (/** @type {Snapshot} */ taken) => Vault.of(await locker.unlock(lockOf(taken).wrapped, FIRST));

test('a record that was changed, cut off, put in the place of another or written without the lock is set aside with its bytes', async (context) => {
  const files = filesOf(locked);
  const plainly = new Map(filesOf(open));
  const other = await Vault.of(crypto.getRandomValues(new Uint8Array(32)));
  const flip = (/** @type {number} */ at) => (/** @type {any} */ record) => ({ ...record, contents: record.contents.map((/** @type {number} */ byte, /** @type {number} */ i) => (i === (at < 0 ? record.contents.length + at : at) ? byte ^ 1 : byte)) });
  /** @type {Record<string, (record: any, path: string, at: number) => any>} */
  const ways = {
    'its first byte': flip(0),
    'a byte of its nonce': flip(9),
    'a byte of its text': flip(24),
    'its last byte': flip(-1),
    'cut in half': (record) => ({ ...record, contents: record.contents.slice(0, record.contents.length >> 1) }),
    'only its beginning': (record) => ({ ...record, contents: record.contents.slice(0, 8) }),
    'nothing of it': (record) => ({ ...record, contents: new Uint8Array() }),
    'another record': (record, path, at) => ({ ...record, contents: files[(at + 1) % files.length][1].contents }),
    'the same of another agreement': (record, path) => ({ ...record, contents: files.find(([one]) => one !== path && one.replace(/^\/a\/[^/]+/, '') === path.replace(/^\/a\/[^/]+/, ''))?.[1].contents ?? new Uint8Array(40) }),
    'as it was without the lock': (record, path) => plainly.get(path) ?? { ...record, contents: new Uint8Array(1) },
    'as text': (record, path) => ({ ...record, contents: Buffer.from(plainly.get(path)?.contents ?? 'x').toString() }),
    'under another key': (record, path) => ({ ...record, contents: plainly.get(path) ? 'other' : 'x' }),
  };
  let cases = 0;
  for (const [at, [path, record]] of files.entries()) {
    for (const [nth, [how, change]] of Object.entries(ways).entries()) {
      if (!ALL && (at + nth) % 2) continue;
      let changed = change(record, path, at);
      if (how === 'under another key') changed = { ...record, contents: await other.seal(path, plainly.get(path)?.contents ?? new Uint8Array(3)) };
      const what = `${path}: ${how}`;
      ++cases;
      const factory = await copyOf(withRecord(locked, path, () => changed));
      const device = new LockedDevice(factory, { watchdog: PATIENT, content: false });
      device.words = [FIRST];
      /** @type {string[]} */
      const told = [];
      const hear = (/** @type {() => Promise<any>} */ job) => job().catch((error) => (assert.match(error.name, /^(CoreError|StoreError)$/, `${what}: ${error.stack}`), void told.push(error.code)));
      const started = await hear(() => device.visit());
      if (started) {
        told.push(...started.damaged.map((/** @type {any} */ one) => one.file), ...(started.readOnly ? [started.readOnly] : []));
        await hear(() => device.call('settings.change', { theme: 'dark' }));
        for (const { agreement } of (await device.call('agreements.list')).rows) {
          const header = await hear(() => device.call('agreement.open', { agreement }));
          if (!header) continue;
          told.push(...header.damaged.map((/** @type {any} */ one) => one.file), ...(header.readOnly ? [header.readOnly] : []));
          await hear(() => device.call('desk.put', { key: 'goal/new', value: { text: 'nog iets' } }));
        }
        await hear(() => device.core.flush());
      }
      device.vanish();
      const isCache = /\/(index|summary|changes)\.json$/.test(path);
      assert.ok(told.length > 0 || isCache, `${what}: nobody said anything`);
      const after = await snapshot(factory);
      assert.equal(lockOf(after).state, 'on');
      if (isCache) continue;
      const vault = await vaultOf(after);
      const wanted = Buffer.from(changed.contents).toString('latin1');
      let kept = false;
      for (const [one, { contents }] of filesOf(after)) {
        const raw = Buffer.from(contents).toString('latin1');
        kept ||= raw === wanted || Buffer.from((await vault.unseal(one, contents)) ?? []).toString('latin1').includes(wanted);
      }
      assert.ok(kept, `${what}: its bytes are gone; told: ${told}`);
    }
  }
  context.diagnostic(`${cases} records`);
  assert.ok(cases > 100);
});

test('a lock record that somebody changed opens nothing more than before', async () => {
  // As if it were being switched off: what is sealed stays sealed, and what is not is refused.
  for (const state of ['switching-off', 'switching-on']) {
    const factory = await copyOf(withRecord(locked, '/main/.lock', (lock) => ({ ...lock, state })));
    assert.equal(JSON.parse(await seen(factory, [FIRST])).settings.name, `${BIRD}sam`);
    assert.deepEqual(plain(await snapshot(factory)), []);
  }
  // Gone: it is not a new beginning.
  const gone = await copyOf(locked.map((one) => ({ ...one, stores: one.stores.map((store) => ({ ...store, records: store.records.filter(([path]) => path !== '/main/.lock') })) })));
  const device = new LockedDevice(gone, { content: false });
  await assert.rejects(device.visit(), { code: 'storage-failed' });
  device.vanish();
  assert.deepEqual(filesOf(await snapshot(gone)).length, filesOf(locked).length, 'nothing was written');
  // Its key cut off or changed.
  for (const wrapped of [new Uint8Array(), lockOf(locked).wrapped.slice(0, -40), lockOf(locked).wrapped.map((/** @type {number} */ byte, /** @type {number} */ i) => (i === 120 ? byte ^ 1 : byte))]) {
    const one = new LockedDevice(await copyOf(withRecord(locked, '/main/.lock', (lock) => ({ ...lock, wrapped }))), { content: false });
    one.words = [FIRST];
    await assert.rejects(one.visit(), { code: 'no-words' });
    assert.match(one.told.join(), /malformed|wrong-passphrase/);
    one.vanish();
  }
});

test('erasing everything from the lock screen: nothing is left, and what was cut off is finished', async () => {
  const factory = await copyOf(locked);
  const erase = async (/** @type {(device: LockedDevice) => void} */ before) => {
    const device = new LockedDevice(factory, { watchdog: PATIENT, content: false });
    device.page();
    device.core.unlocking = async () => {
      before(device);
      await device.core.eraseEverything(['w-keys']);
    };
    // Nothing is loaded afterwards.
    await device.go().catch(() => {});
    device.vanish();
  };
  await erase((device) => device.tab.storage.fail('error', 6, true));
  const half = await factory.databases();
  assert.ok(half.length > 0 && half.length < locked.length, `cut off: ${half.length}`);
  const next = new LockedDevice(factory, { content: false });
  const { agreements } = await next.visit();
  assert.equal(agreements, 0);
  assert.equal(next.lock.state, 'off');
  await next.call('settings.change', { theme: 'dark' });
  next.vanish();
  assert.deepEqual((await factory.databases()).map((/** @type {any} */ one) => one.name), ['w/main']);
  await seen(factory, []);
});

test('a tab that slept while another locked everything writes nothing without the lock', async () => {
  const factory = await copyOf(open);
  const deaf = new LockedDevice(factory, { watchdog: PATIENT, content: false });
  await deaf.visit(agreement);
  // Two browsers of the harness know nothing of each other: as without Web Locks, when one of two tabs slept.
  const other = new LockedDevice(factory, { watchdog: PATIENT, content: false });
  await other.visit();
  await other.lock.switchOn(FIRST, 15, []);
  other.vanish();
  /** @type {string[]} */
  const heard = [];
  deaf.core.on((event) => event.type === 'lock' && heard.push(event.what));
  await assert.rejects(deaf.call('notes.put', { text: 'zonder slot' }), { code: 'newer-data' });
  assert.ok(heard.includes('changed'));
  deaf.vanish();
  assert.deepEqual(plain(await snapshot(factory)), []);
});

test('the data of the site is thrown away under an open page: the lock is stored again with what is sealed', async () => {
  const factory = await copyOf(locked);
  const device = new LockedDevice(factory, { watchdog: PATIENT, content: false });
  device.words = [FIRST];
  await device.visit(agreement);
  for (const { name } of locked) await new Promise((resolve) => Object.assign(factory.deleteDatabase(name), { onsuccess: resolve, onblocked: resolve }));
  await device.call('notes.put', { text: `${BIRD} daarna` });
  await device.core.flush();
  device.vanish();
  const left = await snapshot(factory);
  assert.equal(lockOf(left).state, 'on');
  assert.deepEqual(plain(left), []);
  const again = new LockedDevice(factory, { content: false });
  again.words = [FIRST];
  await again.visit(agreement);
  assert.equal((await again.call('notes.view')).text, `${BIRD} daarna`);
  again.vanish();
});

test('two tabs: the other hears of it, unlocks by itself, reads what is sealed and takes over', async () => {
  const factory = await copyOf(open);
  const browser = new Browser(factory, { watchdog: PATIENT, patience: 200 });
  const tab = async (/** @type {string[]} */ words) => {
    const device = new LockedDevice(factory, { content: false });
    device.words = words;
    device.browser = browser;
    /** @type {string[]} */
    const heard = [];
    device.page();
    device.core.on((event) => event.type === 'lock' && heard.push(event.what));
    await device.go(agreement);
    return { device, heard };
  };
  const first = await tab([]);
  const second = await tab([]);
  assert.equal(second.device.core.readOnly, true);
  await assert.rejects(second.device.lock.switchOn(SECOND, 5, []), { code: 'read-only' });
  await first.device.lock.switchOn(FIRST, 15, []);
  await turns();
  assert.deepEqual(second.heard, ['changed']);
  second.device.vanish();

  // It begins anew, and asks for the passphrase itself.
  await assert.rejects(tab([WRONG]), { code: 'no-words' });
  const reader = await tab([FIRST]);
  assert.equal(reader.device.core.readOnly, true);
  await first.device.call('notes.put', { text: `${BIRD} uit het eerste` });
  for (let i = 0; i < 50 && (await notes(reader.device)) !== `${BIRD} uit het eerste`; ++i) await turns();
  assert.equal(await notes(reader.device), `${BIRD} uit het eerste`);
  await first.device.lock.setMinutes(60);
  await turns();
  assert.equal(reader.device.lock.minutes, 60);
  first.device.tab.persist.tellLock('used');
  await turns();
  await reader.device.core.useHere();
  assert.equal(reader.device.core.readOnly, false);
  await reader.device.call('notes.put', { text: `${BIRD} uit het tweede` });
  await reader.device.core.flush();
  assert.deepEqual(plain(await snapshot(factory)), []);
  for (let i = 0; i < 50 && (await notes(first.device)) !== `${BIRD} uit het tweede`; ++i) await turns();
  assert.equal(await notes(first.device), `${BIRD} uit het tweede`);

  // Changed by the one that writes now: the other hears it, and what opens is the new one.
  await assert.rejects(first.device.lock.change(FIRST, SECOND), { code: 'read-only' });
  await reader.device.lock.change(FIRST, SECOND);
  await reader.device.lock.switchOff(SECOND, []);
  await turns();
  assert.deepEqual(first.heard, ['changed', 'changed', 'changed']);
  assert.deepEqual(reader.heard, ['minutes', 'used']);
  first.device.vanish();
  reader.device.vanish();
  assert.equal(lockOf(await snapshot(factory)), undefined);
});

test('a tab that did not hear of it does not write without the lock when it takes over', async () => {
  const factory = await copyOf(open);
  const browser = new Browser(factory, { watchdog: PATIENT, patience: 200 });
  const one = new LockedDevice(factory, { content: false });
  const deaf = new LockedDevice(factory, { content: false });
  one.browser = deaf.browser = browser;
  await one.visit(agreement);
  await deaf.visit(agreement);
  /** @type {string[]} */
  const heard = [];
  browser.delay = () => 500;
  deaf.core.on((event) => event.type === 'lock' && heard.push(event.what));
  await one.lock.switchOn(FIRST, 15, []);
  one.vanish();
  for (let i = 0; i < 200 && heard.length === 0; ++i) await turns();
  assert.deepEqual(heard, ['changed'], 'it begins anew');
  await assert.rejects(deaf.call('notes.put', { text: 'zonder slot' }), { code: 'read-only' });
  deaf.vanish();
  const left = await snapshot(factory);
  assert.deepEqual(plain(left), []);
});

test('a backup is made, restored and taken back with the lock on: all that comes is sealed, its keys too', async () => {
  const from = new LockedDevice(await copyOf(locked), { content: false });
  from.words = [FIRST];
  await from.visit();
  const { bytes, agreements } = await makeBackup(from.core, from.keys);
  assert.equal(agreements, 2);
  from.vanish();

  const to = new LockedDevice(new IDBFactory(), { content: false });
  await to.visit();
  await to.lock.switchOn(SECOND, 0, []);
  for (const how of /** @type {const} */ (['merge', 'replace'])) {
    const { keys } = await receive(to.core, bytes, { backup: true });
    await acceptBackup(to.core, to.keys, await to.call('restore.preview'), keys, how);
    await to.core.flush();
    const taken = await snapshot(to.factory);
    assert.deepEqual(plain(taken), []);
    assert.ok(!LockedDevice.text(taken).includes(BIRD));
    const made = taken.find(({ name }) => name === 'w-keys')?.stores[0].records.map(([, value]) => Object.keys(value).join()) ?? [];
    assert.deepEqual([...new Set(made)], ['sealed'], how);
    await to.call('agreement.open', { agreement });
    assert.equal((await to.call('notes.view')).text, `${BIRD} alleen voor mij`);
    if (how === 'merge') {
      await to.call('agreement.close', { agreement });
      await to.call('restore.undo');
      assert.deepEqual((await to.call('agreements.list')).rows, []);
    }
  }
  to.vanish();
  const all = JSON.parse(await seen(to.factory, [SECOND]));
  assert.equal(Object.keys(all.agreements).length, 2);
});

/** As a screen does after it heard that something was stored. @param {LockedDevice} device */
async function notes(device) {
  await device.call('agreement.open', { agreement });
  return (await device.call('notes.view')).text;
}

const turns = async () => {
  for (let i = 0; i < 20; ++i) await new Promise((resolve) => setImmediate(resolve));
};
