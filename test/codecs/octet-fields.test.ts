import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lengthField, octetLayout, octetsField, placeFields, unsignedField } from '../../codecs/octet-fields.js';
import { PayloadCursor } from '../../codecs/payload-cursor.js';
import { Places } from '../../codecs/places.js';
import { Scratch } from '../../codecs/scratch.js';
import { ABSENT, CUT_SHORT, type Slots } from '../../codecs/slots.js';
import { hex } from '../encoder/octets.js';
import { errorOf } from '../support/thrown.js';

const layout = octetLayout({ length: lengthField(), code: unsignedField(2), rest: octetsField() });

function place(text: string): { slots: Slots; end: number } {
  const places = new Places();
  const indexer = placeFields(layout.fields, places, 'payload');
  const scratch = new Scratch();
  scratch.start(places.room);
  const whole = hex(text);
  const c = new PayloadCursor(scratch).start(whole);
  return { slots: scratch.slots, end: indexer(c, 0, whole.length) };
}

test('fields stand one after the other, the last one to the end', () => {
  const { slots, end } = place('05 8F66 010203');
  assert.equal(
    [0, 3, 6].map((slot) => slots.atOf(slot)),
    [0, 1, 3],
  );
  assert.equal(
    [0, 3, 6].map((slot) => slots.endOf(slot)),
    [1, 3, 6],
  );
  assert.is(end, 6);
});

test('a field for which octets are missing is cut short, and those after it', () => {
  const { slots, end } = place('01 8F');
  assert.equal(
    [0, 3, 6].map((slot) => slots.typeOf(slot)),
    [3, CUT_SHORT, CUT_SHORT],
  );
  assert.equal([slots.atOf(3), slots.atOf(6)], [1, 1]);
  assert.is(end, 2);
});

test('no octets at all leave every field absent', () => {
  assert.equal(
    [0, 3, 6].map((slot) => place('').slots.typeOf(slot)),
    [ABSENT, ABSENT, ABSENT],
  );
});

test('a length other than that of what is left is an error with its place', () => {
  assert.throws(() => place('06 8F66 010203'), errorOf('DECODE', 'payload / length at offset 0: a length of 6, where 5 octets are left'));
});

test('a layout names its fields', () => {
  assert.is(layout.of.code.label, 'code');
});

test.run();
