// @ts-check
// The only file that touches the file system of the module and IndexedDB (quality.md 1).
//
// - IDBFS loads and nothing else. It is given connections that were opened here, so that databases
//   have a prefix of their own and every failure is heard.
// - A save writes exactly the files that were named, as they were when they were named, in one
//   transaction of IDBFS's own record format. It is saved when `oncomplete` says so.
// - One transaction is in flight at a time; what comes meanwhile is joined into the next.
// - One tab writes, by Web Lock, for its whole life; the others read and follow.
// - A command that touches several mounts is written into a journal record of the main database
//   first, so that it is finished at the next start if this one does not live to do it.
// - With the app lock on, what is written is sealed just before its transaction and opened just after it was read (atrest.js). A
//   journal holds what is sealed already, so that it can be finished before anybody unlocked.

import { ChannelClaim, LockClaim } from './claim.js';

/** The version and store that IDBFS of Emscripten 3.1.6 uses. */
const VERSION = 21;
/** The version of a database that was ever locked: an app that knows no lock finds newer data there, and leaves it alone. */
const LOCKED_VERSION = 22;
const STORE = 'FILE_DATA';

export const MAIN = '/main';
/** Without a timestamp IDBFS does not see these records, so they never become files. */
const JOURNAL = '/main/.journal';
export const LOCK = '/main/.lock';
/** What a sealed record begins with; no file of the core does. */
export const SEAL = new TextEncoder().encode('WZseal1\n');
/** Caches that the core can rebuild or do without: stored on their own, after the files they were made from. */
const CACHES = /^\/main\/(index(-\d+)?|changes)\.json$/;

/** @param {unknown} contents @returns {contents is Uint8Array} */
export const isSealed = (contents) => contents instanceof Uint8Array && SEAL.every((byte, at) => contents[at] === byte);

/**
 * @typedef {{timestamp: Date, mode: number, contents?: Uint8Array}} Entry an IDBFS record
 * @typedef {{state: 'on' | 'switching-on' | 'switching-off', wrapped: Uint8Array, minutes: number, proof: Uint8Array, points?: string[]}} LockRecord
 *   how the app is locked: the key of everything, locked with the passphrase; see applock.js
 * @typedef {{seal(path: string, bytes: Uint8Array): Promise<Uint8Array>, open(path: string, bytes: Uint8Array): Promise<Uint8Array>}} Vault
 * @typedef {Map<string, Entry | null>} Changes path to what is to be stored, or null to delete
 * @typedef {{state: 'saved', at?: Date} | {state: 'saving', at?: Date} |
 *           {state: 'failed', error: StoreError, at?: Date}} SaveState
 * @typedef {'writer' | 'reader'} Role
 * @typedef {'other-tab' | 'no-locks' | 'load-failed' | 'newer-data'} ReaderReason
 * @typedef {{journaled: boolean, byMount: Map<string, Changes>, cause: number,
 *            waiting: {resolve: () => void, reject: (error: StoreError) => void}[]}} Step
 * @typedef {{fs: any, root: any, database: IDBDatabase | null, stamps: Map<string, number>,
 *            folders: Set<string>, whole: boolean, loading: Promise<void> | null, again: boolean}} Mount
 *   `whole`: its database was thrown away under us, so the next save writes all of it
 */

/** What went wrong with the storage. `code` is a word of the list below; the shell has a sentence for each. */
export class StoreError extends Error {
  /**
   * @param {'storage-failed' | 'storage-full' | 'storage-silent' | 'storage-blocked' | 'storage-closed' |
   *         'storage-thrown-away' | 'newer-data' | 'read-only' | 'other-tab-silent' | 'other-tab-failed'} code
   * @param {unknown} [cause]
   */
  constructor(code, cause) {
    super(cause instanceof Error || cause instanceof DOMException ? `${code}: ${cause.message}` : code);
    this.name = 'StoreError';
    this.code = code;
    this.cause = cause;
  }
}

/** @param {unknown} error @returns {StoreError} */
function asStoreError(error) {
  if (error instanceof StoreError) return error;
  const name = /** @type {any} */ (error)?.name;
  if (name === 'QuotaExceededError') return new StoreError('storage-full', error);
  if (name === 'VersionError') return new StoreError('newer-data', error);
  return new StoreError('storage-failed', error);
}

/** @param {string} path */
export function mountOf(path) {
  const match = /^(\/main|\/a\/[A-Za-z0-9_-]+)\/./.exec(path);
  if (!match) throw new Error(`not a stored path: ${path}`);
  return match[1];
}

/** @param {string} agreement */
export const mountpoint = (agreement) => `/a/${agreement}`;

