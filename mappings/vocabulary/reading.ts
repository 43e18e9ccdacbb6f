import type { WarningCode } from '../../codecs/codes.js';

/** The message at hand, as converters see it. */
export interface Reading {
  /** Octets of the message, with the plaintext of protected blocks where their ciphertext stood */
  readonly octets: Uint8Array;
  /** Adds a warning to the result. @param context path or element that it is about; @param offset octet in the message */
  warn(code: WarningCode, message: string, context: string, offset?: number): void;
}
