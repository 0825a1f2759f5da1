// @ts-check
// Where the files of the build come from. On a host they lie beside the page, under names that hold a hash of their content, so a page
// never gets parts of two versions; index.html names them all, as `<link data-asset="NAME" href="...">`. In the one file that opens from
// disk they are in the page itself (onefile.js gives them); nothing is fetched there. Whoever asks does not see the difference.
import { compile } from './core.js';
import { carriedScript } from './trusted.js';

/** What the page carries, where it carries everything. @type {{files: Map<string, Uint8Array<ArrayBuffer>>} | undefined} */
let carried;

/** Whether the app is one file that carries everything. */
export const isOneFile = () => carried !== undefined;

/** The one file says what it carries, before the app starts. @param {Map<string, Uint8Array<ArrayBuffer>>} files */
export function carry(files) {
  carried = { files };
}

/** @param {string} name @returns {Uint8Array<ArrayBuffer>} */
function carriedFile(name) {
  const bytes = carried?.files.get(name);
  if (!bytes) throw new Error(`no asset ${name}`);
  return bytes;
}

/**
 * Where a file of the build stands in the page, on a host. `early`: the page asked for it before any script of ours ran.
 * @param {string} name
 * @returns {HTMLLinkElement & {early?: Promise<Response>}}
 */
function place(name) {
  const link = /** @type {HTMLLinkElement | null} */ (document.querySelector(`link[data-asset="${name}"]`));
  if (!link) throw new Error(`no asset ${name}`);
  return link;
}

/** @param {string} name */
const address = (name) => place(name).href;

/** Compiles the module while it arrives: on a host its first part, in the one file the whole. @returns {Promise<WebAssembly.Module>} */
export const compiledCore = () => (carried ? WebAssembly.compile(carriedFile('wasm')) : compile(address('wasm')));

/** The rest of the module, where it comes in two parts. @returns {(() => Promise<WebAssembly.Module>) | undefined} */
export const compiledRest = () => (carried ? undefined : () => kept('wasm-rest', () => compile(address('wasm-rest'))));

/**
 * The whole style sheet, after the part of it that came with the page (scripts/first.mjs). Resolves when it counts.
 * @returns {Promise<void>}
 */
export const restOfStyle = () =>
  kept('style-rest', async () => {
    const named = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[data-asset="style-rest"]'));
    if (!named) return;
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: named.href });
    await new Promise((resolve, reject) => {
      sheet.onload = resolve;
      sheet.onerror = () => {
        sheet.remove();
        reject(new Error('style-rest did not arrive'));
      };
      document.head.append(sheet);
    });
  });

/** The address of a script that runs as a worker. @param {string} name @returns {string} */
export function workerAddress(name) {
  return carried ? carriedScript(new Blob([carriedFile(name)], { type: 'text/javascript' })) : address(name);
}

/** @param {string} name @returns {Promise<string>} */
async function assetText(name) {
  if (carried) return new TextDecoder().decode(carriedFile(name));
  const link = place(name);
  const { early } = link;
  link.early = undefined;
  const response = await (early ?? fetch(link.href));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.text();
}

/**
 * A file that the host put beside the pages; an empty text when there is none, or no connection. Fetched once in the life of the page.
 * @param {string} path
 * @returns {Promise<string>}
 */
export function hostText(path) {
  let text = hosted.get(path);
  if (!text) {
    text = carried ? Promise.resolve('') : fetch(path).then((response) => (response.ok ? response.text() : ''), () => '');
    hosted.set(path, text);
  }
  return text;
}
/** @type {Map<string, Promise<string>>} */
const hosted = new Map();

/** @type {Map<string, Promise<any>>} */
const keeps = new Map();

/**
 * What comes once in the life of the page. What failed is asked for again.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} get
 * @returns {Promise<T>}
 */
function kept(name, get) {
  let came = keeps.get(name);
  if (!came) {
    came = get();
    keeps.set(name, came);
    came.catch(() => keeps.delete(name));
  }
  return came;
}

/** An asset as text. @param {string} name @returns {Promise<string>} */
export const keptText = (name) => kept(name, () => assetText(name));

/** What is not text. @type {Record<string, () => Promise<any> | undefined>} */
const gets = { 'wasm-rest': () => compiledRest()?.(), 'style-rest': () => restOfStyle() };

/**
 * Fetches the rest in idle time: the same list in the same order for everyone, so that no request tells what
 * a person does (quality.md 2). Afterwards nothing is fetched any more.
 */
export async function fetchRest() {
  for (const link of document.querySelectorAll('link[data-rest]')) {
    const name = /** @type {HTMLLinkElement} */ (link).dataset.asset;
    // Without a connection now it is fetched when it is needed.
    if (name) await (gets[name]?.() ?? keptText(name)).catch(() => '');
  }
}
