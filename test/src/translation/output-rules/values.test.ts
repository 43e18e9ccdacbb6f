import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { data } from '../../../../codecs/dlms/shapes.js';
import { DecodeError } from '../../../../codecs/errors.js';
import { attribute } from '../../../../codecs/gbz/sources.js';
import { PayloadCursor } from '../../../../codecs/payload-cursor.js';
import { Places } from '../../../../codecs/places.js';
import type { Value } from '../../../../codecs/source.js';
import { alertName } from '../../../../mappings/vocabulary/alert-name.js';
import * as as from '../../../../mappings/vocabulary/converters.js';
import { eitherWord, enumeration } from '../../../../mappings/vocabulary/enumeration.js';
import { minutesOfDay } from '../../../../mappings/vocabulary/minutes.js';
import { short, unsignedShort } from '../../../../mappings/vocabulary/ranges.js';
import { activeEnergyUnit, anyUnit, reactiveEnergyUnit } from '../../../../mappings/vocabulary/units.js';
import * as axdr from '../../../encoder/axdr.js';
import { date, dateTime, NEVER, NOW, secondsSince2000, time } from '../../../encoder/date-time.js';
import { gbzPayload, readAttributesResponse } from '../../../encoder/gbz.js';
import { hex } from '../../../encoder/octets.js';
import type { ZclValue } from '../../../encoder/zcl-value.js';
import { readPayload } from '../../../support/gbz.js';

interface Written {
  /** Undefined where the element is left out */
  readonly text: string | undefined;
  readonly warnings: readonly string[];
}

function write(converter: as.Converter, value: Value | undefined): Written {
  const warnings: string[] = [];
  const reading = { octets: new Uint8Array(0), warn: (code: string) => warnings.push(code) };
  return { text: value === undefined ? undefined : converter.write(value, reading), warnings };
}

/** What a converter makes of data in A-XDR */
function ofData(converter: as.Converter, encoded: Uint8Array): Written {
  const shape = data();
  const places = new Places();
  const indexer = shape.place(places, 'data');
  const c = new PayloadCursor().start(encoded);
  c.scratch.start(places.room);
  indexer(c, c.u8('data'), undefined);
  const value = shape.value();
  return write(converter, value.locate(encoded, c.slots, places.slot(shape, 'value')) ? value : undefined);
}

/** What a converter makes of an attribute in ZCL */
function ofAttribute(converter: as.Converter, type: string, value: ZclValue): Written {
  const source = attribute(0x0702, 0x0000, 'attribute');
  const read = readPayload(gbzPayload([readAttributesResponse(0x0702, [{ id: 0, type, value }])]), [source]);
  return write(converter, read.value(source));
}

type DataCase = readonly [name: string, converter: as.Converter, encoded: Uint8Array, text: string | undefined, warning?: string];

const words = enumeration({ 0: 'None', 1: 'One' });
const wordsWithCatchAll = enumeration({ 0: 'None', 1: 'One' }, 'notKnown');
const at = (year: number, month: number, dayOfMonth: number, rest = {}) => axdr.octetString(dateTime({ year, month, dayOfMonth, ...rest }));

