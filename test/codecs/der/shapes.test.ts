import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { DerOutcome } from '../../../codecs/der/outcome.js';
import { derPayload } from '../../../codecs/der/payload.js';
import { bitString, enumerated, generalizedTime, integer, nullValue, octetString, responseCode } from '../../../codecs/der/primitives.js';
import { sequenceOf } from '../../../codecs/der/sequence-of.js';
import type { DerShape } from '../../../codecs/der/shape.js';
import { any, choice, defaulted, optional, sequence } from '../../../codecs/der/shapes.js';
import { DecodeError } from '../../../codecs/errors.js';
import { hexUpper } from '../../../codecs/hex.js';
import { PayloadCursor } from '../../../codecs/payload-cursor.js';
import { Places } from '../../../codecs/places.js';
import { Scratch } from '../../../codecs/scratch.js';
import type { Carrier } from '../../../codecs/source.js';
import { hex } from '../../encoder/octets.js';
import { errorOf } from '../../support/thrown.js';

/** Reads octets with a shape, and gives the contents of sources in hex and as numbers. */
function read(shape: DerShape, octets: Uint8Array) {
  const places = new Places();
  const findings = new DerOutcome();
  const payload = derPayload(shape, places);
  const scratch = new Scratch();
  scratch.start(places.room);
  payload(new PayloadCursor(scratch).start(octets), findings);
  const located = (source: Carrier, scope = places) => {
    const value = source.value();
    const slot = scope.find(source);
    assert.ok(slot !== undefined);
    return value.locate(octets, scratch.slots, slot) ? value : undefined;
  };
  return {
    findings,
    octets: (source: Carrier, scope?: Places) => {
      const value = located(source, scope);
      return value && hexUpper(octets, value.at, value.end);
    },
    number: (source: Carrier, scope?: Places) => located(source, scope)?.integer(),
    entries: <T>(source: Carrier, of: (scope: Places) => T): T[] => {
      const repeated = places.entries(source);
      assert.ok(repeated);
      const all: T[] = [];
      const walk = scratch.walks[repeated.walk];
      walk.open(octets);
      while (walk.next()) all.push(of(repeated.places));
      return all;
    },
  };
}

function failure(shape: DerShape, octets: string): string {
  try {
    read(shape, hex(octets));
  } catch (e) {
    assert.instance(e, DecodeError);
    return (e as DecodeError).message;
  }
  throw new Error(`${octets} was read`);
}

test('integers are exact: negative, large, and of any size', () => {
  const shape = integer();
  const of = (octets: string) => read(shape, hex(octets)).number(shape);
  assert.is(of('02 01 00'), 0);
  assert.is(of('02 01 7F'), 127);
  assert.is(of('02 01 80'), -128);
  assert.is(of('02 02 00 80'), 128);
  assert.is(of('02 02 03 E8'), 1000);
  assert.is(of('02 06 FF FF FF FF FF FE'), -2);
  assert.is(of('02 07 00 FF FF FF FF FF FF'), 2 ** 48 - 1);
  assert.is(of('02 08 7F FF FF FF FF FF FF FF'), 2n ** 63n - 1n);
  assert.is(of('02 08 80 00 00 00 00 00 00 00'), -(2n ** 63n));
  assert.is(of('02 09 00 FF FF FF FF FF FF FF FF'), 2n ** 64n - 1n);
});

test('an integer outside its limits is an error', () => {
  const shape = integer({ from: 0, to: 0xffffffffffffffffn });
  assert.is(read(shape, hex('02 09 00 FF FF FF FF FF FF FF FF')).number(shape), 2n ** 64n - 1n);
  assert.is(failure(shape, '02 01 FF'), 'ASN.1 payload at offset 2: -1 is not within 0 to 18446744073709551615');
  assert.is(
    failure(shape, '02 09 01 00 00 00 00 00 00 00 00'),
    'ASN.1 payload at offset 2: 18446744073709551616 is not within 0 to 18446744073709551615',
  );
});

