import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { array, compactArray, doubleLongUnsigned, structure } from '../../encoder/axdr.js';
import { seconds, unsigned32 } from '../../support/arbitraries.js';
import { translateReference } from '../../support/corpus.js';
import { esmeResponse, getFailed, got, gotProtected, protectedFailed, responseOf, translateEsme, URP } from '../../support/esme.js';
import { element, response, same, timestamp } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const runs = { numRuns: 25 };
const valueLog = (description: number[], entries: readonly (readonly number[])[]) => compactArray({ structure: description }, entries);

test('the export profile (ECS22a) has active and reactive energy', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(seconds, unsigned32, unsigned32), { maxLength: 60 }), (entries) => {
      same(
        responseOf(translateEsme(esmeResponse(0x0036, [got(valueLog([6, 6, 6], entries))]))),
        response(
          'ReadExportProfileDataRsp',
          true,
          ...entries.map(([at, active, reactive]) =>
            element(
              'LogEntry',
              element('ActiveEnergyExportedValue', active),
              element('ReactiveEnergyExportedValue', reactive),
              element('Timestamp', timestamp(at)),
            ),
          ),
        ),
      );
    }),
    runs,
  );
});

const importEntry = ([at, primary, secondary]: readonly number[]) =>
  element(
    'LogEntry',
    element('Timestamp', timestamp(at)),
    element('Electricity', element('PrimaryValue', primary), element('SecondaryValue', secondary)),
  );

test('the active import profile (ECS22b) has a value for each element of the meter', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), fc.array(fc.tuple(seconds, unsigned32, unsigned32), { maxLength: 60 }), (twin, urp, all) => {
      const entries = twin ? all : all.map((entry) => entry.slice(0, 2));
      const log = gotProtected(valueLog(twin ? [6, 6, 6] : [6, 6], entries));
      same(
        responseOf(translateEsme(esmeResponse(0x0037, [log], urp ? URP : undefined))),
        response('ReadActiveImportProfileDataRsp', true, ...entries.map(importEntry)),
      );
    }),
    runs,
  );
});

test('13 months of half hours are 19,056 entries', () => {
  const entries = Array.from({ length: 19056 }, (_, i) => [0x1c374a80 + 1800 * i, (i * 7919) % 4000, i % 300]);
  same(
    responseOf(translateEsme(esmeResponse(0x0037, [gotProtected(valueLog([6, 6, 6], entries))]))),
    response('ReadActiveImportProfileDataRsp', true, ...entries.map(importEntry)),
  );
});

test('entries that differ in size are read one by one', () => {
  const at = doubleLongUnsigned(0x1c374a80);
  const log = array([
    structure(at, doubleLongUnsigned(1)),
    structure(at, doubleLongUnsigned(2), doubleLongUnsigned(3)),
    structure(at, doubleLongUnsigned(4)),
  ]);
  same(
    responseOf(translateEsme(esmeResponse(0x0037, [gotProtected(log)]))),
    response(
      'ReadActiveImportProfileDataRsp',
      true,
      ...[
        [0x1c374a80, 1],
        [0x1c374a80, 2, 3],
        [0x1c374a80, 4],
      ].map(importEntry),
    ),
  );
});

test('the reactive import profile (ECS22c) and the daily consumption log (ECS66) have value and time', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(seconds, unsigned32), { maxLength: 60 }), (entries) => {
      const written = (name: string) =>
        entries.map(([at, value]) => element('LogEntry', element(name, value), element('Timestamp', timestamp(at))));
      same(
        responseOf(translateEsme(esmeResponse(0x0038, [got(valueLog([6, 6], entries))]))),
        response('ReadReactiveImportProfileDataRsp', true, ...written('ReactiveEnergyImportedValue')),
      );
      same(
        responseOf(translateEsme(esmeResponse(0x0060, [gotProtected(valueLog([6, 6], entries))]))),
        response('RetrieveDailyConsumptionLogRsp', true, element('Electricity', ...written('Value'))),
      );
    }),
    runs,
  );
});

test('a log that could not be read leaves the response empty', () => {
  same(responseOf(translateEsme(esmeResponse(0x0036, [getFailed()]))), response('ReadExportProfileDataRsp', false));
  same(responseOf(translateEsme(esmeResponse(0x0037, [protectedFailed()]))), response('ReadActiveImportProfileDataRsp', false));
  same(responseOf(translateEsme(esmeResponse(0x0038, [getFailed()]))), response('ReadReactiveImportProfileDataRsp', false));
  same(
    responseOf(translateEsme(esmeResponse(0x0060, [protectedFailed()]))),
    response('RetrieveDailyConsumptionLogRsp', false, '<Electricity/>'),
  );
});

test('contents that are no whole number of entries are an error', () => {
  const log = valueLog([6, 6], [[1, 2]]);
  log[1 + 4] -= 1; // tag, type description of four octets, then the length
  assert.throws(
    () => translateEsme(esmeResponse(0x0038, [got(log.subarray(0, -1))])),
    /item 1 .*entry at offset \d+: 7 octets are no whole number of entries of 8/,
  );
});

test.run();

referenceSuite('reference messages of ESME profile data and daily consumption', (test) => {
  const contents = (name: string) => responseOf(translateReference(referenceMessage(name)));

  test('active import of a single element meter, 49 half hours', () => {
    const text = contents('ECS22b_4.8.1_SINGLE_SUCCESS_RESPONSE');
    assert.is(text.split('<LogEntry>').length - 1, 49);
    assert.match(
      text,
      '<LogEntry><Timestamp>2014-12-31T00:00:00.00Z</Timestamp><Electricity><PrimaryValue>95</PrimaryValue></Electricity></LogEntry><LogEntry><Timestamp>2014-12-31T00:30:00.00Z</Timestamp><Electricity><PrimaryValue>243</PrimaryValue></Electricity></LogEntry>',
    );
  });

  test('active import of a twin element meter', () => {
    assert.match(
      contents('ECS22b_4.8.1_TWIN_SUCCESS_RESPONSE'),
      '<LogEntry><Timestamp>2014-12-31T00:30:00.00Z</Timestamp><Electricity><PrimaryValue>243</PrimaryValue><SecondaryValue>46</SecondaryValue></Electricity></LogEntry>',
    );
  });

  test('reactive import', () => {
    assert.match(
      contents('ECS22c_4.8.2_SUCCESS_RESPONSE'),
      '<LogEntry><ReactiveEnergyImportedValue>95</ReactiveEnergyImportedValue><Timestamp>2014-10-01T09:00:00.00Z</Timestamp></LogEntry><LogEntry><ReactiveEnergyImportedValue>203</ReactiveEnergyImportedValue><Timestamp>2014-10-01T09:30:00.00Z</Timestamp></LogEntry>',
    );
  });

  test('daily consumption', () => {
    same(
      contents('ECS66_4.17_SUCCESS_RESPONSE'),
      '<RetrieveDailyConsumptionLogRsp MessageSuccess="true"><Electricity><LogEntry><Value>95</Value><Timestamp>2014-12-02T00:00:00.00Z</Timestamp></LogEntry><LogEntry><Value>203</Value><Timestamp>2014-12-03T00:00:00.00Z</Timestamp></LogEntry><LogEntry><Value>243</Value><Timestamp>2014-12-04T00:00:00.00Z</Timestamp></LogEntry><LogEntry><Value>46</Value><Timestamp>2014-12-05T00:00:00.00Z</Timestamp></LogEntry></Electricity></RetrieveDailyConsumptionLogRsp>',
    );
  });
});
