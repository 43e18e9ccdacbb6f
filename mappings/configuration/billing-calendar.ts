import { arrayWith } from '../../codecs/dlms/array-with.js';
import { data, structure } from '../../codecs/dlms/shapes.js';
import type { Source, Value } from '../../codecs/source.js';
import { yearOf } from '../../codecs/time/date-time.js';
import { time } from '../vocabulary/converters.js';
import { type Combination, combined, flag, group, optional, type Row, whole } from '../vocabulary/rows.js';
import { dlmsUseCase } from '../vocabulary/use-case.js';

const YEAR_NOT_SPECIFIED = 0xffff;
const NOT_SPECIFIED = 0xff;
/** The most that any calendar needs: one execution time in each month */
const EXECUTION_TIMES = 12;

type Periodicity = 'Daily' | 'Weekly' | 'Monthly' | 'Quarterly' | 'SixMonthly' | 'Yearly';

/** The last day of a month that a calendar may have */
const LAST_DAY = 28;
const DAYS_OF_WEEK = 7;

/** By the months between the execution times */
const BY_MONTHS: Readonly<Record<number, Periodicity>> = { 1: 'Monthly', 3: 'Quarterly', 6: 'SixMonthly', 12: 'Yearly' };

const month = ({ octets, at }: Value): number => octets[at + 2];
const dayOfMonth = ({ octets, at }: Value): number => octets[at + 3];
const dayOfWeek = ({ octets, at }: Value): number => octets[at + 4];

/** Whether a date names neither a month nor a day: every day */
const isEveryDay = (date: Value): boolean =>
  date.end - date.at >= 5 && month(date) === NOT_SPECIFIED && dayOfMonth(date) === NOT_SPECIFIED && dayOfWeek(date) === NOT_SPECIFIED;

/**
 * Periodicity of a billing calendar, by the distance of its execution dates (Single action schedule, class 22): one date with
 * wildcards for daily, weekly, monthly and yearly, two half a year apart, four a quarter apart. Undefined for dates of no such
 * distance.
 */
function periodicityOf(dates: readonly Value[]): Periodicity | undefined {
  const [first] = dates;
  if (first === undefined || dates.some(({ at, end }) => end - at < 5)) return undefined;
  if (isEveryDay(first)) return 'Daily';
  if (month(first) === NOT_SPECIFIED && dayOfMonth(first) === NOT_SPECIFIED) return isBetween(1, DAYS_OF_WEEK, dayOfWeek(first), 'Weekly');
  return isBetween(1, LAST_DAY, dayOfMonth(first), month(first) === NOT_SPECIFIED ? 'Monthly' : byMonths(dates));
}

const isBetween = (from: number, to: number, number: number, periodicity: Periodicity | undefined): Periodicity | undefined =>
  number >= from && number <= to ? periodicity : undefined;

function byMonths(dates: readonly Value[]): Periodicity | undefined {
  const [first, second] = dates;
  const distance = second === undefined ? 12 : months(first, second);
  const regular = dates.every((date, i) => i === 0 || (months(dates[i - 1], date) === distance && dayOfMonth(date) === dayOfMonth(first)));
  return regular ? isBetween(1, 12, month(first), BY_MONTHS[distance]) : undefined;
}

/** Months from one date to the next one after it; dates without a year come again each year */
function months(from: Value, to: Value): number {
  const years = yearOf(from.octets, from.at) === YEAR_NOT_SPECIFIED ? 0 : yearOf(to.octets, to.at) - yearOf(from.octets, from.at);
  const distance = years * 12 + month(to) - month(from);
  return distance > 0 ? distance : distance + 12;
}

const given = (values: readonly (Value | undefined)[]): Value[] => values.filter((value) => value !== undefined);

const executionTime = () => structure({ time: data(), date: data() });
type ExecutionTime = ReturnType<typeof executionTime>;

/** Sources: the first execution time, then all execution dates. Without a known periodicity the schema has no form for the calendar. */
const billingTime: Combination = {
  type: time.type,
  write([first, ...dates], reading) {
    if (first === undefined) return undefined;
    if (periodicityOf(given(dates)) !== undefined) return time.write(first, reading);
    reading.warn('ENUMERATION_VALUE', 'execution times of no known periodicity: the calendar is left out', 'billing calendar', first.at);
    return undefined;
  },
};

/** A number of the first execution date, where the calendar has this periodicity. Sources: all execution dates. */
const numberOf = (periodicity: Periodicity, read: (first: Value) => number, last: number): Combination => ({
  type: 'integer',
  range: [1, last],
  write(values) {
    const dates = given(values);
    return periodicityOf(dates) === periodicity ? String(read(dates[0])) : undefined;
  },
});

const monthAndDay = (periodicity: Periodicity, dates: readonly Source[]): Row =>
  group(
    periodicity,
    combined('DayOfMonth', dates, numberOf(periodicity, dayOfMonth, LAST_DAY)),
    combined('BillingPeriodStartMonth', dates, numberOf(periodicity, month, 12)),
  );

function billingCalendarUseCase(name: string, messageCode: number) {
  const entries: readonly ExecutionTime[] = Array.from({ length: EXECUTION_TIMES }, executionTime);
  const dates = entries.map(({ date }) => date);
  return dlmsUseCase(
    name,
    messageCode,
    { '6.2.3': 'ReadDeviceConfigurationDataBillingCalendarRsp' },
    [arrayWith(Object.fromEntries(entries.map((entry, i) => [`entry${i + 1}`, entry])))],
    group(
      'BillingCalendar',
      whole(
        'ElectricityBillingCalendar',
        combined('BillingTime', [entries[0].time, ...dates], billingTime),
        flag('Daily', dates[0], isEveryDay),
        optional(combined('Weekly', dates, numberOf('Weekly', dayOfWeek, DAYS_OF_WEEK))),
        optional(combined('Monthly', dates, numberOf('Monthly', dayOfMonth, LAST_DAY))),
        monthAndDay('Quarterly', dates),
        monthAndDay('SixMonthly', dates),
        monthAndDay('Yearly', dates),
      ),
    ),
  );
}

/** Daily, weekly and monthly calendars (superseded by ECS26l) */
export const ECS26d = billingCalendarUseCase('ECS26d', 0x003e);
/** Calendars of all periodicities */
export const ECS26l = billingCalendarUseCase('ECS26l', 0x00d9);
