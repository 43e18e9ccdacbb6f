import { DecodeError } from '../errors.js';
import { LocatedValue } from '../source.js';
import {
  BCD,
  BIT_STRING,
  BOOLEAN,
  DONT_CARE,
  DOUBLE_LONG,
  DOUBLE_LONG_UNSIGNED,
  ENUM,
  INTEGER,
  LONG,
  LONG_UNSIGNED,
  LONG64,
  LONG64_UNSIGNED,
  NULL_DATA,
  UNSIGNED,
} from './data-types.js';

/** Octets of the longest number, and of the longest bit-string that is one */
const MAXIMUM_OCTETS = 8;

/** A value in A-XDR (IEC 61334-6): big-endian, two's complement */
export const dataValue = (): LocatedValue => new LocatedValue(readData);

/** @throws DecodeError for a type that is no number, and a bit-string of more than 64 bits */
function readData(value: LocatedValue): number | bigint | undefined {
  const { octets: o, at } = value;
  switch (value.type) {
    case DOUBLE_LONG_UNSIGNED:
      return ((o[at] << 24) | (o[at + 1] << 16) | (o[at + 2] << 8) | o[at + 3]) >>> 0;
    case DOUBLE_LONG:
      return (o[at] << 24) | (o[at + 1] << 16) | (o[at + 2] << 8) | o[at + 3];
    case UNSIGNED:
    case ENUM:
    case BOOLEAN:
    case BCD:
      return o[at];
    case INTEGER:
      return (o[at] << 24) >> 24;
    case LONG_UNSIGNED:
      return (o[at] << 8) | o[at + 1];
    case LONG:
      return ((o[at] << 24) | (o[at + 1] << 16)) >> 16;
    case LONG64_UNSIGNED:
      return sixtyFour(o, at, 0);
    case LONG64:
      return sixtyFour(o, at, o[at] >= 0x80 ? 2 ** 32 : 0);
    case BIT_STRING:
      return bits(value);
    case NULL_DATA:
    case DONT_CARE:
      return undefined;
    default:
      throw new DecodeError(value.path, at, `a number expected, data type ${value.type} found`);
  }
}

/** Bits of whole octets as a number: the last one is bit 0 */
function bits({ octets, at, end, path }: LocatedValue): number | bigint {
  if (end - at > MAXIMUM_OCTETS) throw new DecodeError(path, at, `a number expected, a bit-string of ${end - at} octets found`);
  let number = 0n;
  for (let i = at; i < end; i++) number = (number << 8n) | BigInt(octets[i]);
  return number <= Number.MAX_SAFE_INTEGER ? Number(number) : number;
}

/** High words of numbers that need no more than the 53 bits that a number holds exactly */
const EXACT_HIGH_WORD = 2 ** 21;

/** A number of 64 bits; a bigint where a number does not hold it exactly. @param less what is to be taken off its high word */
function sixtyFour(octets: Uint8Array, at: number, less: number): number | bigint {
  const high = word(octets, at) - less;
  const low = word(octets, at + 4);
  if (high < EXACT_HIGH_WORD && high >= -EXACT_HIGH_WORD) return high * 2 ** 32 + low;
  return (BigInt(high) << 32n) + BigInt(low);
}

const word = (o: Uint8Array, at: number): number => ((o[at] << 24) | (o[at + 1] << 16) | (o[at + 2] << 8) | o[at + 3]) >>> 0;
