import type { Properties } from './delivered-message.js';

export type LogFormat = 'text' | 'json';
type Level = 'info' | 'warning' | 'error';

/** A secret shorter than this is no secret, and stands in many words */
const SHORTEST_SECRET = 4;

/** Lines about a worker, as text or JSON. Secrets that it was told of never stand in one, whatever an error of a library says. */
export class WorkerLog {
  readonly #secrets: readonly string[];

  /** @param secrets as they are, and as they stand in a URL */
  constructor(
    private readonly format: LogFormat,
    private readonly write: (line: string) => void,
    secrets: readonly string[] = [],
  ) {
    this.#secrets = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]).filter(({ length }) => length >= SHORTEST_SECRET);
  }

  info(event: string, message: string, details: Properties = {}): void {
    this.#line('info', event, message, details);
  }

  warning(event: string, message: string, details: Properties = {}): void {
    this.#line('warning', event, message, details);
  }

  error(event: string, message: string, details: Properties = {}): void {
    this.#line('error', event, message, details);
  }

  /** A text without the secrets */
  withoutSecrets(text: string): string {
    return this.#secrets.reduce((cleared, secret) => cleared.replaceAll(secret, '***'), text);
  }

  #line(level: Level, event: string, message: string, details: Properties): void {
    const time = new Date().toISOString();
    const line =
      this.format === 'json'
        ? JSON.stringify({ time, level, event, message, ...details })
        : `${time} ${level} ${event}: ${message}${detailsText(details)}`;
    this.write(`${this.withoutSecrets(line)}\n`);
  }
}

function detailsText(details: Properties): string {
  const words = Object.entries(details).map(([name, value]) => `${name}=${typeof value === 'string' ? JSON.stringify(value) : value}`);
  return words.length === 0 ? '' : ` (${words.join(' ')})`;
}
