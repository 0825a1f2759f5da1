// @ts-check
// Follow up: looking back on what was agreed, in two minutes, each apart and then side by side.
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { calendar } from '../calendar.js';
import { t } from '../i18n.js';
import { check, choice, dateField, privateNote, scale, textArea, toggle } from '../ui/fields.js';
import { day } from '../ui/format.js';
import { how } from '../ui/how.js';
import { icon, mark } from '../ui/icons.js';
import { nameOf, pairOf, sentence, side, who } from '../ui/people.js';
import { own } from '../ui/text.js';
import { ROLES, inside } from './print.js';

/** @typedef {import('../ui/people.js').Role} Role */
/** @typedef {import('../ui/people.js').Person} Person */
/** @typedef {import('../ui/app.js').Screen} Screen */

/** What is filled in of one moment. Lists are `id=value`, for the desk holds flat lists. @typedef {{date?: string, status?: string[], received?: string[], note?: string, greatWork?: number, feelingGreat?: number, shared?: boolean, recorded?: string}} Draft */

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
  start: ({ model }) => ({ at: model.moments?.find((/** @type {any} */ one) => one.state === 'due')?.id, again: false, drafts: {} }),
  render: (screen) => {
    const { app, model, state } = screen;
    const { moments = [], commitments = [] } = model;
    const people = pairOf(model.header);
    const moment = momentOf(screen);
    const nothingYet = !moments.length && !commitments.length;
    return html`<div class="followup">
      <div class="chead">
        <p class="soft small">${sentence('followup-with', { a: people.employee, b: people.manager })}</p>
        <h1 tabindex="-1">${heading(model, moment)}</h1>
        <p class="lead">${t(nothingYet ? 'followup-none-text' : 'followup-lead')}</p>
      </div>
      ${nothingYet
        ? html`<div class="actions"><a class="btn btn--primary" href=${app.link('agree')}>${t('followup-none-action')}</a></div>`
        : html`${moment ? (moment.mine && !state.again ? sideBySide(screen, moment, people) : form(screen, moment, people)) : nothing}
            <div class="ahead section">${momentList(screen)} ${openList(model, people, app)}</div>`}
    </div>`;
  },
};

/** What tells moments apart: those in between share an id, and differ by date once recorded. @param {any} moment */
const keyOf = (moment) => (moment.id === 'extra' && moment.mine ? `extra ${moment.date}` : moment.id);

/** The moment that is open on the screen; one in between has no planned date. @param {Screen} screen */
function momentOf({ app, model, state }) {
  if (!state.at) return undefined;
  if (state.at === 'extra') {
    // What was kept of an earlier one, for me alone, is not the beginning of a new one.
    const draft = model.extra?.recorded ? undefined : model.extra;
    return { id: 'extra', date: app.today(), state: 'due', draft };
  }
  return model.moments?.find((/** @type {any} */ one) => keyOf(one) === state.at);
}

