import { ABSENT } from '../../codecs/slots.js';
import type { Places, Source } from '../../codecs/source.js';
import type { Converter } from '../../mappings/vocabulary/converters.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type {
  AttributeRow,
  CombinedRow,
  EachRow,
  ElementRow,
  EntryCondition,
  FlagRow,
  GroupRow,
  Row,
  SelectRow,
} from '../../mappings/vocabulary/rows.js';
import { Attributes, countedAttributes, Tag, type Writer } from '../writer/writer.js';
import { entriesOf } from './entries.js';
import { locate, textOf, warnOfUnreadable } from './texts.js';
import { compileWhole } from './whole.js';

/** One compiled row, or several: reads its values where they stand and writes them. */
export type Step = (writer: Writer, reading: Reading) => void;

/** @throws MappingError where a source is in no shape of the use case */
export function compileRows(rows: readonly Row[], places: Places, path: string): Step {
  const steps = rows.map((row) => compileRow(row, places, path));
  if (steps.length === 1) return steps[0];
  return (writer, reading) => {
    for (let i = 0; i < steps.length; i++) steps[i](writer, reading);
  };
}

function compileRow(row: Row, places: Places, path: string): Step {
  switch (row.kind) {
    case 'element':
    case 'combined':
      return compileText(row, places, `${path}/${row.name}`);
    case 'group':
      return compileGroup(row, places, `${path}/${row.name}`);
    case 'each':
      return compileEach(row, places, row.bare ? path : `${path}/${row.name}`);
    case 'select':
      return compileSelect(row, places, path);
    case 'flag':
      return compileFlag(row, places, `${path}/${row.name}`);
  }
}

/** Writes text that a converter made: only strings can hold what needs escaping. */
function output(as: { readonly type: string }): (writer: Writer, tag: Tag, text: string, attributes?: Attributes) => void {
  return as.type === 'string'
    ? (writer, tag, text, attributes) => writer.string(tag, text, attributes)
    : (writer, tag, text, attributes) => writer.element(tag, text, attributes);
}

function compileText(row: ElementRow | CombinedRow, places: Places, path: string): Step {
  const tag = new Tag(row.name);
  const text = textOf(row, places, path);
  const put = output(row.as);
  const attributes = row.attributes.length === 0 ? undefined : compileAttributes(row.attributes, places, path);
  return (writer, reading) => {
    const written = text(reading);
    if (written !== undefined) put(writer, tag, written, attributes?.(reading));
  };
}

function compileGroup(row: GroupRow, places: Places, path: string): Step {
  const tag = new Tag(row.name);
  const inner = compileRows(row.rows, places, path);
  const attributes = row.attributes.length === 0 ? undefined : compileAttributes(row.attributes, places, path);
  const present = row.where === undefined ? undefined : locate(row.where, places, path);
  const { optional } = row;
  const isWhole = row.whole ? compileWhole(row.rows, places, path) : undefined;
  return (writer, reading) => {
    if (present !== undefined && present(reading) === undefined) return;
    if (isWhole !== undefined && !isWhole(reading)) return;
    writer.open(tag, attributes?.(reading));
    inner(writer, reading);
    if (optional) writer.closeOptional(tag);
    else writer.close(tag);
  };
}

function compileAttributes(rows: readonly AttributeRow[], places: Places, path: string): (reading: Reading) => Attributes {
  const located = rows.map((row) => ({ name: row.name, as: row.as, value: locate(row.source, places, `${path}/@${row.name}`) }));
  if (rows.every(({ as }) => as.constant !== undefined)) {
    const constant = new Attributes(Object.fromEntries(rows.map(({ name, as }) => [name, as.constant as string])), true);
    return () => constant;
  }
  return (reading) => {
    const values: Record<string, string> = {};
    for (const { name, as, value } of located) {
      const found = value(reading);
      const text = found === undefined ? undefined : as.write(found, reading);
      if (text !== undefined) values[name] = text;
    }
    return new Attributes(values);
  };
}

