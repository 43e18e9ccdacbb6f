import { hexNumber } from '../../codecs/hex.js';
import { ALERT_NAMES } from '../enumerations/alert-codes.js';
import type { Converter } from './converters.js';

/** Name of an alert or event code; one that is not known is named by its four hex digits */
export const alertName: Converter = {
  type: 'string',
  write(value) {
    const code = value.integer();
    return code === undefined ? undefined : (ALERT_NAMES[Number(code)] ?? `Unknown alert code ${hexNumber(Number(code), 4)}`);
  },
};
