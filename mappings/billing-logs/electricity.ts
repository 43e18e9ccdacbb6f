import { array, protectedAttributes, structure } from '../../codecs/dlms/shapes.js';
import {
  type ImportRegisters,
  type PrepaymentValues,
  prepaymentReadLogEntry,
  registerAndPrepaymentLogEntry,
  registerReadLogEntry,
  valueLogEntry,
} from '../shapes/log-entries.js';
import { each, electricity, group, indexed, integer, type Row, seconds } from '../vocabulary/rows.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';

/** Registers of a meter, and entries of its logs: as many as GBCS has, which is what the schema has room for */
const TOUS = 48;
const SECONDARY_TOUS = 4;
const BLOCK_TOUS = 8;
const DEBT_PAYMENTS = 10;
const PREPAYMENT_CREDITS = 5;
const BILLING_PERIODS = 12;
const DAYS = 31;

const blockRegisters = (entry: ImportRegisters): Row[] => [
  indexed('TariffTOUBlock1RegisterMatrixValue', entry.block1, entry.block1.each, BLOCK_TOUS),
  indexed('TariffTOUBlock2RegisterMatrixValue', entry.block2, entry.block2.each, BLOCK_TOUS),
  indexed('TariffTOUBlock3RegisterMatrixValue', entry.block3, entry.block3.each, BLOCK_TOUS),
  indexed('TariffTOUBlock4RegisterMatrixValue', entry.block4, entry.block4.each, BLOCK_TOUS),
];

const touRegisters = (entry: ImportRegisters): Row => indexed('TariffTOURegisterMatrixValue', entry.tou, entry.tou.each, TOUS);

const secondaryTouRegisters = (entry: ImportRegisters): Row =>
  indexed('SecondaryTariffTOURegisterMatrixValue', entry.secondaryTou, entry.secondaryTou.each, SECONDARY_TOUS);

/** Rows of `PrepaymentOperationalDataType` */
const prepaymentOperationalData = (entry: PrepaymentValues): Row[] => [
  integer('AccumulatedDebtRegister', entry.accumulatedDebt),
  integer('EmergencyCreditBalance', entry.emergencyCredit),
  integer('MeterBalance', entry.meterBalance),
  integer('PaymentDebtRegister', entry.paymentDebt),
  integer('TimeDebtRegisters1', entry.timeDebt1),
  integer('TimeDebtRegisters2', entry.timeDebt2),
  seconds('Timestamp', entry.timestamp),
];

/** Rows of `ESMEBillingDataLogType`, which the alert with a billing data log has as well */
export const esmeBillingDataLog = (entry: ImportRegisters): Row[] => [
  seconds('Timestamp', entry.timestamp),
  integer('ActiveImportRegisterValueConsumption', entry.activeImport),
  integer('SecondaryActiveImportRegisterValueConsumption', entry.secondaryActiveImport),
  touRegisters(entry),
  secondaryTouRegisters(entry),
  ...blockRegisters(entry),
];

const debtPayments = array(valueLogEntry());

const ECS20a = dlmsUseCase(
  'ECS20a',
  0x002e,
  { '4.4.4': 'RetrieveBillingDataLogDebtPaymentsRsp' },
  [debtPayments],
  group(
    'PaymentBasedDebtRepayment',
    each(
      'LogEntry',
      debtPayments,
      { limit: DEBT_PAYMENTS },
      integer('Amount', debtPayments.each.value),
      seconds('Timestamp', debtPayments.each.timestamp),
    ),
  ),
);

const modeOrTariffLog = array(registerAndPrepaymentLogEntry());

