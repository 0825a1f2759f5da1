// Two people over three years, as seeded chance has it: talks, check-ins, renewals, files that cross, old files that come back.
// Each has a browser of their own with the shipped core; every step is written into a log that a person can read, and what must
// hold is checked on the way.

import assert from 'node:assert/strict';
import { Person } from './people.mjs';

/** @typedef {'employee'|'manager'} Role */
/** One check-in as it was filled in. @typedef {{role: Role, moment: string, date: string, received: Record<string, number>, greatWork?: number, feelingGreat?: number, shared: {received: boolean, great: boolean}}} Recorded */

const DAY = 86_400_000;
const ANSWERS = ['agree', 'agree', 'adjust', 'cannot', 'later', 'later'];
const CAUSES = ['did-not-know', 'saw-differently', 'could-not', 'chose-otherwise', 'changed'];
/** @type {Role[]} */
const ROLES = ['employee', 'manager'];
const STATUSES = ['kept', 'kept', 'partly', 'not', 'changed'];

/** Chance that can be repeated (mulberry32). @param {number} seed */
function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    /** @param {number} n */ below: (n) => Math.floor(next() * n),
    /** @param {number} from @param {number} to */ from: (from, to) => from + Math.floor(next() * (to - from + 1)),
    /** @param {number} n */ once: (n) => next() < 1 / n,
    /** @template T @param {T[]} list @returns {T} */ of: (list) => list[Math.floor(next() * list.length)],
  };
}

export class Years {
  /** @param {number} seed @param {{names?: Record<Role, string>, languages?: Record<Role, 'nl'|'en'>}} [options] */
  constructor(seed, { names = { employee: 'Sam', manager: 'Robin' }, languages = { employee: 'nl', manager: 'en' } } = {}) {
    this.seed = seed;
    this.chance = chance(seed);
    /** @type {Record<Role, Person>} */
    this.people = {
      employee: new Person(names.employee, 'employee', languages.employee),
      manager: new Person(names.manager, 'manager', languages.manager),
    };
    this.names = names;
    this.today = Date.parse('2026-03-09T09:00:00Z');
    /** @type {string[]} */
    this.log = [];
    /** @type {Set<string>} lines that were in any file, by replica */
    this.told = new Set();
    /** @type {Uint8Array[]} every file that ever left */
    this.files = [];
    /** @type {Recorded[]} */
    this.recorded = [];
    this.count = { talks: 0, checkIns: 0, renewals: 0, files: 0, oldFiles: 0, crossed: 0, versions: 0, carried: 0, agendas: 0, alike: 0, reloads: 0 };
    this.words = 0;
    /** Somebody who has nothing and only reads files. @type {Person|undefined} */
    this.reader = undefined;
  }

  /** @param {string} text */
  say(text) {
    this.log.push(`${new Date(this.today).toISOString().slice(0, 10)}  ${text}`);
  }

  /** @param {Role} role */
  name(role) {
    return this.names[role];
  }

  /** Both people live on the same day. @param {number} days */
  wait(days) {
    this.today += days * DAY;
    for (const person of Object.values(this.people)) person.clock = Math.max(person.clock, this.today);
  }

  /** @param {string} date */
  until(date) {
    const days = Math.round((Date.parse(`${date}T09:00:00Z`) - this.today) / DAY);
    if (days > 0) this.wait(days);
  }

  /** @param {number} days */
  later(days) {
    return new Date(this.today + days * DAY).toISOString().slice(0, 10);
  }

  get day() {
    return this.later(0);
  }

  // ---------------------------------------------------------------- files

  /** @param {Role} role @param {'side'|'update'} [what] */
  async handOut(role, what) {
    const bytes = await this.people[role].handOut(what);
    this.files.push(bytes);
    this.count.files += 1;
    for (const line of linesOf(bytes)) this.told.add(line);
    return bytes;
  }

  /** @param {Role} role @param {Uint8Array} bytes */
  async takeIn(role, bytes) {
    try {
      await this.people[role].takeIn(bytes);
      return true;
    } catch (error) {
      if (/** @type {any} */ (error).code === 'nothing-new') return false;
      throw error;
    }
  }

