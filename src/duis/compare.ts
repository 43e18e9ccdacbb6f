import type { WarningCode } from '../../codecs/codes.js';
import { hexNumber } from '../../codecs/hex.js';
import type { Outcome, Warning } from '../translation/translation.js';
import type { DuisFacts } from './duis-document.js';

/** What the header of the message itself says, and its alert code */
export type MessageParties = Pick<
  Outcome,
  | 'kind'
  | 'originator'
  | 'recipient'
  | 'originatorCounter'
  | 'supplementaryRemotePartyId'
  | 'supplementaryRemotePartyCounter'
  | 'supplementaryOriginatorCounter'
  | 'alertCode'
>;

/** Recipient, and the supplementary remote party where there is one: the user may be either */
const usersOf = ({ recipient, supplementaryRemotePartyId }: MessageParties): string[] =>
  supplementaryRemotePartyId === undefined ? [recipient] : [recipient, supplementaryRemotePartyId];

/** Originator counter and the supplementary counters, in decimal */
function countersOf({ originatorCounter, supplementaryRemotePartyCounter, supplementaryOriginatorCounter }: MessageParties): string[] {
  const counters = [String(originatorCounter)];
  if (supplementaryRemotePartyCounter !== undefined) counters.push(String(supplementaryRemotePartyCounter));
  if (supplementaryOriginatorCounter !== undefined) counters.push(String(supplementaryOriginatorCounter));
  return counters;
}

/** How an ID of the envelope reads: two parties and a counter, of which an ID may match only some */
interface Expected {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly counters: readonly string[] | undefined;
}

const COLON = 0x3a;

/** Codes of what differs in the IDs of an envelope, by their elements */
const DIFFERENT_ID = {
  RequestID: 'ENVELOPE_REQUEST_ID',
  OriginalRequestID: 'ENVELOPE_ORIGINAL_REQUEST_ID',
  ResponseID: 'ENVELOPE_RESPONSE_ID',
} as const satisfies Readonly<Record<string, WarningCode>>;

/**
 * Compares what the envelope says with what the message says. The message holds, because it is what the device
 * authenticated, so that a difference is a warning for each ID and for the alert code.
 *
 * An alert has a counter of its own, as the readings that the DCC schedules have, so that their request ID is compared
 * by parties only.
 * @param returned whether the document is a request by which a user returns the message, so that not its own request is the one answered
 */
export function compareFacts(facts: DuisFacts, message: MessageParties, returned = false): Warning[] {
  const warnings: Warning[] = [];
  const device = [message.originator];
  const answers = message.kind === 'response' && facts.scheduleId === undefined;
  const users = usersOf(message);
  const counters = countersOf(message);
  const asked: Expected = { from: users, to: device, counters: answers ? counters : undefined };
  const answered: Expected = { from: device, to: users, counters };
  const request = returned ? facts.originalRequestId : facts.requestId;
  if (request !== undefined) compareId(returned ? 'OriginalRequestID' : 'RequestID', request, asked, warnings);
  if (facts.responseId !== undefined) compareId('ResponseID', facts.responseId, answered, warnings);
  const alertCode = message.alertCode === undefined ? undefined : hexNumber(message.alertCode, 4);
  if (facts.alertCode !== undefined && alertCode !== undefined && facts.alertCode.toUpperCase() !== alertCode) {
    warnings.push({
      code: 'ENVELOPE_ALERT_CODE',
      message: `the envelope says alert code ${facts.alertCode}, the message ${alertCode}`,
      context: 'AlertCode',
    });
  }
  return warnings;
}

function compareId(context: keyof typeof DIFFERENT_ID, id: string, expected: Expected, warnings: Warning[]): void {
  if (isExpected(id, expected)) return;
  const [from = '', to = '', counter = ''] = id.toUpperCase().split(':');
  const differences: string[] = [];
  if (!expected.from.includes(from)) differences.push(`${from} where the message has ${expected.from.join(' or ')}`);
  if (!expected.to.includes(to)) differences.push(`${to} where the message has ${expected.to.join(' or ')}`);
  const { counters } = expected;
  if (counters !== undefined && !counters.includes(counter))
    differences.push(`counter ${counter} where the message has ${counters.join(' or ')}`);
  if (differences.length === 0) return;
  warnings.push({ code: DIFFERENT_ID[context], message: `the ${context} of the envelope says ${differences.join('; ')}`, context });
}

/** Whether an ID reads as expected, without taking it apart */
function isExpected(id: string, { from, to, counters }: Expected): boolean {
  for (const one of from) {
    if (!isPart(id, one, 0)) continue;
    for (const other of to) {
      const at = one.length + 1;
      if (isPart(id, other, at) && (counters === undefined || counters.includes(id.slice(at + other.length + 1)))) return true;
    }
  }
  return false;
}

/** Whether a party stands in an ID at a place, followed by a colon */
const isPart = (id: string, party: string, at: number): boolean => id.startsWith(party, at) && id.charCodeAt(at + party.length) === COLON;
