/** KA: key agreement, DS: digital signature */
export type KeyUsage = 'KA' | 'DS';

/** Which of the keys of a party for one usage is asked for; the public one, and the usual one, where nothing is said */
export interface KeyOptions {
  /** The private key rather than the public one */
  readonly privateKey?: boolean;
  /** The key of the supplier's pre-payment top-up trust anchor cell, rather than its usual one */
  readonly prePayment?: boolean;
}
