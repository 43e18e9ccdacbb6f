/** Octets of a message that are kept; longer ones are cut off */
const ROOM = 65_536;

/** The message that one thread is trying, for another one to see. */
export class MessageAtHand {
  readonly #head: Uint32Array;
  readonly #octets: Uint8Array;

  constructor(readonly memory = new SharedArrayBuffer(8 + ROOM)) {
    this.#head = new Uint32Array(memory, 0, 2);
    this.#octets = new Uint8Array(memory, 8);
  }

  set(message: Uint8Array): void {
    const kept = message.subarray(0, ROOM);
    this.#octets.set(kept);
    this.#head[1] = kept.length;
    Atomics.add(this.#head, 0, 1);
  }

  /** How many messages were tried, the one at hand included */
  get count(): number {
    return Atomics.load(this.#head, 0);
  }

  get octets(): Uint8Array {
    return Uint8Array.from(this.#octets.subarray(0, this.#head[1]));
  }
}