test('the other simple types', () => {
  const shape = sequence({
    usage: bitString(),
    identifier: octetString(8),
    nothing: nullValue(),
    status: enumerated(),
    time: generalizedTime(),
  });
  const { octets, number } = read(
    shape,
    hex('30 24 03 02 03 08 04 08 90B3D51F30010000 05 00 0A 01 19 18 0F 3230313431323331323333303030 5A'),
  );
  assert.is(octets(shape.of.usage), '08');
  assert.is(number(shape.of.usage), 2 ** 4);
  assert.is(octets(shape.of.identifier), '90B3D51F30010000');
  assert.is(octets(shape.of.nothing), '');
  assert.is(number(shape.of.nothing), undefined);
  assert.is(number(shape.of.status), 25);
  assert.is(octets(shape.of.time), '32303134313233313233333030305A');
});

test('named bits count from the most significant one; bits not used are no bits', () => {
  const shape = bitString();
  const of = (octets: string) => read(shape, hex(octets)).number(shape);
  assert.is(of('03 02 07 80'), 1);
  assert.is(of('03 02 02 04'), 2 ** 5);
  assert.is(of('03 02 07 FF'), 1);
  assert.is(of('03 03 07 00 80'), 2 ** 8);
  assert.is(of('03 01 00'), 0);
});

test('simple types with impossible contents', () => {
  assert.is(failure(integer(), '02 00'), 'ASN.1 payload at offset 2: at least one octet expected, none found');
  assert.is(failure(enumerated(), '0A 00'), 'ASN.1 payload at offset 2: at least one octet expected, none found');
  assert.is(failure(nullValue(), '05 01 00'), 'ASN.1 payload at offset 2: 0 octets expected, 1 found');
  assert.is(failure(octetString(8), '04 07 00000000000000'), 'ASN.1 payload at offset 2: 8 octets expected, 7 found');
  assert.is(failure(bitString(), '03 00'), 'ASN.1 payload at offset 2: at least one octet expected, none found');
  assert.is(failure(bitString(), '03 02 08 80'), 'ASN.1 payload at offset 2: 8 bits not used, of 8');
  assert.is(failure(bitString(), '03 01 01'), 'ASN.1 payload at offset 2: 1 bits not used, of 0');
});

test('a generalized time is UTC, to the second or finer', () => {
  const shape = generalizedTime();
  const text = (digits: string) => `18 ${digits.length.toString(16).padStart(2, '0')} ${Buffer.from(digits).toString('hex')}`;
  assert.is(read(shape, hex(text('20141231233000.25Z'))).octets(shape), Buffer.from('20141231233000.25Z').toString('hex').toUpperCase());
  assert.is(failure(shape, text('20141231233000')), 'ASN.1 payload at offset 2: YYYYMMDDhhmmssZ expected');
  assert.is(failure(shape, text('201412312330Z')), 'ASN.1 payload at offset 2: YYYYMMDDhhmmssZ expected');
  assert.is(failure(shape, text('2014123123300xZ')), 'ASN.1 payload at offset 15: YYYYMMDDhhmmssZ expected');
  assert.is(failure(shape, text('20141231233000+0100')), 'ASN.1 payload at offset 2: YYYYMMDDhhmmssZ expected');
  assert.is(failure(shape, text('20141231233000.Z')), 'ASN.1 payload at offset 16: YYYYMMDDhhmmssZ expected');
});

test('lengths need not be the shortest, as in real messages', () => {
  const shape = sequence({ code: integer() });
  assert.is(read(shape, hex('30 82 00 04 02 81 01 07')).number(shape.of.code), 7);
});

