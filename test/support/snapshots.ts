import fc from 'fast-check';
import { clusterCommand, defaultResponse, type GbzComponent, type Protect } from '../encoder/gbz.js';
import { seconds, signed32 } from './arbitraries.js';
import { element, timestamp } from './expected-xml.js';
import { availableSigned, availableUnsigned, decimal, placed, unsigned } from './gsme.js';

/** Registers of a GSME at one moment */
export interface Registers {
  readonly at: number;
  readonly consumption: number;
  readonly tiers: readonly number[];
  readonly blocks: readonly number[];
}

const four = fc.array(unsigned(6), { minLength: 4, maxLength: 4 });

export const registers: fc.Arbitrary<Registers> = fc.record({ at: seconds, consumption: unsigned(6), tiers: four, blocks: four });

const head = (at: number, payloadType: number) =>
  [
    ['UINT32', 7],
    ['UTCTime', at],
    ['UINT8', 2],
    ['UINT8', 0],
    ['UINT8', 1],
    ['BITMAP32', 8],
    ['ENUM8', payloadType],
  ] as const;

/** Publish Snapshot, encrypted */
export const publishSnapshot = ({ at, consumption, tiers, blocks }: Registers, protect: Protect): GbzComponent =>
  clusterCommand(
    0x0702,
    0x06,
    [
      ...head(at, 6),
      ['UINT48', consumption],
      ['UINT8', tiers.length],
      ...tiers.map((tier) => ['UINT48', tier] as const),
      ['BITMAP8', 0x14],
      ...blocks.map((block) => ['UINT48', block] as const),
    ],
    { protect },
  );

const cubicMetres = (litres: number): string | undefined => decimal(availableUnsigned(litres, 6), 1, 1000);

export const timestampOf = ({ at }: { readonly at: number }): string => element('Timestamp', timestamp(at));
export const consumptionOf = (name: string, { consumption }: Registers): string => element(name, cubicMetres(consumption));
export const tiersOf = (name: string, { tiers }: Registers): string => placed(name, tiers.map(cubicMetres));
export const blocksOf = (name: string, { blocks }: Registers): string => placed(name, blocks.map(cubicMetres));

/** Balances and debts of a GSME at one moment */
export interface Balances {
  readonly at: number;
  readonly accumulatedDebt: number;
  readonly debts: readonly [time1: number, time2: number, payment: number];
  readonly emergencyCredit: number;
  readonly credit: number;
}

export const balances: fc.Arbitrary<Balances> = fc.record({
  at: seconds,
  accumulatedDebt: signed32,
  debts: fc.tuple(unsigned(4), unsigned(4), unsigned(4)),
  emergencyCredit: signed32,
  credit: signed32,
});

/** Publish Prepay Snapshot, encrypted */
export const publishPrepaySnapshot = ({ at, accumulatedDebt, debts, emergencyCredit, credit }: Balances, protect: Protect): GbzComponent =>
  clusterCommand(
    0x0705,
    0x01,
    [
      ...head(at, 0),
      ['INT32', accumulatedDebt],
      ...debts.map((debt) => ['UINT32', debt] as const),
      ['INT32', emergencyCredit],
      ['INT32', credit],
    ],
    { protect },
  );

export const balancesEntry = (name: string, { at, accumulatedDebt, debts, emergencyCredit, credit }: Balances): string =>
  element(
    name,
    element('AccumulatedDebtRegister', availableSigned(accumulatedDebt)),
    element('EmergencyCreditBalance', availableSigned(emergencyCredit)),
    element('MeterBalance', availableSigned(credit)),
    element('PaymentDebtRegister', availableUnsigned(debts[2], 4)),
    element('TimeDebtRegisters1', availableUnsigned(debts[0], 4)),
    element('TimeDebtRegisters2', availableUnsigned(debts[1], 4)),
    element('Timestamp', timestamp(at)),
  );

/** The answers to as many requests for a snapshot as there are in a use case: those without one are not found */
export const notFound = (cluster: number, command: number, count: number): GbzComponent[] =>
  Array.from({ length: count }, () => defaultResponse(cluster, command, 0x8b));
