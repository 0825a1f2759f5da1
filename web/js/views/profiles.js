// @ts-check
import { html } from 'lit-html';
import { t } from '../i18n.js';
/** @type {import('../ui/app.js').View} */
export const view = { title: 'profile-page', stage: 'compare', render: () => html`<h1 tabindex="-1">${t('profile-title')}</h1>` };
