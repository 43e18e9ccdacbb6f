import { base64Text } from '../../codecs/base64.js';
import { scaledByTen } from '../../codecs/decimal.js';
import { euiText } from '../../codecs/envelope/eui.js';
import { hexNumber, hexUpper } from '../../codecs/hex.js';
import type { OctetSink } from '../../codecs/octet-sink.js';
import type { Value } from '../../codecs/source.js';
import { dateText, dateTimeText, specifiedOfDate, specifiedOfDateTime, specifiedOfTime, timeText } from '../../codecs/time/date-time.js';
import { generalizedTimeText, putGeneralizedTime } from '../../codecs/time/generalized-time.js';
import { putDateTime } from '../../codecs/time/time-octets.js';
import { dateTimeOfSeconds, LAST_SECOND } from '../../codecs/time/utc.js';
import { decodeText } from './decoded-text.js';
import { type Form, textForm, wholeForm, wordsForm } from './form.js';
import { leftOut, numberOf, outOfRange } from './numbers.js';
import type { Reading } from './reading.js';
import { notWritten } from './unwritten-time.js';

/** Built-in type of XML Schema that a converter writes; the schema check compares it with the element's */
export type SchemaType = 'integer' | 'decimal' | 'boolean' | 'dateTime' | 'date' | 'time' | 'string' | 'hexBinary' | 'base64Binary' | 'EUI';

/** What a converter may write: the schema check compares it with what the schema allows there */
export interface Facets {
  readonly type: SchemaType;
  /** All words, where it writes words of an enumeration */
  readonly words?: readonly string[];
  /** Least and greatest number, where it writes whole numbers of a range */
  readonly range?: readonly [first: number, last: number];
  /** How many characters at most, and at least where that is not 0 */
  readonly characters?: number;
  readonly leastCharacters?: number;
}

/** How a value is written. Undefined leaves the element out. */
export interface Converter extends Facets {
  /** What it always writes: an attribute that has it does not depend on its source */
  readonly constant?: string;
  readonly write: (value: Value, reading: Reading) => string | undefined;
  /**
   * The same straight as octets, for what documents are full of
   * @returns false, with nothing written, where `write` gives undefined
   */
  readonly put?: (value: Value, sink: OctetSink, reading: Reading) => boolean;
  /** How it writes values, where that can be told by data */
  readonly form?: Form | undefined;
}

/** The number as carried */
export const integer: Converter = {
  type: 'integer',
  write(value, reading) {
    const n = numberOf(value, reading);
    return n === undefined ? undefined : String(n);
  },
  form: wholeForm(),
};

/** The number × 10^scaler, as a decimal */
export const scaledInteger = (scaler: number): Converter => ({
  type: 'decimal',
  write(value, reading) {
    const n = numberOf(value, reading);
    return n === undefined ? undefined : scaledByTen(n, scaler);
  },
  form: scaler <= 0 && scaler >= -15 ? { kind: 'decimal', places: -scaler } : undefined,
});

/** `true` for every number but 0 */
export const boolean: Converter = {
  type: 'boolean',
  write(value, reading) {
    const n = numberOf(value, reading);
    return n === undefined ? undefined : Number(n) !== 0 ? 'true' : 'false';
  },
  form: wordsForm(
    new Map([
      [0, 'false'],
      [1, 'true'],
    ]),
  ),
};

function noSuchTime(value: Value, reading: Reading): undefined {
  notWritten(value, reading, 'whole');
}

/** Whether a value has the octets of its layout; one that has others is told of in a warning, an empty one is none */
function hasLength(value: Value, octets: number, reading: Reading): boolean {
  const length = value.end - value.at;
  if (length !== octets && length > 0) leftOut(value, reading, 'WRONG_LENGTH', `${length} octets where ${octets} are expected`);
  return length === octets;
}

/**
 * COSEM date-time of 12 octets; left out where it is not specified ("never", "now"), with a warning where it is in part and
 * where there is no such date or time
 */
export const dateTime: Converter = {
  type: 'dateTime',
  write(value, reading) {
    if (!hasLength(value, 12, reading)) return undefined;
    const { octets, at } = value;
    return dateTimeText(octets, at) ?? notWritten(value, reading, specifiedOfDateTime(octets, at));
  },
  put(value, sink, reading) {
    if (value.end - value.at === 12 && putDateTime(sink, value.octets, value.at)) return true;
    const text = dateTime.write(value, reading);
    if (text !== undefined) sink.text(text);
    return text !== undefined;
  },
};

/** A count of seconds that says that there is no time */
const NOT_SET = 0xffffffff;

/**
 * Seconds since 2000-01-01T00:00:00Z (DLMS log timestamps, ZigBee UTCTime); left out where they are not set (0xFFFFFFFF; in
 * ZigBee that is not available, which a warning tells), with a warning outside the years 2000 to 2136
 */
export const secondsSince2000: Converter = {
  type: 'dateTime',
  write(value, reading) {
    const n = numberOf(value, reading);
    if (n === undefined || n === NOT_SET) return undefined;
    return n >= 0 && n <= LAST_SECOND ? dateTimeOfSeconds(Number(n)) : noSuchTime(value, reading);
  },
  form: { kind: 'seconds', first: 0, last: NOT_SET - 1 },
};

