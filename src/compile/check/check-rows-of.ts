import type { Places } from '../../../codecs/places.js';
import type { Source } from '../../../codecs/source.js';
import { type Schema, schemaOf } from '../../../mappings/schema/schema.js';
import type { ElementType } from '../../../mappings/schema/types.js';
import { SCHEMA_VERSIONS } from '../../../mappings/schema/versions.js';
import type { Row } from '../../../mappings/vocabulary/rows.js';
import { checkRows } from '../compile-rows.js';
import { type FindElsewhere, RowCheck } from '../rows/row-check.js';
import type { MappingProblem } from './mapping-problem.js';

/** What rows are for */
export interface CheckedElement {
  /** `…Rsp`, or `Payload` of an alert */
  readonly name: string;
  /** Whether it is left out where they write nothing */
  readonly leftOutEmpty: boolean;
  /** Its type in a version of the schema; undefined where that has none */
  typeIn(schema: Schema): ElementType | undefined;
}

const NEWEST_FIRST = [...SCHEMA_VERSIONS].reverse();

/** What is wrong with the rows of a use case that write what stands in an element, in the newest version in which something is */
export function problemsOfRows(
  useCase: string,
  rows: readonly Row[],
  { name, leftOutEmpty, typeIn }: CheckedElement,
  places: Places,
  elsewhere: FindElsewhere,
): MappingProblem[] {
  const problems: MappingProblem[] = [];
  for (const version of NEWEST_FIRST) {
    const type = typeIn(schemaOf(version));
    if (type === undefined) continue;
    const schema = version === NEWEST_FIRST[0] ? '' : ` (schema version ${version})`;
    const check = new RowCheck(
      (path, sources, problem) => problems.push({ useCase, path: `${path}${schema}`, sources, problem }),
      checkRows,
      (source) => inEntries(source, places) ?? elsewhere(source),
    );
    check.children(rows, { type, path: name, leftOutEmpty, places });
    if (problems.length > 0) break;
  }
  return problems;
}

/** The source as one of an entry of the same message, which rows outside the array can't read */
function inEntries(source: Source, places: Places): string | undefined {
  for (const [placed, path] of places.all()) if (placed === source) return `one of an entry, ${path}`;
  return undefined;
}
