import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { dateData, dateTime, dateTimeData, NEVER, NOW, secondsSince2000, timeData } from './date-time.js';
import { toHex } from './octets.js';

test('what is not given is not specified', () => {
  assert.is(toHex(dateTime({})), 'FFFFFFFFFFFFFFFFFF8000FF');
  assert.is(
    toHex(dateTime({ year: 2015, month: 1, dayOfMonth: 1, hour: 0, minute: 0, second: 0, hundredths: 0 })),
    '07DF0101FF000000008000FF',
  );
});

test('all parts stand in their octets', () => {
  const parts = { year: 2024, month: 2, dayOfMonth: 29, dayOfWeek: 4, hour: 23, minute: 59, second: 58, hundredths: 97 };
  assert.is(toHex(dateTime({ ...parts, deviation: -60, clockStatus: 2 })), '07E8021D04173B3A61FFC402');
});

test('the data types have their tags', () => {
  assert.is(toHex(dateTimeData({})), '19FFFFFFFFFFFFFFFFFF8000FF');
  assert.is(toHex(dateData({ month: 0xfe, dayOfMonth: 0xfd })), '1AFFFFFEFDFF');
  assert.is(toHex(timeData({ hour: 1, minute: 2 })), '1B0102FFFF');
});

test('now and never are those of COSEM', () => {
  assert.is(toHex(NOW), '0000000000000000008000FF');
  assert.is(toHex(NEVER), 'FFFFFFFFFFFFFFFFFF8000FF');
});

test('seconds count from 2000', () => {
  assert.is(secondsSince2000('2000-01-01T00:00:00Z'), 0);
  assert.is(secondsSince2000('2015-01-01T00:00:00Z'), 0x1c374a80);
  assert.throws(() => secondsSince2000('yesterday'), /not a date and time/);
});

test.run();
