// @ts-check
// The beginning of the one file that opens from disk, and the only script that its policy allows, by its hash. What the hosted pages
// fetch stands in the page, packed. This script holds the hash of that, unpacks it, and starts what was in it; nothing else may run, and
// nothing is fetched.

/** How many bytes are packed, and their SHA-256; put in by scripts/build-web.mjs. @type {[length: number, hash: string]} */
const [length, expected] = /** @type {any} */ (globalThis).WEDERZIJDS_PACKED;

const element = /** @type {HTMLElement} */ (document.getElementById('packed'));
const packed = decode(/** @type {string} */ (element.textContent)).subarray(0, length);
element.remove();
const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', packed));
if ([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') !== expected) throw new Error('this file was changed on the way');
const files = await unpack(packed);
/** @param {string} name */
const file = (name) => /** @type {Uint8Array<ArrayBuffer>} */ (files.get(name));

const sheet = new CSSStyleSheet();
sheet.replaceSync(new TextDecoder().decode(file('style')));
document.adoptedStyleSheets.push(sheet);
// The typeface comes as bytes, so no policy has to allow fonts.
document.fonts.add(await new FontFace('Hedvig Letters Serif', file('font')).load());

/** @type {any} */ (globalThis).wederzijdsCarried = files;
const script = document.createElement('script');
script.type = 'module';
const address = URL.createObjectURL(new Blob([file('app')], { type: 'text/javascript' }));
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('wederzijds-file', { createScriptURL: () => address });
script.src = policy ? policy.createScriptURL('') : address;
document.body.append(script);

/** @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<Map<string, Uint8Array<ArrayBuffer>>>} */
async function unpack(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const whole = new Uint8Array(await new Response(stream).arrayBuffer());
  // The length of the list, the list, then the files one after another.
  const start = 4 + new DataView(whole.buffer).getUint32(0);
  /** @type {[name: string, length: number][]} */
  const list = JSON.parse(new TextDecoder().decode(whole.subarray(4, start)));
  let at = start;
  return new Map(list.map(([name, length]) => [name, whole.slice(at, (at += length))]));
}

/** Two letters of 91 hold 13 bits (scripts/one-file.mjs writes them). @param {string} text */
function decode(text) {
  const letters = text.trim();
  const out = new Uint8Array(Math.floor((letters.length * 13) / 16));
  let bits = 0;
  let held = 0;
  let done = 0;
  for (let at = 0; at + 1 < letters.length; at += 2) {
    held = (held << 13) | (value(letters.charCodeAt(at)) * 91 + value(letters.charCodeAt(at + 1)));
    for (bits += 13; bits >= 8; bits -= 8) out[done++] = (held >> (bits - 8)) & 255;
    held &= (1 << bits) - 1;
  }
  return out;
}

/** The letters from ! to ~, without those that could end the text or be changed on the way: & < >. @param {number} code */
function value(code) {
  return code - 33 - (code > 38 ? 1 : 0) - (code > 60 ? 1 : 0) - (code > 62 ? 1 : 0);
}

export {};
