import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as axdr from './axdr.js';
import { hex, toHex } from './octets.js';

test('each data type has its tag and its contents', () => {
  const encoded: [Uint8Array, string][] = [
    [axdr.nullData(), '00'],
    [axdr.boolean(true), '0301'],
    [axdr.boolean(true, 0xff), '03FF'],
    [axdr.boolean(false), '0300'],
    [axdr.bitString('110'), '0403C0'],
    [axdr.bitString(''), '0400'],
    [axdr.bitString('111000000'), '0409E000'],
    [axdr.doubleLong(-2), '05FFFFFFFE'],
    [axdr.doubleLongUnsigned(4294967295), '06FFFFFFFF'],
    [axdr.octetString('0102'), '09020102'],
    [axdr.visibleString('all'), '0A03616C6C'],
    [axdr.utf8String('£'), '0C02C2A3'],
    [axdr.bcd(0x42), '0D42'],
    [axdr.integer(-5), '0FFB'],
    [axdr.long(-256), '10FF00'],
    [axdr.unsigned(200), '11C8'],
    [axdr.longUnsigned(0x8f66), '128F66'],
    [axdr.long64(-1n), '14FFFFFFFFFFFFFFFF'],
    [axdr.long64Unsigned(18446744073709551615n), '15FFFFFFFFFFFFFFFF'],
    [axdr.enumeration(30), '161E'],
    [axdr.float32(1.5), '173FC00000'],
    [axdr.float64(1.5), '183FF8000000000000'],
    [axdr.dontCare(), 'FF'],
    [axdr.structure(axdr.integer(0), axdr.enumeration(30)), '02020F00161E'],
    [axdr.array([]), '0100'],
    [axdr.array([axdr.unsigned(1), axdr.unsigned(2)]), '010211011102'],
  ];
  for (const [octets, expected] of encoded) assert.is(toHex(octets), expected);
});

test('a length has the shortest form, or the one that is asked for', () => {
  assert.is(toHex(axdr.encodeLength(127)), '7F');
  assert.is(toHex(axdr.encodeLength(128)), '8180');
  assert.is(toHex(axdr.encodeLength(256)), '820100');
  assert.is(toHex(axdr.encodeLength(65536)), '83010000');
  assert.is(toHex(axdr.encodeLength(16777216)), '8401000000');
  assert.is(toHex(axdr.encodeLength(3, 1)), '8103');
  assert.is(toHex(axdr.encodeLength(3, 4)), '8400000003');
  assert.is(toHex(axdr.octetString('AB', 2)), '09820001AB');
  assert.is(toHex(axdr.array([axdr.nullData()], 1)), '01810100');
});

test('a form too short for its length is an error', () => {
  assert.throws(() => axdr.encodeLength(128, 0), RangeError);
  assert.throws(() => axdr.encodeLength(256, 1), RangeError);
});

test('a compact array has its type once and its entries without tags', () => {
  assert.is(
    toHex(
      axdr.compactArray({ structure: [6, 18, { array: 2, of: 5 }] }, [
        [1, 2, [3, -1]],
        [4, 5, [6, 7]],
      ]),
    ),
    '13 02 03 06 12 01 0002 05 1C 00000001 0002 00000003 FFFFFFFF 00000004 0005 00000006 00000007'.replaceAll(' ', ''),
  );
});

test('a compact array holds strings, bits, times and nulls', () => {
  const entry = ['0102', 'ab', '£', '101', hex('07DF0101FF'), null, -9n];
  assert.is(
    toHex(axdr.compactArray({ structure: [9, 10, 12, 4, 26, 0, 20] }, [entry], 1)),
    '13 02 07 09 0A 0C 04 1A 00 14 81 18 02 0102 02 6162 02 C2A3 03 A0 07DF0101FF FFFFFFFFFFFFFFF7'.replaceAll(' ', ''),
  );
});

test('an entry of another shape than described is an error', () => {
  assert.throws(() => axdr.compactArray({ structure: [6, 6] }, [[1]]), /1 values where the type description has 2/);
  assert.throws(() => axdr.compactArray({ array: 2, of: 6 }, [[1, 2, 3]]), /3 values where the type description has 2/);
  assert.throws(() => axdr.compactArray(99, [1]), /type 99/);
});

test('what is not a string of bits is an error', () => {
  assert.throws(() => axdr.bitString('012'), /not a string of bits/);
});

test.run();
