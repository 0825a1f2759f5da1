// Runs the parts of the bench one after another and prints what they found.
import { execSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { versions } from './libraries.mjs';
import { markdown, writeDocument } from './report.mjs';

const PARTS = ['exchange', 'work', 'storage', 'start', 'interaction'];
const args = process.argv.slice(2);
const quick = args.includes('--quick');
const only = args.includes('--only') ? args[args.indexOf('--only') + 1].split(',') : quick ? ['exchange', 'work'] : PARTS;
for (const part of only) if (!PARTS.includes(part)) throw new Error(`there is no part ${part}: ${PARTS.join(' ')}`);

const lines = args.includes('--lines') ? args[args.indexOf('--lines') + 1].split(',').map(Number) : undefined;
const out = process.env.WEDERZIJDS_BENCH_OUT ?? fileURLToPath(new URL('../../build/bench', import.meta.url));
mkdirSync(out, { recursive: true });
const kept = `${out}/results.json`;

const commit = execSync('git rev-parse --short=12 HEAD', { encoding: 'utf8' }).trim();
const changed = execSync('git status --porcelain -- src web content cmake', { encoding: 'utf8' }).trim() !== '';
/** Parts of earlier runs stay, so that one part can be measured again; a quick run keeps nothing. @type {any} */
const results = !quick && existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
Object.assign(results, { machine: { cpu: cpus()[0].model, cores: cpus().length, memory: totalmem(), node: process.version }, versions: versions() });
for (const part of only) {
  const began = performance.now();
  process.stderr.write(`${part} …\n`);
  const { run } = await import(`./${part}.mjs`);
  const load = loadavg()[0];
  const found = await run({ quick, lines, out, say: (/** @type {string} */ text) => process.stderr.write(`  ${text}\n`) });
  const seconds = Math.round((performance.now() - began) / 1000);
  results[part] = { ...found, run: { seconds, load, commit: changed ? `${commit} with changes` : commit, day: new Date().toISOString().slice(0, 10) } };
  if (!quick) writeFileSync(kept, JSON.stringify(results, null, 1));
  console.log(markdown({ ...results, only: part }));
}
if (args.includes('--write')) {
  if (quick) throw new Error('a quick run is not written down');
  writeDocument(results);
}
process.exit(0);
