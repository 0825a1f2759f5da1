// What exchange-one.mjs does, in a page.
import * as automerge from '@automerge/automerge';
import * as loro from 'loro-crdt';
import initSql from 'sql.js';
import * as yjs from 'yjs';
import { PEERS } from './peers.mjs';
import { repeat, summary } from './timing.mjs';

const libraries = {
  // The address is put together so that no bundler looks for the module.
  core: async () => (await import(['.', 'bench_core.mjs'].join('/'))).default(),
  yjs: async () => yjs,
  loro: async () => loro,
  automerge: async () => automerge,
  sql: () => initSql({ locateFile: () => 'sql-wasm.wasm' }),
};

/** @param {any} model */
async function digestOf(model) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(model))));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('').slice(0, 16);
}

/** @param {string} name @param {number} budget */
async function bench(name, budget) {
  const peer = await PEERS[name].make(libraries);
  const [a, b] = await Promise.all(['a', 'b'].map(async (half) => new Uint8Array(await (await fetch(half)).arrayBuffer())));
  const digest = await digestOf(peer.two(a, b, () => {}).model);
  /** @type {number[]} */
  const all = [];
  /** @type {number[]} */
  const takeIn = [];
  const pause = () => new Promise((resolve) => setTimeout(resolve));
  await repeat(
    async (round) => {
      await pause();
      const begin = performance.now();
      peer.two(a, b, () => {});
      if (round >= 0) all.push(performance.now() - begin);
    },
    { budget },
  );
  const open = /** @type {any} */ (peer.opened(a));
  await repeat(
    async (round) => {
      open.again?.();
      await pause();
      const begin = performance.now();
      open.takeIn(b);
      if (round >= 0) takeIn.push(performance.now() - begin);
    },
    { budget },
  );
  return { digest, figures: { all: summary(all), takeIn: summary(takeIn) } };
}
/** @type {any} */ (window).bench = bench;
