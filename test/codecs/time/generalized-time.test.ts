import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { generalizedTimeText } from '../../../codecs/time/generalized-time.js';

const text = (time: string): string | undefined => {
  // it need not stand at the start of the octets
  const octets = Buffer.from(`..${time}`);
  return generalizedTimeText(octets, 2, octets.length);
};

test('a GeneralizedTime as a date-time', () => {
  assert.is(text('20141231233000Z'), '2014-12-31T23:30:00.00Z');
  assert.is(text('00010101000000Z'), '0001-01-01T00:00:00.00Z');
  assert.is(text('99991231235959Z'), '9999-12-31T23:59:59.00Z');
});

test('tenths and hundredths of a second are kept, what is finer is not', () => {
  assert.is(text('20141231233000.5Z'), '2014-12-31T23:30:00.50Z');
  assert.is(text('20141231233000.25Z'), '2014-12-31T23:30:00.25Z');
  assert.is(text('20141231233000.999Z'), '2014-12-31T23:30:00.99Z');
});

test('leap days', () => {
  assert.is(text('20160229120000Z'), '2016-02-29T12:00:00.00Z');
  assert.is(text('20150229120000Z'), undefined);
  assert.is(text('21000229120000Z'), undefined);
  assert.is(text('20000229120000Z'), '2000-02-29T12:00:00.00Z');
});

test('dates and times that there are not', () => {
  for (const time of [
    '00000101000000Z',
    '20150001000000Z',
    '20151301000000Z',
    '20150100000000Z',
    '20150431000000Z',
    '20150101240000Z',
    '20150101006000Z',
    '20150101000060Z',
  ])
    assert.is(text(time), undefined, time);
});

test.run();
