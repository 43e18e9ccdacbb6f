import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  indexOf,
  joined,
  latin1Text,
  octetsOfLatin1,
  portableIndexOf,
  portableLatin1,
  strictUtf8Text,
  utf8Text,
} from '../../codecs/octet-text.js';

const ALL = Uint8Array.from({ length: 10_000 }, (_, i) => i % 256);

test('each octet is the character of its number, in texts of any length', () => {
  const text = portableLatin1(ALL, 0, ALL.length);
  assert.is(text, latin1Text(ALL));
  assert.is(text, Buffer.from(ALL).toString('latin1'));
  assert.equal(octetsOfLatin1(text), ALL);
  assert.is(portableLatin1(ALL, 0x80, 0x83), '\u0080\u0081\u0082');
  assert.is(latin1Text(ALL, 9_999, 20_000), portableLatin1(ALL, 9_999, 10_000));
});

test('octets in UTF-8 keep a byte order mark, and what is not UTF-8 is told', () => {
  assert.is(utf8Text(Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xa9)), '\uFEFFé');
  assert.is(utf8Text(Uint8Array.of(0x41, 0xff)), 'A\uFFFD');
  assert.is(strictUtf8Text(Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xa9)), '\uFEFFé');
  assert.is(strictUtf8Text(Uint8Array.of(0x41, 0xff)), undefined);
});

test('octets and texts are found where they stand first', () => {
  const octets = octetsOfLatin1('a--b-->c--');
  for (const find of [indexOf, portableIndexOf]) {
    assert.is(find(octets, 0x62), 3);
    assert.is(find(octets, 0x7a), -1);
    assert.is(find(octets, '-->'), 4);
    assert.is(find(octets, '--'), 1);
    assert.is(find(octets, '---'), -1);
    assert.is(find(octets, '--d'), -1);
    assert.is(find(new Uint8Array(0), '--'), -1);
  }
});

test('parts are joined in their order', () => {
  assert.equal(joined([Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(3)]), Uint8Array.of(1, 2, 3));
});

test.run();
