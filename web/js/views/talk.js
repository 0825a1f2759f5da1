// @ts-check
// The talk: first its agenda, then a quiet screen with one thing at a time. Everything typed is kept at once; an answer is written
// down by the button that ends its step.
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { t } from '../i18n.js';
import { clockFace, facing } from '../ui/charts.js';
import { asideOf, keyOf, moved, topicsOf } from '../ui/arrange.js';
import { choice, dateField, note, textArea, textField } from '../ui/fields.js';
import { day } from '../ui/format.js';
import { how } from '../ui/how.js';
import { icon, mark } from '../ui/icons.js';
import { newsMark, placeOf } from '../ui/news.js';
import { notedBeside } from '../ui/noted.js';
import { nameOf, otherRole, pairOf, side, who } from '../ui/people.js';
import { own, rich, say } from '../ui/text.js';

/** @typedef {import('../ui/people.js').Role} Role */
/** @typedef {import('../ui/people.js').Person} Person */
/** @typedef {import('../ui/app.js').App} App */
/** @typedef {import('../ui/app.js').Screen} Screen */

/** What is kept of a talk under way. @typedef {{minutes?: number, at?: string, seconds?: number, paused?: boolean, parked?: string[], added?: string[], order?: string[], date?: string, length?: string, remark?: string}} Kept */
/** What is filled in about one item. @typedef {{answer?: string, text?: string, understood?: string, because?: string, cause?: string}} Draft */

/** @type {Record<string, string>} */
const PARTS = {
  opening: 'talk-part-opening',
  'going-well': 'talk-part-going-well',
  commitments: 'talk-part-commitments',
  closing: 'talk-part-closing',
};

/** Why an item is on the agenda; the person named is the one who gives. @type {Record<string, string>} */
const REASONS = {
  'manager-first': 'talk-reason-manager-first',
  'own-gap': 'talk-reason-own-gap',
  'carried-over': 'talk-reason-carried-over',
  priority: 'talk-reason-priority',
  'falls-short': 'talk-reason-falls-short',
  unspoken: 'talk-reason-unspoken',
  'blind-spot': 'talk-reason-blind-spot',
  'seen-differently': 'talk-reason-seen-differently',
  undersold: 'talk-reason-undersold',
  'more-than-needed': 'talk-reason-more-than-needed',
  agreed: 'talk-reason-agreed',
  waiting: 'talk-reason-waiting',
};

/** @type {Record<string, string>} */
const HEADINGS = { 30: 'talk-heading-30', 60: 'talk-heading-60', 90: 'talk-heading-90' };

/** The room that an answer gives to write in, and where it goes: every word that an answer can hold has a place. @type {Record<string, {member: 'text'|'because', label: string}[]>} */
const ASKS = {
  agree: [{ member: 'text', label: 'talk-agree-label' }],
  adjust: [{ member: 'text', label: 'talk-adjust-label' }],
  cannot: [
    { member: 'because', label: 'talk-cannot-label' },
    { member: 'text', label: 'talk-cannot-instead' },
  ],
  later: [{ member: 'text', label: 'talk-later-label' }],
};

/** @param {App} app */
async function load(app) {
  const model = await app.call('talk.view', {});
  const minutes = model.desk?.minutes;
  return minutes && minutes !== model.minutes ? app.call('talk.view', { minutes }) : model;
}

/** @param {any} part */
const titleOf = (part) => part.label ?? (PARTS[part.id] ? t(PARTS[part.id]) : part.id);

/** The parts before the topics, and those after. @param {any} model @param {'before'|'after'} place */
const parts = (model, place) =>
  (model.fixed ?? []).filter(
    (/** @type {any} */ part) => (part.place ?? (part.id === 'opening' || part.id === 'going-well' ? 'before' : 'after')) === place,
  );

/** The topics of this talk, as the two arranged them. @param {Screen} screen @returns {any[]} */
const topics = ({ model, state }) => topicsOf(model, state.kept);

/** @param {Screen} screen @returns {any[]} */
const setAside = ({ model, state }) => asideOf(model, state.kept);

/** Keeps where the talk is. @param {Screen} screen @param {Kept} change */
function keep({ app, state }, change) {
  state.kept = { ...state.kept, ...change };
  for (const key of Object.keys(state.kept)) if (state.kept[key] === undefined || state.kept[key] === '') delete state.kept[key];
  app.desk('talk', state.kept);
}

