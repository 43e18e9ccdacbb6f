import { octetAt, unsignedNumber } from '../../codecs/octets.js';

const NOT_SPECIFIED = 0xff;

/** Months and days that are counted otherwise (IEC 62056-6-2, 4.1.6.1) */
const MONTHS: Readonly<Record<number, string>> = { 253: 'end of daylight saving', 254: 'begin of daylight saving' };
const DAYS: Readonly<Record<number, string>> = { 253: '2nd last day', 254: 'last day' };

/** A COSEM date of five octets of which only a part is specified: `*-03-*, day of week 7` */
export function wildcardDateText(octets: Uint8Array, at: number): string {
  const year = unsignedNumber(octets, at, at + 2);
  const weekday = octetAt(octets, at + 4);
  const date = [year === 0xffff ? '*' : String(year), part(octets, at + 2, MONTHS), part(octets, at + 3, DAYS)].join('-');
  return weekday === NOT_SPECIFIED ? date : `${date}, day of week ${weekday}`;
}

/** A COSEM time of four octets of which only a part is specified: `00:30:*` */
export function wildcardTimeText(octets: Uint8Array, at: number): string {
  const parts = [part(octets, at), part(octets, at + 1), part(octets, at + 2)].join(':');
  const hundredths = octetAt(octets, at + 3);
  return hundredths === NOT_SPECIFIED || hundredths === 0 ? parts : `${parts}.${digits(hundredths)}`;
}

const part = (octets: Uint8Array, at: number, words: Readonly<Record<number, string>> = {}): string => {
  const octet = octetAt(octets, at);
  return words[octet] ?? (octet === NOT_SPECIFIED ? '*' : digits(octet));
};

const digits = (number: number): string => String(number).padStart(2, '0');
