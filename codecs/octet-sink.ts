import { nodeBuffer } from './node-buffer.js';

/** Octets that may be written past the end of what has room, so that short stretches are copied eight at a time */
const PADDING = 8;
/** Texts up to this long are written character by character */
const SHORT = 64;
const ZERO = 0x30;
const MINUS = 0x2d;
const POINT = 0x2e;
const DASH = 0x2d;
/** Codes of the digits of a half octet */
const DIGITS: Uint8Array = Uint8Array.from('0123456789ABCDEF', (digit) => digit.charCodeAt(0));
/** Codes of the two digits of 0 to 99 */
const TENS: Uint8Array = Uint8Array.from({ length: 100 }, (_, n) => ZERO + ((n / 10) | 0));
const ONES: Uint8Array = Uint8Array.from({ length: 100 }, (_, n) => ZERO + (n % 10));

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Makes short texts of octets; other engines have a decoder that is as quick for them */
const nodeOctets = nodeBuffer?.prototype;

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

  /** All octets written as a text */
  get written(): string {
    return this.ascii && nodeOctets !== undefined
      ? nodeOctets.latin1Slice.call(this.octets, 0, this.at)
      : decoder.decode(this.octets.subarray(0, this.at));
  }

  /** All octets written, as they stand until something else is written */
  get writtenOctets(): Uint8Array {
    return this.octets.subarray(0, this.at);
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

  /** One character of ASCII */
  character(code: number): void {
    this.room(1);
    this.octets[this.at++] = code;
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
    this.#digits(rest, digits);
  }

  /** So many digits of a whole number, with zeros in front where it has fewer */
  #digits(value: number, digits: number): void {
    const { octets } = this;
    let rest = value;
    let at = this.at + digits;
    this.at = at;
    const start = at - digits;
    // beyond 31 bits division of integers is that of floating point: some digits at a time
    while (rest > 0x7fffffff) {
      const high = Math.floor(rest / 10);
      octets[--at] = ZERO + (rest - high * 10);
      rest = high;
    }
    let small = rest | 0;
    while (at > start) {
      octets[--at] = ZERO + (small % 10);
      small = (small / 10) | 0;
    }
  }

  /** The shortest decimal of value × 10^-places, of a whole number within ±2^53; 0 to 15 places */
  decimal(value: number, places: number): void {
    const magnitude = value < 0 ? -value : value;
    const scale = 10 ** places;
    const whole = Math.floor(magnitude / scale);
    let fraction = magnitude - whole * scale;
    this.room(40);
    if (value < 0) this.octets[this.at++] = MINUS;
    this.integer(whole);
    if (fraction === 0) return;
    let digits = places;
    for (; fraction % 10 === 0; fraction /= 10) digits--;
    this.octets[this.at++] = POINT;
    this.#digits(fraction, digits);
  }

  /** Two digits of a number from 0 to 99 */
  twoDigits(value: number): void {
    this.octets[this.at++] = TENS[value];
    this.octets[this.at++] = ONES[value];
  }

  /** The octets from `at` up to, not including, `end` in upper-case hex */
  hex(octets: Uint8Array, at: number, end: number): void {
    this.room(2 * (end - at));
    const into = this.octets;
    let to = this.at;
    for (let i = at; i < end; i++) {
      into[to++] = DIGITS[octets[i] >> 4];
      into[to++] = DIGITS[octets[i] & 15];
    }
    this.at = to;
  }

  /** A number in so many upper-case hex digits */
  hexNumber(value: number, digits: number): void {
    this.room(digits);
    const { octets } = this;
    let rest = value;
    for (let at = this.at + digits - 1; at >= this.at; at--) {
      const high = Math.floor(rest / 16);
      octets[at] = DIGITS[rest - high * 16];
      rest = high;
    }
    this.at += digits;
  }

  /** An EUI-64 as it stands in documents: eight upper-case hex pairs joined by dashes */
  euiOctets(octets: Uint8Array, at: number): void {
    this.room(24);
    const into = this.octets;
    let to = this.at;
    for (let i = at; i < at + 8; i++) {
      into[to++] = DIGITS[octets[i] >> 4];
      into[to++] = DIGITS[octets[i] & 15];
      into[to++] = DASH;
    }
    // without the last dash
    this.at = to - 1;
  }
}