  /** Each gets what the other has; sometimes the files cross on the way, and sometimes an old one turns up again. @param {Role} [first] */
  async exchange(first = 'employee') {
    const second = otherOf(first);
    if (this.chance.once(3)) {
      const [one, two] = [await this.handOut(first), await this.handOut(second)];
      this.count.crossed += 1;
      this.say(`their files cross: ${this.name(first)} and ${this.name(second)} each send before they open`);
      await this.takeIn(second, one);
      await this.takeIn(first, two);
    } else {
      await this.takeIn(second, await this.handOut(first));
      await this.takeIn(first, await this.handOut(second));
    }
    // Until nothing is new: what the crossing files did not know yet.
    for (const [from, to] of /** @type {[Role, Role][]} */ ([[first, second], [second, first]])) await this.takeIn(to, await this.handOut(from));
    if (this.chance.once(4) && this.files.length > 4) await this.oldFile();
    if (this.chance.once(3)) await this.reload();
    await this.same();
  }

  /** An old file comes back: it brings nothing and takes nothing away. */
  async oldFile() {
    const role = this.chance.of(/** @type {Role[]} */ (['employee', 'manager']));
    const before = await this.state(role);
    const bytes = this.files[this.chance.below(Math.max(1, this.files.length - 3))];
    await this.takeIn(role, bytes);
    this.count.oldFiles += 1;
    this.say(`an old file turns up at ${this.name(role)}'s and is opened again: nothing changes`);
    assert.deepEqual(await this.state(role), before, 'an old file changes nothing');
  }

  async reload() {
    for (const person of Object.values(this.people)) {
      person.clock = Math.max(person.clock, this.today);
      await person.visit();
    }
    this.count.reloads += 1;
  }

  // ---------------------------------------------------------------- what must hold

  /** The state as the file format says it, from a file that is written for this look only. @param {Role} role */
  async state(role) {
    const bytes = await this.people[role].look();
    if (!this.reader) {
      this.reader = new Person('reader', 'employee', 'en');
      await this.reader.visit();
    }
    return { state: await this.reader.show(bytes), lines: new Set(linesOf(bytes)) };
  }

  /** Both hold the same, and nothing that was ever told is missing. */
  async same() {
    const [mine, theirs] = [await this.state('employee'), await this.state('manager')];
    assert.deepEqual(mine.state, theirs.state, 'both browsers are in the same state');
    for (const held of [mine, theirs]) for (const line of this.told) assert.ok(held.lines.has(line), `lost: ${line}`);
    assert.deepEqual([...mine.lines].sort(), [...theirs.lines].sort(), 'both hold the same lines');
    await this.trends();
  }

  /** The trend of every expectation has a point for each figure that was filled in, and no other; of the other only what they shared. */
  async trends() {
    for (const role of ROLES) {
      const { trends } = await this.people[role].call('followup.view', {});
      const pointsOf = (/** @type {any[]} */ points) => points.filter((point) => point.source === 'check-in').map((point) => `${point.date} ${point.value}`).sort();
      for (const { role: whose, items, greatWork, feelingGreat } of trends) {
        for (const item of items) {
          const told = this.visible(role, whose, 'received').filter((one) => one.received[item.id] !== undefined);
          assert.deepEqual(pointsOf(item.points), told.map((one) => `${one.date} ${one.received[item.id]}`).sort(), `${role} sees the points of ${whose}'s ${item.text}`);
        }
        for (const [of, points] of /** @type {['greatWork'|'feelingGreat', any[]][]} */ ([['greatWork', greatWork], ['feelingGreat', feelingGreat]])) {
          const told = this.visible(role, whose, 'great').filter((one) => one[of] !== undefined);
          assert.deepEqual(pointsOf(points), told.map((one) => `${one.date} ${one[of]}`).sort(), `${role} sees ${of} of ${whose}`);
        }
      }
    }
  }

  /** What a person may see of the check-ins of one of the two: one's own all; of the other what was shared, once one's own of that moment is there. @param {Role} me @param {Role} whose @param {'received'|'great'} what */
  visible(me, whose, what) {
    return this.recorded.filter(
      (one) =>
        one.role === whose &&
        (whose === me || (one.shared[what] && this.recorded.some((mine) => mine.role === me && mine.moment === one.moment && (one.moment !== 'extra' || mine.date === one.date)))),
    );
  }

  // ---------------------------------------------------------------- what they do

  /** Begins the agreement and prepares both sides, each apart. */
  async begin() {
    for (const person of Object.values(this.people)) {
      person.clock = this.today;
      await person.visit();
    }
    await this.people.employee.begin(this.name('manager'));
    this.say(`${this.name('employee')} begins an agreement with ${this.name('manager')}`);
    await this.prepare('employee');
    await this.takeIn('manager', await this.handOut('employee', 'side'));
    await this.prepare('manager');
    await this.takeIn('employee', await this.handOut('manager', 'side'));
  }

