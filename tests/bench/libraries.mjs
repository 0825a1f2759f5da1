// The libraries of the peers, in node. Each is loaded when it is asked for, so that its memory is its own.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { signedFile } from './history.mjs';

const require = createRequire(import.meta.url);
const place = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

export const libraries = {
  signedFile,
  core: async () => {
    const folder = process.env.WEDERZIJDS_BENCH_CORE ?? place('../../build/wasm/bench');
    const make = (await import(pathToFileURL(`${folder}/bench_core.mjs`).href)).default;
    return make({ wasmBinary: readFileSync(`${folder}/bench_core.wasm`) });
  },
  yjs: () => import('yjs'),
  loro: () => import('loro-crdt'),
  automerge: () => import('@automerge/automerge'),
  sql: () => require('sql.js')(),
};

/** The versions of what is measured. @returns {Record<string, string>} */
export const versions = () => JSON.parse(readFileSync(place('package.json'), 'utf8')).dependencies;
