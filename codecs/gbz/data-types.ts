/** ZCL data type identifiers (ZigBee Cluster Library, 2.5.2), those that GBCS messages use and those a record may carry */
/** General data: octets in which no number stands for not available */
export const DATA8 = 0x08;
export const DATA16 = 0x09;
export const BOOLEAN = 0x10;
export const BITMAP8 = 0x18;
export const BITMAP16 = 0x19;
export const BITMAP32 = 0x1b;
export const UINT8 = 0x20;
export const UINT16 = 0x21;
export const UINT24 = 0x22;
export const UINT32 = 0x23;
export const UINT48 = 0x25;
export const INT8 = 0x28;
export const INT32 = 0x2b;
export const ENUM8 = 0x30;
export const ENUM16 = 0x31;
export const OCTET_STRING = 0x41;
export const CHARACTER_STRING = 0x42;
export const LONG_OCTET_STRING = 0x43;
export const LONG_CHARACTER_STRING = 0x44;
export const ARRAY = 0x48;
export const STRUCT = 0x4c;
export const SET = 0x50;
export const BAG = 0x51;
export const DATE = 0xe1;
export const UTC_TIME = 0xe2;
export const EUI64 = 0xf0;

/** Octets of a value by type; -1 where it carries its length, -2 where there is no such type */
export const FIXED_SIZE: Int8Array = (() => {
  const sizes = new Int8Array(256).fill(-2);
  sizes[0x00] = 0;
  sizes[BOOLEAN] = 1;
  for (const first of [0x08, 0x18, 0x20, 0x28]) for (let i = 0; i < 8; i++) sizes[first + i] = i + 1;
  sizes[ENUM8] = 1;
  sizes[ENUM16] = 2;
  sizes[0x38] = 2;
  sizes[0x39] = 4;
  sizes[0x3a] = 8;
  for (const type of [OCTET_STRING, CHARACTER_STRING, LONG_OCTET_STRING, LONG_CHARACTER_STRING, ARRAY, STRUCT, SET, BAG]) sizes[type] = -1;
  for (const type of [0xe0, DATE, UTC_TIME, 0xea]) sizes[type] = 4;
  sizes[0xe8] = 2;
  sizes[0xe9] = 2;
  sizes[EUI64] = 8;
  sizes[0xf1] = 16;
  sizes[0xff] = 0;
  return sizes;
})();
