import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator, DecodeError, type Translation } from '../../../src/index.js';
import { array, bitString, doubleLongUnsigned, longUnsigned, nullData, octetString, structure, unsigned } from '../../encoder/axdr.js';
import { clusterCommand, gbzAlert, readAttributesResponse } from '../../encoder/gbz.js';
import { blockAgreement } from '../../encoder/message.js';
import { hex } from '../../encoder/octets.js';
import { protectFor } from '../../encoder/protection.js';
import { alertMessage, dlmsAlert, GSME_TO_SUPPLIER, gbzAlertMessage, translateAlert } from '../../support/alerts.js';
import { contentsOf } from '../../support/contents.js';
import { esmeResponse, got, responseOf, translateEsme } from '../../support/esme.js';
import { response, same } from '../../support/expected-xml.js';
import { gsmeResponse, translateGsme } from '../../support/gsme.js';
import { partyKeys } from '../../support/party-keys.js';

/** Code and context of each warning about an octet, but for components that a test leaves out */
const toldOf = ({ warnings }: Translation): (readonly [code: string, context: string])[] =>
  warnings
    .filter(({ code, offset }) => code !== 'INCOMPLETE_ANSWER' && offset !== undefined)
    .map(({ code, context }) => [code, context] as const);

test('a log entry that is null as a whole, or whose members all are, is left out', () => {
  const entry = structure(doubleLongUnsigned(0), doubleLongUnsigned(7));
  const translation = translateEsme(esmeResponse(0x002e, [got(array([nullData(), entry, structure(nullData(), nullData())]))]));
  same(
    responseOf(translation),
    response(
      'RetrieveBillingDataLogDebtPaymentsRsp',
      true,
      '<PaymentBasedDebtRepayment><LogEntry><Amount>7</Amount><Timestamp>2000-01-01T00:00:00.00Z</Timestamp></LogEntry></PaymentBasedDebtRepayment>',
    ),
  );
  const entryPath = 'ECS20a/PaymentBasedDebtRepayment/LogEntry';
  assert.equal(toldOf(translation), [
    ['EMPTY_ENTRY', entryPath],
    ['EMPTY_ENTRY', entryPath],
  ]);
});

test('entries beyond those that an array has a meaning for are left out', () => {
  const thresholds = array([doubleLongUnsigned(1), doubleLongUnsigned(2), doubleLongUnsigned(3), nullData()]);
  const translation = translateEsme(esmeResponse(0x0040, [got(thresholds)]));
  assert.equal(toldOf(translation), [['NO_ROOM', 'access response / item 1']]);
});

/** A balance, and its attribute again */
const METERING = 0x0702;
const balance = (value: number) => ({ id: 0x0a00, type: 'INT32', value });

test('of an attribute that is given again the last value counts', () => {
  const translation = translateGsme(gsmeResponse(0x008d, () => [readAttributesResponse(METERING, [balance(1), balance(2)])]));
  assert.match(responseOf(translation), '<MeterBalance>2</MeterBalance>');
  assert.equal(
    toldOf(translation).map(([code]) => code),
    ['REPEATED'],
  );
});

test('a string that is not available is left out', () => {
  const siteId = { ...readAttributesResponse(METERING, []), payload: hex('0703 00 41 FF') };
  const translation = translateGsme(gsmeResponse(0x0089, () => [siteId]));
  same(responseOf(translation), response('ReadDeviceConfigurationMPxNRsp', true));
  assert.equal(toldOf(translation), [['NOT_AVAILABLE', 'GCS46/Gas/MPRN']]);
});

test('entries whose number is not available can not be told from what follows them', () => {
  const snapshot = clusterCommand(METERING, 0x06, [
    ['UINT32', 7],
    ['UTCTime', 0],
    ['UINT8', 1],
    ['UINT8', 0],
    ['UINT8', 1],
    ['BITMAP32', 2],
    ['ENUM8', 6],
    ['UINT48', 1],
    ['UINT8', 0xff],
    ['UINT48', 2],
    ['BITMAP8', 0x14],
  ]);
  assert.throws(
    () => translateGsme(gsmeResponse(0x0076, () => [snapshot])),
    (error: unknown) => error instanceof DecodeError && /the number of entries is not available/.test(error.message),
  );
});

