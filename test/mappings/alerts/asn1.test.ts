import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { bitString, enumerated, generalizedTime, integer, octetString, sequence } from '../../encoder/der.js';
import { toBase64, toHex } from '../../encoder/octets.js';
import { alertMessage, payloadOf, TIME_TEXT, translateAlert } from '../../support/alerts.js';
import { contentsOf } from '../../support/contents.js';

const RUNS = { numRuns: 25 };
const TIME = generalizedTime('20150101000000Z');

const asn1Alert = (messageCode: number, alertCode: number, ...elements: Uint8Array[]): Uint8Array =>
  alertMessage(messageCode, sequence([integer(alertCode), TIME, ...elements], 2));

const octets = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const counters = fc.bigInt({ min: 0n, max: 0xffffffffffffffffn });
const euiText = (eui: Uint8Array): string => toHex(eui).replace(/(..)(?!$)/g, '$1-');
const element = (name: string, ...content: unknown[]): string => `<${name}>${content.join('')}</${name}>`;
const status = (name: string, code: number, word: string): string =>
  `<${name} ResponseCode="${code}"><ASN1Status>${word}</ASN1Status></${name}>`;

const ACTIVATION = ['success', 'noImageHeld', 'hashMismatch', 'activationFailure', 'notKnown'];

test('the outcome of a future dated firmware activation has its time, counter, response code and version', () => {
  fc.assert(
    fc.property(fc.constantFrom(0x8f66, 0x8f67), counters, fc.nat(4), octets(4), (alertCode, counter, code, version) => {
      const message = asn1Alert(0x00ca, alertCode, integer(counter), sequence([integer(code), octetString(version)]));
      assert.is(
        payloadOf(message),
        element(
          'FutureDatedCommandOutcomeDeviceAlert',
          element(
            'FirmwareActivationDeviceAlert',
            element('ExecutionDateTime', TIME_TEXT),
            element('OriginatorCounterFromCommand', counter),
            status('ActivateImageResponseCode', code, ACTIVATION[code]),
            element('FirmwareVersion', toHex(version)),
          ),
        ),
      );
    }),
    RUNS,
  );
});

const MODES: Readonly<Record<number, string>> = {
  2: 'SupplierBySupplier',
  3: 'NetworkOperatorByNetworkOperator',
  4: 'ACBByACB',
  7: 'SupplierByTransCoS',
  11: 'LoadControllerBySupplier',
};
const ROLES: Readonly<Record<number, string>> = {
  0: 'Root',
  1: 'Recovery',
  2: 'Supplier',
  3: 'NetworkOperator',
  4: 'ACB',
  5: 'TransCoS',
  8: 'LoadController',
};
const STATUSES: Readonly<Record<number, string>> = {
  0: 'success',
  5: 'badCertificate',
  10: 'noTrustAnchor',
  17: 'insufficientMemory',
  25: 'trustAnchorNotFound',
  30: 'resourcesBusy',
  127: 'other',
  99: 'notKnown',
};
/** Octet of a key usage, bits of it not used, cell usage, and word */
const USAGES = [
  { octet: 0x80, unused: 7, cell: undefined, word: 'DigitalSigning' },
  { octet: 0x08, unused: 3, cell: undefined, word: 'KeyAgreement' },
  { octet: 0x08, unused: 3, cell: 1, word: 'KeyAgreementTopUp' },
  { octet: 0x04, unused: 2, cell: undefined, word: 'KeyCertSign' },
] as const;

const oneOf = (words: Readonly<Record<number, string>>) => fc.constantFrom(...Object.keys(words).map(Number));
const replacements = fc.record({
  role: oneOf(ROLES),
  usage: fc.constantFrom(...USAGES),
  statusCode: oneOf(STATUSES),
  existingId: octets(8),
  existingKey: octets(8),
  newId: octets(8),
  newKey: octets(8),
});
const changes = fc.record({ role: oneOf(ROLES), floor: counters, topUp: fc.option(counters, { nil: undefined }) });
const outcomes = fc.record({
  counter: counters,
  mode: oneOf(MODES),
  change: fc.option(changes, { nil: undefined }),
  replaced: fc.array(replacements, { maxLength: 3 }),
});

type Outcome = typeof outcomes extends fc.Arbitrary<infer T> ? T : never;

const encodeOutcome = ({ counter, mode, change, replaced }: Outcome): Uint8Array =>
  sequence([
    integer(counter),
    integer(mode),
    sequence(
      change === undefined
        ? []
        : [
            sequence([
              integer(change.role),
              integer(change.floor),
              ...(change.topUp === undefined ? [] : [sequence([sequence([integer(0), integer(change.topUp)])])]),
            ]),
          ],
    ),
    sequence(
      replaced.map(({ role, usage, statusCode, existingId, existingKey, newId, newKey }) =>
        sequence([
          sequence([
            integer(role),
            bitString(Uint8Array.of(usage.octet), usage.unused),
            ...(usage.cell === undefined ? [] : [integer(usage.cell)]),
          ]),
          enumerated(statusCode),
          ...[existingId, existingKey, newId, newKey].map((id) => octetString(id)),
        ]),
      ),
      2,
    ),
  ]);

