// @ts-check
// The app in a browser: puts storage, keys, the core and the screens together and starts them.
import make from 'the-core';
import { compiledCore, compiledRest, fetchRest, hostText, isOneFile, keptText, workerAddress } from './assets.js';
import { overlaid, packPath, readBrand, styles } from './brand.js';
import { Core, CoreError, instanceMaker } from './core.js';
import * as files from './files.js';
import { inForeignFrame } from './frame.js';
import { Installation } from './installation.js';
import { chooseLanguage, language, setAppName, setCatalogueSource, setLanguage } from './i18n.js';
import * as lock from './lock.js';
import { Persist } from './persist.js';
import { KeyStore } from './sign.js';
import { forgetSwitch } from './ui/keys.js';
import { refusal } from './ui/refusal.js';
import { run } from './ui/run.js';

// A browser may let all pages on disk share one storage. There the name is one that no other page picks by accident; it is the same in
// every version, so that a newer file finds what an older one stored.
const NAME = isOneFile() ? 'wederzijds-x7q4m2kf9d' : 'wederzijds';

async function start() {
  const root = /** @type {HTMLElement} */ (document.getElementById('app'));
  const { brand } = readBrand((await hostText('brand.json')) || '{}');
  const languages = brand.language ? [brand.language, ...navigator.languages] : navigator.languages;
  const preferred = chooseLanguage(undefined, languages);
  setAppName(brand.name);
  dress(brand);
  setCatalogueSource({ first: async (wanted) => (isOneFile() ? undefined : keptText(`first-${wanted}`)), whole: (wanted) => keptText(`locale-${wanted}`) });
  const catalogue = setLanguage(preferred);

  const blocked = inForeignFrame() ? 'framed' : !isSecureContext || !crypto.subtle ? 'insecure' : undefined;
  if (blocked) {
    await catalogue;
    document.documentElement.lang = language();
    refusal(root, blocked);
    return;
  }

  const keys = new KeyStore({ indexedDB, name: `${NAME}-keys` });
  const persist = new Persist({
    indexedDB,
    prefix: NAME,
    locks: navigator.locks,
    channel: (name) => new BroadcastChannel(name),
    document,
  });
  const compiled = compiledCore();
  const core = new Core({ instance: instanceMaker(make, compiled, compiledRest()), persist, keys, language });

  const installation = new Installation({ container: isOneFile() ? undefined : navigator.serviceWorker, oneFile: isOneFile() });

  let usable = () => {
    usable = () => {};
    const idle = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ job) => setTimeout(job, 500));
    idle(async () => {
      lock.prepare(workerAddress('lock-worker'));
      await fetchRest();
      await installation.keep(new URL('sw.js', document.baseURI).href);
    });
  };

  await catalogue;
  await run(
    {
      core,
      keys,
      lock,
      files,
      installation,
      loadContent: (wanted) => loadContent(core, brand, wanted),
      loadQuestionnaires: (wanted) => loadQuestionnaires(core, brand, wanted),
      usable: () => usable(),
      brand,
      languages,
      page,
      example: (wanted) => page('example', wanted),
      eraseEverything: async () => {
        await core.eraseEverything([`${NAME}-keys`]);
        await installation.forget();
        forgetSwitch();
      },
      persisted: async () => navigator.storage?.persisted?.(),
      persist: async () => (await navigator.storage?.persist?.()) ?? false,
    },
    root,
  );
  usable();
}

/** A page that the app reads as data. @param {string} name @param {string} wanted */
const page = async (name, wanted) => JSON.parse(await keptText(`${name}-${wanted}`));

/** The host's colours. @param {import('./brand.js').Brand} brand */
function dress(brand) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles(brand));
  document.adoptedStyleSheets.push(sheet);
}

/** What the quickscan needs. A host's own files may change it, and they come with the whole pack. @param {Core} core @param {import('./brand.js').Brand} brand @param {string} wanted */
async function loadQuestionnaires(core, brand, wanted) {
  if (brand.content.length > 0) return loadContent(core, brand, wanted);
  await core.loadQuestionnaires(JSON.parse(await keptText(`questionnaires-${wanted}`)), wanted);
}

/** The standard pack with the host's own files over it. @param {Core} core @param {import('./brand.js').Brand} brand @param {string} wanted */
async function loadContent(core, brand, wanted) {
  const standard = JSON.parse(await keptText(`content-${wanted}`));
  /** @type {Map<string, any>} */
  const own = new Map();
  // All of them in every language: what is asked for does not tell which language somebody reads.
  for (const path of brand.content) {
    try {
      own.set(/** @type {string} */ (packPath(path)), JSON.parse(await hostText(path)));
    } catch (error) {
      console.warn(`${path}:`, /** @type {Error} */ (error).message);
    }
  }
  try {
    await core.loadContent(overlaid(standard, own, wanted), wanted);
  } catch (error) {
    if (!(error instanceof CoreError) || own.size === 0) throw error;
    // A mistake of the host keeps nobody from their work.
    console.warn(error.message);
    await core.loadContent(standard, wanted);
  }
}

start().catch((error) => {
  console.error(error);
  // Where the storage could not be read the page says so already.
  if (!document.querySelector('[role="alert"]')) refusal(/** @type {HTMLElement} */ (document.getElementById('app')), 'broken', error);
});
