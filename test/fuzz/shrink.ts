import { concatenate } from '../encoder/octets.js';

/** Attempts that are made at one failure */
const ATTEMPTS = 600;

/** Octets taken away, and set to 0, as long as what remains still fails. */
export function shrunk(octets: Uint8Array, fails: (octets: Uint8Array) => boolean): Uint8Array {
  let smallest = octets;
  let left = ATTEMPTS;
  const attempt = (candidate: Uint8Array): boolean => {
    if (left-- <= 0 || !fails(candidate)) return false;
    smallest = candidate;
    return true;
  };
  for (let size = Math.max(1, octets.length >> 1); size >= 1; size >>= 1) {
    for (let at = 0; at < smallest.length; ) {
      if (!attempt(concatenate(smallest.subarray(0, at), smallest.subarray(at + size)))) at += size;
    }
  }
  for (let at = 0; at < smallest.length; at++) {
    if (smallest[at] === 0) continue;
    const zero = Uint8Array.from(smallest);
    zero[at] = 0;
    attempt(zero);
  }
  return smallest;
}
