import { latin1Text, utf8Text } from '../../codecs/octet-text.js';
import type { Value } from '../../codecs/source.js';
import { isUtf8 } from '../../codecs/utf8.js';
import type { Reading } from './reading.js';

/** Characters that XML 1.0 can't carry */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that it looks for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const ALL_NOT_XML = new RegExp(NOT_XML, 'g');

/** Octet after the last one of a string that is no NUL */
export function endOfText(octets: Uint8Array, at: number, end: number): number {
  let last = end;
  while (last > at && octets[last - 1] === 0) last--;
  return last;
}

/**
 * Text of a string: UTF-8, else ISO 8859-1, without trailing NULs. A character that XML 1.0 can't carry becomes U+FFFD,
 * with a warning.
 * @param value the one that the text is the whole or a part of
 */
export function decodeText(value: Value, at: number, end: number, reading: Reading): string {
  const { octets } = value;
  const last = endOfText(octets, at, end);
  const text = isUtf8(octets, at, last) ? utf8Text(octets.subarray(at, last)) : latin1Text(octets, at, last);
  if (!NOT_XML.test(text)) return text;
  reading.warn('CHARACTER_REPLACED', 'a character that XML 1.0 can not carry was replaced by U+FFFD', value.readFor, at);
  return text.replace(ALL_NOT_XML, '\ufffd');
}
