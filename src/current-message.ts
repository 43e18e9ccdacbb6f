import { Envelope } from '../codecs/envelope/envelope.js';
import { PayloadCursor } from '../codecs/payload-cursor.js';
import type { Reading } from '../mappings/vocabulary/reading.js';
import type { Warning } from './translation.js';

const NO_OCTETS = new Uint8Array(0);

/** The message at hand of one translator. Used again for the next one, as translation never yields in between. */
export class CurrentMessage implements Reading {
  readonly envelope = new Envelope();
  readonly cursor = new PayloadCursor(NO_OCTETS);
  octets: Uint8Array = NO_OCTETS;
  #warnings: Warning[] | undefined;

  start(octets: Uint8Array): void {
    this.octets = octets;
    this.#warnings = undefined;
  }

  warn(code: string, message: string, context: string, offset?: number): void {
    this.add(offset === undefined ? { code, message, context } : { code, message, context, offset });
  }

  add(warning: Warning): void {
    this.#warnings ??= [];
    this.#warnings.push(warning);
  }

  get warnings(): readonly Warning[] {
    return this.#warnings ?? NO_WARNINGS;
  }
}

const NO_WARNINGS: readonly Warning[] = Object.freeze([]);
