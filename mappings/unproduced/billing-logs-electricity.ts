import { GAS, type Unproduced, unproduced } from './unproduced.js';

const PREPAYMENT = [
  'AccumulatedDebtRegister',
  'EmergencyCreditBalance',
  'MeterBalance',
  'PaymentDebtRegister',
  'TimeDebtRegisters1',
  'TimeDebtRegisters2',
  'Timestamp',
];

export const UNPRODUCED_BILLING_LOGS_ELECTRICITY: readonly Unproduced[] = [
  ...unproduced(
    'RetrieveCoMOrTariffTriggeredBillingDataLogRsp/Gas/LogEntryConsumptionRegister',
    GAS,
    'ConsumptionRegister',
    'Timestamp',
    'TariffTOURegisterMatrixValue',
    'BlockRegisterMatrixValue',
  ),
  ...unproduced('RetrieveCoMOrTariffTriggeredBillingDataLogRsp/Gas/LogEntryPrepaymentData', GAS, ...PREPAYMENT),
  ...unproduced(
    'RetrieveBillingCalendarTriggeredBillingDataLogRsp/Gas/GSMEBillingDataLogEntry',
    GAS,
    'Timestamp',
    'ActiveImportRegisterValueConsumption',
    'BlockRegisterMatrixValue',
    'TariffTOURegisterMatrixValue',
  ),
  ...unproduced('RetrieveBillingCalendarTriggeredBillingDataLogRsp/Gas/GSMEBillingPrepaymentDataLogEntry', GAS, ...PREPAYMENT),
  ...unproduced(
    'RetrieveImportDailyReadLogRsp/LogEntry/Gas',
    GAS,
    'GasActiveImportRegisterConsumption',
    'TariffBlockCounterMatrix',
    'TariffTOURegisterMatrix',
  ),
  ...unproduced('ReadPrepaymentDailyReadLogRsp/Gas/LogEntry', GAS, ...PREPAYMENT),
];
