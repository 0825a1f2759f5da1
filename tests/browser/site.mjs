// Serves a build on a port of its own, and keeps what was asked for and what the browser refused.
import assert from 'node:assert/strict';
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.ftl': 'text/plain; charset=utf-8', '.wasm': 'application/wasm', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json' };
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
  const server = createServer(async (request, response) => {
    if (request.url === REPORTS) {
      let said = '';
      request.on('data', (part) => (said += part)).on('end', () => {
        reports.push(said);
        response.writeHead(204).end();
      });
      return;
    }
    requests.push(`${request.method} ${request.url}`);
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    if (held?.path.test(path)) await held.until;
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      // Nothing is kept, so that each load shows all that it asks for.
      'cache-control': 'no-store',
      ...(extname(file) === '.html' ? { 'content-security-policy-report-only': `${policy}; report-uri ${REPORTS}` } : {}),
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));

  // What everybody fetches, whatever they do: all of the build except what is only linked to.
  const everything = ['/', ...readdirSync(folder).filter((name) => !['index.html', 'licences.txt'].includes(name)).map((name) => `/${name}`)].map((path) => `GET ${path}`).sort();
  /** What a browser may keep from one load to the next; everything else the page asks for each time. */
  const kept = (/** @type {string} */ one) => /\.(woff2|css)$|\/(main|core|chunk)-\w+\.js$/.test(one);
  /** What each load of the page asked for, in the order in which it came. */
  const loads = () => {
    /** @type {string[][]} */
    const all = [];
    for (const one of requests) {
      if (one === 'GET /') all.push([]);
      (all.at(-1) ?? (all[0] = [])).push(one);
    }
    return all;
  };
  /** @param {string[]} list */
  const unlike = (list) => [...new Set(list)].sort();

  return {
    url: `http://127.0.0.1:${/** @type {any} */ (server.address()).port}/`,
    requests,
    reports,
    everything,
    /** Waits until the present load has fetched all that it will, the last of it in idle time. */
    async whole() {
      for (let tries = 0; tries < 1000; ++tries) {
        const now = loads().at(-1) ?? [];
        if (everything.every((one) => kept(one) || now.includes(one))) return;
        await sleep(20);
      }
      assert.deepEqual(unlike(loads().at(-1) ?? []), everything, 'the page fetches the whole fixed list');
    },
    /** No request tells what a person did: each load asks for the same fixed list, once, and for nothing else. @param {string} engine */
    checkRequests(engine) {
      const [first, ...later] = loads();
      assert.deepEqual(unlike(first), everything, 'the first load asks for the fixed list');
      for (const one of later) assert.deepEqual(unlike(one.filter((path) => !kept(path))), everything.filter((path) => !kept(path)), 'a later load asks for the same');
      for (const one of loads()) {
        // WebKit fetches the core a second time instead of taking the one that came ahead.
        const twice = one.filter((path, at) => one.indexOf(path) !== at && !(engine === 'webkit' && path.endsWith('.wasm')));
        assert.deepEqual(twice, [], 'nothing is asked for twice');
      }
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
