import { type Envelope, MAC_LENGTH } from '../../codecs/envelope/envelope.js';
import { euiText } from '../../codecs/envelope/eui.js';
import { DecodeError } from '../../codecs/errors.js';
import { hexNumber, hexUpper } from '../../codecs/hex.js';
import { ABSENT } from '../../codecs/slots.js';
import { type DerivationTerms, OTHER_INFO_LENGTH, writeOtherInfo } from './derivation-terms.js';

/** One protected block that could not be decrypted here, with all that decrypting it elsewhere takes (GBCS 8, 4.3.3.4) */
export interface ProtectedBlock {
  /** Security header (security control octet and invocation counter, 5 octets), ciphertext and authentication tag (12 octets) in the message */
  readonly offset: number;
  readonly length: number;
  /** `sequence` of its GBCSData fragment */
  readonly sequence: number;
  /** Parties of the static key agreement, as EUI-64 in the form of the header: the device, and the party that the block is protected for */
  readonly originator: string;
  readonly recipient: string;
  /** Transaction identifier of the key derivation, 9 octets in upper-case hex: 04 and the originator counter */
  readonly transactionId: string;
  /** OtherInfo of the key derivation function in upper-case hex: SHA-256(00000001 ‖ shared secret ‖ otherInfo), first 16 octets */
  readonly otherInfo: string;
  /** Initialisation vector, 12 octets in upper-case hex */
  readonly initialisationVector: string;
  /** Additional authenticated data in upper-case hex */
  readonly additionalAuthenticatedData: string;
}

/** Security control octet of a protected block: suite 1, authenticated and encrypted. All of its additional authenticated data. */
export const SECURITY_CONTROL = 0x31;
/** Security control octet and invocation counter */
export const SECURITY_HEADER_LENGTH = 5;
/** First octet of the transaction identifier in the key derivation of protected blocks, in place of the CRA flag */
const PROTECTED = 0x04;

/**
 * The terms of the key derivation of a message's protected blocks. They are protected for the supplementary remote party
 * where the message names one, else for the recipient, whatever the protection parameters say. The counter is the supplementary
 * originator counter where there is one (use cases without it, as GCS15d and GCS61, have the originator counter).
 */
export function blockTerms(envelope: Envelope): DerivationTerms {
  const { supplementaryRemotePartyAt, supplementaryOriginatorCounterAt } = envelope;
  return {
    originatorAt: envelope.originatorAt,
    recipientAt: supplementaryRemotePartyAt === ABSENT ? envelope.recipientAt : supplementaryRemotePartyAt,
    transactionFlag: PROTECTED,
    counterAt: supplementaryOriginatorCounterAt === ABSENT ? envelope.originatorCounterAt : supplementaryOriginatorCounterAt,
  };
}

/**
 * Checks that a protected block stands from `at` to before `end`: security header with invocation counter 0,
 * ciphertext, and authentication tag of 12 octets.
 * @throws DecodeError where it doesn't
 */
export function checkBlock(octets: Uint8Array, at: number, end: number): void {
  if (end > octets.length || end - at < SECURITY_HEADER_LENGTH + MAC_LENGTH) {
    throw new DecodeError('protected block', at, `${end - at} octets, where security header and authentication tag take 17`);
  }
  if (octets[at] !== SECURITY_CONTROL)
    throw new DecodeError('protected block / security control', at, `${hexUpper(octets, at, at + 1)}, where 31 is expected`);
  for (let i = at + 1; i < at + SECURITY_HEADER_LENGTH; i++) {
    if (octets[i] !== 0)
      throw new DecodeError('protected block / invocation counter', i, `${hexUpper(octets, i, i + 1)}, where 00 is expected`);
  }
}

/**
 * All that decrypting a block elsewhere takes: derive the key from the shared secret of the two parties and `otherInfo`,
 * then decrypt AES-128-GCM with a tag of 12 octets.
 * @param at first octet of the security header, in the envelope's octets
 * @param end octet after the authentication tag
 * @param sequence of its GBCSData fragment
 * @param other a block of the same message that is described already: all but its place is the same
 * @throws DecodeError where no protected block stands there
 */
export function describeBlock(envelope: Envelope, at: number, end: number, sequence: number, other?: ProtectedBlock): ProtectedBlock {
  const { octets } = envelope;
  checkBlock(octets, at, end);
  if (other !== undefined) return { ...other, offset: at - envelope.at, length: end - at, sequence };
  const terms = blockTerms(envelope);
  const otherInfo = new Uint8Array(OTHER_INFO_LENGTH);
  writeOtherInfo(otherInfo, 0, octets, terms);
  return {
    offset: at - envelope.at,
    length: end - at,
    sequence,
    originator: euiText(octets, terms.originatorAt),
    recipient: euiText(octets, terms.recipientAt),
    transactionId: hexNumber(PROTECTED, 2) + hexUpper(octets, terms.counterAt, terms.counterAt + 8),
    otherInfo: hexUpper(otherInfo),
    initialisationVector: `${hexUpper(octets, terms.originatorAt, terms.originatorAt + 8)}00000000`,
    additionalAuthenticatedData: hexNumber(SECURITY_CONTROL, 2),
  };
}