/** "needs 4, gets 2". @param {any} item */
const figures = (item) =>
  item.needed === undefined
    ? ''
    : item.received === undefined
      ? t('talk-item-figures-early', { needed: item.needed })
      : t('talk-item-figures', { needed: item.needed, received: item.received });

// ================================================================== the agenda

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'talk-page',
  stage: 'talk',
  load,
  start: ({ model }) => ({ kept: { ...model.desk } }),
  render: (screen) => {
    const { app, model, state } = screen;
    const people = pairOf(model.header);
    const items = topics(screen);
    const empty = !model.items?.length && !model.parked?.length;
    const minutes = String(model.minutes ?? 60);
    return html`<div class="agendapage">
      <div class="chead">
        <h1 tabindex="-1">${empty ? t('talk-nothing') : t(HEADINGS[minutes] ?? 'talk-heading')}</h1>
        <p class="lead">${empty ? t('talk-nothing-text') : rich('talk-lead', { name: who(people.manager) })}</p>
        ${model.held
          ? html`<p class="held" tabindex="-1" data-place="talk">${icon('check')}<span>${t('talk-held', { date: day(model.held.date), minutes: model.held.minutes })} <a href=${app.link('agree')}>${t('talk-to-agree')}</a></span></p>`
          : nothing}
        ${!empty && !model.header.flags.viewsCrossed ? note(t('talk-not-crossed')) : nothing}
      </div>
      ${empty
        ? html`<div class="actions"><a class="btn btn--primary" href=${app.link('compare')}>${t('talk-nothing-action')}</a></div>`
        : html`<div class="agendacols">
            <section aria-labelledby="what">
              <h2 id="what">${t('talk-agenda-heading')}</h2>
              <p>${how('agenda', t('talk-agenda-heading'))}</p>
              <ol class="agendalist">
                ${parts(model, 'before').map((/** @type {any} */ part) => fixedRow(model, people, part))}
                ${items.map((item, index) => topicRow(screen, people, item, index + 1))}
                ${parts(model, 'after').map((/** @type {any} */ part) => fixedRow(model, people, part))}
              </ol>
              ${parkedList(screen, people)}
            </section>
            <aside class="agendaside">
              ${choice({
                name: 'minutes',
                legend: t('talk-how-long'),
                look: 'seg',
                options: ['30', '60', '90'].map((id) => ({ id, label: t('talk-minutes', { minutes: Number(id) }) })),
                value: minutes,
                onPick: (id) =>
                  app.act(async () => {
                    keep(screen, { minutes: Number(id) });
                    screen.model = await app.call('talk.view', { minutes: Number(id) });
                  }),
              })}
              <p class="soft small">${t('talk-topics', { count: items.length })}</p>
              <div class="invite invite--small">
                ${facing()}
                <a class="btn btn--primary" href=${app.link('talk-now')}>${t(state.kept.at ? 'talk-continue' : 'talk-start')}</a>
              </div>
              <div class="stack stack--2">
                <h3 class="saysub">${t('talk-before-heading')}</h3>
                <ul class="dots small">
                  <li>${t('talk-before-phones')}</li>
                  <li>${t('talk-before-typing')}</li>
                  <li>${t('talk-before-stop')}</li>
                </ul>
                <p class="small"><a class="alone" href="#/safety">${t('talk-safety')}</a></p>
              </div>
            </aside>
          </div>`}
    </div>`;
  },
};

/** @param {any} model @param {Record<Role, Person>} people @param {any} part */
function fixedRow(model, people, part) {
  return html`<li class="agendarow agendarow--fixed">
    <span class="agendarow__n">${mark('talk', true)}</span>
    <div class="stack stack--2">
      <h3>${titleOf(part)}</h3>
      ${part.text ? html`<p class="soft small">${part.text}</p>` : nothing}
      ${part.id === 'going-well' ? html`${goesWell(model, people)} ${promised(model, people)}` : nothing}
    </div>
    <span class="num soft small">${part.minutes ? t('talk-part-minutes', { minutes: part.minutes }) : nothing}</span>
  </li>`;
}

/** @param {any} model @param {Record<Role, Person>} people */
function goesWell(model, people) {
  if (!model.goesWell?.length) return nothing;
  return html`<ul class="saylist saylist--small">
    ${model.goesWell.map(
      (/** @type {any} */ item) =>
        html`<li><span class="small">${who(people[/** @type {Role} */ (item.role)])}</span> ${say(item.text)}</li>`,
    )}
  </ul>`;
}

