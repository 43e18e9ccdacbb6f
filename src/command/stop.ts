/** What ends a run before its input does: SIGINT, or an output that takes no more. */
export class Stop {
  readonly #stop = new AbortController();
  readonly #interrupt = (): void => {
    this.interrupted = true;
    this.#stop.abort();
  };
  /** Whether SIGINT ended the run */
  interrupted = false;
  /** Why the output takes no more; undefined where its reader is gone, who has all it wanted */
  failure: Error | undefined;

  /** A second SIGINT is not held back: it ends the process at once */
  constructor(output: NodeJS.WritableStream) {
    process.once('SIGINT', this.#interrupt);
    output.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') this.failure = error;
      this.#stop.abort();
    });
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  release(): void {
    process.off('SIGINT', this.#interrupt);
  }
}
