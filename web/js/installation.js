// @ts-check
// How the app lives on this device: kept for use without a connection (sw.js), a newer version that waits, installing it where the
// browser offers that, or opened from disk as one file.
import { scriptAddress } from './trusted.js';

/**
 * @typedef {object} InstallationState
 * @property {boolean} offline everything is kept, so the next visit needs no connection
 * @property {boolean} newer a newer version is ready, and waits
 * @property {boolean} canInstall the browser offers to install the app
 * @property {boolean} oneFile the app is one file, opened from disk
 */

/** How long a newer version may take to come into place, in ms, before the page is loaded anew regardless. */
const PATIENCE = 5_000;

export class Installation {
  /**
   * @param {object} [options]
   * @param {ServiceWorkerContainer} [options.container] `navigator.serviceWorker`, where there is one and the app is on a host
   * @param {boolean} [options.oneFile]
   * @param {() => void} [options.reload]
   * @param {EventTarget} [options.target] that hears of installing
   */
  constructor({ container, oneFile = false, reload = () => location.reload(), target = globalThis } = {}) {
    this.container = container;
    this.reload = reload;
    /** @type {InstallationState} */
    this.state = { offline: false, newer: false, canInstall: false, oneFile };
    /** @type {Set<() => void>} */
    this.listeners = new Set();
    /** @type {ServiceWorkerRegistration | undefined} */
    this.registration = undefined;
    /** @type {any} */
    this.offer = undefined;
    target.addEventListener?.('beforeinstallprompt', (event) => {
      // The browser's own bar would come in the middle of something; the offer stands on My data.
      event.preventDefault();
      this.offer = event;
      this.#set({ canInstall: true });
    });
    target.addEventListener?.('appinstalled', () => {
      this.offer = undefined;
      this.#set({ canInstall: false });
    });
  }

  /** @param {() => void} listener @returns {() => void} stops hearing */
  on(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** @param {Partial<InstallationState>} change */
  #set(change) {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }

  /**
   * Lets the worker keep everything. To be called in idle time, once the page has fetched what it needs. A browser that refuses
   * (a private window, no room) runs the app all the same, with a connection.
   * @param {string} address of the worker
   */
  async keep(address) {
    const { container } = this;
    if (!container) return;
    const before = container.controller;
    container.addEventListener('controllerchange', () => {
      // Another tab began to use the newer version. This page runs on as it is until the person loads it again.
      if (before) this.#set({ newer: true });
    });
    try {
      const registration = await container.register(/** @type {any} */ (scriptAddress(address)), { updateViaCache: 'none' });
      this.registration = registration;
      this.#look(registration);
      registration.addEventListener('updatefound', () => this.#follow(registration.installing));
      this.#follow(registration.installing);
      const active = registration.active ?? (await container.ready).active;
      active?.postMessage('tidy');
    } catch (error) {
      console.info('not kept for use without a connection:', /** @type {Error} */ (error).message);
    }
  }

  /** @param {ServiceWorkerRegistration} registration */
  #look(registration) {
    this.#set({
      offline: Boolean(registration.active),
      newer: this.state.newer || Boolean(registration.active && registration.waiting),
    });
  }

  /** @param {ServiceWorker | null} worker that is being installed */
  #follow(worker) {
    worker?.addEventListener('statechange', () => {
      if (this.registration) this.#look(this.registration);
    });
  }

  /** Puts the newer version in place and loads the page anew. What is to be kept has to be stored before. */
  async renew() {
    const waiting = this.registration?.waiting;
    if (waiting) {
      await new Promise((resolve) => {
        waiting.addEventListener('statechange', () => {
          if (waiting.state === 'activated' || waiting.state === 'redundant') resolve(undefined);
        });
        setTimeout(resolve, PATIENCE);
        waiting.postMessage('use');
      });
    }
    this.reload();
  }

  /** What is kept of the app for use without a connection goes too; the next visit begins as the first. */
  async forget() {
    if (!this.container) return;
    try {
      const registration = this.registration ?? (await this.container.getRegistration());
      await registration?.unregister();
      const here = `wederzijds ${new URL('./', document.baseURI).pathname} `;
      for (const name of await caches.keys()) if (name.startsWith(here)) await caches.delete(name);
    } catch (error) {
      // Nothing of a person is in it.
      console.info('the app itself is still kept:', /** @type {Error} */ (error).message);
    }
  }

  /** Asks the browser to install the app. */
  async install() {
    const { offer } = this;
    this.offer = undefined;
    this.#set({ canInstall: false });
    await offer?.prompt();
  }
}
