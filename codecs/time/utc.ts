import { dateOfDay, dayOfDate } from './calendar.js';

const ZERO = 48;
const DASH = 45;
const COLON = 58;
const POINT = 46;
const Z = 90;

/** `YYYY-MM-DD`, made in one piece */
export function dateOf(year: number, month: number, day: number): string {
  return String.fromCharCode(
    ZERO + ((year / 1000) | 0),
    ZERO + (((year / 100) | 0) % 10),
    ZERO + (((year / 10) | 0) % 10),
    ZERO + (year % 10),
    DASH,
    ZERO + ((month / 10) | 0),
    ZERO + (month % 10),
    DASH,
    ZERO + ((day / 10) | 0),
    ZERO + (day % 10),
  );
}

/** `hh:mm:ss.ffZ`, made in one piece; each part is 0 to 99 */
export function timeOf(hour: number, minute: number, second: number, hundredths: number): string {
  return String.fromCharCode(
    ZERO + ((hour / 10) | 0),
    ZERO + (hour % 10),
    COLON,
    ZERO + ((minute / 10) | 0),
    ZERO + (minute % 10),
    COLON,
    ZERO + ((second / 10) | 0),
    ZERO + (second % 10),
    POINT,
    ZERO + ((hundredths / 10) | 0),
    ZERO + (hundredths % 10),
    Z,
  );
}

export const SECONDS_PER_DAY = 86400;
/** Days from 1970-01-01 to 2000-01-01, where GBCS and ZigBee counts of seconds start */
export const EPOCH_2000 = 10957;

/** Seconds from 2000-01-01T00:00:00Z to the end of the last year that counts of seconds are taken for, 2136: the one in which four octets overflow */
export const LAST_SECOND = (dayOfDate(2137, 1, 1) - EPOCH_2000) * SECONDS_PER_DAY - 1;

let lastDay = -1;
let lastDate = '';

/** `YYYY-MM-DD` of a day counted from 2000-01-01, from 0 on; the last one is kept, as logs hold many entries of one day */
function date(day: number): string {
  if (day !== lastDay) {
    const { year, month, day: ofMonth } = dateOfDay(day + EPOCH_2000);
    lastDate = dateOf(year, month, ofMonth);
    lastDay = day;
  }
  return lastDate;
}

/**
 * `YYYY-MM-DDThh:mm:ss.00Z` of seconds counted from 2000-01-01T00:00:00Z (ZigBee UTCTime; DLMS log timestamps)
 * @param seconds 0 to LAST_SECOND
 */
export function dateTimeOfSeconds(seconds: number): string {
  const day = (seconds / SECONDS_PER_DAY) | 0;
  const ofDay = seconds - day * SECONDS_PER_DAY;
  const hour = (ofDay / 3600) | 0;
  const minute = ((ofDay - hour * 3600) / 60) | 0;
  return `${date(day)}T${timeOf(hour, minute, ofDay - hour * 3600 - minute * 60, 0)}`;
}
