// @ts-check
// The shell's side of the door (docs/door.md): hands calls to the module, adds the context that the core
// has none of itself, stores what a command made dirty, and replaces a module instance that died.
//
// What an operation needs besides (a mount loaded before it, a key forgotten after it) is done here, so
// that a screen only calls operations.

import { readShown, typed } from './characters.js';
import { MAIN, StoreError, mountpoint } from './persist.js';

/** @typedef {import('./persist.js').Persist} Persist */
/** @typedef {import('./persist.js').PersistEvent} PersistEvent */

/** Why a call failed: `code` and `at` as the core or the storage said it, `detail` for developers. */
export class CoreError extends Error {
  /** @param {{code: string, at?: string, detail?: string}} error */
  constructor({ code, at = '', detail = '' }) {
    super(`${code}${at && ` at ${at}`}${detail && `: ${detail}`}`);
    this.name = 'CoreError';
    this.code = code;
    this.at = at;
    this.detail = detail;
    /** What a command answered that was carried out but could not be stored. @type {any} */
    this.value = undefined;
  }
}

/** Operations that change nothing that has to be stored; a tab that only reads may call these. */
const READS = new Set([
  'session.start',
  'content.load',
  'content.load-questionnaires',
  'content.check',
  'content.topics',
  'content.texts',
  'profile.report',
  'profile.share-view',
  'agreements.list',
  'agreement.open',
  'agreement.close',
  'import.read',
  'import.verified',
  'import.preview',
  'import.cancel',
  'backup.read',
  'restore.verified',
  'restore.preview',
  'restore.cancel',
  'file.pending',
  'file.write',
  'file.show',
  'file.merge',
  'agree.version',
  'document.text',
  'hints.check',
  'others.list',
  'side.propose',
  'together.act',
]);

/**
 * What the first part of the module can do: the start page and the quickscan. scripts/split-core.mjs runs them to see which functions
 * they need; everything else waits for the rest of the module.
 */
export const FIRST = new Set([
  'session.start',
  'settings.change',
  'content.load-questionnaires',
  'agreements.list',
  'questionnaire.view',
  'questionnaire.begin',
  'questionnaire.answer',
]);

/** Thrown through the module by a function that has not come yet. */
class NotYet extends Error {}

/** @param {string} op */
const isRead = (op) => op.endsWith('.view') || READS.has(op);

const IN_PART = 'core-in-part';

/** The instance lacked a function that had not come yet; it is not used again. @param {unknown} error */
const isInPart = (error) => error instanceof CoreError && error.code === IN_PART;

/** Operations that look into an agreement that is not the open one. */
const LOOKS_INTO = new Set(['others.view', 'others.take']);

/** Operations after which something is to be nowhere here. */
const ERASES = new Set(['agreement.erase', 'profile.erase', 'questionnaire.erase']);

/** An id of 16 characters: 96 random bits. */
function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_');
}

