/** Every error of this package. `code` is stable, `offset` is an octet of the message, `context` the path that was being read. */
export class GbcsError extends Error {
  readonly code: string;
  /** Octet in the message at which reading stopped; undefined where the error is about no octet */
  readonly offset: number | undefined;
  /** Path being read, outermost first: `access response / item 2 / structure member 3` */
  readonly context: string;

  constructor(code: string, message: string, details: { offset?: number | undefined; context?: string; cause?: unknown } = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = code;
    this.offset = details.offset;
    this.context = details.context ?? '';
  }

  /** Without the stack and the cause, so that a log line holds what a reader needs and nothing secret */
  toJSON(): { name: string; code: string; message: string; offset?: number; context?: string } {
    return {
      name: this.name,
      code: this.code,
      message: this.message,
      ...(this.offset === undefined ? {} : { offset: this.offset }),
      ...(this.context === '' ? {} : { context: this.context }),
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
    return new DecodeError(`${outer} / ${this.context}`, this.offset as number, this.problem);
  }
}
