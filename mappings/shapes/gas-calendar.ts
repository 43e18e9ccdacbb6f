import { publishSeasons, publishSpecialDays, publishWeekProfile } from '../clusters/calendar.js';
import { constantNumber } from '../vocabulary/presence.js';
import { integerBetween } from '../vocabulary/ranges.js';
import { attribute, type EachRow, type ElementRow, each, element } from '../vocabulary/rows.js';
import { gasDate } from '../vocabulary/zigbee-date.js';

/** What a calendar of a GSME has at most */
const WEEKS = 2;
const SEASONS = 3;
const SPECIAL_DAYS = 20;

const weekNumber = integerBetween(1, WEEKS);

const { monday, tuesday, wednesday, thursday, friday, saturday, sunday } = publishWeekProfile.each.of;

/**
 * Week profiles, each with a day for Monday (index 1) to Sunday.
 * @param dayElement element that refers to a day profile; @param lastDay highest number of a day profile
 * @param whole whether the schema demands the days
 */
export function weekProfiles(dayElement: string, lastDay: number, whole: boolean): EachRow<'GBZ'> {
  const day = integerBetween(1, lastDay);
  const days: ElementRow<'GBZ'>[] = [monday, tuesday, wednesday, thursday, friday, saturday, sunday].map((id, i) =>
    element(dayElement, id, day, attribute('index', id, constantNumber(i + 1))),
  );
  return each(
    'WeekProfile',
    publishWeekProfile,
    { whole, limit: WEEKS },
    element('WeekName', publishWeekProfile.each.of.weekId, weekNumber),
    ...days,
  );
}

const { seasons } = publishSeasons.each.of;

/** The seasons of all Publish Seasons commands */
export const seasonEntries: EachRow<'GBZ'> = each(
  'Season',
  seasons,
  { within: publishSeasons, limit: SEASONS },
  gasDate('SeasonStartDate', seasons.each.of.startDate),
  element('ReferencedWeekName', seasons.each.of.weekId, weekNumber),
);

const { specialDays } = publishSpecialDays.each.of;

/** The special days of all Publish Special Days commands. @param dayElement element that refers to a day profile; @param lastDay its highest number */
export const specialDayEntries = (dayElement: string, lastDay: number): EachRow<'GBZ'> =>
  each(
    'SpecialDay',
    specialDays,
    { within: publishSpecialDays, limit: SPECIAL_DAYS },
    gasDate('Date', specialDays.each.of.date),
    element(dayElement, specialDays.each.of.dayId, integerBetween(1, lastDay)),
  );
