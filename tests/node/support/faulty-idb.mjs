// A storage that fails on purpose: the k-th call of one tab fails in one of the ways that real ones do.
// Every open, transaction, request and commit counts as a call.

import { forceCloseDatabase } from 'fake-indexeddb';

/** @typedef {'error' | 'abort' | 'quota' | 'hang' | 'lost' | 'close' | 'blocked'} Kind
 *   `quota`: reading goes, a commit aborts. `hang`: nothing more happens. `lost`: it is done, but nobody
 *   hears of it. */
export const KINDS = /** @type {const} */ (['error', 'abort', 'quota', 'hang', 'lost', 'close', 'blocked']);

const later = (/** @type {() => void} */ action) => setImmediate(action);
const fault = (/** @type {string} */ name) => new DOMException('on purpose', name);

/** What the browser does when a person clears the data of a site. @param {any} database */
export function breakConnection(database) {
  for (const transaction of database._rawDatabase.transactions) {
    if (transaction.db === database && transaction._state !== 'finished') transaction._abort('AbortError');
  }
  forceCloseDatabase(database);
}

export class FaultyStorage {
  /** @param {any} factory the storage behind it, shared by all tabs */
  constructor(factory) {
    this.factory = factory;
    this.calls = 0;
    /** The first call that fails. @type {number} */
    this.from = Infinity;
    /** The last call that fails. @type {number} */
    this.to = Infinity;
    /** @type {Kind} */
    this.kind = 'error';
    this.happened = 0;
    /** What lets a transaction that hangs go on. @type {(() => void)[]} */
    this.hanging = [];
    /** The tab is closed; nothing it still does has an effect. */
    this.gone = false;
    /** @type {Set<any>} */
    this.connections = new Set();
  }

  /** From now on, the k-th call fails, or all from the k-th on. @param {Kind} kind @param {number} k @param {boolean} [forEver] */
  fail(kind, k, forEver = false) {
    this.calls = 0;
    this.kind = kind;
    this.from = k;
    this.to = forEver ? Infinity : k;
  }

  /** The storage is well again: nothing fails any more, and what hung goes on. */
  heal() {
    this.from = Infinity;
    for (const go of this.hanging.splice(0)) go();
  }

  /** Whether this call is one that fails. */
  #now() {
    ++this.calls;
    if (this.gone) return 'hang';
    if (this.calls < this.from || this.calls > this.to) return null;
    ++this.happened;
    return this.kind;
  }

  /** The tab is gone: its connections and whatever hung in them go with it. */
  vanish() {
    this.gone = true;
    for (const database of this.connections) {
      const raw = database._rawDatabase;
      for (const one of raw.transactions) {
        if (one.db !== database || one._state === 'finished') continue;
        // A transaction that did not get to its end never was.
        for (const undo of one._rollbackLog.reverse()) undo();
        one._start = () => {};
        one._state = 'finished';
      }
      raw.transactions = raw.transactions.filter((/** @type {any} */ one) => one.db !== database || one._state === 'finished');
      database._closePending = true;
      database._closed = true;
      raw.connections = raw.connections.filter((/** @type {any} */ one) => one !== database);
      raw.processTransactions();
    }
  }

  databases() {
    return this.factory.databases();
  }

  /** @param {string} name */
  deleteDatabase(name) {
    const kind = this.#now();
    return kind && kind !== 'quota' ? this.#badRequest(kind) : this.factory.deleteDatabase(name);
  }

  /** @param {string} name @param {number} version */
  open(name, version) {
    const kind = this.#now();
    if (kind && kind !== 'close' && kind !== 'quota') return this.#badRequest(kind);
    const request = this.factory.open(name, version);
    request.addEventListener('success', () => {
      const database = request.result;
      if (this.gone) database.close();
      this.connections.add(database);
      this.#spoil(database);
      if (kind === 'close') later(() => breakConnection(database));
    });
    return request;
  }

  /** @param {Kind} kind */
  #badRequest(kind) {
    const request = /** @type {any} */ ({ error: null, onerror: null, onsuccess: null, onblocked: null, onupgradeneeded: null, addEventListener() {} });
    if (kind === 'error' || kind === 'abort' || kind === 'close') {
      later(() => {
        request.error = fault(kind === 'abort' ? 'AbortError' : 'UnknownError');
        request.onerror?.({ target: request, preventDefault() {} });
      });
    }
    if (kind === 'blocked') later(() => request.onblocked?.({ target: request }));
    return request;
  }

  /** @param {any} database */
  #spoil(database) {
    const make = database.transaction.bind(database);
    database.transaction = (/** @type {any[]} */ ...args) => {
      const kind = this.#now();
      if (kind === 'error' || kind === 'blocked') throw fault('InvalidStateError');
      const transaction = make(...args);
      this.#spoilTransaction(transaction);
      this.#strike(kind, transaction);
      return transaction;
    };
  }

  /** @param {Kind | null} kind @param {any} transaction */
  #strike(kind, transaction) {
    if (kind === 'abort') later(() => transaction._state !== 'finished' && transaction._abort('QuotaExceededError'));
    if (kind === 'close') later(() => breakConnection(transaction.db));
    if (kind === 'hang' || kind === 'blocked') {
      transaction._start = () => {
        transaction._started = true;
      };
      this.hanging.push(() => {
        delete transaction._start;
        if (transaction._started && transaction._state !== 'finished') transaction._start();
      });
    }
    if (kind === 'lost') {
      const dispatch = transaction.dispatchEvent.bind(transaction);
      transaction.dispatchEvent = (/** @type {any} */ event) => {
        if (event.type === 'complete') transaction.oncomplete = null;
        return dispatch(event);
      };
    }
  }

  /** @param {any} transaction */
  #spoilTransaction(transaction) {
    const exec = transaction._execRequestAsync.bind(transaction);
    transaction._execRequestAsync = (/** @type {any} */ job) => {
      const kind = this.#now();
      if (kind === 'error') {
        return exec({
          ...job,
          operation: () => {
            throw fault('UnknownError');
          },
        });
      }
      const request = exec(job);
      this.#strike(kind, transaction);
      return request;
    };
    const commit = transaction.commit.bind(transaction);
    transaction.commit = () => {
      const kind = this.#now();
      if (kind === 'error') throw fault('InvalidStateError');
      commit();
      this.#strike(kind === 'quota' ? 'abort' : kind, transaction);
    };
  }
}
