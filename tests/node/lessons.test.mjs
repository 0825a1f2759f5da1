// The lessons and printed pages of the content packs: whole in every language, of a length that can be read in five minutes, honest
// about where a figure comes from, and in the words that the design asks for.
// @ts-check
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { lessonProblems, readLessons } from '../../scripts/lessons.mjs';
import { packFiles } from '../../scripts/pack-files.mjs';

const content = fileURLToPath(new URL('../../content/', import.meta.url));
const folder = join(content, 'packs/standard');
const read = (/** @type {string} */ path) => readFileSync(join(folder, path), 'utf8');
const json = (/** @type {string} */ path) => JSON.parse(read(path));
const languages = json('pack.json').languages;
const structure = json('lessons.json');

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
const schemas = Object.fromEntries(['lessons', 'lessons-lang'].map((name) => [name, ajv.compile(JSON.parse(readFileSync(join(content, `schema/${name}.schema.json`), 'utf8')))]));
/** @param {string} name @param {unknown} value */
const faults = (name, value) => (schemas[name](value) ? [] : (schemas[name].errors ?? []).map((/** @type {any} */ e) => `${e.instancePath} ${e.message}`));

/** Every text in the runs of blocks. @param {any} value @returns {string[]} */
const texts = (value) =>
  typeof value !== 'object' || value === null ? [] : 'text' in value ? [value.text] : Object.values(value).flatMap(texts);
const words = (/** @type {any} */ blocks) => texts(blocks).join(' ').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

test('structure and words fit their schemas, and nothing is missing or left over', () => {
  assert.deepEqual(faults('lessons', structure), []);
  for (const l of languages) assert.deepEqual(faults('lessons-lang', json(`lessons/${l}.json`)), [], l);
  assert.deepEqual(lessonProblems(folder), []);
});

