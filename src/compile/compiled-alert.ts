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

/** By alert code what reads and writes a payload, and its own for every other code */
export class Payloads<Compiled> {
  readonly #byAlertCode = new Map<number, Compiled>();

  constructor(
    readonly own: Compiled,
    others: readonly { readonly alertCodes: readonly number[]; readonly compiled: Compiled }[],
  ) {
    for (const { alertCodes, compiled } of others) for (const code of alertCodes) this.#byAlertCode.set(code, compiled);
  }

  of(alertCode: number): Compiled {
    return this.#byAlertCode.get(alertCode) ?? this.own;
  }
}
