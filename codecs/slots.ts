/** Type of a slot that the message does not fill */
export const ABSENT = -1;
/** Type of a slot whose value the message gives as not available, at the offset where it says so: a ZCL string of length FF */
export const NOT_AVAILABLE = -2;
/** Type of a slot whose octets, or the octets around it, end before it is whole, at the offset where they end */
export const CUT_SHORT = -3;

/** Numbers of one slot, one after the other: type as the encoding numbers it, first octet of the contents, octet after the last */
export const SLOT_SIZE = 3;

/**
 * Where the values of the message at hand stand. A slot is the index of the first of its three numbers; which slot is whose was
 * decided when the mapping was compiled (see Places). Filled by the one pass that indexes a payload, and used again for the next message.
 */
export class Slots {
  numbers: Int32Array = new Int32Array(SLOT_SIZE * 64).fill(ABSENT);

  /** Makes room for slots up to, not including, `end`. Called before a message is read, never while one is. */
  reserve(end: number): void {
    if (end > this.numbers.length) this.numbers = new Int32Array(2 * end).fill(ABSENT);
  }

  /** Empties the slots from the first one given to before the last */
  clear(from: number, end: number): void {
    const { numbers } = this;
    for (let slot = from; slot < end; slot += SLOT_SIZE) numbers[slot] = ABSENT;
  }

  /** Notes where slots, from the first one given to before the last, are cut short */
  cut(from: number, to: number, at: number): void {
    for (let slot = from; slot < to; slot += SLOT_SIZE) this.set(slot, CUT_SHORT, at, at);
  }

  /** Whether there are slots from the first one given to before the last, and the message fills none of them */
  isEmpty(from: number, end: number): boolean {
    const { numbers } = this;
    for (let slot = from; slot < end; slot += SLOT_SIZE) if (numbers[slot] !== ABSENT) return false;
    return end > from;
  }

  set(slot: number, type: number, at: number, end: number): void {
    const { numbers } = this;
    numbers[slot] = type;
    numbers[slot + 1] = at;
    numbers[slot + 2] = end;
  }

  typeOf(slot: number): number {
    return this.numbers[slot];
  }

  atOf(slot: number): number {
    return this.numbers[slot + 1];
  }

  endOf(slot: number): number {
    return this.numbers[slot + 2];
  }

  /** Moves the slots from the first one given to before the last on by so many octets */
  move(from: number, end: number, octets: number): void {
    const { numbers } = this;
    for (let slot = from; slot < end; slot += SLOT_SIZE) {
      numbers[slot + 1] += octets;
      numbers[slot + 2] += octets;
    }
  }
}
