import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as i18n from '../../web/js/i18n.js';

/** @type {Record<string, string>} */
const catalogues = {
  nl: 'hello = Dag { $name }\nitems = { $n ->\n    [one] één punt\n   *[other] { $n } punten\n }\nfield = x\n    .hint = tip\n',
  en: 'hello = Hello { $name }\nitems = { $n ->\n    [one] one item\n   *[other] { $n } items\n }\n',
};
i18n.setCatalogueSource(async (language) => catalogues[language]);

test('the chosen language goes before what the browser prefers, and English is for everyone else', () => {
  assert.equal(i18n.chooseLanguage('en', ['nl-NL']), 'en');
  assert.equal(i18n.chooseLanguage(undefined, ['fr', 'nl-BE', 'en']), 'nl');
  assert.equal(i18n.chooseLanguage(undefined, ['en-US', 'nl']), 'en');
  assert.equal(i18n.chooseLanguage(undefined, ['fr-FR']), 'en');
  assert.equal(i18n.chooseLanguage('xx', ['nl']), 'nl');
});

test('values are isolated, plurals follow the language, attributes have a dot', async () => {
  await i18n.setLanguage('nl');
  assert.equal(i18n.t('hello', { name: 'Sam' }), 'Dag \u2068Sam\u2069');
  assert.equal(i18n.t('items', { n: 1 }), 'één punt');
  assert.equal(i18n.t('items', { n: 1200 }), '\u20681.200\u2069 punten');
  assert.equal(i18n.t('field.hint'), 'tip');
  assert.equal(i18n.has('field.other'), false);
  assert.equal(i18n.t('no-such-key'), 'no-such-key');
  await i18n.setLanguage('en');
  assert.equal(i18n.t('items', { n: 1 }), 'one item');
});

test('dates and times are written as in the design', async () => {
  await i18n.setLanguage('nl');
  assert.equal(i18n.longDate('2026-03-12'), 'do 12 maart 2026');
  assert.equal(i18n.timeOfDay(new Date(2026, 2, 12, 14, 2)), '14.02');
  await i18n.setLanguage('en');
  assert.equal(i18n.longDate('2026-03-12'), '12 March 2026');
  assert.equal(i18n.timeOfDay(new Date(2026, 2, 12, 0, 2)), '00:02');
  assert.equal(i18n.list(['a', 'b', 'c']), 'a, b and c');
});

test('a catalogue that cannot be had leaves the present language in place and may be tried again', async () => {
  await i18n.setLanguage('en');
  let fails = true;
  i18n.setCatalogueSource(async (language) => {
    if (fails) throw new Error('offline');
    return catalogues[language];
  });
  await assert.rejects(i18n.setLanguage('nl'), /offline/);
  assert.equal(i18n.language(), 'en');
  assert.equal(i18n.t('items', { n: 1 }), 'one item');
  fails = false;
  await i18n.setLanguage('nl');
  assert.equal(i18n.language(), 'nl');
  await assert.rejects(i18n.setLanguage('tlh'), /no such language/);
});

test('a message that stands twice in a catalogue is refused', () => {
  assert.throws(() => i18n.makeBundle('nl', 'a = b\na = c\n'));
});
