import { isOctets } from '../given/given.js';
import { type InputMessage, MESSAGE_FIELDS, type MessageFields, readMessage } from './read-message.js';
import { recordsOf } from './read-records.js';
import type { InputKind, InputRecord } from './record.js';
import { RecordError } from './record-error.js';

/** A record of an input, with the message that it holds or, in `error`, why it holds none */
export interface ReadMessage extends InputRecord {
  readonly kind: InputKind;
  readonly message?: InputMessage;
}

const encoder = new TextEncoder();

/**
 * Reads the messages of an input, whatever form it has: hex, base64, DUIS documents, NDJSON, or messages in binary one after the other, told by
 * how it starts where `from` doesn't say it. Nothing is lost: what holds no message is a record with an error. Octets that are given, and those
 * of records, are views of the same memory where they can be.
 * @param input a text, octets, or octets that come in chunks; not compressed
 */
export async function* readMessages(
  input: string | Uint8Array | AsyncIterable<Uint8Array>,
  from: InputKind | 'auto' = 'auto',
  fields: MessageFields = MESSAGE_FIELDS,
): AsyncGenerator<ReadMessage> {
  const chunks = typeof input === 'string' ? only(encoder.encode(input)) : isOctets(input) ? only(input) : input;
  for await (const { kind, records } of recordsOf(chunks, from)) for (const record of records) yield withMessage(kind, record, fields);
}

async function* only(octets: Uint8Array): AsyncGenerator<Uint8Array> {
  yield octets;
}

function withMessage(kind: InputKind, record: InputRecord, fields: MessageFields): ReadMessage {
  if (record.error !== undefined) return { ...record, kind };
  try {
    return { ...record, kind, message: readMessage(kind, record.octets, fields) };
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    return { ...record, kind, error };
  }
}
