import { COLUMNS, type TableRow } from './table-row.js';

/** What a field that holds it stands in quotes for */
const SPECIAL = /[",\r\n]/;

function fieldOf(value: unknown): string {
  if (value === undefined) return '';
  const text = String(value);
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of RFC 4180, without the header */
export const csvOf = (rows: readonly TableRow[]): string =>
  rows.map((row) => `${COLUMNS.map((column) => fieldOf(row[column])).join(',')}\r\n`).join('');

/** The header line: the columns of tables */
export const csvHeader = (): string => `${COLUMNS.join(',')}\r\n`;
