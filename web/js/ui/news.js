// @ts-check
// The calm mark beside what the last file brought, and the way from a list of it to the thing itself.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { icon } from './icons.js';

/** @param {true|'changed'|undefined} news of a view model */
export const newsMark = (news) =>
  news ? html`<span class="tag noprint">${icon('plus', '')}${t(news === 'changed' ? 'news-mark-changed' : 'news-mark-new')}</span>` : nothing;

/** Where what came in is to be seen. @type {Record<string, string>} */
const SCREENS = {
  expectation: 'compare',
  offer: 'compare',
  guess: 'compare',
  view: 'compare',
  answer: 'talk',
  talk: 'talk',
  commitment: 'agree',
  goal: 'agree',
  signature: 'agree',
  checkin: 'followup',
  profile: 'profile',
};

/**
 * What a thing is called in a page: `data-place` of the element that shows it. A view and an answer stand with their expectation.
 * @param {{kind: string, role?: string, id?: string}} thing
 */
export function placeOf({ kind, role = '', id = '' }) {
  if (['expectation', 'view', 'answer'].includes(kind)) return `expectation/${role}/${id}`;
  if (kind === 'offer') return `offer/${role}/${id}`;
  if (['commitment', 'goal', 'checkin'].includes(kind)) return `${kind}/${id}`;
  return kind === 'guess' ? `guess/${role}` : kind;
}

/** The address of the thing itself; nothing when no screen shows it. @param {import('./app.js').App} app @param {any} item @returns {string|undefined} */
export function linkTo(app, item) {
  const screen = SCREENS[item.kind];
  return screen === undefined ? undefined : `${app.link(screen)}/at/${encodeURIComponent(placeOf(item))}`;
}
