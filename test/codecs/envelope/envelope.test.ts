import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { originatorCounter, supplementaryOriginatorCounter, supplementaryRemotePartyCounter } from '../../../codecs/envelope/counters.js';
import { Envelope, readEnvelope, readWholeMessage } from '../../../codecs/envelope/envelope.js';
import { DecodeError } from '../../../codecs/errors.js';
import { encodeLength } from '../../encoder/axdr.js';
import { generalCiphering } from '../../encoder/envelope.js';
import { supplementaryRemoteParty } from '../../encoder/keys.js';
import { concatenate, hex } from '../../encoder/octets.js';
import { plainMessage } from '../../support/plain-message.js';
import { referenceMessages, referenceSuite } from '../../support/reference.js';

const MAC = hex('0102030405060708090A0B0C');

function failure(message: Uint8Array, read: (m: Uint8Array) => unknown = readWholeMessage): DecodeError {
  try {
    read(message);
  } catch (error) {
    assert.instance(error, DecodeError);
    return error as DecodeError;
  }
  throw new Error('it was read without an error');
}

test('a message with a MAC header: every part stands where its octets are', () => {
  const message = hex(
    'DD 000000000000 3C 11 00000000' + // 13 octets
      'DF 09 02 00000000000003E8' + // 11
      '08 00DB1234567890A0 08 90B3D51F30010000' + // 18
      '00 02 0027 03 DA2000 00' + // 9
      '0102030405060708090A0B0C',
  );
  message[7] = message.length - 8;
  const e = readWholeMessage(message);
  assert.is(e.octets, message);
  assert.is(e.at, 0);
  assert.is(e.macHeaderAt, 0);
  assert.is(e.authenticatedAt, 13);
  assert.is(e.craFlag, 2);
  assert.is(e.originatorCounterAt, 16);
  assert.is(e.originatorAt, 25);
  assert.is(e.recipientAt, 34);
  assert.is(e.dateTimeAt, -1);
  assert.is(e.otherInformationAt, 44);
  assert.is(e.otherInformationEnd, 46);
  assert.is(e.messageCode, 0x0027);
  assert.is(e.supplementaryRemotePartyAt, -1);
  assert.is(e.supplementaryRemotePartyCounterAt, -1);
  assert.is(e.supplementaryOriginatorCounterAt, -1);
  assert.is(e.keyAgreementCertificateAt, -1);
  assert.is(e.keyAgreementCertificateEnd, -1);
  assert.is(e.contentAt, 47);
  assert.is(e.contentEnd, 50);
  assert.is(e.signatureAt, 51);
  assert.is(e.signatureEnd, 51);
  assert.is(e.macAt, 51);
  assert.is(e.end, 63);
  assert.is(originatorCounter(e), 1000n);
});

test('a signed message without a MAC header, with a date-time', () => {
  const message = plainMessage({ craFlag: 3, dateTime: hex('07E60C1FFF173B3B00000000'), messageCode: 0x1000, security: 'signature' });
  const e = readWholeMessage(message);
  assert.is(e.macHeaderAt, -1);
  assert.is(e.macAt, -1);
  assert.is(e.authenticatedAt, 0);
  assert.is(e.craFlag, 3);
  assert.is(e.dateTimeAt, 30);
  assert.is(e.messageCode, 0x1000);
  assert.is(e.contentAt, 46);
  assert.is(e.contentEnd, 49);
  assert.is(e.signatureAt, 50);
  assert.is(e.signatureEnd, 114);
  assert.is(e.end, 114);
});

test('a command may be signed and have a MAC', () => {
  const e = readWholeMessage(plainMessage({ craFlag: 1, security: 'both' }));
  assert.is(e.signatureEnd - e.signatureAt, 64);
  assert.is(e.macAt, e.signatureEnd);
  assert.is(e.end, e.macAt + 12);
});

