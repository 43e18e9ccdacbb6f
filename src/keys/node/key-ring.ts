import type { KeyObject } from 'node:crypto';
import type { Envelope } from '../../../codecs/envelope/envelope.js';
import { CraFlag, EUI_LENGTH } from '../../../codecs/envelope/envelope.js';
import { ABSENT } from '../../../codecs/slots.js';
import { OptionError } from '../../given/errors.js';
import { typeName } from '../../given/given.js';
import { type DerivationTerms, macTerms } from '../derivation-terms.js';
import { AsynchronousKeyStoreError, DecryptionError } from '../errors.js';
import { euiDigits } from '../eui-digits.js';
import type { KeyUsage } from '../key-usage.js';
import { MissingKey } from '../missing-key.js';
import { blockTerms, checkBlock, SECURITY_HEADER_LENGTH } from '../protected-block.js';
import type { KeyAnswers, KeyRing, KeyRingOptions, MakeKeyRing } from '../ring.js';
import { untilAnswered } from '../until-answered.js';
import type { Verdict } from '../verdict.js';
import { decryptBlock } from './decryption.js';
import { KeyDerivation, sharedSecret } from './derivation.js';
import { type KeyAnswer, KeyCache, keyName, nameOfGiven } from './key-cache.js';
import { requireP256 } from './key-import.js';
import type { KeySource } from './key-store.js';
import { SecretCache } from './secret-cache.js';
import { isMacValid, isSignatureValid } from './verification.js';

const MAXIMUM_PAIRS = 100_000;

export interface NodeKeyRingOptions extends KeyRingOptions {
  /**
   * EUI-64 of the Access Control Broker, whose key makes the MAC of a command that another remote party originates.
   * Without it, a MAC of a command that the originator didn't make stays `unchecked`; with it, such a MAC is `invalid`,
   * and so is that of a command between two devices, which the broker has no part in.
   */
  readonly accessControlBroker?: Uint8Array | string;
}

/** @throws OptionError for what is no key store */
export const nodeKeyRing: MakeKeyRing<KeySource> = (keys, options) => {
  if (typeof keys !== 'function' && typeof keys?.keyStore !== 'function')
    throw new OptionError('keys', `is a function, or an object with a function keyStore, and not ${typeName(keys)}`);
  return new NodeKeyRing(keys, options);
};

/**
 * Decrypts and verifies messages with the keys of a key store. Keys and shared secrets are asked for and computed
 * once per party and pair of parties, within a bound; nothing of them can be seen from outside.
 */
export class NodeKeyRing implements KeyRing {
  readonly #keys: KeyCache;
  readonly #secrets: SecretCache;
  readonly #blockKeys = new KeyDerivation();
  readonly #macKeys = new KeyDerivation();
  readonly #accessControlBroker: Uint8Array | undefined;
  /** Of the message at hand; for one that waits for no answer the keys that are missing, so that each is asked for once */
  #answers: KeyAnswers | undefined;
  readonly #secretLookUps = { hits: 0, misses: 0 };

  constructor(keys: KeySource, options: NodeKeyRingOptions = {}) {
    const { maximumPairs = MAXIMUM_PAIRS, accessControlBroker } = options;
    // Two keys per pair; room for those of messages that are prepared at the same time, however low the bound
    this.#keys = new KeyCache(keys, Math.max(64, 2 * maximumPairs));
    this.#secrets = new SecretCache(maximumPairs);
    this.#accessControlBroker = accessControlBroker === undefined ? undefined : Buffer.from(euiDigits(accessControlBroker), 'hex');
  }

  secretLookUps(): { readonly hits: number; readonly misses: number } {
    return this.#secretLookUps;
  }

  start(answers?: KeyAnswers): KeyAnswers | undefined {
    const interrupted = this.#answers;
    this.#answers = answers;
    return interrupted;
  }

  resume(interrupted: KeyAnswers | undefined): void {
    this.#answers = interrupted;
  }

  awaiting<T>(run: (answers: KeyAnswers) => T): Promise<T> {
    return untilAnswered(run);
  }

  decrypt(envelope: Envelope, at: number, end: number, target: Uint8Array): boolean {
    checkBlock(envelope.octets, at, end);
    const terms = blockTerms(envelope);
    const secrets = this.#secretsOf(envelope.octets, terms.originatorAt, terms.recipientAt);
    if (secrets instanceof MissingKey) return false;
    let failure: DecryptionError | undefined;
    for (const secret of secrets) {
      try {
        const plaintext = decryptBlock(envelope, this.#blockKeys.derive(secret, envelope.octets, terms), at, end);
        target.set(plaintext, at + SECURITY_HEADER_LENGTH);
        return true;
      } catch (error) {
        if (!(error instanceof DecryptionError)) throw error;
        failure = error;
      }
    }
    throw failure;
  }

  missingKey(envelope: Envelope): MissingKey | undefined {
    const { originatorAt, recipientAt } = blockTerms(envelope);
    const secrets = this.#secretsOf(envelope.octets, originatorAt, recipientAt);
    return secrets instanceof MissingKey ? secrets : undefined;
  }

  verifyMac(envelope: Envelope, found?: (missing: MissingKey) => void): Verdict {
    if (envelope.macAt === ABSENT) return 'absent';
    const terms = macTerms(envelope);
    const { octets, originatorAt, recipientAt } = envelope;
    const verdict = this.#macVerdict(envelope, terms, this.#secretsOf(octets, originatorAt, recipientAt), found);
    return verdict === 'valid' || envelope.craFlag !== CraFlag.command ? verdict : this.#verdictOfCommand(envelope, terms, verdict, found);
  }

  /** What another party than the originator may have made: the MAC of a command, which the broker makes for the device */
  #verdictOfCommand(envelope: Envelope, terms: DerivationTerms, ofOriginator: Verdict, found?: (missing: MissingKey) => void): Verdict {
    const broker = this.#accessControlBroker;
    // No proof of anything while the party that may have made it is unknown
    if (broker === undefined) return 'unchecked';
    const { octets, originatorAt, recipientAt } = envelope;
    if (Buffer.compare(broker, octets.subarray(originatorAt, originatorAt + EUI_LENGTH)) === 0) return ofOriginator;
    const pair = Buffer.concat([broker, octets.subarray(recipientAt, recipientAt + EUI_LENGTH)]);
    const verdict = this.#macVerdict(envelope, terms, this.#secretsOf(pair, 0, EUI_LENGTH), found);
    return verdict === 'unchecked' ? ofOriginator : verdict;
  }

