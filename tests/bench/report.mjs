// Words and pictures from the figures of a run. Nothing here is written by hand but the sentences around them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chart } from './chart.mjs';
import { PEERS } from './peers.mjs';

const title = (/** @type {string} */ peer) => PEERS[peer].title;
const ms = (/** @type {number} */ value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toFixed(4));
const times = (/** @type {any} */ { median, min, max, runs }) => `${ms(median)} (${ms(min)} to ${ms(max)}, ${runs})`;
const ratio = (/** @type {number} */ value) => `${value.toFixed(2)}x`;
const kib = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(0)} kB`;
const mib = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const number = (/** @type {number} */ value) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
/** @param {string[]} head @param {string[][]} rows */
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** @param {any} results */
function about({ machine, versions }) {
  const peers = Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', ');
  return `Node ${machine.node}, ${machine.cores} cores of ${machine.cpu}, ${mib(machine.memory)}. Peers: ${peers}.`;
}

/** @param {any} exchange @param {number} lines @param {string} peer */
const rowOf = (exchange, lines, peer) => exchange.rows.find((/** @type {any} */ row) => row.lines === lines && row.peer === peer && !row.unfinished);

/** @param {any} exchange */
function exchangeTables(exchange) {
  const parts = [];
  for (const lines of exchange.sizes) {
    const plain = rowOf(exchange, lines, 'plain');
    const rows = exchange.rows
      .filter((/** @type {any} */ row) => row.lines === lines)
      .map((/** @type {any} */ row) => {
        if (row.unfinished) return [title(row.peer), `not finished in ${row.unfinished} s, making its history included`, '', '', '', '', '', '', '', ''];
        const { figures: f } = row;
        return [title(row.peer), times(f.takeIn), ratio(f.takeIn.median / plain.figures.takeIn.median), times(f.all), ratio(f.all.median / plain.figures.all.median), [f.load, f.merge, f.state, f.save].map((one) => ms(one.median)).join(' + '), `${ms(f.takeInCpu.median)} / ${ms(f.allCpu.median)}`, kib(row.size.raw), kib(row.size.gzip), mib(row.peak)];
      });
    const ours = rowOf(exchange, lines, 'ours');
    parts.push(`**${number(lines)} lines, node.** Milliseconds: median (least to most, runs).\n`);
    parts.push(table(['', 'an open agreement takes in the other’s file', 'against plain JSON', 'two files: load, merge, state, save', 'against plain JSON', 'load + merge + state + save', 'CPU time of both', 'file', 'gzip', 'peak memory'], rows));
    if (ours?.figures.checkOne) parts.push(`\nChecking the signatures comes on top for us: ${times(ours.figures.checkOne)} ms for one file, ${times(ours.figures.checkTwo)} for both. No peer signs.\n`);
  }
  if (exchange.browser) {
    for (const lines of exchange.sizes) {
      const rows = exchange.browser.filter((/** @type {any} */ row) => row.lines === lines);
      const plain = rows.find((/** @type {any} */ row) => row.peer === 'plain')?.figures;
      if (!plain) continue;
      parts.push(`\n**${number(lines)} lines, Chromium.**\n`);
      parts.push(table(['', 'takes in', 'against plain JSON', 'two files', 'against plain JSON'], rows.map(({ peer, figures: f, unfinished }) => unfinished ? [title(peer), 'not finished', '', '', ''] : [title(peer), times(f.takeIn), ratio(f.takeIn.median / plain.takeIn.median), times(f.all), ratio(f.all.median / plain.all.median)])));
    }
  }
  return parts.join('\n');
}

/** @param {any} work */
const workTable = (work) => table(['what', 'who', 'ms: median (least to most, runs)', ''], work.rows.map((/** @type {any} */ row) => [row.what, row.who, times(row.times), row.note]));

/** @param {any} storage */
const storageTable = (storage) =>
  table(
    ['agreements of 1 000 lines', 'a note, until stored', 'p99', 'a line, until stored', 'p99', 'start: usable', 'list of them: usable', 'memory of the module'],
    storage.rows.map((/** @type {any} */ row) => [number(row.many), times(row.draft), ms(row.draft.p99), times(row.line), ms(row.line.p99), `${times(row.start)}, ${ratio(row.start.median / storage.rows[0].start.median)}`, `${times(row.list)}, ${ratio(row.list.median / storage.rows[0].list.median)}`, mib(row.wasm)]),
  );

/** @param {any} start */
function startTables(start) {
  return ['phone', 'computer']
    .map((device) => {
      const rows = start.rows.filter((/** @type {any} */ row) => row.device === device);
      const empty = rows.find((/** @type {any} */ row) => row.name === 'empty');
      const against = (/** @type {any} */ row, /** @type {string} */ visit, /** @type {string} */ what) => `${times(row[visit][what])}, ${ratio(row[visit][what].median / empty[visit][what].median)}`;
      const head = device === 'phone' ? '**A phone**: CPU four times slower; the first visit over slow 4G, except the one file, which lies on the device.' : '**A computer**, from this machine.';
      return `${head}\n\n${table(
        ['', 'first visit: paint', 'usable', 'return: usable', 'longest task, first visit', 'bytes (brotli)', 'requests'],
        rows.map((/** @type {any} */ row) => [row.title, against(row, 'first', 'paint'), against(row, 'first', 'usable'), against(row, 'again', 'usable'), ms(row.first.longest.median), kib(row.bytes), String(row.requests)]),
      )}`;
    })
    .join('\n\n');
}

const HEADS = { exchange: 'Exchanging a file', work: 'What else the core does', storage: 'Storage and many agreements', start: 'Start', interaction: 'A click with 200 agreements' };

/** @param {any} results the part `only` of it */
export function markdown(results) {
  const bodies = { exchange: exchangeTables, work: workTable, storage: storageTable, start: startTables, interaction: (/** @type {any} */ { lines }) => lines.map((/** @type {string} */ line) => `- ${line}`).join('\n') };
  const part = /** @type {keyof typeof HEADS} */ (results.only);
  const { commit, day, seconds, load } = results[part].run;
  const busy = load > 1.5 ? ` The machine was busy with other things (load ${load.toFixed(0)} on two cores), so the clock on the wall says little: compare CPU times.` : '';
  return `## ${HEADS[part]}\n\nMeasured ${day} at commit ${commit}, in ${seconds} s.${busy}\n\n${bodies[part](results[part])}\n`;
}

