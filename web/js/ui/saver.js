// @ts-check
// Saves what is typed: a little after each change, at once when the field is left, the page is hidden or the screen changes.

const REST = 150;
const AT_MOST = 600;

/**
 * @typedef {object} Entry
 * @property {unknown} value newest value
 * @property {(value: any) => Promise<unknown>} save
 * @property {ReturnType<typeof setTimeout>|undefined} timer
 * @property {number} since when the oldest unsaved change was made
 */

export class Saver {
  /** @type {Map<string, Entry>} */
  #waiting = new Map();
  /** @type {Map<string, Promise<boolean>>} */
  #running = new Map();
  /** @type {(error: unknown) => void} */
  #report;
  /** How many times something was saved. */
  saved = 0;

  /** @param {(error: unknown) => void} report what to do with a save that failed */
  constructor(report) {
    this.#report = report;
  }

  /**
   * Remembers the newest value under a key and saves it after a short rest. Values are replaced whole.
   * @template T
   * @param {string} key
   * @param {T} value
   * @param {(value: T) => Promise<unknown>} save
   */
  put(key, value, save) {
    const before = this.#waiting.get(key);
    if (before?.timer) clearTimeout(before.timer);
    const since = before?.since ?? Date.now();
    const wait = Math.max(0, Math.min(REST, since + AT_MOST - Date.now()));
    const timer = setTimeout(() => void this.flush(key), wait);
    this.#waiting.set(key, { value, save, timer, since });
  }

  /** The value that is not saved yet, if any. @param {string} key @returns {any} */
  pending(key) {
    return this.#waiting.get(key)?.value;
  }

  /** Whether anything that was typed has not been stored yet. */
  get busy() {
    return this.#waiting.size > 0 || this.#running.size > 0;
  }

  /** Whether what was typed under a key has not been stored yet. @param {string} key */
  isBusy(key) {
    return this.#waiting.has(key) || this.#running.has(key);
  }

  /** Forgets what waits under a key. @param {string} key */
  drop(key) {
    const entry = this.#waiting.get(key);
    if (entry?.timer) clearTimeout(entry.timer);
    this.#waiting.delete(key);
  }

  /**
   * Saves now what waits, under one key or everywhere, and resolves when it has been handed to the core.
   * A save that fails is reported and stays, so the next change or flush tries again.
   * @param {string} [key]
   */
  async flush(key) {
    const keys = key === undefined ? [...new Set([...this.#waiting.keys(), ...this.#running.keys()])] : [key];
    await Promise.all(keys.map((one) => this.#save(one)));
  }

  /** @param {string} key @returns {Promise<void>} */
  async #save(key) {
    for (;;) {
      const running = this.#running.get(key);
      if (running) {
        // Two saves of one thing never overlap, so the newest is always the last; and whoever asked waits for that one too.
        if (!(await running)) return;
        continue;
      }
      const entry = this.#waiting.get(key);
      if (!entry) return;
      if (entry.timer) clearTimeout(entry.timer);
      this.#waiting.delete(key);
      this.#running.set(key, this.#run(key, entry));
    }
  }

  /** Whether it could be saved. @param {string} key @param {Entry} entry @returns {Promise<boolean>} */
  async #run(key, entry) {
    try {
      // What throws at once is a failed save like any other.
      await (async () => entry.save(entry.value))();
      ++this.saved;
      return true;
    } catch (error) {
      if (!this.#waiting.has(key)) this.#waiting.set(key, { ...entry, timer: undefined });
      this.#report(error);
      return false;
    } finally {
      this.#running.delete(key);
    }
  }
}
