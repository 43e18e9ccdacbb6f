import { Cursor } from '../cursor.js';
import { DecodeError } from '../errors.js';
import type { Slots } from '../slots.js';
import type { Entries } from '../source.js';
import { DerFindings } from './findings.js';
import { type DerIndexer, type DerShape, readAccepted } from './shape.js';

/** The entries of a SEQUENCE OF. They are all checked while the payload is indexed, and indexed again one by one when written. */
export class DerEntries implements Entries {
  readonly #c = new Cursor(new Uint8Array(0));
  at = 0;
  /** What an entry says was noted when it was checked */
  readonly #notedBefore = new DerFindings();

  constructor(
    private readonly sequence: Slots,
    private readonly slot: number,
    private readonly entry: Slots,
    private readonly shape: DerShape,
    private readonly indexer: DerIndexer,
    private readonly path: string,
  ) {}

  /** Reads every entry up to the end of the cursor. @throws DecodeError with the number of the entry in its path */
  check(c: Cursor, findings: DerFindings): void {
    for (let number = 1; c.at < c.end; number++) {
      try {
        this.#read(c, findings);
      } catch (e) {
        throw e instanceof DecodeError
          ? new DecodeError(e.context.replace(this.path, `${this.path} ${number}`), e.offset as number, e.problem)
          : e;
      }
    }
  }

  open(octets: Uint8Array): void {
    const { sequence, slot } = this;
    if (sequence.type[slot] < 0) this.#c.reset(octets, 0, 0);
    else this.#c.reset(octets, sequence.at[slot], sequence.end[slot]);
  }

  next(): boolean {
    const c = this.#c;
    if (c.at >= c.end) return false;
    this.at = c.at;
    this.#read(c, this.#notedBefore);
    return true;
  }

  #read(c: Cursor, findings: DerFindings): void {
    this.entry.clear();
    this.indexer(c, readAccepted(c, this.shape, this.path), findings);
  }
}
