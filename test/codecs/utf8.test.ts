import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isUtf8 } from '../../codecs/utf8.js';
import { seededRandom } from '../support/random.js';

const fatal = new TextDecoder('utf-8', { fatal: true });

function isDecoded(octets: Uint8Array): boolean {
  try {
    fatal.decode(octets);
    return true;
  } catch {
    return false;
  }
}

const is = (...octets: number[]): boolean => isUtf8(Uint8Array.from(octets), 0, octets.length);

test('takes characters of one to four octets', () => {
  assert.ok(is());
  assert.ok(is(0x00, 0x41, 0x7f));
  assert.ok(is(0xc2, 0xa3));
  assert.ok(is(0xe2, 0x82, 0xac));
  assert.ok(is(0xf0, 0x9f, 0x92, 0xa1, 0x41));
});

test('takes no character that is cut short, too long, a surrogate or beyond U+10FFFF', () => {
  assert.not(is(0xa3));
  assert.not(is(0xe2, 0x82));
  assert.not(is(0xe2, 0x82, 0x41));
  assert.not(is(0xc0, 0x80));
  assert.not(is(0xe0, 0x9f, 0xbf));
  assert.not(is(0xed, 0xa0, 0x80));
  assert.not(is(0xf4, 0x90, 0x80, 0x80));
  assert.not(is(0xf5, 0x80, 0x80, 0x80));
});

test('reads no octet outside of those given', () => {
  const octets = Uint8Array.of(0xff, 0x41, 0xc2, 0xa3);
  assert.ok(isUtf8(octets, 1, 2));
  assert.not(isUtf8(octets, 1, 3));
});

test('says what a TextDecoder says, of every two octets and of random ones', () => {
  for (let one = 0; one < 0x100; one++)
    for (let other = 0; other < 0x100; other++) {
      const octets = Uint8Array.of(one, other);
      assert.is(isUtf8(octets, 0, 2), isDecoded(octets), `${octets}`);
    }
  const random = seededRandom(8);
  const marks = [0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5];
  for (let i = 0; i < 20_000; i++) {
    const octets = Uint8Array.from({ length: 4 }, () => marks[random.below(marks.length)]);
    assert.is(isUtf8(octets, 0, 4), isDecoded(octets), `${octets}`);
  }
});

test.run();
