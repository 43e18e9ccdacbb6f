import { octetAt } from '../../../codecs/octets.js';

/** Octets of a member's trailer: CRC-32 and length of what it holds, little-endian (RFC 1952, 2.3.1) */
export const TRAILER_LENGTH = 8;

/** Octets that tell whether a member starts: everything up to its optional fields */
export const FIXED_LENGTH = 10;

const DEFLATE = 8;
const FLAGS_RESERVED = 0xe0;
const HAS_CHECK = 0x02;
const HAS_EXTRA = 0x04;
const HAS_NAME = 0x08;
const HAS_COMMENT = 0x10;

/** Whether a member starts here, by what stands at the same place in each; undefined where too few octets are there to tell */
export function startsMember(octets: Uint8Array, at: number): boolean | undefined {
  for (const [i, expected] of [0x1f, 0x8b, DEFLATE].entries()) {
    if (at + i >= octets.length) return undefined;
    if (octets[at + i] !== expected) return false;
  }
  if (at + FIXED_LENGTH > octets.length) return undefined;
  const extraFlags = octetAt(octets, at + 8);
  const system = octetAt(octets, at + 9);
  return (octetAt(octets, at + 3) & FLAGS_RESERVED) === 0 && extraFlags <= 4 && (system <= 13 || system === 255);
}

/** Length of the header of the member that starts here; undefined where its end has not come */
export function headerLength(octets: Uint8Array): number | undefined {
  const flags = octetAt(octets, 3);
  let at = FIXED_LENGTH;
  if (flags & HAS_EXTRA) {
    if (at + 2 > octets.length) return undefined;
    at += 2 + (octetAt(octets, at) | (octetAt(octets, at + 1) << 8));
  }
  for (const flag of [HAS_NAME, HAS_COMMENT]) {
    if (!(flags & flag) || !(at < octets.length)) continue;
    const end = octets.indexOf(0, at);
    if (end < 0) return undefined;
    at = end + 1;
  }
  if (flags & HAS_CHECK) at += 2;
  return at <= octets.length ? at : undefined;
}
