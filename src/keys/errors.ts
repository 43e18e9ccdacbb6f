import { GbcsError } from '../../codecs/errors.js';
import type { KeyUsage } from './key-store.js';

const USAGE = { KA: 'key agreement', DS: 'digital signature' } as const;

/** A key that is needed is not in the key store */
export class MissingKeyError extends GbcsError {
  /** EUI-64 of the party, in the form of the header: `90-B3-D5-1F-30-01-00-00` */
  readonly eui: string;
  readonly usage: KeyUsage;
  /** True where the private key is missing, false where the certificate is */
  readonly privateKey: boolean;
  readonly prePayment: boolean;
  /** Where it was looked for: a path with file name, or words */
  readonly lookedIn: string;

  constructor(
    key: { eui: string; usage: KeyUsage; privateKey: boolean; prePayment?: boolean },
    lookedIn: string,
    options: { cause?: unknown } = {},
  ) {
    const which = `${key.prePayment ? 'pre-payment ' : ''}${USAGE[key.usage]} ${key.privateKey ? 'private key' : 'certificate'}`;
    super('MISSING_KEY', `no ${which} of ${key.eui} in ${lookedIn}`, options);
    this.eui = key.eui;
    this.usage = key.usage;
    this.privateKey = key.privateKey;
    this.prePayment = key.prePayment ?? false;
    this.lookedIn = lookedIn;
  }
}

/** A key store, or a key in it, is there but can't be used: an unreadable file, another curve, a certificate without an EUI-64 */
export class KeyStoreError extends GbcsError {
  constructor(message: string) {
    super('KEY_STORE', message);
  }
}

/** A synchronous call met a key store that answers with a promise */
export class AsynchronousKeyStoreError extends GbcsError {
  constructor() {
    super('ASYNCHRONOUS_KEY_STORE', 'the key store answers with a promise, so that only translateAsync can use it');
  }
}

/** The authentication tag of a protected block does not verify: another key was used, or the octets were changed. Nothing was decrypted. */
export class DecryptionError extends GbcsError {
  constructor(context: string, offset: number) {
    super('DECRYPTION', `${context} at offset ${offset}: the authentication tag does not verify`, { offset, context });
  }
}
