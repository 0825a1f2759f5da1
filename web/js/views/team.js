// @ts-check
// What is expected of me, over all agreements in this browser, by topic. Words and plans of mine; never a ranking of people, no
// average, and nothing of it goes anywhere.
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { t } from '../i18n.js';
import { choice, toggle } from '../ui/fields.js';
import { dayShort } from '../ui/format.js';
import { emptyHalves, icon } from '../ui/icons.js';
import { address } from '../ui/next.js';
import { side, who } from '../ui/people.js';

/** @typedef {import('../ui/app.js').Screen} Screen */

/** With more things than this a topic opens when it is asked for. */
const ALL_OPEN = 60;

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'team-page',
  load: (app) => app.call('team.view'),
  start: () => ({ open: new Map() }),
  render: (screen) => {
    const { model } = screen;
    return html`
      <div class="pagehead teamhead">
        <p class="noprint"><a class="back" href="#/agreements">${icon('prev')}${t('team-back')}</a></p>
        <h1 tabindex="-1">${t(`team-title-${model.as}`)}</h1>
        ${model.people.length ? html`<p class="lead">${t('team-lead', { n: model.people.length })}</p>` : nothing}
        <p class="private">${icon('eyeoff', '')}<span>${t('team-private')}</span></p>
      </div>
      ${choices(screen)} ${model.topics.length ? topics(screen) : nothing} ${otherPlans(model)}
      ${model.topics.length || model.otherPlans.length ? nothing : none(model)} ${closed(model)}
      ${model.more ? html`<p class="soft small">${t('team-more', { n: model.more })}</p>` : nothing}
      ${model.topics.length
        ? html`<div class="actions noprint">
            <button class="btn" type="button" @click=${() => printAll(screen)}>${icon('print')}${t('team-print')}</button>
          </div>`
        : nothing}
    `;
  },
};

/** In which role, and with what is ended or without. @param {Screen} screen */
function choices(screen) {
  const { app, model } = screen;
  const ask = (/** @type {object} */ change) =>
    app.act(async () => {
      screen.model = await app.call('team.view', { as: model.as, ended: model.withEnded, ...change });
      screen.state.open = new Map();
    });
  const both = model.roles.length > 1;
  if (!both && !model.ended) return nothing;
  return html`<div class="teamchoice noprint">
    ${both
      ? choice({
          name: 'as',
          legend: t('team-as'),
          legendHidden: true,
          look: 'seg',
          value: model.as,
          options: model.roles.map((/** @type {any} */ one) => ({ id: one.role, label: t(`team-as-${one.role}`) })),
          onPick: (as) => void ask({ as }),
        })
      : nothing}
    ${model.ended
      ? toggle({
          checked: model.withEnded,
          label: t('team-ended'),
          on: t('team-ended-on'),
          off: t('team-ended-off', { n: model.ended }),
          onChange: (ended) => void ask({ ended }),
        })
      : nothing}
  </div>`;
}

/** @param {Screen} screen */
function topics({ app, model, state }) {
  const total = model.topics.reduce((/** @type {number} */ sum, /** @type {any} */ one) => sum + one.items.length, 0);
  const isOpen = (/** @type {string} */ key) => state.open.get(key) ?? total <= ALL_OPEN;
  return html`<div class="teamtopics ${total > ALL_OPEN ? 'is-long' : ''}">
    ${key(model)}
    ${repeat(
      model.topics,
      keyOf,
      (/** @type {any} */ topic) => html`<details
        class="teamtopic"
        ?open=${isOpen(keyOf(topic))}
        @toggle=${(/** @type {Event} */ event) => {
          const { open } = /** @type {HTMLDetailsElement} */ (event.target);
          if (open === isOpen(keyOf(topic))) return;
          state.open.set(keyOf(topic), open);
          app.update();
        }}
      >
        <summary>
          <h2><bdi>${topic.topicLabel}</bdi></h2>
          <span class="soft small">${t('team-people', { n: topic.people })}</span>
        </summary>
        ${isOpen(keyOf(topic)) ? html`<ul>${topic.items.map((/** @type {any} */ item) => one(app, item))}</ul>` : nothing}
      </details>`,
    )}
  </div>`;
}

/** Topics in own words have one id, and differ by their label. @param {any} topic */
const keyOf = (topic) => `${topic.topic} ${topic.topicLabel}`;

