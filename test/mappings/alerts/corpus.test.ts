import * as assert from 'uvu/assert';
import { createTranslator, SCHEMA_VERSIONS } from '../../../src/index.js';
import { contentsOf } from '../../support/contents.js';
import { translateReference } from '../../support/corpus.js';
import { type ReferenceMessage, referenceMessage, referenceMessages, referenceSuite } from '../../support/reference.js';
import { assertValid } from '../../support/schema.js';

const ACTIONED = ['8F66', 'Future-date HAN Interface Command Successfully Actioned'] as const;
const NOT_ACTIONED = ['8F67', 'Future-date HAN Interface Command not Successfully Actioned'] as const;
const BILLING_DATA_LOG = ['8F0A', 'Billing Data Log Updated'] as const;
const NEW_YEAR = '2015-01-01T00:00:00.00Z';

const status = (code: number, word: string): string => `<StatusCode ResponseCode="${code}"><ASN1Status>${word}</ASN1Status></StatusCode>`;

const replacement = (status: string, type: string, newId: string, existing: string, replacing: string): string =>
  `<ReplacementOutcome>${status}<CertificateType>${type}</CertificateType><RemotePartyRole>Supplier</RemotePartyRole>` +
  `<ExistingRemotePartyID>90-B3-D5-1F-30-01-00-00</ExistingRemotePartyID><NewRemotePartyID>${newId}</NewRemotePartyID>` +
  `<ExistingCertificateHash>${existing}</ExistingCertificateHash><NewCertificateHash>${replacing}</NewCertificateHash></ReplacementOutcome>`;

