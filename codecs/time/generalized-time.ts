import { daysOf } from './calendar.js';

const ZERO = 0x30;
/** Octets of `YYYYMMDDhhmmss`; a point and a fraction of a second may follow */
const DATE_AND_TIME = 14;

const digit = (octets: Uint8Array, at: number, end: number): number => (at < end ? octets[at] - ZERO : 0);
const twoDigits = (octets: Uint8Array, at: number): number => 10 * (octets[at] - ZERO) + octets[at + 1] - ZERO;
const text = (octets: Uint8Array, at: number, end: number): string => String.fromCharCode(...octets.subarray(at, end));

/**
 * `YYYY-MM-DDThh:mm:ss.ffZ` of an ASN.1 GeneralizedTime in UTC, `YYYYMMDDhhmmssZ` or `YYYYMMDDhhmmss.fZ`, whose lexical form has
 * been checked; undefined where there is no such date or time.
 */
export function generalizedTimeText(octets: Uint8Array, at: number, end: number): string | undefined {
  const year = 100 * twoDigits(octets, at) + twoDigits(octets, at + 2);
  const month = twoDigits(octets, at + 4);
  const day = twoDigits(octets, at + 6);
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined;
  if (twoDigits(octets, at + 8) > 23 || twoDigits(octets, at + 10) > 59 || twoDigits(octets, at + 12) > 59) return undefined;
  const date = `${text(octets, at, at + 4)}-${text(octets, at + 4, at + 6)}-${text(octets, at + 6, at + 8)}`;
  const time = `${text(octets, at + 8, at + 10)}:${text(octets, at + 10, at + 12)}:${text(octets, at + 12, at + DATE_AND_TIME)}`;
  const fraction = at + DATE_AND_TIME + 1;
  return `${date}T${time}.${digit(octets, fraction, end - 1)}${digit(octets, fraction + 1, end - 1)}Z`;
}
