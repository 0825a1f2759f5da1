// @ts-check
// Writes a calendar file (iCalendar, RFC 5545). Which days there are, the core says; this only writes them
// down. Whole days, so that no time zone and no clock change can move them, with an alarm in the morning.

/** @typedef {{uid: string, date: string, kind: string, sequence: number, cancelled: boolean}} Entry */

/** An alarm at nine: hours after the day begins, by the calendar's own clock. */
const ALARM = 'PT9H';
/** Octets of a line, without its end (RFC 5545, 3.1). */
const LINE = 75;

/** A text as a value (3.3.11). Other control characters than these may not stand in a file at all. @param {string} text */
const escaped = (text) =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** Cuts a line so that no part is longer than 75 octets and no character is cut (3.1). @param {string} line */
export function folded(line) {
  const encoder = new TextEncoder();
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE) {
      out += '\r\n ';
      // The space counts.
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

/** `2026-03-26` as `20260326`, days later. @param {string} date @param {number} [later] */
function basic(date, later = 0) {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + later)).toISOString().slice(0, 10).replaceAll('-', '');
}

/**
 * The file. An entry that was in an earlier file is replaced, or taken away when it is cancelled.
 * @param {Entry[]} entries
 * @param {object} texts
 * @param {string} texts.name of the calendar
 * @param {(entry: Entry) => string} texts.title
 * @param {(entry: Entry) => string} [texts.description]
 * @param {Date} [now]
 */
export function calendar(entries, { name, title, description }, now = new Date()) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Wederzijds//Wederzijds//NL', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`];
  for (const entry of entries) {
    const words = description?.(entry);
    lines.push(
      'BEGIN:VEVENT',
      `UID:${entry.uid}@wederzijds`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${basic(entry.date)}`,
      `DTEND;VALUE=DATE:${basic(entry.date, 1)}`,
      `SEQUENCE:${entry.sequence}`,
      `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      `SUMMARY:${escaped(title(entry))}`,
      ...(words ? [`DESCRIPTION:${escaped(words)}`] : []),
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      ...(entry.cancelled ? [] : ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${ALARM}`, `DESCRIPTION:${escaped(title(entry))}`, 'END:VALARM']),
      'END:VEVENT',
    );
  }
  lines.push('END:VCALENDAR');
  return new TextEncoder().encode(lines.map((line) => `${folded(line)}\r\n`).join(''));
}
