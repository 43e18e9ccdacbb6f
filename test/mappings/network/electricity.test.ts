import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  array,
  bitString,
  boolean,
  compactArray,
  doubleLongUnsigned,
  enumeration,
  integer,
  longUnsigned,
  octetString,
  structure,
} from '../../encoder/axdr.js';
import { dateTime, time } from '../../encoder/date-time.js';
import { failed, seconds, unsigned32 } from '../../support/arbitraries.js';
import { translateReference } from '../../support/corpus.js';
import { type Answer, esmeResponse, getFailed, got, responseOf, translateEsme } from '../../support/esme.js';
import { element, optional, response, same, timestamp } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const runs = { numRuns: 30 };
const scalerUnit = (unit: number) => structure(integer(0), enumeration(unit));
const orFailed = (data: Uint8Array, fails: boolean): Answer => (fails ? getFailed() : got(data));
const unless = <Value>(fails: boolean, value: Value): Value | undefined => (fails ? undefined : value);

/** What one phase answers, and which of its six items fail */
const phase = fc.record({
  under: unsigned32,
  over: unsigned32,
  log: fc.array(fc.tuple(seconds, unsigned32), { maxLength: 20 }),
  period: unsigned32,
  fails: fc.array(failed, { minLength: 6, maxLength: 6 }),
});
type Phase = typeof phase extends fc.Arbitrary<infer Value> ? Value : never;

const answers = ({ under, over, log, period, fails }: Phase): Answer[] =>
  [
    doubleLongUnsigned(under),
    scalerUnit(255),
    doubleLongUnsigned(over),
    scalerUnit(255),
    compactArray({ structure: [6, 6] }, log),
    doubleLongUnsigned(period),
  ].map((data, i) => orFailed(data, fails[i]));

const counter = (name: string, value: number | undefined, unit: string | undefined) =>
  optional(name, element('Value', value), element('Unit', unit));

const voltages = ({ under, over, log, period, fails }: Phase): string =>
  [
    counter('AvgRMSOverVoltageCounter', unless(fails[2], over), unless(fails[3], 'count')),
    counter('AvgRMSUnderVoltageCounter', unless(fails[0], under), unless(fails[1], 'count')),
    optional(
      'AvgRMSVoltageProfileDataLog',
      ...(fails[4] ? [] : log.map(([at, value]) => element('LogEntry', element('Value', value), element('Timestamp', timestamp(at))))),
      element('MeasurementPeriod', unless(fails[5], period)),
    ),
  ].join('');

test('voltages of a single phase meter (ECS23): what failed is left out', () => {
  fc.assert(
    fc.property(phase, (values) => {
      same(
        responseOf(translateEsme(esmeResponse(0x0039, answers(values)))),
        response('ReadNetworkDataRsp', !values.fails.includes(true), element('Electricity', optional('SinglePhaseESME', voltages(values)))),
      );
    }),
    runs,
  );
});

test('voltages of a polyphase meter (ECS23b): each phase with its number, unless all of it failed', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(phase, failed), { minLength: 3, maxLength: 3 }), (drawn) => {
      const phases = drawn.map(([values, all]) => (all ? { ...values, fails: new Array<boolean>(6).fill(true) } : values));
      const written = phases.map((values, i) =>
        optional(
          'PhaseVoltageOperationalData',
          optional('VoltageOperationalData', voltages(values)),
          values.fails.includes(false) ? element('Phase', i + 1) : '',
        ),
      );
      same(
        responseOf(translateEsme(esmeResponse(0x00bc, phases.flatMap(answers)))),
        response(
          'ReadNetworkDataRsp',
          !phases.some(({ fails }) => fails.includes(true)),
          element('Electricity', optional('PolyPhaseESME', ...written)),
        ),
      );
    }),
    runs,
  );
});

test('a voltage log may be full: 4,320 half hours, 90 days', () => {
  const log = Array.from({ length: 4320 }, (_, i): [number, number] => [0x1c374a80 + 1800 * i, 220 + (i % 30)]);
  const values: Phase = { under: 1, over: 2, log, period: 1800, fails: [false, false, false, false, false, false] };
  same(
    responseOf(translateEsme(esmeResponse(0x0039, answers(values)))),
    response('ReadNetworkDataRsp', true, element('Electricity', element('SinglePhaseESME', voltages(values)))),
  );
});

