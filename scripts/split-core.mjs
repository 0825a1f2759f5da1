// Parts the module in two: the functions that the start page and the quickscan run, and all others, which come
// in idle time (web/js/core.js). Which are the first is seen by running them: an instrumented module does all of
// FIRST below and says which functions that took. A function that the first part lacks after all throws, and
// core.js goes on with the whole module; so this list makes the start fast and nothing else.
//
//   node scripts/split-core.mjs FROM TO     FROM holds wederzijds.js and wederzijds.wasm with the names of functions
//
// Leaves in TO: wederzijds-core.mjs, wederzijds-core.wasm (the whole), and its parts first.wasm and rest.wasm.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FIRST, ask, makeFolders } from '../web/js/core.js';
import { firstFiles } from './pack-files.mjs';

const [, , from, to] = process.argv;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const work = mkdtempSync(join(tmpdir(), 'split-'));
const at = (/** @type {string} */ name) => join(work, name);
const FEATURES = ['--enable-mutable-globals', '--enable-bulk-memory'];

/** An instance of the instrumented module, and what it exports. */
async function instrumented() {
  execFileSync('wasm-split', ['--instrument', ...FEATURES, join(from, 'wederzijds.wasm'), '-o', at('instrumented.wasm')]);
  copyFileSync(join(from, 'wederzijds.js'), at('core.mjs'));
  const make = (await import(pathToFileURL(at('core.mjs')).href)).default;
  const compiled = await WebAssembly.compile(readFileSync(at('instrumented.wasm')));
  /** @type {any} */
  let exports;
  const module = await make.call(
    {},
    {
      instantiateWasm(/** @type {WebAssembly.Imports} */ imports, /** @type {(made: WebAssembly.Instance) => void} */ done) {
        void WebAssembly.instantiate(compiled, imports).then((made) => {
          exports = made.exports;
          done(made);
        });
        return {};
      },
      locateFile: (/** @type {string} */ name) => name,
    },
  );
  return { module, exports };
}

/** Does what somebody does on the start page and in the quickscan. @param {any} module */
function run(module) {
  /** The folders that the shell mounts. */
  module.FS.mkdir('/main');
  makeFolders(module);
  let language = 'nl';
  const done = new Set();
  const call = (/** @type {string} */ op, /** @type {object} */ args = {}, good = true) => {
    done.add(op);
    const answer = JSON.parse(ask(module, op, args, { now: new Date('2026-01-05T09:00:00Z'), language }));
    if (answer.ok !== good) throw new Error(`${op}: ${JSON.stringify(answer)}`);
    return answer.value;
  };
  const bytes = (/** @type {object} */ value) => new TextEncoder().encode(JSON.stringify(value));
  const content = (/** @type {string} */ wanted) => {
    language = wanted;
    const { pack, ...files } = firstFiles(join(root, 'content', 'packs', 'standard'), wanted);
    call('content.load-questionnaires', { pack: bytes(pack), language, files: Object.fromEntries(Object.entries(files).map(([name, value]) => [name, bytes(value)])) });
  };
  const quickscan = { id: 'quickscan' };

  call('session.start', { mounts: [] });
  call('agreements.list');
  content('nl');
  call('questionnaire.view', quickscan);
  for (const role of ['employee', 'manager', 'employee']) {
    let view = call('questionnaire.begin', { ...quickscan, role });
    for (let answer = 0; view.next; answer = (answer + 3) % 5) {
      const statement = view.next;
      view = call('questionnaire.answer', { ...quickscan, statement, answer: 1 + answer });
      if (view.answered % 4 === 0) {
        call('questionnaire.answer', { ...quickscan, statement });
        view = call('questionnaire.answer', { ...quickscan, statement, answer: 1 + answer });
      }
    }
    call('questionnaire.view', quickscan);
  }
  for (const change of [{ language: 'en' }, { theme: 'dark' }, { theme: 'light' }, { theme: 'system' }, { language: 'nl' }]) call('settings.change', change);
  content('en');
  call('questionnaire.view', quickscan);
  call('questionnaire.answer', { ...quickscan, statement: 'no-such', answer: 3 }, false);
  call('settings.change', { theme: 'no-such' }, false);
  // A second visit, in another tab, finds what this one stored.
  call('session.start', { mounts: [] });
  call('agreements.list');
  call('questionnaire.view', quickscan);
  const [missed] = [...FIRST].filter((op) => !done.has(op));
  if (missed) throw new Error(`${missed} is said to be in the first part and was not run`);
}

/** The functions that ran, as wasm-split reads them. @param {any} exports */
function profile(exports) {
  const memory = /** @type {WebAssembly.Memory} */ (Object.values(exports).find((one) => one instanceof WebAssembly.Memory));
  const pages = 16;
  const start = memory.grow(pages) * 65536;
  const size = exports.__write_profile(start, pages * 65536);
  writeFileSync(at('profile'), new Uint8Array(memory.buffer, start, size));
}

try {
  const { module, exports } = await instrumented();
  run(module);
  profile(exports);
  execFileSync('wasm-split', [
    ...FEATURES, join(from, 'wederzijds.wasm'), `--profile=${at('profile')}`, `-o1=${at('first')}`, `-o2=${at('rest')}`,
    '--import-namespace=first', '--placeholder-namespace=later',
  ]);
  const strip = (/** @type {string} */ file, /** @type {string} */ name) =>
    execFileSync('wasm-opt', [...FEATURES, '--strip-debug', '--strip-producers', file, '-o', at(name)]);
  strip(join(from, 'wederzijds.wasm'), 'wederzijds-core.wasm');
  strip(at('first'), 'first.wasm');
  strip(at('rest'), 'rest.wasm');
  copyFileSync(join(from, 'wederzijds.js'), at('wederzijds-core.mjs'));
  mkdirSync(resolve(to), { recursive: true });
  // Replaced at once, so that no test sees half a file.
  for (const name of ['wederzijds-core.mjs', 'wederzijds-core.wasm', 'first.wasm', 'rest.wasm']) {
    copyFileSync(at(name), join(to, `new.${name}`));
    renameSync(join(to, `new.${name}`), join(to, name));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
