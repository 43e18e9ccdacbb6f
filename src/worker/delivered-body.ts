import { foreignFormat } from '../input/foreign-format.js';
import { inputKind, SAMPLE_LENGTH } from '../input/input-kind.js';
import { decompressed } from '../input/node/decompression.js';
import { type InputMessage, type MessageFields, readMessage } from '../input/read-message.js';
import { recoded } from '../input/recoding.js';
import type { InputKind } from '../input/record.js';
import { RECORD_LIMIT } from '../input/record.js';
import { RecordError } from '../input/record-error.js';

const XML = /^(application|text)\/([\w.-]+\+)?xml\b/i;
const JSON_OBJECT = /^application\/(([\w.-]+\+)?json|x-ndjson|ndjson|jsonl|x-jsonlines)\b/i;

/**
 * The one message in the body of a delivery.
 * @returns a promise where the body is gzip or UTF-16, which are read in passing
 * @throws RecordError where there is none; the promise is rejected with it
 */
export function messageInBody(
  body: Uint8Array,
  contentType: string | undefined,
  fields: MessageFields,
): InputMessage | Promise<InputMessage> {
  checkSize(body.length);
  return isPlain(body) ? plainMessage(body, contentType, fields) : recodedMessage(body, contentType, fields);
}

async function recodedMessage(body: Uint8Array, contentType: string | undefined, fields: MessageFields): Promise<InputMessage> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of recoded(decompressed(only(body)))) {
    if (!(part instanceof Uint8Array)) throw part.error;
    length += part.length;
    checkSize(length);
    parts.push(Uint8Array.from(part));
  }
  return plainMessage(Buffer.concat(parts), contentType, fields);
}

async function* only(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body;
}

function plainMessage(body: Uint8Array, contentType: string | undefined, fields: MessageFields): InputMessage {
  if (body.length === 0) throw new RecordError('INPUT_EMPTY', 'the body is empty: it holds nothing', { context: 'body' });
  return readMessage(kindOf(body, contentType), body, fields);
}

function kindOf(body: Uint8Array, contentType: string | undefined): InputKind {
  if (contentType !== undefined && XML.test(contentType)) return 'duis';
  if (contentType !== undefined && JSON_OBJECT.test(contentType)) return 'ndjson';
  const sample = body.subarray(0, SAMPLE_LENGTH);
  const told = inputKind(sample, false);
  if (told !== undefined) return told;
  const foreign = foreignFormat(sample);
  if (foreign !== undefined) throw foreign;
  return inputKind(sample) ?? 'binary';
}

/** Whether the octets are what they are taken for: neither gzip nor UTF-16, of which each has a NUL in the first two characters, or a mark */
function isPlain(body: Uint8Array): boolean {
  const a = body[0];
  const b = body[1];
  if (a === 0x1f && b === 0x8b) return false;
  // a message in binary may start with DD 00, and no text with that
  return a === 0xdd || (a !== 0 && b !== 0 && !(a === 0xff && b === 0xfe) && !(a === 0xfe && b === 0xff));
}

function checkSize(length: number): void {
  if (length > RECORD_LIMIT) throw new RecordError('INPUT_RECORD_SIZE', `a body of more than ${RECORD_LIMIT} octets`, { context: 'body' });
}