test('elements that a sequence leaves out are absent', () => {
  const shape = sequence({ first: integer(), second: optional(enumerated()), third: defaulted(integer()), fourth: octetString() });
  const full = read(shape, hex('30 0B 02 01 01 0A 01 02 02 01 03 04 00'));
  assert.equal(
    [shape.of.first, shape.of.second, shape.of.third].map((source) => full.number(source)),
    [1, 2, 3],
  );
  const { number, octets } = read(shape, hex('30 05 02 01 01 04 00'));
  assert.equal(
    [shape.of.first, shape.of.second, shape.of.third].map((source) => number(source)),
    [1, undefined, undefined],
  );
  assert.is(octets(shape.of.fourth), '');
});

test('an element that a sequence must have', () => {
  const shape = sequence({ first: integer(), second: optional(nullValue()), third: enumerated() });
  assert.is(failure(shape, '30 03 02 01 01'), 'ASN.1 payload / third at offset 5: missing: its sequence ends here');
  assert.is(failure(shape, '30 06 02 01 01 04 01 00'), 'ASN.1 payload / third at offset 5: ENUMERATED expected, tag 04 found');
});

test('elements after the last known one are passed over and reported', () => {
  const shape = sequence({ first: integer(), second: optional(nullValue()) });
  const { number, findings } = read(shape, hex('30 0A 02 01 05 04 01 00 30 02 05 00'));
  assert.is(number(shape.of.first), 5);
  assert.equal(findings.unknownElements, [
    { path: 'ASN.1 payload', at: 5 },
    { path: 'ASN.1 payload', at: 8 },
  ]);
  assert.is(failure(shape, '30 06 02 01 05 04 05 00'), 'ASN.1 payload at offset 6: a length of 5 octets where 1 are left');
});

test('a choice is told by its tag', () => {
  const shape = choice({ request: any(0x30), code: integer() });
  assert.is(read(shape, hex('02 01 03')).number(shape.of.code), 3);
  assert.is(read(shape, hex('02 01 03')).octets(shape.of.request), undefined);
  assert.is(read(shape, hex('30 82 00 02 05 00')).octets(shape.of.request), '308200020500');
  assert.is(failure(shape, '04 01 00'), 'ASN.1 payload at offset 0: tag 30 or INTEGER expected, tag 04 found');
});

test('an optional choice in a sequence is absent where none of its tags is there', () => {
  const shape = sequence({ either: optional(choice({ code: integer(), nothing: nullValue() })), name: octetString() });
  assert.is(read(shape, hex('30 04 05 00 04 00')).octets(shape.of.either.of.nothing), '');
  assert.is(read(shape, hex('30 02 04 00')).octets(shape.of.either.of.nothing), undefined);
});

test('an element of any type is taken as it is', () => {
  const shape = sequence({ something: any() });
  const { octets, number } = read(shape, hex('30 03 02 01 05'));
  assert.is(octets(shape.of.something), '020105');
  assert.throws(() => number(shape.of.something), errorOf('DECODE', 'value at offset 2: a number expected, an element of any type found'));
});

test('an element taken as it is must be well-formed all the same', () => {
  assert.is(failure(any(), '30 04 04 05 00 00'), 'ASN.1 payload at offset 3: a length of 5 octets where 2 are left');
  assert.is(failure(any(), '30 03 1F 81 00'), 'ASN.1 payload at offset 2: tag 1F, which has several octets');
});

test('each entry of a sequence of', () => {
  const shape = sequence({ log: sequenceOf(sequence({ device: octetString(2), type: optional(integer()) })) });
  const { entries, octets, number } = read(shape, hex('30 11 30 0F 30 07 04 02 AA BB 02 01 05 30 04 04 02 CC DD'));
  const { each } = shape.of.log;
  assert.equal(
    entries(shape.of.log, (scope) => [octets(each.of.device, scope), number(each.of.type, scope)]),
    [
      ['AABB', 5],
      ['CCDD', undefined],
    ],
  );
  const none = read(shape, hex('30 02 30 00'));
  assert.equal(
    none.entries(shape.of.log, () => 1),
    [],
  );
});

