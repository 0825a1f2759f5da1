// Makes dist/ from web/, content/ and the core in build/core: a folder that any static server can show from
// any path. Every name holds a hash of the content, except those that have to stay the same: the page, the
// service worker, the manifest and its icons, the licences.
//
//   node scripts/build-web.mjs [--out FOLDER]

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { firstMessages, firstRules, wordsOf } from './first.mjs';
import { icon } from './icons.mjs';
import { lessonProblems, readLessons } from './lessons.mjs';
import { toBlocks } from './markdown.mjs';
import { carriedFiles, oneFile, pack } from './one-file.mjs';
import { firstFiles, packFiles } from './pack-files.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [, , flag, folder] = process.argv;
const out = flag === '--out' ? resolve(folder) : join(root, 'dist');
const from = (/** @type {string[]} */ ...path) => join(root, ...path);
const text = (/** @type {string} */ path) => readFileSync(path, 'utf8');
const json = (/** @type {string} */ path) => JSON.parse(text(path));

/** @type {Map<string, string>} name in index.html to path in dist/ */
const assets = new Map();

/** Writes a file under a name with its hash. */
function put(asset, path, content) {
  const bytes = Buffer.from(content);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const hashed = path.replace(/(\.[^./]+)$/, `-${hash}$1`);
  mkdirSync(dirname(join(out, hashed)), { recursive: true });
  writeFileSync(join(out, hashed), bytes);
  assets.set(asset, hashed);
}

/**
 * age-encryption also brings recipients that are public keys, passkeys and post-quantum keys. We lock with a
 * passphrase only, so what those need (two thirds of the bytes) is left out; using one would throw at once.
 */
const passphraseOnly = {
  name: 'passphrase-only',
  setup(/** @type {import('esbuild').PluginBuild} */ api) {
    const names = ['MLKEM768P256', 'MLKEM768X25519', 'p256', 'x25519', 'scalarMult', 'scalarMultBase'];
    api.onResolve({ filter: /^@noble\/(post-quantum|curves)\/|^\.\/(x25519|webauthn)\.js$/ }, ({ path, importer }) =>
      importer.includes('age-encryption') ? { path, namespace: 'left-out' } : undefined,
    );
    api.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: names.map((name) => `export const ${name} = {};`).join('\n'),
    }));
  },
};

const shared = {
  absWorkingDir: root,
  outdir: out,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  format: /** @type {const} */ ('esm'),
  target: ['es2022', 'chrome108', 'firefox110', 'safari16.4'],
  minify: true,
  legalComments: /** @type {const} */ ('none'),
  charset: /** @type {const} */ ('utf8'),
  metafile: true,
  logLevel: /** @type {const} */ ('warning'),
};

/** What the first script needs at once besides itself; named in index.html, so that it comes at the same time. @type {string[]} */
const withMain = [];

