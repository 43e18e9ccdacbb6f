import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { requireObject } from '../../given/given.js';
import { readCertificateSubject } from '../certificate.js';
import { KeyStoreError } from '../errors.js';
import { dashed, euiDigits } from '../eui-digits.js';
import type { KeyOptions, KeyUsage } from '../key-usage.js';
import { MissingKey } from '../missing-key.js';
import { importPrivateKey, importPublicKey, type KeyMaterial } from './key-import.js';
import { KeysAtHand } from './keys-at-hand.js';

/** What a certificate doesn't tell, or what there is no certificate to tell */
export interface KeyName {
  readonly eui?: Uint8Array | string;
  readonly usage?: KeyUsage;
  /** Certificates of both key agreement keys of a supplier look alike: true for that of pre-payment top-ups */
  readonly prePayment?: boolean;
}

/** Keys held in memory, filed by the EUI-64 and the key usage that their certificates state */
export class MemoryKeys extends KeysAtHand {
  readonly #keys = new Map<string, KeyObject>();
  /** Private keys given without a name, until a certificate of theirs is added */
  #unnamed: KeyObject[] = [];

  /**
   * Adds a certificate, or a bare public key with its whole name.
   * @throws KeyStoreError where it can't be read, or neither it nor `name` tells whose key it is and for what
   */
  addCertificate(certificate: KeyMaterial, name: KeyName = {}): this {
    requireObject(name, 'the name of a key');
    const publicKey = importPublicKey(certificate, 'the certificate given');
    const stated = name.eui !== undefined && name.usage !== undefined ? { eui: undefined, usage: undefined } : subjectOf(certificate);
    const eui = name.eui === undefined ? stated.eui : euiDigits(name.eui);
    const usage = name.usage ?? stated.usage;
    if (eui === undefined) throw new KeyStoreError('the certificate given names no EUI-64');
    if (usage === undefined) throw new KeyStoreError(`the certificate given of ${dashed(eui)} states no key usage`);
    const prePayment = name.prePayment ?? false;
    this.#keys.set(entry(eui, usage, prePayment, false), publicKey);
    this.#unnamed = this.#unnamed.filter((privateKey) => {
      if (!createPublicKey(privateKey).equals(publicKey)) return true;
      this.#keys.set(entry(eui, usage, prePayment, true), privateKey);
      return false;
    });
    return this;
  }

  /**
   * Adds a private key. Without a name (EUI-64 and usage) it belongs to the certificate of the same key, whichever of the two is added first.
   * @throws KeyStoreError where it can't be read
   */
  addPrivateKey(key: KeyMaterial, name: KeyName = {}): this {
    requireObject(name, 'the name of a key');
    const privateKey = importPrivateKey(key, 'the private key given');
    if (name.eui !== undefined && name.usage !== undefined) {
      this.#keys.set(entry(euiDigits(name.eui), name.usage, name.prePayment ?? false, true), privateKey);
      return this;
    }
    const publicKey = createPublicKey(privateKey);
    for (const [certificate, candidate] of this.#keys) {
      if (candidate.type !== 'public' || !candidate.equals(publicKey)) continue;
      this.#keys.set(certificate.replace('certificate', 'private key'), privateKey);
      return this;
    }
    this.#unnamed.push(privateKey);
    return this;
  }

  protected find(
    eui: Uint8Array | string,
    usage: KeyUsage,
    { privateKey = false, prePayment = false }: KeyOptions,
  ): KeyObject | MissingKey {
    const digits = euiDigits(eui);
    const key = this.#keys.get(entry(digits, usage, prePayment, privateKey));
    return key ?? new MissingKey({ eui: dashed(digits), usage, privateKey, prePayment }, 'the keys in memory');
  }
}

function entry(digits: string, usage: KeyUsage, prePayment: boolean, privateKey: boolean): string {
  return `${digits} ${prePayment ? 'pre-payment ' : ''}${usage} ${privateKey ? 'private key' : 'certificate'}`;
}

function subjectOf(certificate: KeyMaterial): { eui: string | undefined; usage: KeyUsage | undefined } {
  let der: Uint8Array;
  try {
    der = new X509Certificate(certificate).raw;
  } catch {
    throw new KeyStoreError('a public key without a certificate needs its EUI-64 and usage');
  }
  return readCertificateSubject(der);
}
