// Histories that are the same for everybody who is measured: two people, who wrote the first third knowing of each
// other and a third each apart. The same number of lines gives the same lines, byte for byte.

import { readFileSync } from 'node:fs';
import { webcrypto } from 'node:crypto';

const KEYS = JSON.parse(readFileSync(new URL('../vectors/agreement/keys.json', import.meta.url), 'utf8')).keys;
const PROTECTED = 'eyJhbGciOiJFUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19';

/** Words of both languages as people write them, so that texts pack as real ones do. */
const WORDS =
  'ik wij je maandag dinsdag woensdag donderdag vrijdag week maand overleg planning rooster klant team collega afspraak werk thuis kantoor rust drukte tijd aandacht vragen zeggen horen weten laten merken helpen kiezen vertellen schrijven bellen mailen sturen maken houden geven krijgen nemen vroeg laat eerder later vooraf achteraf duidelijk open eerlijk zeker soms altijd nooit vaak liever minder meer genoeg stuk stap begin einde doel keuze fout goed nieuw oud eigen ander ieder beide samen zonder met voor over door onder tussen binnen buiten omdat als dat wat wie hoe waar wanneer project cijfers rapport budget opdracht vergadering pauze agenda bericht antwoord uitleg idee plan zorg ruimte vertrouwen verantwoordelijkheid the weekly list before noon tell me what changed since last talk and who decides when priorities move so that nobody waits for an answer longer than two days'.split(
    ' ',
  );

