import type { ElementType, SchemaElement, TextBase, TextType } from '../../mappings/schema/types.js';
import type { Converter } from '../../mappings/vocabulary/converters.js';
import type { AttributeRow, Combination, EachRow, GroupRow, Row } from '../../mappings/vocabulary/rows.js';

/** Built-in types of XML Schema in which a converter's text is valid */
const COMPATIBLE: Readonly<Record<Converter['type'], readonly TextBase[]>> = {
  integer: ['integer', 'decimal'],
  decimal: ['decimal'],
  boolean: ['boolean'],
  dateTime: ['dateTime'],
  date: ['date'],
  time: ['time'],
  string: ['string', 'token'],
  hexBinary: ['hexBinary', 'string'],
  base64Binary: ['base64Binary'],
  EUI: ['token'],
};

/**
 * What is wrong with rows that write the children of an element: names, order, types, words, optionality, attributes.
 * @param type type of the element
 * @param path of the element, for the problems
 * @param leftOutEmpty whether the element itself is left out where they write nothing
 */
export function problemsOfRows(rows: readonly Row[], type: ElementType, path: string, leftOutEmpty = false): string[] {
  const problems: string[] = [];
  const { written } = check(rows, { type, path, leftOutEmpty }, { place: 0, written: new Map(), often: 1 }, problems);
  for (const child of type.children) {
    if (!child.optional && !written.has(child)) problems.push(`${path}/${child.name}: the schema demands it, and no row writes it`);
  }
  return problems;
}

/** The element that rows write the children of */
interface Parent {
  readonly type: ElementType;
  readonly path: string;
  readonly leftOutEmpty: boolean;
}

/** How far rows have come */
interface Progress {
  /** Place among the children of the last element written */
  readonly place: number;
  /** How many elements of each child are written at most */
  readonly written: ReadonlyMap<SchemaElement, number>;
  /** How often the rows themselves are written */
  readonly often: number;
}

function check(rows: readonly Row[], parent: Parent, from: Progress, problems: string[]): Progress {
  const { children } = parent.type;
  const { often } = from;
  let { place } = from;
  let written = new Map(from.written);
  for (const row of rows) {
    if (row.kind === 'select') {
      const here = { place, written, often };
      const ends = [...row.alternatives.values(), row.otherwise].map((alternative) => check(alternative, parent, here, problems));
      place = Math.max(...ends.map((end) => end.place));
      written = mostOf(ends.map((end) => end.written));
      continue;
    }
    if (row.kind === 'each' && row.bare) {
      if ('source' in row.content) continue;
      const end = check(row.content, parent, { place, written, often: often * roomOf(row) }, problems);
      place = end.place;
      written = new Map(end.written);
      continue;
    }
    const path = `${parent.path}/${row.name}`;
    const at = children.findIndex((child, i) => i >= place && child.name === row.name);
    const child = children[at];
    if (child === undefined) {
      const known = children.some((child) => child.name === row.name);
      problems.push(`${path}: ${known ? 'out of the order of the schema' : 'no such element'}`);
      continue;
    }
    place = at;
    const room = row.kind === 'each' ? roomOf(row) : 1;
    const before = written.get(child) ?? 0;
    written.set(child, before + often * room);
    // one row alone may write more than there is room for: that is told of the row
    if (before + often * room > child.maxOccurs && (before > 0 || often > 1))
      problems.push(`${path}: written ${before + often * room} times by the rows here, ${child.maxOccurs} in the schema`);
    checkRow(row, child, path, problems, parent.leftOutEmpty);
  }
  return { place, written, often };
}

/** What is written at most where one of several alternatives is */
function mostOf(alternatives: readonly ReadonlyMap<SchemaElement, number>[]): Map<SchemaElement, number> {
  const most = new Map<SchemaElement, number>();
  for (const written of alternatives) for (const [child, times] of written) most.set(child, Math.max(times, most.get(child) ?? 0));
  return most;
}

function checkRow(
  row: Exclude<Row, { kind: 'select' }>,
  child: SchemaElement,
  path: string,
  problems: string[],
  leftOutEmpty: boolean,
): void {
  const { type } = child;
  switch (row.kind) {
    case 'element':
    case 'combined':
      checkText(row.as, type, path, problems);
      checkAttributes(row.attributes, undefined, type, path, problems);
      break;
    case 'group':
      checkGroup(row, child, path, problems, leftOutEmpty);
      break;
    case 'each':
      checkEach(row, child, path, problems);
      break;
    case 'flag':
      if (type.children.length > 0 || type.text !== undefined) problems.push(`${path}: no empty element`);
      break;
  }
}

