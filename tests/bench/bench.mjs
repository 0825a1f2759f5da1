// Runs the parts of the bench one after another and prints what they found.
import { execSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { versions } from './libraries.mjs';
import { markdown, writeDocument } from './report.mjs';

const PARTS = ['exchange', 'work', 'storage', 'start', 'interaction'];
const args = process.argv.slice(2);
const quick = args.includes('--quick');
const only = args.includes('--only') ? args[args.indexOf('--only') + 1].split(',') : quick ? ['exchange', 'work'] : PARTS;
for (const part of only) if (!PARTS.includes(part)) throw new Error(`there is no part ${part}: ${PARTS.join(' ')}`);

const out = fileURLToPath(new URL('../../build/bench', import.meta.url));
mkdirSync(out, { recursive: true });
const kept = `${out}/results.json`;

const commit = execSync('git rev-parse --short=12 HEAD', { encoding: 'utf8' }).trim();
const changed = execSync('git status --porcelain -- src web content cmake', { encoding: 'utf8' }).trim() !== '';
/** @type {any} */
const results = {
  machine: { cpu: cpus()[0].model, cores: cpus().length, memory: totalmem(), node: process.version, commit: changed ? `${commit} with changes` : commit, day: new Date().toISOString().slice(0, 10), quick },
  versions: versions(),
};
for (const part of only) {
  const began = performance.now();
  process.stderr.write(`${part} …\n`);
  const { run } = await import(`./${part}.mjs`);
  results[part] = { ...(await run({ quick, out, say: (/** @type {string} */ text) => process.stderr.write(`  ${text}\n`) })), seconds: 0 };
  results[part].seconds = Math.round((performance.now() - began) / 1000);
  console.log(markdown({ ...results, only: part }));
}
writeFileSync(kept, JSON.stringify(results, null, 1));
if (args.includes('--write')) {
  const missing = PARTS.filter((part) => !results[part]);
  if (quick || missing.length > 0) throw new Error(`only a whole run may be written down; missing: ${missing.join(' ')}`);
  writeDocument(JSON.parse(readFileSync(kept, 'utf8')));
}
process.exit(0);
