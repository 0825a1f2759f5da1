// @ts-check
// The made-up pair of the content pack as an agreement on this device: everything that two people would do, done at the door by the
// words of `example/`. It is an agreement like any other, with two people at one device, marked as an example.

/** @typedef {'employee'|'manager'} Role */
/** @typedef {{call: (op: string, args?: object) => Promise<any>, keys: {create(): Promise<{replica: string, key: object}>}, today: () => string}} Desk */

/** How long ago the two talked: long enough for one time of looking back. */
const DAYS_AGO = 20;

/** @type {Role[]} */
const ROLES = ['employee', 'manager'];

/** @param {string} date @param {number} days */
function plus(date, days) {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** The same object without what is not there. @param {Record<string, any>} object @returns {any} */
const filled = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/**
 * Makes the example agreement and leaves it open, seen by the employee.
 * @param {Desk} desk
 * @param {{pair: any, words: any}} example
 * @returns {Promise<string>} its id
 */
export async function makeExample(desk, { pair, words }) {
  const { call } = desk;
  const start = plus(desk.today(), -DAYS_AGO);
  const on = (/** @type {number} */ day) => plus(start, day);
  const { frame, people } = { frame: pair.frame, people: words.people };
  const period = { reason: frame.reason, from: on(frame.from), until: on(frame.until), focus: words.frame.focus };

  const first = await desk.keys.create();
  const { agreement } = await call('agreement.begin', filled({ role: 'employee', ...people.employee, otherName: people.manager.name, ...period, ...first, example: true }));
  await call('agreement.open', { agreement });
  await prepare(call, 'employee', { pair, words });
  const second = await desk.keys.create();
  await call('together.begin', { ...people.manager, ...second });
  /** @type {Record<Role, string>} */
  const replicas = { employee: first.replica, manager: second.replica };
  const as = (/** @type {Role} */ role) => call('together.act', { replica: replicas[role] });
  await as('manager');
  await prepare(call, 'manager', { pair, words });
  await call('together.ready', { ready: true });
  await as('employee');
  await call('together.ready', { ready: true });

  for (const role of ROLES) {
    await as(role);
    await look(call, role, { pair, words });
  }
  const ids = await idsOf(call, pair);
  await talk(call, as, on, ids, { pair, words });
  await agree(call, as, on, ids, { pair, words });
  await call('agreement.set-frame', filled({ ...period, checkIns: frame.checkIns.map(on) }));
  for (const role of ROLES) {
    await as(role);
    const { toSign } = await call('agree.view');
    await call('document.sign', { digest: toSign.digest });
  }
  await lookBack(call, as, on, ids, { pair, words });
  await as('employee');
  return agreement;
}

/** @param {Desk['call']} call @param {Role} role @param {{pair: any, words: any}} example */
async function prepare(call, role, { pair, words }) {
  const mine = (/** @type {any} */ item) => item.role === role;
  for (const { id, topic, scope, importance, needed, received } of pair.expectations.filter(mine)) {
    const { text, why, sign } = words.expectations[id];
    await call('side.put-expectation', { item: filled({ topic, scope, importance, needed, received, text, why, sign, shared: true }) });
  }
  for (const { id, nature, topic } of pair.offers.filter(mine)) {
    await call('side.put-offer', { item: { nature, topic, ...words.offers[id], shared: true } });
  }
  const guesses = pair.guesses.filter(mine).map((/** @type {any} */ { id, topic }) => ({ topic, ...words.guesses[id] }));
  await call('side.set-guesses', { guesses, shared: true });
  await call('side.share-received', { share: true });
}

/** Reads what the other expects and gives a view on each. @param {Desk['call']} call @param {Role} role @param {{pair: any, words: any}} example */
async function look(call, role, { pair, words }) {
  await call('side.open');
  const { items } = await call('firstlook.view');
  const theirs = pair.expectations.filter((/** @type {any} */ item) => item.role !== role);
  for (const [index, { id, view }] of theirs.entries()) {
    const { id: expectation, revision } = items.find((/** @type {any} */ item) => item.text === words.expectations[id].text) ?? items[index];
    await call('view.give', filled({ expectation, revision, ...view, because: words.expectations[id].view?.because }));
  }
}

/** The ids and revisions that the expectations got. @param {Desk['call']} call @param {any} pair */
async function idsOf(call, pair) {
  /** @type {Map<string, {role: Role, id: string, revision: string}>} */
  const ids = new Map();
  const { document } = await call('agree.view');
  for (const role of ROLES) {
    const made = document.expectations.filter((/** @type {any} */ item) => item.role === role);
    const items = pair.expectations.filter((/** @type {any} */ item) => item.role === role);
    for (const [index, item] of items.entries()) ids.set(item.id, { role, id: made[index].id, revision: made[index].revision });
  }
  return ids;
}

/** @typedef {Map<string, {role: Role, id: string, revision: string}>} Ids */

/** @param {Desk['call']} call @param {(role: Role) => Promise<any>} as @param {(day: number) => string} on @param {Ids} ids @param {{pair: any, words: any}} example */
async function talk(call, as, on, ids, { pair, words }) {
  for (const role of ROLES) {
    await as(role);
    for (const item of pair.expectations.filter((/** @type {any} */ one) => one.role !== role && one.answer)) {
      const known = /** @type {{role: Role, id: string, revision: string}} */ (ids.get(item.id));
      await call('answer.give', filled({ role: known.role, expectation: known.id, revision: known.revision, ...item.answer, ...words.expectations[item.id].answer }));
    }
    await call('talk.hold', filled({ date: on(pair.talk.day), minutes: pair.talk.minutes, remark: words.talk[role]?.remark }));
  }
}

/** @param {Desk['call']} call @param {(role: Role) => Promise<any>} as @param {(day: number) => string} on @param {Ids} ids @param {{pair: any, words: any}} example */
async function agree(call, as, on, ids, { pair, words }) {
  const served = (/** @type {string[]} */ list) =>
    list.map((one) => {
      const { role, id } = /** @type {{role: Role, id: string}} */ (ids.get(one));
      return { role, id };
    });
  for (const { id, owner, lookBack, expectations } of pair.commitments) {
    await as(owner);
    const made = await call('commitment.make', { owner, ...words.commitments[id], lookBack: on(lookBack), expectations: served(expectations) });
    ids.set(id, { role: owner, id: made.id, revision: '' });
  }
  for (const { id, by, expectations, commitments } of pair.goals) {
    await call('goal.set', { ...words.goals[id], by: on(by), expectations: served(expectations), commitments: commitments.map((/** @type {string} */ one) => ids.get(one)?.id) });
  }
}

/** @param {Desk['call']} call @param {(role: Role) => Promise<any>} as @param {(day: number) => string} on @param {Ids} ids @param {{pair: any, words: any}} example */
async function lookBack(call, as, on, ids, { pair, words }) {
  const idOf = (/** @type {string} */ one) => /** @type {{id: string}} */ (ids.get(one)).id;
  for (const { id, role, moment, day, commitments, received, greatWork, feelingGreat } of pair.checkIns) {
    await as(role);
    await call(
      'checkin.record',
      filled({
        moment: on(moment),
        date: on(day),
        commitments: commitments?.map((/** @type {any} */ one) => ({ ...one, id: idOf(one.id) })),
        received: received?.map((/** @type {any} */ one) => ({ ...one, expectation: idOf(one.expectation) })),
        greatWork,
        feelingGreat,
        note: words.checkIns[id]?.note,
        share: { received: true, great: true },
      }),
    );
  }
}
