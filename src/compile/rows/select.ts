import type { Row, SelectRow } from '../../../mappings/vocabulary/rows.js';
import { type Context, type Demands, demand, placed } from '../assembler.js';
import * as op from '../instructions.js';
import type { RowKind } from '../row-kind.js';
import { store } from '../store.js';

/** Rows by the number that a value has */
export const selectKind: RowKind<SelectRow> = {
  sources: (row, sourcesOf) => [row.source, ...[...row.alternatives.values()].flatMap(sourcesOf), ...sourcesOf(row.otherwise)],
  compile(row, assembler, outer) {
    const value = placed(row.source, outer);
    const needed = row.demanded ? outer.demands : undefined;
    const name = needed === undefined || needed.within === '' ? row.source.label : needed.within.slice(0, -1);
    const lacking = needed === undefined ? 0 : demand({ within: '', names: needed.names }, name);
    if (needed !== undefined) assembler.add(op.MARK, 0);
    const selectAt = assembler.at;
    const selection = new Map<number, number>();
    assembler.add(op.SELECT, store.selections.push(selection) - 1, 0, ...value);
    const jumps: number[] = [];
    const addRows = (rows: readonly Row[]): void => {
      const demands: Demands | undefined = needed && { within: needed.within, names: [] };
      const context: Context = { ...outer, demands };
      if (rows.length === 0 && lacking > 0) assembler.add(op.LACKING, lacking);
      assembler.rows(rows, context);
      jumps.push(assembler.at);
      assembler.add(op.JUMP, 0);
    };
    for (const [number, rows] of row.alternatives) {
      selection.set(number, assembler.at - selectAt);
      addRows(rows);
    }
    assembler.setDistance(selectAt, 2);
    addRows(row.otherwise);
    for (const jump of jumps) assembler.setDistance(jump, 1);
    if (needed !== undefined) assembler.add(op.JOIN, lacking);
  },
};
