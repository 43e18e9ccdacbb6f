import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator, UnknownMessageCodeError, VariantError } from '../../../src/index.js';
import { accessResponse, actionResult, alertBody, dataNotification } from '../../encoder/access-response.js';
import { nullData, octetString } from '../../encoder/axdr.js';
import { dateTime, NEVER } from '../../encoder/date-time.js';
import * as der from '../../encoder/der.js';
import { gbzAlert } from '../../encoder/gbz.js';
import { accessControlBroker, electricityMeter, supplementaryRemoteParty } from '../../encoder/keys.js';
import { hex } from '../../encoder/octets.js';
import { alertMessage, dlmsAlert, GSME_TO_SUPPLIER, gbzAlertMessage, TIME } from '../../support/alerts.js';
import { plainMessage } from '../../support/plain-message.js';
import { assertValid } from '../../support/schema.js';
import { errorOf } from '../../support/thrown.js';

const translator = createTranslator();
const headerOf = (xml: string): string => xml.slice(xml.indexOf('<ra:Header>'), xml.indexOf('<ra:Body>'));

test('an alert has no service request variant but the one that the caller gives', () => {
  const message = dlmsAlert(0x1000, 0x8f30);
  const plain = translator.translate(message);
  assert.not.match(plain.xml, 'ServiceReference');
  assert.is(plain.serviceReferenceVariant, undefined);
  assert.is(plain.useCase, 'GCA-DLMS');
  const given = translator.translate(message, { serviceReferenceVariant: '1.1.1' });
  assert.match(given.xml, '<ra:ServiceReference>1.1</ra:ServiceReference><ra:ServiceReferenceVariant>1.1.1</ra:ServiceReferenceVariant>');
  assert.is(given.serviceReferenceVariant, '1.1.1');
  assertValid(given.xml);
  assert.throws(
    () => translator.translate(message, { serviceReferenceVariant: '99' }),
    (e: unknown) => e instanceof VariantError,
  );
});

test('one message code serves both protocols, one after the other', () => {
  const both = [dlmsAlert(0x1001, 0x810e), gbzAlertMessage(0x1001, 0x810e), dlmsAlert(0x1001, 0x8183)];
  assert.equal(
    both.map((message) => translator.translate(message).useCase),
    ['GNCA-DLMS', 'GNCA-ZigBee', 'GNCA-DLMS'],
  );
});

test('a payload of the last alert is not seen in the next one', () => {
  translator.translate(dlmsAlert(0x0067, 0x8f36, octetString(TIME), octetString(TIME)));
  assert.not.match(translator.translate(dlmsAlert(0x0067, 0x8f36)).xml, 'Payload');
});

test('an alert to a supplementary remote party names it in the header', () => {
  const message = alertMessage(0x0120, dataNotification({ body: alertBody(0x8f85, TIME, octetString('001200000000000186A0')) }), {
    originator: electricityMeter,
    recipient: accessControlBroker,
    supplementary: { remoteParty: supplementaryRemoteParty, remotePartyCounter: 200000n },
  });
  const { xml } = translator.translate(message);
  assertValid(xml);
  assert.match(
    headerOf(xml),
    `<ra:SupplementaryRemotePartyID>${supplementaryRemoteParty.eui}</ra:SupplementaryRemotePartyID><ra:SupplementaryRemotePartyCounter>200000</ra:SupplementaryRemotePartyCounter>`,
  );
  assert.match(xml, '<ra:OriginatorCounterfromCommandReceived>100000</ra:OriginatorCounterfromCommandReceived>');
});

/** An alert of CS06, in ASN.1 */
const firmwareActivated = alertMessage(
  0x00ca,
  der.sequence(
    [
      der.integer(0x8f66),
      der.generalizedTime('20150101000000Z'),
      der.integer(1000n),
      der.sequence([der.integer(0), der.octetString(hex('01020304'))]),
    ],
    2,
  ),
);

