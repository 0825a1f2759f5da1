// Serves a folder (dist/ if none is named) on this machine only, with the types that the app needs.
//
//   scripts/serve [FOLDER] [--port N]
//
// Prints the address. No cache: a new build shows on reload.

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ftl': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

const args = process.argv.slice(2);
const at = args.indexOf('--port');
const port = at >= 0 ? Number(args.splice(at, 2)[1]) : 8137;
const folder = normalize(args[0] ?? join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist'));

if (!existsSync(join(folder, 'index.html'))) {
  console.error(`There is no index.html in ${folder}. Run scripts/build first.`);
  process.exit(1);
}

const server = createServer((request, response) => {
  let path;
  try {
    path = normalize(join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)));
  } catch {
    response.writeHead(400).end();
    return;
  }
  if (path.endsWith(sep)) path = join(path, 'index.html');
  const inside = path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  if (!inside || !existsSync(path) || !statSync(path).isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405).end();
    return;
  }
  response.writeHead(200, {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'content-length': statSync(path).size,
    'cache-control': 'no-store',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(path).pipe(response);
});

/** Another program may have the port; then the next free one is taken. */
server.on('error', (error) => {
  if (/** @type {any} */ (error).code !== 'EADDRINUSE' || at >= 0) throw error;
  server.listen(0, '127.0.0.1');
});
server.on('listening', () => {
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  console.log(`Wederzijds is at http://localhost:${address.port}/ (Ctrl-C stops it)`);
});
server.listen(port, '127.0.0.1');
