// @ts-check
// How it went since the beginning: small drawings beside their words, and the same figures as a table. Steps from 1 to 5, points as
// they were given: no smoothing, no average, no grade.
import { html, nothing, svg } from 'lit-html';
import { t } from '../i18n.js';
import { dayPlain, dayShort, month } from './format.js';
import { icon } from './icons.js';
import { nameOf, sentence, side } from './people.js';
import { own } from './text.js';

/** @typedef {import('./people.js').Role} Role */
/** @typedef {import('./people.js').Person} Person */
/** @typedef {{date: string, value: number, source: string, private?: boolean}} Point */
/** @typedef {{id: string, label: unknown, words: string, needed?: number, now?: number, points: Point[]}} Row */

/** As many as a phone can show side by side; the table has all. */
const SHOWN = 6;

/** The height of a figure in the drawing. @param {number} value */
const height = (value) => 16 + (5 - value) * 15;

/** What an expectation is called in short. @param {{topic?: string, topicLabel?: string, text: string}} item */
export const topicOf = (item) => (item.topic === 'other' || !item.topicLabel ? item.text : item.topicLabel);

/**
 * The trends of both people; nothing is drawn of what has no figure yet.
 * @param {any} model @param {Record<Role, Person>} people
 */
export function trends(model, people) {
  const sides = (model.trends ?? []).map((/** @type {any} */ one) => ({ role: one.role, rows: rowsOf(one, model.header.me.role === one.role) }));
  const empty = !sides.some((/** @type {any} */ one) => one.rows.length);
  return html`<section class="section" aria-labelledby="trend">
    <h2 id="trend">${t('followup-trend')}</h2>
    <p class="soft">${t(empty ? 'followup-trend-none' : 'followup-trend-text')}</p>
    ${empty
      ? nothing
      : html`<div class="trend">${sides.map((/** @type {any} */ one) => half(one, people[/** @type {Role} */ (one.role)], model.header.me.role === one.role))}</div>
          ${sides.some((/** @type {any} */ one) => one.rows.some((/** @type {Row} */ row) => row.points.some((point) => point.private)))
            ? html`<p class="private">${icon('eyeoff', '')}<span>${t('followup-trend-private')}</span></p>`
            : nothing}
          <details class="figures"><summary>${t('followup-trend-table')}</summary>${sides.map((/** @type {any} */ one) => table(one, people[/** @type {Role} */ (one.role)]))}</details>`}
  </section>`;
}

/** @param {any} trend @param {boolean} mine @returns {Row[]} */
function rowsOf(trend, mine) {
  const items = trend.items.map((/** @type {any} */ item) => ({ id: item.id, label: own(topicOf(item)), words: topicOf(item), needed: item.needed, now: item.now, points: item.points }));
  /** @param {string} id @param {string} key @param {Point[]} points @returns {Row} */
  const feeling = (id, key, points) => ({ id, label: t(key), words: t(key), now: points.at(-1)?.value, points });
  return [
    ...items,
    feeling('great-work', mine ? 'followup-great-work' : 'followup-great-work-other', trend.greatWork ?? []),
    feeling('feeling-great', mine ? 'followup-feeling-great' : 'followup-feeling-great-other', trend.feelingGreat ?? []),
  ].filter((row) => row.points.length);
}

/** @param {{role: Role, rows: Row[]}} one @param {Person} person @param {boolean} mine */
function half({ role, rows }, person, mine) {
  return html`<div>
    <h3>${sentence('followup-trend-of', { person })}</h3>
    ${rows.length
      ? rows.map((row) => html`<div class="tr"><p>${row.label}<small>${wordsOf(row)}</small></p>${drawing(row, role)}</div>`)
      : html`<p class="soft small">${mine ? t('followup-trend-empty-mine') : t('followup-trend-empty', { name: nameOf(person) })}</p>`}
  </div>`;
}