const DATA: readonly DataCase[] = [
  ['the largest 64-bit number', as.integer, axdr.long64Unsigned(2n ** 64n - 1n), '18446744073709551615'],
  ['the least 64-bit number', as.integer, axdr.long64(-(2n ** 63n)), '-9223372036854775808'],
  ['the largest 32-bit number', as.integer, axdr.doubleLongUnsigned(0xffffffff), '4294967295'],
  ['the least 32-bit number', as.integer, axdr.doubleLong(-0x80000000), '-2147483648'],
  ['the largest 16-bit number', as.integer, axdr.longUnsigned(0xffff), '65535'],
  ['a negative 16-bit number', as.integer, axdr.long(-1), '-1'],
  ['the largest octet', as.integer, axdr.unsigned(0xff), '255'],
  ['a negative octet', as.integer, axdr.integer(-128), '-128'],
  ['zero', as.integer, axdr.doubleLongUnsigned(0), '0'],
  ['null-data for a number', as.integer, axdr.nullData(), undefined],
  ['dont-care for a number', as.integer, axdr.dontCare(), undefined],
  ['a scaled number', as.scaledInteger(-5), axdr.doubleLong(-1_234_500), '-12.345'],
  ['a scaled number without fraction', as.scaledInteger(-2), axdr.longUnsigned(1200), '12'],
  ['null-data for a decimal', as.scaledInteger(-5), axdr.nullData(), undefined],
  ['true, whatever its octet', as.boolean, axdr.boolean(true, 0xff), 'true'],
  ['false', as.boolean, axdr.boolean(false), 'false'],
  ['a word of a boolean', eitherWord('GBP', 'ECB'), axdr.boolean(true), 'GBP'],
  ['a word', words, axdr.enumeration(1), 'One'],
  ['a number without word', words, axdr.enumeration(2), undefined, 'ENUMERATION_VALUE'],
  ['a number without word, with a catch-all', wordsWithCatchAll, axdr.enumeration(2), 'notKnown'],
  ['null-data, with a catch-all', wordsWithCatchAll, axdr.nullData(), undefined],
  ['unit 30 of active energy', activeEnergyUnit, axdr.enumeration(30), 'Wh'],
  ['unit 32 of reactive energy', reactiveEnergyUnit, axdr.enumeration(32), 'varh'],
  ['unit 27 of active energy', activeEnergyUnit, axdr.enumeration(27), undefined, 'ENUMERATION_VALUE'],
  ['unit 27', anyUnit, axdr.enumeration(27), 'W'],
  ['unit 255', anyUnit, axdr.enumeration(255), 'count'],
  ['octets in hex', as.hex, axdr.octetString('0a1bFF'), '0A1BFF'],
  ['no octets in hex', as.hex, axdr.octetString(''), undefined],
  ['a number in hex', as.hexDigits(4), axdr.longUnsigned(0x0a), '000A'],
  ['a firmware version', as.firmwareVersion, axdr.octetString('0123abcd'), '0123ABCD'],
  ['base64', as.base64, axdr.octetString('fbff01'), '+/8B'],
  ['base64 with padding', as.base64, axdr.octetString('fb'), '+w=='],
  ['long base64 has no line breaks', as.base64, axdr.octetString('00'.repeat(90)), 'A'.repeat(120)],
  ['an EUI-64', as.eui, axdr.octetString('00db1234567890a0'), '00-DB-12-34-56-78-90-A0'],
  ['seven octets are no EUI-64', as.eui, axdr.octetString('00db1234567890'), undefined, 'WRONG_LENGTH'],
  ['no octets for an EUI-64', as.eui, axdr.octetString(''), undefined],
  ['eleven octets are no date-time', as.dateTime, axdr.octetString('07e0021dff173b3a078000'), undefined, 'WRONG_LENGTH'],
  ['three octets are no time', as.time, axdr.octetString('173b3a'), undefined, 'WRONG_LENGTH'],
  ['four octets are no date', as.date, axdr.octetString('07e0021d'), undefined, 'WRONG_LENGTH'],
  ['a date-time', as.dateTime, at(2016, 2, 29, { hour: 23, minute: 59, second: 58, hundredths: 7 }), '2016-02-29T23:59:58.07Z'],
  ['a date-time whose time is not specified', as.dateTime, at(2015, 12, 1), '2015-12-01T00:00:00.00Z'],
  [
    'a date-time as its data type',
    as.dateTime,
    Uint8Array.of(25, ...dateTime({ year: 2015, month: 1, dayOfMonth: 1 })),
    '2015-01-01T00:00:00.00Z',
  ],
  ['a date-time an hour ahead of UTC', as.dateTime, at(2015, 7, 1, { hour: 0, minute: 30, deviation: -60 }), '2015-06-30T23:30:00.00Z'],
  ['a date-time behind UTC', as.dateTime, at(2015, 12, 31, { hour: 23, minute: 0, deviation: 90 }), '2016-01-01T00:30:00.00Z'],
  ['never', as.dateTime, axdr.octetString(NEVER), undefined],
  ['now', as.dateTime, axdr.octetString(NOW), undefined],
  ['no date-time', as.dateTime, axdr.nullData(), undefined],
  ['an empty octet-string for a date-time', as.dateTime, axdr.octetString(''), undefined],
  ['a day that there is not', as.dateTime, at(2015, 2, 29), undefined, 'DATE_TIME'],
  ['a date', as.date, axdr.octetString(date({ year: 2015, month: 3, dayOfMonth: 9 })), '2015-03-09Z'],
  ['a date that is not specified', as.date, axdr.octetString(date({})), undefined],
  [
    'the last day of a month',
    as.date,
    axdr.octetString(date({ year: 2015, month: 3, dayOfMonth: 0xfe })),
    undefined,
    'PARTLY_SPECIFIED_DATE',
  ],
  ['a time', as.time, axdr.octetString(time({ hour: 9, minute: 5, second: 3, hundredths: 1 })), '09:05:03.01Z'],
  ['a time in hours', as.time, axdr.octetString(time({ hour: 9 })), '09:00:00.00Z'],
  ['a time that is not specified', as.time, axdr.octetString(time({})), undefined],
  ['the first second since 2000', as.secondsSince2000, axdr.doubleLongUnsigned(0), '2000-01-01T00:00:00.00Z'],
  ['seconds since 2000', as.secondsSince2000, axdr.doubleLongUnsigned(secondsSince2000('2024-02-29T12:34:56Z')), '2024-02-29T12:34:56.00Z'],
  ['the last second since 2000', as.secondsSince2000, axdr.doubleLongUnsigned(0xfffffffe), '2136-02-07T06:28:14.00Z'],
  ['seconds that are not set', as.secondsSince2000, axdr.doubleLongUnsigned(0xffffffff), undefined],
  ['the last second of 2136', as.secondsSince2000, axdr.long64(4_323_369_599n), '2136-12-31T23:59:59.00Z'],
  ['the first second of 2137', as.secondsSince2000, axdr.long64(4_323_369_600n), undefined, 'DATE_TIME'],
  ['the last second of 1999', as.secondsSince2000, axdr.doubleLong(-1), undefined, 'DATE_TIME'],
  ['a second of the day before', as.secondsSince2000, axdr.doubleLong(-86_401), undefined, 'DATE_TIME'],
  ['seconds of no date', as.secondsSince2000, axdr.long64(2n ** 53n + 1n), undefined, 'DATE_TIME'],
  ['seconds long ago', as.secondsSince2000, axdr.long64(-(2n ** 63n)), undefined, 'DATE_TIME'],
  ['a date-time without year', as.dateTime, axdr.octetString(dateTime({ month: 3, dayOfMonth: 9 })), undefined, 'PARTLY_SPECIFIED_DATE'],
  ['a date-time without day', as.dateTime, axdr.octetString(dateTime({ year: 2024, month: 3 })), undefined, 'PARTLY_SPECIFIED_DATE'],
  ['a date-time of a time alone', as.dateTime, axdr.octetString(dateTime({ hour: 12 })), undefined, 'PARTLY_SPECIFIED_DATE'],
  ['a year alone', as.date, axdr.octetString(date({ year: 2024 })), undefined, 'PARTLY_SPECIFIED_DATE'],
  ['a day without year', as.date, axdr.octetString(date({ month: 12, dayOfMonth: 25 })), '65535-12-25Z'],
  ['a date that there is not', as.date, axdr.octetString(date({ year: 2023, month: 2, dayOfMonth: 29 })), undefined, 'DATE_TIME'],
  ['a time without hour', as.time, axdr.octetString(time({ minute: 30 })), undefined, 'PARTLY_SPECIFIED_DATE'],
  ['a time that there is not', as.time, axdr.octetString(time({ hour: 24 })), undefined, 'DATE_TIME'],
  ['the least number of a range', short, axdr.doubleLong(-0x8000), '-32768'],
  ['a number below a range', short, axdr.doubleLong(-0x8001), undefined, 'VALUE_OUT_OF_RANGE'],
  ['a number above a range', unsignedShort, axdr.long64Unsigned(2n ** 64n - 1n), undefined, 'VALUE_OUT_OF_RANGE'],
  ['a code of two octets', as.hexDigits(4), axdr.long64(0xffffn), 'FFFF'],
  ['a code of more octets', as.hexDigits(4), axdr.doubleLongUnsigned(0x10000), undefined, 'VALUE_OUT_OF_RANGE'],
  ['a negative code', as.hexDigits(4), axdr.doubleLong(-0x80000000), undefined, 'VALUE_OUT_OF_RANGE'],
  ['the name of a code', alertName, axdr.longUnsigned(0x8154), 'Immediate HAN Interface Command Received and Successfully Actioned'],
  ['a code without name', alertName, axdr.longUnsigned(0xffff), 'Unknown alert code FFFF'],
  ['the name of no code', alertName, axdr.doubleLong(-1), undefined, 'VALUE_OUT_OF_RANGE'],
  ['an empty text', as.textUpTo(4), axdr.octetString(''), ''],
  ['a text as long as may be', as.textUpTo(4), axdr.octetString(hex('41424344')), 'ABCD'],
  ['a text of four characters in five octets', as.textUpTo(4), axdr.octetString(hex('414243C2A3')), 'ABC£'],
  ['a text that is too long', as.textUpTo(4), axdr.octetString(hex('4142434445')), undefined, 'TEXT_TOO_LONG'],
  ['the first of two texts', as.textPart(0, 2, 2), axdr.octetString(hex('41424344')), 'AB'],
  ['the last of two texts', as.textPart(1, 2, 2), axdr.octetString(hex('41424344')), 'CD'],
  ['the last of two texts where there is one', as.textPart(1, 2, 2), axdr.octetString(hex('4142')), undefined],
  ['the last of two texts where there are more', as.textPart(1, 2, 2), axdr.octetString(hex('4142434445')), undefined, 'TEXT_TOO_LONG'],
  ['hex digits that are too many', as.hexUpTo(4), axdr.octetString('010203'), undefined, 'TEXT_TOO_LONG'],
];

