// Every kind of step a person takes, with the k-th call to the storage failing in every way that storages fail, for every k
// (quality.md 1). After each one: either it is stored, or the person was told and a copy can be taken away; storing again stores
// all of it; and a new start shows the state before or after a step, never half of one.
//
// The ordinary run lets each call fail in five ways, once or from then on in turn. WEDERZIJDS_FAULTS=all: all ways, both.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { receive } from '../../web/js/exchange.js';
import { Device, everything } from './support/device.mjs';
import { KINDS } from './support/faulty-idb.mjs';
import { LockedDevice } from './support/locked.mjs';
import { chanceAgain, copyOf, repeat, snapshot } from './support/repeatable.mjs';

const ALL = process.env.WEDERZIJDS_FAULTS === 'all';
/** Milliseconds of silence that count as a failure: few where silence is what happens, else many. */
const PATIENT = 5000;
const IMPATIENT = 25;
/** @type {('error'|'abort'|'quota'|'hang'|'lost'|'close'|'blocked')[]} */
const ORDINARY = ['error', 'abort', 'hang', 'close', 'blocked'];

/** @typedef {import('./support/repeatable.mjs').Snapshot} Snapshot */
/**
 * A person who goes through a scenario. `told` are the failures that were said.
 * @typedef {{device: Device, call: (op: string, args?: object) => Promise<any>, act: (what: string, job: () => Promise<any>) => Promise<any>, told: string[], promised: number, tried: number}} Walk
 * `words`: the app lock is on, with this passphrase.
 * @typedef {{name: string, words?: string, from: () => Promise<Snapshot>, open?: () => string, fromStart?: boolean, content?: boolean, device?: object, run: (walk: Walk) => Promise<void>}} Scenario
 */

class Stop extends Error {}

/** The whole story once, with the storage of both people taken down on the way. */
const world = /** @type {any} */ ({});

before(async () => {
  repeat(900);
  const sam = new Device(new IDBFactory());
  const robin = new Device(new IDBFactory(), { name: 'Robin', role: 'manager' });
  world.empty = [];
  await sam.visit();
  world.agreement = await sam.begin('Robin');
  world.begun = await snapshot(sam.factory);
  const topics = (await sam.call('content.topics', { direction: 'employee' })).topics;
  const items = topics.slice(0, 3).map((/** @type {any} */ topic, /** @type {number} */ i) => ({ topic: topic.id, text: topic.examples[0].text, sign: topic.examples[0].sign, importance: 5 - i, needed: 5, received: 2 + i, shared: true }));
  for (const item of items.slice(0, 2)) await sam.call('side.put-expectation', { item });
  await sam.call('side.put-offer', { item: { nature: 'offer', text: 'Ik zeg het op tijd.', shared: true } });
  await sam.call('notes.put', { text: 'Alleen voor mij' });
  world.drafts = await snapshot(sam.factory);
  world.invitation = await sam.handOut('invitation');
  world.side = await sam.handOut('side');
  world.handed = await snapshot(sam.factory);

  repeat(901);
  await robin.visit();
  world.own = await robin.begin('Sam');
  await robin.call('side.put-expectation', { item: { topic: 'M_SIGNAL', text: 'Ik hoor het dezelfde dag', importance: 5, needed: 4, received: 3, shared: true } });
  await robin.call('notes.put', { text: 'Mijn notitie' });
  world.managerAlone = await snapshot(robin.factory);
  await robin.takeIn(world.side, { draftsFrom: world.own });
  await robin.call('side.put-expectation', { item: { topic: 'M_RESULT', text: 'Af is af', importance: 4, needed: 4, received: 2, shared: true } });
  world.reply = await robin.handOut('side');

  repeat(902);
  await sam.takeIn(world.reply);
  world.bothFinished = await snapshot(sam.factory);
  await sam.call('side.open');
  for (const { id, revision } of (await sam.call('firstlook.view')).items) await sam.call('view.give', { expectation: id, revision, isNew: false, acknowledged: 4, delivered: 3 });
  const views = await sam.handOut('update');
  repeat(903);
  await robin.takeIn(views);
  await robin.call('side.open');
  for (const { id, revision } of (await robin.call('firstlook.view')).items) await robin.call('view.give', { expectation: id, revision, isNew: true, acknowledged: 5 });
  world.views = await robin.handOut('update');
  repeat(904);
  await sam.takeIn(world.views);
  world.crossed = await snapshot(sam.factory);
  const [first] = (await sam.call('talk.view')).items;
  await sam.call('answer.give', { role: first.role, expectation: first.id, revision: first.revision, answer: 'agree' });
  await sam.call('talk.hold', { date: '2026-03-12', minutes: 60 });
  await sam.call('commitment.make', { owner: 'employee', moment: 'Elke maandag', action: 'zeg ik wat af is', lookBack: '2026-03-26' });
  world.talked = await snapshot(sam.factory);
  await sam.call('document.sign', { digest: (await sam.call('agree.view')).toSign.digest });
  const signed = await sam.handOut();
  repeat(905);
  await robin.takeIn(signed);
  await robin.call('document.sign', { digest: (await robin.call('agree.view')).toSign.digest });
  const both = await robin.handOut();
  repeat(906);
  await sam.takeIn(both);
  assert.equal((await sam.call('agreement.view')).next.code, 'agreed');
  world.agreed = await snapshot(sam.factory);
  sam.vanish();
  robin.vanish();
});
after(chanceAgain);

