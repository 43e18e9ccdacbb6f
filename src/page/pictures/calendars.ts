import type {
  DayOfMonth,
  DayOfWeek,
  DaysOfWeekApplicability,
  Month,
  ReadALCSDataRsp,
  ReadAuxiliaryControllerConfigurationDataRsp,
  ReadPrepaymentConfigurationRsp,
  ReadPrepaymentConfigurationRspElectricity,
  ReadPrepaymentConfigurationRspGas,
  ScheduleDatesAndTime,
  Year,
} from '../../data/gbcs-response.js';
import { type DayRow, dayGrid, type Switching } from '../drawing/day-grid.js';
import { type Picture, tableOf } from '../drawing/picture.js';
import { counted } from '../view/words.js';
import { clockOf, gasDateText, isAnyDay, minuteOf, WEEKDAYS, wildcardDateText } from './dates.js';

/** Something that a calendar switches */
interface Entry {
  readonly time: string | undefined;
  readonly kind: Switching['kind'];
  /** `on`, `off`, `level 50` */
  readonly text: string;
  readonly weekdays: readonly string[];
  /** Numbers of the special days that it counts on too */
  readonly specialDays: readonly number[];
  /** `21 Jun to 21 Sep`; undefined where it always counts */
  readonly period: string | undefined;
}

const SPECIAL = 'Special days';

/** When a calendar switches, by day of the week. @returns one picture; none where it switches nothing */
function picturesOfWeek(title: string, entries: readonly Entry[]): Picture[] {
  if (entries.length === 0) return [];
  const names = entries.some(({ specialDays }) => specialDays.length > 0) ? [...WEEKDAYS, SPECIAL] : WEEKDAYS;
  const rows = names.map((name): DayRow => ({ name, switchings: entries.flatMap((entry) => switchingOn(name, entry)) }));
  const limited = entries.filter(({ period }) => period !== undefined).length;
  const count = `${counted(entries.length, 'entry', 'entries')}.`;
  const summary = limited === 0 ? [count] : [count, 'Marks without filling count in a period only, which the table has.'];
  const values = {
    columns: ['Time, UTC', 'Switches', 'Days', 'Special days', 'Period'],
    count: entries.length,
    rowAt: (index: number): string[] => {
      const { time, text, weekdays, specialDays, period } = entries[index] as Entry;
      return [clockOf(time), text, weekdays.join(', ') || '–', specialDays.join(', ') || '–', period ?? 'always'];
    },
  };
  return [{ title, summary, drawing: dayGrid(title, summary, rows, 'UTC'), values }];
}

function switchingOn(day: string, { time, kind, text, weekdays, specialDays, period }: Entry): Switching[] {
  const at = minuteOf(time);
  const counts = day === SPECIAL ? specialDays.length > 0 : weekdays.includes(day);
  if (at === undefined || !counts) return [];
  const which = day === SPECIAL ? `Special days ${specialDays.join(', ')}` : day;
  return [
    {
      at,
      kind,
      text,
      isLimited: period !== undefined,
      tip: `${which} ${clockOf(time)}: ${text}${period === undefined ? '' : `, ${period}`}`,
    },
  ];
}

const weekdaysOf = (days: DaysOfWeekApplicability | undefined): string[] =>
  (days?.DayOfWeekApplicability ?? []).map(({ DayOfWeekID }) => DayOfWeekID);

const periodOf = ({ StartDate, EndDate }: ScheduleDatesAndTime): string | undefined =>
  isAnyDay(StartDate) && isAnyDay(EndDate) ? undefined : `${wildcardDateText(StartDate)} to ${wildcardDateText(EndDate)}`;

/** A special day by its number */
interface SpecialDay {
  readonly index?: number;
  readonly identifier?: number;
  readonly Year: Year;
  readonly Month: Month;
  readonly DayOfMonth: DayOfMonth;
  readonly DayOfWeek: DayOfWeek;
}