for (const [name, converter, encoded, text, warning] of DATA) {
  test(`${name}: ${text === undefined ? 'left out' : text.slice(0, 40)}`, () => {
    assert.equal(ofData(converter, encoded), { text, warnings: warning === undefined ? [] : [warning] });
  });
}

/** Data that is a number of any integer type, with its type's tag, and what it reads */
const INTEGERS: readonly (readonly [encoded: string, text: string])[] = [
  ['03 01', '1'],
  ['04 08 C8', '200'],
  ['05 FFFFFFFE', '-2'],
  ['06 FFFFFFFE', '4294967294'],
  ['0D 12', '18'],
  ['0F FE', '-2'],
  ['10 FFFE', '-2'],
  ['11 FE', '254'],
  ['12 FFFE', '65534'],
  ['14 FFFFFFFFFFFFFFFE', '-2'],
  ['15 FFFFFFFFFFFFFFFE', '18446744073709551614'],
  ['16 FE', '254'],
];

for (const [encoded, text] of INTEGERS) {
  test(`a number is read from the data type ${Number.parseInt(encoded, 16)}`, () => {
    assert.equal(ofData(as.integer, hex(encoded)), { text, warnings: [] });
  });
}

for (const encoded of [
  '01 00',
  '02 00',
  '04 48 000000000000000000',
  '09 01 05',
  '0A 01 35',
  '0C 01 35',
  '17 3F800000',
  '18 3FF0000000000000',
  '1A 07DF0101FF',
]) {
  test(`the data type ${Number.parseInt(encoded, 16)}${encoded.startsWith('04') ? ' of more than 64 bits' : ''} is no number`, () => {
    for (const converter of [as.integer, as.boolean, as.secondsSince2000, as.hexDigits(4), as.scaledInteger(-3), short, words, alertName])
      assert.throws(
        () => ofData(converter, hex(encoded)),
        (error: unknown) => error instanceof DecodeError && error.offset !== undefined,
      );
  });
}

