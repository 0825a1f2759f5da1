// What the core does besides exchanging: adding a line, scoring, comparing, an agenda, a job description. In node; the library step by
// step and, where it says "at the door", the shipped module with everything around it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Model } from 'survey-core';
import { ask, makeFolders } from '../../web/js/core.js';
import { packFiles } from '../../scripts/pack-files.mjs';
import { instance } from '../node/support/core.mjs';
import { halfOf, makeHistory, random, sentence, signedFile } from './history.mjs';
import { libraries } from './libraries.mjs';
import { repeat, summary } from './timing.mjs';

const decoder = new TextDecoder();

/** Times of `run`, each over `times` repetitions inside. @param {(times: number) => void} run @param {number} [times] @param {number} [budget] */
async function timed(run, times = 1, budget = 800) {
  /** @type {number[]} */
  const values = [];
  await repeat(
    (round) => {
      const begin = performance.now();
      run(times);
      if (round >= 0) values.push((performance.now() - begin) / times);
    },
    { budget, most: 200 },
  );
  return summary(values);
}

/** @param {{quick: boolean, say: (text: string) => void}} options */
export async function run({ quick, say }) {
  /** @type {{what: string, who: string, times: any, note?: string}[]} */
  const rows = [];
  const add = (/** @type {string} */ what, /** @type {string} */ who, /** @type {any} */ times, /** @type {string} */ note = '') => {
    rows.push({ what, who, times, note });
    say(`${what}, ${who}: ${times.median.toFixed(4)} ms`);
  };
  const core = await libraries.core();
  const put = (/** @type {Uint8Array} */ bytes) => {
    const place = core.room(bytes.length);
    core.HEAPU8.set(bytes, place);
    if (!core.load(0, place, bytes.length)) throw new Error(decoder.decode(new Uint8Array(core.HEAPU8.buffer, core.outPlace(), core.outSize())));
    core.release(place);
  };

  /** @type {any[]} */
  const lines = [];
  for (const size of quick ? [1000, 10000] : [1000, 10000, 30000]) {
    const history = makeHistory(size);
    const bytes = await signedFile(history.logs);
    put(bytes);
    core.fold(0);
    /** @type {number[]} */
    const whole = [];
    await repeat(
      (round) => {
        put(bytes);
        const begin = performance.now();
        core.fold(0);
        if (round >= 0) whole.push(performance.now() - begin);
      },
      { budget: quick ? 1500 : 4000, most: 15 },
    );
    const { replica } = history.logs[0];
    const body = JSON.stringify({ expectation: 'm0', revision: history.logs[1].lines.find((/** @type {any} */ line) => line.body.id === 'm0')?.body.revision, isNew: false, acknowledged: 3, delivered: 3 });
    const before = core.wholeFolds(0);
    const one = await timed((times) => {
      for (let i = 0; i < times; ++i) if (!core.append(0, replica, 'view.given', body)) throw new Error('a line was refused');
    }, 20, 400);
    if (core.wholeFolds(0) !== before) throw new Error('adding a line folded everything anew');
    const fold = summary(whole);
    lines.push({ size, fold, one });
    add(`add one own line to ${size}`, 'Wederzijds', one, `${((one.median / fold.median) * 100).toFixed(2)} % of the whole fold (${fold.median.toFixed(1)} ms)`);
  }

  // At the door, where the summary, the header and the storage in memory are made too.
  const door = await openDoor(quick ? 1000 : 10000);
  add(`a command that writes a line, at the door, ${quick ? 1000 : 10000} lines`, 'Wederzijds', await timed(() => door('agreement.describe-me', { name: 'Kim' }), 1, 2000));

  core.makeQuestionnaire(120);
  if (core.score(1) <= 0) throw new Error('nothing was scored');
  add('score 120 answers', 'Wederzijds', await timed((times) => core.score(times), 1000));
  add('score 120 answers', 'SurveyJS', await timed(surveyScoring()));
  if (core.bestWorst(1) <= 0) throw new Error('nothing was estimated');
  add('what matters: 13 screens of best and worst', 'Wederzijds', await timed((times) => core.bestWorst(times), 20));

  const people = await pairWith(50);
  put(await signedFile(people));
  core.fold(0);
  if (core.compareAndAgenda(0) < 100) throw new Error('not a hundred expectations');
  add('compare and agenda, 100 expectations', 'Wederzijds', await timed((times) => { for (let i = 0; i < times; ++i) core.compareAndAgenda(0); }, 20));

  const manager = await managerWithPack();
  const pages = jobDescription(50);
  if (manager('side.propose', { text: pages }).proposals.length === 0) throw new Error('nothing is proposed');
  add(`proposals from a job description of 50 pages (${pages.length} characters), at the door`, 'Wederzijds', await timed(() => manager('side.propose', { text: pages })));
  return { rows, lines };
}

