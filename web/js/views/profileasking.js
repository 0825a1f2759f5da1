// @ts-check
// Filling in the profile, one thing at a time. Every answer is stored when it is given, so stopping costs nothing at any item.
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { live } from 'lit-html/directives/live.js';
import { t } from '../i18n.js';
import { five, moveOn, noteHow, quietBar, stay, steps, takeAway, toTop, where } from '../ui/asking.js';
import { choice, textArea } from '../ui/fields.js';
import { icon } from '../ui/icons.js';
import { goOnAt, titleOf } from './profile.js';

/** @typedef {import('../ui/app.js').Screen} Screen */
/** @typedef {{section: string, item: string, answered: boolean, optional: boolean}} Step */

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'profile-page',
  frame: 'quiet',
  load: (app) => app.call('profile.view'),
  start(screen) {
    const { model, route } = screen;
    const section = route[1];
    const mine = stepsOf(model, section);
    const step =
      mine.find((one) => model.resume?.section === section && one.item === model.resume.item) ??
      mine.find((one) => !one.answered) ??
      mine[0];
    // A closed tab opens here again, also after the answer.
    if (step) goOnAt(screen.app, step);
    return { section, item: step?.item, texts: {} };
  },
  render: (screen) => {
    const { model, state } = screen;
    const mine = stepsOf(model, state.section);
    if (!mine.length) return missing(screen);
    const now = Math.max(0, mine.findIndex((one) => one.item === state.item));
    return html`${quietBar(screen.app, { stop: '#/profile' })}
      <div class="focus ${state.section === 'strengths' && mine[now].item === 'choose' ? 'focus--wide' : ''}">
        ${where({ title: t('profile-where', { section: titleOf(model.progress.find((/** @type {any} */ one) => one.section === state.section)) }), done: mine.map((one) => one.answered), now })}
        ${keyed(`${state.section}/${mine[now].item}`, SECTIONS[state.section]?.(screen, mine[now], now === 0))}
      </div>`;
  },
  leave: stay,
};

/** @param {any} model @param {string} section @returns {Step[]} */
const stepsOf = (model, section) => (model.steps ?? []).filter((/** @type {Step} */ step) => step.section === section);


/** An address of a section that is not there, or before the profile was begun. @param {Screen} screen */
function missing({ app }) {
  return html`${quietBar(app, { stop: '#/profile' })}
    <div class="focus">
      <h1 tabindex="-1">${t('profile-missing')}</h1>
      <p><a class="btn btn--primary" href="#/profile">${t('profile-missing-do')}</a></p>
    </div>`;
}

// ------------------------------------------------------------------ the way along

/** @param {Screen} screen @param {Step|undefined} step after the last one comes the page */
function goTo(screen, step) {
  const { app, model, state } = screen;
  state.turn = (state.turn ?? 0) + 1;
  if (step) goOnAt(app, step);
  if (!step) return void app.go(model.page ? '#/profile/page' : '#/profile/report');
  if (step.section !== state.section) return void app.go(`#/profile/${step.section}`);
  state.item = step.item;
  app.update();
  toTop();
}

/** The step before or after one. @param {Screen} screen @param {Step} step @param {1|-1} by @returns {Step|undefined} */
function beside({ model }, step, by) {
  const index = model.steps.findIndex((/** @type {Step} */ one) => one.section === step.section && one.item === step.item);
  return model.steps[index + by];
}

/** @param {Screen} screen @param {Step} step @param {boolean} [answered] */
function nav(screen, step, answered = step.answered) {
  const before = beside(screen, step, -1);
  const after = beside(screen, step, 1);
  return steps({
    back: before ? () => goTo(screen, before) : undefined,
    on: () => void screen.app.act(() => goTo(screen, beside(screen, step, 1))),
    answered,
    last: after ? (answered ? undefined : t('profile-skip')) : t('profile-end'),
  });
}

/** Takes in what a command answers. @param {Screen} screen @param {any} answer */
function take({ model }, { progress, steps, resume }) {
  Object.assign(model, { progress, steps, resume });
}

