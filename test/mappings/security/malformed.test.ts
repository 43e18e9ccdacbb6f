import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { RESPONSES } from '../../../mappings/index.js';
import { createTranslator, DecodeError } from '../../../src/index.js';
import { certificateDer } from '../../encoder/certificates.js';
import * as der from '../../encoder/der.js';
import { electricityMeter } from '../../encoder/keys.js';
import { asn1Response, asn1ResponseOf, KEY_USAGES } from '../../support/asn1.js';
import { assertValid } from '../../support/schema.js';

const EIGHT = '90B3D51F30010000';
const deviceLogEntry = der.sequence([der.octetString(EIGHT), der.integer(1)]);
const outcome = der.sequence([
  der.integer(1000),
  der.integer(2),
  der.sequence([der.sequence([der.integer(2), der.integer(7), der.sequence([der.sequence([der.integer(0), der.integer(9)])])])]),
  der.sequence([
    der.sequence([
      der.sequence([der.integer(2), KEY_USAGES.keyAgreement, der.integer(1)]),
      der.enumerated(0),
      ...Array.from({ length: 4 }, () => der.octetString(EIGHT)),
    ]),
  ]),
]);
const credentials = der.sequence([
  der.sequence([
    der.integer(2),
    der.enumerated(0),
    der.integer(7),
    der.sequence([der.sequence([KEY_USAGES.keyAgreement, der.integer(1), der.octetString(EIGHT), der.octetString(EIGHT)])]),
  ]),
]);
const update = der.sequence([der.nullValue(), outcome], 2);
const certificate = certificateDer(electricityMeter, 'DS');
const code = der.integer(0);

/** A payload with every optional part, by message code */
const PAYLOADS: ReadonlyMap<number, Uint8Array> = new Map([
  [0x0008, credentials],
  [0x011b, credentials],
  ...[0x0102, 0x0103, 0x0104, 0x0107, 0x0126, 0x0100, 0x0101, 0x0105, 0x0106, 0x0108, 0x0109, 0x0125].map(
    (code) => [code, update] as const,
  ),
  [0x000a, certificate],
  [0x000c, certificate],
  ...[0x000b, 0x000d, 0x00ab, 0x000e, 0x00af, 0x000f, 0x0010].map((messageCode) => [messageCode, code] as const),
  [0x0012, der.sequence([code, der.octetString('0123ABCD')])],
  [0x0129, der.sequence([der.octetString('0123ABCD'), code])],
  [0x0013, der.sequence([code, der.sequence([deviceLogEntry, deviceLogEntry])])],
  [0x008c, der.sequence([der.sequence([der.sequence([deviceLogEntry, code])])])],
  [0x007f, der.sequence([der.generalizedTime('20150101000000Z'), code])],
]);

const translator = createTranslator();

test('every use case in ASN.1 is looked at here', () => {
  const codes = RESPONSES.filter(({ encoding }) => encoding === 'ASN.1').flatMap(({ messageCodes }) => messageCodes);
  assert.equal([...codes].sort(), [...PAYLOADS.keys()].sort());
});

test('a payload cut short anywhere is an error with its place', () => {
  for (const [messageCode, payload] of PAYLOADS) {
    translator.translate(asn1Response(messageCode, payload));
    for (let length = 0; length < payload.length; length++) {
      try {
        translator.translate(asn1Response(messageCode, payload.subarray(0, length)));
        assert.unreachable(`message code ${messageCode.toString(16)}, ${length} octets`);
      } catch (e) {
        assert.instance(e, DecodeError);
        const { offset, context } = e as DecodeError;
        assert.type(offset, 'number');
        assert.match(context, /^ASN\.1 payload/);
      }
    }
  }
});

test('octets after the payload are an error', () => {
  for (const [messageCode, payload] of PAYLOADS) {
    assert.throws(() => translator.translate(asn1Response(messageCode, Buffer.concat([payload, Buffer.of(0)]))), /1 octets left over/);
  }
});

test('a payload of another type is an error', () => {
  for (const messageCode of PAYLOADS.keys()) {
    assert.throws(
      () => translator.translate(asn1ResponseOf(messageCode, '0C 01 41')),
      /ASN\.1 payload at offset \d+: .* expected, tag 0C found/,
    );
  }
});

test('a payload nested too deep is an error, whatever it should be', () => {
  let deep = der.nullValue();
  for (let i = 0; i < 20; i++) deep = der.sequence([deep]);
  for (const messageCode of PAYLOADS.keys()) {
    assert.throws(
      () => translator.translate(asn1Response(messageCode, deep)),
      (e: unknown) => e instanceof DecodeError,
    );
  }
  // a certificate is handed on as it is, but looked through
  assert.throws(() => translator.translate(asn1Response(0x000c, deep)), /nested more than 16 deep/);
  assert.throws(() => translator.translate(asn1Response(0x0013, der.sequence([code, der.sequence([]), deep]))), /nested more than 16 deep/);
});

test('a message with one octet changed gives a valid document or an error with its place', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PAYLOADS), fc.nat(), fc.nat({ max: 255 }), ([messageCode, payload], at, octet) => {
      const changed = Uint8Array.from(payload);
      changed[at % payload.length] = octet;
      try {
        assertValid(translator.translate(asn1Response(messageCode, changed)).xml);
      } catch (e) {
        if (!(e instanceof DecodeError)) throw e;
        assert.match(e.context, /^ASN\.1 payload/);
      }
    }),
    { numRuns: 400 },
  );
});

test.run();
