// @ts-check
// What somebody shared of their profile, word by word: before it leaves, in the file, and on the other side.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { own, say } from './text.js';

/** Whether there is anything in it; an empty one takes an earlier one back. @param {any} snapshot */
export const says = (snapshot) => Object.keys(snapshot ?? {}).some((member) => member !== 'pack' && member !== 'packVersion');

/**
 * Everything a snapshot holds; nothing is left out or said shorter.
 * @param {any} snapshot the body of the line `profile.shared`
 */
export function snapshotWords(snapshot) {
  if (!says(snapshot)) return html`<p class="soft">${t('profiles-nothing')}</p>`;
  const { strengths, preferences, values, challenges, balance, howToWorkWithMe } = snapshot;
  return html`<div class="snapshot">
    ${strengths?.length
      ? part(
          'strengths',
          html`<ol>
            ${strengths.map(
              (/** @type {any} */ one) => html`<li>
                <b>${own(one.label)}</b>${one.use ? html`<span class="soft">, ${t(`profiles-use-${one.use}`)}</span>` : nothing}
                ${say(one.example)}
              </li>`,
            )}
          </ol>`,
        )
      : nothing}
    ${preferences?.length
      ? part(
          'preferences',
          html`<ul>
            ${preferences.map((/** @type {any} */ one) => html`<li>${own(one.left)} – ${own(one.right)}: ${place(one)}</li>`)}
          </ul>`,
        )
      : nothing}
    ${values?.length
      ? part(
          'values',
          html`<ol>
              ${values.map((/** @type {any} */ one) => html`<li>${own(one.label)} <span class="num soft">${t('profiles-share-of', { share: one.share, error: one.error })}</span></li>`)}
            </ol>
            <p class="cap">${t('profiles-share-what')}</p>`,
        )
      : nothing}
    ${balance?.values?.length
      ? part('received', html`<ul>${balance.values.map((/** @type {any} */ one) => html`<li>${own(one.label)}: ${t('profiles-of-five', { n: one.received })}</li>`)}</ul>`)
      : nothing}
    ${balance?.demands?.length
      ? part('demands', html`<ul>${balance.demands.map((/** @type {any} */ one) => html`<li>${own(one.label)}: ${t('profiles-of-five', { n: one.level })}</li>`)}</ul>`)
      : nothing}
    ${balance?.greatWork !== undefined || balance?.feelingGreat !== undefined
      ? part(
          'great',
          html`<ul>
            ${balance.greatWork === undefined ? nothing : html`<li>${t('profiles-great-work')}: ${t('profiles-of-five', { n: balance.greatWork })}</li>`}
            ${balance.feelingGreat === undefined ? nothing : html`<li>${t('profiles-feeling-great')}: ${t('profiles-of-five', { n: balance.feelingGreat })}</li>`}
          </ul>`,
        )
      : nothing}
    ${challenges?.length ? part('challenges', texts(challenges)) : nothing}
    ${howToWorkWithMe?.length ? part('page', texts(howToWorkWithMe)) : nothing}
  </div>`;
}

/** @param {string} name @param {unknown} body */
const part = (name, body) =>
  html`<section>
    <h4>${t(`profiles-part-${name}`)}</h4>
    ${body}
  </section>`;

/** @param {any[]} items */
const texts = (items) => html`<dl>${items.map((one) => html`<dt>${own(one.label)}</dt><dd>${say(one.text)}</dd>`)}</dl>`;

/** Where an answer between two sides stands, in words. @param {{left: string, right: string, position?: number}} slider */
export function place({ left, right, position }) {
  if (position === undefined) return t('profile-none');
  if (position === 3) return t('profile-neutral');
  const to = position < 3 ? left : right;
  return position === 1 || position === 5 ? to : t('profile-rather', { to });
}
