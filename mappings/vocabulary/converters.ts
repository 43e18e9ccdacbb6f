import { scaledByTen } from '../../codecs/decimal.js';
import { euiText } from '../../codecs/envelope/eui.js';
import { hexNumber, hexUpper } from '../../codecs/hex.js';
import type { Value } from '../../codecs/source.js';
import { dateTimeText, timeText } from '../../codecs/time/date-time.js';
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

/** COSEM date-time of 12 octets; left out where it is not specified ("never", "now") */
export const dateTime: Converter = {
  type: 'dateTime',
  write: (value) => (value.end - value.at < 12 ? undefined : dateTimeText(value.octets, value.at)),
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
    const written = generalizedTimeText(value.octets, value.at, value.end);
    if (written === undefined) reading.warn('DATE_TIME', 'no such date or time: the element is left out', 'dateTime', value.at);
    return written;
  },
};

/** COSEM time of four octets: hour, minute, second, hundredths */
export const time: Converter = {
  type: 'time',
  write: (value) => (value.end - value.at < 4 ? undefined : timeText(value.octets, value.at)),
};

/** EUI-64 of eight octets, in the order of the message */
export const eui: Converter = {
  type: 'EUI',
  write: (value) => (value.end - value.at === 8 ? euiText(value.octets, value.at) : undefined),
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

/** Octets of a four-octet firmware version as eight hex digits */
export const firmwareVersion: Converter = { type: 'string', write: hex.write };

/** A constant word that stands for the presence of the value */
export const word = (written: string): Converter => ({ type: 'string', words: [written], write: () => written });
