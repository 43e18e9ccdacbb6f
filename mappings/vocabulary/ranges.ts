import type { Value } from '../../codecs/source.js';
import type { Converter } from './converters.js';
import type { Reading } from './reading.js';

/** A number that the schema has a range for; outside it the element is left out with a warning. @param minus what the message adds to it */
export const integerBetween = (first: number, last: number, minus = 0): Converter => ({
  type: 'integer',
  write(value, reading) {
    const n = value.integer();
    if (n === undefined) return undefined;
    const number = Number(n) - minus;
    return number >= first && number <= last ? String(number) : outOfRange(value, reading, n);
  },
});

function outOfRange(value: Value, reading: Reading, found: number | bigint): undefined {
  reading.warn('VALUE_OUT_OF_RANGE', `${found} is outside the range of the schema: the element is left out`, 'number', value.at);
}
