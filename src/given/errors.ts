import { GbcsError } from '../../codecs/errors.js';

/** A text that is neither hex nor base64, or a message without octets. */
export class InputError extends GbcsError {
  constructor(message: string, offset?: number) {
    super('INPUT', message, { offset, context: 'message' });
  }
}

/** An option has a value that it can't have. */
export class OptionError extends GbcsError {
  constructor(name: string, problem: string) {
    super('OPTION', `option ${name} ${problem}`, { context: 'options' });
  }
}
