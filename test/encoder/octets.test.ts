import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { concatenate, hex, reversed, signedOctets, toHex, unsignedOctets } from './octets.js';

test('hex digits become octets, white space between them is free', () => {
  assert.equal(hex('01 fF\n20'), Uint8Array.of(1, 255, 32));
  assert.is(toHex(Uint8Array.of(1, 255, 32)), '01FF20');
});

test('half an octet and other letters are errors', () => {
  assert.throws(() => hex('012'), /not octets in hex/);
  assert.throws(() => hex('0G'), /not octets in hex/);
});

test('numbers are big-endian, negative ones in two’s complement', () => {
  assert.is(toHex(unsignedOctets(0x01020304, 4)), '01020304');
  assert.is(toHex(unsignedOctets(18446744073709551615n, 8)), 'FFFFFFFFFFFFFFFF');
  assert.is(toHex(signedOctets(-1, 2)), 'FFFF');
  assert.is(toHex(signedOctets(-32768, 2)), '8000');
  assert.is(toHex(reversed(unsignedOctets(0x010203, 3))), '030201');
});

test('a number that does not fit is an error', () => {
  assert.throws(() => unsignedOctets(256, 1), RangeError);
  assert.throws(() => unsignedOctets(-1, 1), RangeError);
  assert.throws(() => signedOctets(128, 1), RangeError);
  assert.throws(() => signedOctets(-129, 1), RangeError);
});

test('parts are joined in their order', () => {
  assert.is(toHex(concatenate(hex('01'), hex(''), hex('0203'))), '010203');
});

test.run();
