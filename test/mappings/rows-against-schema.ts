import type { Converter } from '../../mappings/vocabulary/converters.js';
import type { AttributeRow, Combination, EachRow, GroupRow, Row } from '../../mappings/vocabulary/rows.js';
import type { SchemaElement } from '../support/schema-model.js';
import type { SimpleType } from '../support/simple-type.js';

/** Built-in types of XML Schema in which a converter's text is valid */
const COMPATIBLE: Readonly<Record<Converter['type'], readonly string[]>> = {
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
 * What is wrong with rows that write the children of a schema element: names, order, types, words, optionality, attributes.
 * @param leftOutEmpty whether the element itself is left out where they write nothing
 */
export function problemsOfRows(rows: readonly Row[], element: SchemaElement, leftOutEmpty = false): string[] {
  const problems: string[] = [];
  const written = new Set<string>();
  check(rows, element, 0, problems, written, leftOutEmpty);
  for (const child of element.children) {
    if (!child.optional && !written.has(child.name)) problems.push(`${child.path}: the schema demands it, and no row writes it`);
  }
  return problems;
}

/** @returns the place among the children after the last row */
function check(
  rows: readonly Row[],
  element: SchemaElement,
  from: number,
  problems: string[],
  written: Set<string>,
  leftOutEmpty: boolean,
): number {
  let place = from;
  for (const row of rows) {
    if (row.kind === 'select') {
      place = Math.max(
        ...[...row.alternatives.values(), row.otherwise].map((alternative) =>
          check(alternative, element, place, problems, written, leftOutEmpty),
        ),
      );
      continue;
    }
    if (row.kind === 'each' && row.bare) {
      place = Array.isArray(row.content) ? check(row.content, element, place, problems, written, leftOutEmpty) : place;
      continue;
    }
    const at = element.children.findIndex((child, i) => i >= place && child.name === row.name);
    if (at < 0) {
      const known = element.children.some((child) => child.name === row.name);
      problems.push(`${element.path}/${row.name}: ${known ? 'out of the order of the schema' : 'no such element'}`);
      continue;
    }
    place = at;
    written.add(row.name);
    checkRow(row, element.children[at], problems, leftOutEmpty);
  }
  return place;
}

function checkRow(row: Exclude<Row, { kind: 'select' }>, child: SchemaElement, problems: string[], leftOutEmpty: boolean): void {
  switch (row.kind) {
    case 'element':
    case 'combined':
      checkText(row.as, child, problems);
      checkAttributes(row.attributes, undefined, child, problems);
      break;
    case 'group':
      checkGroup(row, child, problems, leftOutEmpty);
      break;
    case 'each':
      checkEach(row, child, problems);
      break;
    case 'flag':
      if (child.children.length > 0 || child.content !== undefined) problems.push(`${child.path}: no empty element`);
      break;
  }
}

function checkGroup(row: GroupRow, child: SchemaElement, problems: string[], leftOutEmpty: boolean): void {
  const canGo = child.minOccurs === 0 || (leftOutEmpty && child.choices.length > 0);
  if (row.optional && !canGo) problems.push(`${child.path}: the schema demands it: container, not group`);
  if (!row.optional && child.minOccurs === 0) problems.push(`${child.path}: optional in the schema: group, not container`);
  checkAttributes(row.attributes, undefined, child, problems);
  problems.push(...problemsOfRows(row.rows, child, row.optional));
}

function checkEach(row: EachRow, child: SchemaElement, problems: string[]): void {
  if (child.maxOccurs === 1) problems.push(`${child.path}: occurs once in the schema`);
  else if (roomOf(row) > child.maxOccurs) problems.push(`${child.path}: up to ${roomOf(row)} entries, ${child.maxOccurs} in the schema`);
  checkAttributes(row.attributes, row.counted, child, problems);
  if ('source' in row.content) checkText(row.content.as, child, problems);
  else problems.push(...problemsOfRows(row.content, child));
}

/** How many entries a row may write; Infinity for all that the message has */
function roomOf({ limit = Number.POSITIVE_INFINITY, positions: [first, last] = [1, limit] }: EachRow): number {
  return Math.min(limit, last - first + 1);
}

function checkText(as: Converter | Combination, { content, path }: SchemaElement, problems: string[]): void {
  if (content === undefined) problems.push(`${path}: has no text in the schema`);
  else checkFacets(as, content, path, problems);
}

/** Whether all that a converter may write is valid: base type, words, range, length */
function checkFacets(as: Converter | Combination, type: SimpleType, path: string, problems: string[]): void {
  if (!COMPATIBLE[as.type].includes(type.base)) problems.push(`${path}: ${as.type} written, ${type.base} in the schema`);
  checkRange(as, type, path, problems);
  const { enumeration } = type;
  if (enumeration !== undefined && enumeration.length > 0) {
    if (as.words === undefined) problems.push(`${path}: an enumeration, and the converter names no words`);
    for (const word of as.words ?? []) if (!enumeration.includes(word)) problems.push(`${path}: no word ${word} in the schema`);
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

function checkRange(
  as: Converter | Combination,
  { minInclusive, maxInclusive, totalDigits }: SimpleType,
  path: string,
  problems: string[],
) {
  const first = minInclusive ?? Number.NEGATIVE_INFINITY;
  const last = maxInclusive ?? (totalDigits === undefined ? Number.POSITIVE_INFINITY : 10 ** totalDigits - 1);
  const [least, greatest] = as.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (least < first || greatest > last) problems.push(`${path}: ${least} to ${greatest} written, ${first} to ${last} in the schema`);
}

function checkAttributes(
  rows: readonly AttributeRow[],
  counted: string | undefined,
  { attributes, path }: SchemaElement,
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
