// A person with a browser of their own: the shell's real modules over the shipped core, with a storage, locks
// and keys that live in this process.

import { fileURLToPath } from 'node:url';
import { IDBFactory } from 'fake-indexeddb';
import { packFiles } from '../../../scripts/pack-files.mjs';
import { Core } from '../../../web/js/core.js';
import { receive, writeFile } from '../../../web/js/exchange.js';
import { KeyStore } from '../../../web/js/sign.js';
import { instance } from './core.mjs';
import { Browser } from './tabs.mjs';

const pack = fileURLToPath(new URL('../../../content/packs/standard/', import.meta.url));

export class Person {
  /** @param {string} name @param {'employee' | 'manager'} role @param {'nl' | 'en'} language */
  constructor(name, role, language) {
    this.name = name;
    this.role = role;
    this.language = language;
    this.storage = new IDBFactory();
    this.keyStorage = new IDBFactory();
    this.clock = Date.parse('2026-03-09T09:00:00Z');
    /** @type {any} */
    this.tab = null;
    /** @type {Core} */
    this.core = /** @type {any} */ (null);
    this.agreement = '';
  }

  /** Opens the app, or closes it and opens it again: whatever was not stored is gone. */
  async visit() {
    this.tab?.vanish();
    // Patient: a slow machine is no broken storage.
    this.tab = new Browser(this.storage, { watchdog: 8000, patience: 8000 }).tab({ FS: null });
    this.keys = new KeyStore({ indexedDB: this.keyStorage, name: 'keys' });
    this.core = new Core({
      instance,
      persist: this.tab.persist,
      keys: this.keys,
      language: () => this.language,
      now: () => new Date((this.clock += 60_000)),
    });
    const started = await this.core.start();
    await this.core.loadContent(packFiles(pack, this.language), this.language);
    if (this.agreement) await this.call('agreement.open', { agreement: this.agreement });
    return started;
  }

  /** @param {string} op @param {object} [args] */
  call(op, args) {
    return this.core.call(op, args);
  }

  /** Begins an agreement with somebody. @param {string} otherName */
  async begin(otherName) {
    const { replica, key } = await /** @type {KeyStore} */ (this.keys).create();
    const { agreement } = await this.call('agreement.begin', { role: this.role, name: this.name, otherName, reason: 'yearly', from: '2026-03-09', until: '2027-03-08', key, replica });
    this.agreement = agreement;
    await this.call('agreement.open', { agreement });
  }

  /** Hands out a file and gives its bytes. @param {'side' | 'update' | 'invitation'} [what] without: what is there */
  async handOut(what) {
    if (what) await this.call('exchange.hand-out', { what });
    const file = await writeFile(this.core, /** @type {KeyStore} */ (this.keys));
    await this.call('file.handed-out', { handOut: file.handOut, how: 'save' });
    return file.bytes;
  }

  /** The bytes of a file that goes nowhere: what stands here now, signed to its end. */
  async look() {
    return (await writeFile(this.core, /** @type {KeyStore} */ (this.keys))).bytes;
  }

  /** The state in a file, as the command line shows it; nothing is kept. @param {Uint8Array} bytes */
  async show(bytes) {
    await receive(this.core, bytes);
    const { state } = await this.call('file.show');
    await this.call('import.cancel');
    return state;
  }

  /** Takes in a file; answers the preview. @param {Uint8Array} bytes @param {object} [answers] */
  async takeIn(bytes, answers = {}) {
    const { agreement } = await receive(this.core, bytes);
    const preview = await this.call('import.preview');
    /** @type {any} */
    const args = { ...answers };
    if (preview.whoAreYou) {
      Object.assign(args, await /** @type {KeyStore} */ (this.keys).create(), { as: 'other', name: this.name });
    } else if (preview.confirmName !== undefined || preview.newDevice) {
      args.confirm = true;
    }
    await this.call('import.accept', args);
    this.agreement = agreement;
    return preview;
  }
}
