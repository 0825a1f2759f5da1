// The content packs: every file fits its schema, structure and words have the same ids, and the
// words keep the promises of content/FORMAT.md. The lists of Compare are worked out here once more
// from domain.md, so that the example shows what it is there to show.
// @ts-check
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
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

// The instruments of the profile: each is a file that a pack may leave out.
const instruments = ['strengths', 'preferences', 'challenges', 'values', 'balance'];
/** Word lists, for hints on wording and for job descriptions. */
const wordLists = ['hints', 'job'];
/** @param {string} at the folder of a pack */
const has = (at, /** @type {string} */ file) => existsSync(join(content, at, file));
/** Its questionnaires. @param {string} at */
const questionnairesOf = (at) =>
  has(at, 'questionnaires') ? readdirSync(join(content, at, 'questionnaires')).map((file) => file.replace(/\.json$/, '')) : [];
/** What has files of words beside lang/<language>.json. @param {string} at */
const wordsOf = (at) => [
  ...wordLists.filter((kind) => has(at, `${kind}.json`)),
  ...(instruments.some((i) => has(at, `${i}.json`)) ? ['profile'] : []), ...questionnairesOf(at)];

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
    for (const list of wordLists.filter((kind) => has(at, `${kind}.json`))) {
      assert.deepEqual(faults(list, json(`${at}/${list}.json`)), [], list);
      for (const l of pack.languages) {
        const told = json(`${at}/lang/${list}.${l}.json`);
        assert.deepEqual(faults(`${list}-lang`, told), [], `${list} ${l}`);
        assert.equal(told.language, l);
        if (list === 'job') assert.deepEqual(Object.keys(told.topics), json(`${at}/job.json`).topics);
      }
    }
    const kinds = ['', ...wordsOf(at).map((kind) => `${kind}.`)];
    assert.deepEqual(
      readdirSync(join(content, at, 'lang')).sort(),
      sorted(kinds.flatMap((kind) => pack.languages.map((/** @type {string} */ l) => `${kind}${l}.json`))),
    );
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

  test(`${name}: every instrument fits its schema, and its words have the same ids in every language`, () => {
    const there = instruments.filter((i) => has(at, `${i}.json`));
    const structure = Object.fromEntries(there.map((i) => [i, json(`${at}/${i}.json`)]));
    for (const i of there) assert.deepEqual(faults(i, structure[i]), [], i);
    const { strengths, preferences, challenges, values, balance } = structure;
    for (const l of pack.languages) {
      if (there.length === 0) continue;
      const told = json(`${at}/lang/profile.${l}.json`);
      assert.deepEqual(faults('profile-lang', told), [], l);
      assert.equal(told.language, l);
      const sections = [...there, ...(challenges ? ['howToWorkWithMe'] : [])];
      assert.deepEqual(ids(told), sorted(['language', ...sections]));
      if (strengths) {
        assert.deepEqual(ids(told.strengths.cards), sorted(strengths.cards));
        assert.deepEqual(ids(told.strengths.complements), sorted(strengths.complements.map((/** @type {any} */ c) => c.id)));
      }
      if (preferences) assert.deepEqual(ids(told.preferences.sliders), sorted(preferences.sliders));
      if (values) assert.deepEqual(ids(told.values.values), sorted(values.values));
      if (balance) assert.deepEqual(ids(told.balance.demands), sorted(balance.demands));
      if (challenges) {
        assert.deepEqual(ids(told.challenges.questions), sorted(challenges.questions.map((/** @type {any} */ q) => q.id)));
        assert.deepEqual(ids(told.challenges.prompts), sorted(challenges.questions.flatMap((/** @type {any} */ q) => q.prompts)));
        assert.deepEqual(ids(told.howToWorkWithMe.parts), sorted(challenges.howToWorkWithMe.map((/** @type {any} */ p) => p.id)));
      }
    }
    if (strengths) {
      for (const pair of strengths.complements) for (const card of pair.of) assert.ok(strengths.cards.includes(card), pair.id);
    }
    if (challenges) {
      const sources = ['strengths', 'preferences', 'values', ...challenges.questions.map((/** @type {any} */ q) => q.id)];
      for (const part of challenges.howToWorkWithMe) assert.ok(part.from.every((/** @type {string} */ id) => sources.includes(id)), part.id);
    }
  });

  for (const id of questionnairesOf(at)) {
    test(`${name}: questionnaire ${id} fits its schema, and its words have the same ids in every language`, () => {
      const questionnaire = json(`${at}/questionnaires/${id}.json`);
      assert.deepEqual(faults('questionnaire', questionnaire), []);
      assert.equal(questionnaire.id, id);
      const statements = questionnaire.statements.map((/** @type {any} */ s) => s.id);
      assert.equal(new Set(statements).size, statements.length, 'an id stands twice');
      assert.deepEqual(sorted([...new Set(questionnaire.statements.map((/** @type {any} */ s) => s.factor))]), sorted(questionnaire.factors));
      const levels = (questionnaire.levels ?? []).map((/** @type {any} */ level) => level.from);
      assert.ok(levels.every((/** @type {number} */ from, /** @type {number} */ i) => i === 0 || from > levels[i - 1]), 'levels rise');
      for (const l of pack.languages) {
        const told = json(`${at}/lang/${id}.${l}.json`);
        assert.deepEqual(faults('questionnaire-lang', told), [], l);
        assert.equal(told.language, l);
        assert.deepEqual(ids(told.factors), sorted(questionnaire.factors));
        assert.deepEqual(ids(told.statements), sorted(statements));
        assert.deepEqual(ids(told.results ?? {}), questionnaire.levels ? sorted(questionnaire.factors) : []);
        for (const factor of Object.values(told.results ?? {})) {
          assert.deepEqual(ids(factor), sorted(questionnaire.levels.map((/** @type {any} */ level) => level.id)));
        }
      }
    });
  }

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
    for (const one of pair.checkIns) {
      assert.ok(pair.frame.checkIns.includes(one.moment), one.id);
      for (const { id } of one.commitments) assert.ok(made.includes(id), `${one.id} ${id}`);
      for (const entry of one.received) assert.equal(expectation[entry.expectation]?.role, one.role, `${one.id}: what one gets of what one expects`);
    }
    for (const l of pack.languages) {
      for (const kind of ['expectations', 'offers', 'guesses', 'commitments', 'goals', 'checkIns']) {
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

test('the standard pack has the instruments of the profile in their sizes', () => {
  const at = 'packs/standard';
  const { choose, cards, complements } = json(`${at}/strengths.json`);
  assert.deepEqual([choose, cards.length], [5, 24]);
  assert.ok(complements.length >= 12);
  assert.equal(json(`${at}/preferences.json`).sliders.length, 12);
  assert.equal(json(`${at}/values.json`).values.length, 13);
  assert.equal(json(`${at}/balance.json`).demands.length, 8);
  const { questions, howToWorkWithMe } = json(`${at}/challenges.json`);
  assert.deepEqual(questions.filter((/** @type {any} */ q) => !q.role).map((/** @type {any} */ q) => q.id), ['drains', 'pressure', 'signs', 'helps']);
  assert.deepEqual(questions.filter((/** @type {any} */ q) => q.role === 'manager').map((/** @type {any} */ q) => q.id),
    ['from-above', 'can-decide', 'cannot-decide', 'call-me-out']);
  assert.ok(questions.every((/** @type {any} */ q) => q.prompts.length >= 3));
  assert.ok(howToWorkWithMe.length >= 5);
  const quickscan = json(`${at}/questionnaires/quickscan.json`);
  assert.deepEqual(quickscan.factors, ['clarity', 'reciprocity', 'growth', 'energy']);
  for (const factor of quickscan.factors) {
    assert.equal(quickscan.statements.filter((/** @type {any} */ s) => s.factor === factor).length, 3, factor);
  }
  assert.equal(quickscan.levels.length, 3);
});

/** @param {string | Record<string, string>} text @param {string} role */
const forRole = (text, role) => (typeof text === 'string' ? text : text[role]);
const countWords = (/** @type {string[]} */ texts) => texts.join(' ').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

test('the quickscan takes at most 450 words to a result, the result included', () => {
  for (const l of languages) {
    const told = json(`packs/standard/lang/quickscan.${l}.json`);
    const factors = Object.keys(told.factors);
    const levels = Object.keys(told.results[factors[0]]);
    for (const role of ['employee', 'manager']) {
      const say = (/** @type {any} */ text) => forRole(text, role);
      // Everything there is to read: the introduction, each statement with the words at both ends, and the result.
      const asked = [told.title, told.about, told.scale.question,
        ...Object.values(told.statements).flatMap((text) => [say(text), told.scale.left, told.scale.right])];
      const shown = Object.values(told.factors).flatMap(({ label, line }) => [say(label), say(line)]);
      let most = 0;
      for (const a of factors) for (const b of factors) for (const high of levels) for (const low of levels) {
        if (a === b) continue;
        const strength = told.results[a][high];
        const talk = told.results[b][low];
        const result = [strength.headline, talk.headline, strength.strength.title, strength.strength.text,
          talk.conversation.title, talk.conversation.text, talk.action].map(say);
        most = Math.max(most, countWords([...asked, ...shown, ...result]));
      }
      console.log(`quickscan, ${l}, ${role}: at most ${most} words to a result`);
      assert.ok(most <= 450, `${l} ${role}: ${most}`);
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

  const profile = json(`packs/standard/lang/profile.${l}.json`);
  const quickscan = json(`packs/standard/lang/quickscan.${l}.json`);

  test(`${l}: plain and calm words, typographic apostrophes and quotes`, () => {
    for (const [at, text] of [...strings(lang), ...strings(profile), ...strings(quickscan), ...strings(example), ['safety', safety]]) {
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

  const first = l === 'nl' ? /\b(ik|me|mij|mijn|we|wij|ons)\b/i : /\b(I|me|my|we|our)\b/i;
  const sentence = /^[\p{Lu}‘“].*[.?’”]$/u;

  test(`${l}: a person speaks in statements, cards, sides of a slider and actions; the app asks in questions`, () => {
    /** @param {any} text @returns {string[]} */
    const roles = (text) => (typeof text === 'string' ? [text] : Object.values(text));
    for (const text of Object.values(quickscan.statements).flatMap(roles)) assert.match(text, sentence);
    for (const [id, { line }] of Object.entries(profile.strengths.cards)) {
      assert.match(line, sentence, id);
      assert.match(line, first, id);
    }
    for (const [id, slider] of Object.entries(profile.preferences.sliders)) {
      for (const text of [slider.leftNote, slider.rightNote]) assert.match(text, sentence, id);
      assert.match(slider.prompt, /\?$/, id);
    }
    for (const [id, { question }] of Object.entries({ ...profile.challenges.questions, ...profile.howToWorkWithMe.parts })) assert.match(question, /\?$/, id);
    for (const [factor, levels] of Object.entries(quickscan.results)) {
      for (const [level, texts] of Object.entries(levels)) {
        const at = `${factor} ${level}`;
        for (const text of roles(texts.action)) {
          assert.match(text, l === 'nl' ? /^Als / : /^When /, at);
          assert.match(text, first, at);
        }
        for (const text of [texts.headline, texts.strength.text, texts.conversation.text].flatMap(roles)) assert.match(text, sentence, at);
      }
    }
  });

  test(`${l}: values and demands are short clauses, and no text of the profile stands twice`, () => {
    for (const [id, { line, best }] of Object.entries(profile.values.values)) {
      for (const text of [line, best]) assert.match(text, /^\p{Ll}.*[^.]$/u, id);
    }
    for (const [id, { line }] of Object.entries(profile.balance.demands)) assert.match(line, /^\p{Ll}.*[^.]$/u, id);
    for (const section of [profile.strengths.cards, profile.strengths.complements, profile.preferences.sliders, profile.values.values, profile.challenges.prompts]) {
      const texts = strings(section).map(([, text]) => text);
      assert.equal(new Set(texts).size, texts.length);
    }
  });

  test(`${l}: what work gives is measured in the same amounts as what one receives of the other`, () => {
    assert.deepEqual(profile.balance.received.labels, lang.scales.received.labels);
    assert.deepEqual(profile.balance.demand.labels, lang.scales.received.labels);
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
  for (const kind of ['profile', 'quickscan']) {
    const [mine, theirs] = languages.map((l) => Object.fromEntries(strings(json(`packs/standard/lang/${kind}.${l}.json`))));
    assert.deepEqual(Object.keys(mine), Object.keys(theirs), `${kind}: same ids in the same order`);
    assert.deepEqual(Object.keys(mine).filter((at) => mine[at] === theirs[at] && mine[at].includes(' ')), [], 'left untranslated');
  }
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
  refuses('questionnaire', 'questionnaires/quickscan.json', (v) => { v.id = 'profile'; });
  refuses('questionnaire', 'questionnaires/quickscan.json', (v) => { v.statements[0].reversed = 1; });
  refuses('questionnaire', 'questionnaires/quickscan.json', (v) => { v.levels[0].from = 1500; });
  refuses('questionnaire', 'questionnaires/quickscan.json', (v) => { v.statements = []; });
  refuses('strengths', 'strengths.json', (v) => { v.cards.push(v.cards[0]); });
  refuses('strengths', 'strengths.json', (v) => { v.complements[0].of.push('calm'); });
  refuses('preferences', 'preferences.json', (v) => { v.sliders = []; });
  refuses('challenges', 'challenges.json', (v) => { v.questions[0].role = 'both'; });
  refuses('challenges', 'challenges.json', (v) => { v.questions[0].id = 'values'; });
  refuses('values', 'values.json', (v) => { v.values.pop(); });
  refuses('values', 'values.json', (v) => { v.design.offsets = [0, 1, 2, 3]; });
  refuses('balance', 'balance.json', (v) => { v.demands.push('two words'); });
  refuses('profile-lang', 'lang/profile.nl.json', (v) => { delete v.strengths.cards.calm.line; });
  refuses('profile-lang', 'lang/profile.nl.json', (v) => { v.values.values.room.best += '.'; });
  refuses('profile-lang', 'lang/profile.nl.json', (v) => { v.balance.received.labels.pop(); });
  refuses('profile-lang', 'lang/profile.nl.json', (v) => { v.balance.fields.some = v.balance.fields.both; });
  refuses('questionnaire-lang', 'lang/quickscan.nl.json', (v) => { delete v.statements['clarity-1'].manager; });
  refuses('questionnaire-lang', 'lang/quickscan.nl.json', (v) => { v.results.clarity.low.action = ''; });
  refuses('example-pair', 'example/pair.json', (v) => { v.expectations[0].importance = 6; });
  refuses('example-pair', 'example/pair.json', (v) => { v.expectations[0].received = null; });
  refuses('example-pair', 'example/pair.json', (v) => { v.commitments[0].owner = 'Sam'; });
  refuses('example-lang', 'example/nl.json', (v) => { delete v.people.manager; });
  refuses('example-lang', 'example/nl.json', (v) => { v.expectations.s1.sign = 'iets. '; });
});
