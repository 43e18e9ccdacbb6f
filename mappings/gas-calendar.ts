import { publishSeasons, publishSpecialDays, publishWeekProfile } from './clusters/calendar.js';
import { constantNumber } from './vocabulary/presence.js';
import { integerBetween } from './vocabulary/ranges.js';
import { attribute, type EachRow, type ElementRow, each, element, forEach } from './vocabulary/rows.js';
import { gasDate } from './vocabulary/zigbee-date.js';

/** Calendars of a GSME have two weeks */
const weekNumber = integerBetween(1, 2);

const { monday, tuesday, wednesday, thursday, friday, saturday, sunday } = publishWeekProfile.each;

/**
 * Week profiles, each with a day for Monday (index 1) to Sunday.
 * @param dayElement element that refers to a day profile; @param lastDay highest number of a day profile
 * @param whole whether the schema demands the days
 */
export function weekProfiles(dayElement: string, lastDay: number, whole: boolean): EachRow {
  const day = integerBetween(1, lastDay);
  const days: ElementRow[] = [monday, tuesday, wednesday, thursday, friday, saturday, sunday].map((id, i) =>
    element(dayElement, id, day, attribute('index', id, constantNumber(i + 1))),
  );
  return each('WeekProfile', publishWeekProfile, { whole }, element('WeekName', publishWeekProfile.each.weekId, weekNumber), ...days);
}

const { seasons } = publishSeasons.each;

/** The seasons of all Publish Seasons commands */
export const seasonEntries: EachRow = forEach(
  publishSeasons,
  undefined,
  each(
    'Season',
    seasons,
    {},
    gasDate('SeasonStartDate', seasons.each.startDate),
    element('ReferencedWeekName', seasons.each.weekId, weekNumber),
  ),
);

const { specialDays } = publishSpecialDays.each;

/** The special days of all Publish Special Days commands. @param dayElement element that refers to a day profile; @param lastDay its highest number */
export const specialDayEntries = (dayElement: string, lastDay: number): EachRow =>
  forEach(
    publishSpecialDays,
    undefined,
    each(
      'SpecialDay',
      specialDays,
      {},
      gasDate('Date', specialDays.each.date),
      element(dayElement, specialDays.each.dayId, integerBetween(1, lastDay)),
    ),
  );
