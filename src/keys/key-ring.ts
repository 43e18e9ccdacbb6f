import type { KeyObject } from 'node:crypto';
import type { Envelope } from '../../codecs/envelope/envelope.js';
import { CraFlag } from '../../codecs/envelope/envelope.js';
import { hexUpper } from '../../codecs/hex.js';
import { ABSENT } from '../../codecs/slots.js';
import type { Verdict } from '../translation.js';
import { decryptBlock } from './decryption.js';
import { type DerivationTerms, KeyDerivation, sharedSecret } from './derivation.js';
import { MissingKeyError } from './errors.js';
import { euiDigits } from './eui-digits.js';
import { KeyCache } from './key-cache.js';
import type { KeySource } from './key-store.js';
import { LeastRecentlyUsed } from './least-recently-used.js';
import { blockTerms, checkBlock } from './protected-block.js';
import { isMacValid, isSignatureValid } from './verification.js';

export interface KeyRingOptions {
  /** How many pairs of parties have their shared secret kept, 32 octets each: 4096 where it isn't given */
  readonly maximumPairs?: number;
  /**
   * EUI-64 of the Access Control Broker, whose key makes the MAC of a command that another remote party originates.
   * Without it, a MAC of a command that the originator didn't make stays `unchecked`; with it, such a MAC is `invalid`,
   * and so is that of a command between two devices, which the broker has no part in.
   */
  readonly accessControlBroker?: Uint8Array | string;
}

/** What a message is going to need keys for */
export interface KeyNeeds {
  readonly blocks?: boolean;
  readonly mac?: boolean;
  readonly signature?: boolean;
}

/**
 * Decrypts and verifies messages with the keys of a key store. Keys and shared secrets are asked for and computed
 * once per party and pair of parties, within a bound; nothing of them can be seen from outside.
 */
export class KeyRing {
  readonly #keys: KeyCache;
  readonly #secrets: LeastRecentlyUsed<Uint8Array>;
  readonly #blockKeys = new KeyDerivation();
  readonly #macKeys = new KeyDerivation();
  readonly #accessControlBroker: string | undefined;

  constructor(keys: KeySource, options: KeyRingOptions = {}) {
    const { maximumPairs = 4096, accessControlBroker } = options;
    // Two keys per pair; room for those of messages that are prepared at the same time, however low the bound
    this.#keys = new KeyCache(typeof keys === 'function' ? keys : keys.keyStore, Math.max(64, 2 * maximumPairs));
    this.#secrets = new LeastRecentlyUsed(maximumPairs);
    this.#accessControlBroker = accessControlBroker === undefined ? undefined : euiDigits(accessControlBroker);
  }

