// @ts-check
// My side of the table, private until it is shared: what I need, what the other can count on, where my limit is, what I think the
// other needs. Everything is stored while it is typed.
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { t } from '../i18n.js';
import { dialog } from '../ui/dialog.js';
import { choice, privateNote, scale, textArea, textField, toggle, typed } from '../ui/fields.js';
import { period } from '../ui/format.js';
import { hintCount, hintList, released } from '../ui/hint.js';
import { icon } from '../ui/icons.js';
import { anotherDialog, anotherOf, lookInto } from '../ui/fromanother.js';
import { emptyJob, jobDialog } from '../ui/jobdescription.js';
import { nameOf, sentence, side } from '../ui/people.js';

/** @typedef {import('../ui/app.js').Screen} Screen */

/** What a draft is made of; the rest of an item is what the core says about it. */
const FIELDS = {
  expectation: ['topic', 'topicLabel', 'text', 'why', 'sign', 'importance', 'needed', 'received', 'tooEarly', 'scope', 'shared'],
  offer: ['nature', 'topic', 'text', 'because', 'shared'],
};
const GUESSES = 5;
const OWN_WORDS = 'other';

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'prepare-page',
  stage: 'prepare',
  async load(app) {
    const header = /** @type {import('../ui/app.js').Header} */ (app.header);
    const other = header.me.role === 'employee' ? 'manager' : 'employee';
    const [prepare, others, mine, theirs, notes] = await Promise.all([
      app.call('prepare.view'),
      app.call('others.list'),
      app.call('content.topics', { direction: header.me.role }),
      app.call('content.topics', { direction: other }),
      app.call('notes.view'),
    ]);
    return { ...prepare, others: others.rows, mine, theirs, notes: notes.text ?? '' };
  },
  start: ({ model }) => ({
    open: undefined,
    library: undefined,
    job: undefined,
    another: undefined,
    // Every editor that was open on this screen, for one may still be saving.
    editors: /** @type {any[]} */ ([]),
    guesses: model.side.guesses.map((/** @type {any} */ guess) => ({ ...guess })),
    notes: model.notes,
  }),
  render: (screen) => html`
    ${head(screen)} ${offerWords(screen)} ${table(screen)} ${screen.state.open ? keyed(screen.state.open.key, editor(screen)) : nothing}
    ${guessing(screen)} ${notes(screen)} ${finish(screen)} ${screen.state.library ? library(screen) : nothing}
    ${screen.state.job ? jobDescription(screen) : nothing} ${screen.state.another ? fromAnother(screen) : nothing}
  `,
};

/** @param {Screen} screen */
function head({ app, model }) {
  const { me, other, frame } = /** @type {import('../ui/app.js').Header} */ (app.header);
  const about = [reason(app, frame), period(frame)].filter(Boolean).join(', ');
  const rows = /** @type {const} */ (['expectations', 'offers', 'guesses']);
  return html`<div class="prep">
    <div class="stack stack--2">
      <p class="soft small">${sentence(about ? 'prepare-who-about' : 'prepare-who', { me, other }, about ? { about } : {})}</p>
      <h1 tabindex="-1">${t('prepare-title')}</h1>
      ${privateNote(t('prepare-private'))}
      <details class="small noprint">
        <summary>${t('prepare-unsafe')}</summary>
        <p class="soft">${t('prepare-unsafe-text')} <a href="#/safety">${t('foot-safety')}</a></p>
      </details>
    </div>
    <section class="ready noprint" aria-labelledby="ready">
      <h2 id="ready">${t('prepare-short')}</h2>
      <ul>
        ${rows.map((id) => {
          const { have: counted, of } = model.readiness.short[id];
          const have = Math.min(counted, of);
          return html`<li>
            ${icon(have >= of ? 'check' : have ? 'part' : 'ring', '')}${t(`prepare-short-${id}`, { have, of, other: nameOf(other) })}
          </li>`;
        })}
      </ul>
    </section>
  </div>`;
}

/** @param {import('../ui/app.js').App} app @param {import('../ui/app.js').Frame} frame */
function reason(app, frame) {
  const found = /** @type {any} */ (app.texts.reasons.find((one) => one.id === frame.reason));
  return found?.short ?? found?.label ?? '';
}