/** @param {any} model @param {any} moment */
function heading(model, moment) {
  const { moments = [], commitments = [] } = model;
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
const fromRecorded = ({ date, commitments, received, note, greatWork, feelingGreat }) => ({
  date,
  status: (commitments ?? []).map((/** @type {any} */ one) => `${one.id}=${one.status}`),
  received: (received ?? []).map((/** @type {any} */ one) => `${one.expectation}=${one.received}`),
  note,
  greatWork,
  feelingGreat,
  ...(greatWork !== undefined || feelingGreat !== undefined ? { shared: true } : {}),
});

/** @param {Screen} screen @param {any} moment @returns {Draft} */
const draftOf = ({ state }, moment) =>
  state.drafts[keyOf(moment)] ?? { ...(moment.mine ? fromRecorded(moment.mine) : {}), ...ownOf(moment) };

/** What is kept on the desk for this moment; of several in between, only that of the same date. @param {any} moment @returns {Draft} */
function ownOf({ id, date, mine, draft = {} }) {
  const { recorded, ...kept } = draft;
  return id === 'extra' && mine && recorded !== date ? {} : kept;
}

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
    html`<section aria-labelledby="came">
        <h2 id="came">${t('followup-what-came')}</h2>
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
                        legend: html`<span class="say">${planWords(plan)}</span>`,
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
        <p class="soft">${t('followup-how-now-help', { name })}</p>
        <div class="now4">
          ${(model.received ?? []).map((/** @type {any} */ one) => {
            const value = valueOf(draft.received, one.id);
            return scale({
              name: `received-${one.id}`,
              legend: t('followup-gets', { topic: one.topic === 'other' || !one.topicLabel ? one.text : one.topicLabel }),
              help: html`${own(one.text)} ${one.needed === undefined ? nothing : html`<span class="num">${t('followup-needed', { needed: one.needed })}</span>`}`,
              words: app.texts.scales.received,
              side: mine,
              value: value === undefined ? undefined : Number(value),
              onPick: (n) => fill(screen, moment, { received: withValue(draftOf(screen, moment).received, one.id, String(n)) }),
            });
          })}
        </div>
        <div class="now4">
          ${scale({ name: 'great-work', legend: t('followup-great-work'), words: own2, side: mine, value: draft.greatWork, onPick: (greatWork) => fill(screen, moment, { greatWork }) })}
          ${scale({ name: 'feeling-great', legend: t('followup-feeling-great'), words: own2, side: mine, value: draft.feelingGreat, onPick: (feelingGreat) => fill(screen, moment, { feelingGreat }) })}
        </div>
        <div class="row">
          ${toggle({
            checked: Boolean(draft.shared),
            on: t('share-on'),
            off: t('share-off'),
            label: t('followup-own-share-label'),
            onChange: (shared) => fill(screen, moment, { shared: shared || undefined }),
          })}
          ${draft.shared ? html`<p class="small">${t('followup-own-shared', { name })}</p>` : privateNote(t('followup-own-private'))}
        </div>
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

/** A promise in short: the moment and what happens then. @param {any} plan */
const planWords = (plan) => html`${t('agree-plan-when')} ${own(inside(plan.moment))}, ${own(inside(plan.action))}`;

/** @param {Screen} screen @param {any} moment */
async function record(screen, moment) {
  const { app, model, state } = screen;
  const draft = draftOf(screen, moment);
  const { note, greatWork, feelingGreat, shared } = draft;
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
    ...(commitments.length ? { commitments } : {}),
    ...(received.length ? { received } : {}),
    ...(note ? { note } : {}),
    ...(shared && greatWork !== undefined ? { greatWork } : {}),
    ...(shared && feelingGreat !== undefined ? { feelingGreat } : {}),
  });
  // What is not shared stays here, for me alone.
  if (!shared && (greatWork !== undefined || feelingGreat !== undefined)) {
    await app.call('desk.put', {
      key: `checkin/${moment.id}`,
      value: { recorded: date, ...(greatWork === undefined ? {} : { greatWork }), ...(feelingGreat === undefined ? {} : { feelingGreat }) },
    });
  }
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
  return html`<section aria-labelledby="both">
    <h2 id="both">${t('followup-side-by-side')}</h2>
    <p class="soft">${t('followup-recorded', { date: day(moment.mine.date) })}</p>
    <div class="pairbox kept"><div class="pair">
      ${ROLES.map((role) => {
        const said = role === me.role ? moment.mine : moment.theirs;
        return html`<div class="half half--${side(role)} half--disc ${said ? '' : 'half--shut'}">
          <div class="half__head"><h3>${t('followup-said', { name: nameOf(people[role]) })}</h3></div>
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
                ${(role === me.role ? (model.received ?? []) : []).map((/** @type {any} */ one) => {
                  const value = said.received?.find((/** @type {any} */ entry) => entry.expectation === one.id)?.received;
                  return value === undefined ? nothing : html`<li><span>${own(one.text)}</span><span class="num">${t('followup-now-gets', { received: value })}</span></li>`;
                })}
              </ul>
              ${said.note ? html`<p class="say own" dir="auto">${said.note}</p>` : nothing}`
            : html`<p>${t('followup-waiting', { name: nameOf(people[role]) })}</p>`}
        </div>`;
      })}
    </div></div>
    ${privately(moment)}
    <div class="actions">
      ${unsent ? html`<a class="btn btn--primary" href=${app.link('exchange')}>${t('followup-send')}</a>` : nothing}
      <button class="btn btn--text" type="button" @click=${() => app.act(() => openMoment(screen, keyOf(moment), true))}>${t('followup-again')}</button>
    </div>
  </section>`;
}

/** The two figures that stayed with me. @param {any} moment */
function privately(moment) {
  const { greatWork, feelingGreat } = ownOf(moment);
  if (greatWork === undefined && feelingGreat === undefined) return nothing;
  return html`<div class="stack stack--2">
    ${privateNote(t('followup-own-private'))}
    <p class="small">
      ${greatWork === undefined ? nothing : html`${t('followup-great-work')}: <b>${greatWork}</b>. `}${feelingGreat === undefined
        ? nothing
        : html`${t('followup-feeling-great')}: <b>${feelingGreat}</b>.`}
    </p>
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
                <span><b>${day(one.date)}</b><small>${t(STATES[one.state] ?? 'followup-state-planned')}</small></span>
                ${keyOf(one) === state.at
                  ? html`<span></span>`
                  : html`<button class="btn btn--small ${one.state === 'due' ? '' : 'btn--text'}" type="button" @click=${() => app.act(() => openMoment(screen, keyOf(one)))}>
                      ${t(one.mine ? 'followup-see' : one.state === 'due' ? 'followup-do-now' : 'followup-do-earlier')}
                    </button>`}
              </li>`,
          )}
        </ol>`
      : html`<p class="soft">${t('followup-moments-none')}</p>`}
    <div class="ways">
      <a class="btn btn--small" href=${app.link('agree')}>${icon('cal')}${t('followup-moments-choose')}</a>
      ${state.at === 'extra'
        ? nothing
        : html`<button class="btn btn--small" type="button" @click=${() => app.act(() => openMoment(screen, 'extra'))}>${icon('plus')}${t('followup-extra')}</button>`}
    </div>
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

/** @param {any} model @param {Record<Role, Person>} people @param {import('../ui/app.js').App} app */
function openList(model, people, app) {
  const open = (model.commitments ?? [])
    .map((/** @type {any} */ plan) => {
      const said = ROLES.map((role) => ({ role, status: plan.status?.[role] })).filter((one) => one.status && one.status !== 'kept' && one.status !== 'open');
      return { plan, said };
    })
    .filter((/** @type {any} */ one) => one.said.length);
  return html`<section aria-labelledby="open">
    <h2 id="open">${t('followup-open-heading')}</h2>
    <p>${how('carry-over', t('followup-open-heading'))}</p>
    ${open.length
      ? html`<ul class="open">
          ${open.map(
            (/** @type {any} */ { plan, said }) =>
              html`<li>
                <span class="say">${planWords(plan)}</span>
                ${said.map((/** @type {any} */ one) => {
                  const known = STATUSES.find((status) => status.id === one.status);
                  return html`<span class="soft small">${who(people[/** @type {Role} */ (one.role)])}: ${t(known?.label ?? 'followup-status-open')}</span>`;
                })}
                ${said.some((/** @type {any} */ one) => one.status === 'changed')
                  ? html`<span class="small">${t('followup-open-changed')} <a href=${app.link('agree')}>${t('followup-open-to-agree')}</a></span>`
                  : nothing}
              </li>`,
          )}
        </ul>`
      : html`<p class="soft">${t('followup-open-none')}</p>`}
  </section>`;
}
