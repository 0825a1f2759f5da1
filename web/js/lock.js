// @ts-check
// Locking a file with a passphrase, as an age v1 file in ASCII armour, so that the standard `age` program
// opens it. The work is done in a worker: deriving the key takes about a second of one core.

import { scriptAddress } from './trusted.js';

/** What could not be unlocked, and why. */
export class LockError extends Error {
  /** @param {'wrong-passphrase' | 'work-factor' | 'malformed' | 'core-stopped'} code */
  constructor(code) {
    super(code);
    this.name = 'LockError';
    this.code = code;
  }
}

/** The most that unlocking may ask of this device: scrypt with N = 2^20 (domain.md 3). */
export const MAX_WORK_FACTOR = 20;

const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----';

/**
 * Whether these bytes begin with the armour line of age.
 * @param {Uint8Array} bytes
 */
export function isLocked(bytes) {
  return new TextDecoder().decode(bytes.subarray(0, ARMOUR.length)) === ARMOUR;
}

/** @type {Worker | undefined} */
let worker;
/** @type {(address: string | URL) => void} */
let knowAddress;
/** Where the worker is. Known in idle time only; whoever is earlier waits for it. @type {Promise<string | URL>} */
const address = new Promise((resolve) => (knowAddress = resolve));
/** @type {Map<number, {resolve: (bytes: Uint8Array) => void, reject: (error: LockError) => void, progress: (part: number) => void}>} */
const waiting = new Map();
let count = 0;

/**
 * Says where the worker is and starts it. To be called in idle time after the page is usable: the request
 * for it is then the same for everyone and tells nothing about what a person does.
 * @param {string | URL} url
 */
export function prepare(url) {
  knowAddress(url);
  void start();
}

/** @returns {Promise<Worker>} */
async function start() {
  const url = scriptAddress(String(await address));
  if (worker) return worker;
  // Not as a module: Chromium runs none that a page from disk carries.
  const made = new Worker(url);
  made.onmessage = ({ data }) => {
    const job = waiting.get(data.job);
    if (!job) return;
    if (data.progress !== undefined) return job.progress(data.progress);
    waiting.delete(data.job);
    if (data.bytes) job.resolve(data.bytes);
    else job.reject(new LockError(data.code));
  };
  made.onerror = () => {
    // A worker that broke is not used again.
    made.terminate();
    if (worker === made) worker = undefined;
    for (const { reject } of waiting.values()) reject(new LockError('core-stopped'));
    waiting.clear();
  };
  worker = made;
  return made;
}

/**
 * @param {'lock' | 'unlock'} what
 * @param {Uint8Array} bytes
 * @param {string} passphrase
 * @param {(part: number) => void} progress
 * @returns {Promise<Uint8Array>}
 */
async function run(what, bytes, passphrase, progress) {
  const ready = await start();
  return new Promise((resolve, reject) => {
    const job = ++count;
    waiting.set(job, { resolve, reject, progress });
    ready.postMessage({ job, what, bytes, passphrase });
  });
}

/**
 * Locks bytes with a passphrase.
 * @param {Uint8Array} bytes
 * @param {string} passphrase
 * @param {(part: number) => void} [progress] from 0 to 1
 * @returns {Promise<Uint8Array>} an armoured age file
 */
export function lock(bytes, passphrase, progress = () => {}) {
  return run('lock', bytes, passphrase, progress);
}

/**
 * Unlocks an armoured age file. Rejects with a LockError: `wrong-passphrase`; `work-factor` before any key
 * is derived; `malformed` for what is no age file of one passphrase or was changed on the way.
 * @param {Uint8Array} bytes
 * @param {string} passphrase
 * @param {(part: number) => void} [progress] from 0 to 1
 * @returns {Promise<Uint8Array>}
 */
export function unlock(bytes, passphrase, progress = () => {}) {
  return run('unlock', bytes, passphrase, progress);
}