/** What the design asks for, against what was found. @param {any} results */
function goals(results) {
  const { exchange, work, storage, start } = results;
  /** @type {string[][]} */
  const rows = [];
  const goal = (/** @type {string} */ what, /** @type {string} */ wanted, /** @type {string} */ found, /** @type {boolean} */ met) => rows.push([what, wanted, found, met ? 'met' : '**not met**']);
  for (const lines of exchange?.sizes ?? []) {
    const [ours, plain, yjs] = ['ours', 'plain', 'yjs'].map((peer) => rowOf(exchange, lines, peer)?.figures);
    // On a busy machine the clock on the wall measures the others.
    const of = (/** @type {string} */ what, /** @type {any} */ one, /** @type {any} */ other) => (exchange.run.load > 1.5 ? one[`${what}Cpu`].median / other[`${what}Cpu`].median : one[what].median / other[what].median);
    const means = exchange.run.load > 1.5 ? ' of CPU time' : '';
    const takeIn = of('takeIn', ours, plain);
    goal(`take in the other’s file, ${number(lines)} lines`, 'at most 1.0x plain JSON', `${ratio(takeIn)}${means}${yjs ? `; Yjs takes ${ratio(of('takeIn', yjs, ours))} ours` : ''}`, takeIn <= 1);
    const all = of('all', ours, plain);
    goal(`two files end to end, ${number(lines)} lines`, 'at most 1.0x plain JSON', `${ratio(all)}${means}`, all <= 1);
  }
  if (exchange) {
    const { gzip } = rowOf(exchange, 1000, 'ours').size;
    goal('file of 1 000 lines, gzip', 'at most 67 kB', kib(gzip), gzip <= 67_000);
  }
  if (work) goalsOfWork(work, goal);
  if (storage) goalsOfStorage(storage, goal);
  if (start) goalsOfStart(start, goal);
  return table(['what', 'goal', 'found', ''], rows);
}

/** @typedef {(what: string, wanted: string, found: string, met: boolean) => void} Goal */

/** @param {any} work @param {Goal} goal */
function goalsOfWork(work, goal) {
  for (const { size, fold, one } of work.lines) goal(`add a line to ${number(size)}`, 'under 1 % of the whole fold', `${((100 * one.median) / fold.median).toFixed(3)} %`, one.median < fold.median / 100);
  const scored = work.rows.find((/** @type {any} */ row) => row.what === 'score 120 answers' && row.who === 'Wederzijds').times.median;
  goal('score 120 answers', 'under 0.01 ms', `${ms(scored)} ms`, scored < 0.01);
}

