import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { originatorCounter, supplementaryOriginatorCounter, supplementaryRemotePartyCounter } from '../../../codecs/envelope/counters.js';
import { readWholeMessage } from '../../../codecs/envelope/envelope.js';
import { layOutEnvelope, readEnvelopeLayout } from '../../../codecs/envelope/layout.js';
import { DecodeError } from '../../../codecs/errors.js';
import { namedFields } from '../../../codecs/layout.js';
import { supplementaryRemoteParty } from '../../encoder/keys.js';
import { concatenate, hex } from '../../encoder/octets.js';
import { plainMessage } from '../../support/plain-message.js';
import { referenceMessages, referenceSuite } from '../../support/reference.js';

const REMOTE_PARTY = { remoteParty: supplementaryRemoteParty };
const WITH_ITS_COUNTER = { ...REMOTE_PARTY, remotePartyCounter: 9007199254740993n };
const CERTIFICATE = hex(`30820104${'AA'.repeat(0x104)}`);

/** Both readings of a message name the same octets */
function compare(message: Uint8Array, name: string): void {
  const e = readWholeMessage(message);
  const layout = readEnvelopeLayout(message);
  const header = layout.groupingHeader;
  const view = (at: number, end: number) => (at === -1 ? undefined : message.subarray(at, end));
  const pairs: [string, unknown, unknown][] = [
    ['MAC header', e.macHeaderAt, layout.macHeader?.tag.at ?? -1],
    ['grouping header', e.authenticatedAt, header.tag.at],
    ['CRA flag', e.craFlag, header.craFlag.value],
    ['originator counter', originatorCounter(e), header.originatorCounter.value],
    ['originator counter offset', e.originatorCounterAt, header.originatorCounter.at],
    ['originator', view(e.originatorAt, e.originatorAt + 8), header.originatorSystemTitle.value],
    ['originator offset', e.originatorAt, header.originatorSystemTitle.at],
    ['recipient', view(e.recipientAt, e.recipientAt + 8), header.recipientSystemTitle.value],
    ['date-time', view(e.dateTimeAt, e.dateTimeAt + 12) ?? new Uint8Array(0), header.dateTime.value],
    ['other information', e.otherInformationAt, header.messageCode.at],
    ['other information end', e.otherInformationEnd, header.messageCode.at + header.otherInformationLength.value],
    ['message code', e.messageCode, header.messageCode.value],
    ['remote party', view(e.supplementaryRemotePartyAt, e.supplementaryRemotePartyAt + 8), header.supplementaryRemoteParty?.value],
    ['remote party counter', supplementaryRemotePartyCounter(e), header.supplementaryRemotePartyCounter?.value],
    ['supplementary originator counter', supplementaryOriginatorCounter(e), header.supplementaryOriginatorCounter?.value],
    ['certificate', view(e.keyAgreementCertificateAt, e.keyAgreementCertificateEnd), header.keyAgreementCertificate?.value],
    ['content', [e.contentAt, e.contentEnd], [layout.content.at, layout.content.end]],
    ['content octets', view(e.contentAt, e.contentEnd), layout.content.value],
    ['signature', view(e.signatureAt, e.signatureEnd), layout.signature?.value ?? new Uint8Array(0)],
    ['MAC', view(e.macAt, e.macAt + 12), layout.mac?.value],
    ['end', e.end, message.length],
  ];
  for (const [part, byIndex, byLayout] of pairs) assert.equal(byIndex, byLayout, `${name}: ${part}`);
}

const FORMS: [string, Uint8Array][] = [
  ['signed with a date-time', plainMessage({ dateTime: hex('07E60C1FFF173B3B00000000'), security: 'signature' })],
  ['with a MAC', plainMessage({ security: 'mac' })],
  ['signed and with a MAC', plainMessage({ craFlag: 1, payload: new Uint8Array(300), security: 'both' })],
  ['pre-command', plainMessage({ craFlag: 1, security: 'pre-command' })],
  ['for a remote party', plainMessage({ messageCode: 0x0123, supplementary: REMOTE_PARTY })],
  ['with its counter', plainMessage({ supplementary: WITH_ITS_COUNTER })],
  ['with an originator counter', plainMessage({ supplementary: { ...WITH_ITS_COUNTER, originatorCounter: 9007199254740993n } })],
  ['with a certificate', plainMessage({ supplementary: { ...WITH_ITS_COUNTER, keyAgreementCertificate: CERTIFICATE } })],
];

for (const [name, message] of FORMS) test(`both readings agree: ${name}`, () => compare(message, name));

test('the fields of a MAC header', () => {
  assert.equal(readEnvelopeLayout(plainMessage({ security: 'mac' })).macHeader, {
    tag: { at: 0, value: 0xdd, end: 1 },
    transactionIdentifierLength: { at: 1, value: 0, end: 2 },
    originatorSystemTitleLength: { at: 2, value: 0, end: 3 },
    recipientSystemTitleLength: { at: 3, value: 0, end: 4 },
    dateTimeLength: { at: 4, value: 0, end: 5 },
    otherInformationLength: { at: 5, value: 0, end: 6 },
    keyInformation: { at: 6, value: 0, end: 7 },
    length: { at: 7, value: 55, end: 8 },
    securityControl: { at: 8, value: 0x11, end: 9 },
    invocationCounter: { at: 9, value: 0, end: 13 },
  });
});

test('octets that are not one whole message are a DecodeError', () => {
  for (const [name, message] of FORMS) {
    for (let end = 0; end < message.length; end++) {
      assert.throws(
        () => readEnvelopeLayout(message.subarray(0, end)),
        (error: unknown) => error instanceof DecodeError,
        `${name} cut at ${end}`,
      );
    }
    assert.throws(
      () => readEnvelopeLayout(concatenate(message, hex('00FF'))),
      (error: unknown) => error instanceof DecodeError,
    );
  }
});

test('the fields of a message follow each other without a gap, and without the last octets as far as these go', () => {
  for (const [name, message] of FORMS) {
    for (let end = message.length; end >= 0; end--) {
      let at = 0;
      for (const field of namedFields(layOutEnvelope(message.subarray(0, end)).layout)) {
        assert.is(field.at, at, `${name} cut at ${end}: ${field.path.join(' / ')}`);
        at = field.end;
      }
      if (end === message.length) assert.is(at, end, name);
      else assert.ok(at <= end, name);
    }
  }
});

test.run();

referenceSuite('both readings of the reference messages', (test) => {
  test('agree on every message', () => {
    for (const message of referenceMessages()) compare(message.octets, message.name);
  });
});