/** @param {import('../ui/app.js').App} app @param {any} item */
function one(app, item) {
  const labels = app.texts.scales.importance?.labels ?? [];
  return html`<li class="wish">
    ${disc(item)}
    <div class="wish__what">
      <p class="wish__who">
        <a href=${address(item.agreement, 'compare')}>${who(item.other)}</a>
        ${item.ended ? html`<span class="soft small">${t('team-is-ended')}</span>` : nothing}
      </p>
      <p class="say own" dir="auto">${item.text}${item.cut ? '…' : nothing}</p>
      <p class="small wish__met">
        <b>${t(`team-met-${item.met ?? 'untold'}`)}</b>
        ${item.received
          ? t('team-need-get', { need: item.needed, get: item.received })
          : t('team-need', { need: item.needed })}
        <span class="soft">${labels[item.importance - 1]}</span>
      </p>
      ${plans(item.plans)}
    </div>
  </li>`;
}

/** @param {any[]} list */
function plans(list) {
  if (!list.length) return nothing;
  return html`<ul class="myplans">
    ${list.map((plan) => html`<li>${planWords(plan)}</li>`)}
  </ul>`;
}

/** @param {any} plan */
function planWords(plan) {
  return html`<p class="own" dir="auto">${t('team-plan', { moment: plan.moment, action: plan.action })}${plan.cut ? '…' : nothing}</p>
    <p class="soft small">
      ${t(plan.due ? 'team-plan-due' : 'team-plan-date', { date: dayShort(plan.lookBack) })}
      ${plan.status && plan.status !== 'open' ? t(`team-plan-${plan.status}`) : nothing}
    </p>`;
}

/** Larger is more important; whole is enough, open is short, dashed is not told. Beside it the words say the same. @param {any} item */
function disc(item) {
  const letter = side(item.other.role);
  const radius = 5 + 3 * item.importance;
  const x = letter === 'a' ? 21 + radius / 2 : 21 - radius / 2;
  const path = letter === 'a' ? `M${x} ${22 - radius}a${radius} ${radius} 0 0 0 0 ${2 * radius}z` : `M${x} ${22 - radius}a${radius} ${radius} 0 0 1 0 ${2 * radius}z`;
  const look = { short: 'open', untold: 'dashed' }[/** @type {string} */ (item.met ?? 'untold')] ?? 'whole';
  return html`<svg class="wish__disc wish__disc--${look} wish__disc--${letter}" viewBox="0 0 44 44" aria-hidden="true"><path d=${path}></path></svg>`;
}

/** What the drawings say. @param {any} model */
function key(model) {
  const other = { role: model.as === 'manager' ? 'employee' : 'manager' };
  const looks = /** @type {const} */ (['enough', 'short', 'untold']);
  return html`<p class="teamkey small soft">
    ${looks.map((met) => html`<span>${disc({ other, importance: 3, met })}${t(`team-key-${met}`)}</span>`)}
    <span>${t('team-key-size')}</span>
  </p>`;
}

/** @param {any} model */
function otherPlans(model) {
  if (!model.otherPlans.length) return nothing;
  return html`<section class="section" aria-labelledby="other-plans">
    <h2 id="other-plans">${t('team-other-plans')}</h2>
    <ul class="myplans myplans--apart">
      ${model.otherPlans.map(
        (/** @type {any} */ plan) => html`<li><p>${t('team-with')} <a href=${address(plan.agreement, 'agree')}>${who(plan.other)}</a></p>${planWords(plan)}</li>`,
      )}
    </ul>
  </section>`;
}

/** @param {any} model */
function closed(model) {
  if (!model.closed.length) return nothing;
  return html`<section class="section teamclosed" aria-labelledby="closed">
    <h2 id="closed">${t('team-closed')}</h2>
    <p class="soft">${t('team-closed-text')}</p>
    <ul class="chips">
      ${model.closed.map((/** @type {any} */ row) => html`<li><a class="chip" href=${address(row.agreement)}>${who(row.other)}</a></li>`)}
    </ul>
  </section>`;
}

/** @param {any} model */
function none(model) {
  return html`<div class="empty">
    ${emptyHalves()}
    <h2>${t(model.people.length ? 'team-nothing' : 'team-nobody')}</h2>
    <p class="soft">${t(`team-nobody-text-${model.as}`)}</p>
    <div class="row"><a class="btn btn--small" href="#/agreements">${t('team-back')}</a></div>
  </div>`;
}

/** Everything is on paper, also what was folded away. @param {Screen} screen */
function printAll({ app, model, state }) {
  for (const topic of model.topics) state.open.set(keyOf(topic), true);
  app.update();
  print();
}
