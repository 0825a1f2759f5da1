// Seeded schedules of two people and their devices, through the shipped shell and core, with real ES256 keys and real storage: edits,
// files that go and come in any order, an old copy of a storage that comes back, a browser profile that was copied, a second device of
// one person. How many: WEDERZIJDS_SCHEDULES (300), from seed WEDERZIJDS_SEED (1).
//
// After them, once everybody has everybody's file: no line that was ever in a file is missing anywhere, all hold the same state, every
// signature is good (an import of one that is not is refused), and nobody was asked twice about one replica.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { receive, writeFile } from '../../web/js/exchange.js';
import { Device } from './support/device.mjs';
import { copyOf, snapshot } from './support/repeatable.mjs';
import { random } from './support/tabs.mjs';
import { linesOf } from './support/years.mjs';

const SCHEDULES = Number(process.env.WEDERZIJDS_SCHEDULES ?? 300);
const SEED = Number(process.env.WEDERZIJDS_SEED ?? 1);

/** Somebody who has nothing and only reads files. */
const reader = new Device(new IDBFactory(), { content: false });
await reader.visit();

/** What is in a file, as the command line shows it. @param {Uint8Array} bytes */
async function stateIn(bytes) {
  await receive(reader.core, bytes);
  const { state } = await reader.call('file.show');
  await reader.call('import.cancel');
  return state;
}

class World {
  /** @param {number} seed */
  constructor(seed) {
    this.next = random(seed);
    /** @type {Device[]} */
    this.devices = [];
    /** @type {Uint8Array[]} */
    this.files = [];
    /** Lines that were in any file. @type {Set<string>} */
    this.told = new Set();
    /** @type {{device: Device, taken: import('./support/repeatable.mjs').Snapshot}[]} */
    this.copies = [];
    /** @type {Map<string, number>} questions by device and replica */
    this.asked = new Map();
    /** @type {string[]} */
    this.log = [];
    this.words = 0;
    this.agreement = '';
    this.count = /** @type {Record<string, number>} */ ({});
  }

  /** @param {number} n */
  pick(n) {
    return Math.floor(this.next() * n);
  }

  /** @template T @param {T[]} list @returns {T} */
  of(list) {
    return list[this.pick(list.length)];
  }

  /** @param {string} what */
  say(what) {
    this.log.push(what);
    const [, kind] = what.split(' ');
    this.count[kind] = (this.count[kind] ?? 0) + 1;
  }

  /** @param {Device} device */
  id(device) {
    return `${device.name}${this.devices.indexOf(device)}`;
  }

  /** What a device was asked so far. @param {Device} device @returns {[string, number][]} */
  askedOf(device) {
    return [...this.asked].filter(([key]) => key.startsWith(`${this.id(device)} `));
  }

  /** @param {'employee'|'manager'} role @param {any} [factory] */
  async device(role, factory = new IDBFactory()) {
    const device = new Device(factory, { name: role === 'employee' ? 'Sam' : 'Robin', role, content: false, watchdog: 5_000 });
    device.clock += this.devices.length * 7_000;
    await device.visit();
    this.devices.push(device);
    return device;
  }

  /** Writes the file of a device; what is in it is known to somebody from now on. @param {Device} device @param {boolean} [goes] */
  async file(device, goes = true) {
    const { bytes, handOut } = await writeFile(device.core, device.keys);
    if (goes) {
      await device.call('file.handed-out', { handOut, how: 'save' });
      this.files.push(bytes);
      for (const line of linesOf(bytes)) this.told.add(line);
    }
    return bytes;
  }

  /** Takes a file in, as somebody does who reads what is asked. @param {Device} device @param {Uint8Array} bytes */
  async takeIn(device, bytes) {
    const { agreement, known } = await receive(device.core, bytes);
    const preview = await device.call('import.preview');
    if (preview.nothingNew) {
      await device.call('import.cancel');
      return false;
    }
    /** @type {any} */
    const args = {};
    if (preview.whoAreYou) {
      const same = preview.whoAreYou.find((/** @type {any} */ one) => one.role === device.role);
      Object.assign(args, await device.keys.create(), { as: same.as, name: device.name });
    }
    if (preview.needsNewReplica) Object.assign(args, await device.keys.create());
    if (preview.newDevice || preview.confirmName !== undefined) {
      const about = preview.newDevice?.replica ?? 'first reply';
      const key = `${this.id(device)} about ${about}`;
      this.asked.set(key, (this.asked.get(key) ?? 0) + 1);
      args.confirm = this.next() < 0.9;
    }
    await device.call('import.accept', args);
    if (!known) await device.call('agreement.open', { agreement });
    return true;
  }

