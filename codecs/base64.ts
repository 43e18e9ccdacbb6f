import { nodeBuffer } from './node-buffer.js';

/** Of the standard alphabet (RFC 4648, clause 4) */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PADDING = 0x3d;

let pairsAtHand: Uint16Array | undefined;

/** The two digits of each number of 12 bits, one behind the other. Made when it is first asked for, which it never is in Node.js */
function pairsOfDigits(): Uint16Array {
  pairsAtHand ??= new Uint16Array(
    Uint8Array.from({ length: 2 * 4096 }, (_, i) => DIGITS.charCodeAt(i % 2 === 0 ? i >> 7 : (i >> 1) & 0x3f)).buffer,
  );
  return pairsAtHand;
}

const ascii = new TextDecoder('latin1');

/** The octets from `at` up to, not including, `end` in standard base64, padded, by what every platform has */
export function portableBase64(octets: Uint8Array, at: number, end: number): string {
  const known = pairsOfDigits();
  const pairs = new Uint16Array(2 * Math.ceil((end - at) / 3));
  let written = 0;
  let from = at;
  for (; from + 2 < end; from += 3) {
    const bits = (octets[from] << 16) | (octets[from + 1] << 8) | octets[from + 2];
    pairs[written++] = known[bits >> 12];
    pairs[written++] = known[bits & 0xfff];
  }
  const digits = new Uint8Array(pairs.buffer);
  if (from < end) {
    const isOne = from + 1 === end;
    const bits = (octets[from] << 16) | (isOne ? 0 : octets[from + 1] << 8);
    pairs[written++] = known[bits >> 12];
    pairs[written] = known[bits & 0xfff];
    digits[digits.length - 1] = PADDING;
    if (isOne) digits[digits.length - 2] = PADDING;
  }
  return ascii.decode(digits);
}

/** The octets from `at` up to, not including, `end` in standard base64 (RFC 4648, clause 4), padded */
export function base64Text(octets: Uint8Array, at = 0, end = octets.length): string {
  if (nodeBuffer === undefined) return portableBase64(octets, at, end);
  return nodeBuffer.prototype.base64Slice.call(octets, at, end);
}
