import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { cutQuotient, quotient, scaledByTen } from '../../codecs/decimal.js';

const SCALED: readonly [value: number | bigint, scaler: number, expected: string][] = [
  [0, 0, '0'],
  [0, -3, '0'],
  [0, 3, '0'],
  [12345, -3, '12.345'],
  [12000, -3, '12'],
  [12300, -3, '12.3'],
  [-500, -3, '-0.5'],
  [-1, -5, '-0.00001'],
  [5, 0, '5'],
  [-5, 2, '-500'],
  [1, -1, '0.1'],
  [10, -1, '1'],
  [1, -128, `0.${'0'.repeat(127)}1`],
  [2n ** 64n - 1n, -2, '184467440737095516.15'],
  [-(2n ** 63n), -19, '-0.9223372036854775808'],
];

for (const [value, scaler, expected] of SCALED) {
  test(`${value} × 10^${scaler} is ${expected.length > 40 ? 'exact' : expected}`, () => assert.is(scaledByTen(value, scaler), expected));
}

const QUOTIENTS: readonly [value: number | bigint, multiplier: number | bigint, divisor: number | bigint, expected: string][] = [
  [123, 1, 1000, '0.123'],
  [123000, 1, 1000, '123'],
  [0, 1, 1000, '0'],
  [0, 7, 3, '0'],
  [-5, 1, 10, '-0.5'],
  [1, 3, 8, '0.375'],
  [281474976710655, 16777215, 1000, '4722366201394651725.825'],
  [7, 22, 7, '22'],
  [5, 1, -10, '-0.5'],
  [-5, -1, -1000, '-0.005'],
  [-5, 1, -10, '0.5'],
  [0, 1, -10, '0'],
  // more places than 20, all of them
  [1, 1, 2 ** 23, '0.00000011920928955078125'],
  [3, 1, 2n ** 63n, '0.000000000000000000325260651745651330202235840260982513427734375'],
  [7, 5, 2 ** 10 * 35, '0.0009765625'],
];

const ENDLESS: readonly [value: number | bigint, multiplier: number | bigint, divisor: number | bigint, cut: string][] = [
  [-1, 1, 3, '-0.33333333333333333333'],
  [2, 1, 3, '0.66666666666666666666'],
  [1, 1, 16777215, '0.0000000596046483281'],
  [1, 1, 2n ** 64n - 1n, '0.00000000000000000005'],
  [1, 1, -3, '-0.33333333333333333333'],
];

for (const [value, multiplier, divisor, cut] of ENDLESS) {
  test(`${value} × ${multiplier} ÷ ${divisor} never ends, and is ${cut} after 20 places`, () => {
    assert.is(quotient(value, multiplier, divisor), undefined);
    assert.is(cutQuotient(value, multiplier, divisor), cut);
  });
}

test('there is no quotient of a divisor of 0', () => {
  assert.throws(
    () => quotient(1, 1, 0),
    (error: unknown) => error instanceof RangeError,
  );
});

for (const [value, multiplier, divisor, expected] of QUOTIENTS) {
  test(`${value} × ${multiplier} ÷ ${divisor} is ${expected}`, () => assert.is(quotient(value, multiplier, divisor), expected));
}

test('a decimal has no leading or trailing zeros that it could go without, and the value of its digits', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }), fc.integer({ min: -20, max: 5 }), (value, scaler) => {
      const text = scaledByTen(value, scaler);
      assert.match(text, /^(0|-?[1-9]\d*|-?(0|[1-9]\d*)\.\d*[1-9])$/);
      const [whole, fraction = ''] = text.split('.');
      assert.is(BigInt(whole + fraction.padEnd(20, '0')), value * 10n ** BigInt(20 + scaler));
    }),
    { numRuns: 50 },
  );
});

test.run();