  /**
   * Decrypts the protected block from `at` to before `end`, and writes its plaintext to `target` at the offsets of the
   * ciphertext: from `at + 5` to before `end - 12`.
   * @returns false where there is no key, see `missingKey`; `target` is then as it was
   * @throws DecodeError where no protected block stands there; DecryptionError where its tag does not verify;
   * AsynchronousKeyStoreError where the key store answers with a promise and `prepare` has not been awaited
   */
  decrypt(envelope: Envelope, at: number, end: number, target: Uint8Array): boolean {
    checkBlock(envelope.octets, at, end);
    const terms = blockTerms(envelope);
    const secret = this.#secretFor(envelope, terms);
    if (secret instanceof MissingKeyError) return false;
    decryptBlock(envelope, this.#blockKeys.derive(secret, envelope.octets, terms), at, end, target);
    return true;
  }

  /** The key without which `decrypt` can't read the blocks of the message; undefined where it can */
  missingKey(envelope: Envelope): MissingKeyError | undefined {
    const secret = this.#secretFor(envelope, blockTerms(envelope));
    return secret instanceof MissingKeyError ? secret : undefined;
  }

  /**
   * @param found is told which key is missing, where that is why the verdict is `unchecked`
   * @throws AsynchronousKeyStoreError as `decrypt`
   */
  verifyMac(envelope: Envelope, found?: (missing: MissingKeyError) => void): Verdict {
    if (envelope.macAt === ABSENT) return 'absent';
    const terms = macTerms(envelope);
    let verdict: Verdict = 'unchecked';
    for (const [one, other] of this.#macPairs(envelope)) {
      const secret = this.#secret(one, other);
      if (secret instanceof MissingKeyError) {
        found?.(secret);
        continue;
      }
      if (isMacValid(envelope, this.#macKeys.derive(secret, envelope.octets, terms))) return 'valid';
      verdict = 'invalid';
    }
    // No proof of anything while the party that may have made it is unknown
    return envelope.craFlag === CraFlag.command && this.#accessControlBroker === undefined ? 'unchecked' : verdict;
  }

  /** Parameter and errors as of `verifyMac` */
  verifySignature(envelope: Envelope, found?: (missing: MissingKeyError) => void): Verdict {
    if (envelope.signatureEnd === envelope.signatureAt) return 'absent';
    const key = this.#keys.get(partyAt(envelope, envelope.originatorAt), 'DS', false);
    if (key instanceof MissingKeyError) {
      found?.(key);
      return 'unchecked';
    }
    return isSignatureValid(envelope, key) ? 'valid' : 'invalid';
  }

  /**
   * Awaits all keys that the needs of a message take, so that the synchronous calls find them. A key that is missing
   * is no error here. Call them right after it, before another message is prepared.
   * @throws KeyStoreError where a key is there but can't be used
   */
  async prepare(envelope: Envelope, needs: KeyNeeds): Promise<void> {
    const pairs: [string, string][] = [];
    if (needs.blocks) {
      const terms = blockTerms(envelope);
      pairs.push([partyAt(envelope, terms.originatorAt), partyAt(envelope, terms.recipientAt)]);
    }
    if (needs.mac && envelope.macAt !== ABSENT) pairs.push(...this.#macPairs(envelope));
    const signer = needs.signature && envelope.signatureEnd > envelope.signatureAt ? partyAt(envelope, envelope.originatorAt) : undefined;
    if (signer !== undefined) await this.#keys.load(signer, 'DS', false);
    for (const [one, other] of pairs) {
      if (this.#secrets.get(pairName(one, other)) !== undefined) continue;
      const [privateKey, publicKey] = await Promise.all([this.#keys.load(other, 'KA', true), this.#keys.load(one, 'KA', false)]);
      if (privateKey instanceof MissingKeyError || publicKey instanceof MissingKeyError) {
        await Promise.all([this.#keys.load(one, 'KA', true), this.#keys.load(other, 'KA', false)]);
      }
      this.#secret(one, other);
    }
  }

  #secretFor(envelope: Envelope, terms: DerivationTerms): Uint8Array | MissingKeyError {
    return this.#secret(partyAt(envelope, terms.originatorAt), partyAt(envelope, terms.recipientAt));
  }

  /** The parties whose secret may have made the MAC: those of the header, and for a command the broker and the device */
  #macPairs(envelope: Envelope): [string, string][] {
    const originator = partyAt(envelope, envelope.originatorAt);
    const recipient = partyAt(envelope, envelope.recipientAt);
    const pairs: [string, string][] = [[originator, recipient]];
    const broker = this.#accessControlBroker;
    if (envelope.craFlag === CraFlag.command && broker !== undefined && broker !== originator) pairs.push([broker, recipient]);
    return pairs;
  }

  /** Both parties come to the same secret, so either one's private key will do; that of the recipient is asked for first */
  #secret(originator: string, recipient: string): Uint8Array | MissingKeyError {
    const name = pairName(originator, recipient);
    const kept = this.#secrets.get(name);
    if (kept !== undefined) return kept;
    const asRecipient = this.#agree(recipient, originator);
    const secret = asRecipient instanceof MissingKeyError ? this.#agree(originator, recipient) : asRecipient;
    if (secret instanceof MissingKeyError) return asRecipient;
    this.#secrets.set(name, secret);
    return secret;
  }

  #agree(own: string, other: string): Uint8Array | MissingKeyError {
    const privateKey = this.#keys.get(own, 'KA', true);
    if (privateKey instanceof MissingKeyError) return privateKey;
    const publicKey: KeyObject | MissingKeyError = this.#keys.get(other, 'KA', false);
    return publicKey instanceof MissingKeyError ? publicKey : sharedSecret(privateKey, publicKey);
  }
}

function macTerms(envelope: Envelope): DerivationTerms {
  return {
    originatorAt: envelope.originatorAt,
    recipientAt: envelope.recipientAt,
    transactionFlag: envelope.craFlag,
    counterAt: envelope.originatorCounterAt,
  };
}

function partyAt(envelope: Envelope, at: number): string {
  return hexUpper(envelope.octets, at, at + 8);
}

function pairName(one: string, other: string): string {
  return one < other ? one + other : other + one;
}
