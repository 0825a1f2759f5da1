// Everything that leaves one person's device, as bytes or text: the file of an agreement, open and locked, its print, its plain text, the
// calendar, names of files, what the clipboard and the share sheet are given, what is said on the console. For tests that look for what
// may not be in it. (Title and address: tests/browser/exits.test.mjs.)

import './webcrypto.mjs';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encrypt } from '../../../web/js/age.js';
import * as files from '../../../web/js/files.js';
import { writeFile } from '../../../web/js/exchange.js';
import { handOut } from '../../../web/js/ui/handout.js';
import { calendar } from '../../../web/js/calendar.js';
import { setCatalogueSource, setLanguage, t } from '../../../web/js/i18n.js';
import { agreementSheet, plainText } from '../../../web/js/views/print.js';
import { pairOf } from '../../../web/js/ui/people.js';

const locales = fileURLToPath(new URL('../../../web/locales/', import.meta.url));
setCatalogueSource(async (language) =>
  readdirSync(`${locales}${language}`)
    .filter((name) => name.endsWith('.ftl'))
    .sort()
    .map((name) => readFileSync(`${locales}${language}/${name}`, 'utf8'))
    .join('\n'),
);
await setLanguage('nl');

/** What the browser is given. @type {{clipboard: string[], shared: string[], said: string[]}} */
export const heard = { clipboard: [], shared: [], said: [] };
Object.defineProperty(globalThis, 'navigator', {
  configurable: true,
  value: {
    canShare: () => true,
    clipboard: { writeText: async (/** @type {string} */ text) => void heard.clipboard.push(text) },
    share: async (/** @type {{files: File[], text?: string}} */ { files: shared, ...rest }) => {
      for (const file of shared) heard.shared.push(file.name, await file.text());
      heard.shared.push(JSON.stringify(rest));
    },
  },
});
for (const level of /** @type {const} */ (['debug', 'log', 'info', 'warn', 'error', 'trace', 'dir', 'table'])) {
  const really = console[level].bind(console);
  console[level] = (/** @type {any[]} */ ...all) => {
    heard.said.push(all.map((one) => (one instanceof Error ? one.stack : typeof one === 'string' ? one : JSON.stringify(one))).join(' '));
    really(...all);
  };
}

/** A work factor that takes no time: here it is looked at what a lock shows, not how hard it is to break. */
export const PASSPHRASE = 'zes woorden die niemand raadt';
const lock = { lock: (/** @type {Uint8Array} */ bytes, /** @type {string} */ passphrase) => encrypt(bytes, passphrase, { workFactor: 1 }) };

/** All text that a template would draw, and the markup around it. @param {any} value @returns {string} */
export function drawn(value) {
  if (value === null || value === undefined || typeof value === 'symbol' || typeof value === 'function') return '';
  if (Array.isArray(value)) return value.map(drawn).join(' ');
  if (typeof value === 'object') {
    if (value.strings && value.values) return value.strings.map((/** @type {string} */ text, /** @type {number} */ i) => text + drawn(value.values[i])).join('');
    if (value.values) return drawn([...value.values]);
    return Object.values(value).map(drawn).join(' ');
  }
  return String(value);
}

/**
 * What leaves, by the way it goes.
 * @param {{core: any, keys: any, call: (op: string, args?: object) => Promise<any>}} device
 * @returns {Promise<Record<string, string>>}
 */
export async function exits(device) {
  /** @type {Record<string, string>} */
  const out = {};
  const { name, bytes } = await writeFile(device.core, device.keys);
  out['agreement file'] = new TextDecoder().decode(bytes);
  out['file name'] = name;
  // The same file once more by each other way, as the app hands it out.
  const again = { call: async (/** @type {string} */ op) => (op === 'file.pending' ? { logs: [] } : { path: '', name, bytes: bytes.length, handOut: 'x' }), take: () => bytes };
  /** @param {any} options @param {typeof files.save} [save] */
  const hand = async (options, save = files.save) => {
    const services = { core: again, keys: device.keys, lock, files: { ...files, save } };
    await handOut(/** @type {any} */ ({ services, call: async () => ({}) }), options);
  };
  heard.clipboard.length = heard.shared.length = 0;
  if (files.canCopy(out['agreement file'])) await hand({ how: 'copy' });
  await hand({ how: 'save', passphrase: PASSPHRASE }, async (lockedName, locked) => {
    out['locked file'] = new TextDecoder().decode(locked);
    out['name of the locked file'] = lockedName;
    return 'saved';
  });
  const agree = await device.call('agree.view');
  const people = pairOf(agree.header);
  const texts = { reasons: [], answers: [], causes: [], scales: {}, questions: [] };
  const sheets = [{ document: agree.document, signatures: [] }];
  if (agree.toSign) sheets.push({ document: agree.toSign.document, signatures: agree.signatures });
  if (agree.agreed) sheets.push({ document: agree.agreed.document, signatures: agree.agreed.signatures, version: agree.agreed.version, at: agree.agreed.at });
  out.print = sheets.map((sheet) => drawn(agreementSheet({ ...sheet, people }))).join('\n');
  out['plain text'] = sheets.map((sheet) => plainText({ ...sheet, people, texts })).join('\n') + (await device.call('document.text')).text;
  const follow = await device.call('followup.view');
  out.calendar = [false, true]
    .map((named) =>
      new TextDecoder().decode(
        calendar(follow.calendar, { name: t('app-name'), title: ({ kind }) => t(`followup-calendar-${kind}${named ? '-named' : ''}`, { other: people[agree.header.other.role].name ?? '' }), description: () => t('followup-calendar-description') }),
      ),
    )
    .join('\n');
  out['calendar name'] = t('followup-calendar-file');
  out.message = ['message', 'message-again', 'message-locked', 'message-again-locked'].map((key) => t(key, { other: agree.header.other.name ?? '', named: 'yes', me: agree.header.me.name, address: 'https://example.org/' })).join('\n');
  await hand({ how: 'share', message: out.message });
  for (const text of [out['plain text'], out.message]) await files.copyText(text);
  out.clipboard = heard.clipboard.join('\n');
  out['share sheet'] = heard.shared.join('\n');
  out.console = heard.said.join('\n');
  return out;
}
