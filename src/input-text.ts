import { InputError } from './errors.js';

const SPACE = /\s+/g;
/** The digit that starts every message in hex (DD or DF); in base64 one starts with 3 */
const UPPER_D = 0x44;
const LOWER_D = 0x64;

/**
 * Octets of a message given as text, in hex or base64; white space is passed over.
 * @throws InputError for text that is neither
 */
export function octetsOfText(text: string): Uint8Array {
  return octetsOf(text) ?? octetsOfSpaced(text);
}

/** @returns undefined where characters are neither of hex nor of base64 */
function octetsOf(text: string): Uint8Array | undefined {
  const first = text.charCodeAt(0);
  return first === UPPER_D || first === LOWER_D ? octetsOfHex(text) : octetsOfBase64(text);
}

function octetsOfHex(text: string): Uint8Array | undefined {
  const octets = Buffer.from(text, 'hex');
  return octets.length * 2 === text.length ? octets : undefined;
}

function octetsOfBase64(text: string): Uint8Array | undefined {
  const octets = Buffer.from(text, 'base64');
  const digits = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  return octets.length > 0 && octets.length === (digits * 3) >>> 2 && digits % 4 !== 1 ? octets : undefined;
}

function octetsOfSpaced(text: string): Uint8Array {
  const compact = text.replace(SPACE, '');
  if (compact === '') throw new InputError('a message without octets: give hex or base64');
  const octets = octetsOf(compact);
  if (octets === undefined) throw new InputError('neither hex nor base64: a message starts with DD or DF in hex, with 3 in base64');
  return octets;
}
