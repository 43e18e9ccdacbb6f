import { octetsOfDigits64, octetsOfPairs } from '../../codecs/text-digits.js';
import { InputError } from './errors.js';

/** The digit that starts every message in hex (DD or DF); in base64 one starts with 3 */
const UPPER_D = 0x44;
const LOWER_D = 0x64;
const THREE = 0x33;
const EQUALS = 0x3d;
const PREFIX = /^0x/i;
const ESCAPE = '\u001b';
const NUL = '\u0000';
const CONTROL_Z = '\u001a';
const ZERO_WIDTH_SPACE = '\u200b';

/** What editors, terminals and transfers leave in a text, and what stands for nothing: white space, byte order marks, NUL, Ctrl-Z */
const MARKS = new RegExp(`[\\s${NUL}${CONTROL_Z}${ZERO_WIDTH_SPACE}]+`, 'g');
/** Control sequences of terminals: colours and the like (ECMA-48, 5.4) */
const TERMINAL = new RegExp(`${ESCAPE}\\[[0-?]*[ -/]*[@-~]`, 'g');
/** What stands between octets in hex, or around them */
const SEPARATORS = /0x|[:\-,"'`]/gi;
/** What is of no text that is read: of one in hex, of any */
const NO_HEX = /[^0-9A-Fx\s:,"'`-]/i;
const NO_BASE64 = /[^A-Za-z0-9+/=_\s:,"'`-]/;
const QUOTES = '"\'`,';

/**
 * Octets of a message given as text, in hex or base64. Both are read as in `octetsOfHex` and `octetsOfBase64`, whether the text is a
 * message by itself or a line of a dump.
 * @throws InputError for text that is neither
 */
export function octetsOfText(text: string): Uint8Array {
  return octetsOf(text) ?? octetsOfMarked(text);
}

/**
 * The octets that pairs of hex digits stand for. White space, `0x`, colons, dashes, commas and quotes are passed over.
 * @returns undefined where anything else stands there, or half a pair
 */
export function octetsOfHex(text: string): Uint8Array | undefined {
  return pairs(text) ?? pairs(withoutMarks(text).replace(SEPARATORS, ''));
}

/**
 * The octets that base64 stands for, in the standard alphabet (RFC 4648, 4) or that of URLs (5). White space is passed over, and quotes
 * around it; padding may be left out, but where it stands it is whole.
 * @returns undefined where anything else stands there, or the end of a digit is missing
 */
export function octetsOfBase64(text: string): Uint8Array | undefined {
  return digits64(text) ?? digits64(withoutQuotes(withoutMarks(text)));
}

/** The text without white space, byte order marks, NUL, Ctrl-Z and colours of a terminal */
export function withoutMarks(text: string): string {
  return (text.includes(ESCAPE) ? text.replace(TERMINAL, '') : text).replace(MARKS, '');
}

/** The text without colours of a terminal, and without white space and other marks around it */
export function trimmed(text: string): string {
  const plain = text.includes(ESCAPE) ? text.replace(TERMINAL, '') : text;
  let from = 0;
  let to = plain.length;
  while (from < to && isMark(plain.charAt(from))) from++;
  while (to > from && isMark(plain.charAt(to - 1))) to--;
  return plain.slice(from, to);
}

/** @returns undefined where characters are neither of hex nor of base64 */
function octetsOf(text: string): Uint8Array | undefined {
  const first = text.charCodeAt(0);
  if (first === UPPER_D || first === LOWER_D) return pairs(text);
  if (first === THREE) return digits64(text);
  return PREFIX.test(text) ? undefined : (pairs(text) ?? digits64(text));
}

function octetsOfMarked(text: string): Uint8Array {
  const plain = withoutQuotes(withoutMarks(text));
  if (plain === '') throw new InputError('a message without octets: give hex or base64');
  const first = plain.charCodeAt(0);
  const isHex = first === UPPER_D || first === LOWER_D || PREFIX.test(plain);
  const octets = isHex ? octetsOfHex(plain) : octetsOf(plain);
  if (octets === undefined) throw unreadable(text, isHex);
  return octets;
}

function unreadable(text: string, isHex: boolean): InputError {
  const at = text.search(isHex ? NO_HEX : NO_BASE64);
  const cut = at < 0 ? cutInWords(text, isHex) : undefined;
  if (cut !== undefined) return new InputError(cut);
  const place = at < 0 ? '' : `; ${JSON.stringify(text.slice(at, at + 1))} at character ${at} is of neither`;
  const problem = `neither hex nor base64: a message starts with DD or DF in hex, with 3 in base64${place}`;
  return new InputError(problem, at < 0 ? undefined : at);
}

/** What is wrong with digits that are of hex or base64, but make no whole octets; undefined where it is something else */
function cutInWords(text: string, isHex: boolean): string | undefined {
  const plain = withoutQuotes(withoutMarks(text));
  const digits = isHex ? plain.replace(SEPARATORS, '') : plain;
  const { length } = digits;
  if (isHex) return length % 2 === 0 ? undefined : `hex with an odd number of digits (${length}): one is missing, or one is too many`;
  if (digits.charCodeAt(0) !== THREE || !/^[^=]+={0,2}$/.test(digits)) return undefined;
  return `base64 that is cut: ${length} characters make no whole octets`;
}

function pairs(text: string): Uint8Array | undefined {
  const octets = octetsOfPairs(text);
  return octets.length > 0 && octets.length * 2 === text.length ? octets : undefined;
}

/** Octets are missing where something is no digit */
function digits64(text: string): Uint8Array | undefined {
  const { length } = text;
  const padding = text.charCodeAt(length - 1) !== EQUALS ? 0 : text.charCodeAt(length - 2) === EQUALS ? 2 : 1;
  if (padding > 0 && text.length % 4 !== 0) return undefined;
  const digits = text.length - padding;
  const octets = octetsOfDigits64(text);
  return octets.length > 0 && octets.length === (digits * 3) >>> 2 && digits % 4 !== 1 ? octets : undefined;
}

function withoutQuotes(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && QUOTES.includes(text.charAt(from))) from++;
  while (to > from && QUOTES.includes(text.charAt(to - 1))) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

function isMark(character: string): boolean {
  return /\s/.test(character) || character === NUL || character === CONTROL_Z || character === ZERO_WIDTH_SPACE;
}
