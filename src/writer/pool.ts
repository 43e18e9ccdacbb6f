import { latin1Text } from '../../codecs/octet-text.js';

/** Octets that may be read past the end of a text, so that it can be copied eight at a time */
const PADDING = 8;

let octets = new Uint8Array(1 << 16);
let view = new DataView(octets.buffer);
let used = 0;
const places = new Map<string, number>();

/** The octets of all constant markup; one view for all, made anew when it grows */
export const poolView = (): DataView => view;
/** The same octets; the array is another one after the pool has grown */
export const poolOctets = (): Uint8Array => octets;

/** The text that stands there */
export const poolText = (at: number, length: number): string => latin1Text(octets, at, at + length);

/**
 * Where a constant text stands in the pool of the process. Each text stands there once: tags that many use cases share take no
 * memory twice, and stand close together.
 * @param text ASCII
 */
export function pooled(text: string): number {
  const known = places.get(text);
  if (known !== undefined) return known;
  if (used + text.length + PADDING > octets.length) {
    const grown = new Uint8Array(2 * Math.max(octets.length, used + text.length + PADDING));
    grown.set(octets.subarray(0, used));
    octets = grown;
    view = new DataView(octets.buffer);
  }
  const at = used;
  for (let i = 0; i < text.length; i++) octets[at + i] = text.charCodeAt(i);
  used += text.length;
  places.set(text, at);
  return at;
}
