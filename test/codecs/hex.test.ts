import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { HEX, hexUpper } from '../../codecs/hex.js';
import { hex } from '../encoder/octets.js';

test('the table holds two upper-case digits for each of the 256 octets', () => {
  assert.is(HEX.length, 256);
  assert.is(HEX[0], '00');
  assert.is(HEX[0x0a], '0A');
  assert.is(HEX[0xff], 'FF');
});

test('octets are written without separators, from the first to before the end', () => {
  assert.is(hexUpper(hex('01ABCDEF'), 1, 3), 'ABCD');
  assert.is(hexUpper(hex('01ABCDEF')), '01ABCDEF');
  assert.is(hexUpper(hex('')), '');
});

test.run();