test('the type of a snapshot payload that GBCS does not use is named, also where it is that for none', () => {
  const snapshot = clusterCommand(0x0705, 0x01, [
    ['UINT32', 7],
    ['UTCTime', 0],
    ['UINT8', 1],
    ['UINT8', 0],
    ['UINT8', 1],
    ['BITMAP32', 2],
    ['ENUM8', 0xff],
    ['UINT32', 1],
  ]);
  const { warnings } = translateGsme(gsmeResponse(0x0096, () => [snapshot]));
  const [told] = warnings.filter(({ code }) => code === 'SNAPSHOT_PAYLOAD');
  assert.match(told.message, 'a payload of type 255');
  assert.is(told.context, 'GCS16b/Gas/LogEntry');
});

test('an event that the schema has no place for is left out, and of one that is given again the last counts', () => {
  const entries = [
    [0x810d, 0x08],
    [0x1234, 0x08],
    [0x810d, 0x10],
  ].flatMap(
    ([code, bits]) =>
      [
        ['UINT16', code],
        ['BITMAP8', bits],
      ] as const,
  );
  const command = clusterCommand(0x0708, 0x04, [['UINT8', 0], ['UINT8', 1], ...entries], { frameControl: 0x01 });
  const translation = translateGsme(gsmeResponse(0x00f1, () => [command]));
  assert.match(responseOf(translation), '<x810D><WANAlert>Disable</WANAlert><HANAlert>Enable</HANAlert>');
  const path = 'Report Event Configuration (cluster 0708, command 04) / configurations';
  assert.equal(toldOf(translation), [
    ['NO_PLACE', `${path} / entry 1234`],
    ['REPEATED', path],
  ]);
});

test('a channel mask of another page is left out', () => {
  const masks = [0xe0000001, 0xe0000001, 0xf0000001, 0xf8000001].map(doubleLongUnsigned);
  const translation = translateEsme(esmeResponse(0x010c, [got(structure(...masks))]));
  assert.match(
    responseOf(translation),
    '<LowerBandSubGHzChannels0To26><Channel0/></LowerBandSubGHzChannels0To26><LowerBandSubGHzChannels35To61>',
  );
  assert.equal(
    toldOf(translation).map(([code]) => code),
    ['WRONG_PAGE'],
  );
});

test('a setting of a single phase meter among those of a polyphase one is left out', () => {
  const settings = (...codes: readonly number[]) =>
    bitString(Array.from({ length: 256 }, (_, i) => (codes.some((code) => (code & 0xff) === 255 - i) ? '1' : '0')).join(''));
  const single = translateEsme(esmeResponse(0x00ef, [got(settings(0x8002)), got(nullData())]));
  assert.equal(toldOf(single), []);
  const both = translateEsme(esmeResponse(0x00ef, [got(bitString('1'.repeat(256))), got(nullData())]));
  assert.not.match(responseOf(both), 'SinglePhase');
  assert.ok(toldOf(both).length > 0);
  assert.ok(toldOf(both).every(([code, path]) => code === 'NO_PLACE' && path.includes('NetworkOperatorESMESinglePhase/x')));
});

test('a direction that is neither output nor input is told of', () => {
  const translation = translateAlert(dlmsAlert(0x0122, 0x8f87, unsigned(0x33), unsigned(50)));
  assert.equal(toldOf(translation), [['ENUMERATION_VALUE', 'ECS102/LimitAPCLevelEndedDeviceAlert/InputFromControlledLoad']]);
});

const codesOf = (message: Uint8Array): string[] => toldOf(translateAlert(message)).map(([code]) => code);

