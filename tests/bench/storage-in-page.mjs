// The shell's own modules over the shipped core in a page, for the bench of the storage: fills it with agreements and edits one.
import { Core, compile, instanceMaker } from '../../web/js/core.js';
import { receive } from '../../web/js/exchange.js';
import { Persist } from '../../web/js/persist.js';
import { KeyStore } from '../../web/js/sign.js';
import { summary } from './timing.mjs';

const NAME = 'wederzijds';
const STORE = 'FILE_DATA';

/** @param {IDBRequest | IDBTransaction} request @returns {Promise<any>} */
const done = (request) =>
  new Promise((resolve, reject) => {
    if ('oncomplete' in request) request.oncomplete = () => resolve(undefined);
    else request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** @param {string} name @param {boolean} [make] */
function connect(name, make = false) {
  const request = indexedDB.open(name, 21);
  request.onupgradeneeded = () => {
    if (make) request.result.createObjectStore(STORE).createIndex('timestamp', 'timestamp', { unique: false });
  };
  return done(request);
}

async function app() {
  const keys = new KeyStore({ indexedDB, name: `${NAME}-keys` });
  const persist = new Persist({ indexedDB, prefix: NAME, locks: navigator.locks, channel: (name) => new BroadcastChannel(name), document });
  const make = (await import(['.', 'wederzijds-core.mjs'].join('/'))).default;
  const core = new Core({ instance: instanceMaker(make, compile('wederzijds-core.wasm')), persist, keys, language: () => 'nl' });
  const session = await core.start();
  return { core, keys, persist, session };
}

/** Takes in the file, once; answers the agreement. */
async function first() {
  const { core, keys } = await app();
  const bytes = new Uint8Array(await (await fetch('file')).arrayBuffer());
  const { agreement } = await receive(core, bytes);
  const preview = await core.call('import.preview');
  await core.call('import.accept', { ...(await keys.create()), as: preview.whoAreYou[0].as, name: 'Kim' });
  await core.flush();
  return agreement;
}

/**
 * Copies an agreement under other ids until there are that many: its database, and its row in the list.
 * @param {string} agreement @param {number} from @param {number} many
 */
async function fill(agreement, from, many) {
  const source = await connect(`${NAME}/a/${agreement}`);
  const read = source.transaction([STORE], 'readonly').objectStore(STORE);
  const [names, values] = await Promise.all([done(read.getAllKeys()), done(read.getAll())]);
  source.close();
  const other = (/** @type {number} */ i) => `${String(i).padStart(5, '0')}${agreement.slice(5)}`;
  for (let i = from; i < many; ++i) {
    const copy = await connect(`${NAME}/a/${other(i)}`, true);
    const write = copy.transaction([STORE], 'readwrite');
    names.forEach((/** @type {string} */ name, /** @type {number} */ at) => write.objectStore(STORE).put(values[at], name.replace(agreement, other(i))));
    await done(write);
    copy.close();
  }
  const main = await connect(`${NAME}/main`);
  const keep = main.transaction([STORE], 'readonly').objectStore(STORE);
  const kept = await done(keep.get('/main/index.json'));
  // All parts of the list, as the core makes them of one that is too long.
  const parts = (await done(keep.getAllKeys())).filter((/** @type {string} */ name) => /^\/main\/index/.test(name));
  const texts = await Promise.all(parts.map(async (/** @type {string} */ name) => new TextDecoder().decode((await done(main.transaction([STORE], 'readonly').objectStore(STORE).get(name))).contents)));
  const list = texts.flatMap((text) => JSON.parse(text).rows);
  const row = list.find((one) => one.agreement === agreement);
  for (let i = from; i < many; ++i) list.push({ ...row, agreement: other(i) });
  const contents = new TextEncoder().encode(JSON.stringify({ ...JSON.parse(texts[0]), rows: list }));
  const write = main.transaction([STORE], 'readwrite');
  for (const name of parts) write.objectStore(STORE).delete(name);
  write.objectStore(STORE).put({ ...kept, timestamp: new Date(), contents }, '/main/index.json');
  await done(write);
  main.close();
  return list.length;
}

/** Edits of the open agreement, each waited for until it is stored. @param {string} agreement @param {number} times */
async function edits(agreement, times) {
  const { core, session } = await app();
  await core.call('agreement.open', { agreement });
  /** @type {Record<string, number[]>} */
  const found = { draft: [], line: [] };
  for (let i = 0; i < times + 10; ++i) {
    let begin = performance.now();
    await core.call('notes.put', { text: `Een gedachte, ${i}.` });
    if (i >= 10) found.draft.push(performance.now() - begin);
    begin = performance.now();
    await core.call('agreement.describe-me', { name: 'Kim', jobTitle: `Planner ${i}` });
    if (i >= 10) found.line.push(performance.now() - begin);
  }
  await core.flush();
  const p99 = (/** @type {number[]} */ values) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1];
  return { agreements: session.agreements, unknown: session.unknown.length, draft: { ...summary(found.draft), p99: p99(found.draft) }, line: { ...summary(found.line), p99: p99(found.line) } };
}

Object.assign(window, { storage: { first, fill, edits } });
