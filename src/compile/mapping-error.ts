/** A mapping that can't be compiled: a row names a source that no shape holds, or two things stand at one place. */
export class MappingError extends Error {
  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
    this.name = 'MappingError';
  }
}
