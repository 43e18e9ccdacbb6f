import { DIGITS } from './base64.js';
import { nodeBuffer } from './node-buffer.js';

const NONE = 0xff;

/** What each character of ASCII is as a digit */
const valuesOf = (values: Iterable<readonly [character: string, value: number]>): Uint8Array => {
  const table = new Uint8Array(128).fill(NONE);
  for (const [character, value] of values) table[character.charCodeAt(0)] = value;
  return table;
};

// made when they are first asked for, which they never are in Node.js
let hexValues: Uint8Array | undefined;
let values64: Uint8Array | undefined;

const valuesOfHex = (): Uint8Array => valuesOf(Array.from('0123456789ABCDEFabcdef', (digit) => [digit, Number.parseInt(digit, 16)]));
/** The standard alphabet, and that of URLs (RFC 4648, 4 and 5) */
const valuesOfBase64 = (): Uint8Array => valuesOf([...Array.from(DIGITS, (digit, value) => [digit, value] as const), ['-', 62], ['_', 63]]);

const valueIn = (values: Uint8Array, text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 128 ? values[code] : NONE;
};

/** As `octetsOfPairs`, by what every platform has */
export function portablePairs(text: string): Uint8Array {
  hexValues ??= valuesOfHex();
  const octets = new Uint8Array(text.length >> 1);
  for (let i = 0; i < octets.length; i++) {
    const high = valueIn(hexValues, text, 2 * i);
    const low = valueIn(hexValues, text, 2 * i + 1);
    if (high === NONE || low === NONE) return octets.subarray(0, i);
    octets[i] = (high << 4) | low;
  }
  return octets;
}

/** As `octetsOfDigits64`, by what every platform has */
export function portableDigits64(text: string): Uint8Array {
  values64 ??= valuesOfBase64();
  const octets = new Uint8Array((text.length * 3) >>> 2);
  let bits = 0;
  let count = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const value = valueIn(values64, text, i);
    if (value === NONE) continue;
    bits = (bits << 6) | value;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    octets[at++] = bits >> count;
    bits &= (1 << count) - 1;
  }
  return octets.subarray(0, at);
}

/** The octets of pairs of hex digits, up to the first that is none */
export const octetsOfPairs = (text: string): Uint8Array => (nodeBuffer === undefined ? portablePairs(text) : nodeBuffer.from(text, 'hex'));

/** The octets of digits of base64, in either alphabet; what is no digit is passed over */
export const octetsOfDigits64 = (text: string): Uint8Array =>
  nodeBuffer === undefined ? portableDigits64(text) : nodeBuffer.from(text, 'base64');
