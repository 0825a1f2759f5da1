// @ts-check
// Follow up: looking back on what was agreed, in two minutes, each apart and then side by side.
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { calendar } from '../calendar.js';
import { t } from '../i18n.js';
import { check, choice, dateField, note as aside, privateNote, scale, shareSwitch, textArea } from '../ui/fields.js';
import { day } from '../ui/format.js';
import { how } from '../ui/how.js';
import { icon, mark } from '../ui/icons.js';
import { newsMark, placeOf } from '../ui/news.js';
import { nameOf, pairOf, sentence, side, who } from '../ui/people.js';
import { placeIn } from '../ui/place.js';
import { renewalCard, renewalForm } from '../ui/renewal.js';
import { own } from '../ui/text.js';
import { topicOf, trends } from '../ui/trends.js';
import { ROLES, inside } from './print.js';

/** @typedef {import('../ui/people.js').Role} Role */
/** @typedef {import('../ui/people.js').Person} Person */
/** @typedef {import('../ui/app.js').Screen} Screen */

/** What is filled in of one moment. Lists are `id=value`, for the desk holds flat lists. @typedef {{date?: string, status?: string[], received?: string[], note?: string, greatWork?: number, feelingGreat?: number, shareReceived?: boolean, shareGreat?: boolean}} Draft */

/** @type {{id: string, icon: string, label: string}[]} */
const STATUSES = [
  { id: 'kept', icon: 'check', label: 'followup-status-kept' },
  { id: 'partly', icon: 'part', label: 'followup-status-partly' },
  { id: 'not', icon: 'no', label: 'followup-status-not' },
  { id: 'changed', icon: 'swap', label: 'followup-status-changed' },
];

/** @type {Record<string, string>} */
const STATES = { planned: 'followup-state-planned', due: 'followup-state-due', recorded: 'followup-state-recorded' };

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'followup-page',
  stage: 'followup',
  load: (app) => app.call('followup.view', {}),
  start: ({ model, route }) => {
    const moments = model.moments ?? [];
    const named = moments.find((/** @type {any} */ one) => placeOf({ kind: 'checkin', id: keyOf(one) }) === placeIn(route));
    const first = named ?? moments.find((/** @type {any} */ one) => one.state === 'due');
    return { at: first && keyOf(first), again: false, drafts: {} };
  },
  render: (screen) => {
    const { app, model, state } = screen;
    const { moments = [], commitments = [], renewal } = model;
    const people = pairOf(model.header);
    const moment = momentOf(screen);
    const ended = model.header.flags?.ended;
    const nothingYet = !moments.length && !commitments.length;
    return html`<div class="followup">
      <div class="chead">
        <p class="soft small">${sentence('followup-with', { a: people.employee, b: people.manager })}</p>
        <h1 tabindex="-1">${heading(model, moment)}</h1>
        <p class="lead">${t(ended ? 'followup-ended-text' : nothingYet ? 'followup-none-text' : 'followup-lead')}</p>
      </div>
      ${nothingYet && !ended
        ? html`<div class="actions"><a class="btn btn--primary" href=${app.link('agree')}>${t('followup-none-action')}</a></div>`
        : html`${renewal?.time === 'later' || moment ? nothing : renewalCard(screen, renewal, true)}
            ${moment ? (moment.mine && !state.again ? sideBySide(screen, moment, people) : form(screen, moment, people)) : nothing}
            ${moment && !(moment.mine && !state.again) ? nothing : trends(model, people)}
            <div class="ahead section">
              ${momentList(screen)}
              <div>
                ${openList(model, people, app)} ${renewal?.time === 'later' || moment ? renewalCard(screen, renewal) : nothing}
              </div>
            </div>`}
      ${renewalForm(screen)}
    </div>`;
  },
};

/** What tells moments apart: those in between share an id, and differ by date once recorded. @param {any} moment */
const keyOf = (moment) => (moment.id === 'extra' && moment.mine ? `extra ${moment.date}` : moment.id);

/** The moment that is open on the screen; one in between has no planned date. @param {Screen} screen */
function momentOf({ app, model, state }) {
  if (!state.at) return undefined;
  if (state.at === 'extra') {
    return { id: 'extra', date: app.today(), state: 'due', draft: model.extra };
  }
  return model.moments?.find((/** @type {any} */ one) => keyOf(one) === state.at);
}

