// @ts-check
// The profile within an agreement: choose what the other may read, word by word, and both next to each other once both may be seen.
// What is alike and what differs comes from the core; there is no figure for how well two people fit.
import { html, nothing } from 'lit-html';
import { list, t } from '../i18n.js';
import { check, note } from '../ui/fields.js';
import { day } from '../ui/format.js';
import { how } from '../ui/how.js';
import { icon } from '../ui/icons.js';
import { nameOf, pairOf, sentence, side, who } from '../ui/people.js';
import { leanLine } from '../ui/profilecharts.js';
import { place, says, snapshotWords } from '../ui/snapshot.js';
import { own } from '../ui/text.js';

/** @typedef {import('../ui/app.js').Screen} Screen */
/** @typedef {import('../ui/people.js').Role} Role */

/** What is chosen as a whole, in the order of the preview. */
const WHOLE = ['strengths', 'examples', 'uses', 'preferences', 'values', 'received', 'demands', 'great'];
/** What has no meaning without something else. @type {Record<string, string>} */
const WITHIN = { examples: 'strengths', uses: 'strengths' };

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'profiles-page',
  stage: 'compare',
  async load(app) {
    const [mine, both] = await Promise.all([app.call('profile.share-view', {}), app.call('profiles.view')]);
    return { mine, both };
  },
  start: ({ model }) => ({ choice: structuredClone(model.mine.choice) }),
  render: (screen) => {
    const { model } = screen;
    const { header } = model.both;
    const theirs = snapshotOf(model, header.other.role);
    const beside = !model.both.closed && says(theirs);
    return html`<div class="profiles">
      <div class="chead">
        <p class="soft small">${sentence('profiles-between', { me: header.me, other: header.other })}</p>
        <h1 tabindex="-1">${t(beside ? 'profiles-title-both' : 'profiles-title', { other: nameOf(header.other) })}</h1>
        <p class="lead">${t(beside ? 'profiles-lead-both' : 'profiles-lead', { other: nameOf(header.other) })}</p>
      </div>
      ${beside ? [together(screen), folded(screen)] : [sharing(screen), waiting(screen)]}
    </div>`;
  },
};

/** @param {any} model @param {Role} role */
const snapshotOf = (model, role) => model.both.profiles.find((/** @type {any} */ one) => one.role === role)?.snapshot;

// ------------------------------------------------------------------ what I share

/** @param {Screen} screen */
function sharing(screen) {
  const { app, model, state } = screen;
  const { mine, both } = model;
  const { me, other, flags } = both.header;
  const name = nameOf(other);
  const letter = side(me.role);
  const shared = says(mine.shared);
  const any = says(mine.snapshot);
  const shut = app.readOnly || flags.readOnly || flags.ended;
  if (!mine.has) {
    return html`<section class="section profiles__share" aria-labelledby="share">
      <h2 id="share">${t('profiles-share')}</h2>
      <div class="empty">
        ${me.guest
          ? html`<p>${t('profiles-guest')}</p>`
          : html`<p>${t('profiles-none')}</p>
              <a class="btn" href="#/profile">${t('profiles-none-do')}</a>`}
      </div>
    </section>`;
  }
  return html`<section class="section profiles__share" aria-labelledby="share">
    <h2 id="share" tabindex="-1">${t('profiles-share')}</h2>
    <p class="soft">${t('profiles-share-lead', { other: name })}</p>
    <div class="sharing">
      <fieldset class="sharing__choice" ?disabled=${shut}>
        <legend class="legend">${t('profiles-choose')}</legend>
        ${WHOLE.map((what) => {
          const count = mine.options[what];
          if (!count) return nothing;
          return html`<div class=${WITHIN[what] ? 'sharing__within' : ''}>
            ${check({
              checked: Boolean(state.choice[what]) && (!WITHIN[what] || Boolean(state.choice[WITHIN[what]])),
              disabled: shut || (WITHIN[what] !== undefined && !state.choice[WITHIN[what]]),
              label: t(`profiles-option-${what}`, { count: typeof count === 'number' ? count : 0 }),
              onChange: (checked) => choose(screen, { [what]: checked }),
            })}
          </div>`;
        })}
        ${some(screen, 'challenges', shut)} ${some(screen, 'workWithMe', shut)}
      </fieldset>
      <div class="go go--${letter} sharing__preview">
        <header>
          <h3>${t('profiles-preview')}</h3>
          <p>${t('profiles-preview-all', { other: name })}</p>
        </header>
        <p class="soft small" role="status">${t('exchange-parts', { count: things(mine.snapshot) })}</p>
        ${snapshotWords(mine.snapshot)}
        ${note(t('profiles-stays'), 'lock')}
      </div>
    </div>
    <div class="actions">
      <button
        class="btn btn--primary"
        type="button"
        ?disabled=${shut || mine.same || !any}
        @click=${() => app.act(() => share(screen, state.choice), 'share')}
      >
        ${t(shared ? 'profiles-do-again' : 'profiles-do', { other: name })}
      </button>
      ${shared
        ? html`<button class="btn btn--text" type="button" ?disabled=${shut} @click=${() => takeBack(screen)}>${t('profiles-take-back')}</button>`
        : nothing}
      ${shared ? html`<p class="soft small" role="status">${t(mine.same ? 'profiles-stands' : 'profiles-differs', { day: day(mine.at) })}</p>` : nothing}
    </div>
  </section>`;
}

