import { hexNumber } from '../../../codecs/hex.js';
import { ALERT_NAMES } from '../../../mappings/enumerations/alert-codes.js';
import { schemaOf } from '../../../mappings/schema/schema.js';
import { csvHeader, csvOf } from '../../rows/csv-text.js';
import { detailOf, eventOf } from '../../rows/entry-rows.js';
import { type Found, RowWriter } from '../../rows/row-writer.js';
import { BILLING_ALERT, type TableRow } from '../../rows/table-row.js';
import { hasResponse } from '../../rows/tables.js';
import type { Outcome } from '../../translation/translation.js';
import { formOf } from '../../writer/data-form.js';
import type { DocumentLine } from '../../writer/document-line.js';
import { writeLines } from './write-lines.js';

/** Rows of a message as CSV of RFC 4180 with a header line, as `--to csv` has them. @returns undefined where it gives no rows */
export function csvText(lines: readonly DocumentLine[], outcome: Outcome): string | undefined {
  const rows = rowsOf(lines, outcome);
  return rows.length === 0 ? undefined : csvHeader() + csvOf(rows);
}

/** The rows that a message gives to the one table that it has rows of: readings, events or alerts; a billing data log alert its readings */
export function rowsOf(lines: readonly DocumentLine[], { originator, useCase, mac, signature, alertCode }: Outcome): TableRow[] {
  const verdict = mac === 'absent' ? signature : mac;
  const messageTime = textOf(inside(lines, 'Header'), 'Timestamp');
  return foundIn(lines, alertCode).map((found) => ({ device: originator, useCase, messageTime, ...found, verdict }));
}

function foundIn(lines: readonly DocumentLine[], alertCode: number | undefined): readonly Found[] {
  if (alertCode !== undefined) return ofAlert(lines, alertCode);
  const [first, ...others] = inside(lines, 'SMETSData');
  const element = first && schemaOf().response(first.name);
  if (first === undefined || element === undefined) return [];
  const isEvents = hasResponse('events', first.name);
  if (!isEvents && !hasResponse('readings', first.name)) return [];
  const writer = new RowWriter(formOf(element.type), isEvents ? eventOf : undefined);
  writeLines(others.slice(0, -1), writer);
  writer.finish();
  return writer.found;
}

function ofAlert(lines: readonly DocumentLine[], alertCode: number): readonly Found[] {
  const payload = inside(lines, 'Payload');
  const form = formOf(schemaOf().alertPayload.type);
  if (payload[0]?.name === BILLING_ALERT) {
    const writer = new RowWriter(form);
    writeLines(payload, writer);
    writer.finish();
    return writer.found;
  }
  const content = inside(lines, 'DeviceAlertContent');
  if (content.length === 0) return [];
  const writer = new RowWriter(form, ({ name, time }) => ({ entryTime: time, item: name }));
  writeLines(payload, writer);
  const item = hexNumber(alertCode, 4);
  const value = ALERT_NAMES[alertCode] ?? `Unknown alert code ${item}`;
  return [{ entryTime: textOf(content, 'Timestamp'), item, value, detail: detailOf(writer.leaves) }];
}

/** Lines inside the first element of that name; none where there is no such element */
function inside(lines: readonly DocumentLine[], name: string): readonly DocumentLine[] {
  const start = lines.findIndex((line) => line.kind === 'start' && line.name === name);
  if (start < 0) return [];
  const depth = lines[start]?.depth;
  const end = lines.findIndex((line, at) => at > start && line.kind === 'end' && line.depth === depth);
  return lines.slice(start + 1, end);
}

const textOf = (lines: readonly DocumentLine[], name: string): string | undefined => lines.find((line) => line.name === name)?.text;
