import { createCipheriv, createHash, diffieHellman, sign } from 'node:crypto';
import { array, enumeration, type LengthForm, octetString, structure } from './axdr.js';
import { transactionId } from './envelope.js';
import type { Protect } from './gbz.js';
import type { Party } from './keys.js';
import { concatenate, hex } from './octets.js';

/** A static key agreement, and the counter that stands in its transaction identifier */
export interface Agreement {
  /** Shared secret of the two key agreement keys, 32 octets */
  readonly sharedSecret: Uint8Array;
  /** System titles. The recipient of blocks for a supplementary remote party is that party, whatever the protection parameters say. */
  readonly originator: Uint8Array;
  readonly recipient: Uint8Array;
  /** Originator counter; for a supplementary remote party the supplementary originator counter, where there is one */
  readonly counter: bigint;
}

/** The agreement of two of our parties */
export function agreementOf(originator: Party, recipient: Party, counter: bigint): Agreement {
  const keys = { privateKey: originator.keys('KA').privateKey, publicKey: recipient.keys('KA').publicKey };
  return { sharedSecret: diffieHellman(keys), originator: originator.systemTitle, recipient: recipient.systemTitle, counter };
}

/** First octet of the transaction identifier where a block is encrypted; for a MAC it is the CRA flag */
const ENCRYPTION = 0x04;
const ALGORITHM = hex('60857406080300');
const TAG_LENGTH = 12;

/** Key of 16 octets that originator and recipient agree on (GBCS 8, 4.3.3.4) */
export function agreedKey({ sharedSecret, originator, recipient, counter }: Agreement, firstOctet: number): Uint8Array {
  const otherInfo = concatenate(ALGORITHM, originator, hex('09'), transactionId(firstOctet, counter), recipient);
  return createHash('sha256').update(hex('00000001')).update(sharedSecret).update(otherInfo).digest().subarray(0, 16);
}

function seal(
  agreement: Agreement,
  firstOctet: number,
  plaintext: Uint8Array,
  additional: Uint8Array,
): { ciphertext: Uint8Array; tag: Uint8Array } {
  const initialisationVector = concatenate(agreement.originator, hex('00000000'));
  const cipher = createCipheriv('aes-128-gcm', agreedKey(agreement, firstOctet), initialisationVector, { authTagLength: TAG_LENGTH });
  cipher.setAAD(additional);
  const ciphertext = concatenate(cipher.update(plaintext), cipher.final());
  return { ciphertext, tag: Uint8Array.from(cipher.getAuthTag()) };
}

/** Security header (31 00000000), ciphertext and authentication tag */
export function protectedBlock(agreement: Agreement, plaintext: Uint8Array): Uint8Array {
  const { ciphertext, tag } = seal(agreement, ENCRYPTION, plaintext, hex('31'));
  return concatenate(hex('31 00000000'), ciphertext, tag);
}

/** What a GBZ component is given to encrypt its ZCL payload */
export function protectFor(agreement: Agreement): Protect {
  return (plaintext) => protectedBlock(agreement, plaintext);
}

/** What the protection parameters of a response say: originator counter, originator and recipient (system titles) of the grouping header */
export interface ProtectionParameters {
  readonly originatorCounter: bigint;
  readonly originator: Uint8Array;
  readonly recipient: Uint8Array;
}

/** Protection parameters: authentication and encryption (2) with an agreed key (2), static key agreement */
export function protectionParameters({ originatorCounter, originator, recipient }: ProtectionParameters): Uint8Array {
  const keyInfo = structure(enumeration(2), structure(octetString(hex('02')), octetString('')));
  const options = structure(
    octetString(transactionId(ENCRYPTION, originatorCounter)),
    octetString(originator),
    octetString(recipient),
    octetString(''),
    keyInfo,
  );
  return structure(enumeration(2), options);
}

/**
 * Protection parameters and protected block as two encoded data: further members of the structure in an alert.
 * `form` is that of the length of the block.
 */
export function protectedMembers(parameters: ProtectionParameters, block: Uint8Array, form?: LengthForm): Uint8Array[] {
  return [array([protectionParameters(parameters)]), octetString(block, form)];
}

/**
 * The one data that answers get_protected_attributes. The plaintext inside the block is encoded data: a structure with one
 * member for each attribute.
 */
export function protectedAttributes(parameters: ProtectionParameters, block: Uint8Array, form?: LengthForm): Uint8Array {
  return structure(...protectedMembers(parameters, block, form));
}

/** MAC (12 octets) over a general-signing APDU */
export function messageMac(agreement: Agreement, craFlag: number, signing: Uint8Array): Uint8Array {
  return seal(agreement, craFlag, new Uint8Array(0), concatenate(hex('11 0000000000'), signing)).tag;
}

/** ECDSA signature (64 octets, r and s) of a party over `signedPart`. Each call gives another one. */
export function messageSignature(signer: Party, octets: Uint8Array): Uint8Array {
  return Uint8Array.from(sign('sha256', octets, { key: signer.keys('DS').privateKey, dsaEncoding: 'ieee-p1363' }));
}
