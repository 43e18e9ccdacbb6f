import { nodeBuffer } from './node-buffer.js';

const native = nodeBuffer?.prototype;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const strictUtf8 = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/** Characters that are made of octets at a time: so many arguments any engine takes */
const AT_ONCE = 4096;

/** A character for each octet from `from` up to, not including, `to`, by what every platform has; its decoders take latin1 for windows-1252 */
export function portableLatin1(octets: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += AT_ONCE)
    text += String.fromCharCode.apply(null, octets.subarray(at, Math.min(to, at + AT_ONCE)) as unknown as number[]);
  return text;
}

/** A character for each octet from `from` up to, not including, `to` */
export function latin1Text(octets: Uint8Array, from = 0, to = octets.length): string {
  const end = Math.min(to, octets.length);
  return native === undefined ? portableLatin1(octets, from, end) : native.latin1Slice.call(octets, from, end);
}

/** Writes a text in latin1 to where there is room for it */
export function writeLatin1(text: string, octets: Uint8Array, at: number): void {
  if (native !== undefined) native.latin1Write.call(octets, text, at);
  else for (let i = 0; i < text.length; i++) octets[at + i] = text.charCodeAt(i);
}

/** The octets that the characters of a text in latin1 are */
export function octetsOfLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Octets in UTF-8 as a text, a byte order mark with them; what is not UTF-8 becomes U+FFFD */
export const utf8Text = (octets: Uint8Array): string =>
  native === undefined ? utf8.decode(octets) : native.utf8Slice.call(octets, 0, octets.length);

/** As `utf8Text`; undefined for octets that are not UTF-8 */
export function strictUtf8Text(octets: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(octets);
  } catch {
    return undefined;
  }
}

/** Where an octet, or the octets of a text in ASCII, stand first, by what every platform has; or -1 */
export function portableIndexOf(octets: Uint8Array, value: number | string): number {
  if (typeof value === 'number') return octets.indexOf(value);
  const wanted = octetsOfLatin1(value);
  const last = octets.length - wanted.length;
  for (let at = octets.indexOf(wanted[0]); at >= 0 && at <= last; at = octets.indexOf(wanted[0], at + 1))
    if (wanted.every((octet, i) => octets[at + i] === octet)) return at;
  return -1;
}

/** Where an octet, or the octets of a text in ASCII, stand first; or -1 */
export const indexOf = (octets: Uint8Array, value: number | string): number =>
  native === undefined ? portableIndexOf(octets, value) : native.indexOf.call(octets, value);

/** Octets one after the other, copied */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const octets = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    octets.set(part, at);
    at += part.length;
  }
  return octets;
}
