import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { AlertHead } from '../../../codecs/alert-head.js';
import { readGbzAlertHead } from '../../../codecs/gbz/alert.js';
import { PayloadCursor } from '../../../codecs/payload-cursor.js';
import { hex } from '../../encoder/octets.js';
import { errorOf } from '../../support/thrown.js';

const HEAD = hex('0109 00 8F30 1C374A80');

function read(whole: Uint8Array, end = whole.length): { head: AlertHead; at: number } {
  const c = new PayloadCursor().start(whole, 0, end);
  const head = new AlertHead();
  readGbzAlertHead(c, head);
  return { head, at: c.at };
}

test('the head of a GBZ alert gives alert code, its offset and time, all big-endian', () => {
  const { head, at } = read(HEAD);
  assert.equal(
    { ...head },
    { code: 0x8f30, codeAt: 3, timestamp: '2015-01-01T00:00:00.00Z', timestampAt: 5, commandMessageCode: undefined },
  );
  assert.is(at, 9);
});

test('the time goes up to 2136, and FFFFFFFF is none', () => {
  assert.is(read(hex('0109 01 8F30 FFFFFFFE')).head.timestamp, '2136-02-07T06:28:14.00Z');
  assert.is(read(hex('0109 01 8F30 00000000')).head.timestamp, '2000-01-01T00:00:00.00Z');
  assert.is(read(hex('0109 01 8F30 FFFFFFFF')).head.timestamp, undefined);
});

test('a head cut short anywhere says where the message ends', () => {
  for (let length = 0; length < HEAD.length; length++)
    assert.throws(() => read(HEAD, length), new RegExp(`^GBZ alert / .* at offset ${length}: the message ends here`));
});

test('another profile is an error', () => {
  assert.throws(() => read(hex('0104 00 8F30 1C374A80')), errorOf('DECODE', 'GBZ alert / profile at offset 0: profile other than 0109'));
});

test.run();
