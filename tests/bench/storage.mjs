// From an edit to `oncomplete`, and from the address to the list, with more and more agreements of 1 000 lines: Chromium, its real
// storage, a profile on disk.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { open } from '../browser/engines.mjs';
import { serveThese } from './chromium.mjs';
import { halfOf, makeHistory, signedFile } from './history.mjs';
import { dist, usable, WATCH } from './pages.mjs';
import { summary } from './timing.mjs';

const place = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** @param {{quick: boolean, say: (text: string) => void}} options */
export async function run({ quick, say }) {
  const counts = quick ? [1, 10] : [1, 10, 100, 1000];
  const { outputFiles } = await build({ entryPoints: [place('storage-in-page.mjs')], bundle: true, format: 'esm', write: false, logLevel: 'error' });
  /** @type {Record<string, {type: string, body: any}>} */
  const pages = {
    '/bench/': { type: 'text/html', body: '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="storage.mjs"></script>' },
    '/bench/storage.mjs': { type: 'text/javascript', body: outputFiles[0].text },
    '/bench/wederzijds-core.mjs': { type: 'text/javascript', body: readFileSync(place('../../build/core/wederzijds-core.mjs')) },
    '/bench/wederzijds-core.wasm': { type: 'application/wasm', body: readFileSync(place('../../build/core/wederzijds-core.wasm')) },
    '/bench/file': { type: 'application/octet-stream', body: Buffer.from(await signedFile(halfOf(makeHistory(1500), 0))) },
  };
  const site = dist();
  const server = await serveThese((path) => pages[path] ?? site(path));
  const page = /** @type {any} */ (await open('chromium', {}));
  await page.page.evaluateOnNewDocument(WATCH);
  const ask = async (/** @type {string} */ what, /** @type {any[]} */ ...args) => {
    await page.goto(`${server.url}bench/`);
    await page.until('return Boolean(window.storage)', undefined, 'the bench in the page');
    return page.run(`return window.storage[arguments[0].what](...arguments[0].args)`, { what, args });
  };
  const rows = [];
  try {
    const agreement = await ask('first');
    let there = 1;
    for (const many of counts) {
      for (; there < many; there = Math.min(many, there + 100)) await ask('fill', agreement, there, Math.min(many, there + 100));
      // For a while after so much was written the browser still puts it in order; nobody begins like that.
      await new Promise((resolve) => setTimeout(resolve, 15 * many));
      const edits = await ask('edits', agreement, quick ? 30 : 200);
      if (edits.agreements !== many || edits.unknown !== 0) throw new Error(`${edits.agreements} agreements are known and ${edits.unknown} are not, not ${many}`);
      /** @type {Record<string, number[]>} */
      const seen = { '#/': [], '#/agreements': [] };
      let wasm = 0;
      for (let i = 0; i < (quick ? 3 : 8); ++i) {
        for (const hash of Object.keys(seen)) {
          await page.goto('about:blank');
          const visit = await usable(page, `${server.url}${hash}`);
          if (i > 0) seen[hash].push(visit.usable);
          wasm = visit.wasm;
        }
      }
      rows.push({ many, ...edits, start: summary(seen['#/']), list: summary(seen['#/agreements']), wasm });
      say(`${many} agreements: a line ${edits.line.median.toFixed(1)} ms (p99 ${edits.line.p99.toFixed(1)}), start ${summary(seen['#/']).median.toFixed(0)} ms, list ${summary(seen['#/agreements']).median.toFixed(0)} ms`);
    }
  } finally {
    await page.close();
    server.close();
  }
  return { rows };
}
