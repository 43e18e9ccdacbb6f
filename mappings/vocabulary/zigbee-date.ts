import type { DateFields } from '../../codecs/gbz/date-fields.js';
import { integerBetween } from './ranges.js';
import { element, flag, type GroupRow, group, type SelectRow, select } from './rows.js';

/** Octet of a date that stands for any year, month or day */
const ANY = 0xff;
/** Years are counted from 1900; the last one that an octet can specify */
const FIRST_YEAR = 1900;
const LAST_YEAR = FIRST_YEAR + ANY - 1;

const always = (): boolean => true;

type Octet = DateFields['year'];

const part = (octet: Octet, specified: string, notSpecified: string, first: number, last: number, minus = 0): SelectRow =>
  select(octet, { [ANY]: [flag(notSpecified, octet, always)] }, [element(specified, octet, integerBetween(first, last, minus))]);

/**
 * A date with wildcards. The schema has no words in gas dates for the days that ZigBee counts from the end of a month and the
 * months in which summer time starts and ends: they are left out with a warning.
 */
export const gasDate = (name: string, date: DateFields): GroupRow =>
  group(
    name,
    group('GasYearWithWildcards', part(date.year, 'SpecifiedYear', 'NonSpecifiedYear', 2014, LAST_YEAR, -FIRST_YEAR)),
    group('GasMonthWithWildcards', part(date.month, 'SpecifiedMonth', 'NonSpecifiedMonth', 1, 12)),
    group('GasDayOfMonthWithWildcards', part(date.day, 'SpecifiedDayOfMonth', 'GasNonSpecifiedDayOfMonth', 1, 31)),
    group('GasDayOfWeekWithWildcards', part(date.dayOfWeek, 'SpecifiedDayOfWeek', 'NonSpecifiedDayOfWeek', 1, 7)),
  );
