// Looks at every screen in every state without the core: takes pictures, and reports what a machine can see (errors, the content
// security policy, keys without words, content that is cut or wider than the page, targets too small for a thumb, axe-core).
//
//   node tests/look/look.mjs OUT [--scene NAME[,NAME]] [--language nl,en] [--width 390,1440] [--theme light,dark] [--axe]
//                            [--pseudo] [--forced] [--print] [--webp] [--serve]
//
// OUT is a folder for the pictures; `-` takes none. Exits 1 when something is wrong. `--pseudo`: every sentence with other letters and 40 % longer;
// `--forced`: forced colours; `--print`: as on paper, and the paper itself as a PDF. 400 % zoom on a screen of 1280 px is a width of 320.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, root, serve } from './serve.mjs';
import { scenes } from './scenes.mjs';
import { seen, targets, untranslated } from './seen.mjs';

const [out = '-', ...rest] = process.argv.slice(2);
const option = (/** @type {string} */ name, /** @type {string} */ otherwise) => {
  const at = rest.indexOf(`--${name}`);
  return (at < 0 ? otherwise : rest[at + 1]).split(',').filter(Boolean);
};
const has = (/** @type {string} */ name) => rest.includes(`--${name}`);
const wanted = option('scene', '');
const names = Object.keys(scenes).filter((name) => !wanted.length || wanted.some((one) => name === one || (one.endsWith('*') && name.startsWith(one.slice(0, -1)))));
const widths = option('width', '390,1440').map(Number);
const themes = option('theme', 'light');

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
      const page = await browser.newPage();
      /** @type {string[]} */
      const problems = [];
      page.on('error', (error) => console.log(`${name}-${language}: the page crashed: ${error}`));
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => ['error', 'warn'].includes(message.type()) && problems.push(message.text()));
      await page.setBypassCSP(has('axe'));
      await frame(page, widths[0]);
      const media = await page.createCDPSession();
      const features = [{ name: 'prefers-reduced-motion', value: 'reduce' }, ...(has('forced') ? [{ name: 'forced-colors', value: 'active' }] : [])];
      await media.send('Emulation.setEmulatedMedia', { media: has('print') ? 'print' : '', features });
      await page.goto(`${address}?scene=${name}&language=${language}&theme=${themes[0]}${has('pseudo') ? '&pseudo' : ''}`);
      try {
        await page.waitForSelector('html[data-ready]');
        await page.evaluate(() => document.fonts.ready);
        await scenes[name].steps?.(page);
      } catch (error) {
        problems.push(String(error));
      }
      // The page is the same at every width and in every theme, so it is made once and looked at often.
      for (const width of widths) {
        await frame(page, width);
        for (const theme of themes) {
          await page.evaluate((wantedTheme) => void (document.documentElement.dataset.theme = wantedTheme), theme);
          await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
          problems.push(...(await page.evaluate(seen)));
          if (has('pseudo')) problems.push(...(await page.evaluate(untranslated)));
          if (width < 600 && !has('print')) problems.push(...(await page.evaluate(targets)));
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
          problems.length = 0;
          if (out !== '-') {
            const dialog = await page.$('dialog[open]');
            const picture = has('webp') ? /** @type {const} */ ({ type: 'webp', quality: 60 }) : /** @type {const} */ ({ type: 'png' });
            await page.screenshot({ ...picture, path: /** @type {any} */ (join(out, `${id}.${picture.type}`)), fullPage: !dialog });
            if (has('print')) await page.pdf({ path: join(out, `${id}.pdf`), format: 'a4', preferCSSPageSize: true });
          }
        }
      }
      await page.close();
    }
  }
  await browser.close();
  console.log(`${names.length} scenes, ${wrong} problems`);
  return wrong;
}

/** Without a change of touch, which would load the page anew and forget what was done. @param {import('puppeteer-core').Page} page @param {number} width */
async function frame(page, width) {
  await page.setViewport({ width, height: width < 600 ? 844 : 900 });
}
