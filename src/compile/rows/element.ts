import type { AttributeRow, ElementRow } from '../../../mappings/vocabulary/rows.js';
import { attributeNameOf } from '../../writer/attribute-name.js';
import { type Assembler, addAttributes, type Context, demand, placed, tagWith } from '../program/assembler.js';
import * as op from '../program/instructions.js';
import { store } from '../program/store.js';
import { attributeLeaves, type RowKind } from './row-kind.js';

/** A leaf with the text of one value */
export interface Leaf {
  readonly name: string;
  readonly source: ElementRow['source'];
  readonly as: ElementRow['as'];
  readonly attributes: readonly AttributeRow[];
  /** Attribute that counts entries, if any */
  readonly counted?: string | undefined;
  /** Whether a whole element around does not need it */
  readonly optional: boolean;
}

export function addLeaf(assembler: Assembler, row: Leaf, outer: Context): void {
  const { counted, optional } = row;
  const context = { ...outer, path: `${outer.path}/${row.name}` };
  const value = placed(row.source, context);
  const converter = store.converter(row.as);
  const { tag, others } = tagWith(row.name, row.attributes, counted);
  const demanded = optional ? 0 : demand(outer.demands, row.name);
  if (others.length === 0 && counted === undefined) {
    assembler.leaf(tag, converter, value, demanded);
    return;
  }
  if (others.length === 0 && counted !== undefined) {
    assembler.add(op.COUNTED, tag, store.attributes.of(attributeNameOf(counted)), converter, ...value, demanded);
    return;
  }
  const openAt = assembler.at;
  assembler.add(op.OPEN, tag, 0, demanded, ...value);
  addAttributes(assembler, others, counted, context);
  const contentAt = assembler.at;
  assembler.add(op.CONTENT, tag, converter, 0, demanded, ...value);
  assembler.close(tag, false);
  assembler.setDistance(openAt, 2);
  assembler.setDistance(contentAt, 3);
}

/** An element with the text of one value; left out where the message has none */
export const elementKind: RowKind<ElementRow> = {
  sources: (row) => [row.source, ...row.attributes.map(({ source }) => source)],
  leaves(row, path, visitor) {
    visitor.leaf(`${path}${row.name}`, [row.source]);
    attributeLeaves(row.attributes, `${path}${row.name}`, visitor);
  },
  check(row, check, parent, from) {
    const path = `${parent.path}/${row.name}`;
    check.source(row.source, path, parent.places);
    const { child, progress } = check.element(row.name, [row.source], 1, parent, from);
    if (child !== undefined) {
      check.text(row.as, child.type, path, [row.source], parent.places);
      check.attributes(row.attributes, undefined, child.type, path, parent.places);
    }
    return progress;
  },
  compile: (row, assembler, context) => addLeaf(assembler, { ...row, optional: row.optional === true }, context),
};