/** Alert code, description, time, and payload where there is one */
const EXPECTED: Readonly<Record<string, readonly [code: string, description: string, time: string, payload?: string]>> = {
  'ECS01a_1.1.1_8F66_FUTURE_DATED_TOU_BLOCK_SUCCESS_ALERT_CURRENCY_UNIT': [
    ...ACTIONED,
    '2030-01-15T09:00:00.00Z',
    '<FutureDatedCommandOutcomeDeviceAlert><COSEMFutureDatedAlert><FutureDatedCommandMessageCode>0019</FutureDatedCommandMessageCode>' +
      '<FutureDatedCommandOriginatorCounter>1008</FutureDatedCommandOriginatorCounter>' +
      '<DLMSCOSEMFDInstructionIdentification><ClassId>2328</ClassId><InstanceId>00005E2C0200</InstanceId><AttributeId>06</AttributeId>' +
      '</DLMSCOSEMFDInstructionIdentification></COSEMFutureDatedAlert></FutureDatedCommandOutcomeDeviceAlert>',
  ],
  'GCS01a_1.1.1_8F66_FUTURE_DATED_BLOCK_SUCCESS_ALERT_PUBLISH_CALENDAR': [
    ...ACTIONED,
    '2030-01-15T09:00:00.00Z',
    '<FutureDatedCommandOutcomeDeviceAlert><GBZFutureDatedAlert><FutureDatedCommandMessageCode>006B</FutureDatedCommandMessageCode>' +
      '<FutureDatedCommandOriginatorCounter>1005</FutureDatedCommandOriginatorCounter>' +
      '<GBZFDInstructionIdentification><ExtendedHeaderClusterID>0707</ExtendedHeaderClusterID><FrameControl>09</FrameControl>' +
      '<CommandIdentifier>00</CommandIdentifier></GBZFDInstructionIdentification></GBZFutureDatedAlert></FutureDatedCommandOutcomeDeviceAlert>',
  ],
  'CS06_11.3_8F67_FUTURE_DATED_ERROR_ALERT': [
    ...NOT_ACTIONED,
    '2030-01-01T00:00:00.00Z',
    '<FutureDatedCommandOutcomeDeviceAlert><FirmwareActivationDeviceAlert><ExecutionDateTime>2030-01-01T00:00:00.00Z</ExecutionDateTime>' +
      '<OriginatorCounterFromCommand>1004</OriginatorCounterFromCommand>' +
      '<ActivateImageResponseCode ResponseCode="2"><ASN1Status>hashMismatch</ASN1Status></ActivateImageResponseCode>' +
      '<FirmwareVersion>0123ABCF</FirmwareVersion></FirmwareActivationDeviceAlert></FutureDatedCommandOutcomeDeviceAlert>',
  ],
  'CS02bSupplierBySupplier_6.15.1_8F67_FUTURE_DATED_ERROR_ALERT': [
    ...NOT_ACTIONED,
    '2030-01-15T00:00:00.00Z',
    '<FutureDatedCommandOutcomeDeviceAlert><UpdateSecurityCredentialsDeviceAlert><UpdateSecurityCredentialsExecutionOutcome>' +
      '<AuthorisingRemotePartyOriginatorCounter>1004</AuthorisingRemotePartyOriginatorCounter>' +
      '<CredentialsReplacementMode>SupplierBySupplier</CredentialsReplacementMode>' +
      '<RemotePartySeqNumberChange><RemotePartyRole>Supplier</RemotePartyRole><RemotePartyFloorSeqNumber>0</RemotePartyFloorSeqNumber>' +
      '<RemotePartyPrepaymentTopUpFloorSeqNumber>0</RemotePartyPrepaymentTopUpFloorSeqNumber></RemotePartySeqNumberChange>' +
      replacement(status(0, 'success'), 'DigitalSigning', '90-B3-D5-1F-30-01-00-00', 'RImXktGW9Lg=', 'QwRrT7fE8Rs=') +
      replacement(status(10, 'noTrustAnchor'), 'KeyAgreement', '90-B3-D5-1F-30-01-00-00', 'QFuMYmh9j3A=', 'QFuMYmh9j3A=') +
      replacement(status(0, 'success'), 'KeyAgreementTopUp', '90-B3-D5-1F-30-01-00-00', 'QftJIhWIxXA=', 'TrB6G8oN1Yw=') +
      '</UpdateSecurityCredentialsExecutionOutcome></UpdateSecurityCredentialsDeviceAlert></FutureDatedCommandOutcomeDeviceAlert>',
  ],
  ECS80_NA_8F36_ALERT: [
    '8F36',
    'Supply Outage Restored - Outage &gt;= 3 minutes',
    NEW_YEAR,
    '<SupplyOutageRestoreAlert><interruptionValue>2014-12-31T23:50:00.00Z</interruptionValue>' +
      '<restorationValue>2014-12-31T23:59:00.00Z</restorationValue></SupplyOutageRestoreAlert>',
  ],
  'FDRA-DLMS_NA_8F72_ALERT': [
    '8F72',
    'Firmware Verification Successful',
    NEW_YEAR,
    `<FirmwareVerificationDeviceAlert><ManufacturerImageHash>${'01'.repeat(32)}</ManufacturerImageHash></FirmwareVerificationDeviceAlert>`,
  ],
  'FDRA-ZigBee_NA_8F72_ALERT': [
    '8F72',
    'Firmware Verification Successful',
    NEW_YEAR,
    `<FirmwareVerificationDeviceAlert><ManufacturerImageHash>${'A1'.repeat(32)}</ManufacturerImageHash></FirmwareVerificationDeviceAlert>`,
  ],
  'MIIWA-DLMS_NA_81A0_ALERT': [
    '81A0',
    'Smart Meter Integrity Issue - Warning',
    NEW_YEAR,
    '<SmartMeterIntegrityIssueWarningDeviceAlert><Warning>Error Unexpected Hardware Reset</Warning></SmartMeterIntegrityIssueWarningDeviceAlert>',
  ],
  'MIIWA-ZigBee_NA_81A0_ALERT': [
    '81A0',
    'Smart Meter Integrity Issue - Warning',
    NEW_YEAR,
    '<SmartMeterIntegrityIssueWarningDeviceAlert><Warning>Error Unexpected Hardware Reset</Warning></SmartMeterIntegrityIssueWarningDeviceAlert>',
  ],
  ECS100_NA_8F85_SUPPLEMENTARY_REMOTE_PARTY_ALERT: [
    '8F85',
    'Command not supported by Device',
    NEW_YEAR,
    '<CommandNotSupportedbyDevice><MessageCodeofCommandReceived>0012</MessageCodeofCommandReceived>' +
      '<OriginatorCounterfromCommandReceived>100000</OriginatorCounterfromCommandReceived></CommandNotSupportedbyDevice>',
  ],
  ECS101_NA_8F86_INPUT_ALERT: [
    '8F86',
    'Limit APC [n] Level Command processed',
    NEW_YEAR,
    '<LimitAPCLevelCommandProcessedDeviceAlert><APCLimitPeriodStart>2015-01-01T00:00:00.00Z</APCLimitPeriodStart>' +
      '<APCLimitPeriodEnd>2015-02-01T00:00:00.00Z</APCLimitPeriodEnd><AuxiliaryControllerN>3</AuxiliaryControllerN>' +
      '<ResultingLevel>100</ResultingLevel><InputFromControlledLoad/></LimitAPCLevelCommandProcessedDeviceAlert>',
  ],
  ECS102_NA_8F87_OUTPUT_ALERT: [
    '8F87',
    'Limit APC [n] Level ended or cancelled',
    NEW_YEAR,
    '<LimitAPCLevelEndedDeviceAlert><AuxiliaryControllerN>1</AuxiliaryControllerN><ResultingLevel>100</ResultingLevel></LimitAPCLevelEndedDeviceAlert>',
  ],
  ECS200_NA_8F88_ALERT: [
    '8F88',
    'Operational Update',
    NEW_YEAR,
    '<OperationalUpdateDeviceAlert><OutputState>100</OutputState><InputState>0</InputState>' +
      '<StateAndAssociatedInformation>{"outputState":"100","inputState":"0","other-data":""}</StateAndAssociatedInformation></OperationalUpdateDeviceAlert>',
  ],
  GCS53_NA_8F0A_ALERT: [
    ...BILLING_DATA_LOG,
    NEW_YEAR,
    '<BillingDataLogDeviceAlert><GSMEBillingDataLogEntry><Timestamp>2015-01-01T00:00:00.00Z</Timestamp>' +
      '<ActiveImportRegisterValueConsumption>0.015</ActiveImportRegisterValueConsumption>' +
      '<BlockRegisterMatrixValue index="1">0.121</BlockRegisterMatrixValue><BlockRegisterMatrixValue index="2">0.195</BlockRegisterMatrixValue>' +
      '<BlockRegisterMatrixValue index="3">0.065</BlockRegisterMatrixValue><BlockRegisterMatrixValue index="4">0.008</BlockRegisterMatrixValue>' +
      '<TariffTOURegisterMatrixValue index="1">0.176</TariffTOURegisterMatrixValue><TariffTOURegisterMatrixValue index="2">0.126</TariffTOURegisterMatrixValue>' +
      '<TariffTOURegisterMatrixValue index="3">0.202</TariffTOURegisterMatrixValue><TariffTOURegisterMatrixValue index="4">0.223</TariffTOURegisterMatrixValue>' +
      '</GSMEBillingDataLogEntry></BillingDataLogDeviceAlert>',
  ],
  CS14_NA_8F12_ALERT: ['8F12', 'CHF Device Log Changed', NEW_YEAR],
  GCS62_NA_8071_ALERT: ['8071', 'GPF Device Log Changed', NEW_YEAR],
  DBCH07_NA_8F26_ALERT: ['8F26', 'Sub GHz Channel Changed', NEW_YEAR],
  'DBCH04_6.28_NA_SUCCESS_ALERT_DBCH09': ['8F2A', 'Sub GHz Configuration Changed', NEW_YEAR],
  CCS08_NA_NA_ALERT: ['8F8A', 'Firmware transfer alert SUCCESS', NEW_YEAR],
  CS09_NA_8F8B_ALERT: ['8F8B', 'Read Firmware version alert', NEW_YEAR],
  'GCA-ZigBee_NA_8F30_ALERT': ['8F30', 'Source Does not have Authority for Command', NEW_YEAR],
  'GNCA-DLMS_NA_810E_ALERT': ['810E', 'Credit Added Locally', NEW_YEAR],
};