test('an alert on an instruction of a future dated command says which command, and no other alert does', () => {
  const cosem = (octets: string) => dlmsAlert(0x00cc, 0x8f66, octetString(octets));
  const commandOf = (message: Uint8Array) => translator.translate(message).futureDatedCommandMessageCode;
  assert.is(commandOf(cosem('0046 00000000000003E8 0014 00000D0000FF 0A')), 0x0046);
  assert.is(commandOf(cosem('FFFF')), 0xffff);
  assert.is(commandOf(gbzAlertMessage(0x00cd, 0x8f67, hex('0E 007E 00000000000003E8 0702 01 00'))), 0x007e);
  // by their alert code these have the payload too
  assert.is(commandOf(dlmsAlert(0x1000, 0x8f66, octetString('0046 00000000000003E8 0014 00000D0000FF 0A'))), 0x0046);
  assert.is(commandOf(gbzAlertMessage(0x1001, 0x8f66, hex('0E 007E 00000000000003E8 0702 01 00'))), 0x007e);
  // none is left over from the message before, on a translator that takes up the same state again
  for (const message of [
    cosem('00'),
    cosem(''),
    dlmsAlert(0x00cc, 0x8f66),
    gbzAlertMessage(0x00cd, 0x8f67),
    dlmsAlert(0x1000, 0x8f30),
    gbzAlertMessage(0x1000, 0x8f30),
    firmwareActivated,
    plainMessage({ messageCode: 0x0051, payload: accessResponse({ data: [nullData()], results: [actionResult()] }) }),
  ]) {
    assert.is(commandOf(cosem('0046 00000000000003E8 0014 00000D0000FF 0A')), 0x0046);
    assert.is(commandOf(message), undefined);
  }
});

test('the header of a gas alert says more of its clock', () => {
  const stamp = dateTime({ year: 2024, month: 2, dayOfMonth: 29, hour: 12, minute: 0, second: 1, hundredths: 0, clockStatus: 0x06 });
  const header = (message: Uint8Array) => headerOf(translator.translate(message).xml);
  const gas = alertMessage(0x1000, gbzAlert(0x8f30, 0), { ...GSME_TO_SUPPLIER, dateTime: stamp });
  assert.match(header(gas), '<ra:Timestamp isFromGSME="true" ClockStatus="unreliable">2024-02-29T12:00:01.00Z</ra:Timestamp>');
  const electricity = alertMessage(0x1000, dataNotification({ body: alertBody(0x8f30, TIME) }), { dateTime: stamp });
  assert.match(header(electricity), '<ra:Timestamp>2024-02-29T12:00:01.00Z</ra:Timestamp>');
});

test('an alert without a time, which the schema demands, is given as it is', () => {
  const messages = [
    { message: alertMessage(0x1000, dataNotification({ body: alertBody(0x8f30, NEVER) })), type: 'gbcs' },
    { message: alertMessage(0x1000, gbzAlert(0x8f30, 0xffffffff), GSME_TO_SUPPLIER), type: 'zigbeePlain' },
  ];
  for (const { message, type } of messages) {
    const { xml, warnings, encrypted } = translator.translate(message);
    assertValid(xml);
    const contents = Buffer.from(message).toString('base64');
    assert.match(
      xml,
      `<ra:DeviceAlertMessage><ra:GBCSData format="plain" sequence="0" name="Message part 1" type="${type}">${contents}</ra:GBCSData></ra:DeviceAlertMessage>`,
    );
    assert.is(encrypted, false);
    assert.equal(
      warnings.map(({ code }) => code),
      ['ALERT_WITHOUT_TIME'],
    );
  }
});

test('a message code of a response is unknown for an alert', () => {
  assert.throws(
    () => translator.translate(dlmsAlert(0x0026, 0x8f30)),
    (e: unknown) => e instanceof UnknownMessageCodeError && e.messageCode === 0x0026 && e.craFlag === 3,
  );
});

test('content of no protocol, and of one that the message code does not have, is an error at its first octet', () => {
  const message = alertMessage(0x1000, hex('55 00'));
  assert.throws(() => translator.translate(message), errorOf('DECODE', 'data notification at offset 34: tag other than 0F'));
  assert.throws(
    () => translator.translate(gbzAlertMessage(0x0067, 0x8f36)),
    errorOf('DECODE', 'data notification at offset 34: tag other than 0F'),
  );
});

test.run();