const at = (/** @type {string} */ name) => async () => world[name];
const opened = () => world.agreement;

/** @type {Scenario[]} */
const SCENARIOS = [
  {
    name: 'begin an agreement',
    from: at('empty'),
    async run({ device, call, act }) {
      await call('settings.change', { name: 'Sam', beginning: { role: 'employee', otherName: 'Ro' } });
      const pair = await act('a key', () => device.keys.create());
      const { agreement } = await call('agreement.begin', { role: 'employee', name: 'Sam', otherName: 'Robin', reason: 'yearly', ...pair });
      await call('agreement.open', { agreement });
      await call('settings.change', { beginning: {} });
      await call('agreement.set-frame', { reason: 'new', from: '2026-03-09', until: '2026-09-08' });
    },
  },
  { name: 'start the app again', from: at('crossed'), fromStart: true, async run({ device, act }) {
    await act('start', () => device.visit(world.agreement));
    await act('and again', () => device.visit(world.agreement));
  } },
  {
    name: 'edit drafts',
    from: at('begun'),
    open: opened,
    async run({ call }) {
      const { item } = await call('side.put-expectation', { item: { topic: 'other', topicLabel: 'Rust', text: 'Eén ding tegelijk' } });
      await call('side.put-expectation', { item: { ...pick(item), text: 'Eén ding tegelijk graag', importance: 5, needed: 4 } });
      await call('side.put-offer', { item: { nature: 'limit', text: 'Niet op vrijdag', because: 'dan ben ik vrij' } });
      await call('notes.put', { text: 'Rustig beginnen' });
      await call('desk.put', { key: 'expectation/new', value: { text: 'half een zin' } });
      await call('side.set-guesses', { guesses: [{ topic: 'M_SIGNAL' }], shared: true });
      await call('side.remove-expectation', { id: item.id });
    },
  },
  {
    name: 'share my side',
    from: at('drafts'),
    open: opened,
    async run({ device, call, act }) {
      await call('exchange.hand-out', { what: 'side' });
      const { logs } = await call('file.pending');
      const signatures = [];
      for (const { replica, length, payload } of logs) {
        const bytes = device.core.take(payload);
        signatures.push({ replica, length, signature: await act('sign', () => device.keys.sign(replica, bytes)) });
      }
      await call('file.signed', { signatures });
      const { handOut } = await call('file.write');
      await call('file.handed-out', { handOut, how: 'save' });
    },
  },
  {
    name: 'take in the first reply, and undo it',
    from: at('handed'),
    open: opened,
    async run({ device, call, act }) {
      await act('read', () => receive(device.core, world.reply));
      await call('import.preview');
      await call('import.accept', { confirm: true });
      await call('import.undo');
    },
  },
  {
    name: 'take in an invitation on an empty device, and undo it',
    from: at('empty'),
    device: { name: 'Robin', role: 'manager' },
    async run({ device, call, act }) {
      await act('read', () => receive(device.core, world.side));
      await call('import.preview');
      const pair = await act('a key', () => device.keys.create());
      await call('import.accept', { as: 'other', name: 'Robin', ...pair });
      await call('import.undo');
    },
  },
  {
    name: 'move drafts into the agreement that came',
    from: at('managerAlone'),
    open: () => world.own,
    device: { name: 'Robin', role: 'manager' },
    async run({ device, call, act }) {
      await act('read', () => receive(device.core, world.side));
      await call('import.preview');
      const pair = await act('a key', () => device.keys.create());
      await call('import.accept', { as: 'other', name: 'Robin', draftsFrom: world.own, ...pair });
      await call('notes.put', { text: 'Alles is hier' });
    },
  },
  {
    name: 'move drafts with the app lock on',
    words: 'een zin',
    from: () => lockedOf(world.managerAlone, 'een zin'),
    open: () => world.own,
    device: { name: 'Robin', role: 'manager' },
    async run({ device, call, act }) {
      await act('read', () => receive(device.core, world.side));
      await call('import.preview');
      const pair = await act('a key', () => device.keys.create());
      await call('import.accept', { as: 'other', name: 'Robin', draftsFrom: world.own, ...pair });
      await call('notes.put', { text: 'Alles is hier' });
    },
  },
  {
    name: 'open the other side and look',
    from: at('bothFinished'),
    open: opened,
    async run({ call }) {
      await call('side.open');
      const { items } = await call('firstlook.view');
      await call('desk.put', { key: `view/${items[0].id}`, value: { isNew: false, because: 'half' } });
      for (const { id, revision } of items) await call('view.give', { expectation: id, revision, isNew: false, acknowledged: 4, delivered: 3 });
    },
  },
  {
    name: 'talk',
    from: at('crossed'),
    open: opened,
    async run({ call }) {
      const { items } = await call('talk.view');
      for (const { role, id, revision } of items.slice(0, 2)) {
        await call('desk.put', { key: `answer/${role}/${id}`, value: { answer: 'agree', understood: 'half' } });
        await call('answer.give', { role, expectation: id, revision, answer: 'agree', understood: 'heel' });
      }
      await call('talk.hold', { date: '2026-03-12', minutes: 60, remark: 'Goed gesprek' });
    },
  },
  {
    name: 'promise and sign',
    from: at('talked'),
    open: opened,
    async run({ call }) {
      await call('desk.put', { key: 'commitment/new', value: { moment: 'Als het' } });
      const { id } = await call('commitment.make', { owner: 'employee', moment: 'Op vrijdag', action: 'ruim ik op', lookBack: '2026-04-01' });
      await call('commitment.make', { id, owner: 'employee', moment: 'Op vrijdagmiddag', action: 'ruim ik op', lookBack: '2026-04-01' });
      await call('goal.set', { text: 'Minder verrassingen', by: '2026-06-01' });
      await call('document.sign', { digest: (await call('agree.view')).toSign.digest });
      await call('document.withdraw');
    },
  },
  {
    name: 'look back',
    from: at('agreed'),
    open: opened,
    async run({ call }) {
      const { commitments, received } = await call('followup.view');
      await call('desk.put', { key: 'checkin/extra', value: { note: 'half' } });
      await call('checkin.record', { moment: 'extra', date: '2026-03-20', note: 'Het gaat beter', commitments: commitments.map((/** @type {any} */ one) => ({ id: one.id, status: 'kept' })), received: received.map((/** @type {any} */ one) => ({ expectation: one.id, received: 4 })), greatWork: 4, feelingGreat: 3, share: { great: true } });
      await call('agreement.renew', { reason: 'renewal', from: '2027-03-09', until: '2028-03-08' });
      await call('agreement.end', { because: 'ik ga weg' });
    },
  },
  {
    name: 'answer the profile and share some of it',
    content: true,
    from: at('begun'),
    open: opened,
    async run({ call }) {
      await call('questionnaire.begin', { id: 'quickscan', role: 'employee' });
      await call('questionnaire.answer', { id: 'quickscan', statement: 'clarity-1', answer: 4 });
      await call('profile.begin', { role: 'employee' });
      await call('profile.choose-strengths', { cards: ['digging', 'calm'] });
      await call('profile.put-strength', { card: 'calm', example: 'In de storm', use: 'more' });
      await call('profile.put-challenge', { question: 'drains', text: 'Ruis' });
      await call('profile.put-screen', { screen: 1 });
      await call('profile.share', { choice: { strengths: true, examples: false, uses: false, preferences: false, values: false, received: false, demands: false, great: false, challenges: [], workWithMe: [] } });
    },
  },
  {
    name: 'work together on one device',
    from: at('drafts'),
    open: opened,
    async run({ device, call, act }) {
      const own = (await call('agreement.view')).me.replica;
      const pair = await act('a key', () => device.keys.create());
      await call('together.begin', { name: 'Robin', ...pair });
      await call('together.act', { replica: pair.replica });
      await call('side.put-expectation', { item: { topic: 'M_RESULT', text: 'Af is af', importance: 4, needed: 4, received: 2, shared: true } });
      await call('together.ready', { ready: true });
      await call('together.act', { replica: own });
      await call('together.ready', { ready: true });
    },
  },
  { name: 'erase', from: at('agreed'), open: opened, async run({ call }) {
    await call('notes.put', { text: 'Nog één ding' });
    await call('agreement.erase', { agreement: world.agreement });
  } },
];

