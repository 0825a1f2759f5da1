// Builds the look page and serves it on loopback with the content security policy of web/index.html.
import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { readLessons } from '../../scripts/lessons.mjs';
import { toBlocks } from '../../scripts/markdown.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const launch = () =>
  puppeteer.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });

/** @returns {Promise<{address: string, close: () => void}>} */
export async function serve() {
  const made = await build({
    absWorkingDir: root,
    entryPoints: { page: 'tests/look/page.js', style: 'web/styles/index.css' },
    outdir: 'out',
    bundle: true,
    format: 'esm',
    write: false,
    charset: 'utf8',
    assetNames: '[name]',
    loader: { '.woff2': 'file' },
    logLevel: 'warning',
  });
  /** @type {Map<string, Uint8Array>} */
  const built = new Map(made.outputFiles.map((file) => [`/${file.path.split(/[\\/]/).pop()}`, file.contents]));
  const types = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' };
  // The policy of web/index.html, so that what it forbids shows here.
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(readFileSync(join(root, 'web/index.html'), 'utf8'))?.[1] ?? '';

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = (/** @type {string} */ type, /** @type {string|Uint8Array} */ body) => {
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy });
      response.end(body);
    };
    const file = built.get(pathname);
    if (file) return send(types[/** @type {'js'} */ (pathname.split('.').pop())], file);
    const [, folder, name] = pathname.split('/');
    if (folder === 'locale') {
      const path = join(root, 'web/locales', name);
      return send('text/plain', readdirSync(path).filter((one) => one.endsWith('.ftl')).sort().map((one) => readFileSync(join(path, one), 'utf8')).join('\n'));
    }
    if (folder === 'content' && name.startsWith('lessons.')) {
      return send('application/json', JSON.stringify(readLessons(join(root, 'content/packs/standard'), name.split('.')[1])));
    }
    if (folder === 'content' && name.startsWith('words.')) {
      const path = join(root, 'content', `passphrase.${name.split('.')[1]}.txt`);
      return send('application/json', JSON.stringify(readFileSync(path, 'utf8').trim().split(/\s+/)));
    }
    if (folder === 'content') {
      const path = join(root, 'content', name.replace(/json$/, 'md'));
      return send('application/json', JSON.stringify(toBlocks(readFileSync(path, 'utf8'), name)));
    }
    if (pathname === '/') {
      return send('text/html', '<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Wederzijds</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"></head><body><div id="app"></div><script type="module" src="/page.js"></script></body></html>');
    }
    response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  return { address: `http://127.0.0.1:${/** @type {any} */ (server.address()).port}/`, close: () => server.close() };
}
