// @ts-check
// Pages of content/ as the build made them from Markdown: plain data, drawn as elements, never parsed as HTML.
import { html, nothing } from 'lit-html';
import { icon } from './icons.js';
import { side, who } from './people.js';

/** @typedef {{text: string, strong?: boolean, em?: boolean, code?: boolean, href?: string}} Run */
/** @typedef {{kind: string, id?: string, runs?: Run[], items?: Run[][], head?: Run[][], rows?: Run[][][], role?: import('./people.js').Role, name?: string}} Block */

/** @param {Block[]} blocks */
export const prose = (blocks) => blocks.map(block);

/** @param {Block} block */
function block({ kind, runs = [], items = [], head = [], rows = [], role, name }) {
  switch (kind) {
    case 'h1':
      return html`<h1 tabindex="-1">${inline(runs)}</h1>`;
    case 'h2':
      return html`<h2>${inline(runs)}</h2>`;
    case 'h3':
    case 'h4':
      return html`<h3>${inline(runs)}</h3>`;
    case 'ul':
      return html`<ul class="bullets">${items.map((item) => html`<li>${inline(item)}</li>`)}</ul>`;
    case 'ol':
      return html`<ol class="numbers">${items.map((item) => html`<li>${inline(item)}</li>`)}</ol>`;
    case 'quote':
      return html`<blockquote class="say">${inline(runs)}</blockquote>`;
    case 'turn':
      return html`<div class="turn turn--${side(/** @type {import('./people.js').Role} */ (role))}">
        <p class="small">${who({ role: /** @type {import('./people.js').Role} */ (role), name })}</p>
        <blockquote class="say">${inline(runs)}</blockquote>
      </div>`;
    case 'table':
      return html`<div class="scroll" tabindex="0" role="group" aria-label=${text(head)}>
        <table class="table">
          <thead><tr>${head.map((cell) => html`<th scope="col">${inline(cell)}</th>`)}</tr></thead>
          <tbody>
            ${rows.map(
              ([first, ...others]) =>
                html`<tr>
                  <th scope="row">${inline(first)}</th>
                  ${others.map((cell) => html`<td>${inline(cell)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
    case 'line':
      return html`<div class="writeline" aria-hidden="true"></div>`;
    case 'pre':
      return html`<pre class="raw" tabindex="0">${runs.map((run) => run.text).join('')}</pre>`;
    default:
      return html`<p>${inline(runs)}</p>`;
  }
}

/** The heads of the columns as one text. @param {Run[][]} cells */
const text = (cells) => cells.map((cell) => cell.map((run) => run.text).join('')).join(', ');

/** @param {Run[]} runs */
export function inline(runs) {
  return runs.map((run) => {
    /** @type {unknown} */
    let drawn = run.text;
    if (run.code) drawn = html`<code>${drawn}</code>`;
    if (run.em) drawn = html`<em>${drawn}</em>`;
    if (run.strong) drawn = html`<strong>${drawn}</strong>`;
    // A link out of the app opens beside it, and tells nobody where it came from.
    if (run.href) drawn = html`<a href=${run.href} target="_blank" rel="noopener noreferrer">${drawn}${run.href.startsWith('http') ? icon('share', 'icon icon--out') : nothing}</a>`;
    return drawn;
  });
}
