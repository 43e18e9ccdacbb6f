import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { setResult } from '../../encoder/access-response.js';
import { bitString, compactArray, longUnsigned, nullData, structure, unsigned } from '../../encoder/axdr.js';
import { seconds } from '../../support/arbitraries.js';
import { translateReference } from '../../support/corpus.js';
import { esmeResponse, getFailed, got, responseOf, translateEsme } from '../../support/esme.js';
import { element, optional, response, same, timestamp } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const runs = { numRuns: 30 };

/** Channel pages: number, band, first channel, number of channels */
const PAGES = [
  [28, 'Lower', 0, 27],
  [29, 'Lower', 27, 8],
  [30, 'Lower', 35, 27],
  [31, 'Upper', 0, 27],
] as const;

const word = (page: number, channels: number): number => ((page << 27) | channels) >>> 0;
const wordData = (value: number): Uint8Array => bitString(value.toString(2).padStart(32, '0'));
const wordHex = (value: number): string => value.toString(16).padStart(8, '0');

const operatingChannel = fc.constantFrom(...PAGES).chain(([page, band, first, count]) =>
  fc.nat({ max: count - 1 }).map((n) => ({
    word: word(page, 1 << n),
    xml: element('OperatingSubGHzChannel', element(`Operating${band}BandSubGHzChannel`, element(`Channel${first + n}`))),
  })),
);

test('the operating channel (DBCH01) is the one bit of its page', () => {
  fc.assert(
    fc.property(operatingChannel, (channel) => {
      const translation = translateEsme(esmeResponse(0x010a, [got(wordData(channel.word))]));
      same(responseOf(translation), response('ReadCHFSubGHzChannelRsp', true, channel.xml));
      assert.equal(translation.warnings, []);
    }),
    { numRuns: 60 },
  );
  same(responseOf(translateEsme(esmeResponse(0x010a, [getFailed()]))), response('ReadCHFSubGHzChannelRsp', false));
});

test('a word with no channel, several, or one that its page has not, is left out with a warning', () => {
  for (const value of [0xe0000000, 0xe0000003, 0xe8000100, 0x00000001, 0xffffffff]) {
    const translation = translateEsme(esmeResponse(0x010a, [got(wordData(value))]));
    same(responseOf(translation), response('ReadCHFSubGHzChannelRsp', true));
    assert.equal(
      translation.warnings.map(({ code }) => code),
      ['ENUMERATION_VALUE'],
    );
  }
});

const TRIGGERS = [
  'RemotePartyCommand',
  'GSMERequest',
  'GSMEMissedItsCurfew',
  'GSMEMissingForTheLastDay',
  'CHDetectedMessageFailureProblems',
  'CHDetectedMessageRetryProblems',
  'SubGHzNon-GSMEDeviceRequest',
  'SMHANFormation',
];
const CODES = [
  [0x8f26, 'Sub GHz Channel Changed'],
  [0x8f27, 'Sub GHz Channel Scan initiated'],
  [0x8fee, 'Unknown alert code 8FEE'],
] as const;

test('the channel log (DBCH02): time, event, channel and what triggered the scan', () => {
  const entry = fc.record({ at: seconds, code: fc.constantFrom(...CODES), channel: operatingChannel, trigger: fc.nat({ max: 7 }) });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 100 }), (entries) => {
      const log = compactArray(
        { structure: [6, 18, 9] },
        entries.map(({ at, code, channel, trigger }) => [at, code[0], `${wordHex(channel.word)}09010${trigger}`]),
      );
      const expected = entries.map(({ at, code, channel, trigger }) =>
        element(
          'LogEntry',
          element('Timestamp', timestamp(at)),
          element('EventCode', code[0].toString(16).toUpperCase()),
          element('EventDescription', code[1]),
          channel.xml,
          element('ScanTrigger', TRIGGERS[trigger]),
        ),
      );
      same(responseOf(translateEsme(esmeResponse(0x010b, [got(log)]))), response('ReadCHFSubGHzChannelLogRsp', true, ...expected));
    }),
    runs,
  );
});