/** The catalogue of a language, of web/locales/<language>/*.ftl. @param {string} language */
function catalogue(language) {
  const folder = from('web', 'locales', language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ftl')).sort();
  const whole = files.map((name) => text(join(folder, name)).trim()).join('\n\n');
  // Comments are for translators.
  return whole.replace(/^#.*\n/gm, '').replace(/\n{2,}/g, '\n') + '\n';
}
const languages = readdirSync(from('web', 'locales')).sort();

/** web/js/firstwords.js with what it says. @param {string[]} sources of the scripts that need them */
const withFirstWords = (sources) => ({
  name: 'first-words',
  setup(/** @type {import('esbuild').PluginBuild} */ api) {
    const words = Object.fromEntries(languages.map((language) => [language, firstMessages(catalogue(language), sources)]));
    api.onLoad({ filter: /firstwords\.js$/ }, () => ({ contents: `export const firstWords = ${JSON.stringify(words)};` }));
  },
});

/** What a set of esbuild's outputs imports at once, with itself. @param {import('esbuild').Metafile['outputs']} outputs @param {string} path @returns {string[]} */
function atOnce(outputs, path) {
  return [path, ...outputs[path].imports.filter(({ kind }) => kind === 'import-statement').flatMap((one) => atOnce(outputs, one.path))];
}

/**
 * Scripts and styles. The first script brings the start page and the quickscan; all other screens are one file, which everybody
 * fetches in idle time (web/js/views/index.js). The worker is on its own.
 */
async function bundle() {
  const scripts = { ...shared, entryPoints: { main: 'web/js/main.js' }, splitting: true };
  const dry = await build({ ...scripts, write: false });
  const main = /** @type {string} */ (Object.keys(dry.metafile.outputs).find((path) => dry.metafile.outputs[path].entryPoint === 'web/js/main.js'));
  const first = new Set(atOnce(dry.metafile.outputs, main).map((path) => from(path)));
  const sources = dry.outputFiles.filter(({ path }) => first.has(path)).map((file) => file.text);

  const app = await build({ ...scripts, plugins: [withFirstWords(sources)] });
  const style = await build({ ...shared, entryPoints: { 'style-rest': 'web/styles/index.css' }, loader: { '.woff2': 'file' } });
  // One script by itself, not a module (lock.js).
  const worker = await build({ ...shared, format: 'iife', entryPoints: { 'lock-worker': 'web/js/lock-worker.js' }, plugins: [passphraseOnly] });
  const outputs = { ...app.metafile.outputs, ...style.metafile.outputs, ...worker.metafile.outputs };
  const names = /** @type {Record<string, string>} */ ({ 'web/js/main.js': 'main', 'web/js/lock-worker.js': 'lock-worker', 'web/styles/index.css': 'style-rest' });
  const later = new Set();
  for (const [path, { entryPoint, imports }] of Object.entries(outputs)) {
    const name = names[entryPoint ?? ''];
    if (name) assets.set(name, relative(out, from(path)));
    if (name === 'main') withMain.push(...new Set(atOnce(outputs, path).slice(1).map((needed) => relative(out, from(needed)))));
    for (const one of imports) if (one.kind === 'dynamic-import') later.add(outputs[one.path].entryPoint);
  }
  // One part for the rest, and what that one brings along: more would make requests depend on what a person opens.
  if ([...later].sort().join() !== 'web/js/jose.js,web/js/views/rest.js') throw new Error(`${[...later].join(', ')} are imported later`);
  const sheet = text(join(out, /** @type {string} */ (assets.get('style-rest'))));
  put('style', 'style.css', firstRules(sheet, new Set(sources.flatMap((source) => [...wordsOf(source)]))));
  return { ...app.metafile.inputs, ...worker.metafile.inputs };
}

/** The module, its glue made smaller. */
async function core() {
  const folder = from('build', 'core');
  if (!existsSync(join(folder, 'wederzijds-core.wasm'))) throw new Error('build/core is empty: scripts/build makes it');
  const glue = await build({
    entryPoints: [join(folder, 'wederzijds-core.mjs')],
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
  put('core', 'core.js', glue.outputFiles[0].contents);
  put('wasm', 'core.wasm', readFileSync(join(folder, 'first.wasm')));
  put('wasm-rest', 'core-rest.wasm', readFileSync(join(folder, 'rest.wasm')));
}

/** One catalogue a language. */
function locales() {
  for (const language of languages) put(`locale-${language}`, `locale-${language}.ftl`, catalogue(language));
}

/** One file a pack and language, and the pages in Markdown as data. */
function content() {
  const packs = from('content', 'packs');
  for (const id of readdirSync(packs).sort()) {
    const folder = join(packs, id);
    const { languages } = json(join(folder, 'pack.json'));
    for (const language of languages) {
      const files = packFiles(folder, language);
      put(id === 'standard' ? `content-${language}` : `content-${id}-${language}`, `content-${id}.${language}.json`, JSON.stringify(files));
      if (existsSync(join(folder, 'lessons.json'))) {
        const [wrong] = lessonProblems(folder);
        if (wrong) throw new Error(`${id}/${wrong.file} ${wrong.at}: ${wrong.code} ${wrong.detail}`);
        put(id === 'standard' ? `lessons-${language}` : `lessons-${id}-${language}`, `lessons-${id}.${language}.json`, JSON.stringify(readLessons(folder, language)));
      }
      if (id === 'standard') {
        put(`questionnaires-${language}`, `questionnaires.${language}.json`, JSON.stringify(firstFiles(folder, language)));
        const [pair, words] = ['pair', language].map((name) => json(join(folder, 'example', `${name}.json`)));
        put(`example-${language}`, `example.${language}.json`, JSON.stringify({ pair, words }));
      }
    }
  }
  for (const name of readdirSync(from('content')).sort()) {
    const [, page, language] = /^([a-z-]+)\.([a-z-]+)\.md$/.exec(name) ?? [];
    const [, spoken] = /^passphrase\.([a-z-]+)\.txt$/.exec(name) ?? [];
    if (spoken) put(`words-${spoken}`, `words.${spoken}.json`, JSON.stringify(text(from('content', name)).trim().split(/\s+/)));
    if (page) put(`${page}-${language}`, `${page}.${language}.json`, JSON.stringify(toBlocks(text(from('content', name)), name)));
  }
}

/** index.html with the names that the build gave. An asset without a place, or a place without one, is a mistake. */
function page() {
  const used = new Set();
  const html = text(from('web', 'index.html')).replace(/ data-asset="([^"]+)"/g, (match, name) => {
    const path = assets.get(name);
    if (!path) throw new Error(`index.html names ${name}, which was not built`);
    used.add(name);
    return `${name === 'main' ? ' src' : ' href'}="${path}"${match}`;
  });
  const along = withMain.map((path) => `<link rel="modulepreload" href="${path}">\n`).join('');
  const unused = [...assets.keys()].filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`not in index.html: ${unused.join(', ')}`);
  const whole = html.replace(/^\s*<!--.*-->\n/gm, '').replace(/^ +/gm, '').replace('<script type="module"', `${along}<script type="module"`);
  const version = versionOf(whole);
  writeFileSync(join(out, 'index.html'), whole.replace('<meta name="version"', `<meta name="version" content="${version}"`));
  return version;
}

