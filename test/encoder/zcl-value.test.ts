import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { referenceJson, referenceSuite } from '../support/reference.js';
import { hex, toHex } from './octets.js';
import { ZCL_TYPES, type ZclValue, zclValue } from './zcl-value.js';

test('values are little-endian and as long as their type', () => {
  const encoded: [string, ZclValue, string][] = [
    ['nodata', 0, ''],
    ['data24', 0x010203, '030201'],
    ['BOOLEAN', 1, '01'],
    ['BITMAP32', 0x01020304, '04030201'],
    ['UINT48', 281474976710655n, 'FFFFFFFFFFFF'],
    ['UINT64', 18446744073709551615n, 'FFFFFFFFFFFFFFFF'],
    ['INT24', -2, 'FEFFFF'],
    ['INT32', -1, 'FFFFFFFF'],
    ['ENUM16', 0x0102, '0201'],
    ['SINGLE', 1.5, '0000C03F'],
    ['DOUBLE', 1.5, '000000000000F83F'],
    ['OCTETSTRING', '010203', '03010203'],
    ['OCTETSTRING', '', '00'],
    ['CHARSTRING', '£', '02C2A3'],
    ['LONG OCTETSTRING', hex('AB'), '0100AB'],
    ['LONG CHARSTRING', 'ab', '02006162'],
    ['Date', '7C0C1FFF', '7C0C1FFF'],
    ['UTCTime', 0x1c374a80, '804A371C'],
    ['EUI64', '0102030405060708', '0102030405060708'],
  ];
  for (const [type, value, expected] of encoded) assert.is(toHex(zclValue(type, value)), expected, type);
});

test('a value that does not fit and an unknown type are errors', () => {
  assert.throws(() => zclValue('UINT8', 256), RangeError);
  assert.throws(() => zclValue('EUI64', '01'), /1 octets where the type has 8/);
  assert.throws(() => zclValue('UINT12', 1), /no ZCL type is called UINT12/);
});

test.run();

referenceSuite('ZCL data types', (test) => {
  test('identifiers and sizes are those of the reference', () => {
    const known: { id: string; name: string; size: number | string }[] = referenceJson('gbcs/zcl.json').dataTypes;
    const withoutEncoder = ['ARRAY', 'STRUCT', 'SET', 'BAG', 'unknown'];
    assert.equal(
      known.map(({ name }) => name).filter((name) => !withoutEncoder.includes(name)),
      Object.keys(ZCL_TYPES),
    );
    for (const { id, name, size } of known.filter((type) => !withoutEncoder.includes(type.name))) {
      assert.is(ZCL_TYPES[name].id, Number(id), name);
      const octetsWanted = typeof size === 'number' && ['SEMI', 'TimeOfDay', 'Date', 'EUI64', 'KEY128'].includes(name);
      if (typeof size === 'number') assert.is(ZCL_TYPES[name].encode(octetsWanted ? new Uint8Array(size) : 0).length, size, name);
    }
  });
});
