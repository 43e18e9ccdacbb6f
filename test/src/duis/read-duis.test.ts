import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { DuisError } from '../../../src/duis/duis-error.js';
import { readDuis } from '../../../src/duis/read-duis.js';
import { duisRequest, duisResponse, element, responseMessage } from './documents.js';

const payload = element('GBCSPayload', '3wkC');
const octets = Buffer.from('DF0902', 'hex');

function refusal(xml: string): DuisError {
  try {
    readDuis(xml);
  } catch (error) {
    if (error instanceof DuisError) return error;
    throw error;
  }
  throw new Error('the document was read');
}

for (const [kind, decidedBy, body] of [
  ['response', 'GBCSPayload', responseMessage('4.1.1', payload)],
  [
    'scheduled-response',
    'DSPScheduledMessage',
    responseMessage('4.8.1', element('DSPScheduledMessage', payload + element('DSPScheduleID', 12))),
  ],
  ['cin-response', 'CINMessage', responseMessage('9.1', element('CINMessage', payload + element('CustomerIdentificationNumber', '0042')))],
  ['device-alert', 'DeviceAlertMessage', element('DeviceAlertMessage', element('AlertCode', '81A0') + payload)],
  ['acknowledgement', 'ResponseMessage', responseMessage('11.2')],
  ['inventory', 'DSPInventory', responseMessage('8.2', element('DSPInventory', element('Device', element('DeviceID', '00-00'))))],
  ['opt-in', 'DSPOptIn', responseMessage('8.6', element('DSPOptIn', ''))],
  [
    'schedules',
    'DSPSchedulesRead',
    responseMessage('5.2', element('DSPSchedulesRead', element('DSPSchedules', element('DSPScheduleID', 1)))),
  ],
  ['schedule-created', 'DSPScheduleID', responseMessage('5.1', element('DSPScheduleID', 1000000000000))],
  ['firmware-warning', 'DSPUpdateFirmwareWarning', responseMessage('11.1', element('DSPUpdateFirmwareWarning', ''))],
  ['firmware-warning', 'DSPUpdatePPMIDFirmwareWarning', responseMessage('11.4', element('DSPUpdatePPMIDFirmwareWarning', ''))],
  ['wan-matrix', 'DSPWANMatrix', responseMessage('12.1', element('DSPWANMatrix', element('Request', '')))],
  ['local-command', 'LocalCommand', responseMessage('1.6', element('LocalCommand', payload))],
  ['pre-command', 'PreCommand', responseMessage('1.1.1', element('PreCommand', element('GBCSVersion', '4.2') + payload))],
  ['not-recognised', 'DSPNovelty', responseMessage('8.2', element('DSPNovelty', payload))],
  [
    'dcc-alert',
    'PowerOutageEvent',
    element('DCCAlertMessage', element('DCCAlertCode', 'AD1') + element('DCCAlert', element('PowerOutageEvent', ''))),
  ],
] as const) {
  test(`${decidedBy} makes a document of the kind ${kind}`, () => {
    const document = readDuis(duisResponse(body));
    assert.is(document.kind, kind);
    assert.is(document.element, decidedBy);
    assert.is(document.payload !== undefined, body.includes(payload) && kind !== 'not-recognised');
    if (document.payload) assert.equal(Buffer.from(document.payload), octets);
  });
}

test('the facts of a response are those of its header and service reference', () => {
  const header = element('RequestID', ' A:B:1 ') + element('ResponseID', 'B:A:1');
  assert.equal(readDuis(duisResponse(responseMessage('4.1.1', payload), { header, schemaVersion: '3.1' })).facts, {
    schemaVersion: '3.1',
    requestId: 'A:B:1',
    responseId: 'B:A:1',
    responseCode: 'I0',
    responseDateTime: '2026-01-02T03:04:05.678Z',
    serviceReference: '4.1',
    serviceReferenceVariant: '4.1.1',
  });
});

test('the facts of alerts are alert code, throttling and instruction numbers', () => {
  const throttled = element('ThrottledAlertSequenceId', 4294967295) + element('ThrottledAlertCount', 17);
  const alert = readDuis(duisResponse(element('DeviceAlertMessage', element('AlertCode', '81A0') + throttled + payload))).facts;
  assert.equal([alert.alertCode, alert.throttledAlertSequenceId, alert.throttledAlertCount], ['81A0', 4294967295, 17]);
  const dated =
    element('FutureDatedAlertCode', '8F66') + payload + element('InstructionNumber', 2) + element('TotalCommandInstructions', 12);
  const document = readDuis(duisResponse(responseMessage('6.8', element('FutureDatedDeviceAlertMessage', dated))));
  assert.is(document.kind, 'future-dated-alert');
  assert.equal([document.facts.alertCode, document.facts.instructionNumber, document.facts.totalCommandInstructions], ['8F66', 2, 12]);
});

