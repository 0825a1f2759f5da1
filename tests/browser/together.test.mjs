import { test } from 'node:test';
import { together } from './journey.mjs';

for (const [engine, language] of /** @type {const} */ ([['chromium', 'nl'], ['firefox', 'en'], ['webkit', 'nl']])) {
  test(`two people at one device, in ${engine} (${language}): from a guest to both signatures`, { timeout: 480_000 }, () => together(engine, language));
}
