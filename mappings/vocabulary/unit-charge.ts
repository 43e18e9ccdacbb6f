import { arrayWith } from '../../codecs/dlms/array-with.js';
import { data, structure } from '../../codecs/dlms/shapes.js';

/** unit_charge_active of the class Charge (113) with one charge: standing charge, debt recovery rate */
export const unitCharge = () =>
  structure({
    scaling: structure({ commodityScale: data(), priceScale: data() }),
    commodity: data(),
    table: arrayWith({ charge: structure({ index: data(), chargePerUnit: data() }) }),
  });
