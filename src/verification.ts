import type { Envelope } from '../codecs/envelope/envelope.js';
import { GbcsError } from '../codecs/errors.js';
import { ABSENT } from '../codecs/slots.js';
import type { KeyRing } from './keys/key-ring.js';
import type { Verdict } from './translation.js';

/** The MAC or the signature of a message does not verify, and the options say that this is an error. */
export class VerificationError extends GbcsError {
  constructor(
    readonly part: 'MAC' | 'signature',
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

/** What is checked of every message of one translator, and what follows from it. */
export class Verification {
  constructor(
    private readonly keys: KeyRing | undefined,
    readonly needs: { readonly mac?: boolean; readonly signature?: boolean },
    private readonly onInvalid: 'report' | 'reject',
  ) {}

  /** @throws VerificationError for an invalid MAC where those are rejected */
  mac(envelope: Envelope): Verdict {
    if (envelope.macAt === ABSENT) return 'absent';
    if (this.keys === undefined || !this.needs.mac) return 'unchecked';
    const verdict = this.keys.verifyMac(envelope);
    if (verdict === 'invalid' && this.onInvalid === 'reject') throw new VerificationError('MAC', envelope.macAt);
    return verdict;
  }

  /** @throws VerificationError for an invalid signature where those are rejected */
  signature(envelope: Envelope): Verdict {
    if (envelope.signatureEnd === envelope.signatureAt) return 'absent';
    if (this.keys === undefined || !this.needs.signature) return 'unchecked';
    const verdict = this.keys.verifySignature(envelope);
    if (verdict === 'invalid' && this.onInvalid === 'reject') throw new VerificationError('signature', envelope.signatureAt);
    return verdict;
  }
}
