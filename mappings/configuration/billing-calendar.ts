import { arrayWith } from '../../codecs/dlms/array-with.js';
import { data, gbcsRow, structure } from '../../codecs/dlms/shapes.js';
import { octetAt } from '../../codecs/octets.js';
import type { Value } from '../../codecs/source.js';
import { yearOf } from '../../codecs/time/date-time.js';
import { time } from '../vocabulary/converters.js';
import { items } from '../vocabulary/items.js';
import { leftOut } from '../vocabulary/numbers.js';
import { type Combination, combined, type DlmsRow, type DlmsSource, flag, group, optional, whole } from '../vocabulary/rows.js';
import { dlmsUseCase } from '../vocabulary/use-case.js';

const YEAR_NOT_SPECIFIED = 0xffff;
const NOT_SPECIFIED = 0xff;
/** The most that any calendar needs: one execution time in each month */
const EXECUTION_TIMES = 12;

type Periodicity = 'Daily' | 'Weekly' | 'Monthly' | 'Quarterly' | 'SixMonthly' | 'Yearly';

/** The last day of a month that the schema has room for */
const LAST_DAY = 28;
/** Octet of a date that stands for the last day of the month, whichever it is */
const LAST_DAY_OF_MONTH = 0xfe;
const DAYS_OF_WEEK = 7;
const NO_LEAP_YEAR = 2001;

/** By the months between the execution times */
const BY_MONTHS: Readonly<Record<number, Periodicity>> = { 1: 'Monthly', 3: 'Quarterly', 6: 'SixMonthly', 12: 'Yearly' };

const month = ({ octets, at }: Value): number => octetAt(octets, at + 2);
const dayOfMonth = ({ octets, at }: Value): number => octetAt(octets, at + 3);
const dayOfWeek = ({ octets, at }: Value): number => octetAt(octets, at + 4);

/** Whether a date names neither a month nor a day: every day */
const isEveryDay = (date: Value): boolean =>
  date.end - date.at >= 5 && month(date) === NOT_SPECIFIED && dayOfMonth(date) === NOT_SPECIFIED && dayOfWeek(date) === NOT_SPECIFIED;

/** A calendar as the schema has it */
interface Calendar {
  readonly periodicity: Periodicity;
  /** The date from which its execution dates stand at equal distances */
  readonly first: Value;
  /** Day of the week or of the month; the last one that the schema has for the last day of the month */
  readonly day: number;
  /** Whether that stands for the last day of each month */
  readonly onLastDay?: boolean;
}

/**
 * The billing calendar of execution dates (Single action schedule, class 22), in any order: one date with wildcards for daily,
 * weekly, monthly and yearly, two half a year apart, four a quarter apart. Undefined for dates of no such distance.
 */
function calendarOf(dates: readonly Value[]): Calendar | undefined {
  const [first] = dates;
  if (first === undefined || dates.some(({ at, end }) => end - at < 5)) return undefined;
  if (month(first) === NOT_SPECIFIED) return dates.every((date) => isSame(date, first)) ? ofEachMonth(first) : undefined;
  const start = startOf(first, dates);
  return start === undefined ? undefined : ofDay(start.periodicity, start.first, dayOfAll(first, dates));
}

/** The calendar of a date in no one month */
function ofEachMonth(first: Value): Calendar | undefined {
  if (isEveryDay(first)) return { periodicity: 'Daily', first, day: 0 };
  if (dayOfMonth(first) !== NOT_SPECIFIED) return ofDay('Monthly', first, dayOfMonth(first));
  const day = dayOfWeek(first);
  return day >= 1 && day <= DAYS_OF_WEEK ? { periodicity: 'Weekly', first, day } : undefined;
}

/** A calendar on a day of the month; undefined where the schema has no such day */
function ofDay(periodicity: Periodicity, first: Value, day: number | undefined): Calendar | undefined {
  if (day === LAST_DAY_OF_MONTH) return { periodicity, first, day: LAST_DAY, onLastDay: true };
  return day !== undefined && day >= 1 && day <= LAST_DAY ? { periodicity, first, day } : undefined;
}

/** The day of the month that all dates have; that of the last day where each is on the last one of its month */
function dayOfAll(first: Value, dates: readonly Value[]): number | undefined {
  const day = dayOfMonth(first);
  if (day <= LAST_DAY && dates.every((date) => dayOfMonth(date) === day)) return day;
  return dates.every(isLastDay) ? LAST_DAY_OF_MONTH : undefined;
}

function isLastDay(date: Value): boolean {
  const day = dayOfMonth(date);
  return day === LAST_DAY_OF_MONTH || (isDay(date, day) && !isDay(date, day + 1));
}

/** Whether the month of a date has the day. Without a year February has 28 days. */
function isDay(date: Value, day: number): boolean {
  const year = yearOf(date.octets, date.at);
  const last = new Date(Date.UTC(year === YEAR_NOT_SPECIFIED ? NO_LEAP_YEAR : year, month(date), 0)).getUTCDate();
  return day <= last;
}

