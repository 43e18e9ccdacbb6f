import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { latin1Text } from '../../codecs/latin1.js';

test('each octet is the character of its number, those from 80 to 9F too', () => {
  assert.is(latin1Text(Uint8Array.of(0x41, 0x80, 0x9f, 0xe9, 0xff)), 'A\u0080\u009f\u00e9\u00ff');
  assert.is(latin1Text(Uint8Array.of(0x41, 0x42, 0x43, 0x44), 1, 3), 'BC');
});

test('more octets than a call has room for', () => {
  assert.is(latin1Text(new Uint8Array(1_000_000).fill(0xe9)), 'é'.repeat(1_000_000));
});

test.run();
