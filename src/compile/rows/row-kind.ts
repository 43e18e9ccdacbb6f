import type { Source } from '../../../codecs/source.js';
import type { Row as AnyRow, AttributeRow } from '../../../mappings/vocabulary/rows.js';
import type { Assembler, Context } from '../program/assembler.js';
import type { Parent, Progress, RowCheck } from './row-check.js';
import type { RowVisitor } from './row-visitor.js';

/** All that is known of one kind of row. */
export interface RowKind<Row> {
  /**
   * Every source that it names
   * @param sourcesOf those of rows in it
   */
  sources(row: Row, sourcesOf: (rows: readonly AnyRow[]) => Source[]): Source[];
  /**
   * Tells a visitor of what it writes, in the order of the document
   * @param path of the element around it, with a slash after it; empty for that which holds all
   * @param visitRows goes over rows in it
   */
  leaves(row: Row, path: string, visitor: RowVisitor, visitRows: (rows: readonly AnyRow[], path: string) => void): void;
  /**
   * Holds it against the schema, and tells the check of all that is wrong
   * @returns how far the children of its parent are written now
   */
  check(row: Row, check: RowCheck, parent: Parent, from: Progress): Progress;
  /** Adds its instructions. @throws MappingError where a source is in no shape of the use case */
  compile(row: Row, assembler: Assembler, context: Context): void;
}

/** Tells a visitor of attributes of an element */
export function attributeLeaves(rows: readonly AttributeRow[], path: string, visitor: RowVisitor): void {
  for (const { name, source, as } of rows) {
    if (as.constant === undefined) visitor.leaf(`${path}/@${name}`, [source]);
    else visitor.constant(`${path}/@${name}`, as.constant, source);
  }
}
