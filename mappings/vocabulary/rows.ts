import type { RepeatedSource, Source, Value } from '../../codecs/source.js';
import type { Converter, Facets } from './converters.js';
import * as converters from './converters.js';
import type { Reading } from './reading.js';

/** One line of a mapping: what appears in the document, where it comes from, how it is written. */
export type Row = ElementRow | CombinedRow | GroupRow | EachRow | SelectRow | FlagRow;

/** An attribute of an element */
export interface AttributeRow {
  readonly name: string;
  readonly source: Source;
  readonly as: Converter;
}

/** An element with the text of one value; left out where the message has none */
export interface ElementRow {
  readonly kind: 'element';
  readonly name: string;
  readonly source: Source;
  readonly as: Converter;
  readonly attributes: readonly AttributeRow[];
  /** A whole element around it does not need it */
  readonly optional?: boolean;
}

/** An element whose text takes several values; those that the message does not have are undefined */
export interface CombinedRow {
  readonly kind: 'combined';
  readonly name: string;
  readonly sources: readonly Source[];
  readonly as: Combination;
  readonly attributes: readonly AttributeRow[];
  /** A whole element around it does not need it */
  readonly optional?: boolean;
}

export interface Combination extends Facets {
  /** @param values in the order of the row's sources; undefined where the message has none */
  write(values: readonly (Value | undefined)[], reading: Reading): string | undefined;
}

/** An element that holds others. An optional one that stays empty is left out. */
export interface GroupRow {
  readonly kind: 'group';
  readonly name: string;
  readonly optional: boolean;
  /** It stands only where the message has this value */
  readonly where?: Source;
  /** Left out, with a warning, where something that the schema demands of it has no text */
  readonly whole?: boolean;
  /** A whole element around it needs what is in it */
  readonly demanded?: boolean;
  readonly attributes: readonly AttributeRow[];
  readonly rows: readonly Row[];
}

/** Which entries of an array a row takes, and what it writes around each; all, and nothing, where it is left out */
export interface EachOptions {
  /** The source is an array in each entry of this one: the entries of all these arrays are taken as those of one */
  readonly within?: RepeatedSource;
  /** Attribute that counts the entries from 1 */
  readonly counted?: string;
  readonly attributes?: readonly AttributeRow[];
  /** Entries for which it says no are passed over (and counted) */
  readonly where?: EntryCondition | undefined;
  /** First and last position in the array (from 1) of the entries that the row takes, counted from 1 */
  readonly positions?: readonly [first: number, last: number];
  /** Entries are left out, with a warning, where something that the schema demands of them has no text */
  readonly whole?: boolean;
  /** Entries that the schema has room for; a warning tells of more */
  readonly limit?: number;
  /** Written once without entry, with the values around it, where the array has none */
  readonly atLeastOnce?: boolean;
}

/** An element for each entry of an array */
export interface EachRow extends EachOptions {
  readonly kind: 'each';
  readonly name: string;
  readonly source: RepeatedSource;
  readonly attributes: readonly AttributeRow[];
  /** Elements inside, or the one value that is the text of the element */
  readonly content: readonly Row[] | { readonly source: Source; readonly as: Converter };
  /** Writes the rows of each entry without an element around them */
  readonly bare: boolean;
  /** A whole element around it needs an entry */
  readonly demanded?: boolean;
}

/** Which entries of an array a row takes */
export interface EntryCondition {
  readonly source: Source;
  holds(value: Value, reading: Reading): boolean;
}

/** Rows by the number that a value has */
export interface SelectRow {
  readonly kind: 'select';
  readonly source: Source;
  readonly alternatives: ReadonlyMap<number, readonly Row[]>;
  readonly otherwise: readonly Row[];
  /** A whole element around it needs one of the alternatives */
  readonly demanded?: boolean;
}

/** An empty element, there where a condition holds */
export interface FlagRow {
  readonly kind: 'flag';
  readonly name: string;
  readonly source: Source;
  holds(value: Value, reading: Reading): boolean;
}

/** An attribute of the element that a row writes */
export const attribute = (name: string, source: Source, as: Converter = converters.integer): AttributeRow => ({ name, source, as });

export const element = (name: string, source: Source, as: Converter, ...attributes: AttributeRow[]): ElementRow => ({
  kind: 'element',
  name,
  source,
  as,
  attributes,
});

