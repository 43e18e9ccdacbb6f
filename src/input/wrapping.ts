import { Envelope, readEnvelope } from '../../codecs/envelope/envelope.js';
import { DecodeError } from '../../codecs/errors.js';
import { latin1Text } from '../../codecs/octet-text.js';
import { octetsOfDigits64, octetsOfPairs } from '../../codecs/text-digits.js';
import { withoutMarks } from '../given/octets-of-text.js';
import { startsMessage } from './message-start.js';
import { startsInText, type TextEncoding } from './text-start.js';

/** A message has more octets than that: a MAC header or a signature, and a grouping header. A line of fewer is a part of one. */
const SHORTEST_MESSAGE = 60;

const LINE_END = /\r\n|\r|\n/;
const OTHERS = { hex: /[^0-9a-f\s:,"'`x-]/gi, base64: /[^A-Za-z0-9+/_=\s"'`-]/g };

/** Octets at hand of a message that a line starts */
type Start =
  | 'whole'
  /** One message, and the next begins in the same line */
  | 'goes on'
  | 'cut';

/**
 * Whether messages in hex or base64 are wrapped over several lines, as `base64` and `xxd -p` do it, by the first message that is: one that
 * its first line doesn't hold, and that goes on behind it in lines that are no longer.
 * @param sample the first octets
 * @param isAll whether no more come, or no more are to be waited for
 * @returns the encoding; `'none'` where each line is a message by itself; undefined where more octets are needed to tell
 */
export function wrappingOf(sample: Uint8Array, isAll: boolean): TextEncoding | 'none' | undefined {
  const text = latin1Text(sample);
  const lines = text.split(LINE_END).map(withoutMarks);
  if (!isAll) lines.pop();
  for (const [at, line] of lines.entries()) {
    const encoding = startsInText(line);
    if (encoding === undefined) continue;
    const start = startOf(line, encoding);
    if (start === 'whole') return 'none';
    if (start === 'goes on') return encoding;
    const isWrapped = goesOn(line, lines.slice(at + 1), encoding, isAll);
    if (isWrapped === undefined) return undefined;
    if (isWrapped) return encoding;
  }
  return isAll ? 'none' : undefined;
}

/** Whether the lines behind one that starts a message are the rest of it; undefined where lines are missing to tell */
function goesOn(first: string, behind: readonly string[], encoding: TextEncoding, isAll: boolean): boolean | undefined {
  const width = first.length;
  let joined = first;
  for (const [at, line] of behind.entries()) {
    if (line === '' || line.length > width || startsInText(line) !== undefined || !isOfEncoding(line, encoding)) return false;
    if (decoded(first, encoding).length < SHORTEST_MESSAGE) return true;
    if (at > 0 && line.length === width) return true;
    joined += line;
    if (startOf(joined, encoding) !== 'cut') return true;
    if (line.length < width) return false;
  }
  return isAll ? false : undefined;
}

/** Whether all characters but one in eight are digits of the encoding, or stand between them */
export function isOfEncoding(line: string, encoding: TextEncoding): boolean {
  return (line.match(OTHERS[encoding])?.length ?? 0) * 8 <= line.length;
}

const envelope = new Envelope();

function startOf(text: string, encoding: TextEncoding): Start {
  const octets = decoded(text, encoding);
  try {
    const { end } = readEnvelope(octets, envelope);
    return end < octets.length && startsMessage(octets, end, octets.length) ? 'goes on' : 'whole';
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    const endsEarly = error.offset === octets.length || error.context === 'MAC header / length';
    return endsEarly ? 'cut' : 'whole';
  }
}

function decoded(text: string, encoding: TextEncoding): Uint8Array {
  return encoding === 'hex' ? octetsOfPairs(text.replace(/0x|[:,"'`-]/gi, '')) : octetsOfDigits64(text);
}
