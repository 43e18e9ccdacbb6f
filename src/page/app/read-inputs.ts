import { GbcsError } from '../../../codecs/errors.js';
import { readMessage } from '../../input/read-message.js';
import { recordsOf } from '../../input/read-records.js';
import type { InputPart } from '../../input/record.js';
import { RecordError } from '../../input/record-error.js';
import type { GivenMessage } from '../view/show-message.js';
import { inSlices } from './background.js';
import { Entry } from './entry.js';

/** Something pasted, dropped or opened */
export interface Input {
  readonly name: string;
  readonly octets: Uint8Array<ArrayBuffer>;
}

/** Entries that are handed over at a time */
const BATCH = 2000;

/** Messages of an input in hex, base64, binary, DUIS or NDJSON, or a gzip of these; with what can't be a message, and why. */
export async function readInput({ name, octets }: Input, take: (entries: readonly Entry[]) => void): Promise<void> {
  const pause = inSlices();
  let batch: Entry[] = [];
  for await (const { kind, records } of recordsOf(partsOf(octets))) {
    for (const record of records) {
      const source = record.line === undefined ? name : `${name}, line ${record.line}`;
      let given: GivenMessage | undefined;
      let problem: GbcsError | undefined;
      try {
        // what is no whole message is shown as far as it goes
        if (record.error !== undefined && (kind !== 'binary' || record.octets.length === 0)) throw record.error;
        given = readMessage(kind, record.octets);
      } catch (error) {
        if (!(error instanceof GbcsError)) throw error;
        problem = error;
      }
      batch.push(new Entry(given, source, problem));
      if (batch.length >= BATCH) {
        take(batch);
        batch = [];
      }
      await pause();
    }
  }
  take(batch);
}

async function* partsOf(octets: Uint8Array<ArrayBuffer>): AsyncGenerator<InputPart> {
  if (octets[0] !== 0x1f || octets[1] !== 0x8b) {
    yield octets;
    return;
  }
  const reader = new Blob([octets]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } catch (cause) {
    const problem = `the compressed input is damaged: ${cause instanceof Error ? cause.message : String(cause)}`;
    yield { octets: NO_OCTETS, error: new RecordError('INPUT_COMPRESSION', problem, { context: 'gzip', cause }) };
  }
}

const NO_OCTETS = new Uint8Array(0);
