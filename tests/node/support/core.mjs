// The shipped module, as `scripts/build` leaves it in build/core.
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import './webcrypto.mjs';
import { instanceMaker } from '../../../web/js/core.js';

const folder = process.env.WEDERZIJDS_CORE ?? fileURLToPath(new URL('../../../build/core', import.meta.url));

const make = (await import(pathToFileURL(`${folder}/wederzijds-core.mjs`).href)).default;
const compiled = WebAssembly.compile(readFileSync(`${folder}/wederzijds-core.wasm`));

/** Makes a fresh instance, as the browser does. @type {() => Promise<any>} */
export const instance = instanceMaker(make, compiled);
