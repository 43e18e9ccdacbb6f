import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { integer, responseCode } from '../../codecs/der/primitives.js';
import { sequenceOf } from '../../codecs/der/sequence-of.js';
import { choice, optional, sequence } from '../../codecs/der/shapes.js';
import { arrayWith } from '../../codecs/dlms/array-with.js';
import { keyedArray } from '../../codecs/dlms/keyed-array.js';
import { longUnsignedOctets } from '../../codecs/dlms/number-octets.js';
import { setBits } from '../../codecs/dlms/set-bits.js';
import {
  array,
  data,
  gbcsRow,
  octetString,
  protectedAttributes,
  protectedData,
  structure,
  twinElementOnly,
} from '../../codecs/dlms/shapes.js';
import * as types from '../../codecs/gbz/data-types.js';
import { field, fields, oneOf, repeated, rest } from '../../codecs/gbz/field-shapes.js';
import { keyed } from '../../codecs/gbz/keyed-fields.js';
import { attribute, command, inParts, together } from '../../codecs/gbz/sources.js';
import { named } from '../../codecs/named.js';
import { octetLayout, unsignedField } from '../../codecs/octet-fields.js';

const value = data();
const number = field(types.UINT8);
const code = integer();

test('shapes, their members and their fields are frozen', () => {
  const octets = { year: unsignedField(2), month: unsignedField(1) };
  const log = structure({ entries: array(structure({ value })), reference: octetString(octets) });
  const publication = fields({ count: number, values: repeated({ countedBy: 'count' }, number), further: rest() });
  const outcome = sequence({ either: choice({ code }), log: sequenceOf(code) });
  const made: readonly object[] = [
    ...[value, log, log.of, log.of.entries, log.of.entries.each, log.of.reference, log.of.reference.of, log.of.reference.of.year],
    ...[arrayWith({ value }), keyedArray({ octetStrings: 1, entries: ['A1'] }), longUnsignedOctets(octets), setBits(), setBits().each],
    ...[protectedAttributes({ value }), protectedData(value), twinElementOnly(value), gbcsRow(100, value), named('item', value)],
    ...[number, publication, publication.of, publication.of.values, publication.of.values.each, publication.of.further],
    ...[
      oneOf('count', {}),
      keyed(number, number, [1]),
      attribute(0x0702, 0x0302, 'Divisor'),
      command(0x0702, 0x06, 'Publish', publication),
    ],
    ...[
      code,
      outcome,
      outcome.of,
      outcome.of.either.of.code,
      outcome.of.log,
      outcome.of.log.each,
      octetLayout(octets),
      octetLayout(octets).of,
    ],
  ];
  for (const [i, shape] of made.entries()) assert.ok(Object.isFrozen(shape), `${i}: ${shape.constructor.name}`);
});

test('what makes a shape of another one leaves that as it is', () => {
  assert.is(structure({ first: value, second: value }).of.second.label, 'second');
  assert.is(twinElementOnly(value).twinElementOnly, true);
  assert.is(gbcsRow(100, value).gbcsRow, 100);
  assert.equal([value.label, value.twinElementOnly, value.gbcsRow], [undefined, false, undefined]);

  const publication = command(0x0702, 0x06, 'Publish', fields({ index: number }));
  assert.is(inParts('index', publication).part, 'index');
  assert.is(together(publication).together, true);
  assert.equal([number.label, publication.part, publication.together], [undefined, undefined, false]);

  assert.is(optional(code).required, false);
  assert.is(responseCode(code).responseCode, true);
  assert.is(sequence({ code }).of.code.label, 'code');
  assert.equal([code.label, code.required, code.responseCode], [undefined, true, false]);
});

test('a shape that is held twice is two sources, each with the name of its place', () => {
  const { first, second } = structure({ first: value, second: value }).of;
  assert.is.not(first, second);
  assert.equal([first.label, second.label], ['first', 'second']);
});

test('a shape under a name keeps its members, so that rows may name them before and after', () => {
  const charge = structure({ scale: value });
  const { standing } = structure({ standing: gbcsRow(1061, charge) }).of;
  assert.is(standing.of.scale, charge.of.scale);
  assert.is(standing.gbcsRow, 1061);
});

test('members hide no method and no property, whatever they are called', () => {
  const names = { value, place: value, label: value, of: value, members: value, each: value };
  const shape = structure(names);
  assert.equal(
    shape.members.map(({ label }) => label),
    Object.keys(names),
  );
  assert.type(shape.value, 'function');
  assert.type(shape.place, 'function');
  assert.is(shape.label, undefined);
});

test('the fields of octets are sources of the encoding that they stand in', () => {
  const reason = unsignedField(2);
  assert.is(octetString({ reason }).of.reason.encoding, 'DLMS COSEM');
  assert.is(octetLayout({ reason }).of.reason.encoding, 'GBZ');
});

test.run();