const outcomeText = ({ counter, mode, change, replaced }: Outcome): string =>
  element(
    'UpdateSecurityCredentialsExecutionOutcome',
    element('AuthorisingRemotePartyOriginatorCounter', counter),
    element('CredentialsReplacementMode', MODES[mode]),
    change === undefined
      ? ''
      : element(
          'RemotePartySeqNumberChange',
          element('RemotePartyRole', ROLES[change.role]),
          element('RemotePartyFloorSeqNumber', change.floor),
          change.topUp === undefined ? '' : element('RemotePartyPrepaymentTopUpFloorSeqNumber', change.topUp),
        ),
    ...replaced.map(({ role, usage, statusCode, existingId, existingKey, newId, newKey }) =>
      element(
        'ReplacementOutcome',
        status('StatusCode', statusCode, STATUSES[statusCode]),
        element('CertificateType', usage.word),
        element('RemotePartyRole', ROLES[role]),
        element('ExistingRemotePartyID', euiText(existingId)),
        element('NewRemotePartyID', euiText(newId)),
        element('ExistingCertificateHash', toBase64(existingKey)),
        element('NewCertificateHash', toBase64(newKey)),
      ),
    ),
  );

for (const [name, messageCode] of Object.entries({ CS02b: 0x00cb, CS02g: 0x0124 })) {
  test(`the outcome of a future dated ${name} has counter, mode, floor numbers and every replaced certificate`, () => {
    fc.assert(
      fc.property(fc.constantFrom(0x8f66, 0x8f67), outcomes, (alertCode, outcome) => {
        assert.is(
          payloadOf(asn1Alert(messageCode, alertCode, encodeOutcome(outcome))),
          element('FutureDatedCommandOutcomeDeviceAlert', element('UpdateSecurityCredentialsDeviceAlert', outcomeText(outcome))),
        );
      }),
      RUNS,
    );
  });
}

test('a replacement mode that the schema has no word for is left out with a warning', () => {
  const outcome: Outcome = { counter: 1n, mode: 10, change: undefined, replaced: [] };
  const { xml, warnings } = translateAlert(asn1Alert(0x0124, 0x8f66, encodeOutcome(outcome)));
  assert.not.match(xml, 'CredentialsReplacementMode');
  assert.equal(
    warnings.map(({ code }) => code),
    ['ENUMERATION_VALUE'],
  );
});

test('firmware transfer, firmware activation of a PPMID or HCALCS, and GPF device log have code, name and time', () => {
  const device = octetString('00DB1234567890A4');
  const version = octetString('0123ABCD');
  const entries = sequence([sequence([device, integer(6)]), sequence([device, integer(5)])]);
  const alerts: [Uint8Array, string, string, string][] = [
    [asn1Alert(0x0128, 0x8f89, device, version, integer(3)), 'CCS08', '8F89', 'Firmware transfer alert FAIL'],
    [asn1Alert(0x0128, 0x8f8a, device, version, integer(0)), 'CCS08', '8F8A', 'Firmware transfer alert SUCCESS'],
    [asn1Alert(0x012b, 0x8f8b, version, integer(0)), 'CS09', '8F8B', 'Read Firmware version alert'],
    [asn1Alert(0x00b2, 0x8071, entries), 'GCS62', '8071', 'GPF Device Log Changed'],
    [asn1Alert(0x00b2, 0x8071, sequence([])), 'GCS62', '8071', 'GPF Device Log Changed'],
    [asn1Alert(0x00b2, 0x0001, sequence([])), 'GCS62', '0001', 'Unknown alert code 0001'],
  ];
  for (const [message, useCase, code, name] of alerts) {
    const translation = translateAlert(message);
    assert.is(translation.useCase, useCase);
    assert.is(
      contentsOf(translation, 'DeviceAlertContent'),
      element('GBCSHexAlertCode', code) + element('AlertDescription', name) + element('Timestamp', TIME_TEXT),
    );
  }
});

test('an alert code beyond FFFF, a missing element and a time that is none are errors or said to be so', () => {
  assert.throws(
    () => translateAlert(asn1Alert(0x00b2, 0x10000, sequence([]))),
    /ASN\.1 payload \/ alertCode at offset \d+: 65536 is not within 0 to 65535/,
  );
  assert.throws(() => translateAlert(asn1Alert(0x00b2, 0x8071)), /ASN\.1 payload \/ deviceLogEntries at offset \d+: missing/);
  const noTime = alertMessage(0x00b2, sequence([integer(0x8071), generalizedTime('20151301000000Z'), sequence([])]));
  const { xml, warnings } = translateAlert(noTime);
  assert.match(xml, '<ra:GBCSData format="plain" sequence="0" name="Message part 1" type="gbcs">');
  assert.equal(
    warnings.map(({ code }) => code),
    ['ALERT_WITHOUT_TIME'],
  );
});

test('elements after the last known one are passed over with a warning', () => {
  const { warnings } = translateAlert(asn1Alert(0x012b, 0x8f8b, octetString('00000001'), integer(0), integer(7)));
  assert.equal(
    warnings.map(({ code }) => code),
    ['UNKNOWN_ELEMENT'],
  );
});

test.run();