type AttributeCase = readonly [name: string, converter: as.Converter, type: string, value: ZclValue, text: string | undefined];

const ATTRIBUTES: readonly AttributeCase[] = [
  ['a number of 48 bits', as.integer, 'UINT48', 2 ** 48 - 2, '281474976710654'],
  ['a number of 64 bits', as.integer, 'UINT64', 2n ** 64n - 2n, '18446744073709551614'],
  ['a negative number of 24 bits', as.integer, 'INT24', -2, '-2'],
  ['the least number of 32 bits that is available', as.integer, 'INT32', -0x7fffffff, '-2147483647'],
  ['all bits set', as.integer, 'BITMAP16', 0xffff, '65535'],
  ['general data', as.integer, 'data8', 0xff, '255'],
  ['a decimal', as.scaledInteger(-3), 'UINT48', 12_345, '12.345'],
  ['UTCTime', as.secondsSince2000, 'UTCTime', 0x1c374a80, '2015-01-01T00:00:00.00Z'],
  ['a character string', as.text, 'CHARSTRING', 'Caf\u00e9', 'Caf\u00e9'],
  ['an octet string', as.hex, 'OCTETSTRING', hex('00ff'), '00FF'],
  ['minutes of a day', minutesOfDay, 'UINT16', 1439, '23:59:00.00Z'],
];

