// @ts-check
// Signing and checking, exactly as domain.md 3 says: ES256 over the unencoded bytes of a log, as a
// flattened JWS with `b64: false`. Keys never leave the device: a private key is made so that it
// cannot be extracted and is kept in an IndexedDB database of its own beside the files. One that is made
// while the app lock is on is stored sealed; what the browser keeps of the others cannot be sealed afterwards.
//
// The same file runs in the browser and under the command line.

const jose = () => import('./jose.js');

/** The only protected header there is, as text: {"alg":"ES256","b64":false,"crit":["b64"]}. */
export const PROTECTED = 'eyJhbGciOiJFUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19';

const HEADER = { alg: 'ES256', b64: false, crit: ['b64'] };
const STORE = 'keys';

/** @typedef {{crv: string, kty: string, x: string, y: string}} PublicJwk */
/** @typedef {{replica: string, key: PublicJwk, protected: string, signature: string, payload: Uint8Array}} SignedLog */

/**
 * The id of a replica: the RFC 7638 thumbprint (SHA-256, base64url) of its public key.
 * @param {PublicJwk} key
 * @returns {Promise<string>}
 */
export async function thumbprint(key) {
  const { calculateJwkThumbprint } = await jose();
  return calculateJwkThumbprint({ crv: key.crv, kty: key.kty, x: key.x, y: key.y }, 'sha256');
}

/**
 * Signs exactly these bytes. Answers the base64url signature, 86 characters.
 * @param {CryptoKey} privateKey
 * @param {Uint8Array} payload
 * @returns {Promise<string>}
 */
export async function signBytes(privateKey, payload) {
  const { FlattenedSign } = await jose();
  const jws = await new FlattenedSign(payload).setProtectedHeader(HEADER).sign(privateKey);
  if (jws.protected !== PROTECTED) throw new Error('the protected header is not the agreed text');
  return jws.signature;
}

/**
 * Whether the signature of a log is good: the agreed header, the right form, and ES256 over exactly
 * these bytes with the key in its first line. A key that is no P-256 key makes it false.
 * @param {SignedLog} log
 * @returns {Promise<boolean>}
 */
export async function verifyBytes(log) {
  if (log.protected !== PROTECTED || !/^[A-Za-z0-9_-]{86}$/.test(log.signature)) return false;
  const { crv, kty, x, y } = log.key;
  if (crv !== 'P-256' || kty !== 'EC') return false;
  const { flattenedVerify, importJWK } = await jose();
  try {
    const key = await importJWK({ crv, kty, x, y }, 'ES256');
    await flattenedVerify(
      { payload: log.payload, protected: log.protected, signature: log.signature },
      key,
      { algorithms: ['ES256'] },
    );
    return true;
  } catch {
    return false;
  }
}

/**
 * Checks the logs of a file and answers what `import.verified` wants, in the same order.
 * @param {SignedLog[]} logs
 * @returns {Promise<{signature: boolean, thumbprint: string}[]>}
 */
export function verifyLogs(logs) {
  return Promise.all(
    logs.map(async (log) => ({
      signature: await verifyBytes(log),
      thumbprint: await thumbprint(log.key).catch(() => ''),
    })),
  );
}

/**
 * A key pair that can leave the device, for the one case in which it must: what a guest takes along.
 * @returns {Promise<{replica: string, key: PublicJwk, secret: JsonWebKey}>}
 */
export async function exportablePair() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const { crv, kty, x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const key = /** @type {PublicJwk} */ ({ crv, kty, x, y });
  return { replica: await thumbprint(key), key, secret: { crv, kty, x, y, d } };
}

/** @typedef {{key: PublicJwk, privateKey: CryptoKey, sealed?: Uint8Array}} Held */

/** @param {string} replica */
const sealedAs = (replica) => `/keys/${replica}`;

