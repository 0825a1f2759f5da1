// @ts-check
// The quickscan: twelve sentences, one at a time, and at once what they say. Nothing but the role is asked before.
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { t } from '../i18n.js';
import { five, moveOn, quietBar, stay, steps, toTop, where } from '../ui/asking.js';
import { privateNote } from '../ui/fields.js';
import { dayOf, decimal } from '../ui/format.js';
import { how } from '../ui/how.js';
import { icon } from '../ui/icons.js';
import { side } from '../ui/people.js';
import { answerLine, oneHalf } from '../ui/profilecharts.js';

/** @typedef {import('../ui/app.js').Screen} Screen */

const ID = 'quickscan';

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'quickscan-page',
  content: 'questionnaires',
  frame: ({ state }) => (state?.at ? 'quiet' : 'page'),
  load: (app) => app.call('questionnaire.view', { id: ID }),
  // Begun and not finished: it goes on where it stopped.
  start: ({ model }) => ({ at: model.begun ? (model.next ?? '') : '', again: false, early: Boolean(model.result) }),
  render: (screen) => {
    const { model, state } = screen;
    if (state.at) return asking(screen);
    return model.result && !state.again ? result(screen) : intro(screen);
  },
  leave: stay,
};

// ------------------------------------------------------------------ before

/** @param {Screen} screen */
function intro(screen) {
  const { app, model } = screen;
  const { role } = model;
  return html`<div class="pagehead wrap--text">
    <h1 tabindex="-1">${model.title}</h1>
    <p class="lead">${model.about}</p>
    ${model.answered && !model.result ? html`<p>${t('quickscan-too-few', { answered: model.answered, of: model.of })}</p>` : nothing}
    <div class="row qs-roles">
      ${['employee', 'manager'].map(
        (one) =>
          html`<button
            class="btn ${role ? (role === one ? 'btn--primary' : '') : 'btn--primary'}"
            type="button"
            ?disabled=${app.readOnly}
            @click=${() => begin(screen, one)}
          >
            ${t(`quickscan-as-${one}`)}
          </button>`,
      )}
    </div>
    <p class="soft small">${t(role ? 'quickscan-role-known' : 'quickscan-role')}</p>
    ${model.result
      ? html`<p>
          <button
            class="btn btn--text btn--small"
            type="button"
            @click=${() => {
              screen.state.again = false;
              app.update();
              toTop();
            }}
          >
            ${icon('prev')}${t('quickscan-to-result')}
          </button>
        </p>`
      : nothing}
  </div>`;
}

/** A new time; what was answered before is kept. @param {Screen} screen @param {string} role */
function begin(screen, role) {
  const { app, state } = screen;
  void app.act(async () => {
    screen.model = await app.call('questionnaire.begin', { id: ID, role });
    state.again = false;
    state.at = screen.model.next;
    toTop();
  }, 'begin');
}

// ------------------------------------------------------------------ twelve sentences

/** @param {Screen} screen */
function asking(screen) {
  const { app, model, state } = screen;
  const index = Math.max(0, model.statements.findIndex((/** @type {any} */ one) => one.id === state.at));
  const statement = model.statements[index];
  state.first ??= statement.id;
  const goTo = (/** @type {number} */ n) => {
    // After the last one the result; without enough answers for one, back to the first that is open.
    state.at = model.statements[n]?.id ?? (screen.model.result ? '' : (screen.model.next ?? ''));
    state.turn = (state.turn ?? 0) + 1;
    app.update();
    toTop();
  };
  const answer = async (/** @type {number} */ value) => {
    const newest = await app.call('questionnaire.answer', { id: ID, statement: statement.id, answer: value });
    screen.model = newest;
  };
  return html`${quietBar(app, { stop: '#/' })}
    <div class="focus">
      ${where({ title: model.title, done: model.statements.map((/** @type {any} */ one) => one.answer !== undefined), now: index })}
      ${keyed(
        statement.id,
        html`<h1 class="statement" tabindex="-1">${statement.text}</h1>
          ${five({
            name: `answer-${statement.id}`,
            legend: model.scale.question,
            // Said once; after that the two ends of the line are enough.
            legendHidden: state.first !== undefined && state.first !== statement.id,
            value: statement.answer,
            words: model.scale,
            onPick: (value) => {
              statement.answer = value;
              moveOn(screen, () => answer(value), () => goTo(index + 1));
            },
          })}`,
      )}
      ${steps({
        back: index > 0 ? () => goTo(index - 1) : undefined,
        on: () => goTo(index + 1),
        answered: statement.answer !== undefined,
        last: index === model.statements.length - 1 ? t('quickscan-done') : undefined,
      })}
      ${state.early
        ? html`<p class="under"><button class="btn btn--text btn--small" type="button" @click=${() => goTo(model.statements.length)}>${t('quickscan-to-result')}</button></p>`
        : nothing}
    </div>`;
}

// ------------------------------------------------------------------ what it says