/** How many lines the preview has, to be told when it changes. @param {any} snapshot */
const things = ({ strengths = [], preferences = [], values = [], challenges = [], howToWorkWithMe = [], balance = {} } = {}) =>
  [strengths, preferences, values, challenges, howToWorkWithMe, balance.values ?? [], balance.demands ?? []].reduce((sum, list) => sum + list.length, 0) +
  ['greatWork', 'feelingGreat'].filter((one) => balance[one] !== undefined).length;

/** What is chosen one by one. @param {Screen} screen @param {'challenges'|'workWithMe'} what @param {boolean} shut */
function some(screen, what, shut) {
  const { model, state } = screen;
  const options = model.mine.options[what];
  if (!options.length) return nothing;
  return html`<div role="group" aria-labelledby="some-${what}" class="sharing__some">
    <p class="legend" id="some-${what}">${t(`profiles-option-${what}`)}</p>
    ${options.map((/** @type {any} */ one) =>
      check({
        checked: state.choice[what].includes(one.id),
        disabled: shut,
        label: html`${own(one.label)}${one.marked ? html` <span class="tag">${t('profiles-marked')}</span>` : nothing}`,
        onChange: (checked) =>
          choose(screen, {
            // In the order they are offered, so that what leaves does not depend on the order of pressing.
            [what]: options.map((/** @type {any} */ { id }) => id).filter((/** @type {string} */ id) => (id === one.id ? checked : state.choice[what].includes(id))),
          }),
      }),
    )}
  </div>`;
}

/** The preview is made by what would write it. @param {Screen} screen @param {object} change */
function choose(screen, change) {
  const { app, state } = screen;
  state.choice = { ...state.choice, ...change };
  app.update();
  void app.act(async () => {
    const { choice } = state;
    const mine = await app.call('profile.share-view', { choice });
    if (choice === state.choice) screen.model.mine = mine;
  });
}

/** @param {Screen} screen @param {object} choice */
async function share(screen, choice) {
  const { app, model, state } = screen;
  await app.call('profile.share', { choice });
  await app.reload();
  state.choice = structuredClone(screen.model.mine.choice);
  app.toast(t('profiles-done', { other: nameOf(model.both.header.other) }));
  document.getElementById('share')?.focus({ preventScroll: true });
}

/** @param {Screen} screen */
async function takeBack(screen) {
  const { app, model, state } = screen;
  const yes = await app.confirm({
    title: t('profiles-take-back-title'),
    text: t('profiles-take-back-text', { other: nameOf(model.both.header.other) }),
    yes: t('profiles-take-back'),
    no: t('cancel'),
  });
  if (!yes) return;
  await app.act(async () => {
    const nothingAtAll = Object.fromEntries(WHOLE.map((what) => [what, false]));
    await app.call('profile.share', { choice: { ...nothingAtAll, challenges: [], workWithMe: [] } });
    await app.reload();
    state.choice = structuredClone(screen.model.mine.choice);
    app.toast(t('profiles-taken-back'));
  }, 'share');
}

/** Once both lie there, choosing anew comes last and stays folded. @param {Screen} screen */
const folded = (screen) =>
  html`<details class="section profiles__again">
    <summary>${t('profiles-change')}</summary>
    ${sharing(screen)}
  </details>`;

// ------------------------------------------------------------------ side by side

