import { verify } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { accessControlBroker, electricityMeter, supplementaryRemoteParty, supplier } from './keys.js';
import { blockAgreement, encodeMessage, type Message } from './message.js';
import { hex, toHex } from './octets.js';
import { agreementOf, messageMac } from './protection.js';

const octets = (text: string): string => text.replaceAll(' ', '');

const message: Message = {
  craFlag: 2,
  originatorCounter: 1000n,
  originator: electricityMeter,
  recipient: supplier,
  messageCode: 0x0027,
  payload: hex('DA00'),
};
const signing = '09 02 00000000000003E8 08 02E53E0000000001 08 0250000000000010 00 02 0027 02 DA00';

test('a message has a MAC of its originator', () => {
  const mac = messageMac(agreementOf(electricityMeter, supplier, 1000n), 2, hex(`DF ${signing} 00`));
  assert.is(toHex(encodeMessage(message)), octets(`DD 000000000000 36 11 00000000 DF ${signing} 00 ${toHex(mac)}`));
});

test('a signed message has the signature of its originator and no MAC header', () => {
  const encoded = encodeMessage({ ...message, craFlag: 3, dateTime: hex('07DF0101FF000000008000FF'), security: 'signature' });
  const signed = octets('09 03 00000000000003E8 08 02E53E0000000001 08 0250000000000010 0C 07DF0101FF000000008000FF 02 0027 02 DA00');
  assert.is(toHex(encoded.subarray(0, -64)), `DF${signed}40`);
  const key = { key: electricityMeter.keys('DS').publicKey, dsaEncoding: 'ieee-p1363' as const };
  assert.ok(verify('sha256', hex(signed), key, encoded.subarray(-64)));
});

test('a message can have both, or neither', () => {
  assert.is(encodeMessage({ ...message, security: 'both' }).length, encodeMessage(message).length + 64);
  assert.is(toHex(encodeMessage({ ...message, security: 'none' })), octets(`DF ${signing} 00`));
});

test('blocks for a supplementary remote party are protected with its key and counter', () => {
  const supplementary = { remoteParty: supplementaryRemoteParty, remotePartyCounter: 7n, originatorCounter: 2000n };
  const toBroker = { ...message, recipient: accessControlBroker, supplementary };
  assert.match(toHex(encodeMessage(toBroker)), octets('1A 0027 0260000000000030 0000000000000007 00000000000007D0 02 DA00'));
  assert.equal(blockAgreement(toBroker), agreementOf(electricityMeter, supplementaryRemoteParty, 2000n));
  assert.equal(blockAgreement(message), agreementOf(electricityMeter, supplier, 1000n));
  const withoutCounter = { ...toBroker, supplementary: { remoteParty: supplementaryRemoteParty, remotePartyCounter: 7n } };
  assert.equal(blockAgreement(withoutCounter), agreementOf(electricityMeter, supplementaryRemoteParty, 1000n));
});

test.run();
