import type { NotCarried } from '../../mappings/not-carried/not-carried.js';
import { leavesOf, schemaOf } from '../../mappings/schema/schema.js';
import type { Row } from '../../mappings/vocabulary/rows.js';
import type { UseCase } from '../../mappings/vocabulary/use-case.js';
import { visitRows } from '../../src/compile/compile-rows.js';
import type { RowVisitor } from '../../src/compile/rows/row-visitor.js';

/** Adds the paths of the elements with a text, or empty ones, that rows write below a parent */
export function writtenLeaves(rows: readonly Row[], parent: string, into: Set<string>): void {
  const visitor: RowVisitor = {
    leaf(path) {
      if (!path.includes('/@')) into.add(path);
    },
    constant() {},
    position() {},
    condition() {},
    entries: (_array, _within, visitEntry) => visitEntry(),
  };
  visitRows(rows, visitor, `${parent}/`);
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

/** Leaves that use cases neither write nor list as notCarried, and paths listed that some row writes or the schema does not have */
export function problemsOfListing(useCases: readonly UseCase[], listed: readonly NotCarried[]): string[] {
  const unwritten = unwrittenLeaves(useCases);
  const all = [...new Set(useCases.flatMap(({ variants }) => Object.values(variants)))].flatMap(leavesOfResponse);
  return [
    ...unwritten.filter((leaf) => !listed.some(({ path }) => within(leaf, path))).map((leaf) => `${leaf}: neither written nor listed`),
    ...listed
      .filter(({ path }) => !all.some((leaf) => within(leaf, path)) || all.some((leaf) => within(leaf, path) && !unwritten.includes(leaf)))
      .map(({ path }) => `${path}: listed, but written or not in the schema`),
  ];
}
