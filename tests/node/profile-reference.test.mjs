// The scores of the profile once more, written from domain.md section 6 alone and by other methods: the mode
// by gradient ascent (the core: Newton), the Hessian by differences of the gradient, its inverse by
// Gauss-Jordan, shares' errors by differences, SplitMix64 in BigInt, means in fractions. The core's side is
// printed by tests/tools/profile_dump, natively and as wasm: whichever was built, and byte for byte the same
// when both were.
// @ts-check
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const content = join(root, 'content');
// Other build folders can be named, separated by colons.
const folders = (process.env.WEDERZIJDS_BUILDS ?? `${root}build/native:${root}build/wasm`).split(':');
const programs = folders.flatMap((folder) => {
  const native = join(folder, 'tests/profile_dump');
  const wasm = `${native}.js`;
  if (existsSync(wasm)) return [{ name: 'wasm', run: [process.execPath, wasm] }];
  return existsSync(native) ? [{ name: 'native', run: [native] }] : [];
});

/** What a program answers to these requests, as text. @param {string[]} run @param {object[]} requests */
function ask(run, requests) {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  try {
    const file = join(folder, 'requests.jsonl');
    writeFileSync(file, requests.map((request) => JSON.stringify(request)).join('\n') + '\n');
    const [program, ...args] = run;
    return execFileSync(program, [...args, content, file], { encoding: 'utf8', maxBuffer: 1 << 28 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
/** @param {object[]} requests @returns {any[]} */
const answers = (requests) => ask(programs[0].run, requests).trimEnd().split('\n').map((line) => JSON.parse(line));

before(() => {
  assert.ok(programs.length > 0, 'profile_dump is not built: scripts/test native, or scripts/test wasm, builds it');
});

// --- the design ---

const offsets = [0, 1, 3, 9];
const n = 13;
/** @param {number} screen */
const valuesOf = (screen) => offsets.map((offset) => (screen + offset) % n);

/** @param {bigint} seed */
function splitMix64(seed) {
  const mask = (1n << 64n) - 1n;
  let state = seed & mask;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & mask;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask;
    return z ^ (z >> 31n);
  };
}

/** @param {number} seed */
function shownScreens(seed) {
  const next = splitMix64(BigInt(seed));
  /** @template T @param {T[]} list @returns {T[]} */
  const shuffled = (list) => {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const limit = BigInt(i + 1);
      const fair = (1n << 64n) - ((1n << 64n) % limit);
      let drawn;
      // The lowest remainders are the unfair ones in the core; which run is left out is part of the rule.
      do drawn = next(); while (drawn < (1n << 64n) - fair);
      const j = Number(drawn % limit);
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  };
  return shuffled([...Array(n).keys()]).map((screen) => ({ screen, values: valuesOf(screen) }))
    .map(({ screen, values }) => [screen, ...shuffled(values)]);
}

// --- the model ---

const priorVariance = 1.5 ** 2;

/** The gradient of the log posterior. @param {number[][]} given @param {number[]} u */
function gradient(given, u) {
  const g = u.map((one) => -one / priorVariance);
  for (const [screen, best, worst] of given) {
    const values = valuesOf(screen);
    let sum = 0;
    const expected = new Map(values.map((value) => [value, 0]));
    for (const b of values) for (const w of values) if (b !== w) {
      const weight = Math.exp(u[b] - u[w]);
      sum += weight;
      expected.set(b, (expected.get(b) ?? 0) + weight);
      expected.set(w, (expected.get(w) ?? 0) - weight);
    }
    g[best] += 1;
    g[worst] -= 1;
    for (const [value, weight] of expected) g[value] -= weight / sum;
  }
  return g;
}

/** @param {number[][]} given @param {number[]} u */
function logLikelihood(given, u) {
  let sum = 0;
  for (const [screen, best, worst] of given) {
    const values = valuesOf(screen);
    let all = 0;
    for (const b of values) for (const w of values) if (b !== w) all += Math.exp(u[b] - u[w]);
    sum += Math.log(Math.exp(u[best] - u[worst]) / all);
  }
  return sum;
}

/** Gradient ascent with momentum, from zero. @param {number[][]} given */
function mode(given) {
  let u = Array(n).fill(0);
  let ahead = u;
  let momentum = 1;
  // No screen bends the log density by more than 2 in any direction.
  const step = 1 / (1 / priorVariance + 2 * 4);
  for (let i = 0; i < 100000; i++) {
    const g = gradient(given, ahead);
    const next = ahead.map((one, k) => one + step * g[k]);
    if (Math.max(...gradient(given, next).map(Math.abs)) < 1e-12) return next;
    // Nesterov's scheme, begun anew when it goes the wrong way.
    const uphill = next.reduce((sum, one, k) => sum + g[k] * (one - u[k]), 0);
    const later = uphill < 0 ? 1 : (1 + Math.sqrt(1 + 4 * momentum ** 2)) / 2;
    const weight = uphill < 0 ? 0 : (momentum - 1) / later;
    ahead = next.map((one, k) => one + weight * (one - u[k]));
    u = next;
    momentum = later;
  }
  throw new Error('did not converge');
}

/** @param {number[][]} matrix */
function inverse(matrix) {
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let k = i; k < n; k++) if (Math.abs(rows[k][i]) > Math.abs(rows[pivot][i])) pivot = k;
    [rows[i], rows[pivot]] = [rows[pivot], rows[i]];
    const scale = rows[i][i];
    rows[i] = rows[i].map((one) => one / scale);
    for (let k = 0; k < n; k++) {
      if (k === i) continue;
      const factor = rows[k][i];
      rows[k] = rows[k].map((one, j) => one - factor * rows[i][j]);
    }
  }
  return rows.map((row) => row.slice(n));
}

/** @param {(x: number) => number[]} f the derivative at 0, by central differences of fourth order */
function slope(f) {
  const h = 1e-3;
  const [a, b, c, d] = [-2 * h, -h, h, 2 * h].map(f);
  return a.map((_, i) => (a[i] - 8 * b[i] + 8 * c[i] - d[i]) / (12 * h));
}
/** @param {number[]} u @param {number} k @param {number} x */
const moved = (u, k, x) => u.map((one, i) => (i === k ? one + x : one));
/** @param {number[]} u */
const shares = (u) => {
  const part = u.map(Math.exp);
  const sum = part.reduce((a, b) => a + b);
  return part.map((one) => one / sum);
};

/** Everything of domain.md 6 about best-worst, in floats. @param {number[][]} given */
function estimate(given) {
  const u = mode(given);
  const columns = u.map((_, k) => slope((x) => gradient(given, moved(u, k, x)).map((one) => -one)));
  const covariance = inverse(columns);
  const p = u.map((_, i) => u.map((__, j) => (i === j ? 1 : 0) - 1 / n));
  const times = (/** @type {number[][]} */ a, /** @type {number[][]} */ b) =>
    a.map((row) => b[0].map((_, j) => row.reduce((sum, one, k) => sum + one * b[k][j], 0)));
  const centred = times(times(p, covariance), p);
  const shareSlopes = u.map((_, k) => slope((x) => shares(moved(u, k, x))));
  const shareError = u.map((_, i) => {
    const d = shareSlopes.map((column) => column[i]);
    return Math.sqrt(d.reduce((sum, a, j) => sum + d.reduce((inner, b, k) => inner + a * covariance[j][k] * b, 0), 0));
  });
  const ll = logLikelihood(given, u);
  return {
    u, covariance, ll,
    error: centred.map((row, i) => Math.sqrt(row[i])),
    share: shares(u), shareError,
    fit: given.length === 0 ? undefined : 1 - ll / logLikelihood(given, Array(n).fill(0)),
  };
}

const near = (/** @type {number} */ a, /** @type {number} */ b, /** @type {string} */ what) =>
  assert.ok(Math.abs(a - b) < 1e-6, `${what}: ${a} and ${b}`);

/** An integer that the core rounded must be this float, rounded half up; a float at the very edge may go either way. */
function rounds(/** @type {number} */ integer, /** @type {number} */ float, /** @type {number} */ units, /** @type {string} */ what) {
  assert.ok(Number.isInteger(integer), what);
  const slack = 1e-6 * units;
  assert.ok(integer >= Math.floor((float - 1e-6) * units + 0.5) && integer <= Math.floor((float + 1e-6) * units + 0.5),
    `${what}: ${integer} for ${float * units} (give or take ${slack})`);
}

// --- answers to try ---

/** Mulberry32, only to make cases. @param {number} seed */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A random pair on each screen. @param {() => number} r @param {number} keep the part of the screens that is answered */
function guesses(r, keep) {
  const given = [];
  for (let screen = 0; screen < n; screen++) {
    if (r() >= keep) continue;
    const values = valuesOf(screen);
    const best = Math.floor(r() * 4);
    const worst = (best + 1 + Math.floor(r() * 3)) % 4;
    given.push([screen, values[best], values[worst]]);
  }
  return given;
}
/** Always by one order. @param {number[]} rank */
const consistent = (rank) => [...Array(n).keys()].map((screen) => {
  const values = valuesOf(screen).sort((a, b) => rank[a] - rank[b]);
  return [screen, values[0], values[3]];
});
/** Each value is best on two of its screens and worst on the others, as far as that goes. */
const contradictory = () => [...Array(n).keys()].map((screen) => {
  const values = valuesOf(screen);
  return screen % 2 === 0 ? [screen, values[0], values[3]] : [screen, values[3], values[0]];
});

function cases() {
  const r = random(20260203);
  const all = [[], [[0, 0, 1]], [[12, 12, 0]], contradictory()];
  for (let i = 0; i < 40; i++) all.push(guesses(r, 1));
  for (let i = 0; i < 40; i++) all.push(guesses(r, r()));
  for (let i = 0; i < 20; i++) all.push(consistent(Array.from({ length: n }, () => r())));
  // Extreme: one value always best, one always worst, and both.
  for (let value = 0; value < n; value++) {
    all.push(consistent(Array.from({ length: n }, (_, i) => (i === value ? -1 : i / n))));
    all.push(consistent(Array.from({ length: n }, (_, i) => (i === value ? 2 : -i / n))));
  }
  return all;
}
/** @param {() => number} r */
const received = (r) => Array.from({ length: n }, () => Math.floor(r() * 6));

test('the shown order of screens and values is SplitMix64 and Fisher-Yates, for any seed', () => {
  const seeds = [0, 1, 2, 42, 123456789, 4294967295, 4294967296, Number.MAX_SAFE_INTEGER];
  const r = random(7);
  for (let i = 0; i < 50; i++) seeds.push(Math.floor(r() * Number.MAX_SAFE_INTEGER));
  const found = answers(seeds.map((seed) => ({ op: 'design', seed })));
  seeds.forEach((seed, i) => assert.deepEqual(found[i].screens, shownScreens(seed), `seed ${seed}`));
});

test('best-worst agrees with gradient ascent to 1e-6 on random, partial, contradictory and extreme answers', () => {
  const all = cases();
  const found = answers(all.map((given) => ({ op: 'estimate', answers: given, raw: true })));
  all.forEach((given, i) => {
    const mine = estimate(given);
    const core = found[i];
    const what = `case ${i}: ${JSON.stringify(given)}`;
    assert.equal(core.answered, given.length);
    assert.equal(core.enough, given.length >= 9);
    near(Number(core.raw.logLikelihood), mine.ll, what);
    for (let k = 0; k < n; k++) {
      near(Number(core.raw.utility[k]), mine.u[k], what);
      for (let j = 0; j < n; j++) near(Number(core.raw.covariance[k * n + j]), mine.covariance[k][j], what);
      rounds(core.utility[k], mine.u[k], 1e6, what);
      rounds(core.utilityError[k], mine.error[k], 1e6, what);
      rounds(core.share[k], mine.share[k], 1000, what);
      rounds(core.shareError[k], mine.shareError[k], 1000, what);
    }
    if (mine.fit === undefined) assert.ok(!('fit' in core));
    else rounds(core.fit, mine.fit, 1000, what);
  });
});

test('order, groups, bands and the lists of the balance follow from the rounded figures', () => {
  const r = random(99);
  const all = cases();
  const levels = all.map(() => received(r));
  const found = answers(all.map((given, i) => ({ op: 'estimate', answers: given, received: levels[i], raw: true })));
  all.forEach((given, i) => {
    const core = found[i];
    const order = [...Array(n).keys()].sort((a, b) => core.share[b] - core.share[a] || a - b);
    assert.deepEqual(core.order, order);
    const bands = Array(n);
    order.forEach((value, place) => { bands[value] = place < 4 ? 0 : place < 9 ? 1 : 2; });
    assert.deepEqual(core.band, bands);
    const c = (/** @type {number} */ a, /** @type {number} */ b) => Number(core.raw.covariance[a * n + b]);
    let first = order[0];
    let group = 0;
    const groups = order.map((value) => {
      const error = Math.floor(Math.sqrt(c(first, first) + c(value, value) - 2 * c(first, value)) * 1e6 + 0.5);
      if (Math.abs(core.utility[first] - core.utility[value]) >= error && value !== first) {
        first = value;
        group++;
      }
      return group;
    });
    assert.deepEqual(core.group, groups, `case ${i}`);
    const high = given.length >= 9 ? order.slice(0, 4) : [];
    assert.deepEqual(core.protect, high.filter((value) => levels[i][value] >= 4));
    assert.deepEqual(core.talkAbout, high.filter((value) => levels[i][value] >= 1 && levels[i][value] <= 2));
  });
});

test('answers that fit no screen are refused', () => {
  const wrong = [[[13, 0, 1]], [[0, 0, 0]], [[0, 2, 0]], [[0, 0, 1], [0, 1, 3]]];
  const found = answers(wrong.map((given) => ({ op: 'estimate', answers: given })));
  assert.deepEqual(found.map((one) => `${one.error} ${one.at}`), ['bad-arguments /0', 'bad-arguments /0', 'bad-arguments /0', 'bad-arguments /1']);
});

test('means of the quickscan agree with fractions, on random complete and partial answers', () => {
  const quickscan = JSON.parse(readFileSync(join(content, 'packs/standard/questionnaires/quickscan.json'), 'utf8'));
  const r = random(3);
  /** @type {Record<string, number>[]} */
  const all = [{}];
  for (let i = 0; i < 300; i++) {
    const keep = i % 2 === 0 ? 1 : r();
    all.push(Object.fromEntries(quickscan.statements.filter(() => r() < keep).map((/** @type {any} */ s) => [s.id, 1 + Math.floor(r() * 5)])));
  }
  const found = answers(all.map((given) => ({ op: 'questionnaire', id: 'quickscan', answers: given })));
  all.forEach((given, i) => {
    const means = quickscan.factors.map((/** @type {string} */ factor) => {
      const statements = quickscan.statements.filter((/** @type {any} */ s) => s.factor === factor);
      const told = statements.filter((/** @type {any} */ s) => s.id in given);
      const values = told.map((/** @type {any} */ s) => (s.reversed ? 6 - given[s.id] : given[s.id]));
      if (values.length / statements.length < 0.66) return undefined;
      return values.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0) / values.length;
    });
    const core = found[i];
    assert.equal(core.answered, Object.keys(given).length);
    core.factors.forEach((/** @type {any} */ factor, /** @type {number} */ k) => {
      assert.equal(factor.mean, means[k] === undefined ? undefined : Math.floor(means[k] * 1000 + 0.5));
      const level = means[k] === undefined ? undefined : means[k] < 2.5 ? 'low' : means[k] < 3.75 ? 'middle' : 'high';
      assert.equal(factor.level, level);
    });
    const scored = [...means.keys()].filter((k) => means[k] !== undefined);
    const highest = scored.reduce((/** @type {number | undefined} */ best, k) => (best === undefined || means[k] > means[best] ? k : best), undefined);
    const others = scored.filter((k) => k !== highest);
    const lowest = others.reduce((/** @type {number | undefined} */ low, k) => (low === undefined || means[k] < means[low] ? k : low), undefined);
    assert.equal(core.strength, highest === undefined ? undefined : quickscan.factors[highest]);
    assert.equal(core.conversation, lowest === undefined ? undefined : quickscan.factors[lowest]);
  });
  const wrong = answers([0, 6, -1].map((value) => ({ op: 'questionnaire', id: 'quickscan', answers: { 'clarity-1': value } })));
  for (const one of wrong) assert.equal(`${one.error} ${one.at}`, 'bad-arguments /clarity-1');
});

test('native and wasm print the same bytes', (t) => {
  const r = random(5);
  const requests = [
    ...cases().map((given) => ({ op: 'estimate', answers: given, received: received(r) })),
    ...Array.from({ length: 2000 }, () => ({ op: 'estimate', answers: guesses(r, 1) })),
    ...Array.from({ length: 100 }, (_, seed) => ({ op: 'design', seed })),
  ];
  const printed = programs.map(({ run }) => ask(run, requests));
  for (const one of printed) assert.equal(one, printed[0]);
  t.diagnostic(`${requests.length} requests, the same bytes from: ${programs.map(({ name }) => name).join(', ')}`);
});

test('time of one estimate (printed, not asserted)', (t) => {
  for (const { name, run } of programs) {
    const [line] = ask(run, [{ op: 'bench' }]).trimEnd().split('\n');
    const { estimateMicroseconds, questionnaireMicroseconds } = JSON.parse(line);
    t.diagnostic(`${name}: what matters ${Number(estimateMicroseconds).toFixed(0)} us, a questionnaire of 120 ${Number(questionnaireMicroseconds).toFixed(1)} us`);
    assert.ok(Number(estimateMicroseconds) > 0);
  }
});
