import type { DateWithWildcards, GasDateWithWildcards } from '../../data/gbcs-response.js';
import { MONTHS } from '../drawing/time.js';

/** Days of the week, in the order of week profiles */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A date in words, whatever it leaves open: `25 Dec`, `last day of Feb 2026`, `Sunday`, `any day` */
export function wildcardDateText(date: DateWithWildcards | undefined): string {
  const { Year, Month, DayOfMonth, DayOfWeek } = date ?? {};
  const day = DayOfMonth?.LastDayOfMonth
    ? 'last day'
    : DayOfMonth?.SecondLastDayOfMonth
      ? 'last day but one'
      : DayOfMonth?.SpecifiedDayOfMonth;
  return inWords(Year?.SpecifiedYear, Month?.SpecifiedMonth, day, DayOfWeek?.SpecifiedDayOfWeek);
}

/** As wildcardDateText, of a gas meter */
export function gasDateText(date: GasDateWithWildcards | undefined): string {
  const { GasYearWithWildcards, GasMonthWithWildcards, GasDayOfMonthWithWildcards, GasDayOfWeekWithWildcards } = date ?? {};
  return inWords(
    GasYearWithWildcards?.SpecifiedYear,
    GasMonthWithWildcards?.SpecifiedMonth,
    GasDayOfMonthWithWildcards?.SpecifiedDayOfMonth,
    GasDayOfWeekWithWildcards?.SpecifiedDayOfWeek,
  );
}

/** Whether a date leaves nothing open but is for any day */
export const isAnyDay = (date: DateWithWildcards | undefined): boolean => wildcardDateText(date) === ANY_DAY;

const ANY_DAY = 'any day';

function inWords(
  year: number | undefined,
  month: number | undefined,
  day: number | string | undefined,
  weekday: number | undefined,
): string {
  const monthName = month === undefined ? undefined : (MONTHS[month - 1] ?? `month ${month}`);
  const dayName = typeof day === 'string' ? `${day} of` : day;
  const weekdayName = weekday === undefined ? undefined : (WEEKDAYS[weekday - 1] ?? `weekday ${weekday}`);
  const whole = [weekdayName, day === undefined ? undefined : dayName, monthName ?? (day === undefined ? undefined : 'each month'), year];
  const text = whole.filter((part) => part !== undefined).join(' ');
  return text === '' ? ANY_DAY : text;
}

/** Minutes from midnight of a `time` of a document, `07:30:00.00Z`; undefined where it is none */
export function minuteOf(time: string | undefined): number | undefined {
  const found = time === undefined ? null : /^(\d\d):(\d\d):(\d\d)/.exec(time);
  return found === null ? undefined : Number(found[1]) * 60 + Number(found[2]) + Number(found[3]) / 60;
}

/** A `time` of a document as it is read: `07:30` */
export const clockOf = (time: string | undefined): string =>
  time?.replace(/^(\d\d:\d\d)(?::00(?:\.0+)?Z?)?$/, '$1').replace(/(?:\.0+)?Z$/, '') ?? '–';
