import type { ErrorCode } from '../../codecs/codes.js';
import { GbcsError } from '../../codecs/errors.js';

/** Stable codes of what an input can be refused for before it is a message */
export type RecordCode = Extract<ErrorCode, `INPUT_${string}`>;

/** Part of an input that holds no readable message. `offset`, where there is one, counts from the start of that part. */
export class RecordError extends GbcsError {
  declare readonly code: RecordCode;

  constructor(code: RecordCode, problem: string, details: { offset?: number; context?: string; cause?: unknown } = {}) {
    super(code, problem, details);
  }
}