/** @param {Screen} screen */
function waiting({ app, model }) {
  const { closed, header } = model.both;
  const other = header.other;
  return html`<section class="section" aria-labelledby="beside">
    <h2 id="beside">${t('profiles-beside')}</h2>
    <div class="half half--${side(other.role)} half--shut profiles__shut">
      <h3 class="saysub">${who(other)}</h3>
      <p>${t(closed ? 'profiles-closed' : 'profiles-theirs-none', { other: nameOf(other) })}</p>
      ${closed ? html`<p class="small">${t('profiles-closed-how')}</p><p><a class="btn btn--small" href=${app.link('first-look')}>${t('profiles-closed-do')}</a></p>` : nothing}
    </div>
  </section>`;
}

/** @param {Screen} screen */
function together(screen) {
  const { model } = screen;
  const { both } = model;
  const people = pairOf(both.header);
  const names = { a: nameOf(people.employee), b: nameOf(people.manager) };
  const { alike, differences, complements, sharedValues } = both;
  /** @param {any} one */
  const line = (one) =>
    html`<li class="lean">
      <span>${own(one.left)}</span><span>${own(one.right)}</span>
      ${leanLine({
        a: one.employee ?? one.position,
        b: one.manager ?? one.position,
        label: t('profiles-line', {
          left: one.left,
          right: one.right,
          ...names,
          placeA: place({ ...one, position: one.employee ?? one.position }),
          placeB: place({ ...one, position: one.manager ?? one.position }),
        }),
      })}
    </li>`;
  const prompted = differences.filter((/** @type {any} */ one) => one.prompt);
  const others = differences.filter((/** @type {any} */ one) => !one.prompt);
  return html`<section class="section profiles__both" aria-label=${t('profiles-beside')}>
    ${prompted.length
      ? html`<section aria-labelledby="differ">
          <h2 id="differ">${t('profiles-differ')}</h2>
          <p class="soft">${t('profiles-differ-lead')}</p>
          <ol class="prompts">
            ${prompted.map(
              (/** @type {any} */ one) => html`<li>
                <ul class="leanbox">${line(one)}</ul>
                <p class="soft small">
                  ${who(people.employee)} ${place({ ...one, position: one.employee })}. ${who(people.manager)} ${place({ ...one, position: one.manager })}.
                </p>
                <p class="prompt">${icon('talk')}<span>${one.prompt}</span></p>
              </li>`,
            )}
          </ol>
          ${others.length
            ? html`<details>
                <summary>${t('profiles-differ-more', { count: others.length })}</summary>
                <ul class="leanbox">${others.map(line)}</ul>
              </details>`
            : nothing}
          <p class="cap">${t('profiles-differ-convention')} ${how('two-profiles')}</p>
        </section>`
      : nothing}
    ${alike.length
      ? html`<section aria-labelledby="alike">
          <h2 id="alike">${t('profiles-alike')}</h2>
          <ul class="leanbox">
            ${alike.map(line)}
          </ul>
        </section>`
      : nothing}
    ${!prompted.length && !alike.length ? html`<p class="soft">${t('profiles-no-preferences')}</p>` : nothing}
    ${complements.length
      ? html`<section aria-labelledby="complement">
          <h2 id="complement">${t('profiles-complement')}</h2>
          <ul class="prompts">
            ${complements.map(
              (/** @type {any} */ one) => html`<li>
                <p class="duo">
                  <span>${who(people.employee)} <b>${own(one.employee.label)}</b></span><span>${who(people.manager)} <b>${own(one.manager.label)}</b></span>
                </p>
                <p class="prompt">${icon('talk')}<span>${one.prompt}</span></p>
              </li>`,
            )}
          </ul>
        </section>`
      : nothing}
    ${sharedValues.length
      ? html`<section aria-labelledby="both-values">
          <h2 id="both-values">${t('profiles-values')}</h2>
          <p class="say">${list(sharedValues.map((/** @type {any} */ one) => one.label))}</p>
          <p class="cap">${t('profiles-values-convention')}</p>
        </section>`
      : nothing}
    <section aria-labelledby="all">
      <h2 id="all">${t('profiles-all')}</h2>
      <div class="pairbox">
        <div class="pair">
          ${/** @type {Role[]} */ (['employee', 'manager']).map(
            (role) => html`<div class="half half--${side(role)} half--disc">
              <div class="half__head"><h3 class="saysub">${who(people[role])}</h3></div>
              ${snapshotWords(snapshotOf(model, role))}
            </div>`,
          )}
        </div>
      </div>
    </section>
  </section>`;
}
