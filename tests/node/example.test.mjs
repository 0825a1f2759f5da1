// The made-up pair becomes an agreement at the door of the shipped core, in both languages.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { makeExample } from '../../web/js/example.js';
import { Person } from './support/people.mjs';

const json = (/** @type {string} */ name) => JSON.parse(readFileSync(new URL(`../../content/packs/standard/example/${name}.json`, import.meta.url), 'utf8'));

for (const language of /** @type {const} */ (['nl', 'en'])) {
  test(`${language}: two made-up people have talked, signed and looked back, and each can be looked at`, async () => {
    const pair = json('pair');
    const words = json(language);
    const visitor = new Person('visitor', 'employee', language);
    await visitor.visit();
    const call = visitor.call.bind(visitor);
    visitor.agreement = await makeExample({ call, keys: /** @type {any} */ (visitor.keys), today: () => '2026-03-09' }, { pair, words });
    await visitor.visit();

    const { rows } = await visitor.call('agreements.list');
    assert.deepEqual(rows.map((/** @type {any} */ row) => row.example), [true]);
    const session = await visitor.visit();
    assert.equal(session.guest, undefined, 'nobody is a guest in an example');

    const header = await visitor.call('agreement.view');
    assert.equal(header.example, true);
    assert.equal(header.me.name, words.people.employee.name);
    assert.equal(header.next.code, 'agreed');

    const compare = await visitor.call('compare.view');
    assert.equal(compare.state, 'crossed');
    for (const side of compare.sides) {
      const told = pair.expectations.filter((/** @type {any} */ one) => one.role === side.role);
      assert.deepEqual(side.items.map((/** @type {any} */ one) => one.text).sort(), told.map((/** @type {any} */ one) => words.expectations[one.id].text).sort());
      for (const one of told) {
        const item = side.items.find((/** @type {any} */ made) => made.text === words.expectations[one.id].text);
        assert.deepEqual([item.view.isNew, item.view.acknowledged, item.view.delivered], [one.view.isNew, one.view.acknowledged, one.view.delivered], one.id);
        assert.equal(item.answer?.answer, one.answer?.answer, one.id);
      }
    }
    // What the visitor wrote about themselves has no way into it.
    await visitor.call('questionnaire.begin', { id: 'quickscan', role: 'employee' });
    await assert.rejects(visitor.call('profile.share', { choice: { values: true } }), { code: 'not-allowed' });
    const { agreed, document } = await visitor.call('agree.view');
    assert.equal(agreed.version, 1);
    assert.equal(document.commitments.length, pair.commitments.length);
    const followup = await visitor.call('followup.view');
    const done = followup.moments.filter((/** @type {any} */ one) => one.state === 'recorded');
    assert.equal(done.length, 1);
    assert.ok(done[0].mine && done[0].theirs, 'both looked back once');

    // The other of the two can be looked at as well.
    const other = header.here.find((/** @type {any} */ one) => one.replica !== header.me.replica);
    await visitor.call('together.act', { replica: other.replica });
    assert.equal((await visitor.call('agreement.view')).me.name, words.people.manager.name);

    // And it goes away whole.
    await visitor.call('agreement.erase', { agreement: visitor.agreement });
    visitor.agreement = '';
    await visitor.visit();
    assert.deepEqual((await visitor.call('agreements.list')).rows, []);
  });
}
