import type { Cursor } from '../cursor.js';
import type { PayloadCursor } from '../payload-cursor.js';
import { NOT_AVAILABLE } from '../slots.js';
import {
  ARRAY,
  BAG,
  CHARACTER_STRING,
  FIXED_SIZE,
  LONG_CHARACTER_STRING,
  LONG_OCTET_STRING,
  OCTET_STRING,
  SET,
  STRUCT,
} from './data-types.js';

/** Length of a string that is not available (ZCL 2.6.2.13): no octets follow */
const NO_STRING = 0xff;
const NO_LONG_STRING = 0xffff;

/** Two octets, little-endian, as everywhere in ZCL. @throws DecodeError where the message ends first */
export function readUint16(c: Cursor, reading: string): number {
  const at = c.skip(2, reading);
  return c.octets[at] | (c.octets[at + 1] << 8);
}

/**
 * Length of a string that follows, -1 where the string is not available. Leaves the cursor on its first octet.
 * @throws DecodeError where the message ends first
 */
export function readStringLength(c: Cursor, type: number, reading: string): number {
  if (type === LONG_OCTET_STRING || type === LONG_CHARACTER_STRING) {
    const length = readUint16(c, reading);
    return length === NO_LONG_STRING ? -1 : length;
  }
  const length = c.u8(reading);
  return length === NO_STRING ? -1 : length;
}

/**
 * Moves over a value of this type.
 * @throws DecodeError for an unknown type, a length past the end, nesting beyond the limit
 */
export function skipValue(c: Cursor, type: number, reading: string): void {
  const size = FIXED_SIZE[type];
  if (size >= 0) c.skip(size, reading);
  else if (size === -2) c.fail(reading, c.at - 1, `no data type ${type.toString(16).toUpperCase().padStart(2, '0')}`);
  else if (type === ARRAY || type === SET || type === BAG) {
    c.enter(reading);
    const entry = c.u8(reading);
    const count = readUint16(c, reading);
    if (FIXED_SIZE[entry] >= 0) c.skip(FIXED_SIZE[entry] * count, reading);
    else for (let i = 0; i < count; i++) skipValue(c, entry, reading);
    c.leave();
  } else if (type === STRUCT) {
    c.enter(reading);
    for (let left = readUint16(c, reading); left > 0; left--) skipValue(c, c.u8(reading), reading);
    c.leave();
  } else {
    const length = readStringLength(c, type, reading);
    if (length > 0) c.skip(length, reading);
  }
}

/** Notes the contents of a value that stands from `at` to before the cursor: for a string without its length */
export function setContents({ octets, slots, at: end }: PayloadCursor, slot: number, type: number, at: number): void {
  let contents = at;
  if (type === LONG_OCTET_STRING || type === LONG_CHARACTER_STRING) contents += 2;
  else if (type === OCTET_STRING || type === CHARACTER_STRING) contents += 1;
  if (contents > at && octets[at] === NO_STRING && end === contents) slots.set(slot, NOT_AVAILABLE, at, end);
  else slots.set(slot, type, contents, end);
}
