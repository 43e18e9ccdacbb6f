import type { ErrorCode, WarningCode } from '../../codecs/codes.js';
import type { Verdict } from '../keys/verdict.js';
import { add, addCounts, type Counts, noCounts } from './counts.js';
import type { ErrorReport } from './translated-batch.js';

/** The checks that a run was asked for */
export interface Checks {
  readonly mac: boolean;
  readonly signature: boolean;
}

const VERDICTS: readonly Verdict[] = ['valid', 'absent', 'invalid', 'unchecked'];

/** Code of the warning that a MAC or signature is absent which the message ought to have */
const UNPROTECTED: WarningCode = 'UNPROTECTED';

/** Counts what became of the messages of a run. */
export class Summary {
  readonly #checks: Checks;
  readonly #counts: Counts = noCounts();
  #translated = 0;
  #encrypted = 0;
  #rejected = 0;
  #retryable = 0;
  readonly #byCode = new Map<ErrorCode, number>();
  readonly #started = performance.now();

  constructor(checks: Checks) {
    this.#checks = checks;
  }

  get translated(): number {
    return this.#translated;
  }

  get rejected(): number {
    return this.#rejected;
  }

  /** Whether each message is translated, and each check that was asked for came out well, or had nothing to check where that may be */
  get isClean(): boolean {
    if (this.#rejected > 0 || this.#counts.warnings.has(UNPROTECTED)) return false;
    return this.#asked().every(([, verdicts]) => !verdicts.has('invalid') && !verdicts.has('unchecked'));
  }

  addCounts(counts: Counts): void {
    addCounts(this.#counts, counts);
    for (const { count, encrypted } of counts.tallies.values()) {
      this.#translated += count;
      this.#encrypted += encrypted;
    }
  }

  addRejection({ code, retryable }: ErrorReport): void {
    add(this.#byCode, code, 1);
    this.#rejected++;
    if (retryable) this.#retryable++;
  }

  /**
   * `1,000 messages: 990 translated, 10 rejected, in 0.4 s (2,500/s); MAC: 985 valid, 5 invalid; 12 left encrypted; warnings: 3 DATE_TIME`
   * @param ending why the run ended before its input did
   */
  line(ending?: 'interrupted' | 'stopped'): string {
    const seconds = (performance.now() - this.#started) / 1000;
    const messages = this.#translated + this.#rejected;
    const rate = shown(Math.round(messages / Math.max(seconds, 0.001)));
    const counts = `${shown(messages)} ${messages === 1 ? 'message' : 'messages'}: ${shown(this.#translated)} translated, ${shown(this.#rejected)} rejected${this.#retryable === 0 ? '' : ` (${shown(this.#retryable)} retryable)`}`;
    const parts = [`${counts}, in ${seconds.toFixed(1)} s (${rate}/s)${ending === undefined ? '' : `, ${ending}`}`];
    for (const [check, verdicts] of this.#asked()) {
      const given = VERDICTS.filter((verdict) => verdicts.has(verdict));
      if (given.length > 0) parts.push(`${check}: ${given.map((verdict) => `${shown(verdicts.get(verdict) ?? 0)} ${verdict}`).join(', ')}`);
    }
    if (this.#encrypted > 0) parts.push(`${shown(this.#encrypted)} left encrypted`);
    const warnings = sorted(this.#counts.warnings).map(([code, count]) => `${shown(count)} ${code}`);
    if (warnings.length > 0) parts.push(`warnings: ${warnings.join(', ')}`);
    return parts.join('; ');
  }

  /** Lines by use case and by reason of rejection, in columns */
  details(): string[] {
    const { tallies } = this.#counts;
    const rows = [['use case', 'translated', 'encrypted', 'with warnings']];
    for (const [key, { count, encrypted, warned }] of sorted(tallies)) rows.push([key, shown(count), shown(encrypted), shown(warned)]);
    const lines = tallies.size === 0 ? [] : columns(rows);
    if (this.#byCode.size === 0) return lines;
    const codes = [['rejected for', 'messages'], ...sorted(this.#byCode).map(([code, count]) => [code, shown(count)])];
    return [...lines, ...columns(codes)];
  }

  /** The checks that were asked for, with the counts of their verdicts */
  #asked(): [string, Map<Verdict, number>][] {
    const { mac, signature } = this.#checks;
    const asked: [string, Map<Verdict, number>][] = [];
    if (mac) asked.push(['MAC', this.#counts.mac]);
    if (signature) asked.push(['signature', this.#counts.signature]);
    return asked;
  }
}

function sorted<T>(counts: ReadonlyMap<string, T>): [string, T][] {
  return [...counts].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
}

function columns(rows: readonly string[][]): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  );
}

/** `1,234,567`; by hand, because the first use of Intl costs more than a small run */
function shown(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
