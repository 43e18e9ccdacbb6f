import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { DecodeError } from '../../../codecs/errors.js';
import * as types from '../../../codecs/gbz/data-types.js';
import { dateFields } from '../../../codecs/gbz/date-fields.js';
import { type FieldShape, field, fields, oneOf, repeated, rest } from '../../../codecs/gbz/field-shapes.js';
import { keyed } from '../../../codecs/gbz/keyed-fields.js';
import { command } from '../../../codecs/gbz/sources.js';
import type { Carrier, Value } from '../../../codecs/source.js';
import { hex } from '../../encoder/octets.js';
import { entriesOf, numberOf, readPayload } from '../../support/gbz.js';

/** Reads one command with the fields given; `look` gets its values */
function inCommand<Shape extends FieldShape, Read>(
  each: Shape,
  digits: string,
  look: (
    value: (of: Carrier) => Value | undefined,
    repeatedIn: <Entry>(source: Carrier, read: (value: (of: Carrier) => Value | undefined) => Entry) => Entry[],
  ) => Read,
): Read {
  const source = command(0x0707, 0x01, 'command', each);
  const length = (hex(digits).length + 3).toString(16).padStart(4, '0');
  const payload = hex(`0109 01 01 0707 ${length} 19 00 01 ${digits}`);
  const read = readPayload(payload, [source]);
  return read.entries(source, (value, places) =>
    look(value, (inner, readEntry) => entriesOf(read.cursor, places, inner as Carrier, readEntry)),
  )[0];
}

test('fields stand one after the other', () => {
  const shape = fields({ id: field(types.UINT32), label: field(types.OCTET_STRING), tier: field(types.UINT8) });
  const [id, label, tier] = inCommand(shape, '01000000 02 4142 03', (value) => [
    numberOf(value(shape.of.id)),
    (value(shape.of.label)?.end ?? 0) - (value(shape.of.label)?.at ?? 0),
    numberOf(value(shape.of.tier)),
  ]);
  assert.equal([id, label, tier], [1, 2, 3]);
});

test('a string that is not available is absent', () => {
  const shape = fields({ label: field(types.OCTET_STRING), tier: field(types.UINT8) });
  assert.equal(
    inCommand(shape, 'FF 03', (value) => [value(shape.of.label), numberOf(value(shape.of.tier))]),
    [undefined, 3],
  );
});

test('entries are as many as a field before them says', () => {
  const shape = fields({
    count: field(types.UINT8),
    values: repeated({ countedBy: 'count' }, field(types.UINT16)),
    after: field(types.UINT8),
  });
  const read = (digits: string) =>
    inCommand(shape, digits, (value, entries) => [
      entries(shape.of.values, (entry) => numberOf(entry(shape.of.values.each))),
      numberOf(value(shape.of.after)),
    ]);
  assert.equal(read('02 0100 0200 09'), [[1, 2], 9]);
  assert.equal(read('00 09'), [[], 9]);
});

test('a count of the entries of all commands says how many there are in a single one only', () => {
  const [entries, commands] = [field(types.UINT8), field(types.UINT8)];
  const values = repeated({ countedBy: 'entries', ofCommands: 'commands' }, field(types.UINT16));
  const shape = fields({ entries, commands, values });
  const read = (digits: string) =>
    inCommand(shape, digits, (_, within) => within(shape.of.values, (entry) => numberOf(entry(shape.of.values.each))));
  assert.equal(read('02 01 0100 0200'), [1, 2]);
  assert.equal(read('03 02 0100 0200'), [1, 2]);
  assert.equal(read('03 02'), []);
  for (const digits of ['03 01 0100 0200', '01 01 0100 0200', '03 02 0100 02'])
    assert.throws(
      () => read(digits),
      (error: unknown) => error instanceof DecodeError,
    );
});

