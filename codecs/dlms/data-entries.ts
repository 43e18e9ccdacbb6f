import { DecodeError } from '../errors.js';
import { readLength } from '../length.js';
import { PayloadCursor } from '../payload-cursor.js';
import type { Slots } from '../slots.js';
import type { Entries } from '../source.js';
import type { DataIndexer } from './data-indexer.js';
import { COMPACT_ARRAY } from './data-types.js';
import { readTypeDescription, type TypeDescription } from './type-description.js';

/**
 * The entries of an array or compact array. Entries of fixed size are indexed once: the slots of the next entry are
 * those of the last one moved on by the size, so that a log of thousands costs one addition a field.
 */
export class DataEntries implements Entries {
  /** Of this array, where it stands inside a compact array itself */
  description: TypeDescription | undefined;
  readonly #c = new PayloadCursor(new Uint8Array(0));
  #entry: TypeDescription | undefined;
  #left = 0;
  /** Octets of one entry where they are fixed, else 0 */
  #stride = 0;
  #number = 0;
  /** First octet of the first entry where all have as many octets, else of the one at hand */
  #at = 0;

  constructor(
    private readonly array: Slots,
    private readonly slot: number,
    private readonly entry: Slots,
    private readonly indexer: DataIndexer,
    private readonly path: string,
  ) {}

  get at(): number {
    return this.#stride > 0 ? this.#at + (this.#number - 1) * this.#stride : this.#at;
  }

  open(octets: Uint8Array): void {
    const { array, slot, description } = this;
    this.#number = 0;
    this.#left = 0;
    this.#stride = 0;
    const type = array.type[slot];
    if (type < 0) return;
    const c = this.#c.reset(octets, array.at[slot], array.end[slot]);
    if (type === COMPACT_ARRAY) {
      this.#entry = readTypeDescription(c, this.path);
      const length = readLength(c, this.path);
      if (this.#entry.size === 0) {
        // an empty array may have any type description
        if (length > 0) c.fail(this.path, c.at, 'entries without octets');
      } else if (this.#entry.size > 0) {
        this.#stride = this.#entry.size;
        if (length % this.#stride !== 0) c.fail(this.path, c.at, `${length} octets are no whole number of entries of ${this.#stride}`);
        this.#left = length / this.#stride;
      } else this.#left = Number.POSITIVE_INFINITY;
    } else if (description === undefined) {
      this.#entry = undefined;
      this.#left = readLength(c, this.path);
    } else {
      this.#entry = description.members[0];
      // entries without octets carry no value, however many are claimed
      this.#left = this.#entry.size === 0 ? 0 : description.count;
      if (this.#entry.size > 0) this.#stride = this.#entry.size;
    }
  }

  next(): boolean {
    const c = this.#c;
    if (this.#left <= 0 || (this.#left === Number.POSITIVE_INFINITY && c.at >= c.end)) return false;
    this.#left--;
    this.#number++;
    const { entry } = this;
    if (this.#stride > 0 && this.#number > 1) {
      for (let i = 0; i < entry.count; i++) {
        entry.at[i] += this.#stride;
        entry.end[i] += this.#stride;
      }
      return true;
    }
    entry.clear();
    this.#at = c.at;
    try {
      const inner = this.#entry;
      if (inner !== undefined) c.passEmptyValues(inner.emptyValues, this.path);
      this.indexer(c, inner === undefined ? c.u8(this.path) : inner.type, inner);
    } catch (e) {
      throw e instanceof DecodeError
        ? new DecodeError(e.context.replace(this.path, `${this.path} ${this.#number}`), e.offset as number, e.problem)
        : e;
    }
    return true;
  }
}
