import { GbcsError } from '../../codecs/errors.js';
import { hexNumber } from '../../codecs/hex.js';

/** No use case that this version knows has the message code. */
export class UnknownMessageCodeError extends GbcsError {
  readonly originator: string;
  readonly recipient: string;

  constructor(
    readonly messageCode: number,
    readonly craFlag: number,
    { originator, recipient }: { readonly originator: string; readonly recipient: string },
    offset: number,
  ) {
    super(
      'UNKNOWN_MESSAGE_CODE',
      `message code ${hexNumber(messageCode, 4)} with CRA flag ${craFlag}, from ${originator} to ${recipient}, belongs to no known use case: see \`gbcs-mmc list\``,
      { offset, context: 'grouping header / other information / message code' },
    );
    this.originator = originator;
    this.recipient = recipient;
  }
}

/** A command or pre-command, which has no MMC Output Format. */
export class NotAResponseError extends GbcsError {
  constructor(
    readonly messageCode: number,
    offset: number,
  ) {
    super(
      'NOT_A_RESPONSE',
      `a command (CRA flag 1, message code ${hexNumber(messageCode, 4)}) is no service response: translate the response or alert that answers it`,
      {
        offset,
        context: 'grouping header / transaction identifier / CRA flag',
      },
    );
  }
}

/** A service request variant that does not go with the message. */
export class VariantError extends GbcsError {
  constructor(message: string) {
    super('VARIANT', message, { context: 'service request variant' });
  }
}

/** A protected block stays encrypted, and the options require plaintext. */
export class EncryptedError extends GbcsError {
  constructor(reason: string, offset: number, cause?: unknown) {
    super('ENCRYPTED', `plaintext is required, and the protected block at offset ${offset} stays encrypted: ${reason}`, {
      offset,
      context: 'protected block',
      cause,
    });
  }
}
