import type { ElementType, SchemaElement, TextBase } from '../../mappings/schema/types.js';
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
  const written = new Set<string>();
  check(rows, { type, path, leftOutEmpty }, 0, problems, written);
  for (const child of type.children) {
    if (!child.optional && !written.has(child.name)) problems.push(`${path}/${child.name}: the schema demands it, and no row writes it`);
  }
  return problems;
}

/** The element that rows write the children of */
interface Parent {
  readonly type: ElementType;
  readonly path: string;
  readonly leftOutEmpty: boolean;
}

/** @returns the place among the children after the last row */
function check(rows: readonly Row[], parent: Parent, from: number, problems: string[], written: Set<string>): number {
  const { children } = parent.type;
  let place = from;
  for (const row of rows) {
    if (row.kind === 'select') {
      place = Math.max(
        ...[...row.alternatives.values(), row.otherwise].map((alternative) => check(alternative, parent, place, problems, written)),
      );
      continue;
    }
    if (row.kind === 'each' && row.bare) {
      place = Array.isArray(row.content) ? check(row.content, parent, place, problems, written) : place;
      continue;
    }
    const path = `${parent.path}/${row.name}`;
    const at = children.findIndex((child, i) => i >= place && child.name === row.name);
    if (at < 0) {
      const known = children.some((child) => child.name === row.name);
      problems.push(`${path}: ${known ? 'out of the order of the schema' : 'no such element'}`);
      continue;
    }
    place = at;
    written.add(row.name);
    checkRow(row, children[at], path, problems, parent.leftOutEmpty);
  }
  return place;
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
  if (text === undefined) {
    problems.push(`${path}: has no text in the schema`);
    return;
  }
  if (!COMPATIBLE[as.type].includes(text.base)) problems.push(`${path}: ${as.type} written, ${text.base} in the schema`);
  const { words } = text;
  if (words === undefined) return;
  if (as.words === undefined) problems.push(`${path}: an enumeration, and the converter names no words`);
  for (const word of as.words ?? []) if (!words.includes(word)) problems.push(`${path}: no word ${word} in the schema`);
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
  for (const { name, required } of attributes)
    if (required && !names.includes(name)) problems.push(`${path}: attribute ${name} is required`);
}
