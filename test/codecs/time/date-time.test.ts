import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { dateText, dateTimeText, specifiedOfDate, specifiedOfDateTime, specifiedOfTime, timeText } from '../../../codecs/time/date-time.js';
import { hex } from '../../encoder/octets.js';

const DATE_TIMES: Readonly<Record<string, string | undefined>> = {
  '07DF 01 01 FF 00 00 00 00 8000 FF': '2015-01-01T00:00:00.00Z',
  '07E8 02 1D 04 17 3B 3B 63 8000 00': '2024-02-29T23:59:59.99Z',
  // parts of the time that are not specified
  '07DF 01 01 FF FF FF FF FF 8000 FF': '2015-01-01T00:00:00.00Z',
  // deviation in minutes from UTC
  '07E6 01 01 FF 00 1E 00 00 FFC4 FF': '2021-12-31T23:30:00.00Z',
  '0032 01 01 FF 00 00 00 00 003C FF': '0050-01-01T01:00:00.00Z',
  '270F 0C 1F FF 17 3B 00 00 003C FF': undefined,
  // never, now, wildcards
  'FFFF FF FF FF FF FF FF FF 8000 FF': undefined,
  '0000 00 00 00 00 00 00 00 8000 FF': undefined,
  '07DF FE 01 FF 00 00 00 00 8000 FF': undefined,
  '07DF 01 FE FF 00 00 00 00 8000 FF': undefined,
  // no such date or time
  '2710 01 01 FF 00 00 00 00 8000 FF': undefined,
  '07E7 02 1D FF 00 00 00 00 8000 FF': undefined,
  '076C 02 1D FF 00 00 00 00 8000 FF': undefined,
  '07DF 0D 01 FF 00 00 00 00 8000 FF': undefined,
  '07DF 04 1F FF 00 00 00 00 8000 FF': undefined,
  '07DF 01 01 FF 18 00 00 00 8000 FF': undefined,
  '07DF 01 01 FF 00 3C 00 00 8000 FF': undefined,
  '07DF 01 01 FF 00 00 3C 00 8000 FF': undefined,
  '07DF 01 01 FF 00 00 00 64 8000 FF': undefined,
};

test('a COSEM date-time is written in UTC where it names a date and time that exist', () => {
  for (const [text, expected] of Object.entries(DATE_TIMES)) assert.is(dateTimeText(hex(text), 0), expected, text);
});

test('how much of a date-time is specified', () => {
  const specified = (text: string) => specifiedOfDateTime(hex(text), 0);
  assert.is(specified('FFFF FF FF FF FF FF FF FF 8000 FF'), 'nothing');
  assert.is(specified('0000 00 00 00 00 00 00 00 8000 FF'), 'nothing');
  assert.is(specified('07DF FE 01 FF 00 00 00 00 8000 FF'), 'part');
  assert.is(specified('FFFF 01 01 FF 00 00 00 00 8000 FF'), 'part');
  assert.is(specified('FFFF FF FF FF 12 00 00 00 8000 FF'), 'part');
  assert.is(specified('FFFF FF FF 01 FF FF FF FF 8000 FF'), 'part');
  // there is no such day
  assert.is(specified('07E7 02 1D FF 00 00 00 00 8000 FF'), 'whole');
});

test('how much of a date is specified', () => {
  assert.is(specifiedOfDate(hex('FFFF FF FF FF'), 0), 'nothing');
  assert.is(specifiedOfDate(hex('07DF FF FF FF'), 0), 'part');
  assert.is(specifiedOfDate(hex('FFFF 0C FE FF'), 0), 'part');
  assert.is(specifiedOfDate(hex('FFFF 0C 19 FF'), 0), 'whole');
});

test('how much of a time is specified', () => {
  assert.is(specifiedOfTime(hex('FF FF FF FF'), 0), 'nothing');
  assert.is(specifiedOfTime(hex('FF 1E 00 00'), 0), 'part');
  assert.is(specifiedOfTime(hex('0C FF FF FF'), 0), 'whole');
});

test('a date needs month and day, its year may be any', () => {
  assert.is(dateText(hex('07DF 0C 19 FF'), 0), '2015-12-25Z');
  assert.is(dateText(hex('FFFF 02 1D FF'), 0), '65535-02-29Z');
  for (const none of ['07DF FF 19 FF', '07DF 0C FD FF', '07DF 02 1D FF', '0000 01 01 FF']) assert.is(dateText(hex(none), 0), undefined);
});

test('a time that is not specified in part has 00 there, one that does not exist is none', () => {
  assert.is(timeText(hex('0C FF 3B 05'), 0), '12:00:59.05Z');
  for (const none of ['18 00 00 00', '00 3C 00 00', '00 00 3C 00', '00 00 00 64']) assert.is(timeText(hex(none), 0), undefined);
});

test.run();
