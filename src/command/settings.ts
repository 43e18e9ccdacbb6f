import type { MessageFields } from '../input/read-message.js';
import type { InputKind } from '../input/record.js';
import type { SchemaVersion } from '../translation.js';

/** What `gbcs-mmc translate` was asked for, as it goes to each worker thread */
export interface TranslateSettings {
  readonly from: 'auto' | InputKind;
  readonly to: 'xml' | 'ndjson';
  /** Whether each document becomes a file of its own, so that it must be told where each one ends */
  readonly separate: boolean;
  readonly fields: MessageFields;
  /** Folder with keys */
  readonly keys?: string;
  readonly serviceReferenceVariant?: string;
  readonly schemaVersion: SchemaVersion;
  readonly pretty: boolean;
  readonly debugInfo: 'always' | 'errors' | 'never';
  readonly verify: { readonly mac: boolean; readonly signature: boolean };
  readonly onInvalid: 'report' | 'reject';
}
