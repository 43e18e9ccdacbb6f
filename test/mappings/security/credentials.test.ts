import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { certificateDer } from '../../encoder/certificates.js';
import * as der from '../../encoder/der.js';
import { electricityMeter } from '../../encoder/keys.js';
import { euiOf, hex, toBase64 } from '../../encoder/octets.js';
import {
  asn1Response,
  asn1ResponseOf,
  cellStatus,
  certificateUsage,
  counter,
  eightOctets,
  KEY_USAGES,
  role,
  status,
} from '../../support/asn1.js';
import { translateReference } from '../../support/corpus.js';
import { responseOf, translateEsme } from '../../support/esme.js';
import { element, response, same } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const runs = { numRuns: 40 };

const cell = fc.record({ usage: certificateUsage, id: eightOctets, hash: eightOctets });
const party = fc.record({
  role,
  status: cellStatus,
  floor: fc.option(counter, { nil: undefined }),
  cells: fc.option(fc.array(cell, { maxLength: 4 }), { nil: undefined }),
});

const details = (given: { role?: string | undefined; status: readonly [number, string]; floor?: bigint | undefined }, ...rest: string[]) =>
  element(
    'RemotePartyDetails',
    element('RemotePartyRole', given.role),
    status('StatusCode', given.status),
    element('RemotePartyFloorSeqNumber', given.floor),
    ...rest,
  );

test('credentials (CS02a, CS02f): RemotePartyDetails for each trust anchor cell, and one for a role without', () => {
  for (const code of [0x0008, 0x011b]) {
    fc.assert(
      fc.property(fc.array(party, { maxLength: 4 }), (parties) => {
        const payload = der.sequence(
          parties.map((given) =>
            der.sequence([
              der.integer(given.role[0]),
              der.enumerated(given.status[0]),
              ...(given.floor === undefined ? [] : [der.integer(given.floor)]),
              ...(given.cells === undefined
                ? []
                : [
                    der.sequence(
                      given.cells.map(({ usage, id, hash }) =>
                        der.sequence([usage.keyUsage, ...usage.cellUsage, der.octetString(id), der.octetString(hash)]),
                      ),
                    ),
                  ]),
            ]),
          ),
          2,
        );
        const expected = parties.map((given) => {
          const common = { role: given.role[1], status: given.status, floor: given.floor };
          const cells = given.cells ?? [];
          if (cells.length === 0) return details(common);
          return cells
            .map(({ usage, id, hash }) =>
              details(
                common,
                element('CertificateUsage', usage.word),
                element('ExistingRemotePartyID', euiOf(id)),
                element('ExistingCertificateHash', toBase64(hex(hash))),
              ),
            )
            .join('');
        });
        const translation = translateEsme(asn1Response(code, payload));
        const success = parties.every((given) => given.status[0] === 0);
        same(responseOf(translation), response('RetrieveDeviceSecurityCredentialsKRPRsp', success, ...expected));
        assert.is(translation.serviceReferenceVariant, '6.24.1');
        const unnamed = parties.reduce((sum, given) => sum + (given.role[1] === undefined ? Math.max(given.cells?.length ?? 0, 1) : 0), 0);
        assert.is(translation.warnings.filter(({ code }) => code === 'ENUMERATION_VALUE').length, unnamed);
      }),
      runs,
    );
  }
});

test('a key usage without word is left out with a warning', () => {
  // cRLSign; two usages at once
  for (const keyUsage of ['03 02 01 02', '03 02 03 88']) {
    const cells = der.sequence([der.sequence([hex(keyUsage), der.octetString('90B3D51F30010000'), der.octetString('4844899792D196F4')])]);
    const payload = der.sequence([der.sequence([der.integer(2), der.enumerated(0), der.integer(0), cells])]);
    const translation = translateEsme(asn1Response(0x0008, payload));
    same(
      responseOf(translation),
      response(
        'RetrieveDeviceSecurityCredentialsKRPRsp',
        true,
        details(
          { role: 'Supplier', status: [0, 'success'], floor: 0n },
          element('ExistingRemotePartyID', '90-B3-D5-1F-30-01-00-00'),
          element('ExistingCertificateHash', 'SESJl5LRlvQ='),
        ),
      ),
    );
    assert.equal(
      translation.warnings.map(({ code }) => code),
      ['ENUMERATION_VALUE'],
    );
  }
});

test('an element that no version of the structure has is passed over with a warning', () => {
  const translation = translateEsme(asn1ResponseOf(0x0008, '30 0C 30 0A 02 01 02 0A 01 00 05 00 05 00'));
  same(
    responseOf(translation),
    response('RetrieveDeviceSecurityCredentialsKRPRsp', true, details({ role: 'Supplier', status: [0, 'success'] })),
  );
  assert.equal(
    translation.warnings.map(({ code, context }) => [code, context]),
    [
      ['UNKNOWN_ELEMENT', 'ASN.1 payload / entry'],
      ['UNKNOWN_ELEMENT', 'ASN.1 payload / entry'],
    ],
  );
});

