// @ts-check
// How is this calculated? Every rule in plain words with an example, each with an address of its own: `#/how/lists`. The words stand
// in content/how.<language>.md, the formulas and cases by hand in docs/scores.md.
import { html, nothing } from 'lit-html';
import { language, t } from '../i18n.js';
import { icon } from '../ui/icons.js';
import { inline, prose } from '../ui/prose.js';

/** @typedef {import('../ui/prose.js').Block} Block */
/** @typedef {{id: string, heading: Block, blocks: Block[]}} Rule */
/** @typedef {{heading: Block, rules: Rule[]}} Part */

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'how-page',
  load: async (app) => app.services.page('how', language()),
  // The page begins at its top like every page; a rule that was asked for comes after.
  start: ({ route }) => void (route[1] && requestAnimationFrame(() => requestAnimationFrame(() => goTo(route[1])))),
  render: ({ model }) => {
    const { first, parts } = partsOf(model.blocks);
    return html`<article class="howpage wrap--text">
      ${history.length > 1
        ? html`<button class="btn btn--text btn--small noprint" type="button" @click=${() => history.back()}>${icon('prev')}${t('back')}</button>`
        : nothing}
      <div class="prose">${prose(first)}</div>
      <nav class="howindex noprint" aria-label=${t('how-index')}>
        ${parts.map(
          ({ heading, rules }) =>
            html`<p class="saysub">${inline(heading.runs ?? [])}</p>
              <ul>${rules.map((rule) => html`<li><a href="#/how/${rule.id}">${inline(rule.heading.runs ?? [])}</a></li>`)}</ul>`,
        )}
      </nav>
      ${parts.map(
        ({ heading, rules }) =>
          html`<section class="howpart">
            <h2>${inline(heading.runs ?? [])}</h2>
            ${rules.map(rule)}
          </section>`,
      )}
    </article>`;
  },
};

/** @param {Rule} one */
const rule = ({ id, heading, blocks }) =>
  html`<section class="howrule prose" aria-labelledby="how-${id}">
    <h3 id="how-${id}" tabindex="-1">${inline(heading.runs ?? [])}</h3>
    ${blocks.map(block)}
  </section>`;

/** An example and the source have a look of their own; everything else is a page like others. @param {Block} one */
function block(one) {
  const runs = one.runs ?? [];
  if (one.kind === 'quote') return html`<p class="worked"><b>${t('how-example')}</b> ${inline(runs)}</p>`;
  if (one.kind === 'p' && runs.every((run) => run.em)) return html`<p class="cap">${inline(runs.map((run) => ({ ...run, em: false })))}</p>`;
  return prose([one]);
}

/** The page as parts with rules; before the first part stands what holds for all. @param {Block[]} blocks */
function partsOf(blocks) {
  /** @type {{first: Block[], parts: Part[]}} */
  const page = { first: [], parts: [] };
  for (const one of blocks) {
    const part = page.parts.at(-1);
    if (one.kind === 'h2') page.parts.push({ heading: one, rules: [] });
    else if (one.kind === 'h3' && part) part.rules.push({ id: one.id ?? '', heading: one, blocks: [] });
    else (part?.rules.at(-1)?.blocks ?? page.first).push(one);
  }
  return page;
}

/** @param {string} id */
function goTo(id) {
  const heading = document.getElementById(`how-${id}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
