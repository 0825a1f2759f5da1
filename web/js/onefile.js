// @ts-check
// The app of the one file: takes what single.js unpacked, and starts.
import { carry } from './assets.js';

const here = /** @type {any} */ (globalThis);
carry(here.wederzijdsCarried);
delete here.wederzijdsCarried;
await import('./main.js');
