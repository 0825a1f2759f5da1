// One exchange in Chromium: the same peers, bundled, in a page of their own.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { open } from '../browser/engines.mjs';

const place = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
/** @type {string | undefined} */
let script;

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [place('in-page.mjs')],
    bundle: true,
    format: 'esm',
    write: false,
    platform: 'browser',
    external: ['fs', 'path', 'crypto'],
    alias: { '@automerge/automerge': place('node_modules/@automerge/automerge/dist/mjs/entrypoints/fullfat_base64.js'), 'loro-crdt': place('node_modules/loro-crdt/base64/index.js') },
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** Serves what is asked for by name. @param {(path: string) => {type: string, body: any, headers?: Record<string, string>} | undefined} find */
export async function serveThese(find) {
  const server = createServer((request, response) => {
    const found = find(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': found.type, 'cache-control': 'no-cache', ...found.headers });
    response.end(found.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  return { url: `http://127.0.0.1:${/** @type {any} */ (server.address()).port}/`, close: () => server.close() };
}

/** @param {string} peer @param {Record<string, Buffer>} files @param {string} digest @returns {Promise<any>} */
export async function chromium(peer, files, digest) {
  script ??= await bundle();
  const at = process.env.WEDERZIJDS_BENCH_CORE ?? place('../../build/wasm/bench');
  /** @type {Record<string, {type: string, body: any}>} */
  const pages = {
    '/': { type: 'text/html', body: '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="in-page.mjs"></script>' },
    '/in-page.mjs': { type: 'text/javascript', body: script },
    '/bench_core.mjs': { type: 'text/javascript', body: readFileSync(`${at}/bench_core.mjs`) },
    '/bench_core.wasm': { type: 'application/wasm', body: readFileSync(`${at}/bench_core.wasm`) },
    '/sql-wasm.wasm': { type: 'application/wasm', body: readFileSync(place('node_modules/sql.js/dist/sql-wasm.wasm')) },
    '/a': { type: 'application/octet-stream', body: files.a },
    '/b': { type: 'application/octet-stream', body: files.b },
  };
  const server = await serveThese((path) => pages[path]);
  const page = await open('chromium', {});
  try {
    await page.goto(server.url);
    await page.until('return typeof window.bench === "function"', undefined, 'the bench in the page');
    const answer = await /** @type {any} */ (page).run('return window.bench(arguments[0].peer, arguments[0].budget)', { peer, budget: 2500 });
    if (answer.digest !== digest) throw new Error(`${peer} came to another state in Chromium`);
    return answer.figures;
  } finally {
    await page.close();
    server.close();
  }
}
