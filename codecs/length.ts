import type { Cursor } from './cursor.js';

/**
 * Length in octets or elements, A-XDR (IEC 61334-6) and DER: one octet below 128, else a count of 1 to 4 octets and
 * the length, big-endian. Leaves the cursor on the first octet of the contents; what is left is for the caller to check.
 * @throws DecodeError where the count is not 1 to 4, or the message ends first
 */
export function readLength(c: Cursor, reading: string): number {
  const at = c.at;
  const first = c.u8(reading);
  if (first < 0x80) return first;
  const count = first & 0x7f;
  if (count < 1 || count > 4) c.fail(reading, at, `a length of ${count} octets`);
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + c.u8(reading);
  return length;
}
