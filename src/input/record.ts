import type { RecordError } from './record-error.js';

/** How an input holds its messages */
export type InputKind = 'hex' | 'base64' | 'text' | 'ndjson' | 'binary' | 'duis';

/** One part of an input that is to give one message: a line, a binary message, a document */
export interface InputRecord {
  /** As it stands in the input, without a line end and with the namespaces declared around it; a view that holds until the next chunk is given */
  readonly octets: Uint8Array;
  /** Offset of its first octet in the input, after decompression */
  readonly offset: number;
  /** Line, from 1, where the input has lines */
  readonly line?: number;
  /** Why it can't be a message at all, where splitting the input shows that already */
  readonly error?: RecordError;
}

/** A part of an input that gives no records, with why: what can't be decompressed, for instance */
export interface DamagedPart {
  readonly octets: Uint8Array;
  readonly error: RecordError;
}

/** What comes of an input, in order */
export type InputPart = Uint8Array | DamagedPart;

/** Most octets of one record, so that no input makes memory grow */
export const RECORD_LIMIT = 16 * 1024 * 1024;

/**
 * Splits an input into records, whatever the chunks are that it comes in. `next` gives the records of what has
 * been pushed, one by one; no octet is lost: those that make no record come out as a record with an error.
 */
export interface Splitter {
  push(chunk: Uint8Array): void;
  /** Says that nothing more comes */
  finish(): void;
  /** Says, after the end, that more comes which doesn't belong to what came before. Offsets and lines go on. */
  restart(): void;
  /** The next record, or undefined until more is pushed */
  next(): InputRecord | undefined;
}
