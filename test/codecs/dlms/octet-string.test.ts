import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { octetString } from '../../../codecs/dlms/shapes.js';
import { octetsField, unsignedField } from '../../../codecs/octet-fields.js';
import { indexData } from '../../support/indexed-data.js';
import { errorOf } from '../../support/thrown.js';

const date = () => octetString({ year: unsignedField(2), month: unsignedField(1), rest: octetsField() });

test('fields stand one after the other, and those past the end are absent', () => {
  const whole = date();
  const full = indexData(whole, '09 05 07DF 0C 19 FF');
  assert.is(full.value(whole.of.year)?.integer(), 2015);
  assert.is(full.value(whole.of.month)?.integer(), 12);
  assert.is(full.value(whole.of.rest)?.end, 7);
  const short = indexData(whole, '09 02 07DF');
  assert.is(short.value(whole.of.year)?.integer(), 2015);
  assert.is(short.value(whole.of.month), undefined);
  assert.is(indexData(whole, '09 00').value(whole.of.year), undefined);
  assert.is(indexData(whole, '00').value(whole), undefined);
});

test('other strings, and the types of dates and times, are octets too', () => {
  for (const encoded of ['0A 05 07DF0C19FF', '0C 05 07DF0C19FF', '1A 07DF0C19FF', '19 07DF0C19FF0C000000800000', '1B 07DF0C19']) {
    const whole = date();
    assert.is(indexData(whole, encoded).value(whole.of.month)?.integer(), 12, encoded);
  }
  assert.throws(
    () => indexData(date(), '04 10 07DF'),
    errorOf('DECODE', 'item 1 at offset 0: an octet-string expected, data type 4 found'),
  );
  assert.throws(() => indexData(date(), '12 07DF'), errorOf('DECODE', 'item 1 at offset 0: an octet-string expected, data type 18 found'));
});

test.run();