/** @param {Screen} screen */
function table(screen) {
  const { app, model } = screen;
  const { me, other } = /** @type {import('../ui/app.js').Header} */ (app.header);
  const letter = side(me.role);
  const name = nameOf(other);
  return html`<div class="pairbox">
    <div class="pair">
      <section class="half half--${letter}" aria-labelledby="needs">
        <div>
          <h2 id="needs" tabindex="-1">${t('prepare-needs', { other: name })}</h2>
          <p class="sub">${t(`prepare-needs-sub-${me.role}`)}</p>
        </div>
        ${items(screen, 'expectation', model.side.expectations)}
        <div class="chips noprint">
          <button class="chip chip--btn" type="button" @click=${() => openLibrary(screen)}>
            ${icon('plus', '')}${t('prepare-from-library')}
          </button>
          <button
            class="chip chip--btn"
            type="button"
            @click=${() => openEditor(screen, 'expectation', undefined, { topic: OWN_WORDS })}
          >
            ${icon('plus', '')}${t('prepare-own-words')}
          </button>
          ${me.role === 'manager'
            ? html`<button
                class="chip chip--btn"
                type="button"
                id="from-job"
                @click=${() => {
                  screen.state.job = emptyJob();
                  app.update();
                }}
              >
                ${icon('plus', '')}${t('prepare-from-job')}
              </button>`
            : nothing}
          ${model.others.length
            ? html`<button class="chip chip--btn" type="button" id="from-another" @click=${() => openAnother(screen)}>
                ${icon('plus', '')}${t('prepare-from-another')}
              </button>`
            : nothing}
        </div>
      </section>
      <section class="half half--${letter}" aria-labelledby="offers">
        <div>
          <h2 id="offers">${t('prepare-offers', { other: name })}</h2>
          <p class="sub">${t('prepare-offers-sub')}</p>
        </div>
        ${items(screen, 'offer', model.side.offers)}
        <div class="chips noprint">
          <button class="chip chip--btn" type="button" @click=${() => openEditor(screen, 'offer', undefined, { nature: 'offer' })}>
            ${icon('plus', '')}${t('prepare-offer')}
          </button>
          <button class="chip chip--btn" type="button" @click=${() => openEditor(screen, 'offer', undefined, { nature: 'limit' })}>
            ${icon('plus', '')}${t('prepare-limit')}
          </button>
        </div>
      </section>
    </div>
    ${sideHints(screen)}
  </div>`;
}

/** What may be asked about the side as a whole; not while something is being written. @param {Screen} screen */
function sideHints({ app, model, state }) {
  const { side: mine } = model;
  const hints = state.open ? [] : (mine.hints ?? []);
  if (!hints.length) return nothing;
  return html`<div class="stack stack--2 sidehints noprint">
    ${hintList(app, hints, 'side', (left) => {
      mine.hints = mine.hints.filter((/** @type {unknown} */ hint) => hint !== left);
      app.update();
      document.getElementById('needs')?.focus();
    })}
  </div>`;
}

/** @param {Screen} screen @param {'expectation'|'offer'} kind @param {any[]} list */
function items(screen, kind, list) {
  if (!list.length) return html`<p class="soft">${t(`prepare-none-${kind}`)}</p>`;
  return html`<ol class="items">
    ${repeat(
      list,
      (item) => item.id,
      (item, index) => {
        const open = screen.state.open?.id === item.id;
        return html`<li class=${open ? 'now' : ''}>
          <button
            class="itemtext say own"
            type="button"
            id="row-${item.id}"
            dir="auto"
            aria-expanded=${open ? 'true' : 'false'}
            @click=${() => openEditor(screen, kind, item)}
            >${item.text || html`<span class="soft">${item.topicLabel || t('prepare-untitled')}</span>`}</button
          >
          ${printed(item)}
          <div class="itemline">
            <p class="meta">${meta(screen, kind, item, open)}</p>
            ${list.length > 1
              ? html`<div class="moves noprint">
                  ${mover(screen, kind, item, index, -1, list.length)} ${mover(screen, kind, item, index, 1, list.length)}
                </div>`
              : nothing}
          </div>
        </li>`;
      },
    )}
  </ol>`;
}

/** What stands in the editor on screen, for paper. @param {any} item */
function printed(item) {
  return html`${item.sign ? html`<p class="printonly">${t('prepare-sign')}: <bdi>${item.sign}</bdi></p>` : nothing}
  ${item.why ? html`<p class="printonly">${t('prepare-why')}: <bdi>${item.why}</bdi></p>` : nothing}
  ${item.because ? html`<p class="printonly">${t('prepare-because')}: <bdi>${item.because}</bdi></p>` : nothing}`;
}

