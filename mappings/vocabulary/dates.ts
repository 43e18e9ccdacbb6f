import { octetString } from '../../codecs/dlms/shapes.js';
import { unsignedField } from '../../codecs/octet-fields.js';
import type { Source } from '../../codecs/source.js';
import { integer } from './converters.js';
import { integerBetween } from './ranges.js';
import { container, element, flag, groupWhere, type Row, select } from './rows.js';

/** Values of a COSEM date (IEC 62056-6-2, 4.1.6.1) that specify no year, month or day */
const YEAR_NOT_SPECIFIED = 0xffff;
const NOT_SPECIFIED = 0xff;
const LAST_DAY_OF_MONTH = 0xfe;
const SECOND_LAST_DAY_OF_MONTH = 0xfd;

/** The parts of a date, each of which a wildcard may stand for */
export interface DateParts {
  readonly year: Source;
  readonly month: Source;
  readonly dayOfMonth: Source;
  /** 1 is Monday */
  readonly dayOfWeek: Source;
}

/** COSEM date of five octets, or the date in a COSEM date-time of 12 */
export const cosemDate = () =>
  octetString({ year: unsignedField(2), month: unsignedField(1), dayOfMonth: unsignedField(1), dayOfWeek: unsignedField(1) });

const always = (): boolean => true;

/** The rows of the schema's type Date: four choices between a number and a wildcard */
export const dateRows = ({ year, month, dayOfMonth, dayOfWeek }: DateParts): Row[] => [
  container(
    'Year',
    select(year, { [YEAR_NOT_SPECIFIED]: [flag('NonSpecifiedYear', year, always)] }, [element('SpecifiedYear', year, integer)]),
  ),
  container(
    'Month',
    select(month, { [NOT_SPECIFIED]: [flag('NonSpecifiedMonth', month, always)] }, [
      element('SpecifiedMonth', month, integerBetween(1, 12)),
    ]),
  ),
  container(
    'DayOfMonth',
    select(
      dayOfMonth,
      {
        [LAST_DAY_OF_MONTH]: [flag('LastDayOfMonth', dayOfMonth, always)],
        [SECOND_LAST_DAY_OF_MONTH]: [flag('SecondLastDayOfMonth', dayOfMonth, always)],
        [NOT_SPECIFIED]: [flag('NonSpecifiedDayOfMonth', dayOfMonth, always)],
      },
      [element('SpecifiedDayOfMonth', dayOfMonth, integerBetween(1, 31))],
    ),
  ),
  container(
    'DayOfWeek',
    select(dayOfWeek, { [NOT_SPECIFIED]: [flag('NonSpecifiedDayOfWeek', dayOfWeek, always)] }, [
      element('SpecifiedDayOfWeek', dayOfWeek, integerBetween(1, 7)),
    ]),
  ),
];

/** A date with wildcards that the schema demands */
export const partlySpecifiedDate = (name: string, date: DateParts): Row => container(name, ...dateRows(date));

/** A date with wildcards that the schema leaves optional */
export const optionalDate = (name: string, date: DateParts): Row => groupWhere(name, date.year, ...dateRows(date));
