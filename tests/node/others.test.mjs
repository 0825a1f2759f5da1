// Own words from another agreement, with the shell that has to load that agreement first and leave it again.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from './support/people.mjs';

/** Robin with two agreements as a manager: words in the first, the second open. */
async function twoAgreements() {
  const robin = new Person('Robin', 'manager', 'nl');
  await robin.visit();
  await robin.begin('Sam');
  const former = robin.agreement;
  await robin.call('side.put-expectation', { item: { topic: 'M_SIGNAL', text: 'Sam meldt het op tijd', importance: 5, needed: 4, received: 2 } });
  await robin.call('side.put-offer', { item: { nature: 'limit', text: 'Geen leerdag', because: 'er is geen geld' } });
  await robin.begin('Noor');
  return { robin, former, here: robin.agreement };
}

test('another agreement is loaded to be looked into, and unloaded; the open one stays open', async () => {
  const { robin, former, here } = await twoAgreements();
  const loaded = () => [...robin.tab.persist.mounts.keys()].sort();
  const before = loaded();
  const { items } = await robin.call('others.view', { agreement: former });
  assert.deepEqual(loaded(), before);
  assert.deepEqual(items.map((/** @type {any} */ item) => [item.kind, item.named]), [['expectation', true], ['offer', false]]);
  const wanted = items.map((/** @type {any} */ { kind, id }) => ({ kind, id }));
  const { taken } = await robin.call('others.take', { agreement: former, items: wanted });
  assert.equal(taken.length, 2);
  assert.deepEqual(loaded(), before);
  assert.equal((await robin.call('agreement.view')).agreement, here);

  // Stored, and nothing there has changed.
  await robin.visit();
  const { side } = await robin.call('prepare.view');
  assert.deepEqual(side.expectations.map((/** @type {any} */ item) => [item.text, item.shared, item.received]), [['Sam meldt het op tijd', false, undefined]]);
  assert.equal(side.offers[0].because, 'er is geen geld');
  await robin.call('agreement.open', { agreement: former });
  assert.equal((await robin.call('prepare.view')).side.expectations[0].received, 2);
});

test('one that may not be looked into leaves nothing loaded, and the open one itself stays', async () => {
  const { robin, former, here } = await twoAgreements();
  const loaded = () => [...robin.tab.persist.mounts.keys()].sort();
  const before = loaded();
  for (const agreement of ['nobody-has-this', here]) await assert.rejects(robin.call('others.view', { agreement }), { code: 'not-found' });
  await assert.rejects(robin.call('others.take', { agreement: former, items: [{ kind: 'offer', id: 'no-such' }] }), { code: 'not-found' });
  assert.deepEqual(loaded(), before);
  assert.equal((await robin.call('agreement.view')).agreement, here);
});

test('the list and the team ask no other mount than the main one', async () => {
  const { robin } = await twoAgreements();
  await robin.call('agreement.close', { agreement: robin.agreement });
  assert.deepEqual([...robin.tab.persist.mounts.keys()], ['/main']);
  const { rows, filters } = await robin.call('agreements.list', { search: 'SÁM' });
  assert.deepEqual(rows.map((/** @type {any} */ row) => row.other.name), ['Sam']);
  assert.equal(filters.find((/** @type {any} */ one) => one.id === 'manager').count, 2);
  assert.equal((await robin.call('team.view')).closed.length, 2);
  assert.deepEqual([...robin.tab.persist.mounts.keys()], ['/main']);
});
