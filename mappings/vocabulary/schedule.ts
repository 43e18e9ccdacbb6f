import { setBits } from '../../codecs/dlms/set-bits.js';
import { array, type DataShape, data, structure } from '../../codecs/dlms/shapes.js';
import { cosemDate } from './dates.js';
import { enumeration } from './enumeration.js';
import { expressible } from './presence.js';
import { type DlmsRow, each, element, group } from './rows.js';

/** entries of the class Schedule (10). Week days and special days are bits, the first for Monday and special day 1. */
export const scheduleEntries = <Selector extends DataShape>(scriptSelector: Selector) =>
  array(
    structure({
      index: data(),
      enable: data(),
      script: data(),
      scriptSelector,
      switchTime: data(),
      validityWindow: data(),
      weekdays: setBits(),
      specialDays: setBits(),
      beginDate: cosemDate(),
      endDate: cosemDate(),
    }),
  );

export type ScheduleEntry = ReturnType<typeof scheduleEntries>['each']['of'];

const dayNames = enumeration({ 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday', 5: 'Friday', 6: 'Saturday', 7: 'Sunday' });

/** The week days of a schedule entry */
export const daysOfWeekApplicability = ({ weekdays }: Pick<ScheduleEntry, 'weekdays'>): DlmsRow =>
  group(
    'DaysOfWeekApplicability',
    each(
      'DayOfWeekApplicability',
      weekdays,
      { where: expressible(weekdays.each, dayNames), limit: 7 },
      element('DayOfWeekID', weekdays.each, dayNames),
    ),
  );
