import { GbcsError } from '../../codecs/errors.js';
import type { KeyUsage } from './key-usage.js';
import { type KeyDescription, missingKeyText } from './missing-key.js';

/** A key that is needed is not in the key store. A key store says so with this error, or with null or undefined: any other error is its failure. */
export class MissingKeyError extends GbcsError {
  /** EUI-64 of the party, in the form of the header: `90-B3-D5-1F-30-01-00-00` */
  readonly eui: string;
  readonly usage: KeyUsage;
  /** True where the private key is missing, false where the certificate is */
  readonly privateKey: boolean;
  readonly prePayment: boolean;
  /** Where it was looked for: a path with file name, or words */
  readonly lookedIn: string;

  constructor(key: KeyDescription, lookedIn: string, options: { cause?: unknown } = {}) {
    super('MISSING_KEY', missingKeyText(key, lookedIn), options);
    this.eui = key.eui;
    this.usage = key.usage;
    this.privateKey = key.privateKey;
    this.prePayment = key.prePayment ?? false;
    this.lookedIn = lookedIn;
  }
}

/**
 * A key store that fails (`retryable`), or a key in it that can't be used: of another curve, a certificate without an EUI-64.
 * The cause, where there is one, is what the key store threw.
 */
export class KeyStoreError extends GbcsError {
  constructor(message: string, options: { cause?: unknown; retryable?: boolean } = {}) {
    super('KEY_STORE', message, options);
  }
}

/** A synchronous call met a key store that answers with a promise */
export class AsynchronousKeyStoreError extends GbcsError {
  readonly #answered: Promise<void>;

  /** @param answered what `answered` is */
  constructor(answered: Promise<void> = Promise.resolve()) {
    super('ASYNCHRONOUS_KEY_STORE', 'the key store answers with a promise, so that only translateAsync can use it');
    answered.catch(() => {}); // who does not wait is not concerned
    this.#answered = answered;
  }

  /** Fulfilled once the key store has answered what it was asked; rejected with a KeyStoreError where it fails */
  get answered(): Promise<void> {
    return this.#answered;
  }
}

/** The authentication tag of a protected block does not verify: another key was used, or the octets were changed. Nothing was decrypted. */
export class DecryptionError extends GbcsError {
  constructor(context: string, offset: number) {
    super('DECRYPTION', `${context} at offset ${offset}: the authentication tag does not verify`, { offset, context });
  }
}
