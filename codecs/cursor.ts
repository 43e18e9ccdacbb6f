import { DecodeError } from './errors.js';

/** Constructed values may nest this deep in any encoding; deeper is an error, so that no message can exhaust the stack */
const MAXIMUM_NESTING = 16;

/**
 * Values without octets that may be read: so many for each octet, and some more. A type description can claim any number of them
 * (null-data, empty structures) for each entry of a compact array, and reading has to cost what the octets that are there cost,
 * whatever is claimed. Log entries have a few null-data members beside many octets of values.
 */
const EMPTY_VALUES_PER_OCTET = 2;
const FURTHER_EMPTY_VALUES = 64;

const emptyValues = (octets: number): number => EMPTY_VALUES_PER_OCTET * octets + FURTHER_EMPTY_VALUES;

/** A position over octets that belong to the caller. Nothing is copied; every read checks what is left. */
export class Cursor {
  octets: Uint8Array;
  /** Next octet to be read */
  at: number;
  /** Octet after the last one that may be read */
  end: number;
  /** How many constructed values surround the next octet */
  depth = 0;
  /** Values without octets that may still be read */
  #emptyValues: number;

  constructor(octets: Uint8Array, at = 0, end = octets.length) {
    this.octets = octets;
    this.at = at;
    this.end = end;
    this.#emptyValues = emptyValues(end - at);
  }

  /** Starts over on other octets, so that one cursor serves many messages */
  reset(octets: Uint8Array, at: number, end: number): this {
    this.octets = octets;
    this.at = at;
    this.end = end;
    this.depth = 0;
    this.#emptyValues = emptyValues(end - at);
    return this;
  }

  /** @throws DecodeError where the message ends first */
  u8(reading: string): number {
    if (this.at >= this.end) this.fail(reading, this.end, 'the message ends here');
    return this.octets[this.at++];
  }

  /** Two octets, big-endian. @throws DecodeError where the message ends first */
  u16(reading: string): number {
    const at = this.skip(2, reading);
    return (this.octets[at] << 8) | this.octets[at + 1];
  }

  /** Moves over `count` octets and returns the offset of the first. @throws DecodeError where the message ends first */
  skip(count: number, reading: string): number {
    const at = this.at;
    if (count > this.end - at) this.fail(reading, this.end, `the message ends here, ${count - (this.end - at)} octets early`);
    this.at = at + count;
    return at;
  }

  /** Goes one constructed value deeper. @throws DecodeError beyond MAXIMUM_NESTING */
  enter(reading: string): void {
    if (++this.depth > MAXIMUM_NESTING) this.fail(reading, this.at, `nested more than ${MAXIMUM_NESTING} deep`);
  }

  leave(): void {
    this.depth--;
  }

  /** Counts values without octets that are about to be read. @throws DecodeError where they are more than the octets give reason for */
  passEmptyValues(count: number, reading: string): void {
    this.#emptyValues -= count;
    if (this.#emptyValues < 0)
      this.fail(reading, this.at, `more than ${EMPTY_VALUES_PER_OCTET} values without octets for each octet that is there`);
  }

  fail(reading: string, at: number, problem: string): never {
    throw new DecodeError(reading, at, problem);
  }
}
