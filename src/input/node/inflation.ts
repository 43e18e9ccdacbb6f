import { createInflateRaw } from 'node:zlib';

/** What giving octets to an inflation came to: it takes more, has reached the end of its data, or found them damaged */
export type InflationState = 'open' | 'ended' | 'damaged';

/** Inflates deflated data (RFC 1951) octets by octets, and tells how many of them it took. */
export class Inflation {
  readonly #inflate = createInflateRaw();
  #ready: Uint8Array[] = [];
  #resume = (): void => {};
  #state: InflationState = 'open';
  /** What is wrong, where data are damaged */
  problem = '';

  constructor() {
    const inflate = this.#inflate;
    inflate.on('data', (octets: Uint8Array) => this.#ready.push(octets));
    inflate.on('end', () => this.#stop('ended'));
    inflate.on('error', (error) => {
      this.problem = error.message;
      this.#stop('damaged');
    });
  }

  /** Octets taken so far: where the data have ended, those of the data */
  get taken(): number {
    return this.#inflate.bytesWritten;
  }

  async give(octets: Uint8Array): Promise<InflationState> {
    if (this.#state !== 'open') return this.#state;
    await new Promise<void>((resolve) => {
      this.#resume = resolve;
      // a write that fails, or in which the data end, is never answered
      this.#inflate.write(octets, () => resolve());
    });
    return this.#state;
  }

  /** What has been inflated since the last call */
  output(): Uint8Array[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  close(): void {
    this.#inflate.destroy();
  }

  #stop(state: InflationState): void {
    this.#state = state;
    this.#resume();
  }
}