  #macVerdict(
    envelope: Envelope,
    terms: DerivationTerms,
    secrets: readonly Uint8Array[] | MissingKey,
    found?: (missing: MissingKey) => void,
  ): Verdict {
    if (secrets instanceof MissingKey) {
      found?.(secrets);
      return 'unchecked';
    }
    for (const secret of secrets) if (isMacValid(envelope, this.#macKeys.derive(secret, envelope.octets, terms))) return 'valid';
    return 'invalid';
  }

  verifySignature(envelope: Envelope, found?: (missing: MissingKey) => void): Verdict {
    if (envelope.signatureEnd === envelope.signatureAt) return 'absent';
    const keys = this.#answer(envelope.octets, envelope.originatorAt, 'DS', false);
    if (keys instanceof Promise) throw new AsynchronousKeyStoreError(keys);
    if (keys instanceof MissingKey) {
      found?.(keys);
      return 'unchecked';
    }
    return keys.some((key) => isSignatureValid(envelope, key)) ? 'valid' : 'invalid';
  }

  /**
   * Both parties come to the same secrets, so either one's private key will do; that of the recipient is asked for first
   * @param originatorAt place of its EUI-64 in the octets
   */
  #secretsOf(octets: Uint8Array, originatorAt: number, recipientAt: number): readonly Uint8Array[] | MissingKey {
    const kept = this.#secrets.get(octets, originatorAt, recipientAt);
    if (kept !== undefined) {
      this.#secretLookUps.hits++;
      return kept;
    }
    this.#secretLookUps.misses++;
    const asRecipient = this.#agree(octets, recipientAt, originatorAt);
    const secrets = asRecipient instanceof MissingKey ? this.#agree(octets, originatorAt, recipientAt) : asRecipient;
    if (secrets instanceof MissingKey) return asRecipient;
    this.#secrets.set(octets, originatorAt, recipientAt, secrets);
    return secrets;
  }

  /** One secret for each pair of keys: one, but for parties with several */
  #agree(octets: Uint8Array, ownAt: number, otherAt: number): readonly Uint8Array[] | MissingKey {
    const privateKeys = this.#answer(octets, ownAt, 'KA', true);
    if (privateKeys instanceof MissingKey) return privateKeys;
    const publicKeys = this.#answer(octets, otherAt, 'KA', false);
    // both are asked for before either is waited for
    if (privateKeys instanceof Promise || publicKeys instanceof Promise)
      throw new AsynchronousKeyStoreError(Promise.all([privateKeys, publicKeys]).then(() => {}));
    if (publicKeys instanceof MissingKey) return publicKeys;
    const [privateKey] = privateKeys;
    const [publicKey] = publicKeys;
    // as nearly all have it; an array of the least size, for it is kept
    if (privateKey !== undefined && publicKey !== undefined && privateKeys.length === 1 && publicKeys.length === 1)
      return [agreedSecret(privateKey, publicKey, octets, otherAt)];
    return privateKeys.flatMap((one) => publicKeys.map((other) => agreedSecret(one, other, octets, otherAt)));
  }

  /**
   * @param at place of the party's EUI-64 in the octets
   * @returns a promise that is fulfilled once the answer is among those of the message
   */
  #answer(octets: Uint8Array, at: number, usage: KeyUsage, privateKey: boolean): KeyAnswer | Promise<void> {
    const answered = this.#answers;
    const given = answered === undefined ? undefined : (answered.get(keyName(octets, at, usage, privateKey)) as KeyAnswer | undefined);
    if (given !== undefined) return given;
    const answer = this.#keys.get(octets, at, usage, privateKey);
    if (!(answer instanceof Promise || answer instanceof MissingKey)) return answer;
    const name = keyName(octets, at, usage, privateKey);
    this.#answers ??= new Map();
    const answers = this.#answers;
    if (answer instanceof Promise) return answer.then((later) => void answers.set(name, later));
    answers.set(name, answer);
    return answer;
  }
}

/** @throws KeyStoreError where the other party's key is on another curve */
function agreedSecret(privateKey: KeyObject, publicKey: KeyObject, octets: Uint8Array, otherAt: number): Uint8Array {
  try {
    return sharedSecret(privateKey, publicKey);
  } catch (error) {
    requireP256(publicKey, 'public', () => nameOfGiven(octets, otherAt, 'KA'));
    throw error;
  }
}
