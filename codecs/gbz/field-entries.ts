import { Entries, type Walked } from '../entries.js';
import { PayloadCursor } from '../payload-cursor.js';
import type { Scratch } from '../scratch.js';
import type { Slots } from '../slots.js';

/** What is known of a repeated field before any message comes */
export interface FieldEntriesPlan {
  /** Slot of the field */
  readonly slot: number;
  /** First slot of an entry, and the slot after its last */
  readonly from: number;
  readonly end: number;
  readonly indexer: (c: PayloadCursor) => void;
  /** Octets of an entry that always has as many, else 0 */
  readonly fixedSize: number;
  readonly path: string;
}

/**
 * The entries of a repeated field. They are counted once while the command is indexed and indexed again one by one when written, those of
 * fixed size by moving on the slots of the one before.
 */
export class FieldEntries implements Walked {
  readonly entries: Entries = new Entries(
    this,
    (octets) => this.#open(octets),
    () => this.#next(),
  );
  readonly #slots: Slots;
  readonly #c: PayloadCursor;
  #isFirst = true;

  constructor(
    scratch: Scratch,
    private readonly plan: FieldEntriesPlan,
  ) {
    this.#slots = scratch.slots;
    this.#c = new PayloadCursor(scratch);
  }

  /** Moves over `count` entries, or as many as there are octets for where it is infinite. @throws DecodeError where the last one is cut short */
  skip(c: PayloadCursor, count: number): void {
    const { fixedSize, from, end, indexer } = this.plan;
    if (fixedSize > 0) this.#skipFixed(c, count);
    else
      for (let left = count; left > 0 && (count !== Number.POSITIVE_INFINITY || c.at < c.end); left--) {
        const at = c.at;
        this.#slots.clear(from, end);
        indexer(c);
        if (c.at === at) return;
      }
  }

  #skipFixed(c: PayloadCursor, count: number): void {
    const { fixedSize, path } = this.plan;
    const there = Math.floor((c.end - c.at) / fixedSize);
    const whole = Math.min(count, there);
    c.skip(whole * fixedSize, path);
    if (count === Number.POSITIVE_INFINITY ? c.at < c.end : whole < count) c.skip(fixedSize, path);
  }

  #open(octets: Uint8Array): void {
    const { slot } = this.plan;
    this.#isFirst = true;
    if (this.#slots.typeOf(slot) < 0) this.#c.reset(octets, 0, 0);
    else this.#c.reset(octets, this.#slots.atOf(slot), this.#slots.endOf(slot));
  }

  #next(): boolean {
    const c = this.#c;
    if (c.at >= c.end) return false;
    const { fixedSize, from, end, indexer, path } = this.plan;
    if (fixedSize > 0 && !this.#isFirst) {
      this.#slots.move(from, end, fixedSize);
      this.entries.at = c.skip(fixedSize, path);
      return true;
    }
    this.#isFirst = false;
    this.#slots.clear(from, end);
    this.entries.at = c.at;
    indexer(c);
    return true;
  }
}
