import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as der from '../../encoder/der.js';
import { euiOf } from '../../encoder/octets.js';
import { asn1Response, asn1ResponseOf, eightOctets, status } from '../../support/asn1.js';
import { translateReference } from '../../support/corpus.js';
import { responseOf, translateEsme } from '../../support/esme.js';
import { element, optional, response, same } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const runs = { numRuns: 40 };

const JOIN_WORDS = [
  'success',
  'invalidMessageCodeForJoinMethodAndRole',
  'invalidJoinMethodAndRole',
  'incompatibleWithExistingEntry',
  'deviceLogFull',
  'writeFailure',
  'keyAgreementNoResources',
  'keyAgreementUnknownIssuer',
  'keyAgreementUnsupportedSuite',
  'keyAgreementBadMessage',
  'keyAgreementBadKeyConfirm',
  'invalidOrMissingCertificate',
  'noPartnerLinkKeyReceived',
  'noCBKEResponse',
  'notKnown',
];

/** Use cases that answer with one response code: message code, variants with their elements, the code's element and words */
const ONE_CODE = [
  [0x000d, { '8.7.1': 'JoinServiceCriticalRsp' }, 'joinResponseCode', JOIN_WORDS],
  [0x00ab, { '8.7.1': 'JoinServiceCriticalRsp', '8.7.2': 'JoinServiceNonCriticalRsp' }, 'joinResponseCode', JOIN_WORDS],
  [0x000e, { '8.7.2': 'JoinServiceNonCriticalRsp' }, 'joinResponseCode', JOIN_WORDS],
  [0x00af, { '8.7.1': 'JoinServiceCriticalRsp', '8.7.2': 'JoinServiceNonCriticalRsp' }, 'joinResponseCode', JOIN_WORDS],
  [
    0x000f,
    { '8.8.1': 'UnjoinServiceCriticalRsp', '8.8.2': 'UnjoinServiceNonCriticalRsp' },
    'unjoinResponseCode',
    ['success', 'otherDeviceNotInDeviceLog', 'otherFailure', 'notKnown'],
  ],
  [
    0x0010,
    { '8.8.2': 'UnjoinServiceNonCriticalRsp' },
    'unjoinResponseCode',
    ['success', 'otherDeviceNotInDeviceLog', 'otherFailure', 'notKnown'],
  ],
] as const;

test('joins and unjoins give their response code, in the element of their service request', () => {
  for (const [messageCode, variants, name, words] of ONE_CODE) {
    for (const [variant, responseName] of Object.entries(variants)) {
      words.forEach((word, code) => {
        const translation = translateEsme(asn1Response(messageCode, der.integer(code)), { serviceReferenceVariant: variant });
        same(responseOf(translation), response(responseName, code === 0, status(name, [code, word])));
        assert.equal(translation.warnings, []);
      });
    }
  }
});

test('without service request variant the critical one is assumed where there are two', () => {
  for (const [messageCode, variants] of ONE_CODE) {
    const translation = translateEsme(asn1ResponseOf(messageCode, '02 01 00'));
    assert.is(translation.serviceReferenceVariant, Object.keys(variants)[0]);
    assert.is(
      translation.warnings.some(({ code }) => code === 'VARIANT_ASSUMED'),
      Object.keys(variants).length > 1,
    );
  }
});

/** Device types: number and the schema's word */
const deviceType = fc.constantFrom<readonly [number, string]>(
  [0, 'GSME'],
  [1, 'ESME'],
  [2, 'CHF'],
  [3, 'GPF'],
  [4, 'HCALCS'],
  [5, 'PPMID'],
  [6, 'Type2'],
);
const device = fc.record({ id: eightOctets, type: deviceType });

test('join details (CS07): an entry for each device of the log, if there is one', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 1), fc.option(fc.array(device, { maxLength: 5 })), (code, devices) => {
      const entries = devices?.map(({ id, type }) => der.sequence([der.octetString(id), der.integer(type[0])]));
      const payload = der.sequence([der.integer(code), ...(entries === undefined ? [] : [der.sequence(entries)])]);
      const expected = (devices ?? []).map(({ id, type }) =>
        element('LogEntry', element('DeviceID', euiOf(id)), element('DeviceType', type[1])),
      );
      same(
        responseOf(translateEsme(asn1Response(0x0013, payload), { serviceReferenceVariant: '8.9' })),
        response('ReadDeviceLogRsp', code === 0, optional('DeviceLogEntries', ...expected)),
      );
    }),
    runs,
  );
});