function picturesOfSpecialDays(days: readonly SpecialDay[] | undefined): Picture[] {
  const rows = (days ?? []).map((day) => [String(day.index ?? day.identifier ?? '–'), wildcardDateText(day)]);
  return picturesOfDates('Special days', ['Special day', 'Date'], rows);
}

function picturesOfDates(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): Picture[] {
  if (rows.length === 0) return [];
  const drawing = tableOf({ columns, count: rows.length, rowAt: (index) => rows[index] ?? [] }, title, 'texts');
  return [{ title, summary: [], drawing }];
}

/** Entries by the number of what they switch */
function byNumber<E>(entries: readonly E[], numberOf: (entry: E) => number): [number, E[]][] {
  const found = new Map<number, E[]>();
  for (const entry of entries) found.set(numberOf(entry), [...(found.get(numberOf(entry)) ?? []), entry]);
  return [...found].sort(([a], [b]) => a - b);
}

/** 7.7 */
export function loadControlCalendar({
  AuxiliaryLoadControlSwitch = [],
  ALCSHCALCSSpecialDays,
  ALCSScheduler = [],
}: ReadALCSDataRsp): Picture[] {
  const titleOf = (number: number): string => {
    const description = AuxiliaryLoadControlSwitch.find(({ Index }) => Index === number)?.Description;
    return `Calendar of switch ${number}${description === undefined ? '' : `, ${description}`}`;
  };
  const calendars = byNumber(ALCSScheduler, ({ ActivateDeactivateSwitch }) => ActivateDeactivateSwitch.index).flatMap(
    ([number, schedules]) =>
      picturesOfWeek(
        titleOf(number),
        schedules.map((schedule): Entry => {
          const isOn = schedule.ActivateDeactivateSwitch.ActivateSwitch === true;
          return {
            time: schedule.ALCSScheduleDatesAndTime.SwitchTime,
            kind: isOn ? 'on' : 'off',
            text: isOn ? 'on' : 'off',
            weekdays: weekdaysOf(schedule.DaysOfWeekApplicability),
            specialDays: (schedule.SpecialDaysApplicability ?? []).map(({ index }) => index),
            period: periodOf(schedule.ALCSScheduleDatesAndTime),
          };
        }),
      ),
  );
  return [...calendars, ...picturesOfSpecialDays(ALCSHCALCSSpecialDays?.ALCSHCALCSSpecialDay)];
}

/** 7.14 */
export function controllerCalendar({
  AuxiliaryControllerDescription = [],
  AuxiliaryControllerSpecialDayDefinitions,
  AuxiliaryControllerSchedule = [],
}: ReadAuxiliaryControllerConfigurationDataRsp): Picture[] {
  const titleOf = (number: number): string => {
    const description = AuxiliaryControllerDescription.find(({ auxiliaryControllerN }) => auxiliaryControllerN === number);
    return `Calendar of auxiliary controller ${number}${description === undefined ? '' : `, ${description.AuxiliaryControlDescription}`}`;
  };
  const calendars = byNumber(
    AuxiliaryControllerSchedule,
    ({ AuxiliaryControllerAction }) => AuxiliaryControllerAction.auxiliaryControllerN,
  );
  return [
    ...calendars.flatMap(([number, schedules]) =>
      picturesOfWeek(
        titleOf(number),
        schedules.map((schedule): Entry => {
          const { CommandedStateLevel, InputFromControlledLoad } = schedule.AuxiliaryControllerAction;
          const level = CommandedStateLevel === undefined ? 'no level' : `level ${CommandedStateLevel}`;
          return {
            time: schedule.AuxiliaryControllerSchedulePeriodAndTime.SwitchTime,
            kind: 'level',
            text: InputFromControlledLoad ? `${level} (input)` : level,
            weekdays: weekdaysOf(schedule.DaysOfWeekApplicability),
            specialDays: (schedule.SpecialDaysApplicability ?? []).map(({ identifier }) => identifier),
            period: periodOf(schedule.AuxiliaryControllerSchedulePeriodAndTime),
          };
        }),
      ),
    ),
    ...picturesOfSpecialDays(AuxiliaryControllerSpecialDayDefinitions?.AuxiliaryControllerSpecialDayDefinition),
  ];
}

