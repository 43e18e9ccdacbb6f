import { KeyDirectory } from '../keys/node/key-directory.js';
import type { SchemaVersion } from '../translation/translation.js';
import { MessageProcessor } from './message-processor.js';

/** What a worker's processors were asked for, as it goes to each thread */
export interface ProcessorSettings {
  readonly to: 'xml' | 'json';
  /** Folder with keys */
  readonly keys?: string;
  readonly serviceReferenceVariant?: string;
  readonly schemaVersion: SchemaVersion;
  readonly debugInfo: 'always' | 'errors' | 'never';
  readonly verify: { readonly mac: boolean; readonly signature: boolean };
  readonly require: { readonly mac: boolean; readonly signature: boolean; readonly plaintext: boolean };
  readonly onInvalid: 'report' | 'reject';
  readonly messageField: string;
  readonly variantField: string;
}

/** @throws KeyStoreError where the key directory can't be listed */
export function processorOf({ keys, ...options }: ProcessorSettings): MessageProcessor {
  return new MessageProcessor({ ...options, ...(keys === undefined ? {} : { keys: new KeyDirectory(keys) }) });
}
