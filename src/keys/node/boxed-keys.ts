import type { KeyObject } from 'node:crypto';
import { InputError } from '../../given/errors.js';
import { euiDigits } from '../eui-digits.js';
import type { KeyStore } from './key-store.js';

/** Numbers of the key usages in the DCC Boxed key store: those of the bits in a certificate (RFC 5280, 4.2.1.3) */
const KEY_USAGE = { DS: 0, KA: 4 } as const;

/** Remote party roles from here on sign XML documents, not GBCS messages */
const FIRST_XML_SIGNING_ROLE = 128;

/** Only the name of an entry tells the key of a supplier's pre-payment top-up trust anchor cell from its usual one: `Z1-supplierPP-ka` */
const PRE_PAYMENT = /PP-ka$/i;

/** What is used of an entry of the DCC Boxed key store */
export interface BoxedEntry {
  readonly name?: string;
  /** Remote party role; devices have none */
  readonly role?: number;
  /** Where certificates were looked up */
  readonly certificate?: { readonly publicKey: KeyObject };
  /** Where private keys were looked up */
  readonly privateKey?: KeyObject;
}

/** What is used of the key store of DCC Boxed: `BoxedKeyStore` of `@smartdcc/dccboxed-keystore` */
export interface BoxedStore {
  query(options: {
    eui: string;
    keyUsage: number;
    lookup: 'certificate' | 'privateKey';
  }): Promise<readonly BoxedEntry[] | BoxedEntry | null>;
}

/**
 * The key store of DCC Boxed as a key store for the option `keys`. It answers with promises, so that `translateAsync` and the
 * stream can use it. Of a party that has several keys, as those of two hierarchies of certificates, all are given. Certificates that it
 * doesn't hold it asks its DCC Boxed for; where that is out of reach, messages are rejected with `KEY_STORE`.
 * @throws InputError where `store` is no such store
 */
export function boxedKeys(store: BoxedStore): KeyStore {
  if (typeof store?.query !== 'function') throw new InputError('boxedKeys takes a key store with a method query, as BoxedKeyStore has');
  return async (eui, type, { privateKey = false, prePayment = false }) => {
    const lookup = privateKey ? 'privateKey' : 'certificate';
    const found = await store.query({ eui: euiDigits(eui), keyUsage: KEY_USAGE[type], lookup });
    const entries = found === null ? [] : [found].flat();
    return entries
      .filter(({ name = '', role = 0 }) => role < FIRST_XML_SIGNING_ROLE && PRE_PAYMENT.test(name) === prePayment)
      .flatMap((entry) => (privateKey ? entry.privateKey : entry.certificate?.publicKey) ?? []);
  };
}
