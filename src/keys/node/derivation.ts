import { diffieHellman, hash, type KeyObject } from 'node:crypto';
import { type DerivationTerms, OTHER_INFO_LENGTH, writeOtherInfo } from '../derivation-terms.js';

/** After the counter */
const SECRET_AT = 4;
const SECRET_LENGTH = 32;
const KEY_LENGTH = 16;

/** Shared secret of the static key agreement (ECDH on P-256), 32 octets. They are kept as an object of the heap alone, without memory outside of it. */
export function sharedSecret(privateKey: KeyObject, publicKey: KeyObject): Uint8Array {
  return new Uint8Array(diffieHellman({ privateKey, publicKey }));
}

/** From the end, where the counters of messages differ */
function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  for (let i = one.length - 1; i >= 0; i--) if (one[i] !== other[i]) return false;
  return true;
}

/**
 * Derives the AES-128 key of a message: the first 16 octets of SHA-256(00000001 ‖ shared secret ‖ OtherInfo). Keeps
 * the last key, which serves all protected blocks of a message.
 */
export class KeyDerivation {
  // The input as the hash takes it, and that which gave the kept key
  #input = derivationInput();
  #last = derivationInput();
  readonly #key = new Uint8Array(KEY_LENGTH);

  /** @returns a key that stays as it is until the next one is derived */
  derive(secret: Uint8Array, octets: Uint8Array, terms: DerivationTerms): Uint8Array {
    const input = this.#input;
    input.set(secret, SECRET_AT);
    writeOtherInfo(input, SECRET_AT + SECRET_LENGTH, octets, terms);
    if (areEqual(input, this.#last)) return this.#key;
    // as text, which takes half the time of octets of its own
    const digest = hash('sha256', input, 'binary');
    for (let i = 0; i < KEY_LENGTH; i++) this.#key[i] = digest.charCodeAt(i);
    this.#input = this.#last;
    this.#last = input;
    return this.#key;
  }
}

/** Room for the input of a derivation, which starts with a counter of 1 */
function derivationInput(): Uint8Array {
  const input = new Uint8Array(SECRET_AT + SECRET_LENGTH + OTHER_INFO_LENGTH);
  input[SECRET_AT - 1] = 1;
  return input;
}
