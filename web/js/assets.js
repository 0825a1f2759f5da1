// @ts-check
// Where the files of the build are. Their names hold a hash of their content, so a page never gets parts of
// two versions; index.html names them all, as `<link data-asset="NAME" href="...">`.

/**
 * The address of a file of the build.
 * @param {string} name
 * @returns {string}
 */
export function asset(name) {
  const link = /** @type {HTMLLinkElement | null} */ (document.querySelector(`link[data-asset="${name}"]`));
  if (!link) throw new Error(`no asset ${name}`);
  return link.href;
}

/**
 * Fetches an asset as text.
 * @param {string} name
 * @returns {Promise<string>}
 */
export async function assetText(name) {
  const response = await fetch(asset(name));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.text();
}

/** @type {Map<string, Promise<string>>} */
const kept = new Map();

/**
 * An asset as text, fetched once in the life of the page. One that failed is fetched again when asked for.
 * @param {string} name
 * @returns {Promise<string>}
 */
export function keptText(name) {
  let text = kept.get(name);
  if (!text) {
    text = assetText(name);
    kept.set(name, text);
    text.catch(() => kept.delete(name));
  }
  return text;
}

/**
 * Fetches the rest in idle time: the same list in the same order for everyone, so that no request tells what
 * a person does (quality.md 2). Afterwards nothing is fetched any more.
 */
export async function fetchRest() {
  for (const link of document.querySelectorAll('link[data-rest]')) {
    const name = /** @type {HTMLLinkElement} */ (link).dataset.asset;
    // Without a connection now it is fetched when it is needed.
    if (name) await keptText(name).catch(() => '');
  }
}