/** @param {any} model @param {any} moment */
function heading(model, moment) {
  const { moments = [], commitments = [], header } = model;
  if (header.flags?.ended) return t('followup-heading-ended');
  if (!moments.length && !commitments.length) return t('followup-heading-none');
  if (moment) return t(moment.mine ? 'followup-heading-done' : 'followup-heading-due');
  const next = moments.find((/** @type {any} */ one) => one.state === 'planned');
  if (next) return t('followup-heading-soon', { date: day(next.date) });
  return t(moments.length ? 'followup-heading-done' : 'followup-heading-choose');
}

/** @param {Screen} screen @param {string|undefined} id @param {boolean} [again] */
function openMoment({ state }, id, again = false) {
  state.at = id;
  state.again = again;
  requestAnimationFrame(() => {
    window.scrollTo({ top: 0 });
    /** @type {HTMLElement|null} */ (document.querySelector('.followup h1'))?.focus({ preventScroll: true });
  });
}

// ------------------------------------------------------------------ filling in

/** @param {any} mine @returns {Draft} */
const fromRecorded = ({ date, commitments, received, note, greatWork, feelingGreat, share }) => ({
  date,
  status: (commitments ?? []).map((/** @type {any} */ one) => `${one.id}=${one.status}`),
  received: (received ?? []).map((/** @type {any} */ one) => `${one.expectation}=${one.received}`),
  note,
  greatWork,
  feelingGreat,
  shareReceived: Boolean(share?.received),
  shareGreat: Boolean(share?.great),
});

/** @param {Screen} screen @param {any} moment @returns {Draft} */
const draftOf = ({ state }, moment) => state.drafts[keyOf(moment)] ?? { ...(moment.mine ? fromRecorded(moment.mine) : {}), ...(moment.draft ?? {}) };

/** When it was looked back: what was filled in, else today; what is recorded again keeps its day. @param {Screen} screen @param {any} moment @returns {string} */
const dateOf = (screen, moment) =>
  draftOf(screen, moment).date ?? (moment.id === 'extra' ? moment.date : screen.app.today());

/** The value of an id in a flat list. @param {string[]|undefined} list @param {string} id */
const valueOf = (list, id) => (list ?? []).find((one) => one.startsWith(`${id}=`))?.slice(id.length + 1);

/** @param {string[]|undefined} list @param {string} id @param {string|undefined} value */
function withValue(list, id, value) {
  const rest = (list ?? []).filter((one) => !one.startsWith(`${id}=`));
  return value === undefined ? rest : [...rest, `${id}=${value}`];
}

/** @param {Screen} screen @param {any} moment @param {Draft} change @param {boolean} [redraw] */
function fill(screen, moment, change, redraw = true) {
  const { app, state } = screen;
  /** @type {any} */
  const next = { ...draftOf(screen, moment), ...change };
  for (const key of Object.keys(next)) if (next[key] === undefined || next[key] === '') delete next[key];
  state.drafts[keyOf(moment)] = next;
  app.desk(`checkin/${moment.id}`, next);
  if (redraw) app.update();
}

