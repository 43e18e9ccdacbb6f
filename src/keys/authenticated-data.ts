import { type Envelope, EUI_LENGTH } from '../../codecs/envelope/envelope.js';
import { octetAt } from '../../codecs/octets.js';
import { SECURITY_CONTROL } from './protected-block.js';

/** Octets of an initialisation vector: originator system title, and an invocation counter of 0 */
export const VECTOR_LENGTH = EUI_LENGTH + 4;

/** Of protected blocks */
export const BLOCK_AUTHENTICATED_DATA = Uint8Array.of(SECURITY_CONTROL);

/** What the authenticated data of a MAC has before the grouping header: security control, and the five empty fields of the MAC header */
const MAC_HEADER_DATA = Uint8Array.of(0x11, 0, 0, 0, 0, 0);

/** Writes the initialisation vector of the blocks and the MAC of a message over one whose last four octets are 0 */
export function writeVector(into: Uint8Array, envelope: Envelope): void {
  for (let i = 0; i < EUI_LENGTH; i++) into[i] = octetAt(envelope.octets, envelope.originatorAt + i);
}

/** How many octets the MAC of a message authenticates */
export const macDataLength = ({ authenticatedAt, macAt }: Envelope): number => MAC_HEADER_DATA.length + macAt - authenticatedAt;

/** Writes what the MAC of a message authenticates: header data, grouping header, content and signature */
export function writeMacData(into: Uint8Array, { octets, authenticatedAt, macAt }: Envelope): void {
  into.set(MAC_HEADER_DATA);
  into.set(octets.subarray(authenticatedAt, macAt), MAC_HEADER_DATA.length);
}

/** What the signature of a message is over: the octets after the tag of the grouping header, up to the end of the content */
export const signedOctets = ({ octets, authenticatedAt, contentEnd }: Envelope): Uint8Array =>
  octets.subarray(authenticatedAt + 1, contentEnd);