/** @param {Screen} screen */
function result(screen) {
  const { app, model, state } = screen;
  const { result, role } = model;
  const open = model.of - model.answered;
  return html`<div class="pagehead qhead">
      <p class="soft small">${t(`quickscan-when-${role ?? 'employee'}`, { day: dayOf(model.changed ?? model.begun) })}</p>
      <h1 tabindex="-1">${result.headline.join(' ')}</h1>
      ${privateNote(t('quickscan-private', { answered: model.answered }))}
      ${open
        ? html`<p class="small">
            ${t('quickscan-open', { count: open })}
            <button class="btn btn--text btn--small" type="button" @click=${() => {
              state.at = model.next;
              app.update();
              toTop();
            }}>${t('quickscan-open-do')}</button>
          </p>`
        : nothing}
    </div>
    <div class="qs">
      <figure class="chart" aria-labelledby="stand">
        <h2 id="stand">${t('quickscan-stand')}</h2>
        ${factors(model)}
        <figcaption class="cap">${t('quickscan-convention')} ${how('questionnaire')}</figcaption>
      </figure>
      <div class="found">
        ${found(result.strength, 'quickscan-strength')} ${found(result.conversation, 'quickscan-conversation')}
        ${changes(model)}
      </div>
    </div>
    ${result.action
      ? html`<section class="section week invite" aria-labelledby="week">
          <h2 id="week">${t('quickscan-week')}</h2>
          <p class="frame">${result.action}</p>
          ${oneHalf(side(role ?? 'employee'))}
          <div class="row noprint">
            <button
              class="btn btn--small"
              type="button"
              @click=${() =>
                app.act(async () => {
                  if ((await app.services.files.copyText(result.action)) !== 'copied') throw { code: 'cannot-copy' };
                  app.toast(t('quickscan-copied'));
                })}
            >
              ${icon('copy')}${t('quickscan-copy')}
            </button>
          </div>
        </section>`
      : nothing}
    ${answers(model)}
    <section class="section noprint" aria-label=${t('quickscan-next')}>
      <a class="way" href="#/profile" ?hidden=${app.services.brand.off.includes('profile')}>
        <h2>${t('quickscan-to-profile')} <span class="time">${t('quickscan-to-profile-time')}</span></h2>
        <p>${t('quickscan-to-profile-text')}</p>
        <span class="go" aria-hidden="true">${icon('next')}</span>
      </a>
      <div class="row rule">
        <button class="btn btn--text btn--small" type="button" @click=${() => print()}>${icon('print')}${t('quickscan-print')}</button>
        <button
          class="btn btn--text btn--small"
          type="button"
          @click=${() => {
            state.again = true;
            app.update();
            toTop();
          }}
        >
          ${t('quickscan-again')}
        </button>
      </div>
      ${model.times.length > 1 ? html`<p class="soft small">${t('quickscan-kept', { count: model.times.length - 1 })}</p>` : nothing}
    </section>`;
}

/** @param {any} model */
function factors({ result, scale }) {
  return html`<table class="q">
    <thead>
      <tr>
        <th scope="col"><span class="vh">${t('quickscan-factor')}</span></th>
        <th scope="col"><span class="ends"><span>${scale.left}</span><span>${scale.right}</span></span></th>
        <th scope="col" class="val">${t('quickscan-mean')}</th>
      </tr>
    </thead>
    <tbody>
      ${result.factors.map((/** @type {any} */ factor) => {
        const given = factor.answers.map((/** @type {any} */ one) => one.answer).filter((/** @type {any} */ one) => one !== undefined);
        const mean = factor.mean === undefined ? undefined : decimal(factor.mean);
        return html`<tr>
          <th scope="row"><b>${factor.label}</b><span>${factor.line}</span></th>
          <td>
            ${answerLine({
              answers: given,
              mean: factor.mean,
              label: mean
                ? t('quickscan-factor-label', { factor: factor.label, answers: given.join(', '), mean })
                : t('quickscan-factor-few', { factor: factor.label, answers: given.join(', ') || '0' }),
            })}
          </td>
          <td class="val">${mean ?? html`<span class="soft small">${t('quickscan-mean-none')}</span>`}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** @param {any} one @param {string} key */
function found(one, key) {
  if (!one) return nothing;
  return html`<section>
    <h2>${t(key)}</h2>
    <h3>${one.title}</h3>
    <p>${one.text}</p>
    <p class="tag">${one.label}</p>
  </section>`;
}

/** What moved since the time before. @param {any} model */
function changes({ changes, since }) {
  if (!since) return nothing;
  return html`<section>
    <h2>${t('quickscan-since', { day: dayOf(since) })}</h2>
    ${changes.length
      ? html`<ul class="changes">
          ${changes.map(
            (/** @type {any} */ one) =>
              html`<li>${t('quickscan-change', { factor: one.label, before: decimal(one.before), after: decimal(one.after) })}</li>`,
          )}
        </ul>`
      : html`<p>${t('quickscan-since-same')}</p>`}
  </section>`;
}

/** Each answer as it was given, and as it counts. @param {any} model */
function answers({ result, statements }) {
  const counts = new Map(
    result.factors.flatMap((/** @type {any} */ factor) => factor.answers.map((/** @type {any} */ one) => [one.statement, { label: factor.label, as: one.answer }])),
  );
  return html`<details class="answers12">
    <summary>${t('quickscan-all')}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${t('quickscan-all')}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">${t('quickscan-statement')}</th>
            <th scope="col">${t('quickscan-factor')}</th>
            <th scope="col" class="num">${t('quickscan-answer')}</th>
            <th scope="col" class="num">${t('quickscan-counts')}</th>
          </tr>
        </thead>
        <tbody>
          ${statements.map((/** @type {any} */ one) => {
            const counted = counts.get(one.id);
            return html`<tr>
              <th scope="row">${one.text}</th>
              <td>${counted?.label}</td>
              <td class="num">${one.answer ?? t('quickscan-none')}</td>
              <td class="num">${counted?.as ?? t('quickscan-none')}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    <p class="cap">${t('quickscan-reversed')}</p>
  </details>`;
}
