// A backup of everything against the shipped module: made, locked with age, restored on another device, everything or nothing
// wherever the storage stops, and taken back.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { decrypt, encrypt } from '../../web/js/age.js';
import { acceptBackup, makeBackup } from '../../web/js/backup.js';
import { receive } from '../../web/js/exchange.js';
import { WORDS, pickWords } from '../../web/js/passphrase.js';
import { Person } from './support/people.mjs';

const NOTE = 'Een zin die alleen hier staat';
const words = Object.fromEntries(['nl', 'en'].map((language) => [language, readFileSync(new URL(`../../content/passphrase.${language}.txt`, import.meta.url), 'utf8').trim().split(/\s+/)]));

/** Sam with two agreements and things that are nobody's business. */
async function sam() {
  const person = new Person('Sam', 'employee', 'nl');
  await person.visit();
  await person.call('settings.change', { name: 'Sam de Vries' });
  await person.call('questionnaire.begin', { id: 'quickscan', role: 'employee' });
  await person.begin('Robin');
  await person.call('side.put-expectation', { item: { topic: 'E_CLARITY', text: 'Maandag hoor ik wat voorgaat', importance: 5, needed: 5, shared: true } });
  await person.call('notes.put', { text: NOTE });
  await person.begin('Noor');
  await person.call('notes.put', { text: `${NOTE} over Noor` });
  return person;
}

/** @param {Person} person */
const backUp = async (person) => (await makeBackup(person.core, /** @type {any} */ (person.keys))).bytes;

/** @param {Person} person @param {Uint8Array} bytes @param {'merge'|'replace'} [how] */
async function restore(person, bytes, how = 'merge') {
  const { everything, keys } = await receive(person.core, bytes, { backup: true });
  assert.equal(everything, true);
  const preview = await person.call('restore.preview');
  return { preview, done: await acceptBackup(person.core, /** @type {any} */ (person.keys), preview, keys, how) };
}

/** What is there, by the names of the others. @param {Person} person */
async function everything(person) {
  const { settings } = await person.visit();
  /** @type {Record<string, string>} */
  const notes = {};
  for (const { agreement, other } of (await person.call('agreements.list')).rows) {
    await person.call('agreement.open', { agreement });
    notes[other.name] = (await person.call('notes.view')).text;
    await person.call('agreement.close', { agreement });
  }
  return { notes, name: settings.name, scans: (await person.call('questionnaire.view', { id: 'quickscan' })).times.length };
}

/** Whether it was done, or the storage stopped before. Nobody waits to be told. @param {Person} person @param {Promise<any>} job */
async function orStopped(person, job) {
  let ended = false;
  let done = false;
  job.then(() => (done = true), () => {}).finally(() => (ended = true));
  while (!ended && person.tab.storage.happened === 0) await new Promise((resolve) => setImmediate(resolve));
  return done;
}

test('everything is on another device after a restore, and goes on there with keys that sign', async () => {
  const person = await sam();
  const bytes = await backUp(person);
  await person.call('backup.done');
  assert.equal((await person.call('backup.view')).changes, 0);
  person.agreement = '';
  const before = await everything(person);
  assert.equal(Object.keys(before.notes).length, 2);

  const home = new Person('Sam', 'employee', 'nl');
  await home.visit();
  const { preview } = await restore(home, bytes);
  assert.deepEqual(preview.agreements.map((/** @type {any} */ one) => one.state), ['new', 'new']);
  assert.deepEqual(await everything(home), before);

  const { rows } = await home.call('agreements.list');
  home.agreement = rows.find((/** @type {any} */ row) => row.other.name === 'Robin').agreement;
  await home.call('agreement.open', { agreement: home.agreement });
  await home.call('side.put-expectation', { item: { topic: 'E_FEEDBACK', text: 'Van mijn nieuwe laptop', importance: 4, needed: 4, shared: true } });
  await home.call('side.put-offer', { item: { nature: 'offer', text: 'Ik vraag het op tijd.', shared: true } });
  const file = await home.handOut('side');
  const text = new TextDecoder().decode(file);
  assert.ok(!text.includes(NOTE) && !text.includes('"d"'));
  const robin = new Person('Robin', 'manager', 'en');
  await robin.visit();
  await robin.takeIn(file);
  assert.deepEqual((await robin.call('agreement.view')).questions, []);
});