test('schedule ID, customer identification number and GBCS version are facts', () => {
  const scheduled = element('DSPScheduledMessage', payload + element('DSPScheduleID', 1000000000000));
  assert.is(readDuis(duisResponse(responseMessage('4.8.1', scheduled))).facts.scheduleId, 1000000000000);
  const cin = element('CINMessage', payload + element('CustomerIdentificationNumber', '0042'));
  assert.is(readDuis(duisResponse(responseMessage('9.1', cin))).facts.customerIdentificationNumber, '0042');
  const command = element('PreCommand', element('GBCSVersion', '4.2') + payload);
  assert.is(readDuis(duisResponse(responseMessage('1.1.1', command))).facts.gbcsVersion, '4.2');
});

test('a returned local response has the original request ID', () => {
  const body = element('ReturnLocalCommandResponse', element('OriginalRequestID', 'A:B:9') + element('DeviceGBCSResponse', '3wkC'));
  const { kind, facts, payload } = readDuis(duisRequest('8.13', body));
  assert.is(kind, 'returned-local-response');
  assert.is(facts.originalRequestId, 'A:B:9');
  assert.is(facts.commandVariant, '8');
  assert.equal(payload, octets);
});

test('any other request is a service request, and says which', () => {
  const signed = readDuis(duisRequest('1.1.1', element('SignedPreCommand', payload)));
  assert.equal([signed.kind, signed.element], ['service-request', 'SignedPreCommand']);
  assert.equal(signed.payload, octets);
  assert.is(readDuis(duisRequest('8.2', element('ReadInventory', ''))).element, 'ReadInventory');
});

test('the alert of an S1SP is told by its root element', () => {
  const alert =
    '<a:S1SPAlert xmlns:a="http://www.dccinterface.co.uk/ServiceUserGateway"><a:S1SPAlertCode>S1</a:S1SPAlertCode></a:S1SPAlert>';
  const { kind, facts } = readDuis(alert);
  assert.equal([kind, facts.alertCode], ['s1sp-alert', 'S1']);
});

test('the prefix may be any, and none', () => {
  for (const prefix of ['ns2', 'x', '']) assert.is(readDuis(duisResponse(responseMessage('4.1.1', payload), { prefix })).kind, 'response');
});

test('base64 may be broken by white space', () => {
  assert.equal(readDuis(duisResponse(responseMessage('4.1.1', element('GBCSPayload', '\n  3w\r\n kC \n')))).payload, octets);
});

test('elements of another namespace count for nothing', () => {
  const foreign = responseMessage('4.1.1', '<f:GBCSPayload xmlns:f="u">3wkC</f:GBCSPayload>');
  assert.is(readDuis(duisResponse(foreign)).kind, 'acknowledgement');
});

test('another root element is an error that names it', () => {
  assert.is(refusal('<html><body/></html>').code, 'DUIS_ROOT');
  assert.match(refusal('<Response/>').message, 'Response is none of');
  assert.match(refusal('<x:Response xmlns:x="u:v"/>').message, '{u:v}Response');
});

test('a payload that is no base64 is an error that names the element', () => {
  const error = refusal(duisResponse(responseMessage('4.1.1', element('GBCSPayload', '3wk*'))));
  assert.is(error.code, 'DUIS_VALUE');
  assert.is(error.context, 'Response / Body / ResponseMessage / GBCSPayload');
});

test('a number that is none is an error', () => {
  const alert = element('DeviceAlertMessage', element('AlertCode', '81A0') + element('ThrottledAlertCount', 'many') + payload);
  assert.match(refusal(duisResponse(alert)).message, '"many" is no whole number');
});

test('what would have to be guessed is an error: two payloads, two messages, no body', () => {
  assert.is(refusal(duisResponse(responseMessage('4.1.1', payload + payload))).code, 'DUIS_STRUCTURE');
  assert.is(refusal(duisResponse(responseMessage('4.1.1', payload + element('LocalCommand', payload)))).code, 'DUIS_STRUCTURE');
  assert.is(refusal(duisResponse(responseMessage('4.1.1', payload) + element('DeviceAlertMessage', payload))).code, 'DUIS_STRUCTURE');
  assert.is(refusal(duisResponse('')).code, 'DUIS_STRUCTURE');
});

test.run();
