import type { LRUCache } from 'lru-cache';
import { fourOctets, mixedNumber } from '../eui-numbers.js';
import { leastRecentlyUsed } from './least-recently-used.js';

/** Shared secrets of a pair of parties, with the EUI-64s of both, four octets in each number, the lower of the two first */
interface Pair {
  readonly lowerStart: number;
  readonly lowerEnd: number;
  readonly higherStart: number;
  readonly higherEnd: number;
  readonly secrets: readonly Uint8Array[];
}

/**
 * The shared secrets of the pairs of parties used last, found by the octets of a message, so that no text is made of them. Pairs stand under
 * a number of 32 bits made of both EUI-64s; of two pairs with the same number, one in 40,000 where 100,000 are kept, the last is kept.
 */
export class SecretCache {
  readonly #pairs: LRUCache<number, Pair>;

  constructor(maximumPairs: number) {
    this.#pairs = leastRecentlyUsed(maximumPairs);
  }

  /**
   * @param oneAt place of the EUI-64 of either party in the octets
   * @returns undefined where none are kept
   */
  get(octets: Uint8Array, oneAt: number, otherAt: number): readonly Uint8Array[] | undefined {
    place(octets, oneAt, otherAt);
    const pair = this.#pairs.get(number());
    return pair !== undefined &&
      pair.lowerStart === lowerStart &&
      pair.lowerEnd === lowerEnd &&
      pair.higherStart === higherStart &&
      pair.higherEnd === higherEnd
      ? pair.secrets
      : undefined;
  }

  set(octets: Uint8Array, oneAt: number, otherAt: number, secrets: readonly Uint8Array[]): void {
    place(octets, oneAt, otherAt);
    this.#pairs.set(number(), { lowerStart, lowerEnd, higherStart, higherEnd, secrets });
  }
}

// The pair that is looked up, used before anything else is
let lowerStart = 0;
let lowerEnd = 0;
let higherStart = 0;
let higherEnd = 0;

function place(octets: Uint8Array, oneAt: number, otherAt: number): void {
  const start = fourOctets(octets, oneAt);
  const end = fourOctets(octets, oneAt + 4);
  const otherStart = fourOctets(octets, otherAt);
  const otherEnd = fourOctets(octets, otherAt + 4);
  const isLower = start < otherStart || (start === otherStart && end < otherEnd);
  lowerStart = isLower ? start : otherStart;
  lowerEnd = isLower ? end : otherEnd;
  higherStart = isLower ? otherStart : start;
  higherEnd = isLower ? otherEnd : end;
}

const number = (): number => mixedNumber(lowerStart, lowerEnd, higherStart, higherEnd);