/** @param {Screen} screen @param {'expectation'|'offer'} kind @param {any} item @param {boolean} open */
function meta(screen, kind, item, open) {
  const other = nameOf(screen.app.header?.other);
  const missing = item.missing ?? [];
  const words = [];
  if (open) words.push(html`<span>${icon('pen', '')}${t('prepare-open-below')}</span>`);
  else if (missing.length)
    words.push(html`<span>${icon('part', '')}${t('prepare-missing', { what: missing.map(missingWord).join(', ') })}</span>`);
  else if (kind === 'expectation') words.push(html`<span>${icon('check', '')}${t('prepare-ready')}</span>`);
  else words.push(html`<span>${icon(item.nature === 'limit' ? 'no' : 'check', '')}${t(`prepare-is-${item.nature}`)}</span>`);
  if (item.importance) words.push(html`<span>${t('prepare-important', { n: item.importance })}</span>`);
  if (item.needed && item.received) words.push(html`<span>${t('prepare-need-get', { need: item.needed, get: item.received })}</span>`);
  else if (item.needed) words.push(html`<span>${t('prepare-need', { need: item.needed })}</span>`);
  words.push(hintCount(open ? shownHints(screen) : item.hints));
  if (item.shared === false) words.push(html`<span>${icon('eyeoff', '')}${t('share-off')}</span>`);
  if (item.state === 'changed') words.push(html`<span>${icon('swap', '')}${t('prepare-changed', { other })}</span>`);
  return words;
}

/** @param {string} member */
const missingWord = (member) => t(`missing-${member}`);

/** @param {Screen} screen @param {'expectation'|'offer'} kind @param {any} item @param {number} index @param {number} step @param {number} count */
function mover(screen, kind, item, index, step, count) {
  const to = index + step;
  const way = step < 0 ? 'up' : 'down';
  return html`<button
    class="iconbtn"
    type="button"
    id="${way}-${item.id}"
    aria-label=${t(`move-${way}`, { what: item.text || item.topicLabel || t('prepare-untitled') })}
    ?disabled=${to < 0 || to >= count}
    @click=${() =>
      screen.app
        .act(async () => take(screen, await screen.app.call('side.move', { kind, id: item.id, to })))
        .then(() => {
          // Moving the row in the page takes the focus from its button, and the button at the end cannot have it.
          const again = /** @type {HTMLButtonElement|null} */ (document.getElementById(`${way}-${item.id}`));
          (again?.disabled ? document.getElementById(`${step < 0 ? 'down' : 'up'}-${item.id}`) : again)?.focus();
        })}
  >
    ${icon(way, '')}
  </button>`;
}

/** Puts the newer parts of a command's answer into the model. @param {Screen} screen @param {any} answer */
function take(screen, answer) {
  if (answer.side) screen.model.side = answer.side;
  if (answer.readiness) screen.model.readiness = answer.readiness;
  screen.app.update();
}

// ------------------------------------------------------------------ editor

/**
 * Opens the editor on an item, or on a new one with what is known of it. At once, so that what is typed next never lands in the editor
 * that was open before; that one goes on saving by itself.
 * @param {Screen} screen @param {'expectation'|'offer'} kind @param {any} [item] @param {object} [begin]
 */
function openEditor(screen, kind, item, begin = {}) {
  const { app, state } = screen;
  state.library = undefined;
  void app.saver.flush();
  if (!item || state.open?.id !== item.id) {
    const unsaved = state.editors.find((/** @type {any} */ one) => item && one.id === item.id && app.saver.isBusy(one.key));
    // The switch says from the start what a new item will be, so that it never moves by itself once the item is complete.
    const draft = item ? pick(kind, item) : { shared: true, ...begin };
    // A field is asked about once it was left; of an item from before, all were.
    const left = new Set(item ? ['text', 'sign', 'why', 'because'] : []);
    state.open = unsaved ?? { kind, key: `editor ${state.editors.length}`, id: item?.id, draft, left, hints: item?.hints ?? [] };
    if (!unsaved) state.editors.push(state.open);
    if (/** @type {any} */ (begin).text) save(screen);
  }
  app.update();
  document.querySelector('.edit')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  document.getElementById('edit-text')?.focus();
}

/** The members of a draft, without what the core adds. @param {'expectation'|'offer'} kind @param {any} [item] */
function pick(kind, item) {
  /** @type {Record<string, unknown>} */
  const draft = {};
  for (const field of FIELDS[kind]) if (item?.[field] !== undefined) draft[field] = item[field];
  // The words for a topic of the pack are the pack's; only own words bring a label.
  if (draft.topic !== OWN_WORDS) delete draft.topicLabel;
  return draft;
}

/** Saves the open draft a little after the last change. @param {Screen} screen */
function save(screen) {
  const { app, state } = screen;
  const { open } = state;
  /** @type {Record<string, unknown>} */
  const item = {};
  for (const [field, value] of Object.entries(open.draft)) {
    if (typeof value === 'string' ? value.trim() : value !== undefined) item[field] = value;
  }
  app.saver.put(open.key, item, async (newest) => {
    const op = open.kind === 'expectation' ? 'side.put-expectation' : 'side.put-offer';
    const answer = await app.call(op, { item: open.id ? { ...newest, id: open.id } : newest });
    open.id = answer.item.id;
    take(screen, answer);
  });
}

