import type { Cursor } from '../../codecs/cursor.js';
import { readInteger } from '../../codecs/der/der-value.js';
import { readContentsEnd, readTag } from '../../codecs/der/element.js';
import * as tags from '../../codecs/der/tags.js';
import { latin1Text } from '../../codecs/octet-text.js';
import { octetAt } from '../../codecs/octets.js';
import { generalizedTimeText } from '../../codecs/time/generalized-time.js';
import type { Inspection } from './inspection.js';
import { euiWords, octetCount, printable, quoted } from './values-in-words.js';

/** Names of the universal types (X.680, 8.4) by number */
const TYPE_NAMES: Readonly<Record<number, string>> = {
  [tags.BOOLEAN]: 'BOOLEAN',
  [tags.INTEGER]: 'INTEGER',
  [tags.BIT_STRING]: 'BIT STRING',
  [tags.OCTET_STRING]: 'OCTET STRING',
  [tags.NULL]: 'NULL',
  [tags.OBJECT_IDENTIFIER]: 'OBJECT IDENTIFIER',
  [tags.ENUMERATED]: 'ENUMERATED',
  12: 'UTF8String',
  [tags.SEQUENCE]: 'SEQUENCE',
  17: 'SET',
  19: 'PrintableString',
  22: 'IA5String',
  23: 'UTCTime',
  [tags.GENERALIZED_TIME]: 'GeneralizedTime',
};

const CLASS_BITS = 0xc0;
const NUMBER_BITS = 0x1f;

/** First octets of the contents that are ASN.1: INTEGER, OCTET STRING, NULL, SEQUENCE */
const FIRST_OCTETS: ReadonlySet<number> = new Set([tags.INTEGER, tags.OCTET_STRING, tags.NULL, tags.CONSTRUCTED | tags.SEQUENCE]);

/** Whether a content with this first octet is one DER element */
export const isDer = (tag: number): boolean => FIRST_OCTETS.has(tag);

/** Shows a content that is one DER element. @throws DecodeError where it can't be read on */
export function inspectDer(inspection: Inspection, c: Cursor): void {
  inspection.part('ASN.1 payload', '', () => {
    inspectElement(inspection, c, 'element');
    if (c.at !== c.end) c.fail('end', c.at, `${c.end - c.at} octets left over`);
  });
}

function inspectElement(inspection: Inspection, c: Cursor, name: string): void {
  const at = c.at;
  const tag = readTag(c, name);
  const end = readContentsEnd(c, name);
  const type = typeText(tag);
  if ((tag & tags.CONSTRUCTED) === 0) {
    inspection.field(name, at, end, `${type} ${contentsText(c.octets, tag, c.at, end)}`.trimEnd());
    c.at = end;
    return;
  }
  inspection.field(name, at, c.at, `${type} of ${octetCount(end - c.at)}`);
  const outerEnd = c.end;
  c.end = end;
  inspection.inside(name, () => {
    c.enter(name);
    for (let position = 1; c.at < end; position++) inspectElement(inspection, c, `element ${position}`);
    c.leave();
  });
  c.end = outerEnd;
}

/** `SEQUENCE`; `[3]` for a tag that a structure gives its element */
function typeText(tag: number): string {
  const number = tag & NUMBER_BITS;
  return (tag & CLASS_BITS) === 0 ? (TYPE_NAMES[number] ?? `[UNIVERSAL ${number}]`) : `[${number}]`;
}

function contentsText(octets: Uint8Array, tag: number, at: number, end: number): string {
  const octetsText = euiWords(octets, at, end) || printable(octets, at, end) || octetCount(end - at);
  if ((tag & CLASS_BITS) !== 0) return octetsText;
  switch (tag & NUMBER_BITS) {
    case tags.INTEGER:
    case tags.ENUMERATED:
      return integerText(octets, at, end);
    case tags.BOOLEAN:
      return octets[at] === 0 ? 'FALSE' : 'TRUE';
    case tags.NULL:
      return '';
    case tags.BIT_STRING:
      return bitsText(octets, at, end);
    case tags.OBJECT_IDENTIFIER:
      return identifierText(octets, at, end);
    case tags.GENERALIZED_TIME:
      return timeText(octets, at, end) ?? octetsText;
    case tags.OCTET_STRING:
      return octetsText;
    default:
      return quoted(latin1Text(octets, at, end));
  }
}

/** Serial numbers and keys are longer than anyone reads in decimal */
const LONGEST_INTEGER = 8;

const integerText = (octets: Uint8Array, at: number, end: number): string =>
  end === at || end - at > LONGEST_INTEGER ? octetCount(end - at) : String(readInteger(octets, at, end));

const GENERALIZED_TIME = /^\d{14}(\.\d+)?Z$/;

const timeText = (octets: Uint8Array, at: number, end: number): string | undefined =>
  GENERALIZED_TIME.test(latin1Text(octets, at, end)) ? generalizedTimeText(octets, at, end) : undefined;

/** The first octet of the contents says how many bits of the last one are not used */
function bitsText(octets: Uint8Array, at: number, end: number): string {
  if (end - at > 5) return `${8 * (end - at - 1) - octetAt(octets, at)} bits`;
  let bits = '';
  for (let i = at + 1; i < end; i++) bits += octetAt(octets, i).toString(2).padStart(8, '0');
  return bits.slice(0, bits.length - octetAt(octets, at));
}

/** Numbers in groups of seven bits, the first one two in one (X.690, 8.19) */
function identifierText(octets: Uint8Array, at: number, end: number): string {
  const numbers: number[] = [];
  let number = 0;
  for (const octet of octets.subarray(at, end)) {
    number = number * 128 + (octet & 0x7f);
    if (octet & 0x80) continue;
    if (numbers.length === 0) numbers.push(Math.min(Math.floor(number / 40), 2), number - 40 * Math.min(Math.floor(number / 40), 2));
    else numbers.push(number);
    number = 0;
  }
  return numbers.join('.');
}
