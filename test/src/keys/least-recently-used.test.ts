import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { LeastRecentlyUsed } from '../../../src/keys/least-recently-used.js';

test('beyond the limit, the value not used for longest goes', () => {
  const values = new LeastRecentlyUsed<number>(2);
  values.set('a', 1);
  values.set('b', 2);
  assert.is(values.get('a'), 1);
  values.set('c', 3);
  assert.is(values.size, 2);
  assert.is(values.get('b'), undefined);
  assert.is(values.get('a'), 1);
  assert.is(values.get('c'), 3);
});

test('a value set again takes the place of the old one', () => {
  const values = new LeastRecentlyUsed<number>(2);
  values.set('a', 1);
  values.set('b', 2);
  values.set('a', 3);
  values.set('c', 4);
  assert.is(values.get('a'), 3);
  assert.is(values.get('b'), undefined);
});

test('a limit below 1 is 1', () => {
  const values = new LeastRecentlyUsed<number>(0);
  values.set('a', 1);
  assert.is(values.get('a'), 1);
  assert.is(values.limit, 1);
});

test.run();
