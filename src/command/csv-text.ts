import { createRequire } from 'node:module';
import { COLUMNS, type TableRow } from '../rows/table-row.js';

type Csv = typeof import('csv-stringify/sync');

let library: Csv | undefined;

/** Loaded with the first row: runs that write no CSV start without it */
function csv(): Csv {
  library ??= createRequire(import.meta.url)('csv-stringify/sync') as Csv;
  return library;
}

const OPTIONS = { columns: [...COLUMNS], record_delimiter: 'windows', cast: { bigint: (value: bigint) => String(value) } } as const;

/** Lines of RFC 4180, without the header */
export const csvOf = (rows: readonly TableRow[]): string => csv().stringify([...rows], OPTIONS);

/** The header line: the columns of tables */
export const csvHeader = (): string => `${COLUMNS.join(',')}\r\n`;
