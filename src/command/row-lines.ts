import type { DuisReading } from '../duis/read-duis.js';
import { deviceMessageOf } from '../duis/translate-duis.js';
import type { InputMessage } from '../input/read-message.js';
import type { Translator } from '../node/translator.js';
import { csvOf } from '../rows/csv-text.js';
import type { Table, TableRow } from '../rows/table-row.js';
import type { Outcome } from '../translation/translation.js';

/** Rows that become text at a time */
const AT_ONCE = 1024;

/** Writes the rows of messages, those in DUIS documents too, as lines of CSV. */
export class RowLines {
  constructor(
    private readonly translator: Translator,
    private readonly table: Table,
    private readonly reading: DuisReading,
  ) {}

  /**
   * @param write takes some lines of the message at a time
   * @returns what else is known of the message
   * @throws GbcsError
   */
  of({ message, isDuis, variant }: InputMessage, write: (lines: string) => void): Outcome {
    const given = variant === undefined ? {} : { serviceReferenceVariant: variant };
    const device = isDuis ? deviceMessageOf(message, this.reading) : { message, perMessage: given };
    const rows = this.translator.rows(device.message, this.table, device.perMessage);
    const waiting: TableRow[] = [];
    for (;;) {
      const next = rows.next();
      if (next.done) {
        if (waiting.length > 0) write(csvOf(waiting));
        return next.value;
      }
      waiting.push(next.value);
      if (waiting.length < AT_ONCE) continue;
      write(csvOf(waiting));
      waiting.length = 0;
    }
  }
}
