// docs/own-content.md, followed to the letter: its files are made, its commands given, and the result is looked at in a browser.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, test } from 'node:test';
import { open } from './engines.mjs';
import { people } from './people.mjs';
import { serve } from './site.mjs';
import { Person } from './steps.mjs';

const root = new URL('../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'wederzijds-host-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('the walk-through does what it says', () => {
  cpSync(join(root, 'dist'), join(folder, 'site'), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/wederzijds'), `#!/bin/sh\nexec '${root}scripts/wederzijds' "$@"\n`, { mode: 0o755 });
  const text = readFileSync(join(root, 'docs/own-content.md'), 'utf8');
  let said = '';
  let steps = 0;
  for (const [, what, body] of text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)) {
    const [, file] = /file=(\S+)/.exec(what) ?? [];
    const [, status] = /exit=(\d)/.exec(what) ?? [];
    ++steps;
    if (file) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), body);
    } else if (status) {
      const ran = spawnSync('sh', ['-ec', body], { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` } });
      said = ran.stdout;
      assert.equal(ran.status, Number(status), `${body}${said}${ran.stderr}`);
    } else {
      assert.equal(what, 'text');
      assert.equal(said, body);
    }
  }
  assert.equal(steps, 9, 'every block was followed');
});

test('the example brand of the repository is what the walk-through ends with', () => {
  const example = join(root, 'content/brands/example');
  const made = join(folder, 'mine');
  const files = readdirSync(example, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => relative(example, join(one.parentPath ?? one.path, one.name))).sort();
  assert.deepEqual(files, ['brand.json', 'logo.svg', 'own/lang/nl.json']);
  for (const file of files) assert.equal(readFileSync(join(example, file), 'utf8'), readFileSync(join(made, file), 'utf8'), file);
});

test('the page has the name, the colour, the links and the text of the host, and not what was switched off; on the second visit too, without a connection', { timeout: 240_000 }, async () => {
  const site = await serve(join(folder, 'site'));
  const page = await open('chromium', { language: 'en' });
  const { employee, manager } = people.nl;
  const person = new Person(page, 'nl', 'employee', employee, manager.name);
  const look = async () => {
    await page.until('return document.querySelector("main h1")', undefined, 'the start page');
    assert.equal(await page.run('return document.documentElement.lang'), 'nl', 'the language of the host');
    assert.ok((await page.run('return document.querySelector("header .brand").innerText')).includes('De Brug'));
    assert.ok((await page.run('return document.title')).replace(/[\u2066-\u2069]/g, '').endsWith(': De Brug'));
    assert.ok(await page.run('const logo = document.querySelector("header .brand img"); return logo.complete && logo.naturalWidth > 0'), 'the logo is there');
    assert.equal(await page.run('return getComputedStyle(document.querySelector("main .btn--primary")).backgroundColor'), 'rgb(11, 93, 74)');
    const foot = await page.run('return [...document.querySelectorAll("footer a")].map((one) => one.href)');
    assert.ok(foot.includes('https://brug.example/') && foot.includes('mailto:hallo@brug.example'));
    await page.see('De Brug, Utrecht');
    assert.ok(!(await page.has({ css: 'a[href="#/quickscan"]' })), 'no way to the quickscan');
  };
  try {
    await page.goto(site.url);
    await look();
    await page.run('location.hash = "#/quickscan"; return true');
    await page.until('return location.hash === "#/" || location.hash === ""', undefined, 'the address of what was switched off leads to the start');
    await site.whole();
    await page.until('return caches.keys().then((all) => window.__host = all.some((one) => one.endsWith(" host"))), window.__host', undefined, 'what the host changed is kept');
    await page.reload();
    await page.until('return navigator.serviceWorker.controller', undefined, 'a page of the worker');
    await page.quiet();
    site.stop();
    await page.reload();
    await look();
    await person.page.click({ css: 'a[href="#/begin"]' });
    await page.see(person.w('begin-title'));
    await page.click({ css: 'input[name=role][value=employee]' });
    await page.fill({ css: '#my-name' }, employee.name);
    await page.fill({ css: '#other-name' }, manager.name);
    await page.click({ css: 'input[name=reason][value=yearly]' });
    await page.click({ button: person.w('begin-do') });
    await page.see(person.w('prepare-title'));
    await person.page.click({ button: person.w('prepare-from-library') });
    await page.see('Weten waar de brug heen gaat');
    assert.deepEqual(site.reports, [], 'nothing was refused by the policy');
  } finally {
    await page.close();
    site.close();
  }
});
