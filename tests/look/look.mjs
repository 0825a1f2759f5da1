// Looks at every screen in every state without the core: takes pictures, and reports what a machine can see (errors, the content
// security policy, keys without words, content wider than the page, axe-core).
//
//   node tests/look/look.mjs OUT [--scene NAME[,NAME]] [--language nl,en] [--width 390,1440] [--theme light,dark] [--axe] [--serve]
//
// OUT is a folder for the pictures; `-` takes none. Exits 1 when something is wrong.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, root, serve } from './serve.mjs';
import { scenes as followup } from './fixtures/followup.mjs';
import { scenes as front } from './fixtures/front.mjs';
import { scenes as profile } from './fixtures/profile.mjs';
import { scenes as talk } from './fixtures/talk.mjs';
import { scenes as team } from './fixtures/team.mjs';

const [out = '-', ...rest] = process.argv.slice(2);
const option = (/** @type {string} */ name, /** @type {string} */ otherwise) => {
  const at = rest.indexOf(`--${name}`);
  return (at < 0 ? otherwise : rest[at + 1]).split(',').filter(Boolean);
};
const has = (/** @type {string} */ name) => rest.includes(`--${name}`);
const wanted = option('scene', '');
const scenes = { ...front, ...profile, ...talk, ...followup, ...team };
const names = Object.keys(scenes).filter((name) => !wanted.length || wanted.some((one) => name === one || (one.endsWith('*') && name.startsWith(one.slice(0, -1)))));

const { address, close } = await serve();

if (has('serve')) {
  for (const name of names) console.log(`${address}?scene=${name}&language=nl`);
} else {
  process.exitCode = (await lookAtAll()) ? 1 : 0;
  close();
}

async function lookAtAll() {
  if (out !== '-') mkdirSync(out, { recursive: true });
  const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
  const browser = await launch();
  let wrong = 0;
  for (const name of names) {
    for (const language of option('language', 'nl,en')) {
      for (const width of option('width', '390,1440').map(Number)) {
        for (const theme of option('theme', 'light')) {
          const page = await browser.newPage();
          /** @type {string[]} */
          const problems = [];
          page.on('pageerror', (error) => problems.push(String(error)));
          page.on('console', (message) => ['error', 'warn'].includes(message.type()) && problems.push(message.text()));
          await page.setBypassCSP(has('axe'));
          await page.setViewport({ width, height: width < 600 ? 844 : 900 });
          await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
          await page.goto(`${address}?scene=${name}&language=${language}&theme=${theme}`);
          try {
            await page.waitForSelector('html[data-ready]');
            await page.evaluate(() => document.fonts.ready);
            await /** @type {any} */ (scenes)[name].steps?.(page);
          } catch (error) {
            problems.push(String(error));
          }
          problems.push(...(await page.evaluate(seen)));
          if (has('axe')) {
            await page.evaluate(axe);
            problems.push(...(await page.evaluate(async () => {
              const { violations } = await /** @type {any} */ (window).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
              return violations.map((/** @type {any} */ one) => `axe ${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.target.join(' ')).slice(0, 4).join(' | ')}`);
            })));
          }
          const id = `${name}-${language}-${width}${theme === 'dark' ? '-dark' : ''}`;
          for (const problem of problems) console.log(`${id}: ${problem}`);
          wrong += problems.length;
          if (out !== '-') {
            const dialog = await page.$('dialog[open]');
            await page.screenshot({ path: join(out, `${id}.png`), fullPage: !dialog });
          }
          await page.close();
        }
      }
    }
  }
  await browser.close();
  console.log(`${names.length} scenes, ${wrong} problems`);
  return wrong;
}

/** Runs in the page: what went wrong there. */
function seen() {
  const found = [.../** @type {any} */ (window).look.errors];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  // A key without words shows as itself; words have spaces, capitals or no hyphen.
  const key = /^[a-z]+(-[a-z0-9]+)+$/;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    if (key.test(text) && !node.parentElement?.closest('.own, bdi, code, textarea')) found.push(`key without words: ${text}`);
  }
  for (const element of document.querySelectorAll('[aria-label]')) {
    const text = element.getAttribute('aria-label') ?? '';
    if (key.test(text)) found.push(`key without words: ${text}`);
  }
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) {
    const culprits = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
    found.push(`${wide} px wider than the page: ${culprits.slice(0, 3).map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`).join(' | ')}`);
  }
  if (document.querySelectorAll('h1').length !== 1) found.push(`${document.querySelectorAll('h1').length} h1`);
  return found;
}
