import { octetString } from '../../codecs/dlms/shapes.js';
import { unsignedField } from '../../codecs/octet-fields.js';
import { integerBetween } from './ranges.js';
import { container, type DlmsRow, type DlmsSource, demanded, element, flag, select, whole } from './rows.js';

/** Values of a COSEM date (IEC 62056-6-2, 4.1.6.1) that specify no year, month or day */
const YEAR_NOT_SPECIFIED = 0xffff;
const NOT_SPECIFIED = 0xff;
const LAST_DAY_OF_MONTH = 0xfe;
const SECOND_LAST_DAY_OF_MONTH = 0xfd;

/** COSEM date of five octets, or the date in a COSEM date-time of 12 */
export const cosemDate = () =>
  octetString({ year: unsignedField(2), month: unsignedField(1), dayOfMonth: unsignedField(1), dayOfWeek: unsignedField(1) });

/** `dayOfWeek` 1 is Monday; a wildcard may stand for each part */
type CosemDate = Pick<ReturnType<typeof cosemDate>, 'of'>;

/** Years that the schema has room for */
const FIRST_YEAR = 2014;
const LAST_YEAR = 9999;

const always = (): boolean => true;

/** What a part of a date may be: a number from first to last, or one of the wildcards, by number */
interface Part {
  readonly first: number;
  readonly last: number;
  readonly wildcards: Readonly<Record<number, string>>;
}

function part(name: string, source: DlmsSource, { first, last, wildcards }: Part): DlmsRow {
  const alternatives = Object.entries(wildcards).map(([number, wildcard]) => [number, [flag(wildcard, source, always)]]);
  const specified = [element(`Specified${name}`, source, integerBetween(first, last))];
  return demanded(container(name, demanded(select(source, Object.fromEntries(alternatives), specified))));
}

/** The rows of the schema's type Date: four choices between a number and a wildcard, all of which it demands */
export const dateRows = ({ of: { year, month, dayOfMonth, dayOfWeek } }: CosemDate): DlmsRow[] => [
  part('Year', year, { first: FIRST_YEAR, last: LAST_YEAR, wildcards: { [YEAR_NOT_SPECIFIED]: 'NonSpecifiedYear' } }),
  part('Month', month, { first: 1, last: 12, wildcards: { [NOT_SPECIFIED]: 'NonSpecifiedMonth' } }),
  part('DayOfMonth', dayOfMonth, {
    first: 1,
    last: 31,
    wildcards: {
      [LAST_DAY_OF_MONTH]: 'LastDayOfMonth',
      [SECOND_LAST_DAY_OF_MONTH]: 'SecondLastDayOfMonth',
      [NOT_SPECIFIED]: 'NonSpecifiedDayOfMonth',
    },
  }),
  part('DayOfWeek', dayOfWeek, { first: 1, last: 7, wildcards: { [NOT_SPECIFIED]: 'NonSpecifiedDayOfWeek' } }),
];

/** A date with wildcards that the schema demands, in a whole element */
export const demandedDate = (name: string, date: CosemDate): DlmsRow => demanded(container(name, ...dateRows(date)));

/** A date with wildcards that the schema leaves optional; left out, with a warning, where a part of it has no form there */
export const optionalDate = (name: string, date: CosemDate): DlmsRow => whole(name, ...dateRows(date));
