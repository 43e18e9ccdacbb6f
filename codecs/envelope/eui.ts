/** Codes of the digits of a half octet */
const DIGITS: Uint8Array = Uint8Array.from('0123456789ABCDEF', (digit) => digit.charCodeAt(0));
const DASH = 45;
const codes: number[] = new Array(8 * 3 - 1).fill(DASH);

/** The texts made last: a dump names few remote parties, and a device again and again. A new one takes the place of one with the same hash. */
const KEPT = 1024;
const keptHigh = new Int32Array(KEPT);
const keptLow = new Int32Array(KEPT);
const keptText: string[] = new Array(KEPT).fill('');

/** The EUI-64 at `at` as it stands in documents: eight upper-case hex pairs joined by dashes, `00-DB-12-34-56-78-90-A0` */
export function euiText(octets: Uint8Array, at = 0): string {
  const o = octets;
  const high = (o[at] << 24) | (o[at + 1] << 16) | (o[at + 2] << 8) | o[at + 3];
  const low = (o[at + 4] << 24) | (o[at + 5] << 16) | (o[at + 6] << 8) | o[at + 7];
  const place = (low ^ (low >>> 10) ^ high) & (KEPT - 1);
  if (keptHigh[place] === high && keptLow[place] === low && keptText[place] !== '') return keptText[place];
  const text = textOf(octets, at);
  keptHigh[place] = high;
  keptLow[place] = low;
  keptText[place] = text;
  return text;
}

function textOf(octets: Uint8Array, at: number): string {
  for (let i = 0; i < 8; i++) {
    const octet = octets[at + i];
    codes[3 * i] = DIGITS[octet >> 4];
    codes[3 * i + 1] = DIGITS[octet & 15];
  }
  return String.fromCharCode(...codes);
}
