// @ts-check
// All agreements on this device: first those whose next step is mine. Never a ranking of people, never the other's progress.
import { html, nothing } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { t } from '../i18n.js';
import { typed } from '../ui/fields.js';
import { dayShort } from '../ui/format.js';
import { emptyHalves, icon, mark } from '../ui/icons.js';
import { address, screenOf } from '../ui/next.js';
import { nameOf, side } from '../ui/people.js';
import { reminder } from '../ui/reminder.js';

/** @typedef {import('../ui/app.js').App} App */
/** @typedef {import('../ui/app.js').Screen} Screen */

const GROUPS = ['mine', 'theirs', 'running', 'ended'];

/** A longer list is made in portions of this many rows, and drawn only as far as it is in sight. */
const LONG = 40;

/** What was searched stays while one goes into an agreement and back, and goes with the tab. @type {{search: string, filter?: string}} */
let asked = { search: '' };

/** @param {App} app */
async function load(app) {
  const model = await app.call('agreements.list', { search: asked.search, ...(asked.filter ? { filter: asked.filter } : {}) });
  return { ...model, backup: await app.call('backup.view') };
}

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'agreements-page',
  async load(app) {
    const model = await load(app);
    if (model.searchable || !(asked.search || asked.filter)) return model;
    asked = { search: '' };
    return load(app);
  },
  start: () => ({ turn: 0, made: LONG }),
  leave: ({ state }) => clearTimeout(state.next),
  render: (screen) => {
    const { model } = screen;
    const rows = portion(screen);
    return html`
      <div class="lhead">
        <h1 tabindex="-1">${t('agreements-title')}</h1>
        ${model.total
          ? html`<div class="actions">
              <a class="btn" href="#/receive">${icon('open')}${t('agreements-open')}</a>
              <a class="btn btn--primary" href="#/begin">${icon('plus')}${t('agreements-begin')}</a>
            </div>`
          : nothing}
      </div>
      ${reminder(screen.app, model.backup)} ${model.searchable ? finder(screen) : nothing}
      ${model.rows.length ? GROUPS.map((id) => list(id, rows, model.rows.length)) : model.total ? nobody(screen) : empty()}
      ${team(model)}
    `;
  },
};

// ------------------------------------------------------------------ search

/** @param {Screen} screen */
function finder(screen) {
  const { model } = screen;
  return html`<form class="finder noprint" role="search" aria-label=${t('agreements-search')} @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
    <div class="field">
      <label for="search">${t('agreements-search')}</label>
      <input
        id="search"
        type="search"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="search-help"
        .value=${typed(asked.search)}
        @input=${(/** @type {Event} */ event) => ask(screen, { search: /** @type {HTMLInputElement} */ (event.target).value })}
      />
      <p class="help" id="search-help">${t('agreements-search-help')}</p>
    </div>
    <div class="chips" role="group" aria-label=${t('agreements-show')}>
      ${model.filters
        .filter((/** @type {any} */ one) => one.count || one.id === asked.filter)
        .map(
          (/** @type {any} */ one) =>
            html`<button
              class="chip chip--btn"
              type="button"
              aria-pressed=${one.id === asked.filter ? 'true' : 'false'}
              @click=${() => ask(screen, { filter: one.id === asked.filter ? undefined : one.id })}
            >
              ${t(`agreements-filter-${one.id}`)} <span class="chip__n">${one.count}</span>
            </button>`,
        )}
    </div>
    <p class="soft small" role="status">
      ${asked.search || asked.filter ? t('agreements-found', { n: model.rows.length, of: model.total }) : nothing}
    </p>
  </form>`;
}

/** Asks again; an answer that a newer question overtook is not drawn. @param {Screen} screen @param {{search?: string, filter?: string}} change */
async function ask(screen, change) {
  asked = { ...asked, ...change };
  const turn = ++screen.state.turn;
  try {
    const model = await load(screen.app);
    if (turn !== screen.state.turn) return;
    screen.model = model;
    screen.state.made = LONG;
    screen.app.update();
  } catch (error) {
    screen.app.fail(error);
  }
}