test('a log entry without other information has neither channel nor trigger', () => {
  const log = compactArray({ structure: [6, 18, 9] }, [[0, 0x8f26, '']]);
  const translation = translateEsme(esmeResponse(0x010b, [got(log)]));
  same(
    responseOf(translation),
    response(
      'ReadCHFSubGHzChannelLogRsp',
      true,
      '<LogEntry><Timestamp>2000-01-01T00:00:00.00Z</Timestamp><EventCode>8F26</EventCode>',
      '<EventDescription>Sub GHz Channel Changed</EventDescription></LogEntry>',
    ),
  );
});

const NAMES = [
  'LowerBandSubGHzChannels0To26',
  'LowerBandSubGHzChannels27To34',
  'LowerBandSubGHzChannels35To61',
  'UpperBandSubGHzChannels0To26',
];
/** The members after the channels: element, number of octets, whether carried in hundredths */
const SETTINGS = [
  ['NormalLimitedDutyCycleThreshold', 2, true],
  ['LimitedCriticalDutyCycleThreshold', 2, true],
  ['MaximumSubGHzChannelChangesPerWeek', 1, false],
  ['GSMECurfew', 2, false],
  ['ChannelQuieterThreshold', 1, false],
  ['ChannelNoisierThreshold', 1, false],
  ['NonGSMEPoorCommsPercentageThreshold', 2, true],
  ['NonGSMEPoorCommsMeasurementPeriods', 1, false],
  ['LocalCHNoiseMeasurementPeriod', 2, false],
  ['LocalCHFailurePercentage', 2, true],
  ['LocalCHRetryPercentage', 2, true],
] as const;

const hundredths = (n: number): string => String(n / 100);

test('the configuration (DBCH03): the channels of each page, and its settings', () => {
  const masks = fc.tuple(...PAGES.map(([, , , count]) => fc.nat({ max: 2 ** count - 1 })));
  const settings = fc.tuple(...SETTINGS.map(([, octets]) => fc.option(fc.nat({ max: 256 ** octets - 1 }), { nil: undefined, freq: 8 })));
  fc.assert(
    fc.property(masks, settings, (channels, values) => {
      const message = esmeResponse(0x010c, [
        got(
          structure(
            ...channels.map((mask, i) => wordData(word(PAGES[i][0], mask))),
            ...values.map((value, i) => (value === undefined ? nullData() : SETTINGS[i][1] === 1 ? unsigned(value) : longUnsigned(value))),
          ),
        ),
      ]);
      const expectedChannels = channels.map((mask, i) => {
        const [, , first, count] = PAGES[i];
        const numbers = Array.from({ length: count }, (_, n) => n).filter((n) => (mask >> n) & 1);
        return optional(NAMES[i], ...numbers.map((n) => element(`Channel${first + n}`)));
      });
      const expectedSettings = values.map((value, i) => {
        const [name, , isHundredths] = SETTINGS[i];
        return element(name, value !== undefined && isHundredths ? hundredths(value) : value);
      });
      same(responseOf(translateEsme(message)), response('ReadCHFSubGHzConfigurationRsp', true, ...expectedChannels, ...expectedSettings));
    }),
    runs,
  );
  same(responseOf(translateEsme(esmeResponse(0x010c, [getFailed()]))), response('ReadCHFSubGHzConfigurationRsp', false));
});

