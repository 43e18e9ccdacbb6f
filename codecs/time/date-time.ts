import { dateOfDay, dayOfDate, daysOf } from './calendar.js';
import { dateOf, timeOf } from './utc.js';

/** Octets of a COSEM date-time (IEC 62056-6-2, 4.1.6.1): year, month, day of month, day of week, hour, minute, second, hundredths, deviation, clock status */
export const DATE_TIME_OCTETS = 12;

const NOT_SPECIFIED = 0xff;
const YEAR_NOT_SPECIFIED = 0xffff;
/** Deviation for "not specified": the time is UTC, as everywhere in GBCS */
const NO_DEVIATION = -0x8000;

/** Year of a date (COSEM, two octets big-endian); FFFF where it is not specified */
export const yearOf = (octets: Uint8Array, at: number): number => (octets[at] << 8) | octets[at + 1];

/** Clock status octet; FF where it says nothing */
export const clockStatusOf = (octets: Uint8Array, at: number): number => octets[at + 11];

/** Month or day of month that is not specified, or counted from the end: FD, FE, FF */
const isWildcard = (octet: number): boolean => octet >= 0xfd;

/** How much of a date or time is specified: nothing ("never", and "now" in a date-time), a part, or a whole that may not exist */
export type Specified = 'nothing' | 'part' | 'whole';

const areAll = (octets: Uint8Array, at: number, end: number, octet: number): boolean => {
  for (let i = at; i < end; i++) if (octets[i] !== octet) return false;
  return true;
};

/** Octets of the date and of the time in a COSEM date-time */
const DATE_OCTETS = 5;
const TIME_OCTETS = 4;
const DATE_AND_TIME_OCTETS = DATE_OCTETS + TIME_OCTETS;

/** How much a COSEM date-time specifies; parts of its time may always be missing */
export function specifiedOfDateTime(octets: Uint8Array, at: number): Specified {
  const end = at + DATE_AND_TIME_OCTETS;
  if (areAll(octets, at, end, NOT_SPECIFIED) || areAll(octets, at, end, 0)) return 'nothing';
  const year = yearOf(octets, at);
  return year === YEAR_NOT_SPECIFIED || isWildcard(octets[at + 2]) || isWildcard(octets[at + 3]) ? 'part' : 'whole';
}

/** How much a COSEM date specifies; its year may be missing */
export function specifiedOfDate(octets: Uint8Array, at: number): Specified {
  if (areAll(octets, at, at + DATE_OCTETS, NOT_SPECIFIED)) return 'nothing';
  return isWildcard(octets[at + 2]) || isWildcard(octets[at + 3]) ? 'part' : 'whole';
}

/** How much a COSEM time specifies; only the hour has to be there */
export function specifiedOfTime(octets: Uint8Array, at: number): Specified {
  if (octets[at] !== NOT_SPECIFIED) return 'whole';
  return areAll(octets, at, at + TIME_OCTETS, NOT_SPECIFIED) ? 'nothing' : 'part';
}

/**
 * `YYYY-MM-DDThh:mm:ss.ffZ` of a COSEM date-time of 12 octets; undefined where the date is not fully specified, as with
 * "never" and "now", and where there is no such date or time. Parts of the time that are not specified are 00. A deviation,
 * in minutes from UTC, is taken off.
 */
export function dateTimeText(octets: Uint8Array, at: number): string | undefined {
  const year = yearOf(octets, at);
  const month = octets[at + 2];
  const day = octets[at + 3];
  if (year === 0 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined;
  const time = timeText(octets, at + 5);
  if (time === undefined) return undefined;
  const deviation = ((octets[at + 9] << 24) | (octets[at + 10] << 16)) >> 16;
  if (deviation !== NO_DEVIATION && deviation !== 0) return withoutDeviation(octets, at, deviation);
  return `${dateOf(year, month, day)}T${time}`;
}

/** Stands for a year that is not specified, so that 29 February stays possible */
const LEAP_YEAR = 2000;

/**
 * `YYYY-MM-DDZ` of the five octets of a COSEM date; undefined where month or day of month is not specified, or is one of the
 * days counted from the end of the month, and where there is no such day. A year that is not specified stays 65535: with month and day it means every year.
 */
export function dateText(octets: Uint8Array, at: number): string | undefined {
  const year = yearOf(octets, at);
  const month = octets[at + 2];
  const day = octets[at + 3];
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year === YEAR_NOT_SPECIFIED ? LEAP_YEAR : year, month) || year === 0)
    return undefined;
  // dateOf has room for four digits of the year
  return year > 9999 ? `${year}${dateOf(0, month, day).slice(4)}Z` : `${dateOf(year, month, day)}Z`;
}

const MINUTES_PER_DAY = 1440;

function withoutDeviation(octets: Uint8Array, at: number, deviation: number): string | undefined {
  const minutes = part(octets, at + 5) * 60 + part(octets, at + 6) + deviation;
  const days = Math.floor(minutes / MINUTES_PER_DAY);
  const minute = minutes - days * MINUTES_PER_DAY;
  const utc = dateOfDay(dayOfDate(yearOf(octets, at), octets[at + 2], octets[at + 3]) + days);
  if (utc.year < 1 || utc.year > 9999) return undefined;
  const time = timeOf((minute / 60) | 0, minute % 60, part(octets, at + 7), part(octets, at + 8));
  return `${dateOf(utc.year, utc.month, utc.day)}T${time}`;
}

/** `hh:mm:ss.ffZ` of four octets: hour, minute, second, hundredths; those not specified are 00. Undefined where there is no such time. */
export function timeText(octets: Uint8Array, at: number): string | undefined {
  const hour = part(octets, at);
  const minute = part(octets, at + 1);
  const second = part(octets, at + 2);
  const hundredths = part(octets, at + 3);
  return hour > 23 || minute > 59 || second > 59 || hundredths > 99 ? undefined : timeOf(hour, minute, second, hundredths);
}

/** A part of a time; 0 where it is not specified */
const part = (octets: Uint8Array, at: number): number => (octets[at] === NOT_SPECIFIED ? 0 : octets[at]);
