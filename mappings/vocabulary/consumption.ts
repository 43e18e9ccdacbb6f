import { scaledInteger } from './converters.js';
import type { Combination } from './rows.js';
import { divided } from './scaling.js';

/** Where a gas message carries no multiplier or divisor, consumption is in litres: 1 / 1000 m3 */
const FIXED_MULTIPLIER = 1;
const FIXED_DIVISOR = 1000;

/**
 * value × multiplier ÷ divisor (m3, or kWh of thresholds), of a row with the sources value, multiplier, divisor; the fixed
 * ones where the message has none
 */
export const scaledConsumption: Combination = {
  type: 'decimal',
  write([value, multiplier, divisor], reading) {
    const n = value?.integer();
    if (n === undefined) return undefined;
    return divided(n, multiplier?.integer() ?? FIXED_MULTIPLIER, divisor?.integer() ?? FIXED_DIVISOR, reading);
  },
};

/** Consumption in m3 where the use case carries neither multiplier nor divisor: snapshots, samples */
export const fixedConsumption = scaledInteger(-3);
