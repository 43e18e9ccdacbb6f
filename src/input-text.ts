import { InputError } from './errors.js';

const SPACE = /\s+/g;
/** First two hex digits of a message: the tag of a MAC header or of a grouping header */
const STARTS_AS_HEX = /^[Dd][DdFf]/;

/**
 * Octets of a message given as text, in hex or base64; white space is passed over.
 * @throws InputError for text that is neither
 */
export function octetsOfText(text: string): Uint8Array {
  const compact = /\s/.test(text) ? text.replace(SPACE, '') : text;
  if (compact === '') throw new InputError('a message without octets: give hex or base64');
  // no message starts with the octets that DD or DF would be in base64
  return STARTS_AS_HEX.test(compact) ? octetsOfHex(compact) : octetsOfBase64(compact);
}

function octetsOfHex(text: string): Uint8Array {
  const octets = Buffer.from(text, 'hex');
  if (octets.length * 2 !== text.length)
    throw new InputError(`no hex digit at character ${octets.length * 2 + 1} of the message`, octets.length);
  return octets;
}

function octetsOfBase64(text: string): Uint8Array {
  const octets = Buffer.from(text, 'base64');
  const digits = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  if (octets.length !== (digits * 3) >>> 2 || digits % 4 === 1)
    throw new InputError('neither hex nor base64: a message starts with DD or DF in hex, with 3Q or 3w in base64');
  return octets;
}
