import type { GroupRow } from '../../../mappings/vocabulary/rows.js';
import { addAttributes, type Context, type Demands, demand, NO_VALUE, placed, slotList, tagWith } from '../assembler.js';
import * as op from '../instructions.js';
import type { RowKind } from '../row-kind.js';
import { store } from '../store.js';

/** What a whole element around the rows of a group needs of them, or what the group needs itself */
function demandsIn(row: GroupRow, outer: Demands | undefined): Demands | undefined {
  if (row.whole) return { within: '', names: [] };
  return row.demanded && outer !== undefined ? { within: `${outer.within}${row.name}/`, names: outer.names } : undefined;
}

/** An element that holds others */
export const groupKind: RowKind<GroupRow> = {
  sources: (row, sourcesOf) => [
    ...(row.where === undefined ? [] : [row.where]),
    ...row.attributes.map(({ source }) => source),
    ...sourcesOf(row.rows),
  ],
  compile(row, assembler, outer) {
    const demands = demandsIn(row, outer.demands);
    const context: Context = { places: outer.places, path: `${outer.path}/${row.name}`, demands };
    const { tag, others } = tagWith(row.name, row.attributes);
    const tagNumber = store.tags.of(tag);
    const where = row.where === undefined ? NO_VALUE : placed(row.where, context);
    // without the value that it stands for, a group that is needed is what is lacking
    const asOne = row.demanded && (row.where !== undefined || row.whole) ? demand(outer.demands, row.name) : 0;
    const openAt = assembler.at;
    assembler.add(op.OPEN, tagNumber, 0, asOne, ...where);
    addAttributes(assembler, others, undefined, context);
    if (row.whole) assembler.add(op.MARK, 0);
    assembler.rows(row.rows, context);
    if (row.whole) {
      const there = slotList(assembler.sourcesOf(row.rows), context.places);
      assembler.add(op.CLOSE_WHOLE, tagNumber, store.texts.of(context.path), Number(row.optional), there, asOne);
    } else assembler.add(row.optional ? op.CLOSE_OPTIONAL : op.CLOSE, tagNumber);
    assembler.setDistance(openAt, 2);
  },
};
