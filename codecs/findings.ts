import type { WarningCode } from './codes.js';

/** Something that a reader passed over though it may mean something, with the path being read and the offset of its octets. */
export interface Finding {
  readonly code: WarningCode;
  readonly message: string;
  readonly path: string;
  readonly at: number;
}

/** What was passed over in the message at hand. An octet that is read again is told of once. */
export class Findings {
  readonly #byOffset = new Map<number, Finding>();

  clear(): void {
    if (this.#byOffset.size > 0) this.#byOffset.clear();
  }

  add(code: WarningCode, message: string, path: string, at: number): void {
    if (!this.#byOffset.has(at)) this.#byOffset.set(at, { code, message, path, at });
  }

  get isEmpty(): boolean {
    return this.#byOffset.size === 0;
  }

  /** In the order in which they were met */
  all(): Iterable<Finding> {
    return this.#byOffset.values();
  }
}