/**
 * A command whose answer moves on.
 * @param {Screen} screen
 * @param {Step} step
 * @param {string} op
 * @param {object} args
 * @param {boolean} [moves]
 */
function answer(screen, step, op, args, moves = true) {
  moveOn(
    screen,
    async () => take(screen, await screen.app.call(op, args)),
    moves ? () => goTo(screen, beside(screen, step, 1)) : undefined,
  );
}

/** @param {unknown} about @param {boolean} first only on the first screen of a section */
const lead = (about, first) => (first ? html`<p class="soft about">${about}</p>` : nothing);

/** What is asked in each section. @type {Record<string, (screen: Screen, step: Step, first: boolean) => unknown>} */
const SECTIONS = {
  strengths: (screen, step) => (step.item === 'choose' ? chooseCards(screen, step) : oneStrength(screen, step)),
  preferences,
  challenges,
  values,
  received: (screen, step, first) => levelOf(screen, step, first, 'received', screen.model.balance.received),
  demands: (screen, step, first) => levelOf(screen, step, first, 'demand', screen.model.balance.demands),
  great,
};

// ------------------------------------------------------------------ strengths

/** @param {Screen} screen @param {Step} step */
function chooseCards(screen, step) {
  const { app, model } = screen;
  const { strengths } = model;
  const { chosen, choose } = strengths;
  const full = chosen.length >= choose;
  const put = (/** @type {string[]} */ cards) => {
    strengths.chosen = cards;
    app.update();
    void app.act(async () => take(screen, await app.call('profile.choose-strengths', { cards })));
  };
  return html`<h1 tabindex="-1">${strengths.question}</h1>
    <p class="soft about">${strengths.about}</p>
    <div class="picking">
      <fieldset class="cards">
        <legend class="vh">${strengths.question}</legend>
        ${strengths.cards.map((/** @type {any} */ card) => {
          const checked = chosen.includes(card.id);
          return html`<label class="pickcard">
            <input
              type="checkbox"
              .checked=${live(checked)}
              ?disabled=${full && !checked}
              @change=${() => put(checked ? chosen.filter((/** @type {string} */ id) => id !== card.id) : [...chosen, card.id])}
            />
            <span><b>${card.label}</b><span>${card.line}</span></span>
          </label>`;
        })}
      </fieldset>
      <section class="order" aria-labelledby="order">
        <h2 id="order" tabindex="-1">${t('profile-order')}</h2>
        ${chosen.length ? ordered(screen, put) : html`<p class="soft small">${t('profile-order-none')}</p>`}
      </section>
    </div>
    <div class="pickbar">
      <p role="status">${full ? t('profile-chosen-all', { of: choose }) : t('profile-chosen', { n: chosen.length, of: choose })}</p>
      ${chosen.length > 1
        ? html`<button
            class="btn btn--text btn--small pickbar__order"
            type="button"
            @click=${() => {
              const order = document.getElementById('order');
              order?.scrollIntoView({ block: 'start' });
              order?.focus({ preventScroll: true });
            }}
          >
            ${t('profile-to-order')}
          </button>`
        : nothing}
      ${nav(screen, step, full)}
    </div>`;
}