/** @param {Screen} screen @param {any} moment @param {Record<Role, Person>} people */
function form(screen, moment, people) {
  const { app, model } = screen;
  const { me, other } = model.header;
  const draft = draftOf(screen, moment);
  const mine = side(me.role);
  const name = nameOf(other);
  const own2 = { left: t('followup-own-low'), right: t('followup-own-high'), labels: [] };
  return keyed(
    keyOf(moment),
    html`<section aria-labelledby="came" tabindex="-1" data-place=${placeOf({ kind: 'checkin', id: keyOf(moment) })}>
        <h2 id="came">${t('followup-what-came')}</h2>
        <p class="soft">${t('followup-what-came-help', { name })}</p>
        ${model.commitments?.length
          ? html`<div class="pairbox kept"><div class="pair">
              ${ROLES.map((role) => {
                const plans = model.commitments.filter((/** @type {any} */ one) => one.owner === role);
                return html`<div class="half half--${side(role)} half--disc">
                  <div class="half__head"><h3>${who(people[role])} ${t('followup-would')}</h3></div>
                  ${plans.map((/** @type {any} */ plan) => {
                    const value = valueOf(draft.status, plan.id);
                    return html`<div class="kept__one">
                      ${choice({
                        name: `status-${plan.id}`,
                        legend: html`<span class="say">${planWords(plan)}</span> ${newsMark(plan.news)}`,
                        look: 'seg',
                        options: STATUSES.map((one) => ({ id: one.id, label: t(one.label), icon: icon(one.icon, '') })),
                        value,
                        onPick: (status) => fill(screen, moment, { status: withValue(draftOf(screen, moment).status, plan.id, status) }),
                      })}
                      ${value
                        ? html`<button class="btn btn--text btn--small" type="button" @click=${() => app.act(() => fill(screen, moment, { status: withValue(draftOf(screen, moment).status, plan.id, undefined) }))}>${t('followup-clear')}</button>`
                        : nothing}
                    </div>`;
                  })}
                </div>`;
              })}
            </div></div>`
          : html`<p class="soft">${t('followup-no-plans')}</p>`}
      </section>
      <section class="section" aria-labelledby="now">
        <h2 id="now">${t('followup-how-now')}</h2>
        <p class="soft">${t('followup-how-now-help')}</p>
        ${asBefore(screen, moment)}
        <div class="now4">
          ${(model.received ?? []).map((/** @type {any} */ one) => {
            const value = valueOf(draft.received, one.id);
            return scale({
              name: `received-${one.id}`,
              legend: t('followup-gets', { topic: topicOf(one) }),
              help: html`${topicOf(one) === one.text ? nothing : own(one.text)}
                <span class="figline num">${one.received === undefined ? t('followup-needs', { needed: one.needed }) : t('followup-needs-before', { needed: one.needed, received: one.received })}</span>`,
              words: app.texts.scales.received,
              side: mine,
              value: value === undefined ? undefined : Number(value),
              onPick: (n) => fill(screen, moment, { received: withValue(draftOf(screen, moment).received, one.id, String(n)) }),
            });
          })}
        </div>
        ${model.received?.length ? sharing(screen, moment, 'received') : nothing}
        <div class="now4">
          ${scale({ name: 'great-work', legend: t('followup-great-work'), words: own2, side: mine, value: draft.greatWork, onPick: (greatWork) => fill(screen, moment, { greatWork }) })}
          ${scale({ name: 'feeling-great', legend: t('followup-feeling-great'), words: own2, side: mine, value: draft.feelingGreat, onPick: (feelingGreat) => fill(screen, moment, { feelingGreat }) })}
        </div>
        ${sharing(screen, moment, 'great')}
        <div class="followup__last">
          ${textArea({ id: 'checkin-note', label: t('followup-note'), help: t('followup-note-help', { name }), value: draft.note ?? '', onInput: (note) => fill(screen, moment, { note }, false) })}
          ${dateField({ id: 'checkin-date', label: t('followup-date'), value: dateOf(screen, moment), onInput: (date) => fill(screen, moment, { date }, false) })}
        </div>
        <div class="actions">
          <button class="btn btn--primary" type="button" ?disabled=${app.readOnly} @click=${() => app.act(() => record(screen, moment), 'record')}>${t('followup-done')}</button>
          <button class="btn btn--text" type="button" @click=${() => app.act(() => openMoment(screen, undefined))}>${t('followup-later')}</button>
        </div>
      </section>`,
  );
}

/** One press for who has nothing new to say. @param {Screen} screen @param {any} moment */
function asBefore(screen, moment) {
  const { app, model } = screen;
  const before = (model.received ?? []).filter((/** @type {any} */ one) => one.received !== undefined);
  const draft = draftOf(screen, moment);
  const left = before.filter((/** @type {any} */ one) => valueOf(draft.received, one.id) === undefined);
  if (!left.length) return nothing;
  return html`<div class="ways asbefore">
    <button
      class="btn btn--small"
      type="button"
      @click=${() => app.act(() => fill(screen, moment, { received: left.reduce((/** @type {string[]|undefined} */ list, /** @type {any} */ one) => withValue(list, one.id, String(one.received)), draftOf(screen, moment).received) }))}
    >
      ${icon('check')}${t('followup-as-before')}
    </button>
  </div>`;
}

