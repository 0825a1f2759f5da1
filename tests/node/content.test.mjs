// The content packs: every file fits its schema, structure and words have the same ids, and the
// words keep the promises of content/FORMAT.md. The lists of Compare are worked out here once more
// from domain.md, so that the example shows what it is there to show.
// @ts-check
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const content = fileURLToPath(new URL('../../content/', import.meta.url));
const read = (/** @type {string} */ path) => readFileSync(join(content, path), 'utf8');
const json = (/** @type {string} */ path) => JSON.parse(read(path));
const packs = readdirSync(join(content, 'packs'));
const languages = ['nl', 'en'];

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, allErrors: true });
/** @param {string} name */
const schema = (name) => ajv.getSchema(`${name}.schema.json`) ?? ajv.compile(json(`schema/${name}.schema.json`));
/** @param {string} name @param {unknown} value */
function faults(name, value) {
  const check = schema(name);
  return check(value) ? [] : (check.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}

/** Every string of a document with its place. @param {any} value @param {string} [at] @returns {[string, string][]} */
function strings(value, at = '') {
  if (typeof value === 'string') return [[at, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${at}/${key}`));
}

/** @param {object} value */
const ids = (value) => Object.keys(value).sort();
/** @param {string[]} values */
const sorted = (values) => [...values].sort();

for (const name of packs) {
  const at = `packs/${name}`;
  const pack = json(`${at}/pack.json`);
  const topics = json(`${at}/topics.json`);
  const agenda = json(`${at}/agenda.json`);
  const pair = json(`${at}/example/pair.json`);
  const lang = Object.fromEntries(pack.languages.map((/** @type {string} */ l) => [l, json(`${at}/lang/${l}.json`)]));
  const words = Object.fromEntries(pack.languages.map((/** @type {string} */ l) => [l, json(`${at}/example/${l}.json`)]));

  test(`${name}: every file fits its schema`, () => {
    assert.equal(pack.id, name);
    assert.deepEqual(faults('pack', pack), []);
    assert.deepEqual(faults('topics', topics), []);
    assert.deepEqual(faults('agenda', agenda), []);
    assert.deepEqual(faults('example-pair', pair), []);
    for (const l of pack.languages) {
      assert.deepEqual(faults('lang', lang[l]), [], l);
      assert.deepEqual(faults('example-lang', words[l]), [], l);
      assert.equal(lang[l].language, l);
      assert.equal(words[l].language, l);
    }
    assert.deepEqual(readdirSync(join(content, at, 'lang')).sort(), sorted(pack.languages.map((/** @type {string} */ l) => `${l}.json`)));
  });

  test(`${name}: structure and words have the same ids in every language`, () => {
    const examples = topics.topics.flatMap((/** @type {any} */ t) => t.examples);
    const questions = [...agenda.parts, ...agenda.items].flatMap((part) => part.questions);
    const starters = topics.starters.map((/** @type {any} */ s) => s.id);
    for (const list of [examples, questions, starters, topics.topics.map((/** @type {any} */ t) => t.id)]) {
      assert.equal(new Set(list).size, list.length, 'an id stands twice');
    }
    for (const l of pack.languages) {
      assert.deepEqual(ids(lang[l].topics), sorted([...topics.topics.map((/** @type {any} */ t) => t.id), 'other']));
      assert.deepEqual(ids(lang[l].examples), sorted(examples));
      assert.deepEqual(ids(lang[l].questions), sorted(questions));
      assert.deepEqual(ids(lang[l].starters), sorted(starters));
      assert.deepEqual(ids(lang[l].reasons), sorted(pack.reasons));
      assert.deepEqual(ids(lang[l].agenda), sorted([...agenda.parts, ...agenda.items].map((part) => part.id)));
      for (const starter of topics.starters) {
        const text = lang[l].starters[starter.id];
        assert.equal('because' in text, starter.nature === 'limit', `${l} ${starter.id}: a limit has its reason, an offer has none`);
      }
    }
  });

  test(`${name}: a starter answers a topic of the other role`, () => {
    for (const starter of topics.starters) {
      if (!starter.topic) continue;
      const topic = topics.topics.find((/** @type {any} */ t) => t.id === starter.topic);
      assert.equal(topic?.to, starter.role, starter.id);
    }
  });

  test(`${name}: the fixed parts of a talk take 10, 15 and 20 minutes`, () => {
    const sums = agenda.lengths.map((/** @type {number} */ length) =>
      agenda.parts.reduce((/** @type {number} */ sum, /** @type {any} */ part) => sum + part.minutes[length], 0));
    assert.deepEqual(sums, [10, 15, 20]);
  });

  test(`${name}: the example refers to what is there, and its words are whole`, () => {
    const role = Object.fromEntries(topics.topics.map((/** @type {any} */ t) => [t.id, t.from]));
    const expectation = Object.fromEntries(pair.expectations.map((/** @type {any} */ e) => [e.id, e]));
    const other = { employee: 'manager', manager: 'employee' };
    assert.ok(pack.reasons.includes(pair.frame.reason));
    for (const e of pair.expectations) assert.equal(role[e.topic], e.role, e.id);
    for (const o of pair.offers) assert.equal(role[o.topic], other[/** @type {'employee'} */ (o.role)], o.id);
    for (const g of pair.guesses) assert.equal(role[g.topic], other[/** @type {'employee'} */ (g.role)], g.id);
    for (const c of pair.commitments) {
      for (const id of c.expectations) assert.equal(expectation[id]?.role, other[/** @type {'employee'} */ (c.owner)], `${c.id} serves the other person`);
      assert.ok(pair.frame.checkIns.includes(c.lookBack), `${c.id} looks back at a check-in`);
    }
    const made = pair.commitments.map((/** @type {any} */ c) => c.id);
    for (const g of pair.goals) {
      assert.ok(g.expectations.every((/** @type {string} */ id) => id in expectation), g.id);
      assert.ok(g.commitments.every((/** @type {string} */ id) => made.includes(id)), g.id);
    }
    for (const l of pack.languages) {
      for (const kind of ['expectations', 'offers', 'guesses', 'commitments', 'goals']) {
        assert.deepEqual(ids(words[l][kind]), sorted(pair[kind].map((/** @type {any} */ item) => item.id)), `${l} ${kind}`);
      }
      for (const e of pair.expectations) {
        const text = words[l].expectations[e.id];
        assert.equal('answer' in text, 'answer' in e, `${l} ${e.id}`);
        assert.equal(text.answer?.because !== undefined, e.answer?.answer === 'cannot', `${l} ${e.id}: "cannot" has its reason`);
      }
      for (const o of pair.offers) assert.equal('because' in words[l].offers[o.id], o.nature === 'limit', o.id);
    }
  });
}

test('the standard pack has the 21 topics, each with at least four examples', () => {
  const { topics } = json('packs/standard/topics.json');
  const wanted = {
    employee: 'E_CLARITY E_AUTONOMY E_CONTENT E_GROWTH E_FEEDBACK E_SUPPORT E_VOICE E_ATMOSPHERE E_BALANCE E_FAIRNESS E_REWARD',
    manager: 'M_RESULT M_RELIABLE M_INITIATIVE M_SIGNAL M_TEAM M_FLEX M_LEARN M_LOYAL M_UPWARD M_CANDOUR',
  };
  for (const [role, list] of Object.entries(wanted)) {
    assert.deepEqual(topics.filter((/** @type {any} */ t) => t.from === role).map((/** @type {any} */ t) => t.id), list.split(' '));
  }
  for (const topic of topics) assert.ok(topic.examples.length >= 4, topic.id);
  assert.equal(topics.find((/** @type {any} */ t) => t.id === 'E_REWARD').scope, 'organisation');
});

test('the standard pack has at least eight offers and eight limits for each role', () => {
  const { starters } = json('packs/standard/topics.json');
  for (const role of ['employee', 'manager']) {
    for (const nature of ['offer', 'limit']) {
      const n = starters.filter((/** @type {any} */ s) => s.role === role && s.nature === nature).length;
      assert.ok(n >= 8, `${role} ${nature}: ${n}`);
    }
  }
});

/** The list of Compare in which an expectation stands (domain.md, section 6). @param {any} e */
function listOf(e) {
  const { view } = e;
  if (!view) return 'waiting';
  if (view.isNew) return 'unspoken';
  if (view.acknowledged !== undefined && Math.abs(e.needed - view.acknowledged) >= 2) return 'seen-differently';
  if (e.received !== undefined) {
    if (view.delivered !== undefined && view.delivered - e.received >= 2) return 'blind-spot';
    if (view.delivered !== undefined && e.received - view.delivered >= 2) return 'undersold';
    if (e.needed > e.received) return 'falls-short';
    if (e.received > e.needed) return 'more-than-needed';
  }
  return 'agreed';
}

test('Sam and Robin show every list of Compare, as FORMAT.md says', () => {
  /** @type {Record<string, string[]>} */
  const found = {};
  for (const e of json('packs/standard/example/pair.json').expectations) (found[listOf(e)] ??= []).push(e.id);
  /** @type {Record<string, string[]>} */
  const told = {};
  const names = 'unspoken|seen differently|blind spot|undersold|falls short|more than needed|agreed';
  for (const [, list, items] of read('FORMAT.md').matchAll(new RegExp(`^\\| (${names}) \\| (.+) \\|$`, 'gm'))) {
    told[list.replaceAll(' ', '-')] = items.split(', ');
  }
  assert.equal(Object.keys(told).length, 7);
  assert.deepEqual(found, told);
});

// Words that the design keeps out (mock/README.md, Copy), and vague words that the hints would ask about.
const avoided = {
  nl: /\b(score|gap|target|match|feedbackcultuur|graag|helaas|verwachtingspatroon|competenties?|stakeholders?|u|uw)\b/i,
  en: /\b(score|gap|target|match|alignment|please|oops|stakeholders?|leverage|empower\w*)\b/i,
};
const vague = {
  nl: /\b(beter|betere|vaker|proberen|probeer|zo snel mogelijk|zo nodig|altijd|nooit|communiceren|communicatie)\b/i,
  en: /\b(better|more often|try to|as soon as possible|always|never|communicate|communication)\b/i,
};
// Trying out a tip and trying something learned are acts that can be seen.
const tried = new Set(['M_LEARN-2']);

for (const l of /** @type {('nl'|'en')[]} */ (languages)) {
  const lang = json(`packs/standard/lang/${l}.json`);
  const example = json(`packs/standard/example/${l}.json`);
  const safety = read(`safety.${l}.md`);

  test(`${l}: plain and calm words, typographic apostrophes and quotes`, () => {
    for (const [at, text] of [...strings(lang), ...strings(example), ['safety', safety]]) {
      assert.doesNotMatch(text, /!/, at);
      assert.doesNotMatch(text, avoided[l], at);
      assert.doesNotMatch(text, /['"<>{}\u2013\u2014\u00a0]| {2}/, at);
    }
  });

  test(`${l}: an example is a sentence of one person to the other, with a sign that can be noticed`, () => {
    const seen = new Map();
    for (const [id, { text, sign }] of Object.entries(lang.examples)) {
      assert.match(text, /^\p{Lu}.*\.$/u, id);
      assert.equal((text.match(/[.?](\s|$)/g) ?? []).length, 1, `${id}: one sentence`);
      assert.match(sign, l === 'en' ? /^(I |\p{Ll})/u : /^\p{Ll}/u, id);
      assert.match(`${text} ${sign}`, l === 'nl' ? /\b(ik|me|mij|mijn|je|jij|jou|jouw|we|wij|ons|onze|jullie)\b/i : /\b(I|me|my|you|your|we|us|our)\b/i, id);
      if (!tried.has(id)) assert.doesNotMatch(`${text} ${sign}`, vague[l], id);
      assert.ok(!seen.has(text), `${id} is the same as ${seen.get(text)}`);
      seen.set(text, id);
    }
  });

  test(`${l}: labels and definitions suit both people`, () => {
    for (const [id, { label, definition }] of Object.entries(lang.topics)) {
      assert.doesNotMatch(`${label} ${definition}`, l === 'nl' ? /\b(ik|mij|me|mijn)\b/i : /\b(I|me|my)\b/, id);
      assert.match(definition, /\.$/, id);
    }
  });

  test(`${l}: what is given and what is needed is measured in the same amounts`, () => {
    const { needed, received, acknowledged, delivered } = lang.scales;
    for (const scale of [received, acknowledged, delivered]) assert.deepEqual(scale.labels.slice(1), needed.labels.slice(1));
  });

  test(`${l}: the safety page names everyone to turn to, in plain Markdown`, () => {
    const lines = safety.split('\n');
    assert.match(lines[0], /^# \S/);
    assert.ok(lines.slice(1).every((line) => line === '' || /^## \S/.test(line) || /^- \S/.test(line) || /^\p{Lu}/u.test(line)));
    assert.doesNotMatch(safety, /[*_`[\]|]|https?:/);
    for (const word of ['vertrouwenspersoon', 'bedrijfsarts', 'ondernemingsraad', 'vakbond']) assert.match(safety.toLowerCase(), new RegExp(word));
  });
}

