import { data, structure } from '../../codecs/dlms/shapes.js';
import { enumeration } from './enumeration.js';

/** Attribute scaler_unit of a register (classes 3 and 4) */
export const scalerUnit = () => structure({ scaler: data(), unit: data() });

/** Units of scaler_unit (IEC 62056-6-2, table 4) as the schema writes them; a code with no word there leaves the element out */
export const activeEnergyUnit = enumeration({ 30: 'Wh' });
export const reactiveEnergyUnit = enumeration({ 32: 'varh' });
/** Units of quantities that the schema holds as any text */
export const anyUnit = enumeration({ 27: 'W', 30: 'Wh', 32: 'varh', 35: 'V', 255: 'count' });
/** Unit of Measure of the Metering cluster (ZigBee Smart Energy D.3): 01 is m3 */
export const gasConsumptionUnit = enumeration({ 1: 'm3' });
