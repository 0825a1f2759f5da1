// Node 18 has WebCrypto but not under its global name; the code under test uses the name.
import { webcrypto } from 'node:crypto';

globalThis.crypto ??= /** @type {any} */ (webcrypto);