const replacementModes = fc.constantFrom<readonly [number, string | undefined]>(
  [0, undefined],
  [2, 'SupplierBySupplier'],
  [3, 'NetworkOperatorByNetworkOperator'],
  [4, 'ACBByACB'],
  [6, undefined],
  [7, 'SupplierByTransCoS'],
  [9, undefined],
  [11, 'LoadControllerBySupplier'],
);

const outcome = fc.record({
  counter,
  mode: replacementModes,
  changes: fc.array(fc.record({ role, floor: counter, topUp: fc.oneof(counter, fc.constantFrom('none' as const, undefined)) }), {
    maxLength: 1,
  }),
  replacements: fc.array(
    fc.record({ role, usage: certificateUsage, status: cellStatus, ids: fc.tuple(eightOctets, eightOctets, eightOctets, eightOctets) }),
    { maxLength: 3 },
  ),
});
type Outcome = typeof outcome extends fc.Arbitrary<infer T> ? T : never;

function encodedOutcome({ counter: given, mode, changes, replacements }: Outcome): Uint8Array {
  return der.sequence(
    [
      der.integer(given),
      der.integer(mode[0]),
      der.sequence(
        changes.map(({ role: [number], floor, topUp }) =>
          der.sequence([
            der.integer(number),
            der.integer(floor),
            ...(topUp === undefined ? [] : [der.sequence(topUp === 'none' ? [] : [der.sequence([der.integer(0), der.integer(topUp)])])]),
          ]),
        ),
      ),
      der.sequence(
        replacements.map(({ role: [number], usage, status: [code], ids }) =>
          der.sequence([
            der.sequence([der.integer(number), usage.keyUsage, ...usage.cellUsage]),
            der.enumerated(code),
            ...ids.map((id) => der.octetString(id)),
          ]),
        ),
      ),
    ],
    2,
  );
}

function expectedOutcome({ counter: given, mode, changes, replacements }: Outcome): string {
  return element(
    'ExecutionOutcome',
    element('AuthorisingRemotePartyOriginatorCounter', given),
    element('CredentialsReplacementMode', mode[1]),
    ...changes.map(({ role: [, word], floor, topUp }) =>
      element(
        'RemotePartySeqNumberChange',
        element('RemotePartyRole', word),
        element('RemotePartyFloorSeqNumber', floor),
        element('RemotePartyPrepaymentTopUpFloorSeqNumber', topUp === 'none' ? undefined : topUp),
      ),
    ),
    ...replacements.map(({ role: [, word], usage, status: code, ids }) =>
      element(
        'ReplacementOutcome',
        status('StatusCode', code),
        element('CertificateType', usage.word),
        element('RemotePartyRole', word),
        element('ExistingRemotePartyID', euiOf(ids[0])),
        element('NewRemotePartyID', euiOf(ids[2])),
        element('ExistingCertificateHash', toBase64(hex(ids[1]))),
        element('NewCertificateHash', toBase64(hex(ids[3]))),
      ),
    ),
  );
}

/** Message codes with the service request variants that they answer, and their elements */
const UPDATES: readonly (readonly [number, Readonly<Record<string, string>>])[] = [
  [0x0102, { '6.15.1': 'UpdateSecurityCredentialsKRPRsp', '6.21': 'RequestHandoverOfDCCControlledDeviceRsp' }],
  [0x0103, { '6.15.1': 'UpdateSecurityCredentialsKRPRsp', '6.21': 'RequestHandoverOfDCCControlledDeviceRsp' }],
  [0x0104, { '8.5': 'ServiceOptOutRsp' }],
  [0x0107, { '6.23': 'UpdateSecurityCredentialsCoSRsp' }],
  [0x0126, { '6.15.1': 'UpdateSecurityCredentialsKRPRsp' }],
];

test('an update of credentials (CS02b, CS02g): its outcome in the element of its service request', () => {
  for (const [code, variants] of UPDATES) {
    for (const [variant, name] of Object.entries(variants)) {
      fc.assert(
        fc.property(outcome, (given) => {
          const message = asn1Response(code, der.sequence([der.nullValue(), encodedOutcome(given)], 2));
          const success = given.replacements.every(({ status: [number] }) => number === 0);
          same(responseOf(translateEsme(message, { serviceReferenceVariant: variant })), response(name, success, expectedOutcome(given)));
        }),
        { numRuns: 15 },
      );
    }
  }
});

