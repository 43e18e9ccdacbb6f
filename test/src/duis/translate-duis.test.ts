import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { MessageTranslator } from '../../../src/duis/message-translator.js';
import type { DuisResult } from '../../../src/duis/translate-duis.js';
import { createTranslator } from '../../../src/index.js';
import { translateDuis, translateDuisAsync } from '../../../src/node/duis.js';
import type { PerMessage, Translation } from '../../../src/translation/translation.js';
import { octetString } from '../../encoder/axdr.js';
import { accessControlBroker, supplier } from '../../encoder/keys.js';
import { hex, toBase64 } from '../../encoder/octets.js';
import { dlmsAlert, gbzAlertMessage } from '../../support/alerts.js';
import { plainMessage } from '../../support/plain-message.js';
import { assertValid } from '../../support/schema.js';
import { duisRequest, duisResponse, element, responseMessage } from './documents.js';
import { DEVICE, supplierNameResponse, USER } from './own-messages.js';

const translator = createTranslator();

/** What the header of the messages here says */
const HEADER = { originator: DEVICE, recipient: USER, originatorCounter: 1000n };

/** A translator that answers the same whatever the message, and keeps what it was asked */
function answering(translation: Partial<Translation>): MessageTranslator & { asked: PerMessage[] } {
  const asked: PerMessage[] = [];
  const translate = (_: unknown, perMessage: PerMessage = {}) => {
    asked.push(perMessage);
    return { ...HEADER, kind: 'response', messageCode: 0x25, xml: '', warnings: [], ...translation } as Translation;
  };
  return { asked, translate, translateAsync: async (message, perMessage) => translate(message, perMessage) };
}

const payloadOf = (message: Uint8Array): string => element('GBCSPayload', toBase64(message));
const response = (header: string, message = supplierNameResponse()): string =>
  duisResponse(responseMessage('3.4', payloadOf(message)), { header });

function warningsOf(result: DuisResult): readonly { code: string; message: string }[] {
  if (!('translation' in result)) throw new Error('no message');
  return result.translation.warnings;
}

const codesOf = (result: DuisResult): string[] => warningsOf(result).map(({ code }) => code);

test('the message of a response is translated, with the facts of its envelope', () => {
  const header = element('RequestID', `${USER}:${DEVICE}:1000`) + element('ResponseID', `${DEVICE}:${USER}:1000`);
  const result = translateDuis(response(header), translator);
  assert.is(result.kind, 'response');
  assert.equal(warningsOf(result), []);
  if (result.kind !== 'response') return;
  assert.equal(result.translation, translator.translate(supplierNameResponse(), { serviceReferenceVariant: '3.4' }));
  assertValid(result.translation.xml);
  assert.is(result.facts.responseDateTime, '2026-01-02T03:04:05.678Z');
});

test('the service reference variant of the envelope goes to the translator', () => {
  const asked = answering({});
  translateDuis(duisResponse(responseMessage('6.21', payloadOf(supplierNameResponse()))), asked);
  assert.equal(asked.asked, [{ serviceReferenceVariant: '6.21' }]);
});

test('a service request variant that is not known is a warning: the message code tells the use case', () => {
  for (const variant of ['99.9', '4.1.9', '']) {
    const result = translateDuis(duisResponse(responseMessage(variant, payloadOf(supplierNameResponse()))), translator);
    assert.is(result.kind, 'response');
    assert.equal(codesOf(result), ['ENVELOPE_VARIANT']);
    assert.is(
      warningsOf(result)[0].message,
      `the envelope says service request variant ${variant}, which is not known here: the message code decides`,
    );
    assert.is(result.facts.serviceReferenceVariant, variant);
    if (result.kind === 'response') {
      assert.is(result.translation.serviceReferenceVariant, '3.4');
      assert.is(result.translation.xml, translator.translate(supplierNameResponse()).xml);
    }
  }
});

test('a variant that is not known leaves several that are possible with their warning', async () => {
  const message = plainMessage({ messageCode: 0x0019, payload: new Uint8Array() });
  const asked = answering({ warnings: [{ code: 'VARIANT_ASSUMED', message: '', context: '' }] });
  const document = duisResponse(responseMessage('99.9', payloadOf(message)));
  assert.equal(codesOf(translateDuis(document, asked)), ['VARIANT_ASSUMED', 'ENVELOPE_VARIANT']);
  assert.equal(codesOf(await translateDuisAsync(document, asked)), ['VARIANT_ASSUMED', 'ENVELOPE_VARIANT']);
  assert.equal(asked.asked, [{}, {}]);
});

