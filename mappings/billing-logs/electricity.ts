import { array, gbcsRow, protectedAttributes } from '../../codecs/dlms/shapes.js';
import {
  type ImportRegisters,
  type PrepaymentValues,
  prepaymentReadLogEntry,
  registerAndPrepaymentLogEntry,
  registerReadLogEntry,
  valueLogEntry,
} from '../shapes/log-entries.js';
import { items } from '../vocabulary/items.js';
import { type DlmsRow, each, electricity, group, indexed, integer, seconds } from '../vocabulary/rows.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';

/** Registers of a meter, and entries of its logs: as many as GBCS has, which is what the schema has room for */
const TOUS = 48;
const SECONDARY_TOUS = 4;
const BLOCK_TOUS = 8;
const DEBT_PAYMENTS = 10;
const PREPAYMENT_CREDITS = 5;
const BILLING_PERIODS = 12;
const DAYS = 31;

const blockRegisters = (entry: ImportRegisters): DlmsRow[] => [
  indexed('TariffTOUBlock1RegisterMatrixValue', entry.block1, BLOCK_TOUS),
  indexed('TariffTOUBlock2RegisterMatrixValue', entry.block2, BLOCK_TOUS),
  indexed('TariffTOUBlock3RegisterMatrixValue', entry.block3, BLOCK_TOUS),
  indexed('TariffTOUBlock4RegisterMatrixValue', entry.block4, BLOCK_TOUS),
];

const touRegisters = (entry: ImportRegisters): DlmsRow => indexed('TariffTOURegisterMatrixValue', entry.tou, TOUS);

const secondaryTouRegisters = (entry: ImportRegisters): DlmsRow =>
  indexed('SecondaryTariffTOURegisterMatrixValue', entry.secondaryTou, SECONDARY_TOUS);

/** Rows of `PrepaymentOperationalDataType` */
const prepaymentOperationalData = (entry: PrepaymentValues): DlmsRow[] => [
  integer('AccumulatedDebtRegister', entry.accumulatedDebt),
  integer('EmergencyCreditBalance', entry.emergencyCredit),
  integer('MeterBalance', entry.meterBalance),
  integer('PaymentDebtRegister', entry.paymentDebt),
  integer('TimeDebtRegisters1', entry.timeDebt1),
  integer('TimeDebtRegisters2', entry.timeDebt2),
  seconds('Timestamp', entry.timestamp),
];

/** Rows of `ESMEBillingDataLogType`, which the alert with a billing data log has as well */
export const esmeBillingDataLog = (entry: ImportRegisters): DlmsRow[] => [
  seconds('Timestamp', entry.timestamp),
  integer('ActiveImportRegisterValueConsumption', entry.activeImport),
  integer('SecondaryActiveImportRegisterValueConsumption', entry.secondaryActiveImport),
  touRegisters(entry),
  secondaryTouRegisters(entry),
  ...blockRegisters(entry),
];

const debtPayments = items({ log: gbcsRow(574, array(valueLogEntry())) });

const ECS20a = dlmsUseCase({
  name: 'ECS20a',
  messageCode: 0x002e,
  variants: { '4.4.4': 'RetrieveBillingDataLogDebtPaymentsRsp' },
  items: [debtPayments],
  rows: [
    group(
      'PaymentBasedDebtRepayment',
      each(
        'LogEntry',
        debtPayments.log,
        { limit: DEBT_PAYMENTS },
        integer('Amount', debtPayments.log.each.of.value),
        seconds('Timestamp', debtPayments.log.each.of.timestamp),
      ),
    ),
  ],
});

const modeOrTariff = items({
  log: gbcsRow(1491, protectedAttributes({ modeOrTariffLog: gbcsRow(608, array(registerAndPrepaymentLogEntry())) })),
});
const { modeOrTariffLog } = modeOrTariff.log.of;

const ECS20b = dlmsUseCase({
  name: 'ECS20b',
  messageCode: 0x002f,
  variants: { '4.4.2': 'RetrieveCoMOrTariffTriggeredBillingDataLogRsp' },
  items: [modeOrTariff],
  rows: [
    electricity(
      each(
        'LogEntryConsumptionAndTariffRegistersData',
        modeOrTariffLog,
        { limit: BILLING_PERIODS },
        integer('ActiveImportRegisterConsumption', modeOrTariffLog.each.of.activeImport),
        touRegisters(modeOrTariffLog.each.of),
        ...blockRegisters(modeOrTariffLog.each.of),
        integer('SecondaryActiveImportRegisterConsumption', modeOrTariffLog.each.of.secondaryActiveImport),
        secondaryTouRegisters(modeOrTariffLog.each.of),
        seconds('Timestamp', modeOrTariffLog.each.of.timestamp),
      ),
      each('LogEntryPrepaymentData', modeOrTariffLog, { limit: BILLING_PERIODS }, ...prepaymentOperationalData(modeOrTariffLog.each.of)),
    ),
  ],
});

