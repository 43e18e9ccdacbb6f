import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { clusterCommand, defaultResponse } from '../../encoder/gbz.js';
import { translateReference } from '../../support/corpus.js';
import { element, optional, response, same, timestamp } from '../../support/expected-xml.js';
import { availableUnsigned, decimal, gsmeResponse, responseOf, translateGsme, unsigned, warningsOf } from '../../support/gsme.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const runs = { numRuns: 20 };

const networkData = (start: number, samples: readonly number[]) =>
  gsmeResponse(0x0079, (protect) => [
    clusterCommand(
      0x0702,
      0x07,
      [
        ['UINT16', 2],
        ['UTCTime', start],
        ['ENUM8', 0],
        ['UINT16', 360],
        ['UINT16', samples.length],
        ...samples.map((sample) => ['UINT24', sample] as const),
      ],
      { protect },
    ),
  ]);

test('network data log (GCS18): a sample each six minutes', () => {
  const samplesFrom = fc.tuple(fc.integer({ min: 0, max: 0xf0000000 }), fc.array(unsigned(3), { maxLength: 41 }));
  fc.assert(
    fc.property(samplesFrom, ([start, samples]) => {
      const message = networkData(start, samples);
      const entries = samples.map((sample, i) =>
        element(
          'LogEntry',
          element('Value', decimal(availableUnsigned(sample, 3), 1, 1000)),
          element('Timestamp', timestamp(start + 360 * i)),
        ),
      );
      same(
        responseOf(translateGsme(message)),
        response('ReadNetworkDataRsp', true, element('Gas', optional('NetworkDataLog', ...entries))),
      );
    }),
    runs,
  );
});

test('a sample more than four hours have is left out with a warning', () => {
  const translation = translateGsme(networkData(0, Array(42).fill(1)));
  assert.is(responseOf(translation).split('<LogEntry>').length - 1, 41);
  assert.equal(warningsOf(translation), ['NO_ROOM']);
});

test('a network data log that is not found leaves Gas empty', () => {
  same(
    responseOf(translateGsme(gsmeResponse(0x0079, () => [defaultResponse(0x0702, 0x08, 0x8b)]))),
    response('ReadNetworkDataRsp', true, element('Gas')),
  );
});

test('start of a network data log (GCS31): the sample ID, FFFF where sampling did not start', () => {
  const started = (sampleId: number) =>
    responseOf(translateGsme(gsmeResponse(0x0080, () => [clusterCommand(0x0702, 0x0d, [['UINT16', sampleId]])])));
  for (const sampleId of [0, 2, 0xfffe]) same(started(sampleId), response('RecordNetworkDataGASRsp', true, element('SampleID', sampleId)));
  same(started(0xffff), response('RecordNetworkDataGASRsp', false));
});

test.run();

referenceSuite('network data of gas in the reference messages', (test) => {
  const read = (name: string) => responseOf(translateReference(referenceMessage(name)));

  test('GCS18', () => {
    const xml = read('GCS18_4.10_SUCCESS_RESPONSE');
    const entry = (value: string, at: string) => element('LogEntry', element('Value', value), element('Timestamp', at));
    const start = '<ReadNetworkDataRsp MessageSuccess="true"><Gas><NetworkDataLog>';
    same(xml.slice(0, start.length), start);
    const first = entry('0.002', '2014-12-31T20:00:00.00Z') + entry('0', '2014-12-31T20:06:00.00Z');
    same(xml.slice(start.length, start.length + first.length), first);
    const last = `${entry('0.001', '2015-01-01T00:00:00.00Z')}</NetworkDataLog></Gas></ReadNetworkDataRsp>`;
    same(xml.slice(-last.length), last);
    same(read('GCS18_4.10_ERROR_RESPONSE'), response('ReadNetworkDataRsp', false, element('Gas')));
    same(read('GCS18_4.10_NOT_FOUND_RESPONSE'), response('ReadNetworkDataRsp', true, element('Gas')));
  });

  test('GCS31', () => {
    same(read('GCS31_14.1_SUCCESS_RESPONSE'), response('RecordNetworkDataGASRsp', true, element('SampleID', 2)));
    same(read('GCS31_14.1_ERROR_RESPONSE'), response('RecordNetworkDataGASRsp', false));
  });
});
