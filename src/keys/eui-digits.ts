import { hexUpper } from '../../codecs/hex.js';
import { requireOctetsOrText } from '../given.js';
import { KeyStoreError } from './errors.js';

/**
 * An EUI-64 as 16 upper-case hex digits, in which form keys are filed here
 * @throws KeyStoreError where it is none
 */
export function euiDigits(eui: Uint8Array | string): string {
  requireOctetsOrText(eui, 'an EUI-64');
  const digits = typeof eui === 'string' ? eui.replace(/[-: ]/g, '').toUpperCase() : hexUpper(eui);
  if (!/^[0-9A-F]{16}$/.test(digits)) throw new KeyStoreError(`not an EUI-64: ${typeof eui === 'string' ? eui : `${eui.length} octets`}`);
  return digits;
}

/** The 16 digits in the form of the header: eight pairs joined by dashes */
export function dashed(digits: string): string {
  return digits.replace(/(..)(?=.)/g, '$1-');
}