/** @param {Snapshot} taken @param {string} words */
async function lockedOf(taken, words) {
  const device = new LockedDevice(await copyOf(taken), { content: false });
  device.at(600);
  await device.visit();
  await device.lock.switchOn(words, 0, []);
  device.vanish();
  return snapshot(device.factory);
}

/** @param {Scenario} scenario @param {any} factory @returns {Device} */
function deviceOf(scenario, factory) {
  const device = new LockedDevice(factory, { watchdog: PATIENT, content: scenario.content ?? false, ...scenario.device });
  if (scenario.words !== undefined) device.words = [scenario.words];
  return device;
}

/** What may be given back of an item. @param {any} item */
const pick = ({ id, topic, topicLabel, text }) => ({ id, topic, topicLabel, text });

/**
 * Goes through a scenario. `goOn`: a person who is told tries again, once the storage is well; else it ends there.
 * @param {Scenario} scenario @param {any} factory @param {(storage: any) => void} arm @param {{goOn: boolean, stopAfter?: number}} options
 */
async function walk(scenario, factory, arm, { goOn, stopAfter = Infinity }) {
  const device = deviceOf(scenario, factory);
  device.at(700);
  /** @type {Walk} */
  const one = {
    device,
    told: [],
    promised: 0,
    tried: 0,
    call: (op, args = {}) => one.act(op, () => device.call(op, args)),
    async act(what, job) {
      if (one.promised === stopAfter) throw new Stop('far enough');
      const step = ++one.tried;
      device.at(step);
      /** @type {any} */
      let value;
      try {
        value = await job();
      } catch (thrown) {
        const error = /** @type {any} */ (thrown);
        assert.ok(/^(CoreError|StoreError)$/.test(error.name) || what === 'a key' || what === 'sign' || error instanceof DOMException, `${what}: an error that a person can be told, not ${error.stack}`);
        one.told.push(`${what}: ${error.code ?? error.message}`);
        // What is in memory can be taken away.
        if (device.core.saveState.state === 'failed') assert.ok(JSON.parse(new TextDecoder().decode(device.core.copy().bytes)).files.length > 0, 'a copy can be taken away');
        if (!goOn) throw new Stop(what);
        heal(device);
        if (device.core.saveState.state === 'failed') await device.core.flush();
        if (error.value !== undefined) {
          value = error.value;
        } else {
          device.at(step);
          value = await job();
        }
      }
      one.promised = step;
      return value;
    },
  };
  try {
    if (!scenario.fromStart) await device.visit(scenario.open?.());
    arm(device);
    await scenario.run(one);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return one;
}

/** What a new start finds. @param {any} factory @param {Scenario} scenario */
async function found(factory, scenario) {
  const device = deviceOf(scenario, factory);
  device.at(800);
  const started = await device.visit();
  const all = await everything(device);
  device.vanish();
  assert.deepEqual(started.damaged, [], 'nothing is damaged');
  assert.equal(started.readOnly, undefined);
  assert.deepEqual(all.damaged, [], 'nothing is damaged');
  assert.deepEqual(all.missingKeys, [], 'every own replica has its key');
  const names = (await factory.databases()).map((/** @type {any} */ one) => one.name).sort();
  return { all: JSON.stringify({ settings: started.settings, ...all }), names };
}

/** Where a text first differs from another. @param {string} one @param {string} two */
function difference(one, two) {
  let i = 0;
  while (i < one.length && one[i] === two[i]) ++i;
  return `…${one.slice(Math.max(0, i - 120), i + 120)}…\nis not\n…${two.slice(Math.max(0, i - 120), i + 120)}…`;
}

let lives = 0;
for (const [index, scenario] of SCENARIOS.entries()) {
  if (process.env.WEDERZIJDS_ONLY && !scenario.name.includes(process.env.WEDERZIJDS_ONLY)) continue;
  test(`${scenario.name}: stored or told, whichever call fails`, async () => {
    const from = await scenario.from();
    // What it looks like after each step, when nothing fails.
    /** @type {Awaited<ReturnType<typeof found>>[]} */
    const states = [];
    let calls = 0;
    for (let steps = 0; ; ++steps) {
      const factory = await copyOf(from);
      const one = await walk(scenario, factory, () => {}, { goOn: false, stopAfter: steps });
      assert.deepEqual(one.told, []);
      if (one.device.core?.module) await one.device.core.flush();
      one.device.vanish();
      states.push(await found(factory, scenario));
      if (one.promised < steps) break;
    }
    const last = states.length - 2;
    assert.equal(states[last].all, states[last + 1].all);
    {
      const factory = await copyOf(from);
      /** @type {any} */
      let storage;
      const one = await walk(scenario, factory, (given) => (storage = armed(scenario, given, 'error', Infinity, false)), { goOn: false });
      calls = storage().calls;
      one.device.vanish();
    }
    for (let k = 1; k <= calls; ++k) {
      const ways = ALL
        ? KINDS.flatMap((kind) => [/** @type {const} */ ([kind, true]), /** @type {const} */ ([kind, false])])
        : ORDINARY.map((kind, i) => /** @type {const} */ ([(k + i + index) % 7 === 0 && kind === 'hang' ? 'lost' : (k + i) % 5 === 0 && kind === 'abort' ? 'quota' : kind, (k + i + index) % 2 === 0]));
      for (const [kind, goOn] of ways) {
        ++lives;
        const what = `${scenario.name}: ${kind} at call ${k} of ${calls}${goOn ? ', then well again' : ' and after'}`;
        try {
          const factory = await copyOf(from);
          /** @type {any} */
          let storage;
          const one = await walk(scenario, factory, (given) => (storage = armed(scenario, given, kind, k, !goOn)), { goOn });
          const happened = storage().happened;
          if (goOn && one.device.core.saveState.state === 'failed') {
            // Only a cache, which nobody waits for.
            heal(one.device);
            await one.device.core.flush();
          }
          // Nothing may be behind without the page saying so.
          if (!goOn && one.told.length === 0) assert.equal(one.promised, last, 'it went to its end');
          one.device.vanish();
          const now = await found(factory, scenario);
          const from0 = goOn ? last : one.promised;
          const to = goOn ? last : one.tried;
          const allowed = states.slice(from0, to + 1);
          assert.ok(allowed.some(({ all }) => all === now.all), `state ${from0} to ${to} of ${last} (told: ${one.told.join(', ') || 'nothing'}; failed ${happened} times)\n${difference(now.all, allowed[allowed.length - 1].all)}`);
        } catch (error) {
          throw new Error(`${what}\n${/** @type {any} */ (error).stack}`, { cause: error });
        }
      }
    }
  });
}

/**
 * The storage of a device fails from now on, or from its next start on.
 * @param {Scenario} scenario @param {Device} device @param {any} kind @param {number} k @param {boolean} forEver
 */
function armed(scenario, device, kind, k, forEver) {
  const arm = () => {
    device.tab?.storage.fail(kind, k, forEver);
    if (k < Infinity && ['hang', 'lost', 'blocked'].includes(kind)) patience(device, IMPATIENT);
  };
  if (!scenario.fromStart) {
    arm();
  } else {
    const page = device.page.bind(device);
    let first = true;
    device.page = () => {
      const tab = page();
      if (first) arm();
      first = false;
      return tab;
    };
  }
  return () => /** @type {any} */ (device.tab).storage;
}

/** @param {Device} device */
function heal(device) {
  device.tab?.storage.heal();
  patience(device, PATIENT);
}

/** @param {Device} device @param {number} ms */
function patience(device, ms) {
  if (device.tab) device.tab.persist.watchdog = ms;
  device.keys.timeout = ms;
}

after(() => console.log(`# ${lives} times a call failed, in ${SCENARIOS.length} scenarios`));
