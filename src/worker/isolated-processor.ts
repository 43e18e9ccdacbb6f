import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { GbcsError } from '../../codecs/errors.js';
import type { DeliveredMessage } from './delivered-message.js';
import type { Answer, Numbered } from './processor-apart.js';
import type { OctetOutcome } from './processors.js';
import type { ProcessorSettings } from './worker-settings.js';

/** Milliseconds after which a process that has nothing to do is let go */
const IDLE = 60_000;

/**
 * Processes messages that may have ended a worker in a process of its own, one at a time: what ends that process ends neither the worker
 * nor what else it has at hand.
 */
export class IsolatedProcessor {
  readonly #settings: ProcessorSettings;
  readonly #timeout: number;
  #process: ChildProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #isClosed = false;

  /** @param timeout milliseconds after which a message that still has no outcome ends the process */
  constructor(settings: ProcessorSettings, timeout: number) {
    this.#settings = settings;
    this.#timeout = timeout;
  }

  /**
   * @param attempts how often it is tried, at least once
   * @param ended is told each time that the process ended without an outcome, with how
   * @returns what comes of the message; undefined where the process ended each time
   * @throws GbcsError (`WORKER`) where no process can be started
   */
  process(message: DeliveredMessage, attempts: number, ended: (how: string) => void): Promise<OctetOutcome | undefined> {
    const outcome = this.#last.then(() => this.#try(message, attempts, ended));
    this.#last = outcome.catch(() => {});
    return outcome;
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#idle);
    this.#process?.kill('SIGKILL');
  }

  async #try(message: DeliveredMessage, attempts: number, ended: (how: string) => void): Promise<OctetOutcome | undefined> {
    clearTimeout(this.#idle);
    for (let attempt = 0; attempt < attempts && !this.#isClosed; attempt++) {
      const outcome = await this.#attempt(message);
      if (typeof outcome !== 'string') {
        this.#idle = setTimeout(() => this.#letGo(), IDLE).unref();
        return outcome;
      }
      ended(outcome);
    }
    return undefined;
  }

  /** @returns the outcome, or how the process ended */
  #attempt(message: DeliveredMessage): Promise<OctetOutcome | string> {
    this.#process ??= this.#start();
    const child = this.#process;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), this.#timeout);
      const settle = (): void => {
        clearTimeout(timer);
        child.off('message', answered).off('exit', exited).off('error', failed);
      };
      const answered = ({ outcome }: Answer): void => {
        settle();
        resolve(outcome);
      };
      const exited = (status: number | null, signal: string | null): void => {
        settle();
        resolve(signal === null ? `it left with status ${status}` : `it was ended by ${signal}`);
      };
      const failed = (cause: Error): void => {
        settle();
        reject(new GbcsError('WORKER', `a process for one message can't be had: ${cause.message}`, { cause }));
      };
      child.on('message', answered).on('exit', exited).on('error', failed);
      const given: Numbered = { number: 0, message };
      child.send(given, () => {}); // a process that is gone says so by its end
    });
  }

  #letGo(): void {
    this.#process?.disconnect();
    this.#process = undefined;
  }

  #start(): ChildProcess {
    const child = fork(fileURLToPath(new URL('./processor-apart.js', import.meta.url)), [JSON.stringify(this.#settings)], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('exit', () => {
      if (this.#process === child) this.#process = undefined;
    });
    return child;
  }
}
