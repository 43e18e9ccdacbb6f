import { concatenate, hex, signedOctets, unsignedOctets, utf8 } from './octets.js';

/**
 * How many octets follow the first one of a length: 0 is the short form (below 128), 1 to 4 the long forms 81 to 84.
 * Where it is left out, the shortest form is taken.
 */
export type LengthForm = 0 | 1 | 2 | 3 | 4;

/** Length in octets or elements, A-XDR (IEC 61334-6) as well as BER. @throws RangeError where the form is too short for it */
export function encodeLength(length: number, form: LengthForm = shortestForm(length)): Uint8Array {
  if (form > 0) return concatenate(unsignedOctets(0x80 + form, 1), unsignedOctets(length, form));
  if (length > 0x7f) throw new RangeError(`a length of ${length} has no short form`);
  return unsignedOctets(length, 1);
}

function shortestForm(length: number): LengthForm {
  if (length < 0x80) return 0;
  if (length < 0x100) return 1;
  if (length < 0x10000) return 2;
  return length < 0x1000000 ? 3 : 4;
}

const tagged = (tag: number, ...contents: Uint8Array[]): Uint8Array => concatenate(unsignedOctets(tag, 1), ...contents);

export const nullData = (): Uint8Array => tagged(0);
export const dontCare = (): Uint8Array => tagged(255);
/** `octet` stands for true; any other than 00 does */
export const boolean = (value: boolean, octet = 0x01): Uint8Array => tagged(3, unsignedOctets(value ? octet : 0, 1));
export const doubleLong = (value: number): Uint8Array => tagged(5, signedOctets(value, 4));
export const doubleLongUnsigned = (value: number): Uint8Array => tagged(6, unsignedOctets(value, 4));
export const bcd = (octet: number): Uint8Array => tagged(13, unsignedOctets(octet, 1));
export const integer = (value: number): Uint8Array => tagged(15, signedOctets(value, 1));
export const long = (value: number): Uint8Array => tagged(16, signedOctets(value, 2));
export const unsigned = (value: number): Uint8Array => tagged(17, unsignedOctets(value, 1));
export const longUnsigned = (value: number): Uint8Array => tagged(18, unsignedOctets(value, 2));
export const long64 = (value: number | bigint): Uint8Array => tagged(20, signedOctets(value, 8));
export const long64Unsigned = (value: number | bigint): Uint8Array => tagged(21, unsignedOctets(value, 8));
export const enumeration = (value: number): Uint8Array => tagged(22, unsignedOctets(value, 1));
export const float32 = (value: number): Uint8Array => tagged(23, floatingPoint(value, 4));
export const float64 = (value: number): Uint8Array => tagged(24, floatingPoint(value, 8));

function floatingPoint(value: number, size: 4 | 8): Uint8Array {
  const view = new DataView(new ArrayBuffer(size));
  if (size === 4) view.setFloat32(0, value);
  else view.setFloat64(0, value);
  return new Uint8Array(view.buffer);
}

/** Bits from left to right: `'1100'`. The last octet is filled up with zeros. */
export function bitString(bits: string, form?: LengthForm): Uint8Array {
  return tagged(4, bitStringContents(bits, form));
}

function bitStringContents(bits: string, form?: LengthForm): Uint8Array {
  if (/[^01]/.test(bits)) throw new Error(`not a string of bits: ${bits}`);
  const octets = bits.match(/.{1,8}/g) ?? [];
  return concatenate(
    encodeLength(bits.length, form),
    Uint8Array.from(octets, (octet) => Number.parseInt(octet.padEnd(8, '0'), 2)),
  );
}

const withLength = (octets: Uint8Array, form?: LengthForm): Uint8Array => concatenate(encodeLength(octets.length, form), octets);

/** Octets, or their hex digits */
export const octetString = (octets: Uint8Array | string, form?: LengthForm): Uint8Array => tagged(9, withLength(octetsOf(octets), form));
/** Text (in UTF-8), or octets as they are */
export const visibleString = (text: string | Uint8Array, form?: LengthForm): Uint8Array => tagged(10, withLength(textOf(text), form));
/** Text, or octets as they are */
export const utf8String = (text: string | Uint8Array, form?: LengthForm): Uint8Array => tagged(12, withLength(textOf(text), form));

const octetsOf = (octets: Uint8Array | string): Uint8Array => (typeof octets === 'string' ? hex(octets) : octets);
const textOf = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? utf8(text) : text);

export function structure(...elements: Uint8Array[]): Uint8Array {
  return tagged(2, encodeLength(elements.length), ...elements);
}

/** `form` is that of the number of elements */
export function array(elements: readonly Uint8Array[], form?: LengthForm): Uint8Array {
  return tagged(1, encodeLength(elements.length, form), ...elements);
}

/** Type of the entries of a compact array: the tag of a simple type, a structure of types, or an array of fixed size */
export type TypeDescription =
  | number
  | { readonly structure: readonly TypeDescription[] }
  | { readonly array: number; readonly of: TypeDescription };

/**
 * Value of one entry, in the shape of its description: number or bigint (a boolean as 0 or 1), octets or hex digits for
 * octet-string (9) and the types of fixed size (25 to 27), text or octets for visible-string (10) and utf8-string (12), bits for
 * bit-string (4), null for null-data (0), a list for structures and arrays
 */
export type CompactValue = number | bigint | string | Uint8Array | null | readonly CompactValue[];

/** Contents of the whole-number types: octets and whether signed */
const NUMBERS: Record<number, readonly [size: number, signed: boolean]> = {
  3: [1, false],
  5: [4, true],
  6: [4, false],
  13: [1, false],
  15: [1, true],
  16: [2, true],
  17: [1, false],
  18: [2, false],
  20: [8, true],
  21: [8, false],
  22: [1, false],
};

function describe(type: TypeDescription): Uint8Array {
  if (typeof type === 'number') return unsignedOctets(type, 1);
  if ('array' in type) return tagged(1, unsignedOctets(type.array, 2), describe(type.of));
  return tagged(2, encodeLength(type.structure.length), ...type.structure.map(describe));
}

function compactContents(type: TypeDescription, value: CompactValue): Uint8Array {
  if (typeof type !== 'number') {
    const members = value as readonly CompactValue[];
    const types = 'array' in type ? new Array<TypeDescription>(type.array).fill(type.of) : type.structure;
    if (members.length !== types.length) throw new Error(`${members.length} values where the type description has ${types.length}`);
    return concatenate(...members.map((member, at) => compactContents(types[at], member)));
  }
  const number = NUMBERS[type];
  if (number !== undefined) return number[1] ? signedOctets(value as number, number[0]) : unsignedOctets(value as number, number[0]);
  if (type === 0) return new Uint8Array(0);
  if (type === 4) return bitStringContents(value as string);
  if (type === 9) return withLength(octetsOf(value as string));
  if (type === 10 || type === 12) return withLength(textOf(value as string));
  if (type >= 25 && type <= 27) return octetsOf(value as string);
  throw new Error(`no contents for a value of type ${type} in a compact array`);
}

/** Entries of one type, without their tags. `form` is that of the length of the contents. @throws Error where a value is not of the described shape */
export function compactArray(type: TypeDescription, entries: readonly CompactValue[], form?: LengthForm): Uint8Array {
  return tagged(19, describe(type), withLength(concatenate(...entries.map((entry) => compactContents(type, entry))), form));
}
