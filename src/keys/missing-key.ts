import type { KeyUsage } from './key-usage.js';

const USAGE = { KA: 'key agreement', DS: 'digital signature' } as const;

/** Which key is missing */
export interface KeyDescription {
  /** EUI-64 of the party, in the form of the header: `90-B3-D5-1F-30-01-00-00` */
  readonly eui: string;
  readonly usage: KeyUsage;
  /** True for the private key, false for the certificate */
  readonly privateKey: boolean;
  readonly prePayment?: boolean;
}

/** Says which key is missing, and where it was looked for. Holds nothing secret. */
export function missingKeyText({ eui, usage, privateKey, prePayment }: KeyDescription, lookedIn: string): string {
  return `no ${prePayment ? 'pre-payment ' : ''}${USAGE[usage]} ${privateKey ? 'private key' : 'certificate'} of ${eui} in ${lookedIn}`;
}

/**
 * What a look-up comes to where a key store has no such key: what a MissingKeyError says, without its stack trace, which
 * takes longer than the look-up. Most messages can do without the key.
 */
export class MissingKey {
  constructor(
    readonly key: KeyDescription,
    /** Where it was looked for: a path with file name, or words */
    readonly lookedIn: string,
  ) {}

  get message(): string {
    return missingKeyText(this.key, this.lookedIn);
  }
}
