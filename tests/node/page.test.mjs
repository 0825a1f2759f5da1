// What is in dist/ as it goes to a server.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { filesIn } from '../browser/site.mjs';

const dist = new URL('../../dist/', import.meta.url);
const names = filesIn(dist.pathname);
const FIXED = ['brand.json', 'index.html', 'licences.txt', 'manifest.webmanifest', 'sw.js'];
const html = readFileSync(new URL('index.html', dist), 'utf8');

/** What stands in the page itself. */
const scripts = [...html.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
const bare = html.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '');
const hashOf = (/** @type {string} */ content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

test('the content security policy comes first in the head and is that of the design', () => {
  const [, first] = /<head>\s*(<[^>]*>)/.exec(html) ?? [];
  const [, policy] = /^<meta http-equiv="Content-Security-Policy" content="([^"]*)">$/.exec(first ?? '') ?? [];
  assert.deepEqual(policy?.split('; '), [
    "default-src 'none'",
    `script-src 'self' ${scripts.map(hashOf).join(' ')} 'wasm-unsafe-eval'`,
    `style-src 'self' ${hashOf(style)}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html wederzijds',
  ]);
});

test('the first scripts and the first styles stand in the page, allowed by their hash, and nothing else does', () => {
  assert.equal(scripts.length, 2);
  assert.ok(scripts[1].length > 50_000 && style.length > 10_000);
  assert.doesNotMatch(bare, /<style|\sstyle=|\son[a-z]+=|<script/);
});

test('every address in the page is a file beside it', () => {
  const addresses = [...bare.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address).filter((address) => !address.startsWith('data:'));
  assert.ok(addresses.length > 8);
  for (const address of addresses) assert.ok(names.includes(address), address);
});

test('every file has its hash in its name, but for the few that must be found under the same one', () => {
  for (const name of names) {
    if (!FIXED.includes(name) && !name.startsWith('icons/')) assert.match(name, /-[A-Za-z0-9]{8,10}\.[a-z0-9]+$/);
  }
});

test('no file tells where it was built, and none names another origin to fetch from', () => {
  const root = new URL('../../', import.meta.url).pathname;
  for (const name of names) {
    const text = readFileSync(new URL(name, dist), 'latin1');
    for (const trace of [root, '/usr/include', '/usr/share', 'node_modules', 'sourceMappingURL', 'web/js/']) {
      assert.ok(!text.includes(trace), `${name} holds ${trace}`);
    }
    if (/\.(js|css)$/.test(name)) assert.doesNotMatch(text, /(?:fetch|import|url)\(["']?https?:/, name);
  }
});

test('nothing in the scripts evaluates text or writes HTML', () => {
  for (const name of names.filter((one) => one.endsWith('.js'))) {
    const text = readFileSync(new URL(name, dist), 'utf8');
    assert.doesNotMatch(text, /\beval\(|new Function\(|\.outerHTML|document\.write/, name);
  }
});

test('the worker keeps the whole build, the same list for everyone, and knows each file by its hash', () => {
  const [, text] = /^globalThis\.WEDERZIJDS_BUILD=(\{.*?\});/.exec(readFileSync(new URL('sw.js', dist), 'utf8')) ?? [];
  const { version, files } = JSON.parse(text ?? '');
  assert.ok(html.includes(`<meta name="version" content="${version}">`));
  const kept = files.map((/** @type {string[]} */ [path]) => path || 'index.html');
  assert.deepEqual([...kept].sort(), names.filter((name) => name !== 'sw.js' && name !== 'brand.json'));
  for (const [path, hash] of files) {
    const named = /-[A-Za-z0-9]{8,10}\.[a-z0-9]+$/.test(path);
    assert.equal(hash, named ? createHash('sha256').update(readFileSync(new URL(path, dist))).digest('hex').slice(0, 16) : '', path);
  }
});

test('the manifest names files that are there, and opens the app where it stands', () => {
  const manifest = JSON.parse(readFileSync(new URL('manifest.webmanifest', dist), 'utf8'));
  for (const { src, sizes, type } of manifest.icons) {
    const bytes = readFileSync(new URL(src, dist));
    if (type === 'image/png') assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes);
  }
  for (const address of [manifest.id, manifest.start_url, manifest.scope, ...manifest.file_handlers.map((/** @type {any} */ one) => one.action)]) assert.equal(address, './');
  // Shared to an app whose worker is gone, a file would go to the server.
  assert.equal(manifest.share_target, undefined);
});
