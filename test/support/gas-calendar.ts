import fc from 'fast-check';
import { clusterCommand, type GbzComponent } from '../encoder/gbz.js';
import { element } from './expected-xml.js';
import { placed } from './gsme.js';

const CALENDAR = 0x0707;

const ANY = 0xff;

/** The octets of a date; FF is any */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly dayOfWeek: number;
}

const orAny = (min: number, max: number) =>
  fc.oneof({ arbitrary: fc.integer({ min, max }), weight: 3 }, { arbitrary: fc.constant(ANY), weight: 1 });

/** Dates that the schema has words for */
export const calendarDate: fc.Arbitrary<CalendarDate> = fc.record({
  year: orAny(114, 254),
  month: orAny(1, 12),
  day: orAny(1, 31),
  dayOfWeek: orAny(1, 7),
});

const dateOctets = ({ year, month, day, dayOfWeek }: CalendarDate) => Uint8Array.of(year, month, day, dayOfWeek);

export const dateElement = (name: string, { year, month, day, dayOfWeek }: CalendarDate): string =>
  element(
    name,
    element('GasYearWithWildcards', year === ANY ? '<NonSpecifiedYear/>' : element('SpecifiedYear', year + 1900)),
    element('GasMonthWithWildcards', month === ANY ? '<NonSpecifiedMonth/>' : element('SpecifiedMonth', month)),
    element('GasDayOfMonthWithWildcards', day === ANY ? '<GasNonSpecifiedDayOfMonth/>' : element('SpecifiedDayOfMonth', day)),
    element('GasDayOfWeekWithWildcards', dayOfWeek === ANY ? '<NonSpecifiedDayOfWeek/>' : element('SpecifiedDayOfWeek', dayOfWeek)),
  );

const header = [
  ['UINT32', 0],
  ['UINT32', 473385600],
  ['UINT32', 470793600],
] as const;

/** Which of the commands of a publication it is, how many they are, and where its entries are counted, how many all of them have */
export interface Part {
  readonly index: number;
  readonly commands: number;
  readonly entries?: number;
}

const WHOLE: Part = { index: 0, commands: 1 };

export interface DayProfile {
  readonly id: number;
  readonly entries: readonly (readonly [minutes: number, action: number])[];
}

export const publishDayProfile = ({ id, entries }: DayProfile, calendarType: number, part = WHOLE): GbzComponent =>
  clusterCommand(CALENDAR, 0x01, [
    ...header,
    ['UINT8', id],
    ['UINT8', part.entries ?? entries.length],
    ['UINT8', part.index],
    ['UINT8', part.commands],
    ['ENUM8', calendarType],
    ...entries.flatMap(
      ([minutes, action]) =>
        [
          ['UINT16', minutes],
          ['UINT8', action],
        ] as const,
    ),
  ]);

export interface WeekProfile {
  readonly id: number;
  readonly days: readonly number[];
}

export const weekProfile = (lastDay: number): fc.Arbitrary<WeekProfile> =>
  fc.record({ id: fc.integer({ min: 1, max: 2 }), days: fc.array(fc.integer({ min: 1, max: lastDay }), { minLength: 7, maxLength: 7 }) });

export const publishWeekProfile = ({ id, days }: WeekProfile): GbzComponent =>
  clusterCommand(CALENDAR, 0x02, [...header, ['UINT8', id], ...days.map((day) => ['UINT8', day] as const)]);

export const weekElement = (dayElement: string, { id, days }: WeekProfile): string =>
  element('WeekProfile', element('WeekName', id), placed(dayElement, days));

/** A date, and the week or day that it refers to */
export type Reference = readonly [CalendarDate, number];

export const references = (last: number, maxLength: number): fc.Arbitrary<Reference[]> =>
  fc.array(fc.tuple(calendarDate, fc.integer({ min: 1, max: last })), { maxLength });

export const publishSeasons = (seasons: readonly Reference[], part = WHOLE): GbzComponent =>
  clusterCommand(CALENDAR, 0x03, [
    ...header,
    ['UINT8', part.index],
    ['UINT8', part.commands],
    ...seasons.flatMap(([date, week]) => [dateOctets(date), ['UINT8', week]] as const),
  ]);

export const seasonElement = ([date, week]: Reference): string =>
  element('Season', dateElement('SeasonStartDate', date), element('ReferencedWeekName', week));

export const publishSpecialDays = (days: readonly Reference[], calendarType: number, part = WHOLE): GbzComponent =>
  clusterCommand(CALENDAR, 0x04, [
    ...header,
    ['UTCTime', 0],
    ['ENUM8', calendarType],
    ['UINT8', part.entries ?? days.length],
    ['UINT8', part.index],
    ['UINT8', part.commands],
    ...days.flatMap(([date, day]) => [dateOctets(date), ['UINT8', day]] as const),
  ]);

export const specialDayElement = (dayElement: string, [date, day]: Reference): string =>
  element('SpecialDay', dateElement('Date', date), element(dayElement, day));
