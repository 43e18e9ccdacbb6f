import type { Value } from '../../codecs/source.js';
import type { Converter } from '../vocabulary/converters.js';
import { numberOf } from '../vocabulary/numbers.js';
import type { Reading } from '../vocabulary/reading.js';

/** Bits of Payment Control Configuration (ZigBee Smart Energy D.7) */
const PREPAYMENT_ENABLED = 0x0002;
/** Set: debt is not collected while supply is disabled */
const DEBT_CONFIGURATION = 0x0400;
/** Set: debt is collected while emergency credit is in use; the other way round than the bit for disabled supply */
const EMERGENCY_DEBT_CONFIGURATION = 0x0800;

function bit(value: Value, mask: number, reading: Reading): boolean | undefined {
  const n = numberOf(value, reading);
  return n === undefined ? undefined : (Number(n) & mask) !== 0;
}

export const paymentMode: Converter = {
  type: 'string',
  words: ['Prepayment', 'Credit'],
  write(value, reading) {
    const prepayment = bit(value, PREPAYMENT_ENABLED, reading);
    return prepayment === undefined ? undefined : prepayment ? 'Prepayment' : 'Credit';
  },
};

/** In credit mode there is no debt to suspend: the element is left out */
const inPrepaymentMode = (mask: number, whenSet: string, whenClear: string): Converter => ({
  type: 'boolean',
  write: (value, reading) => (bit(value, PREPAYMENT_ENABLED, reading) ? (bit(value, mask, reading) ? whenSet : whenClear) : undefined),
});

export const suspendDebtDisabled = inPrepaymentMode(DEBT_CONFIGURATION, 'true', 'false');
export const suspendDebtEmergency = inPrepaymentMode(EMERGENCY_DEBT_CONFIGURATION, 'false', 'true');
