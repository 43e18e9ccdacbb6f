import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { quotient, scaledByTen } from '../../codecs/decimal.js';

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

const QUOTIENTS: readonly [value: number | bigint, multiplier: number, divisor: number, expected: string | undefined][] = [
  [123, 1, 1000, '0.123'],
  [123000, 1, 1000, '123'],
  [0, 1, 1000, '0'],
  [0, 7, 3, '0'],
  [-5, 1, 10, '-0.5'],
  [-1, 1, 3, '-0.33333333333333333333'],
  [1, 3, 8, '0.375'],
  [281474976710655, 16777215, 1000, '4722366201394651725.825'],
  [7, 22, 7, '22'],
  [5, 1, -10, '-0.5'],
  [-5, -1, -1000, '-0.005'],
  [-5, 1, -10, '0.5'],
  [0, 1, -10, '0'],
  // cut off after 20 places
  [1, 1, 16777215, '0.0000000596046483281'],
  [1, 1, 0, undefined],
];

for (const [value, multiplier, divisor, expected] of QUOTIENTS) {
  test(`${value} × ${multiplier} ÷ ${divisor} is ${expected ?? 'none'}`, () => assert.is(quotient(value, multiplier, divisor), expected));
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
