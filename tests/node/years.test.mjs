// Three years of two people, many times over. How many: WEDERZIJDS_STORIES (4 when not said), from seed WEDERZIJDS_SEED (1).
// One story is printed, so that a person can read what these tests believe a relation to be.

import { test } from 'node:test';
import { Years } from './support/years.mjs';

const stories = Number(process.env.WEDERZIJDS_STORIES ?? 4);
const first = Number(process.env.WEDERZIJDS_SEED ?? 1);

test('whatever happens in three years, both end in the same state, nothing is lost and nothing stands twice on an agenda', async (context) => {
  /** @type {Record<string, number>} */
  const sum = {};
  for (let seed = first; seed < first + stories; ++seed) {
    const years = new Years(seed);
    try {
      await years.live();
    } catch (error) {
      context.diagnostic(`seed ${seed}\n${years.log.join('\n')}`);
      throw error;
    }
    for (const [name, n] of Object.entries(years.count)) sum[name] = (sum[name] ?? 0) + n;
    if (seed === first) for (const line of years.log) context.diagnostic(line);
  }
  context.diagnostic(`${stories} stories from seed ${first}: ${Object.entries(sum).map(([name, n]) => `${n} ${name}`).join(', ')}`);
});
