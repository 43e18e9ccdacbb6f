import { readRecords } from '../input/read-records.js';
import type { InputKind } from '../input/record.js';
import type { Source } from '../input/sources.js';
import { addRecord, type Batch, emptyBatch, recordOctets } from './batch.js';
import { errorReport } from './batch-translator.js';
import type { BatchWorkers } from './batch-workers.js';
import type { Output } from './output.js';
import type { Progress } from './progress.js';
import type { InputPosition, Rejections } from './rejections.js';
import type { TranslateSettings } from './settings.js';
import type { Summary } from './summary.js';
import type { ErrorReport, TranslatedBatch } from './translated-batch.js';

/** What a run reads from, works with and writes to */
export interface Run {
  readonly sources: AsyncIterable<Source>;
  readonly from: TranslateSettings['from'];
  readonly workers: BatchWorkers;
  readonly output: Output;
  readonly rejections: Rejections;
  readonly summary: Summary;
  readonly progress: Progress | undefined;
  /** Ends the run early: what is on its way is still written, nothing further is read */
  readonly signal: AbortSignal;
}

/** What is known of a record before it is translated */
interface Origin {
  readonly position: InputPosition;
  readonly kind: InputKind;
  readonly error?: ErrorReport;
}

/** A batch on its way, with the number of its first message */
interface OnItsWay {
  readonly translated: Promise<TranslatedBatch>;
  readonly origins: readonly Origin[];
  isReady: boolean;
}

/**
 * Reads messages from the sources, has them translated a batch at a time, and writes what came of them in the order in which they came
 * in. No more batches are read than the workers have use for, so that memory stays the same whatever the length of the input.
 */
export async function runTranslate(run: Run): Promise<void> {
  const { sources, from, workers, progress, signal } = run;
  const onTheirWay: OnItsWay[] = [];
  const written: Batch[] = [];
  let batch = emptyBatch();
  let origins: Origin[] = [];
  let messages = 0;

  const deliverOldest = async (): Promise<void> => {
    const { translated, origins } = onTheirWay.shift() as OnItsWay;
    written.push(await deliver(run, await translated, origins));
  };
  const send = async (): Promise<void> => {
    let translated = workers.post(batch);
    if (translated === undefined) {
      // first hear what is waiting to be heard: answers of threads, signals, writes that failed
      await new Promise((resume) => setImmediate(resume));
      translated = workers.post(batch) ?? Promise.resolve(workers.translate(batch));
    }
    const oneMore: OnItsWay = { translated, origins, isReady: false };
    const ready = () => {
      oneMore.isReady = true;
    };
    translated.then(ready, ready); // a failure is reported when its turn comes
    onTheirWay.push(oneMore);
    while (onTheirWay[0]?.isReady || onTheirWay.length >= workers.capacity) await deliverOldest();
    batch = written.pop() ?? emptyBatch();
    batch.count = 0;
    origins = [];
  };

  for await (const source of sources) {
    for await (const { kind, records } of readRecords(counted(source.chunks(signal), progress), from)) {
      for (const record of records) {
        const { offset, line, error } = record;
        const position = { source: source.name, message: ++messages, offset, ...(line === undefined ? {} : { line }) };
        origins.push({ position, kind, ...(error === undefined ? {} : { error: errorReport(error) }) });
        if (addRecord(batch, record, kind)) await send();
        if (signal.aborted) break;
      }
      if (source.isLive && batch.count > 0) await send();
      if (signal.aborted) break;
    }
    if (signal.aborted) break;
  }
  if (batch.count > 0) await send();
  while (onTheirWay.length > 0) await deliverOldest();
}

/** @returns the batch, written */
async function deliver(
  { output, rejections, summary, progress }: Run,
  translated: TranslatedBatch,
  origins: readonly Origin[],
): Promise<Batch> {
  await output.write(translated, origins[0].position.message);
  const { batch, tallies } = translated;
  const reported = new Map(translated.rejections.map(({ index, error }) => [index, error]));
  origins.forEach(({ position, kind, error: refusal }, index) => {
    const error = refusal ?? reported.get(index);
    if (error === undefined) return;
    rejections.add(error, position, recordOctets(batch, index), kind);
    summary.addRejection(error.code);
  });
  summary.addTallies(tallies);
  progress?.messages(origins.length);
  return batch;
}

async function* counted(chunks: AsyncIterable<Uint8Array>, progress: Progress | undefined): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    progress?.read(chunk.length);
    yield chunk;
  }
}
