import type { Tally } from './translated-batch.js';

/** Counts what became of the messages of a run. */
export class Summary {
  #translated = 0;
  #rejected = 0;
  readonly #byUseCase = new Map<string, Tally>();
  readonly #byCode = new Map<string, number>();
  readonly #started = performance.now();

  get translated(): number {
    return this.#translated;
  }

  get rejected(): number {
    return this.#rejected;
  }

  addTallies(tallies: ReadonlyMap<string, Tally>): void {
    for (const [key, { count, encrypted, warned }] of tallies) {
      const sum = this.#byUseCase.get(key) ?? { count: 0, encrypted: 0, warned: 0 };
      sum.count += count;
      sum.encrypted += encrypted;
      sum.warned += warned;
      this.#byUseCase.set(key, sum);
      this.#translated += count;
    }
  }

  addRejection(code: string): void {
    this.#byCode.set(code, (this.#byCode.get(code) ?? 0) + 1);
    this.#rejected++;
  }

  /** `1,000 messages: 990 translated, 10 rejected, in 0.4 s (2,500/s)` */
  line(interrupted = false): string {
    const seconds = (performance.now() - this.#started) / 1000;
    const messages = this.#translated + this.#rejected;
    const rate = shown(Math.round(messages / Math.max(seconds, 0.001)));
    const counts = `${shown(messages)} ${messages === 1 ? 'message' : 'messages'}: ${shown(this.#translated)} translated, ${shown(this.#rejected)} rejected`;
    return `${counts}, in ${seconds.toFixed(1)} s (${rate}/s)${interrupted ? ', interrupted' : ''}`;
  }

  /** Lines by use case and by reason of rejection, in columns */
  details(): string[] {
    const rows = [['use case', 'translated', 'encrypted', 'with warnings']];
    for (const [key, { count, encrypted, warned }] of sorted(this.#byUseCase))
      rows.push([key, shown(count), shown(encrypted), shown(warned)]);
    const lines = this.#byUseCase.size === 0 ? [] : columns(rows);
    if (this.#byCode.size === 0) return lines;
    const codes = [['rejected for', 'messages'], ...sorted(this.#byCode).map(([code, count]) => [code, shown(count)])];
    return [...lines, ...columns(codes)];
  }
}

function sorted<T>(counts: ReadonlyMap<string, T>): [string, T][] {
  return [...counts].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
}

function columns(rows: readonly string[][]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '));
}

/** `1,234,567`; by hand, because the first use of Intl costs more than a small run */
function shown(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
