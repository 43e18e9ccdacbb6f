import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  array,
  bitString,
  doubleLong,
  doubleLongUnsigned,
  integer,
  long,
  longUnsigned,
  octetString,
  structure,
} from '../../encoder/axdr.js';
import type { DateParts } from '../../encoder/date-time.js';
import { failed, signed32 } from '../../support/arbitraries.js';
import {
  encodeScheduleEntry,
  encodeSpecialDays,
  expectedDate,
  expectedTime,
  expectedWeekdays,
  type ScheduleEntry,
  scheduleEntry,
  setDays,
  specialDays,
} from '../../support/calendars.js';
import { translateReference } from '../../support/corpus.js';
import { esmeResponse, getFailed, got, responseOf, translateEsme } from '../../support/esme.js';
import { element, elementWith, optional, response, same } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const START = 32;
const STOP = 33;
const NON_DISABLEMENT_SCRIPTS = '00000A006AFF';

const debtRate = (value: number, scale: number) =>
  structure(
    structure(integer(0), integer(scale)),
    structure(longUnsigned(0), octetString('000000000000'), integer(0)),
    array([structure(octetString(''), long(value))]),
  );

const METER_BALANCE = '0000130A00FF';
const EMERGENCY_CREDIT = '0000130A01FF';
const ACCUMULATED_DEBT = '0000130A02FF';
const CONSUMPTION = '0000131400FF';
const DEBT_1 = '0000131401FF';
const DEBT_2 = '0000131402FF';
const PAYMENT_DEBT = '0000131403FF';
const STANDING = '0000131404FF';

type Pair = readonly [credit: string, charge: string, bits: string];
const pairs = (...list: Pair[]) =>
  array(list.map(([credit, charge, bits]) => structure(octetString(credit), octetString(charge), bitString(bits))));

const CREDIT: readonly Pair[] = [
  [METER_BALANCE, CONSUMPTION, '111'],
  [METER_BALANCE, STANDING, '111'],
];

/** The pairs of prepayment mode, as the commands that set it have them */
const prepayment = (disabled: boolean, emergency: boolean): Pair[] => {
  const collected = disabled ? '110' : '111';
  return [
    ...CREDIT,
    [METER_BALANCE, DEBT_1, collected],
    [METER_BALANCE, DEBT_2, collected],
    [METER_BALANCE, PAYMENT_DEBT, '111'],
    [EMERGENCY_CREDIT, PAYMENT_DEBT, '111'],
    [EMERGENCY_CREDIT, CONSUMPTION, '111'],
    [EMERGENCY_CREDIT, STANDING, '111'],
    [EMERGENCY_CREDIT, DEBT_1, collected],
    [EMERGENCY_CREDIT, DEBT_2, collected],
    ...(emergency ? [STANDING, DEBT_1, DEBT_2].map((charge): Pair => [ACCUMULATED_DEBT, charge, '111']) : []),
  ];
};

/** A date with day and month; the year may be missing, which means every year */
const dayOfYear: fc.Arbitrary<DateParts> = fc
  .record({
    year: fc.option(fc.integer({ min: 2000, max: 9999 }), { nil: undefined }),
    month: fc.integer({ min: 1, max: 12 }),
    dayOfMonth: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, ...parts }) => (year === undefined ? parts : { year, ...parts }));

