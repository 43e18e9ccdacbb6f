import { readRecords } from '../input/node/read-records.js';
import type { Source } from '../input/node/sources.js';
import { addRecord, type Batch, emptyBatch } from './batch.js';
import { errorReport } from './batch-translator.js';
import type { BatchWorkers } from './batch-workers.js';
import { type Delivery, type Origin, originOf } from './delivery.js';
import type { Progress } from './progress.js';
import type { TranslateSettings } from './settings.js';
import type { TranslatedBatch } from './translated-batch.js';
import { WorkerError } from './worker-error.js';

/** What a run reads from, works with and gives to */
export interface Run {
  readonly sources: AsyncIterable<Source>;
  readonly from: TranslateSettings['from'];
  readonly workers: BatchWorkers;
  readonly delivery: Delivery;
  readonly progress: Progress | undefined;
  /** Ends the run early: what is on its way is still delivered, nothing further is read */
  readonly signal: AbortSignal;
}

/**
 * Reads messages from the sources, has them translated a batch at a time, and delivers what came of them in the order in which they
 * came in. No more batches are read than the workers have use for, so that memory stays the same whatever the length of the input.
 * @throws OutputError, WorkerError; nothing is delivered behind what could not be
 */
export async function runTranslate({ sources, from, workers, delivery, progress, signal }: Run): Promise<void> {
  /** Ends the reading */
  const end = new AbortController();
  const stop = () => end.abort();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  /** Deliveries of the batches that may be on their way, in order; each waits for the one before it */
  const deliveries: Promise<void>[] = [];
  let lastDelivery: Promise<void> = Promise.resolve();
  const delivered: Batch[] = [];
  let batch = emptyBatch();
  let origins: Origin[] = [];
  let messages = 0;

  const send = async (): Promise<void> => {
    let translated = workers.post(batch);
    if (translated === undefined) {
      // first hear what is waiting to be heard: answers of threads, signals, writes that failed
      await new Promise((resume) => setImmediate(resume));
      translated = workers.post(batch) ?? Promise.resolve(workers.translate(batch));
    }
    const answer = answerOf(translated, origins);
    lastDelivery = deliverBehind(lastDelivery, answer, origins);
    lastDelivery.catch(stop); // and is thrown when its turn comes
    deliveries.push(lastDelivery);
    while (deliveries.length >= workers.capacity) await deliveries.shift();
    batch = delivered.pop() ?? emptyBatch();
    batch.count = 0;
    origins = [];
  };
  const deliverBehind = async (before: Promise<void>, answer: Promise<TranslatedBatch>, origins: readonly Origin[]): Promise<void> => {
    await before;
    delivered.push(await delivery.deliver(await answer, origins));
  };

  try {
    for await (const source of sources) {
      for await (const { kind, records } of readRecords(counted(source.chunks(end.signal), progress), from)) {
        for (const record of records) {
          const { offset, line, error } = record;
          const position = { source: source.name, message: ++messages, offset, ...(line === undefined ? {} : { line }) };
          origins.push({ position, kind, ...(error === undefined ? {} : { error: errorReport(error) }) });
          if (addRecord(batch, record, kind)) await send();
          if (end.signal.aborted) break;
        }
        if (source.isLive && batch.count > 0) await send();
        if (end.signal.aborted) break;
      }
      if (end.signal.aborted) break;
    }
  } finally {
    // whatever ended the reading, what was read is delivered
    if (batch.count > 0) await send();
    for (const delivery of deliveries) await delivery;
    signal.removeEventListener('abort', stop);
  }
}

/** What a worker makes of a batch. @throws WorkerError */
function answerOf(translated: Promise<TranslatedBatch>, origins: readonly Origin[]): Promise<TranslatedBatch> {
  const answer = translated.catch((cause: Error) => {
    throw new WorkerError(cause, originOf(origins, 0).position, originOf(origins, origins.length - 1).position);
  });
  answer.catch(() => {}); // is thrown when its turn comes
  return answer;
}

async function* counted(chunks: AsyncIterable<Uint8Array>, progress: Progress | undefined): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    progress?.read(chunk.length);
    yield chunk;
  }
}
