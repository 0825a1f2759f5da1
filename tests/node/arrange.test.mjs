// An agenda that was arranged by hand, while items come and go with files.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asideOf, keyOf, moved, topicsOf } from '../../web/js/ui/arrange.js';

const item = (/** @type {string} */ id) => ({ role: 'employee', id });
const keys = (/** @type {any[]} */ items) => items.map((one) => one.id).join('');
const model = (/** @type {string} */ on, /** @type {string} */ off = '') => ({ items: [...on].map(item), parked: [...off].map(item) });
const named = (/** @type {string} */ ids) => [...ids].map((id) => `employee/${id}`);

test('a topic moves up and down and no further than the ends', () => {
  const topics = topicsOf(model('abc'), {});
  assert.deepEqual(moved(topics, 'employee/c', -1), named('acb'));
  assert.deepEqual(moved(topics, 'employee/a', -1), named('abc'));
  assert.deepEqual(moved(topics, 'employee/a', 9), named('bca'));
  assert.deepEqual(moved(topics, 'employee/x', 1), named('abc'));
  assert.equal(keys(topicsOf(model('abc'), { order: named('cab') })), 'cab');
});

test('what came in anew stands where the agenda puts it, what is gone leaves no hole', () => {
  assert.equal(keys(topicsOf(model('anbc'), { order: named('cab') })), 'cnab');
  assert.equal(keys(topicsOf(model('bc'), { order: named('cab') })), 'cb');
  assert.equal(keys(topicsOf(model(''), { order: named('cab'), parked: named('a'), added: named('b') })), '');
});

test('every item stands once: on the agenda or aside, whatever was kept', () => {
  let seed = 7;
  const next = (/** @type {number} */ n) => (seed = (seed * 48271) % 2147483647) % n;
  const some = () => [...'abcdefgxyz'].filter(() => next(2)).sort(() => next(3) - 1).map((id) => `employee/${id}`);
  for (let run = 0; run < 500; ++run) {
    const cut = next(8);
    const here = model('abcdefg'.slice(0, cut), 'abcdefg'.slice(cut));
    const kept = { parked: some(), added: some(), order: some() };
    const all = [...topicsOf(here, kept), ...asideOf(here, kept)].map(keyOf);
    assert.deepEqual([...all].sort(), named('abcdefg'), `run ${run}`);
  }
});