test('an error inside an entry says which one', () => {
  const shape = sequence({ log: sequenceOf(sequence({ cells: sequenceOf(integer()) })) });
  assert.is(
    failure(shape, '30 13 30 11 30 05 30 03 02 01 01 30 08 30 06 02 01 02 04 01 03'),
    'ASN.1 payload / log / entry 2 / cells / entry 2 at offset 18: INTEGER expected, tag 04 found',
  );
});

test('response codes other than 0 are no success, wherever they stand', () => {
  const shape = sequence({ log: sequenceOf(responseCode(enumerated())) });
  assert.is(read(shape, hex('30 08 30 06 0A 01 00 0A 01 00')).findings.success, true);
  assert.is(read(shape, hex('30 08 30 06 0A 01 00 0A 01 19')).findings.success, false);
});

test('what was found in one payload is not said of the next', () => {
  const shape = sequence({ code: responseCode(integer()) });
  const findings = new DerOutcome();
  const payload = derPayload(shape, new Places());
  const cursorOf = (octets: Uint8Array) => new PayloadCursor().start(octets);
  payload(cursorOf(hex('30 05 02 01 01 05 00')), findings);
  assert.equal([findings.success, findings.unknownElements.length], [false, 1]);
  payload(cursorOf(hex('30 03 02 01 00')), findings);
  assert.equal([findings.success, findings.unknownElements.length], [true, 0]);
});

test('a wrong tag, a length past the end, an indefinite length, octets left over', () => {
  const shape = sequence({ code: integer() });
  assert.is(failure(shape, '31 03 02 01 00'), 'ASN.1 payload at offset 0: SEQUENCE expected, tag 31 found');
  assert.is(failure(shape, '30 04 02 01 00'), 'ASN.1 payload at offset 1: a length of 4 octets where 3 are left');
  assert.is(failure(shape, '30 03 02 02 00'), 'ASN.1 payload / code at offset 3: a length of 2 octets where 1 are left');
  assert.is(failure(shape, '30 80 02 01 00 00 00'), 'ASN.1 payload at offset 1: a length of 0 octets');
  assert.is(failure(shape, '30 03 02 01 00 FF'), 'ASN.1 payload at offset 5: 1 octets left over');
  assert.is(failure(shape, '30 02 02 81'), 'ASN.1 payload / code at offset 4: the message ends here');
  assert.is(failure(shape, ''), 'ASN.1 payload at offset 0: the message ends here');
});

test('sixteen levels are read, a seventeenth is an error', () => {
  const nested = (levels: number): Uint8Array => {
    let element = hex('05 00');
    for (let i = 0; i < levels; i++) element = Uint8Array.from([0x30, element.length, ...element]);
    return element;
  };
  const shape = any();
  assert.is(read(shape, nested(16)).octets(shape)?.length, 2 * 34);
  assert.throws(() => read(shape, nested(17)), /ASN.1 payload at offset 34: nested more than 16 deep/);
});

test('an integer beyond 64 bits is an error, also where no range is given', () => {
  const of = (octets: string, number = integer()) => read(number, hex(octets)).number(number);
  assert.is(of('02 09 00FFFFFFFFFFFFFFFF'), 2n ** 64n - 1n);
  assert.is(of('02 08 8000000000000000'), -(2n ** 63n));
  assert.throws(
    () => of('02 09 010000000000000000'),
    /^ASN.1 payload at offset 2: 18446744073709551616 is not within -9223372036854775808 to 18446744073709551615$/,
  );
  const long = `82 EA60 ${'41'.repeat(60_000)}`;
  for (const tag of ['02', '0A'])
    assert.throws(
      () => of(`${tag} ${long}`, tag === '02' ? integer() : enumerated()),
      /^ASN.1 payload at offset 4: a number of up to 64 bits expected, one of 60000 octets found$/,
    );
});

test.run();