test('entries of several fields go on to the end of the command, or are a fixed number', () => {
  const entry = () => fields({ name: field(types.OCTET_STRING), value: field(types.INT32) });
  const toTheEnd = fields({ logs: repeated('to the end', entry()) });
  const two = fields({ logs: repeated(2, entry()), after: field(types.UINT8) });
  const values =
    (shape: typeof toTheEnd) =>
    (_: unknown, entries: <Entry>(s: Carrier, r: (v: (of: Carrier) => Value | undefined) => Entry) => Entry[]) =>
      entries(shape.of.logs, (value) => numberOf(value(shape.of.logs.each.of.value)));
  assert.equal(inCommand(toTheEnd, '00 01000000 01 41 FFFFFFFF 02 4142 03000000', values(toTheEnd)), [1, -1, 3]);
  assert.equal(inCommand(toTheEnd, '', values(toTheEnd)), []);
  assert.equal(inCommand(two, '00 01000000 01 41 02000000 07', values(two)), [1, 2]);
});

test('one of several layouts is chosen by a field, an unknown one passed over', () => {
  const six = fields({ value: field(types.UINT48) });
  const shape = fields({ kind: field(types.ENUM8), payload: oneOf('kind', { 6: six }) });
  const read = (digits: string) => inCommand(shape, digits, (value) => numberOf(value(six.of.value)));
  assert.is(read('06 010000000000'), 1);
  assert.is(read('07 010000'), undefined);
  assert.is(read('FF 010000'), undefined);
});

test('octets at the end may have no meaning', () => {
  const shape = fields({ first: field(types.UINT8), further: rest() });
  const read = (digits: string) => inCommand(shape, digits, (value) => numberOf(value(shape.of.first)));
  assert.is(read('01'), 1);
  assert.is(read('01 0203'), 1);
});

test('values are found by the number before them, in any order, the last one where there are several', () => {
  const settings = keyed(field(types.UINT16), field(types.BITMAP8), [0x810d, 0x81c6, 0x8119]);
  const [first, second, missing] = [settings.entry(0x810d), settings.entry(0x81c6), settings.entry(0x8119)];
  const shape = fields({ index: field(types.UINT8), settings });
  const read = (digits: string) => inCommand(shape, digits, (value) => [first, second, missing].map((source) => numberOf(value(source))));
  assert.equal(read('00 C681 02 0D81 18'), [0x18, 0x02, undefined]);
  assert.equal(read('00 0D81 18 AAAA 77 0D81 FF'), [0xff, undefined, undefined]);
  assert.equal(read('00'), [undefined, undefined, undefined]);
  assert.throws(
    () => read('00 0D81'),
    (error: unknown) => error instanceof DecodeError,
  );
});

test('the octets of a date are numbers even where all bits are set', () => {
  const shape = fields({ date: dateFields() });
  const { year, month, day, dayOfWeek } = shape.of.date.of;
  const read = (digits: string) =>
    inCommand(shape, digits, (value) => [year, month, day, dayOfWeek].map((source) => numberOf(value(source))));
  assert.equal(read('72091702'), [114, 9, 23, 2]);
  assert.equal(read('FFFDFEFF'), [255, 253, 254, 255]);
});

test('a count of more entries than there are octets for is an error', () => {
  const shape = fields({ count: field(types.UINT8), values: repeated({ countedBy: 'count' }, field(types.UINT16)) });
  assert.throws(
    () => inCommand(shape, '03 0100 0200', () => 0),
    (error: unknown) => error instanceof DecodeError && /values \/ entry at offset 16: the message ends here/.test(error.message),
  );
});

test('a count that stands behind its entries is a mistake of the table', () => {
  const count = field(types.UINT8);
  assert.throws(
    () => inCommand(fields({ values: repeated({ countedBy: 'count' }, field(types.UINT8)), count }), '', () => 0),
    /the field count, which counts its entries, must stand before it/,
  );
  assert.throws(
    () => inCommand(fields({ one: oneOf('count', {}), count }), '', () => 0),
    /the field count, which selects, must stand before it/,
  );
});

test.run();
