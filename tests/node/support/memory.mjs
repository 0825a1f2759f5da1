// A person whose app keeps nothing: the shell's core over the shipped module without a storage. Fast, for tests of what the app says and
// gives out, not of what it stores.

import { fileURLToPath } from 'node:url';
import { packFiles } from '../../../scripts/pack-files.mjs';
import { Core } from '../../../web/js/core.js';
import { signBytes, thumbprint } from '../../../web/js/sign.js';
import { instance } from './core.mjs';

const files = packFiles(fileURLToPath(new URL('../../../content/packs/standard/', import.meta.url)), 'nl');

/** As much of persist.js as the core asks for; files stay in the module. */
function nowhere() {
  /** @type {any} */
  let fs;
  const filesBelow = (/** @type {string} */ point) => (fs.analyzePath(point).exists ? fs.readdir(point).filter((/** @type {string} */ name) => !name.startsWith('.')) : []);
  return {
    role: 'writer',
    handingOver: false,
    saveState: { state: 'saved' },
    on: () => () => {},
    attach: (/** @type {any} */ given) => (fs = given),
    start: async () => {},
    agreements: async () => undefined,
    load: async (/** @type {string} */ point) => fs.mkdirTree(point),
    unload() {},
    isEmpty: (/** @type {string} */ point) => filesBelow(point).length === 0,
    save: async () => {},
    drop: async () => {},
    flush: async () => {},
    copy: () => [],
  };
}

/** Keys in memory. */
class Keys {
  /** @type {Map<string, CryptoKey>} */
  held = new Map();

  async create() {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
    const key = /** @type {any} */ ({ crv, kty, x, y });
    const replica = await thumbprint(key);
    this.held.set(replica, pair.privateKey);
    return { replica, key };
  }

  /** @param {string} replica @param {Uint8Array} payload */
  async sign(replica, payload) {
    return signBytes(/** @type {CryptoKey} */ (this.held.get(replica)), payload);
  }

  async has() {
    return true;
  }

  /** @param {string} replica */
  async remove(replica) {
    this.held.delete(replica);
  }
}

export class MemoryDevice {
  /** @param {string} name @param {'employee'|'manager'} role */
  constructor(name, role) {
    this.name = name;
    this.role = role;
    this.keys = new Keys();
    this.clock = Date.parse('2026-03-09T09:00:00Z');
    this.core = new Core({ instance, persist: /** @type {any} */ (nowhere()), keys: this.keys, language: () => 'nl', now: () => new Date((this.clock += 1000)) });
    /** @param {string} op @param {object} [args] @returns {Promise<any>} */
    this.call = (op, args = {}) => this.core.call(op, args);
  }

  async start() {
    await this.core.start();
    await this.core.loadContent(files, 'nl');
  }

  /** @param {string} otherName */
  async begin(otherName) {
    const pair = await this.keys.create();
    const { agreement } = await this.call('agreement.begin', { role: this.role, name: this.name, otherName, reason: 'yearly', from: '2026-03-09', until: '2027-03-08', ...pair });
    await this.call('agreement.open', { agreement });
    return agreement;
  }
}
