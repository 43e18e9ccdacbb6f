import type { WarningCode } from '../../codecs/codes.js';
import type { Envelope } from '../../codecs/envelope/envelope.js';
import { GbcsError } from '../../codecs/errors.js';
import { ABSENT } from '../../codecs/slots.js';
import type { Criticality } from '../../mappings/enumerations/criticality.js';
import { MissingKeyError } from '../keys/errors.js';
import type { MissingKey } from '../keys/missing-key.js';
import type { KeyRing } from '../keys/ring.js';
import type { Verdict } from '../keys/verdict.js';
import type { CurrentMessage } from './current-message.js';
import type { Options } from './options.js';

/** What proves where a message comes from. A message has one of the two. */
export type Proof = 'MAC' | 'signature';

/** The MAC or the signature of a message does not verify, and the options say that this is an error. */
export class VerificationError extends GbcsError {
  constructor(
    readonly part: Proof,
    offset: number,
  ) {
    super(
      'VERIFICATION',
      `the ${part} does not verify with the keys of the key store: the message was changed, or the keys are not those of its parties`,
      {
        offset,
        context: part,
      },
    );
  }
}

/** The options require a valid MAC or signature, and the message has none, or one that is invalid or could not be checked. */
export class UnverifiedError extends GbcsError {
  constructor(
    readonly part: Proof,
    /** Never `valid` */
    readonly verdict: Verdict,
    reason: string,
    { offset, cause }: { readonly offset?: number; readonly cause?: unknown } = {},
  ) {
    super('UNVERIFIED', `the ${part} is required and ${verdict}: ${reason}`, { offset, context: part, cause });
  }
}

/** Why something could not be checked */
interface Obstacle {
  readonly code: WarningCode;
  readonly reason: string;
  readonly missing?: MissingKey;
}

/** What has no keys to check with: a translator without a key store, or a message that holds plaintext where ciphertext stood */
const NO_KEY_STORE: Obstacle = { code: 'NO_KEY_STORE', reason: 'the option keys gives no key store' };
const DECRYPTED: Obstacle = {
  code: 'DECRYPTED_ELSEWHERE',
  reason: 'it is over the ciphertext, and fragments hold plaintext in its place: the translation of the message itself checks it',
};
/** Of a command that another party than its originator may have given its MAC */
const NO_BROKER: Obstacle = { code: 'MISSING_KEY', reason: 'the key of the party that made it is not known' };

interface Outcome {
  readonly verdict: Verdict;
  readonly obstacle?: Obstacle;
}

const ABSENT_OUTCOME: Outcome = { verdict: 'absent' };
const NOT_ASKED: Outcome = { verdict: 'unchecked' };
const VALID: Outcome = { verdict: 'valid' };
const INVALID: Outcome = { verdict: 'invalid' };

/** What was checked and is not valid */
interface Checked {
  readonly part: Proof;
  readonly offset: number;
  /** What an absent one means for the use case; undefined where the other of the two stands for it */
  readonly wanting: string | undefined;
  readonly isRequired: boolean;
}

/** Verdicts on one message */
export interface Verdicts {
  readonly mac: Verdict;
  readonly signature: Verdict;
}

/** Of messages of which nothing is asked: with neither, with a MAC, with a signature, with both */
const NOTHING_ASKED: readonly Verdicts[] = [
  { mac: 'absent', signature: 'absent' },
  { mac: 'unchecked', signature: 'absent' },
  { mac: 'absent', signature: 'unchecked' },
  { mac: 'unchecked', signature: 'unchecked' },
];

/** What is checked of every message of one translator, and what follows from it. */
export class Verification {
  readonly needs: { readonly mac: boolean; readonly signature: boolean };
  readonly #keys: KeyRing | undefined;
  readonly #require: NonNullable<Options['require']>;
  readonly #rejectsInvalid: boolean;

  /** @param keys none where the translator has no key store */
  constructor(keys: KeyRing | undefined, options: Pick<Options, 'verify' | 'require' | 'onInvalid'>) {
    const { verify = {}, require = {}, onInvalid = 'report' } = options;
    this.#keys = keys;
    this.#require = require;
    this.#rejectsInvalid = onInvalid === 'reject';
    // what is required has to be checked
    this.needs = { mac: (verify.mac || require.mac) ?? false, signature: (verify.signature || require.signature) ?? false };
  }

