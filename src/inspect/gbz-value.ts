import { lengthOctets } from '../../codecs/gbz/command-layout.js';
import * as types from '../../codecs/gbz/data-types.js';
import { zclValue } from '../../codecs/gbz/zcl-value.js';
import { hexNumber } from '../../codecs/hex.js';
import { octetAt } from '../../codecs/octets.js';
import { Slots } from '../../codecs/slots.js';
import { dateTimeOfSeconds } from '../../codecs/time/utc.js';
import { octetCount, printable } from './values-in-words.js';

const slots = new Slots();
const slot = 0;
const number = zclValue();

const NOT_AVAILABLE = 'not available';

const OTHER_TYPE_NAMES: Readonly<Record<number, string>> = {
  [types.BOOLEAN]: 'boolean',
  [types.ENUM8]: 'enum8',
  [types.ENUM16]: 'enum16',
  [types.OCTET_STRING]: 'octet string',
  [types.CHARACTER_STRING]: 'character string',
  [types.LONG_OCTET_STRING]: 'long octet string',
  [types.LONG_CHARACTER_STRING]: 'long character string',
  [types.DATE]: 'Date',
  [types.UTC_TIME]: 'UTCTime',
  [types.EUI64]: 'EUI-64',
};

/** Types that exist in 1 to 8 octets, by the one of 1 octet */
const SIZED_TYPE_NAMES: Readonly<Record<number, string>> = {
  [types.DATA8]: 'data',
  [types.BITMAP8]: 'bitmap',
  [types.UINT8]: 'uint',
  [types.INT8]: 'int',
};

/** Name of a ZCL data type: `uint24`, `octet string`; its number for one that no GBCS message has */
export function zclTypeName(type: number): string {
  const sized = SIZED_TYPE_NAMES[type & ~7];
  return sized === undefined ? (OTHER_TYPE_NAMES[type] ?? `data type ${hexNumber(type, 2)}`) : `${sized}${8 * ((type & 7) + 1)}`;
}

/** A value of a ZCL type in words, with the length that a string begins with (ZigBee Cluster Library 2.5.2) */
export function zclText(octets: Uint8Array, type: number, at: number, end: number): string {
  const contentsAt = at + lengthOctets(type);
  if (contentsAt > at) {
    const text = printable(octets, contentsAt, end);
    const count = octetCount(end - contentsAt);
    return text === undefined ? count : `${count}: ${text}`;
  }
  if (type === types.DATE) return dateText(octets, at);
  if (!isNumber(type)) return '';
  slots.set(slot, type, at, end);
  number.locate(octets, slots, slot);
  const value = number.integer();
  if (value === undefined) return NOT_AVAILABLE;
  if (type === types.UTC_TIME) return Number(value) === 0 ? '0: now' : dateTimeOfSeconds(Number(value));
  return isBitmap(type) ? bitsText(Number(value), 8 * (end - at)) : String(value);
}

const isBitmap = (type: number): boolean => type >= types.BITMAP8 && type < types.UINT8;

const isNumber = (type: number): boolean =>
  (type >= types.DATA8 && type <= types.BOOLEAN) || (type >= types.BITMAP8 && type <= types.ENUM16) || type === types.UTC_TIME;

const bitsText = (value: number, bits: number): string => `${value}, bits ${value.toString(2).padStart(bits, '0')}`;

/** Year counted from 1900, month, day of month, day of week; FF is any */
function dateText(octets: Uint8Array, at: number): string {
  const year = octetAt(octets, at);
  const part = (octet: number) => {
    const value = octetAt(octets, at + octet);
    return value > 99 ? hexNumber(value, 2) : String(value).padStart(2, '0');
  };
  return `${year === 0xff ? 'any year' : 1900 + year}-${part(1)}-${part(2)}, day of week ${part(3)}`;
}
