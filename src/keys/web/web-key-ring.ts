import { CraFlag, type Envelope, EUI_LENGTH } from '../../../codecs/envelope/envelope.js';
import { hexUpper } from '../../../codecs/hex.js';
import { ABSENT } from '../../../codecs/slots.js';
import { OptionError } from '../../given/errors.js';
import { typeName } from '../../given/given.js';
import { BLOCK_AUTHENTICATED_DATA, macDataLength, signedOctets, VECTOR_LENGTH, writeMacData, writeVector } from '../authenticated-data.js';
import { type DerivationTerms, macTerms, OTHER_INFO_LENGTH, writeOtherInfo } from '../derivation-terms.js';
import { AsynchronousKeyStoreError, DecryptionError } from '../errors.js';
import { dashed } from '../eui-digits.js';
import type { KeyUsage } from '../key-usage.js';
import { MissingKey } from '../missing-key.js';
import { blockTerms, checkBlock, SECURITY_HEADER_LENGTH } from '../protected-block.js';
import type { KeyAnswers, KeyRing, MakeKeyRing } from '../ring.js';
import { untilAnswered } from '../until-answered.js';
import type { Verdict } from '../verdict.js';
import { keysOf } from './filed-keys.js';
import { isSigned, messageKey, opened, type Protected, sharedSecret } from './web-cryptography.js';
import { WebKeys } from './web-keys.js';

/** @throws OptionError for what are no WebKeys */
export const webKeyRing: MakeKeyRing<WebKeys> = (keys) => {
  if (!(keys instanceof WebKeys)) throw new OptionError('keys', `is WebKeys, and not ${typeName(keys)}`);
  return new WebKeyRing(keys);
};

/** Keys of two parties that agree on a secret */
interface Pair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/**
 * Decrypts and verifies messages with WebCrypto, all of whose answers come later: those that a message has had stand among its answers. Nothing
 * of the keys can be seen from outside.
 */
export class WebKeyRing implements KeyRing {
  readonly #keys: WebKeys;
  /** Shared secrets, for as long as both keys are held */
  readonly #secrets = new WeakMap<CryptoKey, WeakMap<CryptoKey, Promise<Uint8Array>>>();
  #answers: KeyAnswers | undefined;
  readonly #secretLookUps = { hits: 0, misses: 0 };

