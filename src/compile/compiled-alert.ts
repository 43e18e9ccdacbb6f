import type { AlertHead } from '../../codecs/alert-head.js';
import type { PayloadCursor } from '../../codecs/payload-cursor.js';
import type { Places } from '../../codecs/source.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { Row } from '../../mappings/vocabulary/rows.js';
import type { Step } from './steps.js';

/** The alerts of one message code compiled once; holds where the values of the message at hand stand until it reads the next one. */
export interface CompiledAlert {
  /** Reads the whole content, its code and time into `head`. @throws DecodeError where it is not whole */
  read(c: PayloadCursor, head: AlertHead, reading: Reading): void;
  /** Writes what stands in `Payload`, of the alert read last */
  readonly rows: Step;
  /** The rows that it writes and where their sources stand: those of the alert read last, before any its own */
  readonly placed: PlacedRows;
}

export interface PlacedRows {
  readonly rows: readonly Row[];
  readonly places: Places;
}

type CompiledPayload = Pick<CompiledAlert, 'rows' | 'placed'>;

/** What reads and writes the payloads of an alert: its own, and those that go by the alert code */
export class Payloads<
  Alert extends { readonly alertCodes: readonly number[]; readonly payloads: readonly Alert[] },
  Compiled extends CompiledPayload,
> {
  readonly #own: Compiled;
  readonly #byAlertCode = new Map<number, Compiled>();
  /** That of the alert read last; before any its own */
  last: Compiled;

  constructor(alert: Alert, compile: (alert: Alert) => Compiled) {
    this.#own = compile(alert);
    this.last = this.#own;
    for (const other of alert.payloads) {
      const compiled = compile(other);
      for (const code of other.alertCodes) this.#byAlertCode.set(code, compiled);
    }
  }

  /**
   * That of an alert with this code, which is now the last one read. A generic alert has a payload only where one is there.
   * @param isThere whether the message has a payload
   */
  choose(alertCode: number, isThere: boolean): Compiled {
    this.last = (isThere ? this.#byAlertCode.get(alertCode) : undefined) ?? this.#own;
    return this.last;
  }
}
