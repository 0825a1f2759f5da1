// @ts-check
// My profile: what it is, how far it is, and the way on. Everything in it is for the person alone.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { toTop } from '../ui/asking.js';
import { choice, privateNote } from '../ui/fields.js';
import { dayOf } from '../ui/format.js';
import { icon } from '../ui/icons.js';

/** @typedef {import('../ui/app.js').Screen} Screen */

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'profile-page',
  async load(app) {
    const [profile, quickscan] = await Promise.all([
      app.call('profile.view'),
      // A pack may come without one; then it is not offered.
      app.call('questionnaire.view', { id: 'quickscan' }).catch((error) => (error?.code === 'not-found' ? undefined : Promise.reject(error))),
    ]);
    return { ...profile, quickscan };
  },
  start: ({ model }) => ({ role: model.role ?? model.quickscan?.role, anew: false, carry: 'own-words', tried: false }),
  render: (screen) => (screen.model.begun ? under(screen) : first(screen)),
};

// ------------------------------------------------------------------ before the first time

/** @param {Screen} screen */
function first(screen) {
  const { app, state } = screen;
  return html`<div class="pagehead wrap--text">
      <h1 tabindex="-1">${t('profile-title')}</h1>
      <p class="lead">${t('profile-lead')}</p>
      ${privateNote(t('profile-private'))}
    </div>
    <div class="wrap--text stack stack--6">
      <ul class="whatin">
        ${['strengths', 'preferences', 'challenges', 'values', 'balance', 'page'].map(
          (part) => html`<li><b>${t(`profile-part-${part}`)}</b><span>${t(`profile-part-${part}-text`)}</span></li>`,
        )}
      </ul>
      ${roleChoice(screen)}
      <div class="actions">
        <button class="btn btn--primary" type="button" ?disabled=${app.readOnly} @click=${() => begin(screen)}>${t('profile-begin')}</button>
        <span class="soft small">${t('profile-begin-time')}</span>
      </div>
      ${state.role ? nothing : html`<p class="soft small">${t('profile-role-why')}</p>`}
    </div>`;
}

/** @param {Screen} screen */
function roleChoice({ app, state }) {
  return html`<div class="rolepick ${state.tried && !state.role ? 'is-missing' : ''}">
    ${choice({
      name: 'role',
      legend: t('profile-role'),
      look: 'row',
      value: state.role,
      options: [
        { id: 'employee', label: t('profile-role-employee') },
        { id: 'manager', label: t('profile-role-manager') },
      ],
      onPick: (role) => {
        state.role = role;
        app.update();
      },
    })}
    ${state.tried && !state.role ? html`<p class="missing">${t('profile-role-missing')}</p>` : nothing}
  </div>`;
}

/** @param {Screen} screen */
function begin(screen) {
  const { app, state } = screen;
  if (!state.role) {
    state.tried = true;
    app.update();
    /** @type {HTMLElement|null} */ (document.querySelector('[name="role"]'))?.focus();
    return;
  }
  void app.act(async () => {
    const carry = screen.model.begun && state.carry === 'own-words' ? { carry: 'own-words' } : {};
    const model = await app.call('profile.begin', { role: state.role, ...carry });
    const to = model.resume ?? model.steps[0];
    await app.go(to ? `#/profile/${to.section}` : '#/profile');
    // Asked after something was done here, and never waited for (quality.md 1).
    void app.services.persist().catch(() => {});
  }, 'begin');
}

// ------------------------------------------------------------------ under way

/** Where going on makes sense: where the person was, unless that is done and something else is not. @param {any} model */
export function onwardOf({ steps, resume }) {
  const at = steps.find((/** @type {any} */ step) => step.section === resume?.section && step.item === resume.item);
  const open = steps.find((/** @type {any} */ step) => !step.answered && !step.optional);
  return at && !at.answered ? at : (open ?? at);
}

/** The section opens at the place that is remembered. @param {import('../ui/app.js').App} app @param {{section: string, item: string}} step */
export function goOnAt(app, { section, item }) {
  if (!app.readOnly) app.saver.put('profile-at', { section, item }, (value) => app.call('profile.at', value));
}

