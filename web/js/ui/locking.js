// @ts-check
// Locking the app while it is open: at once, after a while without being used, or because another tab does. The page is loaded anew, so
// that nothing of what was open is left in memory; what was typed is stored before.
import { AppLock } from '../applock.js';
import { t } from '../i18n.js';
import { StoreError } from '../persist.js';

/** @typedef {import('./app.js').App} App */

/** How often it is looked whether it is time, and at most told to other tabs that somebody is here, in ms. */
const TICK = 5_000;

/** @type {WeakMap<object, AppLock>} */
const locks = new WeakMap();

/** The lock of this app. @param {import('./services.js').Services} services @returns {AppLock} */
export function lockOf(services) {
  const { core, lock, keys } = services;
  const found = services.appLock ?? locks.get(services) ?? new AppLock(/** @type {any} */ ({ persist: core.persist, lock, keys }));
  locks.set(services, found);
  return found;
}

/** What was typed cannot be stored, or everything is locked already. */
let locking = false;

/**
 * Locks: stores what was typed, then begins anew. Rejects when it cannot be stored; then nothing is locked, for it would be lost.
 * @param {App} app
 * @param {boolean} [tell] other tabs lock too
 */
export async function lockNow(app, tell = true) {
  if (locking) return;
  locking = true;
  const { core } = app.services;
  // From here on nothing can be typed that would not be stored any more.
  document.body.inert = true;
  try {
    if (!core.readOnly) {
      // What was typed while something was being stored comes with the next round.
      for (let rounds = 0; rounds < 4 && (rounds === 0 || app.saver.busy); ++rounds) await app.saver.flush();
      if (app.saver.busy) throw new StoreError('storage-failed');
      await core.flush();
    }
  } catch (error) {
    document.body.inert = false;
    locking = false;
    throw error;
  }
  if (tell) core.persist.tellLock('now');
  document.body.replaceChildren();
  document.title = t('app-name');
  location.reload();
}

/** When this app was last used, in this tab or another. */
let used = 0;
let told = 0;
let watching = false;

/** Two who talk look at each other and not at the screen: with a talk open it locks after an hour at the earliest. */
const TALK = 60;

/** Whether it was left alone for as long as the person chose. @param {AppLock} lock */
function isTime(lock) {
  const minutes = document.querySelector('.talkmode') ? Math.max(TALK, lock.minutes) : lock.minutes;
  return lock.minutes > 0 && Date.now() - used >= minutes * 60_000;
}

/**
 * From now on the app locks by itself after a while without being used, if the lock is on. A clock that is set back is no use of time.
 * @param {App} app
 */
export function keepLocked(app) {
  const lock = lockOf(app.services);
  if (watching || lock.state === 'off') return;
  watching = true;
  used = Date.now();
  const check = () => {
    used = Math.min(used, Date.now());
    // What could not be stored is told by the page; it is tried again.
    if (lock.state !== 'off' && isTime(lock)) void lockNow(app).catch(() => {});
  };
  const touch = () => {
    // A device that slept wakes by a key: that is not being used meanwhile.
    if (isTime(lock)) return check();
    used = Date.now();
    if (used - told < TICK && used >= told) return;
    told = used;
    app.services.core.persist.tellLock('used');
  };
  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input']) addEventListener(kind, touch, { capture: true, passive: true });
  for (const kind of ['pageshow', 'focus']) addEventListener(kind, check);
  document.addEventListener('visibilitychange', check);
  setInterval(check, TICK);
}

/** What another tab says of the lock. @param {App} app @param {'used' | 'now' | 'changed' | 'minutes'} what */
export function hearLock(app, what) {
  if (what === 'used') used = Date.now();
  else if (what !== 'minutes') void lockNow(app, false).catch(app.fail);
  else app.update();
}
