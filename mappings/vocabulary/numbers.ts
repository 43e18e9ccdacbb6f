import type { WarningCode } from '../../codecs/codes.js';
import type { Value } from '../../codecs/source.js';
import type { Reading } from './reading.js';

/** Warns that a value which the message carries does not go into the document. @param why what is wrong with it */
export function leftOut(value: Value, reading: Reading, code: WarningCode, why: string): undefined {
  reading.warn(code, `${why}: the element is left out`, value.readFor, value.at);
}

/** The number of a value; undefined, with a warning, where it is the one that stands for not available in its encoding */
export function numberOf(value: Value, reading: Reading): number | bigint | undefined {
  const n = value.integer();
  // null-data is no value: it has no octets
  if (n === undefined && value.end > value.at) leftOut(value, reading, 'NOT_AVAILABLE', 'the device has no value to give');
  return n;
}

/** Warns of a number for which the schema has no room */
export function outOfRange(value: Value, reading: Reading, found: number | bigint): undefined {
  leftOut(value, reading, 'VALUE_OUT_OF_RANGE', `${found} is outside the range of the schema`);
}
