import { octetString } from '../../codecs/dlms/shapes.js';
import { unsignedField } from '../../codecs/octet-fields.js';
import type { Source } from '../../codecs/source.js';
import { integerBetween } from './ranges.js';
import { container, demanded, element, flag, type Row, type SelectRow, select, whole } from './rows.js';

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

/** Years that the schema has room for */
const FIRST_YEAR = 2014;
const LAST_YEAR = 9999;

const always = (): boolean => true;

/** A part of a date: one of the wildcards, by number, or a number that the schema has a range for */
function part(name: string, source: Source, wildcards: Readonly<Record<number, string>>, first: number, last: number): Row {
  const alternatives = Object.entries(wildcards).map(([number, wildcard]) => [number, [flag(wildcard, source, always)]]);
  const choice: SelectRow = select(source, Object.fromEntries(alternatives), [
    element(`Specified${name}`, source, integerBetween(first, last)),
  ]);
  return demanded(container(name, demanded(choice)));
}

/** The rows of the schema's type Date: four choices between a number and a wildcard, all of which it demands */
export const dateRows = ({ year, month, dayOfMonth, dayOfWeek }: DateParts): Row[] => [
  part('Year', year, { [YEAR_NOT_SPECIFIED]: 'NonSpecifiedYear' }, FIRST_YEAR, LAST_YEAR),
  part('Month', month, { [NOT_SPECIFIED]: 'NonSpecifiedMonth' }, 1, 12),
  part(
    'DayOfMonth',
    dayOfMonth,
    {
      [LAST_DAY_OF_MONTH]: 'LastDayOfMonth',
      [SECOND_LAST_DAY_OF_MONTH]: 'SecondLastDayOfMonth',
      [NOT_SPECIFIED]: 'NonSpecifiedDayOfMonth',
    },
    1,
    31,
  ),
  part('DayOfWeek', dayOfWeek, { [NOT_SPECIFIED]: 'NonSpecifiedDayOfWeek' }, 1, 7),
];

/** A date with wildcards that the schema demands, in a whole element */
export const demandedDate = (name: string, date: DateParts): Row => demanded(container(name, ...dateRows(date)));

/** A date with wildcards that the schema leaves optional; left out, with a warning, where a part of it has no form there */
export const optionalDate = (name: string, date: DateParts): Row => whole(name, ...dateRows(date));
