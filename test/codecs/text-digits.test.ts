import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { octetsOfDigits64, octetsOfPairs, portableDigits64, portablePairs } from '../../codecs/text-digits.js';
import { seededRandom } from '../support/random.js';

const plain = (octets: Uint8Array): Uint8Array => Uint8Array.from(octets);

test('pairs of hex digits are read in either case, up to what is none', () => {
  assert.equal(portablePairs('DF09a0Ff'), Uint8Array.of(0xdf, 9, 0xa0, 0xff));
  assert.equal(portablePairs('DF0'), Uint8Array.of(0xdf));
  assert.equal(portablePairs('DFgg00'), Uint8Array.of(0xdf));
  assert.equal(portablePairs('DF0\u0130'), Uint8Array.of(0xdf));
  assert.equal(portablePairs(''), new Uint8Array(0));
});

test('digits of base64 are read in either alphabet, padded or not, and what is none is passed over', () => {
  for (const text of ['+/8=', '-_8', '+ /\n8', '+*/\u01308==']) assert.equal(portableDigits64(text), Uint8Array.of(0xfb, 0xff), text);
  assert.equal(portableDigits64('QQ'), Uint8Array.of(0x41));
  assert.equal(portableDigits64('Q'), new Uint8Array(0));
});

test('what every platform has and what Node.js has besides read the same', () => {
  const random = seededRandom(64);
  for (let length = 0; length < 200; length++) {
    const octets = Uint8Array.from({ length }, () => random.below(256));
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      const text = Buffer.from(octets).toString(encoding);
      assert.equal(encoding === 'hex' ? portablePairs(text) : portableDigits64(text), octets);
    }
    const noise = String.fromCharCode(...Array.from({ length }, () => 32 + random.below(95)));
    assert.equal(portablePairs(noise), plain(octetsOfPairs(noise)), noise);
    const unpadded = noise.replaceAll('=', '');
    assert.equal(portableDigits64(unpadded), plain(octetsOfDigits64(unpadded)), unpadded);
  }
});

test.run();
