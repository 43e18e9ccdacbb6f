import type { MessageFields } from '../input/read-message.js';
import type { InputKind } from '../input/record.js';
import type { Table } from '../rows/table-row.js';
import type { SchemaVersion } from '../translation/translation.js';
import type { Wanted } from './filter.js';

/** Documents, lines of JSON with a document as text in each, or with its plain data, or rows */
export const OUTPUT_KINDS = ['xml', 'ndjson', 'json', 'csv'] as const;

export type OutputKind = (typeof OUTPUT_KINDS)[number];

/** What `gbcs-mmc translate` was asked for, as it goes to each worker thread */
export interface TranslateSettings {
  readonly from: 'auto' | InputKind;
  readonly to: OutputKind;
  /** The table whose rows CSV has */
  readonly table: Table;
  /** Which messages are translated; all where it isn't given */
  readonly wanted?: Wanted;
  /** Whether messages are only counted */
  readonly stats: boolean;
  /** Whether each document becomes a file of its own, so that it must be told which use case it is of */
  readonly separate: boolean;
  /** Whether rejections stand in line with documents, so that those take the carried fields along too */
  readonly inLine: boolean;
  /** Whether each warning is to be told, beside its count */
  readonly tellsWarnings: boolean;
  readonly fields: MessageFields;
  /** Name under which a line of JSON has what is ours, beside the fields that came along */
  readonly resultField: string;
  /** Folder with keys */
  readonly keys?: string;
  readonly serviceReferenceVariant?: string;
  readonly schemaVersion: SchemaVersion;
  readonly pretty: boolean;
  readonly debugInfo: 'always' | 'errors' | 'never';
  readonly verify: { readonly mac: boolean; readonly signature: boolean };
  readonly require: { readonly mac: boolean; readonly signature: boolean; readonly plaintext: boolean };
  readonly onInvalid: 'report' | 'reject';
}
