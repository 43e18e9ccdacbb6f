import { Entries, type Walked } from '../entries.js';
import { DecodeError } from '../errors.js';
import { readLength } from '../length.js';
import { PayloadCursor } from '../payload-cursor.js';
import type { Scratch } from '../scratch.js';
import type { Slots } from '../slots.js';
import type { DataIndexer } from './data-indexer.js';
import { COMPACT_ARRAY } from './data-types.js';
import { readTypeDescription, type TypeDescription } from './type-description.js';

/** Stands for as many entries as there are octets for; an integer, as a field that once held an infinite number is one of floating point for good */
const ALL = -1;

/** What is known of an array before any message comes */
export interface DataEntriesPlan {
  /** Slot of the array */
  readonly slot: number;
  /** First slot of an entry, and the slot after its last */
  readonly from: number;
  readonly end: number;
  readonly indexer: DataIndexer;
  readonly path: string;
}

/**
 * The entries of an array or compact array. Entries of fixed size are indexed once: the slots of the next entry are
 * those of the last one moved on by the size, so that a log of thousands costs one addition a field.
 */
export class DataEntries implements Walked {
  readonly entries: Entries = new Entries(
    this,
    (octets) => this.#open(octets),
    () => this.#next(),
  );
  /** Of this array, where it stands inside a compact array itself */
  description: TypeDescription | undefined;
  readonly #slots: Slots;
  readonly #c: PayloadCursor;
  #entry: TypeDescription | undefined;
  /** How many entries follow; ALL for as many as there are octets for */
  #left = 0;
  /** Octets of one entry where they are fixed, else 0 */
  #stride = 0;
  #number = 0;

  constructor(
    scratch: Scratch,
    private readonly plan: DataEntriesPlan,
  ) {
    this.#slots = scratch.slots;
    this.#c = new PayloadCursor(scratch);
  }

  #open(octets: Uint8Array): void {
    const { description } = this;
    const { slot, path } = this.plan;
    this.#number = 0;
    this.#left = 0;
    this.#stride = 0;
    const type = this.#slots.typeOf(slot);
    if (type < 0) return;
    const c = this.#c.reset(octets, this.#slots.atOf(slot), this.#slots.endOf(slot));
    if (type === COMPACT_ARRAY) {
      this.#entry = readTypeDescription(c, path);
      const length = readLength(c, path);
      if (this.#entry.size === 0) {
        // an empty array may have any type description
        if (length > 0) c.fail(path, c.at, 'entries without octets');
      } else if (this.#entry.size > 0) {
        this.#stride = this.#entry.size;
        if (length % this.#stride !== 0) c.fail(path, c.at, `${length} octets are no whole number of entries of ${this.#stride}`);
        this.#left = length / this.#stride;
      } else this.#left = ALL;
    } else if (description === undefined) {
      this.#entry = undefined;
      this.#left = readLength(c, path);
    } else {
      this.#entry = description.members[0];
      // entries without octets carry no value, however many are claimed
      this.#left = this.#entry.size === 0 ? 0 : description.count;
      if (this.#entry.size > 0) this.#stride = this.#entry.size;
    }
  }

  #next(): boolean {
    const c = this.#c;
    if (this.#left > 0) this.#left--;
    else if (this.#left === 0 || c.at >= c.end) return false;
    this.#number++;
    const { from, end, indexer, path } = this.plan;
    if (this.#stride > 0 && this.#number > 1) {
      this.#slots.move(from, end, this.#stride);
      this.entries.at += this.#stride;
      return true;
    }
    this.#slots.clear(from, end);
    this.entries.at = c.at;
    try {
      const inner = this.#entry;
      if (inner !== undefined) c.passEmptyValues(inner.emptyValues, path);
      indexer(c, inner === undefined ? c.u8(path) : inner.type, inner);
    } catch (e) {
      throw e instanceof DecodeError
        ? new DecodeError(e.context.replace(path, `${path} ${this.#number}`), e.offset as number, e.problem)
        : e;
    }
    return true;
  }
}
