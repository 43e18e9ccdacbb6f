import { octetAt } from '../../codecs/octets.js';

const MAC_HEADER = 0xdd;
const GROUPING_HEADER = 0xdf;
/** Security control octet of a message MAC, with the invocation counter that is always zero */
const SECURITY_HEADER = [0x11, 0, 0, 0, 0];
/** Octets from the tag of a grouping header to the length of the recipient system title */
const GROUPING_HEADER_MARKS = 21;
/** Octets from the tag of a MAC header to that of the grouping header, its length in the longest form */
const MAC_HEADER_MARKS = 17;

/** Octets from a start of a message that tell that it is one */
export const START_LENGTH = GROUPING_HEADER_MARKS;

/**
 * Whether a message starts here, by the octets that are the same in each (GBCS 7.2): more than five octets of chance, so that a
 * payload hardly ever looks like it. The grouping header behind a MAC header is no start.
 */
export function startsMessage(octets: Uint8Array, at: number, end: number): boolean {
  const tag = octets[at];
  if (tag === MAC_HEADER) return startsMacHeader(octets, at, end);
  return tag === GROUPING_HEADER && startsGroupingHeader(octets, at, end) && !followsMacHeader(octets, at);
}

/** Offset of the next start of a message from `from` on and before `bound`, by octets that may go on to `end`; or -1 */
export function nextMessageStart(octets: Uint8Array, from: number, bound: number, end: number): number {
  for (let at = from, last = Math.min(bound, end); at < last; at++) {
    const octet = octets[at];
    if ((octet === MAC_HEADER || octet === GROUPING_HEADER) && startsMessage(octets, at, end)) return at;
  }
  return -1;
}

function startsMacHeader(octets: Uint8Array, at: number, end: number): boolean {
  if (end - at < MAC_HEADER_MARKS) return false;
  for (let i = 1; i < 7; i++) if (octets[at + i] !== 0) return false;
  const first = octetAt(octets, at + 7);
  const afterLength = at + 8 + (first < 0x80 ? 0 : first & 0x7f);
  return first <= 0x84 && SECURITY_HEADER.every((octet, i) => octets[afterLength + i] === octet);
}

function startsGroupingHeader(octets: Uint8Array, at: number, end: number): boolean {
  return (
    end - at >= GROUPING_HEADER_MARKS &&
    octets[at + 1] === 9 &&
    octetAt(octets, at + 2) >= 1 &&
    octetAt(octets, at + 2) <= 3 &&
    octets[at + 11] === 8 &&
    octets[at + 20] === 8
  );
}

function followsMacHeader(octets: Uint8Array, at: number): boolean {
  const from = at - SECURITY_HEADER.length;
  return from >= 0 && SECURITY_HEADER.every((octet, i) => octets[from + i] === octet);
}