  /** @param {Device} device */
  async edit(device) {
    const { call } = { call: (/** @type {string} */ op, /** @type {object} */ args) => device.call(op, args) };
    const words = `woorden ${++this.words}`;
    const what = this.pick(6);
    if (what === 0) await call('side.put-expectation', { item: { topic: 'other', topicLabel: 'Rust', text: words, importance: 1 + this.pick(5), needed: 4, received: 2, shared: true } });
    if (what === 1) await call('side.put-offer', { item: { nature: 'offer', text: words, shared: true } });
    if (what === 2) await call('notes.put', { text: words });
    if (what === 3) await call('commitment.make', { owner: device.role, moment: words, action: words, lookBack: '2026-06-01' });
    if (what === 4) await call('agreement.describe-me', { name: device.name, jobTitle: words });
    if (what === 5) await call('goal.set', { text: words });
  }

  /** What may refuse: a device that is not accepted yet, has nothing to share, or waits for lines of its own. @param {() => Promise<any>} job */
  async may(job) {
    try {
      return await job();
    } catch (error) {
      const { code } = /** @type {any} */ (error);
      assert.ok(['not-allowed', 'nothing-to-share', 'incomplete', 'read-only', 'side-not-finished', 'replica-does-not-count'].includes(code), /** @type {any} */ (error).stack);
      this.count[code] = (this.count[code] ?? 0) + 1;
      return undefined;
    }
  }

  async step() {
    const device = this.of(this.devices);
    const what = this.next();
    if (what < 0.32) {
      this.say(`${this.id(device)} edits`);
      await this.may(() => this.edit(device));
    } else if (what < 0.46) {
      this.say(`${this.id(device)} sends`);
      await this.may(() => device.call('exchange.hand-out', { what: this.of(['side', 'update']) }));
      await this.may(() => this.file(device));
    } else if (what < 0.7) {
      this.say(`${this.id(device)} opens a file`);
      if (this.files.length > 0) await this.takeIn(device, this.of(this.files));
    } else if (what < 0.79) {
      this.say(`${this.id(device)} copied`);
      this.copies.push({ device, taken: await snapshot(device.factory), asked: this.askedOf(device) });
    } else if (what < 0.88 && this.copies.length > 0) {
      const { device: whose, taken, asked } = this.of(this.copies);
      this.say(`${this.id(whose)} set back`);
      // What was answered since is gone with it, so it may be asked again.
      for (const [key] of this.askedOf(whose)) this.asked.delete(key);
      for (const [key, times] of asked) this.asked.set(key, times);
      whose.tab?.vanish();
      whose.factory = await copyOf(taken);
      await whose.visit(this.agreement);
    } else if (what < 0.93 && this.copies.length > 0 && this.devices.length < 4) {
      const { device: whose, taken } = this.of(this.copies);
      this.say(`${this.id(whose)} doubled: a copied profile`);
      const copy = await this.device(whose.role, await copyOf(taken));
      await copy.call('agreement.open', { agreement: this.agreement });
    } else if (what < 0.96 && this.devices.length < 4) {
      this.say(`${device.name} another device`);
      await this.takeIn(await this.device(device.role), await this.file(device));
    } else {
      this.say(`${this.id(device)} reloads`);
      await device.visit(this.agreement);
    }
  }

  /**
   * Every file that was handed out is opened by somebody at last, for what stands only in a file that nobody opened can come back from
   * nowhere else; then everybody gets everybody's file until nobody has anything new; questions are answered with yes.
   */
  async settle() {
    for (const bytes of [...this.files]) await this.takeIn(this.of(this.devices), bytes);
    for (let round = 1; ; ++round) {
      assert.ok(round <= 8, 'it comes to an end');
      let news = 0;
      for (const from of this.devices) {
        const bytes = await this.file(from);
        for (const to of this.devices) if (to !== from && (await this.takeIn(to, bytes))) ++news;
      }
      for (const device of this.devices) {
        const header = await device.call('agreement.view');
        for (const { replica } of header.questions) {
          if ((await this.may(() => device.call('replica.accept', { replica }))) !== undefined) ++news;
        }
      }
      if (news === 0) return;
    }
  }