export const integer = (name: string, source: Source): ElementRow => element(name, source, converters.integer);
export const boolean = (name: string, source: Source): ElementRow => element(name, source, converters.boolean);
export const dateTime = (name: string, source: Source): ElementRow => element(name, source, converters.dateTime);
/** Seconds since 2000-01-01T00:00:00Z as a date-time */
export const seconds = (name: string, source: Source): ElementRow => element(name, source, converters.secondsSince2000);
export const eui = (name: string, source: Source): ElementRow => element(name, source, converters.eui);
export const hex = (name: string, source: Source): ElementRow => element(name, source, converters.hex);

/** An element whose text takes several values */
export const combined = (name: string, sources: readonly Source[], as: Combination, ...attributes: AttributeRow[]): CombinedRow => ({
  kind: 'combined',
  name,
  sources,
  as,
  attributes,
});

/** An optional element that holds others: left out where it stays empty */
export const group = (name: string, ...rows: Row[]): GroupRow => ({ kind: 'group', name, optional: true, attributes: [], rows });
/** An element that the schema demands: stands empty where nothing is in it */
export const container = (name: string, ...rows: Row[]): GroupRow => ({ kind: 'group', name, optional: false, attributes: [], rows });
/**
 * An optional element with children that the schema demands: left out, with a warning, where one of the element rows in it has
 * no text, or one of the demanded rows in it is not what it has to be.
 */
export const whole = (name: string, ...rows: Row[]): GroupRow => ({ ...group(name, ...rows), whole: true });
/** A container that has all that is in it, a choice of which one stands, or an entry: the whole element around it needs it */
export const demanded = <Demanded extends GroupRow | SelectRow | EachRow>(row: Demanded): Demanded => ({ ...row, demanded: true });
/** One of the elements of a choice: a whole element around it does not need it */
export const optional = <Optional extends ElementRow | CombinedRow>(row: Optional): Optional => ({ ...row, optional: true });

/** An element with attributes that the schema demands */
export const containerWith = (name: string, attributes: readonly AttributeRow[], ...rows: Row[]): GroupRow => ({
  ...container(name, ...rows),
  attributes,
});
/** An optional element with attributes */
export const groupWith = (name: string, attributes: readonly AttributeRow[], ...rows: Row[]): GroupRow => ({
  ...group(name, ...rows),
  attributes,
});

/** The choice `Electricity` that many responses have */
export const electricity = (...rows: Row[]): GroupRow => container('Electricity', ...rows);
/** The choice `Gas` that many responses have */
export const gas = (...rows: Row[]): GroupRow => container('Gas', ...rows);

const entries = (
  name: string,
  source: RepeatedSource,
  { attributes = [], ...options }: EachOptions,
  content: EachRow['content'],
): EachRow => ({ kind: 'each', name, source, attributes, content, bare: false, ...options });

/** An element with rows of its own for each entry of an array */
export const each = (name: string, source: RepeatedSource, options: EachOptions, ...rows: Row[]): EachRow =>
  entries(name, source, options, rows);

/** The rows for each entry of an array, with no element around them */
export const forEach = (source: RepeatedSource, where: EntryCondition | undefined, ...rows: Row[]): EachRow => ({
  ...entries('', source, { where }, rows),
  bare: true,
});

/** The rows for the first entry that the condition takes, where the schema has room for one only; a warning tells of more */
export const firstWhere = (source: RepeatedSource, where: EntryCondition | undefined, ...rows: Row[]): EachRow => ({
  ...forEach(source, where, ...rows),
  limit: 1,
});

/** The rows for the first entry, where the schema has room for one only; a warning tells of more */
export const first = (source: RepeatedSource, ...rows: Row[]): EachRow => firstWhere(source, undefined, ...rows);

/** An element with a text for each entry of an array, counted by the attribute `index` unless it has none */
export const eachValue = (
  name: string,
  source: RepeatedSource,
  value: Source,
  as: Converter,
  options: EachOptions = { counted: 'index' },
): EachRow => entries(name, source, options, { source: value, as });

/** `index` counts from 1, up to the last that the schema has room for; the values are numbers as carried */
export const indexed = (name: string, source: RepeatedSource, value: Source, limit: number): EachRow =>
  eachValue(name, source, value, converters.integer, { counted: 'index', limit });

/** Rows by the number that a value has; `otherwise` for any other number */
export const select = (
  source: Source,
  alternatives: Readonly<Record<number, readonly Row[]>>,
  otherwise: readonly Row[] = [],
): SelectRow => ({
  kind: 'select',
  source,
  alternatives: new Map(Object.entries(alternatives).map(([value, rows]) => [Number(value), rows])),
  otherwise,
});

/** An empty element, there where the condition holds */
export const flag = (name: string, source: Source, holds: (value: Value, reading: Reading) => boolean): FlagRow => ({
  kind: 'flag',
  name,
  source,
  holds,
});