/** A moment to the hundredth, with its octets and its text */
const moment = fc
  .record({
    year: fc.integer({ min: 2000, max: 2135 }),
    month: fc.integer({ min: 1, max: 12 }),
    dayOfMonth: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 59 }),
    hundredths: fc.integer({ min: 0, max: 99 }),
  })
  .map((parts) => {
    const { year, month, dayOfMonth, hour, minute, second, hundredths } = parts;
    const utc = new Date(Date.UTC(year, month - 1, dayOfMonth, hour, minute, second, hundredths * 10));
    return { octets: dateTime(parts), text: utc.toISOString().replace('0Z', 'Z') };
  });

const demand = fc.record({ value: unsigned32, capture: moment, reset: moment, fails: fc.array(failed, { minLength: 4, maxLength: 4 }) });
type Demand = typeof demand extends fc.Arbitrary<infer Value> ? Value : never;

const resetAnswer = ({ reset, fails }: Demand): Answer => orFailed(octetString(reset.octets), fails[0]);
const demandAnswers = ({ value, capture, fails }: Demand): Answer[] => [
  orFailed(doubleLongUnsigned(value), fails[1]),
  orFailed(scalerUnit(27), fails[2]),
  orFailed(octetString(capture.octets), fails[3]),
];
const maximumDemand = (name: string, { value, capture, reset, fails }: Demand): string =>
  optional(
    name,
    element('Value', unless(fails[1], value)),
    element('CaptureTime', unless(fails[3], capture.text)),
    element('LastResetDateTime', unless(fails[0], reset.text)),
  );

test('the maximum demand of export (ECS18a) has value, time and last reset', () => {
  fc.assert(
    fc.property(demand, (values) => {
      same(
        responseOf(translateEsme(esmeResponse(0x002b, [resetAnswer(values), ...demandAnswers(values)]))),
        response('ReadMaximumDemandExportRegistersRsp', !values.fails.includes(true), maximumDemand('MaxDemandActiveEnergyExport', values)),
      );
    }),
    runs,
  );
});

/** An entry of the schedule whose script starts (1) or ends (2) the configurable period */
const scheduleEntry = (script: number, hour: number, minute: number) =>
  structure(
    longUnsigned(script),
    boolean(true, 0xff),
    octetString('00000A8064FF'),
    longUnsigned(script),
    octetString(time({ hour, minute, second: 0, hundredths: 0 })),
    longUnsigned(0xffff),
    bitString('1111111'),
    bitString(''),
    octetString('000001FFFF'),
    octetString('FFFFFFFFFF'),
  );

test('the maximum demand of import (ECS18b) has the configurable period, whichever entry comes first', () => {
  const hours = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 23 }));
  fc.assert(
    fc.property(demand, demand, hours, fc.boolean(), failed, (configurable, all, [from, to], endFirst, scheduleFails) => {
      const entries = [scheduleEntry(1, from, 30), scheduleEntry(2, to, 0)];
      const schedule = array(endFirst ? entries.reverse() : entries);
      const message = esmeResponse(0x002c, [
        resetAnswer(configurable),
        resetAnswer(all),
        ...demandAnswers(all),
        ...demandAnswers(configurable),
        orFailed(schedule, scheduleFails),
      ]);
      const hour = (value: number) => String(value).padStart(2, '0');
      same(
        responseOf(translateEsme(message)),
        response(
          'ReadMaximumDemandImportRegistersRsp',
          ![...configurable.fails, ...all.fails, scheduleFails].includes(true),
          maximumDemand('MaxDemandConfigurableTimeActivePowerImport', configurable),
          maximumDemand('MaxDemandActiveEnergyImport', all),
          scheduleFails
            ? ''
            : element(
                'MaxDemandConfigurableTimePeriod',
                element('StartTime', `${hour(from)}:30:00.00Z`),
                element('EndTime', `${hour(to)}:00:00.00Z`),
              ),
        ),
      );
    }),
    runs,
  );
});

test('times that are not set, and a schedule without entries, are left out', () => {
  const unset = octetString(dateTime({}));
  const answered = [unset, unset, doubleLongUnsigned(0), scalerUnit(27), unset, doubleLongUnsigned(5), scalerUnit(27), unset, array([])];
  same(
    responseOf(translateEsme(esmeResponse(0x002c, answered.map(got)))),
    response(
      'ReadMaximumDemandImportRegistersRsp',
      true,
      '<MaxDemandConfigurableTimeActivePowerImport><Value>5</Value></MaxDemandConfigurableTimeActivePowerImport><MaxDemandActiveEnergyImport><Value>0</Value></MaxDemandActiveEnergyImport>',
    ),
  );
});

