import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { dateTimeOfSeconds } from '../../../codecs/time/utc.js';

test('seconds count from the start of the year 2000', () => {
  assert.is(dateTimeOfSeconds(0), '2000-01-01T00:00:00.00Z');
  assert.is(dateTimeOfSeconds(0x1c374a80), '2015-01-01T00:00:00.00Z');
  assert.is(dateTimeOfSeconds(0x1c374a80 - 1), '2014-12-31T23:59:59.00Z');
  assert.is(dateTimeOfSeconds(0x1c360710), '2014-12-31T01:00:00.00Z');
});

test('the last second of 32 bits is in 2136', () => {
  assert.is(dateTimeOfSeconds(0xffffffff), '2136-02-07T06:28:15.00Z');
});

test('a leap day and the day after it are dates', () => {
  assert.is(dateTimeOfSeconds(5097599), '2000-02-28T23:59:59.00Z');
  assert.is(dateTimeOfSeconds(5097600), '2000-02-29T00:00:00.00Z');
  assert.is(dateTimeOfSeconds(5184000), '2000-03-01T00:00:00.00Z');
});

test('times agree with the calendar of the platform at any second', () => {
  for (let i = 0; i < 2000; i++) {
    const seconds = Math.imul(i, 2654435761) >>> 0;
    assert.is(dateTimeOfSeconds(seconds), new Date(946684800000 + seconds * 1000).toISOString().replace('.000Z', '.00Z'));
  }
});

test.run();