function compileEach(row: EachRow, outer: Places, path: string): Step {
  const { entries, places } = entriesOf(row, outer, path);
  const array = outer.find(row.within ?? row.source);
  const condition = row.where === undefined ? undefined : compileCondition(row.where, places, path);
  /** The text of an entry is one value, which says itself that it is null: it has no members */
  const hasMembers = isRows(row.content);
  const write = isRows(row.content) ? compileEntry(row, row.content, places, path) : compileEntryValue(row, row.content, places, path);
  const { limit = Number.POSITIVE_INFINITY, atLeastOnce = false } = row;
  const [first, last] = row.positions ?? [1, Number.POSITIVE_INFINITY];
  return (writer, reading) => {
    let written = 0;
    if (array !== undefined && array.slots.type[array.slot] < ABSENT)
      warnOfUnreadable(array.slots.type[array.slot], array.slots.at[array.slot], path, reading);
    entries.open(reading.octets);
    for (let position = 1; position <= last && entries.next(); position++) {
      if (position < first) continue;
      if (hasMembers && places.slots.isEmpty) {
        reading.warn('EMPTY_ENTRY', `entry ${position} holds no value: it is left out`, path, entries.at);
        continue;
      }
      if (condition !== undefined && !condition(reading, entries.at)) continue;
      if (written++ === limit) {
        reading.warn('NO_ROOM', `the schema has room for ${limit} of the entries: the others are left out`, path, entries.at);
        break;
      }
      write(writer, reading, position - first + 1, entries.at);
    }
    if (written === 0 && atLeastOnce) {
      places.slots.clear();
      write(writer, reading, 1, undefined);
    }
  };
}

/** Whether an entry is one that its row takes; warns of one that does not have what tells. */
function compileCondition({ source, holds }: EntryCondition, places: Places, path: string): (reading: Reading, at: number) => boolean {
  const value = locate(source, places, path);
  return (reading, at) => {
    const located = value(reading);
    if (located !== undefined) return holds(located, reading);
    reading.warn('INCOMPLETE', `an entry without ${source.label}: it is left out`, path, at);
    return false;
  };
}

const isRows = (content: EachRow['content']): content is readonly Row[] => Array.isArray(content);

/** @param at first octet of the entry, where there is one */
type EntryStep = (writer: Writer, reading: Reading, count: number, at: number | undefined) => void;

function compileEntry(row: EachRow, content: readonly Row[], places: Places, path: string): EntryStep {
  const inner = compileRows(content, places, path);
  if (row.bare) return inner;
  const tag = new Tag(row.name);
  const attributes = entryAttributes(row, places, path);
  const isWhole = row.whole ? compileWhole(content, places, path) : undefined;
  return (writer, reading, count, at) => {
    if (isWhole !== undefined && !isWhole(reading, at)) return;
    writer.open(tag, attributes?.(reading, count));
    inner(writer, reading);
    writer.close(tag);
  };
}

function compileEntryValue(
  row: EachRow,
  content: { readonly source: Source; readonly as: Converter },
  places: Places,
  path: string,
): EntryStep {
  const tag = new Tag(row.name);
  const value = locate(content.source, places, path);
  const { as } = content;
  const put = output(as);
  const attributes = entryAttributes(row, places, path);
  return (writer, reading, count) => {
    const located = value(reading);
    const text = located === undefined ? undefined : as.write(located, reading);
    if (text !== undefined) put(writer, tag, text, attributes?.(reading, count));
  };
}

function entryAttributes(row: EachRow, places: Places, path: string): ((reading: Reading, count: number) => Attributes) | undefined {
  const { counted } = row;
  if (row.attributes.length === 0) return counted === undefined ? undefined : (_, count) => countedAttributes(counted, count);
  const attributes = compileAttributes(row.attributes, places, path);
  return (reading, count) =>
    counted === undefined ? attributes(reading) : new Attributes({ [counted]: String(count), ...attributes(reading).values });
}

function compileSelect(row: SelectRow, places: Places, path: string): Step {
  const value = locate(row.source, places, path);
  const alternatives = new Map([...row.alternatives].map(([number, rows]) => [number, compileRows(rows, places, path)]));
  const otherwise = compileRows(row.otherwise, places, path);
  return (writer, reading) => {
    const number = value(reading)?.integer();
    (alternatives.get(Number(number)) ?? otherwise)(writer, reading);
  };
}

function compileFlag(row: FlagRow, places: Places, path: string): Step {
  const tag = new Tag(row.name);
  const value = locate(row.source, places, path);
  const { holds } = row;
  return (writer, reading) => {
    const located = value(reading);
    if (located !== undefined && holds(located, reading)) writer.empty(tag);
  };
}
