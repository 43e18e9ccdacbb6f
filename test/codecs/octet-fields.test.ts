import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lengthField, octetLayout, octetsField, placeFields, unsignedField } from '../../codecs/octet-fields.js';
import { ABSENT, CUT_SHORT, Slots } from '../../codecs/slots.js';
import { Places } from '../../codecs/source.js';
import { hex } from '../encoder/octets.js';

const layout = octetLayout({ length: lengthField(), code: unsignedField(2), rest: octetsField() });

function place(text: string): { slots: Slots; end: number } {
  const slots = new Slots();
  const indexer = placeFields(layout.fields, new Places(slots), 'payload');
  slots.clear();
  const whole = hex(text);
  return { slots, end: indexer(whole, 0, whole.length) };
}

test('fields stand one after the other, the last one to the end', () => {
  const { slots, end } = place('05 8F66 010203');
  assert.equal([...slots.at.subarray(0, 3)], [0, 1, 3]);
  assert.equal([...slots.end.subarray(0, 3)], [1, 3, 6]);
  assert.is(end, 6);
});

test('a field for which octets are missing is cut short, and those after it', () => {
  const { slots, end } = place('01 8F');
  assert.equal([...slots.type.subarray(0, 3)], [3, CUT_SHORT, CUT_SHORT]);
  assert.equal([...slots.at.subarray(1, 3)], [1, 1]);
  assert.is(end, 2);
});

test('no octets at all leave every field absent', () => {
  assert.equal([...place('').slots.type.subarray(0, 3)], [ABSENT, ABSENT, ABSENT]);
});

test('a length other than that of what is left is an error with its place', () => {
  assert.throws(() => place('06 8F66 010203'), 'payload / length at offset 0: a length of 6, where 5 octets are left');
});

test('a layout names its fields', () => {
  assert.is(layout.code.label, 'code');
});

test.run();
