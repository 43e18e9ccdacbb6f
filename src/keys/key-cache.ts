import type { KeyObject } from 'node:crypto';
import { AsynchronousKeyStoreError, KeyStoreError, MissingKeyError } from './errors.js';
import { dashed } from './eui-digits.js';
import { requireP256 } from './key-import.js';
import type { KeyStore, KeyUsage } from './key-store.js';
import { LeastRecentlyUsed } from './least-recently-used.js';

/**
 * The keys that a key store has given, and for a store that answers with promises also those that it was found not to
 * have. A missing key is asked for again for each message, so that a store may learn.
 */
export class KeyCache {
  readonly #keyStore: KeyStore;
  readonly #keys: LeastRecentlyUsed<KeyObject | MissingKeyError>;
  readonly #loading = new Map<string, Promise<KeyObject | MissingKeyError>>();

  constructor(keyStore: KeyStore, limit: number) {
    this.#keyStore = keyStore;
    this.#keys = new LeastRecentlyUsed(limit);
  }

  /**
   * @param party EUI-64 in 16 upper-case hex digits
   * @returns the key, or an error that says which one is missing: not thrown, as that is for the caller to decide
   * @throws AsynchronousKeyStoreError where the store answers with a promise; KeyStoreError where the key is of no use
   */
  get(party: string, usage: KeyUsage, privateKey: boolean): KeyObject | MissingKeyError {
    const name = keyName(party, usage, privateKey);
    const kept = this.#keys.get(name);
    if (kept !== undefined) return kept;
    const key = this.#ask(party, usage, privateKey);
    if (key instanceof Promise) {
      key.catch(() => {}); // what it comes to doesn't matter any more
      throw new AsynchronousKeyStoreError();
    }
    if (!(key instanceof MissingKeyError)) this.#keys.set(name, key);
    return key;
  }

  /** The same from a store of either kind, kept for `get`. @throws KeyStoreError where the key is of no use */
  async load(party: string, usage: KeyUsage, privateKey: boolean): Promise<KeyObject | MissingKeyError> {
    const name = keyName(party, usage, privateKey);
    const kept = this.#keys.get(name);
    if (kept !== undefined && !(kept instanceof MissingKeyError)) return kept;
    let loading = this.#loading.get(name);
    if (loading === undefined) {
      const answer = this.#ask(party, usage, privateKey);
      if (!(answer instanceof Promise)) return answer;
      loading = answer.finally(() => this.#loading.delete(name));
      this.#loading.set(name, loading);
    }
    const key = await loading;
    this.#keys.set(name, key);
    return key;
  }

  #ask(party: string, usage: KeyUsage, privateKey: boolean): KeyObject | MissingKeyError | Promise<KeyObject | MissingKeyError> {
    const accept = (key: KeyObject): KeyObject | MissingKeyError => {
      if (key === undefined || key === null) return missing(undefined);
      const name = `the ${usage} key of ${dashed(party)} that the key store gave`;
      return requireP256(key, privateKey ? 'private' : 'public', name);
    };
    const missing = (cause: unknown): MissingKeyError => {
      if (cause instanceof KeyStoreError) throw cause;
      if (cause instanceof MissingKeyError) return cause;
      const key = { eui: dashed(party), usage, privateKey };
      return new MissingKeyError(key, 'the key store', { cause });
    };
    let answer: KeyObject | Promise<KeyObject>;
    try {
      answer = this.#keyStore(Buffer.from(party, 'hex'), usage, { privateKey, prePayment: false });
    } catch (error) {
      return missing(error);
    }
    return isPromise(answer) ? Promise.resolve(answer).then(accept, missing) : accept(answer);
  }
}

function keyName(party: string, usage: KeyUsage, privateKey: boolean): string {
  return party + usage + (privateKey ? '.key' : '.pem');
}

function isPromise<T>(answer: T | Promise<T>): answer is Promise<T> {
  return typeof (answer as Promise<T> | undefined)?.then === 'function';
}
