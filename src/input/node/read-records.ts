import { type ReadRecords, recordsOf } from '../read-records.js';
import type { InputKind } from '../record.js';
import { decompressed } from './decompression.js';

/** As `recordsOf`, of an input that may be compressed: decompresses it where it is gzip. Damaged compression is a record with an error. */
export const readRecords = (chunks: AsyncIterable<Uint8Array>, from?: InputKind | 'auto'): AsyncGenerator<ReadRecords> =>
  recordsOf(decompressed(chunks), from);
