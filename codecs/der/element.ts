import type { Cursor } from '../cursor.js';
import { hexNumber } from '../hex.js';
import { readLength } from '../length.js';
import { CONSTRUCTED } from './tags.js';

/** Low five bits of a tag whose number stands in further octets; no GBCS structure has one */
const LONG_TAG = 0x1f;

/**
 * Tag of an element: class, constructed bit and number in one octet.
 * @throws DecodeError for a tag of several octets, or where the message ends first
 */
export function readTag(c: Cursor, reading: string): number {
  const at = c.at;
  const tag = c.u8(reading);
  if ((tag & LONG_TAG) === LONG_TAG) c.fail(reading, at, `tag ${hexNumber(tag, 2)}, which has several octets`);
  return tag;
}

/**
 * Goes over the length of an element to its contents; lengths with leading zero octets (82 00 9F) are accepted.
 * @returns the octet after the contents
 * @throws DecodeError for an indefinite length, and for one past the end of what surrounds the element
 */
export function readContentsEnd(c: Cursor, reading: string): number {
  const at = c.at;
  const length = readLength(c, reading);
  if (length > c.end - c.at) c.fail(reading, at, `a length of ${length} octets where ${c.end - c.at} are left`);
  return c.at + length;
}

/**
 * Goes into an element whose contents are elements: up to `leaveContents` the cursor ends with them.
 * @returns where the cursor ended before
 * @throws DecodeError as `readContentsEnd` does, and for nesting beyond the limit
 */
export function enterContents(c: Cursor, reading: string): number {
  const end = readContentsEnd(c, reading);
  const outerEnd = c.end;
  c.end = end;
  c.enter(reading);
  return outerEnd;
}

export function leaveContents(c: Cursor, outerEnd: number): void {
  c.leave();
  c.end = outerEnd;
}

/**
 * Moves over an element whose tag has been read, and makes sure that everything in it is well-formed.
 * @throws DecodeError for a tag of several octets, a length past the end, nesting beyond the limit
 */
export function skipElement(c: Cursor, tag: number, reading: string): void {
  if (tag & CONSTRUCTED) {
    const outerEnd = enterContents(c, reading);
    while (c.at < c.end) skipElement(c, readTag(c, reading), reading);
    leaveContents(c, outerEnd);
  } else c.at = readContentsEnd(c, reading);
}
