import { leftOut, numberOf } from '../vocabulary/numbers.js';
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
    if (duration === undefined || durationType === undefined) return undefined;
    const count = numberOf(duration, reading);
    const type = numberOf(durationType, reading);
    if (count === undefined || type === undefined) return undefined;
    const word = PERIODICITIES[Number(type) & TIMEBASE]?.[Number(count)];
    return word ?? leftOut(duration, reading, 'ENUMERATION_VALUE', `no word for the duration ${count} of type ${type}`);
  },
};
