import type { CombinedRow } from '../../../mappings/vocabulary/rows.js';
import { addAttributes, demand, NO_VALUE, placed, tagWith } from '../assembler.js';
import * as op from '../instructions.js';
import type { RowKind } from '../row-kind.js';
import { store } from '../store.js';

/** An element whose text takes several values; those that the message does not have are undefined */
export const combinedKind: RowKind<CombinedRow> = {
  sources: (row) => [...row.sources, ...row.attributes.map(({ source }) => source)],
  compile(row, assembler, outer) {
    const context = { ...outer, path: `${outer.path}/${row.name}` };
    const values = row.sources.flatMap((source) => placed(source, context));
    const combination = store.combinations.of(row.as);
    const { tag, others } = tagWith(row.name, row.attributes);
    const tagNumber = store.tags.of(tag);
    const demanded = row.optional ? 0 : demand(outer.demands, row.name);
    if (others.length === 0) {
      assembler.add(op.COMBINED, tagNumber, combination, demanded, row.sources.length, ...values);
      return;
    }
    assembler.add(op.OPEN, tagNumber, 0, 0, ...NO_VALUE);
    addAttributes(assembler, others, undefined, context);
    const contentAt = assembler.at;
    assembler.add(op.COMBINED_CONTENT, tagNumber, combination, 0, demanded, row.sources.length, ...values);
    assembler.add(op.CLOSE, tagNumber);
    assembler.setDistance(contentAt, 3);
  },
};