  /**
   * Checks what the options ask for of the message at hand. Where a check was asked for and not made, or the message lacks what
   * its use case demands of it, a warning says so.
   * @param criticality of its use case; undefined where nothing says it
   * @param decrypted whether plaintext stands where ciphertext stood, so that nothing can be checked
   * @throws VerificationError for an invalid MAC or signature where those are rejected; UnverifiedError for what is required and not valid
   */
  check(current: CurrentMessage, criticality: Criticality | undefined, decrypted = false): Verdicts {
    const { envelope } = current;
    const hasMac = envelope.macAt !== ABSENT;
    const hasSignature = envelope.signatureEnd > envelope.signatureAt;
    if (!this.needs.mac && !this.needs.signature) return NOTHING_ASKED[(hasMac ? 1 : 0) + (hasSignature ? 2 : 0)] as Verdicts;
    const mac = this.#mac(envelope, hasMac, decrypted);
    const signature = this.#signature(envelope, hasSignature, decrypted);
    if (this.needs.mac && mac.verdict !== 'valid') {
      const wanting = hasMac ? undefined : absenceOf('MAC', criticality, hasSignature);
      const offset = hasMac ? envelope.macAt : envelope.at;
      this.#judge(current, mac, { part: 'MAC', offset, wanting, isRequired: this.#require.mac ?? false });
    }
    if (this.needs.signature && signature.verdict !== 'valid') {
      const wanting = hasSignature ? undefined : absenceOf('signature', criticality, hasMac);
      const offset = envelope.signatureAt;
      this.#judge(current, signature, { part: 'signature', offset, wanting, isRequired: this.#require.signature ?? false });
    }
    return { mac: mac.verdict, signature: signature.verdict };
  }

  #mac(envelope: Envelope, isThere: boolean, decrypted: boolean): Outcome {
    if (!isThere) return ABSENT_OUTCOME;
    if (!this.needs.mac) return NOT_ASKED;
    return this.#outcome(decrypted, (keys, found) => keys.verifyMac(envelope, found));
  }

  #signature(envelope: Envelope, isThere: boolean, decrypted: boolean): Outcome {
    if (!isThere) return ABSENT_OUTCOME;
    if (!this.needs.signature) return NOT_ASKED;
    return this.#outcome(decrypted, (keys, found) => keys.verifySignature(envelope, found));
  }

  #outcome(decrypted: boolean, verify: (keys: KeyRing, found: (missing: MissingKey) => void) => Verdict): Outcome {
    if (decrypted) return { verdict: 'unchecked', obstacle: DECRYPTED };
    if (this.#keys === undefined) return { verdict: 'unchecked', obstacle: NO_KEY_STORE };
    let obstacle = NO_BROKER;
    const verdict = verify(this.#keys, (missing) => {
      obstacle = { code: 'MISSING_KEY', reason: missing.message, missing };
    });
    if (verdict === 'unchecked') return { verdict, obstacle };
    return verdict === 'valid' ? VALID : INVALID;
  }

  #judge(current: CurrentMessage, { verdict, obstacle }: Outcome, { part, offset, wanting, isRequired }: Checked): void {
    if (verdict === 'absent' && wanting === undefined) return;
    if (verdict === 'invalid') {
      if (this.#rejectsInvalid) throw new VerificationError(part, offset);
      if (isRequired) throw new UnverifiedError(part, verdict, 'it does not verify with the keys of the key store', { offset });
      return;
    }
    const { code, reason, missing } = obstacle ?? { code: 'UNPROTECTED', reason: wanting as string };
    if (isRequired) {
      const cause = missing && new MissingKeyError(missing.key, missing.lookedIn);
      throw new UnverifiedError(part, verdict, reason, { offset, cause });
    }
    current.warn(code, `the ${part} is ${verdict}: ${reason}`, part, offset);
  }
}

/** Why a message may not lack its MAC or signature; undefined where it may */
function absenceOf(part: Proof, criticality: Criticality | undefined, hasOther: boolean): string | undefined {
  if (!hasOther) return 'a message has a MAC or a signature, and this one has neither';
  if (part === 'signature' && criticality === 'critical')
    return 'the use case is critical, so that its messages are signed, and this one has a MAC only';
  if (part === 'MAC' && criticality === 'non-critical')
    return 'the use case is non-critical, so that its messages have a MAC, and this one has a signature only';
  return undefined;
}