test('without a translator, one is made with the options', () => {
  const result = translateDuis(response(''), { schemaVersion: '5.1' });
  assert.ok('translation' in result && result.translation.xml.includes('schemaVersion="5.1"'));
  if ('translation' in result) assertValid(result.translation.xml, '5.1');
  assert.is(translateDuis(response('')).kind, 'response');
});

test('IDs in another case are the same', () => {
  assert.equal(codesOf(translateDuis(response(element('RequestID', `${USER}:${DEVICE}:1000`.toLowerCase())), translator)), []);
});

test('an ID that differs from the header is a warning that names both', () => {
  const other = '00-DB-12-34-56-78-90-FF';
  const result = translateDuis(
    response(element('RequestID', `${USER}:${other}:1000`) + element('ResponseID', `${DEVICE}:${USER}:1001`)),
    translator,
  );
  assert.equal(codesOf(result), ['ENVELOPE_REQUEST_ID', 'ENVELOPE_RESPONSE_ID']);
  assert.is(warningsOf(result)[0].message, `the RequestID of the envelope says ${other} where the message has ${DEVICE}`);
  assert.is(warningsOf(result)[1].message, 'the ResponseID of the envelope says counter 1001 where the message has 1000');
});

test('for a supplementary remote party, its ID and its counters are as good as those of the recipient', () => {
  const supplementary = { remoteParty: supplier, remotePartyCounter: 7n, originatorCounter: 9n };
  const message = supplierNameResponse(5, { recipient: accessControlBroker, supplementary });
  for (const counter of [5, 7, 9])
    assert.equal(codesOf(translateDuis(response(element('ResponseID', `${DEVICE}:${USER}:${counter}`), message), translator)), []);
  assert.equal(codesOf(translateDuis(response(element('ResponseID', `${DEVICE}:${accessControlBroker.eui}:5`), message), translator)), []);
  assert.equal(codesOf(translateDuis(response(element('ResponseID', `${DEVICE}:${accessControlBroker.eui}:6`), message), translator)), [
    'ENVELOPE_RESPONSE_ID',
  ]);
});

test('what the DCC scheduled has a counter of its own', () => {
  const message = element('DSPScheduledMessage', payloadOf(supplierNameResponse()) + element('DSPScheduleID', 12));
  const header = element('RequestID', `${USER}:${DEVICE}:3`) + element('ResponseID', `${DEVICE}:${USER}:1000`);
  const result = translateDuis(duisResponse(responseMessage('4.8.1', message), { header }), answering({}));
  assert.is(result.kind, 'scheduled-response');
  assert.equal(codesOf(result), []);
  assert.is(result.facts.scheduleId, 12);
});

test('the alert code of the envelope is compared with that of the message', () => {
  const message = plainMessage({ craFlag: 3, messageCode: 0x1000 });
  const alert = (code: string) => duisResponse(element('DeviceAlertMessage', element('AlertCode', code) + payloadOf(message)));
  const answer = answering({ kind: 'alert', alertCode: 0x81a0 });
  assert.equal(codesOf(translateDuis(alert('81a0'), answer)), []);
  const result = translateDuis(alert('8F66'), answer);
  assert.is(result.kind, 'device-alert');
  assert.equal(codesOf(result), ['ENVELOPE_ALERT_CODE']);
  assert.is(warningsOf(result)[0].message, 'the envelope says alert code 8F66, the message 81A0');
  assert.equal(codesOf(translateDuis(alert('8F66'), answering({ kind: 'alert' }))), [], 'an alert whose code is not known');
});

test('warnings of the translation stay, before those of the envelope', () => {
  const warnings = [{ code: 'VARIANT_ASSUMED' as const, message: '', context: '' }];
  const result = translateDuis(response(element('ResponseID', `${DEVICE}:${USER}:2`)), answering({ warnings }));
  assert.equal(codesOf(result), ['VARIANT_ASSUMED', 'ENVELOPE_RESPONSE_ID']);
});

