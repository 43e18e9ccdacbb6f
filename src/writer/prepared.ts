import { OctetWriter } from './octet-writer.js';
import { pooled } from './pool.js';
import type { Writer } from './writer.js';

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

/** Prepared elements by a number, made when they are first asked for; beyond so many the others are written each time anew */
export class PreparedByNumber {
  readonly #known = new Map<number, Prepared>();

  /**
   * @param most how many are kept
   * @param write writes those of a number
   */
  constructor(
    private readonly most: number,
    private readonly write: (writer: Writer, number: number) => void,
  ) {}

  /** @param at first octet of what they are made of */
  writeTo(writer: Writer, number: number, at?: number): void {
    const known = this.#known.get(number);
    if (known !== undefined) writer.prepared(known, at);
    else if (this.#known.size < this.most) {
      const prepared = new Prepared((to) => this.write(to, number));
      this.#known.set(number, prepared);
      writer.prepared(prepared, at);
    } else this.write(writer, number);
  }
}
