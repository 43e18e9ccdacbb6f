import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { dateOfDay, dayOfDate, daysOf } from '../../../codecs/time/calendar.js';

const MILLISECONDS_PER_DAY = 86_400_000;

test('days from 1970-01-01 have the dates of the Gregorian calendar', () => {
  assert.equal(dateOfDay(0), { year: 1970, month: 1, day: 1 });
  assert.equal(dateOfDay(-1), { year: 1969, month: 12, day: 31 });
  assert.equal(dateOfDay(11_016), { year: 2000, month: 2, day: 29 });
  assert.equal(dateOfDay(11_017), { year: 2000, month: 3, day: 1 });
  assert.equal(dateOfDay(47_540), { year: 2100, month: 2, day: 28 });
  assert.equal(dateOfDay(47_541), { year: 2100, month: 3, day: 1 });
  assert.equal(dateOfDay(-719_528), { year: 0, month: 1, day: 1 });
});

test('every day from the year 0 to 4000 has the date that a Date gives it, and its date the day', () => {
  for (let day = -719_528; day < 741_000; day += 11) {
    const expected = new Date(day * MILLISECONDS_PER_DAY);
    const date = dateOfDay(day);
    assert.equal(date, { year: expected.getUTCFullYear(), month: expected.getUTCMonth() + 1, day: expected.getUTCDate() });
    assert.is(dayOfDate(date.year, date.month, date.day), day);
  }
});

test('February has 29 days in leap years', () => {
  assert.equal(
    [1900, 2000, 2023, 2024, 2100, 4].map((year) => daysOf(year, 2)),
    [28, 29, 28, 29, 28, 29],
  );
  assert.equal(
    Array.from({ length: 12 }, (_, i) => daysOf(2023, i + 1)),
    [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
  );
});

test.run();
