import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { scaledByTen } from '../../codecs/decimal.js';
import { OctetSink } from '../../codecs/octet-sink.js';

const written = (write: (sink: OctetSink) => void, size = 8): string => {
  const sink = new OctetSink(size);
  sink.text('<');
  write(sink);
  sink.text('>');
  return sink.written;
};

test('whole numbers within ±2^53 are written as they read', () => {
  for (const value of [0, -0, 7, 9, 10, 99, 100, -1, -10, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 999999999999999, 10 ** 15, 2 ** 53, -(2 ** 53)])
    assert.is(
      written((sink) => sink.integer(value)),
      `<${value}>`,
    );
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) =>
      assert.is(
        written((sink) => sink.integer(value)),
        `<${value}>`,
      ),
    ),
    { numRuns: 500 },
  );
});

test('decimals are the shortest of their number, to the last place', () => {
  const decimal = (value: number, places: number): string => written((sink) => sink.decimal(value, places));
  assert.is(decimal(0, 3), '<0>');
  assert.is(decimal(-1500, 3), '<-1.5>');
  assert.is(decimal(10, 3), '<0.01>');
  assert.is(decimal(1, 15), '<0.000000000000001>');
  assert.is(decimal(1_000_000_000, 10), '<0.1>');
  assert.is(decimal(2 ** 53 - 1, 12), '<9007.199254740991>');
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 15 }), (value, places) =>
      assert.is(decimal(value, places), `<${scaledByTen(value, -places)}>`),
    ),
    { numRuns: 500 },
  );
});

test('EUI-64s, octets in hex and texts in ASCII are written where there is little room', () => {
  const octets = Uint8Array.of(0x00, 0xdb, 0x12, 0x34, 0x56, 0x78, 0x90, 0xa0);
  assert.is(
    written((sink) => sink.euiOctets(octets, 0)),
    '<00-DB-12-34-56-78-90-A0>',
  );
  assert.is(
    written((sink) => sink.hex(octets, 1, 3)),
    '<DB12>',
  );
  assert.is(
    written((sink) => sink.asciiText('QUJD'.repeat(50))),
    `<${'QUJD'.repeat(50)}>`,
  );
});

test('any text comes back, however long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) =>
      assert.is(
        written((sink) => sink.text(text)),
        `<${text}>`,
      ),
    ),
    { numRuns: 200 },
  );
});

test.run();
