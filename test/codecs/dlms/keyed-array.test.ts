import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { keyedArray } from '../../../codecs/dlms/keyed-array.js';
import { indexData } from '../../support/indexed-data.js';
import { errorOf } from '../../support/thrown.js';

test('an entry is found by its octet-strings, wherever it stands', () => {
  const prices = keyedArray({ octetStrings: 1, entries: ['A1', '01', '02'] });
  const a1 = prices.entry('A1');
  const first = prices.entry('01');
  const missing = prices.entry('02');
  const charges = indexData(prices, '01 03 02 02 09 01 A1 10 0011 02 02 09 01 FF 10 0099 02 02 09 01 01 10 FFFF');
  assert.is(charges.value(a1)?.integer(), 0x11);
  assert.is(charges.value(first)?.integer(), -1);
  assert.is(charges.value(missing), undefined);
  assert.is(prices.entry('A1'), a1);
  assert.throws(() => prices.entry('03'), /^no entry 03: name its key where the array is made$/);
});

test('several octet-strings are one key, and members after the value are passed over', () => {
  const pairs = keyedArray({ octetStrings: 2, entries: ['0102'] });
  const bits = pairs.entry('0102');
  const value = indexData(pairs, '01 01 02 04 09 01 01 09 01 02 04 03 C0 11 07').value(bits);
  assert.is(value?.octets[value.at], 0xc0);
});

test('an entry without octet-strings, without value, or that is no structure', () => {
  const index = (encoded: string) => () => indexData(keyedArray({ octetStrings: 1, entries: [] }), encoded);
  assert.throws(index('02 00'), errorOf('DECODE', 'item 1 at offset 0: an array expected, data type 2 found'));
  assert.throws(index('01 01 11 07'), errorOf('DECODE', 'item 1 at offset 2: a structure expected, data type 17 found'));
  assert.throws(index('01 01 02 01 09 00'), errorOf('DECODE', 'item 1 at offset 3: more than 1 members expected, 1 found'));
  assert.throws(index('01 01 02 02 11 01 11 02'), errorOf('DECODE', 'item 1 at offset 4: an octet-string expected, data type 17 found'));
  assert.throws(index('01 01 02 02 09 05 01'), errorOf('DECODE', 'item 1 at offset 7: the message ends here, 4 octets early'));
});

test('entries of a compact array have neither tags of their own nor of their members', () => {
  const prices = keyedArray({ octetStrings: 1, entries: ['A1', 'B1'] });
  const a1 = prices.entry('A1');
  const b1 = prices.entry('B1');
  const charges = indexData(prices, '13 02 02 09 10 08 01 A1 0011 01 B1 FFFF');
  assert.is(charges.value(a1)?.integer(), 0x11);
  assert.is(charges.value(b1)?.integer(), -1);
  assert.throws(
    () => indexData(keyedArray({ octetStrings: 1, entries: [] }), '13 02 02 09 10 05 01 A1 0011 01 B1 FFFF'),
    errorOf('DECODE', 'item 1 at offset 11: the contents end within an entry'),
  );
});

test('null-data is no entry, as a key it is that of none, and as a value it is absent', () => {
  const prices = keyedArray({ octetStrings: 1, entries: ['A1', 'B1', ''] });
  const a1 = prices.entry('A1');
  const b1 = prices.entry('B1');
  const empty = prices.entry('');
  const charges = indexData(prices, '01 04 00 02 02 00 10 0022 02 02 09 01 B1 00 02 02 09 01 A1 10 0011');
  assert.is(charges.value(a1)?.integer(), 0x11);
  assert.is(charges.value(b1), undefined);
  assert.is(charges.value(empty), undefined);
});

test.run();
