// @ts-check
// The app lock: everything that is stored here is sealed with a key, and that key is locked with a passphrase.
//
// - The key is 256 random bits (AES-GCM of WebCrypto). In memory it cannot be extracted; stored, it is an age file of 32 bytes in the lock
//   record of the main database, locked as backups are (scrypt, N = 2^18), so another passphrase means one record.
// - A sealed record tells by itself that it is sealed, and opens only under its own path.
// - Switching on or off goes through all databases. The lock record says so before the first record is touched and until the last one is
//   read back, so whatever cuts it off, the next unlocking finishes it. Meanwhile both kinds of record are good.
// - What does not open is shown to the core as a damaged file, with its bytes, which sets it aside.

import { LOCK, MAIN, SEAL, StoreError, isSealed, mountpoint } from './persist.js';

/** @typedef {import('./persist.js').LockRecord} LockRecord */
/** @typedef {import('./persist.js').Persist} Persist */
/** @typedef {(part: number) => void} Progress */

const IV = 12;
/** Of how many minutes without being used one may choose; 0: only when asked to. */
export const MINUTES = [5, 15, 30, 60, 0];
/** What stands before bytes that do not open. The NUL makes it no document of the core. */
const UNREADABLE = new TextEncoder().encode('\0could not be unlocked\n');

/** @param {Uint8Array[]} parts */
function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Seals and opens records. */
export class Vault {
  /** Whether a record that is not sealed is refused: it was put there by somebody else. */
  strict = true;

  /** @param {CryptoKey} key */
  constructor(key) {
    this.key = key;
  }

  /** @param {Uint8Array} raw 32 bytes, of which nothing is left afterwards */
  static async of(raw) {
    const key = await crypto.subtle.importKey('raw', /** @type {Uint8Array<ArrayBuffer>} */ (raw), 'AES-GCM', false, ['encrypt', 'decrypt']);
    raw.fill(0);
    return new Vault(key);
  }