test('the languages are each written by themselves, with the same parts', () => {
  const [nl, en] = languages.map((l) => Object.fromEntries(strings(json(`packs/standard/lang/${l}.json`))));
  assert.deepEqual(Object.keys(nl), Object.keys(en), 'same ids in the same order');
  const same = Object.keys(nl).filter((at) => nl[at] === en[at] && nl[at].includes(' '));
  assert.deepEqual(same, [], 'left untranslated');
  const headings = languages.map((l) => read(`safety.${l}.md`).match(/^## /gm)?.length);
  assert.equal(headings[0], headings[1]);
});

test('the schemas refuse what is wrong', () => {
  /** @param {string} name @param {string} file @param {(value: any) => void} change */
  const refuses = (name, file, change) => {
    const value = json(`packs/standard/${file}`);
    assert.deepEqual(faults(name, value), []);
    change(value);
    assert.notDeepEqual(faults(name, value), [], `${file}: ${change}`);
  };
  refuses('pack', 'pack.json', (v) => { v.extra = 1; });
  refuses('pack', 'pack.json', (v) => { v.version = '1'; });
  refuses('pack', 'pack.json', (v) => { v.languages = []; });
  refuses('pack', 'pack.json', (v) => { v.scales.pop(); });
  refuses('pack', 'pack.json', (v) => { v.scales[2].unknown = false; });
  refuses('pack', 'pack.json', (v) => { v.answers.reverse(); });
  refuses('topics', 'topics.json', (v) => { v.topics[0].to = v.topics[0].from; });
  refuses('topics', 'topics.json', (v) => { v.topics[0].id = 'other'; });
  refuses('topics', 'topics.json', (v) => { v.topics[0].scope = 'maybe'; });
  refuses('topics', 'topics.json', (v) => { v.topics[0].examples = []; });
  refuses('topics', 'topics.json', (v) => { v.starters[0].id = 'two words'; });
  refuses('agenda', 'agenda.json', (v) => { v.parts.reverse(); });
  refuses('agenda', 'agenda.json', (v) => { delete v.parts[0].minutes['60']; });
  refuses('agenda', 'agenda.json', (v) => { v.items.push(v.items[0]); });
  refuses('lang', 'lang/nl.json', (v) => { delete v.topics.other; });
  refuses('lang', 'lang/nl.json', (v) => { delete v.topics.E_CLARITY.why; });
  refuses('lang', 'lang/nl.json', (v) => { v.examples['E_CLARITY-1'].sign += '.'; });
  refuses('lang', 'lang/nl.json', (v) => { v.examples['E_CLARITY-1'].text = ''; });
  refuses('lang', 'lang/nl.json', (v) => { v.examples['E_CLARITY-1'].text += '\n'; });
  refuses('lang', 'lang/nl.json', (v) => { delete v.scales.received.unknown; });
  refuses('lang', 'lang/nl.json', (v) => { v.scales.needed.labels.pop(); });
  refuses('lang', 'lang/nl.json', (v) => { v.questions['opening-1'] = 'a'.repeat(281); });
  refuses('example-pair', 'example/pair.json', (v) => { v.expectations[0].importance = 6; });
  refuses('example-pair', 'example/pair.json', (v) => { v.expectations[0].received = null; });
  refuses('example-pair', 'example/pair.json', (v) => { v.commitments[0].owner = 'Sam'; });
  refuses('example-lang', 'example/nl.json', (v) => { delete v.people.manager; });
  refuses('example-lang', 'example/nl.json', (v) => { v.expectations.s1.sign = 'iets. '; });
});