/** @param {Screen} screen */
function editor(screen) {
  const { app, state } = screen;
  const { open } = state;
  const { me, other } = /** @type {import('../ui/app.js').Header} */ (app.header);
  const { draft } = open;
  const set = (/** @type {object} */ part, draw = false) => {
    Object.assign(draft, part);
    save(screen);
    if (draw) app.update();
  };
  const expectation = open.kind === 'expectation';
  return html`<form
    class="edit edit--${side(me.role)} noprint"
    aria-labelledby="edit-title"
    @focusout=${(/** @type {FocusEvent} */ event) => left(screen, event)}
    @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      close(screen);
    }}
  >
    <header>
      <h2 id="edit-title">${editorTitle(screen)}</h2>
      ${toggle({
        checked: draft.shared !== false,
        label: t('prepare-share', { other: nameOf(other) }),
        on: t('prepare-share', { other: nameOf(other) }),
        off: t('prepare-share-not'),
        onChange: (value) => set({ shared: value }, true),
      })}
    </header>
    ${expectation ? expectationFields(screen, set) : offerFields(screen, set)}
    <div class="row btns">
      <button class="btn">${t('prepare-done')}</button>
      <button class="btn btn--text" type="button" @click=${() => remove(screen)}>${icon('trash')}${t('remove')}</button>
    </div>
  </form>`;
}

/** What may be asked about the item in the editor: about fields that were left. @param {Screen} screen @param {string} [member] */
function shownHints({ state: { open } }, member) {
  return open.hints.filter((/** @type {any} */ hint) => open.left.has(hint.member) && (!member || hint.member === member));
}

/** The hints under one field. @param {Screen} screen @param {string} member */
function hintsUnder(screen, member) {
  const { app, state } = screen;
  const { open } = state;
  return hintList(app, shownHints(screen, member), open.id ?? 'new', (left) => {
    const without = (/** @type {any[]} */ hints) => hints.filter(({ code, word }) => code !== left.code || word !== left.word);
    open.hints = without(open.hints);
    const item = itemOf(screen, open);
    if (item?.hints) item.hints = without(item.hints);
    app.update();
    document.getElementById(`edit-${member}`)?.focus();
  });
}

/** What the core last answered about an editor's item. @param {Screen} screen @param {any} open */
const itemOf = ({ model }, open) =>
  model.side[open.kind === 'expectation' ? 'expectations' : 'offers'].find((/** @type {any} */ item) => item.id === open.id);

/** A field of the editor was left: what it says now is stored, and may be asked about. @param {Screen} screen @param {FocusEvent} event */
async function left(screen, event) {
  const { app, state } = screen;
  const { open } = state;
  const member = /^edit-(text|sign|why|because)$/.exec(/** @type {HTMLElement} */ (event.target).id)?.[1];
  // An editor that goes away, because its item was removed, loses the focus too.
  if (!member || !open) return;
  open.left.add(member);
  await app.saver.flush(open.key);
  await released();
  if (state.open !== open) return;
  open.hints = itemOf(screen, open)?.hints ?? [];
  app.update();
}

/** @param {Screen} screen */
function editorTitle({ model, state }) {
  const { kind, draft } = state.open;
  if (kind === 'offer') return t(`prepare-edit-${draft.nature}`);
  if (draft.topic === OWN_WORDS) return draft.topicLabel ? html`<bdi>${draft.topicLabel}</bdi>` : t('prepare-own-words');
  return model.mine.topics.find((/** @type {any} */ topic) => topic.id === draft.topic)?.label ?? t('prepare-own-words');
}

