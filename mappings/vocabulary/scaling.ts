import { quotient, scaledByTen } from '../../codecs/decimal.js';
import type { Value } from '../../codecs/source.js';
import type { Converter } from './converters.js';
import type { Reading } from './reading.js';
import type { Combination } from './rows.js';

/** High nibble of a trailing digit octet (ZigBee Smart Energy D.4): how many digits of the number follow the point */
const trailingDigits = (octet: number | bigint): number => (Number(octet) >> 4) & 0x0f;

/** value × 10^-trailing digits, of a row with the sources value, trailing digit; left out where the message says nothing of the digits */
export const withTrailingDigits: Combination = {
  type: 'decimal',
  write([value, digits], reading) {
    const n = value?.integer();
    if (n === undefined) return undefined;
    const octet = digits?.integer();
    return octet === undefined ? withoutScale(value, reading) : scaledByTen(n, -trailingDigits(octet));
  },
};

/** The power of ten by which a price is to be multiplied */
export const priceScale: Converter = {
  type: 'integer',
  write(value) {
    const octet = value.integer();
    return octet === undefined ? undefined : String(0 - trailingDigits(octet));
  },
};

/** value × multiplier ÷ divisor, of a row with the sources value, multiplier, divisor; left out where the message lacks one of them */
export const scaledByMessage: Combination = {
  type: 'decimal',
  write([value, multiplier, divisor], reading) {
    const n = value?.integer();
    if (n === undefined) return undefined;
    const by = multiplier?.integer();
    const through = divisor?.integer();
    return by === undefined || through === undefined ? withoutScale(value, reading) : divided(n, by, through, reading);
  },
};

/** number × multiplier ÷ divisor; left out, with a warning, where the divisor is 0 */
export function divided(
  number: number | bigint,
  multiplier: number | bigint,
  divisor: number | bigint,
  reading: Reading,
): string | undefined {
  const text = quotient(number, multiplier, divisor);
  if (text === undefined) reading.warn('DIVISOR_ZERO', 'the message has a divisor of 0: the element is left out', 'number');
  return text;
}

function withoutScale(value: Value | undefined, reading: Reading): undefined {
  reading.warn('SCALE_MISSING', 'the message does not say how the value is scaled: the element is left out', 'number', value?.at);
}
