import { Entries, type Walked } from './entries.js';

const NO_OCTETS = new Uint8Array(0);

/** The entries that an array has in each entry of another one, as if they were those of one array. */
export class NestedEntries implements Walked {
  readonly entries: Entries = new Entries(
    this,
    (octets) => this.#open(octets),
    () => this.#next(),
  );
  #octets: Uint8Array = NO_OCTETS;
  #inside = false;

  constructor(
    private readonly outer: Entries,
    private readonly inner: Entries,
  ) {}

  #open(octets: Uint8Array): void {
    this.#octets = octets;
    this.#inside = false;
    this.outer.open(octets);
  }

  #next(): boolean {
    while (!this.#inside || !this.inner.next()) {
      this.#inside = this.outer.next();
      if (!this.#inside) return false;
      this.inner.open(this.#octets);
    }
    this.entries.at = this.inner.at;
    return true;
  }
}
