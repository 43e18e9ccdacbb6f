import { unsignedNumber } from '../../codecs/octets.js';
import type { Converter } from './converters.js';
import { wholeForm } from './form.js';
import { numberOf, outOfRange } from './numbers.js';

/** A number that the schema has a range for; outside it the element is left out with a warning. @param minus what the message adds to it */
export const integerBetween = (first: number, last: number, minus = 0): Converter => ({
  type: 'integer',
  range: [first, last],
  write(value, reading) {
    const n = numberOf(value, reading);
    if (n === undefined) return undefined;
    const number = Number(n) - minus;
    return number >= first && number <= last ? String(minus === 0 ? n : number) : outOfRange(value, reading, n);
  },
  form: wholeForm(first, last, minus),
});

/** Numbers that the schema holds as short, as unsignedShort, as unsignedInt, as nonNegativeInteger */
export const short = integerBetween(-0x8000, 0x7fff);
export const unsignedShort = integerBetween(0, 0xffff);
export const unsignedInt = integerBetween(0, 0xffffffff);
export const nonNegative = integerBetween(0, Number.POSITIVE_INFINITY);

/** Octets as an unsigned number, big-endian, that the schema has a range for: names of weeks are octet-strings */
export const octetsBetween = (first: number, last: number): Converter => ({
  type: 'integer',
  range: [first, last],
  write(value, reading) {
    const { octets, at, end } = value;
    if (end === at) return undefined;
    const n = unsignedNumber(octets, at, end);
    return n >= first && n <= last ? String(n) : outOfRange(value, reading, n);
  },
});
