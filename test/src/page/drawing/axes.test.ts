import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { grouped, sumOf } from '../../../../src/page/drawing/exact.js';
import { timeTicks } from '../../../../src/page/drawing/time-axis.js';
import { valueAxis } from '../../../../src/page/drawing/value-axis.js';

const texts = (from: string, to: string, most: number): string[] =>
  timeTicks(Date.parse(from), Date.parse(to), most).map(({ text, below }) => (below === '' ? text : `${text} ${below}`));

test('an axis of values begins and ends at a mark, with round steps', () => {
  const marks = (least: number, most: number): string[] => valueAxis(least, most, 5).ticks.map(({ text }) => text);
  assert.equal(marks(0, 253), ['0', '100', '200', '300']);
  assert.equal(marks(-36, 936), ['-200', '0', '200', '400', '600', '800', '1,000']);
  assert.equal(marks(0, 0.003), ['0.000', '0.001', '0.002', '0.003']);
  assert.equal(marks(4_294_900_000, 4_295_170_000), ['4,294,900,000', '4,295,000,000', '4,295,100,000', '4,295,200,000']);
});

test('an axis of values that are all alike has room above them, and one of zeros is no division by 0', () => {
  assert.equal(
    valueAxis(0, 0, 4).ticks.map(({ text }) => text),
    ['0.00', '0.25'],
  );
  const { from, to } = valueAxis(7, 7, 4);
  assert.ok(from <= 7 && to > 7);
});

test('an axis of time names the day where it changes', () => {
  assert.equal(texts('2026-03-28T23:30:00Z', '2026-03-29T01:30:00Z', 5), [
    '23:30 28 Mar 2026',
    '00:00 29 Mar 2026',
    '00:30',
    '01:00',
    '01:30',
  ]);
});

test('an axis of days and months names the year where it changes', () => {
  assert.equal(texts('2025-12-30T00:00:00Z', '2026-01-02T00:00:00Z', 4), ['30 Dec 2025', '31 Dec', '1 Jan 2026', '2 Jan']);
  assert.equal(texts('2025-10-05T00:00:00Z', '2026-03-05T00:00:00Z', 6), ['Nov 2025', 'Dec', 'Jan 2026', 'Feb', 'Mar']);
});

test('an axis of time has no more marks than there is room for, whatever its length', () => {
  for (let span = 60_000; span < 3e14; span *= 1.7) assert.ok(timeTicks(1e12, 1e12 + span, 8).length <= 9, `${span}`);
});

test('sums and thousands are exact', () => {
  assert.is(sumOf(['0.1', '0.2', '1.7']), '2');
  assert.is(sumOf(['18446744073709551615', '1']), '18446744073709551616');
  assert.is(sumOf(['-0.5', '0.25']), '-0.25');
  assert.is(sumOf([]), '0');
  assert.is(grouped('-1234567.0125'), '-1,234,567.0125');
  assert.is(grouped('123'), '123');
});

test.run();
