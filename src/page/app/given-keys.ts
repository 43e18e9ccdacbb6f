import { latin1Text, writeLatin1 } from '../../../codecs/octet-text.js';
import { DerElement } from '../../keys/der-element.js';
import type { Input } from './read-inputs.js';

const SEQUENCE = 0x30;
/** Where a PEM file begins at the latest: some have words before */
const PEM_START = 4096;
const BEGIN = '-----BEGIN ';
const END = '-----END ';
/** A line that starts as messages and documents do, and words around PEM do not */
const MESSAGE_LINE = /^[\s"']*(?:(?:0x)?(?:dd\W*00|DD\W*00|df\W*09|DF\W*09)|3QAA|3wk|<|\{)/m;

/** Whether a file holds certificates or keys: PEM, or DER that is all of the file */
export function holdsKeys({ octets }: Input): boolean {
  if (octets[0] !== SEQUENCE) return latin1Text(octets, 0, Math.min(PEM_START, octets.length)).includes(BEGIN);
  try {
    return DerElement.of(octets).length === 1;
  } catch {
    return false;
  }
}

/** What stands around the PEM of an input that holds keys, where messages are among it; undefined where none are */
export function besideKeys({ name, octets }: Input): Input | undefined {
  if (octets[0] === SEQUENCE) return undefined;
  const text = latin1Text(octets);
  let beside = '';
  let at = 0;
  for (let begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, at)) {
    beside += text.slice(at, begin);
    const end = text.indexOf(END, begin);
    const lineEnd = end < 0 ? -1 : text.indexOf('\n', end);
    at = lineEnd < 0 ? text.length : lineEnd;
  }
  beside += text.slice(at);
  if (!MESSAGE_LINE.test(beside)) return undefined;
  const rest = new Uint8Array(beside.length);
  writeLatin1(beside, rest, 0);
  return { name, octets: rest };
}
