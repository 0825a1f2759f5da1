import { test } from 'node:test';
import { apart } from './journey.mjs';

for (const [engine, language] of /** @type {const} */ ([['chromium', 'nl'], ['chromium', 'en'], ['firefox', 'nl'], ['webkit', 'en']])) {
  test(`two people, apart, in ${engine} (${language}): from the first word to both signatures`, { timeout: 480_000 }, () => apart(engine, language));
}
