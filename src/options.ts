import { SCHEMA_VERSIONS, type SchemaVersion } from '../mappings/schema/versions.js';
import type { DebugInfoOption } from './document/response.js';
import { OptionError } from './errors.js';
import type { KeySource } from './keys/key-store.js';
import type { PerMessage } from './translation.js';

export { SCHEMA_VERSIONS } from '../mappings/schema/versions.js';
export type { DebugInfoOption } from './document/response.js';

/** How messages are translated. Everything is optional. */
export interface Options extends PerMessage {
  /** Where keys come from: a KeyDirectory, MemoryKeys, or a function `(eui, 'KA' | 'DS', { privateKey, prePayment })`; none: protected blocks stay closed */
  readonly keys?: KeySource;
  /** What is checked of every message; nothing */
  readonly verify?: { readonly mac?: boolean; readonly signature?: boolean };
  /** Whether an invalid MAC or signature is an error or only a verdict; report */
  readonly onInvalid?: 'report' | 'reject';
  /** Version of the MMC XML Schema that documents name and follow; 5.4 */
  readonly schemaVersion?: SchemaVersion;
  /** When DebugInfo is written; always */
  readonly debugInfo?: DebugInfoOption | boolean;
  /** Indents documents by two spaces; slow, for people to read */
  readonly pretty?: boolean;
}

/** Whether two sets of options make the same translator; the service request variant goes with each message */
export const sameOptions = (a: Options, b: Options): boolean =>
  a.keys === b.keys &&
  a.schemaVersion === b.schemaVersion &&
  a.debugInfo === b.debugInfo &&
  a.pretty === b.pretty &&
  a.onInvalid === b.onInvalid &&
  a.verify?.mac === b.verify?.mac &&
  a.verify?.signature === b.verify?.signature;

const ALLOWED: readonly [keyof Options, readonly unknown[]][] = [
  ['schemaVersion', SCHEMA_VERSIONS],
  ['debugInfo', ['always', 'errors', 'never', true, false]],
  ['onInvalid', ['report', 'reject']],
];

/** @throws OptionError for a value that an option does not have; callers in JavaScript have no types that would tell them */
export function checkOptions(options: Options): void {
  for (const [name, values] of ALLOWED) {
    const value = options[name];
    if (value !== undefined && !values.includes(value)) throw new OptionError(name, value, values);
  }
}