/** @param {Screen} screen @param {(part: object, draw?: boolean) => void} set */
function expectationFields(screen, set) {
  const { app, model, state } = screen;
  const { me, other } = /** @type {import('../ui/app.js').Header} */ (app.header);
  const { draft } = state.open;
  const letter = side(me.role);
  const scales = /** @type {any} */ (app.texts.scales);
  const scopes = /** @type {any} */ (app.texts).scopes;
  return html`
    <div class="stack stack--5">
      <div class="stack stack--2">
        ${textArea({
          id: 'edit-text',
          label: t('prepare-text'),
          value: draft.text,
          placeholder: t('prepare-text-example'),
          hint: hintsUnder(screen, 'text'),
          onInput: (text) => set({ text }),
        })}
        ${draft.topic !== OWN_WORDS
          ? html`<div>
              <button class="btn btn--text btn--small" type="button" @click=${() => openLibrary(screen, draft.topic)}>
                ${icon('lamp')}${t('prepare-examples')}
              </button>
            </div>`
          : nothing}
      </div>
      ${textArea({
        id: 'edit-sign',
        label: t('prepare-sign'),
        value: draft.sign,
        placeholder: t('prepare-sign-example'),
        hint: hintsUnder(screen, 'sign'),
        onInput: (sign) => set({ sign }),
      })}
      ${textArea({
        id: 'edit-why',
        label: t('prepare-why'),
        value: draft.why,
        hint: hintsUnder(screen, 'why'),
        onInput: (why) => set({ why }),
      })}
      <div class="field">
        <label for="edit-topic">${t('prepare-topic')}</label>
        <select
          id="edit-topic"
          .value=${typed(draft.topic)}
          @change=${(/** @type {Event} */ event) =>
            set({ topic: /** @type {HTMLSelectElement} */ (event.target).value, topicLabel: undefined }, true)}
        >
          ${model.mine.topics.map(
            (/** @type {any} */ topic) =>
              html`<option value=${topic.id} ?selected=${topic.id === draft.topic}>${topic.label}</option>`,
          )}
          <option value=${OWN_WORDS} ?selected=${draft.topic === OWN_WORDS}>${t('prepare-own-words')}</option>
        </select>
      </div>
      ${draft.topic === OWN_WORDS
        ? textField({
            id: 'edit-label',
            label: t('prepare-label'),
            value: draft.topicLabel,
            help: t('prepare-label-help'),
            onInput: (topicLabel) => set({ topicLabel }, true),
          })
        : nothing}
    </div>
    <div class="stack stack--5">
      ${scale({
        name: 'importance',
        legend: t('scale-importance'),
        value: draft.importance,
        words: scales.importance,
        side: letter,
        onPick: (importance) => set({ importance }, true),
      })}
      ${scale({
        name: 'needed',
        legend: t('scale-needed'),
        value: draft.needed,
        words: scales.needed,
        side: letter,
        onPick: (needed) => set({ needed }, true),
      })}
      ${scale({
        name: 'received',
        legend: t('scale-received'),
        value: draft.received,
        words: scales.received,
        side: letter,
        onPick: (received) => set({ received, tooEarly: undefined }, true),
        skip: {
          label: t('scale-too-early'),
          checked: Boolean(draft.tooEarly),
          onPick: () => set({ received: undefined, tooEarly: true }, true),
        },
      })}
      ${scopes
        ? choice({
            name: 'scope',
            legend: t('prepare-scope', { other: nameOf(other) }),
            value: draft.scope,
            options: scopes.map((/** @type {any} */ scope) => ({ id: scope.id, label: scope.label, help: scope.note })),
            onPick: (scope) => set({ scope }, true),
          })
        : nothing}
      <p class="cap">${t('prepare-health')}</p>
    </div>
  `;
}

/** @param {Screen} screen @param {(part: object, draw?: boolean) => void} set */
function offerFields(screen, set) {
  const { model, state } = screen;
  const { draft } = state.open;
  const limit = draft.nature === 'limit';
  const examples = limit ? model.mine.limits : model.mine.offers;
  return html`
    <div class="stack stack--5">
      ${textArea({
        id: 'edit-text',
        label: t(limit ? 'prepare-limit-text' : 'prepare-offer-text'),
        value: draft.text,
        hint: hintsUnder(screen, 'text'),
        onInput: (text) => set({ text }),
      })}
      ${limit
        ? textArea({
            id: 'edit-because',
            label: t('prepare-because'),
            value: draft.because,
            help: t('prepare-because-help'),
            hint: hintsUnder(screen, 'because'),
            onInput: (because) => set({ because }),
          })
        : nothing}
      <p class="cap">${t('prepare-health')}</p>
    </div>
    <details class="starters" ?open=${!state.open.id}>
      <summary>${t(limit ? 'prepare-limit-examples' : 'prepare-offer-examples')}</summary>
      <ul class="examples">
        ${examples.map(
          (/** @type {any} */ example) => html`<li>
            <button
              class="example-pick"
              type="button"
              @click=${() => {
                const before = { text: draft.text, because: draft.because };
                set({ text: example.text, ...(example.because ? { because: example.because } : {}) }, true);
                document.getElementById('edit-text')?.focus();
                if (before.text) screen.app.toast(t('prepare-replaced'), () => set(before, true));
              }}
            >
              <span class="say">${example.text}</span>
              ${example.because ? html`<span class="soft small">${t('prepare-because')} ${example.because}</span>` : nothing}
            </button>
          </li>`,
        )}
      </ul>
    </details>
  `;
}

/** Closes the editor; the focus goes to the row it was about. @param {Screen} screen */
function close(screen) {
  const { app, state } = screen;
  const { open } = state;
  state.open = undefined;
  app.update();
  const back = () => (document.getElementById(`row-${open.id}`) ?? document.getElementById('needs'))?.focus();
  back();
  // A new item has its row only when it is saved.
  void app.saver.flush().then(() => document.activeElement === document.body && back());
}