test('eight lessons, at least one for every stage of the journey, in its order', () => {
  const stages = ['prepare', 'exchange', 'compare', 'talk', 'agree', 'followup'];
  assert.equal(structure.lessons.length, 8);
  const order = structure.lessons.map((/** @type {any} */ one) => stages.indexOf(one.stage));
  assert.deepEqual([...new Set(order)], [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(order, [...order].sort());
});

for (const l of languages) {
  const { lessons, papers } = readLessons(folder, l);

  test(`${l}: a lesson is read in five minutes, and has one practice, one sentence to take along, and a talk of both`, () => {
    for (const { id, parts, title } of lessons) {
      const count = words(parts) + words([{ text: title }]);
      assert.ok(count >= 650 && count <= 850, `${id}: ${count} words`);
      assert.deepEqual(parts.map((/** @type {any} */ part) => part.kind), ['text', 'practice', 'takeAlong', 'sources'], id);
      const [text, practice, takeAlong] = parts;
      assert.ok(practice.blocks.some((/** @type {any} */ block) => block.kind === 'ul' && block.items.length >= 4), `${id}: steps to do`);
      assert.deepEqual(takeAlong.blocks.map((/** @type {any} */ block) => block.kind), ['h2', 'quote'], id);
      assert.ok(words(takeAlong.blocks[1]) <= 20, `${id}: short enough to take along`);
      const roles = text.blocks.filter((/** @type {any} */ block) => block.kind === 'turn').map((/** @type {any} */ block) => block.role);
      assert.ok(roles.includes('employee') && roles.includes('manager'), id);
      assert.ok(!text.blocks.some((/** @type {any} */ block) => block.kind === 'quote'), `${id}: somebody speaks who is not named in people`);
    }
  });

  test(`${l}: every source named in the text is in the list, and the list names no other`, () => {
    const headings = json(`lessons/${l}.json`).headings;
    for (const id of [...lessons.map((/** @type {any} */ one) => one.id), 'guide']) {
      const [text, sources = ''] = read(`lessons/${id}.${l}.md`).split(`\n## ${headings.sources}\n`);
      const named = [...text.matchAll(/\((\d)\)/g)].map(([, n]) => n);
      const listed = [...sources.matchAll(/^- \((\d)\)/gm)].map(([, n]) => n);
      assert.deepEqual([...new Set(named)].sort(), listed, id);
      // A year, or a figure of three digits and more, is a fact that somebody found. 112 is none, and neither is a time.
      if (/\b\d{3,}\b/.test(text)) assert.ok(listed.length > 0, `${id}: a figure without a source`);
    }
  });

  test(`${l}: only sources that the design knows`, () => {
    const known = /Dabos|Cioca|Tekleab|Lambert|Conway|Vantilborgh|Coutifaris|dhbr\.diamond\.jp|Gollwitzer|Sheeran|Harkin|REF 2021|Achnak|Solinger/;
    for (const name of readdirSync(join(folder, 'lessons')).filter((one) => one.endsWith(`.${l}.md`))) {
      for (const [line] of read(`lessons/${name}`).matchAll(/^- \(\d\).*$/gm)) assert.match(line, known, name);
    }
  });

  test(`${l}: plain and calm words, typographic apostrophes and quotes`, () => {
    const avoided = {
      nl: /\b(score|gap|target|match|feedbackcultuur|graag|helaas|verwachtingspatroon|competenties?|stakeholders?|u|uw)\b/i,
      en: /\b(score|gap|target|match|alignment|please|oops|stakeholders?|leverage|empower\w*)\b/i,
    }[/** @type {'nl'|'en'} */ (l)];
    for (const text of [...texts(lessons), ...texts(papers), ...texts(Object.values(json(`lessons/${l}.json`).picture))]) {
      assert.doesNotMatch(text, /[!'"<>{}\u2013\u2014\u00a0]| {2}/);
      assert.doesNotMatch(text, avoided);
    }
  });

  test(`${l}: the times of the workshop go on without a hole, and each part lasts as long as its heading says`, () => {
    const { blocks } = papers.find((/** @type {any} */ one) => one.id === 'workshop');
    const table = blocks.find((/** @type {any} */ block) => block.kind === 'table');
    const minutes = (/** @type {string} */ time) => Number(time.split(/[.:]/)[0]) * 60 + Number(time.split(/[.:]/)[1]);
    const times = table.rows.map((/** @type {any} */ row) => row[0][0].text);
    const parts = blocks.filter((/** @type {any} */ block) => block.kind === 'h2').map((/** @type {any} */ block) => /^(\d+[.:]\d\d) .*\((\d+) /.exec(block.runs[0].text)).filter(Boolean);
    assert.ok(parts.length >= 8);
    for (const [, from, lasts] of parts) {
      const at = times.indexOf(from);
      assert.ok(at >= 0, `${from} is not in the timetable`);
      assert.equal(minutes(times[at + 1]) - minutes(from), Number(lasts), from);
    }
    // All but the break and the end have a part of their own.
    assert.equal(parts.length, times.length - 2);
  });

  test(`${l}: the talk in the guide takes an hour`, () => {
    const { blocks } = papers.find((/** @type {any} */ one) => one.id === 'guide');
    const table = blocks.filter((/** @type {any} */ block) => block.kind === 'table').find((/** @type {any} */ one) => /^\d+$/.test(one.rows[0][0][0].text));
    assert.equal(table.rows.reduce((/** @type {number} */ sum, /** @type {any} */ row) => sum + Number(row[0][0].text), 0), 60);
  });
}

test('the languages are each written by themselves', () => {
  const [nl, en] = languages.map((/** @type {string} */ l) => new Set(texts(readLessons(folder, l).lessons.map((/** @type {any} */ one) => one.parts[0])).filter((one) => one.includes(' '))));
  assert.deepEqual([...nl].filter((one) => en.has(one)), []);
});

test('the core is given nothing of a lesson', () => {
  for (const l of languages) assert.ok(!Object.keys(packFiles(folder, l)).some((name) => name.includes('lesson')));
});

test('what is wrong with lessons is found, with its file', () => {
  const copy = mkdtempSync(join(tmpdir(), 'lessons-'));
  const found = (/** @type {string} */ file, /** @type {(text: string) => string|undefined} */ change) => {
    rmSync(copy, { recursive: true });
    cpSync(folder, copy, { recursive: true });
    const path = join(copy, file);
    const text = change(readFileSync(join(folder, file), 'utf8'));
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
    return lessonProblems(copy).map((one) => `${one.file} ${one.code}`);
  };
  assert.deepEqual(found('lessons/asking.nl.md', () => undefined), ['lessons/asking.nl.md missing']);
  assert.deepEqual(found('lessons/asking.nl.md', (text) => text.replace('## Oefening', '## Iets anders')), ['lessons/asking.nl.md missing']);
  assert.deepEqual(found('lessons/asking.nl.md', (text) => text.replace('# Vragen', '# Zeggen')), ['lessons/asking.nl.md out-of-range']);
  assert.deepEqual(found('lessons/asking.nl.md', (text) => `${text}\n<script>alert(1)</script>\n`), ['lessons/asking.nl.md malformed']);
  assert.deepEqual(found('lessons/nl.json', (text) => text.replace('"if-then"', '"when-then"')), ['lessons/nl.json missing', 'lessons/nl.json unused-text']);
  assert.deepEqual(found('lessons/nl.json', (text) => text.replace('"language": "nl"', '"language": "en"')), ['lessons/nl.json out-of-range']);
  assert.deepEqual(found('lessons.json', (text) => text.replace('"id": "asking"', '"id": "cannot-give"')).includes('lessons.json duplicate'), true);
  assert.deepEqual(found('lessons.json', () => undefined), []);
  rmSync(copy, { recursive: true });
});

test('the schemas refuse what is wrong', () => {
  const refuses = (/** @type {string} */ name, /** @type {string} */ file, /** @type {(value: any) => void} */ change) => {
    const value = json(file);
    change(value);
    assert.notDeepEqual(faults(name, value), [], `${change}`);
  };
  refuses('lessons', 'lessons.json', (v) => { v.lessons[0].stage = 'before'; });
  refuses('lessons', 'lessons.json', (v) => { v.lessons[0].id = '../x'; });
  refuses('lessons', 'lessons.json', (v) => { v.papers[0].for = 'nobody'; });
  refuses('lessons', 'lessons.json', (v) => { v.extra = 1; });
  refuses('lessons-lang', 'lessons/nl.json', (v) => { delete v.headings.practice; });
  refuses('lessons-lang', 'lessons/nl.json', (v) => { delete v.lessons.asking.title; });
  refuses('lessons-lang', 'lessons/nl.json', (v) => { v.picture.employeeAsks.push('nog een regel'); });
  refuses('lessons-lang', 'lessons/nl.json', (v) => { v.picture.steps.talk.line = 'a'.repeat(47); });
});
