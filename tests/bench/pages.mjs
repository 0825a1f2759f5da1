// Looking at a page from its address on: what the parts of the bench that open pages share.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.ftl': 'text/plain; charset=utf-8', '.wasm': 'application/wasm', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json' };
const root = fileURLToPath(new URL('../../dist', import.meta.url));
/** @type {Map<string, any>} */
const cache = new Map();

/** Serves a build as a good host does: brotli, names with a hash kept for ever. */
export function dist() {
  return (/** @type {string} */ path) => {
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) return undefined;
    if (!cache.has(file)) {
      const bytes = readFileSync(file);
      const small = /\.(woff2|png)$/.test(file);
      cache.set(file, {
        type: /** @type {any} */ (TYPES)[extname(file)] ?? 'application/octet-stream',
        body: small ? bytes : packed(bytes),
        headers: { ...(small ? {} : { 'content-encoding': 'br' }), 'cache-control': /-[A-Za-z0-9]{8,10}\.[a-z0-9]+$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache' },
      });
    }
    return cache.get(file);
  };
}

/** @param {Buffer | string} bytes */
export const packed = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

/**
 * Runs in every page before its own scripts. A page of ours is usable when its first heading stands there and the module runs; a page of
 * somebody else says itself when it is, by a mark of that name.
 */
export const WATCH = `(() => {
  const seen = (window.benchSeen = { wasm: 0, heading: 0, module: 0, tasks: [] });
  try { new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]))).observe({ type: 'longtask', buffered: true }); } catch {}
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await real.apply(WebAssembly, args);
      const memory = Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory);
      if (memory) seen.memory = memory;
      seen.module ||= performance.now();
      return made;
    };
  }
  new MutationObserver(() => {
    if (!seen.heading && document.querySelector('#app h1')) seen.heading = performance.now();
  }).observe(document, { subtree: true, childList: true });
})();`;

/** Goes there and waits until it can be used. @param {any} page @param {string} url */
export async function usable(page, url) {
  await page.page.goto(url, { waitUntil: 'load' });
  await page.until(`const seen = window.benchSeen; return performance.getEntriesByName('usable').length > 0 || (seen.heading > 0 && seen.module > 0)`, undefined, 'a page that can be used');
  await page.run('return new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(true), 100)))');
  return page.run(`const seen = window.benchSeen;
    const mark = performance.getEntriesByName('usable')[0];
    const paint = performance.getEntriesByName('first-contentful-paint')[0] ?? performance.getEntriesByName('first-paint')[0];
    return { usable: mark ? mark.startTime : Math.max(seen.heading, seen.module), paint: paint ? paint.startTime : 0, wasm: seen.memory ? seen.memory.buffer.byteLength : 0,
      longest: Math.max(0, ...seen.tasks.map(([, duration]) => duration)), blocked: seen.tasks.reduce((sum, [, duration]) => sum + duration, 0) };`);
}
