import { hexUpper } from '../../codecs/hex.js';
import { requireOctetsOrText } from '../given/given.js';
import { KeyStoreError } from './errors.js';

/**
 * An EUI-64 as 16 upper-case hex digits, in which form keys are filed here
 * @throws KeyStoreError where it is none
 */
export function euiDigits(eui: Uint8Array | string): string {
  if (eui instanceof Uint8Array && eui.length === 8) return hexUpper(eui);
  requireOctetsOrText(eui, 'an EUI-64');
  const digits = typeof eui === 'string' ? eui.replace(/[-: ]/g, '').toUpperCase() : hexUpper(eui);
  if (!/^[0-9A-F]{16}$/.test(digits)) throw new KeyStoreError(`not an EUI-64: ${typeof eui === 'string' ? eui : `${eui.length} octets`}`);
  return digits;
}

/** The 16 digits in the form of the header: eight pairs joined by dashes */
export function dashed(digits: string): string {
  let text = digits.slice(0, 2);
  for (let at = 2; at < digits.length; at += 2) text += `-${digits.slice(at, at + 2)}`;
  return text;
}