test('a device whose type has no word in the schema is left out with a warning', () => {
  const entries = [
    ['0001020304050607', 7],
    ['08090A0B0C0D0E0F', 2],
  ] as const;
  const payload = der.sequence([
    der.integer(0),
    der.sequence(entries.map(([id, type]) => der.sequence([der.octetString(id), der.integer(type)]))),
  ]);
  const translation = translateEsme(asn1Response(0x0013, payload));
  same(
    responseOf(translation),
    response(
      'ReadDeviceLogRsp',
      true,
      '<DeviceLogEntries><LogEntry><DeviceID>08-09-0A-0B-0C-0D-0E-0F</DeviceID><DeviceType>CHF</DeviceType></LogEntry></DeviceLogEntries>',
    ),
  );
  assert.equal(
    translation.warnings.map(({ code }) => code),
    ['ENUMERATION_VALUE', 'INCOMPLETE'],
  );
});

test('a restored GPF device log (GCS59): the outcome of each device', () => {
  const outcome = fc.record({ device, code: fc.nat({ max: 14 }) });
  fc.assert(
    fc.property(fc.array(outcome, { maxLength: 5 }), (outcomes) => {
      const payload = der.sequence([
        der.sequence(
          outcomes.map(({ device: { id, type }, code }) =>
            der.sequence([der.sequence([der.octetString(id), der.integer(type[0])]), der.integer(code)]),
          ),
        ),
      ]);
      const expected = outcomes.map(({ device: { id, type }, code }) =>
        element(
          'RestoreDeviceLogOutcome',
          element('DeviceLogEntry', element('DeviceID', euiOf(id)), element('DeviceType', type[1])),
          status('joinResponseCode', [code, JOIN_WORDS[code]]),
        ),
      );
      const success = outcomes.every(({ code }) => code === 0);
      same(responseOf(translateEsme(asn1Response(0x008c, payload))), response('RestoreGPFDeviceLogRsp', success, ...expected));
    }),
    runs,
  );
});

test('the outcome of a device whose type has no word in the schema stands without the device', () => {
  const payload = '30 16 30 14 30 12 30 0D 04 08 0001020304050607 02 01 09 02 01 04';
  same(
    responseOf(translateEsme(asn1ResponseOf(0x008c, payload))),
    response('RestoreGPFDeviceLogRsp', false, element('RestoreDeviceLogOutcome', status('joinResponseCode', [4, 'deviceLogFull']))),
  );
});

test.run();

referenceSuite('reference messages of devices', (test) => {
  const entry = (id: string, type: string) => `<LogEntry><DeviceID>${id}</DeviceID><DeviceType>${type}</DeviceType></LogEntry>`;
  const expected: Readonly<Record<string, string>> = {
    'CS03A1_8.7.1_ERROR_RESPONSE': response(
      'JoinServiceCriticalRsp',
      false,
      status('joinResponseCode', [3, 'incompatibleWithExistingEntry']),
    ),
    'CS03CNonCritical_8.7.2_ERROR_RESPONSE': response(
      'JoinServiceNonCriticalRsp',
      false,
      status('joinResponseCode', [11, 'invalidOrMissingCertificate']),
    ),
    'CS04ACCritical_8.8.1_ERROR_RESPONSE': response(
      'UnjoinServiceCriticalRsp',
      false,
      status('unjoinResponseCode', [1, 'otherDeviceNotInDeviceLog']),
    ),
    'CS07_8.9_ERROR_RESPONSE': response('ReadDeviceLogRsp', false),
    'CS07_8.9_SUCCESS_RESPONSE': response(
      'ReadDeviceLogRsp',
      true,
      '<DeviceLogEntries>',
      entry('01-02-03-04-05-06-07-08', 'GPF'),
      entry('00-DB-12-34-56-78-90-99', 'GPF'),
      entry('00-DB-12-34-56-78-90-97', 'PPMID'),
      '</DeviceLogEntries>',
    ),
    'GCS59_8.12.2_SUCCESS_RESPONSE': response(
      'RestoreGPFDeviceLogRsp',
      true,
      '<RestoreDeviceLogOutcome><DeviceLogEntry><DeviceID>00-11-22-33-44-55-66-77</DeviceID><DeviceType>PPMID</DeviceType>',
      '</DeviceLogEntry><joinResponseCode ResponseCode="0"><ASN1Status>success</ASN1Status></joinResponseCode></RestoreDeviceLogOutcome>',
      '<RestoreDeviceLogOutcome><DeviceLogEntry><DeviceID>88-99-AA-BB-CC-DD-EE-FF</DeviceID><DeviceType>Type2</DeviceType>',
      '</DeviceLogEntry><joinResponseCode ResponseCode="0"><ASN1Status>success</ASN1Status></joinResponseCode></RestoreDeviceLogOutcome>',
    ),
  };
  for (const [name, xml] of Object.entries(expected)) {
    test(name, () => same(responseOf(translateReference(referenceMessage(name))), xml));
  }
});