const ECS20b = dlmsUseCase(
  'ECS20b',
  0x002f,
  { '4.4.2': 'RetrieveCoMOrTariffTriggeredBillingDataLogRsp' },
  [protectedAttributes(structure({ modeOrTariffLog }))],
  electricity(
    each(
      'LogEntryConsumptionAndTariffRegistersData',
      modeOrTariffLog,
      { limit: BILLING_PERIODS },
      integer('ActiveImportRegisterConsumption', modeOrTariffLog.each.activeImport),
      touRegisters(modeOrTariffLog.each),
      ...blockRegisters(modeOrTariffLog.each),
      integer('SecondaryActiveImportRegisterConsumption', modeOrTariffLog.each.secondaryActiveImport),
      secondaryTouRegisters(modeOrTariffLog.each),
      seconds('Timestamp', modeOrTariffLog.each.timestamp),
    ),
    each('LogEntryPrepaymentData', modeOrTariffLog, { limit: BILLING_PERIODS }, ...prepaymentOperationalData(modeOrTariffLog.each)),
  ),
);

const calendarRegisterLog = array(registerReadLogEntry());
const calendarPrepaymentLog = array(prepaymentReadLogEntry());

const ECS20c = dlmsUseCase(
  'ECS20c',
  0x0030,
  { '4.4.3': 'RetrieveBillingCalendarTriggeredBillingDataLogRsp' },
  [protectedAttributes(structure({ calendarRegisterLog, calendarPrepaymentLog }))],
  electricity(
    each('ESMEBillingDataLogEntry', calendarRegisterLog, { limit: BILLING_PERIODS }, ...esmeBillingDataLog(calendarRegisterLog.each)),
    each(
      'ESMEBillingPrepaymentDataLogEntry',
      calendarPrepaymentLog,
      { limit: BILLING_PERIODS },
      ...prepaymentOperationalData(calendarPrepaymentLog.each),
    ),
  ),
);

const prepaymentCredits = array(valueLogEntry());

const ECS20d = dlmsUseCase(
  'ECS20d',
  0x00c9,
  { '4.4.5': 'RetrieveBillingDataLogPrepaymentCreditsRsp' },
  [prepaymentCredits],
  group(
    'PrepaymentCredits',
    each(
      'LogEntry',
      prepaymentCredits,
      { limit: PREPAYMENT_CREDITS },
      integer('Amount', prepaymentCredits.each.value),
      seconds('Timestamp', prepaymentCredits.each.timestamp),
    ),
  ),
);

const dailyReadLog = array(registerReadLogEntry());

const ECS21a = dlmsUseCase(
  'ECS21a',
  0x0033,
  { '4.6.1': 'RetrieveImportDailyReadLogRsp' },
  [protectedAttributes(structure({ dailyReadLog }))],
  each(
    'LogEntry',
    dailyReadLog,
    { limit: DAYS },
    seconds('Timestamp', dailyReadLog.each.timestamp),
    electricity(
      integer('ElecActiveImportRegisterConsumption', dailyReadLog.each.activeImport),
      integer('SecondaryActiveImportRegisterConsumption', dailyReadLog.each.secondaryActiveImport),
      secondaryTouRegisters(dailyReadLog.each),
      touRegisters(dailyReadLog.each),
      ...blockRegisters(dailyReadLog.each),
    ),
  ),
);

const prepaymentDailyReadLog = array(prepaymentReadLogEntry());

const ECS21b = dlmsUseCase(
  'ECS21b',
  0x0034,
  { '4.14': 'ReadPrepaymentDailyReadLogRsp' },
  [protectedAttributes(structure({ prepaymentDailyReadLog }))],
  electricity(each('LogEntry', prepaymentDailyReadLog, { limit: DAYS }, ...prepaymentOperationalData(prepaymentDailyReadLog.each))),
);

const exportDailyReadLog = array(valueLogEntry());

const ECS21c = dlmsUseCase(
  'ECS21c',
  0x0035,
  { '4.6.2': 'RetrieveExportDailyReadLogRsp' },
  [exportDailyReadLog],
  each(
    'LogEntry',
    exportDailyReadLog,
    { limit: DAYS },
    integer('ActiveExportRegisterValue', exportDailyReadLog.each.value),
    seconds('TimeStamp', exportDailyReadLog.each.timestamp),
  ),
);

export const BILLING_LOGS_ELECTRICITY: readonly UseCase[] = [ECS20a, ECS20b, ECS20c, ECS20d, ECS21a, ECS21b, ECS21c];