  /** @param {string} path @param {Uint8Array} iv */
  #how(path, iv) {
    return { name: 'AES-GCM', iv: /** @type {Uint8Array<ArrayBuffer>} */ (iv), additionalData: new TextEncoder().encode(path) };
  }

  /** @param {string} path @param {Uint8Array} bytes @returns {Promise<Uint8Array>} */
  async seal(path, bytes) {
    const iv = crypto.getRandomValues(new Uint8Array(IV));
    const sealed = await crypto.subtle.encrypt(this.#how(path, iv), this.key, /** @type {Uint8Array<ArrayBuffer>} */ (bytes));
    return joined(SEAL, iv, new Uint8Array(sealed));
  }

  /** What was sealed under this path; undefined when these bytes are not that. @param {string} path @param {Uint8Array} bytes */
  async unseal(path, bytes) {
    const iv = bytes.slice(SEAL.length, SEAL.length + IV);
    if (!isSealed(bytes) || iv.length < IV) return undefined;
    const opened = crypto.subtle.decrypt(this.#how(path, iv), this.key, bytes.slice(SEAL.length + IV));
    return opened.then((found) => new Uint8Array(found), () => undefined);
  }

  /** What a record holds, or its bytes as those of a damaged file. @param {string} path @param {Uint8Array} bytes @returns {Promise<Uint8Array>} */
  async open(path, bytes) {
    if (!isSealed(bytes) && !this.strict) return bytes;
    return (await this.unseal(path, bytes)) ?? joined(UNREADABLE, bytes);
  }
}

/** What the state of a lock is sealed under, so that nobody who cannot unlock can change it. @param {LockRecord['state']} state @param {number} minutes */
const proofPath = (state, minutes) => `${LOCK} ${state} ${minutes}`;

export class AppLock {
  /**
   * @param {object} parts
   * @param {Persist} parts.persist
   * @param {{lock(bytes: Uint8Array, passphrase: string, progress?: Progress): Promise<Uint8Array>, unlock(bytes: Uint8Array, passphrase: string, progress?: Progress): Promise<Uint8Array>}} parts.lock
   * @param {Pick<import('./sign.js').KeyStore, 'vault' | 'sealing' | 'unlockAll'>} parts.keys
   */
  constructor({ persist, lock, keys }) {
    this.persist = persist;
    this.lock = lock;
    this.keys = keys;
  }

  /** @returns {'off' | LockRecord['state']} */
  get state() {
    return this.persist.lock?.state ?? 'off';
  }

  get minutes() {
    return this.persist.lock?.minutes ?? 0;
  }

  /**
   * Switches it on. Whatever fails, nothing is lost: either nothing was begun, or `state` says `switching-on` and `finish` goes on.
   * @param {string} passphrase
   * @param {number} minutes
   * @param {string[]} agreements for a browser that cannot list its databases
   * @param {Progress} [progress]
   */
  async switchOn(passphrase, minutes, agreements, progress) {
    const raw = crypto.getRandomValues(new Uint8Array(32));
    const wrapped = await this.lock.lock(raw, passphrase, progress);
    const vault = await Vault.of(raw);
    await this.persist.exclusive(async () => {
      if (this.persist.lock) throw new StoreError('read-only');
      await this.#begin({ state: 'switching-on', wrapped, minutes, points: agreements.map(mountpoint) }, vault);
      // Not before it is known to be stored: sealed records without their lock would be lost.
      this.#use(vault);
      await this.#finish();
    });
  }

  /**
   * Switches it off, for who knows the passphrase. Whatever fails, nothing is lost: `finish` goes on.
   * @param {string} passphrase
   * @param {string[]} agreements
   * @param {Progress} [progress]
   */
  async switchOff(passphrase, agreements, progress) {
    const { record, vault } = await this.#opened(passphrase, progress);
    await this.persist.exclusive(async () => {
      await this.#begin({ ...record, state: 'switching-off', points: agreements.map(mountpoint) }, vault);
      this.#use(vault);
      await this.#finish();
    });
  }

  /** Goes on with what was cut off. */
  async finish() {
    await this.persist.exclusive(() => this.#finish());
  }

  /**
   * Unlocks what is stored, before anything is loaded. What was cut off is finished if this tab writes; if that fails it is tried again
   * another time, for both kinds of record can be read.
   * @param {string} passphrase
   * @param {Progress} [progress]
   */
  async unlock(passphrase, progress) {
    const { record, vault } = await this.#opened(passphrase, progress);
    const proven = await vault.unseal(proofPath(record.state, record.minutes), record.proof ?? new Uint8Array());
    // A state that somebody else wrote there counts as on.
    this.persist.lock = proven ? record : { ...record, state: 'on', minutes: MINUTES[0] };
    this.#use(vault);
    if (this.state !== 'on' && this.persist.role === 'writer') await this.finish().catch(() => {});
  }

  /**
   * Another passphrase: one record. Rejects with `unsure` set when it is not known which of the two opens it.
   * @param {string} before
   * @param {string} after
   * @param {Progress} [progress] over both halves
   */
  async change(before, after, progress = () => {}) {
    const { record, raw } = await this.#raw(before, (part) => progress(part / 2));
    const wrapped = await this.lock.lock(raw, after, (part) => progress((1 + part) / 2));
    raw.fill(0);
    await this.persist.exclusive(() => this.#store({ ...record, wrapped }));
    this.persist.tellLock('changed');
  }

  /** After how many minutes it locks by itself. @param {number} minutes */
  async setMinutes(minutes) {
    const { lock, vault } = this.persist;
    if (!lock || !(vault instanceof Vault)) return;
    await this.persist.exclusive(async () => this.#store({ ...lock, minutes, proof: await this.#proof(vault, lock.state, minutes) }));
    this.persist.tellLock('minutes');
  }

  /** @param {Vault} vault @param {LockRecord['state']} state @param {number} minutes */
  #proof(vault, state, minutes) {
    return vault.seal(proofPath(state, minutes), new Uint8Array());
  }

  /** Stores the record; when that fails, looks what is there now, so that nobody has to guess. @param {LockRecord} record */
  async #store(record) {
    try {
      await this.persist.storeLock(record);
    } catch (error) {
      const found = await this.persist.readLock().catch(() => undefined);
      if (found === undefined) throw Object.assign(/** @type {Error} */ (error), { unsure: true });
      if (String(found?.wrapped) !== String(record.wrapped) || found?.state !== record.state || found.minutes !== record.minutes) throw error;
      this.persist.lock = found;
    }
  }

  /** @param {Omit<LockRecord, 'proof'>} record @param {Vault} vault */
  async #begin(record, vault) {
    await this.#store({ ...record, proof: await this.#proof(vault, record.state, record.minutes) });
    this.persist.tellLock('changed');
  }

  /** @param {Vault} vault */
  #use(vault) {
    vault.strict = this.state === 'on';
    this.persist.vault = vault;
    this.persist.sealing = this.state !== 'switching-off';
    Object.assign(this.keys, { vault, sealing: this.persist.sealing });
  }

  /** @param {string} passphrase @param {Progress} [progress] */
  async #raw(passphrase, progress) {
    const record = this.persist.lock;
    if (!record) throw new StoreError('storage-failed', new Error('there is no lock'));
    return { record, raw: await this.lock.unlock(record.wrapped, passphrase, progress) };
  }

  /** @param {string} passphrase @param {Progress} [progress] */
  async #opened(passphrase, progress) {
    const { record, raw } = await this.#raw(passphrase, progress);
    return { record, vault: await Vault.of(raw) };
  }

  /** Goes through everything, reads it back, and says that it is done. */
  async #finish() {
    const { persist, keys } = this;
    const { lock: record } = persist;
    const vault = /** @type {Vault} */ (persist.vault);
    if (!record || record.state === 'on') return;
    const on = record.state === 'switching-on';
    const listed = (await persist.agreements())?.map(mountpoint) ?? [];
    const points = [MAIN, ...new Set([...listed, ...(record.points ?? [])])];
    if (!on) {
      await keys.unlockAll().catch((error) => {
        throw new StoreError('storage-failed', error);
      });
    }
    for (const point of points) {
      /** @type {Map<string, import('./persist.js').Entry>} */
      const turned = new Map();
      for (const [path, entry] of await persist.records(point)) {
        const contents = await (on ? sealedAnew : openedAnew)(vault, path, entry.contents);
        if (contents) turned.set(path, { ...entry, contents });
      }
      if (turned.size > 0) await persist.replace(point, turned);
      for (const [path, { contents }] of await persist.records(point)) if (isSealed(contents) !== on) throw new StoreError('storage-failed', new Error(path));
      persist.done(point);
    }
    const { points: _, ...rest } = record;
    if (on) {
      await this.#store({ ...rest, state: 'on', proof: await this.#proof(vault, 'on', record.minutes) });
      vault.strict = true;
    } else {
      await persist.storeLock(null);
      persist.vault = null;
      keys.vault = null;
      persist.tellLock('changed');
    }
  }
}

/** What takes the place of a record while switching on; nothing where it is sealed already. @param {Vault} vault @param {string} path @param {unknown} contents */
async function sealedAnew(vault, path, contents) {
  const bytes = asBytes(contents);
  if (!isSealed(bytes)) return vault.seal(path, bytes);
  return (await vault.unseal(path, bytes)) ? undefined : vault.seal(path, joined(UNREADABLE, bytes));
}

/** While switching off. @param {Vault} vault @param {string} path @param {unknown} contents */
async function openedAnew(vault, path, contents) {
  const bytes = asBytes(contents);
  return isSealed(bytes) ? vault.open(path, bytes) : undefined;
}

/** @param {unknown} contents @returns {Uint8Array} */
const asBytes = (contents) => (contents instanceof Uint8Array ? contents : new TextEncoder().encode(String(contents)));
