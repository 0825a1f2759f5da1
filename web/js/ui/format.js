// @ts-check
// The dates that screens show, by Intl, beside those of i18n.js.
import { language, longDate, t, timeOfDay } from '../i18n.js';

/** @param {Intl.DateTimeFormatOptions} options @param {Date} date */
function format(options, date) {
  // British order of day and month in English, as everywhere in the texts.
  return new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : language(), options).format(date);
}

/** A calendar date `2026-03-12` has no time zone, so it is read and written as UTC. @param {string} date */
const asUtc = (date) => new Date(`${date.slice(0, 10)}T00:00:00Z`);

/** "do 12 maart 2026", "12 March 2026"; empty without a date. @param {string|undefined} date */
export const day = (date) => (date ? longDate(date.slice(0, 10)) : '');

/** "12 maart 2026": a day on a page that is signed. @param {string|undefined} date */
export const dayPlain = (date) =>
  date ? format({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }, asUtc(date)) : '';

/** "12 maart": a day close by. @param {string|undefined} date */
export const dayShort = (date) => (date ? format({ day: 'numeric', month: 'long', timeZone: 'UTC' }, asUtc(date)) : '');

/** "maart 2026". @param {string|undefined} date */
export const month = (date) => (date ? format({ month: 'long', year: 'numeric', timeZone: 'UTC' }, asUtc(date)) : '');

/** The local date of a moment `2026-03-12T10:00:00Z`, "12 maart 2026". @param {string|undefined} at */
export const dayOf = (at) => (at ? format({ day: 'numeric', month: 'long', year: 'numeric' }, new Date(at)) : '');

/** The local time of a moment, "14.02" or "14:02". @param {string|Date} at */
export const time = (at) => timeOfDay(at instanceof Date ? at : new Date(at));

/** A moment as local date and time. @param {string|undefined} at */
export const dayAndTime = (at) => (at ? t('day-and-time', { day: dayOf(at), time: time(at) }) : '');

/** The period of a frame, as far as it is known; empty when nothing is. @param {{from?: string, until?: string}|undefined} frame */
export function period(frame) {
  if (frame?.from && frame.until) return t('period-from-until', { from: month(frame.from), until: month(frame.until) });
  if (frame?.from) return t('period-from', { from: month(frame.from) });
  if (frame?.until) return t('period-until', { until: month(frame.until) });
  return '';
}

/** A mean in thousandths with one decimal: "4,3" or "4.3". @param {number} thousandths */
export const decimal = (thousandths) =>
  new Intl.NumberFormat(language() === 'en' ? 'en-GB' : language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(thousandths / 1000);

/** An amount of data, "149 kB": never 0 for what is there. @param {number} bytes */
export function amount(bytes) {
  const large = bytes >= 1_000_000;
  const value = large ? bytes / 1_000_000 : Math.ceil(bytes / 1000);
  return new Intl.NumberFormat(language() === 'en' ? 'en-GB' : language(), { style: 'unit', unit: large ? 'megabyte' : 'kilobyte', maximumFractionDigits: large ? 1 : 0 }).format(value);
}
