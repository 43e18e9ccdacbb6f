import type { KeyObject } from 'node:crypto';
import type { LRUCache } from 'lru-cache';
import { EUI_LENGTH } from '../../../codecs/envelope/envelope.js';
import { euiText } from '../../../codecs/envelope/eui.js';
import { hexUpper } from '../../../codecs/hex.js';
import { KeyStoreError, MissingKeyError } from '../errors.js';
import { fourOctets, mixedNumber } from '../eui-numbers.js';
import type { KeyUsage } from '../key-usage.js';
import { MissingKey } from '../missing-key.js';
import { requireP256 } from './key-import.js';
import type { KeySource, StoredKey } from './key-store.js';
import { KeysAtHand } from './keys-at-hand.js';
import { leastRecentlyUsed } from './least-recently-used.js';

/** What a key store was found to have: one key or more */
export type KeyAnswer = readonly KeyObject[] | MissingKey;

/** Keys of one party, with its EUI-64, four octets in each number */
interface KeptKeys {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
  readonly keys: readonly KeyObject[];
}

/**
 * The keys that a key store has given, within a bound. What it hasn't is not kept: the next message asks for it again, so that a store may
 * learn. They are found by the octets of a message, so that no text is made of them, and stand under a number of 32 bits; of two with the
 * same number the last is kept.
 */
export class KeyCache {
  readonly #source: KeySource;
  readonly #keys: LRUCache<number, KeptKeys>;
  readonly #loading = new Map<string, Promise<KeyAnswer>>();

  constructor(source: KeySource, limit: number) {
    this.#source = source;
    this.#keys = leastRecentlyUsed(limit);
  }

  /**
   * @param at place of the party's EUI-64 in the octets
   * @returns the keys, or what says which one is missing; a promise where the store answers with one, the same for all who ask meanwhile
   * @throws KeyStoreError (the promise is rejected with it) where the store fails, or the key is of no use
   */
  get(octets: Uint8Array, at: number, usage: KeyUsage, privateKey: boolean): KeyAnswer | Promise<KeyAnswer> {
    const kind = (usage === 'KA' ? 0 : 2) + (privateKey ? 1 : 0);
    const start = fourOctets(octets, at);
    const end = fourOctets(octets, at + 4);
    const number = mixedNumber(start, end, kind, 0);
    const known = this.#keys.get(number);
    if (known !== undefined && known.start === start && known.end === end && known.kind === kind) return known.keys;
    const loading = this.#loading.size === 0 ? undefined : this.#loading.get(keyName(octets, at, usage, privateKey));
    if (loading !== undefined) return loading;
    const answer = this.#ask(Buffer.from(octets.subarray(at, at + EUI_LENGTH)), usage, privateKey);
    if (!(answer instanceof Promise)) return this.#keep(number, { start, end, kind }, answer);
    const kept = answer.then((later) => this.#keep(number, { start, end, kind }, later));
    return this.#load(kept, keyName(octets, at, usage, privateKey));
  }

  #keep(number: number, { start, end, kind }: Omit<KeptKeys, 'keys'>, answer: KeyAnswer): KeyAnswer {
    if (!(answer instanceof MissingKey)) this.#keys.set(number, { start, end, kind, keys: answer });
    return answer;
  }

  #load(answer: Promise<KeyAnswer>, name: string): Promise<KeyAnswer> {
    const loading = answer.finally(() => this.#loading.delete(name));
    loading.catch(() => {}); // for those who wait no more
    this.#loading.set(name, loading);
    return loading;
  }

  #ask(party: Uint8Array, usage: KeyUsage, privateKey: boolean): KeyAnswer | Promise<KeyAnswer> {
    const source = this.#source;
    const options = { privateKey, prePayment: false };
    try {
      if (source instanceof KeysAtHand) return accepted(KeysAtHand.find(source, party, usage, options), party, usage, privateKey);
      const keyStore = typeof source === 'function' ? source : source.keyStore;
      const answer = keyStore(party, usage, options);
      if (!isPromise(answer)) return accepted(answer, party, usage, privateKey);
      return Promise.resolve(answer).then(
        (later) => accepted(later, party, usage, privateKey),
        (error) => refused(error, party, usage, privateKey),
      );
    } catch (error) {
      return refused(error, party, usage, privateKey);
    }
  }
}

function accepted(stored: StoredKey | MissingKey, party: Uint8Array, usage: KeyUsage, privateKey: boolean): KeyAnswer {
  if (stored instanceof MissingKey) return stored;
  const keys = Array.isArray(stored) ? stored : [stored];
  if (stored === undefined || stored === null || keys.length === 0)
    return new MissingKey({ eui: euiText(party, 0), privateKey, prePayment: false, usage }, 'the key store');
  return keys.map((key) =>
    usage === 'KA' && !privateKey && isEllipticPublicKey(key)
      ? key
      : requireP256(key, privateKey ? 'private' : 'public', () => nameOfGiven(party, 0, usage)),
  );
}

/** Such a key is kept without looking at its curve, which takes a quarter of the time of a key agreement; the agreement fails on another curve */
const isEllipticPublicKey = (key: KeyObject | null | undefined): boolean => key?.type === 'public' && key.asymmetricKeyType === 'ec';

/** What errors call a key of the key store */
export const nameOfGiven = (octets: Uint8Array, at: number, usage: KeyUsage): string =>
  `the ${usage} key of ${euiText(octets, at)} that the key store gave`;

function refused(error: unknown, party: Uint8Array, usage: KeyUsage, privateKey: boolean): MissingKey {
  if (error instanceof MissingKeyError) return new MissingKey(error, error.lookedIn);
  if (error instanceof KeyStoreError) throw error;
  const which = `${privateKey ? 'private' : 'public'} ${usage} key of ${euiText(party, 0)}`;
  // not in its words, which may hold a secret
  throw new KeyStoreError(`the key store fails when asked for the ${which}${codeOf(error)}`, { cause: error, retryable: true });
}

/** @param at place of the party's EUI-64 in the octets */
export function keyName(octets: Uint8Array, at: number, usage: KeyUsage, privateKey: boolean): string {
  return hexUpper(octets, at, at + EUI_LENGTH) + usage + (privateKey ? '.key' : '.pem');
}

function isPromise<T>(answer: T | Promise<T>): answer is Promise<T> {
  return typeof (answer as Promise<T> | undefined | null)?.then === 'function';
}

/** `ECONNREFUSED` and the like, which name a cause and no secret */
function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? ` (${code})` : '';
}
