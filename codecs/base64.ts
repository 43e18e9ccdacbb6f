const DIGITS = Uint8Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', (digit) => digit.charCodeAt(0));
const PADDING = 0x3d;
const ascii = new TextDecoder('latin1');

/** The octets from `at` up to, not including, `end` in standard base64 (RFC 4648, clause 4), padded */
export function base64Text(octets: Uint8Array, at = 0, end = octets.length): string {
  const digits = new Uint8Array(Math.ceil((end - at) / 3) * 4);
  let written = 0;
  for (let from = at; from < end; from += 3) {
    const left = end - from;
    const bits = (octets[from] << 16) | (left > 1 ? octets[from + 1] << 8 : 0) | (left > 2 ? octets[from + 2] : 0);
    digits[written++] = DIGITS[bits >> 18];
    digits[written++] = DIGITS[(bits >> 12) & 0x3f];
    digits[written++] = left > 1 ? DIGITS[(bits >> 6) & 0x3f] : PADDING;
    digits[written++] = left > 2 ? DIGITS[bits & 0x3f] : PADDING;
  }
  return ascii.decode(digits);
}
