import type { Source } from '../../codecs/source.js';
import type { Row as AnyRow } from '../../mappings/vocabulary/rows.js';
import type { Assembler, Context } from './assembler.js';

/** All that is known of one kind of row. */
export interface RowKind<Row> {
  /**
   * Every source that it names
   * @param sourcesOf those of rows in it
   */
  sources(row: Row, sourcesOf: (rows: readonly AnyRow[]) => Source[]): Source[];
  /** Adds its instructions. @throws MappingError where a source is in no shape of the use case */
  compile(row: Row, assembler: Assembler, context: Context): void;
}
