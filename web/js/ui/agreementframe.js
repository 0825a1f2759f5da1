// @ts-check
// The fields of the frame of an agreement: why, for which period, and what it is mainly about.
import { html } from 'lit-html';
import { t } from '../i18n.js';
import { choice, dateField, textArea } from './fields.js';

/**
 * @param {import('./app.js').App} app
 * @param {{frame: import('./app.js').Frame}} state where the values are kept
 * @param {boolean} [reasonMissing] the form was sent without a reason
 * @param {() => void} [changed]
 */
export function frameFields(app, state, reasonMissing = false, changed = () => {}) {
  const { frame } = state;
  const set = (/** @type {object} */ part) => {
    Object.assign(frame, part);
    changed();
    app.update();
  };
  return html`
    <div class=${reasonMissing ? 'is-missing' : ''}>
      ${choice({
        name: 'reason',
        legend: t('frame-reason'),
        look: 'row',
        value: frame.reason,
        options: app.texts.reasons,
        onPick: (reason) => set({ reason }),
      })}
      ${reasonMissing ? html`<p class="missing">${t('frame-reason-missing')}</p>` : ''}
    </div>
    <fieldset class="stack stack--2">
      <legend class="legend">${t('frame-period')}</legend>
      <div class="twofields">
        ${dateField({ id: 'from', label: t('frame-from'), value: frame.from, onInput: (from) => set({ from: from || undefined }) })}
        ${dateField({ id: 'until', label: t('frame-until'), value: frame.until, onInput: (until) => set({ until: until || undefined }) })}
      </div>
      <p class="help">${t('frame-period-help')}</p>
    </fieldset>
    ${textArea({
      id: 'focus',
      label: t('frame-focus'),
      value: frame.focus,
      help: t('frame-focus-help'),
      onInput: (focus) => set({ focus: focus || undefined }),
    })}
  `;
}