/** "now 3, was 2 in March". @param {Row} row */
function wordsOf({ now, points }) {
  const last = /** @type {Point} */ (points.at(-1));
  if (now === undefined) return t('followup-trend-was', { was: last.value, when: month(last.date) });
  const before = points.slice(0, -1).reverse().find((point) => point.value !== now) ?? points.at(-2);
  if (!before) return t('followup-trend-one', { now });
  if (before.value === now) return t('followup-trend-same', { now, when: month(points[0].date) });
  return t('followup-trend-two', { now, was: before.value, when: month(before.date) });
}

/** @param {Row} row @param {Role} role */
function drawing({ words, needed, points }, role) {
  const shown = points.slice(-SHOWN);
  const colour = side(role);
  const x = (/** @type {number} */ index) => (shown.length === 1 ? 50 : 10 + (80 * index) / (shown.length - 1));
  const told = shown.map((point) => t(point.private ? 'followup-trend-point-private' : 'followup-trend-point', { value: point.value, day: dayShort(point.date) })).join(', ');
  return html`<svg class="spark spark--${colour}" role="img" aria-label=${needed === undefined ? t('followup-trend-says', { topic: words, told }) : t('followup-trend-says-needed', { topic: words, told, needed })}>
    ${[1, 2, 3, 4, 5].map((value) => svg`<line class="spark__step" x1="0" x2="100%" y1=${height(value)} y2=${height(value)} />`)}
    ${needed === undefined
      ? nothing
      : svg`<line class="spark__need" x1="0" x2="100%" y1=${height(needed)} y2=${height(needed)} /><text class="spark__word" x="0" y=${height(needed) - 5}>${t('followup-needed', { needed })}</text>`}
    ${shown.slice(1).map((point, index) => svg`<line class="spark__line ${point.private || shown[index].private ? 'is-private' : ''}" x1="${x(index)}%" x2="${x(index + 1)}%" y1=${height(shown[index].value)} y2=${height(point.value)} />`)}
    ${shown.map((point, index) => marker(point, x(index), colour, index === shown.length - 1))}
  </svg>`;
}

/** A half disc of the person; the last one is filled, what is mine alone has a dashed edge. @param {Point} point @param {number} x @param {'a'|'b'} colour @param {boolean} last */
function marker(point, x, colour, last) {
  const path = colour === 'a' ? 'M5 -10a10 10 0 0 0 0 20z' : 'M-5 -10a10 10 0 0 1 0 20z';
  return svg`<svg x="${x}%" y=${height(point.value)} width="1" height="1" overflow="visible">
    <path class="spark__dot ${last ? 'is-last' : ''} ${point.private ? 'is-private' : ''}" d=${path} transform=${last ? nothing : 'scale(.72)'} />
    <text class="spark__value ${last ? 'is-last' : ''}" y=${point.value === 1 ? -14 : 25} text-anchor="middle">${point.value}</text>
  </svg>`;
}

/** @param {{rows: Row[]}} one @param {Person} person */
function table({ rows }, person) {
  if (!rows.length) return nothing;
  return html`<div class="scrollx" tabindex="0" role="region" aria-label=${t('followup-trend-caption', { name: nameOf(person) })}>
    <table class="table">
      <caption>${t('followup-trend-caption', { name: nameOf(person) })}</caption>
      <thead><tr><th scope="col">${t('followup-trend-what')}</th><th scope="col">${t('followup-date')}</th><th scope="col">${t('followup-trend-value')}</th><th scope="col">${t('followup-trend-from')}</th></tr></thead>
      <tbody>
        ${rows.map((row) =>
          row.points.map(
            (point, index) => html`<tr>
              ${index === 0 ? html`<th scope="rowgroup" rowspan=${row.points.length}>${row.label}${row.needed === undefined ? nothing : html`<small>${t('followup-needs', { needed: row.needed })}</small>`}</th>` : nothing}
              <td>${dayPlain(point.date)}</td>
              <td class="num">${point.value}</td>
              <td>${t(`followup-trend-${point.source}`)}${point.private ? html`, ${t('followup-only-me')}` : nothing}</td>
            </tr>`,
          ),
        )}
      </tbody>
    </table>
  </div>`;
}
