import type { Encoding, RepeatedSource, Source, Value } from '../../codecs/source.js';
import type { Converter, Facets } from './converters.js';
import * as converters from './converters.js';
import type { Reading } from './reading.js';

/**
 * One line of a mapping: what appears in the document, where it comes from, how it is written. All its sources are of one encoding:
 * a use case takes no rows of another.
 */
export type Row<Of extends Encoding = Encoding> =
  | ElementRow<Of>
  | CombinedRow<Of>
  | GroupRow<Of>
  | EachRow<Of>
  | SelectRow<Of>
  | FlagRow<Of>;

export type DlmsRow = Row<'DLMS COSEM'>;
export type GbzRow = Row<'GBZ'>;
export type Asn1Row = Row<'ASN.1'>;

export type DlmsSource = Source<'DLMS COSEM'>;
export type GbzSource = Source<'GBZ'>;
export type Asn1Source = Source<'ASN.1'>;

/** An attribute of an element */
export interface AttributeRow<Of extends Encoding = Encoding> {
  readonly name: string;
  readonly source: Source<Of>;
  readonly as: Converter;
}

/** An element with the text of one value; left out where the message has none */
export interface ElementRow<Of extends Encoding = Encoding> {
  readonly kind: 'element';
  readonly name: string;
  readonly source: Source<Of>;
  readonly as: Converter;
  readonly attributes: readonly AttributeRow<Of>[];
  /** A whole element around it does not need it */
  readonly optional?: boolean;
}

/** An element whose text takes several values; those that the message does not have are undefined */
export interface CombinedRow<Of extends Encoding = Encoding> {
  readonly kind: 'combined';
  readonly name: string;
  readonly sources: readonly Source<Of>[];
  readonly as: Combination;
  readonly attributes: readonly AttributeRow<Of>[];
  /** A whole element around it does not need it */
  readonly optional?: boolean;
}

export interface Combination extends Facets {
  /** @param values in the order of the row's sources; undefined where the message has none */
  write(values: readonly (Value | undefined)[], reading: Reading): string | undefined;
}

/** An element that holds others. An optional one that stays empty is left out. */
export interface GroupRow<Of extends Encoding = Encoding> {
  readonly kind: 'group';
  readonly name: string;
  readonly optional: boolean;
  /** It stands only where the message has this value */
  readonly where?: Source<Of>;
  /** Left out, with a warning, where something that the schema demands of it has no text */
  readonly whole?: boolean;
  /** A whole element around it needs what is in it */
  readonly demanded?: boolean;
  readonly attributes: readonly AttributeRow<Of>[];
  readonly rows: readonly Row<Of>[];
}

