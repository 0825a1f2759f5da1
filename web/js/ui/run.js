// @ts-check
// Runs the app: reads the address, opens agreements, draws the screen in its frame, keeps what is typed, shows what went wrong.
import { html, nothing, render } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { localDate } from '../core.js';
import { chooseLanguage, language, setLanguage, t } from '../i18n.js';
import { others, viewOf } from '../views/index.js';
import { frame } from './frame.js';
import { eraseAgreement } from './erase.js';
import { gone } from './gone.js';
import { keepFocus } from './focus.js';
import { receive } from './incoming.js';
import { address } from './next.js';
import { goToPlace } from './place.js';
import { refusal } from './refusal.js';
import { Saver } from './saver.js';

/** @typedef {import('./app.js').App} App */
/** @typedef {import('./app.js').View} View */
/** @typedef {import('./app.js').Screen} Screen */
/** @typedef {import('./services.js').Services} Services */

const TOAST = 8000;
const TOAST_UNDO = 20000;
/** Longer than this, and somebody wonders whether they pressed at all. */
const MOMENT = 300;

/**
 * Starts the app inside `root`. Answers the App, for tests.
 * @param {Services} services
 * @param {HTMLElement} root
 * @returns {Promise<App>}
 */
export async function run(services, root) {
  /** @type {Screen|undefined} */
  let screen;
  /** @type {View|undefined} */
  let view;
  /** Grows with every address, so that a slow load cannot overtake a newer one. */
  let turn = 0;
  /** Addresses that are being followed. */
  let following = 0;
  /** Whether the screen has been drawn since its address changed; until then nothing of it exists. */
  let opened = '';
  /** Who waits for the screen that an address opens. @type {(() => void)[]} */
  const arrivals = [];
  /** The questionnaires of the content pack in the present language, and all of it. The start page waits for neither. */
  let questionnaires = Promise.resolve();
  /** @type {Promise<void>|undefined} */
  let content;
  /** @type {Promise<void>} */
  let queue = Promise.resolve();
  /** @type {Set<string>} */
  const running = new Set();
  /** @type {Partial<import('./frame.js').FrameState>} */
  const shown = { save: { state: 'saved' }, crashed: false, dropping: false, waiting: false, newer: services.installation.state.newer };
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let toastTimer;

  /** Everything was erased: nothing is drawn any more. */
  let erased = false;
  let drawn = false;

  const saver = new Saver((error) => app.fail(error));

  /** @type {App} */
  const app = {
    async call(op, args = {}) {
      let value;
      try {
        value = await services.core.call(op, args);
      } catch (error) {
        // Carried out, but the storage failed: the banner says so and offers a copy, the work goes on. What else could not be done after
        // it (a key that should go) is said here, for no banner does.
        value = /** @type {any} */ (error)?.value;
        if (value === undefined) throw error;
        if (services.core.saveState.state !== 'failed') app.fail(error);
      }
      takeHeader(value);
      return value;
    },
    update: draw,
    async reload() {
      const now = screen;
      if (!now || !view?.load) return draw();
      for (let before = -1; before !== saver.saved; ) {
        before = saver.saved;
        const model = await view.load(app, now.route);
        if (now !== screen) return;
        // What was stored while it was read is newer than what was read: once more.
        now.model = model;
      }
      draw();
    },
    go(hash) {
      if (location.hash === hash || (hash === '#/' && !location.hash)) return route();
      return new Promise((resolve) => {
        arrivals.push(resolve);
        location.hash = hash;
      });
    },
    act(job, once) {
      if (once !== undefined) {
        if (running.has(once)) return Promise.resolve();
        running.add(once);
      }
      queue = queue.then(async () => {
        try {
          await saver.flush();
          await job();
        } catch (error) {
          app.fail(error);
        } finally {
          if (once !== undefined) running.delete(once);
        }
        draw();
      });
      return queue;
    },
    change: changeSettings,
    saver,
    desk(key, value) {
      const agreement = app.header?.agreement;
      saver.put(`desk ${agreement} ${key}`, value, (newest) => app.call('desk.put', { key, value: newest }));
    },
    toast(text, undo, { here = false } = {}) {
      shown.toast = { text, undo, here };
      clearTimeout(toastTimer);
      toastTimer = setTimeout(() => clearToast(), undo ? TOAST_UNDO : TOAST);
      draw();
      // Whoever uses a keyboard goes on seeing where they are.
      if (root.querySelector(':focus-visible')) document.activeElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    },
    fail(error) {
      const known = /** @type {any} */ (error);
      if (known?.name === 'AbortError') return;
      if (['NotFoundError', 'NotReadableError'].includes(known?.name)) return app.fail({ code: 'file-unreadable' });
      if (known?.code === 'core-stopped') {
        shown.crashed = true;
        return draw();
      }
      shown.failure = known?.code && typeof known.code === 'string' ? known : { code: 'internal', detail: String(known?.message ?? known) };
      if (shown.failure?.code === 'internal') console.error(known?.stack ?? shown.failure.detail);
      draw();
    },
    confirm(question) {
      return new Promise((resolve) => {
        shown.question = {
          ...question,
          answer(yes) {
            shown.question = undefined;
            draw();
            resolve(yes);
          },
        };
        draw();
      });
    },
    async settle() {
      const session = await app.call('session.start', {});
      app.settings = session.settings;
      app.guestIn = session.guest;
      applyTheme();
    },
    gone() {
      erased = true;
      gone(root);
    },
    texts: /** @type {any} */ ({ reasons: [], scales: {}, answers: [], causes: [], questions: [] }),
    header: undefined,
    settings: { theme: 'system' },
    readOnly: false,
    guestIn: undefined,
    today: () => localDate(new Date()),
    link: (stage) => address(app.header?.agreement ?? '', stage),
    services,
  };

  /** Keeps the newest header; every command and view of an open agreement brings one. @param {any} value */
  function takeHeader(value) {
    const header = value?.header ?? value;
    if (!header?.stages || !header.flags) return;
    app.header = header;
    if (header.me.guest && !header.example) app.guestIn = header.agreement;
    else if (app.guestIn === header.agreement) app.guestIn = undefined;
  }

  function clearToast() {
    clearTimeout(toastTimer);
    shown.toast = undefined;
    draw();
  }

  const on = {
    skip(/** @type {Event} */ event) {
      // The address is the route, so the anchor is followed by hand.
      event.preventDefault();
      document.getElementById('main')?.focus();
    },
    language: () => app.act(() => changeLanguage(language() === 'nl' ? 'en' : 'nl')),
    theme: () =>
      app.act(async () => {
        const dark = matchMedia('(prefers-color-scheme: dark)').matches;
        const now = app.settings.theme === 'system' ? (dark ? 'dark' : 'light') : app.settings.theme;
        await changeSettings({ theme: now === 'dark' ? 'light' : 'dark' });
      }, 'theme'),
    lock: () => app.act(async () => (await others()).lockNow(app), 'applock'),
    copyNow: () =>
      app.act(async () => {
        const { name, bytes } = services.core.copy();
        await services.files.save(name, bytes);
      }, 'copy'),
    saveAgain: () => app.act(() => services.core.flush(), 'save-again'),
    renew: () =>
      app.act(async () => {
        // What is typed while something is being stored has to be stored too; from `leave` on nothing can be typed.
        while (saver.busy) await saver.flush();
        await services.core.leave();
        await services.installation.renew();
      }, 'renew'),
    renewLater() {
      shown.newer = false;
      draw();
    },
    takeOver: () => app.act(() => services.core.useHere(), 'take-over'),
    crashSeen() {
      shown.crashed = false;
      draw();
    },
    lookAsOther: () =>
      app.act(async () => {
        const { here, me } = /** @type {import('./app.js').Header} */ (app.header);
        const other = here.find((one) => one.replica !== me.replica);
        if (!other) return;
        await app.call('together.act', { replica: other.replica });
        // What one of the two had begun to type belongs to that one.
        await route();
      }, 'look-as'),
    removeExample: () =>
      app.act(async () => {
        const agreement = /** @type {import('./app.js').Header} */ (app.header).agreement;
        await eraseAgreement(app, agreement);
        app.go('#/agreements');
      }, 'erase'),
    undo: () => {
      const undo = shown.toast?.undo;
      clearToast();
      if (undo) void app.act(undo);
    },
    toastSeen: clearToast,
    failureSeen() {
      shown.failure = undefined;
      draw();
    },
  };

  /** @param {object} settings */
  async function changeSettings(settings) {
    // A look or a language can always be changed on the screen; whether it is kept is another matter.
    if (app.readOnly) app.settings = { ...app.settings, ...settings };
    else app.settings = (await app.call('settings.change', settings)).settings;
    applyTheme();
  }

  function applyTheme() {
    if (app.settings.theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = app.settings.theme;
  }

  /** @param {string} to */
  async function changeLanguage(to) {
    await changeSettings({ language: to });
    await useLanguage(to);
    await contentFor(view);
    await app.reload();
  }

  /** @param {string} to */
  async function useLanguage(to) {
    await setLanguage(to);
    document.documentElement.lang = to;
    // One after the other, so that the last one asked for is the one that stays. Once all of it is in use it is never only the
    // questionnaires again, for then answers to the rest would find nothing to belong to.
    const before = Promise.allSettled([questionnaires, content]);
    if (content) keepContent(before.then(() => loadContent(to)));
    questionnaires = content ?? before.then(() => services.loadQuestionnaires(to));
    // Who waits for it hears of a failure; nobody else needs to.
    questionnaires.catch(() => {});
    setTitle();
  }

  /** @param {string} to */
  async function loadContent(to) {
    await services.loadContent(to);
    app.texts = await app.call('content.texts');
  }

  /** All of the content pack, asked for once; after a failure again. */
  function wholeContent() {
    return content ?? keepContent(questionnaires.catch(() => {}).then(() => loadContent(language())));
  }

  /** @param {Promise<void>} loading */
  function keepContent(loading) {
    content = loading;
    loading.catch(() => {
      if (content === loading) content = undefined;
    });
    return loading;
  }

  /** What a view needs of the content pack. @param {View | undefined} found */
  function contentFor(found) {
    if (found?.content === 'none') return Promise.resolve();
    return found?.content === 'questionnaires' ? questionnaires : wholeContent();
  }

  function setTitle() {
    const page = view ? t(view.title) : '';
    document.title = page ? t('page-title', { page }) : t('app-name');
  }

  /** The header of the one before stays until this one is open, for its screen may still be drawn. @param {string} agreement */
  async function openAgreement(agreement) {
    await app.call('agreement.open', { agreement });
  }

  /** @param {boolean} waiting */
  function wait(waiting) {
    // Before the first screen the page shows something of its own.
    if (!screen || shown.waiting === waiting) return;
    shown.waiting = waiting;
    draw();
  }

  async function route() {
    ++following;
    const late = setTimeout(() => wait(true), MOMENT);
    await follow();
    clearTimeout(late);
    // One that a newer address overtook says nothing of that one.
    if (--following === 0) wait(false);
    for (const arrived of arrivals.splice(0)) arrived();
  }

  /** Follows the address. */
  async function follow() {
    const mine = ++turn;
    const hash = location.hash.replace(/^#\/?/, '');
    const path = hash.split('/').map(decoded);
    await saver.flush();
    if (screen && view?.leave) await Promise.resolve(view.leave(screen)).catch((error) => app.fail(error));
    if (mine !== turn) return;
    // What can be undone here cannot be undone in another agreement.
    if (shown.toast?.here || (shown.toast?.undo && screen?.route[1] !== path[1])) shown.toast = undefined;
    try {
      if (app.guestIn && !openToGuests(path, app.guestIn)) {
        location.replace(address(app.guestIn, 'together') + '/pass');
        return;
      }
      const found = services.brand.off.includes(path[0]) ? undefined : await viewOf(path);
      if (!found) {
        location.replace('#/');
        return;
      }
      await contentFor(found);
      if (path[0] === 'a' && app.header?.agreement !== path[1]) await openAgreement(path[1]);
      const model = found.load ? await found.load(app, path) : undefined;
      if (mine !== turn) return;
      const first = screen === undefined;
      view = found;
      screen = { app, route: path, model, state: undefined };
      screen.state = found.start?.(screen);
      opened = hash + mine;
      // A message of before would lie over what somebody came here to do in peace.
      if (isQuiet()) shown.toast = undefined;
      setTitle();
      draw();
      if (!first && !goToPlace(path)) {
        scrollTo(0, 0);
        document.querySelector('h1')?.focus({ preventScroll: true });
      }
    } catch (error) {
      if (mine !== turn) return;
      app.fail(error);
      // Never leave somebody on an empty page: an agreement that will not open leads to the list, everything else to the start.
      if (!screen || path[0] === 'a') location.replace(path[0] === 'a' ? '#/agreements' : '#/');
    }
  }

  /** Without menu and footer. */
  const isQuiet = () => Boolean(screen && view) && (typeof view?.frame === 'function' ? view.frame(/** @type {Screen} */ (screen)) : view?.frame) === 'quiet';

  function draw() {
    if (erased) return;
    // What the page shows until then.
    if (!drawn) root.replaceChildren();
    drawn = true;
    if (!view || !screen) {
      render(html`${shown.failure ? html`<p role="alert">${t('error-internal')}</p>` : nothing}`, root);
      return;
    }
    // Erased a moment ago; the next screen is on its way.
    if (screen.route[0] === 'a' && !app.header) return;
    const quiet = isQuiet();
    const focus = keepFocus(root);
    render(
      frame(
        /** @type {import('./frame.js').FrameState} */ ({
          ...shown,
          app,
          view,
          quiet,
          route: screen.route,
          content: keyed(opened, view.render(screen)),
          on,
        }),
      ),
      root,
    );
    focus();
    document.body.classList.toggle('has-nav', !quiet);
    document.body.classList.toggle('is-readonly', app.readOnly);
  }

  services.core.on((event) => {
    if (event.type === 'gone') {
      // Another tab erased everything; what this one still shows is nowhere any more.
      location.reload();
    } else if (event.type === 'lock') {
      // On the lock screen itself there is nothing to lock; it may be another lock now.
      if (view) void others().then((rest) => rest.hearLock(app, event.what));
      else if (event.what === 'changed') location.reload();
    } else if (event.type === 'restarted') {
      shown.crashed ||= event.why === 'died';
      if (!event.reopened) app.header = undefined;
      void app.act(() => refresh(event.why === 'took-over'));
    } else if (event.type === 'changed') {
      void app.act(() => refresh(true));
    } else {
      takeState();
      draw();
    }
  });

  /** Who writes, and how storing goes. */
  function takeState() {
    app.readOnly = services.core.readOnly;
    shown.reader = app.readOnly ? (services.core.persist.reason ?? 'other-tab') : undefined;
    const { state, at } = services.core.saveState;
    shown.save = { state, at: at ?? shown.save?.at };
  }

  /**
   * Reads the screen again, after another tab wrote or the core was loaded afresh.
   * @param {boolean} elsewhere another tab wrote: what this one had in its fields is older than what is stored, and typing on from
   *   there would put the older words over the newer ones
   */
  async function refresh(elsewhere) {
    takeState();
    const now = screen;
    try {
      if (elsewhere && services.core.settings) app.settings = services.core.settings;
      if (now?.route[0] === 'a') await openAgreement(now.route[1]);
      await app.reload();
      if (elsewhere && now && now === screen && !saver.busy) startAnew(now);
    } catch (error) {
      // Erased in another tab, or it cannot be read any more.
      app.fail(error);
      if (now?.route[0] === 'a') await app.go('#/agreements');
    }
  }

  /** The screen as it is when it opens, with the focus where it was. @param {Screen} now */
  function startAnew(now) {
    const focused = document.activeElement?.id;
    now.state = view?.start?.(now);
    opened += '+';
    draw();
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  // What is typed here is stored before another tab writes.
  services.core.persist.beforeHandOver = async () => {
    // What is typed while something is being stored comes with the next round; what cannot be stored stays, and is told.
    for (let rounds = 0; rounds < 4 && saver.busy && !services.core.readOnly; ++rounds) await saver.flush();
  };

  services.installation.on(() => {
    shown.newer = services.installation.state.newer;
    draw();
  });

  guardReadOnly(app, root);
  services.files.listen(
    (file) => receive(app, file),
    (dropping) => {
      if (shown.dropping === dropping) return;
      shown.dropping = dropping;
      draw();
    },
  );
  // A choice is made at once; text is finished when its field is left.
  for (const kind of ['change', 'focusout']) document.addEventListener(kind, () => void saver.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void saver.flush();
  });
  addEventListener('pagehide', () => void saver.flush());
  // A tab that is closed within the moment between typing and storing asks first; the moment is over while it asks.
  addEventListener('beforeunload', (event) => {
    void saver.flush();
    if (erased) return;
    if (saver.busy || services.core.saveState.state !== 'saved') event.preventDefault();
  });
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    app.fail(event.reason);
  });

  services.core.unlocking = async () => {
    const { lockScreen } = await others();
    // The worker that unlocks comes with what everybody fetches once the page is usable.
    services.usable?.();
    await lockScreen(app, root);
  };

  let session;
  try {
    session = await services.core.start();
  } catch (error) {
    // Nothing was written, and an unreadable storage is never shown as an empty one.
    refusal(root, 'storage', error);
    throw error;
  }
  app.settings = session.settings;
  app.guestIn = session.guest;
  takeState();
  applyTheme();
  await useLanguage(chooseLanguage(session.settings.language, services.languages));
  // Not before there are words to draw with.
  addEventListener('hashchange', () => void route());
  await route();
  // The rest is fetched by everybody, whatever they do next; what fails now is fetched when it is needed.
  const ready = others().then((rest) => {
    rest.listenToKeys(app);
    rest.keepLocked(app);
  });
  await Promise.all([ready, wholeContent()]).catch(() => {});
  return app;
}

/** What a guest may see at another's device: the agreement of the two, and what is the same for everybody. @param {string[]} path @param {string} agreement */
const openToGuests = (path, agreement) => (path[0] === 'a' ? path[1] === agreement : ['safety', 'privacy', 'how'].includes(path[0]));

/** An address that somebody typed may be no good encoding; then it is no address of ours. @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** In a tab that may only read, nothing can be typed or switched that would be lost. @param {App} app @param {HTMLElement} root */
function guardReadOnly(app, root) {
  const guard = (/** @type {Event} */ event) => {
    if (!app.readOnly) return;
    const target = /** @type {Element} */ (event.target);
    const inMain = target.closest('main');
    if (!inMain || (event.type === 'click' && !target.closest('button, label, input'))) return;
    event.preventDefault();
    event.stopPropagation();
    app.toast(t('read-only-here'));
  };
  for (const kind of ['beforeinput', 'click']) root.addEventListener(kind, guard, { capture: true });
}
