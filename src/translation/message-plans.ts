import { CraFlag } from '../../codecs/envelope/envelope.js';
import { euiText } from '../../codecs/envelope/eui.js';
import { AlertPlan } from './alert-plan.js';
import { alertsOf } from './alerts.js';
import type { CurrentMessage } from './current-message.js';
import { NotAResponseError, UnknownMessageCodeError } from './errors.js';
import type { MessagePlan } from './message-plan.js';
import { ResponsePlan } from './response-plan.js';
import { responseUseCase } from './use-cases.js';

/** The plans of the process, each made when the first message of its kind comes; alerts by protocol */
const responses = new Map<number, MessagePlan>();
const alerts = new Map<number, readonly AlertPlan[]>();

/** Plans of responses by their message codes up to here stand in a list as well, which takes less time than a look-up in a map */
const LISTED = 0x400;
const listed: (MessagePlan | undefined)[] = new Array(LISTED).fill(undefined);

function responsePlan(messageCode: number): MessagePlan | undefined {
  const known = messageCode < LISTED ? listed[messageCode] : responses.get(messageCode);
  if (known !== undefined) return known;
  const useCase = responseUseCase(messageCode);
  if (useCase === undefined) return undefined;
  const plan = new ResponsePlan(useCase);
  for (const code of useCase.messageCodes) {
    if (code < LISTED) listed[code] = plan;
    else responses.set(code, plan);
  }
  return plan;
}

function alertPlan({ envelope }: CurrentMessage): MessagePlan | undefined {
  const { messageCode, octets, contentAt } = envelope;
  let plans = alerts.get(messageCode);
  if (plans === undefined) {
    plans = alertsOf(messageCode).map((alert) => new AlertPlan(alert));
    if (plans.length > 0) alerts.set(messageCode, plans);
  }
  return plans.length === 1 ? plans[0] : (plans.find((plan) => plan.reads(octets[contentAt])) ?? plans[0]);
}

/**
 * The plan of a message whose envelope has been read.
 * @throws NotAResponseError for a command, UnknownMessageCodeError where no use case has the message code
 */
export function planOf(current: CurrentMessage): MessagePlan {
  const { envelope } = current;
  const { craFlag, messageCode } = envelope;
  if (craFlag === CraFlag.command) throw new NotAResponseError(messageCode, envelope.originatorCounterAt - 1);
  const plan = craFlag === CraFlag.alert ? alertPlan(current) : responsePlan(messageCode);
  if (plan !== undefined) return plan;
  const { octets, originatorAt, recipientAt, otherInformationAt } = envelope;
  const parties = { originator: euiText(octets, originatorAt), recipient: euiText(octets, recipientAt) };
  throw new UnknownMessageCodeError(messageCode, craFlag, parties, otherInformationAt);
}
