// @ts-check
// Erasing one agreement from this device.
import { t } from '../i18n.js';
import { nameOf } from './people.js';

/** @typedef {import('./app.js').App} App */

/**
 * Erases one agreement here: its files and its keys.
 * @param {App} app
 * @param {string} agreement
 */
export async function eraseAgreement(app, agreement) {
  if (app.header?.agreement !== agreement) await app.call('agreement.open', { agreement });
  await app.call('agreement.erase', { agreement });
  app.header = undefined;
}

/** The dialog before erasing; says what disappears and what the other keeps. @param {App} app @param {import('./people.js').Person} other */
export function askErase(app, other) {
  return app.confirm({
    title: t('erase-title', { other: nameOf(other) }),
    text: t('erase-text', { other: nameOf(other) }),
    yes: t('erase-yes'),
    no: t('erase-no'),
    danger: true,
  });
}
