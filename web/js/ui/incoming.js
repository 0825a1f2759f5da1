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

/** The file that waits to be received, once. */
export function takeReceived() {
  const file = waiting;
  waiting = undefined;
  return file;
}
