import { OptionError } from '../../given/errors.js';

/** Where results go */
export interface Target {
  /** Empty for the default exchange, which leads to the queue that the routing key names */
  readonly exchange: string;
  /** Undefined where it is the use case of a document, the code of a rejection */
  readonly routingKey: string | undefined;
}

const EXCHANGE = 'exchange:';
/** Octets of a name in AMQP at most */
const LONGEST = 255;

/**
 * Reads the name of a queue, or `exchange:NAME` or `exchange:NAME/ROUTING KEY`.
 * @throws OptionError where the name is empty, or longer than names can be
 */
export function targetOf(text: string, option: string): Target {
  const target = read(text, option);
  if ([target.exchange, target.routingKey ?? ''].some((name) => Buffer.byteLength(name) > LONGEST))
    throw new OptionError(option, `has a name of more than ${LONGEST} octets`);
  return target;
}

function read(text: string, option: string): Target {
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
