import type { EachRow, Row } from '../../../mappings/vocabulary/rows.js';
import {
  type Assembler,
  addAttributes,
  type Context,
  type Demands,
  demand,
  NO_VALUE,
  nestedEntries,
  placed,
  placedEntries,
  slotList,
  tagWith,
} from '../program/assembler.js';
import * as op from '../program/instructions.js';
import { MappingError } from '../program/mapping-error.js';
import { store } from '../program/store.js';
import { addLeaf } from './element.js';
import type { RowKind } from './row-kind.js';

/** Stands for no limit */
const ANY_NUMBER = 0x7fffffff;

const isRows = (content: EachRow['content']): content is readonly Row[] => Array.isArray(content);

/** An element, or rows without one, for each entry of an array */
export const eachKind: RowKind<EachRow> = {
  sources: (row, sourcesOf) => [
    ...(row.within === undefined ? [] : [row.within]),
    row.source,
    ...row.attributes.map(({ source }) => source),
    ...(row.where === undefined ? [] : [row.where.source]),
    ...(isRows(row.content) ? sourcesOf(row.content) : [row.content.source]),
  ],
  compile(row, assembler, outer) {
    const around = { ...outer, path: row.bare ? outer.path : `${outer.path}/${row.name}` };
    const { walk, places, from, end } =
      row.within === undefined ? placedEntries(row.source, around) : nestedEntries(row.source, row.within, around);
    const context: Context = { places, path: around.path, demands: undefined };
    const condition = row.where === undefined ? NO_VALUE : placed(row.where.source, context);
    const [first, last] = row.positions ?? [1, ANY_NUMBER];
    const inside: Demands | undefined =
      row.demanded && outer.demands !== undefined ? { within: outer.demands.within, names: [] } : undefined;
    const eachAt = assembler.at;
    assembler.add(
      op.EACH,
      walk,
      0,
      outer.places.find(row.within ?? row.source) ?? -1,
      store.texts.of(around.path),
      row.limit ?? ANY_NUMBER,
      first,
      Math.min(last, ANY_NUMBER),
      row.where === undefined ? -1 : store.conditions.of(row.where.holds),
      ...condition,
      from,
      end,
      Number(isRows(row.content)),
      Number(row.atLeastOnce ?? false),
      0,
    );
    compileEntry(row, assembler, { ...context, demands: inside });
    assembler.add(op.END);
    if (inside !== undefined) {
      assembler.setOperand(eachAt, 16, demand(outer.demands && { ...outer.demands, within: '' }, inside.names.join(', ')));
    }
    assembler.setDistance(eachAt, 2);
  },
};

function compileEntry(row: EachRow, assembler: Assembler, context: Context): void {
  if (!isRows(row.content)) {
    const outer = { ...context, path: context.path.slice(0, -row.name.length - 1) };
    addEntryValue(row, row.content, assembler, outer);
    return;
  }
  if (row.bare) {
    assembler.rows(row.content, context);
    return;
  }
  const demands = row.whole ? { within: '', names: [] } : context.demands;
  const { tag, others } = tagWith(row.name, row.attributes, row.counted);
  const tagNumber = store.tags.of(tag);
  const openAt = assembler.at;
  assembler.add(op.OPEN, tagNumber, 0, 0, ...NO_VALUE);
  addAttributes(assembler, others, row.counted, context);
  if (row.whole) assembler.add(op.MARK, 1);
  assembler.rows(row.content, { ...context, demands });
  if (row.whole) {
    const there = slotList(assembler.sourcesOf(row.content), context.places);
    assembler.add(op.CLOSE_WHOLE, tagNumber, store.texts.of(context.path), 0, there, 0);
  } else assembler.add(op.CLOSE, tagNumber);
  assembler.setDistance(openAt, 2);
}

function addEntryValue(row: EachRow, content: Exclude<EachRow['content'], readonly Row[]>, assembler: Assembler, outer: Context): void {
  if (outer.demands !== undefined) throw new MappingError(outer.path, `no rows for the entries of ${row.source.label}`);
  const { name, attributes, counted } = row;
  addLeaf(assembler, { name, ...content, attributes, counted, optional: true }, outer);
}
