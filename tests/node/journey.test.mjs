// The main journey at the door: two people, each with the shipped core, storage and keys of their own, who
// only exchange the bytes of files. After every step each closes the app and opens it again.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from './support/people.mjs';

/** @param {Person} person */
const header = (person) => person.call('agreement.view');

test('two people prepare, exchange, compare, talk, agree and sign, and every step survives a reload', async () => {
  const sam = new Person('Sam', 'employee', 'nl');
  const robin = new Person('Robin', 'manager', 'en');
  const reload = async () => {
    await sam.visit();
    await robin.visit();
  };
  await reload();

  // Sam begins and prepares.
  await sam.begin('Robin');
  const topics = (await sam.call('content.topics', { direction: 'employee' })).topics;
  for (const [i, topic] of topics.slice(0, 3).entries()) {
    await sam.call('side.put-expectation', {
      item: { topic: topic.id, text: topic.examples[0].text, sign: topic.examples[0].sign, importance: 5 - i, needed: 5, received: 2 + i, shared: true },
    });
  }
  await sam.call('side.put-offer', { item: { nature: 'offer', text: 'Ik zeg het op tijd als iets niet lukt.', shared: true } });
  await sam.call('side.set-guesses', { guesses: [{ topic: 'M_SIGNAL' }], shared: true });
  await reload();
  assert.equal((await sam.call('prepare.view')).side.expectations.length, 3);

  // Side, and side and views.
  const first = await sam.handOut('side');
  const preview = await robin.takeIn(first);
  assert.equal(preview.from.name, 'Sam');
  assert.equal(preview.itemsFromOther, 3);
  await reload();
  const mine = (await robin.call('content.topics', { direction: 'manager' })).topics;
  for (const topic of mine.slice(0, 3)) {
    await robin.call('side.put-expectation', { item: { topic: topic.id, text: topic.examples[0].text, importance: 4, needed: 4, received: 3, shared: true } });
  }
  await robin.call('side.put-offer', { item: { nature: 'limit', text: 'No pay rise this year.', because: 'The budget is fixed.', shared: true } });
  await robin.call('side.set-guesses', { guesses: [{ topic: topics[0].id }], shared: true });
  await robin.call('exchange.hand-out', { what: 'side' });
  await robin.call('side.open');
  await giveViews(robin);
  await reload();
  const second = await robin.handOut();

  // Views back.
  await sam.takeIn(second);
  await sam.call('side.open');
  await giveViews(sam);
  await reload();
  await robin.takeIn(await sam.handOut());
  for (const person of [sam, robin]) {
    const compare = await person.call('compare.view');
    assert.equal(compare.state, 'crossed');
    assert.deepEqual(compare.sides.map((/** @type {any} */ side) => side.items.length), [3, 3]);
  }

  // The talk: Robin notes, Sam signs.
  await reload();
  const talk = await robin.call('talk.view', { minutes: 60 });
  for (const item of talk.items) {
    await robin.call('answer.give', { role: item.role, expectation: item.id, revision: item.revision, answer: 'agree' });
  }
  await robin.call('talk.hold', { date: '2026-03-12', minutes: 60 });
  await robin.call('commitment.make', { owner: 'manager', moment: 'Every Monday', action: 'I say what has priority this week', lookBack: '2026-03-26' });
  await robin.call('goal.set', { text: 'Fewer surprises', by: '2026-06-01' });
  await reload();
  const toSign = (await robin.call('agree.view')).toSign;
  await robin.call('document.sign', { digest: toSign.digest });
  await reload();
  await sam.takeIn(await robin.handOut());
  const theirs = (await sam.call('agree.view')).toSign;
  assert.equal(theirs.kind, 'offered');
  assert.equal(theirs.digest, toSign.digest);
  await sam.call('document.sign', { digest: theirs.digest });
  await reload();
  await robin.takeIn(await sam.handOut());
  await reload();

  // One agreement, the same on both sides.
  const agreed = await Promise.all([sam, robin].map((person) => person.call('agree.view')));
  for (const { agreed: version } of agreed) {
    assert.equal(version.version, 1);
    assert.deepEqual(version.signatures.map((/** @type {any} */ one) => one.role).sort(), ['employee', 'manager']);
  }
  assert.deepEqual(agreed[0].agreed.signatures.map((/** @type {any} */ one) => one.safetyCode).sort(), agreed[1].agreed.signatures.map((/** @type {any} */ one) => one.safetyCode).sort());
  assert.deepEqual((await header(sam)).devices.map((/** @type {any} */ one) => one.counts), [true, true]);
});

/** Looks at everything the other expects, words first. @param {Person} person */
async function giveViews(person) {
  const { items } = await person.call('firstlook.view');
  assert.equal(items.length, 3);
  for (const item of items) {
    assert.equal(item.figures, undefined, 'figures stay closed until the view is given');
    const given = await person.call('view.give', { expectation: item.id, revision: item.revision, isNew: false, acknowledged: 4, delivered: 3 });
    assert.ok(given.item.figures, 'then they open');
  }
}

test('a bad file changes nothing and says why', async () => {
  const sam = new Person('Sam', 'employee', 'nl');
  await sam.visit();
  await sam.begin('Robin');
  const bytes = await sam.handOut('invitation');
  const robin = new Person('Robin', 'manager', 'en');
  await robin.visit();
  const text = new TextDecoder().decode(bytes);
  const bad = /** @type {[string, string][]} */ ([
    ['not-json', text.slice(0, -10)],
    ['not-an-agreement', '{"format":"something"}'],
    ['newer-version', text.replace('"version":1', '"version":2')],
    ['bad-signature', text.replace('\\"round\\":1', '\\"round\\":2')],
    ['needs-passphrase', '-----BEGIN AGE ENCRYPTED FILE-----\n'],
  ]);
  for (const [code, file] of bad) {
    await assert.rejects(robin.takeIn(new TextEncoder().encode(file)), { code });
    assert.deepEqual((await robin.call('agreements.list')).rows, []);
  }
  assert.deepEqual(await robin.core.persist.agreements(), []);
  await robin.takeIn(bytes);
  assert.equal((await robin.call('agreements.list')).rows.length, 1);
});

test('a file for a known agreement that brings nothing new says so and changes nothing', async () => {
  const sam = new Person('Sam', 'employee', 'nl');
  await sam.visit();
  await sam.begin('Robin');
  const bytes = await sam.handOut('invitation');
  await assert.rejects(
    (async () => {
      const preview = await sam.takeIn(bytes);
      assert.equal(preview.nothingNew, true);
    })(),
    { code: 'nothing-new' },
  );
});
