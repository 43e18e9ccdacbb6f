import type { KeyObject } from 'node:crypto';
import type { LRUCache } from 'lru-cache';
import { KeyStoreError, MissingKeyError } from '../errors.js';
import { dashed } from '../eui-digits.js';
import type { KeyUsage } from '../key-usage.js';
import { MissingKey } from '../missing-key.js';
import { requireP256 } from './key-import.js';
import type { KeySource, StoredKey } from './key-store.js';
import { KeysAtHand } from './keys-at-hand.js';
import { leastRecentlyUsed } from './least-recently-used.js';

/** What a key store was found to have: one key or more */
export type KeyAnswer = readonly KeyObject[] | MissingKey;

/**
 * The keys that a key store has given, within a bound. What it hasn't is not kept: the next message asks for it again, so
 * that a store may learn.
 */
export class KeyCache {
  readonly #source: KeySource;
  readonly #keys: LRUCache<string, readonly KeyObject[]>;
  readonly #loading = new Map<string, Promise<KeyAnswer>>();

  constructor(source: KeySource, limit: number) {
    this.#source = source;
    this.#keys = leastRecentlyUsed(limit);
  }

  /**
   * @param party EUI-64 in 16 upper-case hex digits
   * @returns the keys, or what says which one is missing; a promise where the store answers with one, the same for all who ask meanwhile
   * @throws KeyStoreError (the promise is rejected with it) where the store fails, or the key is of no use
   */
  get(party: string, usage: KeyUsage, privateKey: boolean): KeyAnswer | Promise<KeyAnswer> {
    const name = keyName(party, usage, privateKey);
    const known = this.#keys.get(name) ?? this.#loading.get(name);
    if (known !== undefined) return known;
    const answer = this.#ask(party, usage, privateKey);
    if (answer instanceof Promise) {
      const loading = answer.then((later) => this.#keep(name, later)).finally(() => this.#loading.delete(name));
      loading.catch(() => {}); // for those who wait no more
      this.#loading.set(name, loading);
      return loading;
    }
    return this.#keep(name, answer);
  }

  #keep(name: string, answer: KeyAnswer): KeyAnswer {
    if (!(answer instanceof MissingKey)) this.#keys.set(name, answer);
    return answer;
  }

  #ask(party: string, usage: KeyUsage, privateKey: boolean): KeyAnswer | Promise<KeyAnswer> {
    const source = this.#source;
    const options = { privateKey, prePayment: false };
    try {
      const eui = Buffer.from(party, 'hex');
      if (source instanceof KeysAtHand) return accepted(KeysAtHand.find(source, eui, usage, options), party, usage, privateKey);
      const keyStore = typeof source === 'function' ? source : source.keyStore;
      const answer = keyStore(eui, usage, options);
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

function accepted(stored: StoredKey | MissingKey, party: string, usage: KeyUsage, privateKey: boolean): KeyAnswer {
  if (stored instanceof MissingKey) return stored;
  const keys = Array.isArray(stored) ? stored : [stored];
  if (stored === undefined || stored === null || keys.length === 0)
    return new MissingKey({ eui: dashed(party), privateKey, prePayment: false, usage }, 'the key store');
  return keys.map((key) =>
    usage === 'KA' && !privateKey && isEllipticPublicKey(key)
      ? key
      : requireP256(key, privateKey ? 'private' : 'public', () => nameOfGiven(party, usage)),
  );
}

/** Such a key is kept without looking at its curve, which takes a quarter of the time of a key agreement; the agreement fails on another curve */
const isEllipticPublicKey = (key: KeyObject | null | undefined): boolean => key?.type === 'public' && key.asymmetricKeyType === 'ec';

/** What errors call a key of the key store */
export const nameOfGiven = (party: string, usage: KeyUsage): string => `the ${usage} key of ${dashed(party)} that the key store gave`;

function refused(error: unknown, party: string, usage: KeyUsage, privateKey: boolean): MissingKey {
  if (error instanceof MissingKeyError) return new MissingKey(error, error.lookedIn);
  if (error instanceof KeyStoreError) throw error;
  const which = `${privateKey ? 'private' : 'public'} ${usage} key of ${dashed(party)}`;
  // not in its words, which may hold a secret
  throw new KeyStoreError(`the key store fails when asked for the ${which}${codeOf(error)}`, { cause: error, retryable: true });
}

export function keyName(party: string, usage: KeyUsage, privateKey: boolean): string {
  return party + usage + (privateKey ? '.key' : '.pem');
}

function isPromise<T>(answer: T | Promise<T>): answer is Promise<T> {
  return typeof (answer as Promise<T> | undefined | null)?.then === 'function';
}

/** `ECONNREFUSED` and the like, which name a cause and no secret */
function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? ` (${code})` : '';
}