/** @param {Screen} screen */
function remove(screen) {
  const { app, state } = screen;
  const { open } = state;
  const name = open.kind === 'expectation' ? 'expectation' : 'offer';
  void app
    .act(async () => {
      // `act` has saved it, so that undo brings back the last word too.
      state.open = undefined;
      if (!open.id) return;
      const answer = await app.call(`side.remove-${name}`, { id: open.id });
      take(screen, answer);
      app.toast(t(`prepare-removed-${name}`), async () => {
        const { item, index } = answer.removed;
        take(screen, await app.call(`side.put-${name}`, { item: { id: item.id, ...pick(open.kind, item) }, at: index }));
      });
    }, 'remove')
    .then(() => document.querySelector('h1')?.focus({ preventScroll: true }));
}

// ------------------------------------------------------------------ library

/** @param {Screen} screen @param {string} [topic] the topic whose examples are wanted, for the draft that is open */
function openLibrary(screen, topic) {
  screen.state.library = { topic };
  screen.app.update();
}

/** @param {Screen} screen */
function library(screen) {
  const { app, model, state } = screen;
  const only = state.library.topic;
  const topics = only ? model.mine.topics.filter((/** @type {any} */ topic) => topic.id === only) : model.mine.topics;
  const shut = () => {
    if (!state.library) return;
    state.library = undefined;
    app.update();
  };
  return dialog({
    id: 'library',
    wide: true,
    title: only ? topics[0]?.label : t('library-title', { other: nameOf(app.header?.other) }),
    onClose: shut,
    body: html`
      <p class="soft">${only ? topics[0]?.definition : t('library-lead')}</p>
      <div class="topics">${topics.map((/** @type {any} */ topic) => (only ? examples(screen, topic) : topicRow(screen, topic)))}</div>
      <div class="actions"><button class="btn" type="button" @click=${shut}>${t('close')}</button></div>
    `,
  });
}

/** @param {Screen} screen @param {any} topic */
function topicRow(screen, topic) {
  return html`<details class="topic" name="topics">
    <summary><span><b>${topic.label}</b><span class="soft">${topic.definition}</span></span></summary>
    <p class="soft small">${topic.why}</p>
    ${examples(screen, topic)}
    <button
      class="btn btn--small btn--text"
      type="button"
      @click=${() => openEditor(screen, 'expectation', undefined, { topic: topic.id, scope: topic.scope })}
    >
      ${icon('pen')}${t('library-own')}
    </button>
  </details>`;
}

/** @param {Screen} screen @param {any} topic */
function examples(screen, topic) {
  return html`<ul class="examples">
    ${topic.examples.map(
      (/** @type {any} */ example) => html`<li>
        <button class="example-pick" type="button" @click=${() => choose(screen, topic, example)}>
          <span class="say">${example.text}</span>
          <span class="soft small">${t('library-sign', { sign: example.sign })}</span>
        </button>
      </li>`,
    )}
  </ul>`;
}

/** Puts an example into the open draft when it was asked for there, else into a new one. @param {Screen} screen @param {any} topic @param {any} example */
function choose(screen, topic, example) {
  const { app, state } = screen;
  const words = { text: example.text, sign: example.sign };
  if (!state.library.topic || !state.open) {
    openEditor(screen, 'expectation', undefined, { topic: topic.id, scope: topic.scope, ...words });
    return;
  }
  const { open } = state;
  const before = { text: open.draft.text, sign: open.draft.sign };
  state.library = undefined;
  Object.assign(open.draft, words);
  save(screen);
  app.update();
  if (before.text || before.sign) {
    app.toast(t('prepare-replaced'), () => {
      Object.assign(open.draft, before);
      if (state.open === open) save(screen);
    });
  }
}

// ------------------------------------------------------------------ from a job description

/** @param {Screen} screen */
function jobDescription(screen) {
  const { app, model, state } = screen;
  const shut = () => {
    if (!state.job) return;
    state.job = undefined;
    app.update();
  };
  return jobDialog(app, state.job, shut, (chosen) => {
    void app.act(async () => {
      /** @type {string[]} */
      const made = [];
      for (const { topic, text } of chosen) {
        const scope = model.mine.topics.find((/** @type {any} */ one) => one.id === topic)?.scope;
        const answer = await app.call('side.put-expectation', { item: { topic, text, shared: true, ...(scope ? { scope } : {}) } });
        made.push(answer.item.id);
        take(screen, answer);
      }
      shut();
      app.toast(t('job-taken', { n: made.length }), async () => {
        for (const id of made) take(screen, await app.call('side.remove-expectation', { id }));
      });
    }, 'job-take');
  });
}

// ------------------------------------------------------------------ from another agreement

/** The agreement from which this one was begun, while its words wait to be chosen. @param {Screen} screen */
function waitingSource({ app, model }) {
  const { agreement, wordsFrom } = app.settings.beginning ?? {};
  if (agreement !== app.header?.agreement) return undefined;
  return model.others.find((/** @type {any} */ row) => row.agreement === wordsFrom);
}

