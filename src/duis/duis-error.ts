import type { ErrorCode } from '../../codecs/codes.js';
import { GbcsError } from '../../codecs/errors.js';

/** Stable codes of what a DUIS document can be refused for, although it is well-formed */
export type DuisCode = Extract<ErrorCode, `DUIS_${string}` | 'SMETS1_CONTENT'>;

/** A well-formed document that is no DUIS document, or whose contents can't be used. `context` is the path of the element. */
export class DuisError extends GbcsError {
  declare readonly code: DuisCode;

  constructor(code: DuisCode, context: string, problem: string, cause?: unknown) {
    super(code, `${context}: ${problem}`, { context, cause });
  }
}
