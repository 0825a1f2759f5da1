// @ts-check
// All agreements on this device: first those whose next step is mine. Never a ranking of people, never the other's progress.
import { html, nothing } from 'lit-html';
import { t } from '../i18n.js';
import { dayShort } from '../ui/format.js';
import { emptyHalves, icon, mark } from '../ui/icons.js';
import { address, screenOf } from '../ui/next.js';
import { nameOf, side } from '../ui/people.js';

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'agreements-page',
  load: (app) => app.call('agreements.list'),
  render: ({ model }) => {
    const rows = /** @type {any[]} */ (model.rows);
    const groups = [
      { id: 'mine', rows: rows.filter((row) => row.mine && !row.ended) },
      { id: 'theirs', rows: rows.filter((row) => !row.mine && !row.ended) },
      { id: 'ended', rows: rows.filter((row) => row.ended) },
    ];
    return html`
      <div class="lhead">
        <h1 tabindex="-1">${t('agreements-title')}</h1>
        ${rows.length
          ? html`<div class="actions">
              <a class="btn" href="#/receive">${icon('open')}${t('agreements-open')}</a>
              <a class="btn btn--primary" href="#/begin">${icon('plus')}${t('agreements-begin')}</a>
            </div>`
          : nothing}
      </div>
      ${rows.length ? groups.filter((group) => group.rows.length).map(list) : empty()}
    `;
  },
};

/** @param {{id: string, rows: any[]}} group */
function list(group) {
  return html`<section class="group" aria-labelledby="group-${group.id}">
    <h2 id="group-${group.id}">${t(`agreements-group-${group.id}`)}</h2>
    <ul>
      ${group.rows.map((row, index) => {
        const other = nameOf(row.other);
        return html`<li class="ag">
          ${mark(row.stage)}
          <h3>
            <a class="who who--${side(row.other.role)}" href=${address(row.agreement)}><bdi>${other}</bdi></a>
            ${row.other.name
              ? html`<span class="role">${row.other.jobTitle ? html`<bdi>${row.other.jobTitle}</bdi>` : t(`role-${row.other.role}`)}</span>`
              : nothing}
          </h3>
          <p class="st">
            <b>${t(`stage-${row.stage}`)}.</b> ${t(`next-${row.next.code}`, { other })}
            ${row.unsent ? html`<span class="soft">${t('unsent-short', { count: row.unsent, other })}</span>` : nothing}
          </p>
          <p class="when">${row.since ? t('agreements-since', { date: dayShort(row.since) }) : nothing}</p>
          <a
            class="btn btn--small ${group.id === 'mine' && index === 0 ? 'btn--primary' : ''}"
            href=${address(row.agreement, screenOf(row.next.code))}
            >${t(`next-do-${row.next.code}`)}<span class="vh">: ${other}</span></a
          >
        </li>`;
      })}
    </ul>
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
