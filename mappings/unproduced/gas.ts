import { ELECTRICITY, type Unproduced, unproduced } from './unproduced.js';

export const UNPRODUCED_READINGS_GAS: readonly Unproduced[] = [
  ...unproduced('ReadInstantaneousImportRegistersRsp', ELECTRICITY, 'Electricity'),
  ...unproduced('ReadInstantaneousImportTOUMatricesRsp', ELECTRICITY, 'Electricity'),
];

export const UNPRODUCED_BILLING_LOGS_GAS: readonly Unproduced[] = [
  ...unproduced('RetrieveCoMOrTariffTriggeredBillingDataLogRsp', ELECTRICITY, 'Electricity'),
  ...unproduced('RetrieveBillingCalendarTriggeredBillingDataLogRsp', ELECTRICITY, 'Electricity'),
  ...unproduced('RetrieveImportDailyReadLogRsp/LogEntry', ELECTRICITY, 'Electricity'),
  ...unproduced('ReadPrepaymentDailyReadLogRsp', ELECTRICITY, 'Electricity'),
];

export const UNPRODUCED_PROFILE_LOGS_GAS: readonly Unproduced[] = [
  ...unproduced('ReadActiveImportProfileDataRsp/LogEntry', ELECTRICITY, 'Electricity'),
  ...unproduced('RetrieveDailyConsumptionLogRsp', ELECTRICITY, 'Electricity'),
];

export const UNPRODUCED_NETWORK_GAS: readonly Unproduced[] = unproduced('ReadNetworkDataRsp', ELECTRICITY, 'Electricity');

export const UNPRODUCED_TARIFF_GAS: readonly Unproduced[] = unproduced('ReadTariffPrimaryElementRsp', ELECTRICITY, 'Electricity');

export const UNPRODUCED_PREPAYMENT_GAS: readonly Unproduced[] = [
  ...unproduced(
    'ReadPrepaymentConfigurationRsp',
    'GCS21b does not read Payment Control Configuration; GCS21j does',
    'SuspendDebtDisabled',
    'SuspendDebtEmergency',
  ),
  ...unproduced('ReadPrepaymentConfigurationRsp', ELECTRICITY, 'Electricity'),
];

export const UNPRODUCED_CONFIGURATION_GAS: readonly Unproduced[] = [
  ...unproduced(
    'ReadDeviceConfigurationEventAndAlertBehavioursRsp',
    ELECTRICITY,
    'ElectricitySupplierAlertEventSettings',
    'ElectricityNetworkOperatorAlertEventSettings',
  ),
  ...unproduced('ReadDeviceConfigurationDataBillingCalendarRsp/BillingCalendar', ELECTRICITY, 'ElectricityBillingCalendar'),
  ...unproduced('ReadDeviceConfigurationIdentityExcMPxNRsp', ELECTRICITY, 'Electricity'),
  ...unproduced('ReadDeviceConfigurationMPxNRsp', ELECTRICITY, 'Electricity'),
];

export const UNPRODUCED_EVENT_LOGS_GAS: readonly Unproduced[] = unproduced(
  'ReadEventOrSecurityLogRsp',
  'only an ESME has auxiliary load control switches',
  'ALCSEvent',
);
