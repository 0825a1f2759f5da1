// One device of a person for tests of its storage: everything, keys too, lies in one storage whose calls can be made to fail.

import { fileURLToPath } from 'node:url';
import { packFiles } from '../../../scripts/pack-files.mjs';
import { Core } from '../../../web/js/core.js';
import { receive, writeFile } from '../../../web/js/exchange.js';
import { KeyStore } from '../../../web/js/sign.js';
import { instance } from './core.mjs';
import { repeat } from './repeatable.mjs';
import { Browser } from './tabs.mjs';

/** Given to the core as bytes that are made once: most of a start would be this. */
const files = packFiles(fileURLToPath(new URL('../../../content/packs/standard/', import.meta.url)), 'nl');
export const BEGIN = Date.parse('2026-03-09T09:00:00Z');

export class Device {
  /** @param {any} factory @param {{name?: string, role?: 'employee'|'manager', watchdog?: number, content?: boolean}} [options] `content`: with the words of the standard pack */
  constructor(factory, { name = 'Sam', role = 'employee', watchdog = 5000, content = true } = {}) {
    this.content = content;
    this.factory = factory;
    this.name = name;
    this.role = role;
    this.watchdog = watchdog;
    this.clock = BEGIN;
    /** Where it is one tab of several. @type {Browser | undefined} */
    this.browser = undefined;
    /** The step that is under way; what it draws by chance depends on it alone. */
    this.step = 0;
    /** @type {Core} */
    this.core = /** @type {any} */ (null);
    /** @type {KeyStore} */
    this.keys = /** @type {any} */ (null);
  }

  /** A page that is not started yet. */
  page() {
    this.tab?.vanish();
    this.tab = (this.browser ?? new Browser(this.factory, { watchdog: this.watchdog, patience: 60 })).tab({ FS: null });
    this.keys = new KeyStore({ indexedDB: /** @type {any} */ (this.tab.storage), name: 'w-keys', timeout: this.watchdog });
    this.core = new Core({ instance, persist: this.tab.persist, keys: this.keys, language: () => 'nl', now: () => new Date((this.clock += 1000)) });
    return this.tab;
  }

  /** Opens the app; with an agreement, that too. @param {string} [agreement] */
  async visit(agreement) {
    this.page();
    return this.go(agreement);
  }

  /** Starts the page. @param {string} [agreement] */
  async go(agreement) {
    const started = await this.core.start();
    if (this.content) await this.core.loadContent(files, 'nl');
    if (agreement) await this.core.call('agreement.open', { agreement });
    return started;
  }

  /** @param {string} op @param {object} [args] @returns {Promise<any>} */
  call(op, args = {}) {
    return this.core.call(op, args);
  }

  /** Everything that is decided by chance or time in the next step. @param {number} step */
  at(step) {
    this.step = step;
    this.clock = BEGIN + step * 3_600_000;
    repeat(step);
  }

  async begin(/** @type {string} */ otherName) {
    const { replica, key } = await this.keys.create();
    const { agreement } = await this.call('agreement.begin', { role: this.role, name: this.name, otherName, reason: 'yearly', from: '2026-03-09', until: '2027-03-08', key, replica });
    await this.call('agreement.open', { agreement });
    return agreement;
  }

  /** @param {string} [what] */
  async handOut(what) {
    if (what) await this.call('exchange.hand-out', { what });
    const file = await writeFile(this.core, this.keys);
    await this.call('file.handed-out', { handOut: file.handOut, how: 'save' });
    return file.bytes;
  }

  /** @param {Uint8Array} bytes @param {object} [more] */
  async takeIn(bytes, more = {}) {
    const { agreement } = await receive(this.core, bytes);
    const preview = await this.call('import.preview');
    /** @type {any} */
    const args = { ...more };
    if (preview.whoAreYou) Object.assign(args, { as: 'other', name: this.name }, await this.keys.create());
    else if (preview.confirmName !== undefined || preview.newDevice) args.confirm = true;
    await this.call('import.accept', args);
    return agreement;
  }

  vanish() {
    this.tab?.vanish();
  }
}

/** What every screen of a started device shows, and which keys it has. @param {Device} device */
export async function everything(device) {
  const { core, keys } = device;
  const of = async (/** @type {string} */ op, /** @type {object} */ args = {}) => {
    try {
      return await core.call(op, args);
    } catch (error) {
      return { refused: /** @type {any} */ (error).code };
    }
  };
  /** @type {any} */
  const all = { agreements: {}, missingKeys: [], damaged: [] };
  const { rows } = await core.call('agreements.list');
  for (const { agreement } of rows) {
    device.clock = BEGIN + 400 * 86_400_000;
    const header = await core.call('agreement.open', { agreement });
    all.damaged.push(...header.damaged);
    /** @type {any} */
    const seen = { header };
    for (const op of ['prepare.view', 'notes.view', 'exchange.view', 'firstlook.view', 'compare.view', 'talk.view', 'agree.view', 'followup.view']) seen[op] = await of(op);
    for (const { replica } of header.here) if (!(await keys.has(replica))) all.missingKeys.push(replica);
    all.agreements[agreement] = seen;
  }
  all.profile = await of('profile.view');
  all.quickscan = await of('questionnaire.view', { id: 'quickscan' });
  all.list = await of('agreements.list');
  return all;
}