/** 4.13 */
export const prepaymentCalendar = ({ Electricity, Gas }: ReadPrepaymentConfigurationRsp): Picture[] => [
  ...electricityNonDisablement(Electricity?.NonDisablementCalendar),
  ...gasNonDisablement(Gas?.NonDisablementCalendar),
];

const NON_DISABLEMENT = 'Non-disablement calendar';

function electricityNonDisablement(calendar: ReadPrepaymentConfigurationRspElectricity['NonDisablementCalendar']): Picture[] {
  const entries = (calendar?.ElectricityNonDisablementSchedule ?? []).map((schedule): Entry => {
    const { SwitchTime, StartDate, EndDate } = schedule.ScheduleDatesAndTime ?? {};
    const isStart = schedule.NonDisablementScript === 'START';
    return {
      time: SwitchTime,
      kind: isStart ? 'on' : 'off',
      text: schedule.NonDisablementScript?.toLowerCase() ?? '–',
      weekdays: weekdaysOf(schedule.DaysOfWeekApplicability),
      specialDays: (schedule.SpecialDaysApplicability?.SpecialDayApplicability ?? []).map(({ SpecialDayID }) => SpecialDayID),
      period: StartDate === undefined && EndDate === undefined ? undefined : `${StartDate ?? 'any day'} to ${EndDate ?? 'any day'}`,
    };
  });
  return [...picturesOfWeek(NON_DISABLEMENT, entries), ...picturesOfSpecialDays(calendar?.ElectricitySpecialDays?.SpecialDay)];
}

function gasNonDisablement(calendar: ReadPrepaymentConfigurationRspGas['NonDisablementCalendar']): Picture[] {
  const days = calendar?.DayProfiles?.GasNonDisablementDayProfile ?? [];
  const rows = days.map(({ GasDayName, TimeStartAction = [] }): DayRow => {
    const name = `Day ${GasDayName ?? '–'}`;
    const switchings = TimeStartAction.flatMap(({ StartTime, NonDisablementAction }): Switching[] => {
      const at = minuteOf(StartTime);
      if (at === undefined) return [];
      const text = NonDisablementAction?.toLowerCase() ?? '–';
      return [
        {
          at,
          kind: NonDisablementAction === 'START' ? 'on' : 'off',
          text,
          isLimited: false,
          tip: `${name} ${clockOf(StartTime)}: ${text}`,
        },
      ];
    });
    return { name, switchings };
  });
  const weeks = (calendar?.WeekProfiles?.WeekProfile ?? []).map(({ WeekName, ReferencedDayName }) => [
    String(WeekName),
    ...WEEKDAYS.map((_, i) => String(ReferencedDayName.find(({ index }) => index === i + 1)?.value ?? '–')),
  ]);
  const seasons = (calendar?.SeasonProfiles?.Season ?? []).map((season) => [
    gasDateText(season.SeasonStartDate),
    String(season.ReferencedWeekName ?? '–'),
  ]);
  const specialDays = (calendar?.SpecialDays?.SpecialDay ?? []).map((day) => [gasDateText(day.Date), String(day.ReferencedDayName ?? '–')]);
  const summary = [`${counted(days.length, 'kind')} of days.`];
  return [
    ...(rows.length === 0 ? [] : [{ title: NON_DISABLEMENT, summary, drawing: dayGrid(NON_DISABLEMENT, summary, rows, 'UTC') }]),
    ...picturesOfDates('Weeks: the kind of each day', ['Week', ...WEEKDAYS], weeks),
    ...picturesOfDates('Seasons', ['Starts', 'Week'], seasons),
    ...picturesOfDates('Special days', ['Date', 'Kind of day'], specialDays),
  ];
}
