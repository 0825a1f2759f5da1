// Chance, time and keys that come out the same each time, so that two runs of one story can be compared word for word, and
// copies of a whole storage, so that a story can begin in the middle as often as wanted.

import './webcrypto.mjs';
import { IDBFactory } from 'fake-indexeddb';
import { random } from './tabs.mjs';

/** @type {CryptoKeyPair[]} */
const pairs = [];
/** @type {CryptoKeyPair[]} */
const loose = [];
const real = { values: crypto.getRandomValues.bind(crypto), pair: crypto.subtle.generateKey.bind(crypto.subtle) };

/** From the call on, ids and keys depend on the number alone. @param {number} seed */
export function repeat(seed) {
  const next = random(seed);
  let keys = 0;
  Object.defineProperty(crypto, 'getRandomValues', {
    configurable: true,
    value: (/** @type {Uint8Array} */ bytes) => {
      for (let i = 0; i < bytes.length; ++i) bytes[i] = Math.floor(next() * 256);
      return bytes;
    },
  });
  Object.defineProperty(crypto.subtle, 'generateKey', {
    configurable: true,
    value: async (/** @type {any} */ algorithm, /** @type {boolean} */ extractable, /** @type {KeyUsage[]} */ usages) => {
      const at = seed * 2 + keys++;
      // Those that are made under the app lock come as bytes.
      if (extractable) return (loose[at] ??= /** @type {CryptoKeyPair} */ (await real.pair(algorithm, true, usages)));
      return (pairs[at] ??= /** @type {CryptoKeyPair} */ (await real.pair(algorithm, false, usages)));
    },
  });
}

/** Real chance again. */
export function chanceAgain() {
  Object.defineProperty(crypto, 'getRandomValues', { configurable: true, value: real.values });
  Object.defineProperty(crypto.subtle, 'generateKey', { configurable: true, value: real.pair });
}

/**
 * A storage as it is now, as plain records.
 * @typedef {{name: string, version: number, stores: {name: string, indexed: boolean, records: [any, any][]}[]}[]} Snapshot
 * @param {any} factory @returns {Promise<Snapshot>}
 */
export async function snapshot(factory) {
  /** @type {Snapshot} */
  const all = [];
  for (const { name, version } of await factory.databases()) {
    const database = await opened(factory.open(name));
    /** @type {Snapshot[number]['stores']} */
    const stores = [];
    for (const store of database.objectStoreNames) {
      const from = database.transaction([store]).objectStore(store);
      const [keys, values, indexed] = [from.getAllKeys(), from.getAll(), from.indexNames.length > 0];
      await new Promise((resolve) => (from.transaction.oncomplete = resolve));
      stores.push({ name: store, indexed, records: keys.result.map((/** @type {any} */ key, /** @type {number} */ i) => [key, values.result[i]]) });
    }
    database.close();
    all.push({ name, version, stores });
  }
  return all;
}

/** A new storage that holds what was taken down. @param {Snapshot} taken */
export async function copyOf(taken) {
  const factory = new IDBFactory();
  for (const { name, version, stores } of taken) {
    const request = factory.open(name, version);
    request.onupgradeneeded = () => {
      for (const { name: store, indexed, records } of stores) {
        const into = request.result.createObjectStore(store);
        if (indexed) into.createIndex('timestamp', 'timestamp', { unique: false });
        for (const [key, value] of records) into.put(value, key);
      }
    };
    (await opened(request)).close();
  }
  return factory;
}

/** @param {any} request @returns {Promise<any>} */
export function opened(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