test('a pre-command ends with its content', () => {
  const e = readWholeMessage(plainMessage({ craFlag: 1, security: 'pre-command' }));
  assert.is(e.signatureAt, e.contentEnd);
  assert.is(e.signatureEnd, e.contentEnd);
  assert.is(e.end, e.contentEnd);
});

test('a response or an alert never ends with its content', () => {
  for (const craFlag of [2, 3] as const) {
    assert.is(
      failure(plainMessage({ craFlag, security: 'pre-command' })).message,
      'signature / length at offset 37: the message ends here',
    );
  }
});

const REMOTE_PARTY = { remoteParty: supplementaryRemoteParty };
const WITH_ITS_COUNTER = { ...REMOTE_PARTY, remotePartyCounter: 18446744073709551615n };
const WITH_BOTH_COUNTERS = { ...WITH_ITS_COUNTER, originatorCounter: 9007199254740993n };

test('other information: message code alone', () => {
  const e = readWholeMessage(plainMessage());
  assert.is(supplementaryRemotePartyCounter(e), undefined);
  assert.is(supplementaryOriginatorCounter(e), undefined);
});

test('other information: message code and supplementary remote party ID', () => {
  const e = readWholeMessage(plainMessage({ messageCode: 0x0123, supplementary: REMOTE_PARTY }));
  assert.is(e.messageCode, 0x0123);
  assert.is(e.supplementaryRemotePartyAt, e.otherInformationAt + 2);
  assert.is(e.supplementaryRemotePartyCounterAt, -1);
  assert.is(e.supplementaryOriginatorCounterAt, -1);
  assert.is(e.keyAgreementCertificateAt, -1);
});

test('other information: supplementary remote party ID and counter', () => {
  const e = readWholeMessage(plainMessage({ supplementary: WITH_ITS_COUNTER }));
  assert.is(e.supplementaryRemotePartyAt, e.otherInformationAt + 2);
  assert.is(e.supplementaryRemotePartyCounterAt, e.otherInformationAt + 10);
  assert.is(e.supplementaryOriginatorCounterAt, -1);
  assert.is(supplementaryRemotePartyCounter(e), 18446744073709551615n);
});

test('other information: supplementary originator counter after them', () => {
  const e = readWholeMessage(plainMessage({ supplementary: WITH_BOTH_COUNTERS }));
  assert.is(e.supplementaryOriginatorCounterAt, e.otherInformationAt + 18);
  assert.is(e.keyAgreementCertificateAt, -1);
  assert.is(supplementaryOriginatorCounter(e), 9007199254740993n);
});

const WITH_CERTIFICATE = { ...WITH_ITS_COUNTER, keyAgreementCertificate: hex(`30820104${'AA'.repeat(0x104)}`) };

test('other information: key agreement certificate after them', () => {
  const e = readWholeMessage(plainMessage({ craFlag: 1, supplementary: WITH_CERTIFICATE }));
  assert.is(e.supplementaryRemotePartyCounterAt, e.otherInformationAt + 10);
  assert.is(e.supplementaryOriginatorCounterAt, -1);
  assert.is(e.keyAgreementCertificateAt, e.otherInformationAt + 18);
  assert.is(e.keyAgreementCertificateEnd, e.otherInformationAt + 18 + 0x108);
  assert.is(e.keyAgreementCertificateEnd, e.otherInformationEnd);
});

test('other information of any other length is an error', () => {
  for (const length of [0, 1, 3, 9, 11, 17, 19, 25, 27, 34]) {
    const otherInformation = concatenate(encodeLength(length), new Uint8Array(length));
    const error = failure(
      concatenate(hex('DF 09 02 00000000000003E8 08 00DB1234567890A0 08 90B3D51F30010000 00'), otherInformation, hex('03 DA2000 00')),
    );
    assert.is(error.context, 'grouping header / other information');
    assert.is(error.offset, 30);
    assert.is(error.problem, `${length} octets, which is none of its forms`);
  }
});

