// @ts-check
// Beginning an agreement: who, with whom, why and for which period. Short, because the talk is about what comes after.
import { html } from 'lit-html';
import { t } from '../i18n.js';
import { choice, note, textField } from '../ui/fields.js';
import { frameFields } from '../ui/agreementframe.js';
import { address } from '../ui/next.js';
import { sentence } from '../ui/people.js';

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'begin-page',
  // With one's own words from an agreement that is here: `#/begin/from/<agreement>`.
  load: async (app, route) => {
    const wordsFrom = route[2] ?? app.settings.beginning?.wordsFrom;
    if (!wordsFrom) return {};
    const { rows } = await app.call('agreements.list');
    return { source: rows.find((/** @type {any} */ row) => row.agreement === wordsFrom) };
  },
  start: ({ app, model }) => {
    // One that names an agreement is begun; only the words from another are still to come.
    const half = app.settings.beginning?.agreement ? {} : (app.settings.beginning ?? {});
    const { role = model.source?.me.role, otherName = '', wordsFrom: _, ...frame } = half;
    const { name = '', jobTitle = '' } = app.settings;
    return { name, jobTitle, otherName, role, frame, wordsFrom: model.source?.agreement, tried: false };
  },
  render: ({ app, model, state }) => {
    const missing = {
      role: !state.role,
      name: !state.name.trim(),
      reason: !state.frame.reason,
    };
    const complete = !missing.role && !missing.name && !missing.reason;
    return html`
      <div class="pagehead wrap--text">
        <h1 tabindex="-1">${t('begin-title')}</h1>
        <p class="lead">${t('begin-lead')}</p>
        ${model.source ? html`<p>${sentence('begin-words-from', { other: model.source.other })}</p>` : ''}
      </div>
      <form
        class="stack stack--6 wrap--text formpage"
        novalidate
        @submit=${(/** @type {Event} */ event) => {
          event.preventDefault();
          state.tried = true;
          if (complete) void app.act(() => begin(app, state), 'begin');
          else {
            app.update();
            /** @type {HTMLElement|null} */ (document.querySelector('.formpage .is-missing input'))?.focus();
          }
        }}
      >
        <div class=${state.tried && missing.role ? 'is-missing' : ''}>
          ${choice({
            name: 'role',
            legend: t('begin-role'),
            look: 'row',
            value: state.role,
            options: [
              { id: 'employee', label: t('begin-role-employee') },
              { id: 'manager', label: t('begin-role-manager') },
            ],
            onPick: (role) => {
              state.role = role;
              remember(app, state);
              app.update();
            },
          })}
          ${state.tried && missing.role ? html`<p class="missing">${t('begin-role-missing')}</p>` : ''}
        </div>
        <div class="twofields">
          <div class=${state.tried && missing.name ? 'is-missing' : ''}>
            ${textField({
              id: 'my-name',
              label: t('begin-name'),
              value: state.name,
              help: state.tried && missing.name ? html`<span class="missing">${t('begin-name-missing')}</span>` : t('begin-name-help'),
              onInput: (name) => {
                state.name = name;
                remember(app, state);
              },
            })}
          </div>
          ${textField({
            id: 'my-job',
            label: t('begin-job'),
            value: state.jobTitle,
            onInput: (jobTitle) => {
              state.jobTitle = jobTitle;
              remember(app, state);
            },
          })}
        </div>
        ${textField({
          id: 'other-name',
          label: state.role ? t(`begin-other-${state.role}`) : t('begin-other'),
          value: state.otherName,
          help: t('begin-other-help'),
          onInput: (otherName) => {
            state.otherName = otherName;
            remember(app, state);
          },
        })}
        ${frameFields(app, state, state.tried && missing.reason, () => remember(app, state))}
        ${note(t('begin-note'))}
        <div class="actions">
          <button class="btn btn--primary">${t('begin-do')}</button>
          <a class="btn btn--text" href="#/agreements">${t('cancel')}</a>
        </div>
      </form>
    `;
  },
};

/**
 * What I am called is kept for the next time, and the rest until the agreement is there, all as it is typed.
 * @param {import('../ui/app.js').App} app @param {any} state
 */
function remember(app, state) {
  const { name, jobTitle, role, otherName, wordsFrom, frame } = state;
  const beginning = Object.fromEntries(Object.entries({ role, otherName, wordsFrom, ...frame }).filter(([, value]) => value));
  app.saver.put('settings', { name, jobTitle, beginning }, async (value) => {
    app.settings = (await app.call('settings.change', value)).settings;
  });
}

/** @param {import('../ui/app.js').App} app @param {any} state */
async function begin(app, state) {
  const { role, frame } = state;
  const text = (/** @type {string} */ words) => words.trim() || undefined;
  const { replica, key } = await app.services.keys.create();
  const { agreement } = await app.call('agreement.begin', {
    role,
    name: state.name.trim(),
    jobTitle: text(state.jobTitle),
    otherName: text(state.otherName),
    ...frame,
    focus: text(frame.focus ?? ''),
    key,
    replica,
  });
  app.header = undefined;
  await app.change({ beginning: state.wordsFrom ? { agreement, wordsFrom: state.wordsFrom } : {} });
  // Asked after something was done here, and never waited for (quality.md 1).
  void app.services.persist().catch(() => {});
  await app.go(address(agreement, 'prepare'));
}
