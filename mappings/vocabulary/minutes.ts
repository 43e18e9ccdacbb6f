import { timeOf } from '../../codecs/time/utc.js';
import type { Converter } from './converters.js';
import { leftOut, numberOf } from './numbers.js';

const MINUTES_PER_DAY = 1440;

/** Minutes from midnight as a time; left out with a warning from 24 hours on */
export const minutesOfDay: Converter = {
  type: 'time',
  write(value, reading) {
    const n = numberOf(value, reading);
    if (n === undefined) return undefined;
    const minutes = Number(n);
    if (minutes >= 0 && minutes < MINUTES_PER_DAY) return timeOf(Math.floor(minutes / 60), minutes % 60, 0, 0);
    return leftOut(value, reading, 'VALUE_OUT_OF_RANGE', `${n} minutes are no time of a day`);
  },
};
