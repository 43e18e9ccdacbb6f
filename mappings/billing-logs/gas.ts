import * as metering from '../clusters/metering.js';
import * as prepayment from '../clusters/prepayment.js';
import { fixedConsumption } from '../vocabulary/consumption.js';
import { each, eachValue, element, forEach, gas, group, integer, type Row, seconds } from '../vocabulary/rows.js';
import { gbzUseCase, type UseCase } from '../vocabulary/use-case.js';

const { publishSnapshot, snapshotRegisters } = metering;
const { publishPrepaySnapshot, snapshotBalances, publishDebtLog, publishTopUpLog } = prepayment;

const snapshotTime = seconds('Timestamp', publishSnapshot.each.snapshotTime);

const consumption = (name: string) => element(name, snapshotRegisters.currentSummationDelivered, fixedConsumption);

const tierRegisters = (name: string) =>
  eachValue(name, snapshotRegisters.tierSummations, snapshotRegisters.tierSummations.each, fixedConsumption);

const blockCounters = (name: string) =>
  eachValue(name, snapshotRegisters.blockSummations, snapshotRegisters.blockSummations.each, fixedConsumption);

/** Rows of `GSMEBillingDataLogType` for a snapshot, which the alert with a billing data log has as well */
export const gsmeBillingDataLog: readonly Row[] = [
  snapshotTime,
  consumption('ActiveImportRegisterValueConsumption'),
  blockCounters('BlockRegisterMatrixValue'),
  tierRegisters('TariffTOURegisterMatrixValue'),
];

/** Balances and debts of one moment */
const prepayEntries = (name: string) =>
  each(
    name,
    publishPrepaySnapshot,
    {},
    integer('AccumulatedDebtRegister', snapshotBalances.accumulatedDebt),
    integer('EmergencyCreditBalance', snapshotBalances.emergencyCreditRemaining),
    integer('MeterBalance', snapshotBalances.creditRemaining),
    integer('PaymentDebtRegister', snapshotBalances.debt3Remaining),
    integer('TimeDebtRegisters1', snapshotBalances.debt1Remaining),
    integer('TimeDebtRegisters2', snapshotBalances.debt2Remaining),
    seconds('Timestamp', publishPrepaySnapshot.each.snapshotTime),
  );

export const GCS15b = gbzUseCase(
  'GCS15b',
  0x00c3,
  { '4.4.2': 'RetrieveCoMOrTariffTriggeredBillingDataLogRsp' },
  gas(
    each(
      'LogEntryConsumptionRegister',
      publishSnapshot,
      {},
      consumption('ConsumptionRegister'),
      snapshotTime,
      tierRegisters('TariffTOURegisterMatrixValue'),
      blockCounters('BlockRegisterMatrixValue'),
    ),
    prepayEntries('LogEntryPrepaymentData'),
  ),
);

export const GCS15c = gbzUseCase(
  'GCS15c',
  0x0076,
  { '4.4.3': 'RetrieveBillingCalendarTriggeredBillingDataLogRsp' },
  gas(each('GSMEBillingDataLogEntry', publishSnapshot, {}, ...gsmeBillingDataLog), prepayEntries('GSMEBillingPrepaymentDataLogEntry')),
);

const { debts } = publishDebtLog.each;

export const GCS15d = gbzUseCase(
  'GCS15d',
  0x00c4,
  { '4.4.4': 'RetrieveBillingDataLogDebtPaymentsRsp' },
  group(
    'PaymentBasedDebtRepayment',
    forEach(
      publishDebtLog,
      undefined,
      each('LogEntry', debts, {}, integer('Amount', debts.each.amountCollected), seconds('Timestamp', debts.each.collectionTime)),
    ),
  ),
);

const { topUps } = publishTopUpLog.each;

export const GCS15e = gbzUseCase(
  'GCS15e',
  0x00c5,
  { '4.4.5': 'RetrieveBillingDataLogPrepaymentCreditsRsp' },
  group(
    'PrepaymentCredits',
    forEach(
      publishTopUpLog,
      undefined,
      each('LogEntry', topUps, {}, integer('Amount', topUps.each.topUpAmount), seconds('Timestamp', topUps.each.topUpTime)),
    ),
  ),
);

export const GCS16a = gbzUseCase(
  'GCS16a',
  0x0077,
  { '4.6.1': 'RetrieveImportDailyReadLogRsp' },
  each(
    'LogEntry',
    publishSnapshot,
    {},
    snapshotTime,
    gas(
      consumption('GasActiveImportRegisterConsumption'),
      blockCounters('TariffBlockCounterMatrix'),
      tierRegisters('TariffTOURegisterMatrix'),
    ),
  ),
);

export const GCS16b = gbzUseCase('GCS16b', 0x0096, { '4.14': 'ReadPrepaymentDailyReadLogRsp' }, gas(prepayEntries('LogEntry')));

export const BILLING_LOGS_GAS: readonly UseCase[] = [GCS15b, GCS15c, GCS15d, GCS15e, GCS16a, GCS16b];
