import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { clusterCommand, defaultResponse, gbzAlert, gbzPayload, readAttributesResponse, writeAttributesResponse } from './gbz.js';
import { concatenate, hex, toHex } from './octets.js';

const octets = (text: string): string => text.replaceAll(' ', '');
/** Stands for an encryption: the plaintext between two marks */
const protect = (plaintext: Uint8Array): Uint8Array => concatenate(hex('AA'), plaintext, hex('BB'));

test('components are counted, numbered, and the last one is marked', () => {
  const payload = gbzPayload([defaultResponse(0x0707, 0x00, 0x00), defaultResponse(0x0700, 0xff, 0x01)]);
  assert.is(toHex(payload), octets('0109 02 00 0707 0005 08 00 0B 00 00 01 0700 0005 08 01 0B FF 01'));
});

test('attribute records have type and value, or a status', () => {
  const payload = gbzPayload([
    readAttributesResponse(0x0702, [
      { id: 0x0302, type: 'UINT24', value: 1000 },
      { id: 0x0000, status: 0x86 },
      { id: 0x0307, type: 'OCTETSTRING', value: 'ABCD' },
    ]),
  ]);
  assert.is(toHex(payload), octets('0109 01 01 0702 0014 18 00 01 0203 00 22 E80300 0000 86 0703 00 41 02 ABCD'));
});

test('a write answers with the attributes that failed, or with one success', () => {
  const [written, failed] = [writeAttributesResponse(0x0705, []), writeAttributesResponse(0x0705, [{ id: 0x0031, status: 0x87 }])];
  assert.is(toHex(gbzPayload([written, failed])), octets('0109 02 00 0705 0004 18 00 04 00 01 0705 0006 18 01 04 87 3100'));
});

test('a cluster-specific command has its fields in order', () => {
  const command = clusterCommand(0x0705, 0x03, [['ENUM8', 0x10], ['INT32', -1], hex('00'), ['UINT16', 0x0102]], { frameControl: 0x09 });
  assert.is(toHex(gbzPayload([command])), octets('0109 01 01 0705 000B 09 00 03 10 FFFFFFFF 00 0201'));
});

test('an encrypted payload stands behind the additional header and its own length', () => {
  const component = readAttributesResponse(0x0702, [{ id: 0, type: 'UINT8', value: 5 }], { protect });
  assert.is(toHex(gbzPayload([component])), octets('0109 01 03 0702 000E 00 00 18 00 01 0007 AA 0000 00 20 05 BB'));
});

test('the frame counter counts the encrypted components', () => {
  const encrypted = clusterCommand(0x0705, 0x00, [], { protect });
  const payload = gbzPayload([encrypted, defaultResponse(0x0705, 1, 0), encrypted, { ...encrypted, frameCounter: 9 }]);
  assert.is(
    toHex(payload),
    octets(
      '0109 04 02 0705 0009 0000 190000 0002 AABB 00 0705 0005 08 01 0B 01 00 02 0705 0009 0001 190200 0002 AABB 03 0705 0009 0009 190300 0002 AABB',
    ),
  );
});

test('a From Date Time is big-endian, a manufacturer code little-endian', () => {
  const component = clusterCommand(0x0705, 0x05, [], {
    frameControl: 0x05,
    manufacturerCode: 0x1234,
    fromDateTime: 0x1c374a80,
    sequence: 9,
  });
  assert.is(toHex(gbzPayload([component])), octets('0109 01 11 0705 0009 1C374A80 05 3412 09 05'));
});

test('a manufacturer code that the frame control does not announce is an error', () => {
  assert.throws(() => gbzPayload([clusterCommand(0x0705, 0x05, [], { manufacturerCode: 1 })]), /bit 2 of the frame control/);
  assert.throws(() => gbzPayload([clusterCommand(0x0705, 0x05, [], { frameControl: 0x05 })]), /bit 2 of the frame control/);
});

test('a control field can be given', () => {
  assert.is(toHex(gbzPayload([defaultResponse(0x0700, 1, 0, { control: 0x80 })])), octets('0109 01 80 0700 0005 08 00 0B 01 00'));
});

test('an alert has code and time, and counts what follows', () => {
  assert.is(toHex(gbzAlert(0x8f30, 0x1c374a80)), octets('0109 00 8F30 1C374A80'));
  assert.is(toHex(gbzAlert(0x81a0, 0x1c374a80, hex('0005'))), octets('0109 01 81A0 1C374A80 0005'));
  const snapshot = clusterCommand(0x0702, 0x06, [['UINT32', 1]], { protect });
  assert.is(toHex(gbzAlert(0x8f0a, 0x1c374a80, snapshot)), octets('0109 01 8F0A 1C374A80 03 0702 000D 00 00 19 00 06 0006 AA 01000000 BB'));
});

test.run();
