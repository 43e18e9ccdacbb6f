import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator, type GbcsResponse, type ResponsePayloadSMETSData } from '../../../../src/index.js';
import { figureOf, type Picture, rowsOf, tableOf } from '../../../../src/page/drawing/picture.js';
import { picturesOf } from '../../../../src/page/pictures/pictures-of.js';
import { messagesOfEveryUseCase } from '../../../encoder/every-use-case.js';
import { BUNDLED, bundledKeys, bundledMessage } from '../../../support/bundled.js';
import { partyKeys } from '../../../support/party-keys.js';

const translator = createTranslator({ keys: bundledKeys() });

/** Pictures of a response alone; the header has no part in them */
const picturesOfResponse = (SMETSData: ResponsePayloadSMETSData): Picture[] =>
  picturesOf({ Body: { ResponseMessage: { SMETSData } } } as unknown as GbcsResponse);

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const axisTexts = ({ drawing }: Picture): string[] => [...drawing.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

const tips = ({ drawing }: Picture): string[] =>
  [...drawing.matchAll(/<(?:rect|circle|path)[^>]*><title>([^<]*)<\/title>/g)].map(([, text]) => text);

const rows = ({ values }: Picture): (readonly string[])[] => Array.from({ length: values?.count ?? 0 }, (_, i) => values?.rowAt(i) ?? []);

const half = (i: number): string => new Date(Date.UTC(2025, 0, 1) + i * 1_800_000).toISOString().replace('.000Z', '.00Z');

test('half hours are bars from the start of the interval to its end, with unit, least, most and sum', () => {
  const [picture, ...others] = picturesOf(translator.toData(bundledMessage('ECS22b-active-import-profile-protected')));
  assert.is(others.length, 0);
  assert.is(picture.title, 'Active import, half-hourly');
  assert.equal(picture.summary, [
    '4 half hours.',
    'Active import: least 250 Wh at 29 Mar 2026 00:00, most 253 Wh at 29 Mar 2026 01:30; together 1,006 Wh.',
    'The unit is the one that GBCS fixes; the message does not carry it.',
  ]);
  assert.is(count(picture.drawing, /class="bar"/g), 4);
  assert.equal(axisTexts(picture), [
    'Active import (Wh)',
    '0',
    '100',
    '200',
    '300',
    '23:30',
    '28 Mar 2026',
    '00:00',
    '29 Mar 2026',
    '00:30',
    '01:00',
    '01:30',
    'End of the half hour, UTC',
  ]);
  assert.is(tips(picture)[0], '28 Mar 2026 23:30 to 29 Mar 2026 00:00: 250 Wh');
  assert.equal(picture.values?.columns, ['End of the half hour, UTC', 'Active import (Wh)']);
  assert.equal(rows(picture)[3], ['29 Mar 2026 01:30', '253']);
});

test('a picture has a name, a description and a table for those who do not see it, and no style or script of its own', () => {
  const [picture] = picturesOf(translator.toData(bundledMessage('ECS22b-active-import-profile-protected')));
  const html = figureOf(picture, 'all');
  assert.match(html, /<svg viewBox="[^"]+" role="img"><title>Active import, half-hourly<\/title><desc>4 half hours\. /);
  assert.match(html, /<summary>As a table \(4 rows\)<\/summary>/);
  assert.is(count(html, /<th scope="row">/g), 4);
  assert.not.match(html, / style=|<style|<script| on\w+=/);
  assert.not.match(figureOf(picture, 'later'), /<table/);
});

test('messages with single values, statuses and alerts have no pictures, nor what stays encrypted', () => {
  for (const name of BUNDLED.filter((one) => !one.startsWith('ECS22b')))
    assert.is(picturesOf(translator.toData(bundledMessage(name))).length, 0, name);
  assert.is(picturesOf(createTranslator().toData(bundledMessage('ECS22b-active-import-profile-protected'))).length, 0);
});

test('two elements have a panel each, and what is missing is a gap', () => {
  const LogEntry = [0, 1, 2, 5].map((i) => ({
    Timestamp: half(i),
    Electricity: { PrimaryValue: BigInt(i), ...(i === 2 ? {} : { SecondaryValue: 7n }) },
  }));
  const [picture] = picturesOfResponse({ name: 'ReadActiveImportProfileDataRsp', LogEntry });
  assert.is(count(picture.drawing, /class="panel"/g), 2);
  assert.is(count(picture.drawing, /class="bar"/g), 7);
  assert.is(picture.summary[2], 'Active import, secondary element: 7 Wh throughout; together 21 Wh.');
  assert.equal(rows(picture)[2], ['1 Jan 2025 01:00', '2', '–']);
});

test('entries without a time stand in the table, and are counted', () => {
  const LogEntry = [{ Timestamp: half(0), ReactiveEnergyImportedValue: 3n }, { ReactiveEnergyImportedValue: 4n }];
  const [picture] = picturesOfResponse({ name: 'ReadReactiveImportProfileDataRsp', LogEntry });
  assert.ok(picture.summary.includes('1 without a time stand only in the table.'));
  assert.equal(rows(picture)[1], ['–', '4']);
  assert.is(count(picture.drawing, /class="bar"/g), 1);
});

test('19,056 half hours become columns of pixels that lose no extreme, and sums of days', () => {
  const LogEntry = Array.from({ length: 19_056 }, (_, i) => ({
    Timestamp: half(i + 1),
    Electricity: { PrimaryValue: i === 7000 ? 99_999n : BigInt(i % 48) },
  }));
  const before = process.cpuUsage();
  const [whole, days, ...others] = picturesOfResponse({ name: 'ReadActiveImportProfileDataRsp', LogEntry });
  const { user, system } = process.cpuUsage(before);
  assert.ok(user + system < 2_000_000, `${user + system} µs`);
  assert.is(others.length, 0);
  assert.is(count(whole.drawing, /class="bar"/g), 0);
  assert.ok(whole.drawing.length < 60_000);
  assert.is(tips(whole).filter((tip) => tip.endsWith('0 Wh to 99,999 Wh')).length, 1);
  assert.is(
    tips(whole).reduce((sum, tip) => sum + Number(/(\d[\d,]*) values?,/.exec(tip)?.[1]?.replace(',', '')), 0),
    19_056,
  );
  assert.is(days.values?.count, 397);
  assert.equal(rows(days)[0], ['2 Jan 2025 00:00', '1128']);
  assert.is(count(days.drawing, /class="bar"/g), 397);
});

test('exact decimals and numbers of 64 bits are in the table as the document has them', () => {
  const [gas] = picturesOfResponse({
    name: 'RetrieveDailyConsumptionLogRsp',
    Gas: {
      LogEntry: [
        { Timestamp: half(0), Value: '281474976710.654' },
        { Timestamp: half(48), Value: '0.001' },
      ],
    },
  });
  assert.equal(rows(gas), [
    ['1 Jan 2025 00:00', '281474976710.654'],
    ['2 Jan 2025 00:00', '0.001'],
  ]);
  assert.match(gas.summary[1], /together 281,474,976,710\.655 m³/);
});

test('registers are lines between the least and the most of them, and their matrices leave out what is 0 throughout', () => {
  const snapshot = (month: string, value: bigint, tou: bigint) => ({
    Timestamp: `2026-${month}-01T00:00:00.00Z`,
    ActiveImportRegisterValueConsumption: value,
    TariffTOURegisterMatrixValue: [
      { index: 1n, value: tou },
      { index: 2n, value: 0n },
    ],
    TariffTOUBlock2RegisterMatrixValue: [{ index: 3n, value: 5n }],
  });
  const [chart, tou, block, ...others] = picturesOfResponse({
    name: 'RetrieveBillingCalendarTriggeredBillingDataLogRsp',
    Electricity: {
      ESMEBillingDataLogEntry: [snapshot('01', 1_000_100n, 10n), snapshot('02', 1_000_300n, 20n), snapshot('03', 1_000_200n, 30n)],
    },
  });
  assert.is(others.length, 0);
  assert.is(count(chart.drawing, /class="dot"/g), 3);
  assert.is(count(chart.drawing, /class="level"/g), 1);
  assert.equal(axisTexts(chart).slice(0, 4), ['Active import register (Wh)', '1,000,100', '1,000,150', '1,000,200']);
  assert.equal(tou.summary, ['1 of 2 registers are 0 throughout and left out.']);
  assert.match(tou.drawing, /<thead><tr><th scope="col">UTC<\/th><th scope="col">TOU 1<\/th><\/tr><\/thead>/);
  assert.match(tou.drawing, /<th scope="row">1 Mar 2026 00:00<\/th><td class="shade-5">30<\/td>/);
  assert.match(block.drawing, /Block 2 TOU 3/);
});

test('payments are stems at their moments', () => {
  const [picture] = picturesOfResponse({
    name: 'RetrieveBillingDataLogPrepaymentCreditsRsp',
    PrepaymentCredits: {
      LogEntry: [
        { Amount: 2_000_000n, Timestamp: half(0) },
        { Amount: 500_000n, Timestamp: half(400) },
      ],
    },
  });
  assert.is(count(picture.drawing, /class="bar"/g), 2);
  assert.is(axisTexts(picture)[0], 'Credit (currency units)');
  assert.match(picture.summary[1], /together 2,500,000 currency units\.$/);
});

test('an event log is a time line with a lane for each kind of event', () => {
  const [picture] = picturesOfResponse({
    name: 'ReadEventOrSecurityLogRsp',
    Log: {
      LogEntry: [
        { Timestamp: half(3), LogCode: '8154', LogMeaning: 'Immediate HAN Interface Command', OtherInformation: '009B' },
        { Timestamp: half(1), LogCode: '8145', LogMeaning: 'Clock adjusted' },
        { Timestamp: half(2), LogCode: '8154', LogMeaning: 'Immediate HAN Interface Command' },
      ],
    },
  });
  assert.is(count(picture.drawing, /class="lane"/g), 2);
  assert.equal(tips(picture), [
    '1 Jan 2025 00:30: 8145 Clock adjusted',
    '1 Jan 2025 01:00: 8154 Immediate HAN Interface Command',
    '1 Jan 2025 01:30: 8154 Immediate HAN Interface Command; 009B',
  ]);
  assert.equal(picture.summary, [
    '3 entries of 2 kinds, from 1 Jan 2025 00:30 to 1 Jan 2025 01:30. Most often: 8154 Immediate HAN Interface Command (2).',
  ]);
  assert.equal(rows(picture)[0], ['1 Jan 2025 01:30', '8154 Immediate HAN Interface Command', '009B']);
});

test('a switching table is a grid of days over 24 hours, with prices scaled exactly', () => {
  const [table, prices, blocks] = picturesOfResponse({
    name: 'ReadTariffPrimaryElementRsp',
    Electricity: {
      CurrencyUnitsLabel: 'GBP',
      PriceScale: -5,
      TariffSwitchingTable: {
        DayProfiles: {
          DayProfile: [
            {
              Day: 1,
              ProfileSchedule: [
                { StartTime: '16:00:00.00Z', TOUTariffAction: 2 },
                { StartTime: '00:00:00.00Z', TOUTariffAction: 1 },
                { StartTime: '19:30:00.00Z', BlockTariffAction: 1 },
              ],
            },
          ],
        },
        WeekProfiles: { WeekProfile: [{ WeekName: 1, ReferencedElecDay: [{ index: 7, value: 1 }] }] },
      },
      TariffTOUPriceMatrix: {
        TariffTOUPrice: [
          { index: 1, value: 15_234 },
          { index: 2, value: 30_000 },
          { index: 3, value: 0 },
        ],
      },
      TariffBlockPriceMatrix: { TariffBlockPrices: [{ index: 1, BlockPrice: [{ index: 1, value: 2289 }] }] },
    },
  });
  assert.equal(tips(table), [
    'Day 1, from 00:00: TOU 1: 0.15234 GBP per kWh',
    'Day 1, from 16:00: TOU 2: 0.3 GBP per kWh',
    'Day 1, from 19:30: Block 1',
  ]);
  assert.equal(axisTexts(table).slice(0, 10), ['Day 1', '00:00', '03:00', '06:00', '09:00', '12:00', '15:00', '18:00', '21:00', '24:00']);
  assert.match(table.drawing, /<th scope="col">Sunday<\/th><\/tr><\/thead><tbody><tr><th scope="row">1<\/th>(<td>–<\/td>){6}<td>1<\/td>/);
  assert.match(prices.drawing, /TOU 2<\/th><td class="shade-5">0\.3<\/td>/);
  assert.equal(prices.summary, ['1 of 3 prices are 0 and left out.']);
  assert.match(blocks.drawing, /Block prices, GBP per kWh/);
  assert.match(blocks.drawing, />0\.02289</);
});

test('prices whose scale the message does not carry stand as they are carried', () => {
  const [prices] = picturesOfResponse({
    name: 'ReadTariffPrimaryElementRsp',
    Gas: { CurrencyUnitsLabel: 'GBP', TOUTariff: { TariffTOUPrice: [{ index: 1, value: 9600 }] } },
  });
  assert.match(prices.drawing, /Time-of-use prices, as carried/);
  assert.match(prices.drawing, />9600</);
});

const ANY_DATE = {
  Year: { NonSpecifiedYear: true },
  Month: { NonSpecifiedMonth: true },
  DayOfMonth: { NonSpecifiedDayOfMonth: true },
  DayOfWeek: { NonSpecifiedDayOfWeek: true },
} as const;

test('a calendar of a switch has a mark on each of its days; those of a part of the year are hollow', () => {
  const entry = (index: number, on: boolean, SwitchTime: string, limited: boolean) => ({
    ActivateDeactivateSwitch: { index, ...(on ? { ActivateSwitch: true as const } : { DeactivateSwitch: true as const }) },
    DaysOfWeekApplicability: { DayOfWeekApplicability: [{ DayOfWeekID: 'Monday' as const }, { DayOfWeekID: 'Sunday' as const }] },
    ALCSScheduleDatesAndTime: {
      SwitchTime,
      StartDate: limited ? { ...ANY_DATE, Month: { SpecifiedMonth: 6 }, DayOfMonth: { SpecifiedDayOfMonth: 21 } } : ANY_DATE,
      EndDate: ANY_DATE,
    },
  });
  const [first, second] = picturesOfResponse({
    name: 'ReadALCSDataRsp',
    AuxiliaryLoadControlSwitch: [{ Index: 2, Description: 'Water <heater>' }],
    ALCSScheduler: [entry(2, true, '18:00:00.00Z', true), entry(1, true, '07:00:00.00Z', false), entry(1, false, '11:30:00.00Z', false)],
  });
  assert.is(first.title, 'Calendar of switch 1');
  assert.is(count(first.drawing, /class="switch on"/g), 2);
  assert.is(count(first.drawing, /class="switch off"/g), 2);
  assert.is(second.title, 'Calendar of switch 2, Water <heater>');
  assert.is(count(second.drawing, /class="switch on limited"/g), 2);
  assert.equal(rows(second), [['18:00', 'on', 'Monday, Sunday', '–', '21 Jun to any day']]);
});

test('texts of a message never become markup', () => {
  const hostile = '"><script>alert(1)</script>&amp;<b x=\'';
  const pictures = [
    ...picturesOfResponse({
      name: 'ReadEventOrSecurityLogRsp',
      Log: { LogEntry: [{ Timestamp: half(0), LogMeaning: hostile, OtherInformation: hostile }] },
    }),
    ...picturesOfResponse({
      name: 'ReadTariffSecondaryElementRsp',
      TariffSwitchingTable: { Seasons: { Season: [{ SeasonName: hostile }] } },
    }),
    ...picturesOfResponse({
      name: 'ReadAuxiliaryControllerConfigurationDataRsp',
      AuxiliaryControllerDescription: [{ auxiliaryControllerN: 1, AuxiliaryControlDescription: hostile }],
      AuxiliaryControllerSchedule: [
        {
          AuxiliaryControllerAction: { auxiliaryControllerN: 1, CommandedStateLevel: 50 },
          AuxiliaryControllerSchedulePeriodAndTime: { SwitchTime: '09:00:00.00Z', StartDate: ANY_DATE, EndDate: ANY_DATE },
        },
      ],
    }),
  ];
  assert.is(pictures.length, 3);
  for (const picture of pictures) {
    const html = figureOf(picture, 'all');
    assert.match(html, /&lt;script&gt;/);
    assert.not.match(html, /<script|<b /);
  }
});

test('every use case is drawn without a number that is none, as far as there is something to draw', () => {
  const every = createTranslator({ keys: partyKeys });
  const drawn = new Set<string>();
  for (const { octets, useCase } of messagesOfEveryUseCase(1, { security: 'none' })) {
    for (const picture of picturesOf(every.toData(octets))) {
      drawn.add(useCase);
      assert.not.match(figureOf(picture, 'all'), /NaN|Infinity|undefined|\[object/, `${useCase} ${picture.title}`);
    }
  }
  const families = [
    'ECS17d',
    'ECS17e',
    'GCS13b',
    'ECS20a',
    'ECS20b',
    'ECS20c',
    'GCS15e',
    'ECS21a',
    'ECS21b',
    'ECS21c',
    'ECS22a',
    'ECS22b',
    'ECS22c',
  ];
  const others = [
    'ECS23',
    'GCS18',
    'ECS24',
    'GCS21f',
    'ECS24b',
    'ECS26a',
    'GCS21b',
    'ECS35a',
    'ECS35f',
    'GCS61',
    'ECS61a',
    'ECS61c',
    'ECS61d',
    'DBCH02',
  ];
  assert.equal(
    [...families, ...others].filter((useCase) => !drawn.has(useCase)),
    [],
  );
});

test('a table of values is made in parts, as they are asked for', () => {
  const [picture] = picturesOf(translator.toData(bundledMessage('ECS22b-active-import-profile-protected')));
  const values = picture.values as NonNullable<Picture['values']>;
  assert.is(count(tableOf(values, picture.title, 'numbers', 2), /<tr>/g), 3);
  assert.is(rowsOf(values, 1, 2), '<tr><th scope="row">29 Mar 2026 00:30</th><td>251</td></tr>');
});

test.run();
