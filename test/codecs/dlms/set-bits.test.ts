import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { setBits } from '../../../codecs/dlms/set-bits.js';
import { indexData } from '../../support/indexed-data.js';
import { errorOf } from '../../support/thrown.js';

const numbers = (encoded: string): (number | bigint | undefined)[] => {
  const bits = setBits();
  return indexData(bits, encoded).each(bits, (bit) => bit.value(bits.each)?.integer());
};

test('the bits that are set, from left to right, counted from 1', () => {
  assert.equal(numbers('04 07 F8'), [1, 2, 3, 4, 5]);
  assert.equal(numbers('04 07 06'), [6, 7]);
  assert.equal(numbers('04 0A 8040'), [1, 10]);
  assert.equal(numbers('04 03 60'), [2, 3]);
});

test('bits that fill up the last octet are none of the string', () => {
  assert.equal(numbers('04 03 FF'), [1, 2, 3]);
  assert.equal(numbers('04 00'), []);
  assert.equal(numbers('00'), []);
});

test('no bit-string, and one that ends too early', () => {
  assert.throws(() => numbers('11 07'), errorOf('DECODE', 'item 1 at offset 0: a bit-string expected, data type 17 found'));
  assert.throws(() => numbers('04 09 FF'), errorOf('DECODE', 'item 1 at offset 3: the message ends here, 1 octets early'));
});

test.run();