test('a certificate that does not fill the other information is an error', () => {
  const keyAgreementCertificate = hex(`30820103${'AA'.repeat(0x104)}`);
  const error = failure(plainMessage({ supplementary: { ...WITH_ITS_COUNTER, keyAgreementCertificate } }));
  assert.is(error.context, 'grouping header / other information');
});

test('lengths of 1 to 4 octets are read alike', () => {
  const content = 'AB'.repeat(5);
  const grouping = (length: string) => `DF0902 00000000000003E8 08 00DB1234567890A0 08 90B3D51F30010000 00 020027 ${length} ${content} 00`;
  for (const [length, contentAt] of [
    ['05', 34],
    ['8105', 35],
    ['820005', 36],
    ['83000005', 37],
    ['8400000005', 38],
  ] as const) {
    const message = hex(grouping(length));
    const e = readWholeMessage(message);
    assert.is(e.contentAt, contentAt);
    assert.is(e.contentEnd, contentAt + 5);
    const inner = generalCiphering(message, MAC).subarray(8);
    for (const outer of [
      `81${hexOf(inner.length, 1)}`,
      `82${hexOf(inner.length, 2)}`,
      `83${hexOf(inner.length, 3)}`,
      `84${hexOf(inner.length, 4)}`,
    ]) {
      const whole = concatenate(hex(`DD000000000000 ${outer}`), inner);
      const m = readWholeMessage(whole);
      assert.is(m.contentAt, contentAt + 12 + outer.length / 2);
      assert.is(m.end, whole.length);
    }
  }
});

test('a length of 5 octets, and one of none, is an error', () => {
  for (const first of ['80', '85', 'FF']) {
    const error = failure(
      hex(`DF0902 00000000000003E8 08 00DB1234567890A0 08 90B3D51F30010000 00 020027 ${first} 0000000005 AABBCCDDEE 00`),
    );
    assert.is(error.context, 'content / length');
    assert.is(error.offset, 33);
  }
});

test('a length beyond the message is an error at its place', () => {
  const message = hex('DF0902 00000000000003E8 08 00DB1234567890A0 08 90B3D51F30010000 00 020027 84FFFFFFFF AABB 00');
  assert.is(failure(message).context, 'content');
  assert.is(
    failure(hex('DD000000000000 84FFFFFFFF 1100000000')).message,
    'MAC header / length at offset 7: 4294967295 octets, where 5 are left',
  );
});

test('every fixed length and constant is checked, and the error names it', () => {
  const message = plainMessage({ security: 'mac' });
  const faults: [at: number, value: number, context: string][] = [
    [0, 0xdb, 'message'],
    [1, 1, 'MAC header / transaction identifier'],
    [2, 1, 'MAC header / originator system title'],
    [3, 1, 'MAC header / recipient system title'],
    [4, 1, 'MAC header / date-time'],
    [5, 1, 'MAC header / other information'],
    [6, 1, 'MAC header / key information'],
    [7, 0x44, 'MAC header / length'],
    [8, 0x31, 'MAC header / security control'],
    [9, 1, 'MAC header / invocation counter'],
    [12, 1, 'MAC header / invocation counter'],
    [13, 0xde, 'grouping header / tag'],
    [14, 8, 'grouping header / transaction identifier / length'],
    [15, 0, 'grouping header / CRA flag'],
    [15, 4, 'grouping header / CRA flag'],
    [24, 9, 'grouping header / originator system title / length'],
    [33, 0, 'grouping header / recipient system title / length'],
    [42, 1, 'grouping header / date-time / length'],
    [43, 3, 'grouping header / other information'],
    [50, 2, 'signature / length'],
  ];
  for (const [at, value, context] of faults) {
    const wrong = message.slice();
    wrong[at] = value;
    const error = failure(wrong);
    assert.is(error.context, context);
    assert.is(error.offset, at, context);
  }
});

test('octets between signature and MAC are an error', () => {
  const error = failure(generalCiphering(concatenate(plainMessage(), hex('0000')), MAC));
  assert.is(error.message, 'MAC at offset 51: 2 octets too many before it by the length of the MAC header');
});