/** Begun after another agreement: its words are offered first. @param {Screen} screen */
function offerWords(screen) {
  const { app } = screen;
  const source = waitingSource(screen);
  if (!source) return nothing;
  return html`<div class="nudge nudge--words noprint">
    <p>${sentence('others-offer', { other: source.other })}</p>
    <div class="row">
      <button class="btn btn--small" type="button" id="others-offer" @click=${() => openAnother(screen, source.agreement)}>
        ${t('others-offer-do')}
      </button>
      <button
        class="btn btn--small btn--text"
        type="button"
        @click=${() => void app.act(() => app.change({ beginning: {} })).then(() => document.getElementById('needs')?.focus())}
      >
        ${t('others-offer-not')}
      </button>
    </div>
  </div>`;
}

/** @param {Screen} screen @param {string} [agreement] whose words; else the only one, or the person chooses */
function openAnother(screen, agreement) {
  const { app, model, state } = screen;
  const another = anotherOf(model.others);
  const only = agreement ?? (model.others.length === 1 ? model.others[0].agreement : undefined);
  void app.act(async () => {
    if (only) await lookInto(app, another, only);
    state.another = another;
  }, 'others');
}

/** @param {Screen} screen */
function fromAnother(screen) {
  const { app, state } = screen;
  const shut = () => {
    if (!state.another) return;
    state.another = undefined;
    app.update();
  };
  return anotherDialog(app, state.another, shut, (chosen, agreement) => {
    void app
      .act(async () => {
        const items = chosen.map(({ kind, id }) => ({ kind, id }));
        const answer = await app.call('others.take', { agreement, items });
        take(screen, answer);
        shut();
        if (app.settings.beginning?.agreement === app.header?.agreement) await app.change({ beginning: {} });
        app.toast(t('others-taken', { n: answer.taken.length }), async () => {
          for (const { kind, id } of answer.taken) take(screen, await app.call(`side.remove-${kind}`, { id }));
        });
      }, 'others-take')
      .then(() => document.getElementById('needs')?.focus());
  });
}

// ------------------------------------------------------------------ guesses, notes, finish

/** @param {Screen} screen */
function guessing(screen) {
  const { app, model, state } = screen;
  const { me, other } = /** @type {import('../ui/app.js').Header} */ (app.header);
  const letter = side(me.role);
  const name = nameOf(other);
  const mine = html`<div class="half half--${letter} half--disc">
    <div class="half__head"><h3>${t('guess-mine')}</h3></div>
    ${state.guesses.length
      ? html`<ol>
          ${state.guesses.map((/** @type {any} */ guess, /** @type {number} */ index) => guessRow(screen, guess, index))}
        </ol>`
      : html`<p class="soft">${t('guess-none')}</p>`}
    <div class="chips noprint">
      ${state.guesses.length < GUESSES
        ? html`<button
            class="chip chip--btn"
            type="button"
            @click=${() => {
              state.guesses.push({ topic: '' });
              app.update();
              document.getElementById(`guess-${state.guesses.length - 1}`)?.focus();
            }}
          >
            ${icon('plus', '')}${t(state.guesses.length ? 'guess-another' : 'guess-first')}
          </button>`
        : nothing}
    </div>
    ${state.guesses.length
      ? html`<div class="noprint">
          ${toggle({
            checked: model.side.shareGuesses,
            label: t('guess-share', { other: name }),
            on: t('guess-share', { other: name }),
            off: t('guess-share-not'),
            onChange: (shared) => {
              saveGuesses(screen, shared);
              app.update();
            },
          })}
        </div>`
      : nothing}
  </div>`;
  const theirs = model.closed
    ? html`<div class="half half--shut">
        <svg class="shutdisc shutdisc--${letter}" viewBox="0 0 24 46" aria-hidden="true">
          <path class="le" stroke-width="1.5" d=${letter === 'a' ? 'M1 1a22 22 0 0 1 0 44z' : 'M23 1a22 22 0 0 0 0 44z'}></path>
        </svg>
        <div class="shutin">
          ${canOpen(app)
            ? html`<p>${t('next-open-other', { other: name })}</p>
                <a class="btn btn--small" href=${app.link('first-look')}>${t('firstlook-open', { name })}</a>`
            : html`<p>${t('guess-shut', { other: name })}</p>`}
        </div>
      </div>`
    : html`<div class="half half--shut">
        <div class="shutin">
          <p>${t('guess-open', { other: name })}</p>
          <a class="btn btn--small" href=${app.link('first-look')}>${t('guess-open-do')}</a>
        </div>
      </div>`;
  return html`<section class="guess" aria-labelledby="guess">
    <h2 id="guess" tabindex="-1">${t('guess-title', { other: name })}</h2>
    <p class="soft">${t('guess-lead')}</p>
    <div class="pairbox"><div class="pair">${letter === 'a' ? [mine, theirs] : [theirs, mine]}</div></div>
  </section>`;
}

