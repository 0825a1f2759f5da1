// @ts-check
// What the fuzzers' logs say, in numbers: scripts/fuzz-figures.mjs say LOG... prints a line each and fails on one that crashed or said
// nothing; write LOG... adds a row per target to docs/quality-figures.md and counts all rows together.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DOCUMENT = fileURLToPath(new URL('../docs/quality-figures.md', import.meta.url));
/** How a fuzzer ends that was told to stop. */
const INTERRUPTED = '72';
const HEAD = '| day | commit | target | seconds of processor | executions | edges | corpus | crashes |';

/**
 * @typedef {{day: string, commit: string, target: string, seconds: number, executions: number, edges: number, corpus: number, bytes: number, crashes: number}} Run
 * @param {string} path @returns {Run | undefined} nothing of a log that has no end yet
 */
export function read(path) {
  const text = readFileSync(path, 'utf8');
  const said = /^fuzzed: (.*)$/m.exec(text)?.[1];
  if (!said) return undefined;
  const fields = Object.fromEntries(said.split(' ').map((field) => field.split('=')));
  const last = (/** @type {RegExp} */ what) => Number([...text.matchAll(what)].at(-1)?.[1] ?? 0);
  return {
    day: fields.day,
    commit: fields.commit,
    target: fields.target,
    seconds: Number(fields.seconds),
    executions: last(/^stat::number_of_executed_units:\s+(\d+)$/gm) || last(/^#(\d+)\s/gm),
    edges: last(/ cov: (\d+) /g),
    corpus: Number(fields.corpus),
    bytes: Number(fields.bytes),
    crashes: [...text.matchAll(/Test unit written to (?!\S*slow-unit)/g)].length || (['0', INTERRUPTED].includes(fields.ended) ? 0 : 1),
  };
}

/** Runs of one target, commit and day are one row; edges and corpus are those of the last. @param {Run[]} runs @returns {Run[]} */
export function together(runs) {
  /** @type {Map<string, Run>} */
  const rows = new Map();
  for (const run of runs) {
    const key = [run.day, run.commit, run.target].join(' ');
    const row = rows.get(key);
    if (!row) rows.set(key, { ...run });
    else {
      row.seconds += run.seconds;
      row.executions += run.executions;
      row.crashes += run.crashes;
      row.edges = Math.max(row.edges, run.edges);
      row.corpus = run.corpus;
      row.bytes = run.bytes;
    }
  }
  return [...rows.values()];
}

/** @param {Run} run */
const row = (run) => `| ${run.day} | ${run.commit} | ${run.target} | ${run.seconds.toFixed(0)} | ${run.executions} | ${run.edges} | ${run.corpus} (${Math.ceil(run.bytes / 1024)} kB) | ${run.crashes} |`;

/** The document with these rows more, and everything counted. @param {string} text @param {Run[]} runs */
export function withRows(text, runs) {
  const begin = text.indexOf(HEAD);
  if (begin < 0) throw new Error(`docs/quality-figures.md has no table ${HEAD}`);
  const end = text.indexOf('\n\n', begin);
  const table = [text.slice(begin, end), ...together(runs).map(row)].join('\n');
  let seconds = 0;
  let executions = 0;
  for (const line of table.split('\n').slice(2)) {
    const cells = line.split('|').map((cell) => cell.trim());
    seconds += Number(cells[4]);
    executions += Number(cells[5]);
  }
  const all = `Fuzzing in all: ${(seconds / 3600).toFixed(2)} hours of processor time, ${executions} executions.`;
  return text.slice(0, begin) + table + text.slice(end).replace(/\n\nFuzzing in all: [^\n]*/, `\n\n${all}`);
}

const [how, ...logs] = process.argv.slice(2);
if (how === 'say' || how === 'write') {
  const runs = logs.flatMap((log) => read(log) ?? []);
  for (const run of runs) console.log(`${run.target}: ${run.seconds} s of processor, ${run.executions} executions, ${run.edges} edges, ${run.crashes} crashes`);
  if (how === 'write') writeFileSync(DOCUMENT, withRows(readFileSync(DOCUMENT, 'utf8'), runs));
  if (runs.length < logs.length || runs.some((run) => run.crashes > 0 || run.executions === 0)) process.exitCode = 1;
}