/** The person's local date. @param {Date} now */
export function localDate(now) {
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Numbers the files that go in, over all instances. */
let filesIn = 0;

/**
 * Asks a module instance: with the context, strings made well-formed, bytes as files. Whatever it throws
 * means that the instance is dead.
 * @param {any} module
 * @param {string} op
 * @param {Args} args
 * @param {{now: Date, language: string}} here
 * @returns {string} the envelope
 */
export function ask(module, op, args, { now, language }) {
  /** @type {string[]} */
  const written = [];
  const context = {
    now: now.toISOString().replace(/\.\d+Z$/, 'Z'),
    today: localDate(now),
    language,
    ids: Array.from({ length: 8 }, freshId),
  };
  const text = JSON.stringify({ context, ...args }, (_, value) => {
    if (typeof value === 'string') return typed(value);
    if (value instanceof Uint8Array) {
      const path = `/in/${++filesIn}`;
      module.FS.writeFile(path, value);
      written.push(path);
      return path;
    }
    return value;
  });
  const answer = module.call(op, new TextEncoder().encode(text));
  for (const path of written) if (module.FS.analyzePath(path).exists) module.FS.unlink(path);
  return answer;
}

/** The folders through which bytes pass. @param {any} module */
export function makeFolders(module) {
  for (const folder of ['/in', '/out']) if (!module.FS.analyzePath(folder).exists) module.FS.mkdir(folder);
}

/**
 * Takes a file that the core wrote.
 * @param {any} module
 * @param {string} path `/out/N`
 * @returns {Uint8Array}
 */
export function takeFile(module, path) {
  const bytes = module.FS.readFile(path).slice();
  module.FS.unlink(path);
  return bytes;
}

/**
 * What a call may be given: strings, numbers, booleans, lists, objects; bytes become a file that the core
 * reads.
 * @typedef {{[name: string]: any}} Args
 * @typedef {{type: 'state'} | {type: 'role'} | {type: 'changed'} | {type: 'gone'} | {type: 'lock', what: 'used' | 'now' | 'changed' | 'minutes'} | {type: 'restarted', why: 'died' | 'took-over' | 'in-part', reopened: boolean}} CoreEvent
 *   `state`, `role`, `gone` and `lock`: see persist.js. `changed`: another tab stored something, draw again. `restarted`: a
 *   fresh instance was loaded from what was last stored; `reopened` tells whether the open agreement is
 *   open again.
 */

export class Core {
  /**
   * @param {object} options
   * @param {() => Promise<any>} options.instance makes a fresh module instance
   * @param {Persist} options.persist
   * @param {{remove(replica: string): Promise<void>, hold?(replicas: string[]): Promise<void>, putBack?(): Promise<void>}} options.keys
   * @param {() => string} options.language
   * @param {() => Date} [options.now]
   */
  constructor({ instance, persist, keys, language, now = () => new Date() }) {
    this.instance = instance;
    this.persist = persist;
    this.keys = keys;
    this.language = language;
    this.now = now;
    /** @type {any} */
    this.module = null;
    /** @type {Set<(event: CoreEvent) => void>} */
    this.listeners = new Set();
    /** While a fresh instance is loaded, calls wait for it. @type {Promise<void> | null} */
    this.restarting = null;
    /** The instance that is being set up is behind already. */
    this.again = false;
    /** The first start; a change of tabs in the middle of it waits. @type {Promise<any> | null} */
    this.starting = null;
    /** The agreement that is open, and who acts in it. @type {string | null} */
    this.open = null;
    /** @type {string | null} */
    this.acting = null;
    /** The agreement of the import that is being looked at. @type {string | null} */
    this.importing = null;
    /** What a backup that is being looked at holds, and what is here. @type {{agreements: string[], here: string[]} | null} */
    this.restoring = null;
    /** What was loaded last, for a fresh instance needs it again. @type {{op: string, args: Args} | null} */
    this.content = null;
    /** The first part of the module was not enough: every instance is whole from now on. */
    this.needsWhole = false;
    /** The settings as they were last read from storage. @type {any} */
    this.settings = undefined;
    this.diesSettling = false;
    /** Resolves when somebody unlocked what is stored; asked where the app lock is on. @type {() => Promise<void>} */
    this.unlocking = () => Promise.reject(new StoreError('storage-failed', new Error('locked')));
    persist.on((event) => this.#hear(event));
  }

  /** @param {(event: CoreEvent) => void} listener @returns {() => void} stops hearing */
  on(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** @param {CoreEvent} event */
  #tell(event) {
    for (const listener of [...this.listeners]) listener(event);
  }

  /** Nothing can be changed here: another tab writes, the data is newer, or could not be read. */
  get readOnly() {
    return this.persist.role !== 'writer' || this.persist.handingOver;
  }

  get saveState() {
    return this.persist.saveState;
  }

  // ---------------------------------------------------------------- start

  /**
   * Makes the first instance, takes the lock or becomes a reader, loads `/main`. Rejects when the storage
   * cannot be read: then nothing is open, nothing was written, and it may be tried again.
   * @returns {Promise<any>} what `session.start` answers
   */
  async start() {
    const starting = (async () => {
      await this.#fresh();
      await this.persist.start();
      if (this.persist.locked) await this.unlocking();
      try {
        return await this.#session();
      } catch (error) {
        if (!isInPart(error)) throw error;
        await this.#fresh();
        return this.#session();
      }
    })();
    this.starting = starting.catch(() => {});
    return starting;
  }

  async #fresh() {
    const module = await this.instance();
    makeFolders(module);
    this.persist.attach(module.FS);
    this.module = module;
    if (this.needsWhole) await this.#whole();
  }

  async #session() {
    await this.persist.load(MAIN);
    const mounts = await this.persist.agreements();
    // Whoever has agreements needs all of it in a moment.
    if (mounts?.length !== 0) await this.#whole();
    const value = await this.#call('session.start', mounts ? { mounts } : {});
    this.settings = value.settings;
    for (const agreement of value.unknown ?? []) await this.#discover(agreement);
    if (value.restored && !this.readOnly) await this.#settle();
    return value;
  }

  /** What a restore made useless goes once it cannot be undone any more. @param {boolean} [always] it is not to be undone */
  async #settle(always = false) {
    if (this.diesSettling) return;
    try {
      await this.#whole();
      const { keys } = await this.#call('restore.settle', { always });
      for (const replica of keys) await this.keys.remove(replica);
    } catch (error) {
      // It is only tidying up: the next start tries again. What ended an instance would end the next one too.
      this.diesSettling = error instanceof CoreError && error.code === 'core-stopped';
    }
  }

  /** An agreement that is stored but not in the list: reading it puts it there. @param {string} agreement */
  async #discover(agreement) {
    const point = mountpoint(agreement);
    try {
      await this.persist.load(point);
      if (this.persist.isEmpty(point)) {
        // Left over from a beginning that was cut off.
        if (!this.readOnly) await this.persist.drop(point);
        return;
      }
      await this.#call('agreement.open', { agreement });
      await this.#call('agreement.close', { agreement });
      this.open = null;
    } catch (error) {
      if (!(error instanceof CoreError || error instanceof StoreError)) throw error;
      // It stays where it is and is tried again at the next start.
    } finally {
      this.persist.unload(point);
    }
  }

  /**
   * Gives the core its content pack; kept, for a fresh instance needs it again.
   * @param {{pack: object, [file: string]: object}} bundle the files of a pack in one language
   * @param {string} language
   */
  async loadContent(bundle, language) {
    await this.#loadContent('content.load', bundle, language);
  }

  /**
   * Gives the core only the questionnaires of a pack, which is all that the quickscan needs.
   * @param {{pack: object, [file: string]: object}} bundle
   * @param {string} language
   */
  async loadQuestionnaires(bundle, language) {
    await this.#loadContent('content.load-questionnaires', bundle, language);
  }

  /** @param {string} op @param {{pack: object, [file: string]: object}} bundle @param {string} language */
  async #loadContent(op, { pack, ...files }, language) {
    const bytes = (/** @type {object} */ value) => new TextEncoder().encode(JSON.stringify(value));
    const args = { pack: bytes(pack), language, files: Object.fromEntries(Object.entries(files).map(([name, value]) => [name, bytes(value)])) };
    this.content = { op, args };
    await this.call(op, args);
  }

  // ---------------------------------------------------------------- calls

  /**
   * Runs an operation and answers its value; after a command it resolves when everything is stored. Throws a
   * CoreError; one whose `value` is set was carried out but not stored.
   * @param {string} op
   * @param {Args} [args]
   * @returns {Promise<any>}
   */
  async call(op, args = {}) {
    for (let ready = false; !ready; ) {
      while (this.restarting) await this.restarting;
      if (this.readOnly && !isRead(op)) throw new CoreError({ code: 'read-only' });
      const { module } = this;
      const here = () => module === this.module && !this.restarting;
      try {
        await this.#before(op, args);
        // While something was loaded the instance may have been replaced; then it is done again there.
        ready = here();
      } catch (error) {
        if (here()) throw error;
      }
    }
    try {
      const value = await this.#call(op, args);
      await this.#after(op, args, value);
      return value;
    } catch (error) {
      if (!isInPart(error)) throw error;
      // Nothing of it was stored, so it is done again with the whole module.
      this.#restart('in-part');
      return await this.call(op, args);
    } finally {
      if (LOOKS_INTO.has(op)) this.#lookedInto(args.agreement);
    }
  }

  /** @param {string} op @param {Args} args */
  async #call(op, args) {
    const { value, dirty } = this.#callNow(op, args);
    // At once: an instance that is replaced from here on has to open the same again.
    if (op === 'agreement.open') {
      this.open = args.agreement;
      void this.keys.hold?.((value.here ?? []).map((/** @type {any} */ one) => one.replica)).catch(() => {});
    }
    if (op === 'together.act') this.acting = args.replica;
    if (dirty.length > 0 && !this.readOnly) {
      try {
        await this.persist.save(dirty);
      } catch (error) {
        throw Object.assign(this.#storeError(error), { value });
      }
    }
    return value;
  }

  /**
   * The call itself, without waiting: nothing can come between it and the bytes that are taken to be stored.
   * @param {string} op
   * @param {Args} args
   * @returns {{value: any, dirty: string[]}}
   */
  #callNow(op, args) {
    if (!this.module) throw new CoreError({ code: 'core-stopped' });
    let answer;
    try {
      answer = readShown(ask(this.module, op, args, { now: this.now(), language: this.language() }));
    } catch (error) {
      if (error instanceof NotYet) {
        this.module = null;
        this.needsWhole = true;
        throw new CoreError({ code: IN_PART });
      }
      this.#die();
      throw new CoreError({ code: 'core-stopped', detail: String(/** @type {any} */ (error)?.message ?? error) });
    }
    if (!answer.ok) throw new CoreError(answer.error);
    return { value: answer.value, dirty: answer.dirty ?? [] };
  }

  /** Takes a file that the core wrote, `/out/N`. @param {string} path @returns {Uint8Array} */
  take(path) {
    return takeFile(this.module, path);
  }

  /** Waits for the rest of the module, where it comes in two parts. */
  async #whole() {
    try {
      await this.module?.whole?.();
    } catch (error) {
      throw new CoreError({ code: 'not-arrived', detail: String(/** @type {any} */ (error)?.message ?? error) });
    }
  }

  /** What has to be there before an operation. @param {string} op @param {Args} args */
  async #before(op, args) {
    if (!FIRST.has(op)) await this.#whole();
    try {
      if (op === 'agreement.open' && args.agreement !== this.open) {
        await this.#closeOpen();
        await this.persist.load(mountpoint(args.agreement));
      }
      if (op === 'agreement.begin') await this.persist.load(mountpoint(args.replica));
      if (op === 'import.accept' && args.draftsFrom) await this.persist.load(mountpoint(args.draftsFrom));
      if (LOOKS_INTO.has(op)) await this.persist.load(mountpoint(args.agreement));
      // What is erased is not to be found in how it was before a restore.
      if (ERASES.has(op)) await this.#settle(true);
      if (op === 'restore.accept') {
        await this.#closeOpen();
        const { agreements, here } = this.restoring ?? { agreements: [], here: [] };
        for (const agreement of args.how === 'replace' ? [...agreements, ...here] : agreements) await this.persist.load(mountpoint(agreement));
      }
      if (op === 'restore.undo') {
        await this.#closeOpen();
        const { undo } = await this.#call('backup.view', {});
        for (const agreement of undo?.agreements ?? []) await this.persist.load(mountpoint(agreement));
      }
    } catch (error) {
      throw this.#storeError(error);
    }
  }

  /** What was loaded only to be looked into goes again. @param {string} agreement */
  #lookedInto(agreement) {
    if (agreement !== this.open && agreement !== this.importing) this.persist.unload(mountpoint(agreement));
  }

  async #closeOpen() {
    if (this.open === null) return;
    const agreement = this.open;
    await this.#call('agreement.close', { agreement });
    this.#closed(agreement);
  }

  /** @param {string} agreement */
  #closed(agreement) {
    if (this.open === agreement) {
      this.open = null;
      this.acting = null;
    }
    if (this.importing !== agreement) this.persist.unload(mountpoint(agreement));
  }

  /** What follows from an operation. @param {string} op @param {Args} args @param {any} value */
  async #after(op, args, value) {
    try {
      if (op === 'agreement.close') this.#closed(args.agreement);
      if (op === 'import.verified' && value.agreement && !args.keep) {
        this.#importEnds();
        this.importing = value.agreement;
        await this.persist.load(mountpoint(value.agreement));
      }
      if (op === 'import.cancel') this.#importEnds();
      if (op === 'import.accept') {
        const agreement = this.importing;
        this.importing = null;
        // The imported agreement is the open one now; the one before it is left.
        if (this.open !== null && this.open !== agreement) this.persist.unload(mountpoint(this.open));
        this.open = agreement;
        if (args.draftsFrom) await this.#moved(args.draftsFrom);
      }
      if (op === 'import.undo' && value.keys) {
        // The agreement itself had come with the file.
        const point = mountpoint(/** @type {string} */ (this.open));
        for (const replica of value.keys) await this.keys.remove(replica);
        this.open = null;
        this.acting = null;
        await this.persist.drop(point);
      }
      if (op === 'restore.verified') {
        this.#restoreEnds();
        this.restoring = value;
        for (const agreement of value.agreements) await this.persist.load(mountpoint(agreement));
      }
      if (op === 'restore.cancel') this.#restoreEnds();
      if (op === 'restore.accept' || op === 'restore.undo') {
        this.restoring = null;
        this.open = null;
        this.acting = null;
        for (const replica of value.keys) await this.keys.remove(replica);
        for (const agreement of value.gone) await this.persist.drop(mountpoint(agreement));
        this.#unloadAll();
      }
      if (op === 'agreement.begin') this.persist.unload(mountpoint(value.agreement));
      if (op === 'agreement.erase' || op === 'guest.erase') {
        for (const replica of value.keys ?? []) await this.keys.remove(replica);
      }
      if (op === 'agreement.erase') {
        this.#closed(args.agreement);
        await this.persist.drop(mountpoint(args.agreement));
      }
    } catch (error) {
      throw Object.assign(this.#storeError(error), { value });
    }
  }

  /** Drafts were moved out of an agreement; one that never left this device is gone with them. @param {string} agreement */
  async #moved(agreement) {
    const point = mountpoint(agreement);
    if (!this.persist.isEmpty(point)) {
      this.persist.unload(point);
      return;
    }
    await this.persist.drop(point);
    // Its root is this device, so its id is the id of the key.
    await this.keys.remove(agreement);
  }

  #restoreEnds() {
    const restoring = this.restoring;
    this.restoring = null;
    for (const agreement of restoring?.agreements ?? []) this.#lookedInto(agreement);
  }

  /** Every agreement goes out of memory but the open one. */
  #unloadAll() {
    for (const point of [...this.persist.mounts.keys()]) if (point !== MAIN && point !== mountpoint(this.open ?? '')) this.persist.unload(point);
  }

  #importEnds() {
    const agreement = this.importing;
    this.importing = null;
    if (agreement !== null && agreement !== this.open) this.persist.unload(mountpoint(agreement));
  }

  /** @param {unknown} error @returns {CoreError} */
  #storeError(error) {
    if (error instanceof CoreError) return error;
    const code = error instanceof StoreError ? error.code : 'storage-failed';
    return new CoreError({ code, detail: String(/** @type {any} */ (error)?.message ?? error) });
  }

  // ---------------------------------------------------------------- fresh instances

  /** The instance died: it is never used again. */
  #die() {
    this.module = null;
    this.#restart('died');
  }

  /** @param {'died' | 'took-over' | 'in-part'} why */
  #restart(why) {
    if (this.restarting) {
      // Other tabs may have written since the files were loaded. But an instance that dies while it is being
      // set up leaves the module stopped: no loop.
      if (why === 'took-over') this.again = true;
      return;
    }
    this.restarting = (async () => {
      await this.starting;
      const { open, acting } = this;
      let reopened = false;
      try {
        do {
          this.again = false;
          try {
            reopened = await this.#anew(open, acting);
          } catch (error) {
            // What lacked a part is tried once more; then it is whole.
            if (isInPart(error)) this.again = true;
            if (!this.again) throw error;
          }
        } while (this.again);
      } finally {
        this.restarting = null;
        this.#tell({ type: 'restarted', why, reopened });
      }
    })();
    // Calls that waited find the module stopped and say so.
    this.restarting.catch(() => {
      this.module = null;
    });
  }

  /** A fresh instance with what was there. @param {string | null} agreement @param {string | null} acting */
  async #anew(agreement, acting) {
    this.open = null;
    this.acting = null;
    this.importing = null;
    this.restoring = null;
    await this.#fresh();
    if (agreement !== null || this.content?.op === 'content.load') await this.#whole();
    await this.#session();
    if (this.content) await this.#call(this.content.op, this.content.args);
    return agreement !== null && this.#reopen(agreement, acting);
  }

  /** @param {string} agreement @param {string | null} acting @returns {Promise<boolean>} */
  async #reopen(agreement, acting) {
    try {
      await this.persist.load(mountpoint(agreement));
      await this.#call('agreement.open', { agreement });
      if (acting !== null) await this.#call('together.act', { replica: acting });
      this.open = agreement;
      this.acting = acting;
      return true;
    } catch {
      this.open = null;
      this.acting = null;
      if (!this.module) await this.#fresh().then(() => this.#session());
      this.persist.unload(mountpoint(agreement));
      return false;
    }
  }

  /** Tries again to bring up an instance after `core-stopped`. */
  async restart() {
    this.#restart('died');
    await this.restarting;
  }

  // ---------------------------------------------------------------- storage and tabs

  /** @param {PersistEvent} event */
  #hear(event) {
    if (event.type === 'state') this.#tell({ type: 'state' });
    if (event.type === 'role') this.#tell({ type: 'role' });
    if (event.type === 'gone') this.#tell({ type: 'gone' });
    if (event.type === 'lock') this.#tell(event);
    if (event.type === 'reload') this.#restart('took-over');
    if (event.type === 'changed') void this.#follow(event.mount);
    // Without its key a replica could never sign again. What cannot be put back is tried again when something is signed.
    if (event.type === 'thrown-away') void this.keys.putBack?.().catch(() => {});
  }

  /** Another tab stored something that is loaded here: the core reads it anew. @param {string} mount */
  async #follow(mount) {
    try {
      while (this.restarting) await this.restarting;
      if (mount === MAIN) {
        const mounts = await this.persist.agreements();
        this.settings = this.#callNow('session.start', mounts ? { mounts } : {}).value.settings;
      } else if (this.open !== null && mount === mountpoint(this.open)) {
        const { open, acting } = this;
        this.#callNow('agreement.open', { agreement: open });
        if (acting !== null) this.#callNow('together.act', { replica: acting });
      }
    } catch (error) {
      if (isInPart(error)) this.#restart('in-part');
      // Erased or unreadable meanwhile: the screen that shows it asks again and gets the reason.
      if (!(error instanceof CoreError || error instanceof StoreError)) throw error;
    }
    this.#tell({ type: 'changed' });
  }

  /** *Use here instead*. Resolves when this tab writes, with a fresh instance. */
  async useHere() {
    try {
      await this.persist.useHere();
      while (this.restarting && !this.persist.locked) await this.restarting;
    } catch (error) {
      throw this.#storeError(error);
    }
  }

  /** Stores what is pending and lets go of the lock, before this page is loaded anew. */
  async leave() {
    try {
      await this.persist.leave();
    } catch (error) {
      throw this.#storeError(error);
    }
  }

  /** Writes everything that is pending, after a failure too. */
  async flush() {
    try {
      await this.persist.flush();
    } catch (error) {
      throw this.#storeError(error);
    }
  }

  /**
   * How much is stored, in bytes: of what belongs to no agreement, and of each agreement.
   * @param {string[]} agreements
   * @returns {Promise<{main: number, agreements: Map<string, number>}>}
   */
  async sizes(agreements) {
    const sizes = new Map();
    for (const agreement of agreements) sizes.set(agreement, await this.persist.size(mountpoint(agreement)));
    return { main: await this.persist.size(MAIN), agreements: sizes };
  }

  /**
   * Erases everything: every agreement, what belongs to none, and the databases of this app besides. Nothing can be done here any more.
   * Once begun it is finished, at the next start if need be.
   * @param {string[]} also names of other databases, the keys
   */
  async eraseEverything(also) {
    while (this.restarting && !this.persist.locked) await this.restarting;
    if (this.readOnly) throw new CoreError({ code: 'read-only' });
    // Behind a lock that nobody can open, only the browser knows what there is.
    const { rows } = this.persist.locked ? { rows: [] } : await this.#call('agreements.list', {});
    try {
      await this.persist.eraseEverything(rows.map((/** @type {any} */ row) => row.agreement), also);
    } catch (error) {
      throw this.#storeError(error);
    }
    this.module = null;
  }

  /**
   * Everything that is in memory, to be downloaded when the storage fails: each file as text.
   * @returns {{name: string, bytes: Uint8Array}}
   */
  copy() {
    const files = this.persist.copy().map(({ path, contents }) => ({ path, text: new TextDecoder().decode(contents) }));
    const text = JSON.stringify({ format: 'wederzijds/copy', version: 1, at: this.now().toISOString(), files });
    return { name: `kopie-${localDate(this.now())}.wederzijds-copy.json`, bytes: new TextEncoder().encode(text) };
  }
}

