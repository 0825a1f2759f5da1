// Makes dist/ from web/, content/ and the core in build/core: a folder that any static server can show from
// any path. Every name holds a hash of the content, except those that have to stay the same: the page, the
// service worker, the manifest and its icons, the licences.
//
//   node scripts/build-web.mjs [--out FOLDER]

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { build } from 'esbuild';
import { minify } from 'terser';
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

/** What stands in index.html itself: the first script and the first styles. @type {{script: string, style: string}} */
const inPage = { script: '', style: '' };

/** The catalogue of a language, of web/locales/<language>/*.ftl. @param {string} language */
function catalogue(language) {
  const folder = from('web', 'locales', language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ftl')).sort();
  const whole = files.map((name) => text(join(folder, name)).trim()).join('\n\n');
  // Comments are for translators.
  return whole.replace(/^#.*\n/gm, '').replace(/\n{2,}/g, '\n') + '\n';
}
const languages = readdirSync(from('web', 'locales')).sort();

/** Small modules without a state of their own. The first script has a copy of what it needs of them, and the rest one of what it needs. */
const COPIED = ['charts', 'fields', 'format', 'keys', 'ondevice', 'profilecharts'].map((name) => from('web', 'js', 'ui', `${name}.js`));

/** What the scripts call the glue of the module, as Emscripten made it. */
const GLUE = { 'the-core': from('build', 'core', 'wederzijds-core.mjs') };

/** What comes later, by `import()`. */
const LATER = ['web/js/jose.js', 'web/js/views/rest.js'];

/**
 * The rest takes what it shares with the first script from there, so that script is in one piece; and of COPIED it gets copies.
 * @param {Set<string>} first the modules of the first script
 */
const apartFrom = (first) => ({
  name: 'apart',
  setup(/** @type {import('esbuild').PluginBuild} */ api) {
    api.onResolve({ filter: /^\.\.?\// }, ({ path, importer, namespace }) => {
      const found = resolve(dirname(importer), path);
      return COPIED.includes(found) && (namespace === 'copy' || !first.has(importer)) ? { path: found, namespace: 'copy' } : undefined;
    });
    api.onResolve({ filter: /^/, namespace: 'copy' }, ({ path, importer, kind }) =>
      path.startsWith('.') ? { path: resolve(dirname(importer), path) } : api.resolve(path, { kind, resolveDir: dirname(importer) }),
    );
    api.onLoad({ filter: /^/, namespace: 'copy' }, ({ path }) => ({ contents: tightened(text(path)), resolveDir: dirname(path) }));
    api.onLoad({ filter: /\/(jose|rest)\.js$/ }, ({ path }) => {
      const name = relative(root, path);
      if (!LATER.includes(name)) return undefined;
      return { contents: `import ${JSON.stringify(`./${relative(dirname(path), from('web', 'js', 'main.js'))}`)};\n${tightened(text(path))}` };
    });
  },
});

/** Blanks between the tags of templates, as one. @type {import('esbuild').Plugin} */
const tight = {
  name: 'tight',
  setup(api) {
    api.onLoad({ filter: /\/web\/js\/.*\.js$/ }, ({ path }) => ({ contents: tightened(text(path)) }));
  },
};

/** @param {string} source @returns {string} */
function tightened(source) {
  /** @type {[from: number, to: number][]} */
  const quasis = [];
  const walk = (/** @type {any} */ node) => {
    if (!node || typeof node !== 'object') return;
    if (node.type === 'TaggedTemplateExpression' && ['html', 'svg'].includes(node.tag.name)) for (const { start, end } of node.quasi.quasis) quasis.push([start, end]);
    for (const inner of Object.values(node)) walk(inner);
  };
  walk(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }));
  let out = '';
  let at = 0;
  for (const [start, end] of quasis.sort((a, b) => a[0] - b[0])) {
    out += source.slice(at, start) + source.slice(start, end).replace(/\s*\n\s*/g, ' ');
    at = end;
  }
  return out + source.slice(at);
}

/** Smaller than esbuild makes it, by the way it is written. @param {string} code @returns {Promise<string>} */
async function smaller(code) {
  const made = await minify(code, { module: true, ecma: 2020, compress: { passes: 3, toplevel: true }, mangle: { toplevel: true }, format: { comments: false } });
  return /** @type {string} */ (made.code).trim();
}

/** The modules that a module needs at once, with itself. @param {import('esbuild').Metafile['inputs']} inputs @param {string} path @param {Set<string>} [seen] */
function atOnce(inputs, path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const one of inputs[path].imports) if (one.kind === 'import-statement' && !one.external) atOnce(inputs, one.path, seen);
  return seen;
}

/** The name under which the first script leaves what the rest shares with it. */
const SHARED = 'globalThis.wederzijdsFirst';

/** Scripts share by `import`; one that stands in the page has no address to import from, so what it shares is left under SHARED. @param {string} code */
function leaving(code) {
  const made = code.trim().replace(/export\{([^}]*)\};?$/, (_, names) => {
    const each = names.split(',').map((/** @type {string} */ one) => one.split(' as '));
    return `${SHARED}={${each.map(([own, shared]) => (shared ? `${shared}:${own}` : own)).join(',')}};`;
  });
  if (!made.includes(SHARED)) throw new Error('the first script leaves nothing');
  return made;
}

/** @param {string} code @param {string} path of the first script */
function taking(code, path) {
  const place = path.replaceAll('.', '\\.');
  return code.replace(new RegExp(`import(?:\\{([^}]*)\\}from)?"\\./${place}";?`, 'g'), (_, names) =>
    names === undefined ? '' : `const{${names.split(',').map((/** @type {string} */ one) => one.split(' as ').join(':')).join(',')}}=${SHARED};`,
  );
}