test('an update of credentials that was accepted for later has no outcome and is a success', () => {
  for (const [code, variants] of UPDATES) {
    const translation = translateEsme(asn1ResponseOf(code, '30 02 05 00'));
    const [variant] = Object.keys(variants);
    same(responseOf(translation), response(variants[variant], true));
    assert.is(translation.serviceReferenceVariant, variant);
    assert.is(
      translation.warnings.some(({ code }) => code === 'VARIANT_ASSUMED'),
      Object.keys(variants).length > 1,
    );
  }
});

test('an update of credentials that no service request asked for is given as it is', () => {
  for (const code of [0x0100, 0x0101, 0x0105, 0x0106, 0x0108, 0x0109, 0x0125]) {
    const message = asn1ResponseOf(code, '30 02 05 00');
    const { xml, warnings } = translateEsme(message);
    assert.equal(
      warnings.map(({ code }) => code),
      ['NO_SERVICE_REQUEST'],
    );
    assert.match(xml, '<ra:ResponseMessage><ra:GBCSData format="plain" sequence="0" name="Message part 1" type="gbcs">');
    assert.not.match(xml, 'DebugInfo');
  }
});

test('changes and outcomes beyond those that the schema has room for are left out with a warning', () => {
  const change = der.sequence([der.integer(2), der.integer(7)]);
  const replacement = der.sequence([
    der.sequence([der.integer(2), KEY_USAGES.digitalSignature]),
    der.enumerated(0),
    ...['90B3D51F30010000', '4844899792D196F4', '90B3D51F30010001', '43046B4FB7C4F11B'].map((id) => der.octetString(id)),
  ]);
  const specialist = (usage: number, floor: number) => der.sequence([der.integer(usage), der.integer(floor)]);
  const changed = der.sequence([der.integer(2), der.integer(8), der.sequence([specialist(1, 5), specialist(0, 6), specialist(0, 7)])]);
  const payload = der.sequence([
    der.nullValue(),
    der.sequence([
      der.integer(1000),
      der.integer(2),
      der.sequence([changed, change]),
      der.sequence([replacement, replacement, replacement, replacement]),
    ]),
  ]);
  const translation = translateEsme(asn1Response(0x0102, payload), { serviceReferenceVariant: '6.15.1' });
  const xml = responseOf(translation);
  assert.is(xml.match(/<ReplacementOutcome>/g)?.length, 3);
  assert.match(
    xml,
    '<RemotePartySeqNumberChange><RemotePartyRole>Supplier</RemotePartyRole><RemotePartyFloorSeqNumber>8</RemotePartyFloorSeqNumber>' +
      '<RemotePartyPrepaymentTopUpFloorSeqNumber>6</RemotePartyPrepaymentTopUpFloorSeqNumber></RemotePartySeqNumberChange><ReplacementOutcome>',
  );
  assert.equal(
    translation.warnings.map(({ code }) => code),
    ['ENUMERATION_VALUE', 'NO_ROOM', 'NO_ROOM', 'NO_ROOM'],
  );
});

const certificate = certificateDer(electricityMeter, 'DS');
const inBase64 = toBase64(certificate);

test('a certification request (CS02c) or a certificate (CS02e) is handed on in base64', () => {
  same(
    responseOf(translateEsme(asn1Response(0x000a, certificate))),
    response('IssueSecurityCredentialsRsp', true, element('CertificationRequest', inBase64)),
  );
  same(
    responseOf(translateEsme(asn1Response(0x000c, certificate))),
    response('RetrieveDeviceSecurityCredentialsDeviceRsp', true, element('Certificate', inBase64)),
  );
});

test('response codes in place of a certification request (CS02c)', () => {
  const words = ['success', 'invalidKeyUsage', 'keyPairGenerationFailed', 'cRProductionFailed', 'notKnown'];
  words.forEach((word, code) => {
    same(
      responseOf(translateEsme(asn1Response(0x000a, der.integer(code)))),
      response('IssueSecurityCredentialsRsp', code === 0, status('IssueCredentialsResponseCode', [code, word])),
    );
  });
});

test('response codes of a certificate given to a device (CS02d)', () => {
  const words = [
    'success',
    'invalidCertificate',
    'wrongDeviceIdentity',
    'invalidKeyUsage',
    'noCorrespondingKeyPairGenerated',
    'wrongPublicKey',
    'certificateStorageFailed',
    'privateKeyChangeFailed',
    'notKnown',
  ];
  words.forEach((word, code) => {
    same(
      responseOf(translateEsme(asn1Response(0x000b, der.integer(code)))),
      response('UpdateSecurityCredentialsDeviceRsp', code === 0, status('UpdateSecurityCredentialsResponseCode', [code, word])),
    );
  });
});

test('response codes in place of a certificate (CS02e)', () => {
  const words = ['success', 'invalidKeyUsage', 'noCertificateHeld', 'certificateRetrievalFailure', 'notKnown'];
  words.forEach((word, code) => {
    same(
      responseOf(translateEsme(asn1Response(0x000c, der.integer(code)))),
      response(
        'RetrieveDeviceSecurityCredentialsDeviceRsp',
        code === 0,
        status('RetrieveDeviceSecurityCredentialsStatusCode', [code, word]),
      ),
    );
  });
});

