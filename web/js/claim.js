// @ts-check
// Which tab writes: one at a time (quality.md 1). By Web Lock where there is one; elsewhere tabs ask each
// other by BroadcastChannel, and a tab that cannot ask does not write.

/** @typedef {{type: 'want' | 'refused' | 'taken' | 'anyone' | 'here' | 'free', tab: string}} Message */
/** @typedef {'granted' | 'refused' | 'silent'} Answer */

/** What both kinds of claim share: an own id, the messages, and what the owner does when asked. */
class Claim {
  /** @param {BroadcastChannel | undefined} channel @param {number} patience */
  constructor(channel, patience) {
    this.channel = channel;
    this.patience = patience;
    this.tab = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    /** Another tab wants to write. Answers whether it may. @type {() => Promise<boolean>} */
    this.onAsked = async () => true;
    /** The claim came to this tab. @type {() => Promise<void>} */
    this.onGranted = async () => {};
    /** @type {((answer: Answer) => void) | null} */
    this.asking = null;
    /** @type {Promise<void>} the grant that is being worked on */
    this.granting = Promise.resolve();
    channel?.addEventListener('message', (event) => {
      const message = /** @type {Message} */ (event.data);
      if (message && typeof message.tab === 'string') void this.hear(message);
    });
  }

  /** @param {Message} _message @returns {Promise<void>} */
  async hear(_message) {}

  /** Lets the claim go. */
  release() {}

  /** @param {Message['type']} type @param {string} [tab] */
  post(type, tab = this.tab) {
    this.channel?.postMessage({ type, tab });
  }

  /** Runs the owner's part of a grant and answers whoever asked for it. */
  grant() {
    this.granting = (async () => {
      try {
        await this.onGranted();
        this.post('taken');
        this.asking?.('granted');
      } catch {
        this.release();
        this.asking?.('refused');
      }
    })();
    return this.granting;
  }

  /** Waits for the answer to a question. @param {() => void} question @returns {Promise<Answer>} */
  answered(question) {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.asking?.('silent'), this.patience);
      this.asking = (answer) => {
        clearTimeout(timer);
        this.asking = null;
        resolve(answer);
      };
      question();
    });
  }
}

/** The claim as a Web Lock that is held for the life of the tab. */
export class LockClaim extends Claim {
  supported = true;
  /** @type {(() => void) | null} ends the promise that holds the lock */
  held = null;
  /** @type {AbortController | null} of the request that waits in the queue */
  waiting = null;

  /** @param {LockManager} locks @param {string} name @param {BroadcastChannel | undefined} channel @param {number} patience */
  constructor(locks, name, channel, patience) {
    super(channel, patience);
    this.locks = locks;
    this.name = name;
  }

  /**
   * Takes the lock if nobody has it, and does the work that comes with it. Another tab that asks meanwhile
   * waits until it is done. Rejects as the work does; then the lock is free again.
   * @param {() => Promise<void>} work
   * @returns {Promise<boolean>} whether this tab holds it
   */
  now(work) {
    return new Promise((resolve, reject) => {
      this.locks
        .request(this.name, { ifAvailable: true }, (lock) => {
          if (!lock) return resolve(false);
          const holding = this.#hold();
          const done = work();
          this.granting = done.catch(() => this.release());
          done.then(() => resolve(true), reject);
          return holding;
        })
        .catch(reject);
    });
  }

