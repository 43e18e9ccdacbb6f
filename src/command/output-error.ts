import { GbcsError } from '../../codecs/errors.js';

/** An output takes no more: a full disk, a file that is there already, a reader that takes nothing. */
export class OutputError extends GbcsError {
  readonly #problem: string;

  /**
   * @param output what takes no more: a path, or `standard output`
   * @param written octets of the last write that it took before that
   */
  constructor(
    readonly output: string,
    problem: string,
    readonly written: number,
    cause?: unknown,
  ) {
    super('OUTPUT', `${output}: ${problem}`, { context: output, cause });
    this.#problem = problem;
  }

  /** The same error, saying that the output ends within what came of a message */
  cutWithin(message: number, octets: number): OutputError {
    const problem = `${this.#problem}. Its last ${octets} octets are a part of what came of message ${message}`;
    return new OutputError(this.output, problem, this.written, this.cause);
  }
}

/** The run is to end, and the reader of standard output takes nothing. The write still waits, so that the process must be made to exit. */
export class StalledReaderError extends OutputError {
  constructor() {
    super('standard output', 'its reader takes nothing, and the run is to end', 0);
  }
}
