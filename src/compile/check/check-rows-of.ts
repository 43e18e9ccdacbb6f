import type { Places } from '../../../codecs/places.js';
import type { Source } from '../../../codecs/source.js';
import type { ElementType } from '../../../mappings/schema/types.js';
import type { Row } from '../../../mappings/vocabulary/rows.js';
import { checkRows } from '../compile-rows.js';
import { type FindElsewhere, RowCheck } from '../rows/row-check.js';
import type { MappingProblem } from './mapping-problem.js';

/** What rows are for */
export interface CheckedElement {
  /** `…Rsp`, or `Payload` of an alert */
  readonly name: string;
  readonly type: ElementType;
  /** Whether it is left out where they write nothing */
  readonly leftOutEmpty: boolean;
}

/** What is wrong with the rows of a use case that write what stands in an element */
export function problemsOfRows(
  useCase: string,
  rows: readonly Row[],
  { name, type, leftOutEmpty }: CheckedElement,
  places: Places,
  elsewhere: FindElsewhere,
): MappingProblem[] {
  const problems: MappingProblem[] = [];
  const check = new RowCheck(
    (path, sources, problem) => problems.push({ useCase, path, sources, problem }),
    checkRows,
    (source) => inEntries(source, places) ?? elsewhere(source),
  );
  check.children(rows, { type, path: name, leftOutEmpty, places });
  return problems;
}

/** The source as one of an entry of the same message, which rows outside the array can't read */
function inEntries(source: Source, places: Places): string | undefined {
  for (const [placed, path] of places.all()) if (placed === source) return `one of an entry, ${path}`;
  return undefined;
}
