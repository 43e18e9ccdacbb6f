import type { Places } from '../../codecs/places.js';
import type { Source } from '../../codecs/source.js';
import type { Row } from '../../mappings/vocabulary/rows.js';
import { Assembler, type Context } from './program/assembler.js';
import { combinedKind } from './rows/combined.js';
import { eachKind } from './rows/each.js';
import { elementKind } from './rows/element.js';
import { flagKind } from './rows/flag.js';
import { groupKind } from './rows/group.js';
import type { CheckRows } from './rows/row-check.js';
import type { RowKind } from './rows/row-kind.js';
import type { RowVisitor } from './rows/row-visitor.js';
import { selectKind } from './rows/select.js';

/** The module of each kind of row; nothing else tells them apart */
const KINDS: { readonly [Kind in Row['kind']]: RowKind<Extract<Row, { kind: Kind }>> } = {
  element: elementKind,
  combined: combinedKind,
  group: groupKind,
  each: eachKind,
  select: selectKind,
  flag: flagKind,
};

const kindOf = (row: Row): RowKind<Row> => KINDS[row.kind] as RowKind<Row>;

function addRows(rows: readonly Row[], assembler: Assembler, context: Context): void {
  for (const row of rows) kindOf(row).compile(row, assembler, context);
}

/**
 * Compiles rows to a program.
 * @returns where it stands in the store
 * @throws MappingError where a row names a source that no shape of the use case holds
 */
export function compileRows(rows: readonly Row[], places: Places, path: string): number {
  const assembler = new Assembler(addRows, sourcesOf);
  assembler.rows(rows, { places, path });
  return assembler.finish();
}

/** Every source that rows name, in their order */
export const sourcesOf = (rows: readonly Row[]): Source[] => rows.flatMap((row) => kindOf(row).sources(row, sourcesOf));

/**
 * Tells a visitor of all that rows write and read, in the order of the document
 * @param path of the element around them, with a slash after it; empty for that which holds all
 */
export function visitRows(rows: readonly Row[], visitor: RowVisitor, path = ''): void {
  for (const row of rows) kindOf(row).leaves(row, path, visitor, (inner, innerPath) => visitRows(inner, visitor, innerPath));
}

/** Holds rows against the schema, one after the other */
export const checkRows: CheckRows = (rows, check, parent, from) =>
  rows.reduce((progress, row) => kindOf(row).check(row, check, parent, progress), from);
