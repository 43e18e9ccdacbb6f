import { OptionError } from '../../given/errors.js';

/** Where results go */
export interface Target {
  /** Empty for the default exchange, which leads to the queue that the routing key names */
  readonly exchange: string;
  /** Undefined where it is the use case of a document, the code of a rejection */
  readonly routingKey: string | undefined;
}

const EXCHANGE = 'exchange:';

/**
 * Reads the name of a queue, or `exchange:NAME` or `exchange:NAME/ROUTING KEY`.
 * @throws OptionError where the name is empty
 */
export function targetOf(text: string, option: string): Target {
  if (!text.startsWith(EXCHANGE)) {
    if (text === '') throw new OptionError(option, 'names a queue, or exchange:NAME');
    return { exchange: '', routingKey: text };
  }
  const [name = '', ...key] = text.slice(EXCHANGE.length).split('/');
  if (name === '') throw new OptionError(option, 'names a queue, or exchange:NAME');
  return { exchange: name, routingKey: key.length === 0 ? undefined : key.join('/') };
}

/** A target in words */
export function targetText({ exchange, routingKey }: Target): string {
  return exchange === '' ? `queue ${routingKey}` : `exchange ${exchange}`;
}
