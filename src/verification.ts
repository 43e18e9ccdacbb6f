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

  /** @throws VerificationError for an invalid MAC or signature where those are rejected */
  verdicts(envelope: Envelope): { mac: Verdict; signature: Verdict } {
    const { keys, needs } = this;
    const mac = envelope.macAt === ABSENT ? 'absent' : keys !== undefined && needs.mac ? keys.verifyMac(envelope) : 'unchecked';
    const signed = envelope.signatureEnd > envelope.signatureAt;
    const signature = !signed ? 'absent' : keys !== undefined && needs.signature ? keys.verifySignature(envelope) : 'unchecked';
    if (this.onInvalid === 'reject') {
      if (mac === 'invalid') throw new VerificationError('MAC', envelope.macAt);
      if (signature === 'invalid') throw new VerificationError('signature', envelope.signatureAt);
    }
    return { mac, signature };
  }
}