/** The switch for one kind of figures, and what it means; what was shared earlier stays in the file. @param {Screen} screen @param {any} moment @param {'received'|'great'} what */
function sharing(screen, moment, what) {
  const { model } = screen;
  const name = nameOf(model.header.other);
  const key = what === 'received' ? 'shareReceived' : 'shareGreat';
  const shared = Boolean(draftOf(screen, moment)[key]);
  const before = moment.mine?.share?.[what] || moment.mine?.sharedBefore?.[what];
  return html`<div class="sharefig">
    <div class="row"><span aria-hidden="true">${t(`followup-share-${what}`)}</span>
    ${shareSwitch({ checked: shared, label: t(`followup-share-${what}`), onChange: (/** @type {boolean} */ on) => fill(screen, moment, { [key]: on }) })}</div>
    ${shared ? html`<p class="small">${t(`followup-shared-${what}`, { name })}</p>` : privateNote(t(`followup-private-${what}`))}
    ${!shared && before ? aside(t('followup-shared-before', { name })) : nothing}
  </div>`;
}

/** A promise in short: the moment and what happens then. @param {any} plan */
const planWords = (plan) => html`${t('agree-plan-when')} ${own(inside(plan.moment))}, ${own(inside(plan.action))}`;

/** @param {Screen} screen @param {any} moment */
async function record(screen, moment) {
  const { app, model, state } = screen;
  const draft = draftOf(screen, moment);
  const { note, greatWork, feelingGreat, shareReceived = false, shareGreat = false } = draft;
  const date = dateOf(screen, moment);
  const commitments = (model.commitments ?? [])
    .map((/** @type {any} */ plan) => ({ id: plan.id, status: valueOf(draft.status, plan.id) }))
    .filter((/** @type {any} */ one) => one.status);
  const received = (model.received ?? [])
    .map((/** @type {any} */ one) => ({ expectation: one.id, received: Number(valueOf(draft.received, one.id)) }))
    .filter((/** @type {any} */ one) => one.received);
  await app.call('checkin.record', {
    moment: moment.id,
    date,
    share: { received: shareReceived, great: shareGreat },
    ...(commitments.length ? { commitments } : {}),
    ...(received.length ? { received } : {}),
    ...(note ? { note } : {}),
    ...(greatWork === undefined ? {} : { greatWork }),
    ...(feelingGreat === undefined ? {} : { feelingGreat }),
  });
  delete state.drafts[keyOf(moment)];
  state.again = false;
  await app.reload();
  openMoment(screen, moment.id === 'extra' ? `extra ${date}` : moment.id);
}

// ------------------------------------------------------------------ side by side

/** @param {Screen} screen @param {any} moment @param {Record<Role, Person>} people */
function sideBySide(screen, moment, people) {
  const { app, model } = screen;
  const { me } = model.header;
  const unsent = model.header.unsent?.count ?? 0;
  return html`<section aria-labelledby="both" tabindex="-1" data-place=${placeOf({ kind: 'checkin', id: keyOf(moment) })}>
    <h2 id="both">${t('followup-side-by-side')}</h2>
    <p class="soft">${t('followup-recorded', { date: day(moment.mine.date) })}</p>
    <div class="pairbox kept"><div class="pair">
      ${ROLES.map((role) => {
        const said = role === me.role ? moment.mine : moment.theirs;
        return html`<div class="half half--${side(role)} half--disc ${said ? '' : 'half--shut'}">
          <div class="half__head"><h3>${t('followup-said', { name: nameOf(people[role]) })}</h3>${role === me.role ? nothing : newsMark(moment.news)}</div>
          ${said
            ? html`<ul class="said">
                ${(model.commitments ?? []).map((/** @type {any} */ plan) => {
                  const status = said.commitments?.find((/** @type {any} */ one) => one.id === plan.id)?.status;
                  const known = STATUSES.find((one) => one.id === status);
                  return html`<li>
                    <span>${who(people[/** @type {Role} */ (plan.owner)])} ${planWords(plan)}</span>
                    <span class="chip chip--onhalf">${known ? icon(known.icon, '') : nothing}${t(known?.label ?? 'followup-status-open')}</span>
                  </li>`;
                })}
                ${figuresOf(said, trendOf(model, role), false).map(([label, value]) => html`<li><span>${label}</span><span class="num">${t('followup-now-gets', { received: value })}</span></li>`)}
              </ul>
              ${said.note ? html`<p class="say own" dir="auto">${said.note}</p>` : nothing}`
            : html`<p>${t('followup-waiting', { name: nameOf(people[role]) })}</p>`}
        </div>`;
      })}
    </div></div>
    ${privately(model, moment)}
    <div class="actions">
      ${unsent ? html`<a class="btn btn--primary" href=${app.link('exchange')}>${t('followup-send')}</a>` : nothing}
      <button class="btn btn--text" type="button" @click=${() => app.act(() => openMoment(screen, keyOf(moment), true))}>${t('followup-again')}</button>
    </div>
  </section>`;
}

