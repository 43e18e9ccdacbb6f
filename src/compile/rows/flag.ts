import type { FlagRow } from '../../../mappings/vocabulary/rows.js';
import { tagOf } from '../../writer/tag.js';
import { placed } from '../program/assembler.js';
import * as op from '../program/instructions.js';
import { store } from '../program/store.js';
import type { RowKind } from './row-kind.js';

/** An empty element, there where a condition holds */
export const flagKind: RowKind<FlagRow> = {
  sources: (row) => [row.source],
  leaves: (row, path, visitor) => visitor.leaf(`${path}${row.name}`, [row.source]),
  check(row, check, parent, from) {
    const path = `${parent.path}/${row.name}`;
    check.source(row.source, path, parent.places);
    const { child, progress } = check.element(row.name, [row.source], 1, parent, from);
    if (child !== undefined && (child.type.children.length > 0 || child.type.text !== undefined))
      check.tell(
        path,
        check.names([row.source], parent.places),
        'a flag is an empty element, and the schema has something in this one. Take `element` for a text, `group` for elements',
      );
    return progress;
  },
  compile(row, assembler, outer) {
    const value = placed(row.source, { ...outer, path: `${outer.path}/${row.name}` });
    assembler.add(op.FLAG, tagOf(row.name), store.conditions.of(row.holds), ...value);
  },
};
