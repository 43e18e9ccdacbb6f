import { joined } from '../../codecs/octet-text.js';
import type { InputPart } from './record.js';

/** Octets that tell UTF-16: a byte order mark, or two characters of ASCII */
const TELLING = 4;

const encoder = new TextEncoder();

/**
 * An input in UTF-16, either way round and with or without a byte order mark, as UTF-8; any other as it is. Half a character, or half a
 * surrogate pair, becomes U+FFFD, which no message holds.
 */
export async function* recoded(parts: AsyncIterable<InputPart>): AsyncGenerator<InputPart> {
  let first: Uint8Array = new Uint8Array(0);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let isTold = false;
  for await (const part of parts) {
    if ('error' in part) {
      if (!isTold && first.length > 0) yield first;
      first = new Uint8Array(0);
      yield part;
      continue;
    }
    let octets = part;
    if (!isTold) {
      first = first.length === 0 ? part : joined([first, part]);
      if (first.length < TELLING) continue;
      isTold = true;
      octets = first;
      const encoding = utf16Of(first);
      if (encoding !== undefined) decoder = new TextDecoder(encoding);
    }
    yield decoder === undefined ? octets : encoder.encode(decoder.decode(octets, { stream: true }));
  }
  if (!isTold && first.length > 0) yield first;
  const end = decoder?.decode() ?? '';
  if (end !== '') yield encoder.encode(end);
}

function utf16Of(octets: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c, d] = octets;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (isText(a) && b === 0 && isText(c) && d === 0) return 'utf-16le';
  return a === 0 && isText(b) && c === 0 && isText(d) ? 'utf-16be' : undefined;
}

const isText = (octet: number | undefined): boolean =>
  octet !== undefined && ((octet >= 0x20 && octet < 0x7f) || (octet >= 0x09 && octet <= 0x0d));
