import type { Value } from '../../codecs/source.js';
import type { Converter } from '../vocabulary/converters.js';

/** Bits of Payment Control Configuration (ZigBee Smart Energy D.7) */
const PREPAYMENT_ENABLED = 0x0002;
/** Set: debt is not collected while supply is disabled */
const DEBT_CONFIGURATION = 0x0400;
/** Set: debt is collected while emergency credit is in use; the other way round than the bit for disabled supply */
const EMERGENCY_DEBT_CONFIGURATION = 0x0800;

function bit(value: Value, mask: number): boolean | undefined {
  const n = value.integer();
  return n === undefined ? undefined : (Number(n) & mask) !== 0;
}

export const paymentMode: Converter = {
  type: 'string',
  words: ['Prepayment', 'Credit'],
  write(value) {
    const prepayment = bit(value, PREPAYMENT_ENABLED);
    return prepayment === undefined ? undefined : prepayment ? 'Prepayment' : 'Credit';
  },
};

/** In credit mode there is no debt to suspend: the element is left out */
const inPrepaymentMode = (mask: number, whenSet: string, whenClear: string): Converter => ({
  type: 'boolean',
  write: (value) => (bit(value, PREPAYMENT_ENABLED) ? (bit(value, mask) ? whenSet : whenClear) : undefined),
});

export const suspendDebtDisabled = inPrepaymentMode(DEBT_CONFIGURATION, 'true', 'false');
export const suspendDebtEmergency = inPrepaymentMode(EMERGENCY_DEBT_CONFIGURATION, 'false', 'true');