test('response codes have the number that the message has, however large', () => {
  const translation = translateEsme(asn1ResponseOf(0x000b, '02 09 00 FFFFFFFFFFFFFFFF'));
  same(
    responseOf(translation),
    response(
      'UpdateSecurityCredentialsDeviceRsp',
      false,
      '<UpdateSecurityCredentialsResponseCode ResponseCode="18446744073709551615"><ASN1Status>notKnown</ASN1Status></UpdateSecurityCredentialsResponseCode>',
    ),
  );
});

test.run();

referenceSuite('reference messages of security credentials', (test) => {
  const expected: Readonly<Record<string, string>> = {
    'CS02aMAC_6.24.1_ERROR_RESPONSE': response(
      'RetrieveDeviceSecurityCredentialsKRPRsp',
      false,
      details(
        { role: 'ACB', status: [0, 'success'], floor: 0n },
        '<CertificateUsage>KeyAgreement</CertificateUsage><ExistingRemotePartyID>90-B3-D5-1F-30-00-00-02</ExistingRemotePartyID>',
        '<ExistingCertificateHash>SpzgLDmrkQs=</ExistingCertificateHash>',
      ),
      details({ role: 'NetworkOperator', status: [25, 'trustAnchorNotFound'] }),
    ),
    'CS02bACBByACB_8.5_SUCCESS_RESPONSE': response(
      'ServiceOptOutRsp',
      true,
      '<ExecutionOutcome><AuthorisingRemotePartyOriginatorCounter>1300</AuthorisingRemotePartyOriginatorCounter>',
      '<CredentialsReplacementMode>ACBByACB</CredentialsReplacementMode>',
      '<RemotePartySeqNumberChange><RemotePartyRole>ACB</RemotePartyRole><RemotePartyFloorSeqNumber>0</RemotePartyFloorSeqNumber>',
      '</RemotePartySeqNumberChange><ReplacementOutcome><StatusCode ResponseCode="0"><ASN1Status>success</ASN1Status></StatusCode>',
      '<CertificateType>KeyAgreement</CertificateType><RemotePartyRole>ACB</RemotePartyRole>',
      '<ExistingRemotePartyID>90-B3-D5-1F-30-00-00-02</ExistingRemotePartyID><NewRemotePartyID>90-B3-D5-1F-30-00-00-02</NewRemotePartyID>',
      '<ExistingCertificateHash>SpzgLDmrkQs=</ExistingCertificateHash><NewCertificateHash>SJd3HTT8sMY=</NewCertificateHash>',
      '</ReplacementOutcome></ExecutionOutcome>',
    ),
    'CS02bSupplierBySupplier_6.15.1_FUTURE_DATED_SUCCESS_RESPONSE': response('UpdateSecurityCredentialsKRPRsp', true),
    'CS02bSupplierByTransCoS_6.23_CANCELLATION_SUCCESS_RESPONSE': response('UpdateSecurityCredentialsCoSRsp', true),
    'CS02c_6.17_ERROR_RESPONSE': response(
      'IssueSecurityCredentialsRsp',
      false,
      status('IssueCredentialsResponseCode', [3, 'cRProductionFailed']),
    ),
    'CS02d_6.15.2_ERROR_RESPONSE': response(
      'UpdateSecurityCredentialsDeviceRsp',
      false,
      status('UpdateSecurityCredentialsResponseCode', [3, 'invalidKeyUsage']),
    ),
    'CS02e_6.24.2_ERROR_RESPONSE': response(
      'RetrieveDeviceSecurityCredentialsDeviceRsp',
      false,
      status('RetrieveDeviceSecurityCredentialsStatusCode', [3, 'certificateRetrievalFailure']),
    ),
  };
  for (const [name, xml] of Object.entries(expected)) {
    test(name, () => same(responseOf(translateReference(referenceMessage(name))), xml));
  }

  test('a credential that could not be replaced makes the message a failure', () => {
    const xml = responseOf(translateReference(referenceMessage('CS02bSupplierBySupplier_6.15.1_IMMEDIATE_ERROR_RESPONSE')));
    assert.match(xml, '<UpdateSecurityCredentialsKRPRsp MessageSuccess="false">');
    assert.match(xml, '<RemotePartyPrepaymentTopUpFloorSeqNumber>0</RemotePartyPrepaymentTopUpFloorSeqNumber>');
    assert.match(xml, '<StatusCode ResponseCode="10"><ASN1Status>noTrustAnchor</ASN1Status></StatusCode>');
    assert.match(xml, '<CertificateType>KeyAgreementTopUp</CertificateType>');
  });
});
