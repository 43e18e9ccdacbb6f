import type { InputKind } from './record.js';

/** Octets of an input that tell its kind */
export const SAMPLE_LENGTH = 4096;

/** First octets of messages in binary, hex and base64, of NDJSON and XML */
const FIRSTS: ReadonlySet<number> = new Set([0xdd, 0xdf, 0x44, 0x64, 0x33, 0x7b, 0x3c]);

const BRACE = 0x7b;
const LESS_THAN = 0x3c;

/**
 * Tells an input's kind by its first octets. A message in binary starts with DD or DF, which no text does; DUIS documents and
 * NDJSON start as XML and JSON do. Where the first record is damaged, those behind it tell: anything that no text
 * holds makes it binary, and of the lines most decide.
 */
export function inputKind(sample: Uint8Array): InputKind {
  let at = sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf ? 3 : 0;
  while (at < sample.length && isSpace(sample[at])) at++;
  if (sample[at] === LESS_THAN || isUtf16(sample)) return 'duis';
  if (sample[at] === BRACE) return 'ndjson';
  if (sample.some((octet) => !isTextOctet(octet))) return 'binary';
  const lines = Buffer.from(sample.buffer, sample.byteOffset, sample.length).toString('latin1').split('\n').slice(1);
  const startingWith = (character: string) => lines.filter((line) => line.trimStart().startsWith(character)).length;
  if (startingWith('{') > lines.length / 2) return 'ndjson';
  return lines.some((line) => /<\/?([\w.-]+:)?(Response|Request)[\s>]/.test(line)) ? 'duis' : 'text';
}

/** Whether so few octets tell the kind already: the first one is as it should be */
export function tellsKind(sample: Uint8Array): boolean {
  const first = sample.find((octet) => !isSpace(octet));
  return first !== undefined && FIRSTS.has(first);
}

/** XML in UTF-16 is told apart so that it is refused as such */
function isUtf16(sample: Uint8Array): boolean {
  return (
    (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff) || (sample[0] === 0 && sample[1] === LESS_THAN)
  );
}

function isSpace(octet: number): boolean {
  return octet === 0x20 || (octet >= 0x09 && octet <= 0x0d);
}

function isTextOctet(octet: number): boolean {
  return isSpace(octet) || (octet > 0x20 && octet < 0x7f);
}