test('wherever the storage stops in the middle of a restore, the next start has everything or nothing', { timeout: 300_000 }, async () => {
  const person = await sam();
  const bytes = await backUp(person);
  person.agreement = '';
  const whole = await everything(person);
  const outcomes = new Set();
  for (let k = 1, done = false; !done && k < 200; ++k) {
    const home = new Person('Thuis', 'employee', 'nl');
    await home.visit();
    await home.begin('Iemand anders');
    await home.call('notes.put', { text: 'Stond hier al' });
    const own = home.agreement;
    home.agreement = '';
    const { keys } = await receive(home.core, bytes, { backup: true });
    const preview = await home.call('restore.preview');
    for (const { replica, key } of keys) await /** @type {any} */ (home.keys).keep(replica, key);
    home.tab.storage.fail('hang', k, true);
    done = await orStopped(home, home.call('restore.accept', { how: 'replace' }));
    // The tab is gone at that moment; what the next one finds is all there is.
    const after = await everything(home);
    const all = 'Robin' in after.notes;
    outcomes.add(all);
    if (all) assert.deepEqual(after, whole, `everything, with the storage gone from call ${k} on`);
    else assert.deepEqual(after.notes, { 'Iemand anders': 'Stond hier al' }, `nothing, with the storage gone from call ${k} on`);
    if (done) {
      assert.ok(k > 5, `the storage was called ${k} times`);
      assert.equal(all, true);
      await home.call('restore.undo');
      assert.deepEqual((await everything(home)).notes, { 'Iemand anders': 'Stond hier al' });
      await home.call('agreement.open', { agreement: own });
      await home.handOut('invitation');
    }
    assert.ok(preview);
  }
  assert.deepEqual(outcomes, new Set([false, true]), 'both happened');
});

test('a restore can be undone after a reload, and the keys that came with it are gone', async () => {
  const person = await sam();
  const bytes = await backUp(person);
  const home = new Person('Thuis', 'employee', 'nl');
  await home.visit();
  await restore(home, bytes);
  await home.visit();
  const { keys } = await receive(home.core, bytes, { backup: true });
  await home.call('restore.cancel');
  assert.equal(await home.keys.has(keys[0].replica), true);
  assert.equal((await home.call('backup.view')).undo.how, 'merge');
  await home.call('restore.undo');
  assert.equal(await home.keys.has(keys[0].replica), false);
  assert.deepEqual(await everything(home), { notes: {}, name: undefined, scans: 0 });
  assert.deepEqual(await home.core.persist.agreements(), []);
});

test('what is erased after a restore is not kept for undoing it', async () => {
  const person = await sam();
  const bytes = await backUp(person);
  const home = new Person('Thuis', 'employee', 'nl');
  await home.visit();
  await home.begin('Iemand anders');
  await home.call('notes.put', { text: 'Dit moet weg' });
  const { agreement } = home;
  home.agreement = '';
  await restore(home, bytes, 'replace');
  const stored = () => new TextDecoder().decode(home.core.copy().bytes);
  assert.ok(stored().includes('restore.json'));
  const [{ agreement: other }] = (await home.call('agreements.list')).rows;
  await home.call('agreement.open', { agreement: other });
  await home.call('agreement.erase', { agreement: other });
  assert.ok(!stored().includes('restore.json'), 'how it was before is gone');
  await assert.rejects(home.call('restore.undo'), { code: 'not-allowed' });
  assert.equal(await home.keys.has(agreement), false, 'and the keys that only that needed');
});

test('erasing everything leaves no database, from wherever it was cut off', { timeout: 120_000 }, async () => {
  for (let k = 1, done = false; !done && k < 60; ++k) {
    const person = await sam();
    person.agreement = '';
    person.tab.storage.fail('hang', k, true);
    done = await orStopped(person, person.core.eraseEverything([]));
    const name = (await everything(person)).name;
    const left = (await person.storage.databases()).map((/** @type {any} */ one) => one.name);
    // Before the record of it is stored nothing is erased; after it the next start finishes.
    if (name === undefined) assert.deepEqual(left.filter((one) => one.startsWith('w/a/')), [], `cut off at call ${k}`);
    else assert.equal(left.length, 3);
    if (done) assert.equal(name, undefined);
  }
});

