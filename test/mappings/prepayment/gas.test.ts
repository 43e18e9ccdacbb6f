import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { defaultResponse } from '../../encoder/gbz.js';
import { signed32 } from '../../support/arbitraries.js';
import { translateReference } from '../../support/corpus.js';
import { element, optional, response, same } from '../../support/expected-xml.js';
import {
  type DayProfile,
  publishDayProfile,
  publishSeasons,
  publishSpecialDays,
  publishWeekProfile,
  references,
  seasonElement,
  specialDayElement,
  weekElement,
  weekProfile,
} from '../../support/gas-calendar.js';
import {
  allGiven,
  anyOrder,
  attributesGiven,
  availableSigned,
  availableUnsigned,
  type GivenAttribute,
  gsmeResponse,
  perhaps,
  responseOf,
  translateGsme,
  unsigned,
  warningsOf,
} from '../../support/gsme.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const PREPAYMENT = 0x0705;
const FRIENDLY_CREDIT = 3;
const PERIODS = ['HOURLY', 'DAILY'];

const configuration = fc.record({
  percentage: perhaps(unsigned(2)),
  cap: perhaps(signed32),
  cutOff: perhaps(signed32),
  amounts: fc.array(perhaps(unsigned(4)), { minLength: 5, maxLength: 5 }),
  rates: fc.array(fc.tuple(perhaps(unsigned(4)), perhaps(fc.constantFrom(0, 1))), { minLength: 2, maxLength: 2 }),
});

const dayProfile: fc.Arbitrary<DayProfile> = fc.record({
  id: fc.integer({ min: 1, max: 5 }),
  entries: fc.array(fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.constantFrom(0, 1)), { maxLength: 3 }),
});

const twoDigits = (n: number) => String(n).padStart(2, '0');

