/** Tags of the DLMS data types (IEC 62056-6-2, Data) */
export const NULL_DATA = 0;
export const ARRAY = 1;
export const STRUCTURE = 2;
export const BOOLEAN = 3;
export const BIT_STRING = 4;
export const DOUBLE_LONG = 5;
export const DOUBLE_LONG_UNSIGNED = 6;
export const OCTET_STRING = 9;
export const VISIBLE_STRING = 10;
export const UTF8_STRING = 12;
export const BCD = 13;
export const INTEGER = 15;
export const LONG = 16;
export const UNSIGNED = 17;
export const LONG_UNSIGNED = 18;
export const COMPACT_ARRAY = 19;
export const LONG64 = 20;
export const LONG64_UNSIGNED = 21;
export const ENUM = 22;
export const FLOAT32 = 23;
export const FLOAT64 = 24;
export const DATE_TIME = 25;
export const DATE = 26;
export const TIME = 27;
export const DONT_CARE = 255;

/** Octets of the contents by tag; -1 where they carry a length or a count, -2 where there is no such type */
export const FIXED_SIZE: Int8Array = (() => {
  const sizes = new Int8Array(256).fill(-2);
  const fixed: readonly (readonly [number, number])[] = [
    [NULL_DATA, 0],
    [BOOLEAN, 1],
    [DOUBLE_LONG, 4],
    [DOUBLE_LONG_UNSIGNED, 4],
    [BCD, 1],
    [INTEGER, 1],
    [LONG, 2],
    [UNSIGNED, 1],
    [LONG_UNSIGNED, 2],
    [LONG64, 8],
    [LONG64_UNSIGNED, 8],
    [ENUM, 1],
    [FLOAT32, 4],
    [FLOAT64, 8],
    [DATE_TIME, 12],
    [DATE, 5],
    [TIME, 4],
    [DONT_CARE, 0],
  ];
  for (const [tag, size] of fixed) sizes[tag] = size;
  for (const tag of [ARRAY, STRUCTURE, BIT_STRING, OCTET_STRING, VISIBLE_STRING, UTF8_STRING, COMPACT_ARRAY]) sizes[tag] = -1;
  return sizes;
})();

/** Tags of the types that are whole numbers */
export const INTEGERS: ReadonlySet<number> = new Set([
  DOUBLE_LONG,
  DOUBLE_LONG_UNSIGNED,
  BCD,
  INTEGER,
  LONG,
  UNSIGNED,
  LONG_UNSIGNED,
  LONG64,
  LONG64_UNSIGNED,
  ENUM,
]);
