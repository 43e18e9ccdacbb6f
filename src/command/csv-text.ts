import { stringify } from 'csv-stringify/sync';
import { COLUMNS, type TableRow } from '../rows/table-row.js';

const OPTIONS = { columns: [...COLUMNS], record_delimiter: 'windows', cast: { bigint: (value: bigint) => String(value) } } as const;

/** Lines of RFC 4180, without the header */
export const csvOf = (rows: readonly TableRow[]): string => stringify([...rows], OPTIONS);

/** The header line: the columns of tables */
export const csvHeader = (): string => `${COLUMNS.join(',')}\r\n`;