/** The trends of a role, which hold the words of its expectations. @param {any} model @param {Role} role */
const trendOf = (model, role) => (model.trends ?? []).find((/** @type {any} */ one) => one.role === role);

/** The figures of one look-back with their words: those that were shared, or those that were kept. @param {any} said @param {any} trend @param {boolean} kept @returns {[unknown, number][]} */
function figuresOf(said, trend, kept) {
  /** @type {[unknown, number][]} */
  const figures = [];
  for (const { expectation, received, private: own2 } of said.received ?? []) {
    const item = trend?.items.find((/** @type {any} */ one) => one.id === expectation);
    if (item && Boolean(own2) === kept) figures.push([own(item.text), received]);
  }
  // One's own say whether they were shared; the other's are here because they were.
  if (Boolean(said.share ? !said.share.great : false) === kept) {
    if (said.greatWork !== undefined) figures.push([t(said.share ? 'followup-great-work' : 'followup-great-work-other'), said.greatWork]);
    if (said.feelingGreat !== undefined) figures.push([t(said.share ? 'followup-feeling-great' : 'followup-feeling-great-other'), said.feelingGreat]);
  }
  return figures;
}

/** What stayed with me, and what cannot be taken back. @param {any} model @param {any} moment */
function privately(model, moment) {
  const { me, other } = model.header;
  const kept = figuresOf(moment.mine, trendOf(model, me.role), true);
  const { received, great } = moment.mine.sharedBefore ?? {};
  if (!kept.length && !received && !great) return nothing;
  return html`<div class="mineonly">
    ${kept.length ? html`${privateNote(t('followup-kept'))}<ul class="said">${kept.map(([label, value]) => html`<li><span>${label}</span><span class="num">${t('followup-now-gets', { received: value })}</span></li>`)}</ul>` : nothing}
    ${received || great ? html`<p class="small soft">${t('followup-shared-before', { name: nameOf(other) })}</p>` : nothing}
  </div>`;
}

// ------------------------------------------------------------------ what is ahead, what stays open

/** @param {Screen} screen */
function momentList(screen) {
  const { app, model, state } = screen;
  const { moments = [] } = model;
  return html`<section aria-labelledby="moments">
    <h2 id="moments">${t('followup-moments')}</h2>
    <p>${how('next-step', t('followup-moments'))}</p>
    ${moments.length
      ? html`<ol class="tl">
          ${moments.map(
            (/** @type {any} */ one) =>
              html`<li>
                ${one.state === 'recorded' ? mark('agree') : one.state === 'due' ? mark('talk') : mark('prepare', true)}
                <span><b>${day(one.date)}</b><small>${t(STATES[one.state] ?? 'followup-state-planned')}</small>${newsMark(one.news)}</span>
                ${keyOf(one) === state.at
                  ? html`<span></span>`
                  : html`<button class="btn btn--small ${one.state === 'due' ? '' : 'btn--text'}" type="button" @click=${() => app.act(() => openMoment(screen, keyOf(one)))}>
                      ${t(one.mine ? 'followup-see' : one.state === 'due' ? 'followup-do-now' : 'followup-do-earlier')}
                    </button>`}
              </li>`,
          )}
        </ol>`
      : html`<p class="soft">${t(model.header.flags?.ended ? 'followup-moments-ended' : 'followup-moments-none')}</p>`}
    ${model.header.flags?.ended
      ? nothing
      : html`<div class="ways">
      <a class="btn btn--small" href=${app.link('agree')}>${icon('cal')}${t('followup-moments-choose')}</a>
      ${state.at === 'extra'
        ? nothing
        : html`<button class="btn btn--small" type="button" @click=${() => app.act(() => openMoment(screen, 'extra'))}>${icon('plus')}${t('followup-extra')}</button>`}
    </div>`}
    ${inCalendar(screen)}
  </section>`;
}

