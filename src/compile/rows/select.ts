import type { SchemaElement } from '../../../mappings/schema/types.js';
import type { Row, SelectRow } from '../../../mappings/vocabulary/rows.js';
import { type Context, type Demands, demand, placed } from '../program/assembler.js';
import * as op from '../program/instructions.js';
import { MappingError } from '../program/mapping-error.js';
import type { Progress } from './row-check.js';
import type { RowKind } from './row-kind.js';

/** What is written at most where one of several alternatives is */
function mostOf(alternatives: readonly Progress[]): Progress['written'] {
  const most = new Map<SchemaElement, number>();
  for (const { written } of alternatives) for (const [child, times] of written) most.set(child, Math.max(times, most.get(child) ?? 0));
  return most;
}

/** Rows by the number that a value has */
export const selectKind: RowKind<SelectRow> = {
  sources: (row, sourcesOf) => [row.source, ...[...row.alternatives.values()].flatMap(sourcesOf), ...sourcesOf(row.otherwise)],
  leaves(row, path, visitor, visitRows) {
    visitor.condition(path.slice(0, -1), row.source);
    for (const alternative of row.alternatives.values()) visitRows(alternative, path);
    visitRows(row.otherwise, path);
  },
  check(row, check, parent, from) {
    check.source(row.source, parent.path, parent.places);
    const ends = [...row.alternatives.values(), row.otherwise].map((alternative) => check.rows(alternative, parent, from));
    return { ...from, place: Math.max(...ends.map(({ place }) => place)), written: mostOf(ends) };
  },
  compile(row, assembler, outer) {
    const value = placed(row.source, outer);
    const needed = row.demanded ? outer.demands : undefined;
    const label = row.source.label || (outer.places.pathOf(row.source) ?? '');
    const name = needed === undefined || needed.within === '' ? label : needed.within.slice(0, -1);
    const lacking = needed === undefined ? 0 : demand({ within: '', names: needed.names }, name);
    if (needed !== undefined) assembler.add(op.MARK, 0);
    const selectAt = assembler.at;
    const numbers = [...row.alternatives.keys()];
    const other = numbers.find((number) => !(number >= 0 && number <= op.LAST_SELECTED));
    if (other !== undefined)
      throw new MappingError(outer.path, `rows are selected by numbers from 0 to ${op.LAST_SELECTED}, and not by ${other}`);
    assembler.add(op.SELECT, numbers.length, 0, ...value, ...numbers.flatMap((number) => [number | 0, 0]));
    const jumps: number[] = [];
    const addRows = (rows: readonly Row[]): void => {
      const demands: Demands | undefined = needed && { within: needed.within, names: [] };
      const context: Context = { ...outer, demands };
      if (rows.length === 0 && lacking > 0) assembler.add(op.LACKING, lacking);
      assembler.rows(rows, context);
      jumps.push(assembler.at);
      assembler.add(op.JUMP, 0);
    };
    numbers.forEach((number, i) => {
      assembler.setDistance(selectAt, op.SELECT_SIZE + 2 * i + 1);
      addRows(row.alternatives.get(number) ?? []);
    });
    assembler.setDistance(selectAt, 2);
    addRows(row.otherwise);
    for (const jump of jumps) assembler.setDistance(jump, 1);
    if (needed !== undefined) assembler.add(op.JOIN, lacking);
  },
};
