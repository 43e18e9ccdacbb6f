import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { array, octetString, structure } from '../../encoder/axdr.js';
import { type DateParts, date, time } from '../../encoder/date-time.js';
import { expectedTime, timeOfDay } from '../../support/calendars.js';
import { translateReference } from '../../support/corpus.js';
import { esmeResponse, getFailed, got, responseOf, translateEsme } from '../../support/esme.js';
import { element, response, same } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const RESPONSE = 'ReadDeviceConfigurationDataBillingCalendarRsp';
const noon = { hour: 12, minute: 0, second: 0, hundredths: 0 };

const calendarOf = (dates: readonly DateParts[], at = noon) =>
  array(dates.map((parts) => structure(octetString(time(at)), octetString(date(parts)))));

const translate = (dates: readonly DateParts[], at = noon, messageCode = 0x00d9) =>
  translateEsme(esmeResponse(messageCode, [got(calendarOf(dates, at))]));

const expected = (at: typeof noon, periodicity: string) =>
  response(
    RESPONSE,
    true,
    element('BillingCalendar', element('ElectricityBillingCalendar', element('BillingTime', expectedTime(at)), periodicity)),
  );

const dayOfMonth = fc.integer({ min: 1, max: 28 });
const month = fc.integer({ min: 1, max: 12 });

/** Execution dates a number of months apart, from a month on, all without a year */
const dates = (day: number, from: number, distance: number): DateParts[] =>
  Array.from({ length: 12 / distance }, (_, i) => ({ month: ((from - 1 + i * distance) % 12) + 1, dayOfMonth: day }));

test('the distance of the execution dates tells the periodicity (ECS26l)', () => {
  fc.assert(
    fc.property(timeOfDay, dayOfMonth, month, fc.integer({ min: 1, max: 7 }), (at, day, from, weekday) => {
      const dayAndMonth = element('DayOfMonth', day) + element('BillingPeriodStartMonth', from);
      same(responseOf(translate([{}], at)), expected(at, '<Daily/>'));
      same(responseOf(translate([{ dayOfWeek: weekday }], at)), expected(at, element('Weekly', weekday)));
      same(responseOf(translate([{ dayOfMonth: day }], at)), expected(at, element('Monthly', day)));
      same(responseOf(translate(dates(day, from, 1), at)), expected(at, element('Monthly', day)));
      same(responseOf(translate(dates(day, from, 3), at)), expected(at, element('Quarterly', dayAndMonth)));
      same(responseOf(translate(dates(day, from, 6), at)), expected(at, element('SixMonthly', dayAndMonth)));
      same(responseOf(translate(dates(day, from, 12), at)), expected(at, element('Yearly', dayAndMonth)));
    }),
    { numRuns: 25 },
  );
});

test('execution dates in another order are read: the calendar starts with the first of them that it can start with', () => {
  const ofMonths = (...months: number[]): DateParts[] => months.map((month) => ({ month, dayOfMonth: 7 }));
  const starting = (month: number) => element('DayOfMonth', 7) + element('BillingPeriodStartMonth', month);
  for (const [months, periodicity] of [
    [[7, 1, 10, 4], element('Quarterly', starting(7))],
    [[4, 1], element('Quarterly', starting(1))],
    [[9, 3], element('SixMonthly', starting(9))],
    [[12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], element('Monthly', 7)],
  ] as const) {
    const translation = translate(ofMonths(...months));
    same(responseOf(translation), expected(noon, periodicity));
    assert.equal(translation.warnings, []);
  }
  const last = { year: 2027, month: 2, dayOfMonth: 7 };
  same(responseOf(translate([last, { ...last, year: 2026, month: 11 }])), expected(noon, element('Quarterly', starting(11))));
});

test('the last day of the month is the last that the schema has, with a warning', () => {
  const quarterly = element('Quarterly', element('DayOfMonth', 28) + element('BillingPeriodStartMonth', 2));
  const lastDays = [
    { month: 2, dayOfMonth: 28 },
    { month: 5, dayOfMonth: 31 },
    { month: 8, dayOfMonth: 31 },
    { month: 11, dayOfMonth: 30 },
  ];
  for (const [dates, periodicity, codes] of [
    [[{ dayOfMonth: 0xfe }], element('Monthly', 28), ['LAST_DAY_OF_MONTH']],
    [[2, 5, 8, 11].map((month) => ({ month, dayOfMonth: 0xfe })), quarterly, ['LAST_DAY_OF_MONTH']],
    [lastDays, quarterly, ['LAST_DAY_OF_MONTH']],
    [[{ month: 2, dayOfMonth: 28 }], element('Yearly', element('DayOfMonth', 28) + element('BillingPeriodStartMonth', 2)), []],
  ] as const) {
    const translation = translate(dates);
    same(responseOf(translation), expected(noon, periodicity));
    assert.equal(
      translation.warnings.map(({ code }) => code),
      codes,
    );
  }
});