function checkGroup(row: GroupRow, child: SchemaElement, path: string, problems: string[], leftOutEmpty: boolean): void {
  const canGo = child.minOccurs === 0 || (leftOutEmpty && child.choices.length > 0);
  if (row.optional && !canGo) problems.push(`${path}: the schema demands it: container, not group`);
  if (!row.optional && child.minOccurs === 0) problems.push(`${path}: optional in the schema: group, not container`);
  checkAttributes(row.attributes, undefined, child.type, path, problems);
  problems.push(...problemsOfRows(row.rows, child.type, path, row.optional));
}

function checkEach(row: EachRow, child: SchemaElement, path: string, problems: string[]): void {
  if (child.maxOccurs === 1) problems.push(`${path}: occurs once in the schema`);
  else if (roomOf(row) > child.maxOccurs) problems.push(`${path}: up to ${roomOf(row)} entries, ${child.maxOccurs} in the schema`);
  checkAttributes(row.attributes, row.counted, child.type, path, problems);
  if ('source' in row.content) checkText(row.content.as, child.type, path, problems);
  else problems.push(...problemsOfRows(row.content, child.type, path));
}

/** How many entries a row may write; Infinity for all that the message has */
function roomOf({ limit = Number.POSITIVE_INFINITY, positions: [first, last] = [1, limit] }: EachRow): number {
  return Math.min(limit, last - first + 1);
}

function checkText(as: Converter | Combination, { text }: ElementType, path: string, problems: string[]): void {
  if (text === undefined) problems.push(`${path}: has no text in the schema`);
  else checkFacets(as, text, path, problems);
}

/** Whether all that a converter may write is valid: base type, words, range, length */
function checkFacets(as: Converter | Combination, type: TextType, path: string, problems: string[]): void {
  if (!COMPATIBLE[as.type].includes(type.base)) problems.push(`${path}: ${as.type} written, ${type.base} in the schema`);
  checkRange(as, type, path, problems);
  const { words } = type;
  if (words !== undefined) {
    if (as.words === undefined) problems.push(`${path}: an enumeration, and the converter names no words`);
    for (const word of as.words ?? []) if (!words.includes(word)) problems.push(`${path}: no word ${word} in the schema`);
    return;
  }
  const { characters = Number.POSITIVE_INFINITY, leastCharacters = 0 } = as.words === undefined ? as : lengthsOf(as.words);
  const { maxLength = Number.POSITIVE_INFINITY, minLength = 0 } = type;
  if (characters > maxLength) problems.push(`${path}: up to ${characters} characters written, ${maxLength} in the schema`);
  if (leastCharacters < minLength) problems.push(`${path}: ${minLength} characters at least in the schema`);
}

const lengthsOf = (words: readonly string[]) => ({
  characters: Math.max(...words.map(({ length }) => length)),
  leastCharacters: Math.min(...words.map(({ length }) => length)),
});

function checkRange(as: Converter | Combination, { minInclusive, maxInclusive, totalDigits }: TextType, path: string, problems: string[]) {
  const first = minInclusive ?? Number.NEGATIVE_INFINITY;
  const last = maxInclusive ?? (totalDigits === undefined ? Number.POSITIVE_INFINITY : 10 ** totalDigits - 1);
  const [least, greatest] = as.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (least < first || greatest > last) problems.push(`${path}: ${least} to ${greatest} written, ${first} to ${last} in the schema`);
}

function checkAttributes(
  rows: readonly AttributeRow[],
  counted: string | undefined,
  { attributes }: ElementType,
  path: string,
  problems: string[],
): void {
  const names = [...rows.map(({ name }) => name), ...(counted === undefined ? [] : [counted])];
  for (const name of names) if (!attributes.some((known) => known.name === name)) problems.push(`${path}: no attribute ${name}`);
  for (const { name, as } of rows) {
    const type = attributes.find((known) => known.name === name)?.type;
    if (type !== undefined) checkFacets(as, type, `${path}/@${name}`, problems);
  }
  for (const { name, required } of attributes)
    if (required && !names.includes(name)) problems.push(`${path}: attribute ${name} is required`);
}
