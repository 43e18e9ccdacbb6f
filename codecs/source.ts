import { Findings } from './findings.js';
import { ABSENT, type Slots } from './slots.js';

/** The encodings of GBCS payloads. `octets` is a fixed layout of plain octets inside a value of any of them. */
export type Encoding = 'DLMS COSEM' | 'GBZ' | 'ASN.1';

/** One value where it stands in a message, read by the rules of its encoding. One instance serves a row for all messages. */
export interface Value {
  readonly octets: Uint8Array;
  /** As the encoding numbers its types; ABSENT, NOT_AVAILABLE or CUT_SHORT where the message has no such value */
  readonly type: number;
  /** First octet of the contents, and the octet after the last */
  readonly at: number;
  readonly end: number;
  /** What its number or text is for, as warnings name it; empty where nobody said */
  readonly readFor: string;
  locate(octets: Uint8Array, slots: Slots, slot: number): boolean;
  /** @param path where its source stands, as errors call it; @param purpose what it is read for */
  readAs(path: string, purpose: string): void;
  /**
   * The number, exact; undefined for null-data and for the not-available values of the encoding.
   * @throws DecodeError where the type is not a number
   */
  integer(): number | bigint | undefined;
}

/** Something in a payload that a row can name: a data item, an attribute, a field of a command, an element of a structure. */
export interface Source {
  readonly encoding: Encoding;
  /** Name by which listings and errors call it */
  readonly label: string;
  value(): Value;
}

/** A source that holds entries, each with sources of its own. */
export interface RepeatedSource extends Source {
  readonly repeated: true;
}

/** Walks the entries of a repeated source of the message at hand. */
export interface Entries {
  /** First octet of the entry at hand */
  readonly at: number;
  /** Starts before the first entry */
  open(octets: Uint8Array): void;
  /** Fills the slots of the next entry; false after the last */
  next(): boolean;
}

/** Where a value stands in the octets of a message. */
export abstract class LocatedValue implements Value {
  octets: Uint8Array = NO_OCTETS;
  type: number = ABSENT;
  at = 0;
  end = 0;
  readFor = '';
  /** Where its source stands, as errors call it: `access response / item 2 / structure member 3` */
  protected path = 'value';

  readAs(path: string, purpose: string): void {
    this.path = path;
    this.readFor = purpose;
  }

  locate(octets: Uint8Array, slots: Slots, slot: number): boolean {
    const type = slots.type[slot];
    this.type = type;
    if (type === ABSENT) return false;
    this.octets = octets;
    this.at = slots.at[slot];
    if (type < 0) return false;
    this.end = slots.end[slot];
    return true;
  }

  abstract integer(): number | bigint | undefined;
}

const NO_OCTETS = new Uint8Array(0);

/** The slots of one scope and of the scopes around it, while a mapping is compiled: each source gets a slot, each array a scope. */
export class Places {
  readonly slots: Slots;
  readonly outer: Places | undefined;
  /** What readers pass over, in this scope and those around it */
  readonly findings: Findings;
  readonly #slots = new Map<Source, number>();
  readonly #paths = new Map<Source, string>();
  readonly #entries = new Map<Source, { places: Places; entries: Entries }>();

  constructor(slots: Slots, outer?: Places) {
    this.slots = slots;
    this.outer = outer;
    this.findings = outer?.findings ?? new Findings();
  }

  /** Forgets the last message */
  clear(): void {
    this.slots.clear();
    this.findings.clear();
  }

  /**
   * The slot of a source, a new one where it has none yet
   * @param path where the source stands, for listings: `access response / item 2 / structure member 3`
   */
  slot(source: Source, path: string = source.label): number {
    let slot = this.#slots.get(source);
    if (slot === undefined) {
      slot = this.slots.add();
      this.#slots.set(source, slot);
      this.#paths.set(source, path);
    }
    return slot;
  }

  /** Where a source stands, looked for from here outwards; undefined where no shape holds it */
  pathOf(source: Source): string | undefined {
    return this.#paths.get(source) ?? this.outer?.pathOf(source);
  }

  addEntries(source: Source, places: Places, entries: Entries): void {
    this.#entries.set(source, { places, entries });
  }

  /** The scope and slot of a source, looked for from here outwards; undefined where no shape holds it */
  find(source: Source): { slots: Slots; slot: number } | undefined {
    const slot = this.#slots.get(source);
    return slot === undefined ? this.outer?.find(source) : { slots: this.slots, slot };
  }

  /** The entries of a repeated source, with the scope of one entry */
  entries(source: Source): { places: Places; entries: Entries } | undefined {
    return this.#entries.get(source) ?? this.outer?.entries(source);
  }
}
