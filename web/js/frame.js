// @ts-check
// A page that another site shows in a frame could be covered by it, so that a click means something else
// than it seems. A policy by meta cannot forbid frames, so the app asks this before it starts.

/** Whether another site shows this page in a frame. */
export function inForeignFrame() {
  if (window.top === window.self) return false;
  try {
    return /** @type {Window} */ (window.top).location.origin !== window.location.origin;
  } catch {
    // Another origin does not even say what it is.
    return true;
  }
}