/** What was promised and is not closed: what came of it? @param {any} model @param {Record<Role, Person>} people */
function promised(model, people) {
  if (!model.carried?.length) return nothing;
  return html`<div class="stack stack--2">
    <p class="small">${t('talk-carried-plans')}</p>
    <ul class="saylist saylist--small">
      ${model.carried.map(
        (/** @type {any} */ plan) =>
          html`<li><span class="small">${who(people[/** @type {Role} */ (plan.owner)])}</span> ${say(plan.action)}</li>`,
      )}
    </ul>
  </div>`;
}

/** @param {Screen} screen @param {Record<Role, Person>} people @param {any} item @param {number} n */
function topicRow(screen, people, item, n) {
  /** @type {Role} */
  const role = item.role;
  const giver = nameOf(people[otherRole(role)]);
  return html`<li class="agendarow agendarow--${side(role)}" tabindex="-1" data-place=${placeOf({ kind: 'expectation', role, id: item.id })}>
    <span class="agendarow__n num">${n}</span>
    <div class="stack stack--2">
      <p class="small">${who(people[role])} <b class="needs needs--${side(role)}">${t('talk-item-needs')}</b></p>
      ${say(item.text)}
      <p class="small soft">
        ${REASONS[item.reason] ? html`${t(REASONS[item.reason], { name: giver })}<span aria-hidden="true"> · </span>` : nothing}${figures(item)}
        ${answerOf(item) ? html`<span class="tag">${icon('check', '')}${t('talk-item-answered')}</span>` : nothing}
        ${item.carried && item.reason !== 'carried-over' ? html`<span class="tag">${t('talk-reason-carried-over')}</span>` : nothing} ${newsMark(item.news)}
      </p>
    </div>
    <div class="agendarow__ways">
      ${mover(screen, item, -1, n === 1)} ${mover(screen, item, 1, n === topics(screen).length)}
      <button class="btn btn--text btn--small" type="button" @click=${() => screen.app.act(() => undoable(screen, 'talk-parked-toast', () => park(screen, item)))}>
        ${t('talk-park')}<span class="vh">: ${item.text}</span>
      </button>
    </div>
  </li>`;
}

/** One place up or down; the focus goes along with the topic. @param {Screen} screen @param {any} item @param {number} by @param {boolean} end */
function mover(screen, item, by, end) {
  const id = `move-${keyOf(item)}-${by}`;
  return html`<button
    class="iconbtn"
    type="button"
    id=${id}
    aria-label=${t(by < 0 ? 'talk-move-up' : 'talk-move-down', { text: item.text })}
    aria-disabled=${end ? 'true' : 'false'}
    @click=${() =>
      !end &&
      screen.app.act(() => {
        undoable(screen, 'talk-moved-toast', () => keep(screen, { order: moved(topics(screen), keyOf(item), by) }));
        requestAnimationFrame(() => document.getElementById(id)?.focus());
      })}
  >
    <span aria-hidden="true">${by < 0 ? '↑' : '↓'}</span>
  </button>`;
}

/** Changes the agenda, with a way back. @param {Screen} screen @param {string} said @param {() => void} change */
function undoable(screen, said, change) {
  const { parked, added, order } = screen.state.kept;
  change();
  screen.app.toast(t(said), () => keep(screen, { parked, added, order }));
}

/** A topic of the agenda goes to the list of what was parked by hand, one that was put on it by hand comes off again. @param {Screen} screen @param {any} item */
const park = (screen, item) => keep(screen, move(screen, item, 'parked', 'added'));

/** @param {Screen} screen @param {any} item */
const putBack = (screen, item) => keep(screen, move(screen, item, 'added', 'parked'));

/** Off one list if it stands there, else onto the other. @param {Screen} screen @param {any} item @param {'parked'|'added'} onto @param {'parked'|'added'} off @returns {Kept} */
function move({ state }, item, onto, off) {
  const key = keyOf(item);
  const stands = (state.kept[off] ?? []).includes(key);
  const list = stands ? state.kept[off].filter((/** @type {string} */ one) => one !== key) : [...(state.kept[onto] ?? []), key];
  return { [stands ? off : onto]: list.length ? list : undefined };
}

