// @ts-check
// Handing out: what the core wrote is signed, made into a file, locked if asked, and saved, shared or copied.
import { writeFile } from '../exchange.js';

/**
 * @typedef {object} HandOut
 * @property {'side'|'update'|'invitation'} [what] absent: nothing new is written, the same file once more
 * @property {'save'|'share'|'copy'} how
 * @property {string} [passphrase] locks the file
 * @property {string} [message] goes along with *share*
 * @property {(share: number) => void} [progress] of locking, 0 to 1
 */

/**
 * Writes, signs, and gives the file to the person. False when the person cancelled; what was written stays written, and the same file
 * can be handed out again.
 * @param {import('./app.js').App} app
 * @param {HandOut} options
 * @returns {Promise<boolean>}
 */
export async function handOut(app, { what, how, passphrase, message, progress = () => {} }) {
  const { services } = app;
  if (what) await app.call('exchange.hand-out', { what });
  const file = await writeFile(services.core, services.keys);
  let { name, bytes } = file;
  if (passphrase) {
    bytes = await services.lock.lock(bytes, passphrase, progress);
    name += '.age';
  }
  if (!(await give(services, how, name, bytes, message))) return false;
  await app.call('file.handed-out', { handOut: file.handOut, how });
  return true;
}

/**
 * @param {import('./services.js').Services} services
 * @param {HandOut['how']} how
 * @param {string} name
 * @param {Uint8Array} bytes
 * @param {string} [message]
 */
async function give({ files }, how, name, bytes, message) {
  if (how === 'copy') {
    const result = await files.copyText(new TextDecoder().decode(bytes));
    if (result === 'too-long') throw { code: 'too-long-to-copy' };
    if (result === 'impossible') throw { code: 'cannot-copy' };
    return true;
  }
  if (how === 'share') {
    const result = await files.share(name, bytes, message);
    if (result === 'impossible') throw { code: 'cannot-share' };
    return result === 'shared';
  }
  return (await files.save(name, bytes)) !== 'cancelled';
}
