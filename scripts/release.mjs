// Puts together what is given away: the folder for a static host, the same as one zip, the single file, and their checksums. See
// scripts/release. Built twice; bytes that differ are an error, so anybody can check that a release was made of its sources.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zip } from './zip.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = process.argv[2] ?? join(root, 'build', 'release');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const name = `wederzijds-${version}`;

/** @param {string} folder @returns {[name: string, bytes: Buffer][]} */
function files(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split('\\').join('/')).sort();
  return paths.map((path) => [path, readFileSync(join(folder, path))]);
}

const sha256 = (/** @type {Buffer} */ bytes) => createHash('sha256').update(bytes).digest('hex');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const [one, two] = [1, 2].map((turn) => {
  const folder = join(out, `turn-${turn}`);
  execFileSync(process.execPath, [join(root, 'scripts', 'build-web.mjs'), '--out', folder], { stdio: 'inherit' });
  const list = files(folder);
  return { folder, list, packed: zip(list.map(([path, bytes]) => [`${name}/${path}`, bytes])) };
});
if (sha256(one.packed) !== sha256(two.packed)) {
  const differ = one.list.filter(([path, bytes], at) => two.list[at]?.[0] !== path || !two.list[at][1].equals(bytes)).map(([path]) => path);
  throw new Error(`built twice, these came out differently: ${differ.join(', ')}`);
}
rmSync(two.folder, { recursive: true });
renameSync(one.folder, join(out, name));
cpSync(join(out, name, 'wederzijds.html'), join(out, `${name}.html`));
writeFileSync(join(out, `${name}.zip`), one.packed);
const sums = files(out).map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`);
writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
console.log(sums.filter((line) => !line.includes('/')).join('').trim());
console.log(`in ${relative(process.cwd(), out) || out}, built twice with the same bytes`);