const element = (name: string, content: string | undefined): string => (content === undefined ? '' : `<${name}>${content}</${name}>`);

referenceSuite('alerts of the reference material', (test) => {
  const alerts = referenceMessages({ kind: 'ALERT' });

  for (const alert of alerts) {
    test(`${alert.name}: translates, validates, and is signed or authenticated by its device`, () => {
      const { kind, encrypted, mac, signature, warnings } = translateReference(alert, { verify: { mac: true, signature: true } });
      assert.equal({ kind, encrypted }, { kind: 'alert', encrypted: false });
      assert.equal([mac, signature].sort(), ['absent', 'valid']);
      // the schema has no word for the mode load controller by load controller
      const expected = alert.useCase === 'CS02gLoadControllerByLoadController' ? ['ENUMERATION_VALUE'] : [];
      assert.equal(
        warnings.map(({ code }) => code),
        expected,
      );
    });
  }

  for (const [name, [code, description, time, payload]] of Object.entries(EXPECTED)) {
    test(`${name}: carries these values`, () => {
      const translation = translateReference(referenceMessage(name));
      assert.is(
        contentsOf(translation, 'DeviceAlertContent'),
        element('GBCSHexAlertCode', code) +
          element('AlertDescription', description) +
          element('Timestamp', time) +
          element('Payload', payload),
      );
    });
  }

  test('the billing data log of a twin element meter begins and ends every list with its own registers', () => {
    const payload = contentsOf(translateReference(referenceMessage('ECS68_NA_8F0A_TWIN_ALERT')), 'Payload') ?? '';
    for (const [name, count, first, last] of [
      ['TariffTOURegisterMatrixValue', 48, 81000, 133000],
      ['SecondaryTariffTOURegisterMatrixValue', 4, 33000, 185000],
      ['TariffTOUBlock1RegisterMatrixValue', 8, 220000, 113000],
      ['TariffTOUBlock2RegisterMatrixValue', 8, 147000, 141000],
      ['TariffTOUBlock3RegisterMatrixValue', 8, 239000, 9000],
      ['TariffTOUBlock4RegisterMatrixValue', 8, 224000, 205000],
    ] as const) {
      const found = [...payload.matchAll(new RegExp(`<${name} index="(\\d+)">(\\d+)<`, 'g'))];
      assert.is(found.length, count, name);
      assert.equal([found[0][1], found[0][2], found[count - 1][1], found[count - 1][2]], ['1', `${first}`, `${count}`, `${last}`]);
    }
    assert.match(payload, '<ActiveImportRegisterValueConsumption>10435000</ActiveImportRegisterValueConsumption>');
    assert.match(payload, '<SecondaryActiveImportRegisterValueConsumption>512000</SecondaryActiveImportRegisterValueConsumption>');
  });

  test('a single element meter has no registers of a secondary element', () => {
    const { xml } = translateReference(referenceMessage('ECS68_NA_8F0A_SINGLE_ALERT'));
    assert.match(xml, '<ra:TariffTOURegisterMatrixValue index="48">133000<');
    assert.not.match(xml, 'Secondary');
  });

  test('without keys the encrypted ones are fragments of the whole message, the others as before', () => {
    const withoutKeys = createTranslator();
    const whole = (message: ReferenceMessage) => withoutKeys.translate(message.octets);
    const encrypted = alerts.filter((message) => whole(message).encrypted);
    assert.equal(
      encrypted.map(({ useCase }) => useCase),
      ['ECS68', 'ECS68', 'GCS53'],
    );
    for (const message of encrypted) {
      const { xml, fragments } = whole(message);
      assertValid(xml);
      assert.not.match(xml, 'DeviceAlertContent');
      assert.ok(Buffer.concat(fragments.map(({ contents }) => contents as Uint8Array)).equals(message.octets));
    }
  });

  test('every version of the schema takes them', () => {
    for (const schemaVersion of SCHEMA_VERSIONS) for (const alert of alerts) translateReference(alert, { schemaVersion });
  });

  test('both writers give the same document', () => {
    const pretty = createTranslator({ pretty: true });
    const plain = createTranslator();
    for (const { name, octets } of alerts) {
      const compact = pretty.translate(octets).xml.replace(/>\s+</g, '><');
      assert.is(compact, plain.translate(octets).xml, name);
    }
  });
});