/** Which entries of an array a row takes, and what it writes around each; all, and nothing, where it is left out */
export interface EachOptions<Of extends Encoding = Encoding> {
  /** The source is an array in each entry of this one: the entries of all these arrays are taken as those of one */
  readonly within?: RepeatedSource<Of>;
  /** Attribute that counts the entries from 1 */
  readonly counted?: string;
  readonly attributes?: readonly AttributeRow<Of>[];
  /** Entries for which it says no are passed over (and counted) */
  readonly where?: EntryCondition<Of> | undefined;
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
export interface EachRow<Of extends Encoding = Encoding> extends EachOptions<Of> {
  readonly kind: 'each';
  readonly name: string;
  readonly source: RepeatedSource<Of>;
  readonly attributes: readonly AttributeRow<Of>[];
  /** Elements inside, or the one value that is the text of the element */
  readonly content: readonly Row<Of>[] | { readonly source: Source<Of>; readonly as: Converter };
  /** Writes the rows of each entry without an element around them */
  readonly bare: boolean;
  /** A whole element around it needs an entry */
  readonly demanded?: boolean;
}

/** Which entries of an array a row takes */
export interface EntryCondition<Of extends Encoding = Encoding> {
  readonly source: Source<Of>;
  holds(value: Value, reading: Reading): boolean;
}

/** Rows by the number that a value has */
export interface SelectRow<Of extends Encoding = Encoding> {
  readonly kind: 'select';
  readonly source: Source<Of>;
  readonly alternatives: ReadonlyMap<number, readonly Row<Of>[]>;
  readonly otherwise: readonly Row<Of>[];
  /** A whole element around it needs one of the alternatives */
  readonly demanded?: boolean;
}

/** An empty element, there where a condition holds */
export interface FlagRow<Of extends Encoding = Encoding> {
  readonly kind: 'flag';
  readonly name: string;
  readonly source: Source<Of>;
  holds(value: Value, reading: Reading): boolean;
}

/** An attribute of the element that a row writes */
export const attribute = <Of extends Encoding>(name: string, source: Source<Of>, as: Converter = converters.integer): AttributeRow<Of> => ({
  name,
  source,
  as,
});

export const element = <Of extends Encoding>(
  name: string,
  source: Source<Of>,
  as: Converter,
  ...attributes: AttributeRow<Of>[]
): ElementRow<Of> => ({ kind: 'element', name, source, as, attributes });

/** Element rows that are written by one converter */
const elements =
  (as: Converter) =>
  <Of extends Encoding>(name: string, source: Source<Of>): ElementRow<Of> =>
    element(name, source, as);

export const integer = elements(converters.integer);
export const boolean = elements(converters.boolean);
export const dateTime = elements(converters.dateTime);
/** Seconds since 2000-01-01T00:00:00Z as a date-time */
export const seconds = elements(converters.secondsSince2000);
export const eui = elements(converters.eui);
export const hex = elements(converters.hex);

/** An element whose text takes several values */
export const combined = <Of extends Encoding>(
  name: string,
  sources: readonly Source<Of>[],
  as: Combination,
  ...attributes: AttributeRow<Of>[]
): CombinedRow<Of> => ({ kind: 'combined', name, sources, as, attributes });

/** An optional element that holds others: left out where it stays empty */
export const group = <Of extends Encoding>(name: string, ...rows: Row<Of>[]): GroupRow<Of> => ({
  kind: 'group',
  name,
  optional: true,
  attributes: [],
  rows,
});
/** An element that the schema demands: stands empty where nothing is in it */
export const container = <Of extends Encoding>(name: string, ...rows: Row<Of>[]): GroupRow<Of> => ({
  ...group(name, ...rows),
  optional: false,
});
/**
 * An optional element with children that the schema demands: left out, with a warning, where one of the element rows in it has
 * no text, or one of the demanded rows in it is not what it has to be.
 */
export const whole = <Of extends Encoding>(name: string, ...rows: Row<Of>[]): GroupRow<Of> => ({ ...group(name, ...rows), whole: true });
/** A container that has all that is in it, a choice of which one stands, or an entry: the whole element around it needs it */
export const demanded = <Demanded extends GroupRow | SelectRow | EachRow>(row: Demanded): Demanded => ({ ...row, demanded: true });
/** One of the elements of a choice: a whole element around it does not need it */
export const optional = <Optional extends ElementRow | CombinedRow>(row: Optional): Optional => ({ ...row, optional: true });

/** An element with attributes that the schema demands */
export const containerWith = <Of extends Encoding>(
  name: string,
  attributes: readonly AttributeRow<Of>[],
  ...rows: Row<Of>[]
): GroupRow<Of> => ({ ...container(name, ...rows), attributes });
/** An optional element with attributes */
export const groupWith = <Of extends Encoding>(
  name: string,
  attributes: readonly AttributeRow<Of>[],
  ...rows: Row<Of>[]
): GroupRow<Of> => ({
  ...group(name, ...rows),
  attributes,
});

/** The choice `Electricity` that many responses have */
export const electricity = <Of extends Encoding>(...rows: Row<Of>[]): GroupRow<Of> => container('Electricity', ...rows);
/** The choice `Gas` that many responses have */
export const gas = <Of extends Encoding>(...rows: Row<Of>[]): GroupRow<Of> => container('Gas', ...rows);

const entries = <Of extends Encoding>(
  name: string,
  source: RepeatedSource<Of>,
  { attributes = [], ...options }: EachOptions<Of>,
  content: EachRow<Of>['content'],
): EachRow<Of> => ({ kind: 'each', name, source, attributes, content, bare: false, ...options });

/** An element with rows of its own for each entry of an array */
export const each = <Of extends Encoding>(
  name: string,
  source: RepeatedSource<Of>,
  options: EachOptions<Of>,
  ...rows: Row<Of>[]
): EachRow<Of> => entries(name, source, options, rows);

/** The rows for each entry of an array, with no element around them */
export const forEach = <Of extends Encoding>(
  source: RepeatedSource<Of>,
  where: EntryCondition<Of> | undefined,
  ...rows: Row<Of>[]
): EachRow<Of> => ({ ...entries('', source, { where }, rows), bare: true });

/** The rows for the first entry that the condition takes, where the schema has room for one only; a warning tells of more */
export const firstWhere = <Of extends Encoding>(
  source: RepeatedSource<Of>,
  where: EntryCondition<Of> | undefined,
  ...rows: Row<Of>[]
): EachRow<Of> => ({ ...forEach(source, where, ...rows), limit: 1 });

/** The rows for the first entry, where the schema has room for one only; a warning tells of more */
export const first = <Of extends Encoding>(source: RepeatedSource<Of>, ...rows: Row<Of>[]): EachRow<Of> =>
  firstWhere(source, undefined, ...rows);

/** An array of values: its entries are what rows write */
export type Values<Of extends Encoding> = RepeatedSource<Of> & { readonly each: Source<Of> };

/** An element with a text for each entry of an array of values, counted by the attribute `index` unless it has none */
export const eachValue = <Of extends Encoding>(
  name: string,
  values: Values<Of>,
  as: Converter,
  options: EachOptions<Of> = { counted: 'index' },
): EachRow<Of> => entries(name, values, options, { source: values.each, as });

/** `index` counts from 1, up to the last that the schema has room for; the values are numbers as carried */
export const indexed = <Of extends Encoding>(name: string, values: Values<Of>, limit: number): EachRow<Of> =>
  eachValue(name, values, converters.integer, { counted: 'index', limit });

/** Rows by the number that a value has; `otherwise` for any other number */
export const select = <Of extends Encoding>(
  source: Source<Of>,
  alternatives: Readonly<Record<number, readonly Row<Of>[]>>,
  otherwise: readonly Row<Of>[] = [],
): SelectRow<Of> => ({
  kind: 'select',
  source,
  alternatives: new Map(Object.entries(alternatives).map(([value, rows]) => [Number(value), rows])),
  otherwise,
});

/** An empty element, there where the condition holds */
export const flag = <Of extends Encoding>(
  name: string,
  source: Source<Of>,
  holds: (value: Value, reading: Reading) => boolean,
): FlagRow<Of> => ({ kind: 'flag', name, source, holds });
