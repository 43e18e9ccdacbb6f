import { Entries, type Walked } from '../entries.js';
import { DecodeError } from '../errors.js';
import { PayloadCursor } from '../payload-cursor.js';
import type { Scratch } from '../scratch.js';
import type { Slots } from '../slots.js';
import { DerOutcome } from './outcome.js';
import { type DerIndexer, type DerShape, readAccepted } from './shape.js';

/** What is known of a SEQUENCE OF before any message comes */
export interface DerEntriesPlan {
  /** Slot of the sequence */
  readonly slot: number;
  /** First slot of an entry, and the slot after its last */
  readonly from: number;
  readonly end: number;
  readonly shape: DerShape;
  /** See onlyTagOf */
  readonly onlyTag: number;
  readonly indexer: DerIndexer;
  readonly path: string;
}

/** The entries of a SEQUENCE OF. They are all checked while the payload is indexed, and indexed again one by one when written. */
export class DerEntries implements Walked {
  readonly entries: Entries = new Entries(
    this,
    (octets) => this.#open(octets),
    () => this.#next(),
  );
  readonly #slots: Slots;
  readonly #c: PayloadCursor;
  /** What an entry says was noted when it was checked */
  readonly #notedBefore = new DerOutcome();

  constructor(
    scratch: Scratch,
    private readonly plan: DerEntriesPlan,
  ) {
    this.#slots = scratch.slots;
    this.#c = new PayloadCursor(scratch);
  }

  /** Reads every entry up to the end of the cursor. @throws DecodeError with the number of the entry in its path */
  check(c: PayloadCursor, outcome: DerOutcome): void {
    const { path } = this.plan;
    for (let number = 1; c.at < c.end; number++) {
      try {
        this.#read(c, outcome);
      } catch (e) {
        throw e instanceof DecodeError ? new DecodeError(e.context.replace(path, `${path} ${number}`), e.offset as number, e.problem) : e;
      }
    }
  }

  #open(octets: Uint8Array): void {
    const { slot } = this.plan;
    if (this.#slots.typeOf(slot) < 0) this.#c.reset(octets, 0, 0);
    else this.#c.reset(octets, this.#slots.atOf(slot), this.#slots.endOf(slot));
  }

  #next(): boolean {
    const c = this.#c;
    if (c.at >= c.end) return false;
    this.entries.at = c.at;
    this.#read(c, this.#notedBefore);
    return true;
  }

  #read(c: PayloadCursor, outcome: DerOutcome): void {
    const { from, end, indexer, shape, onlyTag, path } = this.plan;
    this.#slots.clear(from, end);
    indexer(c, readAccepted(c, shape, path, onlyTag), outcome);
  }
}
