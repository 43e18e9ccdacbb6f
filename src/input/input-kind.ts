import { latin1Text } from '../../codecs/octet-text.js';
import { octetAt } from '../../codecs/octets.js';
import { trimmed } from '../given/octets-of-text.js';
import { nextMessageStart, START_LENGTH, startsMessage } from './message-start.js';
import type { InputKind } from './record.js';
import { startsInText } from './text-start.js';

/** Octets of an input that tell its kind, where how it starts doesn't */
export const SAMPLE_LENGTH = 4096;

/** Octets at the start that tell the kind of a sound input */
const START = 256;

/** The start of a DUIS document: its XML declaration or its root element */
const DOCUMENT = /<\?xml\s|<([\w.-]{1,40}:)?(Response|Request|SMETS1SignedResponse|S1SPAlert)[\s>]/;
const OBJECT = /^\{\s*"/;

/**
 * Tells an input's kind by how it starts: a message in binary by the octets that are the same in each, DUIS documents and NDJSON as XML and
 * JSON do, hex and base64 by the first octets of a message. Where the start is damaged or a heading, what follows tells.
 * Lines of `text` and `ndjson` say each for itself what they hold, so that these two are as good as one.
 * @param sample the first octets
 * @param isAll whether no more come, or no more are to be waited for
 * @returns undefined where more are needed; whatever is told holds for every longer sample
 */
export function inputKind(sample: Uint8Array, isAll = true): InputKind | undefined {
  const at = contentAt(sample);
  if (at + START_LENGTH <= sample.length && startsMessage(sample, at, sample.length)) return 'binary';
  const start = trimmed(latin1Text(sample.subarray(at, at + START)));
  const told = kindOfLine(start);
  if (told !== undefined && sample.length - at >= START_LENGTH) return told;
  return isAll ? kindBehindStart(sample) : undefined;
}

/** Of a sample whose start tells nothing: by the first line, or message, that does */
function kindBehindStart(sample: Uint8Array): InputKind {
  const messageAt = nextMessageStart(sample, 0, sample.length, sample.length);
  if (messageAt >= 0) return 'binary';
  for (const line of latin1Text(sample).split(/[\r\n]+/)) {
    const told = kindOfLine(trimmed(line)) ?? (DOCUMENT.test(line) ? 'duis' : undefined);
    if (told !== undefined) return told;
  }
  return isMostlyText(sample) ? 'text' : 'binary';
}

/** What a line without white space around it starts as */
function kindOfLine(line: string): InputKind | undefined {
  if (startsInText(line) !== undefined) return 'text';
  if (OBJECT.test(line)) return 'ndjson';
  return line[0] === '<' && DOCUMENT.exec(line.slice(0, 120))?.index === 0 ? 'duis' : undefined;
}

/** First octet behind a byte order mark and white space */
function contentAt(sample: Uint8Array): number {
  let at = sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf ? 3 : 0;
  while (at < sample.length && isSpace(octetAt(sample, at))) at++;
  return at;
}

/** No more than an octet in ten is one that no text holds, NUL and Ctrl-Z at its end passed over */
function isMostlyText(sample: Uint8Array): boolean {
  let others = 0;
  const text = sample.subarray(0, sample.findLastIndex((octet) => octet !== 0 && octet !== 0x1a) + 1);
  for (const octet of text) if (octet < 0x20 && !isSpace(octet) && octet !== 0x1b) others++;
  return others * 10 <= text.length;
}

function isSpace(octet: number): boolean {
  return octet === 0x20 || (octet >= 0x09 && octet <= 0x0d);
}
