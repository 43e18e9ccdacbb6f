/** The octet at a place that is known to be within them. What may lie past their end is read with an index, and checked. */
export const octetAt = (octets: Uint8Array, at: number): number => octets[at];

/** The octets from `at` up to, not including, `end` as an unsigned number, big-endian; exact up to six of them */
export function unsignedNumber(octets: Uint8Array, at: number, end: number): number {
  let number = 0;
  for (let i = at; i < end; i++) number = number * 256 + octets[i];
  return number;
}
