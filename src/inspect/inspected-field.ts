import type { GbcsError } from '../../codecs/errors.js';

/**
 * One field of a message, or one part that holds others. Put one after the other, the octets of all fields are those of the
 * message, with plaintext in the place of ciphertext that was decrypted.
 */
export interface InspectedField {
  /** Of its first octet in the message */
  readonly offset: number;
  /** Its own octets: of a structure tag and count; none for a part that only holds others */
  readonly octets: Uint8Array;
  readonly name: string;
  /** The names of the parts around it and its own, in the form of the context of errors */
  readonly path: string;
  /** How many parts surround it */
  readonly depth: number;
  /** What the octets say; empty where there is nothing to decode */
  readonly value: string;
  /** True for octets that stand in the message as ciphertext */
  readonly decrypted: boolean;
  /** Elements of the output that take their text from it */
  readonly elements: readonly MadeElement[];
  /** Why nothing more could be read here; the octets are those that were not read */
  readonly error?: GbcsError;
}

/** An element of the output, or an attribute, with its text */
export interface MadeElement {
  /** From the element of the response, or from `Payload`: `ReadMeterBalanceRsp/MeterBalance`, `…/LogEntry/@index` */
  readonly path: string;
  readonly text: string;
}
