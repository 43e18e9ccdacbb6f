import { scaledByTen } from '../../codecs/decimal.js';
import { euiText } from '../../codecs/envelope/eui.js';
import { hexNumber, hexUpper } from '../../codecs/hex.js';
import type { Value } from '../../codecs/source.js';
import { dateText, dateTimeText, isDaySpecified, timeText } from '../../codecs/time/date-time.js';
import { generalizedTimeText } from '../../codecs/time/generalized-time.js';
import { dateTimeOfSeconds } from '../../codecs/time/utc.js';
import type { Reading } from './reading.js';
import { decodeText } from './text.js';

/** Built-in type of XML Schema that a converter writes; the schema check compares it with the element's */
export type SchemaType = 'integer' | 'decimal' | 'boolean' | 'dateTime' | 'date' | 'time' | 'string' | 'hexBinary' | 'base64Binary' | 'EUI';

/** How a value is written. Undefined leaves the element out. */
export interface Converter {
  readonly type: SchemaType;
  /** All words that it may write, where it writes words of an enumeration */
  readonly words?: readonly string[];
  /** What it always writes: an attribute that has it does not depend on its source */
  readonly constant?: string;
  write(value: Value, reading: Reading): string | undefined;
}

/** The number as carried */
export const integer: Converter = {
  type: 'integer',
  write(value) {
    const n = value.integer();
    return n === undefined ? undefined : String(n);
  },
};

/** The number × 10^scaler, as a decimal */
export const scaledInteger = (scaler: number): Converter => ({
  type: 'decimal',
  write(value) {
    const n = value.integer();
    return n === undefined ? undefined : scaledByTen(n, scaler);
  },
});

/** `true` for every number but 0 */
export const boolean: Converter = {
  type: 'boolean',
  write(value) {
    const n = value.integer();
    return n === undefined ? undefined : Number(n) !== 0 ? 'true' : 'false';
  },
};

function noSuchTime(value: Value, reading: Reading): undefined {
  reading.warn('DATE_TIME', 'no such date or time: the element is left out', 'dateTime', value.at);
}

/** Whether a value has the octets of its layout; one that has others is told of in a warning, an empty one is none */
function hasLength({ at, end }: Value, octets: number, reading: Reading): boolean {
  const length = end - at;
  if (length !== octets && length > 0)
    reading.warn('WRONG_LENGTH', `${length} octets where ${octets} are expected: the element is left out`, 'octets', at);
  return length === octets;
}

/** COSEM date-time of 12 octets; left out where it is not specified ("never", "now"), with a warning where there is no such date or time */
export const dateTime: Converter = {
  type: 'dateTime',
  write(value, reading) {
    if (!hasLength(value, 12, reading)) return undefined;
    const written = dateTimeText(value.octets, value.at);
    return written === undefined && isDaySpecified(value.octets, value.at) ? noSuchTime(value, reading) : written;
  },
};

/** Seconds since 2000-01-01T00:00:00Z (DLMS log timestamps, ZigBee UTCTime); left out where they are not set (0xFFFFFFFF) */
export const secondsSince2000: Converter = {
  type: 'dateTime',
  write(value) {
    const n = value.integer();
    return n === undefined || n === 0xffffffff ? undefined : dateTimeOfSeconds(Number(n));
  },
};

/** ASN.1 GeneralizedTime in UTC; left out, with a warning, where there is no such date or time */
export const generalizedTime: Converter = {
  type: 'dateTime',
  write(value, reading) {
    return generalizedTimeText(value.octets, value.at, value.end) ?? noSuchTime(value, reading);
  },
};

/** COSEM time of four octets: hour, minute, second, hundredths; left out where the hour is not specified, with a warning where there is no such time */
export const time: Converter = {
  type: 'time',
  write(value, reading) {
    if (!hasLength(value, 4, reading) || value.octets[value.at] === 0xff) return undefined;
    return timeText(value.octets, value.at) ?? noSuchTime(value, reading);
  },
};

/**
 * COSEM date of five octets; left out where it is not specified, with a warning where it is in part (a year alone may be
 * missing: it reads 65535, as DUIS writes it).
 */
export const date: Converter = {
  type: 'date',
  write(value, reading) {
    if (!hasLength(value, 5, reading)) return undefined;
    const { octets, at } = value;
    const text = dateText(octets, at);
    if (text === undefined && !(octets[at + 2] === 0xff && octets[at + 3] === 0xff))
      reading.warn('PARTLY_SPECIFIED_DATE', 'a date specified in part has no form in the schema here: the element is left out', 'date', at);
    return text;
  },
};

/** EUI-64 of eight octets, in the order of the message */
export const eui: Converter = {
  type: 'EUI',
  write: (value, reading) => (hasLength(value, 8, reading) ? euiText(value.octets, value.at) : undefined),
};

/** The octets in hex; left out where there are none */
export const hex: Converter = {
  type: 'hexBinary',
  write: (value) => (value.end === value.at ? undefined : hexUpper(value.octets, value.at, value.end)),
};

/** A number as so many hex digits, whatever the order of its octets in the message */
export const hexDigits = (digits: number): Converter => ({
  type: 'hexBinary',
  write(value) {
    const n = value.integer();
    return n === undefined ? undefined : hexNumber(Number(n), digits);
  },
});

/** The octets in standard base64 */
export const base64: Converter = {
  type: 'base64Binary',
  write: (value) => Buffer.from(value.octets.buffer, value.octets.byteOffset + value.at, value.end - value.at).toString('base64'),
};

/** Octets as text: UTF-8, else ISO 8859-1, without trailing NULs */
export const text: Converter = {
  type: 'string',
  write: (value, reading) => decodeText(value.octets, value.at, value.end, reading),
};

/** Text of so many characters at most; a longer one is left out with a warning */
export const textUpTo = (characters: number): Converter => ({
  type: 'string',
  write(value, reading) {
    const decoded = text.write(value, reading);
    // a character beyond U+FFFF counts twice in `length`
    if (decoded === undefined || decoded.length <= characters || [...decoded].length <= characters) return decoded;
    reading.warn('TEXT_TOO_LONG', `more than ${characters} characters: the element is left out`, 'string', value.at);
    return undefined;
  },
});

/** Part of a text that holds several: octets `from` up to `to`; left out where it does not reach there, or has NULs only */
export const textBetween = (from: number, to: number): Converter => ({
  type: 'string',
  write({ octets, at, end }, reading) {
    return end - at <= from ? undefined : decodeText(octets, at + from, Math.min(at + to, end), reading) || undefined;
  },
});

/** Octets of a four-octet firmware version as eight hex digits */
export const firmwareVersion: Converter = { type: 'string', write: hex.write };
