interface Entry<T> {
  output: T | undefined;
  isHere: boolean;
}

/** Outputs on their way, some of which come later: given out in the order in which they were added. */
export class OrderedOutputs<T> {
  readonly #entries: Entry<T>[] = [];

  /** @param give takes each output when its turn has come */
  constructor(private readonly give: (output: T) => void) {}

  /** Those that have not been given out: the first of them is waited for */
  get length(): number {
    return this.#entries.length;
  }

  add(output: T | Promise<T>): Promise<void> | undefined {
    if (output instanceof Promise) {
      const entry: Entry<T> = { output: undefined, isHere: false };
      this.#entries.push(entry);
      return output.then((later) => {
        entry.output = later;
        entry.isHere = true;
        this.#giveOut();
      });
    }
    if (this.#entries.length === 0) this.give(output);
    else this.#entries.push({ output, isHere: true });
    return undefined;
  }

  #giveOut(): void {
    while (this.#entries[0]?.isHere) this.give(this.#entries.shift()?.output as T);
  }
}
