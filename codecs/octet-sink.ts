import { latin1Text, utf8Text, writeLatin1 } from './octet-text.js';

/** Octets that may be written past the end of what has room, so that short stretches are copied eight at a time */
const PADDING = 8;
/** Texts up to this long are written character by character */
const SHORT = 64;
const MAXIMUM_INT32 = 0x7fffffff;
const ZERO = 0x30;
const MINUS = 0x2d;
const POINT = 0x2e;
const DASH = 0x2d;
/** Codes of the digits of a half octet */
const DIGITS: Uint8Array = Uint8Array.from('0123456789ABCDEF', (digit) => digit.charCodeAt(0));
/** Powers of ten, as `**` takes longer than all else of a decimal */
const POWERS_OF_TEN: Float64Array = Float64Array.from({ length: 16 }, (_, power) => 10 ** power);
/** Codes of the two digits of each octet in hex, the first one in the high octet */
const HEX_PAIRS: Uint16Array = Uint16Array.from({ length: 0x100 }, (_, octet) => (DIGITS[octet >> 4] << 8) | DIGITS[octet & 15]);
/** The same with a dash after them and an octet that means nothing */
const DASHED_PAIRS: Uint32Array = Uint32Array.from(HEX_PAIRS, (pair) => ((pair << 16) | (DASH << 8)) >>> 0);
/** Codes of the two digits of 0 to 99, the first one in the high octet */
export const PAIRS: Uint16Array = Uint16Array.from({ length: 100 }, (_, n) => ((ZERO + ((n / 10) | 0)) << 8) | (ZERO + (n % 10)));
/** Beyond 31 bits division of integers is that of floating point: a number is cut here first */
const BILLION = 1e9;
const DIGITS_BELOW_BILLION = 9;

/** How many digits a whole number below 2^31 has */
function digitsOf(n: number): number {
  if (n < 1e4) return n < 100 ? (n < 10 ? 1 : 2) : n < 1000 ? 3 : 4;
  if (n < 1e7) return n < 1e5 ? 5 : n < 1e6 ? 6 : 7;
  return n < 1e8 ? 8 : n < BILLION ? 9 : 10;
}

const encoder = new TextEncoder();

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
    return this.ascii ? latin1Text(this.octets, 0, this.at) : utf8Text(this.octets.subarray(0, this.at));
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

  /** A text that is all ASCII, of any length */
  asciiText(text: string): void {
    this.room(text.length);
    writeLatin1(text, this.octets, this.at);
    this.at += text.length;
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
    if (rest <= MAXIMUM_INT32) {
      // an integer to V8 as well, which compares those without floating point
      const small = rest | 0;
      this.#digits(small, digitsOf(small));
    } else {
      const billions = Math.floor(rest / BILLION);
      this.#digits(billions, digitsOf(billions));
      this.#digits(rest - billions * BILLION, DIGITS_BELOW_BILLION);
    }
  }

  /** So many digits of a whole number below 2^31, two at a time, with zeros in front where it has fewer */
  #digits(value: number, digits: number): void {
    const { view, at: start } = this;
    let rest = value | 0;
    let at = start + digits;
    this.at = at;
    for (at -= 2; at >= start; at -= 2) {
      const hundreds = (rest / 100) | 0;
      view.setUint16(at, PAIRS[rest - hundreds * 100]);
      rest = hundreds;
    }
    if (at === start - 1) this.octets[start] = ZERO + rest;
  }

  /** The shortest decimal of value × 10^-places, of a whole number within ±2^53; 0 to 15 places */
  decimal(value: number, places: number): void {
    const magnitude = value < 0 ? -value : value;
    const scale = POWERS_OF_TEN[places];
    const whole = Math.floor(magnitude / scale);
    this.room(40);
    if (value < 0) this.octets[this.at++] = MINUS;
    this.integer(whole);
    const fraction = magnitude - whole * scale;
    if (fraction === 0) return;
    this.octets[this.at++] = POINT;
    if (places <= DIGITS_BELOW_BILLION) this.#digits(fraction, places);
    else {
      const billions = Math.floor(fraction / BILLION);
      this.#digits(billions, places - DIGITS_BELOW_BILLION);
      this.#digits(fraction - billions * BILLION, DIGITS_BELOW_BILLION);
    }
    while (this.octets[this.at - 1] === ZERO) this.at--;
  }

  /** Two digits of a number from 0 to 99, at a place that there is room for */
  pairAt(at: number, value: number): void {
    this.view.setUint16(at, PAIRS[value]);
  }

  /** The octets from `at` up to, not including, `end` in upper-case hex */
  hex(octets: Uint8Array, at: number, end: number): void {
    this.room(2 * (end - at));
    const { view } = this;
    let to = this.at;
    for (let i = at; i < end; i++, to += 2) view.setUint16(to, HEX_PAIRS[octets[i]]);
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
    const { view } = this;
    let to = this.at;
    // four octets at a time, of which the next pair goes over the last one
    for (let i = at; i < at + 8; i++, to += 3) view.setUint32(to, DASHED_PAIRS[octets[i]]);
    // without the last dash
    this.at = to - 1;
  }
}
