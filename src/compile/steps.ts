import type { Places, Source, Value } from '../../codecs/source.js';
import type { Converter } from '../../mappings/vocabulary/converters.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { AttributeRow, CombinedRow, EachRow, ElementRow, FlagRow, GroupRow, Row, SelectRow } from '../../mappings/vocabulary/rows.js';
import { Attributes, countedAttributes, Tag, type Writer } from '../writer/writer.js';

/** One compiled row, or several: reads its values where they stand and writes them. */
export type Step = (writer: Writer, reading: Reading) => void;

/** A mapping that can't be compiled: a row names a source that no shape holds. */
export class MappingError extends Error {
  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
    this.name = 'MappingError';
  }
}

/** Gives the value of a source in the message at hand, or undefined where it has none. */
type Locate = (reading: Reading) => Value | undefined;

function locate(source: Source, places: Places, path: string): Locate {
  const place = places.find(source);
  if (place === undefined) throw new MappingError(path, `no shape of this use case holds its source ${source.label}`);
  const { slots, slot } = place;
  const value = source.value();
  return (reading) => (value.locate(reading.octets, slots, slot) ? value : undefined);
}

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
      return compileElement(row, places, `${path}/${row.name}`);
    case 'combined':
      return compileCombined(row, places, `${path}/${row.name}`);
    case 'group':
      return compileGroup(row, places, `${path}/${row.name}`);
    case 'each':
      return compileEach(row, places, `${path}/${row.name}`);
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

function compileElement(row: ElementRow, places: Places, path: string): Step {
  const tag = new Tag(row.name);
  const value = locate(row.source, places, path);
  const { as } = row;
  const put = output(as);
  if (row.attributes.length > 0) {
    const attributes = compileAttributes(row.attributes, places, path);
    return (writer, reading) => {
      const located = value(reading);
      const text = located === undefined ? undefined : as.write(located, reading);
      if (text !== undefined) put(writer, tag, text, attributes(reading));
    };
  }
  return (writer, reading) => {
    const located = value(reading);
    if (located === undefined) return;
    const text = as.write(located, reading);
    if (text !== undefined) put(writer, tag, text);
  };
}

function compileCombined(row: CombinedRow, places: Places, path: string): Step {
  const tag = new Tag(row.name);
  const located = row.sources.map((source) => locate(source, places, path));
  const values: (Value | undefined)[] = new Array(located.length).fill(undefined);
  const { as } = row;
  const put = output(as);
  return (writer, reading) => {
    for (let i = 0; i < located.length; i++) values[i] = located[i](reading);
    const text = as.write(values, reading);
    if (text !== undefined) put(writer, tag, text);
  };
}

function compileGroup(row: GroupRow, places: Places, path: string): Step {
  const tag = new Tag(row.name);
  const inner = compileRows(row.rows, places, path);
  const attributes = row.attributes.length === 0 ? undefined : compileAttributes(row.attributes, places, path);
  const present = row.where === undefined ? undefined : locate(row.where, places, path);
  const { optional } = row;
  const isWhole = row.whole ? compileWhole(row, places, path) : undefined;
  return (writer, reading) => {
    if (present !== undefined && present(reading) === undefined) return;
    if (isWhole !== undefined && !isWhole(reading)) return;
    writer.open(tag, attributes?.(reading));
    inner(writer, reading);
    if (optional) writer.closeOptional(tag);
    else writer.close(tag);
  };
}

/** Whether every element row directly in the group has a text; warns where only some have */
function compileWhole(row: GroupRow, places: Places, path: string): (reading: Reading) => boolean {
  const demanded = row.rows
    .filter((inner) => inner.kind === 'element')
    .map(({ name, source, as }) => ({ name, as, value: locate(source, places, `${path}/${name}`) }));
  return (reading) => {
    const missing = demanded.filter(({ value, as }) => {
      const located = value(reading);
      return located === undefined || as.write(located, reading) === undefined;
    });
    if (missing.length > 0 && missing.length < demanded.length)
      reading.warn('INCOMPLETE', `left out, as the message has no ${missing.map(({ name }) => name).join(', ')} for it`, row.name);
    return missing.length === 0;
  };
}

function compileAttributes(rows: readonly AttributeRow[], places: Places, path: string): (reading: Reading) => Attributes {
  const located = rows.map((row) => ({ name: row.name, as: row.as, value: locate(row.source, places, `${path}/@${row.name}`) }));
  if (rows.every(({ as }) => as.constant !== undefined)) {
    const constant = new Attributes(Object.fromEntries(rows.map(({ name, as }) => [name, as.constant as string])));
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
  const repeated = outer.entries(row.source);
  if (repeated === undefined) throw new MappingError(path, `no shape of this use case holds the entries of ${row.source.label}`);
  const { entries, places } = repeated;
  const condition = row.where === undefined ? undefined : { value: locate(row.where.source, places, path), holds: row.where.holds };
  const write = isRows(row.content) ? compileEntry(row, row.content, places, path) : compileEntryValue(row, row.content, places, path);
  const { limit = Number.POSITIVE_INFINITY, atLeastOnce = false } = row;
  const [first, last] = row.positions ?? [1, Number.POSITIVE_INFINITY];
  return (writer, reading) => {
    let written = 0;
    entries.open(reading.octets);
    for (let position = 1; position <= last && entries.next(); position++) {
      if (position < first) continue;
      if (condition !== undefined) {
        const value = condition.value(reading);
        if (value === undefined || !condition.holds(value, reading)) continue;
      }
      if (written++ === limit) {
        reading.warn('NO_ROOM', `the schema has room for ${limit} of the entries: the others are left out`, path);
        break;
      }
      write(writer, reading, position - first + 1);
    }
    if (written === 0 && atLeastOnce) {
      places.slots.clear();
      write(writer, reading, 1);
    }
  };
}

const isRows = (content: EachRow['content']): content is readonly Row[] => Array.isArray(content);

type EntryStep = (writer: Writer, reading: Reading, count: number) => void;

function compileEntry(row: EachRow, content: readonly Row[], places: Places, path: string): EntryStep {
  const inner = compileRows(content, places, path);
  if (row.bare) return inner;
  const tag = new Tag(row.name);
  const attributes = entryAttributes(row, places, path);
  return (writer, reading, count) => {
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
