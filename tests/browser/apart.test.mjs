import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apart } from './journey.mjs';

for (const [engine, language] of /** @type {const} */ ([['chromium', 'nl'], ['chromium', 'en']])) {
  test(`two people, apart, in ${engine} (${language}): from the first word to both signatures`, { timeout: 480_000 }, async () => {
    const { requests } = await apart(engine, language);
    // Two visitors fetch the same fixed list; nothing depends on what a person does.
    assert.ok(requests.every((path) => !path.includes('?')), 'no request carries anything');
  });
}
