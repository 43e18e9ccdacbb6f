import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type GroupingHeader, generalCiphering, generalSigning, signedPart } from './envelope.js';
import { hex, toHex } from './octets.js';

const octets = (text: string): string => text.replaceAll(' ', '');

const header: GroupingHeader = {
  craFlag: 2,
  originatorCounter: 1000n,
  originator: hex('02E53E0000000001'),
  recipient: hex('0250000000000010'),
  messageCode: 0x0027,
};
const payload = hex('DA00');
const start = '09 02 00000000000003E8 08 02E53E0000000001 08 0250000000000010';

test('a grouping header has its fields, each with its length', () => {
  assert.is(toHex(generalSigning(header, payload)), octets(`DF ${start} 00 02 0027 02 DA00 00`));
});

test('the date-time is there where it is given', () => {
  const dateTime = hex('07DF0101FF000000008000FF');
  assert.is(toHex(generalSigning({ ...header, dateTime }, payload)), octets(`DF ${start} 0C 07DF0101FF000000008000FF 02 0027 02 DA00 00`));
});

test('the other information grows with the supplementary fields', () => {
  const remotePartyId = hex('0260000000000030');
  const other = (supplementary: NonNullable<GroupingHeader['supplementary']>) =>
    toHex(generalSigning({ ...header, supplementary }, payload)).slice(octets(`DF ${start} 00`).length, -8);
  assert.is(other({ remotePartyId }), octets('0A 0027 0260000000000030'));
  assert.is(other({ remotePartyId, remotePartyCounter: 1n }), octets('12 0027 0260000000000030 0000000000000001'));
  assert.is(
    other({ remotePartyId, remotePartyCounter: 1n, originatorCounter: 18446744073709551615n }),
    octets('1A 0027 0260000000000030 0000000000000001 FFFFFFFFFFFFFFFF'),
  );
  assert.is(
    other({ remotePartyId, remotePartyCounter: 1n, keyAgreementCertificate: hex('3000') }),
    octets('14 0027 0260000000000030 0000000000000001 3000'),
  );
});

test('a signature and a MAC follow with what announces them', () => {
  const signing = generalSigning(header, payload, hex('5A5A'));
  assert.is(toHex(signing), octets(`DF ${start} 00 02 0027 02 DA00 02 5A5A`));
  assert.is(
    toHex(generalCiphering(signing, hex('CCCCCCCCCCCCCCCCCCCCCCCC'))),
    octets(`DD 000000000000 38 11 00000000 DF ${start} 00 02 0027 02 DA00 02 5A5A CCCCCCCCCCCCCCCCCCCCCCCC`),
  );
});

test('the signed part has neither tag nor signature', () => {
  assert.is(toHex(signedPart(header, payload)), octets(`${start} 00 02 0027 02 DA00`));
});

test('each length takes the form asked for', () => {
  const forms = { transactionId: 1, originator: 2, recipient: 3, dateTime: 4, otherInformation: 1, content: 2, signature: 1 } as const;
  assert.is(
    toHex(generalSigning(header, payload, undefined, forms)),
    octets('DF 8109 02 00000000000003E8 820008 02E53E0000000001 83000008 0250000000000010 8400000000 8102 0027 820002 DA00 8100'),
  );
  assert.is(toHex(generalCiphering(hex('DF'), hex('AA'), { cipheredService: 2 })), octets('DD 000000000000 820007 11 00000000 DF AA'));
});

test.run();
