import { ELECTRICITY, type NotCarried, notCarried } from './not-carried.js';

export const NOT_CARRIED_READINGS_GAS: readonly NotCarried[] = [
  ...notCarried('ReadInstantaneousImportRegistersRsp', ELECTRICITY, 'Electricity'),
  ...notCarried('ReadInstantaneousImportTOUMatricesRsp', ELECTRICITY, 'Electricity'),
];

export const NOT_CARRIED_BILLING_LOGS_GAS: readonly NotCarried[] = [
  ...notCarried('RetrieveCoMOrTariffTriggeredBillingDataLogRsp', ELECTRICITY, 'Electricity'),
  ...notCarried('RetrieveBillingCalendarTriggeredBillingDataLogRsp', ELECTRICITY, 'Electricity'),
  ...notCarried('RetrieveImportDailyReadLogRsp/LogEntry', ELECTRICITY, 'Electricity'),
  ...notCarried('ReadPrepaymentDailyReadLogRsp', ELECTRICITY, 'Electricity'),
];

export const NOT_CARRIED_PROFILE_LOGS_GAS: readonly NotCarried[] = [
  ...notCarried('ReadActiveImportProfileDataRsp/LogEntry', ELECTRICITY, 'Electricity'),
  ...notCarried('RetrieveDailyConsumptionLogRsp', ELECTRICITY, 'Electricity'),
];

export const NOT_CARRIED_NETWORK_GAS: readonly NotCarried[] = notCarried('ReadNetworkDataRsp', ELECTRICITY, 'Electricity');

export const NOT_CARRIED_TARIFF_GAS: readonly NotCarried[] = notCarried('ReadTariffPrimaryElementRsp', ELECTRICITY, 'Electricity');

export const NOT_CARRIED_PREPAYMENT_GAS: readonly NotCarried[] = [
  ...notCarried(
    'ReadPrepaymentConfigurationRsp',
    'GCS21b does not read Payment Control Configuration; GCS21j does',
    'SuspendDebtDisabled',
    'SuspendDebtEmergency',
  ),
  ...notCarried('ReadPrepaymentConfigurationRsp', ELECTRICITY, 'Electricity'),
];

export const NOT_CARRIED_CONFIGURATION_GAS: readonly NotCarried[] = [
  ...notCarried(
    'ReadDeviceConfigurationEventAndAlertBehavioursRsp',
    ELECTRICITY,
    'ElectricitySupplierAlertEventSettings',
    'ElectricityNetworkOperatorAlertEventSettings',
  ),
  ...notCarried('ReadDeviceConfigurationDataBillingCalendarRsp/BillingCalendar', ELECTRICITY, 'ElectricityBillingCalendar'),
  ...notCarried('ReadDeviceConfigurationIdentityExcMPxNRsp', ELECTRICITY, 'Electricity'),
  ...notCarried('ReadDeviceConfigurationMPxNRsp', ELECTRICITY, 'Electricity'),
];

export const NOT_CARRIED_EVENT_LOGS_GAS: readonly NotCarried[] = notCarried(
  'ReadEventOrSecurityLogRsp',
  'only an ESME has auxiliary load control switches',
  'ALCSEvent',
);