/** @param {Screen} screen */
function under(screen) {
  const { model, state } = screen;
  const open = model.steps.some((/** @type {any} */ step) => !step.answered && !step.optional);
  const any = model.steps.some((/** @type {any} */ step) => step.answered);
  const onward = onwardOf(model);
  return html`<div class="pagehead wrap--text">
      <p class="soft small">${t('profile-since', { day: dayOf(model.changed ?? model.rounds.at(-1)?.begun) })}</p>
      <h1 tabindex="-1">${t(any ? (open ? 'profile-title-half' : 'profile-title-done') : 'profile-title')}</h1>
      ${privateNote(t('profile-private'))}
      <div class="actions">
        ${open && onward
          ? html`<a class="btn btn--primary" href="#/profile/${onward.section}" @click=${() => goOnAt(screen.app, onward)}
                >${t(any ? 'profile-resume' : 'profile-begin')}</a
              >
              ${any ? html`<a class="btn" href="#/profile/report">${t('profile-to-report')}</a>` : nothing}`
          : html`<a class="btn btn--primary" href="#/profile/report">${t('profile-to-report')}</a>
              <a class="btn" href="#/profile/page">${t('profile-to-page')}</a>`}
      </div>
    </div>
    <div class="wrap--text">
      <ol class="sections">
        ${model.progress.map((/** @type {any} */ one) => section(one))}
        ${model.page ? pageRow(model.page) : nothing}
      </ol>
      <section class="section profile__more" aria-labelledby="more">
        <h2 id="more" class="cardtitle">${t('profile-more')}</h2>
        <ul class="list">
          ${model.quickscan && !screen.app.services.brand.off.includes('quickscan')
            ? html`<li><a class="btn btn--text" href="#/quickscan">${t(model.quickscan.result ? 'profile-quickscan-again' : 'profile-quickscan')}</a></li>`
            : nothing}
          ${model.rounds.length > 1
            ? html`<li>
                <p>${t('profile-rounds')}</p>
                <ul class="chips">
                  ${model.rounds
                    .slice(0, -1)
                    .map(
                      (/** @type {any} */ round, /** @type {number} */ index) =>
                        html`<li><a class="chip chip--btn" href="#/profile/report/${index}">${dayOf(round.begun)}</a></li>`,
                    )
                    .reverse()}
                </ul>
              </li>`
            : nothing}
          <li>${state.anew ? anew(screen) : html`<button class="btn btn--text" type="button" @click=${() => open_(screen, true)}>${t('profile-anew')}</button>`}</li>
        </ul>
      </section>
    </div>`;
}

/**
 * The three parts of the balance are sections of their own, and need names of their own.
 * @param {{section: string, title: string}} one
 */
export const titleOf = ({ section, title }) =>
  ['received', 'demands', 'great'].includes(section) ? t(`profile-balance-${section}`) : title;

/** @param {any} one */
function section({ section, title, answered, of }) {
  const state = answered >= of ? 'done' : answered ? 'half' : 'open';
  return html`<li>
    <a class="sectionrow" href="#/profile/${section}">
      ${icon({ done: 'check', half: 'part', open: 'ring' }[state], 'icon')}
      <span><b>${titleOf({ section, title })}</b><span class="soft small">${t(`profile-section-${state}`, { answered, of })}</span></span>
      <span class="meterbox" aria-hidden="true"><progress class="progress" max=${of || 1} value=${answered}></progress></span>
      ${icon('next')}
    </a>
  </li>`;
}

/** @param {any} page */
function pageRow({ title, parts }) {
  const filled = parts.filter((/** @type {any} */ part) => part.text).length;
  return html`<li>
    <a class="sectionrow" href="#/profile/page">
      ${icon(filled ? (filled === parts.length ? 'check' : 'part') : 'ring', 'icon')}
      <span><b>${title}</b><span class="soft small">${t('profile-page-filled', { filled, of: parts.length })}</span></span>
      <span class="meterbox" aria-hidden="true"><progress class="progress" max=${parts.length || 1} value=${filled}></progress></span>
      ${icon('next')}
    </a>
  </li>`;
}

/** @param {Screen} screen @param {boolean} anew */
function open_({ app, state }, anew) {
  state.anew = anew;
  app.update();
  requestAnimationFrame(() => document.getElementById(anew ? 'anew' : 'more')?.focus());
  if (!anew) toTop();
}

/** A new round: what goes along, and what is answered anew. @param {Screen} screen */
function anew(screen) {
  const { app, state } = screen;
  return html`<div class="card">
    <h3 id="anew" tabindex="-1">${t('profile-anew-title')}</h3>
    <p>${t('profile-anew-text')}</p>
    ${roleChoice(screen)}
    ${choice({
      name: 'carry',
      legend: t('profile-carry'),
      value: state.carry,
      options: [
        { id: 'own-words', label: t('profile-carry-words'), help: t('profile-carry-words-text') },
        { id: 'empty', label: t('profile-carry-empty') },
      ],
      onPick: (carry) => {
        state.carry = carry;
        app.update();
      },
    })}
    <div class="actions">
      <button class="btn btn--primary" type="button" ?disabled=${app.readOnly} @click=${() => begin(screen)}>${t('profile-anew-do')}</button>
      <button class="btn btn--text" type="button" @click=${() => open_(screen, false)}>${t('cancel')}</button>
    </div>
  </div>`;
}
