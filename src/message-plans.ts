import { CraFlag } from '../codecs/envelope/envelope.js';
import { euiText } from '../codecs/envelope/eui.js';
import { AlertPlan } from './alert-plan.js';
import { alertsOf } from './alerts.js';
import type { CurrentMessage } from './current-message.js';
import type { DebugInfoOption } from './document/response.js';
import { NotAResponseError, UnknownMessageCodeError } from './errors.js';
import type { MessagePlan } from './message-plan.js';
import { ResponsePlan } from './response-plan.js';
import { responseUseCase } from './use-cases.js';

/** The plans of one translator, each compiled when its first message comes. */
export class MessagePlans {
  readonly #responses = new Map<number, MessagePlan>();
  readonly #alerts = new Map<number, MessagePlan>();

  constructor(private readonly debugInfo: DebugInfoOption) {}

  /** @throws NotAResponseError for a command, UnknownMessageCodeError where no use case has the message code */
  of(current: CurrentMessage): MessagePlan {
    const { envelope } = current;
    const { craFlag, messageCode } = envelope;
    if (craFlag === CraFlag.command) throw new NotAResponseError(messageCode, envelope.originatorCounterAt - 1);
    const plan =
      craFlag === CraFlag.alert
        ? (this.#alerts.get(messageCode) ?? this.#alert(messageCode))
        : (this.#responses.get(messageCode) ?? this.#response(messageCode));
    if (plan !== undefined) return plan;
    const { octets, originatorAt, recipientAt, otherInformationAt } = envelope;
    throw new UnknownMessageCodeError(
      messageCode,
      craFlag,
      euiText(octets, originatorAt),
      euiText(octets, recipientAt),
      otherInformationAt,
    );
  }

  #response(messageCode: number): MessagePlan | undefined {
    const useCase = responseUseCase(messageCode);
    if (useCase === undefined) return undefined;
    const plan = new ResponsePlan(useCase, this.debugInfo);
    for (const code of useCase.messageCodes) this.#responses.set(code, plan);
    return plan;
  }

  #alert(messageCode: number): MessagePlan | undefined {
    const alerts = alertsOf(messageCode);
    if (alerts.length === 0) return undefined;
    const plan = new AlertPlan(alerts);
    this.#alerts.set(messageCode, plan);
    return plan;
  }
}
