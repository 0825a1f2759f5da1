// Makes dist/wederzijds.html of a build: the whole app in one file that opens from disk, fetches nothing and may not.
//
// One small script stands in it as it is, allowed by its hash; it holds the hash of everything else. That is packed together and written with 91
// letters, two of them for 13 bits: 23 % more than the bytes, where base64 takes 33 %.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from './bytes.mjs';

const LETTERS = Array.from({ length: 94 }, (_, n) => String.fromCharCode(33 + n)).filter((letter) => !'&<>'.includes(letter));

/** @param {Uint8Array} bytes */
export function letters(bytes) {
  let text = '';
  let held = 0;
  let bits = 0;
  const put = (/** @type {number} */ value) => (text += LETTERS[Math.floor(value / 91)] + LETTERS[value % 91]);
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < 13) continue;
    bits -= 13;
    put(held >> bits);
    held &= (1 << bits) - 1;
  }
  if (bits) put(held << (13 - bits));
  return text;
}

/**
 * The members of a JSON object as pieces that together are its text; anything else is one piece. Content packs in two languages have most of
 * their members alike, and what is alike is packed once.
 * @param {string} name @param {Uint8Array} bytes @returns {Buffer[]}
 */
function pieces(name, bytes) {
  if (!name.startsWith('content-')) return [Buffer.from(bytes)];
  const members = Object.entries(JSON.parse(Buffer.from(bytes).toString()));
  return [...members.map(([key, value], at) => Buffer.from(`${at ? ',' : '{'}${JSON.stringify(key)}:${JSON.stringify(value)}`)), Buffer.from('}')];
}

/**
 * Files as one run of bytes: the pieces, each once, and before them how long each is and of which pieces each file is made.
 * @param {[name: string, bytes: Uint8Array][]} files
 */
export function pack(files) {
  /** @type {Map<string, number>} */
  const known = new Map();
  /** @type {Buffer[]} */
  const all = [];
  const list = files.map(([name, bytes]) => [
    name,
    pieces(name, bytes).map((piece) => {
      const key = piece.toString('latin1');
      const at = known.get(key) ?? all.push(piece) - 1;
      known.set(key, at);
      return at;
    }),
  ]);
  const head = Buffer.from(JSON.stringify({ lengths: all.map(({ length }) => length), files: list }));
  const size = Buffer.alloc(4);
  size.writeUInt32BE(head.length);
  return deflateRawSync(Buffer.concat([size, head, ...all]));
}

/**
 * The page. Its policy allows one script by its hash, and what that one starts (`strict-dynamic`).
 * @param {object} given
 * @param {string} given.html web/index.html
 * @param {string} given.version
 * @param {Uint8Array} given.packed
 * @param {(hash: string) => Promise<string>} given.script makes the script that starts what has this SHA-256
 */
export async function oneFile({ html, version, packed, script }) {
  const code = (await script(createHash('sha256').update(packed).digest('hex'))).trim();
  if (/<\/script|<!--/i.test(code)) throw new Error('the script would end before its end');
  const hash = `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
  const policy = `default-src 'none'; script-src ${hash} 'strict-dynamic' 'wasm-unsafe-eval'; img-src data: blob:; connect-src 'none'; worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html wederzijds wederzijds-file`;
  // Functions, so that a `$` in a script means itself.
  return html
    .replace(/^\s*<!--.*-->\n/gm, '')
    .replace(/^.*(?:data-asset=|<script|<style|rel="manifest"|brand\.json|rel="apple-touch-icon").*\n/gm, '')
    .replace(/^ +/gm, '')
    .replace(/(Content-Security-Policy" content=")[^"]*/, (_, before) => before + policy)
    .replace('<meta name="version">', () => `<meta name="version" content="${version}">`)
    .replace('</body>', () => `<script type="text/plain" id="packed">${letters(packed)}</script>\n<script type="module">${code}</script>\n</body>`);
}

/** What the one file has of its own: its script, its style and the module in one piece. */
const OWN = ['style-rest', 'wasm', 'wasm-rest', 'first-nl', 'first-en'];

/** @param {string} folder @param {Map<string, string>} assets */
export const carriedFiles = (folder, assets) =>
  /** @type {[string, Buffer][]} */ ([...assets].filter(([name]) => !OWN.includes(name)).map(([name, path]) => [name, readFileSync(join(folder, path))]));
