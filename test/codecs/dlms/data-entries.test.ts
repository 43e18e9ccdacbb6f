import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { array, data, structure } from '../../../codecs/dlms/shapes.js';
import { indexData } from '../../support/indexed-data.js';
import { errorOf } from '../../support/thrown.js';

/** Both members of each entry of a log */
function entriesOf(encoded: string): unknown[] {
  const log = array(structure({ first: data(), second: data() }));
  return indexData(log, encoded).each(log, (entry) => [
    entry.value(log.each.of.first)?.integer(),
    entry.value(log.each.of.second)?.integer(),
  ]);
}

test('entries of fixed size, of other sizes, and with tags of their own give the same', () => {
  const expected = [
    [1, -1],
    [2, 0x0203],
  ];
  assert.equal(entriesOf('13 02 02 06 10 0C 00000001 FFFF 00000002 0203'), expected);
  assert.equal(entriesOf('01 02 02 02 06 00000001 10 FFFF 02 02 11 02 12 0203'), expected);
});

test('a log without entries may have any type description', () => {
  for (const empty of ['13 02 02 06 06 00', '13 00 00', '13 02 00 00', '13 09 00', '01 00', '00', 'FF'])
    assert.equal(entriesOf(empty), [], empty);
});

test('members that are null-data in all entries', () => {
  assert.equal(entriesOf('13 02 02 00 11 02 07 09'), [
    [undefined, 7],
    [undefined, 9],
  ]);
});

test('contents that are no whole number of entries, and entries without octets', () => {
  assert.throws(
    () => entriesOf('13 02 02 06 06 07 00000001 000000'),
    errorOf('DECODE', 'item 1 / entry at offset 6: 7 octets are no whole number of entries of 8'),
  );
  assert.throws(() => entriesOf('13 00 01 00'), errorOf('DECODE', 'item 1 / entry at offset 3: entries without octets'));
});

test.run();
