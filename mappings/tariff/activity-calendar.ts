import { array, data, structure } from '../../codecs/dlms/shapes.js';
import type { Named } from '../../codecs/named.js';
import { textUpTo, time } from '../vocabulary/converters.js';
import { cosemDate, demandedDate, optionalDate } from '../vocabulary/dates.js';
import { constantNumber } from '../vocabulary/presence.js';
import { integerBetween, octetsBetween } from '../vocabulary/ranges.js';
import { attribute, type DlmsRow, type DlmsSource, each, element, group } from '../vocabulary/rows.js';

/** season_profile_active of the class Activity calendar (20) */
export const seasonProfiles = () => array(structure({ name: data(), start: cosemDate(), weekName: data() }));

/** week_profile_table_active */
export const weekProfiles = () =>
  array(
    structure({
      name: data(),
      monday: data(),
      tuesday: data(),
      wednesday: data(),
      thursday: data(),
      friday: data(),
      saturday: data(),
      sunday: data(),
    }),
  );

/** day_profile_table_active */
export const dayProfiles = () =>
  array(structure({ dayId: data(), schedule: array(structure({ startTime: data(), script: data(), scriptSelector: data() })) }));

/** entries of the class Special days table (11) */
export const specialDays = () => array(structure({ index: data(), date: cosemDate(), dayId: data() }));

type SeasonProfiles = Named<ReturnType<typeof seasonProfiles>>;
type WeekProfiles = Named<ReturnType<typeof weekProfiles>>;
type DayProfiles = Named<ReturnType<typeof dayProfiles>>;
export type SpecialDays = Named<ReturnType<typeof specialDays>>;

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const dayName = integerBetween(1, 16);
const weekName = octetsBetween(1, 4);

/** How a tariff writes the actions of its profile schedules. */
export interface TariffActions {
  /** The row of a script selector (GBCS 7.3.7) */
  row(scriptSelector: DlmsSource): DlmsRow;
  /** Whether the schema demands an action, and the time at which it starts */
  readonly demanded: boolean;
}

/** DayProfiles, WeekProfiles and Seasons of a tariff switching table */
export function switchingTable(
  { days, weeks, seasons }: { days: DayProfiles; weeks: WeekProfiles; seasons: SeasonProfiles },
  actions: TariffActions,
): DlmsRow {
  const schedule = days.each.of.schedule;
  const week = weeks.each.of;
  const season = seasons.each.of;
  return group(
    'TariffSwitchingTable',
    group(
      'DayProfiles',
      each(
        'DayProfile',
        days,
        { limit: 16 },
        element('Day', days.each.of.dayId, dayName),
        each(
          'ProfileSchedule',
          schedule,
          { whole: actions.demanded, limit: 48 },
          element('StartTime', schedule.each.of.startTime, time),
          actions.row(schedule.each.of.scriptSelector),
        ),
      ),
    ),
    group(
      'WeekProfiles',
      each(
        'WeekProfile',
        weeks,
        { limit: 4 },
        element('WeekName', week.name, weekName),
        ...DAYS.map((day, i) => element('ReferencedElecDay', week[day], dayName, attribute('index', week[day], constantNumber(i + 1)))),
      ),
    ),
    group(
      'Seasons',
      each(
        'Season',
        seasons,
        { limit: 4 },
        element('SeasonName', season.name, textUpTo(8)),
        optionalDate('SeasonStartDate', season.start),
        element('ReferencedWeekName', season.weekName, weekName),
      ),
    ),
  );
}

/** The special days of a tariff. @param demanded whether the schema demands date and day */
export const switchingTableSpecialDays = (days: SpecialDays, demanded: boolean): DlmsRow =>
  group(
    'TariffSwitchingTableSpecialDays',
    each(
      'SpecialDay',
      days,
      { whole: demanded, limit: 50 },
      demanded ? demandedDate('Date', days.each.of.date) : optionalDate('Date', days.each.of.date),
      element('ReferencedDay', days.each.of.dayId, dayName),
    ),
  );
