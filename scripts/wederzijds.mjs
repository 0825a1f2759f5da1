// The command line over the shipped module. Signatures are checked by the same code as in the browser.
// Described in docs/command-line.md.

import { closeSync, existsSync, openSync, readFileSync, readSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { webcrypto } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CoreError, ask, instanceMaker, makeFolders, takeFile } from '../web/js/core.js';
import { over, packPath, readBrand } from '../web/js/brand.js';
import { receive } from '../web/js/exchange.js';
import { SIZE_LIMIT } from '../web/js/files.js';

// Node 18 has it, but not under this name.
globalThis.crypto ??= /** @type {any} */ (webcrypto);

const USAGE = `usage: wederzijds verify FILE...
       wederzijds show FILE
       wederzijds merge FILE... -o OUT
       wederzijds check-content DIR
       wederzijds call OP [FILE...] < ARGUMENTS`;

/** A mistake of the one who calls: said on standard error, exit 2. */
class Usage extends Error {}

const folder = fileURLToPath(new URL('../build/core/', import.meta.url));
if (!existsSync(`${folder}wederzijds-core.wasm`)) {
  console.error('The core is not built yet: scripts/setup node build && scripts/build');
  process.exit(2);
}
const make = (await import(new URL('../build/core/wederzijds-core.mjs', import.meta.url).href)).default;
const newInstance = instanceMaker(make, WebAssembly.compile(readFileSync(`${folder}wederzijds-core.wasm`)));

/** The door of a fresh instance that stores nothing. */
async function open() {
  const module = await newInstance();
  makeFolders(module);
  const language = /^nl/.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'nl' : 'en';
  const raw = (/** @type {string} */ op, /** @type {object} */ args = {}) => ask(module, op, args, { now: new Date(), language });
  return {
    module,
    raw,
    async call(/** @type {string} */ op, /** @type {object} */ args) {
      const answer = JSON.parse(raw(op, args));
      if (!answer.ok) throw new CoreError(answer.error);
      return answer.value;
    },
    take: (/** @type {string} */ path) => takeFile(module, path),
  };
}

/** The bytes of a file, but never more than one past the limit. @param {string} path */
function read(path) {
  let file;
  try {
    file = openSync(path, 'r');
    const size = Math.min(statSync(path).size, SIZE_LIMIT + 1);
    const bytes = new Uint8Array(size);
    let at = 0;
    for (let got = 1; at < size && got > 0; at += got) got = readSync(file, bytes, at, size - at, null);
    return bytes.subarray(0, at);
  } catch (error) {
    throw new Usage(`${path}: ${/** @type {any} */ (error).code === 'ENOENT' ? 'there is no such file' : 'cannot be read'}`);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** A name as one line that cannot disguise itself: control and direction characters are spelled out. @param {string} name */
const plain = (name) =>
  name.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu, (c) => `\\u{${/** @type {number} */ (c.codePointAt(0)).toString(16)}}`);

const count = (/** @type {number} */ n, /** @type {string} */ word) => `${n} ${word}${n === 1 ? '' : 's'}`;

/** @param {string} path @param {CoreError} error */
const refusal = (path, error) => `${path}: ${error.code}${error.at ? ` ${error.at}` : ''}`;

/** @param {string[]} paths */
async function verify(paths) {
  if (paths.length === 0) throw new Usage(USAGE);
  let bad = 0;
  for (const path of paths) {
    const bytes = read(path);
    try {
      const { logs, lines } = /** @type {any} */ (await receive(await open(), bytes));
      console.log(`${path}: ok, ${count(logs.length, 'log')}, ${count(lines, 'line')}`);
      for (const log of logs) {
        const name = log.name === undefined ? '' : `  says it is: ${plain(log.name)}`;
        console.log(`  ${log.role.padEnd(8)}  ${log.safetyCode}  ${count(log.lines, 'line')}${name}`);
      }
    } catch (error) {
      if (!(error instanceof CoreError)) throw error;
      console.log(refusal(path, error));
      bad = 1;
    }
  }
  return bad;
}

/** @param {string[]} paths */
async function show(paths) {
  if (paths.length !== 1) throw new Usage(USAGE);
  const door = await open();
  try {
    await receive(door, read(paths[0]));
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    console.error(refusal(paths[0], error));
    return 1;
  }
  // The state as the core wrote it, byte for byte: parsed and printed again it could change.
  const answer = door.raw('file.show');
  const [, state] = /^\{"ok":true,"value":\{"state":(.*)\}\}$/s.exec(answer) ?? [];
  if (state === undefined) throw new CoreError(JSON.parse(answer).error);
  process.stdout.write(`${state}\n`);
  return 0;
}

/** @param {string[]} args */
async function merge(args) {
  const at = args.indexOf('-o');
  if (at < 0 || at + 1 >= args.length) throw new Usage(USAGE);
  const [, out] = args.splice(at, 2);
  if (args.length === 0) throw new Usage(USAGE);
  const door = await open();
  for (const path of args) {
    try {
      await receive(door, read(path), { keep: true });
    } catch (error) {
      if (!(error instanceof CoreError)) throw error;
      console.error(refusal(path, error));
      return 1;
    }
  }
  try {
    const { path } = await door.call('file.merge', {});
    // Whole or not at all: OUT may be one of the files.
    const half = `${out}.${process.pid}.part`;
    writeFileSync(half, door.take(path));
    renameSync(half, out);
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    console.error(refusal(out, error));
    return 1;
  }
  return 0;
}

/** Every JSON file below a folder, by its path in it. @param {string} dir @returns {Record<string, Uint8Array>} */
function packFiles(dir) {
  const walk = (/** @type {string} */ at) =>
    /** @type {string[]} */ (readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
      const path = join(at, entry.name);
      if (entry.isDirectory()) return walk(path);
      return entry.name.endsWith('.json') ? [path] : [];
    }));
  return Object.fromEntries(walk(dir).sort().map((path) => [relative(dir, path).split(sep).join('/'), read(path)]));
}

