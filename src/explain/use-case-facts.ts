import { hexNumber } from '../../codecs/hex.js';
import { ALERT_NAMES } from '../../mappings/enumerations/alert-codes.js';
import { ACCESS_COUNTS, EXPECTED_COMPONENTS } from '../../mappings/enumerations/answers.js';
import { CLUSTERS } from '../../mappings/enumerations/clusters.js';
import { criticalityOf } from '../../mappings/enumerations/criticality.js';
import { devicesOf } from '../../mappings/enumerations/device-kinds.js';
import { USE_CASE_TITLES } from '../../mappings/enumerations/use-case-titles.js';
import type { Alert } from '../../mappings/vocabulary/alert.js';
import type { UseCase } from '../../mappings/vocabulary/use-case.js';
import { alertLeaves, elementsFact, responseLeaves } from './elements.js';
import { type Fact, fact } from './explanation.js';
import { requestOf } from './request-elements.js';

const PROTECTION = {
  critical: 'critical: signed',
  'non-critical': 'non-critical: has a MAC',
  variant: 'signed or with a MAC, as its command was',
};

/** What is known of a use case whose responses are translated. @param code of its message codes the one that is asked for */
export function useCaseFacts(useCase: UseCase, code?: number): Fact[] {
  const { name, messageCodes, encoding } = useCase;
  return [
    ...fact('device', devicesOf(name)),
    ...codesFact(messageCodes),
    ...protectionFact(code ?? messageCodes[0]),
    ...fact('encoding', encoding),
    ...answersFact(useCase),
    ...fact('message', ...contentTexts(useCase)),
    ...elementsFact(responseLeaves([useCase])),
  ];
}

/** What is known of the alerts with one message code and encoding */
export function alertFacts(alert: Alert): Fact[] {
  const { name, messageCode, encoding, alertCodes } = alert;
  const isGeneric = alertCodes.length === 0;
  return [
    ...fact('device', devicesOf(name)),
    ...codesFact([messageCode]),
    ...protectionFact(messageCode),
    ...fact('encoding', encoding),
    ...fact('alert codes', ...(isGeneric ? ['any: its payload goes by the alert code'] : alertCodes.map(codeText))),
    ...(isGeneric ? [] : elementsFact(alertLeaves([alert]))),
  ];
}

const codeText = (code: number): string => `${hexNumber(code, 4)} ${ALERT_NAMES[code] ?? ''}`.trimEnd();

const codesFact = (codes: readonly number[]): Fact[] =>
  codes.length === 1
    ? fact('message code', ...codes.map((code) => hexNumber(code, 4)))
    : fact('message codes', ...codes.map((code) => `${hexNumber(code, 4)} ${USE_CASE_TITLES[code] ?? ''}`.trimEnd()));

function protectionFact(code: number): Fact[] {
  const criticality = criticalityOf(code);
  return fact('protection', criticality && PROTECTION[criticality]);
}

/** Service request variants, with the elements of request and response */
function answersFact({ variants }: UseCase): Fact[] {
  const answers = Object.entries(variants).map(([variant, response]) => `${variant} ${requestOf(response)} → ${response}`);
  return answers.length === 0 ? fact('answers', 'no service request') : fact('answers', ...answers);
}

function contentTexts({ name, encoding }: UseCase): string[] {
  if (encoding === 'DLMS COSEM') {
    const count = ACCESS_COUNTS[name];
    if (count === undefined) return [];
    return [`an access response with ${typeof count === 'number' ? itemsText(count) : `${count[0]} to ${count[1]} items`}`];
  }
  const expected = EXPECTED_COMPONENTS[name];
  if (expected === undefined) return [];
  const clusters = expected.clusters.map((cluster) => `${hexNumber(cluster, 4)} ${CLUSTERS[cluster] ?? ''}`.trimEnd()).join(', ');
  const components = expected.least === 1 ? '1 GBZ component' : `${expected.least} GBZ components`;
  return [`at least ${components} of the ${expected.clusters.length === 1 ? 'cluster' : 'clusters'} ${clusters}`];
}

const itemsText = (count: number): string => (count === 1 ? '1 item' : `${count} items`);
