// Makes agreements of some years with the shell and the shipped module, everything through the door and the bytes
// of files, and measures what a manager with that many meets. Twenty are made; the others are copies of these with
// an id and a name of their own, for what is measured is not the making.
import { performance } from 'node:perf_hooks';
import { launch, serve } from '../tests/look/serve.mjs';
import { Person } from '../tests/node/support/people.mjs';

const option = (/** @type {string} */ name, /** @type {number} */ otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const AGREEMENTS = option('agreements', 200);
const YEARS = option('years', 5);
const MADE = Math.min(option('made', 20), AGREEMENTS);
/** The store of IDBFS. */
const STORE = 'FILE_DATA';
const NAMES = ['Noor', 'Sam', 'Joost', 'Esra', 'Dina', 'Milan', 'Zoë', 'Łukasz', 'Ayşe', 'Bo'];

const date = (/** @type {number} */ year, /** @type {number} */ month) => `${2026 + year}-${String(month).padStart(2, '0')}-09`;
const next = (/** @type {number} */ n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
let seed = 7;

/** @param {any} person @param {'employee'|'manager'} role @param {any[]} topics */
async function prepare(person, role, topics) {
  for (let i = 0; i < 5; ++i) {
    const topic = topics[next(topics.length)];
    const { text, sign } = topic.examples[next(topic.examples.length)];
    await person.call('side.put-expectation', { item: { topic: topic.id, text, sign, importance: 1 + next(5), needed: 1 + next(5), received: 1 + next(5), shared: true } });
  }
  await person.call('side.put-offer', { item: { nature: 'offer', text: 'Ik zeg het op tijd.', shared: true } });
}

/** @param {any} person */
async function look(person) {
  await person.call('side.open');
  for (const item of (await person.call('firstlook.view')).items) {
    if (item.view) continue;
    await person.call('view.give', { expectation: item.id, revision: item.revision, isNew: false, acknowledged: 4, delivered: 1 + next(5) });
  }
}

/** @param {any} person */
async function sign(person) {
  const { toSign } = await person.call('agree.view');
  await person.call('document.sign', { digest: toSign.digest });
}

/** One year of two people. @param {any} sam @param {any} robin @param {number} year */
async function oneYear(sam, robin, year) {
  const side = async (/** @type {any} */ from, /** @type {any} */ to) => to.takeIn(await from.handOut('side'));
  const update = async (/** @type {any} */ from, /** @type {any} */ to) => to.takeIn(await from.handOut('update'));
  await side(robin, sam);
  if (year === 0) await prepare(sam, 'employee', sam.topics);
  await sam.call('exchange.hand-out', { what: 'side' });
  await look(sam);
  await robin.takeIn(await sam.handOut());
  await look(robin);
  const { items } = await robin.call('firstlook.view');
  for (const item of items.slice(0, 2)) {
    await robin.call('commitment.make', { owner: 'manager', moment: 'het maandag is', action: 'zet ik drie regels in de chat', lookBack: date(year, 6), expectations: [{ role: item.role, id: item.id }] });
  }
  await robin.call('talk.hold', { date: date(year, 4), minutes: 60 });
  await sign(robin);
  await update(robin, sam);
  await sign(sam);
  await update(sam, robin);
  for (const month of [6, 9, 12]) {
    for (const person of [sam, robin]) {
      const { commitments, received } = await person.call('followup.view');
      await person.call('checkin.record', {
        moment: 'extra',
        date: date(year, month),
        commitments: commitments.map((/** @type {any} */ one) => ({ id: one.id, status: ['kept', 'partly', 'not'][next(3)] })),
        received: received.map((/** @type {any} */ one) => ({ expectation: one.id, received: 1 + next(5) })),
        share: { received: true },
      });
    }
  }
  await update(sam, robin);
  if (year + 1 < YEARS) await robin.call('agreement.renew', { reason: 'renewal', from: date(year + 1, 3), until: date(year + 2, 3), checkIns: [date(year + 1, 6)] });
}

/** Opens the app for somebody; a busy machine is no failing storage. @param {any} person */
async function arrive(person) {
  await person.visit();
  person.tab.persist.watchdog = 600_000;
}

/** @param {any} request a request or a transaction of IndexedDB @returns {Promise<any>} */
const done = (request) =>
  new Promise((resolve, reject) => {
    request['oncomplete' in request ? 'oncomplete' : 'onsuccess'] = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** @param {any} person @param {string} point @param {boolean} [make] */
function connect(person, point, make = false) {
  const request = person.storage.open(person.tab.persist.prefix + point, 21);
  request.onupgradeneeded = () => {
    if (make) request.result.createObjectStore(STORE).createIndex('timestamp', 'timestamp', { unique: false });
  };
  return done(request);
}

/** Every record of a mount. @param {any} person @param {string} point @returns {Promise<[name: string, record: any][]>} */
async function records(person, point) {
  const database = await connect(person, point);
  const store = database.transaction([STORE], 'readonly').objectStore(STORE);
  const [names, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
  database.close();
  return names.map((/** @type {string} */ name, /** @type {number} */ at) => [name, values[at]]);
}

/** Writes records into a mount; what has none is deleted. @param {any} person @param {string} point @param {[name: string, record: any][]} list */
async function put(person, point, list) {
  const database = await connect(person, point, true);
  const write = database.transaction([STORE], 'readwrite');
  for (const [name, record] of list) void (record ? write.objectStore(STORE).put(record, name) : write.objectStore(STORE).delete(name));
  await done(write);
  database.close();
}

/** Copies agreements until there are that many: their databases, and their rows in the list. @param {any} person @param {number} many */
async function copyUntil(person, many) {
  await person.tab.persist.flush();
  person.tab.vanish();
  const main = await records(person, '/main');
  const parts = main.filter(([name]) => /^\/main\/index(-\d+)?\.json$/.test(name));
  const texts = parts.map(([, { contents }]) => JSON.parse(new TextDecoder().decode(contents)));
  const rows = texts.flatMap((text) => text.rows);
  const made = rows.length;
  for (let i = made; i < many; ++i) {
    const row = rows[i % made];
    const agreement = `${String(i).padStart(5, '0')}${row.agreement.slice(5)}`;
    rows.push({ ...row, agreement, other: { ...row.other, name: `${NAMES[i % NAMES.length]} ${i}` } });
    const from = await records(person, `/a/${row.agreement}`);
    await put(person, `/a/${agreement}`, from.map(([name, record]) => [name.replace(row.agreement, agreement), record]));
  }
  // One that is too long is divided when it is read.
  const [first] = parts.filter(([name]) => name === '/main/index.json');
  const contents = new TextEncoder().encode(JSON.stringify({ ...texts[0], rows }));
  await put(person, '/main', [...parts.map(([name]) => /** @type {[string, any]} */ ([name, undefined])), ['/main/index.json', { ...first[1], contents }]]);
}

const robin = /** @type {any} */ (new Person('Robin', 'manager', 'nl'));
await arrive(robin);
const began = performance.now();
const { topics: mine } = await robin.call('content.topics', { direction: 'manager' });
const { topics: theirs } = await robin.call('content.topics', { direction: 'employee' });
for (let i = 0; i < MADE; ++i) {
  const name = `${NAMES[i % NAMES.length]} ${i}`;
  const sam = /** @type {any} */ (new Person(name, 'employee', 'nl'));
  sam.topics = theirs;
  await arrive(sam);
  await robin.begin(name);
  await prepare(robin, 'manager', mine);
  for (let year = 0; year < YEARS; ++year) await oneYear(sam, robin, year);
  sam.tab.vanish();
  if (process.stderr.isTTY || (i + 1) % 5 === 0) process.stderr.write(`${i + 1} of ${MADE}\n`);
}
await copyUntil(robin, AGREEMENTS);
console.log(`made ${MADE} agreements of ${YEARS} years and copied them to ${AGREEMENTS} in ${Math.round((performance.now() - began) / 1000)} s`);

// A fresh start, with nothing open.
robin.agreement = '';
const again = performance.now();
await robin.visit();
console.log(`start with the content pack (node, storage in memory): ${Math.round(performance.now() - again)} ms`);
const { FS } = robin.core.module;
const index = FS.readdir('/main').filter((/** @type {string} */ name) => name.startsWith('index')).reduce((/** @type {number} */ sum, /** @type {string} */ name) => sum + FS.stat(`/main/${name}`).size, 0);
console.log(`the list: ${(index / 1024).toFixed(0)} KiB, ${(index / AGREEMENTS / 1024).toFixed(2)} KiB an agreement; mounts loaded: ${[...robin.tab.persist.mounts.keys()].join(' ')}`);

/** @param {number[]} times */
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
for (const [label, op, args] of /** @type {[string, string, object][]} */ ([
  ['agreements.list', 'agreements.list', {}],
  ['agreements.list, a search', 'agreements.list', { search: 'duidelijkheid noor' }],
  ['team.view', 'team.view', {}],
])) {
  const times = [];
  for (let i = 0; i < 30; ++i) {
    const from = performance.now();
    await robin.call(op, args);
    times.push(performance.now() - from);
  }
  console.log(`${label}: ${median(times).toFixed(1)} ms (median of 30, wasm in node, answer parsed)`);
}

// The real screen, in Chromium, over what the core answered.
const list = await robin.call('agreements.list');
const team = await robin.call('team.view');
console.log(`answers: list ${(JSON.stringify(list).length / 1024).toFixed(0)} KiB, team ${(JSON.stringify(team).length / 1024).toFixed(0)} KiB with ${team.topics.reduce((/** @type {number} */ sum, /** @type {any} */ one) => sum + one.items.length, 0)} things`);
const { address, close } = await serve();
const browser = await launch();
for (const slower of [1, 4]) {
  const page = await browser.newPage();
  await page.setViewport({ width: 390, height: 844 });
  await page.goto(`${address}?scene=start&language=nl`);
  await page.waitForSelector('html[data-ready]');
  const client = await page.createCDPSession();
  await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const figures = await page.evaluate(
    async (/** @type {any} */ answers) => {
      const look = /** @type {any} */ (window).look;
      for (const [op, answer] of Object.entries(answers)) look.door[op] = answer;
      /** @type {number[]} */
      const tasks = [];
      new PerformanceObserver((seen) => tasks.push(...seen.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });
      const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const until = async (/** @type {() => boolean} */ there) => {
        while (!there()) await new Promise((resolve) => setTimeout(resolve, 1));
        await painted();
      };
      let from = performance.now();
      location.hash = '#/agreements';
      await until(() => document.querySelectorAll('.ag').length > 0);
      const open = performance.now() - from;
      const field = /** @type {HTMLInputElement} */ (document.getElementById('search'));
      const typed = [];
      for (const text of ['n', 'no', '']) {
        const before = look.calls.length;
        from = performance.now();
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await until(() => look.calls.length > before);
        typed.push(performance.now() - from);
      }
      const from2 = performance.now();
      location.hash = '#/team';
      await until(() => document.querySelectorAll('.teamtopic').length > 0);
      return { open, typed: Math.max(...typed), team: performance.now() - from2, longest: Math.max(0, ...tasks), rows: answers['agreements.list'].rows.length };
    },
    { 'agreements.list': list, 'team.view': team },
  );
  console.log(`Chromium, CPU ${slower}x slower, 390 px: list of ${figures.rows} open and painted ${figures.open.toFixed(0)} ms, a letter in the search ${figures.typed.toFixed(0)} ms, team ${figures.team.toFixed(0)} ms, longest task ${figures.longest.toFixed(0)} ms`);
  await page.close();
}
await browser.close();
close();
process.exit(0);
