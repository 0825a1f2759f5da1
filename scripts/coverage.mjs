// @ts-check
// What llvm-cov counted (in lcov's form), per folder of src: lines and branches, and what nothing runs in the folders that are named.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const [path, ...wanted] = process.argv.slice(2);

/** @type {Map<string, {lines: Map<number, number>, branches: Map<string, boolean>}>} */
const files = new Map();
let file = { lines: new Map(), branches: new Map() };
for (const line of readFileSync(path, 'utf8').split('\n')) {
  const [what, rest] = line.split(/:(.*)/);
  if (what === 'SF') {
    // Only the domain, not the tests that run it.
    const name = relative(root, rest);
    file = files.get(name) ?? { lines: new Map(), branches: new Map() };
    files.set(name, file);
  } else if (what === 'DA') {
    const [number, count] = rest.split(',').map(Number);
    file.lines.set(number, Math.max(file.lines.get(number) ?? 0, count));
  } else if (what === 'BRDA') {
    const [number, block, branch, taken] = rest.split(',');
    const key = `${number},${block},${branch}`;
    file.branches.set(key, file.branches.get(key) || (taken !== '-' && taken !== '0'));
  }
}

/** @param {number} part @param {number} of */
const percent = (part, of) => (of === 0 ? '100.0' : ((100 * part) / of).toFixed(1)).padStart(6);
/** @type {Map<string, number[]>} */
const folders = new Map();
for (const [name, { lines, branches }] of files) {
  if (!name.startsWith('src/')) continue;
  const folder = name.split('/')[1];
  const sum = folders.get(folder) ?? [0, 0, 0, 0];
  sum[0] += [...lines.values()].filter((count) => count > 0).length;
  sum[1] += lines.size;
  sum[2] += [...branches.values()].filter(Boolean).length;
  sum[3] += branches.size;
  folders.set(folder, sum);
}
console.log('folder        lines %      of   branches %      of');
for (const [folder, [lines, allLines, branches, allBranches]] of [...folders].sort()) {
  console.log(`${folder.padEnd(14)}${percent(lines, allLines)} ${String(allLines).padStart(7)}       ${percent(branches, allBranches)} ${String(allBranches).padStart(7)}`);
}
for (const [name, { lines, branches }] of [...files].sort()) {
  if (!wanted.includes(name.split('/')[1])) continue;
  const source = readFileSync(`${root}${name}`, 'utf8').split('\n');
  const never = [...lines].filter(([, count]) => count === 0).map(([number]) => number);
  const halves = [...new Set([...branches].filter(([, taken]) => !taken).map(([key]) => Number(key.split(',')[0])))].filter((number) => !never.includes(number));
  for (const number of never.sort((a, b) => a - b)) console.log(`${name}:${number}: not run: ${source[number - 1].trim()}`);
  for (const number of halves.sort((a, b) => a - b)) console.log(`${name}:${number}: one way only: ${source[number - 1].trim()}`);
}
