import fc from 'fast-check';
import { array, bitString, boolean, longUnsigned, octetString, structure, unsigned } from '../encoder/axdr.js';
import { type DateParts, date, dateTime, type TimeParts, time } from '../encoder/date-time.js';
import { element, elementWith } from './expected-xml.js';

/** Calendars of an ESME with random entries, for round trips: as the message has them and as the document is expected to */

const wildcard = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined, freq: 2 });
const LAST_DAY = 0xfe;
const SECOND_LAST_DAY = 0xfd;

/** A date in which any part may be a wildcard */
const dateWithWildcards: fc.Arbitrary<DateParts> = fc
  .record({
    year: wildcard(fc.integer({ min: 2014, max: 9999 })),
    month: wildcard(fc.integer({ min: 1, max: 12 })),
    dayOfMonth: wildcard(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom(LAST_DAY, SECOND_LAST_DAY))),
    dayOfWeek: wildcard(fc.integer({ min: 1, max: 7 })),
  })
  .map((parts) => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)));

export const timeOfDay: fc.Arbitrary<Required<TimeParts>> = fc.record({
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  second: fc.integer({ min: 0, max: 59 }),
  hundredths: fc.integer({ min: 0, max: 99 }),
});

const twoDigits = (n: number): string => String(n).padStart(2, '0');

export const expectedTime = ({ hour, minute, second, hundredths }: Required<TimeParts>): string =>
  `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}.${twoDigits(hundredths)}Z`;

/** The children of an element of the schema's type Date */
export function expectedDate({ year, month, dayOfMonth, dayOfWeek }: DateParts): string {
  const part = (name: string, value: number | undefined) =>
    element(name, value === undefined ? `<NonSpecified${name}/>` : element(`Specified${name}`, value));
  const ofMonth = { [LAST_DAY]: '<LastDayOfMonth/>', [SECOND_LAST_DAY]: '<SecondLastDayOfMonth/>' }[dayOfMonth ?? 0];
  return [
    part('Year', year),
    part('Month', month),
    ofMonth === undefined ? part('DayOfMonth', dayOfMonth) : element('DayOfMonth', ofMonth),
    part('DayOfWeek', dayOfWeek),
  ].join('');
}

export interface SpecialDay {
  readonly date: DateParts;
  readonly dayId: number;
}

export const specialDays = (maximum: number, highestDay: number): fc.Arbitrary<SpecialDay[]> =>
  fc.array(fc.record({ date: dateWithWildcards, dayId: fc.integer({ min: 1, max: highestDay }) }), { maxLength: maximum });

/** entries of a special days table; their index counts from 1 */
export const encodeSpecialDays = (days: readonly SpecialDay[]): Uint8Array =>
  array(days.map(({ date: parts, dayId }, i) => structure(longUnsigned(i + 1), octetString(date(parts)), unsigned(dayId))));

export interface ScheduleEntry {
  /** From Monday on */
  readonly weekdays: readonly boolean[];
  /** From special day 1 on */
  readonly specialDays: readonly boolean[];
  readonly switchTime: Required<TimeParts>;
  readonly begin: DateParts;
  readonly end: DateParts;
}

export const scheduleEntry = (dates: fc.Arbitrary<DateParts> = dateWithWildcards): fc.Arbitrary<ScheduleEntry> =>
  fc.record({
    weekdays: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    specialDays: fc.array(fc.boolean(), { maxLength: 20 }),
    switchTime: timeOfDay,
    begin: dates,
    end: dates,
  });

const bits = (set: readonly boolean[]): string => set.map(Number).join('');

/** One entry of a schedule. @param script logical name in hex */
export const encodeScheduleEntry = (index: number, script: string, selector: number, entry: ScheduleEntry): Uint8Array =>
  structure(
    longUnsigned(index),
    boolean(true, 0xff),
    octetString(script),
    longUnsigned(selector),
    octetString(time(entry.switchTime)),
    longUnsigned(0xffff),
    bitString(bits(entry.weekdays)),
    bitString(bits(entry.specialDays)),
    octetString(date(entry.begin)),
    octetString(date(entry.end)),
  );

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function expectedWeekdays(weekdays: readonly boolean[]): string {
  const named = WEEKDAYS.filter((_, i) => weekdays[i]).map((day) => element('DayOfWeekApplicability', element('DayOfWeekID', day)));
  return named.length === 0 ? '' : element('DaysOfWeekApplicability', ...named);
}

