/** Codes of the digits of a half octet */
const DIGITS: Uint8Array = Uint8Array.from('0123456789ABCDEF', (digit) => digit.charCodeAt(0));
const DASH = 45;
const LENGTH = 8 * 3 - 1;
const codes: number[] = new Array(LENGTH).fill(DASH);

/** The EUI-64 at `at` as it stands in documents: eight upper-case hex pairs joined by dashes, `00-DB-12-34-56-78-90-A0` */
export function euiText(octets: Uint8Array, at = 0): string {
  for (let i = 0; i < 8; i++) {
    const octet = octets[at + i];
    codes[3 * i] = DIGITS[octet >> 4];
    codes[3 * i + 1] = DIGITS[octet & 15];
  }
  return String.fromCharCode(...codes);
}
