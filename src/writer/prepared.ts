import { OctetWriter } from './octet-writer.js';
import { pooled } from './pool.js';
import type { PreparedElements, Writer } from './writer.js';

/** Elements that are the same in many documents: put together once, then copied from the pool. */
export class Prepared {
  /** Where they stand in the pool */
  readonly at: number;
  readonly length: number;

  /** @param write writes them, in ASCII */
  constructor(readonly write: (writer: Writer) => void) {
    const writer = new OctetWriter(256);
    write(writer);
    const text = writer.written;
    this.at = pooled(text);
    this.length = text.length;
  }
}

/** Places of those asked for last: 2^9 */
const LAST = 512;
const PLACE_SHIFT = 32 - 9;
/** Spreads numbers over the places */
const SPREAD = 0x9e3779b1;

/** Prepared elements by a number, made when they are first asked for; beyond so many the others are written each time anew */
export class PreparedByNumber {
  readonly #known = new Map<number, Prepared>();
  /** Those asked for last, by a hash of the number: a look-up in a map costs as much as to copy them */
  readonly #last: (Prepared | undefined)[] = new Array(LAST).fill(undefined);
  readonly #numbers = new Int32Array(LAST).fill(-1);

  /**
   * @param most how many are kept
   * @param write writes those of a number
   */
  constructor(
    private readonly most: number,
    private readonly write: (writer: Writer, number: number) => void,
  ) {}

  /**
   * @param number of 32 bits, signed
   * @param at first octet of what they are made of
   */
  writeTo(writer: Writer, number: number, at?: number): void {
    const place = Math.imul(number, SPREAD) >>> PLACE_SHIFT;
    let prepared = this.#last[place];
    if (prepared === undefined || this.#numbers[place] !== number) {
      prepared = this.#find(number);
      if (prepared === undefined) {
        this.write(writer, number);
        return;
      }
      this.#last[place] = prepared;
      this.#numbers[place] = number;
    }
    writer.prepared(prepared, at);
  }

  #find(number: number): Prepared | undefined {
    const known = this.#known.get(number);
    if (known !== undefined || this.#known.size >= this.most) return known;
    const prepared = new Prepared((to) => this.write(to, number));
    this.#known.set(number, prepared);
    return prepared;
  }
}

/**
 * The first ones of elements in a row, by how many, from none on: all stand in the pool once, however many a document has
 * @param each how many octets of a message each is made of
 * @param write writes one of them, counted from 1, made of the octets from `at` on
 */
export function preparedFirst(
  most: number,
  each: number,
  write: (writer: Writer, position: number, at?: number) => void,
): readonly PreparedElements[] {
  const writer = new OctetWriter(256);
  const lengths = [0];
  for (let position = 1; position <= most; position++) {
    write(writer, position);
    lengths.push(writer.at);
  }
  const at = pooled(writer.written);
  return lengths.map((length, count) => ({
    at,
    length,
    write: (to, at) => {
      for (let position = 1; position <= count; position++) write(to, position, at === undefined ? at : at + each * (position - 1));
    },
  }));
}