test('a locked backup says nothing without its passphrase, and the age program opens it', async () => {
  const person = await sam();
  const bytes = await backUp(person);
  const text = new TextDecoder().decode(bytes);
  // The search finds what is there while it is open.
  for (const secret of [NOTE, 'Sam de Vries', '"d":']) assert.ok(text.includes(secret), secret);
  const passphrase = pickWords(words.nl);
  const locked = await encrypt(bytes, passphrase, { workFactor: 12 });
  const body = Buffer.from(new TextDecoder().decode(locked).split('\n').slice(1, -2).join(''), 'base64');
  for (const secret of [NOTE, 'Sam', 'Robin', 'wederzijds', passphrase.split(' ')[0]]) {
    assert.ok(!body.includes(secret) && !Buffer.from(locked).includes(secret), secret);
  }
  await assert.rejects(decrypt(locked, pickWords(words.nl)), { code: 'wrong-passphrase' });
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  try {
    writeFileSync(join(folder, 'b.age'), locked);
    execFileSync('bash', ['-c', `(sleep 0.4; echo '${passphrase}'; sleep 0.2) | script -qec "age -d b.age > out" /dev/null`], { cwd: folder, stdio: 'pipe' });
    assert.ok(readFileSync(join(folder, 'out')).equals(Buffer.from(bytes)), 'age gives the very bytes');
    // And the other way round: what age locks is restored.
    execFileSync('bash', ['-c', `(sleep 0.4; echo '${passphrase}'; sleep 0.4; echo '${passphrase}'; sleep 0.2) | script -qec "age -p -a -o c.age out" /dev/null`], { cwd: folder, stdio: 'pipe' });
    const home = new Person('Thuis', 'employee', 'nl');
    await home.visit();
    await restore(home, await decrypt(readFileSync(join(folder, 'c.age')), passphrase));
    assert.equal((await home.call('agreements.list')).rows.length, 2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a backup of a newer version, a forged one and a broken one are refused with their reason', async () => {
  const person = await sam();
  const text = new TextDecoder().decode(await backUp(person));
  const home = new Person('Thuis', 'employee', 'nl');
  await home.visit();
  const bad = /** @type {[string, string][]} */ ([
    ['newer-version', text.replace('"version":2', '"version":9')],
    ['newer-data', text.replace('"notes":{"text"', '"notes":{"version":7,"text"').replace(/("notes":\{"version":7[^}]*),"version":1\}/, '$1}')],
    ['not-json', text.slice(0, -20)],
    ['bad-signature', text.replace('\\"name\\":\\"Sam\\"', '\\"name\\":\\"Tom\\"')],
  ]);
  for (const [code, file] of bad) {
    assert.notEqual(file, text, code);
    await assert.rejects(receive(home.core, new TextEncoder().encode(file), { backup: true }), { code });
  }
  assert.deepEqual(await home.core.persist.agreements(), []);
});

test('six words of 2048 are 66 bits, each as likely as any other', () => {
  for (const [language, list] of Object.entries(words)) {
    assert.equal(list.length, 2048, language);
    assert.equal(new Set(list).size, 2048, 'all different');
    for (const word of list) assert.match(word, /^[a-z]{3,8}$/);
    assert.deepEqual([...list].sort(), list, 'in order, so that a reader can check');
    assert.equal(WORDS * Math.log2(list.length), 66);
    assert.equal(pickWords(list).split(' ').length, 6);
  }
  // A list that does not divide 2^32: what is above the last whole list is thrown away, not folded.
  const numbers = [2 ** 32 - 1, 4, 7];
  assert.equal(pickWords(['a', 'b', 'c', 'd', 'e'], 2, (into) => into.fill(/** @type {number} */ (numbers.shift()))), 'e c');
  const counts = new Map();
  for (let i = 0; i < 3000; ++i) for (const word of pickWords(['a', 'b', 'c'], 1).split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const count of counts.values()) assert.ok(count > 800 && count < 1200, String(count));
});
