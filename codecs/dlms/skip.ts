import type { Cursor } from '../cursor.js';
import { readLength } from '../length.js';
import { ARRAY, BIT_STRING, COMPACT_ARRAY, FIXED_SIZE, OCTET_STRING, STRUCTURE, UTF8_STRING, VISIBLE_STRING } from './data-types.js';
import { readTypeDescription, type TypeDescription } from './type-description.js';

/**
 * Moves over the contents of a value of this type; the tag has been read, or stands in the type description.
 * @throws DecodeError for an unknown tag, a length past the end, nesting beyond the limit
 */
export function skipContents(c: Cursor, type: number, description: TypeDescription | undefined, reading: string): void {
  const size = FIXED_SIZE[type];
  if (size >= 0) {
    c.skip(size, reading);
    return;
  }
  if (size === -2) c.fail(reading, c.at - 1, `no data type has tag ${type}`);
  if (type === STRUCTURE || type === ARRAY) {
    if (description !== undefined && description.size >= 0) {
      c.skip(description.size, reading);
      return;
    }
    c.enter(reading);
    if (description === undefined) {
      for (let left = readLength(c, reading); left > 0; left--) skipContents(c, c.u8(reading), undefined, reading);
    } else {
      for (let i = 0; i < description.count; i++) for (const member of description.members) skipContents(c, member.type, member, reading);
    }
    c.leave();
  } else if (type === COMPACT_ARRAY) {
    readTypeDescription(c, reading);
    c.skip(readLength(c, reading), reading);
  } else skipString(c, type, reading);
}

/** Strings of bits or octets: their contents begin with a length */
export const isString = (type: number): boolean =>
  type === OCTET_STRING || type === VISIBLE_STRING || type === UTF8_STRING || type === BIT_STRING;

/** Moves over a string and returns the offset of its first octet, after the length. @throws DecodeError for a length past the end */
export function skipString(c: Cursor, type: number, reading: string): number {
  const length = readLength(c, reading);
  return c.skip(type === BIT_STRING ? (length + 7) >>> 3 : length, reading);
}
