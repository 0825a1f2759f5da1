// What is given away: the single file and the zip.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesIn } from '../browser/site.mjs';

const root = new URL('../../', import.meta.url).pathname;
const one = readFileSync(join(root, 'dist/wederzijds.html'), 'utf8');

test('the single file is under 1 MB, and its policy allows one script, by its hash, and no connection', () => {
  assert.ok(Buffer.byteLength(one) < 1_000_000, `${Buffer.byteLength(one)} bytes`);
  const [, policy] = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(one) ?? [];
  const scripts = [...one.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)];
  assert.equal(scripts.length, 1);
  const hash = createHash('sha256').update(scripts[0][1]).digest('base64');
  assert.deepEqual(policy?.split('; '), [
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'strict-dynamic' 'wasm-unsafe-eval'`,
    'img-src data: blob:',
    "connect-src 'none'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html wederzijds wederzijds-file',
  ]);
  assert.doesNotMatch(one, /(?:href|src)="(?!data:)/, 'it names no other file');
});

test('a release has the same bytes twice, its checksums hold, and other programs read the zip', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'wederzijds-release-'));
  try {
    const sums = [1, 2].map((turn) => {
      execFileSync(process.execPath, [join(root, 'scripts/release.mjs'), join(folder, String(turn))], { stdio: 'pipe' });
      return readFileSync(join(folder, String(turn), 'SHA256SUMS'), 'utf8');
    });
    assert.equal(sums[0], sums[1]);
    execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: join(folder, '1') });
    const [name] = /wederzijds-[\d.]+(?=\.zip)/.exec(sums[0]) ?? [];
    // Python knows nothing of how we write zip files.
    execFileSync('python3', ['-c', 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])', join(folder, '1', `${name}.zip`), join(folder, 'out')]);
    const files = filesIn(join(folder, 'out', /** @type {string} */ (name)));
    assert.deepEqual(files, filesIn(join(root, 'dist')));
    for (const file of files) assert.ok(readFileSync(join(folder, 'out', /** @type {string} */ (name), file)).equals(readFileSync(join(folder, '1', /** @type {string} */ (name), file))), file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
