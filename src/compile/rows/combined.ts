import type { CombinedRow } from '../../../mappings/vocabulary/rows.js';
import { addAttributes, demand, placed, tagWith } from '../program/assembler.js';
import * as op from '../program/instructions.js';
import { store } from '../program/store.js';
import { attributeLeaves, type RowKind } from './row-kind.js';

/** An element whose text takes several values; those that the message does not have are undefined */
export const combinedKind: RowKind<CombinedRow> = {
  sources: (row) => [...row.sources, ...row.attributes.map(({ source }) => source)],
  leaves(row, path, visitor) {
    visitor.leaf(`${path}${row.name}`, row.sources);
    attributeLeaves(row.attributes, `${path}${row.name}`, visitor);
  },
  check(row, check, parent, from) {
    const path = `${parent.path}/${row.name}`;
    for (const source of row.sources) check.source(source, path, parent.places);
    const { child, progress } = check.element(row.name, row.sources, 1, parent, from);
    if (child !== undefined) {
      check.text(row.as, child.type, path, row.sources, parent.places);
      check.attributes(row.attributes, undefined, child.type, path, parent.places);
    }
    return progress;
  },
  compile(row, assembler, outer) {
    const context = { ...outer, path: `${outer.path}/${row.name}` };
    const values = row.sources.flatMap((source) => placed(source, context));
    const combination = store.combination(row.as);
    const { tag, others } = tagWith(row.name, row.attributes);
    const demanded = row.optional ? 0 : demand(outer.demands, row.name);
    if (others.length === 0) {
      assembler.add(op.COMBINED, tag, combination, demanded, row.sources.length, ...values);
      return;
    }
    assembler.open(tag);
    addAttributes(assembler, others, undefined, context);
    const contentAt = assembler.at;
    assembler.add(op.COMBINED_CONTENT, tag, combination, 0, demanded, row.sources.length, ...values);
    assembler.close(tag, false);
    assembler.setDistance(contentAt, 3);
  },
};
