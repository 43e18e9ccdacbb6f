import type { FlagRow } from '../../../mappings/vocabulary/rows.js';
import { tagOf } from '../../writer/tag.js';
import { placed } from '../assembler.js';
import * as op from '../instructions.js';
import type { RowKind } from '../row-kind.js';
import { store } from '../store.js';

/** An empty element, there where a condition holds */
export const flagKind: RowKind<FlagRow> = {
  sources: (row) => [row.source],
  compile(row, assembler, outer) {
    const value = placed(row.source, { ...outer, path: `${outer.path}/${row.name}` });
    assembler.add(op.FLAG, store.tags.of(tagOf(row.name)), store.conditions.of(row.holds), ...value);
  },
};
