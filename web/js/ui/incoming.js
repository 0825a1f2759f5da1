// @ts-check
// Files that arrive on any screen. One waits here for the receiving screen, which takes it once.

/** @typedef {import('../files.js').OpenedFile} OpenedFile */

/** @type {OpenedFile|undefined} */
let waiting;

/** Shows a file on the receiving screen. @param {import('./app.js').App} app @param {OpenedFile} file */
export function receive(app, file) {
  waiting = file;
  app.go('#/receive');
}

/** Keys that came with a backup, until the screen that restores it takes them. @type {any[]|undefined} */
let secrets;

/** Shows the backup that the core looks at. @param {import('./app.js').App} app @param {any[]} keys that came with it */
export function restore(app, keys) {
  secrets = keys;
  return app.go('#/my-data/restore');
}

/** The keys of the backup that waits to be restored, once. */
export function takeSecrets() {
  const taken = secrets;
  secrets = undefined;
  return taken;
}

/** The file that waits to be received, once. */
export function takeReceived() {
  const file = waiting;
  waiting = undefined;
  return file;
}
