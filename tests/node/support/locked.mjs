// A device with the app lock: the passphrase is asked for as the lock screen does, with little work, for it is asked for often.

import { AppLock } from '../../../web/js/applock.js';
import { decrypt, encrypt } from '../../../web/js/age.js';
import { Device } from './device.mjs';

/** As lock.js, in this process. */
export const locker = {
  lock: (/** @type {Uint8Array} */ bytes, /** @type {string} */ passphrase) => encrypt(bytes, passphrase, { workFactor: 1 }),
  unlock: (/** @type {Uint8Array} */ bytes, /** @type {string} */ passphrase) => decrypt(bytes, passphrase),
};

export class LockedDevice extends Device {
  /** What is typed on the lock screen, one after the other. @type {string[]} */
  words = [];
  /** What the lock screen answered. @type {string[]} */
  told = [];

  /** @override */
  page() {
    const tab = super.page();
    this.appLock = new AppLock({ persist: tab.persist, lock: locker, keys: this.keys });
    this.told = [];
    this.core.unlocking = async () => {
      for (const passphrase of this.words) {
        try {
          await /** @type {AppLock} */ (this.appLock).unlock(passphrase);
          return;
        } catch (error) {
          this.told.push(/** @type {any} */ (error).code);
        }
      }
      throw Object.assign(new Error('nobody knows the passphrase'), { code: 'no-words' });
    };
    return tab;
  }

  /** The lock of this page. @returns {AppLock} */
  get lock() {
    return /** @type {AppLock} */ (this.appLock);
  }

  /** Everything in the storage as text, and what of it can be read. @param {import('./repeatable.mjs').Snapshot} taken */
  static text(taken) {
    return taken.flatMap(({ name, stores }) => [name, ...stores.flatMap(({ records }) => records.flatMap(([key, value]) => [String(key), said(value)]))]).join('\n');
  }
}

/** Whatever is in a value, as text of which each byte can be seen. @param {any} value @returns {string} */
function said(value) {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1');
  if (value instanceof Date) return value.toISOString();
  if (value && typeof value === 'object' && value.constructor?.name !== 'CryptoKey') return Object.entries(value).map(([name, one]) => `${name}=${said(one)}`).join(' ');
  return String(value);
}
