import type { Places } from '../../../codecs/places.js';
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
import type { Parent, Progress, RowCheck } from './row-check.js';
import { attributeLeaves, type RowKind } from './row-kind.js';

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
  leaves(row, path, visitor, visitRows) {
    const own = `${path}${row.name}`;
    visitor.entries(row.source, row.within, () => {
      if (row.where !== undefined) visitor.condition(row.bare ? path.slice(0, -1) : own, row.where.source);
      if (!isRows(row.content)) visitor.leaf(own, [row.content.source]);
      else if (row.content.length === 0) visitor.leaf(own, [row.source]);
      if (row.counted !== undefined) visitor.position(`${own}/@${row.counted}`, row.source);
      attributeLeaves(row.attributes, own, visitor);
      if (isRows(row.content)) visitRows(row.content, row.bare ? path : `${own}/`);
    });
  },
  check(row, check, parent, from) {
    const path = row.bare ? parent.path : `${parent.path}/${row.name}`;
    const around = row.within === undefined ? parent.places : check.entries(row.within, path, parent.places);
    const places = check.entries(row.source, path, around);
    if (row.where !== undefined) check.source(row.where.source, path, places);
    return row.bare ? checkBare(row, check, { ...parent, places }, from) : checkEntries(row, check, places, parent, from);
  },
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
    assembler.beginEntry();
    compileEntry(row, assembler, { ...context, demands: inside });
    assembler.endEntry();
    if (inside !== undefined) {
      assembler.setOperand(eachAt, 16, demand(outer.demands && { ...outer.demands, within: '' }, inside.names.join(', ')));
    }
    assembler.setDistance(eachAt, 2);
  },
};

/** How many entries a row may write; Infinity for all that the message has */
function roomOf({ limit = Number.POSITIVE_INFINITY, positions: [first, last] = [1, limit] }: EachRow): number {
  return Math.min(limit, last - first + 1);
}

/** Entries without an element around them: their rows stand among those of the parent, as often as there are entries */
function checkBare(row: EachRow, check: RowCheck, parent: Parent, from: Progress): Progress {
  if (!isRows(row.content)) return from;
  const { place, written } = check.rows(row.content, parent, { ...from, often: from.often * roomOf(row) });
  return { ...from, place, written };
}

function checkEntries(row: EachRow, check: RowCheck, places: Places, parent: Parent, from: Progress): Progress {
  const path = `${parent.path}/${row.name}`;
  const room = roomOf(row);
  const { child, progress } = check.element(row.name, [row.source], room, parent, from);
  if (child === undefined) return progress;
  if (room > child.maxOccurs) {
    const names = check.names([row.source], places);
    if (child.maxOccurs === 1)
      check.tell(
        path,
        names,
        'the row writes an element for each entry, and the schema has one. Take `first` with a row for the element inside',
      );
    else
      check.tell(
        path,
        names,
        `the row writes an element for ${room === Number.POSITIVE_INFINITY ? 'any number of' : `up to ${room}`} entries, and the schema has room for ${child.maxOccurs}. Give it \`limit: ${child.maxOccurs}\``,
      );
  }
  check.attributes(row.attributes, row.counted, child.type, path, places);
  if (isRows(row.content)) check.children(row.content, { type: child.type, path, leftOutEmpty: false, places });
  else {
    check.source(row.content.source, path, places);
    check.text(row.content.as, child.type, path, [row.content.source], places);
  }
  return progress;
}

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
  if (row.whole) assembler.add(op.MARK, 1);
  assembler.open(tag);
  addAttributes(assembler, others, row.counted, context);
  assembler.rows(row.content, { ...context, demands });
  if (row.whole) {
    const there = slotList(assembler.sourcesOf(row.content), context.places);
    assembler.add(op.CLOSE_WHOLE, tag, store.texts.of(context.path), 0, there, 0);
  } else assembler.close(tag, false);
}

function addEntryValue(row: EachRow, content: Exclude<EachRow['content'], readonly Row[]>, assembler: Assembler, outer: Context): void {
  if (outer.demands !== undefined)
    throw new MappingError(outer.path, `no rows for the entries of ${outer.places.pathOf(row.source) ?? row.source.label}`);
  const { name, attributes, counted } = row;
  addLeaf(assembler, { name, ...content, attributes, counted, optional: true }, outer);
}