/** The words for a topic of the other. @param {Screen} screen @param {string} id */
const topicOf = ({ model }, id) => model.theirs.topics.find((/** @type {any} */ topic) => topic.id === id)?.label ?? t('guess-other');

/** @param {Screen} screen @param {any} guess @param {number} index */
function guessRow(screen, guess, index) {
  const { app, model, state } = screen;
  return html`<li>
    <div class="guessrow noprint">
      <div class="field">
        <label class="vh" for="guess-${index}">${t('guess-topic', { n: index + 1 })}</label>
        <select
          id="guess-${index}"
          @change=${(/** @type {Event} */ event) => {
            guess.topic = /** @type {HTMLSelectElement} */ (event.target).value;
            saveGuesses(screen);
            app.update();
          }}
        >
          <option value="" ?selected=${!guess.topic} disabled>${t('guess-pick')}</option>
          ${model.theirs.topics.map(
            (/** @type {any} */ topic) => html`<option value=${topic.id} ?selected=${topic.id === guess.topic}>${topic.label}</option>`,
          )}
          <option value=${OWN_WORDS} ?selected=${guess.topic === OWN_WORDS}>${t('guess-other')}</option>
        </select>
      </div>
      ${textField({
        id: `guess-text-${index}`,
        label: t('guess-text', { n: index + 1 }),
        vh: true,
        placeholder: t('guess-text-example'),
        value: guess.text,
        onInput: (text) => {
          guess.text = text;
          if (!guess.topic) guess.topic = OWN_WORDS;
          saveGuesses(screen);
        },
      })}
      <button
        class="iconbtn noprint"
        type="button"
        aria-label=${t('guess-remove', { n: index + 1 })}
        @click=${() => {
          state.guesses.splice(index, 1);
          saveGuesses(screen);
          app.toast(t('guess-removed'), () => {
            state.guesses.splice(index, 0, guess);
            saveGuesses(screen);
          });
          document.getElementById('guess')?.focus();
        }}
      >
        ${icon('trash', '')}
      </button>
    </div>
    <p class="printonly">${t('guess-printed', { topic: topicOf(screen, guess.topic), text: guess.text || '' })}</p>
  </li>`;
}

/** @param {Screen} screen @param {boolean} [shared] */
function saveGuesses(screen, shared) {
  const { app, model, state } = screen;
  const guesses = state.guesses
    .filter((/** @type {any} */ guess) => guess.topic)
    .map((/** @type {any} */ { topic, text }) => ({ topic, ...(text?.trim() ? { text } : {}) }));
  const value = { guesses, shared: shared ?? app.saver.pending('guesses')?.shared ?? model.side.shareGuesses };
  model.side.shareGuesses = value.shared;
  app.saver.put('guesses', value, async (newest) => take(screen, await app.call('side.set-guesses', newest)));
}

/** @param {Screen} screen */
function notes(screen) {
  const { app, state } = screen;
  return html`<section class="notes noprint" aria-labelledby="notes-title">
    <h2 id="notes-title">${t('notes-title')}</h2>
    ${privateNote(t('notes-private'))}
    ${textArea({
      id: 'notes',
      label: t('notes-label'),
      vh: true,
      rows: 4,
      value: state.notes,
      onInput: (text) => {
        state.notes = text;
        app.saver.put('notes', text, (newest) => app.call('notes.put', { text: newest }));
      },
    })}
  </section>`;
}

/** Both sides are finished, so the other's is the next thing to look at. @param {import('../ui/app.js').App} app */
const canOpen = (app) => app.header?.next.code === 'open-other';

/** @param {Screen} screen */
function finish({ app, model }) {
  const header = /** @type {import('../ui/app.js').Header} */ (app.header);
  return html`<div class="actions">
    ${canOpen(app)
      ? html`<a class="btn btn--primary" href=${app.link('first-look')}>${t('firstlook-open', { name: nameOf(header.other) })}</a>`
      : html`<a class="btn btn--primary" href=${app.link('exchange')}>${t(header.flags.iFinished ? 'prepare-to-exchange' : 'prepare-finish')}</a>`}
    <span class="soft small">${t(model.readiness.canFinish ? 'prepare-finish-note' : 'prepare-finish-early')}</span>
    <button class="btn btn--text" type="button" @click=${() => print()}>${icon('print')}${t('prepare-print')}</button>
    <a class="btn btn--text" href=${app.link('profile')}>${t('profiles-to-share')}</a>
  </div>`;
}