for (const [name, converter, type, value, text] of ATTRIBUTES) {
  test(`${name} (${type}): ${text ?? 'left out'}`, () => assert.equal(ofAttribute(converter, type, value), { text, warnings: [] }));
}

/** In ZCL a value of each type says that there is none (ZigBee Cluster Library, 2.5.2) */
const NOT_AVAILABLE: readonly (readonly [type: string, value: ZclValue])[] = [
  ['UINT8', 0xff],
  ['UINT16', 0xffff],
  ['UINT24', 0xffffff],
  ['UINT32', 0xffffffff],
  ['UINT48', 2 ** 48 - 1],
  ['INT8', -0x80],
  ['INT16', -0x8000],
  ['INT24', -0x800000],
  ['INT32', -0x80000000],
  ['ENUM8', 0xff],
];

for (const [type, value] of NOT_AVAILABLE) {
  test(`a number that is not available (${type}) is left out with a warning`, () => {
    for (const converter of [as.integer, as.scaledInteger(-3), as.hexDigits(4), as.boolean, short, words, minutesOfDay, alertName])
      assert.equal(ofAttribute(converter, type, value), { text: undefined, warnings: ['NOT_AVAILABLE'] });
  });
}

test('an empty string is an empty text in ZCL as in DLMS', () => {
  assert.equal(ofAttribute(as.textUpTo(4), 'CHARSTRING', ''), { text: '', warnings: [] });
  assert.equal(ofAttribute(as.text, 'OCTETSTRING', new Uint8Array(0)), { text: '', warnings: [] });
});

test('a date is the same whatever was translated before', () => {
  const seconds = [0, 86_399, 86_400, -1, 4_294_967_294, -86_401, 1];
  const read = (of: readonly number[]) => of.map((n) => ofData(as.secondsSince2000, axdr.long64(BigInt(n))).text);
  const dates = [
    '2000-01-01T00:00:00.00Z',
    '2000-01-01T23:59:59.00Z',
    '2000-01-02T00:00:00.00Z',
    undefined,
    '2136-02-07T06:28:14.00Z',
    undefined,
    '2000-01-01T00:00:01.00Z',
  ];
  assert.equal(read(seconds), dates);
  assert.equal(read([...seconds].reverse()), [...dates].reverse());
});

test('a warning names what the value is for, and its octet', () => {
  const told: unknown[] = [];
  const encoded = axdr.doubleLong(-1);
  const shape = data();
  const places = new Places();
  const indexer = shape.place(places, 'data');
  const c = new PayloadCursor().start(encoded);
  c.scratch.start(places.room);
  indexer(c, c.u8('data'), undefined);
  const value = shape.value();
  value.readAs([{ path: 'data', readFor: 'ECS24/StandingCharge', label: 'data' }], 0);
  value.locate(encoded, c.slots, places.slot(shape, 'value'));
  unsignedShort.write(value, { octets: encoded, warn: (...warning) => told.push(warning) });
  assert.equal(told, [['VALUE_OUT_OF_RANGE', '-1 is outside the range of the schema: the element is left out', 'ECS24/StandingCharge', 1]]);
});

test('UTCTime that is not available is left out, with a warning', () => {
  assert.equal(ofAttribute(as.secondsSince2000, 'UTCTime', 0xffffffff), { text: undefined, warnings: ['NOT_AVAILABLE'] });
});

test.run();