/** @param {any} storage @param {Goal} goal */
function goalsOfStorage(storage, goal) {
  const [p99] = [Math.max(...storage.rows.map((/** @type {any} */ row) => Math.max(row.line.p99, row.draft.p99)))];
  goal('an edit until it is stored, p99', 'under 25 ms', `${ms(p99)} ms`, p99 < 25);
  const many = (/** @type {number} */ count) => storage.rows.find((/** @type {any} */ row) => row.many === count);
  const edit = many(1000).line.median / many(10).line.median;
  goal('an edit with 1 000 agreements against 10', 'at most 1.3x', ratio(edit), edit <= 1.3);
  const begin = many(1000).start.median / many(1).start.median;
  goal('start with 1 000 agreements against 1', 'at most 1.5x', ratio(begin), begin <= 1.5);
}

/** @param {any} start @param {Goal} goal */
function goalsOfStart(start, goal) {
  const page = (/** @type {string} */ name) => start.rows.find((/** @type {any} */ row) => row.name === name && row.device === 'phone');
  const of = (/** @type {string} */ visit, /** @type {string} */ what) => page('ours')[visit][what].median / page('empty')[visit][what].median;
  goal('first visit on a phone: first paint', 'at most 1.1x the empty page', ratio(of('first', 'paint')), of('first', 'paint') <= 1.1);
  goal('first visit on a phone: usable', 'at most 1.6x the empty page', ratio(of('first', 'usable')), of('first', 'usable') <= 1.6);
  goal('return on a phone: usable', 'at most 2.5x the empty page', ratio(of('again', 'usable')), of('again', 'usable') <= 2.5);
  const longest = page('ours').first.longest.median;
  goal('longest task at the start, CPU four times slower', 'at most 50 ms', `${ms(longest)} ms`, longest <= 50);
}

/** Where a peer is better, row by row. @param {any} results */
function better({ exchange, work, start }) {
  const found = [];
  for (const lines of exchange.sizes) {
    const ours = rowOf(exchange, lines, 'ours');
    for (const row of exchange.rows.filter((/** @type {any} */ one) => one.lines === lines && one.peer !== 'ours' && !one.unfinished)) {
      const wins = [];
      for (const [step, words] of /** @type {[string, string][]} */ ([['takeIn', 'taking in'], ['all', 'end to end'], ['load', 'loading'], ['merge', 'merging'], ['state', 'the state'], ['save', 'saving']])) {
        const busy = exchange.run.load > 1.5;
        if (busy && !row.figures[`${step}Cpu`]) continue;
        const name = busy ? `${step}Cpu` : step;
        const [theirs, mine] = [row.figures[name].median, ours.figures[name].median];
        if (theirs < mine) wins.push(`${words} (${ms(theirs)} against our ${ms(mine)} ms)`);
      }
      if (row.size.gzip < ours.size.gzip) wins.push(`the file (${kib(row.size.gzip)} against our ${kib(ours.size.gzip)}, gzip)`);
      if (row.peak < ours.peak) wins.push(`memory (${mib(row.peak)} against our ${mib(ours.peak)})`);
      if (wins.length > 0) found.push(`- ${title(row.peer)} at ${number(lines)} lines: ${wins.join('; ')}.`);
    }
  }
  const rows = work?.rows ?? [];
  for (const mine of rows.filter((/** @type {any} */ row) => row.who === 'Wederzijds')) {
    for (const theirs of rows.filter((/** @type {any} */ row) => row.what === mine.what && row !== mine && row.times.median < mine.times.median)) {
      found.push(`- ${theirs.who}: ${mine.what} (${ms(theirs.times.median)} against our ${ms(mine.times.median)} ms).`);
    }
  }
  for (const mine of (start?.rows ?? []).filter((/** @type {any} */ row) => row.name === 'ours')) {
    // The empty page is what cannot be better.
    for (const theirs of start.rows.filter((/** @type {any} */ row) => row.device === mine.device && !['ours', 'file', 'empty'].includes(row.name))) {
      const wins = [];
      for (const [visit, what, words] of [['first', 'paint', 'the first paint'], ['first', 'usable', 'usable'], ['again', 'usable', 'usable again'], ['first', 'longest', 'the longest task']]) {
        const [one, other] = [theirs[visit][what].median, mine[visit][what].median];
        if (one < other) wins.push(`${words} (${ms(one)} against our ${ms(other)} ms)`);
      }
      if (theirs.bytes < mine.bytes) wins.push(`bytes (${kib(theirs.bytes)} against our ${kib(mine.bytes)})`);
      if (wins.length > 0) found.push(`- ${theirs.title[0].toUpperCase()}${theirs.title.slice(1)} on a ${mine.device}: ${wins.join('; ')}.`);
    }
  }
  return found.length > 0 ? found.join('\n') : 'In nothing of this run.';
}

