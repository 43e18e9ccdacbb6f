import { ABSENT, type Slots } from './slots.js';

/** The encodings of GBCS payloads. `octets` is a fixed layout of plain octets inside a value of any of them. */
export type Encoding = 'DLMS COSEM' | 'GBZ' | 'ASN.1';

/** What a value is read for, as errors and warnings tell it */
export interface Purpose {
  /** Where its source stands: `access response / item 2 / structure member 3` */
  readonly path: string;
  /** What its number or text is for: the path of the element */
  readonly readFor: string;
  /** Label of its source */
  readonly label: string;
}

/** One value where it stands in a message, read by the rules of its encoding. One instance serves many rows and messages: it is never kept. */
export interface Value {
  readonly octets: Uint8Array;
  /** As the encoding numbers its types; ABSENT, NOT_AVAILABLE or CUT_SHORT where the message has no such value */
  readonly type: number;
  /** First octet of the contents, and the octet after the last */
  readonly at: number;
  readonly end: number;
  /** What its number or text is for, as warnings name it; empty where nobody said */
  readonly readFor: string;
  /** What reads its number: values of one encoding have the same */
  readonly read: ReadNumber;
  locate(octets: Uint8Array, slots: Slots, slot: number): boolean;
  /** Takes the place of a slot that is filled, for a purpose of the table that was given last */
  take(octets: Uint8Array, numbers: Int32Array, slot: number, purpose: number): void;
  /** Says what it is read for from now on: a number in a table of purposes, which is looked into where something is to be told */
  readAs(purposes: readonly Purpose[], purpose: number): void;
  /**
   * The number, exact; undefined for null-data and for the not-available values of the encoding.
   * @throws DecodeError where the type is not a number
   */
  integer(): number | bigint | undefined;
}

/** Something in a payload that holds a value. */
export interface Carrier {
  readonly encoding: Encoding;
  /** Name by which listings and errors call it; none while nothing holds it */
  readonly label: string | undefined;
  value(): Value;
}

/**
 * Something in a payload that a row can name: a data item, an attribute, a field of a command, an element of a structure.
 * It knows the encoding that it belongs to, so that rows of one encoding name no source of another.
 */
export interface Source<Of extends Encoding = Encoding> extends Carrier {
  readonly encoding: Of;
  readonly label: string;
}

/** A source that holds entries, each with sources of its own. */
export interface RepeatedSource<Of extends Encoding = Encoding> extends Source<Of> {
  readonly repeated: true;
}

const NO_OCTETS = new Uint8Array(0);
const NO_PURPOSES: readonly Purpose[] = [{ path: 'value', readFor: '', label: '' }];

/** Reads the number of a value by the rules of one encoding. @throws DecodeError where its type is no number */
export type ReadNumber = (value: LocatedValue) => number | bigint | undefined;

/**
 * Where a value stands in the octets of a message. There is one class for all encodings, told apart by what reads their numbers: so
 * everything that takes values sees objects of one shape.
 */
export class LocatedValue implements Value {
  octets: Uint8Array = NO_OCTETS;
  type: number = ABSENT;
  at = 0;
  end = 0;
  #purposes: readonly Purpose[] = NO_PURPOSES;
  #purpose = 0;

  constructor(readonly read: ReadNumber) {}

  readAs(purposes: readonly Purpose[], purpose: number): void {
    this.#purposes = purposes;
    this.#purpose = purpose;
  }

  get readFor(): string {
    return this.#purposes[this.#purpose].readFor;
  }

  /** Where its source stands, as errors call it */
  get path(): string {
    return this.#purposes[this.#purpose].path;
  }

  /** Takes the place of a slot that is filled, for a purpose of the table that was given last */
  take(octets: Uint8Array, numbers: Int32Array, slot: number, purpose: number): void {
    // to write a reference costs more than to compare it
    if (this.octets !== octets) this.octets = octets;
    this.type = numbers[slot];
    this.at = numbers[slot + 1];
    this.end = numbers[slot + 2];
    this.#purpose = purpose;
  }

  locate(octets: Uint8Array, slots: Slots, slot: number): boolean {
    const { numbers } = slots;
    const type = numbers[slot];
    this.type = type;
    if (type === ABSENT) return false;
    this.octets = octets;
    this.at = numbers[slot + 1];
    if (type < 0) return false;
    this.end = numbers[slot + 2];
    return true;
  }

  integer(): number | bigint | undefined {
    return this.read(this);
  }
}