  /** One side of a round: new items, and of what stands some kept, some changed, some taken back. @param {Role} role */
  async prepare(role) {
    const { chance } = this;
    const person = this.people[role];
    const { side } = await person.call('prepare.view');
    const counts = { added: 0, changed: 0, withdrawn: 0 };
    for (const item of side.expectations) {
      const { id, topic, text, sign, why, importance, needed } = item;
      if (side.expectations.length - counts.withdrawn > 3 && chance.once(5)) {
        await person.call('side.remove-expectation', { id });
        counts.withdrawn += 1;
      } else {
        const changed = chance.once(3);
        const words = changed ? `${text} (and more precisely, ${this.day})` : text;
        await person.call('side.put-expectation', {
          item: { id, topic, text: words, ...(sign ? { sign } : {}), ...(why ? { why } : {}), importance: changed ? chance.from(1, 5) : importance, needed, received: chance.from(1, 5), shared: true },
        });
        counts.changed += 1;
      }
    }
    const adding = side.expectations.length ? chance.from(0, 1) : chance.from(3, 5);
    const { topics } = await person.call('content.topics', { direction: role });
    for (let i = 0; i < adding; ++i) {
      const topic = chance.of(/** @type {any[]} */ (topics));
      const early = chance.once(5);
      await person.call('side.put-expectation', {
        item: { topic: topic.id, text: `${topic.examples[0].text} [${role} ${++this.words}]`, sign: topic.examples[0].sign, importance: chance.from(1, 5), needed: chance.from(2, 5), ...(early ? { tooEarly: true } : { received: chance.from(1, 5) }), shared: true },
      });
      counts.added += 1;
    }
    await person.call('side.put-offer', { item: chance.once(2) ? { nature: 'offer', text: `I can do this [${++this.words}]`, shared: true } : { nature: 'limit', text: `This I cannot give [${++this.words}]`, because: 'There is no room for it', shared: true } });
    if (chance.once(2)) await person.call('side.set-guesses', { guesses: [{ topic: role === 'employee' ? 'M_RESULT' : 'E_CLARITY' }], shared: true });
    this.say(`${this.name(role)} prepares: ${counts.added} new, ${counts.changed} looked at again, ${counts.withdrawn} taken back`);
  }

  /** Opens the other's side and says of each item how they see it. @param {Role} role */
  async firstLook(role) {
    const person = this.people[role];
    await person.call('side.open');
    const { items } = await person.call('firstlook.view');
    for (const item of items) {
      const isNew = this.chance.once(6);
      await person.call('view.give', {
        expectation: item.id,
        revision: item.revision,
        isNew,
        ...(this.chance.once(8) ? {} : { acknowledged: this.chance.from(1, 5) }),
        ...(isNew || this.chance.once(8) ? {} : { delivered: this.chance.from(1, 5) }),
      });
    }
    this.say(`${this.name(role)} reads what ${this.name(otherOf(role))} expects: ${items.length} things`);
  }

  /** From two finished sides to a signed version. */
  async cross() {
    await this.firstLook('employee');
    await this.firstLook('manager');
    await this.exchange();
    for (const role of ROLES) assert.equal((await this.people[role].call('compare.view')).state, 'crossed');
    await this.talk();
    await this.agree();
  }

  /** The agenda as one of the two sees it, checked: nothing twice, everything that is carried over is on it. @param {Role} role @param {number} minutes */
  async agenda(role, minutes) {
    const person = this.people[role];
    const agenda = await person.call('talk.view', { minutes });
    const keys = [...agenda.items, ...agenda.parked].map((/** @type {any} */ item) => `${item.role}/${item.id}`);
    assert.equal(new Set(keys).size, keys.length, 'no item is twice on an agenda');
    const { open } = await person.call('followup.view', {});
    for (const item of open.expectations) {
      const here = [...agenda.items, ...agenda.parked].find((/** @type {any} */ one) => one.role === item.role && one.id === item.id);
      assert.ok(here, `carried over and not on the agenda: ${item.text}`);
      assert.ok(here.carried || here.reason === 'carried-over', `on the agenda without its mark: ${item.text}`);
    }
    assert.deepEqual(agenda.carried.map((/** @type {any} */ one) => one.id).sort(), open.commitments.sort(), 'what was promised and is open stands on the agenda');
    this.count.agendas += 1;
    this.count.carried += open.expectations.length + open.commitments.length;
    return agenda;
  }

