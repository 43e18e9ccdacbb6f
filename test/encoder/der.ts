import { encodeLength, type LengthForm } from './axdr.js';
import { concatenate, hex, unsignedOctets, utf8 } from './octets.js';

/** One ASN.1 value with the tag octet given. A `form` longer than needed gives the lengths that messages have: `30 82 00 9F` */
export function tlv(tag: number, contents: Uint8Array, form?: LengthForm): Uint8Array {
  return concatenate(unsignedOctets(tag, 1), encodeLength(contents.length, form), contents);
}

export const boolean = (value: boolean): Uint8Array => tlv(0x01, hex(value ? 'FF' : '00'));
export const nullValue = (): Uint8Array => tlv(0x05, new Uint8Array(0));
export const integer = (value: number | bigint, form?: LengthForm): Uint8Array => tlv(0x02, twosComplement(BigInt(value)), form);
export const enumerated = (value: number | bigint): Uint8Array => tlv(0x0a, twosComplement(BigInt(value)));
/** Octets, or their hex digits */
export const octetString = (octets: Uint8Array | string, form?: LengthForm): Uint8Array =>
  tlv(0x04, typeof octets === 'string' ? hex(octets) : octets, form);
/** Octets and how many bits of the last one are not used */
export const bitString = (octets: Uint8Array, unusedBits = 0): Uint8Array => tlv(0x03, concatenate(unsignedOctets(unusedBits, 1), octets));
export const utf8String = (text: string): Uint8Array => tlv(0x0c, utf8(text));
export const printableString = (text: string): Uint8Array => tlv(0x13, utf8(text));
/** As it stands in the value: `300115000000Z` */
export const utcTime = (text: string): Uint8Array => tlv(0x17, utf8(text));
/** As it stands in the value: `20300115000000Z` */
export const generalizedTime = (text: string): Uint8Array => tlv(0x18, utf8(text));
export const sequence = (elements: readonly Uint8Array[], form?: LengthForm): Uint8Array => tlv(0x30, concatenate(...elements), form);
/** Elements in the order given; DER sorts those of a SET OF by their octets */
export const setOf = (elements: readonly Uint8Array[], form?: LengthForm): Uint8Array => tlv(0x31, concatenate(...elements), form);

/** Object identifier in dotted notation */
export function oid(dotted: string): Uint8Array {
  const [first, second, ...rest] = dotted.split('.').map(Number);
  return tlv(0x06, concatenate(...[first * 40 + second, ...rest].map(base128)));
}

function base128(arc: number): Uint8Array {
  const octets = [arc % 128];
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) octets.unshift(0x80 | (left % 128));
  return Uint8Array.from(octets);
}

/** Explicit context tag: around the whole value */
export const explicit = (tag: number, value: Uint8Array, form?: LengthForm): Uint8Array => tlv(0xa0 | tag, value, form);

/** Implicit context tag: in place of the tag of a value, which stays primitive or constructed */
export function implicit(tag: number, value: Uint8Array): Uint8Array {
  return concatenate(unsignedOctets(0x80 | (value[0] & 0x20) | tag, 1), value.subarray(1));
}

/** The fewest octets in two's complement */
function twosComplement(value: bigint): Uint8Array {
  let size = 1;
  while (value < -(1n << BigInt(8 * size - 1)) || value >= 1n << BigInt(8 * size - 1)) size++;
  return unsignedOctets(BigInt.asUintN(8 * size, value), size);
}
