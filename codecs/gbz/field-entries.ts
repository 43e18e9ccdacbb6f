import { PayloadCursor } from '../payload-cursor.js';
import { ABSENT, type Slots } from '../slots.js';
import type { Entries } from '../source.js';

/** The entries of a repeated field. They are counted once while the command is indexed and indexed again one by one when written. */
export class FieldEntries implements Entries {
  readonly #c = new PayloadCursor(new Uint8Array(0));

  constructor(
    private readonly array: Slots,
    private readonly slot: number,
    private readonly entry: Slots,
    private readonly indexer: (c: PayloadCursor) => void,
  ) {}

  /** Moves over `count` entries, or as many as there are octets for where it is infinite */
  skip(c: PayloadCursor, count: number): void {
    for (let left = count; left > 0 && (count !== Number.POSITIVE_INFINITY || c.at < c.end); left--) {
      const at = c.at;
      this.entry.clear();
      this.indexer(c);
      if (c.at === at) return;
    }
  }

  open(octets: Uint8Array): void {
    const { array, slot } = this;
    if (array.type[slot] === ABSENT) this.#c.reset(octets, 0, 0);
    else this.#c.reset(octets, array.at[slot], array.end[slot]);
  }

  next(): boolean {
    const c = this.#c;
    if (c.at >= c.end) return false;
    this.entry.clear();
    this.indexer(c);
    return true;
  }
}
