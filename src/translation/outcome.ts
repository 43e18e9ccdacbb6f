import { originatorCounter, supplementaryOriginatorCounter, supplementaryRemotePartyCounter } from '../../codecs/envelope/counters.js';
import { euiText } from '../../codecs/envelope/eui.js';
import { ABSENT } from '../../codecs/slots.js';
import type { ProtectedBlock } from '../keys/protected-block.js';
import type { CurrentMessage } from './current-message.js';
import type { MessagePlan } from './message-plan.js';
import type { Fragment, OctetTranslation, Outcome, Translation, Verdict, Warning } from './translation.js';
import type { Verdicts } from './verification.js';

/** What comes of a message beside what is written and what stands in its envelope */
export interface Written {
  readonly plan: MessagePlan;
  readonly variant: string | undefined;
  readonly verdicts: Verdicts;
  readonly protectedBlocks: readonly ProtectedBlock[];
  readonly fragments: readonly Fragment[];
}

/** What is said of the message at hand beside its document. A class, so that it is of one shape and made in one go. */
class MessageOutcome implements Outcome {
  readonly messageCode: number;
  readonly useCase: string;
  readonly serviceReferenceVariant: string | undefined;
  readonly kind: 'response' | 'alert';
  readonly originator: string;
  readonly recipient: string;
  readonly originatorCounter: bigint;
  readonly supplementaryRemotePartyId: string | undefined;
  readonly supplementaryRemotePartyCounter: bigint | undefined;
  readonly supplementaryOriginatorCounter: bigint | undefined;
  readonly alertCode: number | undefined;
  readonly encrypted: boolean;
  readonly protectedBlocks: readonly ProtectedBlock[];
  readonly fragments: readonly Fragment[];
  readonly warnings: readonly Warning[];
  readonly mac: Verdict;
  readonly signature: Verdict;

  constructor(current: CurrentMessage, { plan, variant, verdicts, protectedBlocks, fragments }: Written) {
    const { envelope } = current;
    const { octets, supplementaryRemotePartyAt } = envelope;
    this.messageCode = envelope.messageCode;
    this.useCase = plan.useCase;
    this.serviceReferenceVariant = variant;
    this.kind = plan.kind;
    this.originator = euiText(octets, envelope.originatorAt);
    this.recipient = euiText(octets, envelope.recipientAt);
    this.originatorCounter = originatorCounter(envelope);
    this.supplementaryRemotePartyId = supplementaryRemotePartyAt === ABSENT ? undefined : euiText(octets, supplementaryRemotePartyAt);
    this.supplementaryRemotePartyCounter = supplementaryRemotePartyCounter(envelope);
    this.supplementaryOriginatorCounter = supplementaryOriginatorCounter(envelope);
    this.alertCode = plan.kind === 'alert' ? current.head.code : undefined;
    this.encrypted = current.cursor.closed;
    this.protectedBlocks = protectedBlocks;
    this.fragments = fragments;
    this.warnings = current.warnings;
    this.mac = verdicts.mac;
    this.signature = verdicts.signature;
  }
}

/** A message translated to a text */
export class TextOutcome extends MessageOutcome implements Translation {
  constructor(
    current: CurrentMessage,
    written: Written,
    readonly xml: string,
  ) {
    super(current, written);
  }
}

/** A message translated to octets */
export class OctetOutcome extends MessageOutcome implements OctetTranslation {
  constructor(
    current: CurrentMessage,
    written: Written,
    readonly octets: Uint8Array,
  ) {
    super(current, written);
  }
}
