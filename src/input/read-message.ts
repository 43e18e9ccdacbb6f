import { strictUtf8Text, utf8Text } from '../../codecs/octet-text.js';
import { trimmed } from '../given/octets-of-text.js';
import { base64Octets, hexOctets } from './message-text.js';
import type { InputKind } from './record.js';
import { RecordError } from './record-error.js';
import { startsInText } from './text-start.js';

const DIGIT = /[0-9A-Fa-f]/;

/** One message of an input, with what the input says about it */
export interface InputMessage {
  /** Octets, hex or base64; or a DUIS document where `isDuis` */
  readonly message: Uint8Array | string;
  readonly isDuis: boolean;
  /** Service request variant that it answers */
  readonly variant?: string;
  /** Further fields of an NDJSON record, to be carried to the output */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** The JSON object that it stood in, as text: numbers have all their digits there */
  readonly json?: string;
}

/** Which fields of an NDJSON record hold what */
export interface MessageFields {
  readonly messageField: string;
  readonly variantField: string;
}

/** Fields of an NDJSON line where none are named */
export const MESSAGE_FIELDS: MessageFields = { messageField: 'message', variantField: 'variant' };

/**
 * The message in a record of an input of this kind.
 * @throws RecordError where there is none
 */
export function readMessage(kind: InputKind, octets: Uint8Array, fields: MessageFields = MESSAGE_FIELDS): InputMessage {
  switch (kind) {
    case 'binary':
      return { message: octets, isDuis: false };
    case 'duis':
      return { message: octets, isDuis: true };
    case 'ndjson':
    case 'text':
      return lineMessage(kind, utf8Text(octets), fields);
    case 'hex':
      return { message: hexOctets(utf8Text(octets)), isDuis: false };
    case 'base64':
      return { message: base64Octets(utf8Text(octets)), isDuis: false };
  }
}

/** A line says by itself what it is: of a dump in hex or base64 one may be a JSON object or a document, of one in NDJSON a message by itself */
function lineMessage(kind: 'ndjson' | 'text', text: string, fields: MessageFields): InputMessage {
  const first = text.charAt(0);
  const line = first === '{' || DIGIT.test(first) ? text : trimmed(text);
  if (line[0] === '{') return fieldsMessage(line, fields);
  if (kind === 'ndjson' && startsInText(line) === undefined) return fieldsMessage(line, fields);
  return { message: line, isDuis: line[0] === '<' };
}

/** A record as it is to be kept for a rejection: as text where it is text, else its octets, copied */
export function rawOf(kind: InputKind, octets: Uint8Array): Uint8Array | string {
  return (kind === 'binary' ? undefined : strictUtf8Text(octets)) ?? Uint8Array.from(octets);
}

/** Whether a message given by itself is a DUIS document: those of devices start with DD or DF, as octets and as text */
export function isDocument(message: Uint8Array | string): boolean {
  return typeof message === 'string' ? /^\uFEFF?\s*</.test(message) : message[0] === 0x3c || (message[0] === 0xef && message[3] === 0x3c);
}

function fieldsMessage(line: string, { messageField, variantField }: MessageFields): InputMessage {
  if (line.includes('\uFFFD'))
    throw new RecordError('INPUT_JSON', 'a line that is no JSON: an octet that is not UTF-8', { offset: line.indexOf('\uFFFD') });
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (cause) {
    throw new RecordError('INPUT_JSON', `a line that is no JSON: ${(cause as Error).message}`, { cause });
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw new RecordError('INPUT_JSON', 'a line that is no JSON object');
  const { [messageField]: message, [variantField]: variant, ...others } = record as Record<string, unknown>;
  if (typeof message !== 'string') {
    throw new RecordError(
      'INPUT_FIELD',
      `no message in the field ${JSON.stringify(messageField)}: ${message === undefined ? fieldsText(others) : 'it holds no text'}`,
      { context: messageField },
    );
  }
  if (variant !== undefined && variant !== null && typeof variant !== 'string') {
    throw new RecordError('INPUT_FIELD', `no service request variant in the field ${JSON.stringify(variantField)}`, {
      context: variantField,
    });
  }
  return {
    message,
    isDuis: isDocument(message),
    json: line,
    ...(variant ? { variant } : {}),
    ...(Object.keys(others).length === 0 ? {} : { fields: others }),
  };
}

/** Fields that an object has in place of the one that was looked for, none of what they hold */
function fieldsText(others: object): string {
  const names = Object.keys(others).map((name) => JSON.stringify(name));
  if (names.length === 0) return 'the object has no other';
  return `the object has ${names.slice(0, SHOWN_FIELDS).join(', ')}${names.length > SHOWN_FIELDS ? ' …' : ''}`;
}

const SHOWN_FIELDS = 8;
