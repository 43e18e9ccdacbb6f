import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { base64Text } from '../../codecs/base64.js';

const octetsOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

test('the examples of RFC 4648, clause 10', () => {
  const examples = { '': '', f: 'Zg==', fo: 'Zm8=', foo: 'Zm9v', foob: 'Zm9vYg==', fooba: 'Zm9vYmE=', foobar: 'Zm9vYmFy' };
  for (const [text, expected] of Object.entries(examples)) assert.is(base64Text(octetsOf(text)), expected);
});

test('all digits, of the octets from one place to another', () => {
  const octets = Uint8Array.from({ length: 256 }, (_, octet) => octet);
  for (let at = 0; at < 3; at++) {
    for (let end = at; end <= 256; end++) assert.is(base64Text(octets, at, end), Buffer.from(octets.subarray(at, end)).toString('base64'));
  }
});

test.run();