/** What is set aside: by hand, and what does not fit in the time. @param {Screen} screen @param {Record<Role, Person>} people */
function parkedList(screen, people) {
  const aside = setAside(screen);
  if (!aside.length) return nothing;
  return html`<section class="parked" aria-labelledby="parked">
    <h3 id="parked">${t('talk-parked-heading')}</h3>
    <p class="small soft">${t('talk-parked-text')}</p>
    <ul class="dots">
      ${aside.map(
        (item) =>
          html`<li tabindex="-1" data-place=${placeOf({ ...item, kind: 'expectation' })}>
            <span class="small">${who(people[/** @type {Role} */ (item.role)])}</span> ${own(item.text)}
            ${item.carried ? html`<span class="tag">${t('talk-reason-carried-over')}</span>` : nothing}
            ${item.settled ? html`<span class="tag">${icon('check', '')}${t('talk-item-settled')}</span>` : nothing} ${newsMark(item.news)}
            <button class="btn btn--text btn--small" type="button" @click=${() => screen.app.act(() => undoable(screen, 'talk-put-back-toast', () => putBack(screen, item)))}>
              ${t('talk-parked-put-back')}<span class="vh">: ${item.text}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

// ================================================================== the talk itself

const BEAT = 20_000;

/** @type {import('../ui/app.js').View} */
export const now = {
  title: 'talk-page',
  stage: 'talk',
  frame: 'quiet',
  load,
  start: (screen) => {
    const { app, model } = screen;
    const state = {
      kept: /** @type {Kept} */ ({ ...model.desk }),
      drafts: /** @type {Record<string, Draft>} */ ({}),
      since: Date.now(),
      // A clock that was stopped stays stopped, also after a reload.
      paused: Boolean(model.desk?.paused),
      asked: '',
      question: 0,
      done: false,
      beat: setInterval(() => {
        if (state.paused || state.done) return;
        keep(screen, { seconds: passed(state) });
        state.since = Date.now();
        app.update();
      }, BEAT),
    };
    return state;
  },
  leave: (screen) => {
    const { state } = screen;
    clearInterval(state.beat);
    if (!state.done && !state.paused) keep(screen, { seconds: passed(state) });
  },
  render: (screen) => {
    const { state } = screen;
    const steps = stepsOf(screen);
    const index = Math.max(0, steps.findIndex((step) => step.id === state.kept.at));
    const step = steps[index];
    return html`<div class="talkmode ${step.item ? '' : 'talkmode--one'}">
      ${bar(screen, steps, index)}
      ${state.paused
        ? pausedScreen(screen)
        : keyed(
            step.id,
            step.item
              ? topic(screen, steps, index)
              : step.part
                ? partScreen(screen, steps, index)
                : endScreen(screen, steps, index),
          )}
    </div>`;
  },
};

/** Seconds talked until now. @param {{kept: Kept, since: number}} state */
const passed = (state) => (state.kept.seconds ?? 0) + Math.round((Date.now() - state.since) / 1000);

/**
 * The steps of the talk: what comes before, the topics, and the end.
 * @param {Screen} screen @returns {{id: string, part?: any, item?: any, n?: number}[]}
 */
function stepsOf(screen) {
  return [
    ...parts(screen.model, 'before').map((/** @type {any} */ part) => ({ id: part.id, part })),
    ...topics(screen).map((item, index) => ({ id: keyOf(item), item, n: index + 1 })),
    { id: 'end' },
  ];
}

/** @param {Screen} screen @param {any[]} steps @param {number} index */
function bar(screen, steps, index) {
  const { app, model, state } = screen;
  const minutes = model.minutes ?? 60;
  const passedMinutes = Math.floor((state.paused ? (state.kept.seconds ?? 0) : passed(state)) / 60);
  const share = passedMinutes / minutes;
  const words = share < 0.6 ? 'talk-clock-plenty' : share < 0.85 ? 'talk-clock-fine' : share < 1 ? 'talk-clock-last' : 'talk-clock-past';
  const step = steps[index];
  const total = steps.filter((one) => one.item).length;
  return html`<header class="talkbar">
    <span class="clock"
      >${clockFace(share)}<span
        >${share > 1 ? t('talk-clock-over', { passed: passedMinutes }) : t('talk-clock', { passed: passedMinutes, minutes })}<span class="long"
          >${t(words)}</span
        ></span
      ></span
    >
    <span class="mid">${step.item ? t('talk-topic-position', { n: step.n, total }) : step.part ? titleOf(step.part) : t('talk-part-closing')}</span>
    <span class="talkbar__ways">
      <a class="btn btn--small" href=${app.link('talk')}>${t('talk-agenda-link')}</a>
      <button class="btn btn--small" type="button" @click=${() => app.act(() => pause(screen, !state.paused))}>
        ${t(state.paused ? 'talk-resume' : 'talk-pause')}
      </button>
    </span>
  </header>`;
}

/** @param {Screen} screen @param {boolean} paused */
function pause(screen, paused) {
  const { state } = screen;
  keep(screen, { paused: paused || undefined, ...(paused ? { seconds: passed(state) } : {}) });
  state.since = Date.now();
  state.paused = paused;
  focusHeading();
}

/** @param {Screen} screen */
function pausedScreen(screen) {
  return html`<section class="talkcard">
    <h1 tabindex="-1">${t('talk-paused-heading')}</h1>
    <p class="lead">${t('talk-paused-text')}</p>
    <div class="actions">
      <button class="btn btn--primary" type="button" @click=${() => screen.app.act(() => pause(screen, false))}>${t('talk-resume')}</button>
      <a class="btn btn--text" href=${screen.app.link('')}>${t('talk-leave')}</a>
      <a class="btn btn--text" href="#/safety">${t('talk-safety')}</a>
    </div>
  </section>`;
}

/** Goes to a step and reads it from its heading. @param {Screen} screen @param {string} id */
function go(screen, id) {
  const { state } = screen;
  keep(screen, { at: id, seconds: passed(state) });
  state.since = Date.now();
  state.asked = '';
  state.question = 0;
  focusHeading();
}

function focusHeading() {
  requestAnimationFrame(() => {
    window.scrollTo({ top: 0 });
    /** @type {HTMLElement|null} */ (document.querySelector('.talkmode h1'))?.focus({ preventScroll: true });
  });
}

/** The way back, for every step. @param {Screen} screen @param {any[]} steps @param {number} index */
const back = (screen, steps, index) =>
  index > 0
    ? html`<button class="btn btn--text" type="button" @click=${() => screen.app.act(() => go(screen, steps[index - 1].id))}>
        ${icon('prev')}${t('talk-previous')}
      </button>`
    : html`<span></span>`;

/** A part of the talk that is not about one expectation. @param {Screen} screen @param {any[]} steps @param {number} index */
function partScreen(screen, steps, index) {
  const { model } = screen;
  const people = pairOf(model.header);
  const { part } = steps[index];
  const next = steps[index + 1];
  return html`<section class="talkcard">
    ${part.begins ? html`<p class="talkturn">${rich('talk-begins', { name: who(people[/** @type {Role} */ (part.begins)]) })}</p>` : nothing}
    <h1 tabindex="-1">${titleOf(part)}</h1>
    ${part.text ? html`<p class="lead">${part.text}</p>` : nothing}
    ${part.id === 'going-well' && model.goesWell?.length
      ? html`<div class="stack"><p class="soft">${t('talk-well-text')}</p>
          <div class="pairbox"><div class="pair">
            ${/** @type {Role[]} */ (['employee', 'manager']).map(
              (role) =>
                html`<div class="half half--${side(role)}">
                  <p class="small">${who(people[role])} <b class="needs needs--${side(role)}">${t('talk-item-needs')}</b></p>
                  <ul class="saylist">${model.goesWell.filter((/** @type {any} */ item) => item.role === role).map((/** @type {any} */ item) => html`<li>${say(item.text)}</li>`)}</ul>
                </div>`,
            )}
          </div></div></div>`
      : nothing}
    ${part.id === 'going-well' ? promised(model, people) : nothing}
    ${part.questions?.length
      ? html`<ul class="asks">${part.questions.map((/** @type {string} */ question) => html`<li>${question}</li>`)}</ul>`
      : nothing}
    <div class="fin">
      ${back(screen, steps, index)}
      <button class="btn btn--primary" type="button" @click=${() => screen.app.act(() => go(screen, next.id))}>
        ${t(next.item ? 'talk-begin-items' : 'talk-next')}
      </button>
    </div>
  </section>`;
}

// ------------------------------------------------------------------ one expectation

/** The answer to the words as they are now; one to earlier words has to be given again. @param {any} item */
const answerOf = (item) => (item.answer?.earlierText ? undefined : item.answer);

/** @param {any} answer @returns {Draft} */
const fieldsOf = ({ answer, text, understood, because, cause } = /** @type {any} */ ({})) => ({ answer, text, understood, because, cause });

/** @param {Screen} screen @param {any} item @returns {Draft} */
const draftOf = ({ state }, item) => state.drafts[keyOf(item)] ?? item.draft ?? (item.answer ? fieldsOf(item.answer) : {});

/** Whether something stands in the fields that is not written down yet. @param {Screen} screen @param {any} item */
function unwritten(screen, item) {
  const draft = draftOf(screen, item);
  const written = fieldsOf(answerOf(item));
  return /** @type {(keyof Draft)[]} */ (['answer', 'text', 'understood', 'because', 'cause']).some(
    (key) => (draft[key] || undefined) !== (written[key] || undefined),
  );
}

/** @param {Screen} screen @param {any} item @param {Draft} change */
function fill(screen, item, change) {
  const { app, state } = screen;
  /** @type {Draft} */
  const next = { ...draftOf(screen, item), ...change };
  for (const key of /** @type {(keyof Draft)[]} */ (Object.keys(next))) if (!next[key]) delete next[key];
  const before = unwritten(screen, item);
  state.drafts[keyOf(item)] = next;
  state.asked = '';
  app.desk(`answer/${item.role}/${item.id}`, next);
  return before !== unwritten(screen, item);
}

/** @param {Screen} screen @param {any[]} steps @param {number} index */
function topic(screen, steps, index) {
  const { app, model, state } = screen;
  const people = pairOf(model.header);
  const { item } = steps[index];
  /** @type {Role} */
  const role = item.role;
  const teller = people[role];
  const listener = people[otherRole(role)];
  const name = nameOf(listener);
  const draft = draftOf(screen, item);
  const questions = item.questions?.length ? item.questions : [item.question].filter(Boolean);
  const question = questions[state.question % (questions.length || 1)];
  // Where the manager goes first, that is about what the manager gives: so who listens elsewhere begins here.
  const begins = item.reason === 'manager-first';
  return html`<div class="talk">
    <section class="spk half--${side(role)}" aria-labelledby="tells">
      <p class="talkturn" id="tells">${who(teller)} ${t(begins ? 'talk-adds' : 'talk-tells')}</p>
      <h1 tabindex="-1" class="own ${item.text.length > 110 ? 'long' : ''}" dir="auto">${item.text}</h1>
      <dl>
        ${item.sign ? html`<div><dt>${t('talk-sign')}</dt><dd>${own(item.sign)}</dd></div>` : nothing}
        ${item.why ? html`<div><dt>${t('talk-why')}</dt><dd>${own(item.why)}</dd></div>` : nothing}
        <div><dt>${t('talk-need-and-now')}</dt><dd>${needAndNow(item, name)}</dd></div>
        ${item.view?.because ? html`<div><dt>${who(listener)}</dt><dd>${own(item.view.because)}</dd></div>` : nothing}
      </dl>
      ${question
        ? html`<div class="ask">
            ${t('talk-question')}<span class="ask__q">${question}</span> ${item.help ? html`<span class="ask__help">${item.help}</span>` : nothing}
            ${questions.length > 1
              ? html`<button class="btn btn--text btn--small" type="button" @click=${() => app.act(() => void (state.question += 1))}>${t('talk-question-another')}</button>`
              : nothing}
          </div>`
        : nothing}
    </section>
    <section class="lis half--${side(otherRole(role))}" aria-labelledby="sums">
      <p class="talkturn" id="sums">${who(listener)} ${t(begins ? 'talk-goes-first' : 'talk-sums-up')}</p>
      ${noted(screen, item, listener)} ${notedBeside(app, item.answer, listener, people)} ${item.answer?.earlierText ? note(t('talk-answer-earlier')) : nothing}
      ${textArea({
        id: `understood-${item.id}`,
        label: t(begins ? 'talk-understood-first' : 'talk-understood-label'),
        help: t('talk-understood-help', { name: nameOf(teller) }),
        rows: 3,
        value: draft.understood ?? '',
        onInput: (understood) => {
          if (fill(screen, item, { understood })) app.update();
        },
      })}
      ${choice({
        name: `cause-${item.id}`,
        legend: t('talk-cause-legend'),
        options: app.texts.causes,
        value: draft.cause,
        onPick: (cause) => {
          fill(screen, item, { cause });
          app.update();
        },
      })}
      ${draft.cause
        ? html`<button class="btn btn--text btn--small" type="button" @click=${() => app.act(() => void fill(screen, item, { cause: undefined }))}>${t('talk-cause-clear')}</button>`
        : nothing}
    </section>
    ${outcome(screen, steps, index, draft)}
  </div>`;
}

/** @param {any} item @param {string} name */
function needAndNow(item, name) {
  const first =
    item.received === undefined
      ? t('talk-needed-now-early', { needed: item.needed })
      : t('talk-needed-now', { needed: item.needed, received: item.received });
  const { view } = item;
  const second = !view
    ? ''
    : view.isNew
      ? t('talk-other-new', { name })
      : view.delivered !== undefined
        ? t('talk-other-thinks', { name, delivered: view.delivered })
        : '';
  const third = view?.acknowledged === undefined ? '' : t('talk-other-part', { name, acknowledged: view.acknowledged });
  return [first, second, third].filter(Boolean).join(' ');
}

/** Who typed this: noted for the other, or noted for me and still to be confirmed. @param {Screen} screen @param {any} item @param {Person} listener */
function noted({ app, model }, item, listener) {
  const { me, other } = model.header;
  if (listener.role !== me.role) return html`<p class="noted">${icon('pen', '')}<span>${t('talk-noting', { name: nameOf(listener) })}</span></p>`;
  if (!item.answer?.notedBy) return nothing;
  return html`<div class="noted noted--ask">
    ${icon('pen', '')}<span>${t('talk-noted-by', { name: nameOf(other) })}</span>
    <button
      class="btn btn--small"
      type="button"
      ?disabled=${app.readOnly}
      @click=${() =>
        app.act(async () => {
          const answer = await app.call('answer.confirm', { role: item.role, expectation: item.id });
          replace(model, item, answer.item);
          app.toast(t('talk-confirmed'));
        }, 'confirm')}
    >
      ${t('talk-confirm')}
    </button>
  </div>`;
}

/** @param {any} model @param {any} item @param {any} newer what a command answered: only what it carries is newer */
function replace(model, item, newer) {
  /** @param {any} one */
  const swap = (one) => (keyOf(one) === keyOf(item) ? { ...one, draft: undefined, ...newer } : one);
  model.items = model.items.map(swap);
  model.parked = (model.parked ?? []).map(swap);
}

/** Where the two end up: the table between the halves. @param {Screen} screen @param {any[]} steps @param {number} index @param {Draft} draft */
function outcome(screen, steps, index, draft) {
  const { app, state } = screen;
  const { item } = steps[index];
  const asks = (draft.answer && ASKS[draft.answer]) || [];
  const last = !steps[index + 1]?.item;
  const open = unwritten(screen, item) || !answerOf(item);
  return html`<section class="table4" aria-labelledby="outcome">
    <h2 id="outcome">${t('talk-outcome')}</h2>
    ${choice({
      name: `answer-${item.id}`,
      legend: t('talk-outcome'),
      legendHidden: true,
      look: 'row',
      options: app.texts.answers,
      value: draft.answer,
      onPick: (answer) => {
        fill(screen, item, { answer });
        app.update();
      },
    })}
    ${state.asked === item.id ? html`<p class="ask-first" role="alert">${t('talk-choose-answer')}</p>` : nothing}
    ${asks.map((ask, place) =>
      keyed(
        ask.label,
        textArea({
          id: `field-${place}-${item.id}`,
          rows: 1,
          label: t(ask.label),
          help: place === asks.length - 1 ? t('talk-text-help') : undefined,
          value: draft[ask.member] ?? '',
          onInput: (value) => {
            if (fill(screen, item, { [ask.member]: value })) app.update();
          },
        }),
      ),
    )}
    <div class="fin">
      ${back(screen, steps, index)}
      <div class="fin__on">
        ${!open
          ? html`<span class="tag">${icon('check', '')}${t('talk-saved-answer')}</span>`
          : html`<button class="btn btn--text" type="button" @click=${() => app.act(() => parkHere(screen, steps, index))}>${t('talk-park')}</button>`}
        <button
          class="btn btn--primary"
          type="button"
          ?disabled=${app.readOnly && open}
          @click=${() => app.act(() => (open ? write(screen, steps, index) : go(screen, steps[index + 1].id)), 'write')}
        >
          ${open ? t(last ? 'talk-write-last' : 'talk-write') : t('talk-next')}
        </button>
      </div>
    </div>
  </section>`;
}

/** @param {Screen} screen @param {any[]} steps @param {number} index */
function parkHere(screen, steps, index) {
  const { item } = steps[index];
  park(screen, item);
  go(screen, steps[index + 1].id);
  screen.app.toast(t('talk-parked-toast'), () => {
    putBack(screen, item);
    go(screen, keyOf(item));
  });
}

/** @param {Screen} screen @param {any[]} steps @param {number} index */
async function write(screen, steps, index) {
  const { app, model, state } = screen;
  const { item } = steps[index];
  const { answer, text, understood, because, cause } = draftOf(screen, item);
  if (!answer) {
    state.asked = item.id;
    requestAnimationFrame(() => /** @type {HTMLElement|null} */ (document.querySelector('.table4 input'))?.focus());
    return;
  }
  // Only what belongs to this answer goes along: a field of another answer may still hold what was typed before.
  const members = (ASKS[answer] ?? []).map((ask) => ask.member);
  const value = await app.call('answer.give', {
    role: item.role,
    expectation: item.id,
    revision: item.revision,
    answer,
    ...(members.includes('text') && text ? { text } : {}),
    ...(members.includes('because') && because ? { because } : {}),
    ...(understood ? { understood } : {}),
    ...(cause ? { cause } : {}),
  });
  delete state.drafts[keyOf(item)];
  replace(model, item, value.item);
  go(screen, steps[index + 1].id);
}

// ------------------------------------------------------------------ the end

/** @param {Screen} screen @param {any[]} steps @param {number} index */
function endScreen(screen, steps, index) {
  const { app, model, state } = screen;
  const people = pairOf(model.header);
  const answered = [...(model.items ?? []), ...(model.parked ?? [])].filter(answerOf).length;
  const byHand = setAside(screen);
  const { kept } = state;
  const length = kept.length ?? String(Math.min(1440, Math.max(1, Math.round(passed(state) / 60))));
  const closing = parts(model, 'after');
  return html`<section class="talkcard">
    <h1 tabindex="-1">${t('talk-end-heading')}</h1>
    <p class="lead">${t('talk-end-text')}</p>
    <p>${t('talk-end-answered', { count: answered })}</p>
    ${closing.map(
      (/** @type {any} */ part) =>
        html`<div class="stack stack--2">
          <h2 class="saysub">${titleOf(part)}</h2>
          ${part.text ? html`<p class="small soft">${part.text}</p>` : nothing}
          ${part.questions?.length ? html`<ul class="asks asks--small">${part.questions.map((/** @type {string} */ question) => html`<li>${question}</li>`)}</ul>` : nothing}
        </div>`,
    )}
    ${byHand.length
      ? html`<div class="stack stack--2">
          <h2 class="saysub">${t('talk-end-parked')}</h2>
          <ul class="dots">${byHand.map((item) => html`<li><span class="small">${who(people[/** @type {Role} */ (item.role)])}</span> ${own(item.text)}</li>`)}</ul>
        </div>`
      : nothing}
    <div class="endfields">
      ${dateField({
        id: 'talk-date',
        label: t('talk-end-date'),
        value: kept.date ?? app.today(),
        onInput: (date) => keep(screen, { date }),
      })}
      ${textField({
        id: 'talk-length',
        label: t('talk-end-minutes'),
        value: length,
        onInput: (value) => keep(screen, { length: value }),
      })}
    </div>
    ${textArea({
      id: 'talk-remark',
      label: t('talk-end-remark'),
      help: t('talk-end-remark-help'),
      value: kept.remark ?? '',
      onInput: (remark) => keep(screen, { remark }),
    })}
    <div class="fin">
      ${index > 0
        ? html`<button class="btn btn--text" type="button" @click=${() => app.act(() => go(screen, steps[index - 1].id))}>${icon('prev')}${t('talk-end-back')}</button>`
        : html`<span></span>`}
      <button class="btn btn--primary" type="button" ?disabled=${app.readOnly} @click=${() => app.act(() => hold(screen, length), 'hold')}>${t('talk-end-hold')}</button>
    </div>
  </section>`;
}

/** @param {Screen} screen @param {string} length */
async function hold(screen, length) {
  const { app, state } = screen;
  const { date, remark } = state.kept;
  await app.call('talk.hold', {
    date: date ?? app.today(),
    minutes: Number.parseInt(length, 10) || 1,
    ...(remark ? { remark } : {}),
  });
  // From here on nothing of the talk under way is kept: it has been held, and the core has cleared it.
  state.done = true;
  app.go(app.link('agree'));
}
