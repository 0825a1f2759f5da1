// @ts-check
// The app in a browser: puts storage, keys, the core and the screens together and starts them.
import { compiledCore, coreMaker, fetchRest, isOneFile, keptText, workerAddress } from './assets.js';
import { Core, instanceMaker } from './core.js';
import * as files from './files.js';
import { inForeignFrame } from './frame.js';
import { Installation } from './installation.js';
import { chooseLanguage, language, setCatalogueSource, setLanguage } from './i18n.js';
import * as lock from './lock.js';
import { Persist } from './persist.js';
import { KeyStore } from './sign.js';
import { refusal } from './ui/refusal.js';
import { run } from './ui/run.js';

// A browser may let all pages on disk share one storage. There the name is one that no other page picks by accident; it is the same in
// every version, so that a newer file finds what an older one stored.
const NAME = isOneFile() ? 'wederzijds-x7q4m2kf9d' : 'wederzijds';

async function start() {
  const root = /** @type {HTMLElement} */ (document.getElementById('app'));
  const preferred = chooseLanguage(undefined, navigator.languages);
  setCatalogueSource((wanted) => keptText(`locale-${wanted}`));
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
  const make = await coreMaker();
  const core = new Core({ instance: instanceMaker(make, compiled), persist, keys, language });

  const installation = new Installation({ container: isOneFile() ? undefined : navigator.serviceWorker, oneFile: isOneFile() });

  await catalogue;
  await run(
    {
      core,
      keys,
      lock,
      files,
      installation,
      loadContent: async (wanted) => core.loadContent(JSON.parse(await keptText(`content-${wanted}`)), wanted),
      page: async (name, wanted) => JSON.parse(await keptText(`${name}-${wanted}`)),
      example: async (wanted) => JSON.parse(await keptText(`example-${wanted}`)),
      persisted: async () => navigator.storage?.persisted?.(),
      persist: async () => (await navigator.storage?.persist?.()) ?? false,
    },
    root,
  );

  const idle = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ job) => setTimeout(job, 500));
  idle(async () => {
    await fetchRest();
    lock.prepare(workerAddress('lock-worker'));
    await installation.keep(new URL('sw.js', document.baseURI).href);
  });
}

start().catch((error) => {
  console.error(error);
  // Where the storage could not be read the page says so already.
  if (!document.querySelector('[role="alert"]')) refusal(/** @type {HTMLElement} */ (document.getElementById('app')), 'broken', error);
});