/** The chosen ones in order, with buttons to move them. @param {Screen} screen @param {(cards: string[]) => void} put */
function ordered({ model }, put) {
  const { chosen, cards } = model.strengths;
  const move = (/** @type {number} */ from, /** @type {1|-1} */ by) => {
    const next = [...chosen];
    const [id] = next.splice(from, 1);
    next.splice(from + by, 0, id);
    put(next);
    // The row has moved; the focus stays with it, on the other button when this one has come to the end.
    const way = from + by === 0 ? 'down' : from + by === next.length - 1 ? 'up' : by === 1 ? 'down' : 'up';
    document.getElementById(`${way}-${id}`)?.focus();
  };
  return html`<ol class="ordered">
    ${chosen.map((/** @type {string} */ id, /** @type {number} */ index) => {
      const label = cards.find((/** @type {any} */ card) => card.id === id)?.label ?? id;
      return html`<li>
        <b class="num">${index + 1}</b><span>${label}</span>
        <span class="moves">
          <button class="iconbtn" id="up-${id}" type="button" ?disabled=${index === 0} aria-label=${t('profile-up', { label })} @click=${() => move(index, -1)}>
            ${icon('up', '')}
          </button>
          <button
            class="iconbtn"
            id="down-${id}"
            type="button"
            ?disabled=${index === chosen.length - 1}
            aria-label=${t('profile-down', { label })}
            @click=${() => move(index, 1)}
          >
            ${icon('down', '')}
          </button>
          <button
            class="iconbtn"
            type="button"
            aria-label=${t('profile-drop', { label })}
            @click=${() => {
              put(chosen.filter((/** @type {string} */ one) => one !== id));
              document.querySelector('h1')?.focus({ preventScroll: true });
            }}
          >
            ${icon('close', '')}
          </button>
        </span>
      </li>`;
    })}
  </ol>`;
}

/** @param {Screen} screen @param {Step} step */
function oneStrength(screen, step) {
  const { app, model } = screen;
  const { strengths } = model;
  const card = strengths.cards.find((/** @type {any} */ one) => one.id === step.item);
  const put = () =>
    app.saver.put(
      `strength ${card.id}`,
      { card: card.id, ...(card.example?.trim() ? { example: card.example } : {}), ...(card.use ? { use: card.use } : {}) },
      async (value) => {
        take(screen, await app.call('profile.put-strength', value));
        app.update();
      },
    );
  return html`<div class="stack stack--2">
      <h1 tabindex="-1">${card.label}</h1>
      <p class="soft">${card.line}</p>
    </div>
    ${textArea({
      id: `example-${card.id}`,
      label: strengths.exampleQuestion,
      rows: 3,
      value: card.example,
      onInput: (example) => {
        card.example = example;
        put();
      },
    })}
    ${choice({
      name: `use-${card.id}`,
      legend: strengths.useQuestion,
      value: card.use,
      options: strengths.uses.map((/** @type {any} */ use) => ({ id: use.id, label: use.label, help: use.note })),
      onPick: (use) => {
        card.use = use;
        put();
        app.update();
      },
    })}
    ${nav(screen, step, Boolean(card.use || card.example))}`;
}

// ------------------------------------------------------------------ preferences

/** @param {Screen} screen @param {Step} step @param {boolean} first */
function preferences(screen, step, first) {
  const { model } = screen;
  const slider = model.preferences.sliders.find((/** @type {any} */ one) => one.id === step.item);
  const { left, right } = slider;
  const pick = (/** @type {number|undefined} */ position) => {
    slider.answered = true;
    slider.position = position;
    answer(screen, step, 'profile.put-preference', { slider: slider.id, answered: true, ...(position ? { position } : {}) });
  };
  const clear = () => {
    slider.answered = false;
    slider.position = undefined;
    answer(screen, step, 'profile.put-preference', { slider: slider.id, answered: false }, false);
  };
  const radio = (/** @type {number} */ n) =>
    html`<label class=${n === 3 ? 'mid' : ''}
      ><input
        type="radio"
        name="side-${slider.id}"
        value=${n}
        aria-label=${positionIn(model.preferences, slider, n)}
        .checked=${live(slider.answered && slider.position === n)}
        @change=${() => pick(n)} /><span></span
    ></label>`;
  return html`<h1 class="vh" tabindex="-1">${t('profile-between', { left, right })}</h1>
    ${lead(model.preferences.about, first)}
    <fieldset class="twosided" @keydown=${noteHow} @pointerdown=${noteHow}>
      <legend class="vh">${t('profile-between', { left, right })}</legend>
      <div class="poles" aria-hidden="true">
        <p><b>${left}</b><span>${slider.leftNote}</span></p>
        <p><b>${right}</b><span>${slider.rightNote}</span></p>
      </div>
      <p class="vh">${left}: ${slider.leftNote} ${right}: ${slider.rightNote}</p>
      <div class="bipolar bipolar--one">
        <div class="bipolar__track">${[1, 2, 3, 4, 5].map(radio)}</div>
        <p class="bipolar__mid" aria-hidden="true">${model.preferences.neutral}</p>
        <label class="bipolar__none"
          ><input
            type="radio"
            name="side-${slider.id}"
            value="none"
            .checked=${live(slider.answered && slider.position === undefined)}
            @change=${() => pick(undefined)} /><span>${model.preferences.none}</span></label
        >
      </div>
    </fieldset>
    ${nav(screen, step, slider.answered)}
    <div class="under">${takeAway(slider.answered, clear)}</div>`;
}

