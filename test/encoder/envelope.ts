import { encodeLength, type LengthForm } from './axdr.js';
import { concatenate, hex, unsignedOctets } from './octets.js';

/** Command (and pre-command), response, alert */
export type CraFlag = 1 | 2 | 3;

/** What follows the message code in the other information. Each field needs the one before it. */
export interface Supplementary {
  readonly remotePartyId: Uint8Array;
  readonly remotePartyCounter?: bigint;
  /** Responses and alerts to an unknown remote party */
  readonly originatorCounter?: bigint;
  /** Commands of an unknown remote party: an X.509 certificate in DER, after the counter */
  readonly keyAgreementCertificate?: Uint8Array;
}

export interface GroupingHeader {
  readonly craFlag: CraFlag;
  readonly originatorCounter: bigint;
  /** System titles, 8 octets */
  readonly originator: Uint8Array;
  readonly recipient: Uint8Array;
  /** 12 octets; left out: a length of 0 */
  readonly dateTime?: Uint8Array;
  readonly messageCode: number;
  readonly supplementary?: Supplementary;
}

/** Forms of the lengths in an envelope; the shortest where left out */
export interface EnvelopeForms {
  readonly transactionId?: LengthForm;
  readonly originator?: LengthForm;
  readonly recipient?: LengthForm;
  readonly dateTime?: LengthForm;
  readonly otherInformation?: LengthForm;
  readonly content?: LengthForm;
  readonly signature?: LengthForm;
  /** The length in the MAC header */
  readonly cipheredService?: LengthForm;
}

const EMPTY = new Uint8Array(0);
const field = (octets: Uint8Array, form?: LengthForm): Uint8Array => concatenate(encodeLength(octets.length, form), octets);
const counter = (value: bigint | undefined): Uint8Array => (value === undefined ? EMPTY : unsignedOctets(value, 8));

/** CRA flag and originator counter, 9 octets */
export function transactionId(craFlag: number, originatorCounter: bigint): Uint8Array {
  return concatenate(unsignedOctets(craFlag, 1), unsignedOctets(originatorCounter, 8));
}

/** Message code and supplementary fields */
export function otherInformation({ messageCode, supplementary }: GroupingHeader): Uint8Array {
  if (supplementary === undefined) return unsignedOctets(messageCode, 2);
  return concatenate(
    unsignedOctets(messageCode, 2),
    supplementary.remotePartyId,
    counter(supplementary.remotePartyCounter),
    counter(supplementary.originatorCounter),
    supplementary.keyAgreementCertificate ?? EMPTY,
  );
}

/** What the signature is made over: the grouping header without its tag (DF), and the payload with its length */
export function signedPart(header: GroupingHeader, payload: Uint8Array, forms: EnvelopeForms = {}): Uint8Array {
  return concatenate(
    field(transactionId(header.craFlag, header.originatorCounter), forms.transactionId),
    field(header.originator, forms.originator),
    field(header.recipient, forms.recipient),
    field(header.dateTime ?? EMPTY, forms.dateTime),
    field(otherInformation(header), forms.otherInformation),
    field(payload, forms.content),
  );
}

/** Pre-command: grouping header and payload; it has no field for a signature */
export function preCommand(header: GroupingHeader, payload: Uint8Array, forms: EnvelopeForms = {}): Uint8Array {
  return concatenate(hex('DF'), signedPart(header, payload, forms));
}

/** General-signing APDU (DF): grouping header, payload and signature (64 octets, or none) */
export function generalSigning(
  header: GroupingHeader,
  payload: Uint8Array,
  signature: Uint8Array = EMPTY,
  forms: EnvelopeForms = {},
): Uint8Array {
  return concatenate(preCommand(header, payload, forms), field(signature, forms.signature));
}

/** General-ciphering APDU (DD): MAC header, a general-signing APDU and its MAC (12 octets) */
export function generalCiphering(signing: Uint8Array, mac: Uint8Array, forms: EnvelopeForms = {}): Uint8Array {
  return concatenate(hex('DD 00 00 00 00 00 00'), field(concatenate(hex('11 00000000'), signing, mac), forms.cipheredService));
}