export class Persist {
  /**
   * @param {object} options
   * @param {IDBFactory} options.indexedDB
   * @param {string} options.prefix databases are named `<prefix>/main` and `<prefix>/a/<id>`
   * @param {LockManager} [options.locks] `navigator.locks`, where there is one
   * @param {((name: string) => BroadcastChannel)} [options.channel]
   * @param {Document} [options.document] whose `visibilitychange` writes everything pending
   * @param {number} [options.watchdog] milliseconds after which silence counts as failure
   * @param {number} [options.patience] milliseconds that another tab has to answer
   */
  constructor({ indexedDB, prefix, locks, channel, document, watchdog = 10_000, patience = 5_000 }) {
    this.factory = indexedDB;
    this.prefix = prefix;
    this.watchdog = watchdog;
    this.patience = patience;
    /** @type {any} the module's FS */
    this.fs = null;
    /** @type {Map<string, Mount>} */
    this.mounts = new Map();
    /** @type {Step[]} */
    this.queue = [];
    /** @type {Promise<void> | null} */
    this.running = null;
    /** Counts the commands, so that two of them are told apart in the queue. */
    this.causes = 0;
    /** @type {SaveState} */
    this.saveState = { state: 'saved' };
    /** @type {Role} */
    this.role = 'reader';
    /** @type {ReaderReason | undefined} */
    this.reason = undefined;
    /** While the lock is being handed over no new command may be stored. */
    this.handingOver = false;
    /** Hands over what is not named yet, before another tab may write. @type {() => Promise<void>} */
    this.beforeHandOver = async () => {};
    /** @type {Set<(event: PersistEvent) => void>} */
    this.listeners = new Set();
    /**
     * The databases there are, from the moment that this tab may write until its first command: nobody else makes any, and with a thousand
     * agreements each listing costs. @type {string[] | undefined}
     */
    this.listed = undefined;
    /** @type {Set<string>} databases that are known not to exist yet */
    this.fresh = new Set();
    /** The version that databases are opened with. */
    this.version = VERSION;
    /** How the app is locked, as it is stored; null when it is not. @type {LockRecord | null} */
    this.lock = null;
    /** What opens records, once it was unlocked. @type {Vault | null} */
    this.vault = null;
    /** Whether what is stored is sealed. */
    this.sealing = false;
    /** Whether it was looked if there is a lock. */
    this.looked = false;

    this.channel = channel?.(`${prefix}/tabs`);
    this.claim = locks
      ? new LockClaim(locks, `${prefix}/writer`, this.channel, patience)
      : new ChannelClaim(this.channel, patience);
    this.claim.onAsked = () => this.#handOver();
    this.claim.onGranted = () => this.#becomeWriter();
    this.channel?.addEventListener('message', (event) => this.#hear(event.data));
    document?.addEventListener('visibilitychange', () => {
      if (this.queue.length > 0) void this.flush().catch(() => {});
    });
  }

  // ---------------------------------------------------------------- events

  /**
   * Hears `state` (the save state changed), `role` (this tab began or stopped writing), `changed` (another
   * tab stored something; the files of `mount` are loaded anew), `gone` (another tab erased everything) and `reload` (this tab became the writer: a
   * fresh module instance has to be attached, for the files may have changed under the old one).
   * `lock`: another tab was `used`, locks `now`, or `changed` the lock: then this page knows a state that is not stored any more.
   * @typedef {{type: 'state'} | {type: 'role'} | {type: 'changed', mount: string} | {type: 'thrown-away'} | {type: 'reload'} | {type: 'gone'} | {type: 'lock', what: 'used' | 'now' | 'changed' | 'minutes'}} PersistEvent
   * @param {(event: PersistEvent) => void} listener
   * @returns {() => void} stops hearing
   */
  on(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** @param {PersistEvent} event */
  #tell(event) {
    for (const listener of [...this.listeners]) listener(event);
  }

  /** @param {SaveState} state */
  #setState(state) {
    this.saveState = state;
    this.#tell({ type: 'state' });
  }

