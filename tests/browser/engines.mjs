// One small page driver over three engines, so that a journey is written once and runs in all of them.
// Chromium and Firefox are driven by puppeteer-core, WebKitGTK by plain WebDriver (W3C) calls.
// Every `person` has a profile of their own: storage, downloads and cookies are never shared.
import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
const MINIBROWSER = ['/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', '/usr/libexec/webkit2gtk-4.1/MiniBrowser'];
const first = (/** @type {string[]} */ paths) => paths.find((path) => existsSync(path));

export const ENGINES = /** @type {const} */ (['chromium', 'firefox', 'webkit']);

const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-default-apps', '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider',
  '--metrics-recording-only', '--no-default-browser-check', '--password-store=basic'];

const FIREFOX_PREFS = {
  'browser.download.folderList': 2, 'browser.download.useDownloadDir': true, 'browser.download.always_ask_before_handling_new_types': false,
  'browser.download.manager.addToRecentDocs': false, 'browser.helperApps.neverAsk.saveToDisk': 'application/json,application/octet-stream,application/vnd.wederzijds.agreement+json,text/plain',
  'app.update.enabled': false, 'datareporting.policy.dataSubmissionEnabled': false, 'toolkit.telemetry.enabled': false, 'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false, 'browser.safebrowsing.malware.enabled': false, 'browser.safebrowsing.phishing.enabled': false,
  // After a kill no question of the browser's own stands in the way.
  'toolkit.startup.max_resumed_crashes': -1, 'browser.sessionstore.resume_from_crash': false,
  'services.settings.server': 'data:,', 'extensions.getAddons.cache.enabled': false, 'browser.region.update.enabled': false,
};

/** Runs inside the page. Finds one element by role and accessible name, by label, or by selector. */
const FINDER = `function __find(spec) {
  const visible = (el) => { const r = el.getBoundingClientRect(); const s = getComputedStyle(el); return (r.width > 0 || r.height > 0) && s.visibility !== 'hidden' && s.display !== 'none'; };
  const text = (el) => (el.getAttribute('aria-label') || el.innerText || el.textContent || el.value || '').replace(/[\\u2066-\\u2069\\u200e\\u200f]/g, '').replace(/\\s+/g, ' ').trim();
  const dialogs = [...document.querySelectorAll('dialog[open]')];
  const root = spec.within ? document.querySelector(spec.within) : dialogs.length ? dialogs[dialogs.length - 1] : document;
  if (!root) return null;
  let all = [];
  if (spec.css) all = [...root.querySelectorAll(spec.css)];
  else if (spec.button) all = [...root.querySelectorAll('button, [role=button], summary, a.btn, input[type=submit]')].filter((el) => spec.exact ? text(el) === spec.button : text(el).includes(spec.button));
  else if (spec.link) all = [...root.querySelectorAll('a[href]')].filter((el) => text(el).includes(spec.link));
  else if (spec.label) {
    for (const label of root.querySelectorAll('label, legend')) {
      if (!text(label).includes(spec.label)) continue;
      const target = label.htmlFor ? document.getElementById(label.htmlFor) : label.querySelector('input, textarea, select') || label.closest('fieldset');
      if (target) all.push(target);
    }
  }
  if (!spec.hidden) { const seen = all.filter((el) => visible(el) || (el.type === 'radio' || el.type === 'checkbox' || el.type === 'file')); all = seen; }
  const el = all[spec.nth || 0];
  return el || null;
}`;

