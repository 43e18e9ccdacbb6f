import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { actionResult, getResult, setResult } from '../../encoder/access-response.js';
import { array, bitString, integer, nullData, octetString, structure, unsigned } from '../../encoder/axdr.js';
import { dateTime, NEVER } from '../../encoder/date-time.js';
import { euiOf } from '../../encoder/octets.js';
import { eightOctets } from '../../support/asn1.js';
import { translateReference } from '../../support/corpus.js';
import { esmeResponse, getFailed, got, responseOf, translateEsme } from '../../support/esme.js';
import { element, optional, response, same } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const runs = { numRuns: 30 };
const signed8 = fc.integer({ min: -128, max: 127 });
const unsigned8 = fc.nat({ max: 255 });
const moment = fc.record({
  year: fc.integer({ min: 2000, max: 2099 }),
  month: fc.integer({ min: 1, max: 12 }),
  dayOfMonth: fc.integer({ min: 1, max: 28 }),
  hour: fc.nat({ max: 23 }),
  minute: fc.nat({ max: 59 }),
  second: fc.nat({ max: 59 }),
});
const two = (n: number): string => String(n).padStart(2, '0');

const active = fc.record({
  id: eightOctets,
  rssi: fc.tuple(signed8, signed8, signed8),
  others: fc.tuple(unsigned8, unsigned8, unsigned8, unsigned8, unsigned8, unsigned8, unsigned8, unsigned8),
  last: fc.option(moment, { nil: undefined }),
});
type Active = typeof active extends fc.Arbitrary<infer T> ? T : never;

const activeDevice = ({ id, rssi, others, last }: Active): Uint8Array =>
  structure(
    octetString(id),
    bitString('11001000'),
    ...rssi.map(integer),
    ...others.slice(0, 3).map(unsigned),
    octetString(last === undefined ? NEVER : dateTime(last)),
    ...others.slice(3).map(unsigned),
  );

const lastCommunications = (last: Active['last']): string | undefined =>
  last && `${last.year}-${two(last.month)}-${two(last.dayOfMonth)}T${two(last.hour)}:${two(last.minute)}:${two(last.second)}.00Z`;

test('the device log of a communications hub (CCS05CCS04, CCS06): link quality is the average RSSI, in the latter only', () => {
  for (const code of [0x0004, 0x010f]) {
    fc.assert(
      fc.property(fc.array(active, { maxLength: 16 }), (devices) => {
        const expected = devices.map(({ id, rssi, last }) =>
          element(
            'CHFDeviceLogEntry',
            element('DeviceID', euiOf(id)),
            element('LastCommunicationsDateTime', lastCommunications(last)),
            code === 0x010f ? element('SubGHzLinkQuality', rssi[1]) : '',
          ),
        );
        same(
          responseOf(translateEsme(esmeResponse(code, [got(array(devices.map(activeDevice)))]))),
          response('ReadDeviceLogRsp', true, optional('CHFDeviceLog', ...expected)),
        );
      }),
      runs,
    );
    same(responseOf(translateEsme(esmeResponse(code, [getFailed()]))), response('ReadDeviceLogRsp', false));
  }
});

test('devices beyond the sixteen that the schema has room for are left out with a warning', () => {
  const device = structure(octetString('0001020304050607'));
  const translation = translateEsme(esmeResponse(0x010f, [got(array(Array.from({ length: 17 }, () => device)))]));
  assert.is(translation.xml.match(/<ra:CHFDeviceLogEntry>/g)?.length, 16);
  assert.equal(
    translation.warnings.map(({ code }) => code),
    ['NO_ROOM'],
  );
});

const backedUp = fc.array(
  fc.tuple(
    eightOctets,
    fc.oneof(
      fc.constant(''),
      fc.tuple(eightOctets, eightOctets).map((two) => two.join('')),
    ),
  ),
  {
    maxLength: 16,
  },
);
type BackedUp = typeof backedUp extends fc.Arbitrary<infer T> ? T : never;

const backup = (devices: BackedUp): Uint8Array =>
  structure(
    octetString(dateTime({ year: 2015, month: 1, dayOfMonth: 1, hour: 0, minute: 0, second: 0 })),
    octetString('0001020304050607'),
    array(devices.map(([id, key]) => structure(octetString(id), octetString(key)))),
  );

const connected = (name: string, devices: BackedUp): string =>
  devices
    .map(([id, key]) => element(name, element('DeviceID', euiOf(id)), element('DeviceSecurityDetails', key === '' ? undefined : key)))
    .join('');

test('current and historic device logs (CCS07), with the hash of each link key there is', () => {
  fc.assert(
    fc.property(backedUp, backedUp, fc.boolean(), (current, historic, failed) => {
      const message = esmeResponse(0x00fe, [
        { data: () => backup(current), result: actionResult() },
        failed ? { data: nullData, result: actionResult(250) } : { data: () => backup(historic), result: actionResult() },
      ]);
      same(
        responseOf(translateEsme(message)),
        response(
          'ReadDeviceLogRsp',
          !failed,
          optional(
            'CHFConnectedDeviceLog',
            connected('CHFCurrentConnectedDeviceLogEntry', current),
            failed ? '' : connected('CHFHistoricConnectedDeviceLogEntry', historic),
          ),
        ),
      );
    }),
    runs,
  );
});

test('changes of the device log (CCS01, CCS02, CCS03) say only whether they succeeded', () => {
  const cases = [
    [0x0001, 'UpdateHANDeviceLogRsp', [actionResult(), setResult(), setResult()]],
    [0x0001, 'UpdateHANDeviceLogRsp', [actionResult(), setResult(1), setResult(250)]],
    [0x0002, 'UpdateHANDeviceLogRsp', [actionResult(12)]],
    [0x0003, 'RestoreHANDeviceLogRsp', [actionResult()]],
  ] as const;
  for (const [code, name, results] of cases) {
    const message = esmeResponse(
      code,
      results.map((result) => ({ data: nullData, result })),
    );
    const success = results.every((result) => result.code === 0);
    same(responseOf(translateEsme(message)), response(name, success));
  }
});

test('a failed read is a get that answers with null-data', () => {
  const { xml } = translateEsme(esmeResponse(0x0004, [{ data: nullData, result: getResult(3) }]));
  assert.match(xml, '<ra:DataAccessResult>read-write-denied</ra:DataAccessResult>');
});

test.run();

referenceSuite('reference messages of the device log of a communications hub', (test) => {
  const entry = (id: string, time: string, quality: string) =>
    `<CHFDeviceLogEntry><DeviceID>${id}</DeviceID><LastCommunicationsDateTime>${time}</LastCommunicationsDateTime>${quality}</CHFDeviceLogEntry>`;
  const log = (first: string, second: string) =>
    response(
      'ReadDeviceLogRsp',
      true,
      '<CHFDeviceLog>',
      entry('00-DB-12-34-56-78-90-A0', '2014-12-31T23:50:00.00Z', first),
      entry('00-DB-12-34-56-78-90-A1', '2014-12-31T23:40:00.00Z', second),
      '</CHFDeviceLog>',
    );
  test('CCS05CCS04 has no link quality', () => {
    same(responseOf(translateReference(referenceMessage('CCS05CCS04_8.9_SUCCESS_RESPONSE'))), log('', ''));
  });
  test('CCS06 has the average RSSI', () => {
    same(
      responseOf(translateReference(referenceMessage('CCS06_8.9_SUCCESS_RESPONSE'))),
      log('<SubGHzLinkQuality>-50</SubGHzLinkQuality>', '<SubGHzLinkQuality>-54</SubGHzLinkQuality>'),
    );
  });
});