/** Where a position stands, in words. @param {any} preferences @param {any} slider @param {number} n */
export function positionIn({ neutral }, { left, right }, n) {
  if (n === 3) return neutral;
  const to = n < 3 ? left : right;
  return n === 1 || n === 5 ? to : t('profile-rather', { to });
}

// ------------------------------------------------------------------ challenges

/** @param {Screen} screen @param {Step} step @param {boolean} first */
function challenges(screen, step, first) {
  const { app, model } = screen;
  const question = model.challenges.questions.find((/** @type {any} */ one) => one.id === step.item);
  const put = (/** @type {string} */ text) => {
    question.text = text;
    app.saver.put(`challenge ${question.id}`, { question: question.id, ...(text.trim() ? { text } : {}) }, async (value) => {
      take(screen, await app.call('profile.put-challenge', value));
      app.update();
    });
  };
  const field = `challenge-${question.id}`;
  return html`<div class="stack stack--2">
      <p class="kicker">${question.label}</p>
      <h1 tabindex="-1">${question.question}</h1>
      ${lead(model.challenges.about, first)}
    </div>
    ${textArea({ id: field, label: question.label, vh: true, rows: 4, value: question.text, onInput: put })}
    ${question.prompts.length
      ? html`<section class="putin" aria-labelledby="putin">
          <h2 id="putin">${t('profile-prompts')}</h2>
          <ul>
            ${question.prompts.map(
              (/** @type {string} */ prompt) => html`<li>
                <button class="example-pick" type="button" @click=${() => putIn(screen, field, question.text, prompt, put)}>
                  ${icon('plus')}<span class="say">${prompt}</span>
                </button>
              </li>`,
            )}
          </ul>
        </section>`
      : nothing}
    ${nav(screen, step, Boolean(question.text?.trim()))}`;
}

/**
 * Puts a sentence under what stands there, with a way back.
 * @param {Screen} screen
 * @param {string} field its id
 * @param {string|undefined} before
 * @param {string} sentence
 * @param {(text: string) => void} put
 */
export function putIn({ app }, field, before, sentence, put) {
  put(before?.trim() ? `${before.trimEnd()}\n${sentence}` : sentence);
  app.update();
  const area = /** @type {HTMLTextAreaElement|null} */ (document.getElementById(field));
  area?.focus();
  area?.setSelectionRange(area.value.length, area.value.length);
}

// ------------------------------------------------------------------ what matters

