import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { BIT_STRING } from '../../../codecs/dlms/data-types.js';
import { dataValue } from '../../../codecs/dlms/data-value.js';
import { DecodeError } from '../../../codecs/errors.js';
import { Slots } from '../../../codecs/slots.js';
import { hex } from '../../encoder/octets.js';

test('a bit-string of more than 64 bits is no number, whatever its length', () => {
  const contents = new Uint8Array(60_000);
  const slots = new Slots();
  const slot = 0;
  const value = dataValue();
  value.readAs([{ path: 'access response / item 1', readFor: '', label: '' }], 0);
  slots.set(slot, BIT_STRING, 100, 109);
  assert.ok(value.locate(contents, slots, slot));
  assert.throws(
    () => value.integer(),
    (error: unknown) =>
      error instanceof DecodeError &&
      error.message === 'access response / item 1 at offset 100: a number expected, a bit-string of 9 octets found',
  );
  slots.set(slot, BIT_STRING, 0, 60_000);
  assert.ok(value.locate(contents, slots, slot));
  assert.throws(() => value.integer(), /a bit-string of 60000 octets found/);
});

test('the bits of a bit-string are a number, whose bit 0 is the last of them', () => {
  const of = (digits: string) => {
    const contents = hex(digits);
    const slots = new Slots();
    const slot = 0;
    slots.set(slot, BIT_STRING, 0, contents.length);
    const value = dataValue();
    assert.ok(value.locate(contents, slots, slot));
    return value.integer();
  };
  assert.is(of('E0000006'), 0xe0000006);
  assert.is(of('C8'), 0xc8);
  assert.is(of('FFFFFFFFFFFFFFFF'), 2n ** 64n - 1n);
});

test.run();
