import type { Combination } from '../vocabulary/rows.js';

/** Billing Period Duration Type (ZigBee Smart Energy D.4): the low nibble is the unit of the duration */
const TIMEBASE = 0x0f;

/** Words by timebase and duration in it: days, weeks, months */
const PERIODICITIES: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  1: { 1: 'Daily' },
  2: { 1: 'Weekly' },
  3: { 1: 'Monthly', 3: 'Quarterly', 6: 'SixMonthly', 12: 'Yearly' },
};

/** How often a billing period starts, of a row with the sources billing period duration, billing period duration type */
export const periodicity: Combination = {
  type: 'string',
  words: Object.values(PERIODICITIES).flatMap((byDuration) => Object.values(byDuration)),
  write([duration, durationType], reading) {
    const count = duration?.integer();
    const type = durationType?.integer();
    if (count === undefined || type === undefined) return undefined;
    const word = PERIODICITIES[Number(type) & TIMEBASE]?.[Number(count)];
    if (word === undefined)
      reading.warn(
        'ENUMERATION_VALUE',
        `no word for the duration ${count} of type ${type}: the element is left out`,
        'Periodicity',
        duration?.at,
      );
    return word;
  },
};