test('execution times at several times of the day: the schema has room for the first, and a warning tells of the others', () => {
  const calendar = array([
    structure(octetString(time(noon)), octetString(date({ month: 1, dayOfMonth: 1 }))),
    structure(octetString(time({ ...noon, hour: 13 })), octetString(date({ month: 7, dayOfMonth: 1 }))),
  ]);
  const translation = translateEsme(esmeResponse(0x00d9, [got(calendar)]));
  const start = element('DayOfMonth', 1) + element('BillingPeriodStartMonth', 1);
  same(responseOf(translation), expected(noon, element('SixMonthly', start)));
  assert.equal(
    translation.warnings.map(({ code }) => code),
    ['VALUES_DIFFER'],
  );
  assert.type(translation.warnings[0].offset, 'number');
});

test('years count where the execution dates have them', () => {
  const first = { year: 2026, month: 11, dayOfMonth: 5 };
  const start = element('DayOfMonth', 5) + element('BillingPeriodStartMonth', 11);
  same(responseOf(translate([first, { ...first, year: 2027, month: 2 }])), expected(noon, element('Quarterly', start)));
  same(responseOf(translate([first, { ...first, year: 2027 }])), expected(noon, element('Yearly', start)));
});

test('execution dates of no known periodicity leave the calendar out, with a warning', () => {
  const irregular: readonly (readonly DateParts[])[] = [
    [
      { month: 1, dayOfMonth: 1 },
      { month: 3, dayOfMonth: 1 },
    ],
    [
      { month: 1, dayOfMonth: 1 },
      { month: 4, dayOfMonth: 2 },
    ],
    [
      { month: 1, dayOfMonth: 1 },
      { month: 4, dayOfMonth: 1 },
      { month: 8, dayOfMonth: 1 },
    ],
    [{ month: 0xfd, dayOfMonth: 1 }],
    [{ month: 1, dayOfMonth: 29 }],
    [{ dayOfMonth: 29 }],
    [{ dayOfMonth: 0xfd }],
    [{ dayOfMonth: 0 }],
    [{ dayOfWeek: 1 }, { dayOfWeek: 4 }],
    [
      { month: 1, dayOfMonth: 31 },
      { month: 7, dayOfMonth: 30 },
    ],
    [{ dayOfWeek: 8 }],
    [{ month: 13, dayOfMonth: 1 }],
  ];
  for (const calendar of irregular) {
    const translation = translate(calendar);
    same(responseOf(translation), response(RESPONSE, true));
    assert.equal(
      translation.warnings.map(({ code }) => code),
      ['ENUMERATION_VALUE', 'INCOMPLETE'],
    );
  }
});

test('a calendar at no time of the day is left out', () => {
  for (const parts of [{}, { dayOfMonth: 1 }, { month: 1, dayOfMonth: 1 }]) {
    const calendar = array([structure(octetString('FFFFFFFF'), octetString(date(parts)))]);
    same(responseOf(translateEsme(esmeResponse(0x00d9, [got(calendar)]))), response(RESPONSE, true));
  }
});

test('no calendar, and one that failed (ECS26d, ECS26l)', () => {
  for (const messageCode of [0x003e, 0x00d9]) {
    same(responseOf(translate([], noon, messageCode)), response(RESPONSE, true));
    same(responseOf(translateEsme(esmeResponse(messageCode, [getFailed()]))), response(RESPONSE, false));
  }
});

test.run();

referenceSuite('reference messages of the billing calendar', (test) => {
  test('monthly, on the first at noon', () => {
    same(
      responseOf(translateReference(referenceMessage('ECS26d_6.2.3_SUCCESS_RESPONSE'))),
      '<ReadDeviceConfigurationDataBillingCalendarRsp MessageSuccess="true"><BillingCalendar><ElectricityBillingCalendar><BillingTime>12:00:00.00Z</BillingTime><Monthly>1</Monthly></ElectricityBillingCalendar></BillingCalendar></ReadDeviceConfigurationDataBillingCalendarRsp>',
    );
  });
});
