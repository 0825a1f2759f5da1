// @ts-check
// What had the focus may be drawn away: its button was for something that is done. Then the next thing at the same place has it.

/** Screens that know better put it there themselves, a moment after drawing. */
const MOMENT = 100;
const STOPS = 'a[href], button:not([disabled]), summary, input:not([disabled]), select:not([disabled]), textarea:not([disabled])';

/**
 * To be called before drawing; the answer after it.
 * @param {HTMLElement} root
 * @returns {() => void}
 */
export function keepFocus(root) {
  const had = document.activeElement;
  // A dialog gives the focus back by itself.
  if (!had || had === document.body || !root.contains(had) || had.closest('dialog')) return () => {};
  const seen = had.matches(':focus-visible');
  /** @type {Element[]} */
  const around = [];
  for (let one = had.parentElement; one && one !== root; one = one.parentElement) around.push(one);
  return () => {
    setTimeout(() => {
      if (document.activeElement !== document.body || document.querySelector('dialog[open]')) return;
      const left = around.find((one) => one.isConnected);
      const next =
        [...(left?.querySelectorAll(STOPS) ?? [])].find((one) => one.checkVisibility?.() ?? true) ?? root.querySelector('h1');
      // A thumb or a mouse does not want the page to move.
      /** @type {HTMLElement|null} */ (next)?.focus({ preventScroll: !seen });
    }, MOMENT);
  };
}
