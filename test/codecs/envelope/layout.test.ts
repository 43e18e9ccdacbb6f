import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { originatorCounter, supplementaryOriginatorCounter, supplementaryRemotePartyCounter } from '../../../codecs/envelope/counters.js';
import { readWholeMessage } from '../../../codecs/envelope/envelope.js';
import { readEnvelopeLayout } from '../../../codecs/envelope/layout.js';
import { DecodeError } from '../../../codecs/errors.js';
import { groupingMessage, macMessage } from '../../support/messages.js';
import { octets } from '../../support/octets.js';
import { referenceMessages, referenceSuite } from '../../support/reference.js';

const REMOTE_PARTY = '90B3D51F30010008';
const COUNTER = '0020000000000001';

/** Both readings of a message name the same octets */
function compare(message: Uint8Array, name: string): void {
  const e = readWholeMessage(message);
  const layout = readEnvelopeLayout(message);
  const header = layout.groupingHeader;
  const view = (at: number, end: number) => (at === -1 ? undefined : message.subarray(at, end));
  const pairs: [string, unknown, unknown][] = [
    ['MAC header', e.macHeaderAt === -1, layout.macHeader === undefined],
    ['grouping header', e.authenticatedAt, layout.groupingHeaderAt],
    ['CRA flag', e.craFlag, header.craFlag],
    ['originator counter', originatorCounter(e), header.originatorCounter],
    ['originator', view(e.originatorAt, e.originatorAt + 8), header.originatorSystemTitle],
    ['recipient', view(e.recipientAt, e.recipientAt + 8), header.recipientSystemTitle],
    ['date-time', view(e.dateTimeAt, e.dateTimeAt + 12) ?? new Uint8Array(0), header.dateTime],
    ['other information', e.otherInformationAt, header.otherInformationAt],
    ['other information end', e.otherInformationEnd, header.otherInformationAt + header.otherInformationLength],
    ['message code', e.messageCode, header.messageCode],
    ['remote party', view(e.supplementaryRemotePartyAt, e.supplementaryRemotePartyAt + 8), header.supplementaryRemoteParty],
    ['remote party counter', supplementaryRemotePartyCounter(e), header.supplementaryRemotePartyCounter],
    ['supplementary originator counter', supplementaryOriginatorCounter(e), header.supplementaryOriginatorCounter],
    ['certificate', view(e.keyAgreementCertificateAt, e.keyAgreementCertificateEnd), header.keyAgreementCertificate],
    ['content', e.contentAt, layout.contentAt],
    ['content end', e.contentEnd, layout.contentAt + layout.contentLength],
    ['content octets', view(e.contentAt, e.contentEnd), layout.content],
    ['signature', view(e.signatureAt, e.signatureEnd), layout.signature ?? new Uint8Array(0)],
    ['MAC', view(e.macAt, e.macAt + 12), layout.mac],
    ['end', e.end, message.length],
  ];
  for (const [part, byIndex, byLayout] of pairs) assert.equal(byIndex, byLayout, `${name}: ${part}`);
}

const FORMS: [string, Uint8Array][] = [
  ['signed with a date-time', groupingMessage({ dateTime: '07E60C1FFF173B3B00000000', signature: 'A5'.repeat(64) })],
  ['with a MAC', macMessage(groupingMessage())],
  ['signed and with a MAC', macMessage(groupingMessage({ craFlag: '01', content: '00'.repeat(300), signature: 'A5'.repeat(64) }))],
  ['pre-command', groupingMessage({ craFlag: '01', signature: null })],
  ['for a remote party', groupingMessage({ otherInformation: `0123${REMOTE_PARTY}` })],
  ['with its counter', groupingMessage({ otherInformation: `0034${REMOTE_PARTY}${COUNTER}` })],
  ['with an originator counter', groupingMessage({ otherInformation: `0034${REMOTE_PARTY}${COUNTER}${COUNTER}` })],
  ['with a certificate', groupingMessage({ otherInformation: `0034${REMOTE_PARTY}${COUNTER}30820104${'AA'.repeat(0x104)}` })],
];

for (const [name, message] of FORMS) test(`both readings agree: ${name}`, () => compare(message, name));

test('the fields of a MAC header', () => {
  assert.equal(readEnvelopeLayout(macMessage(groupingMessage())).macHeader, {
    tag: 0xdd,
    transactionIdentifierLength: 0,
    originatorSystemTitleLength: 0,
    recipientSystemTitleLength: 0,
    dateTimeLength: 0,
    otherInformationLength: 0,
    keyInformation: 0,
    length: 55,
    securityHeaderAt: 8,
    securityControl: 0x11,
    invocationCounter: 0,
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
      () => readEnvelopeLayout(octets(`${Buffer.from(message).toString('hex')}00FF`)),
      (error: unknown) => error instanceof DecodeError,
    );
  }
});

test.run();

referenceSuite('both readings of the reference messages', (test) => {
  test('agree on every message', () => {
    for (const message of referenceMessages()) compare(message.octets, message.name);
  });
});
