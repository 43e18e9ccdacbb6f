import { prepare } from '../writer/text-writer.js';
import type { Prepared, Writer } from '../writer/writer.js';

/** What a message says of its outcomes, as numbers: messages with the same ones have the same DebugInfo. */
export interface Outcomes {
  /** Writes the numbers to `into` and returns how many there are */
  facts(into: number[]): number;
}

/** Outcomes that are remembered for each use case: most messages succeed, or fail in one of a few ways */
const REMEMBERED = 8;

interface Known {
  readonly facts: readonly number[];
  prepared: Prepared | undefined;
}

/** Writes DebugInfo, which is made once for outcomes that come again. */
export class KnownOutcomes<Kind extends Outcomes> {
  readonly #facts: number[] = [];
  /** The ones seen last come first */
  readonly #known: Known[] = [];
  /** How many were prepared so far: the first ones last, those after them may be any number */
  #prepared = 0;

  constructor(
    private readonly outcomes: Kind,
    private readonly render: (writer: Writer, outcomes: Kind) => void,
  ) {}

  write(writer: Writer): void {
    const count = this.outcomes.facts(this.#facts);
    // a message that says nothing has no DebugInfo, also where it comes again
    if (count === 0) return;
    const known = this.#find(count);
    if (known === undefined) {
      this.#remember(count);
      this.render(writer, this.outcomes);
    } else {
      known.prepared ??= prepare((to) => this.render(to, this.outcomes), this.#prepared++ < REMEMBERED);
      writer.prepared(known.prepared);
    }
  }

  #find(count: number): Known | undefined {
    for (let i = 0; i < this.#known.length; i++) {
      const known = this.#known[i];
      if (known.facts.length !== count || !this.#same(known.facts)) continue;
      if (i > 0) {
        this.#known.splice(i, 1);
        this.#known.unshift(known);
      }
      return known;
    }
    return undefined;
  }

  #same(facts: readonly number[]): boolean {
    for (let i = 0; i < facts.length; i++) if (facts[i] !== this.#facts[i]) return false;
    return true;
  }

  #remember(count: number): void {
    if (this.#known.length === REMEMBERED) this.#known.pop();
    this.#known.unshift({ facts: this.#facts.slice(0, count), prepared: undefined });
  }
}