/**
 * A maker of module instances that compiles once.
 *
 * Where the module comes in two parts, an instance begins with the first, and `whole()` of it resolves when the rest is there. Both parts
 * are one module to the code in them: the rest takes memory and functions of the first and puts its own into the table that both call by.
 * @param {(this: object, options: object) => Promise<any>} make what `wederzijds-core.mjs` exports
 * @param {Promise<WebAssembly.Module>} compiled the module, or its first part
 * @param {() => Promise<WebAssembly.Module>} [compiledRest] asked for when it is needed, and not again once it came
 * @returns {() => Promise<any>}
 */
export function instanceMaker(make, compiled, compiledRest) {
  return async () => {
    const module = await compiled;
    return new Promise((resolve, reject) => {
      /** @type {WebAssembly.Instance} */
      let first;
      /** @type {Promise<void> | undefined} */
      let whole;
      const options = {
        instantiateWasm(/** @type {WebAssembly.Imports} */ imports, /** @type {(made: WebAssembly.Instance) => void} */ done) {
          WebAssembly.instantiate(module, { ...imports, later: notYet(module) }).then((made) => done((first = made)), reject);
          return {};
        },
        // There is nothing to look for: the module is compiled. In the one file there is no address to look from either.
        locateFile: (/** @type {string} */ name) => name,
        // What the core says on a stream is for nobody.
        print: () => {},
        printErr: () => {},
      };
      const withRest = (/** @type {any} */ made) => {
        if (compiledRest) {
          made.whole = () => {
            whole ??= compiledRest().then(async (rest) => void (await WebAssembly.instantiate(rest, { first: first.exports })));
            // One that did not arrive is asked for again.
            whole.catch(() => (whole = undefined));
            return whole;
          };
        }
        resolve(made);
      };
      // IDBFS of Emscripten 3.1.6 reports an error as `this.error`, with the `this` that the factory was
      // called with. Without this object it reports `undefined`, which it then takes for success.
      make.call({ error: new Error('IndexedDB failed') }, options).then(withRest, reject);
    });
  };
}

/** What stands in for the functions of the rest until it is there. @param {WebAssembly.Module} module @returns {Record<string, () => never>} */
function notYet(module) {
  const names = WebAssembly.Module.imports(module).filter(({ module: from }) => from === 'later');
  return Object.fromEntries(names.map(({ name }) => [name, () => { throw new NotYet(name); }])); // prettier-ignore
}

/**
 * Compiles the module while it arrives; by the whole file where the server names another type.
 * @param {string | URL} url
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(url) {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`the core answered ${response.status}`);
  if (response.headers.get('content-type')?.startsWith('application/wasm')) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}
