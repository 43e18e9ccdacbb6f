import type { Source } from '../../codecs/source.js';
import * as metering from '../clusters/metering.js';
import * as prepayment from '../clusters/prepayment.js';
import { fixedConsumption } from '../vocabulary/consumption.js';
import { type EntryCondition, each, eachValue, element, gas, group, integer, type Row, seconds } from '../vocabulary/rows.js';
import { gbzUseCase, type UseCase } from '../vocabulary/use-case.js';

const { publishSnapshot, snapshotRegisters } = metering;
const { publishPrepaySnapshot, snapshotBalances, publishDebtLog, publishTopUpLog } = prepayment;

/** Entries that the logs have at most, and TOU registers and block counters of a snapshot */
const BILLING_PERIODS = 12;
const DAYS = 31;
const DEBT_PAYMENTS = 10;
const PREPAYMENT_CREDITS = 5;
const REGISTERS = 4;

/** Every snapshot; a warning tells of a payload of another type than GBCS uses, whose values can't be read */
const withPayload = (payloadType: Source, known: number): EntryCondition => ({
  source: payloadType,
  holds(value, reading) {
    // as it stands: no type means that there is none
    const type = value.octets[value.at];
    if (type !== known) reading.warn('SNAPSHOT_PAYLOAD', `a payload of type ${type}: its values are left out`, value.readFor, value.at);
    return true;
  },
});

export const snapshotsOfRegisters = withPayload(publishSnapshot.each.snapshotPayloadType, metering.BLOCK_TIER_INFORMATION);
const snapshotsOfBalances = withPayload(publishPrepaySnapshot.each.snapshotPayloadType, prepayment.DEBT_CREDIT_STATUS);

const snapshotTime = seconds('Timestamp', publishSnapshot.each.snapshotTime);

const consumption = (name: string) => element(name, snapshotRegisters.currentSummationDelivered, fixedConsumption);

const tierRegisters = (name: string) =>
  eachValue(name, snapshotRegisters.tierSummations, snapshotRegisters.tierSummations.each, fixedConsumption, {
    counted: 'index',
    limit: REGISTERS,
  });

const blockCounters = (name: string) =>
  eachValue(name, snapshotRegisters.blockSummations, snapshotRegisters.blockSummations.each, fixedConsumption, {
    counted: 'index',
    limit: REGISTERS,
  });

/** Rows of `GSMEBillingDataLogType` for a snapshot, which the alert with a billing data log has as well */
export const gsmeBillingDataLog: readonly Row[] = [
  snapshotTime,
  consumption('ActiveImportRegisterValueConsumption'),
  blockCounters('BlockRegisterMatrixValue'),
  tierRegisters('TariffTOURegisterMatrixValue'),
];

/** Balances and debts, moment by moment */
const prepayEntries = (name: string, limit: number) =>
  each(
    name,
    publishPrepaySnapshot,
    { limit, where: snapshotsOfBalances },
    integer('AccumulatedDebtRegister', snapshotBalances.accumulatedDebt),
    integer('EmergencyCreditBalance', snapshotBalances.emergencyCreditRemaining),
    integer('MeterBalance', snapshotBalances.creditRemaining),
    integer('PaymentDebtRegister', snapshotBalances.debt3Remaining),
    integer('TimeDebtRegisters1', snapshotBalances.debt1Remaining),
    integer('TimeDebtRegisters2', snapshotBalances.debt2Remaining),
    seconds('Timestamp', publishPrepaySnapshot.each.snapshotTime),
  );

const GCS15b = gbzUseCase(
  'GCS15b',
  0x00c3,
  { '4.4.2': 'RetrieveCoMOrTariffTriggeredBillingDataLogRsp' },
  gas(
    each(
      'LogEntryConsumptionRegister',
      publishSnapshot,
      { limit: BILLING_PERIODS, where: snapshotsOfRegisters },
      consumption('ConsumptionRegister'),
      snapshotTime,
      tierRegisters('TariffTOURegisterMatrixValue'),
      blockCounters('BlockRegisterMatrixValue'),
    ),
    prepayEntries('LogEntryPrepaymentData', BILLING_PERIODS),
  ),
);

const GCS15c = gbzUseCase(
  'GCS15c',
  0x0076,
  { '4.4.3': 'RetrieveBillingCalendarTriggeredBillingDataLogRsp' },
  gas(
    each('GSMEBillingDataLogEntry', publishSnapshot, { limit: BILLING_PERIODS, where: snapshotsOfRegisters }, ...gsmeBillingDataLog),
    prepayEntries('GSMEBillingPrepaymentDataLogEntry', BILLING_PERIODS),
  ),
);

const { debts } = publishDebtLog.each;

const GCS15d = gbzUseCase(
  'GCS15d',
  0x00c4,
  { '4.4.4': 'RetrieveBillingDataLogDebtPaymentsRsp' },
  group(
    'PaymentBasedDebtRepayment',
    each(
      'LogEntry',
      debts,
      { within: publishDebtLog, limit: DEBT_PAYMENTS },
      integer('Amount', debts.each.amountCollected),
      seconds('Timestamp', debts.each.collectionTime),
    ),
  ),
);

const { topUps } = publishTopUpLog.each;

const GCS15e = gbzUseCase(
  'GCS15e',
  0x00c5,
  { '4.4.5': 'RetrieveBillingDataLogPrepaymentCreditsRsp' },
  group(
    'PrepaymentCredits',
    each(
      'LogEntry',
      topUps,
      { within: publishTopUpLog, limit: PREPAYMENT_CREDITS },
      integer('Amount', topUps.each.topUpAmount),
      seconds('Timestamp', topUps.each.topUpTime),
    ),
  ),
);

const GCS16a = gbzUseCase(
  'GCS16a',
  0x0077,
  { '4.6.1': 'RetrieveImportDailyReadLogRsp' },
  each(
    'LogEntry',
    publishSnapshot,
    { limit: DAYS, where: snapshotsOfRegisters },
    snapshotTime,
    gas(
      consumption('GasActiveImportRegisterConsumption'),
      blockCounters('TariffBlockCounterMatrix'),
      tierRegisters('TariffTOURegisterMatrix'),
    ),
  ),
);

const GCS16b = gbzUseCase('GCS16b', 0x0096, { '4.14': 'ReadPrepaymentDailyReadLogRsp' }, gas(prepayEntries('LogEntry', DAYS)));

export const BILLING_LOGS_GAS: readonly UseCase[] = [GCS15b, GCS15c, GCS15d, GCS15e, GCS16a, GCS16b];
