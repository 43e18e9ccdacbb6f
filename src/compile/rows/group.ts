import type { GroupRow } from '../../../mappings/vocabulary/rows.js';
import { addAttributes, type Context, type Demands, demand, placed, slotList, tagWith } from '../program/assembler.js';
import * as op from '../program/instructions.js';
import { store } from '../program/store.js';
import { attributeLeaves, type RowKind } from './row-kind.js';

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
  leaves(row, path, visitor, visitRows) {
    const own = `${path}${row.name}`;
    if (row.where !== undefined) visitor.condition(own, row.where);
    attributeLeaves(row.attributes, own, visitor);
    visitRows(row.rows, `${own}/`);
  },
  check(row, check, parent, from) {
    const { places } = parent;
    const path = `${parent.path}/${row.name}`;
    if (row.where !== undefined) check.source(row.where, path, places);
    const { child, progress } = check.element(row.name, [], 1, parent, from);
    if (child === undefined) return progress;
    const canGo = child.minOccurs === 0 || (parent.leftOutEmpty && child.choices.length > 0);
    if (row.optional && !canGo)
      check.tell(
        path,
        [],
        'the schema demands this element, and the row leaves it out where it is empty. Take `container` instead of `group`',
      );
    if (!row.optional && child.minOccurs === 0)
      check.tell(
        path,
        [],
        'the element is optional in the schema, and the row writes it even where it is empty. Take `group` instead of `container`',
      );
    check.attributes(row.attributes, undefined, child.type, path, places);
    check.children(row.rows, { type: child.type, path, leftOutEmpty: row.optional, places });
    return progress;
  },
  compile(row, assembler, outer) {
    const demands = demandsIn(row, outer.demands);
    const context: Context = { places: outer.places, path: `${outer.path}/${row.name}`, demands };
    const { tag, others } = tagWith(row.name, row.attributes);
    // without the value that it stands for, a group that is needed is what is lacking
    const asOne = row.demanded && (row.where !== undefined || row.whole) ? demand(outer.demands, row.name) : 0;
    // one that is always there need not be jumped over, and opens together with what is in it
    const conditionAt = row.where === undefined ? undefined : assembler.at;
    if (row.where !== undefined) assembler.add(op.OPEN, tag, 0, asOne, ...placed(row.where, context));
    if (row.whole) assembler.add(op.MARK, 0);
    if (row.where === undefined) assembler.open(tag);
    addAttributes(assembler, others, undefined, context);
    assembler.rows(row.rows, context);
    if (row.whole) {
      const there = slotList(assembler.sourcesOf(row.rows), context.places);
      assembler.add(op.CLOSE_WHOLE, tag, store.texts.of(context.path), Number(row.optional), there, asOne);
    } else assembler.close(tag, row.optional);
    if (conditionAt !== undefined) assembler.setDistance(conditionAt, 2);
  },
};
