// @ts-check
// The app of the one file: takes what single.js unpacked, and starts.
import make from 'the-core';
import { carry } from './assets.js';

const here = /** @type {any} */ (globalThis);
carry(here.wederzijdsCarried, make);
delete here.wederzijdsCarried;
await import('./main.js');
