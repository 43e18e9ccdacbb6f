/** The 256 octets as two upper-case hex digits each */
export const HEX: readonly string[] = Array.from({ length: 256 }, (_, octet) => octet.toString(16).toUpperCase().padStart(2, '0'));

/** The octets from `at` up to, not including, `end` in upper-case hex without separators */
export function hexUpper(octets: Uint8Array, at = 0, end = octets.length): string {
  let text = '';
  for (let i = at; i < end; i++) text += HEX[octets[i]];
  return text;
}

/** Upper-case hex digits of a number, so many of them */
export const hexNumber = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');