/** Chromium and Firefox. */
class PuppeteerPage {
  /** @param {any} browser @param {any} page @param {string} home @param {string} engine */
  constructor(browser, page, home, engine) {
    this.browser = browser; this.page = page; this.home = home; this.engine = engine; this.downloads = join(home, 'downloads');
    /** Every address that was asked for, and what the page complained of. @type {string[]} */
    this.asked = [];
    /** @type {string[]} */
    this.complaints = [];
    /** Everything that was said on the console, and every address that the page had. @type {string[]} */
    this.said = [];
    /** @type {string[]} */
    this.addresses = [];
    page.on('console', (/** @type {any} */ message) => this.said.push(message.text()));
    page.on('framenavigated', (/** @type {any} */ frame) => this.addresses.push(frame.url()));
    page.on('request', (/** @type {any} */ request) => this.asked.push(request.url()));
    page.on('pageerror', (/** @type {Error} */ error) => this.complaints.push(String(error)));
    // The page asks before it goes while something is being stored (the clock of a talk is, now and then); a test that looks at this answers itself.
    page.on('dialog', (/** @type {any} */ dialog) => { if (dialog.type() === 'beforeunload' && page.listenerCount('dialog') === 1) void dialog.accept().catch(() => {}); });
    page.on('console', (/** @type {any} */ message) => { if (['error', 'warn'].includes(message.type())) this.complaints.push(message.text()); });
  }
  async goto(url) { await this.page.goto(url, { waitUntil: 'load' }); }
  async reload() { await this.page.reload({ waitUntil: 'load' }); }
  /** @param {string} script the body of a function; may use arguments[0] @param {unknown} [argument] */
  async run(script, argument) { return this.page.evaluate(`(function(){${FINDER}\n${script}}).call(window, ${JSON.stringify(argument ?? null)})`); }
  async nativeClick(selector) { const h = await this.page.$(selector); if (!h) throw new Error(`no ${selector}`); await h.click(); await h.dispose(); }
  async nativeFile(selector, path) { const h = await this.page.$(selector); if (!h) throw new Error(`no ${selector}`); await h.uploadFile(path); await h.dispose(); }
  async press(key) { await this.page.keyboard.press(key); }
  async size(width, height) { await this.page.setViewport({ width, height }); }
  async screenshot(path, fullPage = true) { await this.page.screenshot({ path, fullPage }); }
  /** What is printed: the text on paper, and how many pages it takes. Chromium only. */
  async paper() {
    await this.page.emulateMediaType('print');
    const text = await this.text();
    await this.page.emulateMediaType('screen');
    await this.page.emulateMediaType(null);
    const pages = async (/** @type {string} */ format) =>
      (Buffer.from(await this.page.pdf({ format, preferCSSPageSize: false, printBackground: true })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
    return { text: text.replace(/\s+/g, ' '), a4: await pages('a4'), letter: await pages('letter') };
  }
  async close() { await this.browser.close(); await rm(this.home, { recursive: true, force: true, maxRetries: 5 }); }
}

/** WebKitGTK by WebDriver. */
class WebDriverPage {
  constructor(process, base, session, home) { this.process = process; this.base = base; this.session = session; this.home = home; this.engine = 'webkit'; this.downloads = home; }
  async send(method, path, body) {
    const response = await fetch(`${this.base}/session/${this.session}${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body) });
    const answer = await response.json();
    if (!response.ok) throw new Error(`webkit ${path}: ${answer.value?.error} ${answer.value?.message}`);
    return answer.value;
  }
  async goto(url) { await this.send('POST', '/url', { url }); }
  async reload() { await this.send('POST', '/refresh', {}); }
  async run(script, argument) { return this.send('POST', '/execute/sync', { script: `return (function(){${FINDER}\n${script}}).apply(window, arguments)`, args: [argument ?? null] }); }
  async element(selector) { const value = await this.send('POST', '/element', { using: 'css selector', value: selector }); return Object.values(value)[0]; }
  async nativeClick(selector) { await this.send('POST', `/element/${await this.element(selector)}/click`, {}); }
  async nativeFile(selector, path) { await this.send('POST', `/element/${await this.element(selector)}/value`, { text: path }); }
  async press(key) {
    const value = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Space: ' ', ArrowDown: '\uE015', ArrowUp: '\uE013', ArrowLeft: '\uE012', ArrowRight: '\uE014' }[key] ?? key;
    await this.send('POST', '/actions', { actions: [{ type: 'key', id: 'k', actions: [{ type: 'keyDown', value }, { type: 'keyUp', value }] }] });
  }
  async size(width, height) { await this.send('POST', '/window/rect', { width, height }); }
  async screenshot(path) { await writeFile(path, Buffer.from(await this.send('GET', '/screenshot'), 'base64')); }
  async close() {
    await this.send('DELETE', '').catch(() => {});
    this.process.kill();
    await rm(this.home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What every journey uses, on top of either driver. */
const shared = {
  /** Waits until `script` (a function body) gives something truthy, and gives that. */
  async until(script, argument, what = script) {
    let last;
    // The page looks for itself, which costs less than asking it again and again; it gives up after a while, so that this can.
    for (let tries = 0; tries < 30; ++tries) {
      try {
        last = await this.run(`const given = arguments; const holds = () => Boolean((function () { ${script} }).apply(null, given)); const end = Date.now() + 1000;
          return new Promise((resolve, reject) => (function look() {
            let yes; try { yes = holds(); } catch (error) { if (Date.now() > end) return reject(error); }
            if (yes || Date.now() > end) resolve(Boolean(yes)); else setTimeout(look, 20);
          })());`, argument);
        if (last) return;
      } catch (error) {
        // Most likely the page is being loaded anew.
        last = error;
        await sleep(100);
      }
    }
    // What stands in the way first: a long page is cut where it is printed.
    const seen = await this.run(`const text = (selector) => [...document.querySelectorAll(selector)].map((el) => el.innerText.trim()).filter(Boolean).join('\\n');
      return [location.hash, text('dialog[open], .banner, [role=alert], .toasts'), text('main button:disabled') && 'disabled: ' + text('main button:disabled'), text('main').slice(0, 1500), document.body.innerText.slice(0, 1500)].filter(Boolean).join('\\n--\\n');`).catch(() => '');
    throw new Error(`${this.engine}: waited in vain for ${what}\n${last instanceof Error ? last.message : ''}\non screen:\n${seen}`);
  },
  /** Waits until everything is stored and nothing on the page changes any more. Typing is stored 150 ms after the last key. */
  async quiet() {
    await this.run(`return new Promise((resolve) => {
      let timer;
      const again = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          const save = document.querySelector('[data-save]');
          if (save && save.dataset.save !== 'saved') return again();
          seen.disconnect();
          resolve(true);
        }, 200);
      };
      const seen = new MutationObserver(again);
      seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      again();
    });`);
  },
  async mark(spec) {
    const id = `t${Math.random().toString(36).slice(2)}`;
    await this.until(`const el = __find(arguments[0].spec); if (!el || el.disabled) return false; el.setAttribute('data-test-mark', arguments[0].id); return true;`, { spec, id }, JSON.stringify(spec));
    return `[data-test-mark="${id}"]`;
  },
  /** A click as a script gives it: also right where an element is covered by its own label. */
  async click(spec) { await this.mark(spec).then((selector) => this.run(`const el = document.querySelector(arguments[0]); el.scrollIntoView({block: 'center'}); el.focus(); el.click(); el.removeAttribute('data-test-mark'); return true;`, selector)); },
  async fill(spec, value) {
    const selector = await this.mark(spec);
    await this.run(`const { selector, value } = arguments[0]; const el = document.querySelector(selector); el.focus();
      const proto = el instanceof HTMLTextAreaElement ? HTMLTextAreaElement : el instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(proto.prototype, 'value').set.call(el, value);
      el.dispatchEvent(new Event('input', { bubbles: true })); el.dispatchEvent(new Event('change', { bubbles: true })); el.removeAttribute('data-test-mark'); el.blur(); return true;`, { selector, value });
  },
  async file(spec, path) { const selector = await this.mark({ hidden: true, ...spec }); await this.nativeFile(selector, path); },
  async has(spec) { return Boolean(await this.run('return Boolean(__find(arguments[0]))', spec)); },
  async text() { return this.run(`return document.body.innerText.replace(/[\\u2066-\\u2069]/g, '')`); },
  async see(words) { await this.until(`return document.body.innerText.replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').includes(arguments[0])`, words, `the words "${words}"`); },
  /** Waits for a file that was not there before and is complete; gives its path. */
  async download(before, pattern = /./) {
    const unfinished = /\.(crdownload|part|wkdownload)$/;
    for (let tries = 0; tries < 600; ++tries) {
      const all = (await readdir(this.downloads).catch(() => [])).filter((name) => !before.includes(name) && !name.startsWith('taken-'));
      const names = all.filter((name) => pattern.test(name) && !unfinished.test(name));
      // All three write into a file of another name beside it, which is gone once the whole stands there.
      if (names.length && !all.some((name) => unfinished.test(name))) {
        const path = join(this.downloads, names[0]);
        const size = (await stat(path)).size;
        await sleep(50);
        if (size > 0 && (await stat(path)).size === size) {
          // Out of the way, so that the next one of the same name is new again.
          const taken = join(this.home, `taken-${(this.taken = (this.taken ?? 0) + 1)}-${names[0]}`);
          await rename(path, taken);
          return taken;
        }
      }
      await sleep(50);
    }
    throw new Error(`${this.engine}: no download appeared in ${this.downloads}`);
  },
  async downloaded() { return readdir(this.downloads).catch(() => []); },
};
Object.assign(PuppeteerPage.prototype, shared);
Object.assign(WebDriverPage.prototype, shared);

async function freePort() {
  return new Promise((resolve) => { const server = createServer(); server.listen(0, '127.0.0.1', () => { const { port } = /** @type {any} */ (server.address()); server.close(() => resolve(port)); }); });
}

/** An X server for WebKitGTK, one for the whole process. */
let xserver;
async function display() {
  if (!xserver) {
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x2200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    child.unref();
    const pipe = /** @type {any} */ (child.stdio[3]);
    // It writes the number and the line feed apart, and dies when nobody reads the second.
    const number = await new Promise((resolve, reject) => {
      let said = '';
      child.on('error', reject);
      pipe.on('data', (/** @type {Buffer} */ data) => {
        said += data;
        if (said.includes('\n')) resolve(said.trim());
      });
    });
    pipe.unref();
    process.on('exit', () => child.kill());
    xserver = `:${number}`;
  }
  return xserver;
}

/**
 * Opens a browser with an empty profile of its own.
 * @param {'chromium'|'firefox'|'webkit'} engine
 * @param {{profile?: string, language?: string, width?: number, height?: number}} [options]
 */
export async function open(engine, { profile, language = 'nl', width = 1280, height = 900 } = {}) {
  const home = profile ?? (await mkdtemp(join(tmpdir(), `wederzijds-${engine}-`)));
  await mkdir(join(home, 'downloads'), { recursive: true });
  if (engine === 'webkit') {
    const binary = first(MINIBROWSER);
    if (!binary) throw new Error('WebKitGTK MiniBrowser is not installed: scripts/setup browsers');
    const port = await freePort();
    const locale = language === 'nl' ? 'nl_NL.UTF-8' : 'en_GB.UTF-8';
    const child = spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: await display(), HOME: home, XDG_DOWNLOAD_DIR: home, LANGUAGE: language, LC_ALL: locale, WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
    });
    const base = `http://127.0.0.1:${port}`;
    let session;
    for (let tries = 0; !session; ++tries) {
      await sleep(100);
      try {
        const answer = await (await fetch(`${base}/session`, { method: 'POST', signal: AbortSignal.timeout(60_000), body: JSON.stringify({ capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } } }) })).json();
        session = answer.value?.sessionId;
        if (!session && tries > 50) throw new Error(JSON.stringify(answer));
      } catch (error) { if (tries > 50) throw error; }
    }
    const page = /** @type {any} */ (new WebDriverPage(child, base, session, home));
    await page.size(width, height);
    return page;
  }
  const puppeteer = (await import('puppeteer-core')).default;
  const executablePath = first(engine === 'chromium' ? CHROMIUM : FIREFOX);
  if (!executablePath) throw new Error(`${engine} is not installed: scripts/setup browsers`);
  const common = { executablePath, headless: true, protocolTimeout: 120_000, env: { ...process.env, HOME: home, LANGUAGE: language, LANG: language === 'nl' ? 'nl_NL.UTF-8' : 'en_GB.UTF-8' } };
  const browser = engine === 'chromium'
    ? await puppeteer.launch({ ...common, browser: 'chrome', userDataDir: join(home, 'profile'), args: [...CHROMIUM_FLAGS, `--lang=${language}`, `--accept-lang=${language}`] })
    : await puppeteer.launch({ ...common, browser: 'firefox', userDataDir: profile ? join(home, 'profile') : undefined,
      extraPrefsFirefox: { ...FIREFOX_PREFS, 'browser.download.dir': join(home, 'downloads'), 'intl.accept_languages': language } });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.setViewport({ width, height });
  if (engine === 'chromium') {
    // The dialog of the file system cannot be driven; the other way out, a download, is the one that all engines have.
    await page.evaluateOnNewDocument('delete window.showSaveFilePicker');
    const client = await browser.target().createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: join(home, 'downloads'), eventsEnabled: false });
  }
  return /** @type {any} */ (new PuppeteerPage(browser, page, home, engine));
}

/**
 * Another tab of the same browser. In `context` (of `page.browser.createBrowserContext()`) it has a storage of its own, shared with the
 * tabs of that context.
 * @param {any} page of Chromium or Firefox
 * @param {any} [context]
 */
export async function anotherTab(page, context = page.browser.defaultBrowserContext()) {
  const tab = /** @type {any} */ (new PuppeteerPage(page.browser, await context.newPage(), page.home, page.engine));
  tab.close = () => tab.page.close();
  return tab;
}
