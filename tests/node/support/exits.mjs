// Everything that leaves one person's device, as bytes or text: the file of an agreement, its print, its plain text, the calendar, names
// of files. For tests that look for what may not be in it.

import './webcrypto.mjs';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeFile } from '../../../web/js/exchange.js';
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
  return out;
}
