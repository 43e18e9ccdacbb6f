import type { Places } from '../../codecs/places.js';
import type { Source } from '../../codecs/source.js';
import type { AttributeRow, EachRow, Row } from '../../mappings/vocabulary/rows.js';

/** A leaf that rows write: an element with a text, an empty element, or an attribute, and what its text comes from */
export interface WrittenLeaf {
  /** Below the element that the rows are for: `Electricity/ActiveImportRegister/Value`, `LogEntry/@index` */
  readonly path: string;
  /** Data items, attributes, fields by their places; `constant 1`, `position in …` where the text comes from no value */
  readonly sources: readonly string[];
}

/** The leaves that rows write, in the order of the schema; several where a value decides which rows are written. */
export function writtenLeaves(rows: readonly Row[], places: Places, parent = ''): WrittenLeaf[] {
  return rows.flatMap((row) => leavesOf(row, places, parent));
}

function leavesOf(row: Row, places: Places, parent: string): WrittenLeaf[] {
  const path = `${parent}${'name' in row ? row.name : ''}`;
  switch (row.kind) {
    case 'element':
    case 'flag':
      return [leaf(path, [row.source], places), ...(row.kind === 'element' ? attributeLeaves(row.attributes, places, path) : [])];
    case 'combined':
      return [leaf(path, row.sources, places), ...attributeLeaves(row.attributes, places, path)];
    case 'group':
      return [...attributeLeaves(row.attributes, places, path), ...writtenLeaves(row.rows, places, `${path}/`)];
    case 'each':
      return entryLeaves(row, places, parent, path);
    case 'select':
      return [...row.alternatives.values(), row.otherwise].flatMap((alternative) => writtenLeaves(alternative, places, parent));
  }
}

function entryLeaves(row: EachRow, outer: Places, parent: string, path: string): WrittenLeaf[] {
  // rows are compiled before they are listed, so that their entries have places
  const around = row.within === undefined ? outer : (outer.entries(row.within)?.places ?? outer);
  const places = around.entries(row.source)?.places ?? around;
  const counted =
    row.counted === undefined ? [] : [{ path: `${path}/@${row.counted}`, sources: [`position in ${placeOf(row.source, around)}`] }];
  const attributes = [...counted, ...attributeLeaves(row.attributes, places, path)];
  if ('source' in row.content) return [leaf(path, [row.content.source], places), ...attributes];
  if (row.content.length === 0) return [leaf(path, [row.source], around), ...attributes];
  return [...attributes, ...writtenLeaves(row.content, places, row.bare ? parent : `${path}/`)];
}

const attributeLeaves = (rows: readonly AttributeRow[], places: Places, path: string): WrittenLeaf[] =>
  rows.map(({ name, source, as }) =>
    as.constant === undefined
      ? leaf(`${path}/@${name}`, [source], places)
      : { path: `${path}/@${name}`, sources: [`constant ${as.constant}`] },
  );

const leaf = (path: string, sources: readonly Source[], places: Places): WrittenLeaf => ({
  path,
  sources: sources.map((source) => placeOf(source, places)),
});

const placeOf = (source: Source, places: Places): string => places.pathOf(source) ?? source.label;
