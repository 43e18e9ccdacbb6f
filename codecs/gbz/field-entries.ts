import { PayloadCursor } from '../payload-cursor.js';
import type { Slots } from '../slots.js';
import type { Entries } from '../source.js';

/** The entries of a repeated field. They are counted once while the command is indexed and indexed again one by one when written. */
export class FieldEntries implements Entries {
  readonly #c = new PayloadCursor(new Uint8Array(0));
  at = 0;

  /** @param fixedSize octets of an entry that always has as many, else 0 */
  constructor(
    private readonly array: Slots,
    private readonly slot: number,
    private readonly entry: Slots,
    private readonly indexer: (c: PayloadCursor) => void,
    private readonly fixedSize: number,
    private readonly path: string,
  ) {}

  /** Moves over `count` entries, or as many as there are octets for where it is infinite. @throws DecodeError where the last one is cut short */
  skip(c: PayloadCursor, count: number): void {
    if (this.fixedSize > 0) this.#skipFixed(c, count);
    else
      for (let left = count; left > 0 && (count !== Number.POSITIVE_INFINITY || c.at < c.end); left--) {
        const at = c.at;
        this.entry.clear();
        this.indexer(c);
        if (c.at === at) return;
      }
  }

  #skipFixed(c: PayloadCursor, count: number): void {
    const { fixedSize } = this;
    const there = Math.floor((c.end - c.at) / fixedSize);
    const whole = Math.min(count, there);
    c.skip(whole * fixedSize, this.path);
    if (count === Number.POSITIVE_INFINITY ? c.at < c.end : whole < count) c.skip(fixedSize, this.path);
  }

  open(octets: Uint8Array): void {
    const { array, slot } = this;
    if (array.type[slot] < 0) this.#c.reset(octets, 0, 0);
    else this.#c.reset(octets, array.at[slot], array.end[slot]);
  }

  next(): boolean {
    const c = this.#c;
    if (c.at >= c.end) return false;
    // an entry of fixed size fills every slot anew
    if (this.fixedSize === 0) this.entry.clear();
    this.at = c.at;
    this.indexer(c);
    return true;
  }
}
