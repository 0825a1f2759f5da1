// Keys go with what they sign for, wherever the page is cut off: at the next start a key is there exactly when something here still needs
// it. Erasing an agreement, a guest, an agreement that came with a file, and taking a restore back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { acceptBackup, makeBackup } from '../../web/js/backup.js';
import { receive, signPending } from '../../web/js/exchange.js';
import { KeyStore } from '../../web/js/sign.js';
import { Device } from './support/device.mjs';
import { chanceAgain, copyOf, snapshot } from './support/repeatable.mjs';

/** The names in the key database, as they lie there. @param {any} factory @returns {Promise<string[]>} */
async function stored(factory) {
  const taken = await snapshot(factory);
  return (taken.find((one) => one.name === 'w-keys')?.stores[0].records ?? []).map(([key]) => key).sort();
}

/** The replicas that write in some agreement here. @param {Device} device */
async function needed(device) {
  const all = [];
  for (const { agreement } of (await device.call('agreements.list')).rows) {
    const { here } = await device.call('agreement.open', { agreement });
    all.push(...here.map((/** @type {any} */ one) => one.replica));
  }
  return all.sort();
}

/**
 * Cuts the page off at each call of the storage that `job` makes, and starts anew.
 * @param {{prepare: (device: Device) => Promise<any>, job: (device: Device, made: any) => Promise<any>, open?: (made: any) => string | undefined}} story
 */
async function everywhere({ prepare, job, open = () => undefined }) {
  chanceAgain();
  const before = new Device(new IDBFactory(), { content: false });
  await before.visit();
  const made = await prepare(before);
  await before.core.flush();
  const from = await snapshot(before.factory);
  before.vanish();
  let cut = 0;
  let stayed = 0;
  let went = 0;
  for (let k = 1, done = false; !done; ++k) {
    assert.ok(k < 200, 'it ends');
    const device = new Device(await copyOf(from), { content: false });
    await device.visit(open(made));
    const { storage } = /** @type {any} */ (device.tab);
    await device.core.tidying;
    await new Promise((resolve) => setImmediate(resolve));
    storage.fail('hang', k, true);
    let ended = false;
    job(device, made).then(() => (done = true), () => {}).finally(() => (ended = true));
    while (!ended && storage.happened === 0) await new Promise((resolve) => setImmediate(resolve));
    if (storage.happened > 0) {
      ++cut;
      done = false;
    }
    const { factory } = device;
    device.vanish();
    const again = new Device(factory, { content: false });
    await again.visit();
    await again.core.tidying;
    const wanted = await needed(again);
    // Opening an agreement looks after its guests.
    await again.core.flush();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const keys = await stored(factory);
    assert.deepEqual(keys.filter((key) => !key.startsWith('going/')), wanted, `cut off at call ${k}: a key for each that writes here, and no other`);
    if (made.key && wanted.includes(made.key)) ++stayed;
    else ++went;
    again.vanish();
  }
  return { cut, stayed, went };
}

test('the key of an erased agreement goes, wherever the page ends', { timeout: 240_000 }, async () => {
  const { cut, stayed, went } = await everywhere({
    prepare: async (device) => ({ key: await device.begin('Robin') }),
    open: (made) => made.key,
    job: (device, made) => device.call('agreement.erase', { agreement: made.key }),
  });
  assert.ok(cut > 4 && stayed > 1 && went > 1, `cut off ${cut} times, before ${stayed} and after ${went}`);
});

test('the key of a guest who was erased goes, wherever the page ends', { timeout: 240_000 }, async () => {
  const { cut } = await everywhere({
    prepare: async (device) => {
      const agreement = await device.begin('Robin');
      const guest = await device.keys.create();
      await device.call('together.begin', { name: 'Robin', ...guest });
      await signPending(device.core, device.keys);
      return { agreement, key: guest.replica };
    },
    open: (made) => made.agreement,
    job: (device, made) => device.call('guest.erase', { replica: made.key }),
  });
  assert.ok(cut > 3);
});

test('the key of an agreement that came with a file, and went again, goes too', { timeout: 240_000 }, async () => {
  const sender = new Device(new IDBFactory(), { name: 'Sam', content: false });
  await sender.visit();
  await sender.begin('Robin');
  await sender.call('side.put-offer', { item: { nature: 'offer', text: 'Ik bel' } });
  const file = await sender.handOut('invitation');
  sender.vanish();
  await everywhere({
    prepare: async (device) => ({ agreement: await device.takeIn(file) }),
    open: (made) => made.agreement,
    job: (device) => device.call('import.undo'),
  });
});

test('keys that came with a restore go when it is taken back', { timeout: 240_000 }, async () => {
  chanceAgain();
  const home = new Device(new IDBFactory(), { content: false });
  await home.visit();
  await home.begin('Robin');
  await home.call('notes.put', { text: 'thuis' });
  const { bytes } = await makeBackup(home.core, home.keys);
  home.vanish();
  const { cut } = await everywhere({
    prepare: async (device) => {
      await device.begin('Kim');
      const { keys } = await receive(device.core, bytes, { backup: true });
      await acceptBackup(device.core, /** @type {any} */ (device.keys), await device.call('restore.preview'), keys, 'merge');
      return {};
    },
    job: (device) => device.call('restore.undo'),
  });
  assert.ok(cut > 4);
});

test('a key that is made or kept again is planned no longer, and a plan by itself removes nothing', async () => {
  const factory = new IDBFactory();
  const keys = new KeyStore({ indexedDB: factory, name: 'w-keys' });
  assert.deepEqual(await keys.planned(), []);
  assert.deepEqual(await factory.databases(), [], 'looking makes no database');
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const { crv, kty, x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const { thumbprint } = await import('../../web/js/sign.js');
  const replica = await thumbprint(/** @type {any} */ ({ crv, kty, x, y }));
  await keys.keep(replica, { crv, kty, x, y, d });
  await keys.plan([replica], { of: 'restore' });
  assert.deepEqual(await keys.planned(), [{ of: 'restore', replica }]);
  assert.equal(await keys.has(replica), true);
  await keys.keep(replica, { crv, kty, x, y, d });
  assert.deepEqual(await keys.planned(), []);
  await keys.plan([replica], { of: 'restore' });
  await keys.unplan([replica]);
  assert.deepEqual(await keys.planned(), []);
  assert.equal(await keys.has(replica), true);
  await keys.plan([replica], { of: 'restore' });
  await keys.remove(replica);
  assert.deepEqual([await keys.planned(), await keys.has(replica)], [[], false]);
});
