import type { ErrorCode } from './codes.js';

/** Every error of this package. `code` is stable, `offset` is an octet of the message, `context` the path that was being read. */
export class GbcsError extends Error {
  readonly code: ErrorCode;
  /** Octet in the message at which reading stopped; undefined where the error is about no octet */
  readonly offset: number | undefined;
  /** Path being read, outermost first: `access response / item 2 / structure member 3` */
  readonly context: string;
  /** Whether the same may go well when it is tried again, as after a failure of a key store */
  readonly retryable: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    details: { offset?: number | undefined; context?: string; cause?: unknown; retryable?: boolean } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = code;
    this.offset = details.offset;
    this.context = details.context ?? '';
    this.retryable = details.retryable ?? false;
  }

  /** Without the stack and the cause, so that a log line holds what a reader needs and nothing secret */
  toJSON(): { name: string; code: ErrorCode; message: string; offset?: number; context?: string; retryable?: true } {
    return {
      name: this.name,
      code: this.code,
      message: this.message,
      ...(this.offset === undefined ? {} : { offset: this.offset }),
      ...(this.context === '' ? {} : { context: this.context }),
      ...(this.retryable ? { retryable: true } : {}),
    };
  }
}

/** The octets are not what the encoding allows: a wrong tag, a length past the end, nesting too deep, octets left over. */
export class DecodeError extends GbcsError {
  /** What is wrong, without the place */
  readonly problem: string;

  constructor(context: string, offset: number, problem: string) {
    super('DECODE', `${context} at offset ${offset}: ${problem}`, { offset, context });
    this.problem = problem;
  }

  /** The same error, with the path of an outer structure put in front */
  within(outer: string): DecodeError {
    return decodeError(`${outer} / ${this.context}`, this.offset as number, this.problem);
  }
}

/** Not in the class: bundlers rename one that names itself, and its name is that of the error */
const decodeError = (context: string, offset: number, problem: string) => new DecodeError(context, offset, problem);
