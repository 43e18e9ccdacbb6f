import { concatenate, hex, signedOctets, unsignedOctets } from './octets.js';

/** Parts of a COSEM date; one that is left out is not specified (FF, the year FFFF) */
export interface DateParts {
  readonly year?: number;
  /** 1 to 12, FD end of summer time, FE start of summer time */
  readonly month?: number;
  /** 1 to 31, FD second last, FE last */
  readonly dayOfMonth?: number;
  /** 1 is Monday */
  readonly dayOfWeek?: number;
}

/** Parts of a COSEM time; one that is left out is not specified (FF) */
export interface TimeParts {
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly hundredths?: number;
}

export interface DateTimeParts extends DateParts, TimeParts {
  /** Minutes; left out: not specified (8000) */
  readonly deviation?: number;
  /** Left out: not specified (FF) */
  readonly clockStatus?: number;
}

/** 5 octets */
export function date({ year = 0xffff, month = 0xff, dayOfMonth = 0xff, dayOfWeek = 0xff }: DateParts): Uint8Array {
  return concatenate(unsignedOctets(year, 2), unsignedOctets(month, 1), unsignedOctets(dayOfMonth, 1), unsignedOctets(dayOfWeek, 1));
}

/** 4 octets */
export function time({ hour = 0xff, minute = 0xff, second = 0xff, hundredths = 0xff }: TimeParts): Uint8Array {
  return concatenate(unsignedOctets(hour, 1), unsignedOctets(minute, 1), unsignedOctets(second, 1), unsignedOctets(hundredths, 1));
}

/** 12 octets; tag them with `octetString` or, as the data type, with `dateTimeData` */
export function dateTime(parts: DateTimeParts): Uint8Array {
  const { deviation = -0x8000, clockStatus = 0xff } = parts;
  return concatenate(date(parts), time(parts), signedOctets(deviation, 2), unsignedOctets(clockStatus, 1));
}

/** The data types date-time (25), date (26) and time (27), with their tags */
export const dateTimeData = (parts: DateTimeParts): Uint8Array => concatenate(unsignedOctets(25, 1), dateTime(parts));
export const dateData = (parts: DateParts): Uint8Array => concatenate(unsignedOctets(26, 1), date(parts));
export const timeData = (parts: TimeParts): Uint8Array => concatenate(unsignedOctets(27, 1), time(parts));

/** What COSEM objects hold for "now" and "never" */
export const NOW = hex('0000000000000000008000FF');
export const NEVER = hex('FFFFFFFFFFFFFFFFFF8000FF');

/** Seconds from 2000-01-01T00:00:00Z: ZigBee UTCTime and the log timestamps of a double-long-unsigned */
export function secondsSince2000(isoTime: string): number {
  const seconds = (Date.parse(isoTime) - Date.UTC(2000, 0, 1)) / 1000;
  if (Number.isNaN(seconds)) throw new Error(`not a date and time: ${isoTime}`);
  return seconds;
}
