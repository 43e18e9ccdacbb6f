import type { Envelope } from '../../codecs/envelope/envelope.js';
import { octetAt } from '../../codecs/octets.js';

/** Object identifier of AES-128-GCM as the key derivation has it, first in OtherInfo (GBCS 4.3.3) */
const ALGORITHM = [0x60, 0x85, 0x74, 0x06, 0x08, 0x03, 0x00];
const EUI_LENGTH = 8;
const COUNTER_LENGTH = 8;
const TRANSACTION_ID_LENGTH = 1 + COUNTER_LENGTH;
/** Octets of the other information of a key derivation (GBCS 4.3.3): algorithm, originator, transaction identifier, recipient */
export const OTHER_INFO_LENGTH = ALGORITHM.length + EUI_LENGTH + 1 + TRANSACTION_ID_LENGTH + EUI_LENGTH;

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
  let next = at;
  for (const octet of ALGORITHM) into[next++] = octet;
  next = copyEight(octets, terms.originatorAt, into, next);
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

/** The terms of the key derivation of the MAC of a message */
export function macTerms(envelope: Envelope): DerivationTerms {
  return {
    originatorAt: envelope.originatorAt,
    recipientAt: envelope.recipientAt,
    transactionFlag: envelope.craFlag,
    counterAt: envelope.originatorCounterAt,
  };
}
