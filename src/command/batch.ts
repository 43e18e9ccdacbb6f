import { numberAt } from '../../codecs/number-at.js';
import type { InputKind, InputRecord } from '../input/record.js';

/** Records of a batch, and octets of it, at most; the last record may go beyond */
const MOST_RECORDS = 512;
const MOST_OCTETS = 256 * 1024;
/** Room for what a batch is translated to, to begin with */
const OUTPUT_LENGTH = 1024 * 1024;

const KINDS: readonly InputKind[] = ['text', 'hex', 'base64', 'ndjson', 'binary', 'duis'];
/** In place of a kind: a record that splitting the input found to hold no message */
const REFUSED = 255;

/**
 * A few hundred records in one buffer, with room for what they are translated to: so that a batch goes to a worker thread and back
 * at the cost of a single message. A batch that has been written is filled again; memory is that of the batches on their way.
 */
export interface Batch {
  octets: Uint8Array<ArrayBuffer>;
  /** End of each record in `octets`; it starts where the one before it ends */
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly kinds: Uint8Array<ArrayBuffer>;
  count: number;
  /** What is to be written, in UTF-8, up to `outputEnd` */
  output: Uint8Array<ArrayBuffer>;
  outputEnd: number;
  /** End in `output` of what each record gave; one that was rejected gave nothing */
  readonly outputEnds: Uint32Array<ArrayBuffer>;
}

/** A batch with room for as many records, and octets, as one may hold; nothing is in it */
export function emptyBatch(): Batch {
  return {
    octets: new Uint8Array(MOST_OCTETS),
    ends: new Uint32Array(MOST_RECORDS),
    kinds: new Uint8Array(MOST_RECORDS),
    count: 0,
    output: new Uint8Array(OUTPUT_LENGTH),
    outputEnd: 0,
    outputEnds: new Uint32Array(MOST_RECORDS),
  };
}

/** Takes a record in. @returns whether the batch is full now */
export function addRecord(batch: Batch, { octets, error }: InputRecord, kind: InputKind): boolean {
  const { count } = batch;
  const start = count === 0 ? 0 : numberAt(batch.ends, count - 1);
  const end = start + octets.length;
  if (end > batch.octets.length) batch.octets = grown(batch.octets, start, end);
  batch.octets.set(octets, start);
  batch.ends[count] = end;
  batch.kinds[count] = error === undefined ? KINDS.indexOf(kind) : REFUSED;
  batch.count++;
  return batch.count === MOST_RECORDS || end >= MOST_OCTETS;
}

/** The octets of a record, a view into those of the batch. @param index from 0 */
export function recordOctets({ octets, ends }: Batch, index: number): Uint8Array {
  return octets.subarray(index === 0 ? 0 : ends[index - 1], ends[index]);
}

/** Kind of a record; undefined where it was refused before */
export function recordKind({ kinds }: Batch, index: number): InputKind | undefined {
  return KINDS[numberAt(kinds, index)];
}

/** Puts text behind what is in the output already */
export function addOutput(batch: Batch, text: string): void {
  const most = batch.outputEnd + 3 * text.length;
  if (most > batch.output.length) batch.output = grown(batch.output, batch.outputEnd, most);
  batch.outputEnd += Buffer.from(batch.output.buffer).write(text, batch.outputEnd);
}

const LINE_FEED = 10;

/** Puts a document behind what is in the output already, and ends its line */
export function addDocument(batch: Batch, octets: Uint8Array): void {
  const end = batch.outputEnd + octets.length;
  if (end >= batch.output.length) batch.output = grown(batch.output, batch.outputEnd, end + 1);
  batch.output.set(octets, batch.outputEnd);
  batch.output[end] = LINE_FEED;
  batch.outputEnd = end + 1;
}

/** Notes that a record has given all it gives to the output */
export function endOutput(batch: Batch, index: number): void {
  batch.outputEnds[index] = batch.outputEnd;
}

/** Buffers that go to another thread, and back, without being copied */
export function buffersOf({ octets, ends, kinds, output, outputEnds }: Batch): ArrayBuffer[] {
  return [octets.buffer, ends.buffer, kinds.buffer, output.buffer, outputEnds.buffer];
}

function grown(octets: Uint8Array, used: number, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(2 * octets.length, needed));
  larger.set(octets.subarray(0, used));
  return larger;
}
