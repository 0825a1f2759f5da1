// @ts-check
// Addresses of scripts as Trusted Types want them: only a file of this origin gets through, or a script that
// the app itself carries.

/** @type {any} */
let policy;
/** Scripts that the app made of what it carries (assets.js), where there are no files. @type {Set<string>} */
const carried = new Set();

/**
 * A script that the app carries, as an address. It is made of the app's own bytes, so it may run.
 * @param {Blob} script
 * @returns {string}
 */
export function carriedScript(script) {
  const made = URL.createObjectURL(script);
  carried.add(made);
  return made;
}

/**
 * The address of a script, checked. Throws for one that is not ours.
 * @param {string} address
 * @returns {string}
 */
export function scriptAddress(address) {
  const types = /** @type {any} */ (globalThis).trustedTypes;
  if (!types) return checked(address);
  policy ??= types.createPolicy('wederzijds', { createScriptURL: checked });
  return policy.createScriptURL(address);
}

/** @param {string} address */
function checked(address) {
  const found = new URL(address, document.baseURI);
  const ours = carried.has(found.href) || (found.origin === location.origin && /^https?:$/.test(found.protocol));
  if (!ours) throw new TypeError('not a script of ours');
  return found.href;
}
