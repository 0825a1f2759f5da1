import { test } from 'node:test';
import { together } from './journey.mjs';

for (const [engine, language] of /** @type {const} */ ([['chromium', 'nl'], ['firefox', 'en'], ['webkit', 'nl']])) {
  test(`two people, one device, in ${engine} (${language}): the guest leaves nothing behind`, { timeout: 480_000 }, () => together(engine, language));
}
