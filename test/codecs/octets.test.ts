import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { octetAt, unsignedNumber } from '../../codecs/octets.js';

const octets = Uint8Array.of(0xff, 0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc, 0xff);

test('the octet at a place', () => {
  assert.is(octetAt(octets, 2), 0x34);
});

test('octets as a number, big-endian and without a sign', () => {
  assert.is(unsignedNumber(octets, 1, 7), 0x123456789abc);
  assert.is(unsignedNumber(octets, 0, 1), 255);
  assert.is(unsignedNumber(octets, 3, 3), 0);
});

test.run();
