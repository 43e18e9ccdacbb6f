import { nearest } from '../text/nearest.js';
import { explainAlertCode } from './explain-alert.js';
import { explainAccessResult, explainCosemClass, explainCosemObject } from './explain-cosem.js';
import { explainAttribute, explainCluster, explainCommand, explainZclStatus } from './explain-gbz.js';
import { explainProblem, problemCodes } from './explain-problem.js';
import { explainElement, explainVariant, responseElements } from './explain-service-request.js';
import { explainMessageCode, explainUseCase, useCaseNames } from './explain-use-case.js';
import type { Explanation } from './explanation.js';

/** Codes have forms: what one of this form may be */
const FORMS: readonly (readonly [form: RegExp, explain: (text: string, numbers: readonly string[]) => Explanation[]])[] = [
  [
    /^(?:0x)?([0-9a-f]{4})$/i,
    (_, [digits]) => [...explainAlertCode(hex(digits)), ...explainMessageCode(hex(digits)), ...explainCluster(hex(digits))],
  ],
  [/^0x([0-9a-f]{1,2})$/i, (_, [digits]) => [...explainMessageCode(hex(digits)), ...explainZclStatus(hex(digits))]],
  [/^[0-9a-f]{2}$/i, (text) => explainZclStatus(hex(text))],
  [/^(?:0x)?([0-9a-f]{4})[/:,](?:0x)?([0-9a-f]{4})$/i, (_, [cluster, attribute]) => explainAttribute(hex(cluster), hex(attribute))],
  [/^(?:0x)?([0-9a-f]{4})[/:,](?:0x)?([0-9a-f]{2})$/i, (_, [cluster, command]) => explainCommand(hex(cluster), hex(command))],
  [/^(?:srv ?)?(\d+(?:\.\d+){1,2})$/i, (_, [variant]) => explainVariant(variant ?? '')],
  [/^(?:class ?)?(\d{1,5})$/i, (_, [number]) => explainCosemClass(Number(number))],
  [/^\d{1,3}$/, (text) => explainAccessResult(Number(text))],
  [/^(\d+[-.]\d+[:.]\d+\.\d+\.\d+[.*]\d+|[0-9a-f]{12})$/i, explainCosemObject],
  [/^[a-z][\w-]*$/i, (text) => [...explainUseCase(text), ...explainElement(text)]],
  [/^[a-z][\w -]+$/i, explainProblem],
];

/**
 * All that a code stands for, from the tables of this version: of alerts and events (`8F1F`), messages (`0x0027`), use cases (`ECS17b`), service
 * request variants (`4.1.1`), elements of responses, errors and warnings (`MISSING_KEY`), clusters (`0x0702`), their attributes (`0x0702/0x0000`)
 * and commands (`0x0702/0x06`), COSEM classes and objects (`7`, `0-0:1.0.0.255`), access results and ZCL statuses (`0x8B`).
 * @returns none where the tables have no such code
 */
export function explain(code: string): Explanation[] {
  const text = code.trim();
  return FORMS.flatMap(([form, explainForm]) => {
    const match = form.exec(text);
    return match === null ? [] : explainForm(text, match.slice(1));
  });
}

/** Codes that are words: names of use cases, codes of errors and warnings, elements of responses */
export const knownWords = (): string[] => [...new Set([...useCaseNames(), ...problemCodes(), ...responseElements()])];

/** Those that resemble a code which is not known */
export const resembling = (code: string): string[] => nearest(code.trim(), knownWords());

const hex = (digits = ''): number => Number.parseInt(digits.replace(/^0x/i, ''), 16);
