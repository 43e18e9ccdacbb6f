import { octetAt } from '../../codecs/octets.js';

/** Half an EUI-64 as a number */
export function fourOctets(octets: Uint8Array, at: number): number {
  return (octetAt(octets, at) << 24) | (octetAt(octets, at + 1) << 16) | (octetAt(octets, at + 2) << 8) | octetAt(octets, at + 3);
}

/** One number of 32 bits for four, by multiplications that spread what differs in few bits, as EUI-64s that are given one after the other do (as in MurmurHash3) */
export function mixedNumber(first: number, second: number, third: number, fourth: number): number {
  let mixed = Math.imul(second ^ Math.imul(first, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13) ^ fourth, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16) ^ third, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