  /** @param {Role} role @param {ReaderReason} [reason] */
  #setRole(role, reason) {
    this.role = role;
    this.reason = role === 'reader' ? reason : undefined;
    this.#tell({ type: 'role' });
  }

  // ---------------------------------------------------------------- start

  /**
   * Takes the lock if it is free, finishes what an earlier start could not, and tells the role. Mounts
   * nothing. Afterwards it is known whether the app is `locked`; then nothing can be loaded before `unlock`.
   */
  async start() {
    const taken = await this.claim
      .now(async () => {
        await this.#finishJournal();
        this.looked = true;
        this.#setRole('writer');
      })
      .catch((error) => {
        // Without knowing whether something is left half done nothing may be written.
        const known = asStoreError(error);
        this.#setRole('reader', known.code === 'newer-data' ? 'newer-data' : 'load-failed');
        throw known;
      });
    if (taken) return;
    this.#setRole('reader', this.claim.supported ? 'other-tab' : 'no-locks');
    this.claim.queue();
    const database = await this.#mainIfThere();
    if (database) this.lock = (await this.#besides(database)).lock ?? null;
    this.looked = true;
    this.#forget(MAIN);
  }

  /** Nothing can be read before somebody unlocks. */
  get locked() {
    return this.lock !== null && this.vault === null;
  }

  /**
   * Gives this store a module instance. Everything that an earlier instance had mounted is left behind:
   * `load` it again. What was named dirty before stays in the queue, for its bytes were taken then.
   * @param {any} fs
   */
  attach(fs) {
    if (fs) this.#listenToLoading(fs.filesystems.IDBFS);
    this.fs = fs;
    for (const mount of this.mounts.values()) mount.database?.close();
    this.mounts.clear();
  }

  /** The ids of the agreements that have a database, or will have one; undefined where the browser cannot list them. */
  async agreements() {
    const names = await this.#names();
    this.listed = undefined;
    const start = `${this.prefix}/a/`;
    const found = names?.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
    if (!found) return undefined;
    // What could not be stored yet is not gone.
    const waiting = this.queue.flatMap(({ byMount }) => [...byMount].filter(([point, changes]) => point !== MAIN && [...changes.values()].some((entry) => entry)));
    return [...new Set([...found, ...waiting.map(([point]) => point.slice(mountpoint('').length))])];
  }

  /** @returns {Promise<string[] | undefined>} */
  async #names() {
    if (this.listed && this.role === 'writer') return this.listed;
    if (typeof this.factory.databases !== 'function') return undefined;
    const list = await this.#heard(this.factory.databases());
    return list.flatMap(({ name }) => (name ? [name] : []));
  }

  // ---------------------------------------------------------------- loading

  /**
   * Mounts and loads `/main` or `/a/<id>`. When it rejects, nothing is mounted: an unreadable database is
   * never shown as an empty one. A database that does not exist is not made before the first save.
   * @param {string} point
   */
  load(point) {
    if (this.mounts.has(point)) return Promise.resolve();
    const { fs } = this;
    const under = this.loads.get(point);
    if (under && under.fs === fs) return under.done;
    const load = { fs, behind: false, done: Promise.resolve() };
    load.done = this.#load(point).finally(() => {
      if (this.loads.get(point) !== load) return;
      this.loads.delete(point);
      if (load.behind) this.#follow(point);
    });
    this.loads.set(point, load);
    return load.done;
  }

  /**
   * Loads that are under way, and into which instance; `behind` when another tab stored something meanwhile.
   * @type {Map<string, {fs: any, behind: boolean, done: Promise<void>}>}
   */
  loads = new Map();

  /** @param {string} point */
  async #load(point) {
    if (this.locked) throw new StoreError('storage-failed', new Error('locked'));
    const { fs } = this;
    const names = await this.#names();
    const name = this.prefix + point;
    fs.mkdirTree(point);
    const root = fs.mount(fs.filesystems.IDBFS, {}, point);
    /** @type {Mount} */
    const mount = {
      fs,
      root,
      database: null,
      stamps: new Map(),
      folders: new Set(),
      whole: false,
      loading: null,
      again: false,
    };
    try {
      if (names && !names.includes(name)) {
        // A lock was read from it, so it was there a moment ago: this is no new start.
        if (point === MAIN && this.lock) throw new StoreError('storage-thrown-away');
        this.fresh.add(name);
      } else {
        mount.database = await this.#open(name);
        await this.#populate(mount, point);
      }
      if (this.fs !== fs) throw new StoreError('storage-closed', new Error('another instance was attached'));
    } catch (error) {
      mount.database?.close();
      if (this.fs === fs) fs.unmount(point);
      throw asStoreError(error);
    }
    // A queued change that is not stored yet is newer than what was loaded.
    for (const step of this.queue)
      for (const [path, entry] of step.byMount.get(point) ?? []) this.#put(mount, path, entry);
    this.mounts.set(point, mount);
  }

  /** Whether a mount holds any file. @param {string} point */
  isEmpty(point) {
    return this.#files(point).length === 0;
  }

  /** Takes a mount out of memory. What is still to be stored is stored. @param {string} point */
  unload(point) {
    const mount = this.mounts.get(point);
    if (!mount) return;
    this.mounts.delete(point);
    mount.fs.unmount(point);
    if (mount.database && !this.#busy(point)) mount.database.close();
  }

  /** Reads all records of a database into the mount, by IDBFS. @param {Mount} mount @param {string} point */
  async #populate(mount, point) {
    // IDBFS reads the list and the records in two transactions. Another tab that writes between them makes
    // one fail or miss something; what is really damaged fails every time.
    for (let attempt = 1; ; ++attempt) {
      try {
        await this.#populateOnce(mount, point);
        return;
      } catch (error) {
        if (attempt === 3) throw error;
      }
    }
  }

  /** @param {Mount} mount @param {string} point */
  async #populateOnce(mount, point) {
    const database = /** @type {IDBDatabase} */ (mount.database);
    const idbfs = mount.fs.filesystems.IDBFS;
    idbfs.dbs[point] = database;
    const reading = new Reading(this.vault);
    this.readings.get(idbfs)?.set(point, reading);
    await this.#watched((resolve, reject) => {
      // IDBFS does not hear an abort; errors and aborts bubble up to the connection.
      database.onabort = (event) => reject(/** @type {any} */ (event.target).error ?? new StoreError('storage-failed'));
      database.onerror = (event) => reject(/** @type {any} */ (event.target).error);
      this.#onClosed(database, () => reject(new StoreError('storage-closed')));
      idbfs.syncfs(mount.root.mount, true, (/** @type {unknown} */ error) => (error ? reject(error) : resolve(undefined)));
    }).finally(() => {
      database.onabort = null;
      database.onerror = null;
    });
    // All at once: nobody sees a file that is locked still, or some of what another tab stored.
    for (const put of await reading.opened()) put();
    mount.stamps.clear();
    mount.folders.clear();
    const seen = this.#remember(mount, point);
    const records = await this.#count(database);
    // A record without a good timestamp is invisible to IDBFS. Better to say so than to start without it.
    if (records !== seen) throw new StoreError('storage-failed', new Error(`${records} records, ${seen} loaded`));
  }

  /** What each IDBFS is reading into which mount. @type {WeakMap<object, Map<string, Reading>>} */
  readings = new WeakMap();

  /**
   * IDBFS puts each record in the file system as it comes; with the app lock on, it waits to be opened. A sealed record where there is no
   * lock is nothing to begin anew over: it is said that it cannot be read.
   * @param {any} idbfs
   */
  #listenToLoading(idbfs) {
    if (this.readings.has(idbfs)) return;
    /** @type {Map<string, Reading>} */
    const readings = new Map();
    this.readings.set(idbfs, readings);
    const { storeLocalEntry: put, removeLocalEntry: remove } = idbfs;
    idbfs.storeLocalEntry = (/** @type {string} */ path, /** @type {Entry} */ entry, /** @type {(error: unknown) => void} */ done) => {
      const reading = readings.get(mountOf(path));
      if (!reading?.vault) return isSealed(entry.contents) ? done(new StoreError('storage-failed', new Error('sealed, and no lock'))) : put(path, entry, done);
      reading.put(path, entry, put);
      done(null);
    };
    idbfs.removeLocalEntry = (/** @type {string} */ path, /** @type {(error: unknown) => void} */ done) => {
      const reading = readings.get(mountOf(path));
      if (!reading?.vault) return remove(path, done);
      reading.remove(path, remove);
      done(null);
    };
  }

  /** Notes what is stored: timestamps and folders. @param {Mount} mount @param {string} point */
  #remember(mount, point) {
    let seen = 0;
    const walk = (/** @type {string} */ folder) => {
      for (const name of mount.fs.readdir(folder)) {
        if (name === '.' || name === '..') continue;
        const path = `${folder}/${name}`;
        const stat = mount.fs.stat(path);
        ++seen;
        if (mount.fs.isDir(stat.mode)) {
          mount.folders.add(path);
          walk(path);
        } else {
          mount.stamps.set(path, stat.mtime.getTime());
        }
      }
    };
    walk(point);
    return seen;
  }

  /** @param {IDBDatabase} database @returns {Promise<number>} records that IDBFS should have seen */
  #count(database) {
    return this.#watched((resolve, reject) => {
      const transaction = database.transaction([STORE], 'readonly');
      const store = transaction.objectStore(STORE);
      const all = store.count();
      const besides = [JOURNAL, LOCK].map((path) => store.count(path));
      transaction.oncomplete = () => resolve(besides.reduce((left, { result }) => left - result, all.result));
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
      this.#onClosed(database, () => reject(new StoreError('storage-closed')));
    });
  }

  // ---------------------------------------------------------------- saving

  /**
   * Stores the named files as they are now; a named file that is not there is deleted. Resolves when they
   * are stored, rejects with a StoreError when they could not be; then they stay in memory and in the
   * queue, and the next save, `flush` or hidden page tries again.
   * @param {string[]} paths
   * @returns {Promise<void>}
   */
  save(paths) {
    this.listed = undefined;
    if (this.role !== 'writer' || this.handingOver) return Promise.reject(new StoreError('read-only'));
    if (paths.length === 0) return Promise.resolve();
    const cause = ++this.causes;
    // What touches several mounts is stored whole, with the list that goes with it.
    const several = new Set(paths.filter((path) => !CACHES.test(path)).map(mountOf)).size > 1;
    const beside = several ? [] : paths.filter((path) => CACHES.test(path));
    /** @type {Map<string, Changes>} */
    const byMount = new Map();
    for (const path of paths) {
      if (beside.includes(path)) continue;
      const point = mountOf(path);
      const changes = byMount.get(point) ?? new Map();
      changes.set(path, this.#entry(path));
      byMount.set(point, changes);
    }
    /** @type {Promise<void>[]} */
    const stored = [];
    const caches = () => this.#enqueue(new Map([[MAIN, new Map(beside.map((path) => [path, this.#entry(path)]))]]), cause);
    const erasing = byMount.size === 1 && [...byMount.values()].every((changes) => [...changes.values()].every((entry) => entry === null));
    if (beside.length > 0 && erasing) {
      // What is not in the list any more is found again when it was not deleted; what is in the list and is gone could not be opened.
      stored.push(caches(), this.#enqueue(byMount, cause, true));
    } else {
      if (byMount.size > 0) stored.push(this.#enqueue(byMount, cause));
      if (beside.length > 0) {
        const cached = caches();
        // Nobody waits for a cache that can be rebuilt; the save state tells if it fails.
        if (byMount.size > 0) cached.catch(() => {});
        else stored.push(cached);
      }
    }
    this.#pump();
    return Promise.all(stored).then(() => {});
  }

  /**
   * Writes everything that is pending, after a failure too. Resolves when all of it is stored.
   * @returns {Promise<void>}
   */
  async flush() {
    while (this.queue.length > 0 || this.running) {
      this.#pump();
      await this.running;
      if (this.saveState.state === 'failed') throw this.saveState.error;
    }
  }

  /** The record of a file as it is now, its bytes copied; null when there is none. @param {string} path @returns {Entry | null} */
  #entry(path) {
    const { exists, object } = this.fs.analyzePath(path);
    if (!exists) return null;
    const stat = this.fs.stat(path);
    const point = mountOf(path);
    const mount = this.mounts.get(point);
    // Followers load what has another timestamp, so no two saved states of a file may share one.
    const last = mount?.stamps.get(path) ?? 0;
    const timestamp = new Date(Math.max(object.timestamp, last + 1));
    this.fs.utime(path, timestamp.getTime(), timestamp.getTime());
    mount?.stamps.set(path, timestamp.getTime());
    return { timestamp, mode: stat.mode, contents: this.fs.readFile(path).slice() };
  }

  /**
   * Joins changes to what is still waiting, or puts them at the end.
   * @param {Map<string, Changes>} byMount
   * @param {number} cause
   * @param {boolean} [last] not before what was put at the end just now
   * @returns {Promise<void>}
   */
  #enqueue(byMount, cause, last = false) {
    return new Promise((resolve, reject) => {
      const waiting = { resolve, reject };
      const journaled = byMount.size > 1;
      if (!journaled && !last) {
        const [[point, changes]] = byMount;
        const at = this.queue.findLastIndex((step) => step.byMount.has(point));
        const step = this.queue[at];
        // The first step is in flight while `running`; a journaled one stays as it was written down.
        if (step && !step.journaled && !(at === 0 && this.running)) {
          const target = /** @type {Changes} */ (step.byMount.get(point));
          for (const [path, entry] of changes) target.set(path, entry);
          step.waiting.push(waiting);
          return;
        }
      }
      this.queue.push({ journaled, byMount, cause, waiting: [waiting] });
    });
  }

  /** Starts the next transaction unless one is in flight. */
  #pump() {
    if (this.running || this.queue.length === 0 || this.role !== 'writer') return;
    this.#setState({ state: 'saving', at: this.saveState.at });
    this.running = this.#drain().finally(() => {
      this.running = null;
    });
  }

  async #drain() {
    while (this.queue.length > 0) {
      const step = this.queue[0];
      try {
        if (!(await this.claim.confirm())) {
          this.#setRole('reader', this.claim.supported ? 'other-tab' : 'no-locks');
          throw new StoreError('read-only');
        }
        await this.#store(step);
      } catch (error) {
        const known = asStoreError(error);
        // Everything stays queued; those who wait are told now.
        for (const each of this.queue) for (const { reject } of each.waiting.splice(0)) reject(known);
        this.#setState({ state: 'failed', error: known, at: this.saveState.at });
        return;
      }
      this.queue.shift();
      for (const { resolve } of step.waiting) resolve();
      for (const point of step.byMount.keys()) {
        this.#post({ type: 'stored', mount: point });
        if (!this.mounts.has(point)) this.#forget(point);
      }
    }
    this.#setState({ state: 'saved', at: new Date() });
  }

  /** @param {Step} step */
  async #store(step) {
    /** @type {Map<string, Changes>} */
    const byMount = new Map();
    for (const [point, changes] of step.byMount) byMount.set(point, await this.#sealed(changes));
    if (!step.journaled) {
      const [[point, changes]] = byMount;
      await this.#write(point, changes);
      return;
    }
    const list = [...byMount].flatMap(([, changes]) => [...changes].map(([path, entry]) => ({ path, entry })));
    await this.#write(MAIN, new Map(), (store) => store.put({ journal: list }, JOURNAL));
    await this.#applyJournal(byMount);
  }

  /** What is stored in the place of these changes. @param {Changes} changes @returns {Promise<Changes>} */
  async #sealed(changes) {
    const { vault } = this;
    if (!this.sealing || !vault) return changes;
    const sealed = await Promise.all([...changes].map(async ([path, entry]) => /** @type {[string, Entry | null]} */ ([path, entry?.contents ? { ...entry, contents: await vault.seal(path, entry.contents) } : entry])));
    return new Map(sealed);
  }

  /** Carries out a written journal and takes it away with the last transaction. @param {Map<string, Changes>} byMount */
  async #applyJournal(byMount) {
    for (const [point, changes] of byMount) if (point !== MAIN) await this.#write(point, changes);
    await this.#write(MAIN, byMount.get(MAIN) ?? new Map(), (store) => store.delete(JOURNAL));
  }

  /** @returns {Promise<IDBDatabase | undefined>} */
  async #mainIfThere() {
    const names = await this.#names();
    this.listed = names;
    return names && !names.includes(this.prefix + MAIN) ? undefined : this.#connection(MAIN);
  }

  /**
   * What the main database holds besides files.
   * @param {IDBDatabase} database
   * @returns {Promise<{record?: {journal?: {path: string, entry: Entry | null}[], erase?: string[]}, lock?: LockRecord}>}
   */
  #besides(database) {
    return this.#watched((resolve, reject) => {
      const transaction = database.transaction([STORE], 'readonly');
      const [record, lock] = [JOURNAL, LOCK].map((path) => transaction.objectStore(STORE).get(path));
      transaction.oncomplete = () => resolve({ record: record.result, lock: lock.result });
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
      this.#onClosed(database, () => reject(new StoreError('storage-closed')));
    });
  }

  /** Finishes a command that touched several mounts and was cut off; and sees whether there is a lock. */
  async #finishJournal() {
    const database = await this.#mainIfThere();
    if (!database) {
      this.lock = null;
      return;
    }
    const { record, lock = null } = await this.#besides(database);
    // Finishing may make databases and drop some; and a lock may stay shut for long.
    if (record || lock) this.listed = undefined;
    if (record?.erase) {
      await this.#eraseListed(record.erase);
      this.lock = null;
      return;
    }
    this.lock = lock;
    if (record?.journal) {
      /** @type {Map<string, Changes>} */
      const byMount = new Map();
      for (const { path, entry } of record.journal) {
        const point = mountOf(path);
        byMount.set(point, (byMount.get(point) ?? new Map()).set(path, entry));
      }
      await this.#applyJournal(byMount);
      for (const point of byMount.keys()) this.#forget(point);
    }
    this.#forget(MAIN);
  }

  /**
   * One readwrite transaction, with one reconnect when it fails.
   * @param {string} point
   * @param {Changes} changes
   * @param {(store: IDBObjectStore) => void} [also]
   */
  async #write(point, changes, also) {
    try {
      await this.#writeOnce(point, changes, also);
    } catch (error) {
      if (asStoreError(error).code === 'newer-data') throw error;
      this.#disconnect(point);
      await this.#writeOnce(point, changes, also);
    }
  }

  /** @param {string} point @param {Changes} changes @param {(store: IDBObjectStore) => void} [also] */
  async #writeOnce(point, changes, also) {
    const database = await this.#connection(point);
    const mount = this.mounts.get(point);
    /** @type {Map<string, Entry | null>} */
    const records = new Map();
    if (mount?.whole) {
      // All of it is in memory, so all of it can be written again. What would be sealed needs the lock to be there first.
      if (this.lock && point !== MAIN) await this.#writeOnce(MAIN, new Map());
      mount.folders.clear();
      const all = new Map(this.#files(point).map((path) => [path, this.#entry(path)]));
      for (const [path, entry] of await this.#sealed(all)) records.set(path, entry);
    }
    for (const [path, entry] of changes) records.set(path, entry);
    for (const [path, entry] of [...records]) if (entry) this.#addFolders(point, path, mount, records);
    await this.#watched((resolve, reject, onSilence) => {
      const transaction = database.transaction([STORE], 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve(undefined);
      transaction.onabort = () => reject(transaction.error ?? new StoreError('storage-failed'));
      transaction.onerror = (event) => reject(/** @type {any} */ (event.target).error ?? transaction.error);
      this.#onClosed(database, () => reject(new StoreError('storage-closed')));
      onSilence(() => transaction.abort());
      try {
        const store = transaction.objectStore(STORE);
        // In order of path, so that a folder comes before what is in it.
        for (const path of [...records.keys()].sort()) {
          const entry = records.get(path);
          if (entry) store.put(entry, path);
          else store.delete(path);
        }
        if (this.lock && point === MAIN && mount?.whole) store.put(this.lock, LOCK);
        also?.(store);
        transaction.commit?.();
      } catch (error) {
        // Left alone, it would be carried out as far as it came: half of a command.
        transaction.abort();
        throw error;
      }
    });
    if (mount) mount.whole = false;
    for (const [path, entry] of records) if (entry && !entry.contents) mount?.folders.add(path);
  }

  /** Loading needs a record for every folder on the way. @param {string} point @param {string} path @param {Mount | undefined} mount @param {Map<string, Entry | null>} records */
  #addFolders(point, path, mount, records) {
    for (let end = path.lastIndexOf('/'); end > point.length; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (mount?.folders.has(folder) || records.has(folder)) continue;
      records.set(folder, { timestamp: new Date(), mode: 0o40777 });
    }
  }

  // ---------------------------------------------------------------- the app lock (applock.js)

  /**
   * Runs a job while nothing is being stored and nothing waits to be; what comes meanwhile waits until it is done.
   * @template T
   * @param {() => Promise<T>} job
   * @returns {Promise<T>}
   */
  async exclusive(job) {
    do await this.flush();
    while (this.running);
    if (this.role !== 'writer' || this.handingOver) throw new StoreError('read-only');
    const done = job();
    const over = () => {
      this.running = null;
      this.#pump();
    };
    this.running = done.then(over, over);
    return done;
  }

  /** Stores how the app is locked, null: not at all. @param {LockRecord | null} lock */
  async storeLock(lock) {
    await this.#confirm();
    if (lock && this.version !== LOCKED_VERSION) {
      this.version = LOCKED_VERSION;
      // What is open stands in the way of a newer version.
      this.#disconnect(MAIN);
    }
    await this.#write(MAIN, new Map(), (store) => (lock ? store.put(lock, LOCK) : store.delete(LOCK)));
    this.lock = lock;
  }

  /** The lock as it is stored now. @returns {Promise<LockRecord | null>} */
  async readLock() {
    const { lock = null } = await this.#besides(await this.#connection(MAIN));
    return lock;
  }

  /** Every record of a file of a mount as it is stored. @param {string} point @returns {Promise<Map<string, Entry>>} */
  async records(point) {
    const database = await this.#connection(point);
    return this.#watched((resolve, reject) => {
      const transaction = database.transaction([STORE], 'readonly');
      const store = transaction.objectStore(STORE);
      const [paths, entries] = [store.getAllKeys(), store.getAll()];
      transaction.oncomplete = () => {
        const all = paths.result.map((path, at) => /** @type {[string, Entry]} */ ([path, entries.result[at]]));
        resolve(new Map(all.filter(([path, entry]) => path !== JOURNAL && path !== LOCK && entry?.contents)));
      };
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
      this.#onClosed(database, () => reject(new StoreError('storage-closed')));
    });
  }

  /** Puts records in the place of others, as they are. @param {string} point @param {Map<string, Entry>} records */
  async replace(point, records) {
    await this.#confirm();
    await this.#write(point, records);
  }

  /** Closes what was opened for a mount that is not loaded. @param {string} point */
  done(point) {
    if (!this.mounts.has(point)) this.#forget(point);
  }

  async #confirm() {
    if (this.role !== 'writer' || !(await this.claim.confirm())) throw new StoreError('read-only');
  }

  /** Tells the other tabs about the lock. @param {'used' | 'now' | 'changed' | 'minutes'} what */
  tellLock(what) {
    this.#post({ type: 'lock', what, minutes: this.lock?.minutes });
  }

  // ---------------------------------------------------------------- erasing

  /**
   * Deletes the whole database of an agreement, after everything in it was deleted by `save`. Other tabs
   * let go of it. Rejects when the browser does not do it; the files are gone all the same.
   * @param {string} point
   */
  async drop(point) {
    this.listed = undefined;
    if (this.role !== 'writer') throw new StoreError('read-only');
    await this.flush();
    this.unload(point);
    this.#forget(point);
    this.#post({ type: 'erased', mount: point });
    await this.#delete(this.prefix + point);
  }

  /** @param {string} name */
  #delete(name) {
    return this.#watched((resolve, reject) => {
      const request = this.factory.deleteDatabase(name);
      request.onsuccess = () => resolve(undefined);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new StoreError('storage-blocked'));
    });
  }

  /**
   * Erases every database of this app, and those named besides. A record of it is stored first, so what was begun is finished at the next
   * start. Afterwards nothing is written here any more. Other tabs hear of it and let go.
   * @param {string[]} agreements for a browser that cannot list its databases
   * @param {string[]} also names of databases
   */
  async eraseEverything(agreements, also) {
    this.listed = undefined;
    if (this.role !== 'writer' || this.handingOver) throw new StoreError('read-only');
    // What cannot be stored any more need not be.
    await this.flush().catch(() => {});
    this.handingOver = true;
    this.queue = [];
    const start = `${this.prefix}/a/`;
    const found = (await this.#names())?.filter((name) => name.startsWith(start)) ?? [];
    const names = [...new Set([...found, ...agreements.map((agreement) => start + agreement), ...also])];
    await this.#write(MAIN, new Map(), (store) => store.put({ erase: names }, JOURNAL));
    await this.#eraseListed(names);
  }

  /** Deletes the databases; the one with the record last. @param {string[]} names */
  async #eraseListed(names) {
    const main = this.prefix + MAIN;
    for (const name of [...names, main]) {
      if (name.startsWith(this.prefix + '/')) {
        const point = name.slice(this.prefix.length);
        this.#disconnect(point);
        this.unload(point);
        this.#post({ type: 'erased', mount: point });
      }
      await this.#delete(name);
    }
  }

  // ---------------------------------------------------------------- sizes

  /** How many bytes a mount holds, loaded or not. @param {string} point @returns {Promise<number>} */
  async size(point) {
    const name = this.prefix + point;
    const names = await this.#names();
    if (names && !names.includes(name)) return 0;
    const mount = this.mounts.get(point);
    const database = mount?.database && !this.closed.has(mount.database) ? mount.database : await this.#open(name);
    try {
      return await this.#watched((resolve, reject) => {
        let bytes = 0;
        const transaction = database.transaction([STORE], 'readonly');
        transaction.oncomplete = () => resolve(bytes);
        transaction.onabort = transaction.onerror = () => reject(transaction.error);
        this.#onClosed(database, () => reject(new StoreError('storage-closed')));
        const request = transaction.objectStore(STORE).openCursor();
        request.onsuccess = () => {
          const cursor = request.result;
          if (!cursor) return;
          bytes += /** @type {Entry} */ (cursor.value).contents?.length ?? 0;
          cursor.continue();
        };
      });
    } finally {
      if (database !== mount?.database) database.close();
    }
  }

  // ---------------------------------------------------------------- a copy to take away

  /** Every file in memory, with its bytes. @returns {{path: string, contents: Uint8Array}[]} */
  copy() {
    const files = new Map();
    for (const point of this.mounts.keys())
      for (const path of this.#files(point)) files.set(path, this.fs.readFile(path).slice());
    for (const step of this.queue)
      for (const changes of step.byMount.values())
        for (const [path, entry] of changes) if (entry?.contents) files.set(path, entry.contents);
    return [...files].map(([path, contents]) => ({ path, contents }));
  }

  // ---------------------------------------------------------------- tabs

  /**
   * *Use here instead*: the writing tab stores everything and lets go; this one takes over. Rejects with
   * `other-tab-silent` or `other-tab-failed` when it did not.
   */
  async useHere() {
    if (this.role === 'writer') return;
    const answer = await this.claim.ask();
    if (answer !== 'granted') throw new StoreError(answer === 'refused' ? 'other-tab-failed' : 'other-tab-silent');
  }

  /**
   * This page is about to be loaded anew: what is pending is stored, and the lock let go. Nothing can be
   * changed here from the call on. Rejects when it could not be stored; then this tab goes on writing.
   */
  async leave() {
    if (this.role !== 'writer') return;
    if (!(await this.#handOver())) throw this.saveState.state === 'failed' ? this.saveState.error : new StoreError('storage-failed');
    this.claim.release();
  }

  /** Another tab asks to write. @returns {Promise<boolean>} whether the lock may go */
  async #handOver() {
    // At most half of what the other tab waits for, so that it gets an answer.
    await Promise.race([this.beforeHandOver().catch(() => {}), new Promise((resolve) => setTimeout(resolve, this.patience / 2))]);
    this.handingOver = true;
    try {
      await this.flush();
      this.#setRole('reader', 'other-tab');
      return true;
    } catch {
      return false;
    } finally {
      this.handingOver = false;
    }
  }

  /** The lock came to this tab, because it asked or because the writing tab was closed. */
  async #becomeWriter() {
    try {
      const before = this.lock;
      await this.#finishJournal();
      if (before?.state !== this.lock?.state || String(before?.wrapped) !== String(this.lock?.wrapped)) {
        // Switched on, off or changed while this tab did not hear: it begins anew.
        this.#tell({ type: 'lock', what: 'changed' });
        throw new StoreError('read-only');
      }
      // Whoever hears of the role may write at once, so what is stale has to be gone by then.
      this.role = 'writer';
      this.#tell({ type: 'reload' });
      this.#setRole('writer');
    } catch (error) {
      this.#setRole('reader', 'load-failed');
      throw error;
    }
  }

  /** @param {any} message */
  #hear(message) {
    if (message?.type === 'stored') this.#follow(message.mount);
    if (message?.type === 'lock') {
      if (this.lock && message.what === 'minutes') this.lock = { ...this.lock, minutes: message.minutes };
      this.#tell({ type: 'lock', what: message.what });
    }
    if (message?.type === 'erased') {
      if (message.mount === MAIN) return this.#tell({ type: 'gone' });
      this.unload(message.mount);
      this.#forget(message.mount);
      this.#tell({ type: 'changed', mount: message.mount });
    }
  }

  /** Loads a mount anew after another tab stored something. @param {string} point */
  #follow(point) {
    const load = this.loads.get(point);
    if (load) load.behind = true;
    const mount = this.mounts.get(point);
    if (!mount || this.role === 'writer') return;
    if (mount.loading) {
      mount.again = true;
      return;
    }
    mount.loading = (async () => {
      do {
        mount.again = false;
        mount.database ??= await this.#open(this.prefix + point);
        await this.#populate(mount, point);
      } while (mount.again);
    })()
      .then(() => this.#tell({ type: 'changed', mount: point }))
      .catch(() => {
        // What was left behind or taken over meanwhile is loaded anew by others.
        if (this.mounts.get(point) === mount && this.role === 'reader') this.#setRole('reader', 'load-failed');
      })
      .finally(() => {
        mount.loading = null;
      });
  }

  /** @param {object} message */
  #post(message) {
    this.channel?.postMessage(message);
  }

  // ---------------------------------------------------------------- connections

  /** Connections of mounts that are not loaded, while something of theirs is written. @type {Map<string, IDBDatabase>} */
  loose = new Map();

  /** @param {string} point @returns {Promise<IDBDatabase>} */
  async #connection(point) {
    const mount = this.mounts.get(point);
    const open = mount ? mount.database : this.loose.get(point);
    if (open && !this.closed.has(open) && open.version === this.version) return open;
    if (open) this.#disconnect(point);
    const name = this.prefix + point;
    const expected = this.fresh.has(name);
    const database = await this.#open(name, () => {
      if (!mount || expected) return;
      mount.whole = true;
      // Most likely all data of the site was cleared, so the others that are in memory are looked at too, and made again.
      for (const other of this.mounts.keys()) if (other !== point) this.queue.push({ journaled: false, byMount: new Map([[other, new Map()]]), cause: 0, waiting: [] });
      this.#tell({ type: 'thrown-away' });
    });
    this.fresh.delete(name);
    if (mount) mount.database = database;
    else this.loose.set(point, database);
    return database;
  }

  /** @param {string} point */
  #disconnect(point) {
    const mount = this.mounts.get(point);
    if (mount) {
      mount.database?.close();
      mount.database = null;
    }
    this.loose.get(point)?.close();
    this.loose.delete(point);
  }

  /** Closes what was opened for a mount that is not loaded. @param {string} point */
  #forget(point) {
    if (this.#busy(point)) return;
    this.loose.get(point)?.close();
    this.loose.delete(point);
  }

  /** @param {string} point */
  #busy(point) {
    return this.queue.some((step) => step.byMount.has(point));
  }

  /** @type {WeakSet<IDBDatabase>} */
  closed = new WeakSet();
  /** @type {WeakMap<IDBDatabase, Set<() => void>>} */
  closeListeners = new WeakMap();

  /**
   * Opens a database as IDBFS would make it.
   * @param {string} name
   * @param {() => void} [onCreated] called when it was not there
   * @returns {Promise<IDBDatabase>}
   */
  async #open(name, onCreated) {
    try {
      return await this.#openAt(this.version, name, onCreated);
    } catch (error) {
      if (asStoreError(error).code !== 'newer-data' || this.version === LOCKED_VERSION) throw error;
      // It was locked once; from then on all databases are of that version.
      this.version = LOCKED_VERSION;
      if (this.looked && !this.lock) await this.#lookAgain();
      return this.#openAt(this.version, name, onCreated);
    }
  }

  /** Somebody else locked it since it was looked, and this tab did not hear: nothing is written here without the lock. */
  async #lookAgain() {
    const main = await this.#openAt(this.version, this.prefix + MAIN);
    const { lock } = await this.#besides(main).finally(() => main.close());
    if (!lock) return;
    this.#tell({ type: 'lock', what: 'changed' });
    throw new StoreError('newer-data');
  }

  /** @param {number} version @param {string} name @param {() => void} [onCreated] @returns {Promise<IDBDatabase>} */
  #openAt(version, name, onCreated) {
    return this.#watched((resolve, reject, onSilence) => {
      let late = false;
      onSilence(() => {
        late = true;
      });
      const request = this.factory.open(name, version);
      request.onupgradeneeded = () => {
        const database = request.result;
        if (database.objectStoreNames.contains(STORE)) return;
        database.createObjectStore(STORE).createIndex('timestamp', 'timestamp', { unique: false });
        onCreated?.();
      };
      request.onerror = () => reject(request.error);
      request.onblocked = () => {
        late = true;
        reject(new StoreError('storage-blocked'));
      };
      request.onsuccess = () => {
        const database = request.result;
        if (late) {
          database.close();
          return;
        }
        const gone = () => {
          this.closed.add(database);
          for (const listener of this.closeListeners.get(database) ?? []) listener();
        };
        database.onclose = gone;
        // Somebody wants to delete or upgrade it: what is in flight finishes, then it is closed.
        database.onversionchange = () => {
          database.close();
          this.closed.add(database);
        };
        resolve(database);
      };
    });
  }

  /** @param {IDBDatabase} database @param {() => void} listener */
  #onClosed(database, listener) {
    if (this.closed.has(database)) return listener();
    this.closeListeners.set(database, new Set([listener]));
  }

  /**
   * A promise that turns silence into a failure.
   * @template T
   * @param {(resolve: (value: T) => void, reject: (error: unknown) => void,
   *          onSilence: (undo: () => void) => void) => void} start
   * @returns {Promise<T>}
   */
  #watched(start) {
    return new Promise((resolve, reject) => {
      let undo = () => {};
      const timer = setTimeout(() => {
        reject(new StoreError('storage-silent'));
        try {
          undo();
        } catch {
          // It was finished already.
        }
      }, this.watchdog);
      try {
        start(
          (value) => {
            clearTimeout(timer);
            resolve(value);
          },
          (error) => {
            clearTimeout(timer);
            reject(asStoreError(error));
          },
          (action) => {
            undo = action;
          },
        );
      } catch (error) {
        clearTimeout(timer);
        reject(asStoreError(error));
      }
    });
  }

  /** @template T @param {Promise<T>} promise @returns {Promise<T>} */
  #heard(promise) {
    return this.#watched((resolve, reject) => promise.then(resolve, reject));
  }

  // ---------------------------------------------------------------- files

  /** @param {string} point @returns {string[]} */
  #files(point) {
    /** @type {string[]} */
    const files = [];
    const walk = (/** @type {string} */ folder) => {
      for (const name of this.fs.readdir(folder)) {
        if (name === '.' || name === '..') continue;
        const path = `${folder}/${name}`;
        if (this.fs.isDir(this.fs.stat(path).mode)) walk(path);
        else files.push(path);
      }
    };
    walk(point);
    return files;
  }

  /** @param {Mount} mount @param {string} path @param {Entry | null} entry */
  #put(mount, path, entry) {
    if (entry?.contents) {
      mount.fs.mkdirTree(path.slice(0, path.lastIndexOf('/')));
      mount.fs.writeFile(path, entry.contents);
      mount.fs.utime(path, entry.timestamp.getTime(), entry.timestamp.getTime());
      mount.stamps.set(path, entry.timestamp.getTime());
    } else if (!entry && mount.fs.analyzePath(path).exists) {
      mount.fs.unlink(path);
    }
  }
}

/** What IDBFS reads into a mount with the lock on, until all of it is opened. */
class Reading {
  /** @param {Vault | null} vault */
  constructor(vault) {
    this.vault = vault;
    /** @type {Promise<() => void>[]} */
    this.steps = [];
  }

  /** @param {string} path @param {Entry} entry @param {(path: string, entry: Entry, done: (error: unknown) => void) => void} put */
  put(path, entry, put) {
    this.steps.push(
      (async () => {
        const { contents } = entry;
        const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
        const opened = bytes && this.vault ? { ...entry, contents: await this.vault.open(path, bytes) } : entry;
        return () => put(path, opened, thrown);
      })(),
    );
  }

  /** @param {string} path @param {(path: string, done: (error: unknown) => void) => void} remove */
  remove(path, remove) {
    this.steps.push(Promise.resolve(() => remove(path, thrown)));
  }

  /** @returns {Promise<(() => void)[]>} what is still to be done, in order */
  opened() {
    return Promise.all(this.steps);
  }
}

/** @param {unknown} error */
function thrown(error) {
  if (error) throw error;
}
