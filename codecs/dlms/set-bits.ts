import { readLength } from '../length.js';
import { PayloadCursor } from '../payload-cursor.js';
import { Slots } from '../slots.js';
import { type Encoding, type Entries, LocatedValue, Places, type RepeatedSource, type Source, type Value } from '../source.js';
import type { DataIndexer } from './data-indexer.js';
import { BIT_STRING, DONT_CARE, NULL_DATA } from './data-types.js';
import { DataShape } from './shapes.js';
import { skipContents } from './skip.js';

/** One bit that is set. Its number is that of its place in the bit-string, from left to right, counted from 1. */
class BitValue extends LocatedValue {
  integer(): number {
    return this.end;
  }
}

class BitNumber implements Source {
  readonly encoding: Encoding = 'DLMS COSEM';
  readonly label = 'bit';
  value(): Value {
    return new BitValue();
  }
}

/** Walks the bits that are set. The slot of a bit holds the octet it stands in and, in place of an end, its number. */
class BitEntries implements Entries {
  readonly #c = new PayloadCursor(new Uint8Array(0));
  #count = 0;
  #number = 0;
  #at = 0;

  constructor(
    private readonly whole: Slots,
    private readonly slot: number,
    private readonly bit: Slots,
    private readonly bitSlot: number,
    private readonly path: string,
  ) {}

  get at(): number {
    return this.bit.at[this.bitSlot];
  }

  open(octets: Uint8Array): void {
    const { whole, slot } = this;
    this.#number = 0;
    this.#count = 0;
    if (whole.type[slot] < 0) return;
    const c = this.#c.reset(octets, whole.at[slot], whole.end[slot]);
    this.#count = readLength(c, this.path);
    this.#at = c.at;
  }

  next(): boolean {
    while (this.#number < this.#count) {
      const at = this.#at + (this.#number >> 3);
      const mask = 0x80 >> (this.#number & 7);
      this.#number++;
      if ((this.#c.octets[at] & mask) !== 0) {
        this.bit.set(this.bitSlot, BIT_STRING, at, this.#number);
        return true;
      }
    }
    return false;
  }
}

export class SetBits extends DataShape implements RepeatedSource {
  readonly repeated = true;
  readonly number: Source = new BitNumber();

  override place(places: Places, path: string): DataIndexer {
    const { slots } = places;
    const slot = places.slot(this, path);
    const bitPlaces = new Places(new Slots(), places);
    const bitSlot = bitPlaces.slot(this.number, `${path} / bit`);
    places.addEntries(this, bitPlaces, new BitEntries(slots, slot, bitPlaces.slots, bitSlot, path));
    return (c, type) => {
      if (type === NULL_DATA || type === DONT_CARE) return;
      if (type !== BIT_STRING) c.fail(path, c.at - 1, `a bit-string expected, data type ${type} found`);
      const at = c.at;
      skipContents(c, type, undefined, path);
      slots.set(slot, type, at, c.at);
    };
  }
}

/** A bit-string as the set of its bits that are 1: an entry for each, whose `number` counts from 1, from left to right. */
export const setBits = (): SetBits => new SetBits();