const dayElement = ({ id, entries }: DayProfile): string => {
  const actions = entries.map(([minutes, action], i) => {
    const time = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:00.00Z`;
    const inner = element('StartTime', time) + element('NonDisablementAction', action === 1 ? 'START' : 'STOP');
    return `<TimeStartAction index="${i + 1}">${inner}</TimeStartAction>`;
  });
  return element('GasNonDisablementDayProfile', ...actions, element('GasDayName', id));
};

test('prepayment configuration (GCS21b): limits, debt recovery and non-disablement calendar, the components in any order', () => {
  const calendar = fc.record({
    days: fc.array(dayProfile, { maxLength: 5 }),
    weeks: fc.array(weekProfile(5), { maxLength: 2 }),
    seasons: references(2, 3),
    specialDays: references(5, 20),
  });
  const given = fc.tuple(configuration, calendar).chain(([of, { days, weeks, seasons, specialDays }]) => {
    const attribute = (id: number, type: string, value: number | undefined): GivenAttribute => ({ cluster: PREPAYMENT, id, type, value });
    const [limit, threshold, low, balance, credit] = of.amounts;
    const attributes = [
      attribute(0x0239, 'UINT16', of.percentage),
      attribute(0x0006, 'INT32', of.cap),
      attribute(0x0216, 'ENUM8', of.rates[0][1]),
      attribute(0x0226, 'ENUM8', of.rates[1][1]),
      attribute(0x0040, 'INT32', of.cutOff),
      attribute(0x0010, 'UINT32', limit),
      attribute(0x0011, 'UINT32', threshold),
      attribute(0x0031, 'UINT32', low),
      attribute(0x0021, 'UINT32', balance),
      attribute(0x0022, 'UINT32', credit),
      attribute(0x0217, 'UINT32', of.rates[0][0]),
      attribute(0x0227, 'UINT32', of.rates[1][0]),
    ];
    const components = [
      ...attributesGiven(attributes),
      ...attributesGiven([{ cluster: 0x0700, id: 0x0617, type: 'BITMAP8', value: 0x50 }]),
      ...weeks.map(publishWeekProfile),
      seasons.length === 0 ? defaultResponse(0x0707, 0x03, 0x8b) : publishSeasons(seasons),
      specialDays.length === 0 ? defaultResponse(0x0707, 0x04, 0x8b) : publishSpecialDays(specialDays, FRIENDLY_CREDIT),
    ];
    const inOrder = anyOrder(components).map((shuffled) => [...shuffled, ...days.map((day) => publishDayProfile(day, FRIENDLY_CREDIT))]);
    const succeeded = allGiven(attributes);
    return fc.tuple(fc.constant(of), fc.constant({ days, weeks, seasons, specialDays }), inOrder, fc.constant(succeeded));
  });
  fc.assert(
    fc.property(given, ([of, { days, weeks, seasons, specialDays }, components, succeeded]) => {
      const [limit, threshold, low, balance, credit] = of.amounts.map((amount) => availableUnsigned(amount, 4));
      const weekNames = components.filter(({ cluster, command }) => cluster === 0x0707 && command === 0x02);
      const ordered = weekNames.map(({ payload }) =>
        weeks.find((week) => payload[12] === week.id && week.days.every((day, i) => payload[13 + i] === day)),
      );
      const recovery = (name: string, [rate, period]: (typeof of.rates)[number]) =>
        optional(
          name,
          element('DebtRecoveryRate', availableUnsigned(rate, 4)),
          element('DebtRecoveryRatePeriod', period === undefined ? undefined : PERIODS[period]),
        );
      same(
        responseOf(translateGsme(gsmeResponse(0x00b5, () => components))),
        response(
          'ReadPrepaymentConfigurationRsp',
          succeeded,
          element('DebtRecoveryPerPayment', availableUnsigned(of.percentage, 2)),
          element('DebtRecoveryRateCap', availableSigned(of.cap)),
          element('DisablementThreshold', availableSigned(of.cutOff)),
          element('EmergencyCreditLimit', limit),
          element('EmergencyCreditThreshold', threshold),
          element('LowCreditThreshold', low),
          element('CreditMaxCreditThreshold', credit),
          element('MaxCreditMaxMeterBalance', balance),
          optional(
            'Gas',
            optional(
              'NonDisablementCalendar',
              optional('DayProfiles', ...days.map(dayElement)),
              optional('WeekProfiles', ...ordered.map((week) => (week === undefined ? '' : weekElement('ReferencedDayName', week)))),
              optional('SeasonProfiles', ...seasons.map(seasonElement)),
              optional('SpecialDays', ...specialDays.map((day) => specialDayElement('ReferencedDayName', day))),
            ),
            recovery('DebtRecovery1', of.rates[0]),
            recovery('DebtRecovery2', of.rates[1]),
          ),
        ),
      );
    }),
    { numRuns: 40 },
  );
});

test('a week that lacks a day that the schema demands is left out with a warning', () => {
  const translation = translateGsme(gsmeResponse(0x00b5, () => [publishWeekProfile({ id: 1, days: [1, 2, 3, 4, 5, 6, 1] })]));
  same(responseOf(translation), response('ReadPrepaymentConfigurationRsp', true));
  assert.equal(warningsOf(translation), ['VALUE_OUT_OF_RANGE', 'INCOMPLETE']);
});

test('a debt recovery frequency that GBCS does not have is left out with a warning', () => {
  const frequency: GivenAttribute = { cluster: PREPAYMENT, id: 0x0216, type: 'ENUM8', value: 2 };
  const translation = translateGsme(gsmeResponse(0x00b5, () => attributesGiven([frequency])));
  same(responseOf(translation), response('ReadPrepaymentConfigurationRsp', true));
  assert.equal(warningsOf(translation), ['ENUMERATION_VALUE']);
});

test('a sixth day profile and a fourth action of a day are left out with a warning', () => {
  const days = [1, 2, 3, 4, 5, 5].map(
    (id): DayProfile => ({
      id,
      entries: [
        [60, 1],
        [120, 0],
      ],
    }),
  );
  const four: DayProfile = {
    id: 1,
    entries: [
      [0, 1],
      [480, 0],
      [1080, 1],
      [1200, 0],
    ],
  };
  const read = (profiles: readonly DayProfile[]) =>
    translateGsme(gsmeResponse(0x00b5, () => profiles.map((day) => publishDayProfile(day, FRIENDLY_CREDIT))));
  const profiles = (...elements: string[]) =>
    response(
      'ReadPrepaymentConfigurationRsp',
      true,
      element('Gas', element('NonDisablementCalendar', element('DayProfiles', ...elements))),
    );
  const six = read(days);
  same(responseOf(six), profiles(...days.slice(0, 5).map(dayElement)));
  assert.equal(warningsOf(six), ['NO_ROOM']);
  const one = read([four]);
  same(responseOf(one), profiles(dayElement({ id: 1, entries: four.entries.slice(0, 3) })));
  assert.equal(warningsOf(one), ['NO_ROOM']);
});

test.run();

referenceSuite('prepayment configuration of gas in the reference messages', (test) => {
  const read = (name: string) => responseOf(translateReference(referenceMessage(name)));
  const date = (year: number, month: number, day: number) => ({ year, month, day, dayOfWeek: 0xff });
  const limits = [
    element('DebtRecoveryPerPayment', 1000),
    element('DebtRecoveryRateCap', 1000000),
    element('DisablementThreshold', -5000000),
    element('EmergencyCreditLimit', 1000000),
    element('EmergencyCreditThreshold', 200000),
    element('LowCreditThreshold', 500000),
    element('CreditMaxCreditThreshold', 5000000),
    element('MaxCreditMaxMeterBalance', 10000000),
  ];
  const recovery = [500000, 200000].map((rate, i) =>
    element(`DebtRecovery${i + 1}`, element('DebtRecoveryRate', rate), element('DebtRecoveryRatePeriod', 'DAILY')),
  );

  test('GCS21b', () => {
    const day = (id: number, stop: number, start: number) =>
      dayElement({
        id,
        entries: [
          [0, 1],
          [stop, 0],
          [start, 1],
        ],
      });
    const calendar = element(
      'NonDisablementCalendar',
      element('DayProfiles', day(1, 480, 1080), day(2, 420, 1020), day(3, 480, 840), day(4, 420, 780)),
      element(
        'WeekProfiles',
        weekElement('ReferencedDayName', { id: 1, days: [1, 1, 1, 1, 1, 3, 3] }),
        weekElement('ReferencedDayName', { id: 2, days: [2, 2, 2, 2, 2, 4, 4] }),
      ),
      element('SeasonProfiles', seasonElement([date(0xff, 3, 29), 2]), seasonElement([date(0xff, 10, 26), 1])),
      element(
        'SpecialDays',
        specialDayElement('ReferencedDayName', [date(115, 4, 5), 4]),
        specialDayElement('ReferencedDayName', [date(115, 8, 31), 4]),
        specialDayElement('ReferencedDayName', [date(0xff, 12, 25), 3]),
        specialDayElement('ReferencedDayName', [date(0xff, 12, 26), 3]),
      ),
    );
    same(
      read('GCS21b_4.13_SUCCESS_RESPONSE'),
      response('ReadPrepaymentConfigurationRsp', true, ...limits, element('Gas', calendar, ...recovery)),
    );
  });

  test('GCS21b without a calendar is a success', () => {
    same(read('GCS21b_4.13_NOT_FOUND_RESPONSE'), response('ReadPrepaymentConfigurationRsp', true, ...limits, element('Gas', ...recovery)));
  });
});
