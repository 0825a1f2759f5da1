// The bytes of dist/ after brotli, against the goals of the design and against what was reached. Exits 1 when
// it grew past what was reached: then either take something out, or raise the figure here and say why.
//
// To usable: what the start page fetches before a person can use it. The whole: html, js, css and wasm of the
// hosted pages. Fonts and content packs are shown and do not count.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const GOALS = { usable: 90_000, whole: 256_000 };
// To usable was 389 kB before the module, the sentences and the styles came in two parts; 142 before the first script had only what the first
// screens need, in one piece with the page, with the words of one language and no error of the core. What is left: 62 kB of wasm, of which
// 15 are data that mostly the rest needs; 15 of Emscripten's glue, of which Closure would take 2; 33 of script, 9 of styles. The whole is the
// rest of the module for more than half, and holds the styles one and a half times, for what the first screens need of them comes again with
// the rest (scripts/first.mjs). The app lock: 6 kB, of which 2 before the app is usable, for what is stored passes through it.
const REACHED = { usable: 127_000, whole: 487_000 };
const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
if (!existsSync(join(dist, 'index.html'))) {
  console.error('dist/ is missing: scripts/build makes it');
  process.exit(1);
}

const brotli = (/** @type {Buffer} */ bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

const html = readFileSync(join(dist, 'index.html'), 'utf8');
/** What index.html fetches by itself. */
const firsts = new Set(['index.html']);
for (const [tag] of html.matchAll(/<(?:link|script)\b[^>]*>/g)) {
  const [, path] = /(?:href|src)="([^"]+)"/.exec(tag) ?? [];
  if (path && !path.startsWith('data:') && !tag.includes('rel="asset"')) firsts.add(path);
}
// The words of one language come along; the longer ones count.
const words = [...html.matchAll(/href="([^"]+)" data-asset="first-/g)].map(([, path]) => path);
firsts.add(words.sort((a, b) => brotli(readFileSync(join(dist, b))) - brotli(readFileSync(join(dist, a))))[0]);
let usable = 0;
let whole = 0;
const rows = [];
// Folders hold pictures for the icon on a home screen, which the page itself does not fetch.
const names = readdirSync(dist, { withFileTypes: true }).filter((one) => one.isFile()).map((one) => one.name);
for (const name of names.sort()) {
  const bytes = readFileSync(join(dist, name));
  // Fonts are compressed already.
  const size = name.endsWith('.woff2') ? bytes.length : brotli(bytes);
  // The one file is the same once more, for whoever downloads it (quality.md 4).
  const counts = name !== 'wederzijds.html' && /\.(html|js|css|wasm)$/.test(name);
  if (counts) whole += size;
  if (firsts.has(name)) usable += size;
  rows.push([name, bytes.length, size, firsts.has(name) ? 'to usable' : counts ? '' : 'not counted']);
}

const line = (/** @type {any[]} */ [name, raw, size, note]) => `${name.padEnd(44)} ${String(raw).padStart(9)} ${String(size).padStart(9)}  ${note}`;
console.log(line(['file', 'bytes', 'brotli', '']));
for (const row of rows) console.log(line(row));
console.log();
let bad = 0;
for (const [what, size, goal, reached] of /** @type {[string, number, number, number][]} */ ([
  ['to usable', usable, GOALS.usable, REACHED.usable],
  ['html, js, css and wasm together', whole, GOALS.whole, REACHED.whole],
])) {
  const most = Math.max(goal, reached);
  if (size > most) bad = 1;
  const word = size <= goal ? 'within the goal' : size <= most ? `${size - goal} over the goal` : `GREW past ${most}`;
  console.log(`${what}: ${size} bytes, goal ${goal}: ${word}`);
}
process.exit(bad);