/** @param {Screen} screen */
function nobody(screen) {
  const all = () => {
    void ask(screen, { search: '', filter: undefined }).then(() => {
      const field = /** @type {HTMLInputElement|null} */ (document.getElementById('search'));
      if (field) field.value = '';
      field?.focus();
    });
  };
  return html`<div class="empty">
    ${emptyHalves()}
    <h2>${t('agreements-nobody')}</h2>
    <p class="soft">${t('agreements-nobody-text')}</p>
    <div class="row"><button class="btn btn--small" type="button" @click=${all}>${t('agreements-all')}</button></div>
  </div>`;
}

// ------------------------------------------------------------------ rows

/** The rows that are made by now; the next portion follows when the browser has drawn and looked up. @param {Screen} screen @returns {any[]} */
function portion({ app, model, state }) {
  if (state.made < model.rows.length) {
    clearTimeout(state.next);
    state.next = setTimeout(() => {
      state.made += LONG;
      app.update();
    });
  }
  return model.rows.slice(0, state.made);
}

/** @param {string} id @param {any[]} made @param {number} total */
function list(id, made, total) {
  const rows = made.filter((row) => row.group === id);
  if (!rows.length) return nothing;
  return html`<section class="group ${total > LONG ? 'is-long' : ''}" aria-labelledby="group-${id}">
    <h2 id="group-${id}">${t(`agreements-group-${id}`)}</h2>
    <ul>
      ${repeat(
        rows,
        (row) => row.agreement,
        // A row that is the same is not worked out again.
        (row, index) => guard([row], () => item(row, id === 'mine' && index === 0)),
      )}
    </ul>
  </section>`;
}

/** @param {any} row @param {boolean} first */
function item(row, first) {
  const other = nameOf(row.other);
  // Looking back goes before what else there is, but for a step that is mine.
  const due = row.due && !row.mine;
  const code = row.next.code;
  return html`<li class="ag">
    ${mark(row.stage)}
    <h3>
      <a class="who who--${side(row.other.role)}" href=${address(row.agreement)}><bdi>${other}</bdi></a>
      ${row.other.name
        ? html`<span class="role">${row.other.jobTitle ? html`<bdi>${row.other.jobTitle}</bdi>` : t(`role-${row.other.role}`)}</span>`
        : nothing}
      ${row.example ? html`<span class="tag">${t('example')}</span>` : nothing}
    </h3>
    <p class="st">
      <b>${t(`stage-${row.stage}`)}.</b> ${due ? t('agreements-look-back') : t(`next-${code}`, { other })}
      ${row.unsent ? html`<span class="soft">${t('unsent-short', { count: row.unsent, other })}</span>` : nothing}
      ${row.found ? html`<span class="soft">${t('agreements-found-in', { topic: row.found })}</span>` : nothing}
    </p>
    <p class="when">${when(row, due)}</p>
    <a class="btn btn--small ${first ? 'btn--primary' : ''}" href=${address(row.agreement, due ? 'followup' : screenOf(code))}
      >${due ? t('agreements-look-back-do') : t(`next-do-${code}`)}<span class="vh">: ${other}</span></a
    >
  </li>`;
}

/** @param {any} row @param {boolean} due */
function when(row, due) {
  if (due) return t('agreements-from', { date: dayShort(row.nextDate) });
  if (row.group === 'running' && row.nextDate) return t('agreements-next', { date: dayShort(row.nextDate) });
  return row.since ? t('agreements-since', { date: dayShort(row.since) }) : nothing;
}

/** The way to what is expected of me over all of these. @param {any} model */
function team({ team: counts }) {
  const roles = /** @type {const} */ (['manager', 'employee']).filter((role) => counts?.[role]);
  if (!roles.length) return nothing;
  return html`<section class="section toteam noprint" aria-labelledby="to-team">
    <h2 id="to-team">${t(`agreements-team-${roles[0]}`)}</h2>
    <p>${t('agreements-team-text')}</p>
    <p class="private">${icon('eyeoff', '')}<span>${t('agreements-team-private')}</span></p>
    <p><a class="btn" href="#/team">${t('agreements-team-do')}</a></p>
  </section>`;
}

function empty() {
  return html`<div class="empty">
    ${emptyHalves()}
    <h2>${t('agreements-empty')}</h2>
    <p class="soft">${t('agreements-empty-text')}</p>
    <div class="row">
      <a class="btn btn--primary btn--small" href="#/begin">${t('agreements-begin')}</a>
      <a class="btn btn--small" href="#/receive">${t('agreements-open')}</a>
    </div>
  </div>`;
}