  async check() {
    const all = await Promise.all(this.devices.map((device) => this.file(device)));
    const stored = this.pick(this.devices.length);
    /** @type {any} */
    let first;
    for (const [i, bytes] of all.entries()) {
      const lines = new Set(linesOf(bytes));
      for (const line of this.told) assert.ok(lines.has(line), `${this.id(this.devices[i])} lost ${line}`);
      const state = await stateIn(bytes);
      if (first) assert.deepEqual(state, first, `${this.id(this.devices[i])} is in another state`);
      else first = state;
      if (i === stored) assert.deepEqual(await storedLines(this.devices[i], this.agreement), [...lines].sort(), 'and it is stored');
    }
    for (const [who, times] of this.asked) assert.ok(times <= 1, `${who}: asked ${times} times`);
  }

  end() {
    for (const device of this.devices) device.vanish();
  }
}

/** The lines that a new start of a device finds. @param {Device} device @param {string} agreement */
async function storedLines(device, agreement) {
  const again = new Device(await copyOf(await snapshot(device.factory)), { name: device.name, role: device.role, content: false, watchdog: 5_000 });
  await again.visit(agreement);
  const lines = [...new Set(linesOf((await writeFile(again.core, again.keys)).bytes))].sort();
  again.vanish();
  return lines;
}

/** @param {number} seed */
async function two(seed) {
  const world = new World(seed);
  const sam = await world.device('employee');
  const robin = await world.device('manager');
  world.agreement = await sam.begin('Robin');
  await sam.call('side.put-offer', { item: { nature: 'offer', text: 'Ik ben er', shared: true } });
  await world.takeIn(robin, await world.file(sam));
  return { world, sam, robin };
}

test(`${SCHEDULES} schedules from seed ${SEED}: nothing that was told is lost, and all end in the same state`, async (context) => {
  /** @type {Record<string, number>} */
  const sum = {};
  let asked = 0;
  for (let seed = SEED; seed < SEED + SCHEDULES; ++seed) {
    const { world } = await two(seed);
    try {
      for (let step = 0; step < 14; ++step) await world.step();
      await world.settle();
      await world.check();
    } catch (error) {
      throw new Error(`seed ${seed}: ${world.log.join('; ')}\n${/** @type {any} */ (error).stack}`, { cause: error });
    } finally {
      world.end();
    }
    asked += world.asked.size;
    for (const [name, n] of Object.entries(world.count)) sum[name] = (sum[name] ?? 0) + n;
  }
  context.diagnostic(`${SCHEDULES} schedules from seed ${SEED}: ${Object.entries(sum).map(([name, n]) => `${n} ${name}`).join(', ')}; ${asked} questions`);
});

// ---------------------------------------------------------------- cases with a name

test('a lost phone: what it had told stays, and what it writes after it was closed has no effect anywhere', async () => {
  const { world, sam, robin } = await two(101);
  const phone = await world.device('employee');
  await world.takeIn(phone, await world.file(sam));
  await world.takeIn(sam, await world.file(phone));
  await world.settle();
  await phone.call('commitment.make', { owner: 'employee', moment: 'Op maandag', action: 'bel ik', lookBack: '2026-06-01' });
  await world.takeIn(sam, await world.file(phone));
  // The phone is gone; Sam closes it on the laptop, at the last line that is known there.
  const { replica } = (await phone.call('agreement.view')).me;
  const { devices } = await sam.call('agreement.view');
  assert.ok(devices.find((/** @type {any} */ one) => one.replica === replica).canClose);
  await sam.call('replica.close', { replica });
  await world.takeIn(robin, await world.file(sam));
  // Whoever found it goes on writing, and its file reaches Robin.
  await phone.call('commitment.make', { owner: 'employee', moment: 'Nooit', action: 'van de vinder', lookBack: '2026-06-01' });
  const found = await world.file(phone);
  await world.takeIn(robin, found);
  await world.takeIn(sam, found);
  for (const device of [sam, robin]) {
    const { document } = await device.call('agree.view');
    const actions = JSON.stringify(document.commitments);
    assert.ok(actions.includes('bel ik'), 'what was told before stays');
    assert.ok(!actions.includes('van de vinder'), 'what came after has no effect');
    assert.ok((await device.call('agreement.view')).withoutEffect > 0, 'and is listed');
  }
  await world.settle();
  await world.check();
  world.end();
});

