import type { Options } from 'amqplib';
import { OptionError } from '../../given/errors.js';

const PORTS = { 'amqp:': 5672, 'amqps:': 5671 } as const;

/** Where a broker is, and who the worker is to it */
export interface BrokerAddress {
  readonly options: Options.Connect;
  /** As it may be shown: without user and password */
  readonly shown: string;
}

/**
 * Reads an AMQP URL. A user and a password that are given beside it count instead of those in it.
 * @throws OptionError where it is none; the error doesn't repeat it, because it may hold a password
 */
export function brokerAddress(url: string, given: { username?: string; password?: string }): BrokerAddress {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const port = PORTS[parsed?.protocol as keyof typeof PORTS];
  if (parsed === undefined || port === undefined || parsed.hostname === '')
    throw new OptionError('url', 'is the address of a broker: amqp://HOST, amqps://HOST:PORT/VHOST');
  const vhost = parsed.pathname.length > 1 ? decoded(parsed.pathname.slice(1)) : '/';
  const heartbeat = Number(parsed.searchParams.get('heartbeat') ?? 30);
  if (!Number.isInteger(heartbeat) || heartbeat < 0) throw new OptionError('url', 'has a heartbeat that is no number of seconds');
  const { protocol, hostname, host } = parsed;
  return {
    options: {
      protocol: protocol.slice(0, -1),
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port: parsed.port === '' ? port : Number(parsed.port),
      username: given.username ?? (parsed.username === '' ? 'guest' : decoded(parsed.username)),
      password: given.password ?? (parsed.username === '' ? 'guest' : decoded(parsed.password)),
      vhost,
      heartbeat,
    },
    shown: `${protocol}//${host}/${vhost === '/' ? '' : encodeURIComponent(vhost)}`,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new OptionError('url', 'has a % that two hex digits don’t follow: write %25 for it');
  }
}
