import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { originatorCounter, supplementaryOriginatorCounter, supplementaryRemotePartyCounter } from '../../../codecs/envelope/counters.js';
import { Envelope, readEnvelope, readWholeMessage } from '../../../codecs/envelope/envelope.js';
import { DecodeError } from '../../../codecs/errors.js';
import { groupingMessage, macMessage } from '../../support/messages.js';
import { octets } from '../../support/octets.js';
import { referenceMessages, referenceSuite } from '../../support/reference.js';

const SIGNATURE = '5A'.repeat(64);

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
  const message = octets(
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
  const message = groupingMessage({ craFlag: '03', dateTime: '07E60C1FFF173B3B00000000', otherInformation: '1000', signature: SIGNATURE });
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
  const e = readWholeMessage(macMessage(groupingMessage({ craFlag: '01', signature: SIGNATURE })));
  assert.is(e.signatureEnd - e.signatureAt, 64);
  assert.is(e.macAt, e.signatureEnd);
  assert.is(e.end, e.macAt + 12);
});

test('a pre-command ends with its content', () => {
  const e = readWholeMessage(groupingMessage({ craFlag: '01', signature: null }));
  assert.is(e.signatureAt, e.contentEnd);
  assert.is(e.signatureEnd, e.contentEnd);
  assert.is(e.end, e.contentEnd);
});

test('a response or an alert never ends with its content', () => {
  for (const craFlag of ['02', '03']) {
    assert.is(failure(groupingMessage({ craFlag, signature: null })).message, 'signature / length at offset 37: the message ends here');
  }
});

const REMOTE_PARTY = '90B3D51F30010008';
const REMOTE_PARTY_COUNTER = 'FFFFFFFFFFFFFFFF';
const ORIGINATOR_COUNTER = '0020000000000001';

test('other information: message code alone', () => {
  const e = readWholeMessage(groupingMessage({ otherInformation: '0034' }));
  assert.is(supplementaryRemotePartyCounter(e), undefined);
  assert.is(supplementaryOriginatorCounter(e), undefined);
});

test('other information: message code and supplementary remote party ID', () => {
  const e = readWholeMessage(groupingMessage({ otherInformation: `0123${REMOTE_PARTY}` }));
  assert.is(e.messageCode, 0x0123);
  assert.is(e.supplementaryRemotePartyAt, e.otherInformationAt + 2);
  assert.is(e.supplementaryRemotePartyCounterAt, -1);
  assert.is(e.supplementaryOriginatorCounterAt, -1);
  assert.is(e.keyAgreementCertificateAt, -1);
});

test('other information: supplementary remote party ID and counter', () => {
  const e = readWholeMessage(groupingMessage({ otherInformation: `0034${REMOTE_PARTY}${REMOTE_PARTY_COUNTER}` }));
  assert.is(e.supplementaryRemotePartyAt, e.otherInformationAt + 2);
  assert.is(e.supplementaryRemotePartyCounterAt, e.otherInformationAt + 10);
  assert.is(e.supplementaryOriginatorCounterAt, -1);
  assert.is(supplementaryRemotePartyCounter(e), 18446744073709551615n);
});

test('other information: supplementary originator counter after them', () => {
  const e = readWholeMessage(groupingMessage({ otherInformation: `0034${REMOTE_PARTY}${REMOTE_PARTY_COUNTER}${ORIGINATOR_COUNTER}` }));
  assert.is(e.supplementaryOriginatorCounterAt, e.otherInformationAt + 18);
  assert.is(e.keyAgreementCertificateAt, -1);
  assert.is(supplementaryOriginatorCounter(e), 9007199254740993n);
});

test('other information: key agreement certificate after them', () => {
  const certificate = `30820104${'AA'.repeat(0x104)}`;
  const e = readWholeMessage(
    groupingMessage({ craFlag: '01', otherInformation: `0034${REMOTE_PARTY}${REMOTE_PARTY_COUNTER}${certificate}` }),
  );
  assert.is(e.supplementaryRemotePartyCounterAt, e.otherInformationAt + 10);
  assert.is(e.supplementaryOriginatorCounterAt, -1);
  assert.is(e.keyAgreementCertificateAt, e.otherInformationAt + 18);
  assert.is(e.keyAgreementCertificateEnd, e.otherInformationAt + 18 + 0x108);
  assert.is(e.keyAgreementCertificateEnd, e.otherInformationEnd);
});

test('other information of any other length is an error', () => {
  for (const length of [0, 1, 3, 9, 11, 17, 19, 25, 27, 34]) {
    const error = failure(groupingMessage({ otherInformation: '00'.repeat(length) }));
    assert.is(error.context, 'grouping header / other information');
    assert.is(error.offset, 30);
    assert.is(error.problem, `${length} octets, which is none of its forms`);
  }
});

