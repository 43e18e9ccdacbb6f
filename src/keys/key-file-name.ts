import { euiDigits } from './eui-digits.js';
import type { KeyUsage } from './key-usage.js';

/** Whose key it is and for what */
export interface NamedKey {
  /** EUI-64 in 16 upper-case hex digits */
  readonly digits: string;
  readonly usage: KeyUsage;
  readonly prePayment: boolean;
  readonly privateKey: boolean;
}

const FILE_NAME = /^((?:[0-9a-f]{2}-?){8})-(pp-)?(ka|ds)\.(pem|key)$/i;

/**
 * The key that a file of this name holds by the rule: `<eui>-ka.pem` and `<eui>-ds.pem` certificates, `<eui>-ka.key` and `<eui>-ds.key` private
 * keys, `<eui>-pp-ka.…` those for pre-payment top-ups. Case doesn't matter, and the EUI-64 may have dashes. Undefined for any other name.
 */
export function keyOfFileName(name: string): NamedKey | undefined {
  const match = FILE_NAME.exec(name);
  if (match === null) return undefined;
  const [, eui = '', prePayment = '', usage = '', ending = ''] = match;
  return {
    digits: euiDigits(eui),
    usage: usage.toUpperCase() as KeyUsage,
    prePayment: prePayment !== '',
    privateKey: ending.toLowerCase() === 'key',
  };
}

/** The name that a key's file has by the rule, all in lower case */
export function keyFileName({ digits, usage, prePayment, privateKey }: NamedKey): string {
  return `${digits}-${prePayment ? 'pp-' : ''}${usage}.${privateKey ? 'key' : 'pem'}`.toLowerCase();
}
