import { Worker } from 'node:worker_threads';
import { threadFailure, threadProgram } from '../worker/thread-program.js';
import { type Batch, buffersOf } from './batch.js';
import { BatchTranslator } from './batch-translator.js';
import type { TranslateSettings } from './settings.js';
import type { TranslatedBatch } from './translated-batch.js';

const PROGRAM = './batch-worker.js';

/** Batches that a thread has at a time: one at work, and enough waiting for the time in which this thread translates one itself */
const BATCHES_PER_THREAD = 3;

interface Waiting {
  readonly resolve: (translated: TranslatedBatch) => void;
  readonly reject: (error: Error) => void;
}

/** A worker thread, and what it was given and has not answered yet, in order */
interface Thread {
  readonly worker: Worker;
  readonly waiting: Waiting[];
  /** Why it ended, if it did */
  failure?: Error;
}

/**
 * Translates batches in as many threads as there are jobs. This thread is one of them, which reads and writes for all as well: it
 * translates what the others have no room for, so that no core is idle and one job needs no thread besides.
 */
export class BatchWorkers {
  readonly #here: BatchTranslator;
  readonly #threads: readonly Thread[];

  constructor(settings: TranslateSettings, jobs: number) {
    this.#here = new BatchTranslator(settings);
    this.#threads = Array.from({ length: jobs - 1 }, () => startThread(settings));
  }

  /** Batches that may be on their way at a time: enough that none waits for one before it to be written */
  get capacity(): number {
    return 1 + 2 * BATCHES_PER_THREAD * this.#threads.length;
  }

  /** Gives a batch to a worker thread. Undefined where none has room */
  post(batch: Batch): Promise<TranslatedBatch> | undefined {
    const thread = this.#threads.find(({ waiting }) => waiting.length < BATCHES_PER_THREAD);
    if (thread === undefined) return undefined;
    if (thread.failure !== undefined) return Promise.reject(thread.failure);
    return new Promise((resolve, reject) => {
      thread.waiting.push({ resolve, reject });
      thread.worker.postMessage(batch, buffersOf(batch));
    });
  }

  /** Translates a batch in this thread */
  translate(batch: Batch): TranslatedBatch {
    return this.#here.translate(batch);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }
}

function startThread(workerData: TranslateSettings): Thread {
  const worker = new Worker(threadProgram(PROGRAM, import.meta.url), { workerData });
  const thread: Thread = { worker, waiting: [] };
  const fail = (cause: Error): void => {
    thread.failure ??= threadFailure(PROGRAM, cause);
    for (const { reject } of thread.waiting.splice(0)) reject(thread.failure);
  };
  worker.on('message', (translated: TranslatedBatch) => thread.waiting.shift()?.resolve(translated));
  worker.on('messageerror', fail);
  worker.on('error', fail);
  worker.on('exit', (status) => fail(new Error(`it left with status ${status}`)));
  return thread;
}
