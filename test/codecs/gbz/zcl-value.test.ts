import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { DecodeError } from '../../../codecs/errors.js';
import { zclValue } from '../../../codecs/gbz/zcl-value.js';
import { Slots } from '../../../codecs/slots.js';
import { hex } from '../../encoder/octets.js';

function read(type: number, digits: string): number | bigint | undefined {
  const contents = hex(`AA ${digits} BB`);
  const slots = new Slots();
  slots.set(0, type, 1, contents.length - 1);
  const value = zclValue();
  assert.ok(value.locate(contents, slots, 0));
  return value.integer();
}

const NUMBERS: readonly [name: string, type: number, digits: string, value: number | bigint | undefined][] = [
  ['unsigned of 1 octet', 0x20, 'FE', 254],
  ['unsigned of 2 octets', 0x21, '0102', 0x0201],
  ['unsigned of 3 octets', 0x22, '010203', 0x030201],
  ['unsigned of 4 octets', 0x23, 'FEFFFFFF', 4294967294],
  ['unsigned of 5 octets', 0x24, '0000000080', 549755813888],
  ['unsigned of 6 octets', 0x25, 'FEFFFFFFFFFF', 281474976710654],
  ['unsigned of 7 octets', 0x26, 'FEFFFFFFFFFFFF', 72057594037927934n],
  ['unsigned of 8 octets', 0x27, 'FEFFFFFFFFFFFFFF', 18446744073709551614n],
  ['signed of 1 octet', 0x28, 'FF', -1],
  ['signed of 2 octets', 0x29, '0180', -32767],
  ['signed of 3 octets', 0x2a, 'FFFF7F', 8388607],
  ['signed of 4 octets', 0x2b, '01000080', -2147483647],
  ['signed of 5 octets', 0x2c, 'FEFFFFFFFF', -2],
  ['signed of 6 octets', 0x2d, '010000000080', -140737488355327],
  ['signed of 8 octets', 0x2f, 'FFFFFFFFFFFFFFFF', -1n],
  ['boolean', 0x10, '01', 1],
  ['enumeration of 1 octet', 0x30, '03', 3],
  ['enumeration of 2 octets', 0x31, '3A03', 826],
  ['UTCTime', 0xe2, '804A371C', 473385600],
  ['bitmap with all bits set', 0x18, 'FF', 255],
  ['bitmap of 8 octets with all bits set', 0x1f, 'FFFFFFFFFFFFFFFF', 18446744073709551615n],
  ['general data with all bits set', 0x08, 'FF', 255],
  ['unsigned that is not available', 0x20, 'FF', undefined],
  ['unsigned of 3 octets that is not available', 0x22, 'FFFFFF', undefined],
  ['unsigned of 6 octets that is not available', 0x25, 'FFFFFFFFFFFF', undefined],
  ['unsigned of 8 octets that is not available', 0x27, 'FFFFFFFFFFFFFFFF', undefined],
  ['signed that is not available', 0x28, '80', undefined],
  ['signed of 4 octets that is not available', 0x2b, '00000080', undefined],
  ['signed of 5 octets that is not available', 0x2c, '0000000080', undefined],
  ['signed of 8 octets that is not available', 0x2f, '0000000000000080', undefined],
  ['boolean that is not available', 0x10, 'FF', undefined],
  ['enumeration that is not available', 0x30, 'FF', undefined],
  ['UTCTime that is not set', 0xe2, 'FFFFFFFF', undefined],
];

for (const [name, type, digits, value] of NUMBERS) test(`a number: ${name}`, () => assert.is(read(type, digits), value));

test('a type that is no number is an error', () => {
  assert.throws(
    () => read(0x41, '0102'),
    (error: unknown) => error instanceof DecodeError && error.message === 'value at offset 1: a number expected, data type 41 found',
  );
});

test.run();
