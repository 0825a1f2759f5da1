// @ts-check
// The passphrase part of age v1 (C2SP age: "scrypt recipient stanza"), with progress. The rest of the format
// is the library's. Runs in the worker and, for tests, in node.

import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { base64nopad } from '@scure/base';
import { Decrypter, Encrypter, Stanza, armor } from 'age-encryption';

/** The default of the `age` program. */
export const WORK_FACTOR = 18;
const MAX_WORK_FACTOR = 20;
const LABEL = 'age-encryption.org/v1/scrypt';

/** @typedef {(part: number) => void} Progress */

/** Why a file could not be opened; `code` as in domain.md 3. */
export class AgeError extends Error {
  /** @param {'wrong-passphrase' | 'work-factor' | 'malformed'} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** @param {string} passphrase @param {Uint8Array} salt @param {number} logN @param {Progress} progress */
function derive(passphrase, salt, logN, progress) {
  const labelled = new Uint8Array([...new TextEncoder().encode(LABEL), ...salt]);
  // The same passphrase typed on two keyboards may be made of other code points.
  const text = passphrase.normalize('NFC');
  return scryptAsync(text, labelled, { N: 2 ** logN, r: 8, p: 1, dkLen: 32, onProgress: progress, asyncTick: 50, maxmem: 2 ** 31 });
}

/**
 * @param {Uint8Array} bytes
 * @param {string} passphrase
 * @param {{progress?: Progress, workFactor?: number}} [options]
 * @returns {Promise<Uint8Array>} an armoured age file
 */
export async function encrypt(bytes, passphrase, { progress = () => {}, workFactor = WORK_FACTOR } = {}) {
  const encrypter = new Encrypter();
  encrypter.addRecipient({
    async wrapFileKey(fileKey) {
      const salt = randomBytes(16);
      const key = await derive(passphrase, salt, workFactor, progress);
      // The key is used once, so the nonce may be zero.
      const body = chacha20poly1305(key, new Uint8Array(12)).encrypt(fileKey);
      return [new Stanza(['scrypt', base64nopad.encode(salt), String(workFactor)], body)];
    },
  });
  return new TextEncoder().encode(armor.encode(await encrypter.encrypt(bytes)));
}

/**
 * @param {Uint8Array} bytes an armoured age file
 * @param {string} passphrase
 * @param {{progress?: Progress}} [options]
 * @returns {Promise<Uint8Array>}
 */
export async function decrypt(bytes, passphrase, { progress = () => {} } = {}) {
  /** @type {AgeError | undefined} */
  let known;
  const decrypter = new Decrypter();
  decrypter.addIdentity({
    async unwrapFileKey(stanzas) {
      try {
        return await unwrap(stanzas, passphrase, progress);
      } catch (error) {
        if (error instanceof AgeError) known = error;
        throw error;
      }
    },
  });
  try {
    return await decrypter.decrypt(armor.decode(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    throw known ?? new AgeError('malformed');
  }
}

/** @param {Stanza[]} stanzas @param {string} passphrase @param {Progress} progress */
async function unwrap(stanzas, passphrase, progress) {
  // A passphrase stands alone: with another recipient beside it the sender could not be told from others.
  const [stanza] = stanzas;
  if (stanzas.length !== 1 || stanza.args.length !== 3 || stanza.args[0] !== 'scrypt') throw new AgeError('malformed');
  const [, saltText, factor] = stanza.args;
  if (!/^[1-9][0-9]*$/.test(factor)) throw new AgeError('malformed');
  const logN = Number(factor);
  if (logN > MAX_WORK_FACTOR) throw new AgeError('work-factor');
  const salt = base64nopad.decode(saltText);
  if (salt.length !== 16 || stanza.body.length !== 32) throw new AgeError('malformed');
  const key = await derive(passphrase, salt, logN, progress);
  try {
    return chacha20poly1305(key, new Uint8Array(12)).decrypt(stanza.body);
  } catch {
    throw new AgeError('wrong-passphrase');
  }
}
