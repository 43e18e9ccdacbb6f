/** Two digits, 00 to 99 */
export const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, i) => (i < 10 ? `0${i}` : `${i}`));

const SECONDS_PER_DAY = 86400;
/** Days from 1970-01-01 to 2000-01-01, where GBCS and ZigBee counts of seconds start */
const EPOCH_2000 = 10957;

let lastDay = -1;
let lastDate = '';

/** `YYYY-MM-DD` of a day counted from 2000-01-01; the last one is kept, as logs hold many entries of one day */
function date(day: number): string {
  if (day !== lastDay) {
    lastDate = new Date((day + EPOCH_2000) * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10);
    lastDay = day;
  }
  return lastDate;
}

/** `Thh:mm:` of each minute of a day, and `ss.00Z`: text of few parts is quick to write */
const MINUTES: readonly string[] = Array.from({ length: 1440 }, (_, i) => `T${TWO_DIGITS[Math.floor(i / 60)]}:${TWO_DIGITS[i % 60]}:`);
const SECONDS: readonly string[] = Array.from({ length: 60 }, (_, i) => `${TWO_DIGITS[i]}.00Z`);

/** `YYYY-MM-DDThh:mm:ss.00Z` of seconds counted from 2000-01-01T00:00:00Z (ZigBee UTCTime; DLMS log timestamps) */
export function dateTimeOfSeconds(seconds: number): string {
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  const ofDay = seconds - day * SECONDS_PER_DAY;
  const minute = (ofDay / 60) | 0;
  return date(day) + MINUTES[minute] + SECONDS[ofDay - minute * 60];
}

/** `YYYY-MM-DDZ` of seconds counted from 2000-01-01T00:00:00Z */
export function dateOfSeconds(seconds: number): string {
  return `${date(Math.floor(seconds / SECONDS_PER_DAY))}Z`;
}
