import assert from 'node:assert/strict';
import { test } from 'node:test';
import './support/webcrypto.mjs';
import { IDBFactory } from 'fake-indexeddb';
import { KeyStore, PROTECTED, thumbprint, verifyBytes, verifyLogs } from '../../web/js/sign.js';

const text = (/** @type {string} */ s) => new TextEncoder().encode(s);

test('the thumbprint is the one of RFC 7638, whatever other members the key has', async () => {
  // The P-256 key of RFC 7517 appendix A.1; its thumbprint is SHA-256 over the four required
  // members in order, computed here with node's own digest.
  const key = {
    kty: 'EC',
    crv: 'P-256',
    x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
    y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
    use: 'enc',
  };
  const { createHash } = await import('node:crypto');
  const canonical = `{"crv":"P-256","kty":"EC","x":"${key.x}","y":"${key.y}"}`;
  assert.equal(await thumbprint(key), createHash('sha256').update(canonical).digest('base64url'));
});

test('the protected header is the text of the agreement format', () => {
  assert.equal(Buffer.from(PROTECTED, 'base64url').toString(), '{"alg":"ES256","b64":false,"crit":["b64"]}');
});

test('what a stored key signs verifies, also after the database was opened anew', async () => {
  const factory = new IDBFactory();
  const { replica, key } = await new KeyStore({ indexedDB: factory, name: 'k' }).create();
  assert.equal(replica, await thumbprint(key));
  assert.deepEqual(Object.keys(key), ['crv', 'kty', 'x', 'y']);

  const again = new KeyStore({ indexedDB: factory, name: 'k' });
  const payload = text('{"seq":1,"text":"één"}\n');
  const signature = await again.sign(replica, payload);
  assert.match(signature, /^[A-Za-z0-9_-]{86}$/);
  const log = { replica, key, protected: PROTECTED, signature, payload };
  assert.equal(await verifyBytes(log), true);
});

test('a signature is over exactly these bytes, this header and this key', async () => {
  const keys = new KeyStore({ indexedDB: new IDBFactory(), name: 'k' });
  const { replica, key } = await keys.create();
  const other = await keys.create();
  const payload = text('{"seq":1}\n');
  const signature = await keys.sign(replica, payload);
  const good = { replica, key, protected: PROTECTED, signature, payload };
  const flipped = (signature[0] === 'A' ? 'B' : 'A') + signature.slice(1);
  const bad = {
    'one byte more': { ...good, payload: text('{"seq":1}\n\n') },
    'one byte other': { ...good, payload: text('{"seq":2}\n') },
    'another key': { ...good, key: other.key },
    'another signature': { ...good, signature: flipped },
    'a short signature': { ...good, signature: signature.slice(1) },
    'another header': { ...good, protected: Buffer.from('{"alg":"ES256"}').toString('base64url') },
    'the same header, other spelling': {
      ...good,
      protected: Buffer.from('{"alg":"ES256","crit":["b64"],"b64":false}').toString('base64url'),
    },
    'no signature at all': { ...good, protected: Buffer.from('{"alg":"none"}').toString('base64url') },
    'another curve': { ...good, key: { ...key, crv: 'P-384' } },
    'a point off the curve': { ...good, key: { ...key, x: key.y, y: key.x } },
    'rubbish coordinates': { ...good, key: { ...key, x: '!', y: '' } },
  };
  assert.equal(await verifyBytes(good), true);
  for (const [what, log] of Object.entries(bad)) assert.equal(await verifyBytes(log), false, what);
});

test('a file is answered log by log, in its order', async () => {
  const keys = new KeyStore({ indexedDB: new IDBFactory(), name: 'k' });
  const a = await keys.create();
  const b = await keys.create();
  const payload = text('x\n');
  const logs = [
    { ...a, protected: PROTECTED, signature: await keys.sign(a.replica, payload), payload },
    { ...b, protected: PROTECTED, signature: await keys.sign(a.replica, payload), payload },
  ];
  assert.deepEqual(await verifyLogs(logs), [
    { signature: true, thumbprint: a.replica },
    { signature: false, thumbprint: b.replica },
  ]);
});

test('a private key cannot be taken out of the database', async () => {
  const factory = new IDBFactory();
  const keys = new KeyStore({ indexedDB: factory, name: 'k' });
  const { replica } = await keys.create();
  const db = await keys.open();
  const record = await new Promise((resolve, reject) => {
    const request = db.transaction(['keys']).objectStore('keys').get(replica);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  assert.equal(record.privateKey.extractable, false);
  await assert.rejects(crypto.subtle.exportKey('jwk', record.privateKey));
});

test('a removed key is gone and signs no more', async () => {
  const keys = new KeyStore({ indexedDB: new IDBFactory(), name: 'k' });
  const { replica } = await keys.create();
  assert.equal(await keys.has(replica), true);
  await keys.remove(replica);
  assert.equal(await keys.has(replica), false);
  await assert.rejects(keys.sign(replica, text('x')));
});

test('a key database that does not answer is a failure, not silence', async () => {
  const silent = /** @type {any} */ ({ open: () => ({}) });
  const keys = new KeyStore({ indexedDB: silent, name: 'k', timeout: 20 });
  await assert.rejects(keys.create(), /does not answer/);
});
