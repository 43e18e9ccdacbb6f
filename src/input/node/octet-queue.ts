/** Octets of an input that are looked at before they are taken, however they come in chunks. */
export class OctetQueue {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #room: Uint8Array = new Uint8Array(0);
  #at = 0;
  #end = 0;
  #isEnded = false;
  /** Whether `#room` is of our own making, so that more may be put behind its end */
  #isOwn = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** What has come and is not taken: a view that holds until more is asked for */
  get octets(): Uint8Array {
    return this.#room.subarray(this.#at, this.#end);
  }

  /** Waits for so many octets. @returns false where the input ends first */
  async fill(count: number): Promise<boolean> {
    while (this.#end - this.#at < count && !this.#isEnded) {
      const { done, value } = await this.#chunks.next();
      if (done) this.#isEnded = true;
      else this.#append(value);
    }
    return this.#end - this.#at >= count;
  }

  /** Takes the first octets, or as many of them as there are */
  take(count: number): Uint8Array {
    const taken = this.octets.subarray(0, count);
    this.#at += taken.length;
    return taken;
  }

  /** Everything that is left, chunk by chunk */
  async *rest(): AsyncGenerator<Uint8Array> {
    const first = this.take(this.#end - this.#at);
    if (first.length > 0) yield first;
    while (await this.fill(1)) yield this.take(this.#end - this.#at);
  }

  /** Lets go of the input */
  async close(): Promise<void> {
    if (!this.#isEnded) await this.#chunks.return?.();
  }

  #append(chunk: Uint8Array): void {
    const left = this.#end - this.#at;
    if (left === 0) {
      this.#room = chunk;
      this.#at = 0;
      this.#end = chunk.length;
      this.#isOwn = false;
      return;
    }
    if (this.#isOwn && this.#room.length - this.#end >= chunk.length) {
      this.#room.set(chunk, this.#end);
      this.#end += chunk.length;
      return;
    }
    const room = new Uint8Array(Math.max(left + chunk.length, 2 * left));
    room.set(this.octets);
    room.set(chunk, left);
    this.#room = room;
    this.#at = 0;
    this.#end = left + chunk.length;
    this.#isOwn = true;
  }
}