/** ASN.1 GeneralizedTime in UTC; left out, with a warning, where there is no such date or time */
export const generalizedTime: Converter = {
  type: 'dateTime',
  write(value, reading) {
    return generalizedTimeText(value.octets, value.at, value.end) ?? noSuchTime(value, reading);
  },
  put(value, sink, reading) {
    if (putGeneralizedTime(sink, value.octets, value.at, value.end)) return true;
    noSuchTime(value, reading);
    return false;
  },
};

/**
 * COSEM time of four octets: hour, minute, second, hundredths; left out where it is not specified, with a warning where its
 * hour alone is not and where there is no such time
 */
export const time: Converter = {
  type: 'time',
  write(value, reading) {
    if (!hasLength(value, 4, reading)) return undefined;
    const { octets, at } = value;
    const specified = specifiedOfTime(octets, at);
    return (specified === 'whole' ? timeText(octets, at) : undefined) ?? notWritten(value, reading, specified);
  },
};

/**
 * COSEM date of five octets; left out where it is not specified, with a warning where it is in part (a year alone may be
 * missing: it reads 65535, as DUIS writes it) and where there is no such day.
 */
export const date: Converter = {
  type: 'date',
  write(value, reading) {
    if (!hasLength(value, 5, reading)) return undefined;
    const { octets, at } = value;
    return dateText(octets, at) ?? notWritten(value, reading, specifiedOfDate(octets, at));
  },
};

/** EUI-64 of eight octets, in the order of the message */
export const eui: Converter = {
  type: 'EUI',
  write: (value, reading) => (hasLength(value, 8, reading) ? euiText(value.octets, value.at) : undefined),
  put(value, sink, reading) {
    if (!hasLength(value, 8, reading)) return false;
    sink.euiOctets(value.octets, value.at);
    return true;
  },
};

/** The octets in hex; left out where there are none */
export const hex: Converter = {
  type: 'hexBinary',
  write: (value) => (value.end === value.at ? undefined : hexUpper(value.octets, value.at, value.end)),
  put({ octets, at, end }, sink) {
    sink.hex(octets, at, end);
    return end > at;
  },
};

/** A number as so many hex digits, whatever the order of its octets in the message; one that needs more is left out with a warning */
export const hexDigits = (digits: number): Converter => {
  const last = 16 ** digits - 1;
  return {
    type: 'hexBinary',
    write(value, reading) {
      const n = numberOf(value, reading);
      if (n === undefined) return undefined;
      return n >= 0 && n <= last ? hexNumber(Number(n), digits) : outOfRange(value, reading, n);
    },
    put(value, sink, reading) {
      const n = numberOf(value, reading);
      if (n === undefined) return false;
      if (n >= 0 && n <= last) {
        sink.hexNumber(Number(n), digits);
        return true;
      }
      outOfRange(value, reading, n);
      return false;
    },
  };
};

/** The octets in standard base64 */
export const base64: Converter = {
  type: 'base64Binary',
  write: (value) => base64Text(value.octets, value.at, value.end),
};

/** Octets as text: UTF-8, else ISO 8859-1, without trailing NULs */
export const text: Converter = {
  type: 'string',
  write: (value, reading) => decodeText(value, value.at, value.end, reading),
  form: textForm(),
};

/** A text that the schema has room for, else none, with a warning */
function fitting(written: string | undefined, characters: number, value: Value, reading: Reading): string | undefined {
  // a character beyond U+FFFF counts twice in `length`
  if (written === undefined || written.length <= characters || [...written].length <= characters) return written;
  return leftOut(value, reading, 'TEXT_TOO_LONG', `more than ${characters} characters`);
}

/** Text of so many characters at most; a longer one is left out with a warning */
export const textUpTo = (characters: number): Converter => ({
  type: 'string',
  characters,
  write: (value, reading) => fitting(text.write(value, reading), characters, value, reading),
  form: textForm(characters),
});

/**
 * Part of a text that holds several, of so many octets each: the n-th from 0; left out where it does not reach there, or
 * has NULs only there. The last one has all that is left, and is left out with a warning where that is more.
 */
export const textPart = (n: number, octets: number, parts: number): Converter => ({
  type: 'string',
  characters: octets,
  write(value, reading) {
    const from = value.at + n * octets;
    const to = n === parts - 1 ? value.end : Math.min(from + octets, value.end);
    return value.end <= from ? undefined : fitting(decodeText(value, from, to, reading) || undefined, octets, value, reading);
  },
  form: textForm(octets, n * octets, n < parts - 1),
});

/** Octets as hex digits in a text that has room for so many; more are left out with a warning, none without */
export const hexUpTo = (characters: number): Converter => ({
  type: 'string',
  characters,
  leastCharacters: 1,
  write: (value, reading) => fitting(hex.write(value, reading), characters, value, reading),
});

/** Octets of a firmware version, four of them, as hex digits; left out where there are none */
export const firmwareVersion: Converter = { type: 'string', write: hex.write };

/** The same where the schema has room for those of four octets only */
export const shortFirmwareVersion = hexUpTo(8);
