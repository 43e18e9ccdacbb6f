/** Type of a slot that the message does not fill */
export const ABSENT = -1;
/** Type of a slot whose value the message gives as not available, at the offset where it says so: a ZCL string of length FF */
export const NOT_AVAILABLE = -2;
/** Type of a slot whose octets, or the octets around it, end before it is whole, at the offset where they end */
export const CUT_SHORT = -3;

/**
 * Where the values of one scope stand in a message (the message itself, or one entry of an array): for each slot the
 * type as the encoding numbers it, the first octet of the contents and the octet after the last. Filled by the one
 * pass that indexes a payload, and used again for the next message.
 */
export class Slots {
  type: Int32Array = new Int32Array(8);
  at: Int32Array = new Int32Array(8);
  end: Int32Array = new Int32Array(8);
  count = 0;

  /** A further slot. Called while a mapping is compiled, never while a message is read. */
  add(): number {
    const slot = this.count++;
    if (slot >= this.type.length) {
      const grow = (old: Int32Array) => {
        const grown = new Int32Array(old.length * 2);
        grown.set(old);
        return grown;
      };
      this.type = grow(this.type);
      this.at = grow(this.at);
      this.end = grow(this.end);
    }
    this.type[slot] = ABSENT;
    return slot;
  }

  /** Empties the slots from the first one given to before the last */
  clear(from = 0, to: number = this.count): void {
    this.type.fill(ABSENT, from, to);
  }

  /** Notes where slots, from the first one given to before the last, are cut short */
  cut(from: number, to: number, at: number): void {
    for (let slot = from; slot < to; slot++) this.set(slot, CUT_SHORT, at, at);
  }

  /** Whether there are slots, and the message fills none of them */
  get isEmpty(): boolean {
    for (let slot = 0; slot < this.count; slot++) if (this.type[slot] !== ABSENT) return false;
    return this.count > 0;
  }

  set(slot: number, type: number, at: number, end: number): void {
    this.type[slot] = type;
    this.at[slot] = at;
    this.end[slot] = end;
  }
}
