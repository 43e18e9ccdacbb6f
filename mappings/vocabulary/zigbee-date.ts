import type { DateFields } from '../../codecs/gbz/date-fields.js';
import { integerBetween } from './ranges.js';
import { element, flag, group, select } from './rows.js';

/** Octet of a date that stands for any year, month or day */
const ANY = 0xff;
/** Years are counted from 1900; the last one that an octet can specify */
const FIRST_YEAR = 1900;
const LAST_YEAR = FIRST_YEAR + ANY - 1;

const always = (): boolean => true;

type Octet = DateFields['of']['year'];

/** What a part of a date specifies: a number from first to last, counted from another one than 0 where that is given */
interface Numbers {
  readonly first: number;
  readonly last: number;
  readonly countedFrom?: number;
}

/** A part of a date: the number under one name, or the empty element for any under another */
const part = (octet: Octet, specified: string, notSpecified: string, { first, last, countedFrom = 0 }: Numbers) =>
  select(octet, { [ANY]: [flag(notSpecified, octet, always)] }, [element(specified, octet, integerBetween(first, last, -countedFrom))]);

/**
 * A date with wildcards. The schema has no words in gas dates for the days that ZigBee counts from the end of a month and the
 * months in which summer time starts and ends: they are left out with a warning.
 */
export const gasDate = (name: string, { of: { year, month, day, dayOfWeek } }: DateFields) =>
  group(
    name,
    group(
      'GasYearWithWildcards',
      part(year, 'SpecifiedYear', 'NonSpecifiedYear', { first: 2014, last: LAST_YEAR, countedFrom: FIRST_YEAR }),
    ),
    group('GasMonthWithWildcards', part(month, 'SpecifiedMonth', 'NonSpecifiedMonth', { first: 1, last: 12 })),
    group('GasDayOfMonthWithWildcards', part(day, 'SpecifiedDayOfMonth', 'GasNonSpecifiedDayOfMonth', { first: 1, last: 31 })),
    group('GasDayOfWeekWithWildcards', part(dayOfWeek, 'SpecifiedDayOfWeek', 'NonSpecifiedDayOfWeek', { first: 1, last: 7 })),
  );
