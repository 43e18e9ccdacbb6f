import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { arrayWith } from '../../../codecs/dlms/array-with.js';
import { array, data } from '../../../codecs/dlms/shapes.js';
import { indexData } from '../../support/indexed-data.js';
import { errorOf } from '../../support/thrown.js';

const shape = () => arrayWith({ first: data(), second: data() });

test('each position of the array has its own source; missing ones are absent and further ones passed over', () => {
  const both = shape();
  const three = indexData(both, '01 03 11 07 12 0102 11 09');
  assert.is(three.value(both.of.first)?.integer(), 7);
  assert.is(three.value(both.of.second)?.integer(), 0x0102);
  const one = indexData(both, '01 01 11 07');
  assert.is(one.value(both.of.first)?.integer(), 7);
  assert.is(one.value(both.of.second), undefined);
  assert.is(indexData(both, '00').value(both), undefined);
});

test('inside a compact array the entries have no tags', () => {
  const entry = shape();
  const log = array(entry);
  const values = indexData(log, '13 01 0002 11 04 05 06 07 08').each(log, (e) => [
    e.value(entry.of.first)?.integer(),
    e.value(entry.of.second)?.integer(),
  ]);
  assert.equal(values, [
    [5, 6],
    [7, 8],
  ]);
});

test('a compact array serves as well', () => {
  const both = shape();
  const two = indexData(both, '13 11 02 07 09');
  assert.is(two.value(both.of.first)?.integer(), 7);
  assert.is(two.value(both.of.second)?.integer(), 9);
  assert.throws(() => indexData(shape(), '13 00 01 00'), errorOf('DECODE', 'item 1 at offset 3: entries without octets'));
});

test('no array, and one that ends too early', () => {
  assert.throws(() => indexData(shape(), '02 01 11 07'), errorOf('DECODE', 'item 1 at offset 0: an array expected, data type 2 found'));
  assert.throws(() => indexData(shape(), '01 02 11 07'), errorOf('DECODE', 'item 1 at offset 4: the message ends here'));
});

test.run();
