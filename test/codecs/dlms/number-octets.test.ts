import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { longUnsignedOctets } from '../../../codecs/dlms/number-octets.js';
import { unsignedField } from '../../../codecs/octet-fields.js';
import { indexData } from '../../support/indexed-data.js';
import { errorOf } from '../../support/thrown.js';

const shape = () => longUnsignedOctets({ controller: unsignedField(1), action: unsignedField(1) });

test('both octets of a long-unsigned have a source, and so has the number', () => {
  const selector = shape();
  const selected = indexData(selector, '12 2332');
  assert.is(selected.value(selector.of.controller)?.integer(), 0x23);
  assert.is(selected.value(selector.of.action)?.integer(), 0x32);
  assert.is(selected.value(selector)?.integer(), 0x2332);
  assert.is(indexData(selector, '00').value(selector.of.action), undefined);
});

test('of a number of another type the low octet is the last one, and all before it are the high part', () => {
  const octetsOf = (octets: string) => {
    const selector = shape();
    const selected = indexData(selector, octets);
    return [selected.value(selector.of.controller)?.integer(), selected.value(selector.of.action)?.integer()];
  };
  assert.equal(octetsOf('11 07'), [0, 7]);
  assert.equal(octetsOf('06 00002332'), [0x23, 0x32]);
  assert.equal(octetsOf('05 00012332'), [0x123, 0x32]);
});

test('no number, and one that ends too early', () => {
  assert.throws(() => indexData(shape(), '09 01 07'), errorOf('DECODE', 'item 1 at offset 0: a long-unsigned expected, data type 9 found'));
  assert.throws(() => indexData(shape(), '12 07'), errorOf('DECODE', 'item 1 at offset 2: the message ends here, 1 octets early'));
});

test.run();
