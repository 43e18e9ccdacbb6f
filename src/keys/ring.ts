import type { Envelope } from '../../codecs/envelope/envelope.js';
import type { MissingKey } from './missing-key.js';
import type { Verdict } from './verdict.js';

/** What a key store has answered for one message, by the name of the key, in the form that its key ring gives it */
export type KeyAnswers = Map<string, unknown>;

/** What a key ring is told beside where its keys come from */
export interface KeyRingOptions {
  /** How many pairs of parties have their shared secret kept, see the option of the same name; 100,000 */
  readonly maximumPairs?: number;
}

/** Makes the key ring of a platform. @throws OptionError for what is no source of keys there */
export type MakeKeyRing<Keys> = (keys: Keys, options?: KeyRingOptions) => KeyRing;

/** Decrypts and verifies messages with keys that it has, in whatever way its platform has cryptography. Nothing of the keys can be seen from outside. */
export interface KeyRing {
  /** How often the shared secret of two parties was at hand, and how often it had to be agreed on or was missing */
  secretLookUps(): { readonly hits: number; readonly misses: number };

  /**
   * Starts a message: what was missing for the last one is asked for again.
   * @param answers what has been answered for the message so far, see `awaiting`
   * @returns what to `resume` with at its end: the key store may be at the message of another call
   */
  start(answers?: KeyAnswers): KeyAnswers | undefined;

  /** Ends a message @param interrupted what `start` gave */
  resume(interrupted: KeyAnswers | undefined): void;

  /**
   * Runs what decrypts and verifies one message, again with the answers that it was waiting for, until it waits for none. Any number of
   * messages may be at it at the same time: what one of them has been answered stays at hand for it, however many keys the others ask for.
   * @param run starts the message with the answers it is given
   * @throws as `run`; KeyStoreError where the key store fails
   */
  awaiting<T>(run: (answers: KeyAnswers) => T): Promise<T>;

  /**
   * Decrypts the protected block from `at` to before `end`, and writes its plaintext to `target` at the offsets of the
   * ciphertext: from `at + 5` to before `end - 12`.
   * @returns false where there is no key, see `missingKey`; `target` is then as it was
   * @throws DecodeError where no protected block stands there; DecryptionError where its tag does not verify;
   * AsynchronousKeyStoreError where an answer comes later, see `awaiting`; KeyStoreError where the key store fails
   */
  decrypt(envelope: Envelope, at: number, end: number, target: Uint8Array): boolean;

  /** The key without which `decrypt` can't read the blocks of the message; undefined where it can */
  missingKey(envelope: Envelope): MissingKey | undefined;

  /**
   * @param found is told which key is missing, where that is why the verdict is `unchecked`
   * @throws AsynchronousKeyStoreError, KeyStoreError as `decrypt`
   */
  verifyMac(envelope: Envelope, found?: (missing: MissingKey) => void): Verdict;

  /** Parameter and errors as of `verifyMac` */
  verifySignature(envelope: Envelope, found?: (missing: MissingKey) => void): Verdict;
}