test('a MAC that cuts into the message is an error', () => {
  assert.is(failure(hex('DD000000000000 10 1100000000 DF09020000000000000003E8')).context, 'MAC');
});

test('a message cut short at any octet is a DecodeError with an offset, never a value', () => {
  const messages = [
    plainMessage({ dateTime: hex('07E60C1FFF173B3B00000000'), security: 'signature' }),
    plainMessage({ supplementary: WITH_BOTH_COUNTERS, security: 'mac' }),
    plainMessage({ craFlag: 1, payload: hex('77'.repeat(300)), security: 'both' }),
    plainMessage({ supplementary: WITH_CERTIFICATE }),
    plainMessage({ craFlag: 1, security: 'pre-command' }),
  ];
  for (const message of messages) {
    readWholeMessage(message);
    for (let end = 0; end < message.length; end++) {
      const error = failure(message.subarray(0, end), readEnvelope);
      assert.ok(error.offset !== undefined && error.offset <= end, `${end}: ${error.message}`);
    }
  }
});

test('octets changed at random are read within the message, or a DecodeError', () => {
  const whole = plainMessage({ supplementary: WITH_ITS_COUNTER, security: 'both' });
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(changes, fc.nat(whole.length), (octetsChanged, end) => {
      const message = whole.slice(0, end);
      for (const [at, octet] of octetsChanged) if (at < end) message[at] = octet;
      let e: Envelope;
      try {
        e = readEnvelope(message);
      } catch (error) {
        return error instanceof DecodeError;
      }
      const offsets = [
        e.originatorCounterAt,
        e.originatorAt,
        e.recipientAt,
        e.otherInformationAt,
        e.contentAt,
        e.contentEnd,
        e.signatureAt,
      ];
      return e.end <= message.length && e.signatureEnd <= e.end && offsets.every((at, i) => i === 0 || at >= offsets[i - 1]);
    }),
    { numRuns: 50 },
  );
});

test('octets left over are an error, unless the caller splits', () => {
  const first = plainMessage({ security: 'signature' });
  const error = failure(concatenate(first, hex('DF09')));
  assert.is(error.message, `message at offset ${first.length}: 2 octets left over after the end of the message`);
});

test('concatenated messages are split by their ends, a pre-command among them', () => {
  const parts = [
    plainMessage({ security: 'signature' }),
    plainMessage({ security: 'mac' }),
    plainMessage({ craFlag: 1, security: 'pre-command' }),
    plainMessage({ craFlag: 1, security: 'both' }),
    plainMessage({ craFlag: 1, security: 'pre-command' }),
    plainMessage({ craFlag: 3 }),
  ];
  const all = concatenate(...parts);
  const envelope = new Envelope();
  let at = 0;
  for (const part of parts) {
    assert.is(readEnvelope(all, envelope, at), envelope);
    assert.is(envelope.at, at);
    at += part.length;
    assert.is(envelope.end, at);
  }
  assert.is(at, all.length);
});

test('one instance serves many messages: nothing of the last one stays', () => {
  const envelope = new Envelope();
  readEnvelope(plainMessage({ supplementary: WITH_BOTH_COUNTERS, security: 'mac' }), envelope);
  const plain = plainMessage({ security: 'signature' });
  assert.equal({ ...readEnvelope(plain, envelope) }, { ...readEnvelope(plain) });
});

function hexOf(value: number, size: number): string {
  return value.toString(16).padStart(2 * size, '0');
}

test.run();

referenceSuite('envelopes of the reference messages', (test) => {
  test('every reference message is one whole message of its kind', () => {
    const envelope = new Envelope();
    for (const message of referenceMessages()) {
      readWholeMessage(message.octets, envelope);
      assert.is(['', 'COMMAND', 'RESPONSE', 'ALERT'][envelope.craFlag], message.kind.replace('PRE', ''), message.name);
    }
  });
});
