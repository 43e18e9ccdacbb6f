import { scaledInteger } from './converters.js';
import { numberOf } from './numbers.js';
import type { Combination } from './rows.js';
import { divided, type Scale, withoutScale } from './scaling.js';

/** Where a gas message carries no multiplier or divisor, consumption is in litres: 1 / 1000 m3 */
const FIXED: Scale = { multiplier: 1, divisor: 1000 };

/**
 * value × multiplier ÷ divisor (m3, or kWh of thresholds), of a row with the sources value, multiplier, divisor; the fixed
 * ones where the message has none. Of a message that has one of them alone nobody knows the other, unless it is the fixed one.
 */
export const scaledConsumption: Combination = {
  type: 'decimal',
  write([value, multiplier, divisor], reading) {
    const n = value === undefined ? undefined : numberOf(value, reading);
    if (n === undefined || value === undefined) return undefined;
    const by = multiplier?.integer();
    const through = divisor?.integer();
    if (by !== undefined && through !== undefined) return divided(value, n, { multiplier: by, divisor: through }, reading);
    const known = (by === undefined || Number(by) === FIXED.multiplier) && (through === undefined || Number(through) === FIXED.divisor);
    return known ? divided(value, n, FIXED, reading) : withoutScale(value, reading);
  },
};

/** Consumption in m3 where the use case carries neither multiplier nor divisor: snapshots, samples */
export const fixedConsumption = scaledInteger(-3);
