/** The message at hand, as converters see it. */
export interface Reading {
  /** Octets of the message, with the plaintext of protected blocks where their ciphertext stood */
  readonly octets: Uint8Array;
  /** Adds a warning to the result. @param code stable; @param offset octet in the message */
  warn(code: string, message: string, context: string, offset?: number): void;
}
