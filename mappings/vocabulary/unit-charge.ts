import { arrayWith } from '../../codecs/dlms/array-with.js';
import { data, structure } from '../../codecs/dlms/shapes.js';
import { integerBetween } from './ranges.js';

/** unit_charge_active of the class Charge (113) with one charge: standing charge, debt recovery rate */
export const unitCharge = () =>
  structure({
    scaling: structure({ commodityScale: data(), priceScale: data() }),
    commodity: data(),
    table: arrayWith({ charge: structure({ index: data(), chargePerUnit: data() }) }),
  });

export type UnitCharge = ReturnType<typeof unitCharge>;

/** A charge per unit, and the power of ten that it is to be multiplied by, in the ranges of the schema */
export const price = integerBetween(-0x8000, 0x7fff);
export const priceScale = integerBetween(-128, 127);
