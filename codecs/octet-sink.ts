/** Octets that may be written past the end of what has room, so that short stretches are copied four at a time */
export const PADDING = 8;
/** Texts up to this long are written character by character */
const SHORT = 24;
const ZERO = 0x30;
const MINUS = 0x2d;

const encoder = new TextEncoder();
const latin1 = new TextDecoder('latin1');
const utf8 = new TextDecoder('utf-8');

/** Octets of a text under construction, in a buffer that is used again for the next one. */
export class OctetSink {
  octets: Uint8Array;
  view: DataView;
  /** Octets written */
  at = 0;
  /** Whether all of them are ASCII */
  ascii = true;

  constructor(size = 1 << 16) {
    this.octets = new Uint8Array(size);
    this.view = new DataView(this.octets.buffer);
  }

  reset(): void {
    this.at = 0;
    this.ascii = true;
  }

  /** The octets written from `from` on as a text */
  textFrom(from: number): string {
    const written = this.octets.subarray(from, this.at);
    return this.ascii ? latin1.decode(written) : utf8.decode(written);
  }

  /** Makes room for so many octets more */
  room(length: number): void {
    if (this.at + length + PADDING > this.octets.length) this.#grow(length);
  }

  #grow(length: number): void {
    const grown = new Uint8Array(2 * Math.max(this.octets.length, this.at + length + PADDING));
    grown.set(this.octets.subarray(0, this.at));
    this.octets = grown;
    this.view = new DataView(grown.buffer);
  }

  /** A text as UTF-8 */
  text(text: string): void {
    const { length } = text;
    this.room(3 * length);
    const { at, octets } = this;
    if (length <= SHORT) {
      let i = 0;
      for (; i < length; i++) {
        const code = text.charCodeAt(i);
        if (code > 0x7f) break;
        octets[at + i] = code;
      }
      if (i === length) {
        this.at = at + length;
        return;
      }
    }
    const { written } = encoder.encodeInto(text, octets.subarray(at));
    if (written !== length) this.ascii = false;
    this.at = at + written;
  }

  /** A whole number within ±2^53 in decimal */
  integer(value: number): void {
    this.room(20);
    let rest = value;
    if (rest < 0) {
      this.octets[this.at++] = MINUS;
      rest = -rest;
    }
    let digits = 1;
    for (let power = 10; power <= rest; power *= 10) digits++;
    const { octets } = this;
    let at = this.at + digits;
    this.at = at;
    // beyond 31 bits division of integers is that of floating point: some digits at a time
    while (rest > 0x7fffffff) {
      const high = Math.floor(rest / 10);
      octets[--at] = ZERO + (rest - high * 10);
      rest = high;
    }
    let small = rest | 0;
    for (; small > 9; small = (small / 10) | 0) octets[--at] = ZERO + (small % 10);
    octets[--at] = ZERO + small;
  }
}
