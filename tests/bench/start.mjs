// From the address to a page that can be used: ours, hosted and as one file, an empty page, and the same form of twenty questions with
// SurveyJS, on sql.js and on Automerge. First visit and return; a computer, and a phone (CPU four times slower, for the first visit also
// Lighthouse's slow 4G).
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { open } from '../browser/engines.mjs';
import { serveThese } from './chromium.mjs';
import { dist, packed, usable, WATCH } from './pages.mjs';
import { summary } from './timing.mjs';

const place = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** Lighthouse's "slow 4G", as it is applied in the browser. */
const SLOW = { offline: false, latency: 562.5, downloadThroughput: (1474.56 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 };

/** A form of twenty questions by each; `usable` is marked when it stands there and what keeps it runs. */
const FORMS = `
  const questions = Array.from({ length: 20 }, (_, i) => 'Statement ' + (i + 1) + ': the work and how we do it');
  const usable = () => requestAnimationFrame(() => performance.mark('usable'));
  function form(save) {
    const root = document.getElementById('form');
    for (const [i, text] of questions.entries()) {
      const set = document.createElement('fieldset');
      set.append(Object.assign(document.createElement('legend'), { textContent: text }));
      for (let value = 1; value <= 5; ++value) {
        const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'q' + i, value });
        input.addEventListener('change', () => save('q' + i, value));
        const label = document.createElement('label');
        label.append(input, String(value));
        set.append(label);
      }
      root.append(set);
    }
  }`;
const PAGES = {
  empty: { title: 'empty page', script: '' },
  form: { title: 'a plain form', script: `${FORMS}\nform(() => {}); usable();` },
  survey: {
    title: 'SurveyJS',
    script: `import { Model } from 'survey-core'; import { renderSurvey } from 'survey-js-ui'; import 'survey-core/survey-core.min.css'; ${FORMS}
      const model = new Model({ elements: questions.map((title, i) => ({ type: 'rating', name: 'q' + i, title })) });
      renderSurvey(model, document.getElementById('form')); usable();`,
  },
  sql: {
    title: 'sql.js',
    script: `import initSql from 'sql.js'; ${FORMS}
      const SQL = await initSql({ locateFile: () => 'sql-wasm.wasm' }); const db = new SQL.Database(); db.run('create table answer (id text primary key, value integer)');
      form((id, value) => db.run('insert or replace into answer values (?, ?)', [id, value])); usable();`,
  },
  automerge: {
    title: 'Automerge',
    script: `import * as A from '@automerge/automerge/slim'; ${FORMS}
      await A.initializeWasm('automerge.wasm'); let doc = A.init();
      form((id, value) => { doc = A.change(doc, (d) => { d[id] = value; }); }); usable();`,
  },
};

async function peerPages() {
  /** @type {Record<string, {type: string, body: any, headers?: any}>} */
  const files = {};
  const put = (/** @type {string} */ path, /** @type {string} */ type, /** @type {any} */ body) => {
    files[path] = { type, body: packed(body), headers: { 'content-encoding': 'br', 'cache-control': path.endsWith('/') ? 'no-cache' : 'public, max-age=31536000, immutable' } };
  };
  for (const [name, { script }] of Object.entries(PAGES)) {
    let tags = '';
    if (script) {
      const { outputFiles } = await build({ stdin: { contents: script, resolveDir: place('.'), loader: 'js' }, outdir: '/out', bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, external: ['fs', 'path', 'crypto'], logLevel: 'error' });
      for (const { path, text } of outputFiles) {
        const css = path.endsWith('.css');
        put(`/${name}/form.${css ? 'css' : 'js'}`, css ? 'text/css' : 'text/javascript', text);
        tags += css ? '<link rel="stylesheet" href="form.css">' : '<script type="module" src="form.js"></script>';
      }
    }
    const empty = name === 'empty' ? '<script>requestAnimationFrame(() => performance.mark("usable"))</script>' : '';
    put(`/${name}/`, 'text/html; charset=utf-8', `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title>${tags}<body><h1>A page</h1><p>With some words on it.</p><div id="form"></div>${empty}`);
  }
  put('/sql/sql-wasm.wasm', 'application/wasm', readFileSync(place('node_modules/sql.js/dist/sql-wasm.wasm')));
  put('/automerge/automerge.wasm', 'application/wasm', readFileSync(place('node_modules/@automerge/automerge/dist/automerge.wasm')));
  return files;
}

/** @param {{quick: boolean, say: (text: string) => void}} options */
export async function run({ quick, say }) {
  const files = await peerPages();
  const site = dist();
  let bytes = 0;
  let requests = 0;
  const server = await serveThese((path) => {
    const found = files[path] ?? site(path);
    if (found) {
      bytes += found.body.length;
      ++requests;
    }
    return found;
  });
  const oneFile = join(mkdtempSync(join(tmpdir(), 'wederzijds-bench-')), 'wederzijds.html');
  writeFileSync(oneFile, readFileSync(place('../../dist/wederzijds.html')));
  /** @type {[string, string, string][]} */
  const subjects = [...Object.entries(PAGES).map(([name, { title }]) => /** @type {[string, string, string]} */ ([name, title, `${server.url}${name}/`])), ['ours', 'Wederzijds, hosted', server.url], ['file', 'Wederzijds, one file', pathToFileURL(oneFile).href]];
  const times = quick ? 2 : 7;
  const rows = [];
  for (const device of ['computer', 'phone']) {
    for (const [name, title, url] of subjects) {
      /** @type {any} */
      const row = { name, title, device, first: { paint: [], usable: [], longest: [], blocked: [] }, again: { paint: [], usable: [], longest: [], blocked: [] } };
      for (let i = 0; i < times; ++i) {
        const page = /** @type {any} */ (await open('chromium', device === 'phone' ? { width: 390, height: 844 } : {}));
        try {
          await page.page.evaluateOnNewDocument(WATCH);
          const client = await page.page.createCDPSession();
          await client.send('Network.enable');
          if (device === 'phone') await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
          if (device === 'phone' && name !== 'file') await client.send('Network.emulateNetworkConditions', SLOW);
          bytes = requests = 0;
          const first = await usable(page, url);
          // What was asked for until it could be used.
          if (i === 0) Object.assign(row, { bytes: name === 'file' ? readFileSync(oneFile).length : bytes, requests: name === 'file' ? 1 : requests });
          if (device === 'phone') await client.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
          // The rest comes in idle time, and the worker that keeps it; a return is a visit after that.
          if (name === 'ours') await page.until('return navigator.serviceWorker.controller || navigator.serviceWorker.getRegistration().then((one) => Boolean(one && one.active))', undefined, 'the worker that keeps the app');
          await page.page.goto('about:blank');
          await usable(page, url);
          await page.page.goto('about:blank');
          const again = await usable(page, url);
          for (const [visit, seen] of /** @type {[string, any][]} */ ([['first', first], ['again', again]])) for (const what of ['paint', 'usable', 'longest', 'blocked']) row[visit][what].push(seen[what]);
        } finally {
          await page.close();
        }
      }
      for (const visit of ['first', 'again']) for (const what of ['paint', 'usable', 'longest', 'blocked']) row[visit][what] = summary(row[visit][what]);
      rows.push(row);
      say(`${device}, ${title}: paint ${row.first.paint.median.toFixed(0)}, usable ${row.first.usable.median.toFixed(0)} ms, again ${row.again.usable.median.toFixed(0)} ms; ${row.bytes} bytes in ${row.requests}`);
    }
  }
  server.close();
  return { rows };
}
