// @ts-check
// Beginning a new round with everything kept: when it is time, or when something big changed. The core says whether it can be begun.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { frameFields } from './agreementframe.js';
import { dialog } from './dialog.js';
import { check } from './fields.js';
import { day } from './format.js';
import { icon, mark } from './icons.js';
import { nameOf } from './people.js';

/** @typedef {import('./app.js').Screen} Screen */

/**
 * The card: an invitation when the period ends in sight or has ended, else a quiet line to open.
 * @param {Screen} screen @param {any} renewal @param {boolean} [primary] nothing else on the screen comes first
 */
export function renewalCard(screen, renewal, primary = false) {
  if (!renewal?.allowed || screen.app.readOnly) return nothing;
  const other = nameOf(screen.app.header?.other);
  const press = () => screen.app.act(() => openRenewal(screen));
  if (renewal.time === 'later') {
    return html`<details class="renewal">
      <summary>${t('renew-quiet')}</summary>
      <div class="stack stack--3">
        <p class="small soft">${t('renew-quiet-text')}</p>
        <ul class="small soft list">${['role', 'team', 'change', 'repair'].map((one) => html`<li>${t(`renew-when-${one}`)}</li>`)}</ul>
        <p class="small soft">${t('renew-manager', { other })}</p>
        <div><button class="btn btn--small" type="button" @click=${press}>${t('renew-open')}</button></div>
      </div>
    </details>`;
  }
  return html`<section class="invite nextstep renewal" aria-labelledby="renew">
    <h2 id="renew">${t('renew-time')}</h2>
    <p>${t(`renew-${renewal.time}`, { day: day(renewal.end) })}</p>
    <p class="soft">${t('renew-kept', { other })}</p>
    <div class="row"><button class="btn ${primary ? 'btn--primary' : ''}" type="button" @click=${press}>${t('renew-open')}</button></div>
    <div class="nextmark">${mark('followup')}</div>
  </section>`;
}

/** Opens the form with what was filled in before. @param {Screen} screen */
export async function openRenewal(screen) {
  const { renewal, draft = {} } = await screen.app.call('renewal.view', {});
  const { left = [], ...frame } = draft;
  const form = { frame: { from: renewal.from, until: renewal.until, ...frame }, left, proposed: [], tried: false };
  screen.state.renewing = form;
  await propose(screen, form);
}

/** @param {Screen} screen @param {any} form */
async function propose({ app }, form) {
  const { from, until } = form.frame;
  const { proposed } = await app.call('renewal.view', { ...(from ? { from } : {}), ...(until ? { until } : {}) });
  form.proposed = proposed;
  app.update();
}

/** The form, while it is open. @param {Screen} screen */
export function renewalForm(screen) {
  const { app, state } = screen;
  const form = state.renewing;
  if (!form) return nothing;
  const missing = form.tried && !form.frame.reason;
  const keep = () => app.desk('renew', filled({ ...form.frame, left: form.left }));
  const shut = () => {
    if (!state.renewing) return;
    state.renewing = undefined;
    app.update();
  };
  let period = `${form.frame.from} ${form.frame.until}`;
  return dialog({
    id: 'renewing',
    wide: true,
    title: t('renew-title'),
    onClose: shut,
    body: html`<form
      class="stack stack--5"
      novalidate
      @submit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        form.tried = true;
        if (form.frame.reason) void app.act(() => renew(screen, form), 'renew');
        else app.update();
      }}
    >
      <p>${t('renew-form-text', { other: nameOf(app.header?.other) })}</p>
      ${frameFields(app, form, missing, () => {
        keep();
        const now = `${form.frame.from} ${form.frame.until}`;
        if (now !== period) void app.act(() => propose(screen, form));
        period = now;
      })}
      ${form.proposed.length
        ? html`<fieldset class="stack stack--2">
            <legend class="legend">${t('renew-dates')}</legend>
            <p class="help">${t('renew-dates-help')}</p>
            <div class="renewdates">
              ${form.proposed.map((/** @type {string} */ date) =>
                check({
                  label: day(date),
                  checked: !form.left.includes(date),
                  onChange: (checked) => {
                    form.left = checked ? form.left.filter((/** @type {string} */ one) => one !== date) : [...form.left, date];
                    keep();
                    app.update();
                  },
                }),
              )}
            </div>
          </fieldset>`
        : nothing}
      <div class="actions">
        <button class="btn btn--primary">${icon('swap')}${t('renew-do')}</button>
        <button
          class="btn"
          type="button"
          @click=${() => {
            shut();
            void app.act(() => app.call('desk.clear', { key: 'renew' }));
          }}
        >
          ${t('cancel')}
        </button>
      </div>
    </form>`,
  });
}

/** Without what is empty. @param {object} value */
const filled = (value) => Object.fromEntries(Object.entries(value).filter(([, one]) => (Array.isArray(one) ? one.length : one)));

/** @param {Screen} screen @param {any} form */
async function renew({ app, state }, form) {
  const { reason, from, until, focus } = form.frame;
  const checkIns = form.proposed.filter((/** @type {string} */ date) => !form.left.includes(date));
  await app.call('agreement.renew', filled({ reason, from, until, focus: focus?.trim(), checkIns }));
  state.renewing = undefined;
  await app.go(app.link('prepare'));
  app.toast(t('renew-done', { other: nameOf(app.header?.other) }));
}
