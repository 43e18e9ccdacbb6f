import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
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
