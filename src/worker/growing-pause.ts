/** A pause that doubles each time until it is as long as it may be, with up to a fifth more by chance, so that many workers don't come back at once */
export class GrowingPause {
  #next: number;

  /** @param first milliseconds; and so `longest` */
  constructor(
    private readonly first: number,
    private readonly longest: number,
  ) {
    this.#next = first;
  }

  /** Milliseconds of the next pause */
  next(): number {
    const pause = this.#next;
    this.#next = Math.min(2 * pause, this.longest);
    return Math.round(pause * (1 + Math.random() / 5));
  }

  reset(): void {
    this.#next = this.first;
  }
}

/** Waits, but no longer than until the signal is given */
export function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}

/** Waits for a promise, however it ends, but no longer than this */
export async function within(milliseconds: number, promise: Promise<unknown>): Promise<void> {
  const settled = new AbortController();
  const settle = (): void => settled.abort();
  promise.then(settle, settle);
  await sleep(milliseconds, settled.signal);
}