test('a device that says it is the other person: it counts for nothing before somebody accepts it', async () => {
  const { world, sam, robin } = await two(102);
  await world.takeIn(sam, await world.file(robin));
  await world.settle();
  // Somebody gets hold of a file and joins as the manager.
  const forger = await world.device('manager');
  await world.takeIn(forger, await world.file(sam));
  const before = await stateIn(await world.file(robin));
  const forged = await world.file(forger);
  await receive(sam.core, forged);
  const preview = await sam.call('import.preview');
  assert.equal(preview.newDevice.role, 'manager', 'it is asked about, with its safety code');
  assert.match(preview.newDevice.safetyCode, /^(\d{4} ){4}\d{4}$/);
  await sam.call('import.accept', { confirm: false });
  const after = await stateIn(await world.file(sam));
  assert.deepEqual(after.parties, before.parties, 'nothing of it has effect');
  assert.ok(!(await sam.call('agreement.view')).devices.find((/** @type {any} */ one) => one.replica === preview.newDevice.replica).counts);
  world.end();
});

test('a poisoned clock: a line far ahead is refused with its whole file, one at the edge stops nobody', async () => {
  const { world, sam, robin } = await two(103);
  await world.takeIn(sam, await world.file(robin));
  await world.settle();
  const file = JSON.parse(new TextDecoder().decode(await world.file(robin)));
  const { replica } = (await robin.call('agreement.view')).me;
  const mine = file.logs.findIndex((/** @type {any} */ log) => log.payload.includes(`"replica":"${replica}","role":"manager"`));
  const lines = file.logs[mine].payload.trimEnd().split('\n');
  const last = JSON.parse(lines.at(-1));
  const ahead = async (/** @type {number} */ by) => {
    const line = JSON.stringify({ seq: last.seq + 1, clock: last.clock + by, at: last.at, round: 1, kind: 'goal.set', body: { id: 'ver-vooruit', revision: 'een', text: 'Ver vooruit' } });
    const payload = `${[...lines, line].join('\n')}\n`;
    const logs = file.logs.map((/** @type {any} */ log, /** @type {number} */ i) => (i === mine ? { ...log, payload } : log));
    logs[mine].signature = await robin.keys.sign(replica, new TextEncoder().encode(payload));
    return new TextEncoder().encode(`${JSON.stringify({ ...file, logs })}\n`);
  };
  await assert.rejects(receive(sam.core, await ahead(200_001)), { code: 'malformed' });
  await assert.rejects(receive(sam.core, await ahead(2 ** 53 - 1 - last.clock)), { code: 'malformed' });
  await receive(sam.core, await ahead(200_000));
  await sam.call('import.accept', { confirm: true });
  // Sam writes after it, and both go on.
  await sam.call('goal.set', { text: 'Gewoon verder' });
  const state = await stateIn(await world.file(sam));
  assert.ok(JSON.stringify(state).includes('Gewoon verder') && JSON.stringify(state).includes('Ver vooruit'));
  for (let i = 0; i < 5; ++i) await sam.call('goal.set', { text: `Doel ${i}` });
  await writeFile(sam.core, sam.keys);
  world.end();
});

test('a copy of a profile on another computer: both go on, and each line of either is kept', async () => {
  const { world, sam, robin } = await two(104);
  const copy = await world.device('employee', await copyOf(await snapshot(sam.factory)));
  await copy.call('agreement.open', { agreement: world.agreement });
  await sam.call('agreement.describe-me', { name: 'Sam', jobTitle: 'hier' });
  await copy.call('agreement.describe-me', { name: 'Sam', jobTitle: 'daar' });
  await world.takeIn(robin, await world.file(sam));
  await world.takeIn(robin, await world.file(copy));
  const both = await world.file(robin);
  await receive(sam.core, both);
  assert.ok((await sam.call('import.preview')).needsNewReplica);
  await sam.call('import.cancel');
  await world.takeIn(sam, both);
  await world.settle();
  await world.check();
  const lines = [...world.told].join('\n');
  assert.ok(lines.includes('"jobTitle":"hier"') && lines.includes('"jobTitle":"daar"'));
  world.end();
});
