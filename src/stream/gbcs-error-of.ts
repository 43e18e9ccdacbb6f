import { GbcsError } from '../../codecs/errors.js';

/** An error that a rejection can carry. One of no known family is a defect of this package, which costs its message and not the whole stream. */
export function gbcsErrorOf(error: unknown): GbcsError {
  if (error instanceof GbcsError) return error;
  return new GbcsError('UNEXPECTED', `unexpected: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}
