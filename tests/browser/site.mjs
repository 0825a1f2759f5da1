// Serves a build on a port of its own, and keeps what was asked for and what the browser refused.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, createReadStream, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.ftl': 'text/plain; charset=utf-8', '.wasm': 'application/wasm', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json' };
const HASHED = /-[A-Za-z0-9]{8,10}\.[a-z0-9]+$/;
const REPORTS = '/reports-of-violations';

/** @param {string} [folder] */
export async function serve(folder = new URL('../../dist', import.meta.url).pathname) {
  // The policy stands in the page. The same one sent beside it makes the browser report to us, from the first byte of each load on.
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1];
  if (!policy) throw new Error('the page has no content security policy');
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const reports = [];
  /** What waits, and for what. @type {{path: RegExp, until: Promise<void>}|undefined} */
  let held;
  let stopped = false;
  let shown = folder;
  const server = createServer(async (request, response) => {
    if (request.url === REPORTS) {
      let said = '';
      request.on('data', (part) => (said += part)).on('end', () => {
        reports.push(said);
        response.writeHead(204).end();
      });
      return;
    }
    if (stopped) {
      request.socket.destroy();
      return;
    }
    requests.push(`${request.method} ${request.url}`);
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(shown, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.startsWith(shown) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    if (held?.path.test(path)) await held.until;
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      // As docs/hosting.md advises: what has its hash in its name never changes.
      'cache-control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(extname(file) === '.html' ? { 'content-security-policy-report-only': `${policy}; report-uri ${REPORTS}` } : {}),
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));

  // What everybody fetches, whatever they do: the whole build. The page fetches what it needs, the worker that keeps the app for use
  // without a connection all of it; what both ask for comes from the browser's cache the second time, where its name allows that.
  const everything = filesIn(folder).map((name) => `GET /${name === 'index.html' ? '' : name}`).sort();
  /** Asked for at each visit, whatever anybody does: the browser looks for a newer worker, the worker for what the host changed. */
  const each = ['GET /sw.js', 'GET /brand.json'];
  /** How many requests there were when the list was complete. */
  let whole = 0;

  return {
    url: `http://127.0.0.1:${/** @type {any} */ (server.address()).port}/`,
    requests,
    reports,
    everything,
    /** Waits until the first visit has fetched all that is ever fetched. */
    async whole() {
      for (let tries = 0; tries < 1500 && !whole; ++tries) {
        // The last that the worker asks for is the page, which came once already.
        if (everything.every((one) => requests.includes(one)) && requests.filter((one) => one === 'GET /').length > 1) whole = requests.length;
        else await sleep(20);
      }
      assert.deepEqual(everything.filter((one) => !requests.includes(one)), [], 'the page fetches the whole fixed list');
    },
    /** No request tells what a person did: the fixed list, once; and after that nothing any more. @param {string} engine */
    checkRequests(engine) {
      const first = requests.slice(0, whole);
      assert.deepEqual([...new Set(first)].sort(), everything, 'the first visit asks for the fixed list and nothing else');
      // WebKit keeps what the worker fetches apart from what the page did, and fetches the core itself twice.
      const most = (/** @type {string} */ path) => (path.endsWith('/brand.json') ? 3 : !HASHED.test(path) ? 2 : engine !== 'webkit' ? 1 : path.endsWith('.wasm') ? 3 : 2);
      const again = everything.filter((path) => first.filter((one) => one === path).length > most(path));
      assert.deepEqual(again, [], 'nothing is asked for again');
      const later = [...new Set(requests.slice(whole))].filter((one) => !each.includes(one));
      assert.deepEqual(later, [], 'later on nothing is asked for');
    },
    /** The host shows another build from now on. @param {string} another */
    show(another) {
      shown = another;
    },
    /** The connection is gone. */
    stop() {
      stopped = true;
      server.closeAllConnections();
    },
    /** A slow line: what is asked for under this path waits until the answer is called. @param {RegExp} path */
    hold(path) {
      let release = () => {};
      held = { path, until: new Promise((resolve) => (release = () => resolve(undefined))) };
      return () => {
        held = undefined;
        release();
      };
    },
    close: () => server.close(),
  };
}

/** Every file of a folder, by its path in it. @param {string} folder @returns {string[]} */
export function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  // The one file is for taking along; no page asks for it.
  return entries.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name))).filter((name) => name !== 'wederzijds.html').sort();
}

/** The same build as another version, in which the start page greets differently; in a folder of its own, which whoever asked takes away. */
export function newer() {
  const folder = mkdtempSync(join(tmpdir(), 'wederzijds-newer-'));
  cpSync(new URL('../../dist', import.meta.url).pathname, folder, { recursive: true });
  const old = /** @type {string} */ (readdirSync(folder).find((name) => name.startsWith('locale-nl-')));
  const text = readFileSync(join(folder, old), 'utf8').replace(/^start-title = .*$/m, 'start-title = Van de nieuwe versie');
  const hash = createHash('sha256').update(text).digest('hex');
  const name = `locale-nl-${hash.slice(0, 10)}.ftl`;
  renameSync(join(folder, old), join(folder, name));
  writeFileSync(join(folder, name), text);
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const [, version] = /"version":"(\w+)"/.exec(worker) ?? [];
  const [, before] = new RegExp(`"${old}","(\\w+)"`).exec(worker) ?? [];
  for (const file of ['sw.js', 'index.html']) {
    const changed = readFileSync(join(folder, file), 'utf8').replaceAll(old, name).replaceAll(before ?? '', hash.slice(0, 16)).replaceAll(version ?? '', 'feedfeedfeedfeed');
    writeFileSync(join(folder, file), changed);
  }
  return folder;
}
