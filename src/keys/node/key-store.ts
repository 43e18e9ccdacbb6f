import type { KeyObject } from 'node:crypto';
import type { KeyOptions, KeyUsage } from '../key-usage.js';

/**
 * What a key store gives: a key, or all those that a party has had where it can't tell which of them a message is for, as after
 * a change of certificates; null, undefined or no key of several where it has no such key
 */
export type StoredKey = KeyObject | readonly KeyObject[] | null | undefined;

/**
 * Gives the P-256 key of a party. Where it has none it gives null, undefined or an empty array, or throws or rejects with a MissingKeyError.
 * Whatever else it throws is its own failure: the message is rejected with a KeyStoreError (`KEY_STORE`, `retryable`) that has it as its cause.
 * @param eui EUI-64 of the party: 8 octets, or 16 hex digits in either case with or without dashes
 */
export type KeyStore = (eui: Uint8Array | string, type: KeyUsage, options: KeyOptions) => StoredKey | Promise<StoredKey>;

/** A key store as callers pass it: the function, or an object that has one, as `KeyDirectory` and `MemoryKeys` */
export type KeySource = KeyStore | { readonly keyStore: KeyStore };
