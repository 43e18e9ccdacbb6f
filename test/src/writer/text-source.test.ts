import { serialize } from 'node:v8';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { dataValue } from '../../../codecs/dlms/data-value.js';
import { DecodeError } from '../../../codecs/errors.js';
import { Slots } from '../../../codecs/slots.js';
import type { Value } from '../../../codecs/source.js';
import { alertName } from '../../../mappings/vocabulary/alert-name.js';
import * as converters from '../../../mappings/vocabulary/converters.js';
import { eitherWord, enumeration } from '../../../mappings/vocabulary/enumeration.js';
import { integerBetween, nonNegative } from '../../../mappings/vocabulary/ranges.js';
import { escapeText } from '../../../src/writer/escape.js';
import { MarkupSink } from '../../../src/writer/markup-sink.js';
import { TextSource } from '../../../src/writer/text-source.js';
import { seededRandom } from '../../support/random.js';

const { textPart, textUpTo } = converters;

const OCTET_STRING = 9;
/** Types of numbers in A-XDR, and how many octets they have */
const NUMBERS: readonly (readonly [type: number, octets: number])[] = [
  [0, 0],
  [3, 1],
  [5, 4],
  [6, 4],
  [15, 1],
  [16, 2],
  [17, 1],
  [18, 2],
  [20, 8],
  [21, 8],
];

const FORMED: Readonly<Record<string, converters.Converter>> = {
  integer: converters.integer,
  nonNegative,
  'a range': integerBetween(-5, 200),
  'a range, less another number': integerBetween(2014, 2155, -1900),
  boolean: converters.boolean,
  seconds: converters.secondsSince2000,
  ...Object.fromEntries([-15, -10, -9, -3, -1, 0, 2].map((scaler) => [`scaler ${scaler}`, converters.scaledInteger(scaler)])),
  words: enumeration({ 1: 'one', 3: 'three', 255: 'last' }),
  'words and another': enumeration({ 0: 'none', 70000: 'many' }, 'other'),
  'words that need escaping': enumeration({ 1: 'a & b', 2: 'plain' }),
  'words beyond ASCII': enumeration({ 1: '£', 2: 'plain' }),
  'a word below 0': enumeration({ [-1]: 'below', 2: 'plain' }),
  'either word': eitherWord('yes', 'no'),
  alertName,
};

const TEXTS: Readonly<Record<string, converters.Converter>> = {
  text: converters.text,
  'text up to': textUpTo(5),
  'first part': textPart(0, 3, 3),
  'last part': textPart(2, 3, 3),
};

function valueIn(type: number, octets: Uint8Array): Value {
  const slots = new Slots();
  slots.set(0, type, 0, octets.length);
  const value = dataValue();
  value.locate(octets, slots, 0);
  return value;
}

/** What comes of a value by the converter alone, and straight as octets, with the warnings of each */
function bothWays(
  as: converters.Converter,
  source: TextSource,
  value: Value,
): { readonly byConverter: unknown; readonly asOctets: unknown } {
  const told: string[][] = [];
  const reading = () => {
    const warnings: string[] = [];
    told.push(warnings);
    return { octets: value.octets, warn: (code: string) => warnings.push(code) };
  };
  const text = as.write(value, reading());
  const sink = new MarkupSink(8);
  const isWritten = source.put(value, sink, reading());
  const [first, second] = told;
  const expected = text === undefined ? undefined : as.type === 'string' ? escapeText(text) : text;
  return { byConverter: [expected, first], asOctets: [isWritten ? sink.written : undefined, second] };
}

for (const [name, as] of Object.entries(FORMED))
  test(`numbers are the same straight as octets: ${name}`, () => {
    const random = seededRandom(23);
    const source = new TextSource(as);
    const octetsOf = (count: number) =>
      Uint8Array.from({ length: count }, () => random.pick([0, 0, 0, 1, 2, 3, 7, 0x7f, 0x80, 0xff, random.below(256)]));
    for (let i = 0; i < 1_500; i++) {
      const [type, count] = random.pick(NUMBERS);
      const octets = octetsOf(count);
      const { byConverter, asOctets } = bothWays(as, source, valueIn(type, octets));
      assert.equal(asOctets, byConverter, `type ${type}, ${octets}`);
    }
  });

for (const [name, as] of Object.entries(TEXTS))
  test(`octets of texts are the same straight as octets: ${name}`, () => {
    const random = seededRandom(24);
    const source = new TextSource(as);
    for (let i = 0; i < 2_000; i++) {
      const octets = Uint8Array.from({ length: random.below(12) }, () =>
        random.pick([0x41, 0x20, 0x62, 0, 0x26, 0x3c, 0x22, 0x09, 0xc2, 0xa3, 0x7f]),
      );
      const { byConverter, asOctets } = bothWays(as, source, valueIn(OCTET_STRING, octets));
      assert.equal(asOctets, byConverter, `${octets}`);
    }
  });

test('what is taken off a number is an integer of 32 bits, as the number is written by integers', () => {
  for (const minus of [3e9, 0.5]) assert.throws(() => new TextSource(integerBetween(0, 9, minus)), /integers of 32 bits/);
});

/** What begins a number in the format of V8 that it keeps as an integer; others have one of floating point */
const SMALL_INTEGER = 'I'.charCodeAt(0);

test('the place in the document stays a small integer: once given another number, V8 would add to it in floating point ever after', () => {
  const sink = new MarkupSink();
  for (const as of [...Object.values(FORMED), ...Object.values(TEXTS)]) {
    const source = new TextSource(as);
    const told = { octets: new Uint8Array(4), warn: () => {} };
    for (const [type, octets] of [...NUMBERS, [OCTET_STRING, 4] as const])
      write(source, valueIn(type, new Uint8Array(octets).fill(1)), sink, told);
    assert.is(serialize(sink.at)[2], SMALL_INTEGER, as.type);
  }
});

function write(source: TextSource, value: Value, sink: MarkupSink, reading: Parameters<TextSource['put']>[2]): void {
  try {
    source.put(value, sink, reading);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
  }
}

test.run();