/** What this build is: the same for the same files, another for any other. @param {string} html */
function versionOf(html) {
  const hash = createHash('sha256').update(html);
  for (const path of filesIn(out)) hash.update(`\n${path} ${createHash('sha256').update(readFileSync(join(out, path))).digest('hex')}`);
  return hash.digest('hex').slice(0, 16);
}

/** Every file of a folder, in order of name. @param {string} folder @returns {string[]} */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split('\\').join('/')).sort();
}

/** What installing needs and what a host may change, under names that never change. */
function installable() {
  writeFileSync(join(out, 'brand.json'), text(from('web', 'brand.json')));
  mkdirSync(join(out, 'icons'), { recursive: true });
  writeFileSync(join(out, 'icons', 'icon.svg'), text(from('web', 'icons', 'icon.svg')));
  for (const size of [192, 512]) writeFileSync(join(out, 'icons', `icon-${size}.png`), icon(size));
  writeFileSync(join(out, 'icons', 'maskable-512.png'), icon(512, { full: true }));
  writeFileSync(join(out, 'icons', 'touch-180.png'), icon(180, { full: true }));
  writeFileSync(join(out, 'manifest.webmanifest'), JSON.stringify(json(from('web', 'manifest.webmanifest'))));
}

/** The whole app in one file. The typeface is taken out of the styles, for it comes as bytes. @param {string} version */
async function single(version) {
  const one = async (/** @type {string} */ entry, /** @type {import('esbuild').BuildOptions} */ more) =>
    (await build({ ...shared, entryNames: '[name]', metafile: false, entryPoints: [entry], ...more, write: false })).outputFiles?.[0].text ?? '';
  const app = await one('web/js/onefile.js', { alias: { 'the-core': from('build', 'core', 'wederzijds-core.mjs') } });
  const style = text(join(out, /** @type {string} */ (assets.get('style-rest')))).replace(/@font-face\{[^}]*\}/g, '');
  const font = /** @type {string} */ (readdirSync(out).find((name) => name.endsWith('.woff2')));
  const whole = readFileSync(from('build', 'core', 'wederzijds-core.wasm'));
  const packed = pack([...carriedFiles(out, assets), ['wasm', whole], ['font', readFileSync(join(out, font))], ['style', Buffer.from(style)], ['app', Buffer.from(app)]]);
  const script = (/** @type {string} */ hash) => one('web/js/single.js', { banner: { js: `globalThis.WEDERZIJDS_PACKED=[${packed.length},"${hash}"];` } });
  writeFileSync(join(out, 'wederzijds.html'), await oneFile({ html: text(from('web', 'index.html')), version, packed, script }));
}

/** The worker that keeps all of the build; its list is the same for everyone, in the same order. @param {string} version */
async function worker(version) {
  const hashed = /-[A-Za-z0-9]{8,10}\.[a-z0-9]+$/;
  const hashOf = (/** @type {string} */ path) => (hashed.test(path) ? createHash('sha256').update(readFileSync(join(out, path))).digest('hex').slice(0, 16) : '');
  const files = filesIn(out).filter((path) => !['index.html', 'brand.json'].includes(path)).map((path) => [path, hashOf(path)]);
  // The page last: once it is there, so is all that it asks for.
  const list = JSON.stringify({ version, files: [...files, ['', '']] });
  await build({ ...shared, entryNames: '[name]', metafile: false, format: 'iife', entryPoints: { sw: 'web/js/sw.js' }, banner: { js: `globalThis.WEDERZIJDS_BUILD=${list};` } });
}

/** The licences of what is shipped, with their texts where the package brings one. */
function licences(/** @type {import('esbuild').Metafile['inputs']} */ inputs) {
  const folders = new Set();
  for (const path of Object.keys(inputs)) {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
    if (folder) folders.add(folder);
  }
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license } = json(from(folder, 'package.json'));
    const file = readdirSync(from(folder)).find((one) => /^licen[cs]e/i.test(one));
    return `${name} ${version} (${license})\n\n${file ? text(from(folder, file)).trim() : ''}`;
  });
  const compiled = [
    'JSON for Modern C++ (MIT), Copyright Niels Lohmann',
    'tl::expected (CC0-1.0), Sy Brand',
    'Emscripten and musl (MIT), LLVM libc++ (Apache-2.0 with LLVM exceptions): the runtime of the module',
  ];
  const font = `Hedvig Letters Serif (OFL-1.1)\n\n${text(from('web', 'fonts', 'OFL.txt')).trim()}`;
  const own = `Wederzijds (MIT)\n\n${text(from('LICENSE')).trim()}`;
  const rule = `\n\n${'-'.repeat(78)}\n\n`;
  writeFileSync(join(out, 'licences.txt'), [own, compiled.join('\n'), font, ...parts].join(rule) + '\n');
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out);
await core();
const inputs = await bundle();
locales();
content();
licences(inputs);
installable();
const version = page();
await worker(version);
await single(version);
