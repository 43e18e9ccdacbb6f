import { concatenate, hex, reversed, signedOctets, unsignedOctets, utf8 } from './octets.js';

/** Encodes the contents of one value; numbers little-endian */
type Encode = (value: ZclValue) => Uint8Array;

/**
 * Number or bigint for numbers, bitmaps, enumerations, times, dates and identifiers (a boolean as 0, 1 or FF); octets or
 * hex digits for octet strings, EUI-64 and keys (in the order of the message); text for character strings
 */
export type ZclValue = number | bigint | string | Uint8Array;

export interface ZclType {
  readonly id: number;
  readonly encode: Encode;
}

const octetsOf = (value: ZclValue): Uint8Array => (typeof value === 'string' ? hex(value) : (value as Uint8Array));
const textOf = (value: ZclValue): Uint8Array => (typeof value === 'string' ? utf8(value) : (value as Uint8Array));

const unsigned = (id: number, size: number): ZclType => ({ id, encode: (value) => reversed(unsignedOctets(value as number, size)) });
const signed = (id: number, size: number): ZclType => ({ id, encode: (value) => reversed(signedOctets(value as number, size)) });

const fixed = (id: number, size: number): ZclType => ({
  id,
  encode: (value) => {
    const octets = octetsOf(value);
    if (octets.length !== size) throw new RangeError(`${octets.length} octets where the type has ${size}`);
    return octets;
  },
});

const string = (id: number, lengthSize: 1 | 2, contents: Encode): ZclType => ({
  id,
  encode: (value) => concatenate(reversed(unsignedOctets(contents(value).length, lengthSize)), contents(value)),
});

const floatingPoint = (id: number, size: 4 | 8): ZclType => ({
  id,
  encode: (value) => {
    const view = new DataView(new ArrayBuffer(size));
    if (size === 4) view.setFloat32(0, value as number, true);
    else view.setFloat64(0, value as number, true);
    return new Uint8Array(view.buffer);
  },
});

/** Types of 1 to 8 octets whose identifiers follow each other: `UINT8`, `UINT16` … `UINT64` */
function family<Name extends string>(name: Name, first: number, type: (id: number, size: number) => ZclType): Record<string, ZclType> {
  return Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((size) => [`${name}${8 * size}`, type(first + size - 1, size)]));
}

/** The ZCL data types by their names. Arrays and structures are not among them: no attribute of a GBZ use case has one. */
export const ZCL_TYPES: Readonly<Record<string, ZclType>> = {
  nodata: { id: 0x00, encode: () => new Uint8Array(0) },
  ...family('data', 0x08, unsigned),
  BOOLEAN: unsigned(0x10, 1),
  ...family('BITMAP', 0x18, unsigned),
  ...family('UINT', 0x20, unsigned),
  ...family('INT', 0x28, signed),
  ENUM8: unsigned(0x30, 1),
  ENUM16: unsigned(0x31, 2),
  SEMI: fixed(0x38, 2),
  SINGLE: floatingPoint(0x39, 4),
  DOUBLE: floatingPoint(0x3a, 8),
  OCTETSTRING: string(0x41, 1, octetsOf),
  CHARSTRING: string(0x42, 1, textOf),
  'LONG OCTETSTRING': string(0x43, 2, octetsOf),
  'LONG CHARSTRING': string(0x44, 2, textOf),
  TimeOfDay: fixed(0xe0, 4),
  Date: fixed(0xe1, 4),
  UTCTime: unsigned(0xe2, 4),
  CLUSTERID: unsigned(0xe8, 2),
  ATTRIBID: unsigned(0xe9, 2),
  BACOID: unsigned(0xea, 4),
  EUI64: fixed(0xf0, 8),
  KEY128: fixed(0xf1, 16),
};

/** The type of that name. @throws Error where there is none */
export function zclType(name: string): ZclType {
  const type = ZCL_TYPES[name];
  if (type === undefined) throw new Error(`no ZCL type is called ${name}`);
  return type;
}

/** Contents of one value without its type: a field of a cluster-specific command. @throws Error for an unknown type, RangeError where the value does not fit */
export function zclValue(type: string, value: ZclValue): Uint8Array {
  return zclType(type).encode(value);
}
