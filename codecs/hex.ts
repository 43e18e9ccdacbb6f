import { latin1Text } from './octet-text.js';

/** The 256 octets as two upper-case hex digits each */
export const HEX: readonly string[] = Array.from({ length: 256 }, (_, octet) => octet.toString(16).toUpperCase().padStart(2, '0'));

/** Codes of the digits of a half octet */
const DIGITS: Uint8Array = Uint8Array.from('0123456789ABCDEF', (digit) => digit.charCodeAt(0));
/** From so many octets, up to so many, digits are put together as octets */
const SOME = 5;
const MANY = 64;
const digits = new Uint8Array(2 * MANY);

/** The octets from `at` up to, not including, `end` in upper-case hex without separators */
export function hexUpper(octets: Uint8Array, at = 0, end = octets.length): string {
  const count = end - at;
  if (count >= SOME && count <= MANY) {
    for (let i = 0; i < count; i++) {
      const octet = octets[at + i];
      digits[2 * i] = DIGITS[octet >> 4];
      digits[2 * i + 1] = DIGITS[octet & 15];
    }
    return latin1Text(digits, 0, 2 * count);
  }
  let text = '';
  for (let i = at; i < end; i++) text += HEX[octets[i]];
  return text;
}

/** Upper-case hex digits of a number, so many of them */
export const hexNumber = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');