const calendar = items({
  log: gbcsRow(
    1490,
    protectedAttributes({
      calendarRegisterLog: gbcsRow(607, array(registerReadLogEntry())),
      calendarPrepaymentLog: gbcsRow(1880, array(prepaymentReadLogEntry())),
    }),
  ),
});
const { calendarRegisterLog, calendarPrepaymentLog } = calendar.log.of;

const ECS20c = dlmsUseCase({
  name: 'ECS20c',
  messageCode: 0x0030,
  variants: { '4.4.3': 'RetrieveBillingCalendarTriggeredBillingDataLogRsp' },
  items: [calendar],
  rows: [
    electricity(
      each('ESMEBillingDataLogEntry', calendarRegisterLog, { limit: BILLING_PERIODS }, ...esmeBillingDataLog(calendarRegisterLog.each.of)),
      each(
        'ESMEBillingPrepaymentDataLogEntry',
        calendarPrepaymentLog,
        { limit: BILLING_PERIODS },
        ...prepaymentOperationalData(calendarPrepaymentLog.each.of),
      ),
    ),
  ],
});

const prepaymentCredits = items({ log: gbcsRow(575, array(valueLogEntry())) });

const ECS20d = dlmsUseCase({
  name: 'ECS20d',
  messageCode: 0x00c9,
  variants: { '4.4.5': 'RetrieveBillingDataLogPrepaymentCreditsRsp' },
  items: [prepaymentCredits],
  rows: [
    group(
      'PrepaymentCredits',
      each(
        'LogEntry',
        prepaymentCredits.log,
        { limit: PREPAYMENT_CREDITS },
        integer('Amount', prepaymentCredits.log.each.of.value),
        seconds('Timestamp', prepaymentCredits.log.each.of.timestamp),
      ),
    ),
  ],
});

const dailyReads = items({ log: gbcsRow(1493, protectedAttributes({ dailyReadLog: gbcsRow(611, array(registerReadLogEntry())) })) });
const { dailyReadLog } = dailyReads.log.of;

const ECS21a = dlmsUseCase({
  name: 'ECS21a',
  messageCode: 0x0033,
  variants: { '4.6.1': 'RetrieveImportDailyReadLogRsp' },
  items: [dailyReads],
  rows: [
    each(
      'LogEntry',
      dailyReadLog,
      { limit: DAYS },
      seconds('Timestamp', dailyReadLog.each.of.timestamp),
      electricity(
        integer('ElecActiveImportRegisterConsumption', dailyReadLog.each.of.activeImport),
        integer('SecondaryActiveImportRegisterConsumption', dailyReadLog.each.of.secondaryActiveImport),
        secondaryTouRegisters(dailyReadLog.each.of),
        touRegisters(dailyReadLog.each.of),
        ...blockRegisters(dailyReadLog.each.of),
      ),
    ),
  ],
});

const prepaymentDailyReads = items({
  log: gbcsRow(1494, protectedAttributes({ prepaymentDailyReadLog: gbcsRow(610, array(prepaymentReadLogEntry())) })),
});
const { prepaymentDailyReadLog } = prepaymentDailyReads.log.of;

const ECS21b = dlmsUseCase({
  name: 'ECS21b',
  messageCode: 0x0034,
  variants: { '4.14': 'ReadPrepaymentDailyReadLogRsp' },
  items: [prepaymentDailyReads],
  rows: [
    electricity(each('LogEntry', prepaymentDailyReadLog, { limit: DAYS }, ...prepaymentOperationalData(prepaymentDailyReadLog.each.of))),
  ],
});

const exportDailyReads = items({ log: gbcsRow(577, array(valueLogEntry())) });

const ECS21c = dlmsUseCase({
  name: 'ECS21c',
  messageCode: 0x0035,
  variants: { '4.6.2': 'RetrieveExportDailyReadLogRsp' },
  items: [exportDailyReads],
  rows: [
    each(
      'LogEntry',
      exportDailyReads.log,
      { limit: DAYS },
      integer('ActiveExportRegisterValue', exportDailyReads.log.each.of.value),
      seconds('TimeStamp', exportDailyReads.log.each.of.timestamp),
    ),
  ],
});

export const BILLING_LOGS_ELECTRICITY: readonly UseCase[] = [ECS20a, ECS20b, ECS20c, ECS20d, ECS21a, ECS21b, ECS21c];
