import { decompressed } from './decompression.js';
import { inputKind, SAMPLE_LENGTH, tellsKind } from './input-kind.js';
import type { InputKind, InputRecord, Splitter } from './record.js';
import { RecordError } from './record-error.js';
import { splitterFor } from './splitter.js';

/** The records that one chunk completed. They are to be used up before the next chunk is asked for. */
export interface ReadRecords {
  readonly kind: InputKind;
  readonly records: Iterable<InputRecord>;
}

/**
 * Splits an input into records, chunk by chunk: decompresses it where it is gzip, tells its kind where that isn't given.
 * What ends the input early (damaged compression, a file that can't be read on) comes as a last record, with an error and no octets.
 */
export async function* readRecords(chunks: AsyncIterable<Uint8Array>, from: InputKind | 'auto' = 'auto'): AsyncGenerator<ReadRecords> {
  let kind = from === 'auto' ? undefined : from;
  let splitter: Splitter | undefined = kind && splitterFor(kind);
  let sample: Uint8Array = new Uint8Array(0);
  let offset = 0;
  let ending: RecordError | undefined;
  try {
    for await (const chunk of decompressed(chunks)) {
      offset += chunk.length;
      if (kind !== undefined && splitter !== undefined) {
        splitter.push(chunk);
      } else {
        sample = sample.length === 0 ? chunk : Buffer.concat([sample, chunk]);
        if (sample.length < SAMPLE_LENGTH && !tellsKind(sample)) continue;
        kind = inputKind(sample.subarray(0, SAMPLE_LENGTH));
        splitter = splitterFor(kind);
        splitter.push(sample);
      }
      yield { kind, records: recordsOf(splitter) };
    }
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    ending = error;
  }
  if (kind === undefined || splitter === undefined) {
    kind = inputKind(sample);
    splitter = splitterFor(kind);
    splitter.push(sample);
  }
  splitter.finish();
  yield { kind, records: recordsOf(splitter) };
  if (ending !== undefined) yield { kind, records: [{ octets: new Uint8Array(0), offset, error: ending }] };
}

function* recordsOf(splitter: Splitter): Generator<InputRecord> {
  for (let record = splitter.next(); record !== undefined; record = splitter.next()) yield record;
}
