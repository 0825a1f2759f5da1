import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import './support/webcrypto.mjs';
import { decrypt, encrypt } from '../../web/js/age.js';
import { isLocked } from '../../web/js/lock.js';

const bytes = (/** @type {string} */ s) => new TextEncoder().encode(s);
const text = (/** @type {Uint8Array} */ b) => new TextDecoder().decode(b);
const fast = { workFactor: 10 };

test('what is locked is unlocked with the same passphrase, with progress', async () => {
  const content = new Uint8Array(200_000).map((_, i) => i * 7);
  /** @type {number[]} */
  const parts = [];
  const locked = await encrypt(content, 'een lange zin', { ...fast, progress: (part) => parts.push(part) });
  assert.equal(isLocked(locked), true);
  assert.ok(parts.length > 1 && parts.at(-1) === 1, `progress ${parts.slice(0, 3)}`);
  assert.deepEqual(await decrypt(locked, 'een lange zin'), content);
});

test('another passphrase is answered as such', async () => {
  const locked = await encrypt(bytes('x'), 'juist', fast);
  await assert.rejects(decrypt(locked, 'onjuist'), { code: 'wrong-passphrase' });
});

test('the two spellings of a letter with an accent are one passphrase', async () => {
  const locked = await encrypt(bytes('x'), 'caf\u00e9', fast);
  assert.equal(text(await decrypt(locked, 'cafe\u0301')), 'x');
});

test('a work factor above 2^20 is refused before any key is derived', async () => {
  const locked = text(await encrypt(bytes('x'), 'w', fast));
  const body = Buffer.from(locked.split('\n').slice(1, -2).join(''), 'base64').toString('latin1');
  for (const factor of ['21', '30', '99999']) {
    const raised = Buffer.from(body.replace(/(-> scrypt \S+) 10\n/, `$1 ${factor}\n`), 'latin1').toString('base64');
    const file = `-----BEGIN AGE ENCRYPTED FILE-----\n${raised.replace(/.{64}/g, '$&\n').trimEnd()}\n-----END AGE ENCRYPTED FILE-----\n`;
    const begin = Date.now();
    await assert.rejects(decrypt(bytes(file), 'w'), { code: 'work-factor' });
    assert.ok(Date.now() - begin < 1000);
  }
});

test('a file that was changed on the way, or is none, is malformed', async () => {
  const locked = text(await encrypt(bytes('x'.repeat(300)), 'w', fast));
  const lines = locked.split('\n');
  const changed = lines.map((line, i) => (i === lines.length - 3 ? line.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) : line));
  await assert.rejects(decrypt(bytes(changed.join('\n')), 'w'), { code: 'malformed' });
  await assert.rejects(decrypt(bytes(locked.slice(0, 200)), 'w'), { code: 'malformed' });
  await assert.rejects(decrypt(bytes('-----BEGIN AGE ENCRYPTED FILE-----\n'), 'w'), { code: 'malformed' });
  await assert.rejects(decrypt(new Uint8Array([0xff, 0xfe]), 'w'), { code: 'malformed' });
});

test('the age program opens what we lock', () => withAge(async (folder, run) => {
  const locked = await encrypt(bytes('afspraak\n'), 'zeven kleine wolken', { workFactor: 12 });
  writeFileSync(join(folder, 'a.age'), locked);
  assert.equal(run(['-d', 'a.age'], 'zeven kleine wolken'), 'afspraak\n');
}));

test('we open what the age program locks', () => withAge(async (folder, run) => {
  writeFileSync(join(folder, 'b'), 'andersom\n');
  run(['-p', '-a', '-o', 'b.age', 'b'], 'zeven kleine wolken', 2);
  assert.equal(text(await decrypt(readFileSync(join(folder, 'b.age')), 'zeven kleine wolken')), 'andersom\n');
}));

/**
 * Runs the `age` program, which asks for passphrases on a terminal: `script` lends it one.
 * @param {(folder: string, run: (args: string[], passphrase: string, times?: number) => string) => Promise<void>} use
 */
async function withAge(use) {
  const folder = mkdtempSync(join(tmpdir(), 'age-'));
  try {
    await use(folder, (args, passphrase, times = 1) => {
      const type = Array(times).fill(`sleep 0.4; echo '${passphrase}'`).join('; ');
      const command = `(${type}; sleep 0.2) | script -qec "age ${args[0] === '-d' ? `${args.join(' ')} > out` : args.join(' ')}" /dev/null`;
      execFileSync('bash', ['-c', command], { cwd: folder, stdio: 'pipe' });
      return args[0] === '-d' ? readFileSync(join(folder, 'out'), 'utf8') : '';
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
