// @ts-check
// The service worker: after the first visit the app opens without a connection.
//
// - It keeps one fixed list, that of the build, which is the same for everyone: no request tells what a
//   person does.
// - A version is kept whole or not at all. Each file with its hash in its name is checked against that of
//   the list, the page against the version that stands in it; otherwise this worker is never installed.
// - A newer version waits until the person says so, or until all pages of the old one are closed.

import { readBrand } from './brand.js';

/** Put in by scripts/build-web.mjs: each path with the beginning of its SHA-256, or with nothing for what a host may change. @type {{version: string, files: [path: string, hash: string][]}} */
const build = /** @type {any} */ (globalThis).WEDERZIJDS_BUILD;

/** What of a worker's scope is used here, which the types of a page do not have. @type {any} */
const worker = globalThis;
const HERE = new URL('./', worker.location.href).href;
// Another copy of the app may live beside this one, so the path is part of the name.
const PREFIX = `wederzijds ${new URL(HERE).pathname} `;
const NAME = PREFIX + build.version;
/** What the host put beside the build: not of a version, and looked at anew at each visit. */
const HOST = `${PREFIX}host`;

/** A name that says what is in the file: it is the same in every version. */
const CONSTANT = /-[A-Za-z0-9]{8,10}\.[a-z0-9]+$/;

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(fill()));
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(tidy()));
worker.addEventListener('message', (/** @type {any} */ event) => {
  if (event.data === 'use') event.waitUntil(worker.skipWaiting());
  if (event.data === 'tidy') event.waitUntil(tidy().then(refresh));
});
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !url.href.startsWith(HERE)) return;
  url.search = '';
  url.hash = '';
  const page = url.href === HERE + 'index.html' ? HERE : url.href;
  event.respondWith(answer(page, request));
});

/** Keeps the whole list, one file after another. */
async function fill() {
  const cache = await caches.open(NAME);
  for (const [path, hash] of build.files) {
    const url = HERE + path;
    // What was kept by an attempt that was cut off is there already.
    if (hash && (await cache.match(url))) continue;
    // The page has fetched most of it a moment ago; what can change under its name is asked for anew.
    const kept = (await take(url, path, hash, hash ? 'default' : 'no-cache')) ?? (await take(url, path, hash, 'reload'));
    if (!kept) throw new Error(`${path} is not that of version ${build.version}`);
    await cache.put(url, kept);
  }
}

/**
 * A file of this version as it will be answered; undefined when what came is something else.
 * @param {string} url @param {string} path @param {string} hash @param {RequestCache} from
 * @returns {Promise<Response | undefined>}
 */
async function take(url, path, hash, from) {
  const response = await fetch(url, { cache: from, credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  if (hash && (await sha256(bytes)) !== hash) return undefined;
  if (path === '' && !new TextDecoder().decode(bytes).includes(`content="${build.version}"`)) return undefined;
  // A response of its own: one that was redirected may not answer for a page. What the host says about safety stays.
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  return new Response(bytes, { headers });
}

/** @param {ArrayBuffer} bytes */
async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {string} url @param {Request} request */
async function answer(url, request) {
  const own = (await caches.has(NAME)) ? await (await caches.open(NAME)).match(url) : undefined;
  // A page of the version before may still be open in another tab; its files have names of their own.
  return own ?? (await older(url)) ?? (await caches.match(url, { cacheName: HOST })) ?? fetch(request);
}

/** @param {string} url @returns {Promise<Response | undefined>} */
async function older(url) {
  if (!CONSTANT.test(url)) return undefined;
  for (const name of await caches.keys()) {
    const found = name.startsWith(PREFIX) && (await (await caches.open(name)).match(url));
    if (found) return found;
  }
  return undefined;
}

/** Forgets older versions, unless another page may still need one. What a newer one keeps, while it waits, is not older. */
async function tidy() {
  const { registration } = worker;
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const name of await caches.keys()) {
    if (pages.length > 1 || registration.installing || registration.waiting) return;
    if (name.startsWith(PREFIX) && name !== NAME && name !== HOST) await caches.delete(name);
  }
}

/**
 * Looks for what the host changed, and keeps it for the next visit: `brand.json` and the files that it names, the same for everyone. All of
 * them have to come; otherwise what was kept stays.
 */
async function refresh() {
  try {
    const first = await fetch(`${HERE}brand.json`, { cache: 'no-cache' });
    if (!first.ok) return;
    const { brand } = readBrand(await first.clone().text());
    const paths = [...(brand.logo ? [brand.logo] : []), ...brand.content];
    /** @type {[string, Response][]} */
    const found = [];
    for (const path of paths) found.push([path, await fetch(HERE + path, { cache: 'no-cache' })]);
    if (found.some(([, response]) => !response.ok)) return;
    const cache = await caches.open(HOST);
    for (const [path, response] of [...found, /** @type {[string, Response]} */ (['brand.json', first])]) await cache.put(HERE + path, response);
  } catch {
    // Without a connection what was kept stays.
  }
}
