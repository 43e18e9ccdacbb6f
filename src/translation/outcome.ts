import { originatorCounter, supplementaryOriginatorCounter, supplementaryRemotePartyCounter } from '../../codecs/envelope/counters.js';
import { euiText } from '../../codecs/envelope/eui.js';
import { ABSENT } from '../../codecs/slots.js';
import type { ProtectedBlock } from '../keys/protected-block.js';
import type { CurrentMessage } from './current-message.js';
import type { MessagePlan } from './message-plan.js';
import type { Fragment, Outcome } from './translation.js';
import type { Verdicts } from './verification.js';

/** What comes of a message beside what is written and what stands in its envelope */
export interface Written {
  readonly plan: MessagePlan;
  readonly variant: string | undefined;
  readonly verdicts: Verdicts;
  readonly protectedBlocks: readonly ProtectedBlock[];
  readonly fragments: readonly Fragment[];
}

/**
 * What comes of the message at hand. Made in one go: to copy it for one more member would cost as much as a small payload.
 * @param form how its document is given, and the name of the member that holds it
 */
export function outcomeOf<Form extends string, Document>(
  current: CurrentMessage,
  { plan, variant, verdicts, protectedBlocks, fragments }: Written,
  form: Form,
  document: Document,
): Outcome & Readonly<Record<Form, Document>> {
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
    [form]: document,
  } as Outcome & Record<Form, Document>;
}
