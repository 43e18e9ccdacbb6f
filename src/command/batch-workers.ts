import { Worker } from 'node:worker_threads';
import { type Batch, buffersOf } from './batch.js';
import { BatchTranslator } from './batch-translator.js';
import type { TranslateSettings } from './settings.js';
import type { TranslatedBatch } from './translated-batch.js';

/** Where batches are translated */
export interface BatchWorkers {
  /** Batches that may be on their way at a time without any thread waiting for the next */
  readonly capacity: number;
  translate(batch: Batch): Promise<TranslatedBatch>;
  close(): Promise<void>;
}

/** One job translates in this thread; more get a worker thread each. */
export function batchWorkers(settings: TranslateSettings, jobs: number): BatchWorkers {
  return jobs === 1 ? new ThisThread(settings) : new WorkerThreads(settings, jobs);
}

class ThisThread implements BatchWorkers {
  readonly capacity = 1;
  readonly #translator: BatchTranslator;

  constructor(settings: TranslateSettings) {
    this.#translator = new BatchTranslator(settings);
  }

  async translate(batch: Batch): Promise<TranslatedBatch> {
    // lets signals and writes that failed be heard between batches
    await new Promise((resume) => setImmediate(resume));
    return this.#translator.translate(batch);
  }

  async close(): Promise<void> {}
}

interface Waiting {
  readonly resolve: (translated: TranslatedBatch) => void;
  readonly reject: (error: Error) => void;
}

/** A thread, and what it was given and has not answered yet, in order */
interface Thread {
  readonly worker: Worker;
  readonly waiting: Waiting[];
  /** Why it ended, if it did */
  failure?: Error;
}

class WorkerThreads implements BatchWorkers {
  readonly capacity: number;
  readonly #threads: Thread[];

  constructor(settings: TranslateSettings, jobs: number) {
    // one batch at work and one waiting in each thread
    this.capacity = 2 * jobs;
    this.#threads = Array.from({ length: jobs }, () => startThread(settings));
  }

  translate(batch: Batch): Promise<TranslatedBatch> {
    const thread = this.#threads.reduce((least, other) => (other.waiting.length < least.waiting.length ? other : least));
    if (thread.failure !== undefined) return Promise.reject(thread.failure);
    return new Promise((resolve, reject) => {
      thread.waiting.push({ resolve, reject });
      thread.worker.postMessage(batch, buffersOf(batch));
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }
}

function startThread(workerData: TranslateSettings): Thread {
  const worker = new Worker(new URL('./batch-worker.js', import.meta.url), { workerData });
  const thread: Thread = { worker, waiting: [] };
  worker.on('message', (translated: TranslatedBatch) => thread.waiting.shift()?.resolve(translated));
  worker.on('error', (error: Error) => {
    thread.failure = error;
    for (const { reject } of thread.waiting.splice(0)) reject(error);
  });
  return thread;
}
