import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { base64Text, portableBase64 } from '../../codecs/base64.js';

const octetsOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

test('the examples of RFC 4648, clause 10', () => {
  const examples = { '': '', f: 'Zg==', fo: 'Zm8=', foo: 'Zm9v', foob: 'Zm9vYg==', fooba: 'Zm9vYmE=', foobar: 'Zm9vYmFy' };
  for (const [text, expected] of Object.entries(examples)) {
    const octets = octetsOf(text);
    assert.is(base64Text(octets), expected);
    assert.is(portableBase64(octets, 0, octets.length), expected);
  }
});

test('both ways give the same digits of the octets from one place to another, in the middle of others', () => {
  const octets = Uint8Array.from({ length: 300 }, (_, octet) => octet & 0xff).subarray(7, 270);
  for (let at = 0; at < 3; at++) {
    for (let end = at; end <= octets.length; end++) assert.is(portableBase64(octets, at, end), base64Text(octets, at, end));
  }
  assert.is(base64Text(octets, 248, 252), '/wABAg==');
});

test.run();
