import type { DebugInfoOption } from './document/response.js';
import { OptionError } from './errors.js';
import type { KeySource } from './keys/key-store.js';
import type { PerMessage, SchemaVersion } from './translation.js';

export type { DebugInfoOption } from './document/response.js';

export const SCHEMA_VERSIONS: readonly SchemaVersion[] = ['4.0', '5.0', '5.1', '5.2', '5.3', '5.4'];

/** How messages are translated. Everything is optional. */
export interface Options extends PerMessage {
  /** Where keys come from: a KeyDirectory, MemoryKeys, or a function `(eui, 'KA' | 'DS', { privateKey, prePayment })`; none: protected blocks stay closed */
  readonly keys?: KeySource;
  /** What is checked of every message; nothing */
  readonly verify?: { readonly mac?: boolean; readonly signature?: boolean };
  /**
   * What a message has to have to be translated: a MAC or a signature that is `valid`, no protected block that stays encrypted;
   * nothing. What is required is checked too. A MAC or signature may be absent where the message has the other of the two and its
   * use case is of the kind that has: critical use cases are signed, non-critical ones have a MAC.
   */
  readonly require?: { readonly mac?: boolean; readonly signature?: boolean; readonly plaintext?: boolean };
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
  a.verify?.signature === b.verify?.signature &&
  a.require?.mac === b.require?.mac &&
  a.require?.signature === b.require?.signature &&
  a.require?.plaintext === b.require?.plaintext;

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
