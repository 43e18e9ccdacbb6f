import { hexNumber } from '../../codecs/hex.js';
import { ALERT_NAMES } from '../../mappings/enumerations/alert-codes.js';
import { USE_CASE_TITLES } from '../../mappings/enumerations/use-case-titles.js';
import type { Alert } from '../../mappings/vocabulary/alert.js';
import { mappedAlerts, mappedResponses } from '../translation/mapped.js';
import type { Explanation } from './explanation.js';
import { alertFacts, useCaseFacts } from './use-case-facts.js';

/** Message code of a response, alert or command */
export function explainMessageCode(code: number): Explanation[] {
  const shown = hexNumber(code, 4);
  const found: Explanation[] = [];
  for (const useCase of mappedResponses()) {
    if (!useCase.messageCodes.includes(code)) continue;
    found.push({ kind: 'message code', code: shown, title: titleOf(code) ?? useCase.name, facts: useCaseFacts(useCase, code) });
  }
  for (const alert of mappedAlerts()) {
    if (alert.messageCode !== code) continue;
    found.push({ kind: 'message code', code: shown, title: alertTitle(alert), facts: alertFacts(alert) });
  }
  return found;
}

/** A use case by its name, in letters of either case: all messages that go by it */
export function explainUseCase(text: string): Explanation[] {
  const wanted = text.toLowerCase();
  const responses = mappedResponses().filter(({ name }) => name.toLowerCase() === wanted);
  const alerts = mappedAlerts().filter(({ name }) => name.toLowerCase() === wanted);
  return [
    ...responses.map((useCase) => ({
      kind: 'use case' as const,
      code: useCase.name,
      title: withoutName(titleOfAll(useCase.messageCodes)),
      facts: useCaseFacts(useCase),
    })),
    ...alerts.map((alert) => ({ kind: 'alert' as const, code: alert.name, title: alertTitle(alert), facts: alertFacts(alert) })),
  ];
}

/** Names of all use cases and alerts */
export const useCaseNames = (): string[] => [...new Set([...mappedResponses(), ...mappedAlerts()].map(({ name }) => name))];

const titleOf = (code: number): string | undefined => USE_CASE_TITLES[code];

/** Of several message codes the title of the first, which the others only differ from in who does it */
const titleOfAll = (codes: readonly number[]): string => codes.map(titleOf).find((title) => title !== undefined) ?? '';

const withoutName = (title: string): string => title.replace(/^\S+ /, '');

/** An alert has no title of its own: the name of its alert code says what it is */
function alertTitle({ name, messageCode, alertCodes }: Alert): string {
  const [code] = alertCodes;
  const title = code === undefined ? 'any alert code' : (ALERT_NAMES[code] ?? '');
  return `alert ${name}: ${titleOf(messageCode) ?? (alertCodes.length > 1 ? `${title}, …` : title)}`;
}
