import { GAS, type NotCarried, notCarried } from './not-carried.js';

const PREPAYMENT = [
  'AccumulatedDebtRegister',
  'EmergencyCreditBalance',
  'MeterBalance',
  'PaymentDebtRegister',
  'TimeDebtRegisters1',
  'TimeDebtRegisters2',
  'Timestamp',
];

export const NOT_CARRIED_BILLING_LOGS_ELECTRICITY: readonly NotCarried[] = [
  ...notCarried(
    'RetrieveCoMOrTariffTriggeredBillingDataLogRsp/Gas/LogEntryConsumptionRegister',
    GAS,
    'ConsumptionRegister',
    'Timestamp',
    'TariffTOURegisterMatrixValue',
    'BlockRegisterMatrixValue',
  ),
  ...notCarried('RetrieveCoMOrTariffTriggeredBillingDataLogRsp/Gas/LogEntryPrepaymentData', GAS, ...PREPAYMENT),
  ...notCarried(
    'RetrieveBillingCalendarTriggeredBillingDataLogRsp/Gas/GSMEBillingDataLogEntry',
    GAS,
    'Timestamp',
    'ActiveImportRegisterValueConsumption',
    'BlockRegisterMatrixValue',
    'TariffTOURegisterMatrixValue',
  ),
  ...notCarried('RetrieveBillingCalendarTriggeredBillingDataLogRsp/Gas/GSMEBillingPrepaymentDataLogEntry', GAS, ...PREPAYMENT),
  ...notCarried(
    'RetrieveImportDailyReadLogRsp/LogEntry/Gas',
    GAS,
    'GasActiveImportRegisterConsumption',
    'TariffBlockCounterMatrix',
    'TariffTOURegisterMatrix',
  ),
  ...notCarried('ReadPrepaymentDailyReadLogRsp/Gas/LogEntry', GAS, ...PREPAYMENT),
];
