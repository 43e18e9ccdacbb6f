import * as metering from '../clusters/metering.js';
import * as prepayment from '../clusters/prepayment.js';
import { fixedConsumption } from '../vocabulary/consumption.js';
import {
  type EntryCondition,
  each,
  eachValue,
  element,
  type GbzRow,
  type GbzSource,
  gas,
  group,
  integer,
  seconds,
} from '../vocabulary/rows.js';
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
const withPayload = (payloadType: GbzSource, known: number): EntryCondition<'GBZ'> => ({
  source: payloadType,
  holds(value, reading) {
    // as it stands: no type means that there is none
    const type = value.octets[value.at];
    if (type !== known) reading.warn('SNAPSHOT_PAYLOAD', `a payload of type ${type}: its values are left out`, value.readFor, value.at);
    return true;
  },
});

export const snapshotsOfRegisters = withPayload(publishSnapshot.each.of.snapshotPayloadType, metering.BLOCK_TIER_INFORMATION);
const snapshotsOfBalances = withPayload(publishPrepaySnapshot.each.of.snapshotPayloadType, prepayment.DEBT_CREDIT_STATUS);

const snapshotTime = seconds('Timestamp', publishSnapshot.each.of.snapshotTime);

const consumption = (name: string) => element(name, snapshotRegisters.currentSummationDelivered, fixedConsumption);

const tierRegisters = (name: string) =>
  eachValue(name, snapshotRegisters.tierSummations, fixedConsumption, {
    counted: 'index',
    limit: REGISTERS,
  });

const blockCounters = (name: string) =>
  eachValue(name, snapshotRegisters.blockSummations, fixedConsumption, {
    counted: 'index',
    limit: REGISTERS,
  });

/** Rows of `GSMEBillingDataLogType` for a snapshot, which the alert with a billing data log has as well */
export const gsmeBillingDataLog: readonly GbzRow[] = [
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
    seconds('Timestamp', publishPrepaySnapshot.each.of.snapshotTime),
  );

const GCS15b = gbzUseCase({
  name: 'GCS15b',
  messageCode: 0x00c3,
  variants: { '4.4.2': 'RetrieveCoMOrTariffTriggeredBillingDataLogRsp' },
  rows: [
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
  ],
});

const GCS15c = gbzUseCase({
  name: 'GCS15c',
  messageCode: 0x0076,
  variants: { '4.4.3': 'RetrieveBillingCalendarTriggeredBillingDataLogRsp' },
  rows: [
    gas(
      each('GSMEBillingDataLogEntry', publishSnapshot, { limit: BILLING_PERIODS, where: snapshotsOfRegisters }, ...gsmeBillingDataLog),
      prepayEntries('GSMEBillingPrepaymentDataLogEntry', BILLING_PERIODS),
    ),
  ],
});

const { debts } = publishDebtLog.each.of;

const GCS15d = gbzUseCase({
  name: 'GCS15d',
  messageCode: 0x00c4,
  variants: { '4.4.4': 'RetrieveBillingDataLogDebtPaymentsRsp' },
  rows: [
    group(
      'PaymentBasedDebtRepayment',
      each(
        'LogEntry',
        debts,
        { within: publishDebtLog, limit: DEBT_PAYMENTS },
        integer('Amount', debts.each.of.amountCollected),
        seconds('Timestamp', debts.each.of.collectionTime),
      ),
    ),
  ],
});

const { topUps } = publishTopUpLog.each.of;

const GCS15e = gbzUseCase({
  name: 'GCS15e',
  messageCode: 0x00c5,
  variants: { '4.4.5': 'RetrieveBillingDataLogPrepaymentCreditsRsp' },
  rows: [
    group(
      'PrepaymentCredits',
      each(
        'LogEntry',
        topUps,
        { within: publishTopUpLog, limit: PREPAYMENT_CREDITS },
        integer('Amount', topUps.each.of.topUpAmount),
        seconds('Timestamp', topUps.each.of.topUpTime),
      ),
    ),
  ],
});

const GCS16a = gbzUseCase({
  name: 'GCS16a',
  messageCode: 0x0077,
  variants: { '4.6.1': 'RetrieveImportDailyReadLogRsp' },
  rows: [
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
  ],
});

const GCS16b = gbzUseCase({
  name: 'GCS16b',
  messageCode: 0x0096,
  variants: { '4.14': 'ReadPrepaymentDailyReadLogRsp' },
  rows: [gas(prepayEntries('LogEntry', DAYS))],
});

export const BILLING_LOGS_GAS: readonly UseCase[] = [GCS15b, GCS15c, GCS15d, GCS15e, GCS16a, GCS16b];
