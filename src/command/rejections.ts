import { rawOf } from '../input/read-message.js';
import type { InputKind } from '../input/record.js';
import { withFields } from './output-text.js';
import { type InputPosition, placeText } from './position.js';
import type { ErrorReport } from './translated-batch.js';

/** Rejections shown one by one where no file takes them */
const SHOWN = 20;

/** A record that holds no message that can be translated, with all that is known of it */
export interface Rejection {
  /** Of its batch, from 0 */
  readonly index: number;
  readonly error: ErrorReport;
  readonly position: InputPosition;
  readonly octets: Uint8Array;
  readonly kind: InputKind;
  /** Members of a JSON object: the fields that come along with it */
  readonly fields: string;
}

/** A line of JSON for the errors file, with the message as it came: text where it was text, else hex */
export function rejectionLine(rejection: Rejection): string {
  return `${JSON.stringify(reportOf(rejection))}\n`;
}

/** The same in line with lines of JSON of translations, and as they are */
export function rejectionLineWithFields(rejection: Rejection, resultField: string): string {
  return withFields(rejection.fields, resultField, JSON.stringify(reportOf(rejection)));
}

function reportOf({ error, position, octets, kind }: Rejection): object {
  const { code, offset, context, reason, retryable } = error;
  const raw = rawOf(kind, octets);
  const shown =
    typeof raw === 'string' ? { encoding: 'text', raw } : { encoding: 'hex', raw: Buffer.from(raw).toString('hex').toUpperCase() };
  return { code, offset, context, reason, retryable, position, ...shown };
}

/** The first few rejections, a line each, for a reader; at the end, because a progress bar may have the terminal until then. */
export class ShownRejections {
  readonly #shown: string[] = [];
  readonly #codes = new Set<string>();
  #count = 0;

  add({ error: { code, reason, retryable }, position }: Rejection): void {
    this.#codes.add(code);
    if (++this.#count > SHOWN) return;
    const problem = retryable ? `${code} (retryable)` : code;
    this.#shown.push(`message ${position.message} (${placeText(position)}): ${problem}: ${reason}\n`);
  }

  text(): string {
    const more = this.#count - SHOWN;
    if (this.#count === 0) return '';
    const left = more > 0 ? `${more} more are not shown: --errors FILE keeps them all, with the messages\n` : '';
    return `${this.#shown.join('')}${left}What to do about them: gbcs-mmc explain ${[...this.#codes].join(' ')}\n`;
  }
}