/** @param {number} seed */
export function random(seed) {
  let a = seed >>> 0;
  // mulberry32
  return (/** @type {number} */ below) => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** @param {(below: number) => number} next @param {number} least @param {number} most */
export function sentence(next, least, most) {
  const words = Array.from({ length: least + next(most - least + 1) }, () => WORDS[next(WORDS.length)]);
  const text = `${words.join(' ')}.`;
  return text[0].toUpperCase() + text.slice(1);
}

const PEOPLE = [
  { role: 'employee', key: KEYS.anna, prefix: 'e' },
  { role: 'manager', key: KEYS.bas, prefix: 'm' },
];
export const AGREEMENT = KEYS.anna.id;

/**
 * @typedef {{seq: number, clock: number, at: string, round: number, kind: string, body: any}} Line
 * @typedef {{replica: string, role: string, lines: Line[]}} Log
 * @typedef {{common: [number, number], logs: Log[]}} History the logs at the end, and how many lines of each both knew
 */

/**
 * @param {number} lines in all
 * @returns {History}
 */
export function makeHistory(lines) {
  const next = random(lines);
  const items = Math.max(4, Math.round(lines / 40)); // of each of the two
  const logs = PEOPLE.map(({ role, key }) => ({ replica: key.id, role, lines: /** @type {Line[]} */ ([]) }));
  /** What each knows of everybody's items: the last revision. @type {Map<string, string>[]} */
  const knows = [new Map(), new Map()];
  /** @type {string[][]} */
  const commitments = [[], []];
  const days = [0, 0];
  let clocks = [0, 0];
  let together = true;
  let number = 0;

  const write = (/** @type {number} */ who, /** @type {string} */ kind, /** @type {any} */ body) => {
    const clock = (together ? Math.max(...clocks) : clocks[who]) + 1;
    clocks[who] = clock;
    const at = new Date(Date.UTC(2026, 0, 1, 9) + number++ * 600_000).toISOString().replace('.000', '');
    logs[who].lines.push({ seq: logs[who].lines.length + 1, clock, at, round: 1, kind, body });
  };
  const see = (/** @type {number} */ who, /** @type {string} */ id, /** @type {string} */ revision) => {
    knows[who].set(id, revision);
    if (together) knows[1 - who].set(id, revision);
  };
  const one = (/** @type {any[]} */ list) => list[next(list.length)];

  const state = (/** @type {number} */ who, /** @type {string} */ id) => {
    const former = knows[who].get(id);
    const revision = `${id}-${number}`;
    write(who, 'expectation.stated', {
      id,
      revision,
      ...(former ? { replaces: [former] } : {}),
      topic: `E_TOPIC_${next(12)}`,
      text: sentence(next, 6, 16),
      ...(next(2) ? { why: sentence(next, 4, 10) } : {}),
      ...(next(2) ? { sign: sentence(next, 4, 10) } : {}),
      importance: 1 + next(5),
      needed: 1 + next(5),
      ...(next(3) ? { received: 1 + next(5) } : {}),
    });
    see(who, id, revision);
  };
  const act = (/** @type {number} */ who) => {
    const own = [...Array(items).keys()].map((i) => `${PEOPLE[who].prefix}${i}`);
    const others = [...knows[who].keys()].filter((id) => id.startsWith(PEOPLE[1 - who].prefix));
    const mine = own.filter((id) => knows[who].has(id));
    if (mine.length < items && (mine.length < 3 || next(3) === 0)) return state(who, own[mine.length]);
    const what = next(100);
    if (what < 25) return state(who, one(mine));
    if (what < 50 && others.length) {
      const id = one(others);
      return write(who, 'view.given', { expectation: id, revision: knows[who].get(id), isNew: next(2) === 0, acknowledged: 1 + next(5), delivered: 1 + next(5), ...(next(3) ? {} : { because: sentence(next, 5, 12) }) });
    }
    if (what < 65 && others.length) {
      const id = one(others);
      return write(who, 'answer.given', { expectation: id, revision: knows[who].get(id), by: PEOPLE[who].role, answer: one(['agree', 'adjust', 'cannot', 'later']), text: sentence(next, 5, 14) });
    }
    if (what < 75 || commitments[who].length === 0) {
      if (commitments[who].length < items) {
        const id = `c${PEOPLE[who].prefix}${commitments[who].length}`;
        commitments[who].push(id);
        return write(who, 'commitment.made', { id, revision: `${id}-1`, owner: PEOPLE[who].role, moment: sentence(next, 3, 6), action: sentence(next, 5, 10), lookBack: '2026-12-01', expectations: [one(mine)] });
      }
    }
    const date = new Date(Date.UTC(2026, 1, 1) + days[who]++ * 86_400_000).toISOString().slice(0, 10);
    const few = (/** @type {any[]} */ list) => [...new Set([one(list), one(list), one(list)])];
    return write(who, 'checkin.recorded', {
      id: `k${PEOPLE[who].prefix}${days[who]}`,
      moment: 'extra',
      date,
      commitments: few(commitments[who].length ? commitments[who] : ['none']).map((id) => ({ id, status: one(['open', 'kept', 'partly', 'not']) })),
      received: few(mine).map((expectation) => ({ expectation, received: 1 + next(5) })),
      ...(next(2) ? { note: sentence(next, 5, 15) } : {}),
    });
  };

  for (const [who, { role, key }] of PEOPLE.entries()) {
    write(who, 'log.opened', { agreement: AGREEMENT, replica: key.id, role, key: key.public });
    write(who, 'party.described', { name: who ? 'Robin Jansen' : 'Sam de Wit', language: who ? 'nl' : 'en' });
  }
  write(0, 'frame.set', { reason: 'yearly', from: '2026-01-01', until: '2026-12-31' });
  const third = Math.floor(lines / 3);
  while (number < third) act(next(2));
  const common = /** @type {[number, number]} */ (logs.map((log) => log.lines.length));
  together = false;
  clocks = [Math.max(...clocks), Math.max(...clocks)];
  while (number < 2 * third) act(0);
  while (number < lines) act(1);
  return { common, logs };
}

/** What one of the two has before they exchange. @param {History} history @param {0 | 1} who @returns {Log[]} */
export function halfOf(history, who) {
  return history.logs.map((log, i) => ({ ...log, lines: i === who ? log.lines : log.lines.slice(0, history.common[i]) }));
}

/** The text of a line, as the format wants it. @param {Line} line */
export const lineText = (line) => JSON.stringify(line);

/** The agreement file of these logs, signed. @param {Log[]} logs @returns {Promise<Uint8Array>} */
export async function signedFile(logs) {
  const elements = [];
  for (const log of logs) {
    const person = /** @type {any} */ (PEOPLE.find(({ role }) => role === log.role));
    const payload = log.lines.map((line) => `${lineText(line)}\n`).join('');
    const key = await webcrypto.subtle.importKey('jwk', { ...person.key.public, d: person.key.d, ext: true }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
    const over = new TextEncoder().encode(`${PROTECTED}.${payload}`);
    const signature = Buffer.from(await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, over)).toString('base64url');
    elements.push({ payload, protected: PROTECTED, signature });
  }
  return new TextEncoder().encode(`${JSON.stringify({ format: 'wederzijds/agreement', version: 1, agreement: AGREEMENT, logs: elements })}\n`);
}
