import { diffieHellman, hash, type KeyObject } from 'node:crypto';
import { type DerivationTerms, OTHER_INFO_LENGTH, writeOtherInfo } from '../derivation-terms.js';

const SECRET_LENGTH = 32;
const KEY_LENGTH = 16;

/** Shared secret of the static key agreement (ECDH on P-256), 32 octets */
export function sharedSecret(privateKey: KeyObject, publicKey: KeyObject): Uint8Array {
  return diffieHellman({ privateKey, publicKey });
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
  readonly #input = Buffer.alloc(4 + SECRET_LENGTH + OTHER_INFO_LENGTH);
  readonly #last = Buffer.alloc(4 + SECRET_LENGTH + OTHER_INFO_LENGTH);
  #key: Uint8Array | undefined;

  constructor() {
    this.#input[3] = 1;
  }

  derive(secret: Uint8Array, octets: Uint8Array, terms: DerivationTerms): Uint8Array {
    const input = this.#input;
    input.set(secret, 4);
    writeOtherInfo(input, 4 + SECRET_LENGTH, octets, terms);
    if (this.#key !== undefined && areEqual(input, this.#last)) return this.#key;
    const key = hash('sha256', input, 'buffer').subarray(0, KEY_LENGTH);
    this.#last.set(input);
    this.#key = key;
    return key;
  }
}