/**
 * Scripts and styles. The first script brings the start page and the quickscan, and stands in the page; all other screens are one file,
 * which everybody fetches in idle time (web/js/views/index.js). The worker is on its own.
 */
async function bundle() {
  const scripts = { ...shared, entryPoints: { main: 'web/js/main.js' }, splitting: true, write: false, alias: GLUE };
  // Without the glue of the module, which names nothing of the screens.
  const dry = await build({ ...scripts, alias: {}, external: ['the-core'] });
  const firstOnes = atOnce(dry.metafile.inputs, 'web/js/main.js');
  const app = await build({ ...scripts, plugins: [apartFrom(new Set([...firstOnes].map((path) => from(path)))), tight] });
  const style = await build({ ...shared, entryPoints: { 'style-rest': 'web/styles/index.css' }, loader: { '.woff2': 'file' } });
  // One script by itself, not a module (lock.js).
  const worker = await build({ ...shared, write: false, format: 'iife', entryPoints: { 'lock-worker': 'web/js/lock-worker.js' }, plugins: [passphraseOnly] });
  assets.set('style-rest', relative(out, from(/** @type {string} */ (Object.entries(style.metafile.outputs).find(([, { entryPoint }]) => entryPoint)?.[0]))));
  put('lock-worker', 'lock-worker.js', await smaller(worker.outputFiles[0].text));

  const outputs = app.metafile.outputs;
  const code = new Map(app.outputFiles.map((file) => [relative(root, file.path), file.text]));
  const later = Object.keys(outputs).filter((path) => Object.values(outputs).some(({ imports }) => imports.some((one) => one.path === path && one.kind === 'dynamic-import')));
  // One part for the rest, and what that one brings along: more would make requests depend on what a person opens.
  const entries = later.map((path) => outputs[path].entryPoint).sort();
  if (entries.join() !== LATER.join()) throw new Error(`${entries.join(', ')} are imported later`);
  const [[first], ...more] = Object.entries(outputs).filter(([, { inputs }]) => 'web/js/main.js' in inputs);
  const stub = Object.keys(outputs).find((path) => outputs[path].entryPoint === 'web/js/main.js') ?? '';
  if (more.length > 0 || outputs[first].imports.some(({ kind }) => kind === 'import-statement')) throw new Error('the first script is not in one piece');

  // Each after those that it names, for a name holds the hash of what is in it.
  /** @type {Map<string, string>} */
  const named = new Map();
  const finish = async (/** @type {string} */ path) => {
    if (named.has(path) || path === first) return;
    for (const one of outputs[path].imports) await finish(one.path);
    const content = await smaller(taking(renamed(/** @type {string} */ (code.get(path))), basename(first)));
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const name = basename(path).replace(/-[A-Z0-9]+\.js$/, `-${hash}.js`);
    writeFileSync(join(out, name), content);
    named.set(path, name);
  };
  const renamed = (/** @type {string} */ content) => [...named].reduce((all, [path, name]) => all.replaceAll(basename(path), name), content);
  for (const path of Object.keys(outputs)) if (path !== stub) await finish(path);
  inPage.script = await smaller(leaving(renamed(/** @type {string} */ (code.get(first)))));
  const { outputFiles } = await build({ ...scripts, splitting: false, alias: {}, external: ['the-core', './rest.js', './jose.js'] });
  const script = outputFiles[0].text;
  for (const language of languages) put(`first-${language}`, `first-${language}.ftl`, firstMessages(catalogue(language), [script]));
  const sheet = text(join(out, /** @type {string} */ (assets.get('style-rest'))));
  inPage.style = firstRules(sheet, wordsOf(script));
  return { ...app.metafile.inputs, ...worker.metafile.inputs };
}

/** The module in its two parts. */
function core() {
  const folder = from('build', 'core');
  if (!existsSync(join(folder, 'wederzijds-core.wasm'))) throw new Error('build/core is empty: scripts/build makes it');
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
    return ` href="${path}"${match}`;
  });
  const unused = [...assets.keys()].filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`not in index.html: ${unused.join(', ')}`);
  const whole = withInPage(html.replace(/^\s*<!--.*-->\n/gm, '').replace(/^ +/gm, ''));
  const version = versionOf(whole);
  writeFileSync(join(out, 'index.html'), whole.replace('<meta name="version"', `<meta name="version" content="${version}"`));
  return version;
}

/** The page with its scripts and styles in it: one request less before there is something to see. The policy allows them by their hash. @param {string} html */
function withInPage(html) {
  const [, choosing] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
  const { script, style } = inPage;
  if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style)) throw new Error('what stands in the page would end before its end');
  const hash = (/** @type {string} */ content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  // Functions, so that a `$` in a script means itself.
  return html
    .replace("script-src 'self'", () => `script-src 'self' ${hash(choosing)} ${hash(script)}`)
    .replace("style-src 'self'", () => `style-src 'self' ${hash(style)}`)
    .replace('<style></style>', () => `<style>${style}</style>`)
    .replace('<script type="module"></script>', () => `<script type="module">${script}</script>`);
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
    smaller((await build({ ...shared, entryNames: '[name]', metafile: false, entryPoints: [entry], plugins: [tight], ...more, write: false })).outputFiles?.[0].text ?? '');
  const app = await one('web/js/onefile.js', { alias: GLUE });
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
core();
const inputs = await bundle();
locales();
content();
licences(inputs);
installable();
const version = page();
await worker(version);
await single(version);