/** Numbers, from 1, of the special days that are set */
export const setDays = (specialDays: readonly boolean[]): number[] => specialDays.flatMap((set, i) => (set ? [i + 1] : []));

export interface Season {
  readonly name: string;
  readonly start: DateParts;
  readonly week: number;
}

export interface Week {
  readonly name: number;
  /** From Monday on */
  readonly days: readonly number[];
}

export interface Day {
  readonly id: number;
  readonly schedule: readonly { readonly start: Required<TimeParts>; readonly selector: number }[];
}

export interface ActivityCalendar {
  readonly seasons: readonly Season[];
  readonly weeks: readonly Week[];
  readonly days: readonly Day[];
}

const weekName = fc.integer({ min: 1, max: 4 });
const dayName = fc.integer({ min: 1, max: 16 });

/** A tariff's calendar. @param selector script selectors of its actions */
export const activityCalendar = (selector: fc.Arbitrary<number>): fc.Arbitrary<ActivityCalendar> =>
  fc.record({
    seasons: fc.array(
      fc.record({
        name: fc.stringMatching(/^[A-Za-z ]{1,8}$/),
        start: dateWithWildcards,
        week: weekName,
      }),
      { maxLength: 4 },
    ),
    weeks: fc.array(fc.record({ name: weekName, days: fc.array(dayName, { minLength: 7, maxLength: 7 }) }), { maxLength: 4 }),
    days: fc.array(fc.record({ id: dayName, schedule: fc.array(fc.record({ start: timeOfDay, selector }), { maxLength: 48 }) }), {
      maxLength: 16,
    }),
  });

/** season_profile_active, week_profile_table_active and day_profile_table_active */
export const encodeActivityCalendar = ({ seasons, weeks, days }: ActivityCalendar): [Uint8Array, Uint8Array, Uint8Array] => [
  array(
    seasons.map(({ name, start, week }) =>
      structure(octetString(Buffer.from(name)), octetString(dateTime(start)), octetString(Uint8Array.of(week))),
    ),
  ),
  array(weeks.map((week) => structure(octetString(Uint8Array.of(week.name)), ...week.days.map(unsigned)))),
  array(
    days.map(({ id, schedule }) =>
      structure(
        unsigned(id),
        array(
          schedule.map(({ start, selector }) => structure(octetString(time(start)), octetString('00000A0064FF'), longUnsigned(selector))),
        ),
      ),
    ),
  ),
];

const wrapped = (name: string, content: readonly string[]): string => (content.length === 0 ? '' : element(name, ...content));

/** TariffSwitchingTable. @param action the element that a script selector is written as */
export function expectedSwitchingTable({ seasons, weeks, days }: ActivityCalendar, action: (selector: number) => string): string {
  const content = [
    wrapped(
      'DayProfiles',
      days.map(({ id, schedule }) =>
        element(
          'DayProfile',
          element('Day', id),
          ...schedule.map(({ start, selector }) => element('ProfileSchedule', element('StartTime', expectedTime(start)), action(selector))),
        ),
      ),
    ),
    wrapped(
      'WeekProfiles',
      weeks.map((week) =>
        element(
          'WeekProfile',
          element('WeekName', week.name),
          ...week.days.map((day, i) => elementWith('ReferencedElecDay', { index: i + 1 }, day)),
        ),
      ),
    ),
    wrapped(
      'Seasons',
      seasons.map(({ name, start, week }) =>
        element(
          'Season',
          element('SeasonName', name),
          element('SeasonStartDate', expectedDate(start)),
          element('ReferencedWeekName', week),
        ),
      ),
    ),
  ].filter((part) => part !== '');
  return wrapped('TariffSwitchingTable', content);
}
