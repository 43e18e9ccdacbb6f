import { RecordError } from './record-error.js';

const HEX = /^[0-9A-Fa-f]*$/;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
const WHITE_SPACE = /[\t\n\r ]+/g;

/**
 * The octets that pairs of hex digits stand for; white space is passed over.
 * @throws RecordError (`INPUT_TEXT`)
 */
export function hexOctets(text: string): Uint8Array {
  const digits = withoutWhiteSpace(text);
  if (!HEX.test(digits)) throw notReadable(text, 'hex', /[^0-9A-Fa-f\s]/);
  if (digits.length % 2 !== 0) throw new RecordError('INPUT_TEXT', `an odd number of hex digits: ${digits.length}`, { context: 'hex' });
  return Buffer.from(digits, 'hex');
}

/**
 * The octets that base64 in its standard alphabet, padded, stands for; white space is passed over, as in xs:base64Binary.
 * @throws RecordError (`INPUT_TEXT`)
 */
export function base64Octets(text: string): Uint8Array {
  const characters = withoutWhiteSpace(text);
  if (!BASE64.test(characters)) throw notReadable(text, 'base64', /[^A-Za-z0-9+/=\s]|=(?!=?\s*$)/);
  if (characters.length % 4 !== 0) {
    throw new RecordError('INPUT_TEXT', `base64 of ${characters.length} characters, which is no multiple of 4`, { context: 'base64' });
  }
  return Buffer.from(characters, 'base64');
}

function withoutWhiteSpace(text: string): string {
  return /\s/.test(text) ? text.replace(WHITE_SPACE, '') : text;
}

function notReadable(text: string, encoding: string, wrong: RegExp): RecordError {
  const offset = Math.max(text.search(wrong), 0);
  return new RecordError('INPUT_TEXT', `no ${encoding} digit at character ${offset}: ${JSON.stringify(text.slice(offset, offset + 10))}`, {
    offset,
    context: encoding,
  });
}
