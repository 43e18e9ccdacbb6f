import { DecodeError } from '../errors.js';
import { LocatedValue } from '../source.js';
import { ANY, BIT_STRING, ENUMERATED, INTEGER, NULL } from './tags.js';

/** By count of octets: the number after the largest that they hold */
const BOUND: readonly number[] = Array.from({ length: 7 }, (_, octets) => 2 ** (8 * octets));

/** Octets up to which an integer is exact as a number */
const EXACT_OCTETS = 6;

/** Two's complement of one octet or more, big-endian; a bigint where a number could not hold it exactly */
export function readInteger(octets: Uint8Array, at: number, end: number): number | bigint {
  let first = at;
  // leading zero octets keep large positive numbers positive, and are no digits
  while (first < end - 1 && octets[first] === 0) first++;
  const unsigned = first > at;
  const size = end - first;
  if (size <= EXACT_OCTETS) {
    let value = 0;
    for (let i = first; i < end; i++) value = value * 256 + octets[i];
    return !unsigned && octets[first] & 0x80 ? value - (BOUND[size] as number) : value;
  }
  let value = 0n;
  for (let i = first; i < end; i++) value = (value << 8n) | BigInt(octets[i]);
  return unsigned ? value : BigInt.asIntN(8 * size, value);
}

/** Named bits as a number: bit n of the number is bit n of the string, which counts from its most significant one (X.680, 22.2) */
function readBits(octets: Uint8Array, at: number, end: number): number {
  // the octet before the contents says how many bits of the last octet are not used
  const count = Math.min(8 * (end - at) - octets[at - 1], 32);
  let bits = 0;
  for (let bit = 0; bit < count; bit++) if (octets[at + (bit >> 3)] & (0x80 >> (bit & 7))) bits |= 1 << bit;
  return bits >>> 0;
}

/** A value in DER (X.690). Of a bit string `at` is the first octet of bits; of any element taken as it is, its tag. */
export const derValue = (): LocatedValue => new LocatedValue(readDer);

/** The number; of a bit string its first 32 named bits as a number */
function readDer({ type, octets, at, end, path }: LocatedValue): number | bigint | undefined {
  switch (type) {
    case INTEGER:
    case ENUMERATED:
      return readInteger(octets, at, end);
    case BIT_STRING:
      return readBits(octets, at, end);
    case NULL:
      return undefined;
    default:
      throw new DecodeError(path, at, `a number expected, ${type === ANY ? 'an element of any type' : `type ${type}`} found`);
  }
}
