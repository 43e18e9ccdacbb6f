import { isReaderGone } from './sink.js';

/** Signals that end a run as soon as what was read is written, with the exit status that shells give a program that they ended */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Time within which a second signal is taken for the first once more, which runners of commands pass on beside the terminal; milliseconds */
const ECHO = 300;

/** What ends a run before its input does: a signal, or a reader of standard output who is gone. */
export class Stop {
  readonly #stop = new AbortController();
  #status: number | undefined;

  /** A second signal is not held back: it ends the process at once */
  constructor(output: NodeJS.WritableStream) {
    for (const name of Object.keys(SIGNALS)) process.on(name, this.#hear);
    // any other error is told to who writes
    output.on('error', (error: NodeJS.ErrnoException) => {
      if (isReaderGone(error)) this.#stop.abort();
    });
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** Exit status for the signal that ended the run; undefined where none did */
  get status(): number | undefined {
    return this.#status;
  }

  release(): void {
    for (const name of Object.keys(SIGNALS)) process.off(name, this.#hear);
  }

  readonly #hear = (name: keyof typeof SIGNALS): void => {
    if (this.#status !== undefined) return;
    this.#status = SIGNALS[name];
    this.#stop.abort();
    setTimeout(() => this.release(), ECHO).unref();
  };
}