test('a certificate that does not fill the other information is an error', () => {
  const error = failure(groupingMessage({ otherInformation: `0034${REMOTE_PARTY}${REMOTE_PARTY_COUNTER}30820103${'AA'.repeat(0x104)}` }));
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
    const message = octets(grouping(length));
    const e = readWholeMessage(message);
    assert.is(e.contentAt, contentAt);
    assert.is(e.contentEnd, contentAt + 5);
    const inner = macMessage(message).subarray(8);
    for (const outer of [
      `81${hexOf(inner.length, 1)}`,
      `82${hexOf(inner.length, 2)}`,
      `83${hexOf(inner.length, 3)}`,
      `84${hexOf(inner.length, 4)}`,
    ]) {
      const whole = octets(`DD000000000000 ${outer} ${Buffer.from(inner).toString('hex')}`);
      const m = readWholeMessage(whole);
      assert.is(m.contentAt, contentAt + 12 + outer.length / 2);
      assert.is(m.end, whole.length);
    }
  }
});

test('a length of 5 octets, and one of none, is an error', () => {
  for (const first of ['80', '85', 'FF']) {
    const error = failure(
      octets(`DF0902 00000000000003E8 08 00DB1234567890A0 08 90B3D51F30010000 00 020027 ${first} 0000000005 AABBCCDDEE 00`),
    );
    assert.is(error.context, 'content / length');
    assert.is(error.offset, 33);
  }
});

test('a length beyond the message is an error at its place', () => {
  const message = octets('DF0902 00000000000003E8 08 00DB1234567890A0 08 90B3D51F30010000 00 020027 84FFFFFFFF AABB 00');
  assert.is(failure(message).context, 'content');
  assert.is(
    failure(octets('DD000000000000 84FFFFFFFF 1100000000')).message,
    'MAC header / length at offset 7: 4294967295 octets, where 5 are left',
  );
});

test('every fixed length and constant is checked, and the error names it', () => {
  const message = macMessage(groupingMessage());
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
  const grouping = `${Buffer.from(groupingMessage()).toString('hex')}0000`;
  const error = failure(macMessage(octets(grouping)));
  assert.is(error.message, 'MAC at offset 51: 2 octets too many before it by the length of the MAC header');
});

test('a MAC that cuts into the message is an error', () => {
  assert.is(failure(octets('DD000000000000 10 1100000000 DF09020000000000000003E8')).context, 'MAC');
});

test('a message cut short at any octet is a DecodeError with an offset, never a value', () => {
  const certificate = `30820104${'AA'.repeat(0x104)}`;
  const messages = [
    groupingMessage({ signature: SIGNATURE, dateTime: '07E60C1FFF173B3B00000000' }),
    macMessage(groupingMessage({ otherInformation: `0034${REMOTE_PARTY}${REMOTE_PARTY_COUNTER}${ORIGINATOR_COUNTER}` })),
    macMessage(groupingMessage({ craFlag: '01', content: '77'.repeat(300), signature: SIGNATURE })),
    groupingMessage({ otherInformation: `0034${REMOTE_PARTY}${REMOTE_PARTY_COUNTER}${certificate}` }),
    groupingMessage({ craFlag: '01', signature: null }),
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
  const whole = macMessage(groupingMessage({ otherInformation: `0034${REMOTE_PARTY}${REMOTE_PARTY_COUNTER}`, signature: SIGNATURE }));
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
  const first = groupingMessage({ signature: SIGNATURE });
  const error = failure(octets(`${Buffer.from(first).toString('hex')} DF09`));
  assert.is(error.message, `message at offset ${first.length}: 2 octets left over after the end of the message`);
});

test('concatenated messages are split by their ends, a pre-command among them', () => {
  const parts = [
    groupingMessage({ signature: SIGNATURE }),
    macMessage(groupingMessage()),
    groupingMessage({ craFlag: '01', signature: null }),
    macMessage(groupingMessage({ craFlag: '01', signature: SIGNATURE })),
    groupingMessage({ craFlag: '01', signature: null }),
    groupingMessage({ craFlag: '03' }),
  ];
  const all = new Uint8Array(Buffer.concat(parts));
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
  readEnvelope(
    macMessage(groupingMessage({ otherInformation: `0034${REMOTE_PARTY}${REMOTE_PARTY_COUNTER}${ORIGINATOR_COUNTER}` })),
    envelope,
  );
  const plain = groupingMessage({ signature: SIGNATURE });
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
