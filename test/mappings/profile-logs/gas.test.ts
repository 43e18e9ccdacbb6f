import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { clusterCommand, defaultResponse, type Protect } from '../../encoder/gbz.js';
import { translateReference } from '../../support/corpus.js';
import { element, optional, response, same, timestamp } from '../../support/expected-xml.js';
import { availableUnsigned, decimal, gsmeResponse, responseOf, translateGsme, unsigned, warningsOf } from '../../support/gsme.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const runs = { numRuns: 20 };
const DAY = 86400;

interface Log {
  readonly start: number;
  readonly interval: number;
  readonly samples: readonly number[];
}

const sampledData = (sampleId: number, { start, interval, samples }: Log, protect: Protect) =>
  clusterCommand(
    0x0702,
    0x07,
    [
      ['UINT16', sampleId],
      ['UTCTime', start],
      ['ENUM8', 0],
      ['UINT16', interval],
      ['UINT16', samples.length],
      ...samples.map((sample) => ['UINT24', sample] as const),
    ],
    { protect },
  );

const log = (interval: fc.Arbitrary<number>, maxLength: number): fc.Arbitrary<Log> =>
  fc.record({ start: fc.integer({ min: 0, max: 0xf0000000 }), interval, samples: fc.array(unsigned(3), { maxLength }) });

/** The time stamps of a log, the first at its start */
const times = ({ start, interval, samples }: Log): string[] =>
  samples.map((_, i) => element('Timestamp', timestamp(start + i * (interval === 0xffff ? DAY : interval))));

const cubicMetres = (litres: number) => decimal(availableUnsigned(litres, 3), 1, 1000);

test('profile data log (GCS17): the first sample at the start time, the others an interval apart', () => {
  fc.assert(
    fc.property(log(fc.constantFrom(1800, 1, 900), 120), (data) => {
      const at = times(data);
      const entries = data.samples.map((sample, i) =>
        element('LogEntry', at[i], optional('Gas', element('PrimaryValue', cubicMetres(sample)))),
      );
      same(
        responseOf(translateGsme(gsmeResponse(0x0078, (protect) => [sampledData(0, data, protect)]))),
        response('ReadActiveImportProfileDataRsp', true, ...entries),
      );
    }),
    runs,
  );
});

test('daily consumption log (GCS61): an interval of FFFF is a day', () => {
  fc.assert(
    fc.property(log(fc.constantFrom(0xffff, 0xfffe), 60), (data) => {
      const at = times(data);
      const entries = data.samples.map((sample, i) => element('LogEntry', element('Value', cubicMetres(sample)), at[i]));
      same(
        responseOf(translateGsme(gsmeResponse(0x00a0, (protect) => [sampledData(1, data, protect)]))),
        response('RetrieveDailyConsumptionLogRsp', true, element('Gas', ...entries)),
      );
    }),
    runs,
  );
});

test('a full profile data log has 19056 entries', () => {
  const samples = Array.from({ length: 19056 }, (_, i) => i);
  const xml = responseOf(
    translateGsme(gsmeResponse(0x0078, (protect) => [sampledData(0, { start: 0, interval: 1800, samples }, protect)])),
  );
  assert.is(xml.split('<LogEntry>').length - 1, 19056);
  const last = element('LogEntry', element('Timestamp', '2001-01-31T23:30:00.00Z'), element('Gas', element('PrimaryValue', '19.055')));
  assert.ok(xml.endsWith(`${last}</ReadActiveImportProfileDataRsp>`));
});

test('more days than two years have are left out with a warning, whatever command they stand in', () => {
  const first = { start: 0, interval: 0xffff, samples: Array.from({ length: 730 }, () => 1000) };
  const second = { start: 730 * DAY, interval: 0xffff, samples: [2000, 3000] };
  const translation = translateGsme(gsmeResponse(0x00a0, (protect) => [sampledData(1, first, protect), sampledData(1, second, protect)]));
  const xml = responseOf(translation);
  assert.is(xml.split('<LogEntry>').length - 1, 731);
  const last = element('LogEntry', element('Value', 2), element('Timestamp', '2001-12-31T00:00:00.00Z'));
  assert.ok(xml.endsWith(`${last}</Gas></RetrieveDailyConsumptionLogRsp>`), xml.slice(-200));
  assert.equal(warningsOf(translation), ['NO_ROOM']);
});

test('a start time that is not set leaves the time stamps out', () => {
  const data = { start: 0xffffffff, interval: 1800, samples: [5] };
  same(
    responseOf(translateGsme(gsmeResponse(0x0078, (protect) => [sampledData(0, data, protect)]))),
    response('ReadActiveImportProfileDataRsp', true, element('LogEntry', element('Gas', element('PrimaryValue', '0.005')))),
  );
});

test('a log without samples is not found', () => {
  const missing = () => [defaultResponse(0x0702, 0x08, 0x8b)];
  same(responseOf(translateGsme(gsmeResponse(0x0078, missing))), response('ReadActiveImportProfileDataRsp', true));
  same(responseOf(translateGsme(gsmeResponse(0x00a0, missing))), response('RetrieveDailyConsumptionLogRsp', true, element('Gas')));
});

test.run();

referenceSuite('profile data of gas in the reference messages', (test) => {
  test('GCS17: 97 half hours', () => {
    const xml = responseOf(translateReference(referenceMessage('GCS17_4.8.1_SUCCESS_RESPONSE')));
    const entry = (at: string, value: string) =>
      element('LogEntry', element('Timestamp', at), element('Gas', element('PrimaryValue', value)));
    const start = '<ReadActiveImportProfileDataRsp MessageSuccess="true">';
    assert.ok(xml.startsWith(`${start}${entry('2014-12-30T00:00:00.00Z', '4767.306')}${entry('2014-12-30T00:30:00.00Z', '3949.71')}`));
    assert.ok(xml.endsWith(`${entry('2015-01-01T00:00:00.00Z', '9460.156')}</ReadActiveImportProfileDataRsp>`), xml.slice(-200));
    assert.is(xml.split('<LogEntry>').length - 1, 97);
  });
});
