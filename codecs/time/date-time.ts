import { dateOf, timeOf } from './utc.js';

/** Octets of a COSEM date-time (IEC 62056-6-2, 4.1.6.1): year, month, day of month, day of week, hour, minute, second, hundredths, deviation, clock status */
export const DATE_TIME_OCTETS = 12;

const YEAR_NOT_SPECIFIED = 0xffff;
/** Deviation for "not specified": the time is UTC, as everywhere in GBCS */
const NO_DEVIATION = -0x8000;

export const yearOf = (octets: Uint8Array, at: number): number => (octets[at] << 8) | octets[at + 1];

/** Clock status octet; FF where it says nothing */
export const clockStatusOf = (octets: Uint8Array, at: number): number => octets[at + 11];

/**
 * `YYYY-MM-DDThh:mm:ss.ffZ` of a COSEM date-time of 12 octets; undefined where the date is not fully specified, as with
 * "never" and "now". Parts of the time that are not specified are 00. A deviation, in minutes from UTC, is taken off.
 */
export function dateTimeText(octets: Uint8Array, at: number): string | undefined {
  const year = yearOf(octets, at);
  const month = octets[at + 2];
  const day = octets[at + 3];
  if (year === YEAR_NOT_SPECIFIED || month < 1 || month > 12 || day < 1 || day > 31 || year === 0) return undefined;
  const time = timeText(octets, at + 5);
  const deviation = ((octets[at + 9] << 24) | (octets[at + 10] << 16)) >> 16;
  if (deviation !== NO_DEVIATION && deviation !== 0) return withoutDeviation(year, month, day, octets, at, deviation);
  return `${dateOf(year, month, day)}T${time}`;
}

/**
 * `YYYY-MM-DDZ` of the five octets of a COSEM date; undefined where month or day of month is not specified, or is one of the
 * days counted from the end of the month. A year that is not specified stays 65535: with month and day it means every year.
 */
export function dateText(octets: Uint8Array, at: number): string | undefined {
  const year = yearOf(octets, at);
  const month = octets[at + 2];
  const day = octets[at + 3];
  if (month < 1 || month > 12 || day < 1 || day > 31 || year === 0) return undefined;
  // dateOf has room for four digits of the year
  return year > 9999 ? `${year}${dateOf(0, month, day).slice(4)}Z` : `${dateOf(year, month, day)}Z`;
}

function withoutDeviation(year: number, month: number, day: number, octets: Uint8Array, at: number, deviation: number): string {
  const hundredths = part(octets, at + 8);
  const moment = Date.UTC(
    year,
    month - 1,
    day,
    part(octets, at + 5),
    part(octets, at + 6) + deviation,
    part(octets, at + 7),
    hundredths * 10,
  );
  return new Date(moment).toISOString().replace(/(\.\d\d)\dZ$/, '$1Z');
}

/** `hh:mm:ss.ffZ` of four octets: hour, minute, second, hundredths; those not specified are 00 */
export function timeText(octets: Uint8Array, at: number): string {
  return timeOf(part(octets, at), part(octets, at + 1), part(octets, at + 2), part(octets, at + 3));
}

/** A part of a time; 0 where it is not specified, or no such number */
const part = (octets: Uint8Array, at: number): number => (octets[at] > 99 ? 0 : octets[at]);
