import fc from 'fast-check';
import type { TypeDescription } from '../encoder/axdr.js';
import { seconds, signed32, unsigned32 } from './arbitraries.js';

/** Logs of an ESME with random entries, for round trips: type description and values as the compact array has them */

const DOUBLE_LONG = 5;
const DOUBLE_LONG_UNSIGNED = 6;

/** Registers of one moment; those of the secondary element only where the meter has one */
export interface Registers {
  readonly timestamp: number;
  readonly activeImport: number;
  readonly secondaryActiveImport: number | undefined;
  readonly tou: readonly number[];
  readonly secondaryTou: readonly number[] | undefined;
  readonly blocks: readonly (readonly number[])[];
}

const fixed = (length: number) => fc.array(unsigned32, { minLength: length, maxLength: length });

export const registersOf = (twin: boolean): fc.Arbitrary<Registers> =>
  fc.record({
    timestamp: seconds,
    activeImport: unsigned32,
    secondaryActiveImport: twin ? unsigned32 : fc.constant(undefined),
    tou: fixed(48),
    secondaryTou: twin ? fixed(4) : fc.constant(undefined),
    blocks: fc.array(fixed(8), { minLength: 4, maxLength: 4 }),
  });

const numbers = (array: number): TypeDescription => ({ array, of: DOUBLE_LONG_UNSIGNED });

export const registersDescription = (twin: boolean): TypeDescription[] => [
  DOUBLE_LONG_UNSIGNED,
  DOUBLE_LONG_UNSIGNED,
  ...(twin ? [DOUBLE_LONG_UNSIGNED] : []),
  numbers(48),
  ...(twin ? [numbers(4)] : []),
  numbers(8),
  numbers(8),
  numbers(8),
  numbers(8),
];

export const registersValues = ({ timestamp, activeImport, secondaryActiveImport, tou, secondaryTou, blocks }: Registers) => [
  timestamp,
  activeImport,
  ...(secondaryActiveImport === undefined ? [] : [secondaryActiveImport]),
  tou,
  ...(secondaryTou === undefined ? [] : [secondaryTou]),
  ...blocks,
];

/** Prepayment values in the order of logs */
export interface Prepayment {
  readonly emergencyCredit: number;
  readonly meterBalance: number;
  readonly paymentDebt: number;
  readonly timeDebt1: number;
  readonly timeDebt2: number;
  readonly accumulatedDebt: number;
}

export const prepayment: fc.Arbitrary<Prepayment> = fc.record({
  emergencyCredit: signed32,
  meterBalance: signed32,
  paymentDebt: signed32,
  timeDebt1: signed32,
  timeDebt2: signed32,
  accumulatedDebt: signed32,
});

export const prepaymentDescription: TypeDescription[] = new Array(6).fill(DOUBLE_LONG);

export const prepaymentValues = (values: Prepayment): number[] => [
  values.emergencyCredit,
  values.meterBalance,
  values.paymentDebt,
  values.timeDebt1,
  values.timeDebt2,
  values.accumulatedDebt,
];
