const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month from 1 to 12 (proleptic Gregorian calendar) */
export const daysOf = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : DAYS[month - 1];

/** Days of an era of 400 years, which begins on 1 March, and from the first era's to 1970-01-01 */
const DAYS_PER_ERA = 146097;
const EPOCH_1970 = 719468;

/** A day of the proleptic Gregorian calendar */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Date of a day counted from 1970-01-01, from year 0 on. */
export function dateOfDay(day: number): CivilDate {
  const fromFirst = day + EPOCH_1970;
  const era = Math.floor(fromFirst / DAYS_PER_ERA);
  const ofEra = fromFirst - era * DAYS_PER_ERA;
  const yearOfEra = ((ofEra - ((ofEra / 1460) | 0) + ((ofEra / 36524) | 0) - ((ofEra / 146096) | 0)) / 365) | 0;
  const ofYear = ofEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0));
  const monthFromMarch = ((5 * ofYear + 2) / 153) | 0;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - (((153 * monthFromMarch + 2) / 5) | 0) + 1,
  };
}

/** Day of a date, counted from 1970-01-01 */
export function dayOfDate(year: number, month: number, day: number): number {
  const fromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const ofYear = (((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) | 0) + day - 1;
  return era * DAYS_PER_ERA + yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + ofYear - EPOCH_1970;
}
