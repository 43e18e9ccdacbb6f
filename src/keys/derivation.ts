import { diffieHellman, hash, type KeyObject } from 'node:crypto';
import { octetAt } from '../../codecs/octets.js';

/** Object identifier of AES-128-GCM as the key derivation has it, first in OtherInfo (GBCS 4.3.3) */
const ALGORITHM = [0x60, 0x85, 0x74, 0x06, 0x08, 0x03, 0x00];
const EUI_LENGTH = 8;
const COUNTER_LENGTH = 8;
const TRANSACTION_ID_LENGTH = 1 + COUNTER_LENGTH;
/** Octets of the other information of a key derivation (GBCS 4.3.3): algorithm, originator, transaction identifier, recipient */
export const OTHER_INFO_LENGTH = ALGORITHM.length + EUI_LENGTH + 1 + TRANSACTION_ID_LENGTH + EUI_LENGTH;
const SECRET_LENGTH = 32;
const KEY_LENGTH = 16;

/** Where the terms of one key derivation stand in a message */
export interface DerivationTerms {
  readonly originatorAt: number;
  readonly recipientAt: number;
  /** First octet of the transaction identifier: the CRA flag for a MAC, 04 for a protected block */
  readonly transactionFlag: number;
  /** The 8 octets after it */
  readonly counterAt: number;
}

/** OtherInfo of the key derivation: algorithm ‖ originator system title ‖ 09 ‖ transaction identifier ‖ recipient system title */
export function writeOtherInfo(into: Uint8Array, at: number, octets: Uint8Array, terms: DerivationTerms): void {
  into.set(ALGORITHM, at);
  let next = copyEight(octets, terms.originatorAt, into, at + ALGORITHM.length);
  into[next++] = TRANSACTION_ID_LENGTH;
  into[next++] = terms.transactionFlag;
  next = copyEight(octets, terms.counterAt, into, next);
  copyEight(octets, terms.recipientAt, into, next);
}

/** An EUI-64 or a counter, octet by octet: faster than `set` with a view. @returns where it ends */
function copyEight(from: Uint8Array, at: number, into: Uint8Array, intoAt: number): number {
  for (let i = 0; i < 8; i++) into[intoAt + i] = octetAt(from, at + i);
  return intoAt + 8;
}

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
