import type {
  Decimal,
  ReadInstantaneousImportBlockCountersRsp,
  ReadInstantaneousImportTOUMatricesRsp,
  ReadInstantaneousImportTOUWithBlocksMatricesRsp,
} from '../../data/gbcs-response.js';
import { grouped } from '../drawing/exact.js';
import { type Cell, matrixOf } from '../drawing/matrix.js';
import type { Picture } from '../drawing/picture.js';
import { type DataNumber, NOTHING } from './log.js';

/** A register of a matrix as plain data has it */
export interface Register {
  readonly index?: DataNumber;
  readonly value: DataNumber;
}

/** Registers that stand in a row: of one entry, or of one block */
export interface RegisterRow {
  readonly name: string;
  /** By the names of their columns */
  readonly registers: readonly { readonly column: string; readonly value: DataNumber }[];
}

/** Registers of a matrix, each under a name made of its number */
export const registersOf = (list: readonly Register[] | undefined, name: (index: string) => string): RegisterRow['registers'] =>
  (list ?? []).map(({ index, value }, i) => ({ column: name(String(index ?? i + 1)), value }));

const isZero = (value: DataNumber): boolean => Number(value) === 0;

/**
 * Rows of registers as a matrix. Columns that are 0 throughout are left out, and named.
 * @returns one picture; none where there are no registers
 */
export function picturesOfRegisters(title: string, corner: string, rows: readonly RegisterRow[], unit: string): Picture[] {
  const columns = [...new Set(rows.flatMap(({ registers }) => registers.map(({ column }) => column)))];
  if (columns.length === 0) return [];
  const filled = columns.filter((name) =>
    rows.some(({ registers }) => registers.some(({ column, value }) => column === name && !isZero(value))),
  );
  const shown = filled.length === 0 ? columns : filled;
  const left = columns.length - shown.length;
  const zeros = left === 0 ? [] : [zerosText(left, columns.length)];
  const matrix = matrixOf({
    caption: `${title}, ${unit}`,
    corner,
    columns: shown,
    rows: rows.map(({ name, registers }) => {
      const values = new Map(registers.map(({ column, value }) => [column, value]));
      return { name, cells: shown.map((column) => cellOf(values.get(column))) };
    }),
  });
  return [{ title, summary: zeros, drawing: matrix }];
}

export const cellOf = (value: DataNumber | undefined): Cell =>
  value === undefined ? { text: NOTHING, value: undefined } : { text: grouped(String(value)), value: Number(value) };

/** Registers of one dimension, one below the other; those that are 0 are left out, and counted */
function picturesOfList(title: string, corner: string, list: readonly Register[] | undefined, unit: string): Picture[] {
  if (list === undefined) return [];
  const filled = list.filter(({ value }) => !isZero(value));
  const shown = filled.length === 0 ? list : filled;
  const left = list.length - shown.length;
  const rows = shown.map(({ index, value }, i) => ({ name: String(index ?? i + 1), cells: [cellOf(value)] }));
  const drawing = matrixOf({ caption: title, corner, columns: [unit], rows });
  return [{ title, summary: left === 0 ? [] : [zerosText(left, list.length)], drawing }];
}

const zerosText = (left: number, all: number): string => `${left} of ${all} registers are 0 throughout and left out.`;

/** 4.1.2 */
export function touRegisters({ Electricity, Gas }: ReadInstantaneousImportTOUMatricesRsp<Decimal>): Picture[] {
  const { TOUPrimaryRegisterValue, TOUSecondRegisterValue } = Electricity?.TariffTOURegisterCollection ?? {};
  return [
    ...picturesOfList('Time-of-use registers', 'Register', TOUPrimaryRegisterValue, 'Wh'),
    ...picturesOfList('Time-of-use registers, secondary element', 'Register', TOUSecondRegisterValue, 'Wh'),
    ...picturesOfList('Time-of-use registers', 'Register', Gas?.TariffTOURegisterMatrix?.TOURegisterMatrixValue, 'm³'),
  ];
}

/** 4.1.3 */
export function blockRegisters({ TariffBlockTOURegisterCollection }: ReadInstantaneousImportTOUWithBlocksMatricesRsp): Picture[] {
  const blocks = TariffBlockTOURegisterCollection?.TariffBlock ?? [];
  const rows = (list: (block: (typeof blocks)[number]) => readonly Register[] | undefined): RegisterRow[] =>
    blocks.map((block, i) => ({ name: `Block ${block.index ?? i + 1}`, registers: registersOf(list(block), (index) => `TOU ${index}`) }));
  return [
    ...picturesOfRegisters(
      'Registers by block and time of use',
      'Block',
      rows((block) => block.RegisterMatrixTOUValue),
      'Wh',
    ),
    ...picturesOfRegisters(
      'Counters by block and time of use',
      'Block',
      rows((block) => block.CounterMatrixTOUValue),
      'Wh',
    ),
  ];
}

/** 4.1.4 */
export const blockCounters = ({ ImportBlockCounters }: ReadInstantaneousImportBlockCountersRsp<Decimal>): Picture[] =>
  picturesOfList('Block counters', 'Block', ImportBlockCounters?.TariffBlockCounterValue, 'm³');