/** A host's brand and own content: the brand by itself, the content as people will get it, over the standard pack. @param {string} dir */
async function checkBrand(dir) {
  const text = (/** @type {Uint8Array} */ bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const { brand, problems } = readBrand(text(read(join(dir, 'brand.json'))));
  const found = problems.map(({ at, code, detail }) => ({ file: 'brand.json', at, code, detail }));
  const named = [...(brand.logo ? [brand.logo] : []), ...brand.content];
  for (const path of named) if (!existsSync(join(dir, path))) found.push({ file: path, at: '', code: 'no-such-file', detail: '' });
  const files = packFiles(fileURLToPath(new URL('../content/packs/standard', import.meta.url)));
  for (const path of brand.content.filter((one) => existsSync(join(dir, one)))) {
    const under = /** @type {string} */ (packPath(path));
    try {
      const own = JSON.parse(text(read(join(dir, path))));
      const standard = files[under];
      if (standard) files[under] = new TextEncoder().encode(JSON.stringify(over(JSON.parse(text(standard)), own)));
      else found.push({ file: path, at: '', code: 'unknown-file', detail: 'not a file of the standard pack' });
    } catch (error) {
      found.push({ file: path, at: '', code: 'malformed', detail: /** @type {Error} */ (error).message });
    }
  }
  const { problems: inside } = await (await open()).call('content.check', { files });
  const owner = (/** @type {string} */ file) => brand.content.find((path) => packPath(path) === file) ?? file;
  found.push(...inside.map((/** @type {any} */ one) => ({ ...one, file: owner(one.file) })));
  for (const { file, at, code, detail } of found) console.log(`${join(dir, file)}${at ? ` ${at}` : ''}: ${code}${detail ? ` ${detail}` : ''}`);
  console.log(found.length === 0 ? `${dir}: ok, a brand and ${count(brand.content.length, 'file')} of content` : `${dir}: ${count(found.length, 'problem')}`);
  return found.length === 0 ? 0 : 1;
}

/** @param {string[]} args */
async function checkContent(args) {
  const [dir] = args;
  if (args.length !== 1 || !existsSync(dir) || !statSync(dir).isDirectory()) throw new Usage(USAGE);
  if (existsSync(join(dir, 'brand.json'))) return checkBrand(dir);
  const files = packFiles(dir);
  const { problems } = await (await open()).call('content.check', { files });
  // Lessons are for reading only, so the core knows nothing of them.
  problems.push(...(await import('./lessons.mjs')).lessonProblems(dir));
  for (const { file, at, code, detail } of problems) console.log(`${join(dir, file)}${at ? ` ${at}` : ''}: ${code}${detail ? ` ${detail}` : ''}`);
  console.log(problems.length === 0 ? `${dir}: ok, ${count(Object.keys(files).length, 'file')}` : `${dir}: ${count(problems.length, 'problem')}`);
  return problems.length === 0 ? 0 : 1;
}

/** @param {string[]} args */
async function call([op, ...paths]) {
  if (!op) throw new Usage(USAGE);
  const door = await open();
  paths.forEach((path, i) => door.module.FS.writeFile(`/in/${i + 1}`, read(path)));
  const text = readFileSync(0, 'utf8').trim();
  let given;
  try {
    given = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new Usage('standard input is not JSON');
  }
  const answer = door.raw(op, given);
  process.stdout.write(`${answer}\n`);
  return JSON.parse(answer).ok ? 0 : 1;
}

const [command, ...args] = process.argv.slice(2);
const commands = /** @type {Record<string, (args: string[]) => Promise<number>>} */ ({ verify, show, merge, 'check-content': checkContent, call });
try {
  if (!Object.hasOwn(commands, command ?? '')) throw new Usage(USAGE);
  process.exitCode = await commands[command](args);
} catch (error) {
  if (error instanceof Usage) console.error(error.message);
  else console.error('wederzijds:', /** @type {any} */ (error)?.stack ?? error);
  process.exitCode = 2;
}
