import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Cursor } from '../../codecs/cursor.js';
import { readLength } from '../../codecs/length.js';
import { hex } from '../encoder/octets.js';

test('a length below 128 takes one octet, a longer one 1 to 4 after their count', () => {
  for (const [digits, length] of [
    ['00', 0],
    ['7F', 127],
    ['8180', 128],
    ['820192', 402],
    ['83010000', 65536],
    ['84FFFFFFFF', 4294967295],
  ] as const) {
    const c = new Cursor(hex(digits));
    assert.is(readLength(c, 'list'), length);
    assert.is(c.at, digits.length / 2);
  }
});

test('a count of none or of more than 4 octets is an error at the count', () => {
  for (const digits of ['80', '850000000001', 'FF']) {
    assert.throws(() => readLength(new Cursor(hex(`00${digits}`), 1), 'list'), /^list at offset 1: a length of (0|5|127) octets$/);
  }
});

test('a length cut short says what was read and the offset of the missing octet', () => {
  assert.throws(() => readLength(new Cursor(hex('8201')), 'list'), /^list at offset 2: the message ends here$/);
  assert.throws(() => readLength(new Cursor(hex('')), 'list'), /^list at offset 0: the message ends here$/);
});

test.run();