  #hold() {
    return new Promise((resolve) => {
      this.held = () => resolve(undefined);
    });
  }

  /** Waits for the lock: it comes when the writing tab is closed or lets go. */
  queue() {
    if (this.held || this.waiting) return;
    const waiting = new AbortController();
    this.waiting = waiting;
    this.locks
      .request(this.name, { signal: waiting.signal }, () => {
        this.waiting = null;
        const holding = this.#hold();
        void this.grant();
        return holding;
      })
      .catch(() => {
        if (this.waiting === waiting) this.waiting = null;
      });
  }

  /** Asks the writing tab to let go. @returns {Promise<Answer>} */
  ask() {
    return this.answered(() => {
      this.post('want');
      this.queue();
    });
  }

  /** @override */
  release() {
    const held = this.held;
    this.held = null;
    held?.();
  }

  /** A Web Lock is held until it is let go, so there is nothing to ask. @returns {Promise<boolean>} */
  async confirm() {
    return this.held !== null;
  }

  /** @override @param {Message} message */
  async hear({ type, tab }) {
    if (type === 'want' && tab !== this.tab) {
      if (this.waiting) {
        // Stand back, so that the one who asked is next.
        this.waiting.abort();
        this.waiting = null;
        setTimeout(() => this.queue(), this.patience);
      } else if (this.held) {
        await this.granting;
        if (await this.onAsked()) {
          this.release();
          setTimeout(() => this.queue(), this.patience);
        } else {
          this.post('refused', tab);
        }
      }
    }
    if (type === 'taken' && tab !== this.tab) this.queue();
    if (type === 'refused' && tab === this.tab) this.asking?.('refused');
  }
}

/** How often a holder without a lock notes that it is awake, and after which gap it asks again, in ms. */
const TICK = 1_000;
const GAP = 3_000;

/**
 * The claim where there is no lock API: whoever asks and hears no objection holds it. A tab that was
 * suspended asks again before it writes, for another may have begun meanwhile.
 */
export class ChannelClaim extends Claim {
  supported = false;
  state = /** @type {'idle' | 'contending' | 'holding'} */ ('idle');
  awake = 0;
  /** @type {(() => void) | null} */
  lost = null;

  /** @param {BroadcastChannel | undefined} channel @param {number} patience */
  constructor(channel, patience) {
    super(channel, patience);
    const timer = setInterval(() => {
      if (Date.now() - this.awake < GAP) this.awake = Date.now();
    }, TICK);
    /** @type {any} */ (timer).unref?.();
  }

  /**
   * As with the lock, by asking around.
   * @param {() => Promise<void>} work
   * @returns {Promise<boolean>}
   */
  async now(work) {
    if (!(await this.#contend())) return false;
    const done = work();
    this.granting = done.catch(() => this.release());
    await done;
    return true;
  }

  /** @returns {Promise<boolean>} whether nobody objected */
  #contend() {
    if (!this.channel) return Promise.resolve(false);
    this.state = 'contending';
    return new Promise((resolve) => {
      const end = (/** @type {boolean} */ won) => {
        clearTimeout(timer);
        this.lost = null;
        this.state = won ? 'holding' : 'idle';
        this.awake = Date.now();
        resolve(won);
      };
      const timer = setTimeout(() => end(true), this.patience / 10);
      this.lost = () => end(false);
      this.post('anyone');
    });
  }

  /** Without locks nothing waits in line; `free` is heard instead. */
  queue() {}

  /** @returns {Promise<Answer>} */
  ask() {
    if (!this.channel) return Promise.resolve('silent');
    return this.answered(() => this.post('want'));
  }

  /** @override */
  release() {
    if (this.state !== 'holding') return;
    this.state = 'idle';
    this.post('free');
  }

  /** @returns {Promise<boolean>} */
  async confirm() {
    if (this.state !== 'holding') return false;
    return Date.now() - this.awake < GAP || this.#contend();
  }

  /** @override @param {Message} message */
  async hear({ type, tab }) {
    if (type === 'anyone') {
      if (this.state === 'holding' || (this.state === 'contending' && this.tab < tab)) this.post('here');
      else if (this.state === 'contending') this.lost?.();
    }
    if (type === 'here') this.lost?.();
    if (type === 'want' && this.state === 'holding') {
      await this.granting;
      if (await this.onAsked()) this.release();
      else this.post('refused', tab);
    }
    if (type === 'refused' && tab === this.tab) this.asking?.('refused');
    if (type === 'free' && this.asking && (await this.#contend())) await this.grant();
  }
}
