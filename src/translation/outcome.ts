import { originatorCounter, supplementaryOriginatorCounter, supplementaryRemotePartyCounter } from '../../codecs/envelope/counters.js';
import { euiText } from '../../codecs/envelope/eui.js';
import { ABSENT } from '../../codecs/slots.js';
import type { ProtectedBlock } from '../keys/protected-block.js';
import type { CurrentMessage } from './current-message.js';
import type { MessagePlan } from './message-plan.js';
import type { Fragment, OctetTranslation, Outcome, Translation } from './translation.js';
import type { Verdicts } from './verification.js';

/** What comes of a message beside what is written and what stands in its envelope */
export interface Written {
  readonly plan: MessagePlan;
  readonly variant: string | undefined;
  readonly verdicts: Verdicts;
  readonly protectedBlocks: readonly ProtectedBlock[];
  readonly fragments: readonly Fragment[];
}

/** What comes of the message at hand. A document is added to it: to copy it for one more member would cost as much as a small payload. */
export function outcomeOf(
  current: CurrentMessage,
  { plan, variant, verdicts, protectedBlocks, fragments }: Written,
): { -readonly [Member in keyof Outcome]: Outcome[Member] } {
  const { envelope, cursor, warnings } = current;
  const { octets, supplementaryRemotePartyAt } = envelope;
  return {
    messageCode: envelope.messageCode,
    useCase: plan.useCase,
    serviceReferenceVariant: variant,
    kind: plan.kind,
    originator: euiText(octets, envelope.originatorAt),
    recipient: euiText(octets, envelope.recipientAt),
    originatorCounter: originatorCounter(envelope),
    supplementaryRemotePartyId: supplementaryRemotePartyAt === ABSENT ? undefined : euiText(octets, supplementaryRemotePartyAt),
    supplementaryRemotePartyCounter: supplementaryRemotePartyCounter(envelope),
    supplementaryOriginatorCounter: supplementaryOriginatorCounter(envelope),
    alertCode: plan.kind === 'alert' ? current.head.code : undefined,
    futureDatedCommandMessageCode: plan.kind === 'alert' ? current.head.commandMessageCode : undefined,
    encrypted: cursor.closed,
    protectedBlocks,
    fragments,
    warnings,
    mac: verdicts.mac,
    signature: verdicts.signature,
  };
}

/** The outcome with its document as text */
export function withText(current: CurrentMessage, written: Written, xml: string): Translation {
  const outcome: Outcome & { xml?: string } = outcomeOf(current, written);
  outcome.xml = xml;
  return outcome as Translation;
}

/** The outcome with its document as octets */
export function withOctets(current: CurrentMessage, written: Written, octets: Uint8Array): OctetTranslation {
  const outcome: Outcome & { octets?: Uint8Array } = outcomeOf(current, written);
  outcome.octets = octets;
  return outcome as OctetTranslation;
}
