const CONTINUATION = 0x80;

/** Octets after the first one of a character, by that one; 0 where none begins with it */
function furtherOctets(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
}

/** Whether a second octet may follow the first: no character is longer than it need be, a surrogate, or beyond U+10FFFF */
function mayFollow(lead: number, second: number): boolean {
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const greatest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  return second >= least && second <= greatest;
}

/**
 * Whether the octets from `at` up to, not including, `end` are UTF-8 (RFC 3629, 4). A TextDecoder tells by an exception, which costs
 * as much as some messages.
 */
export function isUtf8(octets: Uint8Array, at: number, end: number): boolean {
  let next = at;
  while (next < end) {
    const lead = octets[next++];
    if (lead < CONTINUATION) continue;
    const further = furtherOctets(lead);
    if (further === 0 || next + further > end || !mayFollow(lead, octets[next])) return false;
    for (let i = 1; i < further; i++) if ((octets[next + i] & 0xc0) !== CONTINUATION) return false;
    next += further;
  }
  return true;
}
