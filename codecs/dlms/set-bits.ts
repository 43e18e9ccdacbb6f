import { Entries, type Walked } from '../entries.js';
import { readLength } from '../length.js';
import { PayloadCursor } from '../payload-cursor.js';
import { Places } from '../places.js';
import type { Scratch } from '../scratch.js';
import type { Slots } from '../slots.js';
import { LocatedValue, type Source, type Value } from '../source.js';
import type { DataIndexer } from './data-indexer.js';
import { BIT_STRING, DONT_CARE, NULL_DATA } from './data-types.js';
import { DataShape } from './shapes.js';
import { skipContents } from './skip.js';

/** The number of one bit that is set: that of its place in the bit-string, from left to right, counted from 1 */
const readBit = ({ end }: LocatedValue): number => end;

class BitNumber implements Source<'DLMS COSEM'> {
  readonly encoding = 'DLMS COSEM';
  readonly label = 'bit';
  value(): Value {
    return new LocatedValue(readBit);
  }
}

/** Walks the bits that are set. The slot of a bit holds the octet it stands in and, in place of an end, its number. */
class BitEntries implements Walked {
  readonly entries: Entries = new Entries(
    this,
    (octets) => this.#open(octets),
    () => this.#next(),
  );
  readonly #slots: Slots;
  readonly #c: PayloadCursor;
  #count = 0;
  #number = 0;
  #at = 0;

  /** @param slot of the bit-string; @param bitSlot of one bit */
  constructor(
    scratch: Scratch,
    private readonly slot: number,
    private readonly bitSlot: number,
    private readonly path: string,
  ) {
    this.#slots = scratch.slots;
    this.#c = new PayloadCursor(scratch);
  }

  #open(octets: Uint8Array): void {
    const slots = this.#slots;
    const { slot } = this;
    this.#number = 0;
    this.#count = 0;
    if (slots.typeOf(slot) < 0) return;
    const c = this.#c.reset(octets, slots.atOf(slot), slots.endOf(slot));
    this.#count = readLength(c, this.path);
    this.#at = c.at;
  }

  #next(): boolean {
    while (this.#number < this.#count) {
      const at = this.#at + (this.#number >> 3);
      const mask = 0x80 >> (this.#number & 7);
      this.#number++;
      if ((this.#c.octets[at] & mask) !== 0) {
        this.#slots.set(this.bitSlot, BIT_STRING, at, this.#number);
        this.entries.at = at;
        return true;
      }
    }
    return false;
  }
}

export class SetBits extends DataShape {
  readonly repeated = true;
  /** The number of a bit */
  readonly each: Source<'DLMS COSEM'> = Object.freeze(new BitNumber());

  override place(places: Places, path: string): DataIndexer {
    const slot = places.slot(this, path);
    const bitPlaces = new Places(places);
    const bitSlot = bitPlaces.slot(this.each, `${path} / bit`);
    places.addEntries(this, bitPlaces, (scratch) => new BitEntries(scratch, slot, bitSlot, path));
    return (c, type) => {
      if (type === NULL_DATA || type === DONT_CARE) return;
      if (type !== BIT_STRING) c.fail(path, c.at - 1, `a bit-string expected, data type ${type} found`);
      const at = c.at;
      skipContents(c, type, undefined, path);
      c.slots.set(slot, type, at, c.at);
    };
  }
}

/** A bit-string as the set of its bits that are 1: an entry for each, which is its number, counted from 1, from left to right. */
export const setBits = (): SetBits => Object.freeze(new SetBits());
