import { indexOf } from '../../codecs/octet-text.js';

/**
 * Octets of an input that no record has taken yet. A chunk that finds nothing left over is read where it is; only what
 * a chunk leaves over is copied together with the next one.
 */
export class Backlog {
  octets: Uint8Array = new Uint8Array(0);
  /** First octet not taken yet, and the octet after the last that has come */
  at = 0;
  end = 0;
  /** Offset in the input of `octets[0]` */
  #base = 0;
  #isOwn = false;

  /** Octets that have come and are not taken */
  get length(): number {
    return this.end - this.at;
  }

  /** Offset in the input of `octets[at]` */
  offset(at: number): number {
    return this.#base + at;
  }

  /** Where these octets stand first, from `from` up to `end`, or -1. What the room behind the end holds is not looked at. */
  indexOf(value: number | string, from: number, end = this.end): number {
    const found = indexOf(this.octets.subarray(from, end), value);
    return found < 0 ? -1 : from + found;
  }

  append(chunk: Uint8Array): void {
    this.#base += this.at;
    if (this.at === this.end) {
      this.octets = chunk;
      this.at = 0;
      this.end = chunk.length;
      this.#isOwn = false;
      return;
    }
    this.#makeRoom(chunk.length);
    this.octets.set(chunk, this.end);
    this.end += chunk.length;
  }

  /** A view of the octets from the first one not taken up to `end`, which are taken with that */
  take(end: number): Uint8Array {
    const taken = this.octets.subarray(this.at, end);
    this.at = end;
    return taken;
  }

  /** Room for more behind what is left over. Views that were given out keep their octets, so that room is made elsewhere. */
  #makeRoom(count: number): void {
    const left = this.length;
    if (this.#isOwn && this.at === 0 && this.octets.length - this.end >= count) return;
    const room = new Uint8Array(Math.max(2 * left, left + count));
    room.set(this.octets.subarray(this.at, this.end));
    this.octets = room;
    this.end = left;
    this.at = 0;
    this.#isOwn = true;
  }
}
