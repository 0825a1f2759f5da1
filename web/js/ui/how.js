// @ts-check
// The way from a figure or a threshold to the rule behind it.
import { html } from 'lit-html';
import { t } from '../i18n.js';

/**
 * "How is this calculated?", at one of the rules of content/how.<language>.md.
 * @param {string} rule
 * @param {string} [name] the rule in words, for who hears only the link
 */
export const how = (rule, name) =>
  html`<a class="howlink noprint" href="#/how/${rule}">${t('how-link')}${name ? html`<span class="vh">: ${name}</span>` : ''}</a>`;

/**
 * The same for several rules that stand behind one picture: a question, and a link for each.
 * @param {[string, string][]} rules each with its name
 */
export const howEach = (rules) =>
  html`<span class="howlinks noprint">
    <span>${t('how-link')}</span> ${rules.map(([rule, name]) => html`<a class="howlink" href="#/how/${rule}">${name}</a> `)}
  </span>`;
