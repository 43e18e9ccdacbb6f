import { GbcsError } from '../../../codecs/errors.js';

/** Reply codes of AMQP 0-9-1 that another attempt doesn't change: access refused, not allowed (a virtual host that is not there) */
const REFUSED = /\b(403|530)\b|ACCESS[_-]REFUSED|NOT[_-]ALLOWED/;
/** Codes of Node.js for a certificate that is not trusted, or is of another host */
const CERTIFICATE = /CERT|^UNABLE_TO_|^SELF_SIGNED|^DEPTH_ZERO|^HOSTNAME_MISMATCH/;

/** A broker that refuses the worker: its credentials, its virtual host, or the certificate that it shows is not trusted */
export class BrokerError extends GbcsError {
  constructor(message: string, cause: unknown) {
    super('BROKER', message, { cause });
  }
}

/**
 * What another attempt to connect doesn't change, in words that say what to do; undefined for a broker that is away.
 * @param shown address without user and password
 */
export function lastingProblem(error: unknown, shown: string): BrokerError | undefined {
  const { code, message } = error as { code?: unknown; message: string };
  if (typeof code === 'string' && CERTIFICATE.test(code))
    return new BrokerError(`${shown} shows a certificate that is not trusted (${code}): --ca FILE names the authority to trust`, error);
  if (!REFUSED.test(message)) return undefined;
  return new BrokerError(`${shown} refuses the worker: ${message}. Is it the right user, password and virtual host?`, error);
}

/** What an error of the broker or of the connection says, for a log */
export function brokerProblem(error: unknown): string {
  if (error === undefined) return 'the connection was closed';
  // with several addresses for a name, what each attempt came to
  const { message, errors } = error as { message: string; errors?: readonly Error[] };
  if (message !== '' || errors === undefined) return message;
  return errors.map((one) => one.message).join('; ');
}
