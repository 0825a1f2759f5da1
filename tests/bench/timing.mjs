// What is measured is repeated until there are enough runs or the time is up, after runs that do not count.

/** @typedef {{median: number, min: number, max: number, runs: number}} Times in milliseconds */

/** @param {number[]} values @returns {Times} */
export function summary(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return { median: sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2, min: sorted[0], max: sorted[sorted.length - 1], runs: sorted.length };
}

/**
 * @param {(round: number) => Promise<void> | void} run
 * @param {{least?: number, most?: number, budget?: number, warm?: number}} [options] `budget` in milliseconds, warming up included
 */
export async function repeat(run, { least = 3, most = 30, budget = 5000, warm = 3 } = {}) {
  const begin = performance.now();
  for (let round = 0; round < most + warm; ++round) {
    const late = performance.now() - begin > budget;
    if (late && round >= warm + least) break;
    if (late && round > 0 && round < warm) round = warm;
    await run(round - warm);
  }
}
