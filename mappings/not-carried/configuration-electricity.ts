import { GAS, type NotCarried, notCarried } from './not-carried.js';

export const NOT_CARRIED_CONFIGURATION_ELECTRICITY: readonly NotCarried[] = [
  ...notCarried('ReadDeviceConfigurationEventAndAlertBehavioursRsp', GAS, 'GasSupplierAlertEventSettings'),
  ...notCarried('ReadDeviceConfigurationDataBillingCalendarRsp/BillingCalendar', GAS, 'GasBillingCalendar'),
  ...notCarried('ReadDeviceConfigurationIdentityExcMPxNRsp', GAS, 'Gas'),
  ...notCarried('ReadDeviceConfigurationMPxNRsp', GAS, 'Gas'),
  ...notCarried(
    'ReadDeviceConfigurationPaymentModeRsp',
    'ECS26j reads the payment mode only; an ESME gives its debt settings in ECS26a',
    'SuspendDebtEmergency',
    'SuspendDebtDisabled',
  ),
];
