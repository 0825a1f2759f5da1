// @ts-check
// The steps of a backup of everything and of restoring one (docs/door.md, "Backup of everything"): agreement by agreement opened, given
// a key for whoever goes on from the file, signed and added.
import { signPending } from './exchange.js';
import { exportablePair } from './sign.js';

/** @typedef {import('./exchange.js').Door} Door */
/** @typedef {{sign(replica: string, payload: Uint8Array): Promise<string>}} Signer */

/** Why nothing goes on, as opposed to one agreement that cannot be added. */
const STOPS = ['core-stopped', 'storage-failed', 'storage-full', 'storage-silent', 'storage-blocked', 'storage-closed'];

/**
 * Makes the file; nothing is told to be backed up before `backup.done` is called.
 * @param {Door & {readOnly?: boolean}} core
 * @param {Signer} keys
 * @param {(part: number) => void} [progress] from 0 to 1
 * @returns {Promise<{name: string, bytes: Uint8Array, agreements: number, leftOut: any[]}>}
 */
export async function makeBackup(core, keys, progress = () => {}) {
  const { agreements } = await core.call('backup.begin');
  for (const [index, agreement] of agreements.entries()) {
    progress(index / agreements.length);
    try {
      await core.call('agreement.open', { agreement });
      await addOpen(core, keys);
    } catch (error) {
      const code = /** @type {any} */ (error)?.code;
      if (STOPS.includes(code) || core.readOnly) throw error;
      // One that cannot be read or signed keeps no other from being saved. Without a code it is the key that is missing.
      await core.call('backup.leave-out', { agreement, reason: typeof code === 'string' ? code : 'not-signed' });
    }
  }
  progress(1);
  const { path, name, agreements: count, leftOut } = await core.call('backup.write');
  return { name, bytes: core.take(path), agreements: count, leftOut };
}

/** @param {Door} core @param {Signer} keys */
async function addOpen(core, keys) {
  const pair = await exportablePair();
  const answer = await core.call('backup.add', pair);
  if (!answer.sign) return;
  await signPending(core, keys);
  await core.call('backup.add', pair);
}

/**
 * Takes in the backup that is being looked at, everything or nothing.
 * @param {Door} core
 * @param {{create(): Promise<{replica: string, key: object}>, keep(replica: string, secret: any): Promise<void>, remove(replica: string): Promise<void>}} keys
 * @param {any} preview what `restore.preview` answered
 * @param {{agreement: string, replica: string, key: any}[]} secrets keys that came with the file
 * @param {'merge'|'replace'} how
 */
export async function acceptBackup(core, keys, preview, secrets, how) {
  const replicas = [];
  const kept = [];
  for (const part of preview.agreements) {
    const secret = secrets.find((one) => one.agreement === part.agreement);
    // Kept before anything is written with it, so that no log is begun that cannot be signed.
    if (secret && (how === 'replace' || part.takesKey)) {
      await keys.keep(secret.replica, secret.key);
      kept.push(secret.replica);
    }
    if (how === 'merge' && part.needsReplica) {
      const fresh = await keys.create();
      replicas.push({ agreement: part.agreement, ...fresh });
      kept.push(fresh.replica);
    }
  }
  try {
    return await core.call('restore.accept', { how, replicas });
  } catch (error) {
    // Refused, nothing is written with them. What was carried out and could not be stored yet has a value.
    if (/** @type {any} */ (error)?.value === undefined) for (const replica of kept) await keys.remove(replica);
    throw error;
  }
}