test('an alert without the payload that it should have is told of', () => {
  for (const message of [
    dlmsAlert(0x00cc, 0x8f66, octetString('')),
    dlmsAlert(0x00cc, 0x8f66, nullData()),
    gbzAlertMessage(0x00cd, 0x8f66),
    gbzAlertMessage(0x008b, 0x8f0a),
  ]) {
    assert.is(contentsOf(translateAlert(message), 'Payload'), undefined);
    assert.equal(codesOf(message), ['PAYLOAD_MISSING']);
  }
  // a generic alert has none
  assert.equal(codesOf(dlmsAlert(0x1000, 0x8f66)), []);
  assert.equal(codesOf(gbzAlertMessage(0x1000, 0x8f66)), []);
});

test('what an alert cut short still holds is output, and each element that it lacks is told of', () => {
  const translation = translateAlert(dlmsAlert(0x00cc, 0x8f66, octetString('0026 000000000000')));
  assert.match(contentsOf(translation, 'Payload') ?? '', '<FutureDatedCommandMessageCode>0026</FutureDatedCommandMessageCode>');
  assert.equal(
    toldOf(translation).map(([code, path]) => [code, path.slice(path.lastIndexOf('/') + 1)]),
    [
      ['CUT_SHORT', 'FutureDatedCommandOriginatorCounter'],
      ['CUT_SHORT', 'ClassId'],
      ['CUT_SHORT', 'InstanceId'],
      ['CUT_SHORT', 'AttributeId'],
    ],
  );
  // members of the notification that are missing
  assert.equal(codesOf(dlmsAlert(0x0067, 0x8f36)), ['CUT_SHORT', 'CUT_SHORT', 'INCOMPLETE']);
  assert.equal(codesOf(dlmsAlert(0x0120, 0x8f85, octetString('00'))), ['CUT_SHORT', 'CUT_SHORT']);
});

test('a decrypted alert without a usable time is given as fragments, the same as in a second pass', () => {
  const plaintext = hex('01000000 00000000 01 00 01 02000000 06 010000000000 00 10');
  const component = { ...clusterCommand(METERING, 0x06, [plaintext]), protect: protectFor(blockAgreement(GSME_TO_SUPPLIER)) };
  const octets = alertMessage(0x008b, gbzAlert(0x8f0a, 0xffffffff, component), GSME_TO_SUPPLIER);
  const translation = translateAlert(octets);
  assert.equal(toldOf(translation), [['ALERT_WITHOUT_TIME', 'DeviceAlertContent/Timestamp']]);
  const parts = [...translation.xml.matchAll(/<ra:GBCSData format="(\w+)" sequence="(\d)" name="([\w ]+)" type="(\w+)">([^<]*)</g)];
  assert.equal(
    parts.map(([, ...attributes]) => attributes.slice(0, 4)),
    [
      ['plain', '0', 'Message part 1', 'zigbeePlain'],
      ['plain', '1', 'Protected data 1', 'zigbeeCiphered'],
      // the length of the signature that it does not have
      ['plain', '2', 'Message part 2', 'zigbeePlain'],
    ],
  );
  assert.is(parts[1][5], Buffer.from(plaintext).toString('base64'));
  const withoutKeys = createTranslator();
  const { fragments } = withoutKeys.translate(octets);
  const opened = fragments.map((fragment) =>
    fragment.format === 'encrypted' ? { ...fragment, format: 'plain' as const, contents: plaintext } : fragment,
  );
  assert.is(withoutKeys.translateFragments(opened).xml, translation.xml);
  assert.is(createTranslator({ keys: partyKeys }).translate(octets).xml, translation.xml);
});

test('a number that is given twice and differs is told of', () => {
  const charge = (amount: number) =>
    structure(structure(unsigned(0), unsigned(0)), nullData(), array([structure(octetString('00'), longUnsigned(amount))]));
  const items = Array.from({ length: 18 }, () => got(nullData()));
  items[0] = got(charge(5));
  items[3] = got(charge(6));
  const translation = translateEsme(esmeResponse(0x003b, items));
  assert.match(responseOf(translation), '<DebtRecoveryRate>5</DebtRecoveryRate>');
  assert.equal(toldOf(translation), [['VALUES_DIFFER', 'ECS26a/Electricity/DebtRecovery1/DebtRecoveryRate']]);
});

test.run();
