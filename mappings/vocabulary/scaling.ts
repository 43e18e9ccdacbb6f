import { cutQuotient, quotient, scaledByTen } from '../../codecs/decimal.js';
import type { Value } from '../../codecs/source.js';
import type { Converter } from './converters.js';
import { leftOut, numberOf } from './numbers.js';
import type { Reading } from './reading.js';
import type { Combination } from './rows.js';

/** High nibble of a trailing digit octet (ZigBee Smart Energy D.4): how many digits of the number follow the point */
const trailingDigits = (octet: number | bigint): number => (Number(octet) >> 4) & 0x0f;

/** value × 10^-trailing digits, of a row with the sources value, trailing digit; left out where the message says nothing of the digits */
export const withTrailingDigits: Combination = {
  type: 'decimal',
  write([value, digits], reading) {
    const n = value === undefined ? undefined : numberOf(value, reading);
    if (n === undefined || value === undefined) return undefined;
    const octet = digits?.integer();
    return octet === undefined ? withoutScale(value, reading) : scaledByTen(n, -trailingDigits(octet));
  },
};

/** The power of ten by which a price is to be multiplied */
export const priceScale: Converter = {
  type: 'integer',
  range: [-15, 0],
  write(value, reading) {
    const octet = numberOf(value, reading);
    return octet === undefined ? undefined : String(0 - trailingDigits(octet));
  },
};

/** value × multiplier ÷ divisor, of a row with the sources value, multiplier, divisor; left out where the message lacks one of them */
export const scaledByMessage: Combination = {
  type: 'decimal',
  write([value, multiplier, divisor], reading) {
    const n = value === undefined ? undefined : numberOf(value, reading);
    if (n === undefined || value === undefined) return undefined;
    const by = multiplier?.integer();
    const through = divisor?.integer();
    return by === undefined || through === undefined
      ? withoutScale(value, reading)
      : divided(value, n, { multiplier: by, divisor: through }, reading);
  },
};

/** By what a number is multiplied, and then divided */
export interface Scale {
  readonly multiplier: number | bigint;
  readonly divisor: number | bigint;
}

/**
 * number × multiplier ÷ divisor; left out, with a warning, where one of these is 0, which is no scale. One that never ends is
 * cut, with a warning.
 * @param value the number where it stands, for warnings
 */
export function divided(value: Value, number: number | bigint, { multiplier, divisor }: Scale, reading: Reading): string | undefined {
  if (Number(multiplier) === 0 || Number(divisor) === 0) return withoutScale(value, reading);
  const exact = quotient(number, multiplier, divisor);
  if (exact !== undefined) return exact;
  reading.warn('INEXACT', 'the quotient never ends: it is cut after 20 places', value.readFor, value.at);
  return cutQuotient(number, multiplier, divisor);
}

/** Warns of a reading that can't be given, as nothing says its scale */
export function withoutScale(value: Value, reading: Reading): undefined {
  leftOut(value, reading, 'SCALE_MISSING', 'the message does not say how the value is scaled');
}
