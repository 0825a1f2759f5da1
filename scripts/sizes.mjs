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
// The profile (questionnaires, best-worst, report, sharing, two side by side) took 39 kB of wasm, its screens 4 kB of texts, 3 kB of
// styles and 11 kB of script that comes with the rest. Hints on wording and proposals from a job description: 20 kB of wasm. Trends,
// renewal, carry-over, search, the team and histories: 16 kB of wasm, 7 kB of texts and styles, 10 kB of script; the worker for offline 3 kB.
// Inlining what runs over every line (reading a file takes a third of the time): 24 kB of wasm.
// What would help most: a module of its own for the start, the quickscan and the profile, and the large one after it.
const REACHED = { usable: 415_000, whole: 467_000 };
const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
if (!existsSync(join(dist, 'index.html'))) {
  console.error('dist/ is missing: scripts/build makes it');
  process.exit(1);
}

const brotli = (/** @type {Buffer} */ bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

const html = readFileSync(join(dist, 'index.html'), 'utf8');
/** What index.html fetches by itself, besides one catalogue, which the first script asks for. */
const firsts = new Set(['index.html']);
for (const [tag] of html.matchAll(/<(?:link|script)\b[^>]*>/g)) {
  const [, path] = /(?:href|src)="([^"]+)"/.exec(tag) ?? [];
  if (path && !path.startsWith('data:') && !tag.includes('rel="asset"')) firsts.add(path);
}
const catalogue = (/** @type {string} */ name) => name.startsWith('locale-');

let usable = 0;
let whole = 0;
let largest = 0;
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
  if (catalogue(name)) largest = Math.max(largest, size);
  rows.push([name, bytes.length, size, firsts.has(name) ? 'to usable' : catalogue(name) ? 'one of them' : counts ? '' : 'not counted']);
}
usable += largest;

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
