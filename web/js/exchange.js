// @ts-check
// The steps that need both the core and the keys: taking a file in and making one (docs/door.md,
// "Receiving" and "Exchange"). The core says what is to be checked or signed; this does it.

import { exportablePair, verifyLogs } from './sign.js';

/**
 * What these steps need of the core; `Core` of core.js is one, the command line has its own.
 * @typedef {{call(op: string, args?: object): Promise<any>, take(path: string): Uint8Array}} Door
 */

/**
 * Reads an agreement file and checks every signature in it over exactly its bytes. Afterwards the core holds
 * it as a verified import: preview, accept or cancel it. Throws the error that the file has.
 * @param {Door} core
 * @param {Uint8Array} bytes
 * @param {{keep?: boolean, backup?: boolean}} [options] `keep` sets it aside as one of several; `backup`: what a guest took along is
 *   read too, instead of the error `backup-file`
 * @returns {Promise<any>} `{agreement, known, inFile, keys}`. `inFile`: its logs as they stand in it; one that stands twice counts
 *   twice. `keys`: private keys that came with a backup, to be kept when it is accepted. A backup of everything answers
 *   `{everything: true, keys}` and goes on by `restore.preview`
 */
export async function receive(core, bytes, { backup = false, ...options } = {}) {
  const read = await core.call('import.read', { path: bytes }).catch(async (error) => {
    if (!backup || !['backup-file', 'too-large'].includes(error?.code)) throw error;
    // Larger than any agreement, it may still be a backup.
    return core.call('backup.read', { path: bytes }).catch((/** @type {any} */ other) => {
      throw error.code === 'too-large' && other?.at === '/format' ? error : other;
    });
  });
  if (read.everything) return { ...(await verifyBackup(core, read)), everything: true, keys: read.keys };
  const logs = read.logs.map((/** @type {any} */ log) => ({ ...log, payload: core.take(log.payload) }));
  const value = await core.call('import.verified', { results: await verifyLogs(logs), ...options });
  return { ...value, inFile: logs.length, keys: read.keys ?? [] };
}

/**
 * Checks every signature in a backup of everything. Afterwards the core can say what is in it.
 * @param {Door} core
 * @param {any} read what `backup.read` answered
 */
async function verifyBackup(core, read) {
  const agreements = [];
  for (const { logs } of read.agreements) {
    agreements.push({ results: await verifyLogs(logs.map((/** @type {any} */ log) => ({ ...log, payload: core.take(log.payload) }))) });
  }
  return core.call('restore.verified', { agreements });
}

/**
 * Signs every own log whose signature is missing or older than its end.
 * @param {Door} core
 * @param {{sign(replica: string, payload: Uint8Array): Promise<string>}} keys
 */
export async function signPending(core, keys) {
  const { logs } = await core.call('file.pending');
  const signatures = [];
  for (const { replica, length, payload } of logs) {
    signatures.push({ replica, length, signature: await keys.sign(replica, core.take(payload)) });
  }
  if (signatures.length > 0) await core.call('file.signed', { signatures });
}

/**
 * Makes the agreement file as it is to leave this device, signed to its end.
 * @param {Door} core
 * @param {{sign(replica: string, payload: Uint8Array): Promise<string>}} keys
 * @returns {Promise<{name: string, bytes: Uint8Array, handOut: string}>}
 */
export async function writeFile(core, keys) {
  await signPending(core, keys);
  const { path, name, handOut } = await core.call('file.write');
  return { name, bytes: core.take(path), handOut };
}

/**
 * Makes the file with which a guest goes on elsewhere, as a replica of its own that the guest's log accepts. The key of that replica
 * is in the file and nowhere else, so the file is to be locked.
 * @param {Door} core
 * @param {{sign(replica: string, payload: Uint8Array): Promise<string>}} keys
 * @returns {Promise<{name: string, bytes: Uint8Array}>}
 */
export async function takeAlong(core, keys) {
  const pair = await exportablePair();
  let answer = await core.call('guest.take-along', pair);
  if (answer.sign) {
    await signPending(core, keys);
    answer = await core.call('guest.take-along', pair);
  }
  return { name: answer.name, bytes: core.take(answer.path) };
}
