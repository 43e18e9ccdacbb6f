import { Worker } from 'node:worker_threads';
import { GbcsError } from '../../codecs/errors.js';
import type { DeliveredMessage } from './delivered-message.js';
import type { Answer, Numbered } from './processor-apart.js';
import type { OctetOutcome, Processors, SecretLookUps } from './processors.js';
import { threadFailure, threadProgram } from './thread-program.js';
import { type ProcessorSettings, processorOf } from './worker-settings.js';

const PROGRAM = './processor-apart.js';

interface Waiting {
  readonly resolve: (outcome: OctetOutcome) => void;
  readonly reject: (error: Error) => void;
}

/** A thread, and what it was given and has not answered yet, by number */
interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  secretLookUps: SecretLookUps;
}

/** Processors in this thread alone, or in as many others as there are jobs. @throws KeyStoreError where the key directory can't be listed */
export function startProcessors(settings: ProcessorSettings, jobs: number): Processors {
  const processor = processorOf(settings);
  if (jobs > 1) return new ProcessorThreads(settings, jobs);
  return {
    process: (message) => processor.processToOctets(message),
    get secretLookUps() {
      return processor.secretLookUps;
    },
    close: async () => {},
  };
}

/** Processors in threads of their own. Each message goes to the thread that has the fewest. */
class ProcessorThreads implements Processors {
  readonly #threads: readonly Thread[];
  #number = 0;
  #failure: Error | undefined;

  constructor(settings: ProcessorSettings, jobs: number) {
    this.#threads = Array.from({ length: jobs }, () => this.#start(settings));
  }

  get secretLookUps(): SecretLookUps {
    const all = this.#threads.map(({ secretLookUps }) => secretLookUps);
    const sum = (of: keyof SecretLookUps) => all.reduce((total, lookUps) => total + lookUps[of], 0);
    return { hits: sum('hits'), misses: sum('misses') };
  }

  process(message: DeliveredMessage): Promise<OctetOutcome> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const thread = this.#threads.reduce((least, other) => (other.waiting.size < least.waiting.size ? other : least));
    const number = ++this.#number;
    return new Promise((resolve, reject) => {
      thread.waiting.set(number, { resolve, reject });
      // a body is a part of what the connection read at a time, which would be copied as a whole
      const body = typeof message.body === 'string' ? message.body : Uint8Array.from(message.body);
      const given: Numbered = { number, message: { ...message, body } };
      thread.worker.postMessage(given, typeof body === 'string' ? [] : [body.buffer]);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #start(workerData: ProcessorSettings): Thread {
    const worker = new Worker(threadProgram(PROGRAM, import.meta.url), { workerData });
    const thread: Thread = { worker, waiting: new Map(), secretLookUps: { hits: 0, misses: 0 } };
    const fail = (cause: Error): void => {
      this.#failure ??= new GbcsError('WORKER', `a worker thread ended: ${threadFailure(PROGRAM, cause).message}`, { cause });
      for (const { reject } of thread.waiting.values()) reject(this.#failure);
      thread.waiting.clear();
    };
    worker.on('message', ({ number, outcome, secretLookUps }: Answer) => {
      thread.secretLookUps = secretLookUps;
      const waiting = thread.waiting.get(number);
      thread.waiting.delete(number);
      waiting?.resolve(outcome);
    });
    worker.on('messageerror', fail);
    worker.on('error', fail);
    worker.on('exit', (status) => fail(new Error(`it left with status ${status}`)));
    return thread;
  }
}
