// @ts-check
// The worker behind lock.js: one job at a time, each answered under its number.

import { AgeError, decrypt, encrypt } from './age.js';

/** What of the worker's scope is used here. @type {{onmessage: (event: MessageEvent) => void, postMessage: (message: object) => void}} */
const scope = /** @type {any} */ (globalThis);
/** @type {Promise<void>} */
let last = Promise.resolve();

scope.onmessage = ({ data }) => {
  last = last.then(() => work(data));
};

/** @param {{job: number, what: 'lock' | 'unlock', bytes: Uint8Array, passphrase: string}} data */
async function work({ job, what, bytes, passphrase }) {
  const progress = (/** @type {number} */ part) => scope.postMessage({ job, progress: part });
  try {
    const made = await (what === 'lock' ? encrypt : decrypt)(bytes, passphrase, { progress });
    scope.postMessage({ job, bytes: made });
  } catch (error) {
    scope.postMessage({ job, code: error instanceof AgeError ? error.code : 'malformed' });
  }
}
