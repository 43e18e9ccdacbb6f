import { SCHEMA_VERSIONS, type SchemaVersion } from '../../mappings/schema/versions.js';
import { OptionError } from '../given/errors.js';
import { requireObject, typeName } from '../given/given.js';
import { TABLES, type Table } from '../rows/table-row.js';
import type { Decimals } from '../writer/plain-data.js';
import type { DebugInfoOption } from './response-elements.js';
import type { PerMessage } from './translation.js';

export { SCHEMA_VERSIONS } from '../../mappings/schema/versions.js';
export type { DebugInfoOption } from './response-elements.js';

/** How messages are translated. Everything is optional. */
export interface Options<Keys = unknown> extends PerMessage {
  /**
   * Where keys come from: a KeyDirectory, MemoryKeys, or a function `(eui, 'KA' | 'DS', { privateKey, prePayment })`, in a browser WebKeys;
   * none: protected blocks stay closed
   */
  readonly keys?: Keys;
  /**
   * For how many pairs of parties, a device and who its messages are for, the shared secret is kept: a whole number from 1 to 8,000,000; 100,000.
   * A pair takes about
   * 0.8 kB, and 3 kB more where the key store makes a key object for it. The secrets of pairs beyond are computed anew.
   */
  readonly maximumPairs?: number;
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

/** Twice as many keys are kept, and no Map holds more than 2^24 */
const MOST_PAIRS = 8_000_000;

/** Whether two sets of options make the same translator; the service request variant goes with each message */
export const sameOptions = (a: Options, b: Options): boolean =>
  a.keys === b.keys &&
  a.maximumPairs === b.maximumPairs &&
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

const BOOLEANS: readonly [keyof Options, readonly string[]][] = [
  ['verify', ['mac', 'signature']],
  ['require', ['mac', 'signature', 'plaintext']],
];

/**
 * Callers in JavaScript have no types that would tell them.
 * @throws OptionError for a value that an option does not have; InputError for options that are no object
 */
export function checkOptions(options: Options): void {
  requireObject(options, 'what stands for options');
  for (const [name, values] of ALLOWED) {
    const value = options[name];
    if (value !== undefined && !values.includes(value))
      throw new OptionError(name, `is ${shown(value)}, and can be ${values.map(shown).join(', ')}`);
  }
  for (const [name, members] of BOOLEANS) {
    const value = options[name] as Readonly<Record<string, unknown>> | undefined;
    if (value === undefined) continue;
    if (typeof value !== 'object' || value === null) throw new OptionError(name, `is an object, and not ${typeName(value)}`);
    for (const member of members) requireOption(`${name}.${member}`, 'boolean', value[member]);
  }
  requireOption('pretty', 'boolean', options.pretty);
  requireOption('serviceReferenceVariant', 'string', options.serviceReferenceVariant);
  const { maximumPairs } = options;
  if (maximumPairs === undefined) return;
  requireOption('maximumPairs', 'number', maximumPairs);
  if (!Number.isInteger(maximumPairs) || maximumPairs < 1 || maximumPairs > MOST_PAIRS)
    throw new OptionError('maximumPairs', `is ${maximumPairs}, and can be a whole number from 1 to ${MOST_PAIRS}`);
}

/** @throws OptionError for a table that there is not */
export function checkTable(table: Table): void {
  if (!TABLES.includes(table)) throw new OptionError('table', `is ${shown(table)}, and can be ${TABLES.map(shown).join(', ')}`);
}

/** @throws OptionError for what says nothing of decimals */
export function checkDecimals(decimals: Decimals | undefined): void {
  if (decimals !== undefined && decimals !== 'strings' && decimals !== 'numbers')
    throw new OptionError('decimals', `is ${shown(decimals)}, and can be "strings", "numbers"`);
}

function requireOption(name: string, type: 'boolean' | 'string' | 'number', value: unknown): void {
  if (value !== undefined && typeof value !== type) throw new OptionError(name, `is a ${type}, and not ${typeName(value)}`);
}

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? JSON.stringify(value) : typeName(value);
