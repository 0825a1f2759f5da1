// Exchanging a file: every peer at every size, each in a process of its own; and the same in Chromium.
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PEERS } from './peers.mjs';

const one = fileURLToPath(new URL('exchange-one.mjs', import.meta.url));

/** @param {{quick: boolean, lines?: number[], out: string, say: (text: string) => void}} options */
export async function run({ quick, lines: chosen, out, say }) {
  const sizes = chosen ?? (quick ? [1000, 10000] : [1000, 10000, 30000]);
  const limit = quick ? 15 : 120;
  const budget = quick ? 1200 : 4000;
  const folder = `${out}/files`;
  mkdirSync(folder, { recursive: true });
  /** @type {any[]} */
  const rows = [];
  for (const lines of sizes) {
    /** @type {string | undefined} */
    let digest;
    for (const peer of Object.keys(PEERS)) {
      if (quick && lines > 1000 && !['ours', 'plain', 'yjs'].includes(peer)) continue;
      const ask = async (/** @type {string} */ what) =>
        JSON.parse((await promisify(execFile)(process.execPath, ['--expose-gc', one, peer, String(lines), what, folder], { timeout: limit * 1000, maxBuffer: 1 << 26 })).stdout);
      try {
        const times = await ask(String(budget));
        const memory = await ask('memory');
        digest ??= times.digest;
        if (times.digest !== digest || memory.digest !== digest) throw new Error(`${peer} came to another state`);
        rows.push({ peer, lines, ...times, peak: memory.peak });
      } catch (error) {
        if (!(/** @type {any} */ (error).killed)) throw error;
        rows.push({ peer, lines, unfinished: limit });
      }
      const row = rows[rows.length - 1];
      say(`${lines} ${peer}: ${row.unfinished ? `not finished in ${limit} s` : `take in ${row.figures.takeIn.median.toFixed(1)} ms, end to end ${row.figures.all.median.toFixed(1)} ms`}`);
    }
  }
  if (quick) return { rows, sizes };
  const { chromium } = await import('./chromium.mjs');
  const browser = [];
  for (const lines of sizes) {
    for (const row of rows.filter((/** @type {any} */ row) => row.lines === lines && !row.unfinished)) {
      const files = Object.fromEntries(['a', 'b'].map((half) => [half, readFileSync(`${folder}/${row.peer}-${lines}-${half}`)]));
      try {
        browser.push({ peer: row.peer, lines, figures: await chromium(row.peer, files, row.digest) });
        say(`${lines} ${row.peer} in Chromium: take in ${browser[browser.length - 1].figures.takeIn.median.toFixed(1)} ms`);
      } catch (error) {
        // Only silence is taken for slowness; another state is an error.
        if (!/timed out|waited in vain/.test(String(error))) throw error;
        browser.push({ peer: row.peer, lines, unfinished: true });
        say(`${lines} ${row.peer} in Chromium: not finished`);
      }
    }
  }
  return { rows, sizes, browser };
}
