// Tabs of one browser in one process: they share a storage, locks and channels, and each has its own module
// instance. What is sent between them arrives later, in the order that the schedule decides.

import { FaultyStorage } from './faulty-idb.mjs';
import { Persist } from '../../../web/js/persist.js';

/** Web Locks, as far as one exclusive lock goes: `ifAvailable`, waiting in line, `signal`. */
export class FakeLocks {
  constructor() {
    /** @type {Map<string, {owner: any, line: {owner: any, grant: () => void}[]}>} */
    this.locks = new Map();
    /** Tabs that are closed. Their code still runs here, but asks in vain. */
    this.gone = new Set();
  }

  /** The `navigator.locks` of one tab. @param {any} owner */
  of(owner) {
    return {
      request: (/** @type {string} */ name, /** @type {any} */ options, /** @type {any} */ callback) => this.#request(owner, name, options, callback),
    };
  }

  /** @param {any} owner @param {string} name @param {any} options @param {any} callback @returns {Promise<any>} */
  #request(owner, name, options, callback) {
    if (this.gone.has(owner)) return new Promise(() => {});
    const lock = this.locks.get(name) ?? { owner: null, line: [] };
    this.locks.set(name, lock);
    const hold = async () => {
      lock.owner = owner;
      try {
        return await callback({ name, mode: 'exclusive' });
      } finally {
        if (lock.owner === owner) this.#next(lock);
      }
    };
    if (lock.owner === null && lock.line.length === 0) return Promise.resolve().then(hold);
    if (options.ifAvailable) return Promise.resolve().then(() => callback(null));
    return new Promise((resolve, reject) => {
      const entry = { owner, grant: () => hold().then(resolve, reject) };
      lock.line.push(entry);
      options.signal?.addEventListener('abort', () => {
        const at = lock.line.indexOf(entry);
        if (at < 0) return;
        lock.line.splice(at, 1);
        reject(new DOMException('aborted', 'AbortError'));
      });
    });
  }

  /** @param {{owner: any, line: {owner: any, grant: () => void}[]}} lock */
  #next(lock) {
    lock.owner = null;
    lock.line.shift()?.grant();
  }

  /** The tab is gone, with what it held and waited for. @param {any} owner */
  vanish(owner) {
    this.gone.add(owner);
    for (const lock of this.locks.values()) {
      lock.line = lock.line.filter((entry) => entry.owner !== owner);
      if (lock.owner === owner) this.#next(lock);
    }
  }
}

/** BroadcastChannel between the tabs of one browser. */
export class FakeChannels {
  constructor() {
    /** @type {Set<any>} */
    this.ends = new Set();
    /** By how many turns of the event loop a message is late. */
    this.delay = () => 0;
  }

  /** @param {any} owner @returns {(name: string) => any} */
  of(owner) {
    return (name) => {
      const end = { owner, name, hear: new Set() };
      this.ends.add(end);
      return {
        addEventListener: (/** @type {string} */ _, /** @type {any} */ listener) => end.hear.add(listener),
        postMessage: (/** @type {any} */ data) => {
          if (!this.ends.has(end)) return;
          const copy = structuredClone(data);
          for (const other of this.ends) {
            if (other !== end && other.name === name) this.#deliver(end, other, copy);
          }
        },
      };
    };
  }

  /** Messages between two ends arrive late, but in order. @param {any} from @param {any} to @param {any} data */
  #deliver(from, to, data) {
    const line = (to.lines ??= new Map());
    const last = line.get(from) ?? Promise.resolve();
    const late = this.delay();
    line.set(
      from,
      last.then(async () => {
        for (let turns = late; turns >= 0; --turns) await new Promise((resolve) => setImmediate(resolve));
        if (this.ends.has(to)) for (const listener of to.hear) listener({ data });
      }),
    );
  }

  /** @param {any} owner */
  vanish(owner) {
    for (const end of this.ends) if (end.owner === owner) this.ends.delete(end);
  }
}

/** A browser: storage, locks and channels that its tabs share. */
export class Browser {
  /** @param {any} factory @param {{locks?: boolean, channels?: boolean, watchdog?: number, patience?: number}} [options] */
  constructor(factory, { locks = true, channels = true, watchdog = 10_000, patience = 400 } = {}) {
    this.factory = factory;
    this.locks = locks ? new FakeLocks() : null;
    this.channels = channels ? new FakeChannels() : null;
    this.times = { watchdog, patience };
  }

  /** By how many turns of the event loop each message between tabs is late. @param {() => number} delay */
  set delay(delay) {
    if (this.channels) this.channels.delay = delay;
  }

  /**
   * A new tab with a given module instance; not started yet.
   * @param {any} module
   */
  tab(module) {
    const storage = new FaultyStorage(this.factory);
    /** @type {any} */
    const owner = {};
    const page = new EventTarget();
    Object.assign(page, { visibilityState: 'visible' });
    const persist = new Persist({
      indexedDB: /** @type {any} */ (storage),
      prefix: 'w',
      locks: /** @type {any} */ (this.locks?.of(owner)),
      channel: this.channels?.of(owner),
      document: /** @type {any} */ (page),
      ...this.times,
    });
    if (module.FS) persist.attach(module.FS);
    return {
      persist,
      storage,
      page,
      fs: module.FS,
      /** The tab is closed, or crashes: nothing of it is left, and nothing more is heard. */
      vanish: () => {
        this.locks?.vanish(owner);
        this.channels?.vanish(owner);
        storage.vanish();
      },
      /** Hides the page, as switching away does. */
      hide: () => {
        Object.assign(page, { visibilityState: 'hidden' });
        page.dispatchEvent(new Event('visibilitychange'));
      },
    };
  }
}

/** Writes a file in a module's file system, with its folders. @param {any} fs @param {string} path @param {string} text */
export function write(fs, path, text) {
  fs.mkdirTree(path.slice(0, path.lastIndexOf('/')));
  fs.writeFile(path, text);
}

/** All files below the given mounts: path to text. @param {any} fs @param {string[]} points */
export function files(fs, points) {
  /** @type {Record<string, string>} */
  const found = {};
  const walk = (/** @type {string} */ folder) => {
    for (const name of fs.readdir(folder)) {
      if (name === '.' || name === '..') continue;
      const path = `${folder}/${name}`;
      if (fs.isDir(fs.stat(path).mode)) walk(path);
      else found[path] = fs.readFile(path, { encoding: 'utf8' });
    }
  };
  for (const point of points) if (fs.analyzePath(point).exists) walk(point);
  return found;
}

/** A seeded generator of numbers in [0, 1), so that a failing schedule can be run again. @param {number} seed */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
