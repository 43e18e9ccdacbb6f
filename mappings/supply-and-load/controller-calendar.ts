import { longUnsignedOctets } from '../../codecs/dlms/number-octets.js';
import { gbcsRow } from '../../codecs/dlms/shapes.js';
import { unsignedField } from '../../codecs/octet-fields.js';
import { specialDays } from '../tariff/activity-calendar.js';
import { auxiliaryControllerNumber, commandedLevel, isInput } from '../vocabulary/auxiliary-controllers.js';
import { type Converter, time } from '../vocabulary/converters.js';
import { dateRows, demandedDate } from '../vocabulary/dates.js';
import { items } from '../vocabulary/items.js';
import { expressible } from '../vocabulary/presence.js';
import { integerBetween } from '../vocabulary/ranges.js';
import {
  attribute,
  combined,
  container,
  containerWith,
  type DlmsRow,
  type DlmsSource,
  demanded,
  each,
  element,
  flag,
  group,
  select,
} from '../vocabulary/rows.js';
import { daysOfWeekApplicability, scheduleEntries } from '../vocabulary/schedule.js';

/** GBCS rows of a calendar; a use case that is superseded has none */
interface CalendarRows {
  readonly days?: number;
  readonly schedule?: number;
}

/** Script selectors name the controller in the high octet, what to do in the low one (GBCS 7.3.6.1) */
export const controllerCalendar = (rows: CalendarRows = {}) =>
  items({
    days: gbcsRow(rows.days, specialDays()),
    schedule: gbcsRow(rows.schedule, scheduleEntries(longUnsignedOctets({ controller: unsignedField(1), action: unsignedField(1) }))),
  });

type ControllerCalendar = ReturnType<typeof controllerCalendar>;

const specialDayNumber = integerBetween(1, 20);
const ACTIVATE = 1;
const DEACTIVATE = 2;
const always = (): boolean => true;
const switchNumber = integerBetween(1, 5);

/** An attribute of each entry that the schema demands */
const numberedBy = (name: string, source: DlmsSource, as: Converter) => ({
  attributes: [attribute(name, source, as)],
  where: expressible(source, as),
});

/** What both forms of the calendar name in their own words */
interface Words {
  /** Attribute that holds the number of a special day */
  readonly specialDay: 'index' | 'identifier';
  readonly datesAndTime: 'ALCSScheduleDatesAndTime' | 'AuxiliaryControllerSchedulePeriodAndTime';
}

/** A special day is named by its day_id, to which the bits of a schedule entry link: its index is DLMS's own */
const specialDayRows = (name: string, entry: string, { days }: ControllerCalendar, { specialDay }: Words): DlmsRow =>
  group(
    name,
    each(
      entry,
      days,
      { ...numberedBy(specialDay, days.each.of.dayId, specialDayNumber), whole: true, limit: 20 },
      ...dateRows(days.each.of.date),
    ),
  );

/** The rows of an entry after what is to be done */
function whenRows({ schedule }: ControllerCalendar, { specialDay, datesAndTime }: Words): DlmsRow[] {
  const { specialDays, switchTime, beginDate, endDate } = schedule.each.of;
  return [
    each('SpecialDaysApplicability', specialDays, { ...numberedBy(specialDay, specialDays.each, specialDayNumber), limit: 20 }),
    daysOfWeekApplicability(schedule.each.of),
    demanded(
      container(
        datesAndTime,
        element('SwitchTime', switchTime, time),
        demandedDate('StartDate', beginDate),
        demandedDate('EndDate', endDate),
      ),
    ),
  ];
}

const ALCS_WORDS: Words = { specialDay: 'index', datesAndTime: 'ALCSScheduleDatesAndTime' };

/** The calendar of ALCS and HCALCS, which are switched on or off */
export function alcsCalendarRows(calendar: ControllerCalendar): DlmsRow[] {
  const { controller, action } = calendar.schedule.each.of.scriptSelector.of;
  return [
    specialDayRows('ALCSHCALCSSpecialDays', 'ALCSHCALCSSpecialDay', calendar, ALCS_WORDS),
    each(
      'ALCSScheduler',
      calendar.schedule,
      { where: expressible(controller, switchNumber), whole: true, limit: 48 },
      demanded(
        containerWith(
          'ActivateDeactivateSwitch',
          [attribute('index', controller, switchNumber)],
          demanded(
            select(action, {
              [ACTIVATE]: [flag('ActivateSwitch', action, always)],
              [DEACTIVATE]: [flag('DeactivateSwitch', action, always)],
            }),
          ),
        ),
      ),
      ...whenRows(calendar, ALCS_WORDS),
    ),
  ];
}

const CONTROLLER_WORDS: Words = { specialDay: 'identifier', datesAndTime: 'AuxiliaryControllerSchedulePeriodAndTime' };

/** The calendar of all auxiliary controllers, which are given a level (GBCS 4) */
export function auxiliaryControllerCalendarRows(calendar: ControllerCalendar): DlmsRow[] {
  const { controller, action } = calendar.schedule.each.of.scriptSelector.of;
  return [
    specialDayRows('AuxiliaryControllerSpecialDayDefinitions', 'AuxiliaryControllerSpecialDayDefinition', calendar, CONTROLLER_WORDS),
    each(
      'AuxiliaryControllerSchedule',
      calendar.schedule,
      { where: expressible(controller, auxiliaryControllerNumber), whole: true, limit: 120 },
      containerWith(
        'AuxiliaryControllerAction',
        [attribute('auxiliaryControllerN', controller, auxiliaryControllerNumber)],
        combined('CommandedStateLevel', [controller, action], commandedLevel),
        flag('InputFromControlledLoad', controller, isInput),
      ),
      ...whenRows(calendar, CONTROLLER_WORDS),
    ),
  ];
}
