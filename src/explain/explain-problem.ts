import type { Advice } from './advice.js';
import { ERROR_ADVICE } from './error-advice.js';
import { type ExplainedKind, type Explanation, fact } from './explanation.js';
import { WARNING_ADVICE } from './warning-advice.js';

const TABLES: readonly (readonly [kind: ExplainedKind, table: Readonly<Record<string, Advice>>])[] = [
  ['error code', ERROR_ADVICE],
  ['warning code', WARNING_ADVICE],
];

/** All codes of errors and warnings */
export const problemCodes = (): string[] => TABLES.flatMap(([, table]) => Object.keys(table));

/** An error or warning code: `MISSING_KEY`, in letters of either case, with `-` or a space for `_` */
export function explainProblem(text: string): Explanation[] {
  const code = text.toUpperCase().replace(/[\s-]/g, '_');
  return TABLES.flatMap(([kind, table]) => {
    if (!Object.hasOwn(table, code)) return [];
    const { means, advice } = table[code] as Advice;
    return [{ kind, code, title: means, facts: fact('what to do', advice) }];
  });
}