/** SurveyJS scoring the same 120 answers as calculated values. */
function surveyScoring() {
  const names = Array.from({ length: 120 }, (_, i) => `q${i}`);
  const factor = (/** @type {number} */ f) => names.filter((_, i) => i % 5 === f).map((name, i) => (i % 3 ? `{${name}}` : `(6 - {${name}})`));
  const model = new Model({
    elements: names.map((name) => ({ type: 'rating', name })),
    calculatedValues: [0, 1, 2, 3, 4].map((f) => ({ name: `factor${f}`, expression: `avg(${factor(f).join(',')})` })),
  });
  let round = 0;
  return () => {
    ++round;
    model.data = Object.fromEntries(names.map((name, i) => [name, 1 + ((i + round) % 4)]));
    if (!(model.getVariable('factor0') > 0)) throw new Error('nothing was scored');
  };
}

/** The shipped module, asked without storage around it. */
async function moduleDoor() {
  const module = await instance();
  makeFolders(module);
  const here = { now: new Date('2026-12-01T09:00:00Z'), language: 'nl' };
  return (/** @type {string} */ op, /** @type {any} */ args) => {
    const answer = JSON.parse(ask(module, op, args, here));
    if (!answer.ok) throw new Error(`${op}: ${answer.error.code} ${answer.error.at} ${answer.error.detail}`);
    return Object.assign(answer.value, { module });
  };
}

const KIM = JSON.parse(readFileSync(new URL('../vectors/agreement/keys.json', import.meta.url), 'utf8')).keys;

/** An agreement of that many lines, open for somebody who took its file in. @param {number} size */
export async function openDoor(size) {
  const door = await moduleDoor();
  door('session.start', { mounts: [] });
  const history = makeHistory(size);
  const read = door('import.read', { path: await signedFile(halfOf(history, 0)) });
  door('import.verified', { results: read.logs.map(() => ({ signature: true })) });
  door('import.preview', {});
  const cara = KIM.cara ?? KIM[Object.keys(KIM)[2]];
  door('import.accept', { as: 'other', name: 'Kim', replica: cara.id, key: cara.public });
  return door;
}

/** Two who expect that many things of each other, with a view on each. @param {number} many */
async function pairWith(many) {
  const next = random(many);
  const { logs } = makeHistory(12);
  const pair = logs.map((log) => ({ ...log, lines: log.lines.filter(({ kind }) => ['log.opened', 'party.described', 'frame.set'].includes(kind)) }));
  let clock = 100;
  const write = (/** @type {number} */ who, /** @type {string} */ kind, /** @type {any} */ body) =>
    pair[who].lines.push({ seq: pair[who].lines.length + 1, clock: ++clock, at: '2026-01-02T09:00:00Z', round: 1, kind, body });
  for (const who of [0, 1]) {
    for (let i = 0; i < many; ++i) {
      write(who, 'expectation.stated', { id: `x${i}`, revision: `x${i}-1`, topic: `E_TOPIC_${i % 12}`, text: sentence(next, 6, 14), importance: 1 + next(5), needed: 1 + next(5), received: 1 + next(5) });
    }
    write(who, 'side.finished', {});
  }
  for (const who of [0, 1]) {
    write(who, 'side.opened', {});
    for (let i = 0; i < many; ++i) write(who, 'view.given', { expectation: `x${i}`, revision: `x${i}-1`, isNew: next(2) === 0, acknowledged: 1 + next(5), delivered: 1 + next(5) });
  }
  return pair;
}

/** A manager who began an agreement, with the content pack. */
async function managerWithPack() {
  const door = await moduleDoor();
  door('session.start', { mounts: [] });
  const { pack, ...files } = /** @type {any} */ (packFiles(fileURLToPath(new URL('../../content/packs/standard/', import.meta.url)), 'nl'));
  const bytes = (/** @type {any} */ value) => new TextEncoder().encode(JSON.stringify(value));
  door('content.load', { pack: bytes(pack), language: 'nl', files: Object.fromEntries(Object.entries(files).map(([name, value]) => [name, bytes(value)])) });
  const bas = KIM.bas;
  door('agreement.begin', { role: 'manager', name: 'Robin', otherName: 'Sam', reason: 'yearly', from: '2026-03-09', until: '2027-03-08', replica: bas.id, key: bas.public });
  door('agreement.open', { agreement: bas.id });
  return door;
}

/** About 3 500 characters a page, of sentences that speak of work. @param {number} pages */
function jobDescription(pages) {
  const next = random(pages);
  const parts = ['Je stemt de planning af met collega’s', 'Je rapporteert elke maand over de cijfers', 'Je bent het eerste aanspreekpunt voor klanten', 'Je signaleert knelpunten en doet voorstellen', 'De afdeling bestaat uit twaalf mensen', 'Je werkt nieuwe collega’s in', 'Wij bieden een goed salaris', 'Je bewaakt het budget van je projecten'];
  let text = '';
  while (text.length < pages * 3500) text += `${parts[next(parts.length)]} ${sentence(next, 4, 12).toLowerCase()}\n`;
  return text.slice(0, pages * 3500);
}