/** @param {Screen} screen @param {Step} step @param {boolean} first */
function values(screen, step, first) {
  const { model } = screen;
  const { question, most, least, about, screens } = model.values;
  const shown = screens.find((/** @type {any} */ one) => String(one.screen) === step.item);
  const both = shown.best && shown.worst;
  const pick = (/** @type {'best'|'worst'} */ which, /** @type {string} */ id) => {
    shown[which] = id;
    store(Boolean(!both && shown.best && shown.worst));
  };
  const store = (/** @type {boolean} */ moves) =>
    answer(
      screen,
      step,
      'profile.put-screen',
      { screen: shown.screen, ...(shown.best ? { best: shown.best } : {}), ...(shown.worst ? { worst: shown.worst } : {}) },
      moves,
    );
  const clear = () => {
    shown.best = undefined;
    shown.worst = undefined;
    store(false);
  };
  const mark = (/** @type {string} */ id) => (shown.best === id ? 'is-most' : shown.worst === id ? 'is-least' : '');
  const column = (/** @type {'best'|'worst'} */ which) =>
    html`<div class="bw__col" role="radiogroup" aria-label=${which === 'best' ? most : least}>
      ${shown.values.map(
        (/** @type {any} */ value, /** @type {number} */ row) =>
          html`<label class="bw__pick ${which === 'best' ? 'most' : 'least'} bw__r${row + 1} ${mark(value.id)}"
            ><input
              type="radio"
              name="${which}-${shown.screen}"
              value=${value.id}
              aria-label=${t('profile-pick', { label: value.label, line: value.line, which: which === 'best' ? most : least })}
              ?disabled=${shown[which === 'best' ? 'worst' : 'best'] === value.id}
              .checked=${live(shown[which] === value.id)}
              @change=${() => pick(which, value.id)} /><span aria-hidden="true">${icon(which === 'best' ? 'up' : 'down', '')}</span></label
          >`,
      )}
    </div>`;
  return html`<h1 class="center" tabindex="-1">${question}</h1>
    ${lead(about, first)}
    <div class="bw bw--cols" @keydown=${noteHow} @pointerdown=${noteHow}>
      <p class="bw__cap bw__cap--most" aria-hidden="true">${most}</p>
      <p class="bw__cap bw__cap--least" aria-hidden="true">${least}</p>
      ${shown.values.map(
        (/** @type {any} */ value, /** @type {number} */ row) =>
          html`<div class="bw__item bw__r${row + 1} ${mark(value.id)}">
            <p class="bw__text"><b>${value.label}</b><span>${value.line}</span></p>
          </div>`,
      )}
      ${column('best')} ${column('worst')}
    </div>
    ${nav(screen, step, Boolean(shown.best && shown.worst))}
    <div class="under">
      ${takeAway(Boolean(shown.best || shown.worst), clear)}
      <details>
        <summary>${t('profile-why-choose')}</summary>
        <p>${t('profile-why-choose-text')}</p>
      </details>
    </div>`;
}

// ------------------------------------------------------------------ balance

/**
 * One amount of a list.
 * @param {Screen} screen @param {Step} step @param {boolean} first @param {'received'|'demand'} of @param {any} part
 */
function levelOf(screen, step, first, of, part) {
  const item = part.items.find((/** @type {any} */ one) => one.id === step.item);
  return level(screen, step, {
    of,
    item,
    args: { id: item.id },
    scale: part.scale,
    heading: item.label,
    line: item.line,
    about: first && of === 'received' ? screen.model.balance.about : undefined,
  });
}

/** @param {Screen} screen @param {Step} step */
function great(screen, step) {
  const part = step.item === 'great-work' ? screen.model.balance.greatWork : screen.model.balance.feelingGreat;
  return level(screen, step, { of: step.item, item: part, args: {}, scale: part.scale, heading: part.scale.question });
}

/**
 * @param {Screen} screen
 * @param {Step} step
 * @param {{of: string, item: any, args: object, scale: any, heading: string, line?: string, about?: string}} options
 */
function level(screen, step, { of, item, args, scale, heading, line, about }) {
  const put = (/** @type {number|undefined} */ value) => {
    item.level = value;
    answer(screen, step, 'profile.put-level', { of, ...args, ...(value ? { level: value } : {}) }, value !== undefined);
  };
  return html`${about ? html`<p class="soft about">${about}</p>` : nothing}
    <div class="stack stack--2">
      <h1 class="center" tabindex="-1">${heading}</h1>
      ${line ? html`<p class="soft center">${line}</p>` : nothing}
    </div>
    ${five({
      name: `level-${of}-${step.item}`,
      legend: line ? scale.question : heading,
      legendHidden: !line,
      value: item.level,
      words: scale,
      onPick: put,
    })}
    ${nav(screen, step, item.level !== undefined)}
    <div class="under">${takeAway(item.level !== undefined, () => put(undefined))}</div>`;
}