  /** They sit together; one types for both, or each on a device of their own. */
  async talk() {
    const { chance } = this;
    const minutes = chance.of([30, 60, 90]);
    const agenda = await this.agenda('employee', minutes);
    const theirs = await this.agenda('manager', minutes);
    const order = (/** @type {any} */ one) => one.items.map((/** @type {any} */ item) => `${item.role}/${item.id} ${item.reason}`);
    // What one shared at a look-back is closed to the other until they looked back too, and then nothing may follow from it.
    const moments = ROLES.map((role) => this.recorded.filter((one) => one.role === role).map((one) => (one.moment === 'extra' ? `extra ${one.date}` : one.moment)).sort().join());
    if (moments[0] === moments[1]) {
      assert.deepEqual(order(theirs), order(agenda), 'both have the same agenda');
      this.count.alike += 1;
    }
    const apart = chance.once(3);
    const typist = chance.of(ROLES);
    const said = /** @type {Record<string, number>} */ ({});
    for (const item of agenda.items) {
      if (chance.once(6)) continue; // time is up, or they forget it
      const answer = chance.of(ANSWERS);
      const args = {
        role: item.role,
        expectation: item.id,
        revision: item.revision,
        answer,
        ...(answer === 'cannot' ? { because: 'There is no room for it now' } : {}),
        ...(answer === 'adjust' ? { text: 'A little less, and on Mondays' } : {}),
        ...(chance.once(2) ? { understood: 'What I heard you say', cause: chance.of(CAUSES) } : {}),
      };
      await this.people[apart ? otherOf(item.role) : typist].call('answer.give', args);
      if (apart && chance.once(4)) await this.people[item.role].call('answer.give', { ...args, answer: chance.of(ANSWERS), because: 'As I heard it' });
      said[answer] = (said[answer] ?? 0) + 1;
    }
    for (const role of apart ? ROLES : [typist]) await this.people[role].call('talk.hold', { date: this.day, minutes, remark: `What ${this.name(role)} keeps of it` });
    this.count.talks += 1;
    const words = Object.entries(said).map(([answer, n]) => `${n} ${answer}`).join(', ') || 'nothing answered';
    this.say(`they talk for ${minutes} minutes, ${agenda.items.length} things on the agenda, ${agenda.carried.length} promises still open (${apart ? 'each on their own device' : `${this.name(typist)} types`}): ${words}`);
    await this.exchange(typist);
    for (const role of ROLES) await this.agenda(role, minutes);
  }

  /** Promises, and both sign. */
  async agree() {
    const { chance } = this;
    const first = chance.of(ROLES);
    const person = this.people[first];
    const made = chance.from(1, 3);
    for (let i = 0; i < made; ++i) {
      await person.call('commitment.make', { owner: i === 0 ? first : chance.of(ROLES), moment: `On Monday [${++this.words}]`, action: `I do this [${this.words}]`, effect: 'You can plan', lookBack: this.later(chance.from(10, 80)) });
    }
    if (chance.once(3)) await person.call('goal.set', { text: `Fewer surprises [${++this.words}]`, by: this.later(120) });
    const { proposed, header } = await person.call('followup.view', {});
    if (proposed) {
      const { reason, from, until, focus } = header.frame;
      await person.call('agreement.set-frame', { reason, ...(from ? { from } : {}), ...(until ? { until } : {}), ...(focus ? { focus } : {}), checkIns: proposed });
    }
    await this.sign(first);
    this.count.versions += 1;
    this.say(`${this.name(first)} writes ${made} promise${made > 1 ? 's' : ''}, ${this.name(first)} signs, then ${this.name(otherOf(first))}`);
  }

  /** @param {Role} first */
  async sign(first) {
    const second = otherOf(first);
    for (const [role, other] of /** @type {[Role, Role][]} */ ([[first, second], [second, first]])) {
      const { toSign } = await this.people[role].call('agree.view');
      // A talk in which nothing new was said leaves nothing to sign.
      if (toSign) await this.people[role].call('document.sign', { digest: toSign.digest });
      await this.takeIn(other, await this.handOut(role));
    }
    await this.exchange(second);
    for (const role of ROLES) assert.equal((await this.people[role].call('agreement.view')).next.code, 'agreed', `${role}: both have signed`);
  }

