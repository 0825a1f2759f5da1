// @ts-check
// My own words from an agreement with somebody else: with whom, which, and then once more word by word, because they were written to
// another person. Nothing is ticked beforehand, and nothing of that other person is shown or taken.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { dialog } from './dialog.js';
import { check } from './fields.js';
import { icon } from './icons.js';
import { who } from './people.js';

/** @typedef {{agreement: string, other: import('./people.js').Person, items: number, ended: boolean}} Row */
/** @typedef {{kind: 'expectation'|'offer', id: string, text: string, topicLabel?: string, why?: string, sign?: string, because?: string,
 *   nature?: 'offer'|'limit', importance?: number, needed?: number, here: boolean, named: boolean}} Item */
/** @typedef {{rows: Row[], from?: {agreement: string, other: import('./people.js').Person, items: Item[]}, picked: Set<Item>, checking: boolean}} Another */
/** @typedef {(chosen: Item[], agreement: string) => void} Take */

/** @param {Row[]} rows @returns {Another} */
export const anotherOf = (rows) => ({ rows, picked: new Set(), checking: false });

/** Reads what I wrote there. @param {import('./app.js').App} app @param {Another} another @param {string} agreement */
export async function lookInto(app, another, agreement) {
  another.from = await app.call('others.view', { agreement });
  another.picked = new Set();
  another.checking = false;
}

/**
 * @param {import('./app.js').App} app
 * @param {Another} another
 * @param {() => void} shut
 * @param {Take} take
 */
export function anotherDialog(app, another, shut, take) {
  const { from, checking } = another;
  const title = !from ? 'others-title' : checking ? 'others-check-title' : 'others-items-title';
  return dialog({
    id: 'others',
    wide: true,
    title: t(title),
    onClose: shut,
    body: !from ? people(app, another, shut) : checking ? wording(app, another, take) : items(app, another, shut),
  });
}

/** A step of the dialog begins at its title. */
const toTitle = () => document.getElementById('others-title')?.focus();

/** @param {import('./app.js').App} app @param {Another} another @param {() => void} shut */
function people(app, another, shut) {
  return html`<p class="soft">${t('others-lead')}</p>
    <ul class="pickpeople">
      ${another.rows.map(
        (row) => html`<li>
          <button
            class="btn"
            type="button"
            @click=${() => void app.act(() => lookInto(app, another, row.agreement), 'others').then(toTitle)}
          >
            ${who(row.other)} <span class="soft small">${t('others-count', { n: row.items })}${row.ended ? `, ${t('others-ended')}` : ''}</span>
          </button>
        </li>`,
      )}
    </ul>
    <div class="actions"><button class="btn btn--text" type="button" @click=${shut}>${t('close')}</button></div>`;
}

/** What kind of thing it is. @param {Item} item */
const kindOf = (item) => (item.kind === 'expectation' ? 'expectation' : (item.nature ?? 'offer'));

/** @param {import('./app.js').App} app @param {Another} another @param {() => void} shut */
function items(app, another, shut) {
  const from = /** @type {NonNullable<Another['from']>} */ (another.from);
  const kinds = /** @type {const} */ (['expectation', 'offer', 'limit']);
  const back = () => {
    another.from = undefined;
    app.update();
    toTitle();
  };
  return html`<div class="stack stack--4">
    <p>${who(from.other)}</p>
    <p class="soft">${t(from.items.length ? 'others-items-lead' : 'others-none')}</p>
    ${kinds.map((kind) => {
      const list = from.items.filter((item) => kindOf(item) === kind);
      if (!list.length) return nothing;
      return html`<section aria-labelledby="others-${kind}">
        <h3 class="legend" id="others-${kind}">${t(`others-kind-${kind}`)}</h3>
        <ul class="proposals">
          ${list.map((item) => html`<li>${item.here ? standsHere(item) : tick(app, another, item)}</li>`)}
        </ul>
      </section>`;
    })}
    <div class="actions">
      ${from.items.some((item) => !item.here)
        ? html`<button
            class="btn btn--primary"
            type="button"
            ?disabled=${!another.picked.size}
            @click=${() => {
              another.checking = true;
              app.update();
              toTitle();
            }}
          >
            ${t('others-check', { n: another.picked.size })}
          </button>`
        : nothing}
      ${another.rows.length > 1 ? html`<button class="btn" type="button" @click=${back}>${t('others-back')}</button>` : nothing}
      <button class="btn btn--text" type="button" @click=${shut}>${t('close')}</button>
    </div>
  </div>`;
}

/** @param {Item} item */
function standsHere(item) {
  return html`<p class="others__here">${icon('check', '')}<span
      ><span class="say own" dir="auto">${item.text}</span><span class="soft small">${t('others-here')}</span></span
    ></p>`;
}

/** @param {import('./app.js').App} app @param {Another} another @param {Item} item */
function tick(app, another, item) {
  return check({
    checked: another.picked.has(item),
    label: html`<span class="say own" dir="auto">${item.text}</span>${item.topicLabel ? html`<bdi class="soft small">${item.topicLabel}</bdi>` : nothing}`,
    onChange: (on) => {
      if (on) another.picked.add(item);
      else another.picked.delete(item);
      app.update();
    },
  });
}

/** Word by word what comes along. @param {import('./app.js').App} app @param {Another} another @param {Take} take */
function wording(app, another, take) {
  const from = /** @type {NonNullable<Another['from']>} */ (another.from);
  const chosen = from.items.filter((item) => another.picked.has(item));
  return html`<div class="stack stack--4">
    <div class="hint">${icon('lamp', '')}<p>${t('others-names')}</p></div>
    <ul class="proposals">
      ${chosen.map(
        (item) => html`<li class="others__item">
          <p class="say own" dir="auto">${item.text}</p>
          ${item.sign ? html`<p class="small">${t('prepare-sign')} <bdi class="own">${item.sign}</bdi></p>` : nothing}
          ${item.why ? html`<p class="small">${t('prepare-why')}: <bdi class="own">${item.why}</bdi></p>` : nothing}
          ${item.because ? html`<p class="small">${t('prepare-because')} <bdi class="own">${item.because}</bdi></p>` : nothing}
          <p class="meta">
            ${item.importance ? html`<span>${t('prepare-important', { n: item.importance })}</span>` : nothing}
            ${item.needed ? html`<span>${t('prepare-need', { need: item.needed })}</span>` : nothing}
            ${item.named ? html`<span>${icon('lamp', '')}<b>${t('others-named')}</b></span>` : nothing}
          </p>
        </li>`,
      )}
    </ul>
    <p class="soft small">${t('others-private')}</p>
    <div class="actions">
      <button class="btn btn--primary" type="button" @click=${() => take(chosen, from.agreement)}>${t('others-take', { n: chosen.length })}</button>
      <button
        class="btn"
        type="button"
        @click=${() => {
          another.checking = false;
          app.update();
          toTitle();
        }}
      >
        ${t('others-choose-again')}
      </button>
    </div>
  </div>`;
}