/** A key that came as bytes, which cannot leave again. @param {string} replica @param {JsonWebKey} secret @returns {Promise<Held>} */
async function imported(replica, { crv, kty, x, y, d }) {
  const key = /** @type {PublicJwk} */ ({ crv, kty, x, y });
  if ((await thumbprint(key)) !== replica) throw new Error('a key of another replica');
  const privateKey = await crypto.subtle.importKey('jwk', { crv, kty, x, y, d }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  return { key, privateKey };
}

/**
 * Opens the database of private keys. Every promise settles: an error, an abort and a database that
 * goes away all reject.
 */
export class KeyStore {
  /**
   * @param {{indexedDB: IDBFactory, name: string, timeout?: number}} options `name` of the database;
   *   `timeout` in milliseconds after which silence counts as failure.
   */
  constructor({ indexedDB, name, timeout = 10_000 }) {
    this.factory = indexedDB;
    this.name = name;
    this.timeout = timeout;
    /** @type {Promise<IDBDatabase> | null} */
    this.opening = null;
    /** What was read or made here. A key that the browser threw away under the page is put back from it. @type {Map<string, Held>} */
    this.held = new Map();
    /** What opens keys that were made while the app lock was on (applock.js). @type {import('./persist.js').Vault | null} */
    this.vault = null;
    /** Whether keys that are made now are sealed. */
    this.sealing = false;
  }

  /** @returns {Promise<IDBDatabase>} */
  open() {
    this.opening ??= this.#settled((resolve, reject) => {
      const request = this.factory.open(this.name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('the key database is blocked'));
      request.onsuccess = () => {
        const db = request.result;
        const forget = () => {
          this.opening = null;
          db.close();
        };
        db.onversionchange = forget;
        db.onclose = forget;
        resolve(db);
      };
    }).catch((error) => {
      this.opening = null;
      throw error;
    });
    return /** @type {Promise<IDBDatabase>} */ (this.opening);
  }

  /**
   * Makes a key pair for a new replica and stores it. Resolves when it is stored, so a log is never
   * begun with a key that could be gone after a crash.
   * @returns {Promise<{replica: string, key: PublicJwk}>}
   */
  async create() {
    if (this.sealing) {
      const { replica, key, secret } = await exportablePair();
      await this.keep(replica, secret);
      return { replica, key };
    }
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
      'sign',
      'verify',
    ]);
    const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
    const key = /** @type {PublicJwk} */ ({ crv, kty, x, y });
    const replica = await thumbprint(key);
    await this.#put(replica, { key, privateKey: pair.privateKey });
    return { replica, key };
  }

  /**
   * Keeps the key of a replica that was taken along from another device; from here it cannot leave any more. Resolves when it is stored.
   * @param {string} replica
   * @param {JsonWebKey} secret
   */
  async keep(replica, secret) {
    const held = await imported(replica, secret);
    const sealed = this.sealing ? await this.vault?.seal(sealedAs(replica), new TextEncoder().encode(JSON.stringify(secret))) : undefined;
    await this.#put(replica, { ...held, sealed });
  }

  /** @param {string} replica @param {Held} held */
  async #put(replica, held) {
    const { key, privateKey, sealed } = held;
    await this.#transact('readwrite', (store) => store.put(sealed ? { sealed } : { key, privateKey }, replica));
    this.held.set(replica, held);
  }

  /** The record of a replica, from the database or as it was there before. @param {string} replica @returns {Promise<Held | undefined>} */
  async #record(replica) {
    const before = this.held.get(replica);
    const found = await this.#transact('readonly', (store) => store.get(replica));
    if (!found || (found.sealed && before)) return before;
    const held = found.sealed ? { ...(await this.#unsealed(replica, found.sealed)), sealed: found.sealed } : found;
    this.held.set(replica, held);
    return held;
  }

  /** @param {string} replica @param {Uint8Array} sealed */
  async #unsealed(replica, sealed) {
    const secret = await this.vault?.open(sealedAs(replica), sealed);
    return imported(replica, JSON.parse(new TextDecoder().decode(secret)));
  }

  /** The app lock is being switched off: every key is kept as it is without. What does not open stays as it is. */
  async unlockAll() {
    for (const replica of await this.#transact('readonly', (store) => store.getAllKeys())) {
      const { sealed } = (await this.#transact('readonly', (store) => store.get(replica))) ?? {};
      const held = sealed && (await this.#unsealed(replica, sealed).catch(() => undefined));
      if (held) await this.#put(replica, held);
    }
  }

  /** Remembers the keys of these replicas for as long as the page lives. @param {string[]} replicas */
  async hold(replicas) {
    for (const replica of replicas) if (!this.held.has(replica)) await this.#record(replica);
  }

  /** The browser threw the data of this site away: the keys that are remembered are stored again. */
  async putBack() {
    for (const [replica, record] of this.held) await this.#put(replica, record);
  }

  /**
   * Whether this device holds the key of a replica.
   * @param {string} replica
   * @returns {Promise<boolean>}
   */
  async has(replica) {
    return (await this.#transact('readonly', (store) => store.get(replica))) !== undefined;
  }

  /**
   * Signs the bytes of a replica's log.
   * @param {string} replica
   * @param {Uint8Array} payload
   * @returns {Promise<string>}
   */
  async sign(replica, payload) {
    const record = await this.#record(replica);
    if (!record) throw new Error('no key of this replica on this device');
    return signBytes(record.privateKey, payload);
  }

  /**
   * Forgets the key of a replica for ever. Resolves when it is gone.
   * @param {string} replica
   */
  async remove(replica) {
    this.held.delete(replica);
    await this.#transact('readwrite', (store) => store.delete(replica));
  }

  /** Closes the database; the next use opens it again. */
  async close() {
    const opening = this.opening;
    this.opening = null;
    if (opening) (await opening.catch(() => null))?.close();
  }

  /**
   * One request in one transaction; resolves with its result on `oncomplete`. A connection that
   * broke in the meantime is opened anew once.
   * @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore) => IDBRequest} use
   * @returns {Promise<any>}
   */
  async #transact(mode, use) {
    try {
      return await this.#once(mode, use);
    } catch {
      await this.close();
      return this.#once(mode, use);
    }
  }

  /**
   * @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore) => IDBRequest} use
   * @returns {Promise<any>}
   */
  async #once(mode, use) {
    const db = await this.open();
    return this.#settled((resolve, reject) => {
      const transaction = db.transaction([STORE], mode, { durability: 'strict' });
      const request = use(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      transaction.onerror = () => reject(transaction.error ?? request.error);
    });
  }

  /**
   * A promise that also rejects when nothing is heard.
   * @template T
   * @param {(resolve: (value: T) => void, reject: (error: unknown) => void) => void} start
   * @returns {Promise<T>}
   */
  #settled(start) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the key database does not answer')), this.timeout);
      start(
        (value) => {
          clearTimeout(timer);
          resolve(value);
        },
        (error) => {
          clearTimeout(timer);
          reject(error);
        },
      );
    });
  }
}