test('a configuration as service requests set it reads as they wrote it', () => {
  // the values of a Set CHF Sub GHz Configuration of channels 1, 2, 28, 29, 36, 37, upper 1, 2; 1.3; 2.2; 5; 7; 7; 12; 60; 130; 100; 40; 30
  const message = esmeResponse(0x010c, [
    got(
      structure(
        ...[0xe0000006, 0xe8000006, 0xf0000006, 0xf8000006].map(wordData),
        longUnsigned(0x0082),
        longUnsigned(0x00dc),
        unsigned(5),
        longUnsigned(7),
        unsigned(7),
        unsigned(12),
        longUnsigned(0x1770),
        unsigned(130),
        longUnsigned(100),
        longUnsigned(0x0fa0),
        longUnsigned(0x0bb8),
      ),
    ),
  ]);
  same(
    responseOf(translateEsme(message)),
    response(
      'ReadCHFSubGHzConfigurationRsp',
      true,
      '<LowerBandSubGHzChannels0To26><Channel1/><Channel2/></LowerBandSubGHzChannels0To26>',
      '<LowerBandSubGHzChannels27To34><Channel28/><Channel29/></LowerBandSubGHzChannels27To34>',
      '<LowerBandSubGHzChannels35To61><Channel36/><Channel37/></LowerBandSubGHzChannels35To61>',
      '<UpperBandSubGHzChannels0To26><Channel1/><Channel2/></UpperBandSubGHzChannels0To26>',
      '<NormalLimitedDutyCycleThreshold>1.3</NormalLimitedDutyCycleThreshold>',
      '<LimitedCriticalDutyCycleThreshold>2.2</LimitedCriticalDutyCycleThreshold>',
      '<MaximumSubGHzChannelChangesPerWeek>5</MaximumSubGHzChannelChangesPerWeek><GSMECurfew>7</GSMECurfew>',
      '<ChannelQuieterThreshold>7</ChannelQuieterThreshold><ChannelNoisierThreshold>12</ChannelNoisierThreshold>',
      '<NonGSMEPoorCommsPercentageThreshold>60</NonGSMEPoorCommsPercentageThreshold>',
      '<NonGSMEPoorCommsMeasurementPeriods>130</NonGSMEPoorCommsMeasurementPeriods>',
      '<LocalCHNoiseMeasurementPeriod>100</LocalCHNoiseMeasurementPeriod>',
      '<LocalCHFailurePercentage>40</LocalCHFailurePercentage><LocalCHRetryPercentage>30</LocalCHRetryPercentage>',
    ),
  );
});

test('settings and scans (DBCH04, DBCH05) say only whether they succeeded', () => {
  const names = { 269: 'SetCHFSubGHzConfigurationRsp', 270: 'RequestCHFSubGHzChannelScanRsp' };
  for (const [code, name] of Object.entries(names)) {
    for (const result of [0, 1]) {
      const message = esmeResponse(Number(code), [{ data: nullData, result: setResult(result) }]);
      same(responseOf(translateEsme(message)), response(name, result === 0));
    }
  }
});

test.run();

referenceSuite('reference messages of sub-GHz channels', (test) => {
  test('DBCH01_6.31_SUCCESS_RESPONSE', () => {
    same(
      responseOf(translateReference(referenceMessage('DBCH01_6.31_SUCCESS_RESPONSE'))),
      response(
        'ReadCHFSubGHzChannelRsp',
        true,
        '<OperatingSubGHzChannel><OperatingLowerBandSubGHzChannel><Channel0/></OperatingLowerBandSubGHzChannel></OperatingSubGHzChannel>',
      ),
    );
  });
  test('DBCH02_6.32_SUCCESS_RESPONSE', () => {
    const xml = responseOf(translateReference(referenceMessage('DBCH02_6.32_SUCCESS_RESPONSE')));
    const triggers = [...xml.matchAll(/<ScanTrigger>([^<]*)/g)].map(([, trigger]) => trigger);
    assert.equal(triggers, [...TRIGGERS, ...TRIGGERS.slice(0, 3)]);
    assert.match(
      xml,
      '<LogEntry><Timestamp>2014-12-21T09:45:00.00Z</Timestamp><EventCode>8F26</EventCode>' +
        '<EventDescription>Sub GHz Channel Changed</EventDescription><OperatingSubGHzChannel><OperatingLowerBandSubGHzChannel>' +
        '<Channel28/></OperatingLowerBandSubGHzChannel></OperatingSubGHzChannel><ScanTrigger>GSMERequest</ScanTrigger></LogEntry>',
    );
  });
});
