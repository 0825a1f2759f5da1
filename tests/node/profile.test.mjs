// The profile at the door, as the shell meets it: over the shipped module, with a storage. Closing the tab
// after any command loses nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from './support/people.mjs';

/** A person whose calls are counted. @param {string} name @param {'employee' | 'manager'} role @param {'nl' | 'en'} language */
async function person(name, role, language = 'nl') {
  const one = new Person(name, role, language);
  await one.visit();
  let calls = 0;
  return {
    one,
    call: (/** @type {string} */ op, /** @type {object} */ args = {}) => {
      calls += 1;
      return one.call(op, args);
    },
    calls: () => calls,
    /** Closes the tab and opens the app again. */
    reload: () => one.visit(),
  };
}

test('the quickscan gives a result in thirteen calls: begin, and an answer to each of twelve statements', async () => {
  for (const [role, language] of /** @type {['employee' | 'manager', 'nl' | 'en'][]} */ ([['employee', 'nl'], ['manager', 'en']])) {
    const sam = await person('Sam', role, language);
    let view = await sam.call('questionnaire.begin', { id: 'quickscan', role });
    while (view.next) {
      assert.equal(view.result === undefined || view.result.factors.length === 4, true);
      view = await sam.call('questionnaire.answer', { id: 'quickscan', statement: view.next, answer: 1 + ((view.answered * 3) % 5) });
    }
    assert.equal(sam.calls(), 13);
    assert.equal(view.answered, 12);
    assert.equal(view.result.headline.length, 2);
    assert.ok(view.result.strength.text && view.result.conversation.text && view.result.action);
    for (const factor of view.result.factors) assert.ok(factor.mean >= 1000 && factor.mean <= 5000);
    await sam.reload();
    assert.deepEqual(await sam.call('questionnaire.view', { id: 'quickscan' }), view);
  }
});

test('every answer of the quickscan is stored when its call is done', async () => {
  const sam = await person('Sam', 'employee');
  let view = await sam.call('questionnaire.begin', { id: 'quickscan', role: 'employee' });
  while (view.next) {
    view = await sam.call('questionnaire.answer', { id: 'quickscan', statement: view.next, answer: 4 });
    await sam.reload();
    assert.deepEqual(await sam.call('questionnaire.view', { id: 'quickscan' }), view);
  }
});

test('what matters is thirteen screens with two choices each, and every choice outlives the tab', async () => {
  const sam = await person('Sam', 'employee');
  const { values } = await sam.call('profile.begin', { role: 'employee' });
  assert.equal(values.screens.length, 13);
  // Every pair of values meets on exactly one screen.
  const pairs = values.screens.flatMap((/** @type {any} */ { values: four }) => four.flatMap((/** @type {any} */ a, /** @type {number} */ i) => four.slice(i + 1).map((/** @type {any} */ b) => [a.id, b.id].sort().join())));
  assert.equal(new Set(pairs).size, 78);
  const before = sam.calls();
  let choices = 0;
  for (const { screen, values: four } of values.screens) {
    for (const choice of [{ best: four[0].id }, { best: four[0].id, worst: four[3].id }]) {
      await sam.call('profile.put-screen', { screen, ...choice });
      choices += 1;
      await sam.one.visit();
      const now = (await sam.one.call('profile.view')).values.screens.find((/** @type {any} */ one) => one.screen === screen);
      assert.equal(now.best, choice.best);
      assert.equal(now.worst, 'worst' in choice ? choice.worst : undefined);
    }
    const report = await sam.one.call('profile.report');
    assert.equal(report.values.answered, choices / 2);
    assert.equal(report.values.enough, choices / 2 >= 9);
  }
  assert.equal(sam.calls() - before, 26);
  const { values: result } = await sam.one.call('profile.report');
  assert.equal(result.items.length, 13);
  assert.deepEqual(result.items.map((/** @type {any} */ one) => one.band), [0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2]);
});

test('two profiles that were shared stand side by side at both, and taking one back takes it away', async () => {
  const sam = await person('Sam', 'employee', 'nl');
  const robin = await person('Robin', 'manager', 'en');
  /** @type {[typeof sam, string, number[], string[]][]} */
  const both = [[sam, 'employee', [1, 3, 5], ['starting', 'calm']], [robin, 'manager', [5, 3, 1], ['finishing', 'candour']]];
  for (const [{ call }, role, positions, cards] of both) {
    const { preferences } = await call('profile.begin', { role });
    await call('profile.choose-strengths', { cards });
    for (const [i, slider] of preferences.sliders.entries()) await call('profile.put-preference', { slider: slider.id, answered: true, position: positions[i % 3] });
  }
  await sam.one.begin('Robin');
  const topics = (await sam.call('content.topics', { direction: 'employee' })).topics;
  await sam.call('side.put-expectation', { item: { topic: topics[0].id, text: 'x', importance: 5, needed: 5, shared: true } });
  const choice = { strengths: true, preferences: true };
  const preview = await sam.call('profile.share-view', { choice });
  await sam.call('profile.share', { choice });
  await sam.reload();
  assert.deepEqual((await sam.call('profile.share-view')).shared, preview.snapshot);
  const goes = (await sam.call('exchange.view')).goes.find((/** @type {any} */ { kind }) => kind === 'profile');
  assert.deepEqual(goes.snapshot, preview.snapshot);
  await robin.one.takeIn(await sam.one.handOut('side'));
  assert.equal((await robin.call('profiles.view')).closed, true);
  assert.equal((await robin.call('profiles.view')).profiles[0].snapshot, undefined);
  const mine = (await robin.call('content.topics', { direction: 'manager' })).topics;
  await robin.call('side.put-expectation', { item: { topic: mine[0].id, text: 'y', importance: 4, needed: 4, shared: true } });
  await robin.call('profile.share', { choice });
  await robin.call('exchange.hand-out', { what: 'side' });
  await robin.call('side.open');
  await sam.one.takeIn(await robin.one.handOut());
  await sam.call('side.open');
  for (const { call } of [sam, robin]) {
    const view = await call('profiles.view');
    assert.equal(view.closed, false);
    assert.equal(view.alike.length, 4);
    assert.equal(view.differences.length, 8);
    assert.deepEqual(view.differences.map((/** @type {any} */ one) => 'prompt' in one), [true, true, true, false, false, false, false, false]);
    assert.deepEqual(view.complements.map((/** @type {any} */ one) => [one.employee.id, one.manager.id]), [['starting', 'finishing'], ['calm', 'candour']]);
  }
  await sam.call('profile.share', { choice: {} });
  await robin.one.takeIn(await sam.one.handOut('update'));
  const view = await robin.call('profiles.view');
  assert.equal(view.profiles[0].snapshot, undefined);
  assert.deepEqual([view.alike, view.differences, view.complements], [[], [], []]);
});
