import { OctetSink, PAIRS } from '../octet-sink.js';
import { dateOfDay, daysOf } from './calendar.js';
import { yearOf } from './date-time.js';
import { EPOCH_2000, SECONDS_PER_DAY } from './utc.js';

const DASH = 0x2d;
const T_AND_COLON = 0x5400003a;
const COLON_AND_NONE = 0x3a00;
const POINT_AND_NONE = 0x2e00;
const Z = 0x5a;
const NOT_SPECIFIED = 0xff;
const NO_DEVIATION = -0x8000;
/** Characters of a date or a time at most */
const LENGTH = 16;

/** `YYYY-MM-DD` */
export function putDate(sink: OctetSink, year: number, month: number, day: number): void {
  sink.room(LENGTH);
  const { at, octets } = sink;
  const century = (year / 100) | 0;
  sink.pairAt(at, century);
  sink.pairAt(at + 2, year - century * 100);
  octets[at + 4] = DASH;
  sink.pairAt(at + 5, month);
  octets[at + 7] = DASH;
  sink.pairAt(at + 8, day);
  sink.at = at + 10;
}

/**
 * `Thh:mm:ss.ffZ` after a date
 * @param minutes of the day
 * @param hundredths of a second, of the minute
 */
export function putTime(sink: OctetSink, minutes: number, hundredths: number): void {
  sink.room(LENGTH);
  const { at, octets, view } = sink;
  const hour = (minutes / 60) | 0;
  const second = (hundredths / 100) | 0;
  // several octets at a time, of which the next ones go over the last
  view.setUint32(at, T_AND_COLON | (PAIRS[hour] << 8));
  view.setUint32(at + 4, (PAIRS[minutes - hour * 60] << 16) | COLON_AND_NONE);
  view.setUint32(at + 7, (PAIRS[second] << 16) | POINT_AND_NONE);
  sink.pairAt(at + 10, hundredths - second * 100);
  octets[at + 12] = Z;
  sink.at = at + 13;
}

let lastDay = -1;
/** Its date as octets */
const lastDate = new OctetSink(LENGTH);

/**
 * As dateTimeOfSeconds, straight as octets. The date of the last day is kept, as logs hold many entries of one day.
 * @param seconds 0 to LAST_SECOND
 */
export function putDateTimeOfSeconds(sink: OctetSink, seconds: number): void {
  const day = (seconds / SECONDS_PER_DAY) | 0;
  // an integer, as V8 divides those without floating point
  const ofDay = (seconds - day * SECONDS_PER_DAY) | 0;
  const minutes = (ofDay / 60) | 0;
  if (day !== lastDay) {
    const { year, month, day: ofMonth } = dateOfDay(day + EPOCH_2000);
    lastDate.reset();
    putDate(lastDate, year, month, ofMonth);
    lastDay = day;
  }
  sink.room(LENGTH);
  const { at } = sink;
  sink.view.setFloat64(at, lastDate.view.getFloat64(0));
  sink.view.setUint16(at + 8, lastDate.view.getUint16(8));
  sink.at = at + 10;
  putTime(sink, minutes, (ofDay - minutes * 60) * 100);
}

const part = (octet: number): number => (octet === NOT_SPECIFIED ? 0 : octet);

/**
 * As dateTimeText, straight as octets.
 * @returns false, with nothing written, where that gives nothing, or has a deviation to take off
 */
export function putDateTime(sink: OctetSink, octets: Uint8Array, at: number): boolean {
  const year = yearOf(octets, at);
  const month = octets[at + 2];
  const day = octets[at + 3];
  if (year === 0 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return false;
  const hour = part(octets[at + 5]);
  const minute = part(octets[at + 6]);
  const second = part(octets[at + 7]);
  const hundredths = part(octets[at + 8]);
  if (hour > 23 || minute > 59 || second > 59 || hundredths > 99) return false;
  const deviation = ((octets[at + 9] << 24) | (octets[at + 10] << 16)) >> 16;
  if (deviation !== NO_DEVIATION && deviation !== 0) return false;
  putDate(sink, year, month, day);
  putTime(sink, hour * 60 + minute, second * 100 + hundredths);
  return true;
}
