import { hexNumber } from '../../codecs/hex.js';
import { ALERT_NAMES } from '../enumerations/alert-codes.js';
import type { Converter } from './converters.js';
import { wordsForm } from './form.js';
import { numberOf, outOfRange } from './numbers.js';

/** Codes of alerts and events have two octets */
const LAST_CODE = 0xffff;

/** Name of an alert or event code; one that is not known is named by its four hex digits */
export const alertName: Converter = {
  type: 'string',
  characters: Math.max(...Object.values(ALERT_NAMES).map((name) => name.length)),
  write(value, reading) {
    const code = numberOf(value, reading);
    if (code === undefined) return undefined;
    if (code < 0 || code > LAST_CODE) return outOfRange(value, reading, code);
    return ALERT_NAMES[Number(code)] ?? `Unknown alert code ${hexNumber(Number(code), 4)}`;
  },
  form: wordsForm(new Map(Object.entries(ALERT_NAMES).map(([code, name]) => [Number(code), name]))),
};
