// @ts-check
// The calm mark beside what the last file brought.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { icon } from './icons.js';

/** @param {true|'changed'|undefined} news of a view model */
export const newsMark = (news) =>
  news ? html`<span class="tag noprint">${icon('plus', '')}${t(news === 'changed' ? 'news-mark-changed' : 'news-mark-new')}</span>` : nothing;
