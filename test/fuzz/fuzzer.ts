import { toHex } from '../encoder/octets.js';
import { type Random, seededRandom } from '../support/random.js';
import { truncated, withAnyOctet, withOctet, withOtherOctets, withOtherStructure } from './alterations.js';
import { type Base, ourBases, referenceBases, type Surface } from './bases.js';
import { type Failure, Judge, type Use } from './judge.js';
import { shrunk } from './shrink.js';

/** One way in which messages fail, with the smallest message that was found for it */
export interface Finding {
  readonly failure: Failure;
  readonly base: string;
  readonly use: Use;
  /** The message, and where a protected block was altered its plaintext */
  readonly message: string;
  readonly plaintext: string | undefined;
  /** With the seed it leads to the alteration */
  readonly alteration: number;
  times: number;
}

/** Shares of the uses, out of 16: most messages are translated */
const USES: readonly Use[] = [...new Array<Use>(13).fill('translate'), 'inspect', 'toDocument', 'translateFragments'];

/** Goes through the truncations and single octets of a surface, each once, in an order that leaps about. */
class Walk {
  readonly #count: number;
  readonly #stride: number;
  #next = 0;
  #done = 0;

  constructor(private readonly octets: Uint8Array) {
    this.#count = 257 * octets.length;
    // coprime to the count, so that every place is come to
    let stride = 100_003 % Math.max(this.#count, 1);
    while (stride > 1 && greatestCommonDivisor(stride, this.#count) > 1) stride++;
    this.#stride = Math.max(stride, 1);
  }

  /** undefined after the last one */
  next(): Uint8Array | undefined {
    if (this.#done >= this.#count) return undefined;
    this.#done++;
    this.#next = (this.#next + this.#stride) % this.#count;
    const at = Math.floor(this.#next / 257);
    const value = this.#next % 257;
    return value === 256 ? truncated(this.octets, at) : withOctet(this.octets, at, value);
  }
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

interface Walked {
  readonly base: Base;
  readonly surface: Surface;
  readonly walk: Walk;
}

/** Alters messages one after the other, the same for the same seed, and judges what becomes of each. */
export class Fuzzer {
  readonly judge = new Judge();
  readonly findings = new Map<string, Finding>();
  alterations = 0;
  readonly #random: Random;
  readonly #walked: readonly Walked[];

  /** @param tried is told of each message before it is tried, so that one that never ends is known */
  constructor(
    seed: number,
    private readonly tried: (message: Uint8Array) => void = () => {},
  ) {
    this.#random = seededRandom(seed);
    this.#walked = [...ourBases(seed), ...referenceBases()].flatMap((base) =>
      base.surfaces.map((surface) => ({ base, surface, walk: new Walk(surface.octets) })),
    );
  }

  get surfaces(): number {
    return this.#walked.length;
  }

  /** One altered message */
  step(): void {
    const random = this.#random;
    const { base, surface, walk } = this.#walked[this.alterations % this.#walked.length];
    const altered = alteration(surface, walk, random);
    const use = random.pick(USES);
    this.alterations++;
    const message = surface.build(altered);
    this.tried(message);
    const failure = this.judge.failure(message, base.keys, use);
    if (failure !== undefined) this.#note(failure, base, surface, altered, use);
  }

  #note(failure: Failure, base: Base, surface: Surface, altered: Uint8Array, use: Use): void {
    const name = nameOf(failure);
    const known = this.findings.get(name);
    if (known !== undefined) {
      known.times++;
      return;
    }
    const same = (candidate: Uint8Array): boolean => {
      const found = this.judge.failure(surface.build(candidate), base.keys, use);
      return found !== undefined && nameOf(found) === name;
    };
    const smallest = shrunk(altered, same);
    this.findings.set(name, {
      failure,
      base: base.name,
      use,
      message: toHex(surface.build(smallest)),
      plaintext: surface.kind === 'plaintext' ? toHex(smallest) : undefined,
      alteration: this.alterations,
      times: 1,
    });
  }
}

/** Failures of one name have one cause, most likely: the message without its numbers and values, and where it was thrown */
const nameOf = ({ kind, what }: Failure): string =>
  `${kind} ${what.split(' | ')[0].split('\n').slice(0, 2).join(' ')}`.replace(/'[^']*' is not/g, 'is not').replace(/\d+/g, '0');

function alteration({ kind, octets }: Surface, walk: Walk, random: Random): Uint8Array {
  const structural = kind === 'message' ? 0 : 5;
  const choice = random.below(10);
  if (choice < structural) {
    const altered = withOtherStructure(octets, random);
    return random.below(8) === 0 ? withAnyOctet(altered, random) : altered;
  }
  if (choice === 9) return withOtherOctets(withAnyOctet(octets, random), random);
  return walk.next() ?? withAnyOctet(withAnyOctet(octets, random), random);
}
