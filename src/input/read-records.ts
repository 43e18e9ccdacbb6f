import { joined } from '../../codecs/octet-text.js';
import { foreignFormat } from './foreign-format.js';
import { inputKind, SAMPLE_LENGTH } from './input-kind.js';
import { recoded } from './recoding.js';
import type { InputKind, InputPart, InputRecord, Splitter } from './record.js';
import { RecordError } from './record-error.js';
import { splitterFor } from './splitter.js';
import { WrappedTextSplitter } from './wrapped-text-splitter.js';
import { wrappingOf } from './wrapping.js';

/** The records that one chunk completed. They are to be used up before the next chunk is asked for. */
export interface ReadRecords {
  readonly kind: InputKind;
  readonly records: Iterable<InputRecord>;
}

/** How an input is split */
interface Form {
  readonly kind: InputKind;
  readonly splitter: Splitter;
}

const NOTHING = new Uint8Array(0);

/**
 * Splits an input into records, chunk by chunk: reads it where it is UTF-16, tells its kind where that isn't given. What gives no records is
 * a record with an error: a part that is damaged, another format altogether, a file that can't be read on, and an input that holds nothing
 * at all.
 */
export async function* recordsOf(parts: AsyncIterable<InputPart>, from: InputKind | 'auto' = 'auto'): AsyncGenerator<ReadRecords> {
  const reading = new Reading(from);
  try {
    for await (const part of recoded(parts)) {
      if (!('error' in part)) {
        yield* reading.push(part);
        continue;
      }
      yield* reading.finish();
      yield reading.withoutRecords(part.error, part.octets);
      reading.restart();
    }
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    yield* reading.finish();
    yield reading.withoutRecords(error);
    return;
  }
  yield* reading.finish();
  if (reading.isEmpty) yield reading.withoutRecords(emptiness(reading.length));
}

function emptiness(length: number): RecordError {
  const held = length === 0 ? 'nothing' : 'nothing but white space, NUL or comments';
  return new RecordError('INPUT_EMPTY', `the input is empty: it holds ${held}`, { context: 'input' });
}

class Reading {
  readonly #from: InputKind | 'auto';
  #form: Form | undefined;
  /** The first octets, as long as they don't tell how to split what comes */
  #sample: Uint8Array = NOTHING;
  /** Whether the input is of another format altogether, so that what comes of it is passed over */
  #isForeign = false;
  /** Octets so far, after decompression */
  length = 0;
  /** Whether no record has come so far */
  isEmpty = true;

  constructor(from: InputKind | 'auto') {
    this.#from = from;
  }

  *push(octets: Uint8Array): Generator<ReadRecords> {
    this.length += octets.length;
    if (this.#isForeign) return;
    if (this.#form === undefined) {
      this.#sample = this.#sample.length === 0 ? octets : joined([this.#sample, octets]);
      yield* this.#tellForm(false);
    } else {
      this.#form.splitter.push(octets);
      yield* this.#records(this.#form);
    }
  }

  *finish(): Generator<ReadRecords> {
    if (this.#form === undefined && this.#sample.length > 0) yield* this.#tellForm(true);
    if (this.#form === undefined) return;
    this.#form.splitter.finish();
    yield* this.#records(this.#form);
  }

  /** What comes now doesn't belong to what came before, but is of the same kind */
  restart(): void {
    this.#form?.splitter.restart();
  }

  withoutRecords(error: RecordError, octets: Uint8Array = NOTHING): ReadRecords {
    this.isEmpty = false;
    return { kind: 'text', records: [{ octets, offset: this.length, error }] };
  }

  /** Tells how to split the input, where its first octets do already, and splits them */
  *#tellForm(isAll: boolean): Generator<ReadRecords> {
    const sample = this.#sample.subarray(0, SAMPLE_LENGTH);
    const isWhole = isAll || sample.length === SAMPLE_LENGTH;
    const kind = this.#from === 'auto' ? inputKind(sample, false) : this.#from;
    if (kind === undefined && isWhole) {
      const error = foreignFormat(sample);
      if (error !== undefined) {
        this.#isForeign = true;
        this.#sample = NOTHING;
        this.isEmpty = false;
        yield { kind: 'text', records: [{ octets: sample, offset: 0, error }] };
        return;
      }
    }
    const told = kind ?? (isWhole ? inputKind(sample) : undefined);
    const form = told && formOf(told, sample, isWhole);
    if (form === undefined) return;
    this.#form = form;
    form.splitter.push(this.#sample);
    this.#sample = NOTHING;
    yield* this.#records(form);
  }

  *#records({ kind, splitter }: Form): Generator<ReadRecords> {
    if (!(splitter instanceof WrappedTextSplitter)) {
      yield { kind, records: this.#recordsOf(splitter) };
      return;
    }
    // decoded already; what couldn't be is given as it stands in the text
    for (const record of this.#recordsOf(splitter)) yield { kind: record.error === undefined ? 'binary' : kind, records: [record] };
  }

  *#recordsOf(splitter: Splitter): Generator<InputRecord> {
    for (let record = splitter.next(); record !== undefined; record = splitter.next()) {
      this.isEmpty = false;
      yield record;
    }
  }
}

/** @returns undefined where the sample doesn't tell yet whether text is wrapped */
function formOf(kind: InputKind, sample: Uint8Array, isWhole: boolean): Form | undefined {
  if (kind === 'text' || kind === 'hex' || kind === 'base64') {
    const encoding = wrappingOf(sample, isWhole);
    if (encoding === undefined) return undefined;
    if (encoding === kind || (kind === 'text' && encoding !== 'none')) return { kind, splitter: new WrappedTextSplitter(encoding) };
  }
  return { kind, splitter: splitterFor(kind) };
}
