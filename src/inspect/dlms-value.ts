import * as types from '../../codecs/dlms/data-types.js';
import { dataValue } from '../../codecs/dlms/data-value.js';
import type { TypeDescription } from '../../codecs/dlms/type-description.js';
import { octetAt, unsignedNumber } from '../../codecs/octets.js';
import { Slots } from '../../codecs/slots.js';
import { DATE_TIME_OCTETS, dateText, timeText } from '../../codecs/time/date-time.js';
import { COSEM_OBJECTS } from '../../mappings/enumerations/cosem-objects.js';
import { COSEM_UNITS } from '../../mappings/enumerations/cosem-units.js';
import { dateTimeWords, euiWords, logicalNameText, obisText, octetCount, printable, quoted } from './values-in-words.js';
import { wildcardDateText, wildcardTimeText } from './wildcard-date.js';

/** Names of the DLMS data types (IEC 62056-6-2) by tag */
const TYPE_NAMES: Readonly<Record<number, string>> = {
  [types.NULL_DATA]: 'null-data',
  [types.ARRAY]: 'array',
  [types.STRUCTURE]: 'structure',
  [types.BOOLEAN]: 'boolean',
  [types.BIT_STRING]: 'bit-string',
  [types.DOUBLE_LONG]: 'double-long',
  [types.DOUBLE_LONG_UNSIGNED]: 'double-long-unsigned',
  [types.OCTET_STRING]: 'octet-string',
  [types.VISIBLE_STRING]: 'visible-string',
  [types.UTF8_STRING]: 'utf8-string',
  [types.BCD]: 'bcd',
  [types.INTEGER]: 'integer',
  [types.LONG]: 'long',
  [types.UNSIGNED]: 'unsigned',
  [types.LONG_UNSIGNED]: 'long-unsigned',
  [types.COMPACT_ARRAY]: 'compact-array',
  [types.LONG64]: 'long64',
  [types.LONG64_UNSIGNED]: 'long64-unsigned',
  [types.ENUM]: 'enum',
  [types.FLOAT32]: 'float32',
  [types.FLOAT64]: 'float64',
  [types.DATE_TIME]: 'date-time',
  [types.DATE]: 'date',
  [types.TIME]: 'time',
  [types.DONT_CARE]: 'dont-care',
};

export const typeName = (type: number): string => TYPE_NAMES[type] ?? `data type ${type}`;

/** `structure { double-long-unsigned, array of 8 double-long-unsigned }` */
export function descriptionText({ type, count, members }: TypeDescription): string {
  const described = members.map(descriptionText).join(', ');
  if (type === types.STRUCTURE) return `structure { ${described} }`;
  return type === types.ARRAY ? `array of ${count} ${described}` : typeName(type);
}

const OBIS_OCTETS = 6;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const slots = new Slots();
const slot = 0;
const number = dataValue();

/** Type and value in words; `at` is the first octet of the contents, of a string after its length */
export function valueText(octets: Uint8Array, type: number, at: number, end: number): string {
  const name = typeName(type);
  const contents = contentsText(octets, type, at, end);
  return contents === '' ? name : `${name} ${contents}`;
}

function contentsText(octets: Uint8Array, type: number, at: number, end: number): string {
  switch (type) {
    case types.NULL_DATA:
    case types.DONT_CARE:
      return '';
    case types.BOOLEAN:
      return octets[at] === 0 ? 'false' : 'true';
    case types.OCTET_STRING:
      return octetStringText(octets, at, end);
    case types.VISIBLE_STRING:
    case types.UTF8_STRING:
      return quoted(utf8.decode(octets.subarray(at, end)));
    case types.DATE_TIME:
      return dateTimeWords(octets, at);
    case types.DATE:
      return dateText(octets, at) ?? `specified in part: ${wildcardDateText(octets, at)}`;
    case types.TIME:
      return timeText(octets, at) ?? `specified in part: ${wildcardTimeText(octets, at)}`;
    case types.FLOAT32:
      return String(view(octets).getFloat32(at));
    case types.FLOAT64:
      return String(view(octets).getFloat64(at));
    default:
      slots.set(slot, type, at, end);
      number.locate(octets, slots, slot);
      return String(number.integer());
  }
}

const view = (octets: Uint8Array): DataView => new DataView(octets.buffer, octets.byteOffset, octets.byteLength);

function octetStringText(octets: Uint8Array, at: number, end: number): string {
  const length = octetCount(end - at);
  if (end - at === DATE_TIME_OCTETS) return `${length}: ${dateTimeWords(octets, at)}`;
  if (end - at === OBIS_OCTETS && obisText(octets, at) in COSEM_OBJECTS) return `${length}: ${logicalNameText(octets, at)}`;
  if (end - at === DATE_OCTETS && isDate(octets, at)) return `${length}: ${dateText(octets, at) ?? wildcardDateText(octets, at)}`;
  const text = printable(octets, at, end) ?? euiWords(octets, at, end);
  return text === '' ? length : `${length}: ${text}`;
}

const DATE_OCTETS = 5;

/** Whether five octets can be a COSEM date: of a year that meters live in, or of any */
function isDate(octets: Uint8Array, at: number): boolean {
  const [year, month, day, weekday] = [
    unsignedNumber(octets, at, at + 2),
    octetAt(octets, at + 2),
    octetAt(octets, at + 3),
    octetAt(octets, at + 4),
  ];
  const isYear = year === 0xffff || (year >= 2000 && year < 2137);
  return isYear && isWithin(month, 12) && isWithin(day, 31) && (weekday === 0xff || (weekday >= 1 && weekday <= 7));
}

const isWithin = (number: number, most: number): boolean => (number >= 1 && number <= most) || number >= 0xfd;

/** Scaler and unit of a register: its power of ten, and the symbol of the unit */
export const scalerText = (octets: Uint8Array, at: number): string => `${valueText(octets, types.INTEGER, at, at + 1)}: scaler`;
export const unitText = (octets: Uint8Array, at: number): string =>
  `${valueText(octets, types.ENUM, at, at + 1)}: ${COSEM_UNITS[octetAt(octets, at)] ?? 'a unit that is not known'}`;

/** Bits from left to right: `bit-string 11010000` */
export function bitsText(octets: Uint8Array, at: number, bits: number): string {
  let text = '';
  for (let bit = 0; bit < bits; bit++) text += octetAt(octets, at + (bit >> 3)) & (0x80 >> (bit & 7)) ? '1' : '0';
  return `${typeName(types.BIT_STRING)} ${text}`;
}