/** @param {any} results */
export function writeDocument(results) {
  const docs = fileURLToPath(new URL('../../docs', import.meta.url));
  mkdirSync(`${docs}/performance`, { recursive: true });
  const { exchange, storage, work } = results;
  const parts = ['exchange', 'work', 'storage', 'start', 'interaction'].filter((part) => results[part]);
  for (const part of ['exchange', 'work', 'storage']) if (!results[part]) throw new Error(`nothing was measured of ${part}`);
  const series = (/** @type {(row: any) => number} */ value) =>
    Object.keys(PEERS).map((peer) => ({ name: title(peer), points: exchange.sizes.flatMap((/** @type {number} */ lines) => { const row = rowOf(exchange, lines, peer); return row ? [[lines, value(row)]] : []; }) }));
  const charts = {
    'take-in': chart({ title: 'An open agreement takes in the other’s file', x: 'lines', y: 'ms', series: series((row) => row.figures.takeIn.median) }),
    'end-to-end': chart({ title: 'Two files: load, merge, state, save', x: 'lines', y: 'ms', series: series((row) => row.figures.all.median) }),
    memory: chart({ title: 'Peak memory of that', x: 'lines', y: 'MB', series: series((row) => row.peak / 1e6) }),
    agreements: chart({
      title: 'Cost as agreements grow', x: 'agreements of 1 000 lines', y: 'ms',
      series: [
        { name: 'a line until stored', points: storage.rows.map((/** @type {any} */ row) => [row.many, row.line.median]) },
        { name: 'start', points: storage.rows.map((/** @type {any} */ row) => [row.many, row.start.median]) },
        { name: 'the list of them', points: storage.rows.map((/** @type {any} */ row) => [row.many, row.list.median]) },
        { name: 'limit of the start', points: storage.rows.map((/** @type {any} */ row) => [row.many, storage.rows[0].start.median * 1.5]), dashed: true },
        { name: 'limit of an edit (p99)', points: storage.rows.map((/** @type {any} */ row) => [row.many, 25]), dashed: true },
      ],
    }),
    line: chart({
      title: 'Adding one own line', x: 'lines', y: 'ms',
      series: [
        { name: 'one line', points: work.lines.map((/** @type {any} */ one) => [one.size, one.one.median]) },
        { name: 'the whole fold', points: work.lines.map((/** @type {any} */ one) => [one.size, one.fold.median]) },
        { name: 'limit: 1 % of it', points: work.lines.map((/** @type {any} */ one) => [one.size, one.fold.median / 100]), dashed: true },
      ],
    }),
  };
  for (const [name, svg] of Object.entries(charts)) writeFileSync(`${docs}/performance/${name}.svg`, svg);
  const picture = (/** @type {string} */ name, /** @type {string} */ words) => `![${words}](performance/${name}.svg)`;
  writeFileSync(
    `${docs}/performance.md`,
    `# How fast it is

Written by \`scripts/bench --write\`; do not edit. ${about(results)}

Times are of the clock on the wall, so whatever else ran on the machine is in them; the ratios between peers of one run say more than the figures. Everybody got the same lines of the same two people,
a third known to both and a third written by each apart; everybody keeps every line; nobody's time counts before its state was the same as everybody else's. "Wederzijds" is the library in WebAssembly: it also checks every
byte, every line and every body, and writes the model as JSON that JavaScript reads. Plain JSON checks nothing.

## Against the goals

${goals(results)}

## Where a peer is better

${better(results)}

The CRDTs also merge texts that two people edit at once, which an agreement does not need; Automerge and Loro keep the history of a whole document.

## Cost as work grows

${picture('take-in', 'Time to take in a file against lines')}

${picture('end-to-end', 'Time of two files end to end against lines')}

${picture('memory', 'Peak memory against lines')}

${picture('agreements', 'Time of an edit and of the start against agreements')}

${picture('line', 'Time to add a line against lines')}

${parts.map((only) => markdown({ ...results, only })).join('\n')}`,
  );
}