/** The days as a file for one's own calendar: without names, unless asked. @param {Screen} screen */
function inCalendar({ app, model, state }) {
  const entries = model.calendar ?? [];
  if (!entries.length) return nothing;
  const other = nameOf(model.header.other);
  const titleOf = (/** @type {import('../calendar.js').Entry} */ { kind }) =>
    t(`followup-calendar-${kind}${state.named ? '-named' : ''}`, { other }).replace(/[\u2068\u2069]/g, '');
  return html`<div class="stack stack--2 incalendar">
    <h3 class="cardtitle">${t('followup-calendar')}</h3>
    <p class="soft small">${t('followup-calendar-text')}</p>
    ${check({
      label: t('followup-calendar-names', { other }),
      checked: Boolean(state.named),
      onChange: (named) => {
        state.named = named;
        app.update();
      },
    })}
    <div class="ways">
      <button
        class="btn btn--small"
        type="button"
        @click=${() =>
          app.act(async () => {
            const bytes = calendar(entries, { name: t('app-name'), title: titleOf, description: () => t('followup-calendar-description') });
            const how = await app.services.files.save(t('followup-calendar-file'), bytes);
            if (how !== 'cancelled') app.toast(t('followup-calendar-saved'));
          }, 'calendar')}
      >
        ${icon('cal')}${t('followup-calendar-save')}
      </button>
    </div>
  </div>`;
}

/** What is carried over to the next talk; which that is, the core says. @param {any} model @param {Record<Role, Person>} people @param {import('../ui/app.js').App} app */
function openList(model, people, app) {
  const { commitments = [], expectations = [] } = model.open ?? {};
  const plans = commitments.map((/** @type {string} */ id) => model.commitments.find((/** @type {any} */ one) => one.id === id));
  const empty = !plans.length && !expectations.length;
  return html`<section aria-labelledby="open">
    <h2 id="open">${t('followup-open-heading')}</h2>
    <p>${how('carry-over', t('followup-open-heading'))}</p>
    <p class="soft small">${t(empty ? 'followup-open-none' : model.header.flags?.ended ? 'followup-open-ended' : 'followup-open-text')}</p>
    ${empty
      ? nothing
      : html`<ul class="open">
          ${plans.map((/** @type {any} */ plan) => openPlan(plan, people, app, model.header.flags?.ended))}
          ${expectations.map(
            (/** @type {any} */ one) =>
              html`<li>
                <span>${sentence('followup-open-expects', { person: people[/** @type {Role} */ (one.role)] })} ${newsMark(one.news)}</span>
                <span class="say">${own(one.text)}</span>
                <span class="soft small">${t(one.answer?.answer === 'later' ? 'followup-open-later' : 'followup-open-unanswered')}</span>
              </li>`,
          )}
        </ul>`}
  </section>`;
}

/** @param {any} plan @param {Record<Role, Person>} people @param {import('../ui/app.js').App} app @param {boolean} ended */
function openPlan(plan, people, app, ended) {
  const said = ROLES.filter((role) => plan.status?.[role]);
  return html`<li>
    <span>${who(people[/** @type {Role} */ (plan.owner)])} ${newsMark(plan.news)}</span>
    <span class="say">${planWords(plan)}</span>
    ${said.length
      ? said.map((role) => {
          const known = STATUSES.find((status) => status.id === plan.status[role]);
          return html`<span class="soft small">${t('followup-open-said', { name: nameOf(people[role]), status: t(known?.label ?? 'followup-status-open') })}</span>`;
        })
      : html`<span class="soft small">${t('followup-open-silent', { day: day(plan.lookBack) })}</span>`}
    ${!ended && said.some((role) => plan.status[role] === 'changed')
      ? html`<span class="small">${t('followup-open-changed')} <a href=${app.link('agree')}>${t('followup-open-to-agree')}</a></span>`
      : nothing}
  </li>`;
}