/** The date from which all stand at one distance that has a periodicity: the one given first if it can be, else the earliest */
function startOf(firstGiven: Value, dates: readonly Value[]): Pick<Calendar, 'periodicity' | 'first'> | undefined {
  const isYearly = (date: Value) => yearOf(date.octets, date.at) === YEAR_NOT_SPECIFIED;
  const withoutYear = dates.every(isYearly);
  if (dates.some((date) => month(date) < 1 || month(date) > 12 || isYearly(date) !== withoutYear)) return undefined;
  const ordered = [...dates].sort((a, b) => monthNumber(a) - monthNumber(b));
  const starts = withoutYear ? [ordered.indexOf(firstGiven), ...ordered.keys()] : [0];
  for (const start of starts) {
    const [first, ...others] = [...ordered.slice(start), ...ordered.slice(0, start)];
    if (first === undefined) continue;
    const periodicity = byDistance(first, others);
    if (periodicity !== undefined) return { periodicity, first };
  }
  return undefined;
}

const monthNumber = (date: Value): number => {
  const year = yearOf(date.octets, date.at);
  return (year === YEAR_NOT_SPECIFIED ? 0 : year) * 12 + month(date);
};

function byDistance(first: Value, others: readonly Value[]): Periodicity | undefined {
  const [second] = others;
  const distance = second === undefined ? 12 : months(first, second);
  let before = first;
  for (const date of others) {
    if (months(before, date) !== distance) return undefined;
    before = date;
  }
  return BY_MONTHS[distance];
}

/** Months from one date to the next one after it; dates without a year come again each year */
function months(from: Value, to: Value): number {
  const distance = monthNumber(to) - monthNumber(from);
  return distance > 0 ? distance : distance + 12;
}

const given = (values: readonly (Value | undefined)[]): Value[] => values.filter((value) => value !== undefined);

const executionTime = () => structure({ time: data(), date: data() });

function isSame(a: Value, b: Value): boolean {
  for (let i = 0; i < a.end - a.at; i++) if (a.octets[a.at + i] !== b.octets[b.at + i]) return false;
  return a.end - a.at === b.end - b.at;
}

/**
 * The time of the day at which a calendar begins; the schema has room for one. Sources: all execution times, then all execution
 * dates. Without a known periodicity the schema has no form for the calendar.
 */
const billingTime: Combination = {
  type: time.type,
  write(values, reading) {
    const [first, ...others] = given(values.slice(0, EXECUTION_TIMES));
    if (first === undefined) return undefined;
    const calendar = calendarOf(given(values.slice(EXECUTION_TIMES)));
    if (calendar === undefined) return leftOut(first, reading, 'ENUMERATION_VALUE', 'execution times of no known periodicity');
    const other = others.find((value) => !isSame(first, value));
    if (other !== undefined)
      reading.warn(
        'VALUES_DIFFER',
        'execution times at other times of the day than the first, which alone is given',
        first.readFor,
        other.at,
      );
    if (calendar.onLastDay)
      reading.warn(
        'LAST_DAY_OF_MONTH',
        `the last day of the month is given as ${LAST_DAY}, the last that the schema has`,
        calendar.first.readFor,
        calendar.first.at + 3,
      );
    return time.write(first, reading);
  },
};

/** A number of the calendar, where it has this periodicity. Sources: all execution dates. */
const numberOf = (periodicity: Periodicity, read: (calendar: Calendar) => number, last: number): Combination => ({
  type: 'integer',
  range: [1, last],
  write(values) {
    const calendar = calendarOf(given(values));
    return calendar?.periodicity === periodicity ? String(read(calendar)) : undefined;
  },
});

const day = (calendar: Calendar): number => calendar.day;

const monthAndDay = (periodicity: Periodicity, dates: readonly DlmsSource[]): DlmsRow =>
  group(
    periodicity,
    combined('DayOfMonth', dates, numberOf(periodicity, day, LAST_DAY)),
    combined(
      'BillingPeriodStartMonth',
      dates,
      numberOf(periodicity, ({ first }) => month(first), 12),
    ),
  );

function billingCalendarUseCase(name: string, messageCode: number, row?: number) {
  const others = Array.from({ length: EXECUTION_TIMES - 1 }, (_, i) => [`entry${i + 2}`, executionTime()] as const);
  const times = arrayWith({ entry1: executionTime(), ...Object.fromEntries(others) });
  const { executionTimes } = items({ executionTimes: gbcsRow(row, times) });
  const entries = Object.values(executionTimes.of);
  const dates = entries.map(({ of: { date } }) => date);
  return dlmsUseCase({
    name,
    messageCode,
    variants: { '6.2.3': 'ReadDeviceConfigurationDataBillingCalendarRsp' },
    items: [[executionTimes]],
    rows: [
      group(
        'BillingCalendar',
        whole(
          'ElectricityBillingCalendar',
          combined('BillingTime', [...entries.map(({ of: { time } }) => time), ...dates], billingTime),
          flag('Daily', executionTimes.of.entry1.of.date, isEveryDay),
          optional(combined('Weekly', dates, numberOf('Weekly', day, DAYS_OF_WEEK))),
          optional(combined('Monthly', dates, numberOf('Monthly', day, LAST_DAY))),
          monthAndDay('Quarterly', dates),
          monthAndDay('SixMonthly', dates),
          monthAndDay('Yearly', dates),
        ),
      ),
    ],
  });
}

/** Daily, weekly and monthly calendars (superseded by ECS26l) */
export const ECS26d = billingCalendarUseCase('ECS26d', 0x003e);
/** Calendars of all periodicities */
export const ECS26l = billingCalendarUseCase('ECS26l', 0x00d9, 1963);