test('a document without a message gives its kind and facts, and asks no translator', () => {
  const asked = answering({});
  const result = translateDuis(duisResponse(responseMessage('11.2')), asked);
  assert.is(result.kind, 'acknowledgement');
  assert.not('translation' in result);
  assert.is(result.facts.responseCode, 'I0');
  assert.is(asked.asked.length, 0);
});

test('the command of a local command is given as octets', () => {
  const result = translateDuis(
    duisResponse(responseMessage('1.6', element('LocalCommand', payloadOf(supplierNameResponse())))),
    translator,
  );
  assert.ok(result.kind === 'local-command' && result.payload);
  if (result.kind === 'local-command') assert.equal(Uint8Array.from(result.payload as Uint8Array), supplierNameResponse());
});

test('an element that should hold a message and has none is an error that names it', () => {
  assert.throws(
    () => translateDuis(duisResponse(element('DeviceAlertMessage', element('AlertCode', '81A0'))), translator),
    /DeviceAlertMessage: holds no message/,
  );
});

test('what the translator throws comes through', () => {
  const notKnown = plainMessage({ messageCode: 0xffff });
  assert.throws(
    () => translateDuis(response('', notKnown), translator),
    (error: { code: string }) => error.code === 'UNKNOWN_MESSAGE_CODE',
  );
});

function returned(original: string | undefined, message: Uint8Array): string {
  const id = original === undefined ? '' : element('OriginalRequestID', original);
  return duisRequest('8.13', element('ReturnLocalCommandResponse', id + element('DeviceGBCSResponse', toBase64(message))));
}

test('a returned local response takes its variant from the message, not from the envelope', () => {
  const asked = answering({});
  const result = translateDuis(returned(`${USER}:${DEVICE}:1000`, supplierNameResponse()), asked);
  assert.is(result.kind, 'returned-local-response');
  assert.equal(asked.asked, [{}]);
  assert.equal(codesOf(result), []);
  assert.equal(codesOf(translateDuis(returned(undefined, supplierNameResponse()), asked)), []);
});

test('the original request ID of a returned local response is compared with its header', () => {
  assert.equal(codesOf(translateDuis(returned(`${USER}:${DEVICE}:1001`, supplierNameResponse()), translator)), [
    'ENVELOPE_ORIGINAL_REQUEST_ID',
  ]);
});

for (const [messageCode, needed] of [
  [0x0012, true],
  [0x00ca, true],
  [0x0102, true],
  [0x0104, false],
  [0x0022, true],
  [0x0025, false],
] as const) {
  test(`the DCC ${needed ? 'needs' : 'does not need'} the response with message code ${messageCode.toString(16).padStart(4, '0')} returned`, () => {
    const result = translateDuis(returned(undefined, supplierNameResponse()), answering({ messageCode }));
    assert.is(result.kind === 'returned-local-response' && result.neededByDcc, needed);
  });
}

test('whether the DCC needs the alert on an instruction follows from the command that it names', () => {
  const cosem = (command: string) => dlmsAlert(0x00cc, 0x8f66, octetString(`${command} 00000000000003E8 0014 00000D0000FF 0A`));
  const gbz = (command: string) => gbzAlertMessage(0x00cd, 0x8f67, hex(`0E ${command} 00000000000003E8 0702 01 00`));
  const needed = (alert: Uint8Array) => {
    const result = translateDuis(returned(undefined, alert), translator);
    return result.kind === 'returned-local-response' && result.neededByDcc;
  };
  for (const [command, expected] of [
    ['0046', true],
    ['0019', false],
    ['007E', true],
    ['006B', false],
  ] as const) {
    assert.is(needed(cosem(command)), expected, command);
    assert.is(needed(gbz(command)), expected, command);
  }
  // one that names none
  assert.is(needed(dlmsAlert(0x00cc, 0x8f66)), false);
  assert.is(needed(gbzAlertMessage(0x00cd, 0x8f66)), false);
});

test('a key store that answers later gives the same', async () => {
  const document = response(element('ResponseID', `${DEVICE}:${USER}:2`));
  assert.equal(await translateDuisAsync(document, translator), translateDuis(document, translator));
  const acknowledgement = duisResponse(responseMessage('11.2'));
  assert.equal(await translateDuisAsync(acknowledgement, translator), translateDuis(acknowledgement, translator));
});

test.run();
