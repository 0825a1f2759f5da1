// What is in dist/ as it goes to a server.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const dist = new URL('../../dist/', import.meta.url);
const names = readdirSync(dist);
const html = readFileSync(new URL('index.html', dist), 'utf8');

test('the content security policy comes first in the head and is that of the design', () => {
  const [, first] = /<head>\s*(<[^>]*>)/.exec(html) ?? [];
  const [, policy] = /^<meta http-equiv="Content-Security-Policy" content="([^"]*)">$/.exec(first ?? '') ?? [];
  assert.deepEqual(policy?.split('; '), [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
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

test('there is no script or style in the page itself', () => {
  assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
});

test('every address in the page is a file beside it', () => {
  const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address).filter((address) => !address.startsWith('data:'));
  assert.ok(addresses.length > 8);
  for (const address of addresses) assert.ok(names.includes(address), address);
});

test('every file but the page and the licences has its hash in its name', () => {
  for (const name of names) {
    if (name !== 'index.html' && name !== 'licences.txt') assert.match(name, /-[A-Za-z0-9]{8,10}\.[a-z0-9]+$/);
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