const expectedDay = ({ year = 65535, month, dayOfMonth }: DateParts): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}Z`;

const expectedSchedule = (starts: boolean, entry: ScheduleEntry): string =>
  element(
    'ElectricityNonDisablementSchedule',
    element('NonDisablementScript', starts ? 'START' : 'STOP'),
    optional(
      'SpecialDaysApplicability',
      ...setDays(entry.specialDays).map((day) => element('SpecialDayApplicability', element('SpecialDayID', day))),
    ),
    expectedWeekdays(entry.weekdays),
    element(
      'ScheduleDatesAndTime',
      element('SwitchTime', expectedTime(entry.switchTime)),
      element('StartDate', expectedDay(entry.begin)),
      element('EndDate', expectedDay(entry.end)),
    ),
  );

const rate = fc.record({
  value: fc.integer({ min: -0x8000, max: 0x7fff }),
  scale: fc.integer({ min: -128, max: 127 }),
  period: fc.constantFrom(['HOURLY', 3600] as const, ['DAILY', 86400] as const),
});

const configuration = fc.record({
  rates: fc.tuple(rate, rate),
  days: specialDays(20, 20),
  amounts: fc.record({
    recoveryPerPayment: fc.integer({ min: 0, max: 0xffff }),
    maximumCredit: signed32,
    disablement: signed32,
    maximumBalance: signed32,
    lowCredit: signed32,
    cap: fc.integer({ min: 0, max: 0xffff }),
    emergencyLimit: signed32,
    emergencyThreshold: signed32,
  }),
  calendar: fc.array(fc.tuple(fc.boolean(), scheduleEntry(dayOfYear)), { maxLength: 22 }),
  mode: fc.option(fc.tuple(fc.boolean(), fc.boolean()), { nil: undefined }),
  fails: fc.array(failed, { minLength: 18, maxLength: 18 }),
});

test('prepayment configuration (ECS26a), whichever items failed', () => {
  fc.assert(
    fc.property(configuration, ({ rates, days, amounts, calendar, mode, fails }) => {
      const [rate1, rate2] = rates;
      const items = [
        debtRate(rate1.value, rate1.scale),
        encodeSpecialDays(days),
        doubleLongUnsigned(rate1.period[1]),
        debtRate(rate1.value, rate1.scale),
        debtRate(rate2.value, rate2.scale),
        doubleLongUnsigned(rate2.period[1]),
        debtRate(rate2.value, rate2.scale),
        longUnsigned(amounts.recoveryPerPayment),
        doubleLong(amounts.maximumCredit),
        array([doubleLong(amounts.disablement)]),
        doubleLong(amounts.maximumBalance),
        doubleLong(amounts.lowCredit),
        longUnsigned(amounts.cap),
        doubleLong(604800),
        doubleLong(amounts.emergencyLimit),
        doubleLong(amounts.emergencyThreshold),
        array(calendar.map(([starts, entry], i) => encodeScheduleEntry(i + 1, NON_DISABLEMENT_SCRIPTS, starts ? START : STOP, entry))),
        pairs(...(mode === undefined ? CREDIT : prepayment(...mode))),
      ];
      const message = esmeResponse(
        0x003b,
        items.map((item, i) => (fails[i] ? getFailed(250) : got(item))),
      );
      const unless = (item: number, written: string) => (fails[item] ? '' : written);
      const debtRecovery = (name: string, { value, scale, period }: typeof rate1, first: number, again: number, at: number) => {
        const missing = fails[first] && fails[again];
        return optional(
          name,
          missing ? '' : element('DebtRecoveryRate', value),
          missing ? '' : element('DebtRecoveryRatePriceScale', scale),
          unless(at, element('DebtRecoveryRatePeriod', period[0])),
        );
      };
      const dayElements = days.map(({ date, dayId }) => elementWith('SpecialDay', { index: dayId }, expectedDate(date)));
      same(
        responseOf(translateEsme(message)),
        response(
          'ReadPrepaymentConfigurationRsp',
          !fails.includes(true),
          unless(7, element('DebtRecoveryPerPayment', amounts.recoveryPerPayment)),
          unless(12, element('DebtRecoveryRateCap', amounts.cap)),
          unless(9, element('DisablementThreshold', amounts.disablement)),
          unless(14, element('EmergencyCreditLimit', amounts.emergencyLimit)),
          unless(15, element('EmergencyCreditThreshold', amounts.emergencyThreshold)),
          unless(11, element('LowCreditThreshold', amounts.lowCredit)),
          unless(8, element('CreditMaxCreditThreshold', amounts.maximumCredit)),
          unless(10, element('MaxCreditMaxMeterBalance', amounts.maximumBalance)),
          unless(17, element('SuspendDebtDisabled', mode && String(mode[0]))),
          unless(17, element('SuspendDebtEmergency', mode && String(mode[1]))),
          optional(
            'Electricity',
            unless(17, element('PaymentMode', mode === undefined ? 'Credit' : 'Prepayment')),
            optional(
              'NonDisablementCalendar',
              unless(1, optional('ElectricitySpecialDays', ...dayElements)),
              unless(16, calendar.map(([starts, entry]) => expectedSchedule(starts, entry)).join('')),
            ),
            debtRecovery('DebtRecovery1', rate1, 0, 3, 2),
            debtRecovery('DebtRecovery2', rate2, 4, 6, 5),
          ),
        ),
      );
    }),
    { numRuns: 40 },
  );
});

const withPairs = (...list: Pair[]) =>
  translateEsme(esmeResponse(0x003b, [...Array.from({ length: 17 }, () => getFailed()), got(pairs(...list))]));
const success = 'MessageSuccess="false"';

test('a configuration without any pair of the meter balance says nothing of the payment mode', () => {
  same(responseOf(withPairs()), `<ReadPrepaymentConfigurationRsp ${success}/>`);
  same(responseOf(withPairs([EMERGENCY_CREDIT, DEBT_1, '111'])), `<ReadPrepaymentConfigurationRsp ${success}/>`);
});

test('debts that are collected differently say nothing of their suspension, with a warning', () => {
  const translation = withPairs(...CREDIT, [METER_BALANCE, DEBT_1, '110'], [METER_BALANCE, DEBT_2, '111']);
  same(
    responseOf(translation),
    `<ReadPrepaymentConfigurationRsp ${success}><SuspendDebtEmergency>false</SuspendDebtEmergency><Electricity><PaymentMode>Prepayment</PaymentMode></Electricity></ReadPrepaymentConfigurationRsp>`,
  );
  assert.equal(
    translation.warnings.map(({ code }) => code),
    ['ENUMERATION_VALUE'],
  );
});

test('a schedule from and to no given date has its time alone; a date known in part is left out with a warning', () => {
  const entry: ScheduleEntry = {
    weekdays: [false, false, false, false, false, false, false],
    specialDays: [],
    switchTime: { hour: 23, minute: 59, second: 58, hundredths: 7 },
    begin: {},
    end: { year: 2026, month: 2 },
  };
  const calendar = array([encodeScheduleEntry(1, NON_DISABLEMENT_SCRIPTS, STOP, entry)]);
  const items = Array.from({ length: 18 }, (_, i) => (i === 16 ? got(calendar) : getFailed()));
  const translation = translateEsme(esmeResponse(0x003b, items));
  assert.match(
    responseOf(translation),
    '<ElectricityNonDisablementSchedule><NonDisablementScript>STOP</NonDisablementScript><ScheduleDatesAndTime><SwitchTime>23:59:58.07Z</SwitchTime></ScheduleDatesAndTime></ElectricityNonDisablementSchedule>',
  );
  assert.equal(
    translation.warnings.map(({ code }) => code),
    ['PARTLY_SPECIFIED_DATE'],
  );
});

test.run();

referenceSuite('reference messages of the prepayment configuration', (test) => {
  for (const meter of ['SINGLE', 'TWIN']) {
    test(`amounts, calendar, debts and mode of a ${meter.toLowerCase()} element meter`, () => {
      const xml = responseOf(translateReference(referenceMessage(`ECS26a_4.13_${meter}_SUCCESS_RESPONSE`)));
      assert.match(
        xml,
        '<DebtRecoveryPerPayment>5000</DebtRecoveryPerPayment><DebtRecoveryRateCap>10000</DebtRecoveryRateCap><DisablementThreshold>-500000</DisablementThreshold><EmergencyCreditLimit>2500000</EmergencyCreditLimit><EmergencyCreditThreshold>100000</EmergencyCreditThreshold><LowCreditThreshold>500000</LowCreditThreshold><CreditMaxCreditThreshold>5000000</CreditMaxCreditThreshold><MaxCreditMaxMeterBalance>10000000</MaxCreditMaxMeterBalance><SuspendDebtDisabled>true</SuspendDebtDisabled><SuspendDebtEmergency>true</SuspendDebtEmergency><Electricity><PaymentMode>Prepayment</PaymentMode>',
      );
      assert.match(
        xml,
        '<DaysOfWeekApplicability><DayOfWeekApplicability><DayOfWeekID>Saturday</DayOfWeekID></DayOfWeekApplicability><DayOfWeekApplicability><DayOfWeekID>Sunday</DayOfWeekID></DayOfWeekApplicability></DaysOfWeekApplicability><ScheduleDatesAndTime><SwitchTime>00:00:00.00Z</SwitchTime><StartDate>2014-10-26Z</StartDate><EndDate>2015-03-29Z</EndDate></ScheduleDatesAndTime>',
      );
      assert.match(
        xml,
        '<DebtRecovery2><DebtRecoveryRate>6000</DebtRecoveryRate><DebtRecoveryRatePriceScale>-5</DebtRecoveryRatePriceScale><DebtRecoveryRatePeriod>DAILY</DebtRecoveryRatePeriod></DebtRecovery2>',
      );
    });
  }
});