  constructor(keys: WebKeys) {
    this.#keys = keys;
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
    const pairs = this.#pairsOf(envelope, blockTerms(envelope));
    if (pairs instanceof MissingKey) return false;
    const plaintext = this.#answer(`block ${at}`, () =>
      this.#opened(pairs, envelope, blockTerms(envelope), {
        authenticated: BLOCK_AUTHENTICATED_DATA,
        ciphered: envelope.octets.slice(at + SECURITY_HEADER_LENGTH, end),
      }),
    );
    if (plaintext === undefined) throw new DecryptionError('protected block', at);
    target.set(plaintext, at + SECURITY_HEADER_LENGTH);
    return true;
  }

  missingKey(envelope: Envelope): MissingKey | undefined {
    const pairs = this.#pairsOf(envelope, blockTerms(envelope));
    return pairs instanceof MissingKey ? pairs : undefined;
  }

  verifyMac(envelope: Envelope, found?: (missing: MissingKey) => void): Verdict {
    if (envelope.macAt === ABSENT) return 'absent';
    const pairs = this.#pairsOf(envelope, macTerms(envelope));
    if (pairs instanceof MissingKey) {
      found?.(pairs);
      return 'unchecked';
    }
    const authenticated = new Uint8Array(macDataLength(envelope));
    writeMacData(authenticated, envelope);
    const ciphered = envelope.octets.slice(envelope.macAt, envelope.end);
    const plaintext = this.#answer('MAC', () => this.#opened(pairs, envelope, macTerms(envelope), { authenticated, ciphered }));
    if (plaintext !== undefined) return 'valid';
    // another party than the originator may have made that of a command
    return envelope.craFlag === CraFlag.command ? 'unchecked' : 'invalid';
  }

  verifySignature(envelope: Envelope, found?: (missing: MissingKey) => void): Verdict {
    if (envelope.signatureEnd === envelope.signatureAt) return 'absent';
    const party = partyAt(envelope.octets, envelope.originatorAt);
    const keys = this.#find(party, 'DS', false);
    if (keys instanceof MissingKey) {
      found?.(keys);
      return 'unchecked';
    }
    const signature = envelope.octets.slice(envelope.signatureAt, envelope.signatureEnd);
    const signed = signedOctets(envelope).slice();
    const isValid = this.#answer('signature', async () => {
      const verified = await Promise.all(keys.map((key) => isSigned(key, signature, signed)));
      return verified.includes(true);
    });
    return isValid ? 'valid' : 'invalid';
  }

  /**
   * What has been answered for the message at hand.
   * @throws AsynchronousKeyStoreError where it has not been asked for yet: for a message that can wait it is asked for now
   */
  #answer<T>(name: string, ask: () => Promise<T>): T {
    const answers = this.#answers;
    if (answers === undefined) throw new AsynchronousKeyStoreError();
    if (answers.has(name)) return answers.get(name) as T;
    throw new AsynchronousKeyStoreError(ask().then((answer) => void answers.set(name, answer)));
  }

  /**
   * The plaintext under the first of the pairs whose key opens it; undefined where none does. All of the envelope is read before
   * anything is waited for: it is used again for other messages meanwhile.
   */
  #opened(
    pairs: readonly Pair[],
    envelope: Envelope,
    terms: DerivationTerms,
    parts: Omit<Protected, 'vector'>,
  ): Promise<Uint8Array | undefined> {
    const vector = new Uint8Array(VECTOR_LENGTH);
    writeVector(vector, envelope);
    const otherInfo = new Uint8Array(OTHER_INFO_LENGTH);
    writeOtherInfo(otherInfo, 0, envelope.octets, terms);
    return this.#openedWith(pairs, otherInfo, { ...parts, vector });
  }

  async #openedWith(pairs: readonly Pair[], otherInfo: Uint8Array, protectedPart: Protected): Promise<Uint8Array | undefined> {
    for (const pair of pairs) {
      const key = await messageKey(Uint8Array.of(0, 0, 0, 1, ...(await this.#secretOf(pair)), ...otherInfo));
      const plaintext = await opened(key, protectedPart);
      if (plaintext !== undefined) return plaintext;
    }
    return undefined;
  }

  #secretOf({ privateKey, publicKey }: Pair): Promise<Uint8Array> {
    const own = this.#secrets.get(privateKey) ?? new WeakMap<CryptoKey, Promise<Uint8Array>>();
    this.#secrets.set(privateKey, own);
    const kept = own.get(publicKey);
    this.#secretLookUps[kept === undefined ? 'misses' : 'hits']++;
    const secret = kept ?? sharedSecret(privateKey, publicKey);
    own.set(publicKey, secret);
    return secret;
  }

  /** Both parties come to the same secrets, so either one's private key will do; that of the recipient is asked for first */
  #pairsOf({ octets }: Envelope, { originatorAt, recipientAt }: DerivationTerms): readonly Pair[] | MissingKey {
    const originator = partyAt(octets, originatorAt);
    const recipient = partyAt(octets, recipientAt);
    const asRecipient = this.#pairs(recipient, originator);
    if (!(asRecipient instanceof MissingKey)) return asRecipient;
    const asOriginator = this.#pairs(originator, recipient);
    return asOriginator instanceof MissingKey ? asRecipient : asOriginator;
  }

  #pairs(own: string, other: string): readonly Pair[] | MissingKey {
    const privateKeys = this.#find(own, 'KA', true);
    if (privateKeys instanceof MissingKey) return privateKeys;
    const publicKeys = this.#find(other, 'KA', false);
    if (publicKeys instanceof MissingKey) return publicKeys;
    return privateKeys.flatMap((privateKey) => publicKeys.map((publicKey) => ({ privateKey, publicKey })));
  }

  #find(party: string, usage: KeyUsage, privateKey: boolean): readonly CryptoKey[] | MissingKey {
    const keys = keysOf(this.#keys, party, usage, privateKey);
    return keys.length > 0 ? keys : new MissingKey({ eui: dashed(party), usage, privateKey, prePayment: false }, 'the keys in memory');
  }
}

const partyAt = (octets: Uint8Array, at: number): string => hexUpper(octets, at, at + EUI_LENGTH);
