import { leavesOf, schemaOf } from '../../mappings/schema/schema.js';
import type { Unproduced } from '../../mappings/unproduced/unproduced.js';
import type { Row } from '../../mappings/vocabulary/rows.js';
import type { UseCase } from '../../mappings/vocabulary/use-case.js';

/** Adds the paths of the elements with a text, or empty ones, that rows write below a parent */
export function writtenLeaves(rows: readonly Row[], parent: string, into: Set<string>): void {
  for (const row of rows) {
    if (row.kind === 'select') {
      for (const alternative of [...row.alternatives.values(), row.otherwise]) writtenLeaves(alternative, parent, into);
      continue;
    }
    const path = row.kind === 'each' && row.bare ? parent : `${parent}/${row.name}`;
    if (row.kind === 'group') writtenLeaves(row.rows, path, into);
    else if (row.kind === 'each' && Array.isArray(row.content) && row.content.length > 0) writtenLeaves(row.content, path, into);
    else into.add(path);
  }
}

/** Paths of the leaves of a `…Rsp` element, itself included, in the order of the schema. @throws Error where the schema has none of that name */
export function leavesOfResponse(response: string): string[] {
  const element = schemaOf().response(response);
  if (element === undefined) throw new Error(`the schema has no ${response}`);
  return leavesOf(element.type).map(({ path }) => `${response}/${path}`);
}

/** Paths of the leaves of the `…Rsp` elements of use cases that no row of theirs writes, in the order of the schema */
export function unwrittenLeaves(useCases: readonly UseCase[]): string[] {
  const written = new Set<string>();
  const responses = new Set<string>();
  for (const { variants, rows } of useCases) {
    for (const response of Object.values(variants)) {
      responses.add(response);
      writtenLeaves(rows, response, written);
    }
  }
  return [...responses].flatMap(leavesOfResponse).filter((path) => !written.has(path));
}

const within = (leaf: string, path: string): boolean => leaf === path || leaf.startsWith(`${path}/`);

/** Leaves that use cases neither write nor list as unproduced, and paths listed that some row writes or the schema does not have */
export function problemsOfListing(useCases: readonly UseCase[], listed: readonly Unproduced[]): string[] {
  const unwritten = unwrittenLeaves(useCases);
  const all = [...new Set(useCases.flatMap(({ variants }) => Object.values(variants)))].flatMap(leavesOfResponse);
  return [
    ...unwritten.filter((leaf) => !listed.some(({ path }) => within(leaf, path))).map((leaf) => `${leaf}: neither written nor listed`),
    ...listed
      .filter(({ path }) => !all.some((leaf) => within(leaf, path)) || all.some((leaf) => within(leaf, path) && !unwritten.includes(leaf)))
      .map(({ path }) => `${path}: listed, but written or not in the schema`),
  ];
}
