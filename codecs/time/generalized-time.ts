import { OctetSink } from '../octet-sink.js';
import { daysOf } from './calendar.js';
import { putDate, putTime } from './time-octets.js';

const ZERO = 0x30;
/** Octets of `YYYYMMDDhhmmss`; a point and a fraction of a second may follow */
const DATE_AND_TIME = 14;

const digit = (octets: Uint8Array, at: number, end: number): number => (at < end ? octets[at] - ZERO : 0);
const twoDigits = (octets: Uint8Array, at: number): number => 10 * (octets[at] - ZERO) + octets[at + 1] - ZERO;

/**
 * Writes an ASN.1 GeneralizedTime in UTC, `YYYYMMDDhhmmssZ` or `YYYYMMDDhhmmss.fZ`, whose lexical form has been checked, as
 * `YYYY-MM-DDThh:mm:ss.ffZ`.
 * @returns false, with nothing written, where there is no such date or time
 */
export function putGeneralizedTime(sink: OctetSink, octets: Uint8Array, at: number, end: number): boolean {
  const year = 100 * twoDigits(octets, at) + twoDigits(octets, at + 2);
  const month = twoDigits(octets, at + 4);
  const day = twoDigits(octets, at + 6);
  const hour = twoDigits(octets, at + 8);
  const minute = twoDigits(octets, at + 10);
  const second = twoDigits(octets, at + 12);
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return false;
  if (hour > 23 || minute > 59 || second > 59) return false;
  const fraction = at + DATE_AND_TIME + 1;
  putDate(sink, year, month, day);
  const hundredths = 10 * digit(octets, fraction, end - 1) + digit(octets, fraction + 1, end - 1);
  putTime(sink, hour * 60 + minute, second * 100 + hundredths);
  return true;
}

const sink = new OctetSink(64);

/** As putGeneralizedTime, as a text; undefined where there is no such date or time */
export function generalizedTimeText(octets: Uint8Array, at: number, end: number): string | undefined {
  sink.reset();
  return putGeneralizedTime(sink, octets, at, end) ? sink.written : undefined;
}
