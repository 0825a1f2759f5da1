// Exact budgets of storing (quality.md 4): how many transactions an edit takes, which records it writes, and that neither grows with
// what is there. Counts only, no clock.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import FDBDatabase from 'fake-indexeddb/lib/FDBDatabase';
import FDBObjectStore from 'fake-indexeddb/lib/FDBObjectStore';
import { Person } from './support/people.mjs';

/** What was written since the last look. @type {{transactions: number, records: string[], bytes: number}} */
let seen = { transactions: 0, records: [], bytes: 0 };
for (const name of /** @type {const} */ (['put', 'delete'])) {
  const real = FDBObjectStore.prototype[name];
  FDBObjectStore.prototype[name] = function (/** @type {any[]} */ ...args) {
    seen.records.push(String(name === 'put' ? args[1] : args[0]));
    seen.bytes += name === 'put' ? (args[0].contents?.length ?? 0) : 0;
    return real.apply(this, args);
  };
}
const transaction = FDBDatabase.prototype.transaction;
FDBDatabase.prototype.transaction = function (/** @type {any[]} */ ...args) {
  if (args[1] === 'readwrite') ++seen.transactions;
  return transaction.apply(this, args);
};

/** Runs a command and tells what the storage did for it, and what the core had named. @param {Person} person @param {string} op @param {object} args */
async function cost(person, op, args) {
  /** @type {string[]} */
  const named = [];
  const { persist } = person.tab;
  const save = persist.save;
  persist.save = (/** @type {string[]} */ paths) => {
    named.push(...paths);
    return save.call(persist, paths);
  };
  seen = { transactions: 0, records: [], bytes: 0 };
  await person.call(op, args);
  await persist.flush();
  persist.save = save;
  return { ...seen, records: seen.records.sort(), named: named.sort() };
}

/** @param {number} agreements */
async function managerOf(agreements) {
  const robin = new Person('Robin', 'manager', 'nl');
  await robin.visit();
  for (let i = 0; i < agreements; ++i) await robin.begin(`Sam ${i}`);
  return robin;
}

const EDITS = /** @type {[string, (n: number) => object][]} */ ([
  ['notes.put', (n) => ({ text: `Een gedachte ${n}.` })],
  ['desk.put', (n) => ({ key: 'talk', value: { remark: `Nog iets ${n}` } })],
  ['side.put-expectation', (n) => ({ item: { topic: 'M_SIGNAL', text: `Zeg het vroeg, ${n}.`, importance: 4, needed: 5, shared: true } })],
  ['agreement.describe-me', (n) => ({ name: 'Robin', jobTitle: `Teamleider ${n}` })],
]);

test('an edit is one transaction in its agreement, with exactly the files that the core named', async () => {
  const robin = await managerOf(2);
  for (const [op, args] of EDITS) {
    const { transactions, records, named } = await cost(robin, op, args(1));
    const files = records.filter((path) => !/^\/a\/[^/]+(\/logs)?$/.test(path));
    assert.deepEqual(files, named, op);
    // The list of agreements and the count of changes since the last backup are caches in a database of their own, written together: the
    // count with every edit, the list when its row changed.
    const caches = named.filter((path) => path.startsWith('/main/'));
    assert.equal(transactions, caches.length > 0 && caches.length < named.length ? 2 : 1, op);
    assert.ok(caches.length <= 2 && caches.every((path) => /^\/main\/(index(-\d+)?|changes)\.json$/.test(path)), op);
  }
});

test('the same edit again writes nothing', async () => {
  const robin = await managerOf(1);
  await cost(robin, 'notes.put', { text: 'Hetzelfde.' });
  const { transactions, records } = await cost(robin, 'notes.put', { text: 'Hetzelfde.' });
  assert.deepEqual({ transactions, records }, { transactions: 0, records: [] });
});

test('what an edit writes does not grow with the agreements that are there', async () => {
  const [few, many] = [await managerOf(17), await managerOf(70)];
  for (const [op, args] of EDITS) {
    // A first one of each, so that all files exist.
    for (const person of [few, many]) await cost(person, op, args(1));
    const [less, more] = [await cost(few, op, args(2)), await cost(many, op, args(2))];
    assert.equal(more.transactions, less.transactions, op);
    assert.equal(more.records.length, less.records.length, op);
    // A part of the list holds sixteen rows; the last of these have one and six.
    assert.ok(more.bytes <= less.bytes + 16 * 1024, `${op}: ${less.bytes} and ${more.bytes} bytes`);
  }
});

test('what a line writes does not grow with the log: its last part, never a full one', async () => {
  const robin = await managerOf(1);
  const PART = 64 * 1024;
  let most = 0;
  let parts = 0;
  for (let i = 0; i < 60; ++i) {
    const { records, bytes } = await cost(robin, 'agreement.describe-me', { name: 'Robin', jobTitle: `${i} ${'lang '.repeat(900)}` });
    const written = records.filter((path) => path.endsWith('.part'));
    parts = Math.max(parts, ...written.map((path) => Number(path.slice(-'000000.part'.length, -'.part'.length).replace(/\D/g, ''))));
    // The last part, and the next when it is full.
    assert.ok(written.length <= 2, written.join(' '));
    most = Math.max(most, bytes);
  }
  assert.ok(parts >= 3, `the log has ${parts + 1} parts`);
  assert.ok(most < PART + 32 * 1024, `${most} bytes in one edit`);
});
