// Lighthouse over the start page, on a phone (slow line, slow processor, both simulated) and on a desk. See scripts/lighthouse.
import { mkdtempSync, rmSync } from 'node:fs';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import lighthouse, { desktopConfig } from 'lighthouse';
import puppeteer from 'puppeteer-core';

const folder = process.argv[2] ?? new URL('../../dist', import.meta.url).pathname;
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`There is no index.html in ${folder}. Run scripts/build first.`);
  process.exit(1);
}
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.ftl': 'text/plain; charset=utf-8', '.wasm': 'application/wasm', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json' };
const PACKED = /\.(png|woff2)$/;
const HASHED = /-[A-Za-z0-9]{8,10}\.[a-z0-9]+$/;
/** @type {Map<string, Buffer>} */
const packed = new Map();

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
  const brotli = !PACKED.test(file);
  let body = packed.get(file);
  if (!body) {
    const bytes = readFileSync(file);
    body = brotli ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }) : bytes;
    packed.set(file, body);
  }
  response.writeHead(200, {
    'content-type': TYPES[/** @type {'.js'} */ (extname(file))] ?? 'application/octet-stream',
    'content-length': body.length,
    ...(brotli ? { 'content-encoding': 'br' } : {}),
    // As docs/hosting.md advises.
    'cache-control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  response.end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = `http://localhost:${/** @type {any} */ (server.address()).port}/`;

const profile = mkdtempSync(join(tmpdir(), 'wederzijds-lighthouse-'));
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', userDataDir: profile, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--lang=nl'] });
let least = 100;
try {
  for (const [name, config] of /** @type {[string, any][]} */ ([['phone', undefined], ['desk', desktopConfig]])) {
    // A tab of our own, in front: one that is behind paints nothing.
    const page = await browser.newPage();
    const { lhr } = /** @type {any} */ (
      await lighthouse(address, { output: 'json', logLevel: 'error', onlyCategories: ['performance', 'accessibility', 'best-practices'] }, config, page)
    );
    await page.close();
    console.log(`\n${name}: ${Object.values(lhr.categories).map((/** @type {any} */ one) => `${one.title} ${Math.round(one.score * 100)}`).join(', ')}`);
    for (const category of /** @type {any[]} */ (Object.values(lhr.categories))) {
      if (category.id !== 'performance') least = Math.min(least, Math.round(category.score * 100));
      for (const { id, weight } of category.auditRefs) {
        const audit = lhr.audits[id];
        if (audit.score === null || audit.score >= 1 || (!weight && category.id !== 'performance')) continue;
        console.log(`  ${category.title}${weight ? `, weight ${weight}` : ''}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}, ${Math.round(audit.score * 100)}`);
        for (const item of (audit.details?.items ?? []).slice(0, 3)) {
          const what = item.node?.snippet ?? item.url ?? item.source?.url ?? item.description ?? (item.groupLabel ? `${item.groupLabel} ${Math.round(item.duration)} ms` : '');
          if (what) console.log(`    ${what}`);
        }
      }
    }
    if (lhr.runWarnings.length) console.log(`  warned: ${lhr.runWarnings.join(' ')}`);
  }
} finally {
  await browser.close();
  server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
// The speed of this machine counts in performance; the other two do not depend on it.
process.exitCode = least === 100 ? 0 : 1;