test('a period that lacks its start or end is left out with a warning; of two entries with one script the first counts', () => {
  const import18b = (entries: readonly Uint8Array[]) =>
    translateEsme(
      esmeResponse(
        0x002c,
        Array.from({ length: 9 }, (_, i) => (i === 8 ? got(array(entries)) : getFailed())),
      ),
    );
  const start = scheduleEntry(1, 17, 0);
  const end = scheduleEntry(2, 22, 0);
  const both =
    '<MaxDemandConfigurableTimePeriod><StartTime>17:00:00.00Z</StartTime><EndTime>22:00:00.00Z</EndTime></MaxDemandConfigurableTimePeriod>';
  for (const [entries, written, codes] of [
    [[start], '', ['INCOMPLETE']],
    [[start, scheduleEntry(3, 22, 0)], '', ['ENUMERATION_VALUE', 'INCOMPLETE']],
    [[start, scheduleEntry(3, 22, 0), end], both, ['ENUMERATION_VALUE']],
    [[start, scheduleEntry(2, 0xff, 0)], '', ['PARTLY_SPECIFIED_DATE', 'INCOMPLETE']],
    [[scheduleEntry(0, 17, 0)], '', ['ENUMERATION_VALUE', 'INCOMPLETE']],
    [[end, start], both, []],
    [[start, end, scheduleEntry(1, 3, 0)], both, ['NO_ROOM']],
  ] as const) {
    const translation = import18b(entries);
    same(responseOf(translation), response('ReadMaximumDemandImportRegistersRsp', false, written));
    assert.equal(
      translation.warnings.map(({ code }) => code),
      codes,
    );
  }
});

test.run();

referenceSuite('reference messages of ESME network data and maximum demand', (test) => {
  const contents = (name: string) => responseOf(translateReference(referenceMessage(name)));

  test('voltages of a single phase meter whose log could not be read', () => {
    same(
      contents('ECS23_4.10_ERROR_RESPONSE'),
      '<ReadNetworkDataRsp MessageSuccess="false"><Electricity><SinglePhaseESME><AvgRMSOverVoltageCounter><Value>239</Value><Unit>count</Unit></AvgRMSOverVoltageCounter><AvgRMSUnderVoltageCounter><Value>147</Value><Unit>count</Unit></AvgRMSUnderVoltageCounter></SinglePhaseESME></Electricity></ReadNetworkDataRsp>',
    );
  });

  test('voltages of a polyphase meter', () => {
    const entry = '<LogEntry><Value>154</Value><Timestamp>2015-01-01T00:00:00.00Z</Timestamp></LogEntry>';
    const end = `${entry}<MeasurementPeriod>3600</MeasurementPeriod></AvgRMSVoltageProfileDataLog></VoltageOperationalData><Phase>3</Phase></PhaseVoltageOperationalData></PolyPhaseESME></Electricity></ReadNetworkDataRsp>`;
    const text = contents('ECS23b_4.10_SUCCESS_RESPONSE');
    same(text.slice(-end.length), end);
  });

  test('maximum demand of import', () => {
    same(
      contents('ECS18b_4.12.1_SUCCESS_RESPONSE'),
      '<ReadMaximumDemandImportRegistersRsp MessageSuccess="true"><MaxDemandConfigurableTimeActivePowerImport><Value>12122</Value><CaptureTime>2014-12-31T11:30:00.00Z</CaptureTime><LastResetDateTime>2014-12-31T00:00:00.00Z</LastResetDateTime></MaxDemandConfigurableTimeActivePowerImport><MaxDemandActiveEnergyImport><Value>4775</Value><CaptureTime>2014-12-31T09:30:00.00Z</CaptureTime><LastResetDateTime>2014-12-31T00:00:00.00Z</LastResetDateTime></MaxDemandActiveEnergyImport><MaxDemandConfigurableTimePeriod><StartTime>12:00:00.00Z</StartTime><EndTime>09:00:00.00Z</EndTime></MaxDemandConfigurableTimePeriod></ReadMaximumDemandImportRegistersRsp>',
    );
    same(
      contents('ECS18b_4.12.1_ERROR_RESPONSE'),
      '<ReadMaximumDemandImportRegistersRsp MessageSuccess="false"><MaxDemandConfigurableTimeActivePowerImport><Value>12122</Value><LastResetDateTime>2014-12-31T00:00:00.00Z</LastResetDateTime></MaxDemandConfigurableTimeActivePowerImport><MaxDemandActiveEnergyImport><Value>4775</Value><CaptureTime>2014-12-31T09:30:00.00Z</CaptureTime><LastResetDateTime>2014-12-31T00:00:00.00Z</LastResetDateTime></MaxDemandActiveEnergyImport></ReadMaximumDemandImportRegistersRsp>',
    );
  });
});
