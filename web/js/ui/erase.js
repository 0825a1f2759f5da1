// @ts-check
// Erasing one agreement from this device.
import { html } from 'lit-html';
import { t } from '../i18n.js';
import { dayOf } from './format.js';
import { nameOf } from './people.js';

/** @typedef {import('./app.js').App} App */

/** Whether a backup may still hold it. @param {{last?: {at: string}}} backup of `backup.view` */
export const backupLine = (backup) => (backup.last ? t('erase-backup', { date: dayOf(backup.last.at) }) : t('erase-no-backup'));

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

/** The dialog before erasing; says what disappears, what the other keeps, and what only a backup helps with. @param {App} app @param {import('./people.js').Person} other */
export async function askErase(app, other) {
  const backup = await app.call('backup.view');
  return app.confirm({
    title: t('erase-title', { other: nameOf(other) }),
    text: html`<p>${t('erase-text', { other: nameOf(other) })}</p>
      <p>${backupLine(backup)}</p>`,
    yes: t('erase-yes'),
    no: t('erase-no'),
    danger: true,
  });
}