  /** One person looks back, in two minutes. @param {Role} role @param {string} moment */
  async checkIn(role, moment) {
    const { chance } = this;
    const person = this.people[role];
    const { commitments, received } = await person.call('followup.view', {});
    /** @type {Recorded} */
    const one = { role, moment, date: this.day, received: {}, shared: { received: chance.once(2), great: chance.once(2) } };
    for (const item of received) if (!chance.once(4)) one.received[item.id] = chance.from(1, 5);
    if (!chance.once(4)) one.greatWork = chance.from(1, 5);
    if (!chance.once(4)) one.feelingGreat = chance.from(1, 5);
    const statuses = commitments.filter(() => !chance.once(5)).map((/** @type {any} */ plan) => ({ id: plan.id, status: chance.of(STATUSES) }));
    const figures = Object.entries(one.received).map(([expectation, value]) => ({ expectation, received: value }));
    await person.call('checkin.record', {
      moment,
      date: one.date,
      ...(statuses.length ? { commitments: statuses } : {}),
      ...(figures.length ? { received: figures } : {}),
      ...(one.greatWork ? { greatWork: one.greatWork } : {}),
      ...(one.feelingGreat ? { feelingGreat: one.feelingGreat } : {}),
      share: one.shared,
    });
    this.recorded = [...this.recorded.filter((other) => !(other.role === role && other.moment === moment && (moment !== 'extra' || other.date === one.date))), one];
    this.count.checkIns += 1;
    const kept = statuses.filter((/** @type {any} */ status) => status.status === 'kept').length;
    this.say(`${this.name(role)} looks back: ${kept} of ${statuses.length} promises kept, ${figures.length} figures ${one.shared.received ? 'shared' : 'for themselves'}`);
  }

  /** A year: looking back on the planned days, now and then in between, sometimes another talk. */
  async year() {
    const { chance } = this;
    const { moments } = await this.people.employee.call('followup.view', {});
    const end = this.later(350);
    for (const moment of moments.filter((/** @type {any} */ one) => one.state !== 'recorded' && one.date > this.day && one.date < end)) {
      this.until(moment.date);
      for (const role of chance.once(2) ? ROLES : [...ROLES].reverse()) if (!chance.once(8)) await this.checkIn(role, moment.id);
      if (!chance.once(4)) await this.exchange(chance.of(ROLES));
      if (chance.once(6)) {
        this.wait(1);
        const role = chance.of(ROLES);
        await this.checkIn(role, 'extra');
        if (chance.once(2)) await this.checkIn(otherOf(role), 'extra');
      }
      if (chance.once(5)) {
        this.wait(2);
        await this.exchange();
        this.say('they talk again in between');
        await this.talk();
        await this.sign(chance.of(ROLES));
        this.count.versions += 1;
      }
    }
    this.until(end);
    await this.exchange();
  }

  /** The next round: one of them renews, or both do, apart. */
  async renew() {
    const { chance } = this;
    const both = chance.once(3);
    const reason = chance.of(['renewal', 'role-change']);
    const frame = { reason, from: this.day, until: this.later(365) };
    const first = chance.of(ROLES);
    for (const role of both ? ROLES : [first]) await this.people[role].call('agreement.renew', frame);
    this.count.renewals += 1;
    this.say(both ? 'both renew the agreement, each without knowing of the other' : `${this.name(first)} renews the agreement`);
    const second = otherOf(first);
    await this.prepare(first);
    const mine = await this.handOut(first, 'side');
    if (both) {
      await this.prepare(second);
      const theirs = await this.handOut(second, 'side');
      this.count.crossed += 1;
      await this.takeIn(second, mine);
      await this.takeIn(first, theirs);
    } else {
      await this.takeIn(second, mine);
      await this.prepare(second);
      await this.takeIn(first, await this.handOut(second, 'side'));
    }
    for (const role of ROLES) assert.equal((await this.people[role].call('agreement.view')).round, this.count.renewals + 1);
    await this.cross();
  }

  /** @param {number} years */
  async live(years = 3) {
    await this.begin();
    await this.cross();
    for (let year = 1; year <= years; ++year) {
      await this.year();
      if (year < years) await this.renew();
    }
    await this.same();
    this.say('the end of this story: both hold the same');
    return this;
  }
}

/** @param {Role} role @returns {Role} */
export const otherOf = (role) => (role === 'employee' ? 'manager' : 'employee');

/** Every line of a file, with the replica that wrote it. @param {Uint8Array} bytes */
export function linesOf(bytes) {
  const file = JSON.parse(new TextDecoder().decode(bytes));
  return file.logs.flatMap((/** @type {any} */ { payload }) => {
    const lines = payload.trimEnd().split('\n');
    const { replica } = JSON.parse(lines[0]).body;
    return lines.map((/** @type {string} */ line) => `${replica} ${line}`);
  });
}
