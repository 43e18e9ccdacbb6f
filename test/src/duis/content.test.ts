import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { DuisWithoutMessage } from '../../../src/index.js';
import { translateDuis } from '../../../src/index.js';
import { duisRequest, duisResponse, element, responseMessage } from './documents.js';

/** @throws Error where the document brings a message */
function documentOf(xml: string): DuisWithoutMessage {
  const result = translateDuis(xml);
  if ('translation' in result) throw new Error(result.kind);
  return result;
}

// biome-ignore lint/suspicious/noExplicitAny: each test knows what it reads
const bodyOf = (body: string): any => documentOf(duisResponse(body)).content?.Body;

test('a DCC alert has all its elements: N58 with ESME variant and GBCS version', () => {
  const change = element(
    'DeviceStatusChange',
    element('MeterIdentity', element('MeterMPxNs', element('ImportMPxN', '1234567890123')) + element('ESMEVariant', 'A')),
  );
  const event = element('DeviceStatusChangeEvent', element('DeviceID', '00-DB-12-34-56-78-90-A0') + change);
  const body = bodyOf(element('DCCAlertMessage', element('DCCAlertCode', 'N58') + element('DCCAlert', event)));
  assert.equal(body, {
    DCCAlertMessage: {
      DCCAlertCode: 'N58',
      DCCAlert: {
        DeviceStatusChangeEvent: {
          DeviceID: '00-DB-12-34-56-78-90-A0',
          DeviceStatusChange: { MeterIdentity: { MeterMPxNs: { ImportMPxN: '1234567890123' }, ESMEVariant: 'A' } },
        },
      },
    },
  });
});

test('a throttled alert has its counts as numbers, and an element that says something by being there is true', () => {
  const event = element(
    'DeviceStatusChangeEvent',
    element('DeviceID', '00-DB-12-34-56-78-90-A0') + element('DeviceStatusChange', '<sr:DeviceSuspended/>'),
  );
  const { DCCAlertMessage } = bodyOf(
    element(
      'DCCAlertMessage',
      element('DCCAlertCode', 'N28') +
        element('ThrottledAlertSequenceId', 7) +
        element('ThrottledAlertCount', 4294967295) +
        element('DCCAlert', event),
    ),
  );
  assert.is(DCCAlertMessage.ThrottledAlertSequenceId, 7);
  assert.is(DCCAlertMessage.ThrottledAlertCount, 4294967295);
  assert.equal(DCCAlertMessage.DCCAlert.DeviceStatusChangeEvent.DeviceStatusChange, { DeviceSuspended: true });
});

test('devices of an inventory are a list, also one alone; a number goes with its type, and digits that are a text stay one', () => {
  const device = element(
    'Device',
    element('DeviceID', '00-DB-12-34-56-78-90-A0') +
      element('DeviceType', 'ESME') +
      element('DateCommissioned', '2026-01-02Z') +
      element('ImportMPxN', '0000000000017') +
      element('UPRN', '000000000017') +
      element('DeviceGBCSVersion', '4.2') +
      element('ESMEVariant', 'A'),
  );
  const inventory = (devices: string) => bodyOf(responseMessage('8.2', element('DSPInventory', devices))).ResponseMessage.DSPInventory;
  assert.equal(inventory(device), {
    Device: [
      {
        DeviceID: '00-DB-12-34-56-78-90-A0',
        DeviceType: 'ESME',
        DateCommissioned: '2026-01-02',
        ImportMPxN: '0000000000017',
        UPRN: 17,
        DeviceGBCSVersion: '4.2',
        ESMEVariant: 'A',
      },
    ],
  });
  assert.is(inventory(device + device).Device.length, 2);
  assert.equal(inventory(''), {}, 'an empty inventory is there');
});

test('schedules and WAN matrices', () => {
  const details = element(
    'DSPScheduleDetails',
    element('ScheduleFrequency', 'Daily') +
      element('DSPReadActiveImportProfileData', element('StartDateOffset', -1) + element('StartTime', '00:00:00.00Z')) +
      '<sr:DSPReadLoadLimitData/>',
  );
  const { DSPSchedules } = bodyOf(
    responseMessage('5.2', element('DSPSchedulesRead', element('DSPSchedules', element('DSPScheduleID', 17) + details))),
  ).ResponseMessage.DSPSchedulesRead;
  assert.equal(DSPSchedules, [
    {
      DSPScheduleID: 17,
      DSPScheduleDetails: {
        ScheduleFrequency: 'Daily',
        DSPReadActiveImportProfileData: { StartDateOffset: -1, StartTime: '00:00:00.00Z' },
        DSPReadLoadLimitData: true,
      },
    },
  ]);
  const coverage = element('DSPWANMatrixResponse', element('CSPRegion', 'North') + element('CoverageAvailability', 'false'));
  const { DSPWANMatrix } = bodyOf(responseMessage('12.1', element('DSPWANMatrix', coverage))).ResponseMessage;
  assert.equal(DSPWANMatrix, { DSPWANMatrixResponse: [{ CSPRegion: 'North', CoverageAvailability: false }] });
});

test('an acknowledgement has its response code', () => {
  const { kind, content } = documentOf(duisResponse(responseMessage('6.15.1')));
  assert.is(kind, 'acknowledgement');
  assert.equal(content, {
    Header: { ResponseCode: 'I0', ResponseDateTime: '2026-01-02T03:04:05.678Z' },
    Body: { ResponseMessage: { ServiceReference: '6.15', ServiceReferenceVariant: '6.15.1' } },
  });
});

test('what is beyond 2^53 is a bigint, by its type', () => {
  const updated = element(
    'SecurityCredentialsUpdated',
    element('DeviceID', '00-DB-12-34-56-78-90-A0') +
      element('RemotePartySeqNumberChange', element('RemotePartyFloorSeqNumber', '9223372036854775807')) +
      element('Certificates', element('CertificateType', 'KeyAgreement')),
  );
  const { SecurityCredentialsUpdated } = bodyOf(element('DCCAlertMessage', element('DCCAlertCode', 'N42') + element('DCCAlert', updated)))
    .DCCAlertMessage.DCCAlert;
  assert.equal(SecurityCredentialsUpdated.RemotePartySeqNumberChange, { RemotePartyFloorSeqNumber: 9223372036854775807n });
  assert.equal(SecurityCredentialsUpdated.Certificates, [{ CertificateType: 'KeyAgreement' }]);
});

test('signatures and payloads stand elsewhere; a request has no contents', () => {
  const command = duisResponse(
    responseMessage('1.1.1', element('PreCommand', element('GBCSVersion', '4.2') + element('GBCSPayload', 'AAAA'))),
  );
  const { content, payload } = documentOf(
    command.replace('</sr:Body>', '</sr:Body><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>'),
  );
  // biome-ignore lint/suspicious/noExplicitAny: the part that is wanted
  assert.equal((content as any).Body.ResponseMessage.PreCommand, { GBCSVersion: '4.2' });
  assert.equal([...(payload as Uint8Array)], [0, 0, 0]);
  assert.is(documentOf(duisRequest('4.1.1', element('ReadInstantaneousImportRegisters', ''))).content, undefined);
});

test.run();
