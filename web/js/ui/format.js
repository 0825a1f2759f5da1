// @ts-check
// Dates and times in the person's language. Which parts appear is decided here, how they are written by Intl and the catalogue.
import { language, t } from '../i18n.js';

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {Intl.DateTimeFormatOptions} options */
function format(options) {
  const key = language() + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    // British order of day and month in English, as everywhere in the texts.
    found = new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : language(), options);
    formats.set(key, found);
  }
  return found;
}

/** A calendar date `2026-03-12` has no time zone, so it is read and written as UTC. @param {string} date */
const asUtc = (date) => new Date(`${date.slice(0, 10)}T00:00:00Z`);

/** "12 maart 2026". @param {string|undefined} date */
export function day(date) {
  return date ? format({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(asUtc(date)) : '';
}

/** "do 12 maart": for a day soon. @param {string|undefined} date */
export function dayShort(date) {
  return date ? format({ weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(asUtc(date)) : '';
}

/** "maart 2026". @param {string|undefined} date */
export function month(date) {
  return date ? format({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(asUtc(date)) : '';
}

/** A moment `2026-03-12T10:00:00Z` as a local date. @param {string|undefined} at */
export function dayOf(at) {
  return at ? format({ day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at)) : '';
}

/** The local time of a moment, "14.02" or "14:02". @param {string|Date} at */
export function time(at) {
  const date = at instanceof Date ? at : new Date(at);
  return t('time-of-day', {
    hour: String(date.getHours()).padStart(2, '0'),
    minute: String(date.getMinutes()).padStart(2, '0'),
  });
}

/** A moment as local date and time. @param {string|undefined} at */
export const dayAndTime = (at) => (at ? t('day-and-time', { day: dayOf(at), time: time(at) }) : '');

/** The period of a frame, as far as it is known; empty when nothing is. @param {{from?: string, until?: string}|undefined} frame */
export function period(frame) {
  if (frame?.from && frame.until) return t('period-from-until', { from: month(frame.from), until: month(frame.until) });
  if (frame?.from) return t('period-from', { from: month(frame.from) });
  if (frame?.until) return t('period-until', { until: month(frame.until) });
  return '';
}
