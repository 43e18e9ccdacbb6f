import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as der from './der.js';
import { hex, toHex } from './octets.js';

test('each type has its tag, its length and the fewest octets', () => {
  const encoded: [Uint8Array, string][] = [
    [der.boolean(true), '0101FF'],
    [der.boolean(false), '010100'],
    [der.integer(0), '020100'],
    [der.integer(127), '02017F'],
    [der.integer(128), '02020080'],
    [der.integer(-128), '020180'],
    [der.integer(-129), '0202FF7F'],
    [der.integer(18446744073709551615n), '020900FFFFFFFFFFFFFFFF'],
    [der.bitString(hex('80'), 7), '03020780'],
    [der.octetString('0123ABCF'), '04040123ABCF'],
    [der.nullValue(), '0500'],
    [der.oid('1.2.840.10045.4.3.2'), '06082A8648CE3D040302'],
    [der.oid('2.999.1'), '0603883701'],
    [der.enumerated(25), '0A0119'],
    [der.utf8String('£'), '0C02C2A3'],
    [der.printableString('T1'), '13025431'],
    [der.utcTime('200101000000Z'), '170D3230303130313030303030305A'],
    [der.generalizedTime('20300115000000Z'), '180F32303330303131353030303030305A'],
    [der.sequence([der.integer(1), der.nullValue()]), '30050201010500'],
    [der.setOf([der.integer(1)]), '3103020101'],
    [der.explicit(1, der.integer(5)), 'A103020105'],
    [der.implicit(1, der.integer(5)), '810105'],
    [der.implicit(3, der.sequence([])), 'A300'],
  ];
  for (const [octets, expected] of encoded) assert.is(toHex(octets), expected);
});

test('a length can be longer than needed', () => {
  assert.is(toHex(der.sequence([der.nullValue()], 2)), '308200020500');
  assert.is(toHex(der.integer(1, 1)), '02810101');
  assert.is(toHex(der.octetString('', 4)), '048400000000');
});

test.run();
