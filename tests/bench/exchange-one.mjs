// One peer, one number of lines, in a process of its own: prints the figures as JSON.
//
//   node exchange-one.mjs PEER LINES BUDGET FOLDER        the times; leaves the two files in FOLDER
//   node exchange-one.mjs PEER LINES memory FOLDER        the peak of memory of one exchange of these files
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { verifyBytes } from '../../web/js/sign.js';
import { AGREEMENT, halfOf, makeHistory } from './history.mjs';
import { libraries } from './libraries.mjs';
import { PEERS } from './peers.mjs';
import { modelOf } from './state.mjs';
import { repeat, summary } from './timing.mjs';
import '../node/support/webcrypto.mjs';

const [name, lines, what, folder] = process.argv.slice(2);
const peer = await PEERS[name].make(libraries);
const place = (/** @type {string} */ half) => `${folder}/${name}-${lines}-${half}`;
const digest = (/** @type {any} */ model) => createHash('sha256').update(JSON.stringify(model)).digest('hex').slice(0, 16);
const memory = (/** @type {string} */ field) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;

if (what === 'memory') {
  const [a, b] = ['a', 'b'].map((half) => new Uint8Array(readFileSync(place(half))));
  // What the library has taken by itself, warmed by nothing.
  globalThis.gc?.();
  await sleep(50);
  writeFileSync('/proc/self/clear_refs', '5');
  const before = memory('VmRSS');
  const { model } = peer.two(a, b, () => {});
  console.log(JSON.stringify({ peak: memory('VmHWM') - before, digest: digest(model) }));
} else {
  const budget = Number(what);
  const history = makeHistory(Number(lines));
  const halves = /** @type {any} */ ([halfOf(history, 0), halfOf(history, 1)]);
  const expected = digest(modelOf(history.logs));
  const began = performance.now();
  const [a, b] = await peer.files(history, halves);
  const building = performance.now() - began;
  writeFileSync(place('a'), a);
  writeFileSync(place('b'), b);

  // The same state, or no figure.
  const check = (/** @type {any} */ model, /** @type {string} */ where) => {
    if (digest(model) !== expected) throw new Error(`${name}, ${lines} lines: another state ${where}`);
  };
  const first = peer.two(a, b, () => {});
  check(first.model, 'after a merge');
  check(peer.two(b, a, () => {}).model, 'after the merge the other way round');
  check(peer.two(first.bytes, a, () => {}).model, 'after writing and reading again');
  const open = /** @type {any} */ (peer.opened(a));
  check(open.takeIn(b), 'in the open agreement');

  /** @type {Record<string, number[]>} */
  const times = { load: [], merge: [], state: [], save: [], all: [], takeIn: [], allCpu: [], takeInCpu: [] };
  // Of the whole process, so with the threads that clean up and compile: other programs on the machine do not change it much.
  const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
  await repeat(
    (round) => {
      globalThis.gc?.();
      const spent = cpu();
      let last = performance.now();
      const begin = last;
      peer.two(a, b, (step) => {
        const now = performance.now();
        if (round >= 0) times[step].push(now - last);
        last = now;
      });
      if (round >= 0) times.all.push(last - begin);
      if (round >= 0) times.allCpu.push(cpu() - spent);
    },
    { budget },
  );
  await repeat(
    (round) => {
      open.again?.();
      globalThis.gc?.();
      const spent = cpu();
      const begin = performance.now();
      open.takeIn(b);
      if (round >= 0) times.takeIn.push(performance.now() - begin);
      if (round >= 0) times.takeInCpu.push(cpu() - spent);
    },
    { budget: budget / 2 },
  );
  /** @type {any} */
  const figures = Object.fromEntries(Object.entries(times).map(([step, values]) => [step, summary(values)]));
  if (name === 'ours') {
    // What checking the signatures of both files, and of the one that comes in, takes beside that.
    const signed = async (/** @type {Uint8Array} */ bytes) => {
      for (const { payload, protected: header, signature } of JSON.parse(new TextDecoder().decode(bytes)).logs) {
        const log = { payload: new TextEncoder().encode(payload), protected: header, signature, key: JSON.parse(payload.slice(0, payload.indexOf('\n'))).body.key, replica: AGREEMENT };
        const begin = performance.now();
        if (!(await verifyBytes(log))) throw new Error('a signature that does not verify');
        spent += performance.now() - begin;
      }
    };
    let spent = 0;
    /** @type {number[]} */
    const one = [];
    /** @type {number[]} */
    const two = [];
    await repeat(
      async (round) => {
        spent = 0;
        await signed(b);
        if (round >= 0) one.push(spent);
        await signed(a);
        if (round >= 0) two.push(spent);
      },
      { budget: budget / 2 },
    );
    figures.checkOne = summary(one);
    figures.checkTwo = summary(two);
  }
  const size = { raw: first.bytes.length, gzip: gzipSync(first.bytes).length };
  console.log(JSON.stringify({ figures, size, building, digest: expected }));
}
